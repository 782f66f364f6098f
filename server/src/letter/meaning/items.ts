/** From the sentences of one comment to what was undertaken: one item for each undertaking. */

import type { Document } from '../../ledger/index.ts';
import type { Disposition } from '../../ledger/types.ts';
import type { Paragraph } from '../types.ts';
import { ASKED_TO_CONFIRM, type Context } from './asks/context.ts';
import type { Item } from './item.ts';
import { BINDING } from './item.ts';
import { DOCUMENT } from './language/lexicon.ts';
import { type Sentence, sentencesOf } from './language/sentences.ts';
import type { Undertaking } from './language/undertaking.ts';
import { takenFrom, toldBy } from './learned/taken.ts';
import { ownList } from './lists/ownList.ts';
import { mergeItems } from './mergeItems.ts';
import { conditionsOf, withCommas } from './scope/conditions.ts';
import { expiresOf } from './scope/expiry.ts';
import { firstDueOf } from './scope/firstDue.ts';
import { orderTargets, saysOnlyWhen, targetsIn, withoutPast } from './scope/targets.ts';
import { isDisclosure, SHOWN_AT_END } from './undertakings/accept.ts';
import { saysNothing } from './undertakings/backReference.ts';
import { ELSEWHERE, isOfBusiness, isQuoted } from './undertakings/barred.ts';
import { withoutAnswers, withoutScope } from './undertakings/blanket.ts';
import { withoutConcessions } from './undertakings/concessions.ts';
import { dispositionOf } from './undertakings/disposition.ts';
import { goneAsAsked } from './undertakings/ended.ts';
import { type Exception, exceptedIn, refusalIn, withRefusals } from './undertakings/exceptions.ts';
import { withRepeated, withResult, withSaid } from './undertakings/justSaid.ts';
import { isOfOffering, paperOf } from './undertakings/offering.ts';
import { partsOf } from './undertakings/parts.ts';
import { goesOnWith, staysThere } from './undertakings/practices.ts';
import { listedParagraphs, proposedParagraphs } from './undertakings/proposed.ts';
import { behindDone } from './undertakings/record.ts';
import { withoutSent } from './undertakings/toStaff.ts';
import { isAgreement, undertakingsOf, withoutParticle } from './undertakings/undertakings.ts';
import { isWithdrawn, withdrawnBehind } from './undertakings/withdrawals.ts';

/** What a sentence undertakes, and what it refuses beside it. */
function readSentence(whole: Sentence, index: number, context: Context): Item[] {
	const own = context.strict && !firstDueOf(whole.text, context.letterDate) ? withoutAnswers(whole.text) : whole.text;
	const text = withCommas(context.strict && !context.offering ? withoutScope(own) : own);
	const sentence = text === whole.text ? whole : { ...whole, text };
	const excepted = exceptedIn(sentence.text, context);
	if (excepted) {
		const { text, exceptions } = excepted;
		// Of documents it excepts some: it is about documents.
		const asksDisclosure = context.asksDisclosure || exceptions.some(({ documents }) => documents.length > 0);
		const kept = readUndertakings({ ...sentence, text }, index, { ...context, asksDisclosure });
		if (kept.some(({ disposition }) => BINDING.has(disposition)))
			return [
				...kept.map((item) => withExceptions(item, exceptions)),
				...exceptions.flatMap((exception) => refusedBy(exception, sentence, index)),
			];
	}
	const items = readUndertakings(sentence, index, context);
	const what = items.length === 0 ? refusalIn(sentence.text, context) : '';
	const all = { start: 0, end: sentence.text.length };
	return what === '' ? items : refusedBy({ ...all, what, documents: [], refusal: all }, sentence, index);
}

/** The item with what is left out of it; its pronoun is what was refused before it. */
function withExceptions(item: Item, exceptions: readonly Exception[]): Item {
	const first = exceptions.find(({ refusal }) => refusal?.start === 0)?.what;
	return {
		...item,
		...(first ? { object: item.object.replace(/\b(?:it|them)\b(?!\s+(?:is|are|will)\b)/, first) } : {}),
		except: exceptions.map(({ what }) => what),
		notIn: exceptions.flatMap(({ documents }) => documents),
	};
}

