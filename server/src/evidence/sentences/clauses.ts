/** Where the statements and clauses of a sentence end, and what stands around a place in one: in time that does not grow with the sentence. */
import type { Span } from '../../ledger/types.ts';

/** Where one statement of a sentence ends and the next begins. */
export const STATEMENTS = /;\s|,\s(?:and|but|while|whereas|although)\s/i;

/** A place with what of its clause stands before and after it. */
export interface Around {
	readonly before: string;
	readonly value: string;
	readonly after: string;
}

/** How much of a clause is kept at each of its ends: a subject, and what stands right beside the place. */
const KEPT = 300;

/** Where the clauses of a text end and begin again, in order. `between` is global. */
export function cutsOf(text: string, between: RegExp): readonly Span[] {
	return [...text.matchAll(between)].map(({ index, 0: cut }) => ({ start: index, end: index + cut.length }));
}

/** A place in its clause. Of a long clause, the middle is left out. */
export function around(text: string, cuts: readonly Span[], { start, end }: Span): Around {
	const next = firstAfter(cuts, end);
	const from = lastBefore(cuts, start);
	const to = cuts[next]?.start ?? text.length;
	const isLong = start - from > 2 * KEPT;
	const before = isLong
		? `${text.slice(from, from + KEPT)} … ${text.slice(start - KEPT, start)}`
		: text.slice(from, start);
	return { before, value: text.slice(start, end), after: text.slice(end, Math.min(to, end + 2 * KEPT)) };
}

function firstAfter(cuts: readonly Span[], place: number): number {
	let [low, high] = [0, cuts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((cuts[middle]?.start ?? 0) < place) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Where the last clause that begins at a place or before it begins. */
function lastBefore(cuts: readonly Span[], place: number): number {
	for (let at = firstAfter(cuts, place) - 1; at >= 0; at--) {
		const { end = 0 } = cuts[at] ?? {};
		if (end <= place) return end;
	}
	return 0;
}
