/**
 * How likely a sentence undertakes something, where the written rules know no such wording: a weighted sum of clues, with weights
 * learned by `scripts/trainUndertakings.mjs`.
 */
import type { Context } from '../asks/context.ts';
import { type Candidate, candidatesOf } from './clues.ts';
import type { Head } from './heads.ts';
import table from './model/undertakings.json' with { type: 'json' };
import { placeOf, WORD } from './places.ts';

/** The likeliest place of a sentence to undertake something. */
export interface Likely {
	/** From 0 to 1. */
	readonly chance: number;
	/** Null where the sentence as a whole says it. */
	readonly head: Head | null;
	/** The words that spoke most for it, in the order of their weight. */
	readonly words: readonly string[];
}

let weights: Int8Array | null = null;

function weightOf(clue: string): number {
	weights ??= new Int8Array(Uint8Array.from(atob(table.weights), (char) => char.charCodeAt(0)).buffer);
	return ((weights[placeOf(clue)] ?? 0) / table.scale) * (clue.startsWith('~') ? WORD : 1);
}

function sumOf({ clues }: Candidate): number {
	let sum = 0;
	for (const clue of clues) sum += weightOf(clue);
	return sum;
}

/** The words behind the clues that weigh most. */
function tellingWords({ clues }: Candidate): string[] {
	const ranked = clues
		.map((clue) => ({ clue, weight: weightOf(clue) }))
		.filter(({ clue, weight }) => weight > 0 && clue.includes('='))
		.sort((a, b) => b.weight - a.weight || (a.clue < b.clue ? -1 : 1));
	const words = ranked.map(({ clue }) => clue.slice(clue.indexOf('=') + 1).trim()).filter((word) => /[a-z]/.test(word));
	return [...new Set(words)].slice(0, 3);
}

/** The likeliest undertaking of a sentence, or null where nothing in it could be one. */
export function likely(text: string, context: Context): Likely | null {
	let best: Candidate | null = null;
	let top = Number.NEGATIVE_INFINITY;
	for (const candidate of candidatesOf(text, context)) {
		const sum = sumOf(candidate);
		if (sum <= top) continue;
		top = sum;
		best = candidate;
	}
	return best ? { chance: 1 / (1 + Math.exp(-top)), head: best.head, words: tellingWords(best) } : null;
}
