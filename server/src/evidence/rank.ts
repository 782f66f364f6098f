/** The passages that come closest to what is sought, best first. */
import { type Compiled, compile, type Target } from './compiled.ts';
import type { Change } from './counts.ts';
import { type FilingIndex, isFigureRow, type PassagePlace } from './prepare.ts';
import type { Query } from './query.ts';
import { isListed, type Listed, SHORTLIST, shortlistOf } from './shortlist.ts';
import { termCount } from './terms.ts';
import type { Need } from './values.ts';

/** How well a unit and what stands around it cover the query. */
export interface Match {
	readonly place: PassagePlace;
	/** Index of the best unit, wherever edits moved it. */
	readonly unit: number;
	readonly score: number;
	/** Share of the element's own weight that stands in the unit and its surroundings. */
	readonly coverage: number;
	/** By index of `query.sought`: how well it is met (0 to 1) and by which term. */
	readonly met: readonly number[];
	readonly by: readonly (string | null)[];
	/** The same by the sentence or row alone. */
	readonly direct: number;
	readonly near: readonly number[];
	/** Share of the element's weight that stands in the headings above. */
	readonly heading: number;
	/** Share of the ask's other words that stand in the sentence or row alone. */
	readonly askedDirect: number;
	readonly valueMet: boolean;
	/** Kinds of value that are asked for and absent. */
	readonly unmet: readonly Need[];
	readonly similarity: number;
	/** Share of the ask's other words that stand in or around it, and how alike ask and passage are. */
	readonly asked: number;
	readonly subject: number;
}

/** Sentences further away than this say nothing about one. */
const REACH = 4;
const NEIGHBOUR = 0.7;
const PASSAGE = 0.5;
const HEADING = 0.5;
const TABLE = 0.7;

export const tuning = { similarity: 0.4, subject: 0.3, asked: 0.35, value: 0.12, direct: 0.3 };

/** Every unit of a passage, matched. */
export function matchAll(index: FilingIndex, query: Query, place: PassagePlace): readonly Match[] {
	const matches: Match[] = [];
	withTerms(rankingOf(index, query).compiled, (matcher) => matcher.each(index, place, (make) => matches.push(make())));
	return matches;
}

/** The best matches in order, one for a passage; at most `count`. */
export function rank(index: FilingIndex, query: Query, count: number): readonly Match[] {
	return rankingOf(index, query).best(index).slice(0, count);
}

/** The ranking of a query in a filing, kept from one version of the filing to the next. */
export function rankingOf(index: FilingIndex, query: Query): Ranking {
	return index.memory.rankingOf(query, () => new Ranking(compile(query)));
}

/** What was found out for one query: its shortlist and how each passage of it matches. */
export class Ranking {
	readonly compiled: Compiled;
	#list: readonly Listed[] | null = null;
	#matches = new Map<PassagePlace, Match>();

	constructor(compiled: Compiled) {
		this.compiled = compiled;
	}

