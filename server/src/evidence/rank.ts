/** The passages that come closest to what is sought, best first. */
import { type Compiled, compile } from './compiled.ts';
import type { Change, Counts } from './counts.ts';
import { KeptShortlist } from './kept.ts';
import { BELOW, type Bound, type Match, type Matcher, type Scored, withMatcher } from './matcher.ts';
import { type FilingIndex, leadOf, type PassagePlace } from './prepare.ts';
import type { Query } from './query.ts';

export type { Match } from './matcher.ts';

/** Every unit of a passage with at least a score, matched. */
export function matchAll(index: FilingIndex, query: Query, place: PassagePlace, least: number): readonly Match[] {
	return withMatcher(rankingOf(index, query).compiled, (matcher) => matcher.all(place, leadOf(index, place), least));
}

/** How many passages are looked at closely for each wording. */
const DEPTH = 16;

/** The best matches in order, one for a passage. */
export function rank(index: FilingIndex, query: Query): readonly Match[] {
	return rankingOf(index, query).best(index);
}

/** True when the best matches are not those that were given out last; the passages they stand in are then others too. */
export function isRankedAnew(index: FilingIndex, query: Query): boolean {
	const ranking = rankingOf(index, query);
	const before = ranking.given;
	const now = ranking.best(index);
	return before === null || before.length !== now.length || now.some((match, at) => match !== before[at]);
}

/** The ranking of a query in a filing, kept from one version of the filing to the next. */
function rankingOf(index: FilingIndex, query: Query): Ranking {
	return index.memory.rankingOf(query, () => new Ranking(compile(query)));
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
	readonly #shortlist = new KeptShortlist();
	#items = new Map<PassagePlace, Item>();
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
		for (const place of change.gone) this.#items.delete(place);
		return touched;
	}

	/** What was given out last; null for nothing. */
	get given(): readonly Match[] | null {
		return this.#given;
	}

	/** The best matches of the shortlist, best first. */
	best(index: FilingIndex): readonly Match[] {
		if (this.#given && this.#fresh) return this.#given;
		const before = this.#items;
		this.#items = new Map();
		for (const { place } of this.#shortlist.top(index.counts, this.compiled)) {
			const item = before.get(place) ?? { place, most: Number.POSITIVE_INFINITY, bound: null, best: null, match: null };
			this.#items.set(place, item);
		}
		this.#given = withMatcher(this.compiled, (matcher) =>
			frontOf(index, matcher, [...this.#items.values()], DEPTH).map((item) => {
				item.match ??= matcher.match(item.place, leadOf(index, item.place), item.best?.at ?? -1);
				return item.match;
			}),
		);
		this.#fresh = true;
		return this.#given;
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
