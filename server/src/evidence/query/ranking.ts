/** Which passages come closest to one query, kept from one version of a filing to the next. */

import type { Change, Counts } from '../filing/counts.ts';
import { type Indexed, leadOf } from '../filing/indexed.ts';
import type { PassagePlace, PlaceParts } from '../filing/places.ts';
import type { Match } from '../match.ts';
import type { Compiled } from './compiled.ts';
import { KeptShortlist } from './kept.ts';
import { BELOW, type Bound, type Matcher, matchedAt, type Scored, withMatcher } from './matcher.ts';

/** How many passages are looked at closely for each wording. */
const DEPTH = 16;

/**
 * A passage of the shortlist; what is known of it is worked out as far as it is asked for. It hangs on what the place is made of:
 * where only what stands beside it changed, it holds.
 */
interface Item {
	place: PassagePlace;
	readonly bound: Bound;
	/** A score that none of its units is above. */
	most: number;
	/** Its best unit. */
	best: Scored | null;
	match: Match | null;
}

/** What was found out for one query: its shortlist and how each passage of it matches. */
export class Ranking {
	readonly compiled: Compiled;
	readonly #shortlist = new KeptShortlist();
	#items = new Map<PlaceParts, Item>();
	#given: readonly Match[] | null = null;
	/** True while what was given out still holds. */
	#fresh = false;

	constructor(compiled: Compiled) {
		this.compiled = compiled;
	}

	/** Takes note of an edit; true when it can matter here. */
	touch(change: Change, counts: Counts): boolean {
		const touched = this.#shortlist.touch(change, counts, this.compiled);
		if (touched) this.#fresh = false;
		return touched;
	}

	/** What was given out last; null for nothing. */
	get given(): readonly Match[] | null {
		return this.#given;
	}

	/** The best matches of the shortlist, best first; `look` is called for each passage that is looked at closely. */
	best(index: Indexed, look: () => void): readonly Match[] {
		if (this.#given && this.#fresh) return this.#given;
		const before = this.#items;
		this.#items = new Map();
		this.#given = withMatcher(this.compiled, (matcher) => {
			for (const place of this.#shortlist.top(index.counts, this.compiled)) {
				const known = before.get(place.parts);
				const item = known ? standingAt(known, place) : boundedBy(matcher.bound(place, leadOf(index, place)), place);
				this.#items.set(place.parts, item);
			}
			return frontOf(index, matcher, this.#items.values(), look).map((item) => {
				item.match ??= matcher.match(item.place, leadOf(index, item.place), item.best?.at ?? -1);
				return item.match;
			});
		});
		this.#fresh = true;
		return this.#given;
	}
}

function boundedBy(bound: Bound, place: PassagePlace): Item {
	return { place, bound, most: bound.score, best: null, match: null };
}

/** The same item where what stands beside it may be other than before. */
function standingAt(item: Item, place: PassagePlace): Item {
	if (item.place !== place) {
		item.place = place;
		item.match &&= matchedAt(place, item.match);
	}
	return item;
}

/** The best of some passages in order; only those are looked at closely that can be among them. */
function frontOf(index: Indexed, matcher: Matcher, items: Iterable<Item>, look: () => void): readonly Item[] {
	const front: Item[] = [];
	const open: Item[] = [];
	for (const item of items) {
		if (item.best) enter(front, item);
		else open.push(item);
	}
	open.sort((a, b) => b.most - a.most);
	for (const item of open) {
		const least = front.length === DEPTH ? scoreOf(front[DEPTH - 1]) : Number.NEGATIVE_INFINITY;
		if (item.most < least) break;
		look();
		const best = matcher.best(item.place, leadOf(index, item.place), item.bound, least);
		item.most = best.score;
		if (best.at === BELOW) continue;
		item.best = best;
		enter(front, item);
	}
	return front;
}

/** Puts an item where its score belongs, between equals by place; at most `DEPTH` stay. */
function enter(front: Item[], item: Item): void {
	let to = front.length;
	while (to > 0 && isBefore(item, front[to - 1] ?? item)) to--;
	if (to === DEPTH) return;
	front.splice(to, 0, item);
	if (front.length > DEPTH) front.pop();
}

function isBefore(a: Item, b: Item): boolean {
	return scoreOf(a) > scoreOf(b) || (scoreOf(a) === scoreOf(b) && a.place.index < b.place.index);
}

function scoreOf(item: Item | undefined): number {
	return item?.best?.score ?? 0;
}
