/** The words that say until when a promise holds. */
import { NUMBER_WORDS } from '../../../ledger/index.ts';
import { ANY_DATE as DATE } from '../language/dates.ts';
import { FORM } from '../language/forms.ts';

const COUNT = `(?:${NUMBER_WORDS.join('|')}|\\d{1,2})(?: \\(\\d+\\))?`;
/** A year whose figures stand beside later ones. */
const COMPARED = '(?:comparative|comparison|comparable|prior[- ](?:year|period))';

const DOCUMENTS = `(?:reports?|filings?|releases?|proxy statements?|(?:Forms? )?${FORM})`;
/** At the front of a clause, or right behind a document: elsewhere `through 2020` is part of what is disclosed. */
const FREE = `(?<=(?:^|[,;(]|\\b${DOCUMENTS})\\s{0,2})`;
const THROUGH = `(?:${DATE}|(?:[\\w’'-]+ ){0,6}?(?:year|quarter|period|months) (?:ending|ended) (?:on )?(?:${DATE})|(?:(?:the )?end of )?(?:fiscal (?:year )?|calendar )?20\\d\\d\\b(?: (?:Form )?(?:${FORM}|annual report|proxy statement))?|(?:[\\w-]+ ){0,4}?Form ${FORM} for (?:[\\w-]+ ){0,5}?(?:${DATE}|\\d{4}))`;

const UNTIL: readonly RegExp[] = [
	new RegExp(`\\b(?:until (?!then\\b|now\\b)|(?:for )?(?:so|as) long as )(?:${DATE}|[^,.;:])*`, 'i'),
	/\bwhile (?:the|our|its|any|such|these|those|that) [^,.;:]{0,60}?\b(?:is|are|remains?|stays?) (?:in (?:effect|place|force)|outstanding|open|pending|listed|ongoing|unresolved|under way)\b/i,
	new RegExp(
		`\\b(?:(?:in|for) )?(?:(?:all|any|each|our|its|the|future|subsequent|later) ){0,3}(?:filings?|reports?|documents?|periods?|statements) (?:that|which|in which|where)\\b(?=[^.;:]*\\b(?:19|20)\\d\\d\\b)(?=[^.;:]*\\b(?:${COMPARED}|presented|shown)\\b)[^,.;:]*`,
		'i',
	),
	new RegExp(`${FREE}through (?:and including )?(?:(?:the|our|its) )?${THROUGH}`, 'i'),
	new RegExp(
		`\\b(?:for|in|over|with) (?:each of )?(?:(?:our|its|the) )?(?:next|following|coming|first) ${COUNT} (?:annual |quarterly |interim |periodic )*${DOCUMENTS}(?![\\w-])`,
		'i',
	),
	new RegExp(
		`(?<=(?:^|[,;(])\\s{0,2})(?:for|over|during) (?:a period of |(?:our|its|the) (?:next|following|coming) )${COUNT} (?:fiscal |calendar |consecutive )?(?:years|quarters|months)\\b`,
		'i',
	),
	new RegExp(
		`${FREE}for the (?:remainder|balance|rest) of (?:the |our |its )?(?:fiscal |calendar )?(?:year(?: \\d{4})?|\\d{4})\\b`,
		'i',
	),
];

/** The words that say until when the promise of a sentence holds, or null. */
export function expiresOf(sentence: string): string | null {
	for (const words of UNTIL) {
		const match = words.exec(sentence);
		if (match) return match[0].trim();
	}
	return null;
}

/** Whether words that look like a condition only say how long: as long as the figures of a year stand beside later ones. */
export function isComparison(words: string): boolean {
	return (
		/\b(?:19|20)\d\d\b/.test(words) &&
		new RegExp(`\\b${COMPARED}\\b|\\b(?:is|are|remains?) (?:still )?(?:presented|shown|included)\\b`, 'i').test(words)
	);
}
