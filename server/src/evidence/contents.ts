/** What a passage holds by itself, whatever stands around it: cut into units once, and kept for as long as its chunk lives. */
import type { PassageBlock } from '../draft/types.ts';
import { termsOf } from './terms.ts';

/** A sentence, a clause of a very long sentence, or a table row, without its place. */
export interface UnitContent {
	/** Index of its sentence in the passage. */
	readonly sentence: number;
	readonly text: string;
	readonly terms: Int32Array;
}

export interface Content {
	readonly block: PassageBlock;
	readonly units: readonly UnitContent[];
	/** Distinct terms of all units. */
	readonly terms: Int32Array;
	/** Words of all units. */
	readonly length: number;
	/** For a table row: the words by which it only labels the rows below it; null for a row that says something itself. */
	readonly label: string | null;
}

const known = new WeakMap<PassageBlock, Content>();

/** The content of a passage, worked out when first asked for. */
export function contentOf(block: PassageBlock): Content {
	let content = known.get(block);
	if (!content) {
		content = readContent(block);
		known.set(block, content);
	}
	return content;
}

function readContent(block: PassageBlock): Content {
	const units: UnitContent[] = [];
	let length = 0;
	for (const [sentence, { text: whole }] of block.sentences.entries()) {
		for (const text of clausesOf(whole)) {
			const { words, terms } = termsOf(text);
			length += words;
			units.push({ sentence, text, terms });
		}
	}
	const [only] = units;
	const terms = units.length === 1 && only ? only.terms : distinct(units);
	const label = block.kind === 'table row' && block.table !== undefined ? labelRow(block.text) : null;
	return { block, units, terms, length, label };
}

function distinct(units: readonly UnitContent[]): Int32Array {
	const all = new Set<number>();
	for (const { terms } of units) for (const term of terms) all.add(term);
	return Int32Array.from(all);
}

/** A sentence of more characters than this is a list of things; each part of it is looked at alone. */
const LONG = 420;
const PART = 260;

/** The sentence, or the parts of a very long one, cut at semicolons, else at commas. */
function clausesOf(text: string): readonly string[] {
	if (text.length <= LONG) return [text];
	const parts: string[] = [];
	let from = 0;
	for (const match of text.matchAll(/;\s|,\s|\s\|\s/g)) {
		const length = match.index - from;
		if (match[0].startsWith(';') ? length < 60 : length < PART) continue;
		parts.push(text.slice(from, match.index + 1));
		from = match.index + match[0].length;
	}
	if (from < text.length) parts.push(text.slice(from));
	return parts;
}

function labelRow(text: string): string | null {
	const cells = text
		.split('|')
		.map((cell) => cell.trim())
		.filter((cell) => cell !== '');
	if (cells.length === 1 && text.includes('|')) return cells[0] ?? null;
	return cells.every((cell) => /^(?:[A-Za-z .]*\b)?(?:19|20)\d\d\b|^[A-Za-z ]+$/.test(cell)) && cells.length > 1
		? cells.join(' ')
		: null;
}
