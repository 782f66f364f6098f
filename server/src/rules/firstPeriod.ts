/** From which period on a filing of a form comes after a letter: what was filed by then, or was late by then, is not asked. */
import { MONTHS } from '../ledger/index.ts';
import type { Form, Letter } from '../ledger/types.ts';

/** A report that the staff reviewed, so one that was filed before the letter. */
interface ReviewedReport {
	readonly form: Form;
	/** The end of its period, 2016-12-31. */
	readonly period: string;
}

/**
 * Days after the end of a period by which a filing of the form is usually made: the longest ordinary deadline, or for a
 * release the usual time. A period that ended longer before the letter was filed before it.
 */
const USUAL_DAYS: Readonly<Partial<Record<Form, number>>> = {
	'10-K': 90,
	'10-Q': 45,
	'20-F': 123,
	'40-F': 90,
	'6-K': 184,
	'8-K': 60,
	'earnings release': 60,
};
/** The release of a whole year takes longer. */
const YEAR_RELEASE_DAYS = 90;
/** For documents without a deadline of their own: long past all the same. */
const OTHER_DAYS = 366;
/** Days behind a letter by which a period that it names as one to come has certainly been reported on. */
const USUAL_BEHIND = 184;
/** A fiscal year may end some days off its month's last. */
export const SLACK_DAYS = 20;
export const DAY = 86_400_000;

const NAMED_DATE = /\b([A-Za-z]+) (\d{1,2}), (\d{4})\b/g;

/** The reports a letter names as reviewed by the staff, those of them whose form and period can be read. */
export function reviewedReports({ reviewed = [] }: Pick<Letter, 'reviewed'>): readonly ReviewedReport[] {
	return reviewed.flatMap((words) => {
		const form = /\b(10-K|10-Q|20-F|40-F)\b/i.exec(words)?.[1]?.toUpperCase() as Form | undefined;
		const ended = /\bended\b/i.exec(words);
		const [period] = ended ? daysIn(words.slice(ended.index)) : [];
		return form && period ? [{ form, period }] : [];
	});
}

/** True when the filing of that form and period (2016-12-31) was made, or should have been, before the letter was written. */
export function wasFiledBefore(letter: Letter, form: Form, period: string): boolean {
	if (reviewedReports(letter).some((report) => report.form === form && period <= report.period)) return true;
	if (!letter.date) return false;
	const isYearEnd = period.slice(5, 7) === yearEndOf(letter).slice(0, 2);
	const usual = form === 'earnings release' && isYearEnd ? YEAR_RELEASE_DAYS : (USUAL_DAYS[form] ?? OTHER_DAYS);
	return Date.parse(letter.date) - Date.parse(period) > usual * DAY;
}

/**
 * The day (2017-12-31) before which no period is meant by a letter's words for the first filing; null when they name none.
 * `the third quarter of 2017` and `our 2017 Form 20-F` are told by the fiscal year that the reviewed reports show, else
 * by the calendar, with some days of slack.
 */
export function firstDay(words: string | undefined, letter: Letter | undefined): string | null {
	if (!words || isDeadline(words)) return null;
	if (daysIn(words).length > 0) return dayIn(words);
	const period = periodIn(words, letter);
	if (period === null) return null;
	const { end, months } = period;
	// Of a year whose report is not named, its first quarter is meant as well.
	return months === 12 && !IS_ANNUAL.test(words)
		? dayOf(monthsFrom(end, -12) + SLACK_DAYS * DAY)
		: dayOf(end - SLACK_DAYS * DAY);
}

const IS_ANNUAL = /\b(?:10-K|20-F|40-F|annual (?:report|information form)|AIF|year[- ]end)\b/i;
/** When something is filed or decided says nothing about its period; a proxy statement is named after its meeting. */
const isDeadline = (words: string): boolean =>
	/\b(?:filed|made|issued|furnished) (?:in|during|after)\b|\bproxy\b|\bannual (?:general )?meeting\b/i.test(words) ||
	(/^(?:on or before|(?:no|not) later than|by|within|promptly|prior to|before)\b/i.test(words) &&
		!/\b(?:10-[KQ]|20-F|40-F|reports?|quarter|year|period)\b/i.test(words));

/** The fiscal year or quarter that words name by its number: its end, and its length in months. */
export function periodIn(
	words: string,
	letter: Letter | undefined,
): { readonly end: number; readonly months: 3 | 12 } | null {
	const years = new Set(words.match(/(?<!\d)20\d{2}(?!\d)/g) ?? short(words));
	const [year] = years;
	if (years.size !== 1 || year === undefined) return null;
	const quarter = quarterIn(words);
	const end = monthsFrom(Date.parse(`${year}-${yearEndOf(letter)}`), quarter ? -3 * (4 - quarter) : 0);
	return { end: ahead(end, letter, /\bfiscal\b|\bFY/i.test(words) || quarter !== null), months: quarter ? 3 : 12 };
}

/** `2Q19`, `FY19`: the year of such a word, in full. */
function short(words: string): readonly string[] {
	return [...words.matchAll(/\b(?:[1-4]Q|Q[1-4] ?[’']|FY ?[’']?)(\d{2})\b/gi)].map((match) => `20${match[1]}`);
}

/** A fiscal year that ends early in the year is often named after the one before: what lay a year behind the letter is its next. */
function ahead(end: number, letter: Letter | undefined, isFiscal: boolean): number {
	const written = Date.parse(letter?.date ?? '');
	return isFiscal && written - end > USUAL_BEHIND * DAY ? monthsFrom(end, 12) : end;
}

/** The last day of the month so many months from a day; a year that ends in the first days of a month ends with the one before. */
export function monthsFrom(day: number, months: number): number {
	const date = new Date(day - 10 * DAY);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0);
}

/** A time as 2017-12-31. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Month and day on which the fiscal year ends, 12-31. */
export function yearEndOf(letter: Letter | undefined): string {
	const annual = reviewedReports(letter ?? {}).find(({ form }) => form !== '10-Q');
	return annual?.period.slice(5) ?? '12-31';
}

function quarterIn(words: string): number | null {
	const match = /\b(?:(first|second|third|fourth)(?: fiscal)?[- ]quarter|Q([1-4])|([1-4])Q)/i.exec(words);
	if (!match) return null;
	const digit = match[2] ?? match[3];
	return digit ? Number(digit) : ['first', 'second', 'third', 'fourth'].indexOf((match[1] ?? '').toLowerCase()) + 1;
}

/** The day that words of a letter name, as 2017-12-31; null when they name none, or more than one. */
export function dayIn(words: string | undefined): string | null {
	const days = daysIn(words ?? '');
	return days.length === 1 ? (days[0] ?? null) : null;
}

/** The distinct days that words name, as 2017-12-31. */
function daysIn(words: string): readonly string[] {
	const iso = words.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [];
	const named = [...words.matchAll(NAMED_DATE)].flatMap(([, name = '', day = '', year]) => {
		const month = MONTHS.indexOf(name.toLowerCase()) + 1;
		return month === 0 ? [] : [`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`];
	});
	return [...new Set([...iso, ...named])];
}
