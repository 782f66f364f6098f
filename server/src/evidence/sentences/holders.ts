/**
 * What a sentence gives a value of: "a fee of $2 million on customer deposits" gives that of a fee, "deposits rose by $2 million" that
 * of a change. Only where the words around the value say so for sure; any doubt is left to the other objections and the weights.
 */

import { isFigureRow, type Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import type { Query } from '../sought.ts';
import { pattern } from '../words/patterns.ts';
import { valuesIn } from '../words/values.ts';
import { isLimitItself, ofDone, ofEffect, ofEntry, ofMaking, ofShare } from './bearers.ts';
import { type Around, around, cutsOf } from './clauses.ts';
import { isOther } from './contraries.ts';
import { type Holder, isMatched, ownership, type Said, saidOf } from './owners.ts';
import { firstPhrase, isPronoun, lastPhrase, lastWord } from './phrases.ts';
import { whenPlain, wordsOfForm } from './plain.ts';

/** Stand right before a value and say nothing of what it is a value of. */
const VAGUE =
	/(?:\b(?:about|approximately|around|nearly|almost|roughly|some|over|only|just|a total of|an aggregate of|an average of|more than|less than|at least|as (?:much|many) as|an estimated|US)\s*|[(~≈]\s*)+$/i;
/** Things that have no value of their own, but that of what they are of. */
const MEASURES =
	/^(?:(?:total|aggregate|cumulative|overall|combined|net|gross|average|principal|carrying|actual|current|estimated|recorded) )*(?:amounts?|balances?|totals?|sums?|aggregate|values?|levels?|figures?|percentages?|numbers?|rates?|ratios?|portions?|shares?|average|excess|quantit(?:y|ies)|proportions?|margins?)$/i;
const EFFECT = /^(?:\w+ )?(?:effects?|impacts?)$/i;
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
export const WHICH = wordsOfForm('which us required requires require keep maintain');
export const RAISING = wordsOfForm('raised raise extended extend shares stock common');
const UP_TO = /\bup to\s*$/i;
/** Gets what stands behind it, where no "by" does. */
const GETS = /\b(rais(?:e[sd]?|ing)|extend(?:s|ed|ing)?)\s*$/i;
/** "Cash, the balance of which was": said of the thing before it. */
const RELATIVE =
	/^(.*\S),\s(?:(?:the|an?)\s+)?(?:([\w-]+(?:\s[\w-]+){0,2})\s(?:of|on|for|in|under|against)\s)?which$/is;
const ASKS_LIMIT = pattern(/\b(?:up to|maxim\w*|max|limits?|capacity|ceiling|most|available|availability)\b/i);
const ASKS_BESIDE = pattern(/\b(?:against|beside|compar|versus|requir|covenant level|threshold|and)\b/i);
/** A verb that does something with a value, which then is not that of the thing it is done to. */
const DONE_WITH = /\b([a-z]+ed|lent|sent|drew|withdrew|took|put|gave|won|lost|paid)\s*$/i;
const KEEPS =
	/^(?:recorded|recogni[sz]ed|reported|incurred|owed|posted|carried|held|earned|generated|employed|accrued|reserved|provided|allocated|assigned|deposited|received|located|engaged|based|used|estimated)$/i;
const DONE_TO = /^,?\s*(?:to|out of|against|for|towards?)\s/i;
const CLAUSE = /[;:]\s|,\s(?:and|but|while|whereas|although|with|of which)\s|\s(?:while|whereas|although)\s/gi;
/** Between values that are told of the same thing. */
const TOGETHER = /^\W*(?:and|or|to|through|respectively|compared (?:to|with)|versus|from)?\W*$/i;
/** What is put in between a thing and what is said of it. */
const ASIDES =
	/,\s(?:which|who|whose|where|of which)\b(?:[^;,]|,(?=\d)|,\s(?=(?:19|20)\d\d\b)){0,200},(?=\s)(?!\s(?:19|20)\d\d\b)/g;
/** Begins a sentence before its subject. */
const LEADING =
	/^\W*(?:at|as of|in|on|during|for|since|through|by)\b(?:[^,]{0,60},\s(?:(?:19|20)\d\d\b,?\s)?|(?:(?!\b(?:the|our|we)\b)[^,]){0,60}?\b(?:19|20)\d\d,?\s)/i;
/** `Included in accrued liabilities was $2 million of customer deposits`: the subject stands behind. */
const INVERTED = /^(?:included|among|within|recorded|reflected|of)\b/i;
const THROUGH = /\b(?:for|of|on|in|from|to|by|under)\s+(?:(?:the|our|its|each)\s+)?$/i;
/** Stands before what has the value, after what does something with it. */
const DOES =
	/^.*\S\s(?:earn(?:ed|s)?|generat(?:ed|es?)|paid|pays?|receiv(?:ed|es?)|incurr?(?:ed|s)?|record(?:ed|s)?|recogni[sz](?:ed|es?)|report(?:ed|s)?|posted|produc(?:ed|es?)|yield(?:ed|s)?|bears?|bore|carr(?:y|ies|ied)|requir(?:ed|es?)|secur(?:ed|es?)|cover(?:ed|s)?|reduc(?:ed|es?)|left|leaves?|attract(?:ed|s)?|trigger(?:ed|s)?)\s/i;

/** Why no value of the sentence is one of what was promised; null where one is, or may be. */
export function valueOfAnother(query: Query, match: Match, unit: Unit): Objection | null {
	const kinds = query.needs.flatMap((need) => need.kinds);
	if (kinds.length === 0 || kinds.includes('name') || kinds.includes('date') || isFigureRow(match.place)) return null;
	const text = unit.text.replace(ASIDES, (aside) => ' '.repeat(aside.length));
	const said = saidOf(query, match, unit.text);
	const cuts = cutsOf(text, CLAUSE);
	const others: Exclude<Holder, string>[] = [];
	let last: { readonly end: number; readonly holder: Holder } | null = null;
	let ours = 0;
	for (const value of valuesIn(text, kinds)) {
		const together: boolean = last !== null && TOGETHER.test(text.slice(last.end, value.start));
		const holder: Holder = together && last !== null ? last.holder : holderOf(said, around(text, cuts, value));
		last = { end: value.end, holder };
		if (typeof holder === 'object') others.push(holder);
		else ours++;
	}
	const [other] = others;
	if (other === undefined) return null;
	if (ours === 0) return 'other' in other ? against('other-figure', other.other) : against('figure-of', other.sort);
	const isOne = query.several && ours === 1 && match.place.passage.kind !== 'list item';
	return isOne ? against('one-figure') : null;
}

function holderOf(said: Said, { before: clause, value, after }: Around): Holder {
	const { query } = said;
	const before = clause.replace(VAGUE, '');
	if (DURATION.test(after) && /^[\d.,]+$|^[a-z]+$/i.test(value) && !query.said.has(ASKS_TIME))
		return { sort: 'a length of time' };
	if (ON_CONDITION.test(before) && !query.said.has(ASKS_CONDITION)) return { sort: 'a condition' };
	if (!query.said.has(ASKS_CHANGE)) {
		if (APART.test(after)) return { sort: 'a change' };
		if (MOVES.test(before)) return ofMove(said, before, value, after);
	}
	if (/\b(?:against|tested at|measured at)\s*$/i.test(before) && !query.said.has(ASKS_BESIDE))
		return { sort: 'what it is compared with' };
	if (UP_TO.test(before) && !query.said.has(ASKS_LIMIT))
		return isLimitItself(said, before.replace(UP_TO, '')) ? 'unknown' : { sort: 'a limit' };
	return (
		ofEntry(said, before, after) ??
		ofPhrase(said, before, after) ??
		ofSubject(said, before, value, after) ??
		ofCounted(said, value, before, after) ??
		ofDeed(said, before, after) ??
		'unknown'
	);
}

/** "A fee of", "customer deposits of": the thing before the value. */
function ofPhrase(said: Said, before: string, after: string): Holder | null {
	const [, rest] = /^(.*\S)\s+(?:of|totall?ing|amounting to|equal to)\s*$/is.exec(before) ?? [];
	if (rest === undefined) return null;
	const thing = lastPhrase(rest).replace(DOES, '');
	if (thing === '' || MEASURES.test(thing)) return null;
	// "The benefit had an impact of 2%": that of the benefit.
	if (EFFECT.test(thing)) {
		const subject = firstPhrase(rest.replace(LEADING, ''));
		if (subject !== thing)
			return isPronoun(subject) || isMatched(said, lastWord(subject)) ? 'unknown' : { other: subject };
	}
	// "Interest on the loan of $2 million": of the one or of the other.
	const outside = rest.slice(0, rest.length - thing.length);
	if (THROUGH.test(outside)) {
		const outer = lastPhrase(outside.replace(THROUGH, '').trimEnd());
		if (outer === '' || MEASURES.test(outer) || isMatched(said, outer)) return 'unknown';
	}
	return ofDone(said, thing, after) ?? ownership(said, thing);
}

/** "The balance was": what the sentence speaks of. */
function ofSubject(said: Said, before: string, value: string, after: string): Holder | null {
	if (!IS.test(before)) return null;
	const subject = before.replace(IS, '').replace(LEADING, '').trim();
	const which = ofWhich(said, subject);
	if (which !== null) return which;
	const thing = firstPhrase(subject);
	if (thing === '' || /^\d/.test(thing) || isPronoun(thing) || INVERTED.test(thing)) return null;
	if (OTHER_MEASURE.test(thing) && !isMatched(said, thing) && isMatched(said, subject)) return { other: thing };
	return MEASURES.test(thing) ? 'unknown' : (ofShare(said, thing, value, after) ?? ownership(said, thing));
}

/** "Cash, the balance of which was": that of the thing right before, or of what that belongs to; null where nobody can tell. */
function ofWhich(said: Said, subject: string): Holder | null {
	const [, outer, of] = RELATIVE.exec(subject) ?? [];
	if (outer === undefined) return null;
	const isMeasure = of === undefined || MEASURES.test(of);
	const holder = ownership(said, isMeasure ? lastPhrase(outer) : of);
	const outside = outer.slice(0, outer.length - lastPhrase(outer).length);
	if (isMeasure && THROUGH.test(outside) && isMatched(said, lastPhrase(outside.replace(THROUGH, '').trimEnd())))
		return null;
	return whenPlain(said, holder, WHICH);
}

/** "Deposits rose by $2 million": a change, save where the verb makes the thing or is asked for itself. */
function ofMove(said: Said, before: string, value: string, after: string): Holder {
	const change: Holder = { sort: 'a change' };
	if (/\bby\s*$/i.test(before)) return ofEffect(said, before, value, LEADING) ?? change;
	const [, verb] = GETS.exec(before) ?? [];
	if (verb === undefined) return change;
	const [, of] = /^\s*of\s+(.*)$/is.exec(after) ?? [];
	if (of !== undefined) {
		const thing = firstPhrase(of);
		const holder = isMatched(said, lastWord(thing)) ? ownership(said, `${verb} ${thing}`) : { other: thing };
		return whenPlain(said, holder, RAISING, true) ?? change;
	}
	return isMatched(said, verb) ? (whenPlain(said, 'unknown', RAISING, true) ?? change) : change;
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
function ofDeed(said: Said, before: string, after: string): Holder | null {
	const [, verb = ''] = DONE_WITH.exec(before) ?? [];
	if (verb === '' || KEEPS.test(verb) || !DONE_TO.test(after)) return null;
	if (!isMatched(said, verb)) return ofMaking(said, verb, after) ?? { sort: `what was ${verb}` };
	return /\b(?:we|the company)\b[^,;]*$/i.test(before) ? null : { sort: `what others ${verb}` };
}
