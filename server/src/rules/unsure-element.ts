import { anchorOf, closestOf, passagesFor, sourcesOf } from './anchors.ts';
import { insertFixes } from './fixes.ts';
import { isAdvice } from './gaps.ts';
import { dueOf, insteadOf, promiseOf, waysOf } from './messages.ts';
import { softer, weightOf } from './severity.ts';
import { isStoodIn } from './standIns.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, Gap, Rule, RuleFinding, RuleInput } from './types.ts';

/** A passage may be what was promised; a person looks at it and settles it. */
export const unsureElement: Rule = {
	meta: {
		id: 'unsure-element',
		description: 'A passage may be what was promised, or only look like it; a person must look.',
		severity: 'warning',
	},
	check: (input) =>
		input.states
			.filter(({ status }) => isAsked(status))
			.flatMap((state) =>
				state.gaps
					.filter((gap) => gap.verdict === 'unsure' && !isStoodIn(gap, input.standIns.get(state.commitment.id)))
					.map((gap) => report(input, state, gap)),
			),
};

function report(input: RuleInput, state: CommitmentState, gap: Gap): RuleFinding {
	const { commitment } = state;
	const unsure = gap.alternatives.filter(({ judgement }) => judgement.verdict === 'unsure');
	const [first] = unsure;
	const closest = closestOf(unsure);
	const weight = weightOf(
		state,
		gap.alternatives.every(({ element }) => isAdvice(element)),
	);
	const severity = softer(weight.severity);
	const words = waysOf(gap.alternatives.map(({ element }) => element));
	const why = first?.judgement.why ?? '';
	const detail = `Not certain whether it says: ${words}.${why && ` ${why}`}${insteadOf(gap.instead)}`;
	const { file, start, end } = closest ?? anchorOf(state, unsure);
	return {
		file,
		start,
		end,
		grades: weight.grades,
		severity,
		commitment: commitment.id,
		element: gap.alternatives.length === 1 ? (first?.element.id ?? null) : null,
		message: `${promiseOf(commitment)} ${dueOf(state)} ${detail}`,
		detail,
		related: [...passagesFor(gap.alternatives, 'Look here'), ...sourcesOf(input, state)],
		fixes: () => {
			const elements = unsure.map(({ element }) => element);
			return insertFixes(state, elements).map((fix) => ({ ...fix, safe: false }));
		},
	};
}
