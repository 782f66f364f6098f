/** Dates as letters write them. */
import { MONTHS, monthOf } from '../../../ledger/index.ts';

const MONTH = `(?:${MONTHS.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

interface Form {
	readonly pattern: RegExp;
	/** Year, month and day of a match; the month is a number or a name. */
	readonly parts: (groups: readonly string[]) => readonly [string, string, string];
}

/** A letter to the Commission writes figures as it does: month, day, year. */
const FORMS: readonly Form[] = [
	{
		pattern: new RegExp(String.raw`\b(${MONTH})\s+${DAY},?\s+(\d{4})\b`, 'i'),
		parts: ([month = '', day = '', year = '']) => [year, month, day],
	},
	{
		pattern: new RegExp(String.raw`\b${DAY}(?: day)?(?: of)?[\s-]+(${MONTH}),?[\s-]+(\d{4})\b`, 'i'),
		parts: ([day = '', month = '', year = '']) => [year, month, day],
	},
	{
		pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/,
		parts: ([year = '', month = '', day = '']) => [year, month, day],
	},
	{
		pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/,
		parts: ([month = '', day = '', year = '']) => [year, month, day],
	},
];

/** A pattern for a date of any form, to be built into longer ones. */
export const DATE_SOURCE = `(?:${FORMS.map(({ pattern }) => pattern.source).join('|')})`;

/** The same without groups. */
export const ANY_DATE = FORMS.map(({ pattern }) => pattern.source.replace(/\((?!\?)/g, '(?:')).join('|');

/** The first date of a text as 2017-08-30, or null. */
export function dateIn(text: string): string | null {
	let first: string | null = null;
	let at = Number.POSITIVE_INFINITY;
	for (const { pattern, parts } of FORMS) {
		const match = pattern.exec(text);
		const date = match && match.index < at ? dateOf(parts(match.slice(1))) : null;
		if (!match || date === null) continue;
		first = date;
		at = match.index;
	}
	return first;
}

/** Null for a day or a month that no calendar has. */
function dateOf([year, month, day]: readonly [string, string, string]): string | null {
	const named = monthOf(month);
	const number = named > 0 ? named : Number(month);
	if (!(number >= 1 && number <= 12) || Number(day) > 31 || Number(day) < 1) return null;
	return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
