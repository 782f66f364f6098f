/** The words that say in which document or from which period on a promise is first due. */

import { matchesOf } from '../../matches.ts';
import { ANY_DATE as DATE, dateIn } from '../language/dates.ts';
import { FORM } from '../language/forms.ts';

const FORMS = `${FORM}(?:\\/A)?`;
const OPENERS = 'beginning|commencing|starting|begin|start|effective|initially|first|later than|from';
/** What a phrase of time and document is made of, word by word. */
const WORD = [
	DATE,
	`${FORMS}(?![\\w-])`,
	'(?:no |not )later than|with that|as of|with effect from|to be filed|on or before',
	'(?:filed|furnished|issued) to (?:present|report|announce)',
	OPENERS,
	"[A-Z][\\w&.]*['’]s|year['’]s|the [Cc]ompany['’]s|our|its|the|this|such|each",
	'next|upcoming|forthcoming|following|future|new',
	'annual|quarterly|interim|periodic|current|half-year(?:ly)?|semi-?annual|definitive|consolidated|condensed|audited|financial|proxy|earnings|press|general|information|(?:second|third|fourth|first)-quarter',
	'reports?|reporting|forms?|filings?|statements?|materials|results|releases?|announcements?|accounts|AIF|MD&A|meeting|supplement',
	'ones?(?: (?:(?:that|which) )?(?:we|it|the [Cc]ompany) (?:will |(?:expect|intend)s? to )?(?:file|furnish|publish|issue)(?:e?s)?)?|those',
	'in|with|within|on|for|of|as|at|to|by|and',
	'fiscal|full|calendar|years?|quarters?|periods?|months|half|ending|ended|ends|end|second|third|fourth|last|three|six|nine|twelve',
	"Q[1-4](?:[ ’']?\\d{2})?|[1-4]Q(?:\\d{2}|\\d{4})?|FY ?[’']?(?:\\d{4}|\\d{2})|\\d{4}|(?:Item|Note|Exhibit|Part) \\d+[A-Z]?",
	'onwards?|thereafter',
].join('|');
const RUN = new RegExp(`(?<![\\w’'&-])(?:${WORD})(?:\\s{1,2}(?:${WORD})(?![\\w’'&-]))*`, 'gi');

const DOCUMENT = new RegExp(
	String.raw`\b(?:reports?|filings?|statements?|accounts|releases?|announcements?|results|AIF|MD&A|supplement|${FORM})(?![\w-])`,
	'i',
);
const BEGINS = new RegExp(`\\b(?:(?:no |not )?later than|with effect from|as of|${OPENERS})\\b(?! (?:of|and)\\b)`, 'i');
const STARTS = /\b(?:beginning|commencing|starting)\b/i;
/** `beginning with our comparison of fiscal 2023 and 2022`: named by what it will tell. */
const STARTS_WITH =
	/\b(?:beginning|commencing|starting) (?:with|in|on) (?:the|our|its|an?) [^,;.()]{3,80}?\b(?:fiscal|quarters?|years?|periods?|reports?|filings?|releases?)\b[^,;.()]{0,40}?(?=\s*[,;.)]|$)/i;
const COMES = /\b(?:next|upcoming|forthcoming|to be filed)\b/i;
const TIME = /\b(?:quarters?|years?|periods?|months|fiscal|half|\d{4}|Q[1-4]|[1-4]Q|FY)/i;
/** `first` begins a promise only with a preposition behind it; so do these. */
const UNBOUND = /^(?:first|initially|begin|start|effective)\b(?! (?:with|in|on|from|for|as of)\b)/i;
/** Where the first document ends and others are named. */
const OTHERS =
	/\s+and (?:(?:in|for|with|on|through) )?(?:each |all |its |our |the )*(?:future|following|thereafter|periodic|quarterly|annual|interim|through|in|for|with)\b.*$/i;
