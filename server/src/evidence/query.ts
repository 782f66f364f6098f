/** What is looked for: the weighty words and phrases of an element, with what drafters may write in their place. */
import type { Commitment, Element } from '../ledger/types.ts';
import { GENERAL } from './concepts.ts';
import type { FilingIndex } from './prepare.ts';
import { similarityModel } from './similarity.ts';
import { type Need, needsOf } from './values.ts';
import { isFigure, isLetterWord, isStop, type Word, wordsOf } from './words.ts';

/** One thing to look for. */
export interface Sought {
	/** The element's own word or phrase. */
	readonly label: string;
	/** From the element itself, or only from the ask and promise around it. */
	readonly own: boolean;
	/** How much it says: rarity times role. */
	readonly weight: number;
	/** Term → how well it stands for the sought word, 0 to 1, and its rarity. */
	readonly forms: readonly Form[];
}
export interface Form {
	readonly term: number;
	readonly name: string;
	readonly strength: number;
	readonly rarity: number;
}
export interface Query {
	readonly sought: readonly Sought[];
	readonly needs: readonly Need[];
	readonly vector: Float32Array;
	readonly words: readonly string[];
}

const SYNONYM = 0.8;
const COVERED = 0.35;
const ASK = 0.25;

/** Builds the query of an element in the words of its commitment, for one filing. */
export function queryOf(commitment: Commitment, element: Element, index: FilingIndex): Query {
	const own = soughtIn(element.text, index, 1);
	const seen = new Set(own.map(({ label }) => label));
	const around = [commitment.ask ?? '', commitment.quote, commitment.title].join('\n');
	const asked = soughtIn(around, index, ASK).filter(({ label }) => !seen.has(label));
	const unique = new Map(asked.map((item) => [item.label, { ...item, own: false }]));
	const model = similarityModel();
	return {
		sought: [...own, ...unique.values()],
		needs: needsOf(element.text),
		vector: model.embed(wordsOf(element.text).filter((word) => !isLetterWord(word.stem))),
		words: own.map(({ label }) => label),
	};
}

function soughtIn(text: string, index: FilingIndex, role: number): Sought[] {
	const words = wordsOf(text);
	const hits = GENERAL.hits(words);
	const phrases = hits.filter((hit) => hit.to - hit.from > 1);
	const result = new Map<string, Sought>();
	for (const hit of phrases) {
		const label = textOf(text, words, hit.from, hit.to);
		const form = formOf(hit.concept, 1, index);
		const own = result.get(label);
		const forms = [...(own?.forms ?? []), ...(form ? [form] : [])];
		const rarity = words.slice(hit.from, hit.to).reduce((most, word) => Math.max(most, rarityOf(word.stem, index)), 0);
		result.set(label, { label, own: true, weight: rarity * role, forms });
	}
	words.forEach((word, at) => {
		if (isStop(word.stem) || isLetterWord(word.stem) || isFigure(word.stem)) return;
		const inPhrase = phrases.some((hit) => hit.from <= at && at < hit.to);
		const label = word.stem;
		if (result.has(label)) return;
		const forms: Form[] = [];
		const literal = formOf(word.stem, 1, index);
		if (literal) forms.push(literal);
		for (const hit of hits) {
			if (hit.from !== at || hit.to !== at + 1) continue;
			const form = formOf(hit.concept, SYNONYM, index);
			if (form) forms.push(form);
		}
		result.set(label, {
			label,
			own: true,
			weight: rarityOf(word.stem, index) * role * (inPhrase ? COVERED : 1),
			forms,
		});
	});
	return [...result.values()];
}

function textOf(text: string, words: readonly Word[], from: number, to: number): string {
	return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).toLowerCase();
}

function formOf(term: string, strength: number, index: FilingIndex): Form | null {
	const id = index.terms.get(term);
	return id === undefined ? null : { term: id, name: term, strength, rarity: rarityOf(term, index) };
}

/** Rarity of a term: in this filing, and in filings at large where they are known. */
function rarityOf(term: string, index: FilingIndex): number {
	const id = index.terms.get(term);
	const count = id === undefined ? 0 : (index.unitCounts[id] ?? 0);
	const here = Math.log((index.units.length + 1) / (count + 0.5));
	const large = similarityModel().rarity(term);
	return Math.max(0.1, large === null ? here : (here + large) / 2);
}
