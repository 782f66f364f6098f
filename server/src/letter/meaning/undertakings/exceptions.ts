/** What a promise leaves out: `except that …`, `other than …`, `but not …`, `although … will not …`. */

import type { Document } from '../../../ledger/index.ts';
import type { Span } from '../../../ledger/types.ts';
import { escaped, matchesOf } from '../../matches.ts';
import type { Context } from '../asks/context.ts';
import { BINDING, type Item } from '../item.ts';
import { overlap, tellingWords } from '../language/contentWords.ts';
import { FORM } from '../language/forms.ts';
import { DISCLOSING, GENERIC } from '../language/lexicon.ts';
import type { Undertaking } from '../language/undertaking.ts';
import { conditionsOf } from '../scope/conditions.ts';
import { PLACE } from '../scope/place.ts';
import { targetsIn } from '../scope/targets.ts';
import { takesFromAsk } from './backReference.ts';
import { isQuoted } from './barred.ts';
import { dispositionOf } from './disposition.ts';
import { PLAIN_FLAGS, undertakingsOf } from './undertakings.ts';

/** What is left out of a promise, and where that is said; offsets are relative to the sentence. */
export interface Exception extends Span {
	/** What is left out, in the words of the letter. */
	readonly what: string;
	/** Documents that are left out. */
	readonly documents: readonly Document[];
	/** Where a clause of its own says that it will not be given; null where a phrase excepts it. */
	readonly refusal: Span | null;
}

/** A sentence as if nothing were excepted, each letter where it was, and what is. */
export interface Excepted {
	readonly text: string;
	readonly exceptions: readonly Exception[];
}

/** From this share of its words on a fact is what is excepted. */
const SAME = 0.6;

/** Whether two wordings speak of the same thing. */
export const isSameThing = (fact: string, what: string): boolean => overlap(fact, what) >= SAME;

const MAY_EXCEPT =
	/\b(?:except\w*|save|other than|but|though|although|while|whereas|yet|not|excluding|without|apart|aside)\b/i;
