/** Whether a sentence says an element in the promise's own words: drafters often use the agreed wording. */
import type { Unit } from './prepare.ts';
import { isFigure, isLetterWord, isStop, type Word, wordsOf } from './words.ts';

/** Fewer words than this stand together by chance. */
const LEAST = 3;

/** True when every word of substance stands in the unit as it is, in the same order and close together. */
export function saysVerbatim(text: string, unit: Unit): boolean {
	const sought = contentOf(wordsOf(text)).map(({ stem }) => stem);
	if (sought.length < LEAST) return false;
	const words = contentOf(unit.words);
	const room = 2 * sought.length + 2;
	return words.some(({ stem }, from) => stem === sought[0] && follows(words.slice(from, from + room), sought));
}

function contentOf(words: readonly Word[]): readonly Word[] {
	return words.filter(({ stem }) => !isStop(stem) && !isLetterWord(stem) && !isFigure(stem));
}

function follows(words: readonly Word[], sought: readonly string[]): boolean {
	let next = 0;
	for (const { stem } of words) if (stem === sought[next]) next++;
	return next === sought.length;
}
