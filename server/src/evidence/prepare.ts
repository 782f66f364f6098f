/** A filing cut into units (sentences, table rows) and indexed once for all elements; an edited one anew only where it changed. */
import { Arrangement } from './filing/arrangement.ts';
import { Counts } from './filing/counts.ts';
import type { Indexed } from './filing/indexed.ts';
import { Memory } from './memory.ts';
import type { Filing } from './types.ts';

/** The same with what was found out for elements and still holds. */
export interface FilingIndex extends Indexed {
	readonly memory: Memory;
}

/**
 * Indexes a filing, in time linear in its length. With the index of an earlier version, which must not be used any more, only
 * what changed is indexed; the result is the same.
 */
export function indexFiling(filing: Filing, previous?: FilingIndex): FilingIndex {
	const before = previous && isLike(previous.filing, filing) ? previous : null;
	const arrangement = before?.arrangement ?? new Arrangement();
	const counts = before?.counts ?? new Counts();
	const memory = before?.memory ?? new Memory();
	const moved = arrangement.move(filing.drafts, counts);
	const { places } = arrangement;
	counts.settle(moved, before === null);
	if (before) memory.update(counts);
	return { filing, places, arrangement, counts, memory };
}

/** True when nothing that holds for the whole filing changed: its form and period, and those of its files. */
function isLike(a: Filing, b: Filing): boolean {
	const heads = (filing: Filing): string =>
		JSON.stringify([filing.form, filing.period, filing.drafts.map(({ file, meta }) => [file, meta.form, meta.period])]);
	return heads(a) === heads(b);
}
