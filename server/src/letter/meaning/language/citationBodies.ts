/** The bodies of rules that letters cite: how each is called, how its parts are numbered, and how both are written in one way. */

/** A body of rules. All but `write` and `complete` are sources of patterns. */
export interface Body {
	/** What it is called: `Regulation S-K`. */
	readonly name: string;
	/** What its parts are called: `Items?`; null where only the name stands before a number. */
	readonly unit: string | null;
	/** The number of a part. */
	readonly number: string;
	/** What stands right behind the name, where that is no number of a part: the `15` of `paragraph 53 of IFRS 15`. */
	readonly own?: string;
	/** Whether a number behind the name means a part only with its unit: `Exchange Act Rule 13a-15`. */
	readonly needsUnit?: true;
	/** Numbers that are of this body whenever its unit stands before them. */
	readonly bare?: string;
	/** Numbers that are of this body wherever they stand. */
	readonly alone?: string;
	/** The normal form of a part, null for none; `words` are those around the number, `of` what stands behind the name. */
	readonly write: (number: string, words: string, of: string) => string | null;
	/** A later number of a list, which may leave out what it shares with the one before. */
	readonly complete?: (before: string, next: string) => string;
}

const SUB = String.raw`(?:\s?\(\w{1,5}\))*`;
/** `(“SAB”)`, `(the “ASC”)` behind a name. */
const DEFINED = String.raw`(?:\s*\(\s?(?:the\s)?[“"]?[A-Z&]{2,6}s?[”"]?\s?\))?`;

const PARAGRAPH_OF_ASC = String.raw`\d{1,3}(?:[A-Z]{1,2}|[a-z](?![a-z])|(?:\.[a-z0-9])+)?${SUB}`;
const ASC = String.raw`\d{3}(?:\s?-\s?\d{2,3}(?:\s?-\s?(?:S?\d{2,3}|[A-Z]\d{2})(?:\s?-\s?${PARAGRAPH_OF_ASC})?)?)?${SUB}`;

/** `30` below `350-20-35`, `50-13` below `606-10`; letters and numbers below a paragraph, as in `4.g.1`, go in brackets. */
function codification(number: string, _: string, of: string): string {
	const whole = of === '' || /^\d{3}-\d/.test(number) ? number : `${of}-${number}`;
	return `ASC ${whole.replace(/(\d)([a-z])(?![a-z])/g, '$1($2)').replace(/\.([a-z0-9])/g, '($1)')}`;
}

/** Takes what is missing in front from the number before: `25-18` after `606-10-25-14`, `19` after `606-10-50-18`. */
function sameTopic(before: string, next: string): string {
	const [plain = ''] = before.split('(');
	const parts = plain.split('-');
	const missing = parts.length - next.split('-').length;
	return /^\d{3}(?:-|$)/.test(next) || missing <= 0 ? next : [...parts.slice(0, missing), next].join('-');
}

/** Letters and roman figures in the case that Regulation S-K has at each depth: `10(e)(1)(i)(A)`. */
function itemOfSK(number: string): string {
	let depth = 0;
	return `S-K Item ${number.replace(/\((\w+)\)/g, (_, part: string) => {
		depth++;
		if (depth === 1 || /^[ivx]+$/i.test(part)) return `(${part.toLowerCase()})`;
		return `(${depth === 4 ? part.toUpperCase() : part})`;
	})}`;
}

