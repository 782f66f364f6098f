/** Words as the matcher sees them, in the order of a text. */
import { isFigure, isLetterWord, isStop } from './stems.ts';
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

/** The stems of a text in order, without stop words. */
export function stemsIn(text: string): string[] {
	return wordsOf(text).flatMap(({ stem }) => (isStop(stem) ? [] : [stem]));
}

/** True for a word of substance: no stop word, no word of letters to the staff, no figure. */
export function isContent({ stem }: Word): boolean {
	return !isStop(stem) && !isLetterWord(stem) && !isFigure(stem);
}

/** The stems of the words of substance of a text, in order. */
export function contentStems(text: string): string[] {
	return wordsOf(text)
		.filter(isContent)
		.map(({ stem }) => stem);
}

/** The first of a list of words and phrases to be told: without those that stand in another phrase of it. */
export function distinctWords(list: readonly string[], most = list.length): readonly string[] {
	const padded = list.map((phrase) => ` ${phrase.toLowerCase().replaceAll('-', ' ')} `);
	const isDistinct = (own: string, at: number): boolean =>
		padded.every((other, place) => place === at || !other.includes(own) || (other === own && at < place));
	const distinct: string[] = [];
	for (let at = 0; at < list.length && distinct.length < most; at++)
		if (isDistinct(padded[at] ?? '', at)) distinct.push(list[at] ?? '');
	return distinct;
}
