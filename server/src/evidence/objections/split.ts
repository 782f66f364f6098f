/**
 * What of a sentence belongs together. A sentence may have every word of the element and say them of two things: "the purchase price
 * was $14 million, a portion of which went to X", "the change of adviser was made because our auditor left".
 */

import type { ValueKind } from '../../ledger/types.ts';
import { isFigureRow, type Unit } from '../filing/places.ts';
import { type Match, MET } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import { STATEMENTS } from '../sentences/clauses.ts';
import { figureElsewhere, matchedIn, WIDE } from '../sentences/figureElsewhere.ts';
import { firstPhrase, isPronoun } from '../sentences/phrases.ts';
import { stemsAsked } from '../sentences/plain.ts';
import type { Query } from '../sought.ts';
import { isAct } from '../words/acts.ts';
import { pattern } from '../words/patterns.ts';
import { termName } from '../words/termIds.ts';
import { holdsValue, thingOf } from '../words/values.ts';
import { isContent, isStop, wordsOf } from '../words/words.ts';

/** Why the words of the element stand apart in a sentence; null where they may belong together. */
export function wordsApart(query: Query, match: Match, unit: Unit): Objection | null {
	if (isFigureRow(match.place)) return null;
	return (
		ofWhole(query, match, unit) ??
		headless(query, match, unit) ??
		onAnother(query, match) ??
		noneOf(query, match, unit) ??
		onceSo(query, match, unit) ??
		ofAllTogether(query, unit) ??
		eachElsewhere(query, match, unit) ??
		ofAnotherComplement(query, match, unit) ??
		nameless(query, match)
	);
}

