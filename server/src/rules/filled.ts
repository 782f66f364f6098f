/** Recognises a snippet that was inserted and filled: a promise kept in the words that were made for it is kept. */
import type { Chunk, Draft } from '../draft/types.ts';
import { isOfAPart, isOfMore } from '../evidence/index.ts';
import type { Evidence, Filing, Judgement } from '../evidence/types.ts';
import { kept, oncePer, overlaps } from '../ledger/index.ts';
import type { Commitment, Element } from '../ledger/types.ts';
import { denials } from './agreed.ts';
import { blockAround, blockIn, chunkAt } from './blocks.ts';
import { foundBy } from './foundBy.ts';
import { inOrder } from './sequence.ts';
import { marksOf } from './snippets.ts';

/** Share of a snippet's own words that must stand there, in order. */
const LIKENESS = 0.9;
/** A snippet with fewer words of its own says nothing by them. */
const FEWEST = 6;
/** Words that fill one placeholder, at most. */
const FILL = 25;
/** A hint in it names the promise, and says nothing of the fact. */
const PLACEHOLDER = /\[●(?:: [^\]]*)?\]/g;
/** The judgement, or found where a passage that came close is the element's snippet with every placeholder filled. */
export function withFilled(commitment: Commitment, element: Element, judgement: Judgement, filing: Filing): Judgement {
	if (judgement.verdict === 'found' || element.find !== undefined || judgement.candidates.length === 0)
		return judgement;
	for (const candidate of judgement.candidates) {
		// The snippet is made last: most promises have no passage near that could be one.
		const block = filledBlock(candidate, filing, () => templatesOf(commitment, filing.form, element));
		if (block === null) continue;
		const why = 'It stands in the words of the snippet that was made for it, with every placeholder filled.';
		return foundBy(judgement, { ...candidate, ...block.span, quote: block.text, objection: null }, why);
	}
	return judgement;
}

interface Block {
	readonly span: { readonly start: number; readonly end: number };
	readonly text: string;
}

/** The paragraph or table a candidate stands in; null unless it is a snippet filled, with no placeholder open, and nothing speaks against all of it. */
function filledBlock({ file, start, objection }: Evidence, filing: Filing, snippet: () => Templates): Block | null {
	if (objection !== null && !isOfAPart(objection) && !isOfMore(objection)) return null;
	const draft: Draft | undefined = filing.drafts.find((one) => one.file === file);
	if (!draft) return null;
	const { chunk, front } = chunkAt(draft, start);
	if (!chunk || !isFilledAt(snippet(), chunk, start - front)) return null;
	const span = blockAround(draft, { start, end: start });
	if (draft.placeholders.some((mark) => overlaps(mark, span))) return null;
	return { span, text: draft.source.slice(span.start, span.end) };
}

interface Template {
	readonly words: readonly string[];
	readonly open: number;
}

interface Templates {
	readonly all: readonly Template[];
	/** By chunk and place in it, whether the block there is one of them filled: most edits change no block that came close. */
	readonly filledIn: (chunk: Chunk) => Map<number, boolean>;
}

/** By commitment, element and form: none of them changes once read. */
const templatesFor = oncePer((_: Commitment) => oncePer((_: Element) => new Map<string | null, Templates>()));

/** The snippet's blocks for an element that have words enough of their own. */
function templatesOf(commitment: Commitment, form: string | null, element: Element): Templates {
	return kept(templatesFor(commitment)(element), form, () => {
		const { own } = marksOf(commitment, form, element);
		return {
			all: own.map(templateOf).filter(({ words }) => words.length >= FEWEST),
			filledIn: oncePer(() => new Map()),
		};
	});
}

function templateOf(mark: string): Template {
	const words = wordsOf(mark.replace(PLACEHOLDER, ' '));
	return { words, open: mark.match(PLACEHOLDER)?.length ?? 0 };
}

function isFilledAt({ all, filledIn }: Templates, chunk: Chunk, at: number): boolean {
	return kept(filledIn(chunk), at, () => {
		const { start, end } = blockIn(chunk.text, { start: at, end: at });
		const text = chunk.text.slice(start, end);
		return all.some((template) => fillsIn(template, text));
	});
}

function fillsIn({ words, open }: Template, text: string): boolean {
	if (!mayHold(text.toLowerCase(), words)) return false;
	const there = wordsOf(text);
	// Every placeholder became a word or a figure; a table may have got more rows.
	if (there.length < words.length * LIKENESS + open) return false;
	if (!text.startsWith('|') && there.length > words.length + open * FILL) return false;
	if (denials(words) !== denials(there)) return false;
	return inOrder(words, there) >= words.length * LIKENESS;
}

/** False where too few of the words stand anywhere in a text, whatever their order: most texts are told so. */
function mayHold(text: string, words: readonly string[]): boolean {
	let left = words.length;
	for (const word of words) if (!text.includes(word) && --left < words.length * LIKENESS) return false;
	return true;
}

function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}.,’'-]*[\p{L}\p{N}])?/gu) ?? [];
}
