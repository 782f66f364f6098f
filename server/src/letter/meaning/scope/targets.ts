/** Documents a promise names, and what they mean for this registrant. */

import { type Document, namesProxy, TARGETS } from '../../../ledger/index.ts';
import { matchesOf } from '../../matches.ts';
import { dateIn } from '../language/dates.ts';
import { AMENDED_FORM, FORM, REPORT } from '../language/forms.ts';
import { DISCLOSING, GENERIC } from '../language/lexicon.ts';
import { DAY, FILED_AFTER, isAhead } from './firstDue.ts';
import { IN_PERIODS, namesFilings } from './place.ts';

const NAMED_FORM = new RegExp(String.raw`\b${FORM}\b`, 'gi');
const HEAD = `filings?|fillings|reports?|disclosures?|documents?|releases?|statements?|materials?|presentations?|announcements?|supplements?|${FORM}`;
/** `future quarterly and annual filings`: what comes, its adjectives, its noun. */
const COMING = new RegExp(
	`\\b(?:future|further|subsequent|upcoming|forthcoming|next|later|prospective|all|any|each|applicable|our|its)((?:[\\s,]+(?!filings?\\b|that\\b|which\\b|with\\b|in\\b|by\\b|to\\b|for\\b)[\\w’'&/-]+){0,6}?)\\s+(${HEAD})\\b((?:\\s*,?\\s+(?:and|or|and/or)\\s+(?:other\\s+)?(?:${HEAD}|filings?)\\b)?)`,
	'gi',
);
const LATER = /\b(?:future|further|subsequent|upcoming|forthcoming|next|later|prospective|all|any)\b/i;

/** What comes between two annual reports. */
const INTERIM = /\b(?:quarterly|interim|half[- ]year(?:ly)?|semi-?annual)\b/i;

function adjectives(words: string, head: string, found: Set<Document>): void {
	const text = `${words} ${head}`;
	const before = found.size;
	if (/\b(?:proxy|solicit(?:ation|ing)|meeting)\b/i.test(text)) found.add('proxy');
	if (
		/\b(?:earnings|press|results?|(?:investor|(?:share|stock)holder) letters?)\b/i.test(text) ||
		/^releases?$/i.test(head)
	)
		found.add('earnings release');
	if (/10-K/i.test(text)) found.add('10-K');
	if (/10-Q/i.test(text)) found.add('10-Q');
	if (/20-F/i.test(text)) found.add('20-F');
	if (/40-F/i.test(text)) found.add('40-F');
	if (/8-K/i.test(text)) found.add('8-K');
	if (/6-K/i.test(text)) found.add('6-K');
	if (/\b(?:registration|prospectus)\b/i.test(text)) found.add('registration statement');
	if (found.size > before) return;
	const periodic = /\bannual\b/i.test(words) || INTERIM.test(words);
	if (/\bannual\b/i.test(words)) found.add('10-K');
	if (INTERIM.test(words)) found.add('10-Q');
	const general = /^(?:filings?|fillings|documents?)$/i.test(head);
	if (general || (!periodic && /^reports?$/i.test(head))) found.add('future filings');
}

/** The reports that hold statements of these adjectives. */
function ofStatements(words: string): readonly Document[] {
	const forms: Document[] = [];
	if (/\b(?:annual|year-end)\b/i.test(words)) forms.push('10-K');
	if (INTERIM.test(words)) forms.push('10-Q');
	return forms.length > 0 ? forms : ['future filings'];
}

/** `our financial statements for the quarter ending June 30, 2021`: the report that holds them, where it is still to come. */
const STATEMENTS =
	/\b(?:(?:annual|year-end|interim|quarterly|consolidated|condensed|unaudited|audited) )*(?:financial statements|accounts) (?:for|as of|at) ((?:(?:the|our|fiscal|full|first|second|third|fourth|three|six|nine|twelve|year|quarter|period|months|ended|ending|of) )*(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{4}))|\b(\d{4}) (?:(?:annual|year-end|consolidated|audited) )*(?:financial statements|accounts)\b/i;

