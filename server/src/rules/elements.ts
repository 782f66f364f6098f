/** What of a commitment is looked for. */
import { strengthOf } from '../ledger/index.ts';
import type { Commitment, Element } from '../ledger/types.ts';

/** A promise without listed facts is still a promise: it is looked for as a whole. */
export function elementsOf(commitment: Commitment): readonly Element[] {
	if (commitment.elements.length > 0 || strengthOf(commitment) === 'record') return commitment.elements;
	let elements = wholes.get(commitment);
	if (!elements) {
		elements = [{ id: 'disclosure', text: commitment.title, source: 'letter' }];
		wholes.set(commitment, elements);
	}
	return elements;
}

/** The same objects each time: what is known of an element is kept by its object. */
const wholes = new WeakMap<Commitment, readonly Element[]>();
