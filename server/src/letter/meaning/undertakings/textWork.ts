/** The comment asked for words, and the answer says that they will be there: work on a text, and its place on the page. */

import type { Context } from '../asks/context.ts';
import { DOCUMENT, FUTURE_DOCUMENT } from '../language/lexicon.ts';
import type { Undertaking } from '../language/undertaking.ts';
import { conditionsOf } from '../scope/conditions.ts';

/** Work on a text, said of what it is done to. */
const TEXT_WORK =
	/^(?:add|insert|plac|put|giv|stat|show|drop|struck|strik|delet|remov|fill|complet|conform|recast|address|explain|disclos|discuss|describ|revis|amend|correct|updat|re-?writ|replac|repeat|mov|set|brok|quantif|identif|expand|clarif|label|not(?:ed)?$|mention|nam|list|supplement|re-?fil|reword|re-?word|substitut|highlight|includ|present|separat|modif|fil(?:ed)?$|illustrat|alert|tell|told|say|said|fix|repair|furnish|appear|follow|read|refer|cross-ref|warn|carr|brought up|brought|kept|retain|continued|restor|reinstat|re-instat|retir|link|spell|enumerat|flag)/i;
/** What a text itself does. */
const TELLS =
	/^(?:report|contain|cover|distinguish|reconcil|accompan|replac|compar|defin|bear|carr|conclud|begin|end)/i;
/** Accounting, payment and other business that such verbs are said of too. */
const BUSINESS =
	/^\s*(?:in|to|by|from|as|against|at|on|over|through|into)\s+(?:(?:the|our|its|a|an|other|net|operating|each|additional)\s+)*(?:cost|expense|income|earnings|escrow|trust|pool|revenues?|operations(?! discussion)|inventor|asset|liabilit|equity|goodwill|reserve|allowance|cash|customer|investor|lender|supplier|purchase price|fair value|carrying|estimate|calculation|measurement|model|management|board|court|closing|maturity|expiration)/i;

/** Verbs that are said of things and people as often as of texts: `testing will be completed`, `it will be placed on probation`. */
const OF_THINGS =
	/^(?:complet|fill|conform|plac|put|giv|set|mov|brok|replac|fil(?:ed)?$|fix|repair|follow|carr|brought|kept|retain|restor|retir|link|warn|tell|told)/;
/** What the comment asked for, taken up by a pronoun. */
const TAKEN_UP =
	/(?:^|[,;:]\s+|\b(?:and|but|that)\s+)(?:\w+\s+){0,2}?(?:it|they|this|that|these|those|each|both|all|the (?:same|latter|former))\s*$|\band\s*$/i;

/** A text that is meant to be there: `a sentence such as the following is contemplated`. */
const MEANT = /\b(?:is|are) (?:now )?(?:contemplated|planned|proposed|intended)\b(?! to\b)/i;

/** Whether an undertaking is to do something to the text that the comment asked for. */
export function worksOnText(text: string, u: Undertaking, context: Context): boolean {
	if (!context.asksDisclosure || context.strict || u.soft || u.unknown || context.offering) return false;
	if (!/^(?:will|shall|would|(?:is|are) being|(?:is|are) (?:going )?to|won['’]t|to be)$/.test(u.modalText))
		return false;
	const meant = MEANT.test(text);
	if (
		(u.modalText === 'to be' ||
			!(
				TEXT_WORK.test(u.verb) ||
				/^maintain/.test(u.verb) ||
				(!u.passive && TELLS.test(u.verb)) ||
				(u.verb === 'used' && OWN_TEXT.test(text.slice(0, u.modal)))
			)) &&
		!meant
	)
		return false;
	if (u.negative && !u.leavesOut && !(u.verb === 'appear' && FUTURE_DOCUMENT.test(text))) return false;
	const after = text.slice(u.verbEnd, u.end);
	const subject = text.slice(0, u.modal);
	if (BUSINESS.test(after)) return false;
	if (OF_THINGS.test(u.verb) && !OWN_TEXT.test(subject) && !TAKEN_UP.test(subject) && !DOCUMENT.test(after))
		return false;
	if (/^maintain/.test(u.verb)) return u.passive && /\bpractice\s*$/i.test(subject);
	return u.passive
		? u.modalText !== 'would' || (OWN_TEXT.test(subject) && conditionsOf(text).length > 0)
		: OWN_TEXT.test(subject);
}

/** A text as the subject, whatever is said of it before the verb: `a footnote to the table`, `Item 4 of each report`. */
const OWN_TEXT =
	/(?:^|[,;:]\s+|\b(?:and|but|that)\s+)(?:(?:an?|the|each|this|such|our|its|these|additional|further|new|following)\s+)*(?:[\w’'“”"-]+\s+){0,3}?(?:sentences?|paragraphs?|footnotes?|notes?|tables?|columns?|lines?|graphs?|charts?|legends?|examples?|explanations?|text|wording|words|disclosures?|discussions?|items?|headings?|captions?|risk factors?|roll-?forwards?|cross-references?|statements?|definitions?|schedules?|annex(?:es)?|appendi\w+|maps?|summar(?:y|ies)|sections?|pages?|forms?|descriptions?|filings?|reports?|releases?|MD&A)\b[^;]{0,160}$/i;

/** What has a place on the page: `will be a separate line of the table`, `will have a column`, `will find its place in Item 5`. */
const HAS_PLACE =
	/^\s*(?:each\s+)?(?:(?:an?|its|their|the|each)\s+)(?:own\s+|separate\s+|new\s+)?(?:lines?|columns?|rows?|tables?|headings?|captions?|sections?|paragraphs?|footnotes?|notes?|place|description|discussion|statement of|explanation|summary)\b/i;

/** Whether an undertaking gives something a place on the page. */
export function hasPlace(text: string, u: Undertaking, context: Context): boolean {
	return (
		(context.asksDisclosure || FUTURE_DOCUMENT.test(text)) &&
		!context.strict &&
		!u.negative &&
		/^(?:will|shall)$/.test(u.modalText) &&
		((/^(?:be|have|find|form|become)$/.test(u.verb) && HAS_PLACE.test(text.slice(u.verbEnd, u.end))) ||
			(u.verb === 'found' && /^\s*(?:there\b|in\b)/i.test(text.slice(u.verbEnd, u.end))))
	);
}
