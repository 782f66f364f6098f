/** One commitment for one undertaking: sentences that only elaborate a promise belong to it; proposed wording too. */

import type { Paragraph } from '../types.ts';
import type { Request } from './item.ts';
import { BINDING, type Item } from './item.ts';
import { overlap, tellingWords } from './language/contentWords.ts';
import type { Sentence } from './language/sentences.ts';
import { factOf, isMarked, outlineOf } from './lists/outline.ts';
import { ownList } from './lists/ownList.ts';
import { orderTargets } from './scope/targets.ts';
import { ANNOUNCES } from './undertakings/proposed.ts';

const ADDS =
	/^(?:in addition|additionally|further(?:more)?|moreover|also|finally|second(?:ly)?|third(?:ly)?|separately|lastly)\b|\b(?:will|would|intends? to|plans? to) (?:\w+ )?also\b|\bfurther (?:intends?|proposes?|plans?|undertakes?|agrees?|will)\b/i;
const SPECIFIES = /^(?:specifically|in particular|for example|that is|namely|to that end|as such)\b/i;
/** Subjects that point back to the disclosure just promised. */
const ANAPHOR =
	/^(?:information|disclosures?|text) (?:shown|presented|included|contained|set forth) in (?:this|these|the attached) |^(?:the|this|such|these|those|our|its|\w+['’]s)\s+(?:(?:additional|expanded|enhanced|revised|new|proposed|updated|future|supplemental|company['’]s)\s+)*(?:disclosures?|discussions?|tables?|language|narrative|information|presentation|reconciliations?|footnotes?|revisions?|tabular|paragraphs?|text|wording|sentences?|sample|draft)\b(?!\s+(?:of|on|about|regarding|concerning|relat\w+|that|which|for|under|in (?:Item|Note|the|our|its)|with respect|to)\b)/i;
/** An object that is only the disclosure as such, not a new fact. */
const SAME_OBJECT =
	/\b(?:revise|modify|update|expand|enhance|provide|include|make|present|replace|change|amend|add)\w*\s+(?:(?:the|its|our|any|such|this|these|following|similar|related|future|existing|current|above|enhanced|expanded|revised|additional|referenced|relevant)\s+)*(?:disclosures?|language|text|paragraphs?|section|footnotes?|notes?|table|sentences?|information)\b/i;

/** `proposes the following disclosure`: the wording of what was promised. */
const PROPOSES =
	/\b(?:propose|suggest|contemplate)\w*\s+the following\s+(?:(?:additional|revised|expanded|enhanced|new|draft|sample) )*(?:disclosures?|language|text|wording|paragraphs?|footnote|table)\b/i;

const RESTATES =
	/\bas (?:described|noted|discussed|stated|indicated|mentioned|set forth|outlined|committed|explained)\b[^,;]{0,40}\b(?:above|previous(?:ly)?|earlier|response to (?:comment|question))\b/i;

/**
 * Whether a promise only repeats one made before in the letter: `as described above`; or word for word, unless it is the
 * `whole` answer to a comment of its own.
 */
export function restates(item: Item, earlier: Said, whole: boolean): boolean {
	if (!whole && isVerbatim(item, earlier)) return true;
	if (!RESTATES.test(item.text)) return false;
	return earlier.items.some((other) => overlap(other.text, item.text) >= 0.4);
}

/** Words that take their content from the place where they stand: the same sentence again is another promise there. */
const LOCAL =
	/\b(?:such|this|these|those|the (?:above|following|foregoing|requested)|below|above|following|as follows|requested|attached|exhibit|appendix|annex|accordingly|comments?)\b/i;

