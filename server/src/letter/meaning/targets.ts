/** Documents a promise names, and what they mean for this registrant. */
import type { Form, Registrant, Target } from '../../ledger/types.ts';

const NEXT = `(?:future|subsequent|upcoming|forthcoming|next|later|following|prospective|all|any|each)`;

/** Kinds of documents by their words; order is the order of the result. */
const WORDS: readonly (readonly [Target, RegExp])[] = [
	[
		'future filings',
		new RegExp(
			String.raw`\b(?:${NEXT}|applicable|periodic|relevant)\s+(?:[\w’'&/-]+\s+){0,5}?(?:filings?\b(?! on Form 8)|periodic reports?|(?:SEC |Exchange Act |periodic |public )?(?:reports|disclosures?)\b|documents filed|documents|periodic|financial statements|annual and quarterly (?:reports|filings))`,
			'i',
		),
	],
	[
		'future filings',
		/\b(?:in the future\b|(?:on a )?(?:going[- ]forward|prospective)\b|prospectively\b|future filings|filings? made with)/i,
	],
	[
		'10-K',
		/\b(?:10-Ks?\b|annual report(?:s)?\b(?! on form 20-F)|annual filings?|annual and quarterly (?:reports|filings)|quarterly and annual (?:reports|filings)|annual (?:or|and\/or) quarterly)/i,
	],
	[
		'10-Q',
		/\b(?:10-Qs?\b|quarterly reports?|quarterly filings?|(?:quarterly and annual|annual and quarterly) (?:reports|filings)|quarterly and annual|quarterly (?:or|and\/or) annual)/i,
	],
	['20-F', /\b20-F\b/i],
	['8-K', /\b8-Ks?\b/i],
	[
		'earnings release',
		/\b(?:earnings|press|results?) (?:press )?(?:release|announcement|material|presentation|supplement)s?\b|\bquarterly results announcement/i,
	],
	['proxy', /\bproxy\b|\bschedule 14A\b/i],
	['registration statement', /\b(?:registration statement|prospectus(?: supplement)?|form (?:S|F)-[134]\b)/i],
	[
		'amendment',
		/\b(?:an? amendment|amendment no|amended (?:form|filing|annual|quarterly|10-|8-|registration|proxy)|form (?:10-K|10-Q|20-F|8-K)\/A|amend (?:its|our|the) (?:form|annual|quarterly|10-|20-|filing))/i,
	],
];

/** A document named only as the place of what was disclosed before, not of what will be. */
const PAST =
	/\b(?:in|of|on page \S+ of|from|to|within|per|under) (?:our|its|the|the Company['’]s|Note \S+ (?:of|to) (?:our|its|the))[^,.;]{0,60}?\b(?:(?:20\d\d|fiscal \S+|FY\S+) (?:Form )?(?:Annual Report on )?(?:Form )?(?:10-[KQ]|20-F|8-K|Annual Report|proxy statement))|\b(?:Form )?(?:10-[KQ]|20-F|8-K|Annual Report[^,.;]{0,30}|Quarterly Report[^,.;]{0,30}) (?:for the (?:fiscal )?(?:year|quarter|period)s? ended|filed|dated|furnished)[^,.;]*|\bas filed\b[^,.;]*|Item \S+ of (?:Form )?(?:10-K|8-K|20-F)|Instruction \d+ to Item \S+ of Form 8-K|requirements of (?:Form|Item)[^,.;]{0,30}|\bpage \d+ of (?:the|our) [^,.;]{0,20}(?:10-K|10-Q|8-K)/gi;

/** Targets named in the words of a promise; empty where it names none. */
export function targetsIn(text: string, firstDue: string | null): Target[] {
	const reduced = firstDue
		? text
		: text.replace(PAST, (m) => (/\b(?:will|next|future|ending|beginning|commencing)\b/i.test(m) ? m : ' '));
	const found = new Set<Target>();
	for (const [target, words] of WORDS) if (words.test(reduced)) found.add(target);
	return orderTargets(found);
}

const ORDER: readonly Target[] = [
	'future filings',
	'10-K',
	'10-Q',
	'20-F',
	'8-K',
	'earnings release',
	'proxy',
	'registration statement',
	'amendment',
	'other',
];

/** Targets in the order of the format, each once. */
export function orderTargets(found: ReadonlySet<Target>): Target[] {
	return ORDER.filter((target) => found.has(target));
}

/** The documents a commitment is due in, for this kind of registrant. Future filings: 20-F, or 10-K and 10-Q. */
export function dueOf(targets: readonly Target[], kind: Registrant['kind']): Form[] {
	const foreign = kind === 'foreign private issuer';
	const annual: Form[] = foreign ? ['20-F'] : ['10-K', '10-Q'];
	const due = new Set<Form>();
	const specific = targets.some((t) => t === '10-K' || t === '10-Q' || t === '20-F');
	for (const target of targets) {
		if (target === 'future filings') {
			if (specific && targets.length > 1 && !targets.includes('10-Q')) for (const form of annual) due.add(form);
			else for (const form of annual) due.add(form);
		} else if (foreign && target === '10-K') due.add('20-F');
		else if (foreign && target === '8-K') due.add('6-K');
		else due.add(target);
	}
	if (targets.length === 0) for (const form of annual) due.add(form);
	return [...due];
}

const FIRST_DUE =
	/\b(?:(?:beginning|commencing|starting|effective|initially|first)(?: (?:with|in|on|from))?|(?:in|with|on|within) (?:its|our|the (?:Company['’]s )?)(?:\s?(?:next|upcoming|forthcoming|\d{4}|fiscal)\b| (?:Annual|Quarterly)? ?(?:Report on )?(?:Form )?(?:10-[KQ]|20-F)[^,.;]{0,20}(?:ending|to be filed)))[^,.;:]*?\b(?:10-[KQ]s?|20-F|8-K|filings?|reports?|releases?|statements?|quarter|year|period|results|proxy)\b(?:[^,.;:]*?\b(?:\d{4}|filings?)\b)?/i;

/** The words that say in which document or period the promise is first due, or null. */
export function firstDueOf(sentence: string): string | null {
	const match = FIRST_DUE.exec(sentence);
	if (!match) return null;
	let words = match[0];
	const rest = sentence.slice(match.index + words.length);
	const tail =
		/^(?:\s*,)?\s*(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},\s+\d{4}|for the [^,.;:]*?(?:ended|ending) \w+ \d{1,2}, \d{4}|\d{1,2}, \d{4}|, \d{4})/.exec(
			rest,
		);
	if (tail) words += tail[0];
	return words.trim();
}

const EXPIRES =
	/\b(?:until|through|in all filings that include|filings? that include|for as long as|as long as|so long as)\b[^,.;:]*/i;

/** The words that say until when the promise holds, or null. */
export function expiresOf(sentence: string): string | null {
	return EXPIRES.exec(sentence)?.[0].trim() ?? null;
}
