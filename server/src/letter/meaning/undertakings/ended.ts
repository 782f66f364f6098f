/** What was taken out of the company's documents for good, or will be as the staff asked. */

import type { Context } from '../asks/context.ts';
import { commonWords, contentWords } from '../language/contentWords.ts';
import type { Undertaking } from '../language/undertaking.ts';

/** Taken out for good, whatever document is named: `has discontinued the measure and does not intend to present it`. */
const ENDED =
	/\b(?:[Ww]e|[Cc]ompany|[Rr]egistrant|[A-Z][\w&.]*) (?:have|has) (?:\w+ly )?(?:removed|eliminated|deleted|discontinued|ceased|stopped|dropped|retired|abandoned)\b[^.;]*\b(?:and|nor)\b/;
const SHOWING = /^(?:present|us|includ|disclos|report|show|refer|publish|quot|provid|giv|mak|do$)/;

/** Whether a thing that was taken out is said not to come back. */
export function staysEnded(text: string, u: Undertaking): boolean {
	return u.negative && SHOWING.test(u.verb) && ENDED.test(text.slice(0, u.modal));
}

/** What the staff asks to be gone; what the company itself removes (`you eliminate`) is not asked. */
const REMOVE =
	/(?<!\b(?:you|we|they|it|that|which|who|not)\s+)\b(?:remov|delet|eliminat|discontinu|refrain|ceas|omit|drop|stop)(?:e|ing)?\b(?:(?!\b(?:and|or)\b)[^.;])*/gi;
const SAYING =
	/^(?:us|repeat|mak|includ|present|show|say|stat|refer|claim|describ|call|characteri|publish|mention|disclos)/;
/** What the staff wants to read: to deny that is to refuse. `Provide support for it` is for the staff. */
const WANTS =
	/(?<!\b(?:you|we|they|it|that|which|who)\s+)\b(?:disclos|includ|present|expand|describ|quantif|identif|clarif|add|show|explain|discuss|stat|address|separat|provid(?!e\s+(?:us|support)\b))(?:e|y|ing)?\b/i;
const THAT_THING =
	/^\s*(?:to )?(?:it|them|this|that|these|those|such|the (?:word|term|phrase|measure|statement|claim|label|reference)s?)\b/i;
/** What the staff asks to be done to a text: not to do it is to refuse. */
const CHANGE =
	/\b(?:changes?|revisions?|edits?|corrections?|modifications?|amendments?|deletions?|removals?|eliminations?|omissions?)\b/i;

const goneBy = (ask: string): string => ask.match(REMOVE)?.join(' ') ?? '';

const ADJUSTMENT = /\badjustments?\b/i;
const ENDS = /^(?:remov|delet|eliminat|discontinu|ceas|stop|drop|strik|struck)/;

/** Whether what the staff asks to be gone is to stay: `will not remove the term`. */
export function staysShown(text: string, u: Undertaking, { ask }: Context): boolean {
	if (!u.negative || !ENDS.test(u.verb)) return false;
	const thing = u.passive ? text.slice(0, u.modal) : text.slice(u.verbEnd, u.end);
	const gone = goneBy(ask);
	// Without the adjustment, what it took out of a measure is not taken out.
	if (ADJUSTMENT.test(gone) && !ADJUSTMENT.test(thing)) return false;
	return gone !== '' && (THAT_THING.test(thing) || commonWords(contentWords(thing), contentWords(gone)) > 0);
}

/** Whether something is denied that the staff asks to be gone, and nothing else is asked: `will not use the term again`. */
export function goesAsAsked(text: string, u: Undertaking, { ask }: Context): boolean {
	if (!u.negative || u.soft || !SAYING.test(u.verb)) return false;
	const gone = goneBy(ask);
	if (gone === '' || WANTS.test(ask.replace(REMOVE, ' '))) return false;
	const object = text.slice(u.verbEnd, u.end);
	if (CHANGE.test(object)) return false;
	return THAT_THING.test(object) || commonWords(contentWords(object), contentWords(gone)) > 0;
}
