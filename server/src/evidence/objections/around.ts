/** What stands around a passage and gives it its meaning: the same row under other column heads says something else. */
import type { Draft, Passage } from '../../draft/types.ts';
import { kept, oncePer } from '../../ledger/index.ts';
import type { Span } from '../../ledger/types.ts';
import { labelRow } from '../filing/contents.ts';

/** A caption may be spread over so many paragraphs, such as a title, what the table shows, and its unit. */
const MOST_CAPTIONS = 3;

/**
 * The words around the passage that holds `span`, in the order of the text: of a table row the caption with the unit, the column
 * heads and the group it stands in, of a list item what introduces the list and the item it belongs to, of a paragraph the one above it that
 * ends with a colon. Empty where nothing of the kind is there.
 */
export function aroundOf(draft: Draft, { start, end }: Span): string {
	const at = draft.passages.findIndex((passage) => passage.start <= start && end <= passage.end);
	const passage = draft.passages[at];
	if (!passage) return '';
	return kept(aroundIn(draft), at, () => aroundPassage(draft, passage, at));
}

/** Drafts never change once read: what stands around a passage, by its place among the passages. */
const aroundIn = oncePer((_: Draft) => new Map<number, string>());

function aroundPassage(draft: Draft, passage: Passage, at: number): string {
	const { passages } = draft;
	// The passages of a section stand together.
	let from = at;
	while (passages[from - 1]?.section === passage.section) from--;
	const above = passages.slice(from, at);
	if (passage.kind === 'table row') return wordsOf(aroundRow(passage, above));
	if (passage.kind === 'list item') return wordsOf(aroundItem(passage, above, draft.text));
	const last = above.at(-1);
	return last?.kind === 'paragraph' && /:\W*$/.test(last.text) ? wordsOf([last.text]) : '';
}

/** Stands between what is said in different places around a passage. */
export const BETWEEN = ' / ';

function wordsOf(parts: readonly string[]): string {
	return parts
		.map((part) => part.replace(/\s+/g, ' ').trim())
		.filter((part) => part !== '')
		.join(BETWEEN);
}

function aroundRow({ columns = [], table, caption, text }: Passage, above: readonly Passage[]): readonly string[] {
	const rows = above.filter((row) => row.table === table);
	const captions: string[] = [];
	// A line that is no sentence says the unit, or goes on from what stands above it.
	for (const other of above.slice(0, above.length - rows.length).reverse()) {
		if (other.kind !== 'paragraph' || captions.length === MOST_CAPTIONS) break;
		captions.unshift(other.text);
		if (/[.:]\W*$/.test(other.text)) break;
	}
	if (captions.length === 0 && caption !== undefined) captions.push(caption);
	return [...captions, ...columns, ...(labelRow(text) === null ? groupsAbove(rows) : [])];
}

/** The rows that go on the head of a table, units among them, and the last that only labels what is below it. */
function groupsAbove(rows: readonly Passage[]): readonly string[] {
	const head: string[] = [];
	let group: string | null = null;
	let begun = false;
	for (const { text } of rows) {
		const label = labelRow(text);
		const cells = text.split('|').filter((cell) => cell.trim() !== '');
		if (label === null) begun = true;
		else if (cells.length === 1 && !label.startsWith('(')) group = label;
		else if (!begun) head.push(label);
	}
	return group === null ? head : [...head, group];
}

function aroundItem(item: Passage, above: readonly Passage[], text: string): readonly string[] {
	const parts: string[] = [];
	let depth = indentOf(item, text);
	for (const other of [...above].reverse()) {
		if (other.kind === 'table row') break;
		const indent = indentOf(other, text);
		if (other.kind === 'paragraph' && indent === 0) return [other.text, ...parts];
		if (other.kind === 'paragraph' || indent >= depth) continue;
		depth = indent;
		parts.unshift(other.text);
	}
	return parts;
}

/** How far the line of a passage is set in. */
function indentOf({ start }: Passage, text: string): number {
	const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	return line.length - line.trimStart().length;
}
