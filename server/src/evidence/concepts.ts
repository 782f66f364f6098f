/** Phrases used alike, found in a run of words in one pass. */
import { COMMON_SYNONYMS, TOPICS } from '../topics/index.ts';
import { THESAURUS } from './thesaurus.ts';
import { type Word, wordsOf } from './words.ts';

/** An occurrence of a concept: its term and the words it covers, half-open. */
export interface Hit {
	readonly concept: string;
	readonly from: number;
	readonly to: number;
}

interface Node {
	readonly next: Map<string, Node>;
	readonly concepts: string[];
}

/** A set of phrase groups, compiled. Deterministic; groups are named by their first phrase. */
export class Concepts {
	private readonly root: Node = { next: new Map(), concepts: [] };
	private readonly added: { readonly stems: readonly string[]; readonly concept: string }[] = [];
	/** Concept term → the phrases of the group. */
	readonly phrases = new Map<string, readonly string[]>();

	constructor(groups: readonly (readonly string[])[]) {
		for (const group of groups) {
			const [name] = group;
			if (name === undefined) continue;
			const concept = `=${name}`;
			this.phrases.set(concept, [...(this.phrases.get(concept) ?? []), ...group]);
			for (const phrase of group) this.add(phrase, concept);
		}
	}

	/** Every phrase as its stems, in order, with its concept. */
	list(): readonly { readonly stems: readonly string[]; readonly concept: string }[] {
		return this.added;
	}

	private add(phrase: string, concept: string): void {
		let node = this.root;
		const stems = wordsOf(phrase).map(({ stem }) => stem);
		if (stems.length > 0) this.added.push({ stems, concept });
		for (const stem of stems) {
			let next = node.next.get(stem);
			if (!next) {
				next = { next: new Map(), concepts: [] };
				node.next.set(stem, next);
			}
			node = next;
		}
		if (node !== this.root && !node.concepts.includes(concept)) node.concepts.push(concept);
	}

	/** Every occurrence in `words`, in order of place. */
	hits(words: readonly Word[]): Hit[] {
		const hits: Hit[] = [];
		for (let from = 0; from < words.length; from++) {
			let node: Node | undefined = this.root;
			for (let to = from; to < words.length; to++) {
				node = node.next.get(words[to]?.stem ?? '');
				if (!node) break;
				for (const concept of node.concepts) hits.push({ concept, from, to: to + 1 });
			}
		}
		return hits;
	}
}

/** Everything used alike: the thesaurus of financial reporting, and what the topic library adds. */
export const GENERAL = new Concepts([...THESAURUS, ...COMMON_SYNONYMS, ...TOPICS.flatMap(({ synonyms }) => synonyms)]);
