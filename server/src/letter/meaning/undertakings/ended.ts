/** What was taken out of the company's documents for good, or will be as the staff asked. */

import type { Context } from '../asks/context.ts';
import { commonWords, contentWords } from '../language/contentWords.ts';
import type { Undertaking } from '../language/undertaking.ts';
import { PLACE } from '../scope/place.ts';
import { absenceOf, endedIn, NO_MORE, shownIn } from './absences.ts';
import { READERS } from './undertakings.ts';

/** The work done, and more said behind it. */
const TAKEN_OUT = String.raw`\b(?:removed|eliminated|deleted|discontinued|ceased|stopped|dropped|retired|abandoned)\b[^.;]*\b(?:and|nor)\b`;
const WAS_ENDED = new RegExp(TAKEN_OUT);
/** Taken out for good, whatever document is named: `has discontinued the measure and does not intend to present it`. */
const ENDED = new RegExp(
	String.raw`\b(?:[Ww]e|[Cc]ompany|[Rr]egistrant|[A-Z][\w&.]*) (?:have|has) (?:\w+ly )?${TAKEN_OUT}`,
);
const SHOWING = /^(?:present|us|includ|disclos|report|show|refer|publish|quot|provid|giv|mak|do$)/;

/** Whether a thing that was taken out is said not to come back, and not another: `removed the qualifier and will not disclose the amount`. */
export function staysEnded(text: string, u: Undertaking): boolean {
	const before = text.slice(0, u.modal);
	if (!u.negative || !SHOWING.test(u.verb) || !ENDED.test(before)) return false;
	const thing = thingOf(text, u);
	const said = contentWords(thing);
	return THAT_THING.test(thing) || commonWords(said, contentWords(before)) > 0 || said.size === 0;
}

/** What the staff asks to be gone; what the company itself removes (`you eliminate`) is not asked, and what it is to stop leaving out (`stop omitting`) is to stay. */
const REMOVE =
	/(?<!\b(?:you|we|they|it|that|which|who|not)\s+)\b(?:remov|delet|eliminat|discontinu|refrain|ceas|omit|drop|stop)(?:e|ing)?\b(?!\s+(?:from\s+|the\s+)?(?:omi|exclu|remov|delet|withh)\w+)(?:(?!\b(?:and|or)\b)[^.;])*/gi;
const SAYING =
	/^(?:us|repeat|ma[kd]|includ|present|show|say|stat|refer|claim|describ|call|characteri|publish|mention|disclos|resum|reinstat|restor|(?:re)?appear|return)/;
/** Said of what stands there, as a passive is. */
const STANDS = /^(?:(?:re)?appear|return)/;
const isOfSubject = (u: Undertaking): boolean => u.passive || STANDS.test(u.verb);
/** `You will not see that statement again`: what readers will not find is not there. */
const isUnseen = (text: string, u: Undertaking): boolean =>
	/^(?:see|find)$/.test(u.verb) && READERS.test(text.slice(0, u.modal));
/** What the staff wants to read: to deny that is to refuse. `Provide support for it` is for the staff. */
const WANTS =
	/(?<!\b(?:you|we|they|it|that|which|who)\s+)\b(?:disclos|includ|present|expand|describ|quantif|identif|clarif|add|show|explain|discuss|stat|address|separat|provid(?!e\s+(?:us|support)\b))(?:e|y|ing)?\b/i;
const THAT_THING =
	/^\s*(?:to )?(?:it|they|them|this|that|these|those|such|the (?:word|term|phrase|measure|statement|claim|label|reference)s?)\b/i;
const POINTS_WITH_NOUN = /^\s*(?:this|that|these|those|such)\s+\w/i;
/** A thing by a pronoun or a noun for any text, and no more. */
const ONLY_POINTS =
	/^\s*(?:(?:it|they|them|this|that|these|those|such)(?:\s+\w+)?|the (?:word|term|phrase|measure|statement|claim|label|reference)s?)(?:\s+in (?:any|every)thing\b[^,;]*)?\W*$/i;
/** What the staff asks to be done to a text: not to do it is to refuse. */
const CHANGE =
	/\b(?:changes?|revisions?|edits?|corrections?|modifications?|amendments?|deletions?|removals?|eliminations?|omissions?)\b/i;

/** Whether words name a thing by a pronoun or a noun for any text, wherever it stands. */
export const onlyPoints = (words: string): boolean =>
	ONLY_POINTS.test(words.replace(PLACE, ' ').trimEnd().replace(NO_MORE, ''));

