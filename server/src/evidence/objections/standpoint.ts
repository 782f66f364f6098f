/**
 * Where a sentence with all the words of an element and the value that it asks for still is no statement of this filing: it speaks of
 * another company, of a rule or a goal, of what would be so, to the staff, or of a part where the whole was meant.
 */

import type { Indexed } from '../filing/indexed.ts';
import type { Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import { metWords } from '../query/met.ts';
import { isTurnedRound, ofTheOther } from '../sentences/contraries.ts';
import { figureElsewhere, hasMost, hasWeighty, matchedIn, WIDE } from '../sentences/figureElsewhere.ts';
import { valueOfAnother } from '../sentences/holders.ts';
import { isPlain } from '../sentences/plain.ts';
import type { Query } from '../sought.ts';
import { pattern } from '../words/patterns.ts';
import { holdsValue } from '../words/values.ts';
import { causeWithoutFigure } from './causes.ts';
import { isOfEarlierYears } from './cells.ts';
import { dateOfAnother, ofAnotherDay, ofAnotherTerm } from './days.ts';
import { facetMissed } from './facets.ts';
import { shareOfAnother } from './shares.ts';
import { wordsApart } from './split.ts';
import { OTHERS, TURNS } from './standpointTurns.ts';
import { strayOf } from './strays.ts';

/** What all of a kind are said to be, and an exception to it. */
const ALL = pattern(
	/^(?!\W*(?:how|why|whether|what|who|which|when|where)\b).*\b(?:all|every|each|no|none|not|neither|never|fully)\b/i,
);
const BUT = pattern(
	/\b(?:except(?:ing)?|other than|with the exception of|save for|apart from|aside from|besides|but for|all but|not including)\b/i,
);
/** Some of all, by name or by kind. */
const WITHIN = pattern(
	/\b(?:[Ii]n|[Ww]ithin|[Oo]f|[Ff]or|[Aa]mong|[Aa]cross) (?:the|our|its) (?:[A-Z][\w&’'-]* ){1,5}(?:segments?|regions?|divisions?|business(?:es)?|subsidiar\w+|operations|countr\w+|groups?)\b/,
);
const CONTRAST =
	/\b(?:as opposed to|rather than|instead of|unlike|in contrast (?:to|with)|as distinct from|not including|in addition to|on top of|besides?|alongside|apart from)\b[^,;]*|,\s(?:and )?not\b[^,;]*|,\s(?:and )?(?:some|part|a part|a portion|a few|not all)\b(?! of (?:which|whom))[^,;]*/gi;
/** "Not on trade receivables": that thing is none of what the sentence tells of. */
const SET_APART = /^,\s(?:and )?not (?:on|of|for|from|to|with|in|by)\s/i;
const CONTRASTS = pattern(new RegExp(CONTRAST.source, 'i'));
/** What is so only on a condition. */
const ON_CONDITION =
	/\b(?:unless|provided that|providing that|on condition that|so long as|as long as|only if|once|as soon as|in the event(?: that)?|if)\b([^,;]*)/gi;
const CONDITION = pattern(new RegExp(ON_CONDITION.source, 'i'));
/** An element that is a whole statement: being bound to it is not being so. */
const STATEMENT = pattern(
	/^(?!\W*(?:how|why|whether|what|who|which|when|where)\b)\W*(?:a statement )?(?:that )?[\w ]{0,60}\b(?:is|are|was|were|has|have|did|does|do)\b/i,
);
const BOUND =
	/\b(?:(?:is|are|was|were|be) (?:also )?(?:required|obliged|obligated|bound|expected) to|must|shall|needs? to|ha(?:ve|s) to|in order to)\b([^,;]*)/gi;
const IS_BOUND = pattern(new RegExp(BOUND.source, 'i'));
const ASKS_BOUND = pattern(/\b(?:requir|oblig|must|shall|need)/i);

/** Time long past, without a later one to compare. */
const LONG_AGO = pattern(
	/\bin the (?:year|quarter|period) before\b(?=\W*$|[,;])|\b(?:an?|one|two|three|four|five|ten|several|many|some|\d+) (?:days?|weeks?|months?|quarters?|years?) (?:ago|earlier)\b|\bwhen (?:we|it|the company) (?:was|were) (?:founded|formed|established|organized|incorporated)\b|\b(?:at|since|upon) (?:our|its) (?:inception|founding|formation)\b|\bat the time of (?:our|its|the) (?:initial public offering|IPO|acquisition|merger|formation|spin-?off)\b|\b(?:before|prior to) (?:we (?:acquired|bought|purchased)|(?:our|its|the|being) (?:acqui\w+|merger|purchase|initial public offering))/i,
);
const COMPARES = pattern(
	/\b(?:compar\w+|versus|than|increas\w*|decreas\w*|declin\w*|rose|fell|grew|chang\w*|respectively|(?:this|current) (?:fiscal )?(?:year|quarter|period)|now|today|(?:19|20)\d{2})\b/i,
);
const ASKS_EARLIER = pattern(
	/\b(?:last|prior|previous|preceding|earlier|ago|histor\w+|inception|acqui\w+|change|trend)/i,
);
/** FY30, fiscal ’30. */
const SHORT_YEARS = /\b(?:fiscal|FY|Q[1-4])\s?[’'‘]?(\d{2})\b(?![\d%.,])|(?<=\s)[’'‘](\d{2})\b/g;
const SHORT_YEAR = pattern(new RegExp(SHORT_YEARS.source));

/** Words before a thing that make it another one. */
const ANOTHER =
	/\b(former|previous|old|expired|terminated|repaid|predecessor|cancell?ed|proposed|planned|budgeted|targeted|permitted|allowed|hypothetical|comparable|largest|highest|maximum|peak)\s+$/i;
const GOAL = pattern(
	/\b(?:goals?|aims?|targets?|targeted|objectives?|guidance|budget(?:ed)?|ambitions?|aspir\w+|forecasts?|hopes?)\b/i,
);
const GOAL_AND_VALUE =
	/\b(?:goals?|aims?|targets?|targeted|objectives?|guidance|budget(?:ed)?|ambitions?|aspir\w+|forecasts?|hopes?)\b[^.;]{0,100}?[$€£¥]?\b(?!(?:19|20)\d\d\b)\d[\d.,]*(?:\s?%|\s(?:percent|million|billion|thousand))?/gi;
const TO_COME = pattern(/\b(?:expect|anticipat|plan|project|target|goal|guidance|budget|forecast|outlook|future)/i);

/** A party of its own, as the one who has what is said. */
const PARTY_HAS = pattern(
	new RegExp(
		`^\\W*(?:[^,;]{0,60}, )?(?:our|the|an?|one|each|its) (?:[\\w-]+ ){0,3}?${OTHERS},?(?: [^,;]{0,60},)? (?:ha(?:s|d|ve)|h[eo]lds?|is|was|were|are|derived?s?|employs?|employed|reported|recorded|generated|earned|told|do(?:es)?|did|expect(?:s|ed)?|believes?)\\b`,
		'i',
	),
);
const PARTYS = new RegExp(`\\b(?:${OTHERS})(?:[’']s|s[’'])\\s+((?:[\\w-]+\\s+){1,3})`, 'gi');
/** "Capital expenditures of the joint venture". */
const OF_PARTY = new RegExp(`\\b(?:of|at|by) (?:the|our|its|an?|these|those) (?:[\\w-]+ ){0,2}?${OTHERS}\\b`, 'i');
const IS_OF_PARTY = pattern(OF_PARTY);
/** "Receivables, net of the allowance, were": the figure is not that of the allowance. */
const WITHOUT =
	/\b(?:net of|before|excluding|exclusive of|gross of|without|prior to)\s+([^,;]*?)(?=[,;]|\b(?:was|were|is|are|amounted|totaled|totalled)\b|$)/gi;
const IS_WITHOUT = pattern(new RegExp(WITHOUT.source, 'i'));
const ASKS_WITHOUT = pattern(/\b(?:net|before|excluding|exclusive|gross|without|prior)\b/i);
/** "Before 2031", "until May 2031". */
const UP_TO_YEAR = /\b(?:before|until|prior to) (?:[^,.;]{0,40}? )?((?:19|20)\d\d)\b/gi;
const IS_UP_TO_YEAR = pattern(new RegExp(UP_TO_YEAR.source, 'i'));
const ASKS_UP_TO = pattern(/\b(?:until|before|matur|expir|end|due|date|when|term|deadline|prior)/i);
const FOR_YEAR = /\b(?:for|in|during) (?:the )?(?:fiscal |financial )?(?:years? )?(20\d\d)\b/gi;
const IS_FOR_YEAR = pattern(new RegExp(FOR_YEAR.source, 'i'));
const ASKS_PARTY = pattern(new RegExp(`\\b${OTHERS}\\b`, 'i'));
const HAS_PARTYS = pattern(new RegExp(`${OTHERS}(?:[’']s|s[’'])\\s`, 'i'));
/** What a proper name has: “Harbor Steel's backlog”. */
const NAMES = /(\p{Lu}[\p{L}.&-]*(?:\s\p{Lu}[\p{L}.&-]*)*)[’'](?:s\s|\s(?<=s[’']\s))((?:[\w-]+\s){0,3}[\w-]+)/gu;
const HAS_NAMES = pattern(new RegExp(NAMES.source, 'u'));
const OURSELVES =
	/\b(?:Company|Corporation|Group|Board|Committee|Management|Registrant|Partnership|Trust|Firm|Our|We|It|Its|Today|Year)$/i;
const WE = /\b(?:we|(?<!(?:told|informed|advised|assured) )us|our)\b/i;

/** Headings over what is told of something else than the company as it is. */
const APART = pattern(
	/\bpro[- ]forma\b|\bdiscontinued operations\b|\bparent[- ](?:company[- ])?only\b|\b(?:glossary|definitions|defined terms)\b/i,
);

/** Why a sentence does not state the element of this filing; null where nothing of the kind speaks against it. */
export function standpointOf(index: Indexed, query: Query, match: Match, unit: Unit): Objection | null {
	const { said: asked } = query;
	const { whole } = unit;
	const valued = query.needs.length > 0;
	for (const { said, unless, kind, only, told } of TURNS) {
		if (only !== undefined && (only === 'valued') !== valued) continue;
		if (
			whole.has(said) &&
			!asked.has(unless) &&
			!(told && whole.has(told.said) && isPlain(query, unit.text, told.form))
		)
			return against(kind);
	}
	if (asked.has(ALL) && whole.has(BUT) && !asked.has(BUT)) return against('exception');
	if (!valued && asked.has(ALL) && whole.has(WITHIN) && !asked.has(WITHIN)) return against('some-of-all');
	return (
		facetMissed(query, match, unit) ??
		figureElsewhere(query, unit, match, WIDE) ??
		onCondition(query, match, unit) ??
		underHeading(query, match) ??
		ofAnotherTime(index, query, match, unit) ??
		ofAnother(query, match, unit) ??
		ofTheOther(query, match, unit) ??
		(isTurnedRound(query, unit) ? against('turned-round') : null) ??
		inContrast(query, match, unit) ??
		wordsApart(query, match, unit) ??
		ofAnotherTerm(query, unit) ??
		ofAnotherDay(index, query, match, unit) ??
		(valued
			? (onlyAGoal(query, unit) ??
				shareOfAnother(query, match, unit) ??
				valueOfAnother(query, match, unit) ??
				dateOfAnother(query, match, unit) ??
				causeWithoutFigure(query, match, unit))
			: null) ??
		strayOf(query, match, unit)
	);
}

/** What it is set against, or only some of it is, has words of the element that nothing else in the sentence has. */
function inContrast(query: Query, match: Match, { whole, text }: Unit): Objection | null {
	if (!whole.has(CONTRASTS) || query.said.has(CONTRASTS)) return null;
	for (const { 0: part } of text.matchAll(CONTRAST)) {
		const { here } = matchedIn(query, match, part);
		const rest = matchedIn(query, match, text.replace(part, ' '));
		const enough = SET_APART.test(part) ? here >= 0.3 * rest.here : rest.elsewhere >= 0.5 * rest.here;
		if (here > 0 && enough) return against('contrast');
	}
	return null;
}

/** The clause of a condition, or of a duty, has all that was matched. */
function onCondition(query: Query, match: Match, { whole }: Unit): Objection | null {
	const { text } = whole;
	if (
		!query.either &&
		whole.has(CONDITION) &&
		!query.said.has(CONDITION) &&
		isInOneOf(query, match, text, ON_CONDITION)
	)
		return against('may-happen');
	const isStatement = query.needs.length === 0 && query.said.has(STATEMENT);
	if (isStatement && whole.has(IS_BOUND) && !query.said.has(ASKS_BOUND) && isInOneOf(query, match, text, BOUND))
		return against('must-be');
	return null;
}

/** True when a clause has all that was matched, and the value that was asked for. */
function isInOneOf(query: Query, match: Match, text: string, clauses: RegExp): boolean {
	return [...text.matchAll(clauses)].some(
		([, clause = '']) =>
			hasMost(query, match, clause) &&
			query.needs.every(({ kinds }) => kinds.some((kind) => holdsValue(clause, kind, false))),
	);
}

function underHeading({ said, needs }: Query, { place }: Match): Objection | null {
	if (needs.length === 0) return null;
	const { text } = place.parts.section;
	const [words] = APART.expression.exec(text) ?? [];
	return words === undefined || said.has(APART) ? null : against('heading', words);
}

function ofAnotherTime(index: Indexed, { said, needs }: Query, { place }: Match, { whole }: Unit): Objection | null {
	if (whole.has(LONG_AGO) && !whole.has(COMPARES) && !said.has(ASKS_EARLIER)) return against('earlier-period');
	if (!said.has(ASKS_EARLIER) && isOfEarlierYears(index, place)) return against('earlier-period');
	const period = place.draft.meta.period ?? index.filing.period;
	if (period === null) return null;
	const year = period.slice(0, 4);
	if (whole.has(SHORT_YEAR) && !whole.text.includes(year)) {
		const years = [...whole.text.matchAll(SHORT_YEARS)].map(([, a, b]) => Number(a ?? b));
		if (years.every((short) => short < Number(period.slice(2, 4)))) return against('earlier-period');
	}
	if (whole.has(IS_UP_TO_YEAR) && !said.has(ASKS_UP_TO)) {
		const rest = whole.text.replace(UP_TO_YEAR, (phrase, last: string) => (last <= year ? ' ' : phrase));
		if (rest !== whole.text && !rest.includes(year)) return against('earlier-period');
	}
	const isDated = needs.length === 0 || needs.some(({ kinds }) => kinds.includes('date'));
	if (isDated || !whole.has(IS_FOR_YEAR) || said.has(TO_COME) || whole.text.includes(year)) return null;
	return [...whole.text.matchAll(FOR_YEAR)].every(([, later = '']) => later > year) ? against('later-period') : null;
}

/** It is said of a thing that is called otherwise, or of what somebody else has. */
function ofAnother(query: Query, match: Match, unit: Unit): Objection | null {
	if (isOfOthers(query, match, unit)) return against('of-others');
	if (isOfRest(query, match, unit)) return against('figure-without');
	return ofAnotherOne(query, match, unit);
}

/** What is said is said of what another party, or somebody by name, has. */
function isOfOthers(query: Query, match: Match, { whole }: Unit): boolean {
	const { text } = whole;
	const isTheirs = ([, thing = '']: readonly string[]): boolean => hasWeighty(query, match, thing);
	const isNamed = ([, name = '', thing = '']: readonly string[]): boolean =>
		!OURSELVES.test(name) && !query.text.includes(name) && hasWeighty(query, match, thing);
	if (whole.has(HAS_NAMES) && [...text.matchAll(NAMES)].some(isNamed)) return true;
	if (query.said.has(ASKS_PARTY)) return false;
	if (whole.has(PARTY_HAS) && !WE.test(text.replace(PARTY_HAS.expression, ' '))) return true;
	if (whole.has(HAS_PARTYS) && [...text.matchAll(PARTYS)].some(isTheirs)) return true;
	return whole.has(IS_OF_PARTY) && isOfParty(query, match, text);
}

/** What is said is said of all but what was promised: "excluding the loans". */
function isOfRest(query: Query, match: Match, { whole }: Unit): boolean {
	if (!whole.has(IS_WITHOUT) || query.said.has(ASKS_WITHOUT)) return false;
	return [...whole.text.matchAll(WITHOUT)].some(([, thing = '']) =>
		query.needs.length === 0
			? hasMost(query, match, thing)
			: hasWeighty(query, match, thing) && !holdsNeeded(query, thing),
	);
}

/** "The other loan". */
function ofAnotherOne(query: Query, match: Match, unit: Unit): Objection | null {
	const { text } = unit;
	for (const at of metWords(unit, match)) {
		const start = unit.words[at]?.start ?? 0;
		const [, other] = ANOTHER.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
		if (other === undefined || query.text.toLowerCase().includes(other.toLowerCase())) continue;
		if (hasWeighty(query, match, text.slice(start).split(' ').slice(0, 3).join(' ')))
			return against('another-one', other.toLowerCase());
	}
	return null;
}

/** True when the thing that is spoken of is that of another party, and nothing of ours is named. */
function isOfParty(query: Query, match: Match, text: string): boolean {
	const { index } = OF_PARTY.exec(text) ?? { index: 0 };
	return hasWeighty(query, match, text.slice(Math.max(0, index - 60), index)) && !WE.test(text.replace(OF_PARTY, ' '));
}

function holdsNeeded({ needs }: Query, text: string): boolean {
	return needs.some(({ kinds }) => kinds.some((kind) => holdsValue(text, kind, false)));
}

/** Every value of the kind that is asked for is a goal. */
function onlyAGoal({ said, needs }: Query, { whole }: Unit): Objection | null {
	if (!whole.has(GOAL) || said.has(TO_COME)) return null;
	const rest = whole.text.replace(GOAL_AND_VALUE, ' ');
	if (rest === whole.text) return null;
	const stays = needs.some(({ kinds }) => kinds.some((kind) => holdsValue(rest, kind, false)));
	return stays ? null : against('goal');
}
