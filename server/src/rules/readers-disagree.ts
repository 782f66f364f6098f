import { anchorOf, sourcesOf } from './anchors.ts';
import { bare, promiseOf, shorten } from './messages.ts';
import { isAsked } from './status.ts';
import type { AppliedReading, CommitmentState, ElementState, Related, Rule, RuleFinding, RuleInput } from './types.ts';

/** A recorded reading says the opposite of the rules: both are shown, and the rules' verdict stays. */
export const readersDisagree: Rule = {
	meta: {
		id: 'readers-disagree',
		description: 'A second reader says the opposite of what the rules found; the rules count, a person must look.',
		severity: 'warning',
	},
	check: (input) =>
		input.states
			.filter(({ status }) => isAsked(status))
			.flatMap((state) =>
				state.elements.flatMap((element) =>
					element.reading?.effect === 'disagrees' && isAsked(element.status)
						? [report(input, state, element, element.reading)]
						: [],
				),
			),
};

function report(
	input: RuleInput,
	state: CommitmentState,
	element: ElementState,
	{ reading, rules, why, evidence }: AppliedReading,
): RuleFinding {
	const [place] = rules.verdict === 'found' ? rules.evidence : evidence;
	const detail = `${bare(element.element.text)}: the rules say ${rules.verdict} (${rules.why}) A second reader says ${reading.verdict}. ${why} The rules count until a person decides.`;
	return {
		...(place ? { file: place.file, start: place.start, end: place.end } : anchorOf(state, [element])),
		commitment: state.commitment.id,
		element: element.element.id,
		message: `${promiseOf(state.commitment)} ${detail}`,
		detail,
		related: [
			...rules.evidence.map((other): Related => quoted(other, 'The rules count this')),
			...evidence.map((other): Related => quoted(other, 'The second reader quotes this')),
			...sourcesOf(input, state),
		],
		fixes: [],
	};
}

function quoted(
	{ file, start, end, quote }: { file: string; start: number; end: number; quote: string },
	what: string,
): Related {
	return { file, start, end, message: `${what}: “${shorten(quote)}”` };
}
