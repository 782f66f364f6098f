/** What two versions of a text share. */
import type { LongText } from './types.ts';

/** Compared at one go: long enough to be fast, short enough to find the place quickly. */
const BLOCK = 4096;

/** How many units two texts share at their fronts and, besides, at their ends. */
export function commonEnds(a: LongText, b: LongText): { readonly prefix: number; readonly suffix: number } {
	const most = Math.min(a.length, b.length);
	const prefix = sharedFront(a, b, most);
	return { prefix, suffix: sharedEnd(a, b, most - prefix) };
}

/** True for two texts of the same characters, however they are held. */
export function isSameText(a: LongText, b: LongText): boolean {
	return a === b || (a.length === b.length && sharedFront(a, b, a.length) === a.length);
}

function sharedFront(a: LongText, b: LongText, most: number): number {
	let shared = samePieces(a.pieces ?? [], b.pieces ?? []);
	for (;;) {
		const next = Math.min(shared + BLOCK, most);
		if (next <= shared) return Math.min(shared, most);
		const [own, other] = [a.slice(shared, next), b.slice(shared, next)];
		if (own !== other) {
			let at = 0;
			while (own.charCodeAt(at) === other.charCodeAt(at)) at++;
			return shared + at;
		}
		shared = next;
	}
}

function sharedEnd(a: LongText, b: LongText, most: number): number {
	let shared = Math.min(most, samePieces(backwards(a), backwards(b)));
	for (;;) {
		const next = Math.min(shared + BLOCK, most);
		if (next === shared) return shared;
		const own = a.slice(a.length - next, a.length - shared);
		const other = b.slice(b.length - next, b.length - shared);
		if (own !== other) {
			let back = 1;
			while (own.charCodeAt(own.length - back) === other.charCodeAt(own.length - back)) back++;
			return shared + back - 1;
		}
		shared = next;
	}
}

function backwards({ pieces = [] }: LongText): readonly string[] {
	return [...pieces].reverse();
}

/** How long the pieces are that two lists begin with alike. */
function samePieces(a: readonly string[], b: readonly string[]): number {
	let length = 0;
	for (let at = 0; at < a.length && a[at] === b[at]; at++) length += a[at]?.length ?? 0;
	return length;
}
