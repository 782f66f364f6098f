import { isNotOurs } from '../evidence/index.ts';
import type { ObjectionKind } from '../evidence/types.ts';
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

/** Share of the statement's words of substance that a passage must have, in order, to speak of the same thing. */
const SAME = 0.6;
/** Words that two sentences on different things share. */
const EMPTY =
	/^(?:the|an?|of|to|in|for|its?|our|we|that|this|these|company|group|registrant|is|are|was|were|be|been|has|have|had|do|does|did|by|at|on|as|and|or|with|any|longer)$/;
/** What a passage says of something that is not so, or not now. */
const UNREAL: ReadonlySet<ObjectionKind> = new Set([
	'may-happen',
	'when-so',
	'done-about',
	'example',
	'limit',
	'must-be',
	'asks',
] as const);
/** Turns a word into its opposite. */
const OPPOSITE = /^(?:un|in|im|non-?|dis)(?=[a-z]{4})/;

function report(input: RuleInput, state: CommitmentState): RuleFinding | null {
	const statement = positionOf(state.commitment);
	if (!statement || !state.position) return null;
	const told = agreedWords(statement.text);
	for (const { file, start, end, quote, objection } of [...state.position.evidence, ...state.position.candidates]) {
		if (objection !== null && (isNotOurs(objection) || UNREAL.has(objection.kind))) continue;
		if (!contradicts(told, agreedWords(quote))) continue;
		const detail = `The staff was told: “${shorten(state.commitment.quote.replace(/\.\s*$/, ''))}”. This passage seems to say the opposite. If the position has changed, tell the staff or retire the entry.`;
		return {
			file,
			start,
			end,
			detail,
			commitment: state.commitment.id,
			element: null,
			message: `${state.commitment.title} (${sourceOf(state.commitment)}). ${detail}`,
			related: sourcesOf(input, state),
			fixes: [],
		};
	}
	return null;
}

/** True when the words are on the same thing, and one more of them says no. */
function contradicts(told: readonly string[], words: readonly string[]): boolean {
	const [said, content] = [substanceOf(told), substanceOf(words)];
	// "Ineffective" where "effective" was told is a denial of the same thing.
	const turned = (word: string, others: readonly string[]): boolean =>
		!others.includes(word) && OPPOSITE.test(word) && others.includes(word.replace(OPPOSITE, ''));
	const plain = content.map((word) => {
		if (turned(word, said)) return word.replace(OPPOSITE, '');
		return said.find((other) => turned(other, content) && other.replace(OPPOSITE, '') === word) ?? word;
	});
	const turns = plain.filter((word, at) => word !== content[at]).length;
	if (said.length === 0 || inOrder(said, plain) < SAME * said.length || content.length > said.length * 2.5 + 2)
		return false;
	return (denials(told) + denials(words) + turns) % 2 === 1;
}

function substanceOf(words: readonly string[]): readonly string[] {
	return words.filter((word) => denials([word]) === 0 && !EMPTY.test(word));
}
