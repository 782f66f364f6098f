/** Sentences that say a promised thing and nothing beside it. */

import { MONTHS, oncePer } from '../../ledger/index.ts';
import type { Query } from '../sought.ts';
import { isFigure, wordsOf } from '../words/words.ts';
import type { Holder, Said } from './owners.ts';

/** Words that say nothing of what a value is of. */
export const FRAME = wordsOfForm(
	'the a an our we of for in on at to from with as was were is are has have had been total aggregate balance amount amounts amounted totaled totalled approximately about million billion thousand percent dollars',
);
/** The period of the sentence, which others look at. */
export const TIME = new RegExp(
	String.raw`\b(?:in|during|for|at|as of|on|by|through)\s+(?:the\s+)?(?:(?:(?:first|second|third|fourth) quarter|end) of\s+)?(?:(?:fiscal|calendar)\s+)?(?:years?\s+)?(?:ended\s+|ending\s+)?(?:(?:(?:${MONTHS.join('|')})\s+(?:\d{1,2},?\s+)?)?(?:19|20)\d\d\b|(?:${MONTHS.join('|')})\s+\d{1,2}\b)`,
	'gi',
);
/** Begins a sentence that tells what the company itself does. */
export const WE = /^\W*(?:we|the company|management|(?:our|the) (?:board(?: of directors)?|audit committee))\s/i;
/** So much again and again, and no amount of a period. */
const RATE = /\b(?:an?|per|each|every|any)\s(?:year|quarter|month|week|day)\b/i;

/** Words of a form of sentence, to be given to `isPlain`. */
export function wordsOfForm(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}

/**
 * True when a sentence has no word but those of the element, those of a form of sentence, times and values. Who, what else, how
 * far, whether not: all of that takes a word more. `form`: in small letters.
 */
export function isPlain(query: Query, text: string, form: ReadonlySet<string>): boolean {
	if (RATE.test(text) && !form.has('quarter')) return false;
	const asked = stemsAsked(query);
	const sentence = text.replace(TIME, ' ').replace(WE, ' ');
	return wordsOf(sentence).every(({ stem, start, end }) => {
		const word = sentence.slice(start, end).toLowerCase();
		return FRAME.has(word) || form.has(word) || asked.has(stem) || isFigure(stem);
	});
}

/** The stems of the element's words. */
export const stemsAsked = oncePer(
	({ text }: Query): ReadonlySet<string> => new Set(wordsOf(text).map(({ stem }) => stem)),
);

/** A holder that a form of sentence tells, where the sentence is plain; `deed`: where besides it tells what the company does. */
export function whenPlain(
	{ query, text }: Said,
	holder: Holder | null,
	form: ReadonlySet<string>,
	deed = false,
): Holder | null {
	if (holder === null || typeof holder === 'object') return holder;
	return isPlain(query, text, form) && (!deed || isOurDeed(text)) ? holder : null;
}

/** True when what a sentence tells is done by the company itself. */
export function isOurDeed(text: string): boolean {
	return WE.test(text.replace(TIME, ' ').replace(/^[\s,]+/, ''));
}
