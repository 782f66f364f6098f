/** Kinds of value: which stand in a text, and which a fact cannot do without. */
import type { ValueKind } from '../ledger/types.ts';

const NUMBER_WORDS =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety|hundred|dozen';
const MONTH =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const PATTERNS: Readonly<Record<Exclude<ValueKind, 'name'>, RegExp>> = {
	percentage:
		/\d\s?%|\bpercent(?:age points?)?\b(?<=\d\s?percent(?:age points?)?)|\b\d[\d,.]* (?:basis points|bps)\b|\b\d+(?:\.\d+)? per ?cent\b/i,
	money:
		/(?:[$€£¥₹]|\b(?:US|C|A|HK|NT|R|S)\$|\b(?:USD|EUR|GBP|RMB|CNY|CAD|Cdn|HKD|JPY|CHF|NIS|NT)\$?)\s?\(?\d|\b\d[\d,.]*\s+(?:million|billion|thousand)\b|\b(?:zero|nil)\b/i,
	date: new RegExp(
		`\\b${MONTH}\\.? \\d{1,2}(?:, ?| )\\d{4}|\\b\\d{1,2} ${MONTH} \\d{4}|\\b${MONTH},? \\d{4}|\\b\\d{4}-\\d{2}-\\d{2}|\\b(?:in|of|by|until|through|during|fiscal|year|after|before) (?:the (?:end|year) of )?(?:19|20)\\d{2}\\b|\\b(?:first|second|third|fourth) quarter of (?:fiscal )?(?:year )?(?:19|20)\\d{2}`,
		'i',
	),
	period: new RegExp(
		`\\b(?:\\d+(?:\\.\\d+)?|${NUMBER_WORDS})[- ](?:\\w+[- ])?(?:day|week|month|quarter|year)s?\\b|\\b(?:next|following|coming) (?:twelve|12) months\\b`,
		'i',
	),
	number: new RegExp(`\\b\\d[\\d,]*(?:\\.\\d+)?\\b|\\b(?:${NUMBER_WORDS}|none|no|nil|over two decades)\\b`, 'i'),
};

/** True when a value of that kind stands in the plain text. A name is a capitalised word that does not open a sentence. */
export function hasValue(text: string, kind: ValueKind): boolean {
	if (kind === 'name') return /[a-z,;)] (?:[“"(]?[A-Z][a-z]+|[A-Z]{2,})/.test(text);
	if (kind !== 'number') return PATTERNS[kind].test(text);
	return PATTERNS.number.test(text.replace(YEARS, ' '));
}

/** Years and days of dates, which are no numbers of anything. */
const YEARS = new RegExp(
	`\\b${MONTH}\\.? \\d{1,2}(?:, ?| )(?:19|20)\\d{2}|\\b(?:19|20)\\d{2}\\b|\\bItems? \\d+\\w?|\\b(?:Notes?|Sections?|Rules?|Topic|Level|Part) \\d+[\\w().-]*`,
	'gi',
);

/** How many values of any kind but dates stand in the plain text. */
export function countValues(text: string): number {
	return text.replace(YEARS, ' ').match(/[$€£¥]?\(?\d[\d,.]*\)?%?|\b(?:nil|none)\b/gi)?.length ?? 0;
}

/** All kinds of value that stand in the plain text. */
export function valuesIn(text: string): ReadonlySet<ValueKind> {
	const kinds: readonly ValueKind[] = ['percentage', 'money', 'date', 'period', 'number', 'name'];
	return new Set(kinds.filter((kind) => hasValue(text, kind)));
}

/** A fact's need for a value: any one of `kinds` meets it. `sure` when the words leave no doubt. */
export interface Need {
	readonly kinds: readonly ValueKind[];
	readonly sure: boolean;
	/** The word that says so. */
	readonly from: string;
}

const NEEDS: readonly (readonly [RegExp, readonly ValueKind[], boolean])[] = [
	[/\b(?:percentages?|per ?cent|percent)\b|%/i, ['percentage'], true],
	[/\b(?:how many|number of) (?:days|weeks|months|years)\b|\bin (?:days|months|years)\b/i, ['period'], true],
	[/\b(?:duration|length of time|how long)\b/i, ['period', 'date'], true],
	[/\b(?:how many|number of|headcount|share count|count of|quantit(?:y|ies) of)\b/i, ['number'], true],
	[/\b(?:amounts?|balances?|dollars?|sums?|how much|payments?|monetary)\b/i, ['money', 'number', 'percentage'], true],
	[
		/\b(?:quantified|quantify|quantification|numerical|numeric|figures?|numbers?|schedule of|roll-?forward)\b/i,
		['money', 'number', 'percentage'],
		true,
	],
	[
		/\b(?:costs?|spending|spend|expenditures?|value of|values of|proceeds|savings|outstanding|borrowings?)\b/i,
		['money', 'number'],
		false,
	],
	[/\b(?:rates?|share of|shares? of|portion of|proportion|yield|weights?|weighting)\b/i, ['percentage', 'money'], true],
	[/\bratios?\b|\bmargins?\b/i, ['percentage', 'number'], false],
	[/\b(?:dates?\b(?<!to date)|deadline|when|milestones?|run out)\b/i, ['date', 'period'], true],
	[
		/\b(?:sensitivity|effect of an? (?:stated )?change|effect on .{0,60}change)\b/i,
		['money', 'percentage', 'number'],
		true,
	],
];

/** The values that the words of an element ask for; empty for a plain statement. */
export function needsOf(text: string): readonly Need[] {
	const needs: Need[] = [];
	for (const [pattern, kinds, sure] of NEEDS) {
		const match = pattern.exec(text);
		if (match) needs.push({ kinds, sure, from: match[0].toLowerCase() });
	}
	return needs;
}
