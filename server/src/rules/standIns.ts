/**
 * Recognises an inserted snippet, or a passage in the drafter's own words, whose placeholders nobody has filled. It stands in for the promise: reporting the promise
 * as missing as well would say the same thing twice, so `placeholder-left` takes its place, with its weight.
 */
import type { Draft, Placeholder } from '../draft/types.ts';
import type { Filing, Judgement } from '../evidence/types.ts';
import { oncePer } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import { blockAround } from './blocks.ts';
import { inOrder } from './sequence.ts';
import { type Marks, marksOf } from './snippets.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, ElementState, Gap, RuleInput, StandIn } from './types.ts';

/** Share of a snippet block's words that must stand in the draft's block, in order. */
const LIKENESS = 0.7;
/** A draft's block this many times longer than the snippet's is the drafter's own paragraph. */
const LONGER = 2.5;

/** Lines without a blank one between them that hold unfilled placeholders. */
export interface OpenBlock extends Span {
	readonly file: string;
	readonly placeholders: readonly Placeholder[];
	readonly words: readonly string[];
	readonly wordSet: ReadonlySet<string>;
}

/** The blocks of a draft with unfilled placeholders, in order. */
export const openBlocks = oncePer((draft: Draft): readonly OpenBlock[] => {
	const blocks: { start: number; end: number; placeholders: Placeholder[] }[] = [];
	for (const placeholder of draft.placeholders) {
		const last = blocks.at(-1);
		if (last && placeholder.start < last.end) last.placeholders.push(placeholder);
		else blocks.push({ ...blockAround(draft, placeholder), placeholders: [placeholder] });
	}
	return blocks.map((block) => {
		const words = wordsOf(draft.source.slice(block.start, block.end));
		return { ...block, file: draft.file, words, wordSet: new Set(words) };
	});
});

function wordsOf(text: string): readonly string[] {
	// What a placeholder hints at is no sentence of a drafter: three words more keep a short hint from being like one.
	const marked = text.replaceAll('[●:', ' to be stated ');
	return (marked.toLowerCase().match(/[a-z]{2,}/g) ?? []).filter((word) => !/^(?:x+|tbd|tk)$/.test(word));
}

/** By commitment, the unfilled blocks of its snippet in this filing; only commitments that still lack what they stand for. */
export function standInsOf(filing: Filing, states: readonly CommitmentState[]): ReadonlyMap<string, StandIn> {
	const blocks = filing.drafts.flatMap(openBlocks);
	const result = new Map<string, StandIn>();
	if (blocks.length === 0) return result;
	for (const state of states) {
		if (!isAsked(state.status)) continue;
		const standIn = standInFor(state, blocks);
		if (standIn) result.set(state.commitment.id, standIn);
	}
	return result;
}

function standInFor(state: CommitmentState, blocks: readonly OpenBlock[]): StandIn | null {
	const { commitment, filing } = state;
	const found = new Set<OpenBlock>();
	const elements = new Set<string>();
	for (const { alternatives } of state.gaps) {
		for (const { element, judgement } of alternatives) {
			const inserted = standingFor(marksOf(commitment, filing.form, element), blocks);
			const there = judgement.verdict === 'unsure' ? [...inserted, ...wordedIn(judgement, blocks)] : inserted;
			if (there.length > 0) elements.add(element.id);
			for (const block of there) found.add(block);
		}
	}
	return elements.size === 0 ? null : { blocks: blocks.filter((block) => found.has(block)), elements };
}

function standingFor({ own, whole }: Marks, blocks: readonly OpenBlock[]): readonly OpenBlock[] {
	const like = (mark: string): readonly OpenBlock[] => {
		const words = wordsOf(mark);
		return words.length === 0 ? [] : blocks.filter((block) => alike(words, block));
	};
	const parts = whole.map(like).filter((found) => found.length > 0);
	return [...own.flatMap(like), ...(parts.length > whole.length / 2 ? parts.flat() : [])];
}

/** The drafter's own words for it, still with a placeholder in them. */
function wordedIn({ candidates }: Judgement, blocks: readonly OpenBlock[]): readonly OpenBlock[] {
	const [best] = candidates;
	if (!best) return [];
	const inside = ({ start, end }: Span): boolean => start >= best.start && end <= best.end;
	return blocks.filter(({ file, placeholders }) => file === best.file && placeholders.some(inside));
}

/** True when somebody has begun to write the element: an unfilled snippet stands in for it. */
export function isBegun(
	{ standIns }: Pick<RuleInput, 'standIns'>,
	{ commitment, element }: Pick<ElementState, 'commitment' | 'element'>,
): boolean {
	return standIns.get(commitment.id)?.elements.has(element.id) === true;
}

/** True when an unfilled snippet stands in for what is missing here. */
export function isStoodIn(gap: Gap, standIn: StandIn | undefined): boolean {
	return standIn !== undefined && gap.alternatives.some(({ element }) => standIn.elements.has(element.id));
}

function alike(snippet: readonly string[], { words, wordSet }: OpenBlock): boolean {
	if (words.length > snippet.length * LONGER + 4) return false;
	const wanted = Math.ceil(snippet.length * LIKENESS);
	if (words.length < wanted || snippet.filter((word) => wordSet.has(word)).length < wanted) return false;
	return inOrder(snippet, words) >= wanted;
}
