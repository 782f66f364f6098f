import { agreedWords, denials } from './agreed.ts';
import { sourcesOf } from './anchors.ts';
import { shorten, sourceOf } from './messages.ts';
import { positionOf } from './positions.ts';
import { inOrder } from './sequence.ts';
import type { CommitmentState, Rule, RuleFinding, RuleInput } from './types.ts';

/** A passage says no where the staff was told yes, or the other way round. */
export const positionChanged: Rule = {
	meta: {
		id: 'position-changed',
		description: 'The draft seems to contradict what the staff was told; a person must look.',
		severity: 'information',
	},
	check: (input) => input.states.flatMap((state) => report(input, state) ?? []),
};

/** Share of the statement's words that a passage must have, in order, to speak of the same thing. */
const SAME = 0.6;

function report(input: RuleInput, state: CommitmentState): RuleFinding | null {
	const statement = positionOf(state.commitment);
	if (!statement || !state.position) return null;
	const told = agreedWords(statement.text);
	const said = told.filter((word) => denials([word]) === 0);
	for (const passage of [...state.position.evidence, ...state.position.candidates]) {
		const words = agreedWords(passage.quote);
		const content = words.filter((word) => denials([word]) === 0);
		if (inOrder(said, content) < SAME * said.length || content.length > said.length * 2.5) continue;
		if (denials(told) % 2 === denials(words) % 2) continue;
		const detail = `The staff was told: “${shorten(state.commitment.quote)}”. This passage seems to say the opposite. If the position has changed, tell the staff or retire the entry.`;
		return {
			file: passage.file,
			start: passage.start,
			end: passage.end,
			commitment: state.commitment.id,
			element: null,
			message: `${state.commitment.title} (${sourceOf(state.commitment)}). ${detail}`,
			detail,
			related: sourcesOf(input, state),
			fixes: [],
		};
	}
	return null;
}
