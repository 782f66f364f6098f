/** Words as they are copied from a letter or a draft: white space does not matter. */
import type { Span } from './types.ts';

/** The text with every run of white space as one space, and none at the ends. */
export function squash(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** At most `longest` UTF-16 code units, on one line, cut at a word where one ends in the second half. */
export function shorten(text: string, longest: number): string {
	// Of a long text the front will do, unless it is mostly blank.
	const front = squash(text.slice(0, longest * 4));
	const plain = front.length > longest ? front : squash(text);
	if (plain.length <= longest) return plain;
	const end = plain.lastIndexOf(' ', longest - 2);
	return `${plain.slice(0, end > longest / 2 ? end : longest - 2)} …`;
}

/** "1 draft", "2 drafts" */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}

/** The words that stand in proposed wording: without what the letter struck, kept between `~~`, and the `++` around what it inserts. */
export function withoutStruck(text: string): string {
	return text
		.replace(/~~[\s\S]*?~~/g, '')
		.replace(/\+\+(?=\S)([\s\S]*?\S)\+\+/g, '$1')
		.replace(/[ \t]{2,}/g, ' ');
}

/** Where the words stand in the text, white space aside, in order from `from` on (UTF-16 units); nothing for no words. */
export function* standings(text: string, words: string, from = 0): Generator<Span> {
	const wanted = words.trim();
	if (wanted === '') return;
	const parts = wanted.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
	const pattern = new RegExp(parts.join('\\s+'), 'g');
	pattern.lastIndex = from;
	for (let found = pattern.exec(text); found; found = pattern.exec(text))
		yield { start: found.index, end: found.index + found[0].length };
}

/** The first place where the words stand; null where they do not. */
export function standing(text: string, words: string): Span | null {
	for (const place of standings(text, words)) return place;
	return null;
}

/**
 * The same characters in a string of their own. A slice keeps all of the text it was cut from in memory: after a hundred edits
 * in different places a hundred versions of the draft.
 */
export function copyOf(text: string): string {
	return `${text} `.slice(0, -1);
}

/** The first numbers as words, from one on: `NUMBER_WORDS.indexOf('two') + 1` is 2. */
export const NUMBER_WORDS: readonly string[] = 'one two three four five six seven eight nine ten eleven twelve'.split(
	' ',
);

/** Names of the months, in order and in lower case. */
export const MONTHS: readonly string[] =
	'january february march april may june july august september october november december'.split(' ');

/** The number of a month from 1 on by the first three letters of its name, in any case; 0 for what names none. */
export function monthOf(name: string): number {
	return MONTHS.findIndex((month) => month.slice(0, 3) === name.slice(0, 3).toLowerCase()) + 1;
}

/** Endings of a company's name that take a full stop; a sentence may end with them. */
export const COMPANY_ENDINGS: readonly string[] = 'inc corp co cos ltd llc lp plc pte pty pvt sdn bhd bros assn'.split(
	' ',
);

/** Words that take a full stop, without it and in lower case, where letters and drafts are cut into sentences; initials (`U.S.`) aside. */
export const ABBREVIATIONS: readonly string[] = [
	...COMPANY_ENDINGS,
	...'no nos mr mrs ms messrs dr prof gen gov jr sr esq st ave vs cf approx est incl excl viz etc al'.split(' '),
	...'art sec reg rel fig pp dept int jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
];
