/** How well the units of one passage cover a query. */

import type { PassagePlace, Unit } from '../filing/places.ts';
import type { Match, Saying, Telling, Wording } from '../match.ts';
import type { Objection } from '../objection.ts';
import { Room } from '../words/room.ts';
import type { Need } from '../words/values.ts';
import { type Compiled, PHRASE_NAME, ROW_NAME } from './compiled.ts';
import { dot, PASSAGE, Surroundings } from './surroundings.ts';
import { forget, note, Tally } from './tally.ts';

/** Sentences further away than this say nothing about one. */
const REACH = 4;
const NEIGHBOUR = 0.7;

/** None below zero: a bound must hold. */
const TUNING = { similarity: 0.4, subject: 1, asked: 2, value: 0.12, direct: 0.3 };

/** The best unit of a passage for a query: its place among the passage's units, -1 in a passage without any. */
export interface Scored {
	readonly at: number;
	readonly score: number;
}

/** What no unit of a passage is above, by all that stands in and around the passage. */
export interface Bound {
	readonly score: number;
	readonly coverage: number;
	readonly asked: number;
}

/** Matches units of passages with one query; only within `withMatcher`. */
export interface Matcher {
	/** A bound for all units of a passage, for a fraction of what looking at them costs. */
	bound(place: PassagePlace, lead: PassagePlace | undefined): Bound;
	/**
	 * The unit with the highest score, the first of equals. Of a passage whose units all score less than `least` it gives no
	 * unit (`at` is `BELOW`), and as score one that none is above.
	 */
	best(place: PassagePlace, lead: PassagePlace | undefined, bound: Bound, least: number): Scored;
	/** The match of one unit. */
	match(place: PassagePlace, lead: PassagePlace | undefined, at: number): Match;
	/** The matches of all units with at least a score. */
	all(place: PassagePlace, lead: PassagePlace | undefined, least: number): readonly Match[];
}

/** In place of a unit: none scores as much as was asked for. */
export const BELOW = -2;

/** Runs something with the matcher of a query; one at a time. */
export function withMatcher<T>(compiled: Compiled, run: (matcher: Matcher) => T): T {
	note(compiled);
	try {
		return run(new UnitMatcher(compiled));
	} finally {
		forget(compiled);
	}
}

const room = new Room(Float64Array);
const NO_NEEDS: readonly Need[] = [];
const NO_VECTOR = new Float32Array();
const NO_IDS = new Int32Array();
/** In a passage without any unit. */
const NOTHING: Scored = { at: -1, score: 0 };
/** Where what stands around a unit is looked at anyway. */
const ALL = { coverage: 0, asked: 0 };

/** Used again by each matcher; only one works at a time. */
const SURROUNDINGS: Surroundings[] = [];
const OWN = new Tally();
const WIDE = new Tally();
const ABOVE = new Tally();

/** A class, so that all matches look alike to the machine: at first that of a passage without any unit. */
class UnitMatch implements Match {
	readonly place: PassagePlace;
	readonly unit: Unit | undefined;
	readonly at: number;
	score = 0;
	coverage = 0;
	met: ArrayLike<number> = new Float64Array();
	by: readonly (string | null)[] = [];
	terms: readonly number[] = [];
	direct = 0;
	near: ArrayLike<number> = new Float64Array();
	heading = 0;
	askedDirect = 0;
	valueMet = false;
	unmet: readonly Need[] = NO_NEEDS;
	similarity = 0;
	asked = 0;
	subject = 0;
	news: number | null = null;
	features: readonly number[] | null = null;
	most: number | null = null;
	told: Telling | null = null;
	objection: Objection | null | undefined = undefined;
	standpoint: Objection | null | undefined = undefined;
	saying: Saying | null = null;
	unopposed: readonly Wording[] | null = null;

	constructor(place: PassagePlace, at: number) {
		this.place = place;
		this.unit = place.units[at];
		this.at = at;
	}
}

/** A match for the same passage where only what stands beside it may be other than before. */
export function matchedAt(place: PassagePlace, match: Match): Match {
	const same = new UnitMatch(place, match.at);
	same.score = match.score;
	same.coverage = match.coverage;
	same.met = match.met;
	same.by = match.by;
	same.terms = match.terms;
	same.direct = match.direct;
	same.near = match.near;
	same.heading = match.heading;
	same.askedDirect = match.askedDirect;
	same.valueMet = match.valueMet;
	same.unmet = match.unmet;
	same.similarity = match.similarity;
	same.asked = match.asked;
	same.subject = match.subject;
	same.news = match.news;
	same.features = match.features;
	same.most = match.most;
	same.told = match.told;
	return same;
}

const NOWHERE = new Surroundings();

