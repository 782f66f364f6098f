/** Words as numbers: a fast cut into words and stems for whole filings, the same words and stems that `wordsOf` gives. */
import { GENERAL } from './concepts.ts';
import { cutWords } from './cut.ts';
import { isFigure, isStop, stemOfWord } from './words.ts';

/** Numbers of stems and concepts, the same for every filing of the process. */
const ids = new Map<string, number>();
/** By number: 1 for a stem that is no term (a stop word, a figure), 2 for a term. */
const kinds: number[] = [];
/** By number: the stem or concept. */
const names: string[] = [];
/** From a word as it is written to the number of its stem. */
const written = new Map<string, number>();
const MAX_WRITTEN = 200_000;

/** The number of a stem or concept; made when it has none yet. */
export function termId(term: string): number {
	const known = ids.get(term);
	if (known !== undefined) return known;
	const id = kinds.length;
	ids.set(term, id);
	names.push(term);
	kinds.push(isStop(term) || isFigure(term) ? 1 : 2);
	return id;
}

/** The stem or concept with a number. */
export function termName(id: number): string {
	return names[id] ?? '';
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

/** Of a text: the numbers of its words in order, and its distinct terms: stems in order, then concepts in order. */
export interface TermsOfText {
	readonly words: Int32Array;
	readonly terms: Int32Array;
}

let found = new Int32Array(1 << 12);
let seen = new Uint32Array(1 << 15);
let stamp = 0;

/** Cuts a text into words and gives its terms. */
export function termsOf(text: string): TermsOfText {
	const tree = generalTree();
	const words = idsOf(text);
	begin();
	let count = 0;
	for (const id of words) {
		if (kinds[id] === 2 && seen[id] !== stamp) {
			seen[id] = stamp;
			count = note(id, count);
		}
	}
	for (let at = 0; at < words.length; at++) {
		let node = tree[words[at] ?? 0];
		for (let to = at + 1; node; to++) {
			for (const concept of node.concepts) {
				if (seen[concept] === stamp) continue;
				seen[concept] = stamp;
				count = note(concept, count);
			}
			node = to < words.length ? node.next.get(words[to] ?? 0) : undefined;
		}
	}
	return { words, terms: found.slice(0, count) };
}

/** The numbers that stand in any of the lists, each once. */
export function distinctOf(lists: readonly Int32Array[]): Int32Array {
	begin();
	let count = 0;
	for (const list of lists) {
		for (const id of list) {
			if (seen[id] === stamp) continue;
			seen[id] = stamp;
			count = note(id, count);
		}
	}
	return found.slice(0, count);
}

/** Nothing is seen. */
function begin(): void {
	if (seen.length < kinds.length + 1) {
		const wider = new Uint32Array(kinds.length * 2);
		wider.set(seen);
		seen = wider;
	}
	stamp++;
}

function note(id: number, count: number): number {
	if (count === found.length) {
		const wider = new Int32Array(count * 2);
		wider.set(found);
		found = wider;
	}
	found[count] = id;
	return count + 1;
}

/** The numbers of the words of a text, in order. */
function idsOf(text: string): Int32Array {
	const { count, starts, ends } = cutWords(text);
	const ids = new Int32Array(count);
	for (let at = 0; at < count; at++) ids[at] = idOfWord(text.slice(starts[at] ?? 0, ends[at] ?? 0));
	return ids;
}

function idOfWord(raw: string): number {
	const known = written.get(raw);
	if (known !== undefined) return known;
	const id = termId(stemOfWord(raw));
	if (written.size > MAX_WRITTEN) written.clear();
	written.set(raw, id);
	return id;
}
