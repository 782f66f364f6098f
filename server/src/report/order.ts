/** Order of words and distance of days, the same on every machine. */

/** Order by code units, whatever the machine's language. */
export function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Whole days from one day to a later one, both 2026-11-21; null when one is not known or the second is earlier. */
export function daysBetween(from: string | null, to: string | null): number | null {
	if (from === null || to === null) return null;
	const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
	return Number.isFinite(days) && days >= 0 ? Math.floor(days) : null;
}
