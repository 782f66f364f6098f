/** How much of a draft is shown around a match. */
import type { Span } from '../ledger/types.ts';
import type { Indexed } from './indexed.ts';
import type { Match } from './match.ts';

/** A passage up to this length is shown whole. */
const WHOLE = 700;

/** The passage, or of a long one the sentences around the best. */
export function windowOf(index: Indexed, match: Match): Span {
	const { place } = match;
	const { start, end } = place.passage;
	if (end - start <= WHOLE) return { start, end };
	let from = match.unit;
	let to = match.unit;
	const length = (a: number, b: number): number =>
		(index.units[b]?.sentence.end ?? 0) - (index.units[a]?.sentence.start ?? 0);
	for (;;) {
		if (to + 1 < place.to && length(from, to + 1) <= WHOLE) to++;
		else if (from - 1 >= place.from && length(from - 1, to) <= WHOLE) from--;
		else break;
	}
	return { start: index.units[from]?.sentence.start ?? start, end: index.units[to]?.sentence.end ?? end };
}
