/** Phrases used alike, found in a run of words in one pass. */
import { COMMON_SYNONYMS, TOPICS } from '../../topics/index.ts';
import { ANSWERS } from './answers.ts';
import { termId, termName } from './termIds.ts';
import { THESAURUS } from './thesaurus.ts';
import { type Word, wordsOf } from './words.ts';

/** An occurrence of a concept: its term and the words it covers, half-open. */
export interface Hit {
	readonly concept: string;
	readonly from: number;
	readonly to: number;
}

/** A stem within phrases: the numbers of the concepts of which a phrase ends here, and what follows. */
export interface Node {
	readonly concepts: number[];
	next: Map<number, Node> | null;
}

/** Phrases that stand for one thing. The term of its concept is the name behind `=`. */
export interface Group {
	readonly name: string;
	readonly phrases: readonly string[];
}

/** Phrases used alike, named by the first. */
export function alike(phrases: readonly string[]): Group {
	return { name: phrases[0] ?? '', phrases };
}

/** A set of phrase groups, compiled when first asked. Deterministic. */
export class Concepts {
	readonly #groups: readonly Group[];
	#tree: ReadonlyMap<number, Node> | null = null;

	constructor(groups: readonly Group[]) {
		this.#groups = groups;
	}

	/** Concept term → the phrases of the group. */
	get phrases(): ReadonlyMap<string, readonly string[]> {
		const phrases = new Map<string, readonly string[]>();
		for (const group of this.#groups) {
			const concept = conceptOf(group);
			phrases.set(concept, [...(phrases.get(concept) ?? []), ...group.phrases]);
		}
		return phrases;
	}

	/** Nodes by the number of the first stem of a phrase. */
	get tree(): ReadonlyMap<number, Node> {
		this.#tree ??= treeOf(this.#groups);
		return this.#tree;
	}

	/** Every occurrence in `words`, in order of place. */
	hits(words: readonly Word[]): Hit[] {
		const ids = Int32Array.from(words, ({ stem }) => termId(stem));
		const found = this.hitsIn(ids, 0, ids.length);
		const hits: Hit[] = [];
		for (let at = 0; at < found.length; at += 3) {
			hits.push({ concept: termName(found[at] ?? 0), from: found[at + 1] ?? 0, to: found[at + 2] ?? 0 });
		}
		return hits;
	}

	/** The occurrences in a run of words by their numbers: concept, first word, word after the last, one after the other. */
	hitsIn(ids: Int32Array, from: number, to: number): readonly number[] {
		const { tree } = this;
		const found: number[] = [];
		for (let at = from; at < to; at++) {
			let node = tree.get(ids[at] ?? 0);
			for (let end = at + 1; node; end++) {
				for (const concept of node.concepts) found.push(concept, at, end);
				node = end < to ? node.next?.get(ids[end] ?? 0) : undefined;
			}
		}
		return found;
	}

	/** True when any phrase stands in words with these numbers. */
	standIn(ids: Int32Array): boolean {
		if (this.#groups.length === 0) return false;
		const { tree } = this;
		for (let at = 0; at < ids.length; at++) {
			let node = tree.get(ids[at] ?? 0);
			for (let end = at + 1; node; end++) {
				if (node.concepts.length > 0) return true;
				node = end < ids.length ? node.next?.get(ids[end] ?? 0) : undefined;
			}
		}
		return false;
	}
}

function conceptOf({ name }: Group): string {
	return `=${name}`;
}

function treeOf(groups: readonly Group[]): ReadonlyMap<number, Node> {
	const root: Node = { concepts: [], next: new Map() };
	for (const group of groups) {
		const concept = termId(conceptOf(group));
		for (const phrase of group.phrases) {
			const node = nodeFor(root, phrase);
			if (node !== root && !node.concepts.includes(concept)) node.concepts.push(concept);
		}
	}
	return root.next ?? new Map();
}

/** The node at which a phrase ends, made where there is none. */
function nodeFor(root: Node, phrase: string): Node {
	let node = root;
	for (const { stem } of wordsOf(phrase)) {
		const id = termId(stem);
		let next = node.next?.get(id);
		if (!next) {
			next = { concepts: [], next: null };
			node.next ??= new Map();
			node.next.set(id, next);
		}
		node = next;
	}
	return node;
}

const SYNONYMS: readonly Group[] = [
	...THESAURUS,
	...COMMON_SYNONYMS,
	...TOPICS.flatMap(({ synonyms }) => synonyms),
].map(alike);

/** Everything used alike: the thesaurus of financial reporting, and what the topic library adds. */
export const ALIKE = new Concepts(SYNONYMS);

/** Before the name of an answer: no phrase begins with it. */
const ANSWER = '>';

const isPhrase = (text: string): boolean => wordsOf(text).length > 1;

/** All that is found in the words of a draft: what is used alike, and phrases that answer an ask; single words are looked up as they are. */
export const GENERAL = new Concepts([
	...SYNONYMS,
	...ANSWERS.map(({ asked, by }) => ({ name: `${ANSWER}${asked[0] ?? ''}`, phrases: by.filter(isPhrase) })),
]);

/** What is asked for where something else answers it, by the concept of the answer. */
const ASKED = new Concepts(ANSWERS.map(({ asked }) => ({ name: `${ANSWER}${asked[0] ?? ''}`, phrases: asked })));

/** Where synonyms stand in the words of an element: what answers something is no other word for it. */
export function synonymsIn(words: readonly Word[]): Hit[] {
	return GENERAL.hits(words).filter(({ concept }) => !concept.startsWith(`=${ANSWER}`));
}

/** What in the words of an element can be answered by other words; `terms` are those of the answers, concept or stem. */
export function answersTo(words: readonly Word[]): (Hit & { readonly terms: readonly string[] })[] {
	return ASKED.hits(words).map((hit) => ({ ...hit, terms: [hit.concept, ...(singleWords().get(hit.concept) ?? [])] }));
}

let singles: ReadonlyMap<string, readonly string[]> | null = null;

/** Concept of an answer -> the stems of the single words that give it. */
function singleWords(): ReadonlyMap<string, readonly string[]> {
	singles ??= new Map(
		ANSWERS.map(({ asked, by }) => [
			`=${ANSWER}${asked[0] ?? ''}`,
			by.filter((text) => !isPhrase(text)).flatMap((text) => wordsOf(text).map(({ stem }) => stem)),
		]),
	);
	return singles;
}
