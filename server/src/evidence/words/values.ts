/** Kinds of value: which stand in a text, and which a fact cannot do without. */
import type { Span, ValueKind } from '../../ledger/types.ts';
import { stemOf } from './words.ts';

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

const DIGIT = /\d/;
/** What stands in a text without any digit that holds a value of a kind. */
const IN_WORDS = { percentage: /(?!)/, money: /zero|nil/i, date: /(?!)/, period: /day|week|month|quarter|year/i };

/** True when a value of that kind stands in a sentence. A name is a capitalised word that does not open a sentence. */
function hasValue(text: string, kind: ValueKind): boolean {
	if (kind === 'name') return NAME.test(text);
	// Most sentences have no digit, and then there is little to look for.
	const written = DIGIT.test(text);
	if (kind === 'number') return PATTERNS.number.test(written ? text.replace(YEARS, ' ').replace(PRICED, ' ') : text);
	return (written || IN_WORDS[kind].test(text)) && PATTERNS[kind].test(text);
}

/** A capitalised word within a sentence that is no month, defined term or place in the filing. */
const NAME =
	/[a-z,;)|] [“"(]?(?!(?:Company|Board|Group|Registrant|Corporation|Committee|Directors?|Level|Notes?|Items?|Part|We|Our|The|In|It|As|For|This|These|Those|January|February|March|April|May|June|July|August|September|October|November|December|GAAP|IFRS|SEC|FASB|ASC|ASU|US|U\.S|MD&A)\b)(?:[A-Z][a-z]+|[A-Z]{2,})/;

/** Figures with a currency or a percent sign, which are not plain numbers. */
const PRICED =
	/(?:^|(?<=[A-Za-z)]))\(\d{1,2}\)|[$€£¥₹]\s?\(?\d[\d,.]*(?: (?:million|billion|thousand))?|\d[\d,.]*\s?%/gi;
/** Years and days of dates, which are no numbers of anything. */
const YEARS = new RegExp(
	`\\b${MONTH}\\.? \\d{1,2}(?:, ?| )(?:19|20)\\d{2}|\\b(?:19|20)\\d{2}\\b|\\bItems? \\d+\\w?|\\b(?:Notes?|Sections?|Rules?|Topic|Level|Part) \\d+[\\w().-]*`,
	'gi',
);

const SOME = /\d|nil|none/i;

/** How many values of any kind but dates stand in the plain text. */
export function countValues(text: string): number {
	if (!SOME.test(text)) return 0;
	return text.replace(YEARS, ' ').match(/[$€£¥]?\(?\d[\d,.]*\)?%?|\b(?:nil|none)\b/gi)?.length ?? 0;
}

const SCALED = '\\d[\\d,]*(?:\\.\\d+)?';
/** A whole value of a kind; dates are not looked for in this way. */
const WHOLE: Readonly<Partial<Record<ValueKind, RegExp>>> = {
	money: new RegExp(
		`(?:\\b(?:US|C|A|HK|NT|R|S)?[$]|[€£¥₹$]|\\b(?:USD|EUR|GBP|RMB|CNY|CAD|HKD|JPY|CHF|NIS)\\$?)\\s?\\(?${SCALED}(?:\\s(?:million|billion|thousand)\\b)?\\)?|\\b${SCALED}\\s(?:million|billion|thousand)\\b`,
		'gi',
	),
	percentage: new RegExp(`${SCALED}(?:\\s?%|\\s(?:percent|per cent|percentage points?|basis points|bps)\\b)`, 'gi'),
	period: new RegExp(PATTERNS.period.source, 'gi'),
	number: new RegExp(`(?<![\\w.,$])${SCALED}(?![\\w%])|\\b(?!one\\b)(?:${NUMBER_WORDS})\\b`, 'gi'),
};

/** Where the values of some kinds stand in a sentence, in order; offsets into it. Dates are not among them. */
export function valuesIn(text: string, kinds: readonly ValueKind[]): readonly Span[] {
	const blank = (found: string): string => ' '.repeat(found.length);
	const spans = kinds.flatMap((kind) => {
		const where = WHOLE[kind];
		if (where === undefined) return [];
		const from = kind === 'number' ? text.replace(YEARS, blank).replace(PRICED, blank) : text;
		return [...from.matchAll(where)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
	});
	let reached = 0;
	return spans
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.filter(({ start, end }) => {
			const isFree = start >= reached;
			reached = Math.max(reached, end);
			return isFree;
		});
}

const DATES = new RegExp(PATTERNS.date.source, 'gi');

/** Where the dates of a sentence stand, in order; offsets into it. */
export function datesIn(text: string): readonly Span[] {
	return [...text.matchAll(DATES)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** True when a value of a kind stands in the plain text of a passage; in a table row a plain number may be an amount of money. */
export function holdsValue(text: string, kind: ValueKind, row: boolean): boolean {
	if (!row) return hasValue(text, kind);
	if (kind === 'number' || kind === 'money') return hasValue(text, 'number') || hasValue(text, 'money');
	return kind === 'name' || hasValue(text, kind);
}

/** A fact's need for a value: any one of `kinds` meets it. */
export interface Need {
	readonly kinds: readonly ValueKind[];
	/** The word that says so. */
	readonly from: string;
}

const NAMES: Readonly<Record<ValueKind, string>> = {
	money: 'amount of money',
	percentage: 'percentage',
	number: 'number',
	date: 'date',
	period: 'length of time',
	name: 'name',
};

/** Kinds of value as they are told: "amount of money or percentage". */
export function kindNames(kinds: readonly ValueKind[]): string {
	return kinds.map((kind) => NAMES[kind]).join(' or ');
}

const ANY: readonly ValueKind[] = ['money', 'number', 'percentage'];
const NEEDS: readonly (readonly [RegExp, readonly ValueKind[]])[] = [
	[
		/\b(?:names?|identit(?:y|ies)) of\b|^\W*(?:the |which )?(?:issuers|countries|jurisdictions|lenders|insurers|suppliers|customers|subsidiaries|investees|states)\b/i,
		['name'],
	],
	[
		/\b(?:percentages?|per ?cent|percent)\b(?! or (?:the )?(?:dollar )?amounts?)(?<!(?:amounts?|balances?) or (?:the )?percentages?)|%/i,
		['percentage'],
	],
	[/\b(?:how many|number of) (?:days|weeks|months|years)\b|\bin (?:days|months|years)\b/i, ['period']],
	[
		/\b(?:duration|length of time|how long|(?:periods?|terms?) (?:of time )?(?:over|during|for) which)\b/i,
		['period', 'date'],
	],
	[/\b(?:useful|average|amortization) (?:useful |contractual )?(?:li(?:fe|ves)|periods?)\b/i, ['period', 'number']],
	[/\b(?:how many|number of|headcount|share count|count of|quantit(?:y|ies) of)\b/i, ['number']],
	[
		/\b(?:in dollars|dollar (?:amount|cost|effect|impact|savings|value)s?|sums?|how much|payments?(?! terms)|monetary)\b/i,
		['money'],
	],
	[
		/\b(?:amounts?|balances?) or (?:the )?percentages?\b|\bpercentages? or (?:the )?(?:dollar )?amounts?\b/i,
		['money', 'percentage'],
	],
	[
		/\b(?:amounts?|balances?(?! sheet))\b(?! or (?:the )?percentage)(?<!percentages? or (?:the )?(?:dollar )?\w+)/i,
		['money'],
	],
	[/\b(?:quantified|quantify|quantification)\b/i, ['money', 'percentage']],
	[/\b(?:numerical|numeric|figures|numbers?|schedule of|roll-?forward|minimum|maximum)\b/i, ANY],
	[
		/\b(?:costs?(?! (?:bas[ei]s|method|model|approach)\b)|spending|spend|expenditures?|value of|values of|proceeds|savings|borrowings?)\b/i,
		['money'],
	],
	[
		/\b(?:year[- ]end|opening|closing|ending|beginning) (?:provision|reserve|allowance|accrual|liability|value)/i,
		['money'],
	],
	[
		/(?<!\bin (?:\w+ )?)\b(?:interest|tax|discount|growth|coupon|inflation|occupancy|vacancy|default) rates?\b(?! (?:swap|cap|collar|lock|hedg|derivative|contract|risk|change|difference|movement|reconciliation)\w*)/i,
		['percentage'],
	],
	[/\b(?:rates?|share of|shares? of|portion of|proportion|yield|weights?|weighting)\b/i, ['percentage', 'money']],
	[/(?<!(?:shares|sales) )\boutstanding\b/i, ['money', 'percentage']],
	[/\b(?:cumulative|(?:^|the )total|aggregate) (?!return)/i, ['money', 'percentage', 'number']],
	[/^\W*total\b/i, ['money', 'percentage', 'number']],
	[/\brange of\b/i, ['money', 'percentage']],
	[/\bratios?\b|\bmargins?\b/i, ['percentage', 'number']],
	[
		/\b(?:dates?\b(?<!to date|balance sheet dates?|(?:reporting|measurement|test|testing) date)|deadline|when|milestones?|run out)\b/i,
		['date', 'period'],
	],
	[/\b(?:sensitivity|effect of an? (?:stated )?change|effect on .{0,60}change)\b/i, ['money']],
];

/** Begins a fact that is said in words. */
const STATEMENT =
	/^\W*(?:an? |the )?(?:why|whether|who|what|reasons?|explanations?|descriptions?|definitions?|how (?!many|much|long)|(?:\w+ )?(?:polic(?:y|ies)|methods?|methodolog(?:y|ies)) (?:of|for|on|used|in|by|to)|factors that|facts and circumstances)\b/i;

/** "What the cover cost you", "what the insurer paid": the object of such a verb is a sum. */
const SUM =
	/^\W*what\b[^,;]*?\s(?:costs? (?:you|us|it|them|the company)\b|(?:paid|owed|owes|spent|earned)\b(?! by\b)(?!.*\sfor\W*$))/i;

/** A whole sentence ("legal costs are expensed"), which its words say by themselves; not one that stands in what is said of an amount. */
const SAYS =
	/^(?!.*\b(?:amount|percentage|per ?cent|number|dates?|how (?:many|much|long))\b)(?:(?!\b(?:that|which|who|whose|when|where|if|as of)\b)[^,;:(])*\b(?:is|are|was|were|does|do|did|could|may|might|would|will|has been|have been)\b/i;

/** Things that are a figure by themselves when nothing but they are asked for: "rent paid for the year", "charge for the closure". */
const FIGURES = new Set(
	(
		'charge price portion part movement cash tax margin split size level loss ceiling floor interest fee goodwill growth contribution pay ' +
		'salary rent royalty revenue sale reserve allowance exposure rise fall influence profit liability dividend expense debt borrowing ' +
		'income earning backlog capacity cushion headroom excess premium gain penalty damage write-down impairment decline increase decrease ' +
		'coupon strike wage turnover funding saving outlay spend stake'
	)
		.split(' ')
		.map(stemOf),
);
/** Asks for words about the thing. */
const TOLD = /^\W*(?:explain|describe|discuss|clarify|identify|name|say|state)\b/i;
const EXPLAINED = /^\W*(?:explain|describe|discuss|clarify)\b/i;
/** A level of it is told by name. */
const HIERARCHY = /\bhierarch/i;
/** Ends the thing that is asked for, and begins what is said of it. */
const SAID_OF =
	/[,;(]|\b(?:of|for|on|in|at|by|from|to|that|which|who|under|per|with|within|without|due|paid|payable|owed|owing|given|recorded|recogni[sz]ed|held|charged|received|incurred|taken|made|used|applied|earned|left|lost|as|and|or|attributable|arising|after|before|between|against|over|beside|during|if|not|still|treated|carried|needed|caused|drawn|expected|resulting|relating|related|sought|specific)\b/i;

/** The word for the thing that is asked for: "rent" of "yearly rent paid for stores"; undefined for none. */
function headOf(text: string): string | undefined {
	const end = text.search(SAID_OF);
	const thing = end > 0 ? text.slice(0, end) : text;
	return /([a-z][a-z-]*)\W*$/i.exec(thing)?.[1]?.toLowerCase();
}

/** A measure of a thing, and words that say nothing of it. */
const MEASURE_OF =
	/^\W*(?:the |an? |any |total |aggregate |cumulative |actual |current |approximate |estimated |respective |dollar |related )*(?:amounts?|balances?|totals?|sums?|values?|levels?|percentages?|per ?cent|numbers?|portions?|shares?|size|quantit(?:y|ies)|proportions?) (?:of|for|in) /i;

/** What the thing is called that is asked for: "customer deposits" of "the amount of customer deposits held". */
export function thingOf(asked: string): string {
	const text = asked.replace(MEASURE_OF, '');
	const end = text.search(SAID_OF);
	return end > 0 ? text.slice(0, end) : text;
}

/** "The percentage by which the fair value of a unit exceeded …": a percentage is asked for, and no value. */
const BY_WHICH = /\b(percentages?|amounts?|number) by which\b[^,;]*?(?=[,;]|\band (?:the|how|whether)\b|$)/gi;

/** "The period over which the cost is recognized": a period is asked for, and no cost. */
const OVER_WHICH =
	/\b((?:periods?|terms?) (?:of time )?(?:over|during|for) which)\b[^,;]*?(?=[,;]|\band (?:the|how|whether)\b|$)/gi;

/** Between the value that is asked for and what it is one of: "the interest rate on borrowings" asks for no sum of borrowings. */
const OF = /^\s*(?:of|on|for|in|applied to|charged on|paid on)\s(?:(?!\b(?:and|or|with|which|that)\b)[^,;:(])*$/i;

/** The values that the words of an element ask for; empty for a plain statement. */
export function needsOf(asked: string): readonly Need[] {
	const [sum] = SUM.exec(asked) ?? [];
	if (sum !== undefined) return [{ kinds: ['money'], from: sum.trim().toLowerCase() }];
	const needs: Need[] = [];
	if (STATEMENT.test(asked) || SAYS.test(asked)) return needs;
	const text = asked.replace(BY_WHICH, '$1').replace(OVER_WHICH, '$1');
	const all = NEEDS.flatMap(([pattern, kinds]) => {
		const match = pattern.exec(text);
		return match ? [{ kinds, at: match.index, end: match.index + match[0].length, from: match[0].toLowerCase() }] : [];
	});
	const isExplained = EXPLAINED.test(text);
	for (const { kinds, from, at } of all) {
		// "Explain the low rate": words are asked for, and no rate.
		if (isExplained && !OUTRIGHT.test(from)) continue;
		const isOfOther = all.some(({ end }) => end < at && OF.test(text.slice(end, at)));
		if (!isOfOther) needs.push({ kinds, from });
	}
	const head = needs.length === 0 && !TOLD.test(text) ? headOf(text) : undefined;
	if (head !== undefined && FIGURES.has(stemOf(head)) && !HIERARCHY.test(text)) needs.push({ kinds: ANY, from: head });
	return needs;
}

/** True when the words of an element ask for a value of any kind. */
export function asksValue(text: string): boolean {
	return needsOf(text).length > 0;
}

/** Words that ask for a value outright; a thing such as "spending" may also be spoken of without one. */
const OUTRIGHT = /amount|balance|percent|per cent|%|number|how (?:many|much|long)|quantif|dates?\b/;

/** True when the words of an element ask outright for a kind of value that a sentence has none of. */
export function lacksValue(asked: string, said: string): boolean {
	const needs = needsOf(asked).filter(({ from }) => OUTRIGHT.test(from));
	return needs.some(({ kinds }) => !kinds.some((kind) => holdsValue(said, kind, false)));
}