/** Owns the tallies of the unit that is looked at. */
class UnitMatcher implements Matcher {
	readonly #compiled: Compiled;
	readonly #known = new Map<PassagePlace, Surroundings>();
	readonly #own = OWN;
	readonly #wide = WIDE;
	readonly #above = ABOVE;
	#there = NOWHERE;
	/** Whether the unit that is looked at has a drafter's phrase for the fact; null until asked. */
	#signalled: boolean | null = null;
	#ids: Unit['ids'] = NO_IDS;
	#unmet: readonly Need[] = NO_NEEDS;
	#coverage = 0;
	#direct = 0;
	#asked = 0;
	#similarity = 0;

	constructor(compiled: Compiled) {
		this.#compiled = compiled;
	}

	bound(place: PassagePlace, lead: PassagePlace | undefined): Bound {
		const { query } = this.#compiled;
		this.#surround(place, lead);
		// As if all that its units have stood in one, and every value: what is met only adds to a score.
		this.#own.clear(this.#compiled.targets.length);
		this.#there.hits.allInto(this.#own);
		this.#wide.copy(this.#own);
		this.#wide.merge(this.#there.around);
		this.#unmet = NO_NEEDS;
		this.#signalled = true;
		this.#settle(this.#own);
		this.#settle(this.#wide);
		this.#coverage = this.#share(this.#wide, true);
		this.#direct = this.#share(this.#own, true);
		this.#asked = this.#share(this.#wide, false);
		this.#similarity = -1;
		for (let at = 0; at < place.units.length; at++) {
			const alike = dot(query.vector, place.units[at]?.vector ?? NO_VECTOR);
			if (alike > this.#similarity) this.#similarity = alike;
		}
		return { score: this.#score(valueShare(query.needs, NO_NEEDS)), coverage: this.#coverage, asked: this.#asked };
	}

	best(place: PassagePlace, lead: PassagePlace | undefined, bound: Bound, least: number): Scored {
		this.#surround(place, lead);
		let best = -1;
		let score = 0;
		let most = 0;
		for (let at = 0; at < place.units.length; at++) {
			const floor = best < 0 ? least : Math.max(least, score);
			const own = this.#lookAt(place, at, bound);
			if (own >= floor) {
				const full = this.#lookAround(at);
				if (best < 0 || full > score) [best, score] = [at, full];
			}
			if (at === 0 || own > most) most = own;
		}
		if (best >= 0 && score >= least) return { at: best, score };
		return place.units.length === 0 ? NOTHING : { at: BELOW, score: most };
	}

	match(place: PassagePlace, lead: PassagePlace | undefined, at: number): Match {
		if (at < 0) return new UnitMatch(place, 0);
		this.#surround(place, lead);
		const score = this.#look(place, at);
		return this.#make(place, at, score);
	}

	all(place: PassagePlace, lead: PassagePlace | undefined, least: number): readonly Match[] {
		this.#surround(place, lead);
		const matches: Match[] = [];
		for (let at = 0; at < place.units.length; at++) {
			const score = this.#look(place, at);
			if (score >= least) matches.push(this.#make(place, at, score));
		}
		return matches;
	}

	/** Goes to a passage. */
	#surround(place: PassagePlace, lead: PassagePlace | undefined): void {
		let there = this.#known.get(place);
		if (!there) {
			there = SURROUNDINGS[this.#known.size] ?? new Surroundings();
			SURROUNDINGS[this.#known.size] = there;
			there.read(this.#compiled, place, lead);
			this.#known.set(place, there);
		}
		this.#there = there;
	}

	/** Looks at one unit and gives its score. */
	#look(place: PassagePlace, at: number): number {
		this.#lookAt(place, at, ALL);
		return this.#lookAround(at);
	}

	/** Looks at the words of one unit alone; gives a score that it does not exceed with what stands around it. */
	#lookAt(place: PassagePlace, at: number, { coverage, asked }: Omit<Bound, 'score'>): number {
		const { query } = this.#compiled;
		const unit = place.units[at];
		if (!unit) return 0;
		this.#unmet = unmetIn(unit, query.needs);
		this.#signalled = null;
		this.#ids = unit.ids;
		this.#own.clear(this.#compiled.targets.length);
		this.#there.hits.into(this.#own, at, 1);
		this.#wide.copy(this.#own);
		this.#settle(this.#own);
		this.#direct = this.#share(this.#own, true);
		this.#similarity = dot(query.vector, unit.vector);
		this.#coverage = coverage;
		this.#asked = asked;
		return this.#score(valueShare(query.needs, this.#unmet));
	}

	/** Looks at what stands around the unit that was looked at last, and gives its score. */
	#lookAround(at: number): number {
		const { query } = this.#compiled;
		const { hits, around } = this.#there;
		const from = Math.max(0, at - REACH);
		const to = Math.min(hits.units, at + REACH + 1);
		for (let other = from; other < to; other++) {
			if (other !== at) hits.into(this.#wide, other, Math.abs(other - at) === 1 ? NEIGHBOUR : PASSAGE);
		}
		this.#wide.merge(around);
		this.#settle(this.#wide);
		this.#coverage = this.#share(this.#wide, true);
		this.#asked = this.#share(this.#wide, false);
		return this.#score(valueShare(query.needs, this.#unmet));
	}

	#score(value: number): number {
		return (
			this.#coverage +
			TUNING.direct * this.#direct +
			TUNING.asked * this.#asked +
			TUNING.similarity * this.#similarity +
			TUNING.subject * this.#there.subject +
			value
		);
	}

	/** The match of the unit that was looked at last. */
	#make(place: PassagePlace, at: number, score: number): Match {
		const { names, nameTerms } = this.#compiled;
		const match = new UnitMatch(place, at);
		match.score = score;
		match.coverage = this.#coverage;
		match.met = room.copy(this.#wide.value, this.#wide.size);
		match.by = namesOf(this.#wide, names);
		match.terms = termsOf(this.#wide, nameTerms);
		match.direct = this.#direct;
		match.near = room.copy(this.#own.value, this.#own.size);
		match.heading = this.#headingOf(place);
		match.askedDirect = this.#share(this.#own, false);
		match.valueMet = this.#unmet.length === 0;
		match.unmet = this.#unmet;
		match.similarity = this.#similarity;
		match.asked = this.#asked;
		match.subject = this.#there.subject;
		return match;
	}

	/** Share of the element's weight that stands in the headings above a passage. */
	#headingOf({ parts }: PassagePlace): number {
		this.#above.clear(this.#compiled.targets.length);
		this.#above.add(parts.section.terms, this.#compiled, 1);
		return this.#share(this.#above, true);
	}

	#share({ value }: Tally, ofElement: boolean): number {
		const { weights, own, asked, ownWeight, askedWeight } = this.#compiled;
		const all = ofElement ? ownWeight : askedWeight;
		if (all <= 0) return 0;
		const those = ofElement ? own : asked;
		let got = 0;
		for (let of = 0; of < those.length; of++) {
			const at = those[of] ?? 0;
			const met = value[at] ?? 0;
			if (met > 0) got += (weights[at] ?? 0) * met;
		}
		return got / all;
	}

	/** A phrase that is met meets its words; a word that asks for a kind of value is met by the value. */
	#settle(tally: Tally): void {
		const { tabular, phrased, phrases, valued } = this.#compiled;
		const told = phrased.length > 0 && this.#share(tally, true) >= TOLD && this.#isSignalled();
		if (this.#there.row) raiseAll(tally, tabular, 1, ROW_NAME);
		if (told) raiseAll(tally, phrased, SIGNAL, PHRASE_NAME);
		for (let of = 0; of < phrases.length; of++) this.#settlePhrase(tally, phrases[of] ?? 0);
		for (let of = 0; of < valued.length; of++) {
			const asked = valued[of];
			if (asked && !this.#unmet.includes(asked.need)) tally.set(asked.at, 1, asked.name);
		}
	}

	#isSignalled(): boolean {
		this.#signalled ??= this.#compiled.query.signals.standIn(this.#ids);
		return this.#signalled;
	}

	#settlePhrase(tally: Tally, at: number): void {
		const met = tally.value[at] ?? 0;
		const words = this.#compiled.targets[at]?.words;
		if (met === 0 || !words) return;
		for (let of = 0; of < words.length; of++) tally.raise(words[of] ?? 0, met, tally.by[at] ?? -1);
	}
}

function raiseAll(tally: Tally, those: Int32Array, value: number, name: number): void {
	for (let of = 0; of < those.length; of++) tally.raise(those[of] ?? 0, value, name);
}

/** The needs that no value in a unit meets. */
function unmetIn(unit: Unit, needs: readonly Need[]): readonly Need[] {
	for (let at = 0; at < needs.length; at++) {
		const need = needs[at];
		if (need && !isMet(unit, need)) return needs.filter((other) => !isMet(unit, other));
	}
	return NO_NEEDS;
}

function isMet(unit: Unit, { kinds }: Need): boolean {
	for (let at = 0; at < kinds.length; at++) {
		const kind = kinds[at];
		if (kind !== undefined && unit.hasValue(kind)) return true;
	}
	return false;
}

/** What values add to a score, or take from it. */
function valueShare(needs: readonly Need[], unmet: readonly Need[]): number {
	return needs.length === 0 ? 0 : unmet.length === 0 ? TUNING.value : -TUNING.value;
}

function namesOf({ by, size }: Tally, names: readonly string[]): readonly (string | null)[] {
	const list: (string | null)[] = [];
	for (let at = 0; at < size; at++) list.push(names[by[at] ?? -1] ?? null);
	return list;
}

function termsOf({ by, size }: Tally, terms: readonly number[]): readonly number[] {
	const list: number[] = [];
	for (let at = 0; at < size; at++) {
		const term = terms[by[at] ?? -1];
		if (term !== undefined && !list.includes(term)) list.push(term);
	}
	return list;
}

/** How far a drafter's phrase for a fact meets the fact's words. */
const SIGNAL = 0.6;
/** The share of the fact that must stand there anyway. */
const TOLD = 0.5;
