import { type AgreedSentence, CARRIED, type Carrier, carrierOf } from './agreed.ts';
import { sourcesOf } from './anchors.ts';
import { differenceOf } from './difference.ts';
import { promiseOf, shorten } from './messages.ts';
import { softer, weightOf } from './severity.ts';
import type { CommitmentState, Related, Rule, RuleFinding, RuleInput } from './types.ts';

/** The draft carries the wording that the letter proposed, but not all of it, or not as it was proposed. */
export const promisedWordingChanged: Rule = {
	meta: {
		id: 'promised-wording-changed',
		description: 'The wording that the letter proposed stands in the draft, but part of it is changed or gone.',
		severity: 'warning',
	},
	check: (input) => input.states.flatMap((state) => report(input, state) ?? []),
};

interface Compared {
	readonly sentence: AgreedSentence;
	readonly carrier: Carrier | null;
}

/** Below this share of sentences the draft says it in its own words, and there is nothing to compare. */
const KEPT = 0.4;

function report(input: RuleInput, state: CommitmentState): RuleFinding | null {
	const compared = state.wording.map((sentence) => ({ sentence, carrier: carrierOf(sentence) }));
	const carried = compared.filter(({ carrier }) => carrier !== null);
	const [main] = [...carried].sort((a, b) => (b.carrier?.share ?? 0) - (a.carrier?.share ?? 0));
	if (!main?.carrier || carried.length < compared.length * KEPT) return null;
	const changed = compared.filter(({ carrier }) => carrier !== null && carrier.share < CARRIED);
	const gone = compared.filter(({ carrier }) => carrier === null);
	if (changed.length + gone.length === 0) return null;
	const { severity, grades } = weightOf(state, false);
	const anchor = changed[0]?.carrier ?? main.carrier;
	const parts = [
		...changed.slice(0, 3).map(changeOf),
		...gone.slice(0, 3).map(({ sentence }) => `Gone: “${shorten(sentence.text)}”.`),
	];
	const rest = changed.length + gone.length - parts.length;
	const kept = carried.length - changed.length;
	const detail = `Of the ${compared.length} sentences that the letter proposed, ${kept} ${kept === 1 ? 'stands' : 'stand'} here as proposed. ${parts.join(' ')}${rest > 0 ? ` And ${rest} more.` : ''}`;
	return {
		file: anchor.file,
		start: anchor.start,
		end: anchor.end,
		severity: softer(severity),
		grades,
		commitment: state.commitment.id,
		element: null,
		message: `${promiseOf(state.commitment)} ${detail}`,
		detail,
		related: [...changed.flatMap(placeOf), ...sourcesOf(input, state)],
		fixes: [],
	};
}

function changeOf({ sentence, carrier }: Compared): string {
	const difference = carrier ? differenceOf(sentence.text, carrier.words) : '';
	return `Changed: ${difference}`;
}

function placeOf({ sentence, carrier }: Compared): readonly Related[] {
	if (!carrier) return [];
	const { file, start, end } = carrier;
	return [{ file, start, end, message: `Proposed: “${shorten(sentence.text)}”` }];
}
