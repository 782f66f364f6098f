/** Dates as letters write them. */

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = MONTHS.join('|');
const DATE = new RegExp(String.raw`\b(${MONTH})\s+(\d{1,2}),?\s+(\d{4})\b`, 'i');
const DAY_FIRST = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)?\s+(${MONTH}),?\s+(\d{4})\b`, 'i');

/** A pattern for a date in either order, to be built into longer ones. */
export const DATE_SOURCE = `(?:${DATE.source}|${DAY_FIRST.source})`;

/** The same without groups, for dates that begin with their day as well. */
export const ANY_DATE = [DATE, DAY_FIRST].map(({ source }) => source.replace(/\((?!\?)/g, '(?:')).join('|');

/** The first date of a text as 2017-08-30, or null. */
export function dateIn(text: string): string | null {
	const us = DATE.exec(text);
	const day = DAY_FIRST.exec(text);
	const [month, number, year] =
		us && (!day || us.index <= day.index) ? [us[1], us[2], us[3]] : day ? [day[2], day[1], day[3]] : [];
	if (!month || !number || !year) return null;
	const index = MONTHS.indexOf(month.toLowerCase()) + 1;
	if (Number(number) > 31 || Number(number) < 1) return null;
	return `${year}-${String(index).padStart(2, '0')}-${number.padStart(2, '0')}`;
}
