/** How alike words and texts are used in filings at large: a small table of word vectors, learned by `scripts/trainSimilarity.mjs`. */
import { isFigure, isStop, type Word } from './words.ts';

export interface SimilarityModel {
	readonly dims: number;
	/** Rarity of a stem in filings at large, natural logarithm of (sentences / sentences with it); null when unknown. */
	rarity(stem: string): number | null;
	/** The weighted mean direction of the words, of length 1; all zero when none is known. */
	embed(words: readonly Word[]): Float32Array;
}

const EMPTY: SimilarityModel = {
	dims: 1,
	rarity: () => null,
	embed: () => new Float32Array(1),
};

let model: SimilarityModel = EMPTY;

/** The model in use; an empty one that knows nothing until `setSimilarity` was called. */
export function similarityModel(): SimilarityModel {
	return model;
}

/** Replaces the model (measurements without it, tests). */
export function setSimilarity(next: SimilarityModel | null): void {
	model = next ?? EMPTY;
}

/** True for words that carry a vector. */
export function isContent({ stem }: Word): boolean {
	return !isStop(stem) && !isFigure(stem);
}