/** Whether the letter makes the very same promise a second time, and it says itself what it promises. */
function isVerbatim(item: Item, earlier: Said): boolean {
	if (LOCAL.test(item.text) || tellingWords(item.text).size < 6) return false;
	return earlier.texts.has(spaced(item.text));
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The promises of the comments before, and their words. */
export interface Said {
	readonly items: Item[];
	readonly texts: Set<string>;
}

/** Adds what a comment promises to what was said before. */
export function addSaid(said: Said, items: readonly Item[]): void {
	for (const item of items) {
		if (!BINDING.has(item.disposition)) continue;
		said.items.push(item);
		said.texts.add(spaced(item.text));
	}
}

/** `In addition to disclosing A, we will also disclose B` spells out a promise that was no more than general. */
const BESIDES = /^in addition to \w+ing\b/i;

function spellsOut(last: Item, item: Item): boolean {
	return BESIDES.test(item.text) && tellingWords(last.object).size <= 5 && SAME_OBJECT.test(last.text);
}

/** The request a promise answers best, where it clearly answers one. */
function answeredBy(item: Item, requests: readonly Request[]): Request | null {
	const ranked = requests
		.filter((request) => request.explicit && !request.alternative)
		.map((request) => ({ request, score: overlap(`${item.verb} ${item.object}`, request.text) }))
		.sort((a, b) => b.score - a.score);
	const [first, second] = ranked;
	return first && first.score >= 0.5 && first.score - (second?.score ?? 0) >= 0.15 ? first.request : null;
}

/** Two promises for two requests are two commitments, however alike their words. */
function answersAnother(last: Item, item: Item, requests: readonly Request[]): boolean {
	const [one, other] = [answeredBy(last, requests), answeredBy(item, requests)];
	return one !== null && other !== null && one !== other;
}

/** An example of the wording promised just before: `The following is an example of language we intend to provide`. */
const EXAMPLE = /^(?:(?:the following|below|set forth below|attached)\b[^.;]{0,60}\b(?:is|are)\b|for example\b)/i;

/** Whether the announcement of wording names a subject of its own, another than that of the promise before it. */
function hasTopic(last: Item, item: Item): boolean {
	const own =
		item.object.split(
			/\b(?:as follows|in a manner|similar to|substantially|the following|to be modified|to read)\b/i,
		)[0] ?? '';
	return tellingWords(own).size > 3 && overlap(last.text, own) < 0.5;
}

/** `To clarify our disclosure regarding net sales, we propose …`, `With respect to net sales, …`: what the wording is for. */
const PURPOSE =
	/^(?:(?:in order )?to [^,]*\b(?:regarding|concerning|about|relat(?:ed|ing) to|with respect to)|with (?:respect|regard) to|in (?:respect|regard) (?:of|to)|regarding|concerning|as (?:to|for|regards))\s+([^,]+),/i;

/** Whether an announcement says that it is for something else than the promise before it. */
function hasPurpose(last: Item, item: Item): boolean {
	const purpose = PURPOSE.exec(item.text)?.[1] ?? '';
	return tellingWords(purpose).size > 1 && overlap(last.text, purpose) < 0.5;
}

/** Parts of a document by which a place in it is named. */
const PLACE =
	/\b(?:notes?|footnotes?|items?|pages?|exhibits?|sections?)\s+[“"(]?(?:\d{1,3}(?:\.\d+)?[A-Za-z]?|[a-z])[”")]?(?![\w-])/gi;

