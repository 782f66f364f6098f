/** What two versions of a text share. */

/** Compared at one go: long enough to be fast, short enough to find the place quickly. */
const BLOCK = 4096;

/** How many units two texts share at their fronts and, besides, at their ends. */
export function commonEnds(a: string, b: string): { readonly prefix: number; readonly suffix: number } {
	const most = Math.min(a.length, b.length);
	let prefix = 0;
	while (prefix + BLOCK <= most && a.slice(prefix, prefix + BLOCK) === b.slice(prefix, prefix + BLOCK)) prefix += BLOCK;
	while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
	let suffix = 0;
	const left = most - prefix;
	const end = (text: string, back: number): number => text.length - back;
	while (
		suffix + BLOCK <= left &&
		a.slice(end(a, suffix + BLOCK), end(a, suffix)) === b.slice(end(b, suffix + BLOCK), end(b, suffix))
	)
		suffix += BLOCK;
	while (suffix < left && a.charCodeAt(end(a, suffix) - 1) === b.charCodeAt(end(b, suffix) - 1)) suffix++;
	return { prefix, suffix };
}
