/**
 * Phrases as a tree of their words, kept as numbers side by side: ten thousand and more are put into it before the first draft is
 * read, and an object for each word of them would cost more than reading a filing.
 */

/** The node before the first word of every phrase. */
export const ROOT = 0;

/** Numbers of a step: node, word, the node behind it. */
const STEP = 3;

/** Owns a set of phrases; each has the number of the concept that it stands for. */
export class PhraseTree {
	/** Steps, by hash of node and word, then by the next free place; a free one leads to the root. A power of two, at most half of them taken. */
	#steps = new Int32Array(STEP << 4);
	#nodes = 1;
	/** By node: where the list of its concepts begins in `#concepts`; 0 for none. */
	readonly #lists: number[] = [0];
	/** Lists side by side: a concept, and where the list goes on. */
	readonly #concepts: number[] = [0, 0];

	/** The node behind a word at a node; `ROOT` where no phrase goes on with it. */
	after(node: number, word: number): number {
		return this.#steps[this.#placeOf(node, word) + 2] ?? ROOT;
	}

	/** Where the concepts of the phrases that end at a node begin; 0 for none. */
	firstAt(node: number): number {
		return this.#lists[node] ?? 0;
	}

	/** The concept at a place of a list, and the next place; 0 after the last. */
	conceptAt(place: number): number {
		return this.#concepts[place] ?? 0;
	}

	nextOf(place: number): number {
		return this.#concepts[place + 1] ?? 0;
	}

	/** Puts a phrase in, by the numbers of its words. One without words is left out. */
	add(words: Int32Array, count: number, concept: number): void {
		let node = ROOT;
		for (let at = 0; at < count; at++) node = this.#makeAfter(node, words[at] ?? 0);
		if (node !== ROOT) this.#name(node, concept);
	}

	/** By number of a word: the node behind it, where a phrase begins with it. As long as the greatest such word needs. */
	beginnings(): Int32Array {
		const steps = this.#steps;
		let length = 0;
		for (let at = 0; at < steps.length; at += STEP) {
			if (this.#isFirst(at)) length = Math.max(length, (steps[at + 1] ?? 0) + 1);
		}
		const nodes = new Int32Array(length);
		for (let at = 0; at < steps.length; at += STEP) {
			if (this.#isFirst(at)) nodes[steps[at + 1] ?? 0] = steps[at + 2] ?? ROOT;
		}
		return nodes;
	}

	/** True where a step from the root is kept. */
	#isFirst(at: number): boolean {
		return this.#steps[at] === ROOT && this.#steps[at + 2] !== ROOT;
	}

	#placeOf(node: number, word: number): number {
		const steps = this.#steps;
		const last = steps.length - STEP;
		const mask = steps.length / STEP - 1;
		let place = ((Math.imul(node ^ Math.imul(word, 0x85ebca6b), 0x9e3779b1) >>> 8) & mask) * STEP;
		while (steps[place + 2] !== ROOT && (steps[place] !== node || steps[place + 1] !== word)) {
			place = place === last ? 0 : place + STEP;
		}
		return place;
	}

	#makeAfter(node: number, word: number): number {
		const place = this.#placeOf(node, word);
		const known = this.#steps[place + 2] ?? ROOT;
		if (known !== ROOT) return known;
		const next = this.#nodes++;
		this.#lists.push(0);
		this.#set(place, node, word, next);
		if (this.#nodes * 2 * STEP > this.#steps.length) this.#widen();
		return next;
	}

	#set(place: number, node: number, word: number, next: number): void {
		this.#steps[place] = node;
		this.#steps[place + 1] = word;
		this.#steps[place + 2] = next;
	}

	#widen(): void {
		const steps = this.#steps;
		this.#steps = new Int32Array(steps.length * 2);
		for (let at = 0; at < steps.length; at += STEP) {
			const next = steps[at + 2] ?? ROOT;
			if (next === ROOT) continue;
			const node = steps[at] ?? ROOT;
			const word = steps[at + 1] ?? 0;
			this.#set(this.#placeOf(node, word), node, word, next);
		}
	}

	/** Adds a concept at the end of the list of a node, where it is not in it. */
	#name(node: number, concept: number): void {
		let last = 0;
		for (let place = this.firstAt(node); place !== 0; place = this.nextOf(place)) {
			if (this.conceptAt(place) === concept) return;
			last = place;
		}
		const place = this.#concepts.push(concept, 0) - 2;
		if (last === 0) this.#lists[node] = place;
		else this.#concepts[last + 1] = place;
	}
}
