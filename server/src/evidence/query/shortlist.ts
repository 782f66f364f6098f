/** The passages worth a closer look for a query, by the rarity of the sought words they have. */

import type { Counts } from '../filing/counts.ts';
import type { PassagePlace } from '../filing/places.ts';
import type { Aim, Compiled } from './compiled.ts';

let scores = new Float64Array(0);
let best = new Float64Array(0);

/** Ids with a score, and those that the sought word at hand adds to. */
let scored = new Int32Array(0);
let touched = new Int32Array(0);

/** The best passages by what they have of the query, at most `most`; between equals the earlier one. */
export function shortlistOf(counts: Counts, { targets }: Compiled, most: number): Listed[] {
	if (scores.length < counts.size) {
		scores = new Float64Array(counts.size * 2);
		best = new Float64Array(counts.size * 2);
		scored = new Int32Array(counts.size * 2);
		touched = new Int32Array(counts.size * 2);
	}
	let all = 0;
	for (const { aims } of targets) {
		let count = 0;
		for (const { term, listed } of aims) {
			if (listed <= 0) continue;
			for (const id of counts.holding(term)) {
				const before = best[id] ?? 0;
				if (before === 0) touched[count++] = id;
				if (listed > before) best[id] = listed;
			}
		}
		for (let at = 0; at < count; at++) {
			const id = touched[at] ?? 0;
			const before = scores[id] ?? 0;
			if (before === 0) scored[all++] = id;
			scores[id] = before + (best[id] ?? 0);
			best[id] = 0;
		}
	}
	const list = front(counts, all, most);
	for (let at = 0; at < all; at++) scores[scored[at] ?? 0] = 0;
	return list;
}

/** A passage with its score in the shortlist. */
export interface Listed {
	readonly place: PassagePlace;
	readonly score: number;
}

function front(counts: Counts, all: number, most: number): Listed[] {
	const list: Listed[] = [];
	let least = 0;
	for (let at = 0; at < all; at++) {
		const id = scored[at] ?? 0;
		const raw = scores[id] ?? 0;
		// Dividing makes no score larger.
		if (raw <= 0 || raw < least) continue;
		const place = counts.place(id);
		if (!place) continue;
		const item = { place, score: raw / place.damping };
		if (list.length === most && !isBefore(item, list[most - 1] ?? item)) continue;
		let to = list.length;
		while (to > 0 && isBefore(item, list[to - 1] ?? item)) to--;
		list.splice(to, 0, item);
		if (list.length > most) list.pop();
		if (list.length === most) least = list[most - 1]?.score ?? 0;
	}
	return list;
}

/** The order of a shortlist. */
export function isBefore(a: Listed, b: Listed): boolean {
	return a.score > b.score || (a.score === b.score && a.place.index < b.place.index);
}

let listedBy = new Float64Array(0);

/** The score with which a passage would stand in a shortlist; 0 when it has nothing that is sought. */
export function listedScore(place: PassagePlace, { byTerm, targets }: Compiled): number {
	if (listedBy.length < targets.length) listedBy = new Float64Array(targets.length * 2);
	let some = false;
	for (const term of place.content.terms) {
		for (const { sought, listed } of byTerm.get(term) ?? NONE) {
			some = true;
			if (listed > (listedBy[sought] ?? 0)) listedBy[sought] = listed;
		}
	}
	if (!some) return 0;
	// In the order in which the shortlist adds them up: the sums must be the same to the last bit.
	let raw = 0;
	for (let at = 0; at < targets.length; at++) {
		raw += listedBy[at] ?? 0;
		listedBy[at] = 0;
	}
	return raw <= 0 ? 0 : raw / place.damping;
}

const NONE: readonly Aim[] = [];
