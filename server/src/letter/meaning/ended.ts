/** What was taken out of the company's documents for good. */
import type { Undertaking } from './undertaking.ts';

/** Taken out for good, whatever document is named: `has discontinued the measure and does not intend to present it`. */
const ENDED =
	/\b(?:[Ww]e|[Cc]ompany|[Rr]egistrant|[A-Z][\w&.]*) (?:have|has) (?:\w+ly )?(?:removed|eliminated|deleted|discontinued|ceased|stopped|dropped|retired|abandoned)\b[^.;]*\b(?:and|nor)\b/;
const SHOWING = /^(?:present|us|includ|disclos|report|show|refer|publish|quot|provid|giv|mak|do$)/;

/** Whether a thing that was taken out is said not to come back. */
export function staysEnded(text: string, u: Undertaking): boolean {
	return u.negative && SHOWING.test(u.verb) && ENDED.test(text.slice(0, u.modal));
}
