/** What of a commitment still stands out in a filing, with its branches: the ways in which it may be kept. */
import type { Commitment, Element } from '../ledger/types.ts';
import type { CommitmentState, ElementState } from './types.ts';

/** Something promised and not found: one element, or several of which any one would do. */
export interface Gap {
	readonly alternatives: readonly ElementState[];
	/** `unsure` when a passage may be it and a person should look. */
	readonly verdict: 'unsure' | 'missing';
}

type ElementLike = Pick<ElementState, 'element' | 'judgement' | 'status'>;

/** An element that a cited rule or a reviewer added is advice: the company did not promise it. */
export function isAdvice(element: Element): boolean {
	return element.source !== 'letter';
}

/** The elements that were promised and are asked of this filing; all of them when the letter itself names none. */
export function requiredOf<E extends ElementLike>(commitment: Commitment, elements: readonly E[]): readonly E[] {
	const promised = commitment.elements.some((element) => !isAdvice(element));
	return elements.filter(({ element, status }) => asked(status) && !(promised && isAdvice(element)));
}

function asked(status: ElementState['status']): boolean {
	return status !== 'waived' && status !== 'not-applicable';
}

/** True when every element that was promised is found; of elements with branches, one complete branch. */
export function isSatisfied(commitment: Commitment, elements: readonly ElementLike[]): boolean {
	const required = requiredOf(commitment, elements);
	return gapsAmong(commitment, required).length === 0;
}

/** What was promised and not found, in the order of the commitments file. */
export function gapsOf(state: CommitmentState): readonly Gap[] {
	return gapsAmong(state.commitment, requiredOf(state.commitment, state.elements)).map((alternatives) => ({
		alternatives,
		verdict: alternatives.some(({ judgement }) => judgement.verdict === 'unsure') ? 'unsure' : 'missing',
	}));
}

function gapsAmong<E extends ElementLike>(commitment: Commitment, required: readonly E[]): readonly (readonly E[])[] {
	const always = required.filter(({ element }) => branchOf(commitment, element) === null);
	const single = always.filter((state) => !found(state)).map((state) => [state]);
	return [...single, ...branchGaps(commitment, required)];
}

/** With one complete branch nothing; with a branch begun, what it lacks; else one gap that any branch would close. */
function branchGaps<E extends ElementLike>(commitment: Commitment, required: readonly E[]): readonly (readonly E[])[] {
	const branches = new Map<string, E[]>();
	for (const state of required) {
		const branch = branchOf(commitment, state.element);
		if (branch === null) continue;
		const members = branches.get(branch);
		if (members) members.push(state);
		else branches.set(branch, [state]);
	}
	const all = [...branches.values()];
	if (all.length === 0 || all.some((members) => members.every(found))) return [];
	let best: E[] | null = null;
	for (const members of all) {
		const count = members.filter(found).length;
		if (count > 0 && (best === null || count > best.filter(found).length)) best = members;
	}
	if (best) return best.filter((state) => !found(state)).map((state) => [state]);
	return [all.flat()];
}

function branchOf(commitment: Commitment, element: Element): string | null {
	if (element.branch) return element.branch;
	return commitment.oneOf ? `element ${element.id}` : null;
}

function found({ judgement }: ElementLike): boolean {
	return judgement.verdict === 'found';
}

/** How many of the promised elements are found. */
export function foundCount(state: CommitmentState): number {
	return requiredOf(state.commitment, state.elements).filter(found).length;
}
