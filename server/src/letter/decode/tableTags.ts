/** Tables of EDGAR's plain text: `<TABLE>`, `<CAPTION>`, `<S>`, `<C>` stand around lines that are set in columns; no tag of theirs is HTML. */

const OPEN = /<table\b[^<>]{0,2000}>/gi;
/** What ends a table, or begins the next. */
const NEXT = /<\/?table\b/gi;
const TAG = /<\/?(?:table|caption|s|c|fn|f\d{1,2})>/gi;
/** A table of HTML has rows. */
const ROW = /<t(?:r|d|h|body|head)\b/i;

/** A text with blanks for the tags of its tables without rows, each where it stood; as it is when it has none. */
export function withoutTableTags(text: string): string {
	const out: string[] = [];
	let from = 0;
	for (const { index, 0: tag } of text.matchAll(OPEN)) {
		NEXT.lastIndex = index + tag.length;
		const next = NEXT.exec(text);
		const closes = next?.[0].startsWith('</') === true;
		const inner = text.slice(index + tag.length, next?.index);
		if (ROW.test(inner) || inner.trim() === '') continue;
		const end = index + tag.length + inner.length + (closes ? '</table>'.length : 0);
		out.push(text.slice(from, index), ' '.repeat(tag.length));
		out.push(text.slice(index + tag.length, end).replace(TAG, (own) => ' '.repeat(own.length)));
		from = end;
	}
	return out.length === 0 ? text : out.join('') + text.slice(from);
}
