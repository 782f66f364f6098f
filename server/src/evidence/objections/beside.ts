/**
 * What belongs right beside a word of the element, and makes the thing another one where a sentence has another there: "level 2" for
 * "level 3", "paid by" for "paid to".
 */

const FIGURE = String.raw`(\d+(?:\.\d+)?%?)`;
const BEFORE_FIGURE = new RegExp(String.raw`\b([a-z]{3,}) ${FIGURE}(?=\s|$)`, 'gi');
const BEHIND_FIGURE = new RegExp(`${FIGURE} ${String.raw`([a-z]{3,})\b`}`, 'gi');
/** Who is named stands on one of these sides of what is done. */
const SIDES: readonly string[] = ['to', 'from', 'by', 'for'];
const DETERMINED = String.raw`\s+(?:(?:the|our|its|an?)\s+)?`;
const SIDED = new RegExp(String.raw`\b(${SIDES.join('|')})${DETERMINED}([\w’-]{3,})`, 'gi');

/** A word of the element with what belongs to it. */
interface Pair {
	readonly word: string;
	readonly own: string;
	/** Finds what a sentence has there; global, with it as the only group. */
	readonly there: RegExp;
}

/** The pairs in the words of an element, ready to be looked for in sentences. */
export interface Pairs {
	readonly figures: readonly (Pair & { readonly leads: boolean })[];
	readonly sides: readonly Pair[];
}

export function pairsOf(asked: string): Pairs {
	const leading = [...asked.matchAll(BEFORE_FIGURE)].map(([, word = '', own = '']) => {
		const there = new RegExp(String.raw`\b${word}s? ${FIGURE}`, 'gi');
		return { word, own, there, leads: true };
	});
	const behind = [...asked.matchAll(BEHIND_FIGURE)].map(([, own = '', word = '']) => {
		const there = new RegExp(`${FIGURE} ${word}`, 'gi');
		return { word, own, there, leads: false };
	});
	const sides = [...asked.matchAll(SIDED)].map(([, own = '', word = '']) => {
		const there = new RegExp(String.raw`\b(${SIDES.join('|')}|of|on|in|at|with|under)${DETERMINED}${word}\b`, 'gi');
		return { word, own, there };
	});
	return { figures: [...leading, ...behind], sides };
}

/** What a sentence has beside a word of the element, as it stands there, where that makes it another thing; null for nothing. */
export function otherBeside({ figures, sides }: Pairs, said: string): string | null {
	for (const { word, own, there, leads } of figures) {
		const others = allIn(said, there);
		const [first] = others;
		if (first !== undefined && !others.includes(own)) return leads ? `${word} ${first}` : `${first} ${word}`;
	}
	for (const { word, own, there } of sides) {
		const others = allIn(said, there).map((side) => side.toLowerCase());
		const [first] = others;
		if (first === undefined || others.includes(own.toLowerCase())) continue;
		const isAsked = sides.some((pair) => pair.own === first && pair.word === word);
		if (SIDES.includes(first) && !isAsked) return `${first} ${word}`;
	}
	return null;
}

/** The only group of an expression, wherever it is met. */
function allIn(text: string, there: RegExp): readonly string[] {
	const all: string[] = [];
	there.lastIndex = 0;
	for (let met = there.exec(text); met; met = there.exec(text)) all.push(met[1] ?? '');
	return all;
}
