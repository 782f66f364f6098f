/** A shortlist kept from one version of a filing to the next. */

import type { Change, Counts } from '../filing/counts.ts';
import type { PassagePlace } from '../filing/places.ts';
import type { Compiled } from './compiled.ts';
import { listedScore, shortlistOf } from './shortlist.ts';

/** How many passages are looked at closely for each wording. */
const SHORTLIST = 48;
/** So many are known, for those that move up when others go. */
const SPARE = 64;

/** Owns the shortlist of one query. */
export class KeptShortlist {
	/** Ids of passages in order: every edit looks for its own among those of all queries. Null until worked out, and when that has to be done again. */
	#ids: number[] | null = null;
	/** By place in the list. */
	readonly #scores: number[] = [];
	/** No passage outside the list has a higher score; 0 when all that have any are in it. */
	#floor = 0;

	/** The best passages; at most 48. */
	top(counts: Counts, compiled: Compiled): readonly PassagePlace[] {
		if (!this.#ids) {
			const list = shortlistOf(counts, compiled, SPARE);
			this.#ids = list.map(({ place }) => place.id);
			this.#scores.length = 0;
			for (const { score } of list) this.#scores.push(score);
			this.#close();
		}
		const top: PassagePlace[] = [];
		for (let at = 0; at < this.#ids.length && at < SHORTLIST; at++) {
			const place = counts.place(this.#ids[at] ?? -1);
			if (place) top.push(place);
		}
		return top;
	}

	/** Takes note of an edit; true when the best passages may be others, or other objects. */
	touch({ gone, fresh }: Change, counts: Counts, compiled: Compiled): boolean {
		const ids = this.#ids;
		if (!ids) return true;
		let touched = false;
		for (const { id } of gone) {
			const at = ids.indexOf(id);
			if (at < 0) continue;
			if (at < SHORTLIST) touched = true;
			if (counts.place(id)) continue;
			ids.splice(at, 1);
			this.#scores.splice(at, 1);
		}
		for (const place of fresh) if (this.#enter(ids, place, listedScore(place, compiled), counts)) touched = true;
		if (ids.length < SHORTLIST && this.#floor > 0) this.#ids = null;
		return touched || this.#ids === null;
	}

	/** Puts a passage where its score belongs, between equals by place; true when it is among the best, or nobody can tell. */
	#enter(ids: number[], { id, index }: PassagePlace, score: number, counts: Counts): boolean {
		if (score === 0 || score < this.#floor) return false;
		if (score === this.#floor) {
			// Which of those with this score comes first is not known of those outside.
			this.#ids = null;
			return true;
		}
		const isBefore = (at: number): boolean => {
			const other = this.#scores[at] ?? 0;
			return score > other || (score === other && index < (counts.place(ids[at] ?? -1)?.index ?? 0));
		};
		let to = ids.length;
		while (to > 0 && isBefore(to - 1)) to--;
		ids.splice(to, 0, id);
		this.#scores.splice(to, 0, score);
		if (ids.length > 2 * SPARE) {
			ids.length = SPARE;
			this.#scores.length = SPARE;
			this.#close();
		}
		return to < SHORTLIST;
	}

	#close(): void {
		this.#floor = this.#scores[SPARE - 1] ?? 0;
	}
}
