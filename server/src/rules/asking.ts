/** Which elements a second reader may be asked about. */
import type { Subject } from '../reader/types.ts';
import { isSigned } from './signOffs.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, ElementState } from './types.ts';

/** `unsure`: what the rules cannot settle; `open`: what they miss too; `all`: what they found as well. */
export const WHICH = ['unsure', 'open', 'all'] as const;
export type Which = (typeof WHICH)[number];

/**
 * The elements that are asked of their filing, that nobody signed, and about which the rules say one of the wanted things;
 * without those whose recorded reading still stands, unless `again`. Each with what the rules say by themselves.
 */
export function subjectsOf(states: readonly CommitmentState[], which: Which, again: boolean): readonly Subject[] {
	return states.flatMap(({ elements }) =>
		elements.flatMap((state): Subject[] => {
			const { filing, commitment, element } = state;
			const judgement = rulesJudgement(state);
			const wanted =
				which === 'all' || judgement.verdict === 'unsure' || (which === 'open' && judgement.verdict === 'missing');
			const isRead = state.reading !== undefined && state.reading.effect !== 'void';
			if (!wanted || !isAsked(state.status) || (isRead && !again) || isSigned(state)) return [];
			return [{ filing, commitment, element, judgement }];
		}),
	);
}

/** What the rules say of an element, whatever a second reader added to it. */
export function rulesJudgement({ judgement, reading }: ElementState): ElementState['judgement'] {
	return reading?.rules ?? judgement;
}
