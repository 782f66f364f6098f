/** Turns of phrase by which a sentence with all the words says something else: an exception, a doubt, the other way round. */

import { against, type Objection } from '../objection.ts';
import type { Query } from '../sought.ts';
import { MAY, pattern, type Tried } from '../words/patterns.ts';
import { stemsIn } from '../words/words.ts';
import { LIMITING } from './bearers.ts';
import { isPlain } from './plain.ts';

/** The modal stands right before the value it makes uncertain. */
const MAY_BE = pattern(
	new RegExp(
		String.raw`\b(?:${MAY}|might|could)\b(?:\W+[a-z]+){0,3}\W+(?:(?:about|approximately|up to|as (?:much|little|high|low|many|few) as|at (?:most|least))\W+)?[$€£¥]?\d`,
		'i',
	),
);
const MAY_HAVE = pattern(/\b(?:may|might|could) have (?:been )?(?:exceed|amount)\w*/i);
/** Of what is allowed, that one may is what is so. */
const ALLOWED = pattern(/\bauthori[sz]|\b(?:facilit(?:y|ies)|commitments?|lines? of credit)\b/i);
const PERMITTED = pattern(
	new RegExp(
		String.raw`\b(?:under|pursuant to|by) (?:it|which|the [a-z]+) (?:we|it|the company) ${MAY} (?:borrow|draw|repurchase|buy back|purchase)\b`,
		'i',
	),
);
/** Somebody expects it, or a plan takes it for granted: it is not so yet. */
const EXPECTED = pattern(
	/\b(?:expects?|expected|anticipates?|anticipated|plans?|intends?|projects?|projected|forecasts?|budgets?|assumes?|targets?)\b[^.;]{0,120}?\b(?:to (?:be|have|exceed|reach|total|amount)|will|would)\b[^.;]{0,80}?\d/i,
);
/** What a change would bring about, or what would be so if something else were. */
const WOULD_BE = pattern(
	new RegExp(
		String.raw`\bif\b[^.;]*\b(?:could|${MAY}|might|would)\b|\b(?:could|${MAY}|might|would)\b[^.;]*\bif\b|\b(?:could|may|might|would) (?:\w+ly )?(?:cause|result|bring|reduce|raise|lower|increase|decrease|lead|have (?:caused|resulted|reduced|increased|decreased|been|exceeded))\b`,
		'i',
	),
);
/** Words of an element about what is to come. */
const TO_COME = pattern(
	/\b(?:expect|anticipat|plan|intend|project|forecast|budget|assum|target|future|next|coming|remaining|outlook|guidance|will\b|would\b|anticipated|estimat|matur|expir|until|deadline|due\b|complet)/i,
);
const EXPECTS = pattern(/\b(?:could|may|might|possible|estimate|expect|range|sensitivity|effect|exposure|would)/i);
const EXCEPTION = pattern(
	/\b(?:except(?:ing)?(?: for)?|other than|with the exception of|save for|apart from|but for)\b/i,
);
const UNSURE_OF = pattern(
	/\b(?:cannot|can not|could not|can[’']t|unable to|not able to|not in a position to|have not yet|has not yet|did not|do not|does not)\s+(?:\w+ly\s+)?(?:be able to\s+)?(?:conclude|say|determine|confirm|quantify|estimate|assert|know|rule out|exclude)|\b(?:cannot|can not|could not|can[’']t|(?:is|are|was|were|has|have)(?: not|n[’']t)) (?:(?:yet|been|be|currently|separately|reliably|readily|individually) )*(?:determined|known|quantified|isolated|separated|distinguished|disaggregated|tracked|ascertained|estimated)\b(?! (?:by|using|based|from|on|as)\b)/i,
);
/** Words of an element that a denial answers: how far something goes, or what is absent. */
export const ASKS_FAR = pattern(/\b(?:absence|lack|omission|exempt\w*|(?:extent|degree) to which)\b/i);
/** Words of an element for that no estimate can be made. */
const ASKS_UNKNOWN = pattern(
	/\b(?:no|not|cannot|unable|impractica\w*)\b[^.;]*\b(?:estimat|quantif|measur|range)|\b(?:estimat|quantif|measur|range)[^.;]*\b(?:not|cannot|unable|impractica\w*)\b/i,
);
/** Somebody wants it said; that is not saying it. */
const ASKED_FOR = pattern(
	/\b(?:asked|requested|required|urged|told|advised|reminded) (?:us|the company|management|our [a-z]+) to\b|\b(?:is|are) to be (?:disclosed|provided|described|presented|included|discussed)\b/i,
);
/** What is said stands somewhere else. */
const SAID_ELSEWHERE = pattern(
	/\b(?:(?:is|are|was|were) (?:set (?:out|forth)|described|disclosed|discussed|explained|presented|contained|included)|see\b[^.]{0,60}?) (?:in|for|under)\b[^.]{0,60}\b(?:agreements?|exhibits?|contracts?|website)\b/i,
);
/** Words between drafters, not for the reader of the filing. */
const DRAFTERS_NOTE = pattern(
	/^\W*(?:note to (?:draft|self)|NTD|draft(?:ing|er[’']?s)? note|superseded|deleted|old text|do not use|should we (?:say|add|state))\b|\[\s*(?:note to draft|NTD|deleted|drafting note)\b|\{(?:--|>>)/i,
);
/** A promise to say it, or what somebody would say. */
const WOULD_SAY = pattern(
	/\bfuture (?:filings|reports|periods)\b[^.]{0,40}\b(?:will|would|intend)\b|\b(?:we|it|company) would (?:say|disclose|state|report)\b|\b(?:might|could|may) (?:say|state|disclose)\b/i,
);
/** The verb is denied, or the comparison turned, though a figure stands there. */
const DENIED = pattern(
	/\b(?:(?:did|does|do|was|were|is|are|has|have|had)(?: not|n[’']t)|never|failed to|fails to|not the case that)(?: \w+ly)? (?:been )?(?:exceed|\$|€|£|[a-z]+ (?:by|of) |that\b|\d)/i,
);
/** Somebody else said it, in another document. */
const OTHERS_SAY = pattern(
	/\b(?:competitors?|investees?|suppliers?|customers?|lessees?|licensees?|peers?|acquirers?|counterpart(?:y|ies)|third part(?:y|ies)|analysts?)\b[^.]{0,80}\b(?:annual report|10-[KQ]|20-F|filings?|proxy statement|prospectus|press release|report)\b[^.]{0,50}\b(?:states?|stated|says|said|discloses?|disclosed|reports?|reported|describes?|described)\b/i,
);
/** An earlier document said it. */
const SAID_BEFORE = pattern(
	/\bin (?:our|its|the company[’']s) (?:\w+ ){0,3}(?:10-[KQ]|20-F|annual report|quarterly report|proxy statement|filings?)\b[^.]{0,60}?\b(?:we|it|the company) (?:had )?(?:also )?(?:stated|disclosed|said|reported|noted|described|explained)\b|\b(?:we|the company) (?:had )?(?:previously|formerly|earlier) (?:stated|disclosed|said|reported) that\b/i,
);
/** Those who report on their own business. */
const OTHERS_REPORT = pattern(
	/\b(?:competitors?|investees?|peers?|acquirers?|counterpart(?:y|ies)|analysts?)(?:[’']s?)?(?: \w+){0,3} (?:has |have )?(?:also |recently )?(?:reported|said|states|stated|disclosed|discloses|announced|told us)\b/i,
);
/** Begins with what a thing must be like for the rest to apply. */
const THRESHOLD = pattern(
	/(?:^|[;,])\W*(?:for (?:each|any|every|all)|if|when|where|whenever)\b[^.;]{0,160}?\b(?:\d[\d.,]*\s?(?:%|percent|million|billion)?|\w+ percent) or (?:less|more|greater|higher|lower|fewer|above|below)\b|(?:^|[;,])\W*(?:for (?:each|any|every|all)|if|when|where|whenever)\b[^.;]{0,160}?\b(?:less|more|greater|higher|lower|fewer) than [$€£¥]?\d/i,
);
/** Takes back the sentence before. */
const WITHDRAWN = pattern(
	/^\W*(?:the (?:foregoing|above|preceding|previous)(?: \w+){0,2}|this (?:statement|paragraph|sentence|disclosure)|that (?:statement|sentence)) (?:no longer applies|does not apply|is no longer (?:true|accurate|applicable|correct|the case)|(?:has been|was|is) (?:withdrawn|superseded|deleted|removed|retracted)|is (?:not|in)(?: |)(?:correct|true|accurate|applicable)|is wrong|should (?:not be relied|be disregarded|be deleted))/i,
);
const NO = pattern(/\b(?:not?|none|neither|nor|never|without|cannot)\b|n[’']t\b/i);

/** True when a passage is words between drafters. */
export function isDraftersNote(passage: string): boolean {
	return DRAFTERS_NOTE.expression.test(passage);
}

/** True when a sentence takes the one before it back. */
export function isWithdrawn(next: Tried): boolean {
	return next.has(WITHDRAWN);
}

/** True when a sentence stands between marks that comment text out, or set a formula. */
export function isCommentedOut(text: string, passage: string): boolean {
	return ['%%', '$$'].some((mark) => {
		if (!passage.includes(mark)) return false;
		const at = Math.max(0, passage.indexOf(text.slice(0, 60)));
		return text.startsWith(mark) || (passage.slice(0, at).split(mark).length - 1) % 2 === 1;
	});
}

/** Why a sentence does not mean what its words would say; null when nothing turns it. `valued`: a promised value stands there. */
export function turnOf(asked: Query, text: Tried, passage: Tried, valued: boolean): Objection | null {
	const { said: query, either } = asked;
	if (
		valued &&
		(text.has(MAY_BE) || text.has(MAY_HAVE)) &&
		!query.has(EXPECTS) &&
		!(query.has(ALLOWED) && text.has(PERMITTED) && isPlain(asked, text.text, LIMITING))
	)
		return against('may-happen');
	if (valued && text.has(WOULD_BE) && !query.has(TO_COME) && !query.has(EXPECTS)) return against('may-happen');
	if (valued && text.has(EXPECTED) && !query.has(TO_COME) && !query.has(EXPECTS)) return against('expected');
	if (text.has(THRESHOLD) && !query.has(THRESHOLD)) return against('threshold');
	if (query.has(NO) && text.has(EXCEPTION) && !query.has(EXCEPTION)) return against('exception');
	if (!either && text.has(UNSURE_OF) && !query.has(UNSURE_OF) && !query.has(ASKS_UNKNOWN)) return against('unsayable');
	if (text.has(DRAFTERS_NOTE) || passage.has(DRAFTERS_NOTE)) return against('drafters-note');
	if (text.has(WOULD_SAY) && !query.has(WOULD_SAY)) return against('will-say');
	if (!either && text.has(DENIED) && !query.has(NO) && !query.has(ASKS_FAR)) return against('denies');
	const otherwise = saidOtherwise(text);
	if (otherwise !== null) return otherwise;
	if (!valued && text.has(SAID_ELSEWHERE)) return against('points-elsewhere');
	return query.has(EXCEEDS) && isReversed(query.text, text) ? against('turned-round') : null;
}

/** Who else says it, or where or when it is to be said; null for the company, here and now. */
function saidOtherwise(text: Tried): Objection | null {
	if (text.has(OTHERS_SAY) || text.has(OTHERS_REPORT)) return against('others-say');
	if (text.has(SAID_BEFORE)) return against('earlier-document');
	return text.has(ASKED_FOR) ? against('to-be-said') : null;
}

/** The same of words that introduce what is said, and where they doubt or promise it. */
export function leadSaidOtherwise(query: Tried, lead: Tried): Objection | null {
	if (lead.has(UNSURE_OF) && !query.has(UNSURE_OF) && !query.has(ASKS_UNKNOWN)) return against('unsayable');
	if (lead.has(WOULD_SAY) && !query.has(WOULD_SAY)) return against('will-say');
	return saidOtherwise(lead);
}

/** `The carrying value exceeded the fair value` where it was to be said that the fair value exceeded the carrying value. */
function isReversed(query: string, text: Tried): boolean {
	if (text.has(FALLS_SHORT) && !text.has(GREATER)) return true;
	const asked = sidesOf(query);
	const said = sidesOf(text.text);
	if (!asked || !said) return false;
	const [first, second] = [asked.before.slice(-2), asked.after.slice(0, 2)];
	const [more, less] = [only(first, second), only(second, first)];
	return (
		more.length > 0 &&
		less.length > 0 &&
		less.some((stem) => said.before.includes(stem) && !said.after.includes(stem)) &&
		more.some((stem) => said.after.includes(stem) && !said.before.includes(stem))
	);
}

const EXCEEDS = pattern(/\bexceed/i);
const GREATER = pattern(/\b(?:exceed|above|excess|headroom|higher|greater)/i);
const FALLS_SHORT = pattern(
	/\b(?:(?:is|are|was|were) (?:\w+ )?(?:below|less than|lower than)|f[ae]ll(?:s|en)? short of)\b/i,
);

interface Sides {
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/** The words of substance before "exceeds", and the three after it; null without it. */
function sidesOf(text: string): Sides | null {
	const at = /\bexceed\w*/i.exec(text);
	if (!at) return null;
	return {
		before: stemsIn(text.slice(0, at.index)),
		after: stemsIn(text.slice(at.index + at[0].length)).slice(0, 3),
	};
}

function only(these: readonly string[], those: readonly string[]): readonly string[] {
	return these.filter((stem) => !those.includes(stem));
}