/** Captions of a balance sheet or an income statement stand after a dot: `5-03(b)(1)` is `5-03.1`. */
function partOfSX(number: string): string {
	const plain = number.replace(/^210\./, '');
	if (!plain.includes('-')) return `S-X Article ${plain}`;
	const caption = plain.replace(/^(5-0[234])(?:\([ab]\)\(?|\()(\d{1,2})\)?/, '$1.$2');
	return `S-X Rule ${caption.replace(/([a-z])$/, '($1)')}`;
}

/** Items of Form 20-F have a dot before their letter, but for those that have it in the number. */
function itemOfForm(number: string, words: string): string {
	const form = /20-F|10-K|10-Q|8-K|6-K|[FS]-\d/.exec(words)?.[0] ?? '';
	const item = form === '20-F' ? number.replace(/^([1-9]|1[0-2])([A-K])(?=$|\.)/, '$1.$2') : number;
	return `Form ${form} Item ${item}`;
}

const FAMILY =
	'Securities Act Forms|Securities Act Rules|Exchange Act Rules|Exchange Act Forms?|Regulation S-K|Oil (?:and|&) Gas(?: Rules)?|(?:Exchange Act )?Form 8-K|Non-GAAP(?: Financial Measures?)?';

/** Interpretations without a family's name are those on non-GAAP measures: no others are cited so. */
function interpretation(number: string, words: string): string {
	const family = new RegExp(FAMILY).exec(words)?.[0] ?? 'Non-GAAP';
	const short = family.replace(/ Financial Measures?| Rules$(?<!Act Rules)|^Exchange Act (?=Form 8)/g, '');
	return `${short.replace('&', 'and').replace(/Forms?$/, 'Forms')} C&DI ${number}`;
}

function bulletin(number: string, words: string): string {
	const [, topic = '', letter, part] = /^(\d+)[.:]?([A-Z]+)?[.:]?(\d)?/.exec(number) ?? [];
	const below = [topic, letter, part].filter(Boolean).join('.');
	return letter || /topic/i.test(words) ? `SAB Topic ${below}` : `SAB ${topic}`;
}

/** `15 paragraph 53(c)`, `15.53(c)`, and `53(c)` of `15`. */
function standard(number: string, words: string, of: string): string | null {
	const name = /IFRIC/.test(words) ? 'IFRIC' : /IFRS|Reporting/.test(words) ? 'IFRS' : 'IAS';
	if (of !== '') return `${name} ${of}.${number}`;
	const [first = '', paragraph = ''] = number.split(/\.(?=\w)|,?\s*(?:at )?para\w*\.?\s*/i);
	return `${name} ${first}${paragraph === '' ? '' : `.${paragraph}`}`;
}
const sameStandard = (before: string, next: string): string => {
	const [, of] = /^(\d+)(?:\.|,?\s*(?:at )?para)/i.exec(before) ?? [];
	return of === undefined || /[.p]/.test(next) ? next : `${of}.${next}`;
};

/** A rule or a section of an act. A number such as `12b-20` is of the Exchange Act's rules. */
function partOfAct(number: string, words: string): string | null {
	const unit = /section/i.test(words) ? 'Section' : 'Rule';
	if (/Sarbanes/.test(words)) return `Sarbanes-Oxley Act ${unit} ${number}`;
	if (/Exchange/.test(words)) return `Exchange Act ${unit} ${number}`;
	if (/Securities/.test(words)) return `Securities Act ${unit} ${number}`;
	return `Exchange Act ${unit} ${number}`;
}

/** Financial Reporting Releases that are cited as often by their number as releases under the Securities Act. */
const RELEASES: Readonly<Record<string, string>> = {
	36: '33-6835',
	60: '33-8040',
	61: '33-8056',
	65: '33-8176',
	67: '33-8182',
	72: '33-8350',
	82: '33-9106',
};
const financialRelease = (number: string): string => {
	const release = RELEASES[number];
	return release === undefined ? `FR ${number}` : `Release ${release}`;
};

const CDI = String.raw`(?:C\s?&\s?DIs?|CDIs?|Compliance (?:and|&) Disclosure Interpretations?|Disclosure Interpretations?)`;
const PARAGRAPH = String.raw`[A-D]?\d{1,3}[A-Z]?${SUB}`;

const plain = (name: string, words: string, number: string): Body => ({
	name: words,
	unit: null,
	number,
	write: (part) => `${name} ${part.replace(/\(R\)/i, 'R')}`,
});

/** Every body, in the order in which they are looked for: what one has taken is not looked at by the next. */
export const BODIES: readonly Body[] = [
	{
		name: String.raw`(?:(?:${FAMILY})\s+)?${CDI}${DEFINED}(?:\s+(?:on|for|regarding|relating to|concerning|related to)\s+(?:the (?:use of )?)?(?:${FAMILY}))?`,
		unit: '(?:[Qq]uestions?|Sections?|Interpretations?)',
		number: String.raw`\d{3}(?:\.\d{2})?${SUB}`,
		bare: String.raw`\d{3}\.\d{2}${SUB}`,
		write: interpretation,
	},
	{
		name: String.raw`(?:FASB\s+)?(?:ASCs?|Accounting Standards Codifications?|FASB Codification)${DEFINED}`,
		unit: '(?:(?:[Ss]ub-?)?[Tt]opics?|[Ss]ections?|[Pp]aragraphs?)',
		number: String.raw`(?:${ASC}|(?:\d{2,3}-)?${PARAGRAPH_OF_ASC})`,
		own: ASC,
		alone: String.raw`\d{3}-\d{2,3}-S?\d{2,3}-${PARAGRAPH_OF_ASC}`,
		write: codification,
		complete: sameTopic,
	},
	plain('ASU', String.raw`(?:FASB\s+)?(?:ASUs?|Accounting Standards? Updates?)${DEFINED}`, String.raw`20\d\d-\d{2}`),
	{
		name: String.raw`(?:Regulation|Reg\.?)\s?G\b`,
		unit: '(?:[Ii]tems?|[Rr]ules?|Sections?)',
		number: `10[0-2]${SUB}`,
		write: (number) => `Regulation G Item ${number}`,
	},
	{
		name: String.raw`(?:Regulation|Reg\.?)\s?(?:M-A|S-T|AB)\b`,
		unit: '(?:[Ii]tems?|[Rr]ules?)',
		number: String.raw`\d{2,4}${SUB}`,
		write: (number, words) =>
			`Regulation ${/M-A|S-T|AB/.exec(words)?.[0]} ${/S-T/.test(words) ? 'Rule' : 'Item'} ${number}`,
	},
	{
		name: String.raw`(?:(?:[Rr]egulation|Reg\.?)\s?)?S-K\b`,
		unit: '[Ii]tems?',
		number: String.raw`\d{2,4}[A-Z]?${SUB}`,
		bare: String.raw`(?:10\s?(?=\([be]\))|10[1-6]|20[12]|30[1-8]|40[1-8]|50[1-9]|51[0-2]|601|70[1-3]|80[12]|120[0-8]|130[0-5]|140[0-6]|150[0-8]|16(?:0\d|10))${SUB}`,
		write: itemOfSK,
	},
	{
		name: String.raw`(?:(?:[Rr]egulation|Reg\.?)\s?)?S-X\b`,
		unit: '(?:[Rr]ules?|Articles?|Sections?)',
		number: String.raw`(?:210\.)?\d{1,2}(?:-\d{2}[A-Z]?(?:\.\d{1,2}|\([ab]\)\d{1,2}|[a-z])?|A)?${SUB}`,
		bare: String.raw`(?:1[0-4]|[1-9])-\d{2}(?:\.\d{1,2}|\([ab]\)\d{1,2})?${SUB}`,
		write: partOfSX,
	},
	{
		name: String.raw`(?:17\s?C\.?F\.?R\.?(?:\s?(?:§|Part|Section))?|§)`,
		unit: null,
		number: String.raw`(?:229\.\d{2,4}|210\.\d{1,2}-\d{2})${SUB}`,
		write: (number) => (/^229/.test(number) ? itemOfSK(number.slice(4)) : partOfSX(number)),
	},
	{
		name: `(?:SABs?|Staff Accounting Bulletins?)${DEFINED}`,
		unit: 'Topics?',
		number: String.raw`\d{1,3}(?:[.:]?[A-Z]{1,2}(?:[.:]?\d)?)?`,
		write: bulletin,
	},
	{
		name: String.raw`(?:FRM|(?:Division(?: of Corporation Finance)?(?:['’]s)?\s+)?Financial Reporting Manual)${DEFINED}`,
		unit: '(?:[Ss]ections?|[Pp]aragraphs?|Topics?)',
		number: String.raw`(?:\d{4}(?:\.\d{1,2})?|\d{1,2})${SUB}`,
		write: (number) => `FRM ${/^\d{4}/.test(number) ? number.replace(/\(.*/, '') : `Topic ${number}`}`,
	},
	{
		name: `(?:IFRS|IAS|IFRIC|International Financial Reporting Standards?|International Accounting Standards?)${DEFINED}`,
		unit: '(?:[Pp]aragraphs?|[Pp]aras?\\.?)',
		number: PARAGRAPH,
		own: String.raw`\d{1,2}(?:\.${PARAGRAPH}|,?\s+(?:at\s+)?(?:paragraphs?|paras?\.?)\s+${PARAGRAPH})?`,
		write: standard,
		complete: sameStandard,
	},
	{
		name: String.raw`Forms?\s+(?:20-F|10-K|10-Q|8-K|6-K|F-[134]|S-[1348])`,
		unit: '[Ii]tems?',
		number: String.raw`\d{1,2}(?:\.\d{2}|\.?[A-K](?:\.\d)?)?${SUB}`,
		needsUnit: true,
		write: itemOfForm,
	},
	{
		name: '(?:(?:Securities )?Exchange Act(?: of 1934)?|Securities Act(?: of 1933)?|Sarbanes-Oxley(?: Act)?(?: of 2002)?)',
		unit: '(?:[Rr]ule|[Ss]ection)s?',
		number: String.raw`\d{1,3}(?:[A-Za-z]{1,2}\d?)?(?:-\d{1,2})?${SUB}`,
		needsUnit: true,
		bare: String.raw`1\d[A-Za-z]\d?-\d{1,2}${SUB}`,
		write: partOfAct,
	},
	plain('Industry Guide', '(?:Securities Act )?Industry Guides?', '[1-7]'),
	plain('Release', '(?:(?:SEC|Commission|Securities Act|Exchange Act) )?[Rr]eleases?', String.raw`3[34]-\d{4,6}A?`),
	{
		name: String.raw`(?:FR(?:-|\s)|Financial Reporting Releases?)`,
		unit: null,
		number: String.raw`\d{2}`,
		write: (number) => financialRelease(number),
	},
	plain(
		'SLB',
		String.raw`(?:SLBs?|Staff Legal Bulletins?)${DEFINED}(?:\s+Nos?\.?)?`,
		String.raw`\d{1,2}(?:[A-L](?![a-z]))?`,
	),
	plain(
		'FRC',
		String.raw`(?:FRC|Financial Reporting Codification|Codification of Financial Reporting Policies)(?:\s+Section)?`,
		String.raw`\d{3}(?:\.\d{2}(?:\.[a-z])?)?`,
	),
	plain('FSP', String.raw`FSP(?:\s+No\.?)?(?:\s+S?FAS)?`, String.raw`\d{2,3}-\d{1,2}`),
	plain(
		'SFAS',
		`(?:SFAS|FAS|FASB Statements?|Statements? of Financial Accounting Standards?)${DEFINED}`,
		String.raw`\d{1,3}(?:\(R\)|R)?`,
	),
	plain('FIN', `(?:FIN|FASB Interpretation)${DEFINED}`, String.raw`\d{1,2}(?:\(R\)|R)?`),
	plain(
		'EITF',
		String.raw`(?:EITF|Emerging Issues Task Force)${DEFINED}(?:\s+(?:Abstract|Issue|Topic))?`,
		String.raw`(?:\d{2}|D)-\d{1,3}`,
	),
	plain('SOP', `(?:SOP|Statement of Position)${DEFINED}`, String.raw`\d{2}-\d`),
	plain('APB', String.raw`(?:APB|Accounting Principles Board)(?:\s+Opinion)?${DEFINED}`, String.raw`\d{1,2}`),
	plain('PCAOB AS', String.raw`(?:(?:PCAOB\s+)?Auditing Standard|PCAOB\s+AS)`, String.raw`\d{1,4}`),
	plain('PCAOB AS', 'AS', String.raw`(?!20[0-3]\d)\d{4}`),
];
