/** Stems and concepts as numbers, the same for every filing of the process. */
import { isFigure, isLetterWord, isStop } from './stems.ts';

const ids = new Map<string, number>();
/** By number: the stem or concept. */
const names: string[] = [];
/** By number: what kind of stem it is, in bits. */
const kinds: number[] = [];
const STOP = 1;
const FIGURE = 2;
const LETTER = 4;

/** The number of a stem or concept; made when it has none yet. */
export function termId(term: string): number {
	const known = ids.get(term);
	if (known !== undefined) return known;
	const id = kinds.length;
	ids.set(term, id);
	names.push(term);
	kinds.push((isStop(term) ? STOP : 0) | (isFigure(term) ? FIGURE : 0) | (isLetterWord(term) ? LETTER : 0));
	return id;
}

/** The stem or concept with a number. */
export function termName(id: number): string {
	return names[id] ?? '';
}

/** How many numbers there are. */
export function termCount(): number {
	return kinds.length;
}

/** True for a stem that is looked for: no stop word and no figure. */
export function isTerm(id: number): boolean {
	return ((kinds[id] ?? 0) & (STOP | FIGURE)) === 0;
}

/** True for the number of a stop word. */
export function isStopId(id: number): boolean {
	return ((kinds[id] ?? 0) & STOP) !== 0;
}

/** True for the number of a stop word, or of a word of asking and promising. */
export function isSmallId(id: number): boolean {
	return ((kinds[id] ?? 0) & (STOP | LETTER)) !== 0;
}
