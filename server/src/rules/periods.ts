/** What a person settled holds for a filing and its period: the name of a filing may be used again the next year. */
import type { Filing } from '../evidence/types.ts';

/** A sign-off, decision or waiver, as far as it says for which period it was made. */
interface ForPeriod {
	readonly period?: string | undefined;
}

/** True where something was settled for a filing while that was for another period; what says no period is for any. */
export function isOtherPeriod({ period }: ForPeriod, filing: Pick<Filing, 'period'>): boolean {
	return period !== undefined && filing.period !== null && period !== filing.period;
}

/** Both periods, to follow "but". */
export function otherPeriod({ period = '' }: ForPeriod, filing: Pick<Filing, 'id' | 'period'>): string {
	return `“${filing.id}” was for the period ${period} then, and is for ${filing.period} now`;
}

/** The last entry for the period of a filing; the last of all where every one is for another. */
export function lastForPeriod<E extends ForPeriod>(entries: readonly E[], filing: Filing): E | null {
	return entries.findLast((entry) => !isOtherPeriod(entry, filing)) ?? entries.at(-1) ?? null;
}

/** The period as it is kept with what is settled; nothing where the filing says none. */
export function periodOf({ period }: Pick<Filing, 'period'>): { readonly period?: string } {
	return period === null ? {} : { period };
}