function statements(text: string, letterDate: string | null): readonly Document[] {
	const match = STATEMENTS.exec(text);
	const [all, end, year] = match ?? [];
	const period = end ?? year ?? '';
	if (all === undefined || !isAhead(period, letterDate)) return [];
	return /\b(?:quarter|interim|three|six|nine|condensed)\b/i.test(all) ? ['10-Q'] : ['10-K'];
}

function coming(text: string, found: Set<Document>): void {
	for (const match of matchesOf(text, COMING)) {
		const [all, words = '', head = '', more = ''] = match;
		const own = /^(?:our|its)\b/i.test(all);
		if (own && !LATER.test(words) && !/\bperiodic\b/i.test(words)) continue;
		if (!LATER.test(all) && !/\bperiodic\b/i.test(words) && !/^(?:each|applicable)/i.test(all)) continue;
		if (/\bfinancial$/i.test(words.trim()) && /^statements?$/i.test(head))
			for (const form of ofStatements(words)) found.add(form);
		else if (!OF_FORM.test(text.slice(match.index + all.length))) adjectives(words, head, found);
		for (const [form] of more.matchAll(NAMED_FORM)) adjectives('', form, found);
		if (/\b(?:filings|reports|disclosures|documents)\b/i.test(more)) found.add('future filings');
		if (/\breleases?\b/i.test(more)) found.add('earnings release');
	}
}

/** What is filed and can be amended; agreements and rules have amendments too. */
const FILED =
	"(?:to|of) (?:(?:the|our|its|this|that|such|each|your|these|those|[A-Z]\\S*['’]s) )?(?:[\\w.’'-]+ ){0,4}?(?:forms?|10-|[24]0-|8-|annual|quarterly|current|filings?|registration|proxy|reports?|prospectus|schedule|[SF]-\\d|statement)";
const AMENDMENT = new RegExp(
	[
		`\\bamendments? ${FILED}`,
		`\\bamendments? no\\b|\\b(?:pre|post)-effective amendment|\\b${AMENDED_FORM}\\b`,
		'\\bamended (?:\\d{4} )?(?:form|filing|annual|quarterly|10-|8-|registration|proxy)',
		'(?<!\\b(?:not|than|without|instead of|in lieu of) )\\b(?:in|within|with|by|as part of|(?:item|exhibit|part|page) \\S+ of) (?:(?:an?|the|this|such|each|our|its|any|subsequent) )?(?:[\\w-]+ )?amendments?\\b(?! (?:to|of)\\b)',
		'\\b(?:the|this|such|our|its) amendment will (?:also )?(?:includ|contain|sa|stat|disclos|reflect|present|provid|correct|giv|hav)\\w*\\b',
		'\\bplease (?:file an? )?amend(?:ment)?\\b|\\bamend (?:its|our|the) (?:form|annual|quarterly|10-|20-|filing)',
	].join('|'),
	'i',
);

