/** Whether an undertaking is about disclosure: what is done, in which document, for whom. */

import { ASKED_OF_DOCUMENTS, type Context } from '../asks/context.ts';
import { followsWish, isWish } from '../asks/wish.ts';
import { EARLIER_LETTER, SHOWN_IN } from '../language/earlierLetter.ts';
import { FORM } from '../language/forms.ts';
import {
	DISCLOSING,
	DISCLOSURE_OBJECT,
	DOCUMENT,
	FUTURE_DOCUMENT,
	HAPPENS,
	LATER,
	PROPOSES_BY_EXHIBIT,
} from '../language/lexicon.ts';
import type { Undertaking } from '../language/undertaking.ts';
import { conditionsOf } from '../scope/conditions.ts';
import {
	ALREADY,
	ANY_SUCH,
	AUDIENCE,
	BECAUSE,
	BENEFIT,
	BY_CONTRACT,
	ELSEWHERE,
	EXHIBIT_SUBJECT,
	FOOTNOTE,
	INSTANCE,
	isExpected,
	isKeptOut,
	isOfBusiness,
	isPutIntoMeasure,
	isReported,
	letterGoesOn,
	OPERATIONS,
	OWN_SUBJECT,
	RULE_TEXT,
	SUPPLEMENTAL,
	WITH_STAFF,
} from './barred.ts';
import { goesAsAsked, staysEnded, staysGone } from './ended.ts';
import { extendsPromises } from './extended.ts';
import { hasPlace, worksOnText } from './textWork.ts';

/** `See Annex A for the disclosure that we plan to include in our next report`. */
const SHOWN_APART =
	/^[^.;]{0,60}\b(?:annex|exhibit|appendix|attachment|below)\b(?![^.;]*\bresponses?\b)[^.;]*\b(?:we|company|it)\s+(?:will|plans?|intends?|proposes?|expects?|anticipates?)\b/i;
/** The same with the annex at the end: `see the disclosure that we will include in our next report, attached as Annex A`. */
export const SHOWN_AT_END =
	/\b(?:disclosures?|language|text|wording|tables?|notes?|paragraphs?|revisions?) (?:that |which )?(?:we|the company|it)\s+(?:will|plans?|intends?|proposes?|expects?|anticipates?)\b[^.;]*\b(?:annex|exhibit|appendix|attachment|schedule|below)\b/i;
const CONNECTS =
	/^(?:in addition|additionally|further(?:more)?|moreover|also|we (?:will|intend to|plan to) also|we also (?:will|intend|plan|propose)|the company (?:will|intends to|plans to) also|specifically|accordingly|as a result|consequently|therefore|similarly|likewise|finally)\b|\bwill (?:also|instead)\b/i;

function subjectOf(text: string, u: Undertaking): string {
	return text.slice(Math.max(0, u.modal - 160), u.modal);
}

