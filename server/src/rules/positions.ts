/** What was told to the staff as a fact or a position, as something to look for in a draft. */
import type { Commitment, Element } from '../ledger/types.ts';

const known = new WeakMap<Commitment, Element>();

/** The statement to look for, the same object each time; null for an entry that states nothing that a draft could deny. */
export function positionOf(commitment: Commitment): Element | null {
	const { disposition, retired, quote } = commitment;
	if (retired || (disposition !== 'stated' && disposition !== 'declined')) return null;
	let element = known.get(commitment);
	if (!element) {
		element = { id: 'position', text: bare(quote), source: 'letter' };
		known.set(commitment, element);
	}
	return element;
}

/** Without the forms of address, which no draft repeats. */
function bare(quote: string): string {
	return quote.replace(
		/^.{0,60}?\b(?:respectfully )?(?:advises?|informs?|notes?|submits?|acknowledges?|confirms?)(?: to)? the staff(?: that)?,?\s*/i,
		'',
	);
}
