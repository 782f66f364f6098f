/** A shortlist kept from one version of a filing to the next. */

import type { Change, Counts } from '../filing/counts.ts';
import type { Compiled } from './compiled.ts';
import { isBefore, type Listed, listedScore, shortlistOf } from './shortlist.ts';

/** How many passages are looked at closely for each wording. */
const SHORTLIST = 48;
/** So many are known, for those that move up when others go. */
const SPARE = 64;

/** Owns the shortlist of one query. */
export class KeptShortlist {
	/** In order; null until worked out, and when that has to be done again. */
	#list: Listed[] | null = null;
	/** No passage outside the list has a higher score; 0 when all that have any are in it. */
	#floor = 0;

	/** The best passages; at most 48. */
	top(counts: Counts, compiled: Compiled): readonly Listed[] {
		if (!this.#list) {
			this.#list = shortlistOf(counts, compiled, SPARE);
			this.#close();
		}
		return this.#list.slice(0, SHORTLIST);
	}

	/** Takes note of an edit; true when the best passages may be others, or other objects. */
	touch({ gone, fresh }: Change, counts: Counts, compiled: Compiled): boolean {
		const list = this.#list;
		if (!list) return true;
		let touched = false;
		for (const place of gone) {
			const at = list.findIndex((item) => item.place === place);
			if (at < 0) continue;
			if (at < SHORTLIST) touched = true;
			const now = counts.place(place.id);
			if (now) list[at] = { place: now, score: list[at]?.score ?? 0 };
			else list.splice(at, 1);
		}
		for (const place of fresh) if (this.#enter(list, place, listedScore(place, compiled))) touched = true;
		if (list.length < SHORTLIST && this.#floor > 0) this.#list = null;
		return touched || this.#list === null;
	}

	/** Puts a passage where its score belongs; true when it is among the best, or nobody can tell. */
	#enter(list: Listed[], place: Listed['place'], score: number): boolean {
		if (score === 0 || score < this.#floor) return false;
		if (score === this.#floor) {
			// Which of those with this score comes first is not known of those outside.
			this.#list = null;
			return true;
		}
		const item = { place, score };
		let to = list.length;
		while (to > 0 && isBefore(item, list[to - 1] ?? item)) to--;
		list.splice(to, 0, item);
		if (list.length > 2 * SPARE) {
			list.length = SPARE;
			this.#close();
		}
		return to < SHORTLIST;
	}

	#close(): void {
		const list = this.#list ?? [];
		this.#floor = list.length < SPARE ? 0 : (list[SPARE - 1]?.score ?? 0);
	}
}
