/**
 * What a sentence gives a value of: "a fee of $2 million on customer deposits" gives that of a fee, "deposits rose by $2 million" that
 * of a change. Only where the words around the value say so for sure; any doubt is left to the other objections and the weights.
 */
import type { Span } from '../ledger/types.ts';
import { isOther } from './contraries.ts';
import { matchedIn } from './figureElsewhere.ts';
import { pattern } from './patterns.ts';
import { firstPhrase, isPronoun, lastPhrase } from './phrases.ts';
import { isFigureRow, type Unit } from './prepare.ts';
import type { Query, Sought } from './query.ts';
import type { Match } from './rank.ts';
import { thingOf, valuesIn } from './values.ts';
import { wordsOf } from './words.ts';

/** Stand right before a value and say nothing of what it is a value of. */
const VAGUE =
	/(?:\b(?:about|approximately|around|nearly|almost|roughly|some|over|only|just|a total of|an aggregate of|an average of|more than|less than|at least|as (?:much|many) as|an estimated|US)\s*|[(~≈]\s*)+$/i;
/** Things that have no value of their own, but that of what they are of. */
const MEASURES =
	/^(?:(?:total|aggregate|cumulative|overall|combined|net|gross|average|principal|carrying|actual|current|estimated|recorded) )*(?:amounts?|balances?|totals?|sums?|aggregate|values?|levels?|figures?|percentages?|numbers?|rates?|ratios?|portions?|shares?|average|excess|quantit(?:y|ies)|proportions?|margins?)$/i;
/** Each a measure of its own, which a thing has beside others. */
const OTHER_MEASURE =
	/^(?:\w+ )?(?:fair value|market value|face (?:amount|value)|notional amount|cost|tax|interest|fees?|premium|discount|loss|gain)$/i;
/** Says what something is or comes to. */
const IS =
	/\b(?:is|are|was|were|be|been|totall?(?:ed|s|ing)|amount(?:ed|s|ing)? to|c[ao]mes? to|st(?:oo|an)ds? at|equal(?:l?ed|s|ling)?(?: to)?|averaged|remained(?: at)?|(?:is|are|was|were) (?:recorded|carried|valued|measured|stated|estimated|reported|set|fixed|outstanding) (?:at|as|to be))\s*$/i;
/** Moves by the value that stands right after. */
const MOVES =
	/\b(?:r[oi]se[ns]?|f[ae]ll(?:s|en)?|gr[eo]w(?:n|s)?|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tion)|rais(?:e[sd]?|ing)|lower(?:ed|ing|s)?|cut|improv(?:e[sd]?|ing|ement)|chang(?:e[sd]?|ing)|expand(?:ed|s)?|shr[au]nk|dropp?(?:ed|s)?|climb(?:ed|s)?|exten(?:d|ds|ded)|shorten(?:ed|s)?)\b(?:[^.;,]{0,80}\bby)?\s*$/i;
const APART =
	/^\s*(?:percentage points?|basis points|points?)?\s*(?:lower|higher|above|below|greater|smaller|fewer|more|less|better|worse)\b(?: (?:than|the|our|its|what|a year)|\s*[.,;]|$)/i;
/** Words of an element about a difference or an effect. */
const ASKS_CHANGE = pattern(
	/\b(?:increas|decreas|declin|chang|rise|rose|fall|fell|grow|grew|reduc|lower|higher|exceed|excess|headroom|effects?\b|impact|sensitiv|movement|trend|compar|variance|difference|improve|contribut|savings?|shortfall|margin|cushion|attribut)/i,
);
const ON_CONDITION = /\b(?:once|if|until|unless|whenever|as soon as)\b[^,;]*$/i;
const ASKS_CONDITION = pattern(/\b(?:once|if|until|unless|when\w*|conditions?|trigger|threshold|would|could)\b/i);
const DURATION = /^[- ](?:fiscal |calendar |business )?(?:year|month|week|day|quarter|hour)s?\b/i;
const ASKS_TIME = pattern(
	/\b(?:years?|months?|weeks?|days?|quarters?|hours?|terms?|li[fv]es?|tenure|periods?|long|duration)\b/i,
);
const ASKS_LIMIT = pattern(/\b(?:up to|maxim\w*|max|limits?|capacity|ceiling|most|available|availability)\b/i);
const ASKS_BESIDE = pattern(/\b(?:against|beside|compar|versus|requir|covenant level|threshold|and)\b/i);
/** A verb that does something with a value, which then is not that of the thing it is done to. */
const DONE_WITH = /\b([a-z]+ed|lent|sent|drew|withdrew|took|put|gave|won|lost)\s*$/i;
const KEEPS =
	/^(?:recorded|recogni[sz]ed|reported|incurred|owed|posted|carried|held|earned|generated|employed|accrued|reserved|provided|allocated|assigned|deposited|received|located|engaged|based|used|estimated)$/i;