	/** Takes note of an edit; true when it can matter here. */
	touch({ gone, fresh }: Change): boolean {
		const list = this.#list;
		let touched = list === null;
		for (const place of gone) if (this.#matches.delete(place)) touched = true;
		const last = list && list.length === SHORTLIST ? (list[SHORTLIST - 1] ?? null) : null;
		if (!touched) touched = fresh.some((place) => isListed(place, this.compiled, last));
		if (touched) this.#list = null;
		return touched;
	}

	/** The matches of the shortlist, best first. */
	best(index: FilingIndex): readonly Match[] {
		this.#list ??= shortlistOf(index.counts, this.compiled);
		const before = this.#matches;
		const list = this.#list;
		this.#matches = new Map();
		withTerms(this.compiled, (matcher) => {
			for (const { place } of list) this.#matches.set(place, before.get(place) ?? bestOf(matcher, index, place));
		});
		return [...this.#matches.values()].sort((a, b) => b.score - a.score || a.place.index - b.place.index);
	}
}

function bestOf(matcher: Matcher, index: FilingIndex, place: PassagePlace): Match {
	let best: Match | null = null;
	matcher.each(index, place, (make, score) => {
		if (best === null || score > best.score) best = make();
	});
	return best ?? NO_MATCH(place);
}

/** A passage without any unit. */
const NO_MATCH = (place: PassagePlace): Match => ({
	place,
	unit: place.from,
	score: 0,
	coverage: 0,
	met: [],
	by: [],
	direct: 0,
	near: [],
	heading: 0,
	askedDirect: 0,
	valueMet: false,
	unmet: [],
	similarity: 0,
	asked: 0,
	subject: 0,
});

/** By term number: one more than its index in the query that is being matched; 0 for terms that are not sought. */
let slots = new Int32Array(0);

function withTerms(compiled: Compiled, run: (matcher: Matcher) => void): void {
	if (slots.length < termCount()) slots = new Int32Array(termCount() * 2);
	const { terms } = compiled;
	for (let at = 0; at < terms.length; at++) slots[terms[at] ?? 0] = at + 1;
	run(new Matcher(compiled));
	for (let at = 0; at < terms.length; at++) slots[terms[at] ?? 0] = 0;
}

/** How well each sought word is met, and by what. */
class Tally {
	readonly value: Float64Array;
	readonly by: (string | null)[];

	constructor(size: number) {
		this.value = new Float64Array(size);
		this.by = new Array<string | null>(size).fill(null);
	}

	clear(): void {
		this.value.fill(0);
		this.by.fill(null);
	}

	copy(other: Tally): void {
		this.value.set(other.value);
		for (let at = 0; at < this.by.length; at++) this.by[at] = other.by[at] ?? null;
	}

	add(terms: Int32Array | undefined, { aims }: Compiled, factor: number): void {
		if (!terms) return;
		for (let at = 0; at < terms.length; at++) {
			const slot = slots[terms[at] ?? 0] ?? 0;
			if (slot === 0) continue;
			for (const aim of aims[slot - 1] ?? []) this.#raise(aim.sought, aim.value * factor, aim.name);
		}
	}

	/** Takes over what the other meets better. */
	merge(other: Tally): void {
		for (let at = 0; at < this.value.length; at++) {
			const value = other.value[at] ?? 0;
			if (value > 0) this.#raise(at, value, other.by[at] ?? null);
		}
	}

	#raise(sought: number, value: number, name: string | null): void {
		if (value <= (this.value[sought] ?? 0)) return;
		this.value[sought] = value;
		this.by[sought] = name;
	}
}

/** Matches the units of passages with one query. */
class Matcher {
	readonly #compiled: Compiled;
	readonly #own: Tally;
	readonly #wide: Tally;
	readonly #above: Tally;
	readonly #around: Tally;

	constructor(compiled: Compiled) {
		const size = compiled.targets.length;
		this.#compiled = compiled;
		this.#own = new Tally(size);
		this.#wide = new Tally(size);
		this.#above = new Tally(size);
		this.#around = new Tally(size);
	}

	/** Calls `visit` for each unit in order with its score; `make` gives the match, and only during the call. */
	each(index: FilingIndex, place: PassagePlace, visit: (make: () => Match, score: number) => void): void {
		const compiled = this.#compiled;
		const { section, table } = place.parts;
		this.#above.clear();
		this.#above.add(section.terms, compiled, 1);
		this.#around.clear();
		this.#around.add(section.terms, compiled, HEADING);
		const lead = place.lead >= 0 ? index.places[place.lead] : undefined;
		for (const unit of lead?.units ?? []) this.#around.add(unit.terms, compiled, PASSAGE);
		this.#around.add(table?.terms, compiled, TABLE);
		const around = {
			heading: this.#share(this.#above, true),
			subject: dot(compiled.query.subject, place.vector),
			row: isFigureRow(place.passage),
		};
		for (let at = 0; at < place.units.length; at++) this.#unit(place, at, around, visit);
	}

