/** What of a commitment is looked for. */
import { oncePer, strengthOf } from '../ledger/index.ts';
import type { Commitment, Element } from '../ledger/types.ts';

/** A promise without listed facts is still a promise: it is looked for as a whole. */
export function elementsOf(commitment: Commitment): readonly Element[] {
	if (commitment.elements.length > 0 || strengthOf(commitment) === 'record') return commitment.elements;
	return wholeOf(commitment);
}

/** The same objects each time: what is known of an element is kept by its object. */
const wholeOf = oncePer(({ title }: Commitment): readonly Element[] => [
	{ id: 'disclosure', text: title, source: 'letter' },
]);
