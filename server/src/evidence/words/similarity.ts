/** How alike words and texts are used in filings at large: a small table of word vectors, learned by `scripts/trainSimilarity.mjs`. */
import table from '../model/similarity.json' with { type: 'json' };
import { Room } from './room.ts';
import { termName } from './termIds.ts';
import { isFigure, isStop, type Word } from './words.ts';

/** The table as it is shipped: statistics of stems, no text. */
interface SimilarityTable {
	readonly dims: number;
	/** Stems in the order of the other fields, parted by spaces. */
	readonly stems: string;
	/** Base64 bytes: 16 times the natural logarithm of sentences by sentences with the stem. */
	readonly rarity: string;
	/** Base64 bytes: length of the vector times the weight of the stem, 16 for the mean. */
	readonly lengths: string;
	/** Base64 signed bytes, `dims` for a stem, each vector scaled to its largest part. */
	readonly vectors: string;
}

interface SimilarityModel {
	readonly dims: number;
	/** Rarity of a stem in filings at large, natural logarithm of (sentences / sentences with it); null when unknown. */
	rarity(stem: string): number | null;
	/** The weighted mean direction of the words, of length 1; all zero when none is known. */
	embed(words: readonly Word[]): Float32Array;
	/** The same for texts that were cut into term numbers (`terms.ts`), one after the other. */
	embedTerms(texts: readonly Int32Array[]): Float32Array;
}

/** The model of a table. Decoding takes some milliseconds: it is made once, and late. */
class TableModel implements SimilarityModel {
	readonly dims: number;
	readonly #room = new Room(Float32Array);
	/** By stem, the row of its vector. */
	readonly #rows: ReadonlyMap<string, number>;
	readonly #rarities: Uint8Array;
	readonly #vectors: Int8Array;
	/** By row, what its vector is multiplied with. */
	readonly #scales: Float32Array;
	/** By term number: its row and 2; 1 for none, 0 for not yet looked up. */
	#rowsOfTerms = new Int32Array(1 << 14);

	constructor({ dims, stems, rarity, lengths, vectors }: SimilarityTable) {
		this.dims = dims;
		this.#rows = new Map(stems.split(' ').map((stem, row) => [stem, row]));
		this.#rarities = bytesOf(rarity);
		this.#vectors = new Int8Array(bytesOf(vectors).buffer);
		this.#scales = scalesOf(this.#vectors, bytesOf(lengths), dims);
	}

	rarity(stem: string): number | null {
		const row = this.#rows.get(stem);
		return row === undefined ? null : (this.#rarities[row] ?? 0) / 16;
	}

	embed(words: readonly Word[]): Float32Array {
		const sum = this.#room.zeros(this.dims);
		for (const { stem } of words) this.#add(sum, this.#rowOf(stem));
		return unitLength(sum);
	}

	embedTerms(texts: readonly Int32Array[]): Float32Array {
		const sum = this.#room.zeros(this.dims);
		for (const terms of texts)
			for (let at = 0; at < terms.length; at++) this.#add(sum, this.#rowOfTerm(terms[at] ?? 0));
		return unitLength(sum);
	}

	/** The row of a word; -1 for one that has none, or says too little. */
	#rowOf(stem: string): number {
		return isStop(stem) || isFigure(stem) ? -1 : (this.#rows.get(stem) ?? -1);
	}

	#rowOfTerm(term: number): number {
		if (term >= this.#rowsOfTerms.length) {
			const wider = new Int32Array(term * 2);
			wider.set(this.#rowsOfTerms);
			this.#rowsOfTerms = wider;
		}
		const rows = this.#rowsOfTerms;
		if (rows[term] === 0) rows[term] = this.#rowOf(termName(term)) + 2;
		return (rows[term] ?? 1) - 2;
	}

	/** Adds the vector of a row, at its own length; nothing for -1. */
	#add(sum: Float32Array, row: number): void {
		if (row < 0) return;
		const { dims } = this;
		const vectors = this.#vectors;
		const scale = this.#scales[row] ?? 0;
		const from = row * dims;
		for (let d = 0; d < dims; d++) sum[d] = (sum[d] ?? 0) + scale * (vectors[from + d] ?? 0);
	}
}

/** By row, what makes its vector as long as the table says. */
function scalesOf(vectors: Int8Array, lengths: Uint8Array, dims: number): Float32Array {
	const scales = new Float32Array(lengths.length);
	for (let row = 0; row < scales.length; row++) {
		let square = 0;
		for (let d = 0; d < dims; d++) square += (vectors[row * dims + d] ?? 0) ** 2;
		scales[row] = (lengths[row] ?? 0) / 16 / Math.sqrt(square || 1);
	}
	return scales;
}

function unitLength(vector: Float32Array): Float32Array {
	let square = 0;
	for (let d = 0; d < vector.length; d++) {
		const part = vector[d] ?? 0;
		square += part * part;
	}
	const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
	for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) * scale;
	return vector;
}

function bytesOf(base64: string): Uint8Array {
	const binary = atob(base64);
	const bytes = new Uint8Array(binary.length);
	for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
	return bytes;
}

const EMPTY: SimilarityModel = {
	dims: 1,
	rarity: () => null,
	embed: () => new Float32Array(1),
	embedTerms: () => new Float32Array(1),
};

let model: SimilarityModel | null = null;

/** The model in use: the shipped one, decoded when first asked for. */
export function similarityModel(): SimilarityModel {
	model ??= new TableModel(table);
	return model;
}

/** Replaces the model, to measure what it adds: another table, or none (`null`). */
export function setSimilarity(next: SimilarityTable | null): void {
	model = next === null ? EMPTY : new TableModel(next);
}
