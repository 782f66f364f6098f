/** Words as numbers: a fast cut into words and stems for whole filings, the same words and stems that `wordsOf` gives. */
import { once } from '../../ledger/index.ts';
import { GENERAL } from './concepts.ts';
import { ROOT } from './phraseTree.ts';
import { Room } from './room.ts';
import { isTerm, termCount } from './termIds.ts';
import { writtenIds } from './written.ts';

/** Of a text: the numbers of its words in order, and its distinct terms: stems in order, then concepts in order. */
interface TermsOfText {
	readonly words: Int32Array;
	readonly terms: Int32Array;
}

/** Where the general concepts begin, by the number of their first stem: most words begin none. */
const generalRoots = once(() => GENERAL.tree.beginnings());

const room = new Room(Int32Array);
let seen = new Uint32Array(1 << 15);
let stamp = 0;

/** Owns the words and terms of the units of one passage while they are read, one after the other. */
class TermReader {
	/** How many words, and how many terms, there are so far. */
	length = 0;
	count = 0;
	#words = new Int32Array(1 << 12);
	#terms = new Int32Array(1 << 12);

	/** Cuts a unit into words and takes in its terms: stems in order, then concepts in order. */
	read(text: string): void {
		const roots = generalRoots();
		const { tree } = GENERAL;
		const { count, ids } = writtenIds(text);
		if (seen.length <= termCount()) seen = widened(seen, new Uint32Array(termCount() * 2));
		stamp++;
		const first = this.length;
		if (first + count > this.#words.length) this.#words = widened(this.#words, new Int32Array((first + count) * 2));
		const words = this.#words;
		for (let at = 0; at < count; at++) {
			const id = ids[at] ?? 0;
			words[first + at] = id;
			if (seen[id] === stamp) continue;
			seen[id] = stamp;
			if (isTerm(id)) this.#note(id);
		}
		const end = first + count;
		this.length = end;
		for (let at = first; at < end; at++) {
			let node = roots[words[at] ?? 0] ?? ROOT;
			for (let to = at + 1; node !== ROOT; to++) {
				for (let place = tree.firstAt(node); place !== 0; place = tree.nextOf(place)) {
					const concept = tree.conceptAt(place);
					if (seen[concept] === stamp) continue;
					seen[concept] = stamp;
					this.#note(concept);
				}
				node = to < end ? tree.after(node, words[to] ?? 0) : ROOT;
			}
		}
	}

	/** What was read; nothing is read any more. */
	take(): TermsOfText {
		const taken = { words: room.copy(this.#words, this.length), terms: room.copy(this.#terms, this.count) };
		this.length = 0;
		this.count = 0;
		return taken;
	}

	#note(id: number): void {
		if (this.count === this.#terms.length) this.#terms = widened(this.#terms, new Int32Array(this.#terms.length * 2));
		this.#terms[this.count++] = id;
	}
}

function widened<T extends Int32Array | Uint32Array>(from: T, to: T): T {
	to.set(from);
	return to;
}

/** Used for every passage; only one is read at a time. */
export const READER = new TermReader();

/** Cuts a text into words and gives its terms. */
export function termsOf(text: string): TermsOfText {
	READER.read(text);
	return READER.take();
}
