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
	/** Stems used like this one, closest first, with their likeness from 0 to 1. */
	alike(stem: string): readonly (readonly [string, number])[];
}

/** Makes a model of a table; decoding takes some milliseconds, so do it once and late. */
function readSimilarity(table: SimilarityTable): SimilarityModel {
	const { dims } = table;
	const room = new Room(Float32Array);
	const ids = new Map(table.stems.split(' ').map((stem, id) => [stem, id]));
	const rarities = bytesOf(table.rarity);
	const lengths = bytesOf(table.lengths);
	const vectors = new Int8Array(bytesOf(table.vectors).buffer);
	const scales = new Float32Array(ids.size);
	for (let id = 0; id < scales.length; id++) {
		let square = 0;
		for (let d = 0; d < dims; d++) square += (vectors[id * dims + d] ?? 0) ** 2;
		scales[id] = (lengths[id] ?? 0) / 16 / Math.sqrt(square || 1);
	}
	const neighbours = new Map<string, readonly (readonly [string, number])[]>();
	const rowOf = (stem: string): number => (isStop(stem) || isFigure(stem) ? -1 : (ids.get(stem) ?? -1));
	const add = (sum: Float32Array, row: number): void => {
		const scale = scales[row] ?? 0;
		const from = row * dims;
		for (let d = 0; d < dims; d++) sum[d] = (sum[d] ?? 0) + scale * (vectors[from + d] ?? 0);
	};
	/** By term number: its row and 2; 1 for none, 0 for not yet looked up. */
	let rows = new Int32Array(1 << 14);
	const rowOfTerm = (term: number): number => {
		if (term >= rows.length) {
			const wider = new Int32Array(term * 2);
			wider.set(rows);
			rows = wider;
		}
		if (rows[term] === 0) rows[term] = rowOf(termName(term)) + 2;
		return (rows[term] ?? 1) - 2;
	};
	let units: Float32Array | null = null;
	const alike = (stem: string): readonly (readonly [string, number])[] => {
		const known = neighbours.get(stem);
		if (known) return known;
		const id = ids.get(stem);
		const names = [...ids.keys()];
		units ??= directions(vectors, dims);
		const list: [string, number][] = [];
		if (id !== undefined) {
			for (let other = 0; other < names.length; other++) {
				let dot = 0;
				for (let d = 0; d < dims; d++) dot += (units[id * dims + d] ?? 0) * (units[other * dims + d] ?? 0);
				if (dot > 0.4 && other !== id) list.push([names[other] ?? '', dot]);
			}
			list.sort((a, b) => b[1] - a[1]);
		}
		const top = list.slice(0, 10);
		neighbours.set(stem, top);
		return top;
	};
	return {
		dims,
		alike,
		rarity: (stem) => {
			const id = ids.get(stem);
			return id === undefined ? null : (rarities[id] ?? 0) / 16;
		},
		embed: (words) => {
			const sum = room.zeros(dims);
			for (const { stem } of words) {
				const row = rowOf(stem);
				if (row >= 0) add(sum, row);
			}
			return unitLength(sum);
		},
		embedTerms: (texts) => {
			const sum = room.zeros(dims);
			for (const terms of texts) {
				for (let at = 0; at < terms.length; at++) {
					const row = rowOfTerm(terms[at] ?? 0);
					if (row >= 0) add(sum, row);
				}
			}
			return unitLength(sum);
		},
	};
}

/** Every vector of the table at length 1. */
function directions(vectors: Int8Array, dims: number): Float32Array {
	const units = new Float32Array(vectors.length);
	for (let from = 0; from < units.length; from += dims) {
		let square = 0;
		for (let d = 0; d < dims; d++) square += (vectors[from + d] ?? 0) ** 2;
		for (let d = 0; d < dims; d++) units[from + d] = (vectors[from + d] ?? 0) / Math.sqrt(square || 1);
	}
	return units;
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
	alike: () => [],
};

let model: SimilarityModel | null = null;

/** The model in use: the shipped one, decoded when first asked for. */
export function similarityModel(): SimilarityModel {
	model ??= readSimilarity(table);
	return model;
}

/** Replaces the model, to measure what it adds: another table, or none (`null`). */
export function setSimilarity(next: SimilarityTable | null): void {
	model = next === null ? EMPTY : readSimilarity(next);
}
