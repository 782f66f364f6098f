/** The passages worth a closer look for a query, by the rarity of the sought words they have. */

import type { Content } from '../filing/contents.ts';
import type { Counts } from '../filing/counts.ts';
import type { PassagePlace } from '../filing/places.ts';
import { termCount } from '../words/termIds.ts';
import type { Compiled } from './compiled.ts';

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
interface Listed {
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
function isBefore(a: Listed, b: Listed): boolean {
	return a.score > b.score || (a.score === b.score && a.place.index < b.place.index);
}

let listedBy = new Float64Array(0);

/** By term number: the stamp of the passage that was last found to have it. */
let marks = new Uint32Array(1 << 14);
let stamp = 0;
let marked: Content | null = null;

/** Makes the terms of a passage the marked ones. Many queries ask about the same few passages, and have more terms than these. */
function mark(content: Content): void {
	if (content === marked) return;
	if (marks.length < termCount()) marks = new Uint32Array(termCount() * 2);
	stamp++;
	for (const term of content.terms) marks[term] = stamp;
	marked = content;
}

/** The score with which a passage would stand in a shortlist; 0 when it has nothing that is sought. */
export function listedScore({ content, damping }: PassagePlace, compiled: Compiled): number {
	const { terms, aimsFrom, aimSought, aimListed, targets } = compiled;
	mark(content);
	if (listedBy.length < targets.length) listedBy = new Float64Array(targets.length * 2);
	let some = false;
	for (let at = 0; at < terms.length; at++) {
		if (marks[terms[at] ?? 0] !== stamp) continue;
		some = true;
		const end = aimsFrom[at + 1] ?? 0;
		for (let aim = aimsFrom[at] ?? 0; aim < end; aim++) {
			const [sought, listed] = [aimSought[aim] ?? 0, aimListed[aim] ?? 0];
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
	return raw <= 0 ? 0 : raw / damping;
}
