/** How much of a draft is shown around a match. */
import type { Span } from '../ledger/types.ts';
import type { Match } from './match.ts';

/** A passage up to this length is shown whole. */
const WHOLE = 700;

/** The passage, or of a long one the sentences around the best. */
export function windowOf({ place, at }: Match): Span {
	const { start, end } = place.passage;
	if (end - start <= WHOLE) return { start, end };
	const { units } = place;
	let from = at;
	let to = at;
	const length = (a: number, b: number): number => (units[b]?.sentence.end ?? 0) - (units[a]?.sentence.start ?? 0);
	for (;;) {
		if (to + 1 < units.length && length(from, to + 1) <= WHOLE) to++;
		else if (from - 1 >= 0 && length(from - 1, to) <= WHOLE) from--;
		else break;
	}
	return { start: units[from]?.sentence.start ?? start, end: units[to]?.sentence.end ?? end };
}
