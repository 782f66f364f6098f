import { agreedWords, LIKE } from './agreed.ts';
import { anchorOf, sourcesOf } from './anchors.ts';
import { bare, promiseOf, shorten } from './messages.ts';
import { inOrder } from './sequence.ts';
import { weightOf } from './severity.ts';
import { isBegun } from './standIns.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, ElementState, Related, Rule, RuleFinding, RuleInput } from './types.ts';

/** What was disclosed in the filing before, or was signed there, is not in this one. */
export const droppedDisclosure: Rule = {
	meta: {
		id: 'dropped-disclosure',
		description: 'A promised disclosure that stood in the last filing of the form is gone from this one.',
		severity: 'warning',
	},
	check: (input) =>
		input.states
			.filter(({ status }) => isAsked(status))
			.flatMap((state) => state.elements.flatMap((element) => report(input, state, element) ?? [])),
};

function report(
	input: RuleInput,
	state: CommitmentState,
	{ element, status, judgement }: ElementState,
): RuleFinding | null {
	if (judgement.verdict === 'found' || status === 'waived' || status === 'not-applicable') return null;
	if (isBegun(input, { element, commitment: state.commitment })) return null;
	const before = input.earlier?.judge(state.commitment, element);
	const [passage] = before?.verdict === 'found' ? before.evidence : [];
	if (!input.earlier || !passage) return null;
	if (judgement.candidates.some(({ quote }) => isLike(passage.quote, quote))) return null;
	const own = state.elements.filter((other) => other.element.id === element.id);
	const was: Related = {
		...placeIn(passage),
		message: `It stood in ${input.earlier.filing.id}: “${shorten(passage.quote)}”`,
	};
	const detail = `In ${input.earlier.filing.id}, and gone: ${bare(element.text)}. It read there: “${shorten(passage.quote)}”`;
	return {
		...anchorOf(state, own),
		grades: weightOf(state, false).grades,
		commitment: state.commitment.id,
		element: element.id,
		message: `${promiseOf(state.commitment)} ${detail}`,
		detail,
		related: [was, ...sourcesOf(input, state)],
		fixes: [],
	};
}

function placeIn({ file, start, end }: { readonly file: string; readonly start: number; readonly end: number }) {
	return { file, start, end };
}

/** The old passage reworded, or with this year's figures: not gone, whatever the verdict on it. */
function isLike(before: string, now: string): boolean {
	const words = agreedWords(before);
	return words.length > 0 && inOrder(words, agreedWords(now)) >= LIKE * words.length;
}
