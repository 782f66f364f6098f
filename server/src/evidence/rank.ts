/** The passages that come closest to what is sought, best first. */
import { type Compiled, compile } from './compiled.ts';
import type { Change } from './counts.ts';
import { type Match, type Scored, withMatcher } from './matcher.ts';
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

/** A passage of the shortlist with its best unit; the match is made when it is asked for. */
interface Item extends Scored {
	readonly place: PassagePlace;
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
		this.#list ??= shortlistOf(index.counts, this.compiled);
		const before = this.#items;
		const list = this.#list;
		this.#items = new Map();
		return withMatcher(this.compiled, (matcher) => {
			for (const { place } of list) {
				const item = before.get(place) ?? { place, match: null, ...matcher.best(place, leadOf(index, place)) };
				this.#items.set(place, item);
			}
			const items = [...this.#items.values()].sort((a, b) => b.score - a.score || a.place.index - b.place.index);
			return items.slice(0, count).map((item) => {
				item.match ??= matcher.match(item.place, leadOf(index, item.place), item.at);
				return item.match;
			});
		});
	}
}
