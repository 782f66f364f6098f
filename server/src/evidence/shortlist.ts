/** The passages worth a closer look for a query, by the rarity of the sought words they have. */
import type { Compiled } from './compiled.ts';
import type { Counts } from './counts.ts';
import type { PassagePlace } from './places.ts';

/** How many passages are looked at closely for each wording. */
export const SHORTLIST = 60;

let scores = new Float64Array(0);
let best = new Float64Array(0);

/** The best passages by what they have of the query, at most `SHORTLIST`; between equals the earlier one. */
export function shortlistOf(counts: Counts, { targets }: Compiled): readonly Listed[] {
	if (scores.length < counts.size) {
		scores = new Float64Array(counts.size * 2);
		best = new Float64Array(counts.size * 2);
	} else scores.fill(0, 0, counts.size);
	const touched: number[] = [];
	for (const { aims } of targets) {
		let count = 0;
		for (const { term, listed } of aims) {
			for (const id of counts.holding(term)) {
				const before = best[id] ?? 0;
				if (before === 0) touched[count++] = id;
				if (listed > before) best[id] = listed;
			}
		}
		for (let at = 0; at < count; at++) {
			const id = touched[at] ?? 0;
			scores[id] = (scores[id] ?? 0) + (best[id] ?? 0);
			best[id] = 0;
		}
	}
	return front(counts);
}

/** A passage with its score in the shortlist. */
export interface Listed {
	readonly place: PassagePlace;
	readonly score: number;
}

function front(counts: Counts): readonly Listed[] {
	const list: Listed[] = [];
	let least = 0;
	for (let id = 0; id < counts.size; id++) {
		const raw = scores[id] ?? 0;
		// Dividing makes no score larger.
		if (raw <= 0 || raw < least) continue;
		const place = counts.place(id);
		if (!place) continue;
		const item = { place, score: raw / place.damping };
		if (list.length === SHORTLIST && !isBefore(item, list[SHORTLIST - 1] ?? item)) continue;
		let at = list.length;
		while (at > 0 && isBefore(item, list[at - 1] ?? item)) at--;
		list.splice(at, 0, item);
		if (list.length > SHORTLIST) list.pop();
		if (list.length === SHORTLIST) least = list[SHORTLIST - 1]?.score ?? 0;
	}
	return list;
}

function isBefore(a: Listed, b: Listed): boolean {
	return a.score > b.score || (a.score === b.score && a.place.index < b.place.index);
}

/** True when a passage would stand in a shortlist that ends with `last`; null for one that is not full. */
export function isListed(place: PassagePlace, compiled: Compiled, last: Listed | null): boolean {
	const met = new Map<number, number>();
	for (const [at, term] of compiled.terms.entries()) {
		if (!place.content.termSet.has(term)) continue;
		for (const { sought, listed } of compiled.aims[at] ?? []) met.set(sought, Math.max(met.get(sought) ?? 0, listed));
	}
	if (met.size === 0) return false;
	let raw = 0;
	for (const sought of [...met.keys()].sort((a, b) => a - b)) raw += met.get(sought) ?? 0;
	return raw > 0 && (last === null || !isBefore(last, { place, score: raw / place.damping }));
}
