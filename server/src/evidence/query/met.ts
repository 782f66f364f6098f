/** Which words of a unit were matched, and what stands there besides them. */

import type { Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { NO_DENIAL } from '../sentences/negative.ts';
import { GENERAL } from '../words/concepts.ts';
import { cutWords } from '../words/cut.ts';
import { pattern } from '../words/patterns.ts';
import { isSmallId, isStopId, termCount } from '../words/termIds.ts';

/** By term number: the stamp of the match that it met last. */
let marks = new Uint32Array(1 << 14);
let stamp = 0;
let covered = new Uint8Array(1 << 10);

/** Makes the terms that met something in a match the marked ones. */
function mark({ terms }: Match): void {
	if (marks.length < termCount()) marks = new Uint32Array(termCount() * 2);
	stamp++;
	for (const term of terms) marks[term] = stamp;
}

function isMarked(term: number | undefined): boolean {
	return marks[term ?? -1] === stamp;
}

/** Indexes of the words of substance that were matched, ascending. */
export function metWords({ ids }: Unit, match: Match): readonly number[] {
	mark(match);
	const met: number[] = [];
	for (let at = 0; at < ids.length; at++) {
		const id = ids[at] ?? 0;
		if (isMarked(id) && !isStopId(id)) met.push(at);
	}
	return met;
}

/** How many words of substance stand there besides the matched ones; every figure counts as one. */
export function newsOf(unit: Unit, match: Match): number {
	match.news ??= countNews(unit, match);
	return match.news;
}

function countNews({ ids, hits, figures }: Unit, match: Match): number {
	mark(match);
	if (covered.length < ids.length) covered = new Uint8Array(ids.length * 2);
	covered.fill(0, 0, ids.length);
	for (let hit = 0; hit < hits.length; hit += 3) {
		if (isMarked(hits[hit])) covered.fill(1, hits[hit + 1], hits[hit + 2]);
	}
	let count = figures;
	for (let at = 0; at < ids.length; at++) {
		const id = ids[at] ?? 0;
		if (covered[at] === 0 && !isMarked(id) && !isSmallId(id)) count++;
	}
	return count;
}

const DENIAL = /\b(?:(?<!\bwhether or )not|no|none|neither|nor|never|without|cannot|unable)\b|n[’']t\b/gi;
/** Denies something. */
export const DENIES = pattern(new RegExp(DENIAL.source, 'i'));
/** How many words after a denial are what it denies. */
const DENIED = 4;

/** True when a denial stands right before a word that was matched, in the clause that has most of them. */
export function deniesMatch(unit: Unit, match: Match): boolean {
	// What denies nothing is a denial too, as far as words go.
	if (!unit.said.has(DENIES)) return false;
	const { ids } = unit;
	const text = unit.text.replace(NO_DENIAL, (phrase) => ' '.repeat(phrase.length));
	mark(match);
	const { count, starts, ends } = cutWords(unit.text);
	const clause = clauseOf(unit, starts, ends);
	for (const denial of text.matchAll(DENIAL)) {
		const end = denial.index + denial[0].length;
		if (denial.index < clause.from || end > clause.to) continue;
		let from = 0;
		while (from < count && (starts[from] ?? 0) < end) from++;
		let to = from;
		while (to < count && to < from + DENIED && (ends[to] ?? 0) <= clause.to) to++;
		for (let at = from; at < to; at++) if (isMarked(ids[at])) return true;
		const hits = GENERAL.hitsIn(ids, from, to);
		for (let hit = 0; hit < hits.length; hit += 3) if (isMarked(hits[hit])) return true;
	}
	return false;
}

/** The part between semicolons with the most marked words. */
function clauseOf(
	{ text, ids }: Unit,
	starts: Int32Array,
	ends: Int32Array,
): { readonly from: number; readonly to: number } {
	let best = { from: 0, to: text.length };
	if (!text.includes(';')) return best;
	let most = -1;
	let from = 0;
	for (const part of text.split(';')) {
		const to = from + part.length;
		let count = 0;
		for (let at = 0; at < ids.length; at++) {
			if (isMarked(ids[at]) && (starts[at] ?? 0) >= from && (ends[at] ?? 0) <= to) count++;
		}
		if (count > most) {
			most = count;
			best = { from, to };
		}
		from = to + 1;
	}
	return best;
}
