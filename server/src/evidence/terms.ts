/** Words as numbers: a fast cut into words and stems for whole filings, the same words and stems that `wordsOf` gives. */
import { GENERAL, type Node } from './concepts.ts';
import { Room } from './room.ts';
import { isTerm, termCount } from './termIds.ts';
import { writtenIds } from './written.ts';

/** Of a text: the numbers of its words in order, and its distinct terms: stems in order, then concepts in order. */
export interface TermsOfText {
	readonly words: Int32Array;
	readonly terms: Int32Array;
}

/** The general concepts by the number of their first stem: most words begin none. */
let roots: (Node | undefined)[] | null = null;

function generalRoots(): (Node | undefined)[] {
	if (roots) return roots;
	const { tree } = GENERAL;
	roots = new Array(termCount()).fill(undefined);
	for (const [id, node] of tree) roots[id] = node;
	return roots;
}

const room = new Room(Int32Array);
let found = new Int32Array(1 << 12);
let seen = new Uint32Array(1 << 15);
let stamp = 0;

/** Cuts a text into words and gives its terms. */
export function termsOf(text: string): TermsOfText {
	const tree = generalRoots();
	const { count: length, ids } = writtenIds(text);
	const words = room.copy(ids, length);
	begin();
	let count = 0;
	for (const id of words) {
		if (seen[id] !== stamp && isTerm(id)) {
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
			node = to < words.length ? node.next?.get(words[to] ?? 0) : undefined;
		}
	}
	return { words, terms: room.copy(found, count) };
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
	return room.copy(found, count);
}

/** Nothing is seen. */
function begin(): void {
	if (seen.length < termCount() + 1) {
		const wider = new Uint32Array(termCount() * 2);
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