/** What a clause of its own says will not be given. */
function refusedBy({ refusal, what }: Exception, sentence: Sentence, index: number): Item[] {
	if (!refusal) return [];
	const text = sentence.text.slice(refusal.start, refusal.end);
	return [
		{
			start: sentence.start + refusal.start,
			end: sentence.start + refusal.end,
			text,
			object: ` ${what}`,
			verb: 'disclose',
			negated: false,
			listed: [],
			disposition: 'declined',
			beside: true,
			condition: null,
			targets: [],
			firstDue: null,
			expires: null,
			why: 'refuses a part beside what is promised',
			proposed: null,
			paragraph: sentence.paragraph,
			sentence: index,
		},
	];
}

function readUndertakings(sentence: Sentence, index: number, context: Context): Item[] {
	const text = withoutSent(withoutConcessions(sentence.text, context.own), context.own);
	const undertakings = undertakingsOf(text, context.own);
	const present = undertakings.length > 0 ? withoutPast(text, context.letterDate) : '';
	const heads: Undertaking[] = [];
	for (const u of undertakings) {
		const joined = heads.some((head) => !head.soft) && !u.unknown && !u.soft && JOINED.test(text.slice(0, u.modal));
		const shared = joined && !isOfBusiness(text, u);
		const stays = !context.strict && staysThere(text, u, context.asksDisclosure);
		const accepted = context.offering ? isOfOffering(text, u) : shared || stays || isDisclosure(present, u, context);
		if (!isQuoted(text, u.modal) && accepted && !isWithdrawn(text, u.modal)) heads.push(u);
	}
	const free = heads.filter((head) => !isWithinCondition(text, head));
	if (free.length > 0) heads.splice(0, heads.length, ...free);
	const [opener] = heads;
	if (opener) heads.unshift(...joinedBefore(text, opener, undertakings));
	const taken = heads.length === 0 ? takenFrom(text, context) : null;
	// `it will not be silent again`: what is denied is no disclosure.
	const learned = taken?.undertaking.unknown && taken.undertaking.negative ? null : taken;
	if (learned) heads.push(learned.undertaking);
	if (heads.length === 0) return [];
	// What an offering paper will say is full of `if`: they belong to its text, not to the promise.
	const conditions =
		context.offering && !heads[0]?.passive ? [] : conditionsOf(text).filter(({ start }) => !startsWithin(text, start));
	// `through our Form 10-K for 2022`: the last, and not the first.
	const until = expiresOf(text) ?? '';
	const firstDue = firstDueOf(
		(present || withoutPast(text, context.letterDate)).replace(until, ' '),
		context.letterDate,
	);
	const parts = partsOf(text, heads, conditions);
	return parts.map(({ from: first, to, head, condition }, i) => {
		const done = PAST_CLAUSE.exec(text.slice(first, head.modal))?.[0];
		const told = done !== undefined && targetsIn(text.slice(head.modal, to), null).length > 0;
		const again = done !== undefined && SO.test(text.slice(head.verbEnd, to)) ? doneIn(done) : '';
		const own = done !== undefined && again === '' && !POINTS_BACK.test(text.slice(head.verbEnd, to));
		const behind = behindDone(text.slice(first, head.modal), context);
		const from = behind > 0 ? first + behind : own ? first + clauseOf(done) : first;
		const shared = parts.length > 1 && /^(?:and |but )?(?:will|shall)\b/i.test(text.slice(from));
		const clause = text.slice(told ? head.modal : from, to);
		const isLater = /^(?:thereafter|from then|after that|beginning thereafter|from that)\b/i.test(clause);
		const named = targetsIn(clause, context.letterDate).length > 0;
		const words = named ? clause : shared ? text : `${text.slice(0, from > 0 ? (heads[0]?.modal ?? 0) : 0)} ${clause}`;
		const targets = context.offering ? paperOf(text, head) : targetsIn(words, context.letterDate);
		const disposition = inAmendment(dispositionOf(text, head, condition, context), targets);
		return {
			start: sentence.start + from,
			end: sentence.start + to,
			text: text.slice(from, to),
			object: again || objectOf(text, from, Math.min(to, withdrawnBehind(text, head.verbEnd)), head),
			verb:
				again !== '' || isPhrasal(text, head)
					? 'disclose'
					: ALIKE.test(head.verb) || APPEARS.test(head.verb) || standsBeside(text, from, head)
						? 'include'
						: head.verb,
			negated: disposition !== 'declined' && isNegated(text, head),
			gone: disposition === 'declined' ? null : goneAsAsked(text, head, context),
			listed: [],
			disposition,
			condition: disposition === 'declined' ? null : condition,
			targets,
			firstDue:
				isLater || disposition === 'amend' || (i > 0 && targets.length === 0)
					? firstDueOf(clause, context.letterDate)
					: firstDue,
			expires: expiresOf(isLater ? clause : words),
			why: learned ? toldBy(text, learned) : `"${text.slice(head.modal, head.verbEnd)}"`,
			proposed: null,
			paragraph: sentence.paragraph,
			sentence: index,
		};
	});
}

