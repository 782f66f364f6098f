/** Numbers of comments where a letter counts anew below a heading: `1`, `2`, and then `1 (Form 10-Q)`. */

/** Whether a heading names a document, below which comments may be counted anew. */
export function namesDocument(heading: string): boolean {
	return DOCUMENT.test(heading);
}

/** The number as printed, without what tells it from its like. */
export function printedNumber(number: string): string {
	return number.replace(/ \(.*$/s, '');
}

/** A document by its short name. */
const DOCUMENT = /\b(?:Form (?:10-[KQ]|20-F|40-F|8-K|6-K|S-\d+|F-\d+)(?:\/A)?|Schedule 14A|Proxy Statement)\b/i;
/** Characters of another heading that tell it from others, and of a heading whose document another has too. */
const SHORT = 40;
const LONG = 80;

/** The starts with a number of their own each: one that stood before names what its heading is about. */
export function distinctNumbers<T extends { readonly number: string; readonly heading: string }>(
	starts: readonly T[],
): T[] {
	const taken = new Set<string>();
	const series: string[] = [''];
	let last = 0;
	return starts.map((start) => {
		const value = Number.parseInt(start.number, 10);
		if (value < last || taken.has(`${start.number}${series.at(-1)}`)) series.push(nameOf(start.heading, series));
		last = value;
		const number = `${start.number}${series.at(-1)}`;
		taken.add(number);
		return { ...start, number };
	});
}

/** A name in brackets that no series before has: the document's, the heading, or where these do not tell which one it is. */
function nameOf(heading: string, taken: readonly string[]): string {
	const [first = ''] = heading.replace(/[()]/g, '').split(' / ');
	const names = [DOCUMENT.exec(first)?.[0] ?? first.slice(0, SHORT), first.slice(0, LONG), String(taken.length + 1)];
	const own = names.map((name) => ` (${name.trim()})`).find((name) => name !== ' ()' && !taken.includes(name));
	return own ?? '';
}
