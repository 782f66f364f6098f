import { anchorOf, sourcesOf } from './anchors.ts';
import { dueOf, promiseOf } from './messages.ts';
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
				message: `${promiseOf(state.commitment)} ${dueOf(state)} Record the decision for filing “${state.filing.id}” in the commitments file.`,
				related: sourcesOf(input, state),
				fixes: [],
			})),
};
