/** What was taken out of the company's documents for good, or will be as the staff asked. */
import { commonWords, contentWords } from './contentWords.ts';
import type { Context } from './context.ts';
import type { Undertaking } from './undertaking.ts';

/** Taken out for good, whatever document is named: `has discontinued the measure and does not intend to present it`. */
const ENDED =
	/\b(?:[Ww]e|[Cc]ompany|[Rr]egistrant|[A-Z][\w&.]*) (?:have|has) (?:\w+ly )?(?:removed|eliminated|deleted|discontinued|ceased|stopped|dropped|retired|abandoned)\b[^.;]*\b(?:and|nor)\b/;
const SHOWING = /^(?:present|us|includ|disclos|report|show|refer|publish|quot|provid|giv|mak|do$)/;

/** Whether a thing that was taken out is said not to come back. */
export function staysEnded(text: string, u: Undertaking): boolean {
	return u.negative && SHOWING.test(u.verb) && ENDED.test(text.slice(0, u.modal));
}

/** What the staff asks to be gone. */
const REMOVE =
	/\b(?:remov|delet|eliminat|discontinu|refrain|ceas|omit|drop|stop)(?:e|ing)?\b(?:(?!\b(?:and|or)\b)[^.;])*/gi;
const SAYING =
	/^(?:us|repeat|mak|includ|present|show|say|stat|refer|claim|describ|call|characteri|publish|mention|disclos)/;
const WANTS = /\b(?:disclos|includ|present|expand|describ|quantif|add)(?:e|ing)?\b/i;
const THAT_THING =
	/^\s*(?:to )?(?:it|them|this|that|these|those|such|the (?:word|term|phrase|measure|statement|claim|label|reference)s?)\b/i;

/** Whether something is denied that the staff asks to be gone: `will not use the term again`. */
export function goesAsAsked(text: string, u: Undertaking, { ask }: Context): boolean {
	if (!u.negative || u.soft || !SAYING.test(u.verb)) return false;
	const gone = ask.match(REMOVE)?.join(' ') ?? '';
	if (gone === '') return false;
	const object = text.slice(u.verbEnd, u.end);
	const wanted = WANTS.test(ask.replace(REMOVE, ' '));
	return (!wanted && THAT_THING.test(object)) || commonWords(contentWords(object), contentWords(gone)) > 0;
}
