/** One name or wording put in the place of another: what will stand there, and what will not any more. */

/** What an old or new name is given as, between quotation marks or as a few plain words. */
const NAME = String.raw`(?:[“"][^“”"]{2,90}[”"]|(?:(?!\b(?:with|by|to|as|from|for|in|and|or|the|following|such|below)\b)[\w’'&-]+ ?){1,5})`;
const KIND = String.raw`(?:(?:the|our|its|all|each|any|such)\s+)*(?:(?:use|references?|name|title) (?:of|to) (?:the |our |its )?)?(?<kind>(?:(?:non-gaap|line item|column|row|section)\s+)?(?:terms?|captions?|labels?|titles?|names?|headings?|words?|phrases?|measures?|line items?|references?)\s+)?`;
const DOES = String.raw`^(?:also |then |instead )?(?:be\s+)?`;
const FORMS: readonly RegExp[] = [
	new RegExp(String.raw`${DOES}replac\w+\s+${KIND}(?<old>${NAME})\s*,?\s+(?:with|by)\s+(?<new>${NAME})`, 'i'),
	new RegExp(
		String.raw`${DOES}(?:chang|revis|updat|modif)\w+\s+${KIND}(?:from\s+)(?<old>${NAME})\s*,?\s+to\s+(?<new>${NAME})`,
		'i',
	),
	new RegExp(
		String.raw`${DOES}(?:renam|re-?titl|re-?label|re-?caption)\w*\s+${KIND}(?:from\s+)?(?<old>${NAME})\s*,?\s+(?:to|as)\s+(?<new>${NAME})`,
		'i',
	),
	new RegExp(
		String.raw`${DOES}substitut\w+\s+(?:the\s+)?(?:terms?\s+)?(?<new>${NAME})\s+for\s+${KIND}(?<old>${NAME})`,
		'i',
	),
	// A proper name: `the title of this section` is none.
	new RegExp(
		String.raw`^(?:also |then |instead )?(?:revis|chang|updat|modif)\w+ (?:the|our|its) (?<kind>title|name|caption|label|heading) of (?:the |our |its )?(?=[A-Z“"])(?<old>${NAME})\s*,?\s+to (?:read )?(?<new>[“"][^“”"]{2,90}[”"])`,
	),
	new RegExp(
		String.raw`${DOES}(?:revis|chang|updat|modif)\w+\s+(?:the|our|its)\s+(?<old>[“"][^“”"]{2,90}[”"])\s+(?<kind>title|name|caption|label|heading)\s+to\s+(?:read\s+)?(?<new>[“"][^“”"]{2,90}[”"])`,
		'i',
	),
];

/** The two sides of a swap, each in words to look for. */
export interface Swap {
	/** Null where the new name holds the old one. */
	readonly gone: string | null;
	readonly comes: string;
}

const isQuotedName = (name: string): boolean => /^[“"]/.test(name);
const plain = (name: string): string => name.replace(/[“”"]/g, '').toLowerCase().trim();

/**
 * What a part of a promise puts in the place of what, or null. One of the two stands in quotation marks, or is called a term,
 * a caption, a name; an old name that goes on standing within the new one is not gone.
 */
export function swapIn(part: string): Swap | null {
	const text = part.replace(/\s+/g, ' ').trim();
	for (const form of FORMS) {
		const { kind = '', old = '', new: next = '' } = form.exec(text)?.groups ?? {};
		if (old === '' || next === '') continue;
		const named = kind !== '' || isQuotedName(old);
		if (!named || !(isQuotedName(next) || kind !== '')) return null;
		const isKept = plain(next).includes(plain(old));
		const what = kind.trim().replace(/^(?:non-gaap) /i, '');
		return {
			gone: isKept ? null : `${what === '' ? '' : `${what} `}${old.trim()}`,
			comes: `${what === '' ? '' : `${what} `}${next.trim()}`,
		};
	}
	return null;
}
