/** What cannot bind, however it is worded: shapes that the written rules and the learned clues both heed. */

import type { Context } from '../asks/context.ts';
import { FORM } from '../language/forms.ts';
import { DOCUMENT, FUTURE_DOCUMENT, LATER } from '../language/lexicon.ts';
import type { Undertaking } from '../language/undertaking.ts';
import { isOnlyTold } from './nominal.ts';

export const AUDIENCE =
	/^\s*(?:(?:the )?(?:staff|commission|you)\b(?!['’]s\b)|supplementally|(?:\S+ ){0,4}to the staff\b(?!['’]s))/i;

/** Talked over with the staff. */
export const WITH_STAFF = /\bwith the (?:staff|commission)\b(?!['’]s)/i;

const FOR_STAFF = 'supplementally|on a (?:confidential and )?supplemental basis|under separate cover';
/** To the staff, and in no filing. */
export const SUPPLEMENTALLY = new RegExp(String.raw`\b(?:${FOR_STAFF})\b`, 'i');
export const SUPPLEMENTAL = new RegExp(
	String.raw`\b(?:${FOR_STAFF}|respond to (?:the|your|any)|our responses? (?:by|no later)|additional time|contact the staff|response letter|acceleration requests?)\b`,
	'i',
);

export const BENEFIT =
	/^\s*(?:\w+ly )?(?:(?:our|the|an?|more|both) )*(?:investors?|readers?|users?|shareholders?|stockholders?|useful|meaningful|greater|better|transparency|clarity|additional (?:clarity|transparency|insight))\b/i;

export const ELSEWHERE = /^\s*(?:please )?(?:see|refer to)\b/i;

/** How the letter itself goes on: `we will address these separately`, `each in turn`. */
const LETTER_GOES_ON =
	/^\s*(?:(?:them|these|those|this|it|each|both)(?: of (?:them|these|the))?|(?:the|these|those|your|each|both|such)(?: [\w-]+){1,3})\s+(?:\w+ly below|separately|individually|in turn|in order|below|here|in the order|one by one)\b(?! in (?:our|its|the|future))|^\s*(?:(?:the |your |both |these |staff['’]s )*comments?(?: (?:nos?\. ?)?\d+[a-z]?(?:,? (?:and|through|to|or) \d+[a-z]?)*)? (?:together|jointly|there|separately|in turn|collectively|in (?:our|the) (?:response|answer)s?)|(?:it|this|them|these) (?:together|jointly|under comment|in (?:our|the) (?:response|answer)s?))\b/i;

/** What is shown on its own in a document: `present the provision separately`. */
const SETS_APART =
	/^(?:present|disclos|report|show|stat|quantif|identif|break|list|recogni|classif|label|describ|includ|exclud|displa|reflect)/;

/** Whether an undertaking, by what stands after its verb, only says how the letter goes on. */
export function letterGoesOn(after: string, u: Pick<Undertaking, 'verb'>): boolean {
	const said = LETTER_GOES_ON.exec(after)?.[0];
	return said !== undefined && !(SETS_APART.test(u.verb) && /\b(?:separately|individually)$/i.test(said));
}

/** Wording of rules and policies quoted without quotation marks. */
export const RULE_TEXT =
	/^(?:ASC|Item|Rule|Section|Question|SAB|Paragraph)\s*[\dA-Z][\w.:-]*[^.]{0,40}:|\b(?:(?:an|the|each|public) entity|the acquirer|an? (?:registrant|company|issuer)|the registrant|registrants|entities) (?:also )?(?:shall|should)\b|\b(?:an entity|the acquirer|a registrant|entities) (?:will|would)\b/i;

/** `the instance in which payment would be made`: told of, not undertaken. */
export const INSTANCE = /\b(?:in|under|by|at|upon) which (?:[\w’'-]+ ){1,4}$/i;

/** `When a loan is impaired, it will be removed`: how any such thing is treated. */
export const ANY_SUCH =
	/^(?:when|once|if|where|whenever|upon)\s+an?\s+(?!(?:\w+ )?(?:measure|table|note|term|disclosure))[^,]*,\s+(?:it|they)\s*$/i;

/** A note under the text, by its bare number: it explains, it does not promise. */
export const FOOTNOTE = /^\(?\d{1,2}\)?\s+(?=[A-Z])/;

/** What is shown is explained, not promised, as long as nothing was. */
export const EXHIBIT_SUBJECT =
	/\b(?:the|this|each) (?:\w+ )?(?:tables?|exhibits?|charts?|examples?|schedules?|columns?)\s*$/i;

/** What is filed with the letter or before it is done, not promised. */
export const ALREADY =
	/^(?:concurrently|simultaneously|contemporaneously|in connection) with (?:the (?:submission|filing|delivery) of )?this letter\b|\b(?:on the date hereof|concurrently herewith|earlier today)\b/i;

/** What a contract asks for: `under the credit agreement, the company will provide quarterly reports`. */
export const BY_CONTRACT =
	/^(?:under|pursuant to|as required by) (?:the|this|our|its|these|those) (?:terms of (?:the|our|its) )?(?:[\w-]+ ){0,4}(?:agreements?|indentures?|contracts?|leases?|facility|covenants?)\b/i;

export const BECAUSE =
	/\b(?:because|since|given that|in that|so that(?! (?:our |the )?(?:future|next))|such that)\b[^,;]*$/i;

/** What a document filed before said is no promise now. */
const REPORTED =
	/\b(?:we|company|which|and|also) (?:ha(?:ve|d|s) )?(?:previously |already |also |earlier |originally )?(?:disclosed|discussed|stated|indicated|reported|described|explained)\b(?:U\.S\.|[^.;])*\bthat\b(?:U\.S\.|[^.;])*$/i;
const LETTER_SAID =
	/\b(?:(?:prior|previous|earlier|original|initial|first) |(?:our|its) )(?:letter|response|submission)(?: (?:letter|dated|of) [^;.]{0,40}?)? (?:ha(?:ve|d|s) )?(?:previously |already |also |earlier |originally )?(?:disclosed|discussed|stated|indicated|reported|described|explained)\b(?:U\.S\.|[^.;])*\bthat\b(?:U\.S\.|[^.;])*$/i;
/** `our letter stated that volumes would recover, and we will update it`: a clause of its own begins behind what was reported. */
const OWN_CLAUSE = /,\s+(?:(?:and|but|so)\s+)?(?:we|(?:the )?company)\s+(?:also |therefore |now )?$/i;

/** Whether what stands before a modal leads in what was said before this letter. */
export function isReported(before: string): boolean {
	return REPORTED.test(before) || (LETTER_SAID.test(before) && !OWN_CLAUSE.test(before));
}

/** The company itself as the subject right before the modal. */
export const OWN_SUBJECT =
	/(?:\b(?:we|it|company)|\b[A-Z][\w&.]+)\s*(?:\([^)]*\)\s*)?(?:also |hereby |respectfully |therefore |,[^,]*,\s*)?$/;

/** Whether a place of a sentence stands within quotation marks. */
export function isQuoted(text: string, at: number): boolean {
	const before = text.slice(0, at);
	const open = before.lastIndexOf('“');
	if (open < 0)
		return (
			CLOSES_QUOTE.test(text.slice(at)) || ((before.match(/"/g)?.length ?? 0) % 2 === 1 && text.indexOf('"', at) > 0)
		);
	return before.indexOf('”', open) < 0 && text.indexOf('”', at) > 0;
}

/** A relative clause about something just named: `the network, which will make the balances fully insured`. */
const ASIDE = /\w,? which(?: also| then)?\s*$/i;
const ABOUT_TEXT = new RegExp(
	String.raw`\b(?:disclosures?|filings?|reports?|releases?|statements?|notes?|footnotes?|tables?|language|wording|paragraphs?|sections?|discussions?|amendments?|exhibits?|${FORM}|proxy|prospectus|information|reconciliations?|revisions?|changes|updates?|descriptions?|presentation|items?)\b`,
	'i',
);
/** What is put into a figure is not put into words: `include a milestone in the transaction price`. */
const INTO_FIGURE =
	/^\s[^,;.]{0,60}?\b(?:in|into|from) (?:(?:the|our|its|this|that|these|any|each|all|such|future|annual|next) )+(?:[\w-]+ ){0,2}?(?:transaction price|purchase price|carrying (?:amounts?|values?)|cost basis|measurement|calculations?|estimates?|allowances?|denominator|numerator|fair values?|present value|projections?|models?|tests?|testing|impairment analys[ei]s)\b(?! (?:disclosures?|discussions?|sections?))/i;
/** `in our calculation of Adjusted Margin`: a measure that the company presents, shown and not booked. */
const PRESENTED =
	/^\s+of (?:(?:the|our|its|each|any) )?(?:(?:[Aa]djusted|[Oo]rganic|[Uu]nderlying|[Cc]ore|[Ff]ree|[Nn]on-GAAP|[Pp]ro forma)\b|(?:consolidated |segment )?(?:EBIT\w*|FFO|AFFO|NOI)\b)/;
/** Whether what stands after a verb is put into a measure that the company presents. */
export function isPutIntoMeasure(after: string): boolean {
	const figure = INTO_FIGURE.exec(after)?.[0];
	return figure !== undefined && PRESENTED.test(after.slice(figure.length));
}
/** `the discount rate used in our impairment test`, and what is told of a figure, are put into words. */
const USED_IN = /\b(?:used|made|applied|considered|assumed|judgments?) (?:in|into|from)\b/i;
/** `Going forward, we will include a table of the inputs in each annual valuation estimate`: words, whatever they tell of. */
const CARRIES =
	/^\s+(?:an?|additional|further|more)\s+(?:[\w-]+ ){0,2}?(?:tables?|descriptions?|discussions?|explanations?|disclosures?|footnotes?|paragraphs?)\b/i;
const PUTS = /^(?:includ|add|provid|present|insert)/;
const TOLD = /^(?:disclos|describ|explain|discuss)/;
/** How the work is done, not what is written: `enhance its processes`, `expand our accounting staff`. */
export const OPERATIONS =
	/^\s+(?:(?:our|its|the|these|those|such|certain|existing|internal|current|financial|reporting|disclosure|accounting|closing|review|compliance|finance|of|and)\s+)*(?:processes|procedures|controls(?: and procedures)?|systems|staff|staffing|personnel|team|training|resources|capabilities|infrastructure|expertise)\b(?!\s+(?:disclosures?|sections?|discussions?|footnotes?|tables?|disclosed|described))/i;
/** People and bodies that speak for themselves, or the end of what a thing is meant for. */
const SPEAKS_FOR_ITSELF =
	/\b(?:committees?|boards?|task force|working group|staff|auditors?|accountants?|counsel|customers?|suppliers?|lenders?|holders?|plaintiffs?|agency|court)\s*(?:(?:will|shall)\b[^,;]*\band\s*)?(?:also\s+)?$/i;
/** `as we committed to do`: told of a promise, not promised. */
const AS_SAID = /\bas (?:we|it|the company) (?:have |has |had )?(?:\w+ly )?$/i;
/** `As we committed to do in our response, we disclosed …`: all of the sentence tells of it, nothing is to come. */
const TELLS_OF_PROMISE =
	/^\W*(?:as|like) (?:we|it|the company) (?:have |has |had )?(?:\w+ly )?(?:committed|agreed|undertook|undertaken|promised|proposed|offered|planned|intended)\b(?![^;]*,[^;]*\b(?:will|shall|intends?|plans?|undertakes?|proposes?)\b)/i;

/** The same in the middle: `we previously committed to provide it, and did`, `in our prior response we agreed to`. */
const TOLD_THEN =
	/(?:\b(?:we|it|company)\s+(?:ha(?:ve|s|d) )?(?:previously|originally|initially|earlier)\s+|\bin (?:our|its) (?:prior|previous|earlier|initial|original|first) (?:response|letter)[^;.]{0,40}?,?\s+(?:we|it|the company) (?:had )?)(?:committed|agreed|undertook|undertaken|promised|proposed|offered|planned|intended)\b(?![^;]*\b(?:will|shall|intends?|plans?|undertakes?|proposes?)\b)/i;
/** `we previously committed to`, `in our prior response we agreed to`: the word was given then. */
const GIVEN_THEN =
	/\b(?:previously|originally|initially|earlier|at that time|in (?:our|its|the) (?:[\w-]+ ){0,2}?(?:response|letter|submission)(?: (?:letter )?(?:dated|of)\b[^;.]{0,40})?|in (?:our|its) (?:[\w-]+ ){0,2}?response to (?:prior )?comment \d+),?(?: (?:we|it|the company|[A-Z][\w&.]*)(?: ha(?:ve|s|d))?)?\s*$/i;

/** Whether a head in the past stands where a promise made before is told of: `as we committed to do`. */
export function tellsOfPromise(before: string): boolean {
	return AS_SAID.test(before) || GIVEN_THEN.test(before);
}
const MEANT_FOR = /\b(?:purpose|aim|objective|goal|function|role) of [^,;]{3,60}$/i;

/** What a rule says, told in a sentence of the letter. */
const RULE_SAYS =
	/^(?:\d{1,2}\s+)?(?:the\s+)?(?:ASC|ASU|Item|Rule|Section|Note [A-Z]\b|Paragraph|Topic|Question|Instruction|Regulation|SAB|Article)\b[^.;]{0,120}\b(?:states?|provides?|requires?|says|specif(?:y|ies))\b/i;
/** The middle of a quotation that opened in a sentence before. */
const CLOSES_QUOTE = /^[^“”]*”/;
/** What would be so: thought, denied, or told of something. */
const SUPPOSED =
	/\b(?:believes?|thinks?|feels?|considers?|concluded?|determined|aware|unlikely|doubts?|ensure|so|such|disclosures?|information|measures?|items?|matters?|risks?)\b[^.;]{0,80}\b(?:that|which|it|we|they|this|doing so)\s*$/i;
/** What would come about of itself: `no other line item would change`. */
const COMES_ABOUT =
	/^(?:chang|result|increas|decreas|declin|differ|exceed|remain|affect|impact|caus|lead|arise|occur|var(?:y|i))/;
/** What is asked of the staff. */
const ASKS_STAFF = /^(?:ask|request|appreciat|welcom|urg)/;
/** To be obliged or allowed to is no word of one's own. */
const OBLIGED = /^(?:required|obliged|obligated|permitted|allowed|entitled|able|subject|expected)$/;

/** What is meant by a thing, not what will be done: `the purpose of the table is to illustrate`. */
export const PURPOSE =
	/\b(?:purposes?|objectives?|goals?|aims?|polic(?:y|ies)|practices?|strategy|approach|roles?|functions?|ways?|methods?|methodology|steps?|process|job|responsibility|mission|focus|effect|intention|intent|key|requirement|option|alternative|plan|reason|best|what|it|that|this|how|who|which|where)\b[^,;]{0,60}$/i;
/** What one cannot, must or would tend to do. */
const NO_WILL =
	/\b(?:unable|required|designed|used|entitled|permitted|likely|able|subject|similar|related|attributable|compared|equal|limited)\s+to$/;
/** Work that was done, and what came of it: `we amended the offer to remove the statement that it will be final`. */
const CHANGED =
	'(?:amended|revised|changed|filed|included|added|expanded|updated|modified|corrected|deleted|removed|disclosed|continued|increased|reclassified)';
const WAS_DONE = new RegExp(
	String.raw`\b(?:we|company|it|[A-Z]\w+)\s+(?:(?:has|have|had)\s+)?(?:also\s+|\w+ly\s+)?${CHANGED}\b(?![^;]*\b(?:and|but)\b[^;]{0,60}$)`,
);
/** The same in the passive, taken for a will by its `to`: `the note has been revised to say so`. */
const BEEN_DONE = new RegExp(String.raw`^been\s+(?:\w+ly\s+)?${CHANGED}\s+to\b`, 'i');
/** What a rule or a contract brings about, and the company knows: `understands that the filing will become effective`. */
const UNDERSTOOD = /\b(?:understands?|(?:am|is|are) aware) that (?:(?!and\b|but\b)[\w’'-]+ ){0,8}$/i;
const DID_NOT = /\bdid not\s*$/i;
/** What was not done and is only reckoned: `had we done so, it would have been …`. */
const WOULD_HAVE = /^would(?: \w+ly| not| also)? have\b/i;
/** `break out of the lease`, `carry on with the business`. */
const MOVES_ON = /^\s+(?:on|out of|even|away|ground)\b/i;
/** What a company follows in its books: `adopt ASU 2023-07`, `adopt the spot rate approach`. */
const STANDARD =
	/^\s+(?:(?:the|this|these|that|new|revised|amended|its|provisions|requirements|of|in)\s+)*(?:AS[UC]\b|IFRS\b|IAS\b|FASB|SFAS|FIN \d|Topic|Subtopic|Statement (?:No|\d)|standards?\b|guidance\b|pronouncements?\b|(?:[\w-]+ ){1,4}(?:approach|method|standard|model)\b)(?! (?:disclosures?|presentation))/i;
/** How a thing is accounted for, which no document shows by itself. */
const ACCOUNTED_FOR =
	/^(?:treat|recogni|record|measur|account|depreciat|amorti|expens|capitali|accru|impair|consolidat|deconsolidat)/;
/** Figures that are reckoned anew: `revise its cash flow estimates`, `adjust the allowance`. */
const REVISES = /^(?:revis|updat|chang|modif|adjust|refin|recalculat|increas|reduc|correct)/;
const DETERMINED = String.raw`^\s+(?:(?:our|its|the|these|such|this|that|any|each|all)\s+)*(?!critical\b)(?:(?!(?:of|in|to|for|on|from|and|or|by|with|how|that|which|about)\b)[\w-]+\s+){0,3}?`;
/** What is followed in the books: `apply the guidance in ASC 606 to new contracts`; what a rule wants told is none of it. */
const APPLIES = /^(?:appl|follow|implement|us(?:e|ing)$)/;
const BOOK_RULE =
	/^\s+(?:(?:the|this|new|revised|amended|accounting|recognition|measurement|provisions?|requirements?|guidance|principles?|model|of|in|under|from|by)\s+)*(?:AS[UC]|IFRS|IAS|SFAS|Topic|Subtopic)\s+(?!(?:\S+-50\b|(?:280|850)\b))/;
/** `follow ASC 805 and present the pro forma information`. */
const TELLS_TOO =
	/\band (?:\w+ly )?(?:disclose|present|provide|include|describe|show|expand|state|explain)|\b(?:disclosures?|presenting|tables?|notes?)\b/i;
/** A thing of the books or the business is none of a text that tells of it: `the estimate disclosures`, `the facility in Item 2`. */
const NOT_TOLD = String.raw`\b(?!\s+into\s)(?!\s+(?:[\w-]+\s+){0,2}?(?:disclos\w+|sheets?|sections?|discussions?|polic(?:y|ies)|notes?|footnotes?|tables?|tabular|captions?|descriptions?|presentations?|roll-?forwards?|line items?|measures?|summar(?:y|ies)|overviews?|narratives?|data|components?|to (?:include|disclose|describe|explain|show|present|give|state|separate|quantify|provide|break|identify|distinguish)))(?![^,;.]*\b(?:filings?|${FORM}|reports?|releases?|disclos\w+|notes?|footnotes?|tables?|MD&A|item \d|page \d+|prospectus|proxy|exhibits?|captions?|risk factors?|language|wording|presented)\b)`;
const FIGURE = new RegExp(
	`${DETERMINED}(?:estimates?|assumptions?|forecasts?|projections?|budgets?|calculations?|allowances?|reserves?|accruals?|provisions?|prices?|balances?|carrying (?:amounts?|values?)|catch-?ups?|useful li(?:fe|ves)|liabilit(?:y|ies)|models?)${NOT_TOLD}`,
	'i',
);
/** Work on the business: `move its assembly operations`. */
const RUNS = /^(?:mov|transfer|relocat|shift|clos|consolidat|expand|improv|restructur|upgrad|extend)/;
const BUSINESS_THING = new RegExp(
	`${DETERMINED}(?<!results of |discontinued |continuing )(?:operations|plants?|facilit(?:y|ies)|headquarters|offices?|production|manufacturing|inventor(?:y|ies)|workforce|warehouses?|stores?|equipment|capacity|business)${NOT_TOLD}`,
	'i',
);
/** What is done to people is no text: `will not exclude holders`, `replace the directors who resign`. */
const DONE_TO =
	/^(?:exclud|replac|retain|keep|kept|remov|drop|treat|accept|admit|reject|bar|favou?r|pay|paid|hire|refund|compensat)/;
const PERSONS = new RegExp(
	`${DETERMINED}(?:(?:(?:share|stock|note|bond|security|unit)-?)?holders|owners|investors|customers|clients|patients|users|tenants|suppliers|vendors|lenders|employees|engineers|workers|personnel|directors|officers|executives|managers|auditors|bidders|persons|people|individuals)(?![\\w’'])${NOT_TOLD}`,
	'i',
);
const RECIPIENT =
	'(?:(?:the|our|its|each|such|those|these|any|all)\\s+)*(?:[\\w-]+\\s+){0,2}?(?:customers?|lenders?|banks?|courts?|trustees?|vendors?|suppliers?|tenants?|licensees?|licensors?|partners?|regulators?|audit committee|boards?|auditors?|FDA|IRS|employees|landlords?|insurers?|tax authorit(?:y|ies))\\b';
/** Told to another than who reads the filings: `disclose to the customer any shortfall`, `provide monthly reports to its lenders`. */
const TOLD_TO_OTHERS = new RegExp(
	`^\\s+(?:(?:(?!of\\b|about\\b|on\\b|for\\b)[\\w-]+\\s+){0,3}?(?:reports?|notices?|certificates?|statements?|copies|updates?|it|them)\\s+)?to\\s+${RECIPIENT}`,
	'i',
);
/** Talked over with others: `address the matter with our lenders`. */
const TALKED_WITH_OTHERS = new RegExp(
	`^\\s+(?:it|this|them|these|(?:the|this|that|these|those|your) (?:[\\w-]+ )?(?:matters?|issues?|comments?|questions?|points?|concerns?|topics?|items?))\\s+with\\s+${RECIPIENT}`,
	'i',
);
/** Papers of a lawsuit or of another office: `file its answer with the court`. */
const FILED_ELSEWHERE =
	/^[^,;.]{0,60}?\bwith (?:the |a |an )?(?:[\w.]+ ){0,4}?(?:courts?|tribunal|registrar|secretary of state|patent office|FDA|FERC|FCC|IRS|tax authorit(?:y|ies))\b/i;
/**
 * Whether an undertaking only tells of the business and its books: a thing named in passing, what would have been, what goes into
 * a figure, how a thing or a person is treated, an estimate made anew.
 */
export function isOfBusiness(text: string, u: Undertaking): boolean {
	const before = text.slice(0, u.modal);
	if (WOULD_HAVE.test(text.slice(u.modal)) || (ASIDE.test(before) && !ABOUT_TEXT.test(before.slice(-90)))) return true;
	if (/^(?:early )?adopt/.test(u.verb) && STANDARD.test(text.slice(u.verbEnd, u.end))) return true;
	if (FUTURE_DOCUMENT.test(text)) return false;
	if (/^would\b/.test(u.modalText) && COMES_ABOUT.test(u.verb)) return true;
	const after = text.slice(u.verbEnd, u.end);
	const figure = INTO_FIGURE.exec(after)?.[0];
	if (
		figure !== undefined &&
		!(CARRIES.test(after) && PUTS.test(u.verb) && LATER.test(text)) &&
		!PRESENTED.test(after.slice(figure.length)) &&
		!USED_IN.test(figure) &&
		!TOLD.test(u.verb) &&
		!DOCUMENT.test(after.slice(figure.length))
	)
		return true;
	if (/^(?:break|carry)$/.test(u.verb) && MOVES_ON.test(after) && !DOCUMENT.test(after.slice(0, 60))) return true;
	if (u.passive && ACCOUNTED_FOR.test(u.verb) && !DOCUMENT.test(after)) return true;
	if (!u.passive && (TOLD_TO_OTHERS.test(after) || TALKED_WITH_OTHERS.test(after))) return true;
	if (!u.passive && APPLIES.test(u.verb) && BOOK_RULE.test(after) && !TELLS_TOO.test(after)) return true;
	if (/^(?:fil|submit)/.test(u.verb) && FILED_ELSEWHERE.test(after)) return true;
	return (
		!u.passive &&
		((REVISES.test(u.verb) && FIGURE.test(after)) ||
			(RUNS.test(u.verb) && BUSINESS_THING.test(after)) ||
			(DONE_TO.test(u.verb) && PERSONS.test(after)))
	);
}

/** What a question leaves open, and when a document named in passing is filed. */
const OPEN_QUESTION = /\b(?:if|whether|when)\s+(?:[\w’'-]+\s+){1,3}$/i;
const FILED_ASIDE = new RegExp(
	String.raw`\b(?:reports?|filings?|${FORM}|statements?|prospectus|release)\b[^;]{0,60},? which(?: (?:we|it|the company))?\s*$`,
	'i',
);

/** `has not said if or when it will`, `certified again if they are to be sold`, `our report, which will be filed in May, …`, `the report, which we expect to file in May`. */
export function isAside(before: string, after: string, u: Pick<Undertaking, 'modalText' | 'verb'>): boolean {
	if (FILED_ASIDE.test(before) && /^(?:fil|furnish|issu|submit|releas|publish)/i.test(u.verb)) return true;
	return OPEN_QUESTION.test(before) && (/^(?:is|are) to$/i.test(u.modalText) || /^\W*$/.test(after));
}

const EXPECTED = /\b(?:expects?|anticipates?) that (?:it|we|the company)\s*$/i;

/** Whether a thing is only expected to go on as it is, where nobody asked for it. */
export function isExpected(text: string, u: Undertaking, context: Context): boolean {
	return (
		u.continuing && !context.asksDisclosure && EXPECTED.test(text.slice(0, u.modal)) && !FUTURE_DOCUMENT.test(text)
	);
}

/** What a sentence tells beside `do`: behind a colon or a form of `to be`, or in front as a gerund. */
const TELLS_WHAT =
	/^\W*(?!according)\p{L}+ing\b[^.;]*\bis (?:exactly |just )?what\b|\bdo\b[^.;]*?(?::|\b(?:is|was)\b)\s+(?:to )?\p{L}/iu;

/** `here is what we will do`: what it is is still to be told, unless the same sentence does. */
const isAnnounced = (before: string, verb: string, sentence: string): boolean =>
	/^do$/i.test(verb) && /\bwhat (?:we|it|the company)\s*$/i.test(before) && !TELLS_WHAT.test(sentence);

/** `will not be filed with, or deemed part of, our Form 10-K`: said of what only the staff is sent (Exchange Act, Rule 12b-4). */
export const isKeptOut = (text: string, u: Undertaking): boolean =>
	u.negative && /\bdeemed (?:to (?:be|have been) )?(?:filed|(?:an? )?part of)\b/i.test(text.slice(u.modal, u.end));

/** Whether an undertaking cannot bind however it is worded: told to the staff, a rule's text, a benefit, a reason, reported, by another. */
export function neverBinds(text: string, u: Undertaking, context: Context): boolean {
	const after = text.slice(u.verbEnd, u.end);
	const before = text.slice(0, u.modal);
	const future = FUTURE_DOCUMENT.test(text);
	return (
		isQuoted(text, u.modal) ||
		isOnlyTold(text, u.modal) ||
		isOfBusiness(text, u) ||
		isExpected(text, u, context) ||
		AUDIENCE.test(after) ||
		letterGoesOn(after, u) ||
		WITH_STAFF.test(after) ||
		(SUPPLEMENTAL.test(after) && !future) ||
		(BENEFIT.test(after) && !OWN_SUBJECT.test(before)) ||
		(BY_CONTRACT.test(text) && !future) ||
		[FOOTNOTE, ALREADY, RULE_TEXT, ELSEWHERE, TELLS_OF_PROMISE, TOLD_THEN].some((shape) => shape.test(text)) ||
		[BECAUSE, INSTANCE, SPEAKS_FOR_ITSELF, MEANT_FOR, AS_SAID, WAS_DONE, DID_NOT, UNDERSTOOD].some((shape) =>
			shape.test(before),
		) ||
		isReported(before) ||
		BEEN_DONE.test(text.slice(u.modal, u.verbEnd)) ||
		isAside(before, after, u) ||
		isAnnounced(before, u.verb, text) ||
		(u.passive && (ANY_SUCH.test(before) || OBLIGED.test(u.verb))) ||
		isKeptOut(text, u) ||
		RULE_SAYS.test(text) ||
		NO_WILL.test(u.modalText) ||
		ASKS_STAFF.test(u.verb) ||
		(/^(?:is|are) to$/.test(u.modalText) && PURPOSE.test(before)) ||
		(/^would\b/.test(u.modalText) && SUPPOSED.test(before)) ||
		OPERATIONS.test(after) ||
		(EXHIBIT_SUBJECT.test(before) && !future && !context.asksDisclosure && !context.promised)
	);
}