/** `Where we agree to revise, the revision will …`: what is agreed there is when, not what. */
function isWithinCondition(text: string, { modal, verbEnd }: Undertaking): boolean {
	return conditionsOf(text).some(({ start, end }) => modal > start && verbEnd <= end);
}

/** A first verb of the same subject, whose document stands with the second: `will stop calling it X and will stop presenting Y in …`. */
function joinedBefore(text: string, head: Undertaking, all: readonly Undertaking[]): Undertaking[] {
	const before = all.filter((u) => u.modal < head.modal).at(-1);
	if (!before || head.soft || before.soft || before.unknown || isOfBusiness(text, before)) return [];
	const between = text.slice(before.verbEnd, head.modal);
	return JOINED.test(between) && !/[;:.]/.test(between) && before.modalText === head.modalText ? [before] : [];
}

/** Work whose only document is an amendment of one filed before is an amendment, however it is said. */
function inAmendment(disposition: Disposition, targets: readonly Document[]): Disposition {
	return disposition === 'promised' && targets.includes('amendment') && !targets.includes('future filings')
		? 'amend'
		: disposition;
}

/** Whether a place stands after an opening quotation mark that nothing closed, in this sentence or a later one. */
function startsWithin(text: string, at: number): boolean {
	const before = text.slice(0, at);
	return before.lastIndexOf('“') > before.lastIndexOf('”') || isQuoted(text, at);
}

function isNegated(text: string, head: Undertaking): boolean {
	return head.negative || /\b(?:no longer|neither)\b/i.test(text.slice(Math.max(0, head.modal - 12), head.verbEnd));
}

/** What was done before the promise of the same sentence: `We provided this in our Form 10-Q and will …`. */
const PAST_CLAUSE =
	/^\W*(?:[^.;]{0,240}[, ])?(?:(?:we|the company) (?:have |has |had )?|(?:has|have|had|was|were) been )(?:\w+ly )?(?:provided|revised|disclosed|included|presented|updated|expanded|added|filed)\b(?:\.(?! [A-Z])|[^.;])*\band (?:(?:we |it |the company )?(?:also )?)$/i;
/** What is promised stands in the clause before: `and will include it in …`. */
const POINTS_BACK =
	/^\s+(?:it|them|(?:this|these|that|those|the same)(?=\s+(?:in|into|to|for|on|within|going|with)\b))\b/i;

/** `and will continue to do so`: what was done before. */
const SO = /^\s*(?:to )?(?:do )?so\b/i;

