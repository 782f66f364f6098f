/** The passages that come closest to what is sought, best first. */
import { type Compiled, compile } from './compiled.ts';
import type { Change } from './counts.ts';
import { BELOW, type Bound, type Match, type Matcher, type Scored, withMatcher } from './matcher.ts';
import type { FilingIndex, PassagePlace } from './prepare.ts';
import type { Query } from './query.ts';
import { isListed, type Listed, SHORTLIST, shortlistOf } from './shortlist.ts';

export type { Match } from './matcher.ts';

/** Every unit of a passage with at least a score, matched. */
export function matchAll(index: FilingIndex, query: Query, place: PassagePlace, least: number): readonly Match[] {
	return withMatcher(rankingOf(index, query).compiled, (matcher) => matcher.all(place, leadOf(index, place), least));
}

/** The best matches in order, one for a passage; at most `count`. */
export function rank(index: FilingIndex, query: Query, count: number): readonly Match[] {
	return rankingOf(index, query).best(index, count);
}

/** The ranking of a query in a filing, kept from one version of the filing to the next. */
function rankingOf(index: FilingIndex, query: Query): Ranking {
	return index.memory.rankingOf(query, () => new Ranking(compile(query)));
}

function leadOf(index: FilingIndex, { lead }: PassagePlace): PassagePlace | undefined {
	return lead >= 0 ? index.places[lead] : undefined;
}

/** A passage of the shortlist; what is known of it is worked out as far as it is asked for. */
interface Item {
	readonly place: PassagePlace;
	/** A score that none of its units is above. */
	most: number;
	bound: Bound | null;
	/** Its best unit. */
	best: Scored | null;
	match: Match | null;
}

/** What was found out for one query: its shortlist and how each passage of it matches. */
export class Ranking {
	readonly compiled: Compiled;
	#list: readonly Listed[] | null = null;
	#items = new Map<PassagePlace, Item>();

	constructor(compiled: Compiled) {
		this.compiled = compiled;
	}

	/** Takes note of an edit; true when it can matter here. */
	touch({ gone, fresh }: Change): boolean {
		const list = this.#list;
		let touched = list === null;
		for (const place of gone) if (this.#items.delete(place)) touched = true;
		const last = list && list.length === SHORTLIST ? (list[SHORTLIST - 1] ?? null) : null;
		if (!touched) touched = fresh.some((place) => isListed(place, this.compiled, last));
		if (touched) this.#list = null;
		return touched;
	}

	/** The best matches of the shortlist, best first; at most `count`. */
	best(index: FilingIndex, count: number): readonly Match[] {
		const list = this.#list ?? shortlistOf(index.counts, this.compiled);
		const before = this.#items;
		this.#list = list;
		this.#items = new Map();
		for (const { place } of list) {
			const item = before.get(place) ?? { place, most: Number.POSITIVE_INFINITY, bound: null, best: null, match: null };
			this.#items.set(place, item);
		}
		return withMatcher(this.compiled, (matcher) =>
			frontOf(index, matcher, [...this.#items.values()], count).map((item) => {
				item.match ??= matcher.match(item.place, leadOf(index, item.place), item.best?.at ?? -1);
				return item.match;
			}),
		);
	}
}

/** The best of some passages in order; only those are looked at closely that can be among them. */
function frontOf(index: FilingIndex, matcher: Matcher, items: Item[], count: number): readonly Item[] {
	const front: Item[] = [];
	for (const item of items) {
		if (item.best) enter(front, item, count);
		else if (!item.bound) {
			item.bound = matcher.bound(item.place, leadOf(index, item.place));
			item.most = item.bound.score;
		}
	}
	items.sort((a, b) => b.most - a.most);
	for (const item of items) {
		if (item.best || !item.bound) continue;
		const least = front.length === count ? scoreOf(front[count - 1]) : Number.NEGATIVE_INFINITY;
		if (item.most < least) break;
		index.memory.look();
		const best = matcher.best(item.place, leadOf(index, item.place), item.bound, least);
		item.most = best.score;
		if (best.at === BELOW) continue;
		item.best = best;
		enter(front, item, count);
	}
	return front;
}

/** Puts an item where its score belongs, between equals by place; at most `count` stay. */
function enter(front: Item[], item: Item, count: number): void {
	let to = front.length;
	while (to > 0 && isBefore(item, front[to - 1] ?? item)) to--;
	if (to === count) return;
	front.splice(to, 0, item);
	if (front.length > count) front.pop();
}

function isBefore(a: Item, b: Item): boolean {
	return scoreOf(a) > scoreOf(b) || (scoreOf(a) === scoreOf(b) && a.place.index < b.place.index);
}

function scoreOf(item: Item | undefined): number {
	return item?.best?.score ?? 0;
}