const DONE_TO = /^,?\s*(?:to|out of|against|for|towards?)\s/i;
const CLAUSE = /[;:]\s|,\s(?:and|but|while|whereas|although|with|of which)\s|\s(?:while|whereas|although)\s/i;
/** Between values that are told of the same thing. */
const TOGETHER = /^\W*(?:and|or|to|through|respectively|compared (?:to|with)|versus|from)?\W*$/i;
/** What is put in between a thing and what is said of it. */
const ASIDES = /,\s(?:which|who|whose|where|of which)\b[^;,]{0,200},(?=\s)/g;
/** Begins a sentence before its subject. */
const LEADING =
	/^\W*(?:at|as of|in|on|during|for|since|through|by)\b(?:[^,]{0,60},\s(?:(?:19|20)\d\d\b,?\s)?|(?:(?!\b(?:the|our|we)\b)[^,]){0,60}?\b(?:19|20)\d\d,?\s)/i;
/** `Included in accrued liabilities was $2 million of customer deposits`: the subject stands behind. */
const INVERTED = /^(?:included|among|within|recorded|reflected|of)\b/i;
const THROUGH = /\b(?:for|of|on|in|from|to|by|under)\s+(?:(?:the|our|its|each)\s+)?$/i;
/** Stands before what has the value, after what does something with it. */
const DOES =
	/^.*\S\s(?:earn(?:ed|s)?|generat(?:ed|es?)|paid|pays?|receiv(?:ed|es?)|incurr?(?:ed|s)?|record(?:ed|s)?|recogni[sz](?:ed|es?)|report(?:ed|s)?|posted|produc(?:ed|es?)|yield(?:ed|s)?|bears?|bore|carr(?:y|ies|ied)|requir(?:ed|es?)|secur(?:ed|es?)|cover(?:ed|s)?|reduc(?:ed|es?)|left|leaves?|attract(?:ed|s)?|trigger(?:ed|s)?)\s/i;

/** That of the thing that was promised; nobody can tell; that of another. */
type Holder = 'ours' | 'unknown' | { readonly other: string };

interface Said {
	readonly query: Query;
	readonly match: Match;
	readonly text: string;
	/** What the thing itself is called; empty where its words do not say. */
	readonly head: readonly Sought[];
}

/** Why no value of the sentence is one of what was promised; null where one is, or may be. */
export function valueOfAnother(query: Query, match: Match, unit: Unit): string | null {
	const kinds = query.needs.flatMap((need) => need.kinds);
	if (kinds.length === 0 || kinds.includes('name') || kinds.includes('date') || isFigureRow(match.place)) return null;
	const text = unit.text.replace(ASIDES, (aside) => ' '.repeat(aside.length));
	const said: Said = { query, match, text, head: headOf(query) };
	const others: string[] = [];
	let last: { readonly end: number; readonly holder: Holder } | null = null;
	let ours = 0;
	for (const value of valuesIn(text, kinds)) {
		const together: boolean = last !== null && TOGETHER.test(text.slice(last.end, value.start));
		const holder: Holder = together && last !== null ? last.holder : holderOf(said, value);
		last = { end: value.end, holder };
		if (typeof holder === 'object') others.push(holder.other);
		else ours++;
	}
	const [other] = others;
	if (other === undefined) return null;
	if (ours === 0) return `gives the figure of something else: “${other}”`;
	const isOne = query.several && ours === 1 && match.place.passage.kind !== 'list item';
	return isOne ? 'has one figure where several were promised' : null;
}

