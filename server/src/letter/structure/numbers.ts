/** Numbers of comments where a letter counts anew below a heading: `1`, `2`, and then `1 (Form 10-Q)`. */

/** The number as printed, without what tells it from its like. */
export function printedNumber(number: string): string {
	return number.replace(/ \(.*$/s, '');
}

/** A document by its short name. */
const DOCUMENT = /\b(?:Form (?:10-[KQ]|20-F|40-F|8-K|6-K|S-\d+|F-\d+)(?:\/A)?|Schedule 14A|Proxy Statement)\b/i;
/** Characters of another heading that tell it from others. */
const SHORT = 40;

/** The starts with a number of their own each: one that stood before names what its heading is about. */
export function distinctNumbers<T extends { readonly number: string; readonly heading: string }>(
	starts: readonly T[],
): T[] {
	const taken = new Set<string>();
	let last = 0;
	let below = '';
	return starts.map((start) => {
		const value = Number.parseInt(start.number, 10);
		if (value < last || taken.has(`${start.number}${below}`)) below = ` (${nameOf(start.heading)})`;
		last = value;
		let number = `${start.number}${below}`;
		for (let n = 2; taken.has(number); n++) number = `${start.number} (${n})`;
		taken.add(number);
		return { ...start, number };
	});
}

function nameOf(heading: string): string {
	const [first = ''] = heading.replace(/[()]/g, '').split(' / ');
	return DOCUMENT.exec(first)?.[0] ?? first.slice(0, SHORT).trim();
}
