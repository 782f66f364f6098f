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

/** Figures of a year, or a period of it: `2019 financial statements`, `fiscal 2019`; `the 2019 acquisition` is none. */
const YEAR = '(?:19|20)\\d\\d';
const OF_YEAR = `(?:${YEAR}(?:(?:,| and| or|, and) ${YEAR})* (?:[\\w-]+ ){0,3}?(?:statements|accounts|results|figures|amounts|information|data|balances|periods?|quarters?|years?|columns?)|(?:fiscal|calendar|years?|periods?|quarters?|months)(?: years?)?(?: of)?(?: end(?:ed|ing))? (?:[A-Z]\\w+ \\d{1,2}, )?${YEAR})\\b`;
/** Within one clause, and before any condition. */
const CLAUSE = '(?:(?! (?:if|when|unless|to the extent|provided)\\b)[^,.;:]|,(?= (?:19|20)\\d\\d\\b))*';
const HOLDS = '\\b(?:includ|contain|present|cover|show|report|carr|appear)\\w*';
const HOLDING = `(?:that|which|in which|where|covering|containing|including|presenting|showing|carrying)\\b(?<=\\b(?=${CLAUSE}${HOLDS})(?=${CLAUSE}\\b${OF_YEAR})\\w+(?: \\w+)?)${CLAUSE}`;

const UNTIL: readonly RegExp[] = [
	new RegExp(`\\b(?:until (?!then\\b|now\\b)|(?:for )?(?:so|as) long as )(?:${DATE}|[^,.;:])*`, 'i'),
	/\bwhile (?:the|our|its|any|such|these|those|that) [^,.;:]{0,60}?\b(?:is|are|remains?|stays?) (?:in (?:effect|place|force)|outstanding|open|pending|listed|ongoing|unresolved|under way)\b/i,
	new RegExp(
		`\\b(?:(?:in|for) )?(?:(?:all|any|each|our|its|the|future|subsequent|later) ){0,3}(?:filings?|reports?|documents?|periods?|statements) (?:that|which|in which|where)\\b(?=[^.;:]*\\b(?:19|20)\\d\\d\\b)(?=[^.;:]*\\b(?:${COMPARED}|presented|shown)\\b)[^,.;:]*`,
		'i',
	),
	new RegExp(
		`\\b(?:(?:in|for|with) )?(?:(?:all|any|each|every|our|its|the|future|subsequent|later|quarterly|annual|periodic|interim) ){0,4}(?:${DOCUMENTS}|documents?|statements) ${HOLDING}`,
		'i',
	),
	new RegExp(
		`\\bfor (?:(?:the|fiscal|calendar|years?|Form 10-K for) )*${YEAR}(?:(?:,| and|, and) (?:fiscal )?${YEAR})* only\\b`,
		'i',
	),
	new RegExp(`(?=through )${FREE}through (?:and including )?(?:(?:the|our|its) )?${THROUGH}`, 'i'),
	new RegExp(
		`\\b(?:for|in|over|with) (?:each of )?(?:(?:our|its|the) )?(?:next|following|coming|first) ${COUNT} (?:annual |quarterly |interim |periodic )*${DOCUMENTS}(?![\\w-])`,
		'i',
	),
	new RegExp(
		`(?<=(?:^|[,;(])\\s{0,2})(?:for|over|during) (?:a period of |(?:our|its|the) (?:next|following|coming) )${COUNT} (?:fiscal |calendar |consecutive )?(?:years|quarters|months)\\b`,
		'i',
	),
	new RegExp(
		`(?=for the )${FREE}for the (?:remainder|balance|rest) of (?:the |our |its )?(?:fiscal |calendar )?(?:year(?: \\d{4})?|\\d{4})\\b`,
		'i',
	),
];

/** The same behind what is disclosed, where it is not said of that. */
const UNTIL_BEHIND = new RegExp(
	`\\b(?:(?:for|over|during) (?:at least )?(?:each of )?(?:a period of |(?:our|its|the) (?:next|following|coming) )${COUNT} (?:fiscal |calendar |consecutive )?(?:years|quarters|months)|through (?:and including )?(?:(?:the|our|its) )?(?:(?:[\\w’'-]+ ){0,4}?(?:year|quarter|period) ending (?:on )?${DATE}|(?:(?:Annual|Quarterly) Report on )?(?:Form )?${FORM} for (?:[\\w-]+ ){0,5}?(?:${DATE}|\\d{4})))\\b`,
	'i',
);
/** What is itself of a time to come or gone by: `maturities for the next five years`, `tolls collected through June`. */
const OF_A_TIME =
	/\b(?:matur|payments?|obligations?|expect|estimat|forecast|project|outlook|guidance|minimum|amorti|depreci|expenditures?|spend|fund|liquidity|sufficien|needs?\b|requirements?|commitments?|due\b|plan(?:s|ned)\b|budget|anticipat|cash|costs?\b|renewal|expir|schedule|repay|incur)\w*[^;]{0,100}$|\w{3}ed\s+$/i;

/** The words that say until when the promise of a sentence holds, or null. */
export function expiresOf(sentence: string): string | null {
	for (const words of UNTIL) {
		const match = words.exec(sentence);
		if (match) return match[0].trim();
	}
	const behind = UNTIL_BEHIND.exec(sentence);
	return behind && !OF_A_TIME.test(sentence.slice(0, behind.index)) ? behind[0] : null;
}

const HELD = new RegExp(`^(?!if|when|should|to the extent)[\\w ]*?${HOLDING}`, 'i');

/** Whether words that look like a condition only say how long: as long as the figures of a year stand beside later ones. */
export function isComparison(words: string): boolean {
	return (
		HELD.test(words) ||
		(/\b(?:19|20)\d\d\b/.test(words) &&
			new RegExp(`\\b${COMPARED}\\b|\\b(?:is|are|remains?) (?:still )?(?:presented|shown|included)\\b`, 'i').test(
				words,
			))
	);
}
