/** Words that two texts have in common, in order. */

/** Length of the longest common subsequence; takes time `a.length * b.length`. */
export function inOrder(a: readonly string[], b: readonly string[]): number {
	let previous = new Array<number>(b.length + 1).fill(0);
	for (const word of a) {
		const row = [0];
		for (let j = 0; j < b.length; j++) {
			const same = b[j] === word;
			row.push(same ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, row[j] ?? 0));
		}
		previous = row;
	}
	return previous[b.length] ?? 0;
}