const goneBy = (ask: string): string => ask.match(REMOVE)?.join(' ') ?? '';

const ADJUSTMENT = /\badjustments?\b/i;
const ENDS = /^(?:remov|delet|eliminat|discontinu|ceas|stop|drop|strik|struck)/;
/** What is said of a subject before what will not be done: `it has been removed and`. */
const SAID_FIRST = new RegExp(String.raw`\s+(?:has|have|had|was|were|is|are)\s[^.;]*?${TAKEN_OUT}\s*$`);

/** What an undertaking is about: its object, or in a passive its subject. */
function thingOf(text: string, u: Undertaking): string {
	if (!isOfSubject(u)) return text.slice(u.verbEnd, u.end);
	const subject = text.slice(0, u.modal).replace(SAID_FIRST, '');
	return subject.slice(/^.*\b(?:and|so)\s+(?=\S)/.exec(subject)?.[0].length ?? 0);
}

/** Whether what the staff asks to be gone is to stay: `will not remove the term`. */
export function staysShown(text: string, u: Undertaking, { ask }: Context): boolean {
	if (!u.negative || !ENDS.test(u.verb)) return false;
	const thing = thingOf(text, u);
	const gone = goneBy(ask);
	// Without the adjustment, what it took out of a measure is not taken out.
	if (ADJUSTMENT.test(gone) && !ADJUSTMENT.test(thing)) return false;
	return gone !== '' && (THAT_THING.test(thing) || commonWords(contentWords(thing), contentWords(gone)) > 0);
}

/** Whether something is denied that the staff asks to be gone, and nothing else is asked or it was taken out: `will not use the term again`. */
export function goesAsAsked(text: string, u: Undertaking, { ask }: Context): boolean {
	if (!(u.negative || u.leavesOut) || u.soft || !(SAYING.test(u.verb) || isUnseen(text, u))) return false;
	const gone = goneBy(ask);
	const wants = WANTS.test(ask.replace(REMOVE, ' '));
	if (gone === '' || (wants && !WAS_ENDED.test(text.slice(0, u.modal)))) return false;
	const thing = thingOf(text, u);
	if (CHANGE.test(thing)) return false;
	if (commonWords(contentWords(thing), contentWords(gone)) > 0) return true;
	const points = isOfSubject(u) ? ONLY_POINTS : THAT_THING;
	// Where more is asked, `this disclosure` may be that.
	return points.test(thing) && !(wants && POINTS_WITH_NOUN.test(thing));
}

/** Begun again only after it was ended. */
const RESUMES = /^(?:resum|reinstat|restor|reappear)/;

/** Whether what the staff asks to be gone was taken out and will not be back, or is itself said not to come: `it will not be used again`. */
export function staysGone(text: string, u: Undertaking, context: Context): boolean {
	const isEnded = RESUMES.test(u.verb) || WAS_ENDED.test(text.slice(0, u.modal));
	return (isOfSubject(u) || isEnded || isUnseen(text, u)) && goesAsAsked(text, u, context);
}

/** More that is to be gone, behind the first: `“unique” and “first”`. */
const AND_MORE = /^\s*(?:and|or)\s+(?:[“"]|(?:the|your|any|all|other|similar|these|those)\b)/i;

/**
 * What will be gone as the staff asked, where the promise only points at it: as `no …`, or in the ask's sentences where those
 * name it by no one phrase; null where the promise says itself what it is.
 */
export function goneAsAsked(text: string, u: Undertaking, context: Context): string | null {
	if (!goesAsAsked(text, u, context) || !onlyPoints(thingOf(text, u))) return null;
	const ended = endedIn(text.slice(0, u.modal));
	if (ended !== null && !ONLY_POINTS.test(ended)) return null;
	const { ask } = context;
	const [only, ...more] = [...ask.matchAll(REMOVE)];
	if (!only || more.length > 0 || AND_MORE.test(ask.slice(only.index + only[0].length))) return ask;
	const object = only[0].replace(/^\w+\s+(?:from\s+)?(?:\w+ing\s+)?/, '').replace(FROM_FILINGS, '');
	if (onlyPoints(object)) return shownIn(ask) ?? ask;
	return absenceOf(only[0].replace(FROM_FILINGS, ''), false, ask);
}

/** Where it stands now. */
const FROM_FILINGS = /\s+(?:from|in|throughout)\s+(?:your|the|all|any|future)\b[^“”]*$/i;
