import { anchorOf, passagesFor, sourcesOf } from './anchors.ts';
import { insertFixes } from './fixes.ts';
import { isAdvice } from './gaps.ts';
import { dueOf, insteadOf, promiseOf, waysOf } from './messages.ts';
import { isMissing } from './missing-disclosure.ts';
import { weightOf } from './severity.ts';
import { isStoodIn } from './standIns.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, Gap, Rule, RuleFinding, RuleInput } from './types.ts';

/** Part of a promised disclosure is there, or may be, and this part is not. */
export const missingElement: Rule = {
	meta: {
		id: 'missing-element',
		description: 'A promised disclosure is there in part; this part of it was not found.',
		severity: 'error',
	},
	check: (input) =>
		input.states
			.filter((state) => isAsked(state.status))
			.flatMap((state) => [...promised(input, state), ...advised(input, state)]),
};

function promised(input: RuleInput, state: CommitmentState): readonly RuleFinding[] {
	const standIn = input.standIns.get(state.commitment.id);
	if (isMissing(state) && !standIn) return [];
	return state.gaps
		.filter((gap) => gap.verdict === 'missing' && !isStoodIn(gap, standIn))
		.map((gap) => report(input, state, gap));
}

/** What a cited rule or a reviewer would also have there; only said once the promise itself is kept. */
function advised(input: RuleInput, state: CommitmentState): readonly RuleFinding[] {
	if (!state.satisfied || !state.commitment.elements.some((element) => !isAdvice(element))) return [];
	return state.elements
		.filter(({ element, status, judgement }) => isAdvice(element) && isAsked(status) && judgement.verdict === 'missing')
		.map((element) => report(input, state, { alternatives: [element], verdict: 'missing', instead: [] }));
}

function report(input: RuleInput, state: CommitmentState, gap: Gap): RuleFinding {
	const { commitment } = state;
	const [first] = gap.alternatives;
	const advice = gap.alternatives.every(({ element }) => isAdvice(element));
	const because = !advice
		? ''
		: first?.element.source === 'citation'
			? ' The cited rule asks for it.'
			: ' A reviewer asks for it.';
	const detail = `Looked for and not found: ${waysOf(gap.alternatives.map(({ element }) => element))}.${insteadOf(gap.instead)}${because}`;
	const { file, start, end } = anchorOf(state, gap.alternatives);
	const { severity, grades } = weightOf(state, advice);
	return {
		file,
		start,
		end,
		severity,
		grades,
		commitment: commitment.id,
		element: gap.alternatives.length === 1 ? (first?.element.id ?? null) : null,
		message: `${promiseOf(commitment)} ${dueOf(state)} ${detail}`,
		detail,
		related: [...sourcesOf(input, state), ...passagesFor(gap.alternatives, 'The closest passage')],
		fixes: () => {
			const elements = gap.alternatives.map(({ element }) => element);
			return advice ? [] : insertFixes(state, elements);
		},
	};
}
