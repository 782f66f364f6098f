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

const DOCUMENTS =
	'(?:10-[KQ]s?|20-F|8-K|filings?|reports?|releases?|results|statements?|quarter|year|period|proxy|disclosures?|fiscal \\d{4}|\\d{4})';
/** `beginning with …`, or a coming document named: `in our next Form 10-Q`. */
const FROM = new RegExp(
	`\\b(?:(?:beginning|commencing|starting|begin|effective|initially|first)(?: no later than)? (?:with|in|on|from|for)\\b|(?:in|with|within|on|for|through) (?:(?:our|its|the|the Company['’]s|[A-Z]\\w+['’]s) )?(?=(?:next|upcoming|forthcoming|first|second|third|fourth|\\d{4}|fiscal|Annual Report|Quarterly Report|Form (?:10|20|8)|10-|20-F|earnings)))[^,.;:]*?\\b${DOCUMENTS}\\b[^,.;:“]*`,
	'gi',
);
const BEGINS = /^(?:beginning|commencing|starting|begin|effective|initially|first)\b/i;
const COMES = /\b(?:next|upcoming|forthcoming|ending|to be filed)\b/i;
/** Where the document's name ends and the sentence goes on. */
const GOES_ON =
	/\s+(?:(?:to|and|or)\s+(?:\w+ly\s+)?(?:include|disclose|provide|present|revise|address|expand|add|will|we|in|future|quarterly|annual|each|all|subsequent|thereafter|clarify|state|describe|reflect)|we|the Company (?:will|intends)|it (?:will|intends)|which|that|under|within|as|so|by)\b.*$/i;

/** The words that say in which document or period the promise is first due, or null. */
export function firstDueOf(sentence: string): string | null {
	for (const match of sentence.matchAll(FROM)) {
		let words = match[0].replace(GOES_ON, '');
		const rest = sentence.slice(match.index + words.length);
		const tail = new RegExp(`^,?\\s*(?:(?:${MONTH}) \\d{1,2},\\s+)?\\d{4}\\b`, 'i').exec(rest);
		if (tail) words += tail[0];
		words = words.trim();
		if (BEGINS.test(words) || COMES.test(words)) return words;
		// `in our 2016 Annual Report`: due only where the sentence promises something for it.
		const before = sentence.slice(0, match.index);
		const promised = /\b(?:will|shall|intends?|propos\w+|undertakes?)\b/i.test(before) || match.index < 3;
		if (promised && /\b(?:\d{4}|ended|ending)\b/i.test(words) && /\b(?:10-[KQ]|20-F|report|proxy|release)/i.test(words))
			return words;
	}
	return null;
}

const UNTIL = /\b(?:until|(?:in all )?filings? that include|for (?:so|as) long as|(?:so|as) long as)\b[^,.;:]*/i;

/** The words that say until when the promise holds, or null. */
export function expiresOf(sentence: string): string | null {
	return UNTIL.exec(sentence)?.[0].trim() ?? null;
}
