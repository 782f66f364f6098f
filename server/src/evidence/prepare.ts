/** A filing cut into units (sentences, table rows) and indexed once for all elements; an edited one anew only where it changed. */
import { Arrangement } from './arrangement.ts';
import { Counts } from './counts.ts';
import { Memory } from './memory.ts';
import type { PassagePlace, Unit } from './places.ts';
import type { Filing, PreparedFiling } from './types.ts';

export { NEAR } from './arrangement.ts';
export { type Context, isFigureRow, type PassagePlace, type Unit } from './places.ts';

export interface FilingIndex extends PreparedFiling {
	/** In the order of the filing. */
	readonly units: readonly Unit[];
	readonly places: readonly PassagePlace[];
	/** What stands where. */
	readonly arrangement: Arrangement;
	/** Which terms stand where, and how many units have them. */
	readonly counts: Counts;
	/** What was found out for elements and still holds. */
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
	const { places, units } = arrangement;
	counts.settle(moved, units.length, before === null);
	if (before) memory.update(counts);
	return { filing, units, places, arrangement, counts, memory };
}

/** The passage that introduces one; undefined for none. */
export function leadOf({ arrangement }: FilingIndex, { parts }: PassagePlace): PassagePlace | undefined {
	return parts.lead === null ? undefined : arrangement.holding(parts.lead);
}

/** True when nothing that holds for the whole filing changed: its form and period, and those of its files. */
function isLike(a: Filing, b: Filing): boolean {
	const heads = (filing: Filing): string =>
		JSON.stringify([filing.form, filing.period, filing.drafts.map(({ file, meta }) => [file, meta.form, meta.period])]);
	return heads(a) === heads(b);
}