/** What a clause says was done, behind its verb. */
const doneIn = (clause: string): string => (DONE.exec(clause)?.[1] ?? '').replace(ON_PAGE, '');
const ON_PAGE = /,? (?:on|at) pages? [\dFS-]+\b.*$/i;
const DONE =
	/^.*?\b(?:provided|revised|disclosed|included|presented|updated|expanded|added|filed)\b(.*?)(?:,\s+as\s[^,]*)?[\s,]*\band (?:we |it |the company )?(?:also )?$/i;

/** Where, after what was done, the clause of the promise begins: at its subject, or at its modal. */
const clauseOf = (done: string): number => done.search(/(?:we |it |the company )?(?:also )?$/i);

/** What a relative clause speaks of: `updates to our segment note, which we will reflect in …`. */
const ANTECEDENT =
	/(?:^.*?\b((?:updates|changes|revisions|enhancements)\s+(?:to|in)\s+[^,;.]{3,200}?)|^.*\b((?:the|an?|our|its|those|these)\s+[^,;.]{3,90}?)),\s+(?:all of )?which\s+(?:we|the company|it)\s*$/i;

/** Said of a subject after `be`: `the disclosure will be consistent with the example`. */
const ALIKE = /^(?:consistent|similar|comparable|identical|responsive|available)$/i;

/** Said of what stands there: `a table will appear in our report`. */
const APPEARS = /^appear/;

/** Whether a thing will stand beside another: `a reconciliation will accompany the measure`. */
function standsBeside(text: string, from: number, head: Undertaking): boolean {
	return !head.negative && /^(?:accompan|preced)/.test(head.verb) && THING.test(text.slice(from, head.modal));
}
const THING = /^(?:an?|the|our|its|each|all|any|these|this) (?!company\b)/i;