function holderOf(said: Said, { start, end }: Span): Holder {
	const { text, query } = said;
	const clause = text.slice(0, start).split(CLAUSE).at(-1) ?? '';
	const after = text.slice(end).split(CLAUSE)[0] ?? '';
	const before = clause.replace(VAGUE, '');
	if (DURATION.test(after) && /^[\d.,]+$|^[a-z]+$/i.test(text.slice(start, end)) && !query.said.has(ASKS_TIME))
		return { other: 'a time' };
	if (ON_CONDITION.test(before) && !query.said.has(ASKS_CONDITION)) return { other: 'a condition' };
	if (!query.said.has(ASKS_CHANGE) && (APART.test(after) || MOVES.test(before))) return { other: 'a change' };
	if (/\b(?:against|tested at|measured at)\s*$/i.test(before) && !query.said.has(ASKS_BESIDE))
		return { other: 'what it is held against' };
	if (/\bup to\s*$/i.test(before) && !query.said.has(ASKS_LIMIT)) return { other: 'a limit' };
	return (
		ofPhrase(said, before) ??
		ofSubject(said, before) ??
		ofCounted(said, text.slice(start, end), before, after) ??
		ofDeed(said, before, after) ??
		'unknown'
	);
}

/** "A fee of", "customer deposits of": the thing before the value. */
function ofPhrase(said: Said, before: string): Holder | null {
	const [, rest] = /^(.*\S)\s+(?:of|totall?ing|amounting to|equal to)\s*$/is.exec(before) ?? [];
	if (rest === undefined) return null;
	const thing = lastPhrase(rest).replace(DOES, '');
	if (thing === '' || MEASURES.test(thing)) return null;
	// "Interest on the loan of $2 million": of the one or of the other.
	const outside = rest.slice(0, rest.length - thing.length);
	if (THROUGH.test(outside)) {
		const outer = lastPhrase(outside.replace(THROUGH, '').trimEnd());
		if (outer === '' || MEASURES.test(outer) || isMatched(said, outer)) return 'unknown';
	}
	return ownership(said, thing);
}

/** "The balance was": what the sentence speaks of. */
function ofSubject(said: Said, before: string): Holder | null {
	if (!IS.test(before)) return null;
	const subject = before.replace(IS, '').replace(LEADING, '').trim();
	const thing = firstPhrase(subject);
	if (thing === '' || /^\d/.test(thing) || isPronoun(thing) || INVERTED.test(thing)) return null;
	if (OTHER_MEASURE.test(thing) && !isMatched(said, thing) && isMatched(said, subject)) return { other: thing };
	return MEASURES.test(thing) ? 'unknown' : ownership(said, thing);
}

/** "1,240 options": the things that were counted. */
function ofCounted(said: Said, value: string, before: string, after: string): Holder | null {
	if (!/^(?:[\d,.]+|[a-z]+)$/i.test(value) || !/^\s/.test(after)) return null;
	const thing = firstPhrase(after.replace(/^\s(?:other|additional|further|new|such)\b/i, ''));
	if (thing === '') return null;
	if (isOther(said.query, thing) || !isMatched(said, thing)) return { other: thing };
	const verb = before.split(/\s+/).slice(-3).join(' ');
	const rest = (after.split(/[,;]|\sand\s/)[0] ?? '').trim().split(/\s+/).slice(0, 8).join(' ');
	return ownership(said, `${verb} ${rest}`);
}

/** "We charged $2 million to the allowance". */
function ofDeed({ query, match }: Said, before: string, after: string): Holder | null {
	const [, verb = ''] = DONE_WITH.exec(before) ?? [];
	if (verb === '' || KEEPS.test(verb) || !DONE_TO.test(after)) return null;
	return matchedIn(query, match, verb).here > 0 ? null : { other: `what was ${verb}` };
}

/** Whether a thing with a value is the one that was promised, by what that is called. */
function ownership(said: Said, thing: string): Holder {
	const { query, match, head } = said;
	const { here, elsewhere } = matchedIn(query, match, thing, head);
	if (here === 0 && elsewhere === 0) return isMatched(said, thing) ? 'ours' : 'unknown';
	return here === 0 || elsewhere > here ? { other: thing } : 'ours';
}

function isMatched({ query, match }: Said, part: string): boolean {
	return matchedIn(query, match, part).here > 0;
}

function headOf(query: Query): readonly Sought[] {
	const stems = new Set(wordsOf(thingOf(query.text)).map(({ stem }) => stem));
	return query.sought.filter(({ own, need, label, parts }) => {
		if (!own || need !== null) return false;
		return parts.length > 0 ? parts.every((part) => stems.has(part)) : stems.has(wordsOf(label)[0]?.stem ?? '');
	});
}
