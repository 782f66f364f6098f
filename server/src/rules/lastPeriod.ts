/** Until which period a letter's words hold a promise. */
import { NUMBER_WORDS } from '../ledger/index.ts';
import type { Letter } from '../ledger/types.ts';
import { DAY, dayIn, dayOf, monthsFrom, periodIn, SLACK_DAYS, wasFiledBefore, yearEndOf } from './firstPeriod.ts';

/**
 * The day (2020-12-31) after which no period is meant by a letter's words for how long a promise holds; null when they name
 * none, as in `until the notes are repaid`. The figures of a year stand beside those of the two that follow it.
 */
export function lastDay(words: string | undefined, letter: Letter | undefined): string | null {
	if (!words) return null;
	const day = dayIn(words);
	const end = day === null ? (periodIn(words, letter)?.end ?? null) : Date.parse(day);
	if (
		end !== null &&
		/\b(?:compar\w+|prior[- ](?:year|period)|shown|(?:includ|contain|present|cover|carr|appear)\w*)\b/i.test(words)
	)
		return dayOf(monthsFrom(end, 24) + SLACK_DAYS * DAY);
	if (day !== null) return day;
	if (/^(?:until|(?:for )?(?:so|as) long as|while)\b/i.test(words)) return null;
	return end === null ? counted(words, letter) : dayOf(end + SLACK_DAYS * DAY);
}

/** Reports; nobody promises for longer, and what is written by hand may be anything. */
const LONGEST = 40;
const NEXT = /\b(?:next|following|coming) (\w+)\b.*?\b(?:(annual|10-K|20-F|40-F|years)|(quarterly|10-Q|quarters))/i;

/** `the next two annual reports`: the end of the last one's period. */
function counted(words: string, letter: Letter | undefined): string | null {
	const [, number = '', annual] = NEXT.exec(words) ?? [];
	const count = NUMBER_WORDS.indexOf(number.toLowerCase()) + 1 || Number(number) || 0;
	if (count === 0 || count > LONGEST || !letter?.date) return null;
	const yearEnd = Date.parse(`${Number(letter.date.slice(0, 4)) - 1}-${yearEndOf(letter)}`);
	const form = annual ? '10-K' : '10-Q';
	// Quarters count on over the end of a year, quarterly reports do not.
	const all = /\bquarters\b/i.test(words);
	let left = count;
	for (let quarter = 0; ; quarter++) {
		const end = monthsFrom(yearEnd, 3 * quarter);
		if ((!all && (quarter % 4 === 0) !== Boolean(annual)) || wasFiledBefore(letter, form, dayOf(end))) continue;
		left--;
		if (left === 0) return dayOf(end + SLACK_DAYS * DAY);
	}
}