/** What is undertaken to be disclosed: after the verb, or in a passive its subject too. */
function objectOf(text: string, from: number, to: number, head: Undertaking): string {
	const begins = Math.max(head.verbEnd, from);
	const after = withoutParticle(text.slice(0, head.verbEnd), text.slice(Math.min(begins, to), to)).replace(DOES_SO, '');
	const antecedent = ANTECEDENT.exec(text.slice(from, head.modal));
	const named = antecedent?.[1] ?? antecedent?.[2];
	if (named) return ` ${named}${after}`;
	// `see the disclosure that we will include, attached as Annex A`: what was asked for.
	if (SHOWN_AT_END.test(text.slice(from, to)) && ELSEWHERE.test(text)) return ' the requested disclosure';
	// `cash yield will not appear in our releases`: said of its subject, as a passive is.
	const like = ALIKE.test(head.verb);
	const stands = standsBeside(text, from, head);
	const ofSubject = head.passive || like || stands || APPEARS.test(head.verb);
	if (!ofSubject || head.modalText === 'to be') return after;
	let subject = text.slice(from, head.modal);
	// `we will do as you ask: the measure will not be shown`.
	subject = subject.replace(/^(?=[^:]*\b(?:we|it|company)\b|\W*(?:[\p{L}’']+\s*){1,2}:)[^“”":]*:\s+(?=\S)/iu, '');
	const reporting = CONFIRMS.test(subject) ? CONFIRMS : REPORTING;
	subject = subject.replace(reporting, '').replace(OTHER_CLAUSE, '').replace(SHOWN_BEFORE, '').replace(TOLD_BEFORE, '');
	for (let n = 0; n < 3; n++) subject = subject.replace(ADVERBIAL, '');
	subject = subject.replace(/^(?:and|but|also)\s+/i, '').trim();
	if (!head.passive && /^(?:it|they|this|these)$/i.test(subject)) return ` ${subject}${after}`;
	return subject.length > 2 && subject.length < 300 && !/^(?:it|they|this|these|that|which)$/i.test(subject)
		? ` ${subject}${like ? ` ${head.verb}` : stands ? ` ${head.verb.replace(/e?$/, 'ing')}` : ''}${after}`
		: after;
}

/** `has no objection to disclosing the vote and will do so in its next report`: the same work, and when. */
const DOES_SO =
	/,?\s+(?:and|but|as)\s+(?:(?:[\w’'-]+\s+){0,2}(?:will|shall|intends? to|plans? to|undertakes? to|expects? to)|to)\s+(?:\w+ly\s+)?do so\b[^;]*$/i;

/** `… were disclosed on page 12 and`: where it stood before is not what will be there. */
const SHOWN_BEFORE =
	/\s+(?:(?:is|are|was|were) (?:\w+ly )?|(?:has|have) been )(?:disclosed|included|provided|presented|described|shown|discussed|reported|set forth|quantified|removed|deleted|dropped|discontinued)\b[^;]*,?\s+and(?:\s+(?:it|they|this|these))?\s*$/i;

/** Another thing that will be, before the subject: `a ballot will be sent to owners and all details of the vote`. */
const OTHER_CLAUSE =
	/^(?:(?!\b(?:that|which|whose|how|why|what|whether)\b)[^;])*?\b(?:will|shall)\s[^;]*?\s(?:and|but)\s+(?=(?:all|any|each|every|the|our|its|an?|these|those|such|this|that)\s)/i;

/** The same for anything that is said of the subject first: `figures of these tables are those of last year, and`. */
const TOLD_BEFORE =
	/(?<=^[^,;]{4,90}?)\s+(?:is|are|was|were)\s(?:[^;]*,|being \w+)\s+and(?:\s+(?:it|they|this|these))?\s*$/i;

/** Whether its verb is one of two words, `set out`: what it governs is all it says. */
const isPhrasal = (text: string, { verbEnd }: Undertaking): boolean =>
	withoutParticle(text.slice(0, verbEnd), text.slice(verbEnd)) !== text.slice(verbEnd);

/** `The Company advises the Staff that …` before what it says. */
const REPORTING =
	/^.*\b(?:advis|confirm|not|submit|inform|acknowledg|represent|propos|agree|believ|stat)(?:e?s|ed|ing|e)?\b[^,;]*?\bthat\s+/i;
/** `The Company confirms the sales that matter will be reported`: what it says, without a `that` of its own. */
const CONFIRMS =
	/^\W*(?:we|it|the company|[A-Z][\w&.]*) (?:hereby |respectfully |also |further )*(?:confirm|agree|represent)s? (?=(?:the|an?|our|its|all|any|each|every|these|those|this|such) (?!staff|commission|sec\b|securities|comments?\b))(?!.*\band that\b)/i;
/** A phrase of time, place or occasion before the subject. */
const ADVERBIAL =
	/^(?:having|in|for|on|at|with|as|if|to the extent|when|where|beginning|commencing|starting|going forward|accordingly|therefore|however|additionally|further(?:more)?|also|thus|instead|rather|moreover|nevertheless|nonetheless|likewise|consequently|prospectively|pursuant|based|after|upon|similarly|finally|specifically)\b(?:[^,]|,(?= (?:19|20)\d\d\b))*,\s+/i;

/** A second verb of the same subject: `…, and will provide`. */
const JOINED = /,?\s+(?:and|but)(?: also)?\s*$/i;
/** A yes that binds only where it is all there is, and a promise was asked for. */
const CONFIRMED = /^(?:(?:so )?confirmed|(?:yes,? )?(?:we|the company) (?:hereby |respectfully )*confirms?)\W*$/i;

/** `This is the subject of comment 5 as well; we will address it there.` */
const THERE = /\bthere\W*$/i;
const PLACES_NAMED = new RegExp(
	String.raw`(?<letter>\bcomments?(?: nos?\.?)? \d|\b(?:response|answer|reply) (?:to|below|above)\b)|${DOCUMENT.source}`,
	'gi',
);

/** Whether what is undertaken stands in another answer of the letter: the place named last is one. */
function isElsewhereInLetter({ text, sentence }: Item, sentences: readonly Sentence[]): boolean {
	if (!THERE.test(text)) return false;
	const named = [...`${sentences[sentence - 1]?.text ?? ''} ${text}`.matchAll(PLACES_NAMED)].at(-1);
	return named?.groups?.letter !== undefined;
}

/** `Agreed. Both will be added.`: the next sentence says the same. */
function isSpelledOut(item: Item, next: Item | undefined): boolean {
	return (
		next !== undefined &&
		isAgreement(item.text) &&
		BINDING.has(next.disposition) &&
		next.paragraph === item.paragraph &&
		next.sentence === item.sentence + 1 &&
		saysNothing(next)
	);
}

/** Reads paragraphs of a response, or of what stands outside of all comments when `strict`. */
export function readParagraphs(paragraphs: readonly Paragraph[], context: Context): Item[] {
	const proposed = proposedParagraphs(paragraphs);
	const listed = listedParagraphs(paragraphs);
	const sentences = sentencesOf(paragraphs);
	const items: Item[] = [];
	let promised = context.promised;
	sentences.forEach((sentence, index) => {
		if (proposed[sentence.paragraph] || listed[sentence.paragraph]) return;
		const own = readSentence(sentence, index, { ...context, promised });
		promised ||= own.some((item) => BINDING.has(item.disposition));
		items.push(...own);
	});
	const kept = withRefusals(items, context);
	const answers = kept.filter(
		(item, i) =>
			!CONFIRMED.test(item.text) && !isElsewhereInLetter(item, sentences) && !isSpelledOut(item, kept[i + 1]),
	);
	const confirms = ASKED_TO_CONFIRM.test(context.ask) && !answers.some((item) => BINDING.has(item.disposition));
	const told = (confirms ? kept : answers).map((item) =>
		withInlineWording(withAntecedent(item, sentences), paragraphs),
	);
	const wording = told.flatMap(({ proposed: own }) => own ?? []);
	const free = told.filter(({ start }) => !wording.some((own) => start >= own.start && start < own.end));
	const merged = mergeItems(free, sentences, paragraphs, proposed, context.requests);
	const whole = merged.map((item) => withFinish(item, paragraphs, context));
	return inherit(whole, context)
		.map((item) => withResult(withSaid(item, sentences, paragraphs), sentences))
		.map((item, i, all) => withRepeated(item, all[i - 1]));
}

/** `It will be.`, `We will make mention of that.`: what it is stands in the sentence before. */
const POINTS_AT_SENTENCE =
	/^(?:(?:it|they|this|that) (?:will|shall)(?: be)?\W*$|(?:it|they|this|these) (?:will|shall) (?:not|no longer|never) (?:appear|be (?:presented|used|included|reported|shown|disclosed))\b|(?:we|it|the company|[A-Z]\w+) (?:will|shall) [\w ]{2,30}\b(?:this|that|it|so)\W*$)/i;

function withAntecedent(item: Item, sentences: readonly Sentence[]): Item {
	const before = sentences[item.sentence - 1];
	if (!before || before.paragraph !== item.paragraph) return item;
	if (!POINTS_AT_SENTENCE.test(item.text) && !goesOnWith(item.text, item.object, before.text)) return item;
	if (before.end < item.start - 2) return item;
	return { ...item, start: before.start, text: `${before.text} ${item.text}` };
}

/** Wording that is proposed in the same sentence: the promise ends before it. */
const INLINE =
	/^((?:[^“”"]|“[^“”"]*”)*\b(?:reads?|say|state|follow(?:s|ing)|effect|form|sentence|paragraph|footnote|legend|wording|language|Analysis|note)\b(?:[^“”":]|“[^“”"]*”)*:)\s*([“"](?:[^“”]{40,}|[^“”]+[.!?])[”"]?[^\w()]*)(?:\([^()]*\)\W*)?$/i;

function withInlineWording(item: Item, paragraphs: readonly Paragraph[]): Item {
	const match = INLINE.exec(item.text);
	if (!match) return item;
	const [, promise = '', wording = ''] = match;
	const from = item.text.indexOf(wording, promise.length);
	const at = item.start + from;
	if (item.end - item.start !== item.text.length) return item;
	const object = item.object.slice(0, Math.max(0, item.object.length - item.text.length + from)).trimEnd();
	return {
		...item,
		end: item.start + promise.length,
		text: promise,
		object,
		proposed: { start: at, end: closingOf(at, at + wording.trimEnd().length, paragraphs[item.paragraph]) },
	};
}

/** Where wording that opens at `start` closes: at its quotation mark, in a later sentence of the paragraph where it is not closed before `end`. */
function closingOf(start: number, end: number, paragraph: Paragraph | undefined): number {
	if (!paragraph) return end;
	const rest = paragraph.text.slice(start - paragraph.start);
	if (/[”"]/.test(rest.slice(1, end - start))) return end;
	const close = /[”"](?=\s|$|[.,;])/.exec(rest.slice(1));
	return close ? start + close.index + 2 : end;
}

/** A modal at the end of what a paragraph says: its verbs stand in the list below. */
const UNFINISHED = /\b(?:to|will|shall)\s*:\s*$/i;

/** `We undertake to:`: the list that finishes the sentence is part of the promise, and says where and from when on it holds. */
function withFinish(item: Item, paragraphs: readonly Paragraph[], { letterDate }: Context): Item {
	const list = UNFINISHED.test(item.text) ? ownList(paragraphs, item.paragraph) : null;
	const end = list ? paragraphs[list.last]?.end : undefined;
	if (!list || end === undefined) return item;
	const words = withoutPast(list.facts.join('; '), letterDate);
	return {
		...item,
		end,
		targets: item.targets.length > 0 ? item.targets : targetsIn(words, letterDate),
		firstDue: item.firstDue ?? firstDueOf(words, letterDate),
	};
}

/** The amendment, with what the staff asks to be amended, else what is under review. */
function amendedAsAsked({ requests, letterDate, amended }: Context): readonly Document[] {
	const asked = requests.map(({ text }) => targetsIn(text, letterDate));
	const named = asked.find((targets) => targets.includes('amendment') && targets.length > 1);
	return named ?? orderTargets(new Set([...amended, 'amendment']));
}

/** A promise that names no document means that of the promise before it, and is due with it; else that of the ask. */
function inherit(items: readonly Item[], context: Context): Item[] {
	let before: readonly Document[] = context.askTargets;
	let due: string | null = null;
	let paragraph = -1;
	return items.map((item) => {
		const binding = BINDING.has(item.disposition);
		// `the amendment will also contain …`: that of the filing named before.
		if (item.disposition === 'amend' && item.targets.every((target) => target === 'amendment')) {
			const targets = before.includes('amendment') ? before : amendedAsAsked(context);
			[before, due] = [targets, item.firstDue];
			return { ...item, targets };
		}
		// `going forward` of a release, a proxy statement or a current report means those to come.
		if (
			item.targets.join() === 'future filings' &&
			context.askTargets.length > 0 &&
			context.askTargets.every((target) => ['earnings release', 'proxy', '8-K'].includes(target)) &&
			saysOnlyWhen(item.text, context.letterDate)
		)
			return { ...item, targets: context.askTargets };
		if (item.targets.length > 0) {
			// `in future filings` after a promise for one document does not widen what follows.
			const general = item.targets.join() === 'future filings' && before.length > 0;
			if (binding && general) [due, paragraph] = [item.firstDue ?? due, item.paragraph];
			else if (binding) [before, due, paragraph] = [item.targets, item.firstDue, item.paragraph];
			return item;
		}
		// What holds in another case, told in a paragraph of its own, is due when the case comes.
		const apart = item.disposition === 'conditional' && item.paragraph !== paragraph;
		const from = apart && due !== null ? context.askTargets : before;
		const named = item.firstDue ? orderTargets(new Set(['future filings', ...from])) : from;
		const firstDue = item.firstDue ?? (binding && !apart ? due : null);
		if (binding) [before, due, paragraph] = [named, firstDue, item.paragraph];
		return { ...item, targets: named, firstDue };
	});
}