	#unit(
		place: PassagePlace,
		at: number,
		{ heading, subject, row }: { readonly heading: number; readonly subject: number; readonly row: boolean },
		visit: (make: () => Match, score: number) => void,
	): void {
		const { query, targets } = this.#compiled;
		const { units } = place;
		const unit = units[at];
		if (!unit) return;
		this.#tally(place, at);
		const unmet = query.needs.filter((need) => !need.kinds.some((kind) => unit.values.has(kind)));
		const valueMet = unmet.length === 0;
		const signalled = query.signalled.size > 0 && query.signals.hits(unit.words).length > 0;
		for (const tally of [this.#own, this.#wide]) {
			const told = signalled && this.#share(tally, true) >= TOLD;
			settle(query, targets, tally, unmet, told, row);
		}
		const coverage = this.#share(this.#wide, true);
		const direct = this.#share(this.#own, true);
		const asked = this.#share(this.#wide, false);
		const similarity = dot(query.vector, unit.vector);
		const value = query.needs.length === 0 ? 0 : valueMet ? tuning.value : -tuning.value;
		const score =
			coverage +
			tuning.direct * direct +
			tuning.asked * asked +
			tuning.similarity * similarity +
			tuning.subject * subject +
			value;
		const make = (): Match => ({
			place,
			// Edits elsewhere move the units of a passage together.
			get unit() {
				return place.from + at;
			},
			score,
			coverage,
			met: Array.from(this.#wide.value),
			by: [...this.#wide.by],
			direct,
			near: Array.from(this.#own.value),
			heading,
			askedDirect: this.#share(this.#own, false),
			valueMet,
			unmet,
			similarity,
			asked,
			subject,
		});
		visit(make, score);
	}

	#tally({ units }: PassagePlace, at: number): void {
		const compiled = this.#compiled;
		this.#own.clear();
		this.#own.add(units[at]?.terms, compiled, 1);
		this.#wide.copy(this.#own);
		const from = Math.max(0, at - REACH);
		const to = Math.min(units.length, at + REACH + 1);
		for (let other = from; other < to; other++) {
			if (other === at) continue;
			this.#wide.add(units[other]?.terms, compiled, Math.abs(other - at) === 1 ? NEIGHBOUR : PASSAGE);
		}
		this.#wide.merge(this.#around);
	}

	#share({ value }: Tally, own: boolean): number {
		const { targets, ownWeight, askedWeight } = this.#compiled;
		const all = own ? ownWeight : askedWeight;
		if (all <= 0) return 0;
		let got = 0;
		for (let at = 0; at < targets.length; at++) {
			const target = targets[at];
			if (target && target.own === own) got += target.weight * (value[at] ?? 0);
		}
		return got / all;
	}
}

/** What meets a word that only asks for a table, or a row of one. */
export const AS_A_ROW = 'a row of a table';
/** How far a drafter's phrase for a fact meets the fact's words. */
const SIGNAL = 0.6;
/** The share of the fact that must stand there anyway. */
const TOLD = 0.5;

/** A phrase that is met meets its words; a word that asks for a kind of value is met by the value. */
function settle(
	query: Query,
	targets: readonly Target[],
	{ value, by }: Tally,
	unmet: readonly Need[],
	told: boolean,
	row: boolean,
): void {
	if (row || told) {
		for (let at = 0; at < targets.length; at++) {
			const target = targets[at];
			const met = row && target?.tabular ? 1 : told && target?.phrased ? SIGNAL : 0;
			if (met <= (value[at] ?? 0)) continue;
			value[at] = met;
			by[at] = met === 1 ? AS_A_ROW : 'a phrase for it';
		}
	}
	for (let at = 0; at < targets.length; at++) {
		const met = value[at] ?? 0;
		const words = targets[at]?.words ?? [];
		if (met === 0 || words.length === 0) continue;
		for (const word of words) {
			if ((value[word] ?? 0) >= met) continue;
			value[word] = met;
			by[word] = by[at] ?? null;
		}
	}
	if (query.needs.length === 0) return;
	query.sought.forEach(({ need }, at) => {
		if (!need || unmet.includes(need)) return;
		value[at] = 1;
		by[at] = need.kinds.join(' or ');
	});
}

function dot(a: Float32Array, b: Float32Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
	return sum;
}
