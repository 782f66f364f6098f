/** What a response says without promising: refusals, work already done, undertakings of another kind. */

import { overlaps } from '../../../ledger/index.ts';
import type { Paragraph } from '../../types.ts';
import type { Context } from '../asks/context.ts';
import { BINDING, type Item } from '../item.ts';
import { overlap } from '../language/contentWords.ts';
import { FORM } from '../language/forms.ts';
import { FUTURE_DOCUMENT } from '../language/lexicon.ts';
import { type Sentence, sentencesOf } from '../language/sentences.ts';
import { conditionsOf } from '../scope/conditions.ts';
import { doneIn, targetsIn } from '../scope/targets.ts';
import { isQuoted } from './barred.ts';
import { withoutConcessions } from './concessions.ts';
import { listedParagraphs, proposedParagraphs } from './proposed.ts';
import { refusalIn } from './refusals.ts';
import { isPaper, sentBy } from './toStaff.ts';
import { takenBack } from './withdrawals.ts';

const DID = 'did (?:so|provide|include|disclose|revise|expand|add|update)\\b';
const CHANGED = `(?:further |also |since )?(?:${DID}|revised|amended|included|corrected|added|expanded|updated|enhanced|disclosed|modified|removed|provided|filed|restated|clarified|deleted|replaced|reconciled|eliminated|incorporated|relabeled|renamed|made (?:the |these |certain )?(?:\\w+ )?(?:changes|revisions|modifications))`;
const ADVERB = '(?:already|also|therefore|thus|nonetheless|nevertheless|however|accordingly|now|\\w+ly) ';
const DONE = new RegExp(
	`\\b(?:(?:[Ww]e|[Tt]he [Cc]ompany|[Ii]t|[Rr]egistrant|[A-Z]\\w+) (?:${ADVERB})*(?:${CHANGED})|(?<=\\band )${DID}|(?:has|have|had|was|were) (?:been )?(?:${ADVERB})*(?:${CHANGED})|(?:is|are) (?:\\w+ly |today |now |being )*fil(?:ing|ed)\\b(?:\\.(?=\\d)|[^.;]){0,40}\\b[Aa]mendment|(?:[Ww]e|[Cc]ompany) reviewed\\b[^.;]*\\band (?:\\w+ly )?(?:${CHANGED}) (?:our|its|the))\\b`,
);
const DONE_WHERE = new RegExp(
	String.raw`\b(?:(?:our|its|the|\w+['’]s)(?: [\w’']+){0,4} (?:${FORM}|annual report|quarterly report|earnings release|press release|proxy statement|registration statement|amendment|offer to purchase|prospectus|schedule \w+)|(?:on|to) pages? [\dFS-]+|amendment no|effective|in response to (?:the|this|these|that|your) (?:staff['’]s )?(?:comments?|requests?)|as (?:we )?committed|(?:the|our|its|this|such) (?:\w+ )?disclosures?\b|an amendment|accordingly)\b`,
	'i',
);
/** Work that was done, in the company's own voice or the perfect. */
const HAS_DONE = new RegExp(
	`\\b(?:(?:has|have) (?:been )?(?:${ADVERB})*(?:${CHANGED})|(?:[Ww]e|[Cc]ompany|[Rr]egistrant) (?:${ADVERB})*(?:${CHANGED}))\\b`,
);
/** What says by itself only that a thing stands there. */
const ONLY_THERE = /\b(?:included|disclosed|provided|filed)$/;
const NUMBERED = /\b(?:pages?|notes?|exhibits?|annex|appendix) [\dA-Z]/;
/** A part of a statement, or a word for what stands in it. */
const PART =
	/\b(?:cover|pages?|notes?|footnotes?|items?|exhibits?|annex|appendix|prospectus|summary|sections?|risk factors?|tables?|paragraphs?|sentences?|statements?|language|wording|references?|captions?|headings?|legends?|biograph(?:y|ies)|explanations?|descriptions?|discussions?|opinions?|consents?)\b/i;
/** What the statement says now: `the amended prospectus now states …`. */
const NOW_SAYS =
	/\bnow (?:also )?(?:states?|says?|includes?|discloses?|describes?|explains?|clarif(?:y|ies)|contains?|shows?|presents?|reads?)\b/i;
