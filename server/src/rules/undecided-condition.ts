import { anchorOf, sourcesOf } from './anchors.ts';
import { promiseOf, shorten } from './messages.ts';
import type { CommitmentState, Rule, RuleFinding, RuleInput } from './types.ts';

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
			.map((state) => report(input, state)),
};

function report(input: RuleInput, state: CommitmentState): RuleFinding {
	const { commitment, filing } = state;
	const open = state.elements.filter(({ judgement }) => judgement.verdict !== 'found');
	const detail = `Is its condition met in filing “${filing.id}”? “${shorten(commitment.condition?.text ?? '')}” Record who decided and why under decisions in the commitments file.`;
	return {
		...anchorOf(state, open),
		grades: [commitment.disposition],
		commitment: commitment.id,
		element: null,
		message: `${promiseOf(commitment)} ${detail}`,
		detail,
		related: sourcesOf(input, state),
		fixes: [],
	};
}