/** Opens a clause that sets something against the promise. `except` and `save` do so whatever the clause says. */
const OPENS =
	/(?:^|[,;(]\s*|\s)(?<opener>(?<only>except(?:ing)?(?: only)? that|save(?: only)? that|with the exception that|with the (?:sole |only )exception that)|but(?: that)?|yet|however,|although|(?:even )?though|while|whilst|whereas)\s+|;\s*|,?\s+and\s+(?=(?:(?:we|it|they|the company) )?(?:will|shall|do|does|declines?)\b)/gi;
/** Says that something will not be done; the verb follows. */
const WILL_NOT =
	/(?<no>\bno (?!later\b|longer\b|doubt\b|more\b|less\b|fewer\b)(?:[\w’'-]+ ){1,6}?)?(?<modal>\b(?:will|shall)|\bwon['’]t|\b(?:do|does) not (?:currently )?(?:intend|plan|propose|expect) to|\bdeclines? to|\b(?:is|are) not (?:prepared|willing|going) to)(?<not>(?:,[^,;]{1,60},)? (?:also |\w+ly )?(?:not|never)(?! (?:only|just|merely|simply)\b))?(?<filler>(?:,[^,;]{1,60},)?(?: (?:be|also|\w+ly))*) (?<verb>[\w-]+)/gi;
/** A second promise, after what is refused. */
const AND_WILL =
	/(?:,|;)?\s+(?:and|but)\s+(?:instead,?\s+|rather,?\s+)?(?:(?:we|it|they|the company|[A-Z][\w&.]*)\s+)?(?:also\s+|instead\s+|\w+ly\s+)?(?:will|shall)\b(?! (?:\w+ly )?(?:not|never|no longer)\b)/gi;

/** A phrase that excepts. */
const PHRASE =
	/(?:^\W*|[,(]\s*|\s)(?<opener>except(?:ing)?(?: only)?(?: for| as to| with respect to| with regard to)?(?! (?:that|as|where|when|if|to the extent|insofar)\b)|other than|save(?: only)?(?: for| as to|(?=\s+(?:in|on|within|for)\b))|(?<=^\W*|,\s*)save(?! (?:that|time|costs?|as)\b)|(?:but|though|although|and) not(?=\s+(?:(?:in|within|for|from|on|to)\s+)?(?:the|an?|our|its|any|all|those|these|their|such|each|forms?|future|quarterly|annual|earnings|press|interim|prior|comparative|fiscal|(?:19|20)\d\d)\b)|with the (?:sole |only )?exceptions? of|not including|excluding|apart from|aside from|without)\s+(?=\w)/gi;
/** Where the words of a phrase end. */
const PHRASE_ENDS =
	/[;:)]|,(?!\s*(?:19|20)\d\d\b)|\s+(?:and|but)\s+(?:(?:we|it|the company)\s+)?(?:will|shall)\b|\.?\s*$/i;
/** Begins what is said of it. */
const SAID = 'which|who|where|as|because|since|given|whose|when';
/** What is said of it, between commas. */
const SAID_OF_IT = new RegExp(`^,\\s+(?:${SAID})\\b[^,;]*`, 'i');
/** After these the main clause has not begun. */
const GOES_ON = new RegExp(`^,\\s+(?:${SAID}|and|or|nor|including|such|(?:19|20)\\d\\d)\\b`, 'i');
/** Time spans: `for fiscal 2024`, `prior periods`. */
const PERIOD =
	/^(?:(?:for|in|of|as to)\s+)?(?:(?:the|any|all|our|its|prior|earlier|comparative|fiscal|interim|past|previous|those|that|each|first|second|third|fourth|three|six|nine)\s+)*(?:years?|periods?|quarters?|(?:19|20)\d\d)\b(?! [a-z]*(?:ing|tion|ment)\b)/i;
/** A document as where something stands, or by its name alone. */
const IN_DOCUMENT = new RegExp(
	String.raw`^(?:(?:in|within|for|from|on|as part of)\s+)?(?:(?:the|our|its|any|all|each|such|other|those|these|future|interim|quarterly|annual|current|periodic|earnings|press|proxy|registration|investor|[\w.&]+['’]s)\s+)*(?:forms?\b|${FORM}|(?:filings?|reports?|releases?|statements?|materials?|presentations?|prospectus(?:es)?|supplements?|letters?)\b)`,
	'i',
);

/** What is left of a fact of several things, where one of them is excepted; empty for nothing. */
export function withoutExcepted(fact: string, except: readonly string[]): string {
	const isGone = (part: string): boolean => except.some((what) => isSameThing(part, what));
	const [, first = '', last = '', tail = ''] = /^(.+?),?\s+and\s+(.+?)(\s+(?:of|for|in)\s+.+)?$/i.exec(fact) ?? [];
	if (first === '' || isGone(first) === isGone(last)) return isGone(fact) ? '' : fact;
	return isGone(first) ? `${last}${tail}` : `${first}${tail}`;
}

/** The sentence without what its promise leaves out; null where it leaves out nothing, or promises nothing. */
export function exceptedIn(text: string, context: Context): Excepted | null {
	if (context.offering || !MAY_EXCEPT.test(text)) return null;
	const clauses = refusedIn(text, context);
	const plain = blanked(text, clauses);
	const phrases = phrasesIn(plain, context);
	const exceptions = [...clauses, ...phrases];
	if (exceptions.length === 0) return null;
	return { text: blanked(plain, phrases), exceptions };
}

function blanked(text: string, spans: readonly Span[]): string {
	let out = text;
	for (const { start, end } of spans) out = `${out.slice(0, start)}${' '.repeat(end - start)}${out.slice(end)}`;
	return out;
}

/** A negation as the head of an undertaking; null where it is of nothing that stands on a page. */
function negativeHead(text: string, match: RegExpExecArray): Undertaking | null {
	const { no, modal = '', not, filler = '', verb = '' } = match.groups ?? {};
	const negative = no !== undefined || not !== undefined || !/^(?:will|shall)$/i.test(modal);
	if (!negative || !(DISCLOSING.test(verb) || GENERIC.test(verb))) return null;
	const at = match.index + (no?.length ?? 0);
	const passive = /\bbe\b/.test(filler);
	if (no !== undefined && !passive) return null;
	return {
		...PLAIN_FLAGS,
		start: at,
		modal: at,
		verbEnd: match.index + match[0].length,
		end: text.length,
		verb: verb.toLowerCase(),
		modalText: modal.toLowerCase().replace(/^(?:do|does) not (?:currently )?/, ''),
		negative: true,
		leavesOut: /^(?:cease|discontinu|refrain|stop|remov|delet|omit|eliminat|exclud|drop|struck|strik)/i.test(verb),
		passive,
		disclosing: DISCLOSING.test(verb),
	};
}

/** What a refusing clause will not give: its object, or in a passive its subject. */
function thingOf(text: string, from: number, head: Undertaking, to: number): string {
	const thing = head.passive ? text.slice(from, head.modal) : text.slice(head.verbEnd, to);
	return withoutReason(thing);
}

/** What is refused, without why. */
function withoutReason(thing: string): string {
	return thing
		.replace(/\b(?:because|since|as (?:we|it|they|this|these)\b|given)\b.*$/i, '')
		.replace(/^(?:however|but|yet)\b,?|,\s*(?:however|though),?\s*$/gi, '')
		.trim();
}

/** Clauses beside a promise that refuse something of it. */
function refusedIn(text: string, context: Context): Exception[] {
	const found: Exception[] = [];
	const negatives = matchesOf(text, WILL_NOT).flatMap((match) => negativeHead(text, match) ?? []);
	const first = refusedFirst(text, negatives[0], context);
	if (first) found.push(first);
	for (const opens of matchesOf(text, OPENS)) {
		const { opener = '', only } = opens.groups ?? {};
		const at = opens.index + (opener === '' ? opens[0].length : opens[0].lastIndexOf(opener));
		if (isQuoted(text, at) || found.some(({ start, end }) => at >= start && at < end)) continue;
		const from = opens.index + opens[0].length;
		const end = clauseEnd(text, from, /^\W*$/.test(text.slice(0, at)));
		const head = negatives.find(({ modal }) => modal >= from && modal < end);
		const positive = undertakingsOf(text.slice(from, end), context.own).some(
			({ negative, soft }) => !negative && !soft,
		);
		if (head === undefined ? only === undefined || positive : !isBeforeModals(text.slice(from, head.modal))) continue;
		if (head && only === undefined && dispositionOf(text, head, null, context) !== 'declined') continue;
		const start = at - (/[,;(]?\s*$/.exec(text.slice(0, at))?.[0].length ?? 0);
		const what = head ? thingOf(text, from, head, end) : text.slice(from, end);
		if (opener === '' && !isAsked(what, context)) continue;
		found.push({ start, end: closed(text, start, end), what, documents: [], refusal: { start: at, end } });
	}
	return found;
}

const isAsked = (what: string, { requests }: Context): boolean =>
	requests.some(({ facts }) => facts.length > 1 && facts.some((fact) => isSameThing(fact, what)));

/** Nothing is promised between where a clause opens and its negation. */
const isBeforeModals = (between: string): boolean => !/\b(?:will|shall)\b|;/i.test(between);

/** Where a clause ends: before the main clause where it opens the sentence, else before a further promise or at its end. */
function clauseEnd(text: string, from: number, opens: boolean): number {
	const rest = text.slice(from);
	if (opens) {
		const comma = mainClause(rest);
		return from + (comma < 0 ? rest.length : comma);
	}
	const stop = /;|\)(?![^(]*\))/.exec(rest);
	const promise = matchesOf(rest, AND_WILL).at(0);
	const last = lastOf(text, from);
	return from + Math.min(stop?.index ?? last, promise?.index ?? last, last);
}

/** The end of the words from `from` on, before the place of the whole sentence: `…, in future filings`. */
function lastOf(text: string, from: number): number {
	const rest = text.slice(from).replace(/[\s.]+$/, '');
	const place = matchesOf(rest, PLACE).find(
		({ 0: all, index }) => index > 0 && /^,/.test(all) && index + all.length === rest.length,
	);
	return place && targetsIn(text.slice(0, from), null).length === 0 ? place.index : rest.length;
}

/** The comma before the main clause, or -1. */
function mainClause(rest: string): number {
	const commas = matchesOf(rest, /,/g).map(({ index }) => index);
	return commas.find((at) => !GOES_ON.test(rest.slice(at))) ?? -1;
}

/** The end with the bracket or comma that closes what was opened before it. */
function closed(text: string, start: number, end: number): number {
	if (text[start] === '(' && text[end] === ')') return end + 1;
	if (text[start] !== ',' && start > 0) return end;
	return /^,\s+(?!and\b|or\b|as well as\b)/.test(text.slice(end)) ? end + 1 : end;
}

/** What a sentence of its own refuses of what was asked for and promised: `However, the dredging cost will not be disclosed.` */
export function refusalIn(text: string, context: Context): string {
	if (!context.promised || context.strict) return '';
	const [first] = matchesOf(text, WILL_NOT);
	const head = first ? negativeHead(text, first) : null;
	if (!head || isQuoted(text, head.modal) || dispositionOf(text, head, null, context) !== 'declined') return '';
	const what = thingOf(text, 0, head, text.replace(/[\s.]+$/, '').length);
	return isAsked(what, context) ? what : '';
}

/** The promises of an answer without what it refuses of what was asked for. */
export function withRefusals(items: readonly Item[], context: Context): Item[] {
	const refused = items
		.filter(({ disposition }) => disposition === 'declined')
		.map(({ object }) => withoutReason(object))
		.filter((what) => isAsked(what, context));
	if (refused.length === 0) return [...items];
	return items.map((item) =>
		BINDING.has(item.disposition) ? { ...item, except: [...(item.except ?? []), ...refused] } : item,
	);
}

/** `We will not include backlog and will delete the reference to it`: what is refused before what is promised. */
function refusedFirst(text: string, head: Undertaking | undefined, context: Context): Exception | null {
	if (!head || head.passive) return null;
	if (
		undertakingsOf(text.slice(0, head.modal), context.own).length > 0 ||
		/\bthat\s+$/i.test(text.slice(0, head.modal))
	)
		return null;
	if (OPENS_CLAUSE.test(text.slice(0, head.modal))) return null;
	const next = matchesOf(text, AND_WILL).find(({ index }) => index >= head.verbEnd);
	if (!next || /[;:]/.test(text.slice(head.verbEnd, next.index))) return null;
	if (dispositionOf(text, head, null, context) !== 'declined') return null;
	const modal = next.index + next[0].search(/\w+$/);
	return {
		start: head.modal,
		end: modal,
		what: thingOf(text, 0, head, next.index),
		documents: [],
		refusal: { start: 0, end: next.index },
	};
}

const OPENS_CLAUSE = /^\W*(?:although|(?:even )?though|while|whilst|whereas|except|save)\b/i;

/** Phrases that except a document or a period from a promise, or a fact from what was asked for. */
function phrasesIn(text: string, context: Context): Exception[] {
	const found: Exception[] = [];
	const heads = undertakingsOf(text, context.own);
	const conditions = conditionsOf(text);
	for (const match of matchesOf(text, PHRASE)) {
		const { opener = '' } = match.groups ?? {};
		const begins = /^\W*$/.test(text.slice(0, match.index));
		const from = match.index + match[0].length;
		const at = from - match[0].trimStart().length;
		if (isQuoted(text, at) || found.some(({ end }) => match.index < end)) continue;
		if (conditions.some(({ start, end }) => start <= at && at < end)) continue;
		if (!heads.some(({ verbEnd, modal }) => (begins ? modal > from : verbEnd <= match.index))) continue;
		const rest = text.slice(from);
		let end = from + (PHRASE_ENDS.exec(rest)?.index ?? rest.length);
		const document = IN_DOCUMENT.test(rest) ? targetsIn(text.slice(from, end), null) : [];
		if (document.length === 0) end = from + placeIn(text.slice(from, end));
		const what = text.slice(from, end).trim();
		const before = heads.filter(({ verbEnd }) => verbEnd <= match.index).at(-1);
		const said = text.slice(before?.verbEnd ?? 0, match.index);
		if (document.length === 0 && !PERIOD.test(what) && !isExcepted(what, opener, said, context)) continue;
		const main = begins ? mainClause(text.slice(from)) : -1;
		if (begins && main < 0) continue;
		if (begins) end = from + main;
		else end += SAID_OF_IT.exec(text.slice(end))?.[0].replace(/[\s.]+$/, '').length ?? 0;
		const start = begins ? 0 : match.index;
		const documents = ONE_ISSUE.test(text.slice(from, end)) ? [] : document;
		found.push({ start, end: closed(text, start, end), what, documents, refusal: null });
	}
	return found;
}

/** `the Form 10-K for fiscal 2024`: one issue of a form, beside which the others stand. */
const ONE_ISSUE =
	/\bfor (?:the|fiscal|our|its|\d{4}|[A-Z][a-z]+ \d)|\b(?:current|first|second|third|fourth|next|pending) (?:\w+ ){0,2}(?:quarter|report|filing|Form)\b/;

/** Where a place after the words of a phrase begins: `the fees in future filings`. */
function placeIn(words: string): number {
	const [place] = matchesOf(words, PLACE);
	return place?.index ?? words.length;
}

/** Whether a phrase takes something from what was asked for, and does not say which things a fact is about. */
function isExcepted(what: string, opener: string, said: string, context: Context): boolean {
	if (tellingWords(what).size === 0 || /^(?:\w+ing|limit\w*|regard|respect|reference)\b/i.test(what)) return false;
	const excludes = /^(?:without|excluding|not including)/i.test(opener);
	// The staff uses the same words: `cost of sales, excluding depreciation`.
	if (
		excludes &&
		new RegExp(`\\b(?:without|exclud\\w+|exclusive of|not including)\\s+${escaped(what.slice(0, 20))}`, 'i').test(
			context.ask,
		)
	)
		return false;
	if (/^al/i.test(opener)) return true;
	// `the right but not the obligation`: within a fact it is the fact.
	if (/^but/i.test(opener) && !/\b(?:that|whether|which|who)\b[^,;]*$/i.test(said) && /,\s*$/.test(said)) return true;
	return isAsked(what, context) || (!/^without/i.test(opener) && said.trim() !== '' && takesFromAsk(said));
}
