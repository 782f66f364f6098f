/** Where a quote of the commitments file stands in its letter. */
import { squash, standings } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';

/**
 * The recorded place while the quote stands in it, also in a wider one; else the nearest place where it stands; null where it
 * does not stand in the letter. White space does not matter.
 */
export function nearestPlace(text: string, quote: string, at: Span): Span | null {
	if (squash(text.slice(at.start, at.end)).includes(squash(quote))) return at;
	const places = [...standings(text, quote)];
	const far = (place: Span): number => Math.abs(place.start - at.start);
	return places.sort((a, b) => far(a) - far(b))[0] ?? null;
}
