import { anchorOf, sourcesOf } from './anchors.ts';
import { differenceOf } from './difference.ts';
import { bare, promiseOf, shorten } from './messages.ts';
import { signatureOf } from './signOffs.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, ElementState, Rule, RuleFinding, RuleInput } from './types.ts';

/** A passage that a person accepted, or the commitment it was accepted for, is not what it was. */
export const suspectSignOff: Rule = {
	meta: {
		id: 'suspect-sign-off',
		description: 'A passage that was accepted as evidence, or its commitment, has changed since.',
		severity: 'warning',
	},
	check: (input) =>
		input.states
			.filter(({ status }) => isAsked(status))
			.flatMap((state) =>
				state.elements.filter(({ suspect }) => suspect).map((element) => report(input, state, element)),
			),
};

function report(input: RuleInput, state: CommitmentState, element: ElementState): RuleFinding {
	const signature = signatureOf(state.commitment, element.element, state.filing);
	const quote = signature?.signOff.quote ?? '';
	const now = signature?.now ?? null;
	const changed = now === null ? '' : differenceOf(quote, now.quote);
	const detail = `${bare(element.element.text)}: ${signature?.why ?? ''} It read: “${shorten(quote)}”.${changed === '' ? '' : ` Since then: ${changed}`} Look at it again and accept the passage as it is now.`;
	return {
		...(now ? { file: now.file, start: now.start, end: now.end } : anchorOf(state, [element])),
		commitment: state.commitment.id,
		element: element.element.id,
		message: `${promiseOf(state.commitment)} ${detail}`,
		detail,
		related: sourcesOf(input, state),
		fixes: [],
	};
}