/** Verbs of keeping and joining, said of texts and of things. */
const KEEPS = /^(?:retain|kept|keep|carr|restor|reinstat|re-instat|retir|link|tie|tying)/;
const TAKEN_UP = /^\s+(?:this|that|these|those|such|it|them|the (?:same|like))\b/i;
const TAKEN_UP_SUBJECT = /(?:\b(?:it|they|this|that|these|those|and)|\bthe (?:same|like))\s*$/i;
/** Parts of a text by the names that only texts have. */
const PART_OF_TEXT =
	/\b(?:disclosures?|descriptions?|headings?|captions?|footnotes?|sentences?|paragraphs?|wording|language|tables?|columns?|presentation|format|terms?|words?|labels?|phrases?|titles?|discussions?|statements?|explanations?|lines?|measures?|sections?)\b|[“"]/i;

/** Whether what is kept, restored or tied to another thing is a text; without more said, what was asked for. */
function keepsText(object: string, passive: boolean): boolean {
	if (passive) return TAKEN_UP_SUBJECT.test(object) || PART_OF_TEXT.test(object);
	return TAKEN_UP.test(object) || PART_OF_TEXT.test(object.split(/[,;]/)[0] ?? '') || FUTURE_DOCUMENT.test(object);
}

/** An offer to talk should the staff not agree. */
const STAFF_OBJECTS = /\b(?:if|should)\s+the\s+staff\b/i;

/** `would be pleased to discuss this matter`: with the staff, where no document is named. */
const OFFERS = /\b(?:pleased|glad|happy|willing|prepared|available)\b/;

/** What stands before a relative clause. */
function mainClause(after: string): string {
	return after.split(/,?\s+(?:which|that)\b/)[0] ?? after;
}

/** `currently expect to continue to exclude`: how things are done, said with care. */
const PRACTICE = /^(?:expect|anticipate)s? to$/;
/** `comply with the comment`, or simply `comply`; covenants and laws are complied with too. */
const COMPLIES_WITH_STAFF =
	/^\s*(?:$|[.;]|by \w+ing\b|with\b[^.;]*\b(?:comments?|requests?|guidance|interpretations?)\b|in (?:all )?(?:future|its|our)|(?:accordingly|prospectively|going forward)\b)/i;
/** A document to come as the subject: `future filings are expected to …`. */
const COMING_SUBJECT = new RegExp(
	String.raw`\bform ${FORM}(?:/A)?\s*$|\bamendment\s*$|\b(?:future|next|upcoming|subsequent)\b[^,;]*\b(?:filings?|reports?|releases?|disclosures?|${FORM}|proxy statements?)\b[^,;]*$`,
	'i',
);

const OBJECT_OF_CHANGE = /^(?:amend)/i;
const CHANGES =
	/^(?:carr|brought|kept|retain|continued|restor|reinstat|re-instat|updat|includ|provid|modif|chang|replac|delet|remov|correct|add|separat|present|report|expand|us|limit|describ|label|defin|clarif|renam)/i;
/** The head of a passive's subject is disclosure: `the disclosures will be updated`. */
const DISCLOSED_SUBJECT =
	/\b(?:disclosures?|changes|revisions|clarifications|modifications|footnotes?|notes?|tables?|captions?|language|sentences?|paragraphs?|references?|line items?|measures?|titles?|discussions?|terms?|words?|adjectives?|phrases?|labels?|exhibits?|reconciliations?|sections?)\b[^,;]*$/i;

/** A document of the company speaks: `our next report will …`, `the note referred to in Item 11 will …`. */
const DOCUMENT_SUBJECT = new RegExp(
	String.raw`\b(?:our|its|[\w.&]+['’]s|the|next|future)\s+(?:[\w’'-]+\s+){0,4}?(?:notes?|footnotes?|reports?|releases?|filings?|section|disclosures?|discussion|${FORM}|MD&A|proxy statement|prospectus|registration statement|risk factors?|exhibits?|accounting (?:estimates?|polic(?:y|ies)))(?: (?:referred to|of|in|to|on|concerning|regarding|for) (?:(?!\b(?:we|it|company|that|which)\b)[\w’'.-]+ ?){1,7})?\s*$`,
	'i',
);

/** A text that stands in the letter, or behind the sentence. */
const SHOWN_HERE = /\b(?:below|follow(?:s|ing)|attached|enclosed|annex|appendix)\b|:\s*$/i;

/** `below is an illustration of the table to be included prospectively`: a text, and when it will stand there. */
function isShownForLater(text: string, u: Undertaking): boolean {
	const subject = subjectOf(text, u).replace(/,\s[^;]*,\s*$/, ' ');
	return LATER.test(text.slice(u.verbEnd, u.end)) && SHOWN_HERE.test(text) && DISCLOSED_SUBJECT.test(subject);
}

/** A measure that will no longer count something: `impairment will no longer be an adjustment`. */
const NO_LONGER_IS = /^\s*(?:an?|one of the|among the|part of)\s/i;

/** The words that were asked for will be there: work on the text, a place on the page, or the same as for another. */
function isOnPage(text: string, u: Undertaking, context: Context): boolean {
	return (
		worksOnText(text, u, context) ||
		hasPlace(text, u, context) ||
		sameWay(text, u, context) ||
		doesAsWished(text, u, context)
	);
}

/** What the staff wishes, where it asks for a disclosure, is done: `will adopt the Staff’s suggestion`. */
function doesAsWished(text: string, u: Undertaking, context: Context): boolean {
	if (!context.asksDisclosure || context.strict || u.negative || u.soft || !FIRM_WILL.test(u.modalText)) return false;
	return followsWish(u.verb, text.slice(0, u.modal), text.slice(u.verbEnd, u.end), u.passive);
}

/** `They will`, and no more than the word of the company that they will. */
const ONLY_THEY = /^\W*(?:(?:we|the company) (?:\w+ )?confirms? (?:that )?)?they\s*$/i;

/** Whether `they will.` is said of others than the documents that the staff asked about. */
function isOfOtherThings(text: string, u: Undertaking, { ask }: Context): boolean {
	const before = text.slice(0, u.modal);
	if (u.verb !== 'comply' || !/\bthey\s*$/i.test(before)) return false;
	return !ONLY_THEY.test(before) || !ASKED_OF_DOCUMENTS.test(ask);
}

function isRefused(text: string, u: Undertaking, context: Context): boolean {
	const after = text.slice(u.verbEnd, u.end);
	const subject = subjectOf(text, u);
	if (isOfBusiness(text, u) || isExpected(text, u, context)) return true;
	if (isOfOtherThings(text, u, context)) return true;
	if (INSTANCE.test(subject) || (u.passive && ANY_SUCH.test(text.slice(0, u.modal)))) return true;
	if (/^(?:retain|keep)/.test(u.verb) && /^\s+(?:our|its|the) (?:current|existing|present)\b/i.test(after)) return true;
	if (KEEPS.test(u.verb) && !keepsText(u.passive ? subject : after, u.passive)) return true;
	if (/^discuss/.test(u.verb) && (STAFF_OBJECTS.test(text) || (OFFERS.test(u.modalText) && !DOCUMENT.test(after))))
		return true;
	if (letterGoesOn(after, u) && !FUTURE_DOCUMENT.test(text)) return true;
	if (AUDIENCE.test(after) || (/^discuss/.test(u.verb) && WITH_STAFF.test(after))) return true;
	if (u.disclosing && OPERATIONS.test(after)) return true;
	if (BENEFIT.test(after) && !OWN_SUBJECT.test(subject) && !/^(?:alert|refer|direct|tell|warn|remind)/.test(u.verb))
		return true;
	const future = FUTURE_DOCUMENT.test(text);
	if (isOnPage(text, u, context))
		return FOOTNOTE.test(text) || RULE_TEXT.test(text) || BECAUSE.test(subject) || ELSEWHERE.test(text);
	if (u.leavesOut && u.verb === 'be' && NO_LONGER_IS.test(after) && (future || context.asksDisclosure)) return false;
	if (FOOTNOTE.test(text) || ALREADY.test(text)) return true;
	if (!future && BY_CONTRACT.test(text)) return true;
	if (/would be to$/.test(u.modalText) && !future) return true;
	if (u.continuing && PRACTICE.test(u.modalText) && /\bcurrently\s*$/i.test(subject)) return true;
	const written = u.passive && future && DISCLOSED_SUBJECT.test(subject);
	if (/expected to$/.test(u.modalText) && !COMING_SUBJECT.test(subject) && !written) return true;
	if (u.verb === 'comply' && !COMPLIES_WITH_STAFF.test(after) && !future) return true;
	if (u.passive && /^(?:appl|adopt|implement)/.test(u.verb) && !DISCLOSED_SUBJECT.test(subject)) return true;
	if (u.modalText === 'would' && !u.disclosing && !future && !DOCUMENT.test(mainClause(after))) return true;
	if (EXHIBIT_SUBJECT.test(subject) && !future && !context.asksDisclosure && !context.promised) return true;
	if (RULE_TEXT.test(text) || BECAUSE.test(subject) || isReported(text.slice(0, u.modal))) return true;
	if (
		ELSEWHERE.test(text) &&
		!PROPOSES_BY_EXHIBIT.test(text) &&
		!(future && (SHOWN_APART.test(text) || SHOWN_AT_END.test(text)))
	)
		return true;
	if (SUPPLEMENTAL.test(after) && !future) return true;
	if (
		u.modalText === 'to be' &&
		(!(future || isShownForLater(text, u)) ||
			/\b(?:not|had|has|have|need|needs|needed|required|ought|expected)\s+$/i.test(subject))
	)
		return true;
	if (u.passive && INTO_COMING.test(after) && !ACCOUNTED.test(u.verb))
		return OBJECT_OF_CHANGE.test(u.verb) && !DOCUMENT.test(after);
	if (
		u.passive &&
		u.modalText !== 'to be' &&
		!future &&
		!leavesAdjustmentOut(text, u) &&
		!(DISCLOSED_SUBJECT.test(subject) && (u.disclosing || CHANGES.test(u.verb) || /^made/.test(u.verb))) &&
		!(LATER.test(text) && (SAYS.test(u.verb) || ((u.disclosing || SHOWS.test(u.verb)) && DOCUMENT.test(after))))
	)
		return true;
	if (OBJECT_OF_CHANGE.test(u.verb) && !DOCUMENT.test(after)) return true;
	if (
		u.unknown &&
		!u.passive &&
		/^(?:will|shall|is to|are to)$/.test(u.modalText) &&
		COMING_SUBJECT.test(subject) &&
		!u.negative &&
		!HAPPENS.test(u.verb)
	)
		return false;
	if (u.unknown && (!COMING_FILINGS.test(text) || u.negative || HAPPENS.test(u.verb) || !OWN_SUBJECT.test(subject)))
		return true;
	return context.strict && !future;
}

/** `… will be completed in a pre-effective amendment`: whatever is done to it, it is done in a document to come. */
const INTO_COMING = new RegExp(
	String.raw`^\s*(?:in|into|with|within|by|through)\s+(?:(?:an?|our|its|the|each|all|any|those|these|such|[\w.&]+['’]s)\s+)*(?:(?:future|next|upcoming|subsequent|pre-effective|post-effective|later|further)\b[^,;.]{0,40}\b(?:amendments?|filings?|reports?|${FORM}|releases?|proxy|prospectus)|amendments?\b|compensation discussion and analysis\b)`,
	'i',
);
const ACCOUNTED = /^(?:recogni|record|requir|repaid|paid|accru|amorti|expens|impair|settl|account)/i;
/** Verbs of putting into words. */
const SAYS = /^(?:disclos|discuss|describ|quantif|reconcil|disaggregat)/i;
/** Verbs of standing on a page, said of a thing that is shown again. */
const SHOWS = /^(?:classif|show|present|report|label|describ|includ|exclud|displa|reflect|identif|list)/i;

/** A thing shown again is a document to come: `to the extent we continue to present this measure`. */
const PRESENTED_AGAIN =
	/\b(?:if|to the extent(?: that)?|when(?:ever)?|where|should)\b[^,;a-z]*[a-z][^,;]*\b(?:(?:present|include|use|disclose|report|refer to|provide)s?\b[^,;]*\b(?:measures?|metrics?|information|terms?|tables?|discussions?)|(?:present|disclose|mention|discuss)(?! (?:evidence|with)\b)\s+\w+)\b/i;
/** An answer that only says yes to a request to disclose. */
const YES =
	/^(?:[^.;]{0,60} and )?(?:the company |we |it |[A-Z][\w&.]* )?will do so(?: (?:within|in|by|before|no later than|with) [^.;]{3,60})?\W*$|\b(?:we|it|the company) (?:hereby )?(?:confirms? that (?:we|it) )?will\W*$|^(?:it|they|these|this|that|those) (?:will|shall)(?: be)?\W*$/i;
/** An undertaking in so many words, before who will do it. */
const UNDERTAKES_THAT =
	/\b(?:[Ww]e|[Cc]ompany|[Rr]egistrant|[Pp]artnership|[Tt]rust|[A-Z][\w&.]+) (?:\w+ly )?(?:undertakes?|commits?|promises?|pledges?) that [^;]*$/;
/** Leaving a thing out of what is presented, or leaving off to leave it out. */
const LEAVES =
	/^\s*(?:(?:from )?(?:present|us|includ|disclos|referr|describ|report|show|exclud)ing|to (?:present|include|disclose|refer|describe|show|exclude))\b/i;

/** A measure will be given without an adjustment: `will not adjust for them`, `have elected to discontinue this adjustment`. */
export function leavesAdjustmentOut(text: string, u: Undertaking): boolean {
	const subject = text.slice(Math.max(0, u.modal - 80), u.modal);
	if (u.negative && /^adjust/.test(u.verb)) return true;
	if (u.negative && u.passive && /^made$/.test(u.verb)) return /\badjustments?\b[^,;]*$/i.test(subject);
	return (
		u.leavesOut &&
		/^\s*(?:(?:this|these|that|those|the|such|our|its|making|of)\s+){1,3}(?:[\w-]+ ){0,3}?adjustments?\b/i.test(
			text.slice(u.verbEnd, u.end),
		)
	);
}
const expectedIn = (context: Context, text: string): boolean =>
	/\b(?:adjust|non-?gaap|recurring|measures?)/i.test(context.ask) || FUTURE_DOCUMENT.test(text);

/** Verbs that mean disclosure without any object. */
const PLAIN =
	/^(?:disclos|comply|revis|expand|clarif|quantif|reconcil|describ|discuss|relabel|label|renam|retitl|re-titl|characteriz|enhanc|restat|reclassif|disaggregat)/;

/** `… in a like manner`: as was promised or done for the other. */
const LIKEWISE =
	/^\s+(?:[\w’'-]+\s+){0,3}?(?:in (?:a|the) (?:like|same|similar) (?:manner|way|fashion|form)|as much)\b/i;
function sameWay(text: string, u: Undertaking, context: Context): boolean {
	if (!context.asksDisclosure || context.strict || u.negative || u.soft || u.unknown) return false;
	return FIRM_WILL.test(u.modalText) && !ACCOUNTED.test(u.verb) && LIKEWISE.test(text.slice(u.verbEnd, u.end));
}
/** `expect to go on saying it`. */
const GOES_ON_SAYING =
	/^[\w ]{2,20}\b(?:go|carry|keep) on (?:with )?(?:saying|showing|giving|disclosing|describing|reporting|presenting)\b/i;

/** Documents named as still to come, nothing else. */
const COMING_FILINGS = new RegExp(
	String.raw`\b(?:in|for|with|of|within|beginning with) (?:all |any |our |its |the |[\w.&]+['’]s )*(?:future|next|upcoming|subsequent|forthcoming) (?:\S+ ){0,4}?(?:filings?|reports?|releases?|disclosures?|${FORM}|proxy)\b`,
	'i',
);

/** Accounting, not words on a page. */
const ACCOUNTING =
	/\b(?:method|approach|guidance|standards?|ASU|model|assumptions?|estimates?|rates?|prices?|accounting for|depreciat\w+|amortiz\w+|recogni\w+|liabilit\w+|cash)\b/i;

/** Later, the company itself names or shows a thing: `going forward, we will refer to this measure as …`. */
function shows(text: string, u: Undertaking): boolean {
	const after = text.slice(u.verbEnd, u.end);
	const denied = u.negative && /^(?:us|mak|adjust|repeat)/.test(u.verb);
	if (
		!denied &&
		!/^(?:refer|present|report|show|call|name|label|display|exclud|includ|omit|remov|delet|discontinu|characteriz)/.test(
			u.verb,
		)
	)
		return false;
	if (u.passive ? !DISCLOSED_SUBJECT.test(subjectOf(text, u)) : !OWN_SUBJECT.test(text.slice(0, u.modal))) return false;
	return /[“"]/.test(after) || !ACCOUNTING.test(after);
}

/** What the company itself does on a page when it was asked to disclose. */
const ASSERTS =
	/^(?:includ|provid|add|present|report|identif|put$|plac|insert|repeat|mak(?:e|ing)$|mention|fix|substitut|say|drop|strik|delet|remov|re-?writ|updat|correct|conform|carry$|keep|specif|tell|warn|note$|refer|stat(?:e|ing)$|indicat|show|list|giv|explain|outlin|summari|nam(?:e|ing)$|detail|set$|enumerat|break$|separat|itemi|isolat|tabulat|defin(?:e|ing)$|cit(?:e|ing)$|suppl(?:y|ying)$|complet|furnish|retain|reinstat|re-instat|restor|retir|link|tie|depict|flag|articulat)/;
/** What is read by others as the company's word: a part of a document, or management. */
const PAGE_SUBJECT =
	/\b(?:notes?|footnotes?|discussions?|descriptions?|disclosures?|MD&A|item \d+[a-z]?|critical accounting (?:estimates|policies)|sections?|analysis|management)(?: (?:of|on|to) [\w’' ]{2,40}?)?\s*(?:will )?$/i;
const FIRM_WILL =
	/^(?:will|shall|(?:is|are) (?:going )?to|(?:have|has) no (?:objection|difficulty|problem) (?:to|with|in)|means? to|(?:(?:would|will|shall|['’]d) be|am|is|are) (?:glad|pleased|happy|willing|prepared|agreeable|content) to|(?:would )?(?:intend|plan|propose|undertake|commit|agree)s?\b.*)$/;
/** Asked to disclose, a company that says it will state or include a thing means in a document, unless it speaks of its books. */
function saysAsAsked(text: string, u: Undertaking, context: Context): boolean {
	if (context.strict || u.passive || u.soft || u.negative || !FIRM_WILL.test(u.modalText)) return false;
	if (!context.asksDisclosure && (context.ask === '' || TELLS_STAFF.test(context.ask))) return false;
	const before = text.slice(0, u.modal);
	if (PAGE_SUBJECT.test(before) && /^(?:cover|address)/.test(u.verb)) return true;
	if (!ASSERTS.test(u.verb) && !(u.disclosing && PLAIN.test(u.verb))) return false;
	return COMPANY.test(before) || NAMED.test(before) || PAGE_SUBJECT.test(before) || JOINS.test(before);
}
/** `whether to describe it`, `how best to show it`, `disclosing it`: behind a verb of weighing. */
const WEIGHED = /^\s+(?:(?:whether(?: or not)?|how)(?: \w+)? to (?:\w+ly )?|(?=\w+ing\b))([\w-]+)/i;
/** Whether, behind a verb of weighing, stands the disclosure that was asked for, or the staff's wish. */
function weighsAsAsked(after: string, { asksDisclosure, strict }: Context): boolean {
	if (!asksDisclosure || strict) return false;
	const [, verb = ''] = WEIGHED.exec(after) ?? [];
	return isWish(after) || DISCLOSING.test(verb) || ASSERTS.test(verb);
}
/** The company by the words every letter has for it. */
const COMPANY = /\b(?:we|it|company|management)\s*(?:also |hereby |respectfully |therefore |can |,[^,]*,\s*)?$/i;
/** The company by its own name, or what kind of company it is. */
const NAMED =
	/(?:^|[,;:]\s+|\b(?:and|but|that|comment|doubt)\s+)(?:the\s+)?(?!(?:Staff|Commission|FASB|GAAP|IFRS|SEC|IASB|PCAOB|ASU|Topic|Board|Congress|Rule|Item|Regulation|Section|Court|Committee)\b)[A-Z][\w&.]+\s+(?:also |hereby |respectfully |therefore |accordingly |,[^,]*,\s*)?$/;
/** A question to the company, which it answers in the letter. */
const TELLS_STAFF =
	/\b(?:(?:tell|advise|explain to|provide|show|give|describe to|confirm to) (?:to )?us|supplementally|to the staff)\b/i;
/** After "and" the subject is the one before. */
const JOINS = /\b(?:we|it|company)\b(?!['’])[^.;]*\band\s*$/i;

/** A paper of its own that will be filed. */
const PAPER =
	/^\s*(?:(?:an?|the|such|any|separate|audited|required|amended|its|our|these|abbreviated)\s+)*(?:[\w’'-]+\s+){0,3}?(?:form 8-K|current report|(?:financial|audited) statements|amendment|(?:form )?10-[KQ]\/A|exhibits?|pro forma)\b/i;

function filesForm(text: string, u: Undertaking): boolean {
	return (
		/^(?:fil|furnish|re-?fil)/.test(u.verb) &&
		!u.passive &&
		!u.soft &&
		!u.negative &&
		/^(?:will|shall|(?:intend|plan|propose|undertake|commit|agree)s?\b.*)$/.test(u.modalText) &&
		PAPER.test(text.slice(u.verbEnd, u.end))
	);
}

/** Reports that come at their times, without a `future`. */
const PERIODIC =
	/\b(?:in|to) (?:all |each |its |our |the )?(?:(?:quarterly|annual|interim|periodic) (?:reports|filings)|Forms (?:10-[KQ]|20-F|40-F|6-K)\b|(?:our|its) (?:\w+ )?filings (?:with the (?:commission|SEC)))\b/i;

/** `the changes proposed in our response to prior comment 2`. */
const PROPOSED_EARLIER = new RegExp(`^[^;]*\\b${SHOWN_IN} (?:${EARLIER_LETTER})`, 'i');
/** What the company proposed to the staff before is disclosure, unless it is said to be accounting. */
function doesAsProposed(text: string, u: Undertaking, context: Context): boolean {
	if (context.strict || u.negative || u.soft || !FIRM_WILL.test(u.modalText)) return false;
	const proposed = PROPOSED_EARLIER.exec(text.slice(u.verbEnd, u.end))?.[0];
	return proposed !== undefined && !ACCOUNTING.test(proposed) && OWN_SUBJECT.test(text.slice(0, u.modal));
}

/** Whether the undertaking is one to disclose, in the light of the ask and of what was promised before. */
export function isDisclosure(text: string, u: Undertaking, context: Context): boolean {
	if (staysEnded(text, u) || staysGone(text, u, context) || extendsPromises(text)) return true;
	if (isRefused(text, u, context) || isKeptOut(text, u)) return false;
	const after = text.slice(u.verbEnd, u.end);
	const clause = text.slice(Math.max(0, u.modal - 160), u.end);
	const future = FUTURE_DOCUMENT.test(text);
	const again = PRESENTED_AGAIN.test(text) && OWN_SUBJECT.test(text.slice(0, u.modal));
	const later = future || LATER.test(text) || again || PERIODIC.test(text);
	if (doesAsProposed(text, u, context)) return true;
	if (goesAsAsked(text, u, context) && OWN_SUBJECT.test(text.slice(0, u.modal))) return true;
	if (context.asksDisclosure && !u.soft && !u.unknown && UNDERTAKES_THAT.test(text.slice(0, u.modal))) return true;
	// What stays is told with the documents of the past: it is looked at elsewhere.
	if (u.verb === 'remain') return false;
	if (context.asksDisclosure && YES.test(text)) return true;
	if (context.asksDisclosure && GOES_ON_SAYING.test(text.slice(u.modal))) return true;
	if (isOnPage(text, u, context)) return true;
	if (u.leavesOut && u.verb === 'be') return true;
	if (filesForm(text, u)) return true;
	if (again && !u.unknown && !u.soft) return true;
	if (expectedIn(context, text) && leavesAdjustmentOut(text, u)) return true;
	if (expectedIn(context, text) && FIRM_WILL.test(u.modalText) && !u.soft && isPutIntoMeasure(after)) return true;
	if (u.leavesOut && !u.unknown && LEAVES.test(after) && OWN_SUBJECT.test(text.slice(0, u.modal))) return true;
	if (u.soft && weighsAsAsked(after, context)) return true;
	if (/^(?:is|are)$/.test(u.modalText) && u.soft) return false;
	if (u.soft) return later ? DOCUMENT.test(clause) : DOCUMENT.test(after) || (context.asksDisclosure && u.continuing);
	// Without a promise, an ask or a later document before it, such a sentence explains what is there.
	const expected = later || context.asksDisclosure || context.promised;
	if (expected && u.passive && u.modalText !== 'to be' && DISCLOSED_SUBJECT.test(subjectOf(text, u))) return true;
	if (expected && !u.soft && DOCUMENT_SUBJECT.test(subjectOf(text, u))) return true;
	if (saysAsAsked(text, u, context)) return true;
	if (u.disclosing)
		return (
			later ||
			DOCUMENT.test(clause) ||
			(context.asksDisclosure && PLAIN.test(u.verb) && (!/^would\b/.test(u.modalText) || conditionsOf(text).length > 0))
		);
	if (future && DOCUMENT.test(clause)) return true;
	if (
		future &&
		u.passive &&
		/^(?:will|shall)$/.test(u.modalText) &&
		(SAYS.test(u.verb) || /^(?:show|present|label)/.test(u.verb))
	)
		return true;
	if (later && (DOCUMENT.test(after) || shows(text, u))) return true;
	if (DISCLOSURE_OBJECT.test(after)) return true;
	if (context.promised && CONNECTS.test(text)) return true;
	return DOCUMENT.test(after) && (context.asksDisclosure || context.promised);
}
