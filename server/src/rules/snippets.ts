/** The Markdown that keeps a promise, with placeholders for everything the drafter must say. */
import { kept, oncePer } from '../ledger/index.ts';
import type { Commitment, Element } from '../ledger/types.ts';
import { homesOf, type PromisedElement, snippetForElements, stemsOf, topicById } from '../topics/index.ts';
import type { Form } from '../topics/types.ts';
import { elementsOf } from './elements.ts';
import { isAdvice } from './gaps.ts';

/** Share of an element's longer words that a block of a snippet must have to be about it. */
const SPEAKS = 0.6;

/**
 * The snippet of a commitment for a form: the one in the commitments file, else what its topic has for the promised
 * elements, and a placeholder with its words for each that the topic does not know. Never empty; the made one never holds
 * a figure of the letter.
 */
export function snippetOf(commitment: Commitment, form: string | null): string {
	const own = commitment.snippet?.trim();
	if (own) return own;
	const elements = elementsOf(commitment);
	const promised = elements.filter((element) => !isAdvice(element));
	const wanted = promised.length > 0 ? promised : elements;
	return madeFor(commitment, form, wanted.length > 0 ? wanted : [{ id: commitment.id, text: commitment.title }]);
}

/**
 * What to insert for single elements while the rest of the promise stands already: the paragraphs or tables of the
 * commitment's own snippet that speak of them, else what the topic has for them, else a placeholder with their words.
 */
export function snippetFor(commitment: Commitment, form: string | null, elements: readonly Element[]): string {
	if (!commitment.snippet?.trim()) return madeFor(commitment, form, elements);
	const whole = blocksOf(commitment.snippet);
	const chosen = elements.flatMap((element) => bestBlock(whole, element) ?? [plainBlock(element)]);
	return [...new Set(chosen)].join('\n\n');
}

/** How an element's part of a snippet is recognised in a draft. */
export interface Marks {
	/** Any one of these is its part. */
	readonly own: readonly string[];
	/** Without a part of its own, it comes with the snippet as a whole: most of these. */
	readonly whole: readonly string[];
}

/** The blocks of the snippet, all with something to be filled, that stand for an element. */
export function marksOf(commitment: Commitment, form: string | null, element: Element): Marks {
	const plain = plainBlock(element);
	if (!commitment.snippet?.trim()) {
		const made = blocksOf(madeFor(commitment, form, [element])).filter(
			(block) => !block.startsWith('<!--') && isOpen(block),
		);
		return { own: [...new Set([...made, plain])], whole: [] };
	}
	const whole = blocksOf(commitment.snippet);
	const best = bestBlock(whole, element)?.at(-1);
	return best === undefined ? { own: [plain], whole: whole.filter(isOpen) } : { own: [best, plain], whole: [] };
}

/** Commitments never change once read. */
const madeBefore = oncePer((_: Commitment) => new Map<string, string>());

function madeFor(commitment: Commitment, form: string | null, elements: readonly PromisedElement[]): string {
	const key = JSON.stringify([form, elements.map(({ id, text }) => [id, text])]);
	return kept(madeBefore(commitment), key, () => {
		const topic = commitment.topic === undefined ? null : topicById(commitment.topic);
		return snippetForElements(topic, form as Form | null, elements);
	});
}

function plainBlock(element: PromisedElement): string {
	return snippetForElements(null, null, [element]);
}

function blocksOf(snippet: string): readonly string[] {
	return snippet.split(/\n[^\S\n]*\n/).filter((block) => block.trim() !== '');
}

/** True for a block with something to be filled. */
function isOpen(block: string): boolean {
	return /\[|_{2,}|\bX{2,}\b|●/.test(block);
}

/** A block speaks of an element when it has most of its weighty words; a table takes along the line that leads to it. */
function bestBlock(blocks: readonly string[], element: Element): readonly string[] | null {
	const wanted = new Set(stemsOf(element.text).filter((word) => word.length > 3));
	let best = -1;
	let most = SPEAKS;
	for (const [index, block] of blocks.entries()) {
		if (block.startsWith('<!--') || !isOpen(block)) continue;
		const words = new Set(stemsOf(block));
		const share = [...wanted].filter((word) => words.has(word)).length / wanted.size;
		if (share < most || (share === most && best >= 0)) continue;
		best = index;
		most = share;
	}
	if (best < 0) return null;
	const [lead = '', block = ''] = [blocks[best - 1], blocks[best]];
	return block.startsWith('|') && lead.endsWith(':') ? [lead, block] : [block];
}

/** The heading to make for a commitment where no heading fits: the first that the file or the topic names. */
export function homeOf(commitment: Commitment, form: string | null): string {
	const own = commitment.home?.[form as Form]?.[0];
	const topic = commitment.topic === undefined ? null : topicById(commitment.topic);
	const [home] = topic && form !== null ? homesOf(topic, form as Form) : [];
	return own ?? home ?? commitment.title;
}
