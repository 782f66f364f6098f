/** What was told to the staff as a fact or a position, as something to look for in a draft. */
import { oncePer } from '../ledger/index.ts';
import type { Commitment, Element } from '../ledger/types.ts';

/** The statement to look for, the same object each time; null for an entry that states nothing that a draft could deny. */
export function positionOf(commitment: Commitment): Element | null {
	const { disposition, retired } = commitment;
	if (retired || (disposition !== 'stated' && disposition !== 'declined')) return null;
	return statementOf(commitment);
}

const statementOf = oncePer(
	({ quote }: Commitment): Element => ({ id: 'position', text: bare(quote), source: 'letter' }),
);

/** Without the forms of address, which no draft repeats. */
function bare(quote: string): string {
	return quote.replace(
		/^.{0,60}?\b(?:respectfully )?(?:advises?|informs?|notes?|submits?|acknowledges?|confirms?)(?: to)? the staff(?: that)?,?\s*/i,
		'',
	);
}