const placesIn = (text: string): string[] =>
	(text.match(PLACE) ?? []).map((place) =>
		place
			.toLowerCase()
			.replace(/[“”"()]/g, '')
			.replace(/^(\w+?)s?\s+/, '$1 '),
	);

/** A revision of a place of its own, which the promise before it does not name, is another piece of work. */
function inAnotherPlace(last: Item, item: Item): boolean {
	if (!/^(?:revis|enhanc|expand|amend|updat|modif)/.test(item.verb)) return false;
	const [lead, before] = [leadPlace(item.text), leadPlace(last.text)];
	if (lead && before && lead !== before) return true;
	// `Specifically, …` goes into the promise before it, unless it names its documents again.
	if (/^specifically\b/i.test(item.text) && item.targets.length === 0) return false;
	const own = placesIn(item.text);
	const named = new Set(placesIn(last.text));
	return own.length > 0 && tellingWords(last.object).size >= 6 && !own.some((place) => named.has(place));
}

/** `In the results of operations discussion, we will …`: the place that a sentence opens with. */
const LEAD =
	/^in (?:the |our |its )?(results of operations|(?:foot)?notes? \d+|item \d+[a-z]?|md&a|management['’]s discussion|(?:[\w&’'-]+ ){1,5}?(?:section|discussion|footnote|note|table))\b/i;

const leadPlace = (text: string): string => LEAD.exec(text)?.[1]?.toLowerCase() ?? '';

/** Verbs that give the reader a fact, and words that say it is one more: `the disclosure will specifically highlight …`. */
const GIVES = /^(?:highlight|describ|explain|discuss|quantif|address|identif|provid|disclos|clarif|emphasiz)/i;
const ONE_MORE =
	/\bwill (?:specifically|particularly|expressly|separately|further) |\bwill \w+ (?:further|additional|more)\b/i;

/** Whether what is said of the disclosure just promised is a fact of its own. */
function tellsMore(last: Item, item: Item): boolean {
	return (
		GIVES.test(item.verb) &&
		ONE_MORE.test(item.text) &&
		tellingWords(item.object).size >= 5 &&
		overlap(last.text, item.object) < 0.3
	);
}

/** `We will comply with the comment.`: what is done is in the next sentence. */
const COMPLIES =
	/^(?:the|this|your) comment will be complied with\W*$|^(?:(?:we|the company|[A-Z][\w&.]*) )?(?:(?:acknowledges?|notes?) the staff['’]s comment and )?(?:will|undertakes? to|intends? to) comply(?: with (?:the|this) (?:staff['’]s )?comment)?(?: in (?:our |its )?future filings)?\W*$/i;

const POINTS = /^\s*(?:(?:to )?(?:it|them|this|that|these|those|such|so)\b|$|[.;])/i;

/** `Included below are our drafts of the expanded discussion, which will be included in …`: what was just promised, shown. */
const SHOWS =
	/^(?:included|set (?:forth|out)|shown|provided|presented|attached|enclosed|reproduced|given)\b[^,.;]{0,40}\b(?:is|are) [^,.;]*\b(?:drafts?|disclosures?|discussions?|language|text|wording)\b/i;

/** Whether what is shown names a subject, and none that was just promised. */
function isOfAnother(last: Item, { text }: Item): boolean {
	const subject = (SHOWN.exec(text)?.[1] ?? '').replace(AS_SUCH, ' ');
	return tellingWords(subject).size > 0 && overlap(last.text, subject) === 0;
}

/** What is shown, up to what is said of it: `a draft of the pension discussion`, `the text of the agreement`. */
const SHOWN = /\b(?:is|are) ((?:(?!\b(?:that|which|to be|we|it)\b)[^,.;])*)/i;
/** Words for a text as such, whatever it is about. */
const AS_SUCH =
	/\b(?:first|preliminary|final|proposed|revised|expanded|enhanced|updated|requested|additional|new|sample|illustrative|drafts?|texts?|wording|language|form|versions?|examples?|disclosures?|discussions?|paragraphs?|sections?)\b/gi;

/** `We will amend our Form 10-K. We will include the report in future filings`: what comes later amends nothing. */
const isForLater = (last: Item, { disposition, targets }: Item): boolean =>
	last.disposition === 'amend' &&
	disposition !== 'amend' &&
	targets.length > 0 &&
	!targets.some((target) => last.targets.includes(target));

