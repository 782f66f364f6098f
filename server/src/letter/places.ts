/** Where a quote of the commitments file stands in its letter. */
import type { Span } from '../ledger/types.ts';

/**
 * The recorded place while the quote stands in it, also in a wider one; else the nearest place where it stands; null where it
 * does not stand in the letter. White space does not matter.
 */
export function nearestPlace(text: string, quote: string, at: Span): Span | null {
	if (collapse(text.slice(at.start, at.end)).includes(collapse(quote))) return at;
	const words = quote.trim().split(/\s+/);
	const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+'), 'g');
	const places = [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
		start: index,
		end: index + found.length,
	}));
	const far = (place: Span): number => Math.abs(place.start - at.start);
	return places.sort((a, b) => far(a) - far(b))[0] ?? null;
}

function collapse(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