/** An answer that is hardly more than a participle: `Revised.`, `Complied with.`, `Deleted as requested.` */
const IN_A_WORD = new RegExp(`^(?:complied|done|${CHANGED})(?: \\w+){0,3}\\.?$`, 'i');
const OTHER_WORK =
	/\b(?:[Ww]e|[Tt]he [Cc]ompany|[Ii]t|[Mm]anagement|[A-Z][\w&.]*)\s+(?:(?:will|intends? to|plans? to|expects? to|undertakes? to)\s+)(?:\w+ly\s+)?(?:continue\s+(?:to\s+)?)?(account(?:ing)? for|monitor(?:ing)?|remediate|implement|adopt|perform|complete|conduct|investigate|obtain|engage|strengthen|design|test|re-?evaluate|reassess)\b/i;

const firstCondition = (text: string): string | null => {
	const [first] = conditionsOf(text);
	return first ? text.slice(first.start, first.end) : null;
};

/** What is refused names its documents, else those of the ask are meant. */
function documentsOf(text: string, disposition: Item['disposition'], context: Context): Item['targets'] {
	if (disposition === 'done') return doneIn(text, context.reviewed);
	const named = targetsIn(text, context.letterDate);
	if (named.length > 0 || disposition !== 'declined') return named;
	return context.askTargets.length > 0 ? context.askTargets : context.reviewed;
}

function plain(sentence: Sentence, disposition: Item['disposition'], why: string, context: Context): Item {
	const { text } = sentence;
	return {
		start: sentence.start,
		end: sentence.end,
		disposition,
		condition: disposition === 'followup' ? firstCondition(text) : null,
		targets: documentsOf(text, disposition, context),
		firstDue: null,
		expires: null,
		why,
		proposed: null,
		paragraph: sentence.paragraph,
		sentence: -1,
		text,
		object: text,
		verb: '',
		negated: false,
		listed: [],
	};
}

/** The clause before the first promise of a sentence: `We have revised page 12` of `We have revised page 12 and will …`. */
function leadOf(sentence: Sentence, items: readonly Item[]): Sentence {
	const starts = items.filter(({ end }) => end > sentence.start).map(({ start }) => start);
	const text = sentence.text.slice(0, Math.max(0, Math.min(...starts) - sentence.start)).replace(JOINT, '');
	return { ...sentence, end: sentence.start + text.length, text };
}

/** What joins a clause to the one before it, at the end of a text. */
const JOINT = /[\s,;]*(?:\b(?:and|but)[\s,]*)?$/i;

/** The refusal that answers best: the plainest, then the one that speaks of what was asked. */
function refusalOf(sentences: readonly Sentence[], context: Context, promises: boolean): Sentence | null {
	let best: Sentence | null = null;
	let top = 0;
	for (const sentence of sentences) {
		// Beside a promise what is conceded refuses nothing.
		const plainly = refusalIn(promises ? withoutConcessions(sentence.text, context.own).trimStart() : sentence.text);
		if (plainly === 0) continue;
		const score = plainly + overlap(sentence.text, context.ask);
		if (score > top) {
			top = score;
			best = sentence;
		}
	}
	return best;
}