/** Documents by name, wherever they stand. */
const NAMED: readonly (readonly [Document, RegExp])[] = [
	[
		'future filings',
		/\b(?:filings? (?:it |we )?makes? with|other filings made with|periodic reports?\b|(?:our|its|all|any) (?:\w+ )?filings with the (?:SEC|Commission|Securities)|(?:our|its) filings,? (?:beginning|commencing|starting)\b)/i,
	],
	[
		'10-K',
		/\b(?:10-K(?:SB|T)?s?\b|annual reports?\b(?! on form [24]0-F)|annual filings?\b|annual and (?:quarterly|interim) (?:reports|filings)|(?:quarterly|interim) and annual (?:reports|filings))/i,
	],
	[
		'10-Q',
		/\b(?:10-Q(?:SB|T)?s?\b|(?:quarterly|interim|half[- ]year(?:ly)?|semi-?annual) reports?\b|quarterly filings?\b|annual and (?:quarterly|interim) (?:reports|filings)|(?:quarterly|interim) and annual (?:reports|filings)|(?:first|second|third)[- ]quarter(?: \d{4})? reports?|reports? for (?:the |our )?(?:fiscal )?(?:first|second|third) (?:fiscal )?quarter)/i,
	],
	['20-F', /\b20-F\b/i],
	['40-F', /\b40-F\b|\bannual information form\b|\bAIF\b/i],
	['6-K', /\b6-Ks?\b/i],
	['8-K', /\b(?:8-Ks?\b|furnished (?:materials|under item 2\.02))/i],
	[
		'earnings release',
		/\b(?:earnings|press|results?) (?:press )?(?:release|announcement|material|presentation|supplement)s?\b|\b(?:investor|(?:share|stock)holder) letters?\b|\b(?:our|its|all|any|quarterly) releases\b|\b(?:first|second|third|fourth)[- ]quarter(?: \d{4})? releases?\b|\breleases? (?:that )?(?:(?:is|are|we|it) )?(?:furnish|fil|issu|publish)\w*\b|\breleases? (?:for|on) (?:the|our|its|that) (?:[\w-]+ ){0,4}?(?:quarter|year|results)\b|\breleases? of (?:(?:the|our|its) )?(?:[\w-]+ ){0,4}?results\b|\b(?:releas|announc|publish)(?:e|es|ing)? (?:our|its) (?:[\w-]+ )?results\b/i,
	],
	[
		'proxy',
		/\bproxy (?:statements?(?! ?\/ ?prospectus)|filings?|materials?)\b|\b(?:definitive|preliminary|next|future|upcoming|forthcoming|subsequent|20\d\d) (?:annual )?prox(?:y|ies)\b|\b(?:annual|special|general) meeting materials\b|\bschedule 14A\b/i,
	],
	[
		'registration statement',
		/\b(?:(?:pre|post)-effective amendments?|registration statements?|prospectus(?: supplement)?|(?:form )?[SF]-[134]\b)/i,
	],
	['amendment', AMENDMENT],
	[
		'other',
		/\b(?:(?:investor|analyst|earnings|conference) (?:(?:conference )?calls?|meetings?|presentations?|days?)|(?:add|post|update|includ|revis|remov|disclos|provid)\w*\b[^.;]{0,60}\b(?:to|on|from) (?:our|its|the [Cc]ompany['’]s) (?:corporate |investor (?:relations )?)?web ?sites?)\b/i,
	],
];

/** A document with a date, a year or a place in it, which may lie behind the letter. */
const DATED = new RegExp(
	`\\b(?:(?:fiscal |FY ?’?)?(\\d{4}) )?(?:${REPORT}|proxy statement)(?: (?:for|dated|filed|furnished|as filed)[^,.;]{0,60}?(?:ended|ending|dated|filed|furnished|on|year)\\s+(?:with the \\w+ )?(?:on )?((?:\\w+ \\d{1,2}, )?\\d{4}))?`,
	'gi',
);
/** What is amended was filed before, and is a document of the promise all the same. */
const AMENDS =
	/\bamend(?:ment|ments|ed|ing)?(?: no\.? ?\d+)?(?: (?:to|of|on))?(?: (?:our|its|the|this|[\w.&]+['’]s))?\s$/i;
/** The document whose words the staff read: `the disclosure included in the Form 10-K that was reviewed`. */
const REVIEWED = new RegExp(
	String.raw`\b(?:${FORM}|(?:annual|quarterly) report|proxy statement)\b(?= (?:that|which) (?:was|were|has been|is under) (?:filed|reviewed|furnished|submitted|review))`,
	'gi',
);
/** `…, filed with the Commission on May 8, 2017`. */
const WAS_FILED = /^,? (?:(?:as|which was|that was) )?(?:filed|furnished) (?:with|on)\b/i;
/** Where something stood, held up as an example or as the place. */
const AS_IN =
	/\b(?:pages?|contained|included|set forth|disclosed|presented|described|such as|as in|similar to|consistent with)\b[^.;]*$/i;
const blank = (match: string): string => ' '.repeat(match.length);

/**
 * Blanks documents that were filed before the letter was written, keeping the length: they are where something stood,
 * not where it will stand.
 */
export function withoutPast(text: string, letterDate: string | null): string {
	return text
		.replace(REVIEWED, blank)
		.replace(DATED, (match, year: string | undefined, when: string | undefined, at: number) => {
			if (AMENDS.test(text.slice(Math.max(0, at - 60), at))) return match;
			const after = text.slice(at + match.length, at + match.length + 40);
			const filed =
				(/\b(?:filed|dated|furnished)\b/i.test(match) && !/\b(?:ended|ending|to be)\b/i.test(match)) ||
				(WAS_FILED.test(after) && AS_IN.test(text.slice(Math.max(0, at - 100), at)));
			const stamp = when ? (dateIn(when) ?? `${/\d{4}/.exec(when)?.[0] ?? ''}-12-31`) : year ? `${year}-12-31` : null;
			if (!stamp) return /\bas filed\b/i.test(match) ? blank(match) : match;
			if (filed) return blank(match);
			if (!letterDate) return /\bended\b/i.test(match) ? blank(match) : match;
			return Date.parse(stamp) + FILED_AFTER * DAY < Date.parse(letterDate) ? blank(match) : match;
		});
}

/** Rules named after a form are no documents. */
const RULES = new RegExp(
	String.raw`\b(?:Item \S+ (?:of|to) (?:Form|the Form)|Instruction \S+ to Item \S+ of Form|requirements? of Form|General Instructions? \S* ?(?:of|to) Form) ${FORM}`,
	'gi',
);

/** Pages are those of a document that was filed: `the language on page 88 of the 10-K`. */
const PAGED = new RegExp(
	String.raw`\b(?:contained|included|set forth|found|disclosed|presented|shown|described|discussed|detailed|appear\w*)\b[^.;]{0,60}\bpages? [\w-]+(?:(?:,| and| through| to| or) [\w-]+){0,4},? (?:of|in) (?:the|our|its)(?: [\w’'.-]+){0,4} (?:${FORM}|(?:annual|quarterly) report(?: on form ${FORM})?|proxy statement)\b`,
	'gi',
);

/** A release is furnished on a report, which is no second document. */
const ON_REPORT =
	/\b((?:releases?|results)\b[^.;,]{0,30}?) (?:on|under|with|in) (?:(?:the )?cover of )?(?:a |our |its |the )?(?:report on )?Forms? 6-Ks?\b/gi;
/** `future filings on Form 10-K`: of that form alone. */
const OF_FORM = new RegExp(
	String.raw`^\s+(?:with the (?:SEC|Commission) )?on Form ${FORM}\b(?!,? (?:and|or|and/or) (?:on )?(?:Form )?(?:10|20|40|6|8)-)`,
	'i',
);

/** `the Form 10-K for 2016 (the “2016 Form 10-K”)`: a name for what was named. */
const DEFINITION = /\((?:the|our|collectively,?|together,?|and collectively)?\s*[“"][^”"()]{2,60}[”"]\)/gi;
/** `before the filing of the registration statement`, `before each report is filed`: when, not where. */
const WHEN = new RegExp(
	String.raw`\b(?:prior to|before|after|following|upon|until) (?:(?:the )?(?:(?:filing|effectiveness|mailing|distribution|publication|issuance|effective (?:date|time)) of|filing|mailing) (?:the|our|its|an?|any|such|this) (?:[\w-]+ ){0,3}?(?:registration statements?|prospectus(?:es)?|proxy statement|${FORM})|(?:[\w-]+ ){1,4}?(?:reports?|filings?|statements?|${FORM}) (?:is|are) (?:filed|mailed))\b`,
	'gi',
);

/** Targets named in the words of a promise, in the order of the format; empty where it names none. */
export function targetsIn(text: string, letterDate: string | null): Document[] {
	const reduced = withoutPast(
		(letterDate === null ? text : text.replace(PAGED, ' '))
			.replace(RULES, ' ')
			.replace(DEFINITION, ' ')
			.replace(WHEN, ' ')
			.replace(/\b(?:that|those) (?:press|earnings) releases?\b/gi, ' ')
			.replace(ON_REPORT, '$1'),
		letterDate,
	);
	const found = new Set<Document>();
	coming(reduced, found);
	const phrases = reduced.replace(COMING, (match) => (LATER.test(match) ? ' ' : match));
	for (const [target, words] of NAMED) if (words.test(phrases)) found.add(target);
	if (reduced.includes('period') || reduced.includes('basis'))
		for (const [words] of matchesOf(reduced, PERIODS)) adjectives(words, '', found);
	if (namesFilings(reduced)) found.add('future filings');
	if (found.size === 0) for (const form of statements(reduced, letterDate)) found.add(form);
	if (found.size === 0 ? LATER_TIME.test(reduced) : ON_AND_ON.test(reduced) && (found.has('10-Q') || found.has('6-K')))
		found.add('future filings');
	return orderTargets(found);
}

const PERIODS = new RegExp(String.raw`\b${IN_PERIODS}`, 'gi');

/** From a quarter on in each report; after another document, in the next of its kind. */
const ON_AND_ON =
	/,? and (?:in (?:all )?(?:periods|filings) )?(?:thereafter|hereafter|going forward)\b|\bfrom (?:its|our|the) [^,;.]{0,60}\bon(?:wards?)?(?=[,;.]|$)/i;

/** Documents that work already done was put into: those named, else `fallback`, the ones under review. */
export function doneIn(text: string, fallback: readonly Document[]): Document[] {
	const found = new Set<Document>();
	const changed = withoutPurpose(text);
	const named = NAMED.filter(([target]) => target !== 'future filings');
	const where = named.some(([, words]) => words.test(changed)) ? changed : text;
	for (const [target, words] of named) if (words.test(where)) found.add(target);
	if (TENDER.test(text)) found.add('amendment');
	else if (OTHER_DOCUMENT.test(text)) found.add('other');
	const amended = [...found].every((target) => target === 'amendment' || fallback.includes(target));
	return orderTargets(amended ? new Set([...fallback, ...found]) : found);
}

/** Where a clause of its own begins again behind a purpose. */
const NEXT_CLAUSE = /;|,? and (?:we|it|the company|ha(?:s|ve)|also)\b/i;

/** Without what a document was changed for, which may name others: `was revised to conform it to the registration statement`. */
function withoutPurpose(text: string): string {
	const purpose = matchesOf(text, /\bto (\w+)/gi).find(([, verb = '']) => DISCLOSING.test(verb) || GENERIC.test(verb));
	if (!purpose) return text;
	const rest = text.slice(purpose.index);
	return `${text.slice(0, purpose.index)}${rest.slice(NEXT_CLAUSE.exec(rest)?.index ?? rest.length)}`;
}

/** A tender offer that is under way is changed by amendments of its statement. */
const TENDER = /\b(?:offer to purchase|schedule TO|tender offer statement)\b/i;
/** Documents of offers and exchanges that are no target of their own. */
const OTHER_DOCUMENT = /\b(?:offering circular|offering memorandum)\b/i;

/** A registration statement by its form. */
const STATEMENT = /\b(?:[SF]-\d+|form 10)\b(?!-[KQ])/i;

/**
 * What a letter that answers comments on these documents has changed: the statement under review, and where its text speaks
 * of `Amendment No. 1` to it, that amendment too.
 */
export function underReview(reviewed: readonly string[], text: string): Document[] {
	const found = new Set<Document>();
	const forms = reviewed.join(' ; ');
	if (STATEMENT.test(forms)) found.add('registration statement');
	if (namesProxy(forms)) found.add('proxy');
	if (found.size > 0 && /\bamendment no\.? ?\d|\bpre-effective amendment\b/i.test(text)) found.add('amendment');
	return orderTargets(found);
}

const AMENDABLE: readonly Document[] = ['10-K', '10-Q', '20-F', '40-F', 'proxy'];

/** What a letter that answers comments on these documents will amend where it names nothing: the statement, else the one report. */
export function amendedBy(reviewed: readonly string[]): Document[] {
	const forms = reviewed.join(' ; ');
	if (STATEMENT.test(forms)) return ['registration statement'];
	const named = NAMED.flatMap(([document, words]) =>
		AMENDABLE.includes(document) && words.test(forms) ? document : [],
	);
	return named.length === 1 ? named : [];
}

/** A release that was furnished on a report, as a comment calls it: by its report. */
const FURNISHED = /\b[86]-K\b[^.;]{0,60}\bfurnish|\bfurnish\w*\b[^.;]{0,60}\b[86]-K\b|\bitem 2\.02\b/i;
/** By its exhibit, with the sentence that speaks of it. */
const BY_EXHIBIT = /(?:[^.;]|[.](?=\S))*\bexhibits? 99\b(?:[^.;]|[.](?=\S))*/gi;
const OF_RELEASE = /\breleases?\b|\b[86]-K\b|\bfurnish/i;
/** Any other paper may be an exhibit of that number (Regulation S-K, Item 601(b)(99)). */
const OTHER_PAPER =
	/\bas (?:(?:an?|new|your|its) )?exhibits? 99\b|(?<!\b(?:annual|quarterly|current|periodic|interim|form [\w-]+) )\breports?\b|\b(?:charters?|consents?|certificates?|certifications?|opinions?|appraisals?|agreements?|polic(?:y|ies))\b/i;

/** Whether a comment is about a release that was furnished. */
function isOfRelease(ask: string): boolean {
	if (FURNISHED.test(ask)) return true;
	if (!/\bexhibits? 99\b/i.test(ask)) return false;
	if (/\b(?:earnings|press|news) releases?\b/i.test(ask)) return true;
	return matchesOf(ask, BY_EXHIBIT).some(([words]) => OF_RELEASE.test(words) || !OTHER_PAPER.test(words));
}

/** Items of Form 8-K under which events are reported; results are under 2.02, 7.01 and 8.01 (Form 8-K, General Instruction B). */
const OF_EVENT = /^(?!.*\b2\.02\b).*\bitems? (?:1\.0\d|2\.0[13-6]|3\.0\d|4\.0\d|5\.0\d)\b/is;

/** What later documents a comment is about: a report under which a release was furnished is that release. */
export function askedIn(ask: string, letterDate: string | null): Document[] {
	const later = (words: string): Document[] =>
		targetsIn(words, letterDate).filter((target) => !/^(?:8-K|amendment|other)$/.test(target));
	const isRelease =
		isOfRelease(ask) && !OF_EVENT.test(ask) && later(ask.replace(ONLY_TIME, ' ')).every((target) => target === '6-K');
	const named = isRelease ? (['earnings release'] as const) : later(ask);
	return named.filter((target) => target !== '6-K' || !named.includes('earnings release'));
}

/** `going forward`, and no document. */
export const saysOnlyWhen = (text: string, letterDate: string | null): boolean =>
	LATER_TIME.test(text) && targetsIn(text.replace(ONLY_TIME, ' '), letterDate).length === 0;

const ONLY_TIME =
	/\b(?:in the future|(?:on a )?(?:going[- ]forward|prospective) basis|going forward|prospectively|in future periods)\b/gi;

/** Words of later time stand for future filings only where no document is named. */
const LATER_TIME =
	/\b(?:in the future\b(?! when)|(?:on a )?(?:going[- ]forward|prospective) basis|going forward|prospectively\b|in future periods|future (?:[\w-]+ ){0,3}disclosures?)\b/i;

const ORDER: readonly Document[] = [...TARGETS.filter((target) => target !== 'other'), '40-F', '6-K', 'other'];

/** Documents in the order of the format, each once. */
export function orderTargets(found: ReadonlySet<Document>): Document[] {
	return ORDER.filter((target) => found.has(target));
}
