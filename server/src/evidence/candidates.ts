/** The passages put forward for an element, each in its best wording, in the order of the learned weights. */

import type { Candidate, Company } from './decision.ts';
import { isFigureRow, type PassagePlace } from './filing/places.ts';
import { nearKin, type Spot, spotsOf } from './kin.ts';
import { type Match, MET, type Saying } from './match.ts';
import { against, type Objection } from './objection.ts';
import { wordBorrowed } from './objections/borrowed.ts';
import { carrierOf } from './objections/carriers.ts';
import { cellOf, ofRowLabel } from './objections/cells.ts';
import { objectionTo } from './objections/objections.ts';
import { standpointOf } from './objections/standpoint.ts';
import { saysVerbatim, titlesTable } from './objections/verbatim.ts';
import { isReconciled, lackOfTable } from './objections/wholeTable.ts';
import type { FilingIndex } from './prepare.ts';
import { AS_A_ROW } from './query/compiled.ts';
import { featuresOf } from './query/features.ts';
import { chanceOf, mostOf, scoreOf } from './query/weights.ts';
import { matchAll, rank } from './rank.ts';
import type { Query } from './sought.ts';
import type { Lore } from './words/lore.ts';
import { kindNames } from './words/values.ts';

/** Where an element seems to stand, by the words of its queries alone. */
export function guessesFor(index: FilingIndex, queries: readonly Query[]): readonly Spot[] {
	return spotsOf(queries.map((query) => rank(index, query)));
}

/** The candidates for an element, best first, at most one for each passage; `kin` are the guesses for the other facts of the promise. */
export function candidatesOf(
	index: FilingIndex,
	queries: readonly Query[],
	lore: Lore,
	kin: readonly (readonly Spot[])[],
): readonly Candidate[] {
	return lineOf(index, queries, lore, kin).all();
}

/** The same, each worked out when it is reached. */
export function lineOf(
	index: FilingIndex,
	queries: readonly Query[],
	lore: Lore,
	kin: readonly (readonly Spot[])[],
): Line {
	const ranked = queries.map((query) => rank(index, query));
	const coverage = ranked.map((list) => new Map(list.map((match) => [match.place.index, match.coverage])));
	const byPlace = new Map<PassagePlace, Prospect[]>();
	ranked.forEach((matches, at) => {
		const query = queries[at];
		if (!query) return;
		const others = coverage.filter((_, other) => other !== at);
		const top = matches[0]?.score ?? 0;
		matches.forEach((ranked, order) => {
			const match = belowHeading(index, query, ranked);
			const other =
				others.length === 0
					? match.coverage
					: others.reduce((most, list) => Math.max(most, list.get(match.place.index) ?? 0), 0);
			const prospect = prospectOf(index, query, match, {
				top,
				rival: (order === 0 ? matches[1]?.score : top) ?? top - 0.3,
				order,
				other,
				kin: nearKin(kin, match.place),
			});
			const known = byPlace.get(match.place);
			if (known) known.push(prospect);
			else byPlace.set(match.place, [prospect]);
		});
	});
	return new Line(index, lore, [...byPlace.values()]);
}

/** Candidates in order. What speaks against a passage is looked for only when it can be the next. */
export class Line {
	readonly #index: FilingIndex;
	readonly #lore: Lore;
	/** By passage, those not yet worked out, the least promising first. */
	readonly #waiting: { readonly prospects: readonly Prospect[]; readonly most: number }[] = [];
	/** Worked out and not yet reached, the next one last. */
	readonly #ready: Candidate[] = [];
	readonly #reached: Candidate[] = [];
	#worked = 0;

	constructor(index: FilingIndex, lore: Lore, places: readonly (readonly Prospect[])[]) {
		this.#index = index;
		this.#lore = lore;
		for (const prospects of places) {
			// What says the element word for word comes first, whatever its score.
			if (prospects.some(({ saying }) => saying.literal)) this.#workOut(prospects);
			else {
				const most = prospects.reduce(
					(most, { query, match, company }) => Math.max(most, mostOf(query, match, lore, company)),
					Number.NEGATIVE_INFINITY,
				);
				this.#waiting.push({ prospects, most });
			}
		}
		this.#waiting.sort((a, b) => a.most - b.most);
	}

	/** Of how many passages it was found out what speaks against them. */
	get worked(): number {
		return this.#worked;
	}

	/** The candidate at a place in the order, from 0; undefined after the last. */
	at(place: number): Candidate | undefined {
		while (this.#reached.length <= place) {
			const next = this.#next();
			if (!next) return undefined;
			this.#reached.push(next);
		}
		return this.#reached[place];
	}

	/** All of them. */
	all(): readonly Candidate[] {
		for (let at = this.#reached.length; this.at(at); at++);
		return this.#reached;
	}

	#next(): Candidate | undefined {
		for (;;) {
			const best = this.#ready.at(-1);
			const other = this.#waiting.at(-1);
			if (!other || (best && (best.verbatim || best.score > other.most))) return this.#ready.pop();
			this.#waiting.pop();
			this.#workOut(other.prospects);
		}
	}