/** Refusals, done work and other undertakings of a response, apart from what `items` already hold. */
export function readRecord(paragraphs: readonly Paragraph[], context: Context, items: readonly Item[]): Item[] {
	const proposed = proposedParagraphs(paragraphs);
	const listed = listedParagraphs(paragraphs);
	const told = sentencesOf(paragraphs).filter(
		(sentence) =>
			!proposed[sentence.paragraph] &&
			!listed[sentence.paragraph] &&
			!/^[\s[]*[“"]/.test(paragraphs[sentence.paragraph]?.text ?? ''),
	);
	const free = told.filter((sentence) => !items.some((item) => overlaps(item, sentence)));
	const leads = told.filter((sentence) => !free.includes(sentence)).map((sentence) => leadOf(sentence, items));
	const out: Item[] = [];
	const done = [...free, ...leads].filter(({ text }) => doneBy(text, context) !== null);
	out.push(...done.map((sentence) => plain(sentence, 'done', `"${doneBy(sentence.text, context)}"`, context)));
	const wanted = wantsDisclosure(context);
	const back = free.filter((sentence) => !done.includes(sentence) && takenBack(sentence.text, context.ask) !== null);
	out.push(...back.map((sentence) => plain(sentence, 'declined', 'takes back what was undertaken before', context)));
	const refused = refusalOf(
		back.length > 0
			? []
			: free.filter((sentence) => !done.includes(sentence) && (wanted || OF_FILING.test(sentence.text))),
		context,
		items.some(({ disposition }) => BINDING.has(disposition)),
	);
	if (refused) out.push(plain(refused, 'declined', 'refuses or finds it not required', context));
	for (const sentence of free) {
		if (done.includes(sentence) || sentence === refused || back.includes(sentence)) continue;
		const { text } = sentence;
		const sent = sentBy(text, context.own);
		const other = OTHER_WORK.exec(text);
		const work = sent ? text.slice(sent.modal, sent.verbEnd) : other?.[0];
		if (work === undefined || isQuoted(text, text.indexOf(work))) continue;
		const item = plain(sentence, 'followup', `"${work}"`, context);
		out.push(sent && isPaper(text) ? { ...item, sends: true } : item);
		break;
	}
	const shown = out.length === 0 && items.length === 0 && wanted ? free.find(({ text }) => isShown(text)) : undefined;
	if (shown) out.push(plain(shown, 'done', `"${shownIn(shown.text)?.[0] ?? ''}"`, context));
	return out.sort((a, b) => a.start - b.start);
}

/** Refuses to change a filing, whatever was asked. */
const OF_FILING =
	/\b(?:not|no)\b[^.;]*\b(?:amended filing|amendment|restatement|revisions?|(?:additional|further|enhanced) disclosures?)\b[^.;]*\b(?:necessary|required|warranted|needed|appropriate)\b/i;

/** The ask wants something shown, or asks why it is not. */
function wantsDisclosure(context: Context): boolean {
	return context.requests.length > 0 || FUTURE_DOCUMENT.test(context.ask) || WEIGHS.test(context.ask);
}

const WEIGHS =
	/\b(?:consider(?:ation|ed|ing)?\b[^.]{0,80}\b(?:disclos|provid|present|includ|revis|expand|disaggregat)|(?:with a view|revised) toward|\bnot (?:included|provided|disclosed|presented)\b|\bomi(?:t|ss)|\bor (?:otherwise )?(?:tell us|explain|advise)\b|where (?:you|the) (?:have )?(?:provided?|disclosed?|presented)|complies with|compl(?:y|ied) with)/i;

/** Work on the wording itself; to have included or disclosed something says only that it was there, unless it is more than was there, or what was asked for. */
const CHANGES_TEXT =
	/\b(?:revised|amended|corrected|added|expanded|updated|enhanced|modified|removed|eliminated|incorporated|relabeled|renamed|deleted|(?:included|provided|added)\b[^.;]{0,60}?\b(?:(?:the|this) (?:following|above|foregoing|requested)|(?:additional|further|expanded|enhanced) disclosures?)\b|fil(?:ing|ed)\b(?:\.(?=\d)|[^.;]){0,40}\bamendment|made (?:the |these |certain )?(?:\w+ )?(?:changes|revisions|modifications))\b/i;
/** Words to come, before what is said to be done. */
const TO_COME = /\b(?:will|shall|future|upcoming|forthcoming)\b/i;
/** Given in the letter itself, or in an example: nothing was done to a document. */
const IN_LETTER =
	/\b(?:explanation|analysis|information|response|example|sample|draft)\b(?:(?!, (?:we|it|the company) )[^.;]){0,40}\b(?:below|herein|is|has been|are|marked|attached)\b|\bexample is\b|\b(?:ASU|ASC|EY|FASB|guidance|interpretive)\b[^.;]{0,40}\b(?:amended|revised|updated)\b/i;

/** An error put right in the accounts is told, not answered with. */
const ERROR_CORRECTED =
	/\b(?:errors?|misstatements?)\b(?:(?!\band\b|\bdisclosure)[^.;]){0,80}\b(?:was|were|has been|have been) (?:\w+ly )?(?:corrected|revised)\b|\badditional information was incorporated\b/i;

const AS_PROMISED =
	/\bas (?:(?:we|it|they|the company) )?(?:(?:have|has|had) )?(?:\w+ly )?(?:undertaken|undertook|committed|promised|agreed|proposed|offered)\b/i;
const DID_IT =
	/\b(?:[Ww]e|[Ii]t|[Tt]he (?:[Cc]ompany|[Rr]egistrant)|[A-Z][\w&.]*) (?:(?:has|have|had) )?(?:\w+ly )?(?:\w{2,}ed|gave|made|set|put|told|shown|given)\b/;

/** Whether a sentence says of something promised before that it was done. */
export function saysKept(text: string): boolean {
	return AS_PROMISED.test(text) && DID_IT.test(text.replace(AS_PROMISED, ' '));
}

/** Done because it was asked for. */
const ANSWERS_COMMENT =
	/\b(?:did so in|(?:committed|agreed|undertook|undertaken|promised) to\b[^;]*\band did|in response to|as (?:we |it |the company )?(?:(?:have|has|had) )?(?:committed|requested|promised|agreed|undertook|undertaken|proposed)|to address (?:the|this|these|your) (?:staff['’]s )?(?:comments?|concerns?))\b/i;

/** What stands in a document that was filed: an answer where the response gives no other. */
const SHOWN =
	/\b(?:is|are|was|were|has been|have been) (?:already |previously |also |currently )?(?:disclosed|included|presented|described|provided|shown|set (?:out|forth))\b/i;
/** The same told by the way: `the report included in Amendment No. 1 covers …`. */
const IN_AMENDMENT =
	/\b(?:included|contained|presented|shown|filed) (?:in|with) (?:the )?amendment no\. ?\d+(?= (?:\w+ )?(?:\w+s|are|were|have)\b)/i;
const FILED_PLACE =
	/\bamendment no\. ?\d|\b(?:on|at|beginning on) pages? [\dFS-]|\b(?:notes?|items?|exhibits?) \d+\w* (?:to|of|in) (?:our|its|the)\b|\bfiled (?:on|with)\b/i;

const shownIn = (text: string): RegExpExecArray | null => SHOWN.exec(text) ?? IN_AMENDMENT.exec(text);

function isShown(text: string): boolean {
	const shown = shownIn(text);
	if (!shown || !FILED_PLACE.test(text) || TO_COME.test(text) || /\bnot\b/i.test(text)) return false;
	return !isQuoted(text, shown.index) && !IN_LETTER.test(text);
}

/** While the staff reviews a statement it is revised: what is said to be changed in a part of it answers the comment; null where nothing is. */
function doneInStatement(text: string, { reviewed }: Context): string | null {
	if (!reviewed.includes('registration statement') && !reviewed.includes('amendment')) return null;
	if (IN_A_WORD.test(text)) return text;
	const done = HAS_DONE.exec(text) ?? NOW_SAYS.exec(text);
	if (!done || isQuoted(text, done.index) || IN_LETTER.test(text) || TO_COME.test(text.slice(0, done.index)))
		return null;
	const [said] = done;
	return !/^as\b/i.test(text) && (ONLY_THERE.test(said) ? NUMBERED : PART).test(text) ? said : null;
}

/** How a sentence says that what was asked for is done; null where it does not. */
function doneBy(text: string, context: Context): string | null {
	return isDone(text, context) ? (DONE.exec(text)?.[0] ?? '') : doneInStatement(text, context);
}

/**
 * Where in the words before a modal the clause of its promise begins, behind one that says that what was asked for is
 * done: at `we` of `The table was added on page 4, and we `. 0 where nothing is done before.
 */
export function behindDone(before: string, context: Context): number {
	const joint = JOINS_PROMISE.exec(before);
	return joint && doneBy(before.slice(0, joint.index), context) !== null ? joint.index + joint[0].length : 0;
}

/** `, and`, before nothing but the subject of a promise, or when it holds and its subject. */
const JOINS_PROMISE =
	/,?\s+(?:and|but),?\s+(?=(?:(?:(?:in|for|from|beginning|starting|commencing|going|with|on)\b[^,;]{2,60}(?:,\s+|\s+(?=(?:we|it|the company)\s)))?(?:we|it|the company)\s+)?(?:also\s+|\w+ly\s+)?$)/i;

/** Something done counts as an answer when the ask wanted it or the sentence says so. */
function isDone(text: string, context: Context): boolean {
	const done = DONE.exec(text);
	if (!done || !DONE_WHERE.test(text) || isQuoted(text, done.index) || IN_LETTER.test(text)) return false;
	if (ERROR_CORRECTED.test(text)) return false;
	if (ANSWERS_COMMENT.test(text)) return true;
	if (TO_COME.test(text.slice(0, done.index)) || !CHANGES_TEXT.test(text)) return false;
	const own = /\b(?:we|company) (?:have|has)\b/i.test(text.slice(0, done.index + done[0].length));
	const fresh = /\b(?:revised|enhanced|expanded|additional|clarified) (?:\w+ )?disclosures?\b/i.test(text);
	return wantsDisclosure(context) || context.asksDisclosure || fresh || (own && /\bdisclosures?\b/i.test(text));
}
