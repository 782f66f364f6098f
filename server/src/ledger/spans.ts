/** How two spans of one text lie to each other. */
import type { Span } from './types.ts';

/** True when they have text in common; an empty one, when it stands inside the other and not at its edge. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** True when they have text in common or stand side by side, as a cursor does to the word it is put behind. */
export function touches(a: Span, b: Span): boolean {
	return a.start <= b.end && b.start <= a.end;
}

interface InFile extends Span {
	readonly file: string;
}

/** True when they stand in one file and have text in common. */
export function isSamePlace(a: InFile, b: InFile): boolean {
	return a.file === b.file && overlaps(a, b);
}
