/** The passages that come closest to what is sought, best first. */

import { leadOf } from './filing/indexed.ts';
import type { PassagePlace } from './filing/places.ts';
import type { Match } from './match.ts';
import type { FilingIndex } from './prepare.ts';
import { compile } from './query/compiled.ts';
import { withMatcher } from './query/matcher.ts';
import { Ranking } from './query/ranking.ts';
import type { Query } from './sought.ts';

/** Every unit of a passage with at least a score, matched. */
export function matchAll(index: FilingIndex, query: Query, place: PassagePlace, least: number): readonly Match[] {
	return withMatcher(rankingOf(index, query).compiled, (matcher) => matcher.all(place, leadOf(index, place), least));
}

/** The best matches in order, one for a passage. */
export function rank(index: FilingIndex, query: Query): readonly Match[] {
	return rankingOf(index, query).best(index, () => index.memory.look());
}

/** True when the best matches are not those that were given out last; the passages they stand in are then others too. */
export function isRankedAnew(index: FilingIndex, query: Query): boolean {
	const ranking = rankingOf(index, query);
	const before = ranking.given;
	const now = ranking.best(index, () => index.memory.look());
	return before === null || before.length !== now.length || now.some((match, at) => match !== before[at]);
}

/** The ranking of a query in a filing, kept from one version of the filing to the next. */
function rankingOf(index: FilingIndex, query: Query): Ranking {
	return index.memory.rankingOf(query, () => new Ranking(compile(query)));
}