function elaborates(last: Item, item: Item, requests: readonly Request[]): boolean {
	if (!BINDING.has(last.disposition) || !BINDING.has(item.disposition)) return false;
	if (item.sentence === last.sentence) return false;
	if (ADDS.test(item.text))
		return item.sentence - last.sentence <= 1 && item.paragraph === last.paragraph && spellsOut(last, item);
	if ((item.disposition === 'continuing') !== (last.disposition === 'continuing')) return false;
	if (isForLater(last, item)) return false;
	// What will not be there any more is no detail of what will be.
	if (item.negated && !last.negated && !POINTS.test(item.object)) return false;
	// `the same information for any other customer`: for others than those of the promise before.
	if (/\b(?:for|of|to) (?:any|each|every|all) other\b/i.test(item.object)) return false;
	const near = item.sentence - last.sentence <= 1;
	// `The disclosure would read as follows:` shows what was just promised.
	if (near && ANAPHOR.test(item.text) && /:\s*$/.test(item.text)) return true;
	if (near && SHOWS.test(item.text) && !isOfAnother(last, item)) return true;
	if (answersAnother(last, item, requests) || /^similar\b/i.test(item.text)) return false;
	if (EXAMPLE.test(item.text) && ANNOUNCES.test(item.text) && item.sentence - last.sentence <= 3) return true;
	if (inAnotherPlace(last, item) || hasPurpose(last, item)) return false;
	if (item.sentence - last.sentence <= 2 && /^specifically\b/i.test(item.text)) return true;
	if (near && item.paragraph === last.paragraph && ANAPHOR.test(item.text) && tellsMore(last, item)) return false;
	if (near && item.paragraph === last.paragraph && COMPLIES.test(last.text)) return true;
	if (near && item.paragraph === last.paragraph && (SPECIFIES.test(item.text) || ANAPHOR.test(item.text))) return true;
	const announces =
		(ANNOUNCES.test(item.text.slice(-200)) && SAME_OBJECT.test(item.text)) ||
		(PROPOSES.test(item.text) && /:\s*$/.test(item.text));
	if (
		announces &&
		!ANNOUNCES.test(last.text.slice(-200)) &&
		item.sentence - last.sentence <= 3 &&
		!hasTopic(last, item)
	)
		return true;
	if (near && item.paragraph === last.paragraph && item.condition === null) {
		if (overlap(last.object, item.object) >= 0.4) return true;
		if (tellingWords(item.object).size <= 4 && SAME_OBJECT.test(item.text)) return true;
	}
	const ownWording = ANNOUNCES.test(item.text.slice(-200)) && /:\s*$/.test(item.text) && /:\s*$/.test(last.text);
	return (
		item.paragraph !== last.paragraph &&
		!ownWording &&
		tellingWords(item.text).size >= 8 &&
		overlap(last.text, item.text) >= 0.75
	);
}

function withProposed(
	item: Item,
	next: Item | undefined,
	paragraphs: readonly Paragraph[],
	proposed: readonly boolean[],
): Item {
	let first = -1;
	let last = -1;
	const limit = next ? next.paragraph : paragraphs.length;
	const begins = (item.listed.length > 0 ? ownList(paragraphs, item.paragraph)?.last : null) ?? item.paragraph;
	for (let i = begins + 1; i <= limit && i < paragraphs.length; i++) {
		if (proposed[i]) {
			if (first < 0) first = i;
			last = i;
		} else if (first >= 0) break;
		else if (i > begins + 3) break;
	}
	const start = paragraphs[first]?.start;
	const end = paragraphs[last]?.end;
	return item.proposed !== null || start === undefined || end === undefined
		? item
		: { ...item, proposed: { start, end } };
}

/** The company's own list that the text of an item leads in. */
const listBelow = ({ text, paragraph }: Item, paragraphs: readonly Paragraph[]): readonly string[] =>
	(/:\s*$/.test(text) ? ownList(paragraphs, paragraph)?.facts : undefined) ?? [];

/** The item with the list in the next paragraph that spells it out: `Specifically, the summaries are revised as follows:`. */
function withSpelledOut(item: Item, next: Item | undefined, paragraphs: readonly Paragraph[]): Item {
	const at = item.paragraph + 1;
	const text = paragraphs[at]?.text ?? '';
	if (!BINDING.has(item.disposition) || next?.paragraph === at || !SPECIFIES.test(text)) return item;
	return { ...item, added: [...(item.added ?? []), ...listBelow({ ...item, text, paragraph: at }, paragraphs)] };
}

