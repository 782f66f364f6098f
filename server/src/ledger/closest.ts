/** "Did you mean": the known word nearest to a slip of the pen. */

/** The word of `known` that `word` is most likely meant to be, or null when none is near; the first of equals. */
export function closest(word: string, known: readonly string[]): string | null {
	const wanted = bare(word);
	const limit = Math.min(2, Math.floor(wanted.length / 3));
	let best: string | null = null;
	let bestDistance = limit + 1;
	for (const candidate of known) {
		const distance = bare(candidate) === wanted ? 0 : editDistance(wanted, bare(candidate), limit);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/** `, did you mean …?` or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
	const near = closest(word, known);
	return near === null || near === word ? '' : `; did you mean \`${near}\`?`;
}

function bare(word: string): string {
	return word.toLowerCase().replace(/[-_ ]/g, '');
}

/** Insertions, deletions, replacements and swaps of neighbours; anything above `limit` is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			}
			row.push(cost);
		}
		beforeLast = last;
		last = row;
	}
	return Math.min(last[b.length] ?? limit + 1, limit + 1);
}