/** A proper name of two words or more; rules are cited and not said. */
const NAMES = /(?<![\p{L}’'-])\p{Lu}[\p{L}’'&-]*(?:\s\p{Lu}[\p{L}’'&-]*)+/gu;
const RULES = /^(?:Regulations?|Rules?|Items?|Forms?|Notes?|Sections?|Topics?|ASC|FASB|SEC|Securities|Exchange Act)\b/;

/** "The Chair may override", where the Lead Independent Director was promised: neither the passage nor what is around it has the name. */
function nameless(query: Query, match: Match): Objection | null {
	for (const [name] of query.text.matchAll(NAMES)) {
		if (RULES.test(name)) continue;
		const isMissed = wordsOf(name).some(({ stem }) => {
			const places = soughtBy(query, stem);
			return places.length > 0 && places.every((at) => (match.met[at] ?? 0) < MET);
		});
		if (isMissed) return against('thing-unnamed', name);
	}
	return null;
}

/** "A portion of which": what follows is said of a part of what stands before. */
const PART_OF_WHICH =
	/,\s(?:of which\b|(?:an? (?:\w+ )?(?:portions?|parts?|shares?|fraction|proportion)|some|half|most|much|none|the (?:majority|bulk|rest|remainder)) of (?:which|it|them|that|these|those)\b)/i;
const TELLS_PART = pattern(PART_OF_WHICH);

function ofWhole(query: Query, match: Match, { text, said }: Unit): Objection | null {
	if (query.needs.length === 0 || !said.has(TELLS_PART)) return null;
	const at = text.search(PART_OF_WHICH);
	const part = text.slice(at);
	const whole = text.slice(0, at);
	if (holdsAny(query, part) || !holdsAny(query, whole)) return null;
	const { here, elsewhere } = matchedIn(query, match, part);
	const before = matchedIn(query, match, whole);
	return here > 0 && before.elsewhere > 0 && here >= HALF * elsewhere ? against('figure-elsewhere') : null;
}

const HALF = 0.5;

function holdsAny({ needs }: Query, text: string): boolean {
	return needs.some(({ kinds }) => kinds.some((kind) => holdsValue(text, kind, false)));
}

const NONE = /\b([\w-]+) (?:none|nothing|no one|nobody)\b(?! (?:other|but|more|less)\b)/gi;
const SAYS_NONE = pattern(new RegExp(NONE.source, 'i'));

/** "And closed none": a matched verb is said of none. */
function noneOf(query: Query, match: Match, { text, said }: Unit): Objection | null {
	if (!said.has(SAYS_NONE) || query.said.has(SAYS_NONE)) return null;
	const isDenied = [...text.matchAll(NONE)].some(([, verb = '']) => matchedIn(query, match, verb).here > 0);
	return isDenied ? against('denies') : null;
}

/** "Shares that had been outstanding": it was so, and is not any more. */
const HAD_BEEN = /\b(?:that|which|who) had (?:once |previously |formerly |earlier )?been ([^,;.]{1,60})/gi;
const SAYS_HAD_BEEN = pattern(new RegExp(HAD_BEEN.source, 'i'));
const ASKS_BEFORE = pattern(
	/\b(?:had|previous\w*|former\w*|prior|before|earlier|last|recover\w*|revers\w*|histor\w*)\b/i,
);

function onceSo(query: Query, match: Match, { text, said }: Unit): Objection | null {
	if (!said.has(SAYS_HAD_BEEN) || query.said.has(ASKS_BEFORE)) return null;
	for (const [, state = ''] of text.matchAll(HAD_BEEN))
		if (matchedIn(query, match, firstPhrase(state)).here > 0) return against('earlier-period');
	return null;
}

const EACH = pattern(/\b(?:each|every|by (?:segment|project|region|country|product|customer|class|category|type))\b/i);
const TOGETHER = pattern(
	/^\W*(?:(?:the|our|in|on|an?) )*(?:totals?|aggregate|combined|consolidated|overall|joint)\b|\b(?:in total|in the aggregate|all together|taken together|for all [\w ]+s)\b/i,
);

/** "Total profit of the segments was": one figure, where each was promised. */
function ofAllTogether(query: Query, { said, figures }: Unit): Objection | null {
	if (!query.said.has(EACH) || query.said.has(TOGETHER) || !said.has(TOGETHER)) return null;
	return figures === 1 ? against('one-figure') : null;
}

const ANY: readonly ValueKind[] = ['money', 'percentage', 'number'];

/** "Assets were $2 million and $3 million, and profit is measured alike": where something of each was promised, the figures are of that. */
function eachElsewhere(query: Query, match: Match, unit: Unit): Objection | null {
	if (query.needs.length > 0 || !query.said.has(EACH) || unit.figures === 0) return null;
	const valued = { ...query, needs: [{ kinds: ANY, from: '' }] };
	const met = { ...match, valueMet: true };
	return figureElsewhere(valued, unit, met) ?? figureElsewhere(valued, unit, met, WIDE);
}

/** A compound says no preposition. */
const ANY_LINK = '*';
/** A word, what links it to the next thing, and where that thing begins. */
const LINK =
	/^\s+(?:(?:[a-z]+(?:ed|en)\s+|due\s+|paid\s+|made\s+)?(of|for|in|to|on|from|with|against)\s+)?(?!(?:this|these|those|that|such)\b)(?=\S)/i;

/** "The change of tax adviser", where that of the auditor was promised. */
function ofAnotherComplement(query: Query, match: Match, { text }: Unit): Objection | null {
	if (query.either) return null;
	const there = linksIn(text);
	const compounds = compoundsIn(query.text).filter(({ stem, thing }) => !standsNear(text, thing, stem));
	const torn = compounds.find(({ stem, thing }) => isTornApart(text, thing, stem));
	if (torn) return against('other-thing', torn.thing);
	for (const asked of [...linksIn(query.text), ...compounds]) {
		const same = there.filter(({ stem }) => stem === asked.stem);
		const [first] = same;
		if (first === undefined) continue;
		const isMissed = !compounds.includes(asked) && isHeadUnmet(query, match, asked.thing);
		if (!isMissed && !isSpokenOf(query, match, asked.thing)) continue;
		const isAll = same.every(
			({ link, thing }) =>
				(link === asked.link || (link !== '' && asked.link === ANY_LINK)) &&
				isOther(query, match, thing, isMissed ? asked.thing : ''),
		);
		if (isAll) return against('other-thing', first.thing);
	}
	return null;
}

function isSpokenOf(query: Query, match: Match, thing: string): boolean {
	const stems = new Set(wordsOf(thing).map(({ stem }) => stem));
	return query.sought.some(
		({ own, label }, at) => own && (match.near[at] ?? 0) >= MET && wordsOf(label).every(({ stem }) => stems.has(stem)),
	);
}

/** Which of the element's own words, by their place in the query, are the stem or hold it. */
function soughtBy({ sought }: Query, stem: string): readonly number[] {
	return sought.flatMap(({ own, label, parts }, at) => {
		const stems = parts.length > 0 ? parts : wordsOf(label).map((word) => word.stem);
		return own && stems.includes(stem) ? [at] : [];
	});
}

/** True when what a thing is called itself is told by no word of the sentence. */
function isHeadUnmet(query: Query, match: Match, thing: string): boolean {
	const head = wordsOf(thing).at(-1);
	if (!head) return false;
	const heads = soughtBy(query, head.stem).filter((at) => query.sought[at]?.need === null);
	return heads.length > 0 && heads.every((at) => (match.near[at] ?? 0) < MET);
}

const COUNTED = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|percent\w*|points?)\b/i;

/** True for a thing that has none of the matched words, or not the head of the one that was asked for; no name, and pointing to none. */
function isOther(query: Query, match: Match, thing: string, asked: string): boolean {
	if (
		thing === '' ||
		isPronoun(thing) ||
		/\d|^\p{Lu}/u.test(thing) ||
		COUNTED.test(thing) ||
		!wordsOf(thing).some(isContent)
	)
		return false;
	if (asked !== '') return wordsOf(thing).at(-1)?.stem !== wordsOf(asked).at(-1)?.stem;
	return matchedIn(query, match, thing).here === 0;
}

interface Linked {
	readonly stem: string;
	readonly link: string;
	readonly thing: string;
}

const GOES_ON = /^\s*(?:,\s|and\s|or\s)/i;

/** The words of a text with the thing that each is linked to by a preposition, or as its object. */
function linksIn(text: string): readonly Linked[] {
	return wordsOf(text).flatMap((word) => {
		if (isStop(word.stem)) return [];
		const rest = text.slice(word.end);
		const [lead, link] = LINK.exec(rest) ?? [];
		if (lead === undefined) return [];
		const isObject = link === undefined && /^\s+(?:the|an?|our|its|their)\s/i.test(rest);
		if (link === undefined && !isObject) return [];
		const thing = firstPhrase(rest.slice(lead.length));
		return thing === '' || GOES_ON.test(rest.slice(rest.indexOf(thing) + thing.length))
			? []
			: [{ stem: word.stem, link: link?.toLowerCase() ?? '', thing }];
	});
}

/** "Handling costs": the costs of handling. */
function compoundsIn(text: string): readonly Linked[] {
	const words = wordsOf(text);
	return words.flatMap((word, at) => {
		const [before, next] = [words[at - 1], words[at + 1]];
		if (!before || !isContent(word) || !isContent(before) || text.slice(before.end, word.start) !== ' ') return [];
		const isLast = !next || isStop(next.stem) || text.slice(word.end, next.start) !== ' ';
		const modifier = text.slice(before.start, before.end);
		const name = text.slice(word.start, word.end);
		if (!isLast || ADJECTIVE.test(modifier) || /ed$/i.test(name) || ADJECTIVE.test(name)) return [];
		return [{ stem: word.stem, link: ANY_LINK, thing: modifier }];
	});
}

const ADJECTIVE =
	/(?:ed|ly|al|ic|ive|ous|able|ible|(?<!m)ent|ant|ary|est|ate)$|^(?:gross|public|net|new|old|last|next|total|average|actual)$/i;

const ROOT = 5;
/** A rate of a certain kind. */
const RATE = /\b[a-z]+ rate$/i;

/** "The collection of receivables", where the sentence tells nothing of collecting; "the prime rate", where it tells of no such rate. */
function headless(query: Query, match: Match, unit: Unit): Objection | null {
	const thing = thingOf(query.text).trim();
	const word = wordsOf(thing).at(-1);
	if (!word) return null;
	const name = thing.slice(word.start, word.end);
	if (!isAct(name) && !RATE.test(thing)) return null;
	// A verb may be made otherwise than its noun: deduct, deduction; renew, renewal.
	const root = name.slice(0, ROOT).toLowerCase();
	if (unit.words.some(({ start, end }) => unit.text.slice(start, end).toLowerCase().startsWith(root))) return null;
	const heads = soughtBy(query, word.stem).filter((at) => {
		const { need, label } = query.sought[at] ?? {};
		return need === null || RATE.test(label ?? '');
	});
	const isNamed = heads.some((at) => (match.near[at] ?? 0) >= MET && isOfItsOwn(query, unit, match.by[at], word.stem));
	return heads.length === 0 || isNamed ? null : against('thing-unnamed', name);
}

/** False where all that stands for a word are other words of the element: they stand for themselves. */
function isOfItsOwn(query: Query, { hits, words }: Unit, term: string | null | undefined, stem: string): boolean {
	const asked = stemsAsked(query);
	let isElsewhere = false;
	for (let hit = 0; hit < hits.length; hit += 3) {
		if (termName(hits[hit] ?? 0) !== term) continue;
		const stems = words.slice(hits[hit + 1], hits[hit + 2]).map((word) => word.stem);
		if (stems.includes(stem) || !stems.every((other) => asked.has(other))) return true;
		isElsewhere = true;
	}
	return !isElsewhere;
}

/** "The effect of a decline on operating income": the last thing is what it works on. */
const WORKS_ON = /^\W*(?:the |an? |any )?(?:[a-z]+ ){0,2}(?:effects?|impacts?|sensitivity)\b.*\son\s+(.+)$/i;

/** An effect on something that the sentence does not speak of. */
function onAnother(query: Query, match: Match): Objection | null {
	const [, rest] = WORKS_ON.exec(query.text) ?? [];
	if (rest === undefined) return null;
	const thing = firstPhrase(rest);
	const stems = new Set(wordsOf(thing).flatMap((word) => (isContent(word) ? [word.stem] : [])));
	const told = query.sought.flatMap(({ own, label }, at) =>
		own && wordsOf(label).some(({ stem }) => stems.has(stem)) ? [match.near[at] ?? 0] : [],
	);
	return told.length > 0 && told.every((near) => near < MET) ? against('thing-unnamed', thing) : null;
}

/** So many words before the head of a compound its modifier may stand. */
const NEAR = 3;

/** "Prime lending rate" for "prime rate": the sentence has the compound itself. */
function standsNear(text: string, modifier: string, head: string): boolean {
	const words = wordsOf(text);
	const [first] = wordsOf(modifier);
	return words.some(
		({ stem }, at) =>
			stem === head && words.slice(Math.max(0, at - NEAR), at).some((word) => word.stem === first?.stem),
	);
}

/** "Loans from the government are recorded at face value; grants are rare": no statement has both words of a compound. */
function isTornApart(text: string, modifier: string, head: string): boolean {
	const parts = text.split(STATEMENTS);
	if (parts.length < 2) return false;
	const [first] = wordsOf(modifier);
	const [ofModifier, ofHead] = [first?.stem, head].map((sought) =>
		parts.filter((part) => wordsOf(part).some(({ stem }) => stem === sought)),
	);
	return !!ofModifier?.length && !!ofHead?.length && !ofModifier.some((part) => ofHead.includes(part));
}
