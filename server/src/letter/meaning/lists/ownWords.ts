/** Whether words of a promise have content of their own, or only point back to what the staff asked for or what was just said. */
import { lately } from '../../lately.ts';
import { conditionsOf } from '../scope/conditions.ts';
import { PLACE } from '../scope/place.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that point: at the comment, at the staff, or at what was said before. */
const POINTER =
	/\b(?:request(?:ed|s)?|such|similar|equivalent|comparable|same|like|this|these|those|it|them|above|foregoing|aforementioned|aforesaid|staff(?:['’]s)?|your|comments?|(?:out)?lined|enumerated|raised|sought|suggested|recommended|corresponding|points?|items?)\b/i;
/** Words that point ahead, to wording or papers that come with the letter. */
const AHEAD =
	/\b(?:follow(?:s|ing)|below|attached|attach\w*|underlin\w+|annex|appendix|exhibit|hereto|proposed|draft)\b|:\s*\S/i;
/** `such as`, `this year`, `those who`: they point at nothing that was said. */
const NO_POINTER = /\b(?:such as|(?:this|these|those) (?:years?|periods?|quarters?|who|that|which))\b/gi;

/** What carries a disclosure, whatever is disclosed. */
const CARRIERS = words(
	'disclosure disclosures information schedule schedules table tables tabular rollforward rollforwards roll-forward roll-forwards factor factors risk discussion discussions analysis analyses quantification quantifications breakdown breakdowns detail details explanation explanations description descriptions reconciliation reconciliations statement statements language text wording footnote footnotes note notes paragraph paragraphs sentence sentences narrative presentation presentations point points item items matter matters topic topics question questions element elements area areas comment comments request requests concern concerns observation observations bullet bullets list data figures amounts revision revisions change changes update updates modification modifications clarification clarifications enhancement enhancements correction corrections legend section sections subject requirement requirements content md&a cd&a',
);
/** Words that join and narrow, and say nothing. */
const BARE = words(
	`the a an its our their your his any all each both every such this these those that it them they same similar equivalent comparable like as so and or of in on to for by with within under from at into about regarding concerning upon also then further more again additional expanded enhanced revised updated new appropriate applicable relevant necessary required related corresponding respective full complete detailed foregoing above aforementioned aforesaid other
	requested requests request ask asked asks asking for what which outlined enumerated listed identified described set forth out raised noted made sought specified mentioned called contemplated suggested recommended referenced referred discussed suggestion suggestions recommendation recommendations received staff staff’s staff's commission comment’s letter you have has had been is are was were be will do does did not one two three four five six several
	address addresses addressing addressed respond responding responsive response responses answer answers answering reflect reflecting include including included provide providing provided disclose disclosing contain containing cover covering incorporate incorporating present presenting show showing satisfy comply complying conform clarify clarifying accordingly consistent line accordance
	filing filings report reports release releases materials form forms  10-k 10-ks 10-q 10-qs 20-f 40-f 8-k 6-k amendment registration annual quarterly interim periodic current proxy earnings press fiscal year years quarter quarters period periods ended ending end months month january february march april may june july august september october november december next upcoming forthcoming future subsequent following beginning starting commencing first second third fourth thereafter forward going prospectively company’s company's company registrant through until later than now henceforth`,
);
/** The marks of parts of a comment: `(i)`, `a.`, `3`. */
const MARK = /^\(?(?:[ivx]{1,4}|[a-h]|\d{1,4})[.)]*$/i;
/** Where in a document: `in our critical accounting estimates`, `to the notes`. */
const PART_OF_PAPER =
	/\b(?:in|within|to|under|into|as part of) (?:the|our|its|each|such|any) (?:[\w’'&-]+ ){0,5}?(?:section|discussion|footnotes?|notes?|disclosures?|MD&A|estimates|policies|statements?|materials)\b(?: (?:and analysis|to (?:the |our |its )?(?:[\w-]+ ){0,3}?statements))?/gi;

/** For which periods: how far a disclosure goes. */
const PERIODS =
	/\b(?:for|as of|at) (?:the|each|all|any|those|both|such|every) (?:[\w-]+ ){0,3}?(?:periods?|years?|quarters?|dates?)\b(?:,? (?:presented|shown|covered|reported|(?:for|in) which\b[^,;]*))?/gi;

/** `when it arose`, as the whole of what is told. */
const isQuestion = (text: string, start: number, end: number): boolean =>
	/^(?:when|where) (?:it|they)\b/i.test(text) && start === 0 && end === text.length;

/** Words of `text` that neither carry, join nor point. */
export function ownWords(text: string): readonly string[] {
	let plain = text;
	// `any material impact of closures`: a condition that is what is promised.
	for (const { start, end } of [...conditionsOf(text)].reverse())
		if (!/^any (?!that\b|which\b)/i.test(text.slice(start, end)) && !isQuestion(text, start, end))
			plain = `${plain.slice(0, start)} ${plain.slice(end)}`;
	return plain
		.replace(PLACE, ' ')
		.replace(PART_OF_PAPER, ' ')
		.replace(PERIODS, ' ')
		.replace(/\bline items?\b/gi, 'lineitem')
		.toLowerCase()
		.split(/[^\p{L}\d&’'()-]+/u)
		.filter((word) => /[\p{L}\d]/u.test(word) && !MARK.test(word))
		.map((word) => word.replace(/^[('’]+|[)'’]+$/g, ''))
		.filter((word) => !CARRIERS.has(word) && !BARE.has(word));
}

/** `our discussion of cash flows to respond to the comment`: where it is done, and that it does what was asked. */
const FOR_COMMENT =
	/^\W*(?:(?:the|our|its|such|this|these)\s+)?(?:[\w’'&-]+\s+){0,5}?(?:disclosures?|discussions?|sections?|notes?|footnotes?|MD&A|analysis|polic(?:y|ies)|estimates|filings?|reports?|statements?|tables?|risk factors?|presentation)(?:\s+(?:of|on|regarding|in|about|relat(?:ed|ing) to|for)\s+(?:(?!\bto\b)[^,;:])*?)?\s+(?:(?:in order|so as) )?to\s+(?:\w+ly\s+)?((?:respond|address|reflect|compl|incorporat|satisf|conform|answer)\w*\s.+)$/i;

/** Whether the object of a promise points back and has no word of its own. */
export function isPointer(object: string): boolean {
	if (AHEAD.test(object) || !POINTER.test(object.replace(NO_POINTER, ' '))) return false;
	if (ownWords(object).length === 0) return true;
	const purpose = FOR_COMMENT.exec(object)?.[1] ?? '';
	return /\b(?:staff|comments?|your)\b/i.test(purpose) && ownWords(purpose).length === 0;
}

/** `the matters that you list`, `as you ask`: in an answer `you` is the staff, and what it does is in the comment. */
const STAFF_DOES =
	/,?\s*(?<!\b(?:how|why|whether|when|where|if) )\b(?:(?:that|which|what|as) )?(?:you|the (?:Staff|Commission)) (?:(?:have|has|had|also) )*(?!may\b|can\b|will\b|should\b|must\b|own\b|hold\b)[a-z]+(?=\s*(?:$|[,;.)]|(?:in|for|to|on|under|above|with)\b))/gi;
/** `that effect`, `the foregoing assumptions`: what they are was said before. */
const SAID_BEFORE =
	/(?<![\w’'-])(?:(?:the|all|each|both) (?:of )?)?(?:this|these|those|such(?! as)|(?<=\bthe )(?:foregoing|aforementioned|aforesaid|above(?:-mentioned)?|requested|same)) (?:[\w’'-]+ ){0,2}?[\w’'-]+(?=\s*(?:$|[,;.)]))|(?<![\w’'-])that [\w’'-]+(?=\s*(?:$|[,;.)]))/gi;
/** What is done with a comment or a document, whatever it is about. */
const DOING =
	/^\W*(?:(?:also|then|further|respectfully|fully) )*(?:(?:will|would|shall|to) )?(?:be )?(?:(?:file|furnish|submit|amend|do|follow|accept|adopt|implement|consider|effect|accommodate|acknowledge|comply|complete|honou?r|incorporate|make|note|put|reflect|quantify|state|disclose|describe|explain|disaggregate|highlight|expand|revise|enhance|update|modify|discuss|address|provide|include|present|give|add|show)(?:d|ed|s|ing)?\b ?)/i;
/** Who does it. */
const WHO = /^\W*(?:we|the company|the registrant|company|management) /i;
/** Of papers, and no thing in them. */
const PAPERS = words('amended amend file filed no');

/**
 * Whether a fact names a thing that can be looked for: more than who does it, that it is done as asked, what carries it, where
 * and when.
 */
export const namesThing = lately((text: string): boolean => {
	const plain = text
		.replace(/\s+/g, ' ')
		.replace(STAFF_DOES, ' ')
		.replace(PERIODS, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(SAID_BEFORE, ' ')
		.replace(WHO, '')
		.replace(DOING, '');
	return ownWords(plain).some((word) => !PAPERS.has(word));
});
