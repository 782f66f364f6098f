/** Words as numbers: a fast cut into words and stems for whole filings, the same words and stems that `wordsOf` gives. */
import { GENERAL } from './concepts.ts';
import { isFigure, isStop, stemAt } from './words.ts';

/** Numbers of stems and concepts, the same for every filing of the process. */
const ids = new Map<string, number>();
/** By number: 1 for a stem that is no term (a stop word, a figure), 2 for a term. */
const kinds: number[] = [];
/** From a word as it is written to the number of its stem. */
const written = new Map<string, number>();
const MAX_WRITTEN = 200_000;

/** The number of a stem or concept; made when it has none yet. */
export function termId(term: string): number {
	const known = ids.get(term);
	if (known !== undefined) return known;
	const id = kinds.length;
	ids.set(term, id);
	kinds.push(isStop(term) || isFigure(term) ? 1 : 2);
	return id;
}

/** How many numbers there are. */
export function termCount(): number {
	return kinds.length;
}

/** Concepts as a tree of stem numbers. */
interface Node {
	readonly next: Map<number, Node>;
	readonly concepts: number[];
}

let general: (Node | undefined)[] | null = null;

function generalTree(): (Node | undefined)[] {
	if (general) return general;
	const tree: (Node | undefined)[] = [];
	for (const { stems, concept } of GENERAL.list()) {
		let next: Map<number, Node> | null = null;
		let node: Node | undefined;
		for (const stem of stems) {
			const id = termId(stem);
			node = next === null ? tree[id] : next.get(id);
			if (!node) {
				node = { next: new Map(), concepts: [] };
				if (next === null) tree[id] = node;
				else next.set(id, node);
			}
			next = node.next;
		}
		const id = termId(concept);
		if (node && !node.concepts.includes(id)) node.concepts.push(id);
	}
	general = tree;
	return tree;
}

/** Of a text: how many words it has, and its distinct terms: stems in order, then concepts in order. */
export interface TermsOfText {
	readonly words: number;
	readonly terms: Int32Array;
}

const buffer: number[] = [];
const found: number[] = [];
let seen = new Uint32Array(1 << 15);
let stamp = 0;

/** Cuts a text into words and gives its terms. */
export function termsOf(text: string): TermsOfText {
	const tree = generalTree();
	const words = cut(text);
	if (seen.length < kinds.length + 1) {
		const wider = new Uint32Array(kinds.length * 2);
		wider.set(seen);
		seen = wider;
	}
	stamp++;
	let count = 0;
	for (let at = 0; at < words; at++) {
		const id = buffer[at] ?? 0;
		if (kinds[id] === 2 && seen[id] !== stamp) {
			seen[id] = stamp;
			found[count++] = id;
		}
	}
	for (let at = 0; at < words; at++) {
		let node = tree[buffer[at] ?? 0];
		for (let to = at + 1; node; to++) {
			for (const concept of node.concepts) {
				if (seen[concept] === stamp) continue;
				seen[concept] = stamp;
				found[count++] = concept;
			}
			node = to < words ? node.next.get(buffer[to] ?? 0) : undefined;
		}
	}
	return { words, terms: Int32Array.from(found.slice(0, count)) };
}

/** Fills `buffer` with the stem numbers of the words of `text`, in order; gives how many. */
function cut(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; ) {
		const code = text.charCodeAt(at);
		let end = at + 1;
		if (isLetter(code)) {
			end = letterEnd(text, at);
			if (end < 0) {
				const { stem, end: stop } = stemAt(text, at);
				buffer[count++] = termId(stem);
				at = stop;
				continue;
			}
		} else if (isDigit(code)) end = figureEnd(text, at);
		else {
			at = end;
			continue;
		}
		buffer[count++] = idOfWord(text.slice(at, end));
		at = end;
	}
	return count;
}

function idOfWord(raw: string): number {
	const known = written.get(raw);
	if (known !== undefined) return known;
	const id = termId(stemAt(raw, 0).stem);
	if (written.size > MAX_WRITTEN) written.clear();
	written.set(raw, id);
	return id;
}

/** The end of the word of letters at `at`; -1 where it may be dotted capitals or "non-". */
function letterEnd(text: string, at: number): number {
	let end = at + 1;
	while (end < text.length && isWord(text.charCodeAt(end))) end++;
	const after = text.charCodeAt(end);
	if (end === at + 1 && after === 46 && isLetter(text.charCodeAt(end + 1))) return -1;
	if (end === at + 3 && /^non$/i.test(text.slice(at, end)) && /[-‐‑ ]/.test(text.charAt(end))) return -1;
	if ((after === 39 || after === 0x2019) && isLetter(text.charCodeAt(end + 1))) {
		end += 2;
		while (end < text.length && isLetter(text.charCodeAt(end))) end++;
	}
	return text.charCodeAt(end) === 38 && isLetter(text.charCodeAt(end + 1)) ? end + 2 : end;
}

function figureEnd(text: string, at: number): number {
	let end = at + 1;
	for (let next = end; next < text.length; next++) {
		const code = text.charCodeAt(next);
		if (isDigit(code)) end = next + 1;
		else if (code !== 44 && code !== 46) break;
	}
	return end;
}

function isLetter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function isWord(code: number): boolean {
	return isLetter(code) || isDigit(code);
}
