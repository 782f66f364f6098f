/** Dates as letters write them, and the words that say from when and until when a promise holds. */

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = MONTHS.join('|');
const DATE = new RegExp(String.raw`\b(${MONTH})\s+(\d{1,2}),?\s+(\d{4})\b`, 'i');
const DAY_FIRST = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(${MONTH}),?\s+(\d{4})\b`, 'i');

/** A pattern for a date, to be built into longer ones. */
export const DATE_SOURCE = DATE.source;

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

const FROM =
	/\b(?:(?:beginning|commencing|starting|begin|effective|initially|first)(?: (?:with|in|on|from|for))?|(?:in|with|on|within|as of) (?:our|its|the (?:Company['’]s )?)(?=(?:next|upcoming|forthcoming|first|second|third|fourth|\d{4}|fiscal|Annual|Quarterly|Form|10-|20-F|earnings)))\b[^,.;:]*?(?:\b(?:10-[KQ]s?|20-F|8-K|filings?|reports?|releases?|results|statements?|quarter|year|period|proxy)\b)[^,.;:]*/i;

/** The words that say in which document or period the promise is first due, or null. */
export function firstDueOf(sentence: string): string | null {
	const match = FROM.exec(sentence);
	if (!match) return null;
	const begins = /^(?:beginning|commencing|starting|begin|effective|initially|first)/i.test(match[0]);
	if (!begins && !/\b(?:next|upcoming|forthcoming|ending|to be filed|ended|\d{4})\b/i.test(match[0])) return null;
	let words = match[0].replace(/\s+(?:to|we|the Company|it|as)\s.*$/, (tail) =>
		/ending|ended|filed/.test(tail) ? tail : '',
	);
	const rest = sentence.slice(match.index + words.length);
	const tail = new RegExp(`^,?\\s*(?:(?:${MONTH}) \\d{1,2},\\s+)?\\d{4}\\b`, 'i').exec(rest);
	if (tail) words += tail[0];
	return words.trim();
}

const UNTIL = /\b(?:until|(?:in all )?filings? that include|for (?:so|as) long as|(?:so|as) long as)\b[^,.;:]*/i;

/** The words that say until when the promise holds, or null. */
export function expiresOf(sentence: string): string | null {
	return UNTIL.exec(sentence)?.[0].trim() ?? null;
}
