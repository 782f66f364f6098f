/** Phrases used alike, found in a run of words in one pass. */
import { once } from '../../ledger/index.ts';
import { COMMON_SYNONYMS, TOPICS } from '../../topics/index.ts';
import { answers } from './answers.ts';
import { PhraseTree, ROOT } from './phraseTree.ts';
import { withoutNumber } from './stems.ts';
import { termId, termName } from './termIds.ts';
import { THESAURUS } from './thesaurus.ts';
import type { Word } from './words.ts';
import { writtenIds } from './written.ts';

/** An occurrence of a concept: its term and the words it covers, half-open. */
export interface Hit {
	readonly concept: string;
	readonly from: number;
	readonly to: number;
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

/** A set of phrase groups, made when first asked. Deterministic. */
export class Concepts {
	readonly #groups: () => readonly Group[];
	#tree: PhraseTree | null = null;

	constructor(groups: () => readonly Group[]) {
		this.#groups = groups;
	}

	/** Concept term → the phrases of the group. */
	get phrases(): ReadonlyMap<string, readonly string[]> {
		const phrases = new Map<string, readonly string[]>();
		for (const group of this.#groups()) {
			const concept = conceptOf(group);
			phrases.set(concept, [...(phrases.get(concept) ?? []), ...group.phrases]);
		}
		return phrases;
	}

	/** The phrases by the numbers of their stems, each with the number of its concept. */
	get tree(): PhraseTree {
		this.#tree ??= treeOf(this.#groups());
		return this.#tree;
	}

	/** Every occurrence in words with these numbers, in order of place. */
	hits(ids: Int32Array): Hit[] {
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
			let node = tree.after(ROOT, ids[at] ?? 0);
			for (let end = at + 1; node !== ROOT; end++) {
				for (let place = tree.firstAt(node); place !== 0; place = tree.nextOf(place)) {
					found.push(tree.conceptAt(place), at, end);
				}
				node = end < to ? tree.after(node, ids[end] ?? 0) : ROOT;
			}
		}
		return found;
	}

	/** True when any phrase stands in words with these numbers. */
	standIn(ids: Int32Array): boolean {
		const { tree } = this;
		for (let at = 0; at < ids.length; at++) {
			let node = tree.after(ROOT, ids[at] ?? 0);
			for (let end = at + 1; node !== ROOT; end++) {
				if (tree.firstAt(node) !== 0) return true;
				node = end < ids.length ? tree.after(node, ids[end] ?? 0) : ROOT;
			}
		}
		return false;
	}
}

function conceptOf({ name }: Group): string {
	return `=${name}`;
}

function treeOf(groups: readonly Group[]): PhraseTree {
	const tree = new PhraseTree();
	for (const group of groups) {
		const concept = termId(conceptOf(group));
		for (const phrase of group.phrases) {
			const { ids, count } = writtenIds(phrase);
			tree.add(ids, count, concept);
		}
	}
	return tree;
}

const synonyms = (): readonly Group[] =>
	[...THESAURUS, ...COMMON_SYNONYMS, ...TOPICS.flatMap(({ synonyms }) => synonyms)].map(alike);

/** Everything used alike: the thesaurus of financial reporting, and what the topic library adds. */
export const ALIKE = new Concepts(synonyms);

/** Before the name of an answer: no phrase begins with it. */
const ANSWER = '>';

/** What gives an answer: phrases to be found in the words of a draft, and single words, which are looked up as they are. */
const given = once(() =>
	answers().map(({ asked, by }) => {
		const group = { name: `${ANSWER}${asked[0] ?? ''}`, phrases: [] as string[] };
		const stems: string[] = [];
		for (const text of by) {
			const { ids, count } = writtenIds(text);
			if (count > 1) group.phrases.push(text);
			else if (count === 1) stems.push(termName(ids[0] ?? 0));
		}
		return { group, asked, stems };
	}),
);

/** All that is found in the words of a draft: what is used alike, and phrases that answer an ask. */
export const GENERAL = new Concepts(() => [...synonyms(), ...given().map(({ group }) => group)]);

/** What is asked for where something else answers it, by the concept of the answer. */
const ASKED = new Concepts(() => given().map(({ group, asked }) => ({ name: group.name, phrases: asked })));

/** The numbers of words in order. */
export function idsOf(words: readonly Word[]): Int32Array {
	return Int32Array.from(words, ({ stem }) => termId(stem));
}

/** Where synonyms stand in the words of an element: what answers something is no other word for it. */
export function synonymsIn(ids: Int32Array): Hit[] {
	return GENERAL.hits(ids).filter(({ concept }) => !concept.startsWith(`=${ANSWER}`));
}

/** An occurrence of what can be answered by other words, and the terms of the answers. */
export interface Answered extends Hit {
	readonly terms: readonly string[];
}

/**
 * What in a text with these words, and their term numbers, can be answered by other words; `terms` are those of the answers, concept or stem. One word alone is
 * asked for as it is written, but for its number: "fair" does not ask for "fairness".
 */
export function answersTo(text: string, words: readonly Word[], ids: Int32Array): Answered[] {
	return ASKED.hits(ids).flatMap((hit) => {
		const { alone, stems } = answersBy().get(hit.concept) ?? { alone: null, stems: [] };
		const only = hit.to - hit.from === 1 ? words[hit.from] : undefined;
		if (only && !alone?.has(withoutNumber(text.slice(only.start, only.end)))) return [];
		return [{ ...hit, terms: [hit.concept, ...stems] }];
	});
}

/** By concept of an answer: the words that ask for it alone, and the stems of the single words that give it. */
const answersBy = once(
	() =>
		new Map(
			given().map(({ group, asked, stems }) => [conceptOf(group), { alone: new Set(asked.map(withoutNumber)), stems }]),
		),
);