	/** The best wording of a passage is one of those that are ready. */
	#workOut(prospects: readonly Prospect[]): void {
		this.#worked++;
		let best: Candidate | null = null;
		for (const prospect of prospects) {
			const candidate = workedOut(this.#index, prospect, this.#lore);
			if (!best || candidate.score > best.score) best = candidate;
		}
		if (!best) return;
		let to = this.#ready.length;
		while (to > 0 && comesBefore(this.#ready[to - 1] ?? best, best)) to--;
		this.#ready.splice(to, 0, best);
	}
}

function comesBefore(a: Candidate, b: Candidate): boolean {
	if (a.verbatim !== b.verbatim) return a.verbatim;
	return a.score > b.score || (a.score === b.score && a.match.place.index < b.match.place.index);
}

/** For a heading row of a table: the row right below the headings where a cell of it states what is sought; else the match itself. */
function belowHeading(index: FilingIndex, query: Query, match: Match): Match {
	const { place } = match;
	if (!isHeadingRow(place)) return match;
	let at = place.index + 1;
	let row = index.places[at];
	while (row !== undefined && isHeadingRow(row) && isOfTable(row, place)) row = index.places[++at];
	if (row === undefined || !isOfTable(row, place) || cellOf(index, query, row) === null) return match;
	return matchAll(index, query, row, Number.NEGATIVE_INFINITY)[0] ?? match;
}

/** True for a row whose cells are the headings of their columns, or parts of them. */
function isHeadingRow({ passage: { columns, text } }: PassagePlace): boolean {
	if (columns === undefined) return false;
	return text.split('|').every((cell, at) => (columns[at] ?? '').includes(cell.trim()));
}

function isOfTable(row: PassagePlace, { draft, passage }: PassagePlace): boolean {
	return row.draft === draft && row.passage.columns?.join(' | ') === passage.columns?.join(' | ');
}

/** A unit put forward, before what speaks against it is known. */
interface Prospect {
	readonly match: Match;
	readonly query: Query;
	readonly company: Company;
	readonly saying: Saying;
}

function prospectOf(index: FilingIndex, query: Query, match: Match, company: Company): Prospect {
	match.saying ??= sayingOf(index, query, match);
	return { match, query, company, saying: match.saying };
}

function sayingOf(index: FilingIndex, query: Query, match: Match): Saying {
	const { place, unit } = match;
	const titled =
		(isFigureRow(place) && titlesTable(query.text, place.parts.section.text)) || isReconciled(index, query, place);
	const inCell = cellOf(index, query, place) !== null;
	const carries = saysEnough(query, match);
	const literal = titled || inCell || (carries && unit !== undefined && saysVerbatim(query, unit));
	return { titled, inCell, carries, literal };
}

/** Words of an element may stand together in a passage on something else: so likely it must be at least. */
const FLOOR = 0.1;

function workedOut(index: FilingIndex, prospect: Prospect, lore: Lore): Candidate {
	const { match, query, company, saying } = prospect;
	const { titled, inCell, carries, literal } = saying;
	const weighed = weighedObjection(index, query, match, lore);
	const features = featuresOf(query, match, weighed, lore, company);
	const objection = objectionOf(index, query, match, lore);
	const stated = titled || (objection === null && inCell);
	const eligible = objection === null && (stated || carries);
	const [score, chance] = [scoreOf(features), chanceOf(features)];
	const verbatim = eligible && literal && (stated || chance >= FLOOR);
	return { match, query, objection, company, score, chance, verbatim, eligible };
}

/** One unit as a candidate. */
export function candidateOf(index: FilingIndex, query: Query, match: Match, lore: Lore, company: Company): Candidate {
	return workedOut(index, prospectOf(index, query, match, company), lore);
}

/**
 * What speaks against a match; null for nothing. A match is of one query, and what speaks against it lies in and around its
 * passage: it holds as long as the match does.
 */
export function objectionOf(index: FilingIndex, query: Query, match: Match, lore: Lore): Objection | null {
	const objection = weighedObjection(index, query, match, lore);
	const { unit } = match;
	if (objection !== null || unit === undefined) return objection;
	if (match.standpoint === undefined) {
		const says = saysEnough(query, match);
		const carrier = says || isFigureRow(match.place) ? carrierOf(index, query.said, match.place, match.at) : null;
		const around = carrier ?? lackOfTable(index, query, match.place) ?? ofRowLabel(query, match.place);
		match.standpoint =
			around ?? (says ? (wordBorrowed(query, match) ?? standpointOf(index, query, match, unit)) : null);
	}
	return match.standpoint;
}

/** What the learned weights know of what speaks against a match. A standpoint is none of it: it forbids, and orders nothing. */
function weighedObjection(index: FilingIndex, query: Query, match: Match, lore: Lore): Objection | null {
	if (match.objection === undefined) match.objection = findObjection(index, query, match, lore);
	return match.objection;
}

function findObjection(index: FilingIndex, query: Query, match: Match, lore: Lore): Objection | null {
	const missing = match.unmet[0];
	return (
		objectionTo(index, query, match, lore) ??
		(missing ? against('no-value', kindNames(missing.kinds), missing.from) : null)
	);
}

/** The share of the element that must stand in the one sentence or row, and the share that its weightiest absent word may have. */
const SAID = 0.5;
const GAP = 0.3;

/** True when the sentence says enough of the element. What any row of a table meets says nothing for this one. */
function saysEnough(query: Query, match: Match): boolean {
	let all = 0;
	let said = 0;
	let widest = 0;
	for (let at = 0; at < query.sought.length; at++) {
		const sought = query.sought[at];
		if (!sought?.own || match.by[at] === AS_A_ROW) continue;
		const { weight } = sought;
		all += weight;
		said += weight * (match.near[at] ?? 0);
		if ((match.met[at] ?? 0) < MET && weight > widest) widest = weight;
	}
	return said >= SAID * all && widest <= GAP * all;
}
