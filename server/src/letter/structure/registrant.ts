/** The name of the registrant: in the subject of a letter, else where the letter speaks of it. */
import { bareName } from '../companies.ts';

const COMPANY =
	/\b(?:Inc|Incorporated|Corp|Corporation|Company|Co|Ltd|Limited|plc|PLC|N\.V|S\.A|LLC|L\.P|LP|Group|Holdings|Trust|Bancorp|Bancshares|Partners|SE|AG|S\.p\.A)\b\.?/;

const NOT_A_NAME =
	/^(?:\(?(?:sec )?file\b|filed|response|comment|staff\b|your\b|letter\b|dear\b|ladies|request\b|acceleration\b|originally|registration|amendment|definitive|preliminary|schedule|via\b|form\b)/i;

/** `Re: Harbor Light plc Form 10-K …` in a head without lines. */
const INLINE_NAME =
	/\bRe:\s*([A-Z][^\n]{2,80}?)\s+(?=(?:Annual Report|Forms? (?:10|20|8|6|S|F)-|Registration Statement|Schedule|Definitive|Preliminary|File (?:No|#|\d{1,3}-\d{4})))/;

/** `Re:`, or `Re` alone before the name: never the front of a word. */
const RE = /^re(?![\p{L}\d-])\s*[:.]?\s*(?:\|\s*)?/iu;

/** What stands behind the name in one line with it. */
const BEHIND_NAME =
	/\s*[,;:–—|-]*\s*\(?(?:the\s+)?(?:\b(?:SEC |Commission )?File (?:No|Number|#|\d{1,3}-\d{4})|\bForms? (?:10|20|40|8|6|S|F)-|\b(?:Annual|Quarterly|Current) Reports?\b|\bRegistration Statement|\bSchedule (?:14|13|TO)|\bDefinitive\b|\bPreliminary\b|\bProxy Statement|\b(?:your|staff|comment) (?:letter|comments)|\bAmendment No|\bResponses? to\b|\bCIK\b|\bPost-Effective|\bDraft Registration|\bFiled\b).*$/i;

const WORD = String.raw`(?:[\p{Lu}\d][\p{L}\d.’'&-]*|&|and|of|de|van|von|der|the)`;
const SUFFIX = String.raw`(?:Inc|Corp|Ltd|Co|LLC|L\.P|N\.V|S\.A|LP|plc|PLC|SE|AG|S\.p\.A)\b\.?`;
const PLAIN = String.raw`[\p{Lu}\d][\p{L}\d.’'&-]*(?: ${WORD}){0,8}?`;
const NAME = `(?<name>${PLAIN}(?:,? ${SUFFIX})?)`;
const COMPANY_NAME = `(?<name>${PLAIN},? ${SUFFIX})`;
const CALLED = '(?:Company|Registrant|Corporation|Issuer|Bank|Trust|Fund|Partnership|Group|[Ww]e|[Uu]s|[Oo]ur)';
/** Where an introduction names the registrant, the surest first. */
const IN_INTRODUCTION: readonly RegExp[] = [
	/(?:[Oo]n behalf of(?: our client,?)?|[Ss]ubmitted by|[Rr]esponse of)\s+(?<name>[A-Z][^,(]{2,60}?(?:,\s*(?:Inc|Ltd|LLC|L\.P|N\.V|S\.A)\b\.?)?)\s*[,(]/,
	new RegExp(String.raw`(?<![\p{L}\d’'-] ?)(?!${SUFFIX})${NAME},? \((?:[a-z]+ )*[“"]${CALLED}\b`, 'u'),
	new RegExp(String.raw`\b(?:of|from|by|for) ${COMPANY_NAME}(?= (?:for|to|filed|dated|and|with|on)\b|[,(])`, 'u'),
	new RegExp(String.raw`\b(?:of|from|by|for|to) (?:the )?${NAME},? \((?:[a-z]+ )*[“"]${CALLED}\b`, 'u'),
	new RegExp(
		String.raw`^${COMPANY_NAME} (?:(?:hereby|respectfully) )*(?:submits?|answers|responds?|replies|is|has|provides?|acknowledges|received|refers)\b`,
		'u',
	),
];
/** These begin a sentence as a name does. */
const NO_NAME = /^(?:The |This |We |Set |Reference|Staff|Commission|Securities|Division|Form|Company\b|Registrant\b)/;

/** What a subject says of the letter before it names the company: `Acceleration request for …`, `Letter concerning …`. */
const OF_LETTER =
	/^(?:[A-Z][a-z]+ \d{1,2}, \d{4} )?(?:acceleration )?(?:request|response|letter)s?\b(?: \w+){0,2}? (?:for|of|concerning|regarding)\s+(?=[A-Z])/i;

/** The parts of a letter in which its registrant may be named, line by line. */
export interface NamePlaces {
	/** Above the salutation. */
	readonly above: readonly string[];
	/** The head as far as it may reach. */
	readonly lines: readonly string[];
	readonly intro: string;
	/** The signature. */
	readonly below: readonly string[];
}

/** The name of a registrant at the front of a line, without what is said of it; empty where none stands there. */
function nameIn(line: string): string {
	const name = line
		.replace(/^(?:re|regarding|subject)\b\s*:?\s*/i, '')
		.replace(OF_LETTER, '')
		.replace(/\s*\|.*$/, '')
		.replace(BEHIND_NAME, '')
		.replace(/\s*\((?:the\b|[“"]|NYSE|NASDAQ|formerly|CIK|SEC|file\b|[“"]?company)[^)]*\)?\s*$/i, '')
		.replace(/\s*\([^)]*\)\s*$/, '')
		.replace(/[\s,;:–—-]+$/, '');
	if (name.length < 2 || name.length >= 100 || SPEAKS.test(name)) return '';
	return /^[\p{Lu}\d“"]|^[a-z]{1,3}[A-Z]/u.test(name) || (/^[a-z][\w.]*\s/.test(name) && ENDS_AS_COMPANY.test(name))
		? name
		: '';
}

/** What is about the registrant is not its name. */
const SPEAKS = /\b(?:the (?:company|registrant)|your|our)\b/i;

function nameInIntroduction(intro: string): string | null {
	for (const pattern of IN_INTRODUCTION) {
		const name = pattern.exec(intro)?.groups?.name?.trim() ?? '';
		if (name !== '' && !NO_NAME.test(name)) return name;
	}
	return null;
}

function companyIn(lines: readonly string[]): string | null {
	const line = lines.find(
		(text) => COMPANY.test(text) && text.length < 80 && !/commission|division|letterhead/i.test(text),
	);
	return line === undefined ? null : nameIn(line) || line;
}

/** Between two names in one line, each with its kind of company. */
const AND = new RegExp(String.raw`(?<=\b${SUFFIX}),? (?:(?:and|&) )?(?=\p{Lu})`, 'u');
const ENDS_AS_COMPANY = new RegExp(`(?:${COMPANY.source})$`);

/** Lines of a subject: several registrants have a form and a file number each. */
const SUBJECT = 14;

/** The names of all registrants of the letter as it spells them, the one that speaks for them first; none where it names none. */
export function registrantNames(places: NamePlaces): string[] {
	const name = registrantName(places);
	if (name === null) return [];
	const { above } = places;
	const at = above.findIndex((line) => RE.test(line));
	const subject = at < 0 ? [] : [(above[at] ?? '').replace(RE, ''), ...above.slice(at + 1, at + SUBJECT)];
	const further = subject
		.filter((line) => !NOT_A_NAME.test(line))
		.map(nameIn)
		.filter((other) => ENDS_AS_COMPANY.test(other));
	const names = [name, ...further].flatMap(parted);
	return [...new Set(names)];
}

/** `A, Inc. and B, L.P.` as two names; the `Ltd.` of `A Co., Ltd.` is none. */
function parted(name: string): string[] {
	const parts = name.split(AND);
	return parts.every((part) => bareName(part) !== '' && ENDS_AS_COMPANY.test(part)) ? parts : [name];
}

/** The registrant's name as the letter spells it, or null. */
function registrantName({ above, lines, intro, below }: NamePlaces): string | null {
	// Some letters name their subject below the salutation.
	const head = above.some((line) => RE.test(line)) ? above : lines;
	const at = head.findIndex((line) => RE.test(line));
	if (at >= 0) {
		const subject = [(head[at] ?? '').replace(RE, ''), ...head.slice(at + 1, at + 4)];
		const [first] = subject.flatMap((line) => (NOT_A_NAME.test(line) ? [] : nameIn(line) || []));
		if (first) return first;
	}
	const inline = lines
		.flatMap((line) => INLINE_NAME.exec(line)?.[1]?.replace(OF_LETTER, '').trim() ?? [])
		.find((name) => !NOT_A_NAME.test(name));
	return inline ?? nameInIntroduction(intro) ?? companyIn(lines) ?? companyIn(below);
}
