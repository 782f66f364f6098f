/** Words as the matcher sees them, in the order of a text. */
import { termName } from './termIds.ts';
import { writtenIds } from './written.ts';

export { isFigure, isGeneric, isLetterWord, isStop, stemOf } from './stems.ts';

/** A word of a text: its stem and where it stands (UTF-16 offsets into the text that was cut). */
export interface Word {
	readonly stem: string;
	readonly start: number;
	readonly end: number;
}

/** All words of `text` in order, stop words included, figures as they stand. */
export function wordsOf(text: string): Word[] {
	const { count, ids, starts, ends } = writtenIds(text);
	const words: Word[] = [];
	for (let at = 0; at < count; at++)
		words.push({ stem: termName(ids[at] ?? 0), start: starts[at] ?? 0, end: ends[at] ?? 0 });
	return words;
}
