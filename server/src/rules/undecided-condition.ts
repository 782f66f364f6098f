import { anchorOf, sourcesOf } from './anchors.ts';
import { promiseOf, shorten } from './messages.ts';
import type { Rule } from './types.ts';

/** The promise depends on something that a person must decide for this filing, and nobody has. */
export const undecidedCondition: Rule = {
	meta: {
		id: 'undecided-condition',
		description: 'A promise depends on a condition that nobody has decided for this filing.',
		severity: 'information',
	},
	check: (input) =>
		input.states
			.filter(({ status, satisfied }) => status === 'undecided' && !satisfied)
			.map((state) => ({
				...anchorOf(
					state,
					state.elements.filter(({ judgement }) => judgement.verdict !== 'found'),
				),
				grades: [state.commitment.disposition],
				commitment: state.commitment.id,
				element: null,
				message: `${promiseOf(state.commitment)} Is its condition met in filing “${state.filing.id}”? “${shorten(state.commitment.condition?.text ?? '')}” Record who decided and why under decisions in the commitments file.`,
				related: sourcesOf(input, state),
				fixes: [],
			})),
};