/** What stands before the document in the same run of words. */
const LEADING = new RegExp(
	`^(?:(?:of|as|and|each|first|from|release|${DATE})\\s+(?=(?:in|on|with|our|its|the)\\b|\\S+['’]s\\b)|(?:statements?|results|releases?|reports?|filings?)\\s+(?=(?:in|to|on|for|with)\\s))+`,
	'i',
);
const LOOSE = /(?:\s+(?:and|the|of|for|on|in|as|at|to|by|with|within|our|its|this|such|each|of the|\S+['’]s))+$/i;
/** Where in the document: `our Form 10-K within Note 2`. */
const WITHIN = /\s+(?:within|in|to|at|on) (?:the )?(?:Items?|Notes?|Exhibits?|Part) \d+\w*$/i;
/** What will stand in the document, before it: `this information in our Form 10-K`, `of MD&A in its report`. */
const THING =
	/^(?:(?!(?:in|within|with|on|to|by)\b|\S*\d{4}|(?:fiscal|years?|quarters?|periods?|beginning|starting|commencing|next|upcoming)\b)\S+\s+)(?:(?!(?:in|within|with|on|to|by|fiscal|years?|quarters?|beginning|starting|commencing|next|upcoming)\b)\S+\s+)*(?=(?:in|within|with|on)\s+(?:our|its|the|this|each|\S+['’]s)\s)|^with the (?:financial )?statements\s+(?=in\s)/i;
/** What comes after the document without a joint: `in its next Form 10-Q the period over which …`. */
const NEXT_THING = new RegExp(
	String.raw`(?<=\b(?:${FORM}|reports?|filings?|releases?|statements?))\s+(?:the|our|its|this|each|such)\s.*$`,
	'i',
);
/** What is told of in it: `prior periods in our next earnings release`. */
const PERIODS_TOLD =
	/^(?:periods?|quarters?|years?|months)\s+(?=(?:in|within|with|on)\s+(?:our|its|the|\S+['’]s)\s+(?:next|upcoming|forthcoming)\b)/i;
/** Days after the end of a period by which its annual report is filed, by the smallest and late: 90 and 15 more (Form 10-K, General Instruction A; Rule 12b-25). */
export const FILED_AFTER = 90 + 15;
/** In milliseconds. */
export const DAY = 86_400_000;

const clean = (words: string): string => {
	const first = words.replace(OTHERS, '').replace(WITHIN, '');
	return / on$/i.test(first) && /^from\b/i.test(first) ? first : first.replace(LOOSE, '');
};

/** Whether the period of a document lies ahead of the letter, or so little behind that its report was not filed yet. */
export function isAhead(words: string, letterDate: string | null): boolean {
	const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(words)?.[0];
	const end = dateIn(words) ?? (year ? `${year}-${quarterEnd(words)}` : null);
	if (end === null) return /\b(?:first|second|third|fourth)(?: fiscal)?[- ]quarter\b/i.test(words);
	if (letterDate === null) return !/\bended\b/i.test(words);
	return Date.parse(end) + FILED_AFTER * DAY >= Date.parse(letterDate);
}

/** Month and day on which the quarter of a calendar year ends that words name last; the year's own end where they name none. */
function quarterEnd(words: string): string {
	const last = matchesOf(words, /\b(first|second|third)(?: fiscal)?[- ]quarter\b/gi).at(-1)?.[1];
	return { first: '03-31', second: '06-30', third: '09-30' }[last?.toLowerCase() ?? ''] ?? '12-31';
}

/** `beginning with the following in its Annual Report`: with which words, before where. */
const WITH_WORDING = /^\w+ with the following\s+(?=(?:in|within|on)\s)/i;

/** From the word on with which a promise begins: `beginning with our Form 10-Q for …`, `from the third quarter of 2020 on`. */
function begun(run: string, isOpen: boolean, letterDate: string | null): string | null {
	const match = BEGINS.exec(run);
	if (!match) return null;
	const words = clean(run.slice(match.index));
	// `from its reports beginning with the next`: where it is left out, and then from when on.
	if (/^from$/i.test(match[0]) && STARTS.test(words))
		return begunLater(run, match.index + match[0].length, isOpen, letterDate);
	if (WITH_WORDING.test(words)) return words.replace(WITH_WORDING, '');
	if (UNBOUND.test(words) || !(DOCUMENT.test(words) || TIME.test(words) || dateIn(words)))
		return begunLater(run, match.index + match[0].length, isOpen, letterDate);
	if (!/^(?:from|as of|first)\b/i.test(words)) return words;
	// `revenue from fiscal 2018` begins nothing.
	const ahead =
		COMES.test(words) ||
		(isAhead(words, letterDate) &&
			(isOpen || DOCUMENT.test(words) || / on(?:wards?)?$/i.test(words) || /\bquarter\b/i.test(words)));
	return ahead ? words : null;
}

function begunLater(run: string, from: number, isOpen: boolean, letterDate: string | null): string | null {
	return begun(run.slice(from), isOpen, letterDate);
}

/** A document to come by name: `in our next proxy statement`, `our Form 10-K for fiscal 2025`. */
function named(run: string, letterDate: string | null): string | null {
	const words = clean(run.replace(LEADING, '').replace(THING, '').replace(PERIODS_TOLD, '').replace(NEXT_THING, ''));
	if (!DOCUMENT.test(words)) return null;
	if (COMES.test(words)) return words;
	const dated = /\d{4}|\b(?:first|second|third|fourth)(?: fiscal)?[- ]quarter\b|\b(?:Q[1-4]|[1-4]Q)/i.test(words);
	return dated && isAhead(words, letterDate) ? words : null;
}

const MODAL = /\b(?:will|shall|intends?|plans?|expects?|propos\w+|undertakes?)\b/i;
/** `It was disclosed in our Form 10-Q, and we will continue to …`: the promise is a clause of its own behind the document. */
const NEXT_CLAUSE = new RegExp(`^,? (?:and|but) (?:(?:we|it|the company) )?(?:also |\\w+ly )?${MODAL.source}`, 'i');
/** Pages are those of a document that was filed. */
const ON_PAGE = /\bpages? [\w–-]+(?:(?:,| and| to| through) [\w–-]+)*\s*$/i;
/** `the disclosure which we included in our 2015 Form 10-K`. */
const STOOD = /\b(?:included|disclosed|presented|provided|contained|reported|described|made)\s*$/i;
/** `the report for 2018, which was filed in March`. */
const FILED = /^,? (?:which (?:was|were) |as )?(?:filed|furnished|issued|published)\b/i;
/** A time by which something is filed, where no document is named. */
const DEADLINE = new RegExp(
	`\\b(?:within|(?:no|not) (?:more|later) than) (?:[\\w-]+ (?:\\(\\d+\\) )?)?(?:business |calendar )?days (?:of|after|from|following)\\b(?:(?! (?:under|by|in|as|with|on|through|via|to) |(?<!\\b(?:we|you|they)) and )[^,.;]){0,60}|\\b(?:on or (?:before|about)|(?:no|not) later than|by) (?:${DATE})|\\bpromptly (?:after|following|upon)\\b[^,.;]{0,80}|\\b(?:prior to|before) (?:the )?(?:effectiveness|effective date|(?:distribution|mailing|printing|circulation) of (?:[\\w-]+ ){0,3}?(?:prospectus(?:es)?|proxy|offering|materials))\\b[^,.;]{0,50}`,
	'i',
);
/** `in reports for periods ending after June 30, 2021`, `in filings made on or after May 1, 2021`. */
const AFTER = new RegExp(
	`\\b(?:(?:fiscal )?(?:periods?|years?|quarters?) (?:ending|ended|beginning|commencing|starting)|(?<=\\b(?:filings?|reports?|releases?|statements?|documents?|materials|${FORM}) )(?:made|filed|furnished)) (?:on or )?(?:after|since) (?:${DATE})`,
	'i',
);

/**
 * The words of a sentence that say in which document or period its promise is first due, or by when it is filed; null when
 * it says neither. Documents whose period lies behind the letter are none.
 */
export function firstDueOf(sentence: string, letterDate: string | null): string | null {
	const runs = matchesOf(sentence, RUN).map((match) => ({ words: match[0], start: match.index }));
	for (const { words, start } of runs) {
		const found = begun(words, /(?:^|[,;(–—])\s*$/.test(sentence.slice(0, start)), letterDate);
		if (found) return found;
	}
	for (const { words, start } of runs) {
		const before = sentence.slice(0, start);
		const end = start + words.replace(/\s+and$/i, '').length;
		const after = sentence.slice(end, end + 60);
		const leads = start <= 3 || (MODAL.test(after) && !NEXT_CLAUSE.test(after));
		const isPromised = MODAL.test(before) || (leads && !STOOD.test(before));
		if (!isPromised || ON_PAGE.test(before) || FILED.test(after)) continue;
		const found = named(words, letterDate);
		if (found) return found;
	}
	for (const words of [STARTS_WITH.exec(sentence)?.[0], AFTER.exec(sentence)?.[0]])
		if (words && isAhead(words, letterDate)) return words;
	return DEADLINE.exec(sentence)?.[0].trim() ?? null;
}
