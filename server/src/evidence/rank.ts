/** The passages that come closest to what is sought, best first. */
import { type FilingIndex, isFigureRow, type PassagePlace } from './prepare.ts';
import type { Query, Sought } from './query.ts';
import type { Need } from './values.ts';
import { stemOf } from './words.ts';

/** How well a unit and what stands around it cover the query. */
export interface Match {
	readonly place: PassagePlace;
	/** The best unit. */
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

const SHORTLIST = 60;
/** Sentences further away than this say nothing about one. */
const REACH = 4;
/** What a word of the ask counts beside a word of the element. */
const ASKED = 0.25;
const NEIGHBOUR = 0.7;
const PASSAGE = 0.5;
const HEADING = 0.5;
const TABLE = 0.7;

export const tuning = { similarity: 0.4, subject: 0.3, asked: 0.35, value: 0.12, direct: 0.3 };

/** Every unit of a passage, matched. */
export function matchAll(index: FilingIndex, query: Query, place: PassagePlace): readonly Match[] {
	const lookup = lookupOf(query);
	return index.units.slice(place.from, place.to).map((unit) => matchUnit(index, query, lookup, place, unit.index));
}

/** The best matches in order, one for a passage; at most `count`. */
export function rank(index: FilingIndex, query: Query, count: number): readonly Match[] {
	const shortlist = shortlistOf(index, query);
	const lookup = lookupOf(query);
	const matches = shortlist.map((place) => bestUnit(index, query, lookup, place));
	matches.sort((a, b) => b.score - a.score || a.place.index - b.place.index);
	return matches.slice(0, count);
}

function shortlistOf(index: FilingIndex, query: Query): PassagePlace[] {
	const scores = new Float64Array(index.places.length);
	const best = new Float64Array(index.places.length);
	for (const sought of query.sought) {
		const touched: number[] = [];
		for (const form of sought.forms) {
			const value = form.strength * Math.min(form.rarity * (sought.own ? 1 : ASKED), sought.weight);
			for (const place of index.postings[form.term] ?? []) {
				const before = best[place] ?? 0;
				if (before === 0) touched.push(place);
				if (value > before) best[place] = value;
			}
		}
		for (const place of touched) {
			scores[place] = (scores[place] ?? 0) + (best[place] ?? 0);
			best[place] = 0;
		}
	}
	const order: number[] = [];
	for (let i = 0; i < scores.length; i++) if ((scores[i] ?? 0) > 0) order.push(i);
	const normal = (i: number): number => (scores[i] ?? 0) / (1 + 0.15 * Math.log1p((index.places[i]?.length ?? 0) / 40));
	order.sort((a, b) => normal(b) - normal(a) || a - b);
	return order.slice(0, SHORTLIST).flatMap((i) => index.places[i] ?? []);
}

interface Aim {
	readonly sought: number;
	readonly strength: number;
	readonly value: number;
	readonly name: string;
}
type Lookup = ReadonlyMap<number, readonly Aim[]>;

function lookupOf(query: Query): Lookup {
	const lookup = new Map<number, Aim[]>();
	query.sought.forEach((sought: Sought, at) => {
		for (const form of sought.forms) {
			const scale = sought.weight > 0 ? Math.min(1, (form.rarity * (sought.own ? 1 : ASKED)) / sought.weight) : 1;
			const aim = { sought: at, strength: form.strength, value: form.strength * scale, name: form.name };
			const list = lookup.get(form.term);
			if (list) list.push(aim);
			else lookup.set(form.term, [aim]);
		}
	});
	return lookup;
}

class Tally {
	readonly value: Float64Array;
	readonly by: (string | null)[];
	constructor(size: number) {
		this.value = new Float64Array(size);
		this.by = new Array<string | null>(size).fill(null);
	}
	add(terms: Int32Array | undefined, lookup: Lookup, factor: number): void {
		if (!terms) return;
		for (const term of terms) {
			for (const aim of lookup.get(term) ?? []) {
				const value = aim.value * factor;
				if (value > (this.value[aim.sought] ?? 0)) {
					this.value[aim.sought] = value;
					this.by[aim.sought] = aim.name;
				}
			}
		}
	}
}

function bestUnit(index: FilingIndex, query: Query, lookup: Lookup, place: PassagePlace): Match {
	let best: Match | null = null;
	for (let at = place.from; at < place.to; at++) {
		const match = matchUnit(index, query, lookup, place, at);
		if (!best || match.score > best.score) best = match;
	}
	return best ?? matchUnit(index, query, lookup, place, place.from);
}

function matchUnit(index: FilingIndex, query: Query, lookup: Lookup, place: PassagePlace, at: number): Match {
	const own = new Tally(query.sought.length);
	own.add(index.units[at]?.terms, lookup, 1);
	const wide = new Tally(query.sought.length);
	wide.add(index.units[at]?.terms, lookup, 1);
	const from = Math.max(place.from, at - REACH);
	const to = Math.min(place.to, at + REACH + 1);
	for (let other = from; other < to; other++) {
		if (other === at) continue;
		wide.add(index.units[other]?.terms, lookup, Math.abs(other - at) === 1 ? NEIGHBOUR : PASSAGE);
	}
	const above = new Tally(query.sought.length);
	above.add(index.sections[place.section]?.terms, lookup, 1);
	wide.add(index.sections[place.section]?.terms, lookup, HEADING);
	if (place.lead >= 0) {
		const lead = index.places[place.lead];
		for (let other = lead?.from ?? 0; other < (lead?.to ?? 0); other++)
			wide.add(index.units[other]?.terms, lookup, PASSAGE);
	}
	if (place.table >= 0) wide.add(index.tables[place.table]?.terms, lookup, TABLE);
	const values = index.valuesOf(at);
	const unmet = query.needs.filter((need) => !need.kinds.some((kind) => values.has(kind)));
	const valueMet = unmet.length === 0;
	const words = index.units[at]?.words ?? [];
	const signalled = query.signalled.size > 0 && query.signals.hits(words).length > 0;
	const row = isFigureRow(place.passage);
	for (const tally of [own, wide]) settle(query, tally, unmet, signalled, row);
	const coverage = share(query, wide.value, true);
	const direct = share(query, own.value, true);
	const asked = share(query, wide.value, false);
	const similarity = dot(query.vector, index.vectorOf(at));
	const subject = dot(query.subject, index.vectorOfPlace(place.index));
	const value = query.needs.length === 0 ? 0 : valueMet ? tuning.value : -tuning.value;
	const score =
		coverage +
		tuning.direct * direct +
		tuning.asked * asked +
		tuning.similarity * similarity +
		tuning.subject * subject +
		value;
	return {
		place,
		unit: at,
		score,
		coverage,
		met: [...wide.value],
		by: wide.by,
		direct,
		near: [...own.value],
		heading: share(query, above.value, true),
		askedDirect: share(query, own.value, false),
		valueMet,
		unmet,
		similarity,
		asked,
		subject,
	};
}

/** Words that ask for a table, or a row of one. */
const TABULAR =
	/^(?:separate(?:ly)?|lines?|line items?|separate (?:line|item|reconciling item)s?|rows?|tables?|tabular|schedules?|reconcil\w*(?: items?)?|roll-?forwards?|columns?|items?)$/;
/** How far a drafter's phrase for a fact meets the fact's words. */
const SIGNAL = 0.6;
/** The share of the fact that must stand there anyway. */
const TOLD = 0.5;

/** A phrase that is met meets its words; a word that asks for a kind of value is met by the value. */
function settle(query: Query, tally: Tally, unmet: readonly Need[], signalled: boolean, row: boolean): void {
	const told = signalled && share(query, tally.value, true) >= TOLD;
	query.sought.forEach(({ label, parts }, at) => {
		const phrased = told && parts.length === 0 && query.signalled.has(stemOf(label));
		const value = row && TABULAR.test(label) ? 1 : phrased ? SIGNAL : 0;
		if (value <= (tally.value[at] ?? 0)) return;
		tally.value[at] = value;
		tally.by[at] = value === 1 ? 'a row of a table' : 'a phrase for it';
	});
	query.sought.forEach((phrase, at) => {
		const value = tally.value[at] ?? 0;
		if (value === 0 || phrase.parts.length === 0) return;
		query.sought.forEach((word, other) => {
			if (word.parts.length > 0 || !phrase.parts.includes(stemOf(word.label)) || (tally.value[other] ?? 0) >= value)
				return;
			tally.value[other] = value;
			tally.by[other] = tally.by[at] ?? null;
		});
	});
	query.sought.forEach((word, at) => {
		if (!word.need || unmet.includes(word.need)) return;
		tally.value[at] = 1;
		tally.by[at] = word.need.kinds.join(' or ');
	});
}

function share(query: Query, met: Float64Array, own: boolean): number {
	let got = 0;
	let all = 0;
	query.sought.forEach((sought, at) => {
		if (sought.own !== own) return;
		got += sought.weight * (met[at] ?? 0);
		all += sought.weight;
	});
	return all > 0 ? got / all : 0;
}

function dot(a: Float32Array, b: Float32Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
	return sum;
}
