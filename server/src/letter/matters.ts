/** What a comment of a letter is about, by its telling words. */
import { NUMBER_WORDS } from '../ledger/index.ts';
import { commonWords, contentWords } from './meaning/language/contentWords.ts';
import { ANY_DATE } from './meaning/language/dates.ts';
import type { Comment } from './types.ts';

/** An earlier comment by its number. */
const PRIOR = new RegExp(
	`\\b(?:prior|previous|earlier|original) comments?\\s+(?:no\\.?\\s*|number\\s*)?(\\d{1,3}|${NUMBER_WORDS.join('|')})\\b|\\b(?:your )?response to (?:our )?comment\\s+(?:no\\.?\\s*|number\\s*)?(\\d{1,3})\\b(?! (?:above|below))`,
	'gi',
);
/** Words of showing, which nearly every promise has. */
const SHOWING = contentWords(
	'disclose provide describe present discuss include revise expand add make state proposed prior',
);
/** Words of asking and of turning back to what was said, which nearly every later comment has. */
const ASKING = contentWords(
	'please note tell explain more also not your you from instead letter dated each all page confirm next',
);
const DAY = new RegExp(`${ANY_DATE}|\\b\\d+\\b`, 'gi');

/** The telling words of what is to be shown or left out. */
export const tellingOf = (text: string): readonly string[] =>
	[...contentWords(text)].filter((word) => !SHOWING.has(word));

/** Whether two comments have a telling word in common. */
export const isSameMatter = (later: Comment, earlier: Comment): boolean =>
	commonWords(mattersOf(later), new Set(mattersOf(earlier))) > 0;

/** Whether a comment only turns back to an earlier one: the letter before it is the one meant. */
export const saysNoMatter = (comment: Comment): boolean => mattersOf(comment).length === 0;

/** The telling words of a comment, numbers of others, days and pages aside. */
function mattersOf({ heading, ask, response }: Comment): readonly string[] {
	const said = `${heading}\n${ask.text}\n${response?.text ?? ''}`.replace(PRIOR, ' ').replace(DAY, ' ');
	return tellingOf(said).filter((word) => !ASKING.has(word));
}

/** The numbers of earlier comments that a text names. */
export function priorNumbers(text: string): string[] {
	const found = [...text.matchAll(PRIOR)].map((match) => {
		const word = (match[1] ?? match[2] ?? '').toLowerCase();
		const index = NUMBER_WORDS.indexOf(word);
		return index >= 0 ? String(index + 1) : word;
	});
	return [...new Set(found)];
}