/** Bullets right after a promise that ends in a colon are its facts. */
function withBullets(item: Item, paragraphs: readonly Paragraph[]): Item {
	if (!/:\s*$/.test(item.text)) return item;
	const own = listBelow(item, paragraphs);
	if (own.length > 0) return { ...item, listed: own };
	const first = paragraphs[item.paragraph + 1];
	// Below a heading stands wording.
	if (!first || !isMarked(first)) return item;
	const listed = outlineOf(paragraphs, item.paragraph + 1).members.map(factOf);
	return listed.length > 1 &&
		listed.length <= 15 &&
		listed.every((text) => text.length > 3 && text.length < 400) &&
		listed.join('').length / listed.length >= 25
		? { ...item, listed }
		: item;
}

/** `We will update this disclosure for each later period.`, right behind the wording that was just promised. */
const THIS_TEXT =
	/^\s*(?:this|such|these|the (?:above|foregoing|proposed))\s+(?:[\w-]+\s+)?(?:disclosures?|language|text|wording|paragraphs?|risk factors?|footnotes?|tables?)\b(?!\s+(?:to|with|by)\b)/i;

function keepsUp(last: Item, item: Item, proposed: readonly boolean[]): boolean {
	if (!BINDING.has(item.disposition) || item.condition !== null || item.negated) return false;
	if (!/^(?:updat|modif|adjust|conform|repeat|tailor)/.test(item.verb) || !THIS_TEXT.test(item.object)) return false;
	const between = proposed.slice(last.paragraph + 1, item.paragraph);
	return between.length > 0 && between.every(Boolean);
}

/** Nobody quotes more as one promise; a paragraph that goes on and on is cut into several. */
const LONGEST = 5000;

/** Whether a sentence that elaborates a promise names a fact; what announces wording, up to its colon, hardly does. */
const tellsFact = ({ object, text }: Item): boolean => tellingWords(object).size > (/:\s*$/.test(text) ? 3 : 2);

/** Joins what belongs together and hands each item the wording proposed for it. */
export function mergeItems(
	items: readonly Item[],
	sentences: readonly Sentence[],
	paragraphs: readonly Paragraph[],
	proposed: readonly boolean[],
	requests: readonly Request[],
): Item[] {
	const out: Item[] = [];
	let at = -1;
	for (const item of items) {
		const last = out[at];
		if (last && keepsUp(last, item, proposed)) {
			out[at] = { ...last, firstDue: last.firstDue ?? item.firstDue };
			continue;
		}
		if (!last || !elaborates(last, item, requests)) {
			out.push(item);
			if (BINDING.has(item.disposition)) at = out.length - 1;
			continue;
		}
		const adjacent =
			last.paragraph === item.paragraph &&
			sentences[item.sentence - 1]?.end === last.end &&
			item.end - last.start <= LONGEST;
		out[at] = {
			...last,
			end: adjacent ? item.end : last.end,
			text: adjacent ? `${last.text} ${item.text}` : last.text,
			targets:
				isGeneral(item) && last.targets.length > 0
					? last.targets
					: orderTargets(new Set([...last.targets, ...item.targets])),
			firstDue: last.firstDue ?? item.firstDue,
			sentence: adjacent ? item.sentence : last.sentence,
			paragraph: adjacent ? last.paragraph : item.paragraph,
			condition: last.condition,
			proposed: last.proposed ?? item.proposed,
			more: [...(last.more ?? []), ...(tellsFact(item) ? [`${item.verb} ${item.object}`] : [])],
			added: [...(last.added ?? []), ...(adjacent ? [] : listBelow(item, paragraphs))],
		};
	}
	return out.map((item, i) =>
		withProposed(
			withSpelledOut(withBullets(item, paragraphs), out[i + 1], paragraphs),
			out[i + 1],
			paragraphs,
			proposed,
		),
	);
}

/** `in the future` in an elaboration does not widen what it elaborates. */
const isGeneral = ({ targets }: Item): boolean => targets.join() === 'future filings';
