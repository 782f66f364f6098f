/** What of a commitment still stands out in a filing, with its branches: the ways in which it may be kept. */
import { kept } from '../ledger/index.ts';
import type { Commitment, Element } from '../ledger/types.ts';
import type { CommitmentState, ElementState, Gap } from './types.ts';

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

/** What was promised and not found, in the order of the commitments file; of elements with branches, none with one complete branch. */
export function gapsAmong(commitment: Commitment, elements: readonly ElementState[]): readonly Gap[] {
	return openAmong(commitment, requiredOf(commitment, elements)).map(
		({ alternatives, instead }): Gap => ({
			alternatives,
			instead,
			verdict: alternatives.some(isUnsure) ? 'unsure' : 'missing',
		}),
	);
}

interface Open<E> {
	readonly alternatives: readonly E[];
	readonly instead: readonly E[];
}

function openAmong<E extends ElementLike>(commitment: Commitment, required: readonly E[]): readonly Open<E>[] {
	const branches = new Map<string, E[]>();
	const single: Open<E>[] = [];
	for (const state of required) {
		const branch = branchOf(commitment, state.element);
		if (branch === null) {
			if (!isFound(state)) single.push({ alternatives: [state], instead: [] });
		} else kept(branches, branch, () => []).push(state);
	}
	return [...single, ...openBranches([...branches.values()])];
}

/**
 * Nothing with one complete branch. Where a person's look could complete several, one gap of what is to be looked at; where
 * one could be completed, or one is begun, what that branch lacks; else one gap that any branch would close.
 */
function openBranches<E extends ElementLike>(branches: readonly (readonly E[])[]): readonly Open<E>[] {
	if (branches.length === 0 || branches.some((members) => members.every(isFound))) return [];
	const likely = branches.filter((members) => members.every((state) => isFound(state) || isUnsure(state)));
	// A branch that somebody has begun to write is the one that was meant: a doubtful sentence for another does not excuse the rest.
	const begun = branches.find((members) => members.some(isFound));
	if (begun && !likely.includes(begun)) return lackingOf(begun, branches);
	if (likely.length > 1) return [{ alternatives: likely.flat().filter(isUnsure), instead: [] }];
	const best = likely[0] ?? mostBegun(branches);
	if (!best) return [{ alternatives: branches.flat(), instead: [] }];
	return lackingOf(best, branches);
}

/** What one branch lacks, with the others that would do instead. */
function lackingOf<E extends ElementLike>(best: readonly E[], branches: readonly (readonly E[])[]): readonly Open<E>[] {
	const instead = branches.filter((members) => members !== best).flat();
	return best.filter((state) => !isFound(state)).map((state) => ({ alternatives: [state], instead }));
}

function mostBegun<E extends ElementLike>(branches: readonly (readonly E[])[]): readonly E[] | null {
	const weigh = (members: readonly E[]): number =>
		members.filter(isFound).length * 1000 + members.filter(isUnsure).length;
	let best: readonly E[] | null = null;
	for (const members of branches) if (weigh(members) > (best ? weigh(best) : 0)) best = members;
	return best;
}

function branchOf(commitment: Commitment, element: Element): string | null {
	if (element.branch) return element.branch;
	return commitment.oneOf ? `element ${element.id}` : null;
}

function isFound({ judgement }: ElementLike): boolean {
	return judgement.verdict === 'found';
}

function isUnsure({ judgement }: ElementLike): boolean {
	return judgement.verdict === 'unsure';
}

/** How many of the promised elements are found. */
export function foundCount(state: CommitmentState): number {
	return requiredOf(state.commitment, state.elements).filter(isFound).length;
}
