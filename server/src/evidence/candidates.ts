/** The passages put forward for an element, each in its best wording, in the order of the learned weights. */
import { cellOf } from './cells.ts';
import { AS_A_ROW } from './compiled.ts';
import { type Company, featuresOf } from './features.ts';
import { nearKin, type Spot, spotsOf } from './kin.ts';
import { type Lore, objectionTo } from './objections.ts';
import { type FilingIndex, isFigureRow } from './prepare.ts';
import type { Query } from './query.ts';
import { type Match, matchAll, rank } from './rank.ts';
import { standpointOf } from './standpoint.ts';
import { saysVerbatim, titlesTable } from './verbatim.ts';
import { chanceOf, scoreOf } from './weights.ts';

/** A passage with what speaks for it and against it. */
export interface Candidate {
	readonly match: Match;
	readonly query: Query;
	readonly objection: string | null;
	readonly company: Company;
	/** Only for ordering within one element. */
	readonly score: number;
	/** How likely it states the element, 0 to 1, as far as its words and place go. */
	readonly chance: number;
	/** It says the element in the element's own words, or is a row of which one cell states it. */
	readonly verbatim: boolean;
	/** Nothing speaks against it, and no weighty part of the element is absent: it may make the element found. */
	readonly eligible: boolean;
}

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
): Candidate[] {
	const ranked = queries.map((query) => rank(index, query));
	const coverage = ranked.map((list) => new Map(list.map((match) => [match.place.index, match.coverage])));
	const byPlace = new Map<number, Candidate>();
	ranked.forEach((matches, at) => {
		const query = queries[at];
		if (!query) return;
		const top = matches[0]?.score ?? 0;
		matches.forEach((ranked, order) => {
			const match = belowHeading(index, query, ranked);
			const others = coverage.filter((_, other) => other !== at);
			const other =
				others.length === 0
					? match.coverage
					: others.reduce((most, list) => Math.max(most, list.get(match.place.index) ?? 0), 0);
			const candidate = candidateOf(index, query, match, lore, {
				top,
				rival: (order === 0 ? matches[1]?.score : top) ?? top - 0.3,
				order,
				other,
				kin: nearKin(kin, match.place),
			});
			const known = byPlace.get(match.place.index);
			if (!known || candidate.score > known.score) byPlace.set(match.place.index, candidate);
		});
	});
	return [...byPlace.values()].sort(
		(a, b) => Number(b.verbatim) - Number(a.verbatim) || b.score - a.score || a.match.place.index - b.match.place.index,
	);
}

/** For the heading row of a table: the row right below it where a cell of it states what is sought; else the match itself. */
function belowHeading(index: FilingIndex, query: Query, match: Match): Match {
	const { place } = match;
	const { columns, text } = place.passage;
	const row = index.places[place.index + 1];
	if (columns === undefined || row === undefined || text !== columns.join(' | ')) return match;
	if (row.draft !== place.draft || row.passage.columns?.join(' | ') !== text) return match;
	if (cellOf(index, query, row) === null) return match;
	return matchAll(index, query, row, Number.NEGATIVE_INFINITY)[0] ?? match;
}

/** One unit as a candidate. */
export function candidateOf(index: FilingIndex, query: Query, match: Match, lore: Lore, company: Company): Candidate {
	const known = weighedObjection(index, query, match, lore);
	const features = featuresOf(index, query, match, known, lore, company);
	const objection = objectionOf(index, query, match, lore);
	const unit = index.units[match.unit];
	const { place } = match;
	const titled = isFigureRow(place) && titlesTable(query.text, place.parts.section.text);
	const stated = titled || (objection === null && cellOf(index, query, place) !== null);
	const eligible = objection === null && (stated || carries(query, match));
	const verbatim = eligible && (stated || (unit !== undefined && saysVerbatim(query.text, unit)));
	const [score, chance] = [scoreOf(features), chanceOf(features)];
	return { match, query, objection, company, score, chance, verbatim, eligible };
}

/**
 * What speaks against a match; null for nothing. A match is of one query, and what speaks against it lies in and around its
 * passage: it holds as long as the match does.
 */
export function objectionOf(index: FilingIndex, query: Query, match: Match, lore: Lore): string | null {
	const objection = weighedObjection(index, query, match, lore);
	const unit = index.units[match.unit];
	if (objection !== null || unit === undefined || !carries(query, match)) return objection;
	if (match.standpoint === undefined) match.standpoint = standpointOf(index, query, match, unit);
	return match.standpoint;
}

/** What the learned weights know of what speaks against a match. A standpoint is none of it: it forbids, and orders nothing. */
function weighedObjection(index: FilingIndex, query: Query, match: Match, lore: Lore): string | null {
	if (match.objection === undefined) match.objection = findObjection(index, query, match, lore);
	return match.objection;
}

function findObjection(index: FilingIndex, query: Query, match: Match, lore: Lore): string | null {
	const missing = match.unmet[0];
	return (
		objectionTo(index, query, match, lore) ??
		(missing ? `has no ${missing.kinds.join(' or ')} (“${missing.from}”)` : null)
	);
}

/** The share of the element that must stand in the one sentence or row, and the share that its weightiest absent word may have. */
const SAID = 0.5;
const GAP = 0.3;

/** True when the sentence says enough of the element. What any row of a table meets says nothing for this one. */
function carries(query: Query, match: Match): boolean {
	let all = 0;
	let said = 0;
	let widest = 0;
	query.sought.forEach(({ own, weight }, at) => {
		if (!own || match.by[at] === AS_A_ROW) return;
		all += weight;
		said += weight * (match.near[at] ?? 0);
		if ((match.met[at] ?? 0) < 0.4) widest = Math.max(widest, weight);
	});
	return said >= SAID * all && widest <= GAP * all;
}
