import { anchorOf, sourcesOf } from './anchors.ts';
import { bare, promiseOf, shorten } from './messages.ts';
import { decisionFor, whyUndecided } from './settled.ts';
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
			.filter((state) => state.status === 'undecided' && !state.satisfied)
			.map((state) => report(input, state)),
};

function report(input: RuleInput, state: CommitmentState): RuleFinding {
	const { commitment, filing } = state;
	const open = state.elements.filter(({ judgement }) => judgement.verdict !== 'found');
	const detail = `Is its condition met in filing “${filing.id}”? “${shorten(commitment.condition?.text ?? '')}” Record it with a quick fix in an editor, or: commitments decide ${commitment.id} --filing ${quoted(filing.id)} --met (or --not-met) --reason "…".${lastOf(state)}`;
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

/** An id as a shell takes it. */
function quoted(id: string): string {
	return /[\s'"]/.test(id) ? JSON.stringify(id) : id;
}

/** What was decided for another filing: it does not carry over, but is where a person starts. */
function lastOf({ commitment, filing }: CommitmentState): string {
	const last = decisionFor(commitment, filing) ?? commitment.decisions?.at(-1);
	if (!last) return '';
	const why = last.filing === filing.id ? whyUndecided(last, commitment, filing) : null;
	const ended = why === null ? '' : ` This no longer counts: ${why}.`;
	return ` For “${last.filing}” ${last.by} decided ${last.met ? 'that it was' : 'that it was not'}, on ${last.on}: ${bare(last.reason)}.${ended}`;
}
