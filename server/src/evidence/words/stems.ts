/**
 * Stems as the matcher of evidence sees words: lower case, American spelling, without endings (Porter's rules); the same for drafts and for what is
 * looked for in them. Topics are known in letters by the coarser ones of `topics/words.ts`.
 */

/** Grammar, modals and words of degree: never looked for. Longer than the lists for letters, because a promise's words are looked for in a whole filing. */
const STOP = new Set(
	(
		'a an the and or nor but if then than that this these those which who whom whose what when where why how it its they them their ' +
		'there here he she his her we us our ours you your i me my of to in on for from by with without within at as into onto upon over ' +
		'under above below between among through during before after about against per via is are was were be been being am has have had ' +
		'having do does did done will would shall should may might can could must not no any all each every both either neither some such ' +
		'other others another same so very more most less least also only just too still yet again ever never up down out off respectively ' +
		'including include includes included whether while because although however therefore thus hence otherwise ie eg s t'
	).split(' '),
);

/** Words that say little about which fact is meant: looked for, with little weight. */
const GENERIC_WORDS = (
	'kind type nature item matter thing way part level period year quarter month time use used using total overall aggregate latest recent current ' +
	'currently present prior previous various certain several relative given main principal key material materially significant significantly ' +
	'exist existing make made take taken become number amount value figure change basis own new first second last next result relevant ' +
	'extent status detail list name subject business page based arise occur carry apply set underlie behind reason cause why how'
).split(' ');

/** Words of wishes and documents in letters that say nothing about the fact asked for: never looked for, but words like others in a draft. */
const LETTER_WORDS = new Set(
	(
		'please disclose disclosure disclosures disclosed describe described description discuss discussion explain explained explanation ' +
		'provide provided provides providing revise revised expand enhance clarify clarified address addressed state stated states stating ' +
		'indicate identify identified present presented quantify quantified include tell show shown give given set forth staff comment ' +
		'response company companies filing filings future form annual quarterly report reports reporting registrant investor investors reader ' +
		'readers information regarding relating related respect concerning applicable appropriate specific specifically particular whether ' +
		'additional additionally extent example instance addition following describe'
	).split(' '),
);

const UK: readonly (readonly [RegExp, string])[] = [
	[/isation/g, 'ization'],
	[
		/^(recogn|real|util|amort|capital|organ|final|author|summar|categor|character|minim|maxim|monet|normal|penal|emphas|crystall|critic|item|local|material|neutral|optim|priorit|standard|stabil|subsid|special|general|secur|priv|nationali|initial|equal|central|computer|custom|digit|econom|harmon|hypothes|ideal|jeopard|legal|liberal|mobil|modern|modul|popular|rational|regular|sensit|symbol|synchron|synthes|visual|annual|commercial|decentral|industrial|internal|re-?organ|re-?util|un-?recogn|un-?real|un-?util|un-?author)is(e|ed|es|ing|er|ers)$/,
		'$1iz$2',
	],
	[/^(analy)s(e|ed|es|ing)$/, '$1z$2'],
	[/^(.*(?:lab|fav|col|behavi|neighb|endeav|hon|harb|rum|vig|sav|arm|cand|dem))our(.*)$/, '$1or$2'],
	[/^(cent|met|lit|theat|fib|calib)re(s?)$/, '$1er$2'],
	[/^(cancel|travel|label|model|total|fuel|signal|level|counsel|channel)l(ed|ing|er|ers)$/, '$1$2'],
	[/^(judg|acknowledg)ement/, '$1ment'],
	[/^(fulfil|enrol|instal)(s|ment|ments)$/, '$1l$2'],
	[/^(defen|offen|licen|preten)ce(s?)$/, '$1se$2'],
	[/^ageing$/, 'aging'],
	[/^programme(s?)$/, 'program$1'],
	[/^cheque(s?)$/, 'check$1'],
	[/^grey$/, 'gray'],
	[/^aluminium$/, 'aluminum'],
	[/^catalogue(s?)$/, 'catalog$1'],
];

/** Every British spelling has one of these; nearly all words have none. */
const BRITISH =
	/is(?:ation|e|ing)|analys|our|res?$|l(?:led|ling|ler)|gement|fulfil|enrol|instal|ces?$|ageing|programme|cheque|grey|aluminium|catalogue/;

function american(word: string): string {
	if (!BRITISH.test(word)) return word;
	for (const [from, to] of UK) {
		const next = word.replace(from, to);
		if (next !== word) return next;
	}
	return word;
}

const stems = new Map<string, string>();
const MAX_CACHE = 60_000;

/** The stem of one lower-case word; numbers stay as they are. */
export function stemOf(word: string): string {
	const known = stems.get(word);
	if (known !== undefined) return known;
	const stem = IRREGULAR.get(word) ?? porter(american(word));
	if (stems.size > MAX_CACHE) stems.clear();
	stems.set(word, stem);
	return stem;
}

/** Forms that rules of endings do not bring together, and pairs that they would wrongly join. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
	Object.entries({
		ended: 'ended',
		reasonably: 'reasonable',
		reasonable: 'reasonable',
		went: 'go',
		gone: 'go',
		held: 'hold',
		paid: 'pay',
		sold: 'sell',
		sale: 'sale',
		sales: 'sale',
		borne: 'bear',
		bore: 'bear',
		rose: 'rise',
		risen: 'rise',
		fell: 'fall',
		fallen: 'fall',
		grew: 'grow',
		grown: 'grow',
		growth: 'grow',
		lost: 'loss',
		lose: 'loss',
		losses: 'loss',
		losing: 'loss',
		bought: 'buy',
		chose: 'choose',
		chosen: 'choose',
		drawn: 'draw',
		drew: 'draw',
		undrawn: 'undrawn',
		drove: 'drive',
		driven: 'drive',
		drivers: 'driver',
		gave: 'give',
		given: 'give',
		kept: 'keep',
		led: 'lead',
		left: 'leave',
		lent: 'lend',
		made: 'make',
		met: 'meet',
		ran: 'run',
		repaid: 'repay',
		spent: 'spend',
		took: 'take',
		taken: 'take',
		withdrawn: 'withdraw',
		withdrew: 'withdraw',
		written: 'write',
		wrote: 'write',
		people: 'person',
		men: 'man',
		women: 'woman',
		bases: 'basis',
		analyses: 'analysis',
		analysis: 'analysis',
		criteria: 'criterion',
		indices: 'index',
		taxes: 'tax',
		taxation: 'tax',
		taxable: 'tax',
		operating: 'operating',
		operations: 'operation',
		operation: 'operation',
		operational: 'operation',
		earnings: 'earning',
		earning: 'earning',
		accounting: 'accounting',
		savings: 'saving',
		saving: 'saving',
		customs: 'customs',
		goods: 'goods',
		securities: 'securities',
		security: 'security',
		organic: 'organic',
		university: 'university',
		news: 'news',
		lapse: 'lapse',
		aging: 'aging',
		aged: 'aging',
		ageing: 'aging',
		exceed: 'exceed',
		exceeds: 'exceed',
		inc: 'inc',
		valuation: 'valuation',
		valuations: 'valuation',
		valued: 'valu',
		valuing: 'valu',
		maturity: 'maturity',
		maturities: 'maturity',
		mature: 'maturity',
		matures: 'maturity',
		maturing: 'maturity',
		generally: 'generally',
		internal: 'internal',
		internally: 'internal',
		international: 'international',
		physical: 'physical',
		fiscal: 'fiscal',
		probably: 'probable',
		probable: 'probable',
	}),
);

// Thousands of different words are stemmed at the start of a check, when a pattern costs most: the rules look at characters.

const SMALL_D = 100;
const SMALL_E = 101;
const SMALL_G = 103;
const SMALL_S = 115;

function isVowel(code: number): boolean {
	return code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121;
}

/** How often consonants follow on vowels. */
function measure(stem: string): number {
	let count = 0;
	let after = false;
	for (let at = 0; at < stem.length; at++) {
		const vowel = isVowel(stem.charCodeAt(at));
		if (after && !vowel) count++;
		after = vowel;
	}
	return count;
}

function hasVowel(stem: string): boolean {
	for (let at = 0; at < stem.length; at++) if (isVowel(stem.charCodeAt(at))) return true;
	return false;
}

/** Rules for endings, by the last letter of the ending: most words end like none of them. */
type ByLastLetter = readonly (readonly Rule[] | undefined)[];
/** An ending and what comes in its place. */
interface Rule {
	readonly end: string;
	readonly to: string;
}
const NO_RULES: readonly Rule[] = [];

function byLastLetter(rules: readonly (readonly [end: string, to: string])[]): ByLastLetter {
	const byLetter: (readonly Rule[] | undefined)[] = new Array(128).fill(undefined);
	for (const [end, to] of rules) {
		const code = end.charCodeAt(end.length - 1);
		byLetter[code] = [...(byLetter[code] ?? NO_RULES), { end, to }];
	}
	return byLetter;
}

/** The rules, in their order, of which the ending may be that of a word. */
function rulesFor(word: string, byLetter: ByLastLetter): readonly Rule[] {
	return byLetter[word.charCodeAt(word.length - 1)] ?? NO_RULES;
}

const STEP2 = byLastLetter([
	['ational', 'ate'],
	['tional', 'tion'],
	['ization', 'ize'],
	['ation', 'ate'],
	['iveness', 'ive'],
	['fulness', 'ful'],
	['ousness', 'ous'],
	['biliti', 'ble'],
	['entli', 'ent'],
	['ousli', 'ous'],
	['aliti', 'al'],
	['iviti', 'ive'],
	['alli', 'al'],
	['izer', 'ize'],
	['ator', 'ate'],
	['abli', 'able'],
	['eli', 'e'],
]);
const STEP3 = byLastLetter([
	['icate', 'ic'],
	['ative', ''],
	['alize', 'al'],
	['iciti', 'ic'],
	['ical', 'ic'],
	['ness', ''],
	['ful', ''],
]);
/** The longest first. */
const STEP4 = byLastLetter(
	'ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic'.split(' ').map((end) => [end, '']),
);

function isSmallLetters(word: string): boolean {
	for (let at = 0; at < word.length; at++) {
		const code = word.charCodeAt(at);
		if (code < 97 || code > 122) return false;
	}
	return true;
}

/** Porter's rules for the endings of English, short words left alone. */
function porter(word: string): string {
	if (word.length < 4 || !isSmallLetters(word)) return word;
	let w = plural(word);
	w = pastAndIng(w);
	if (w.endsWith('y') && hasVowel(w.slice(0, -1)) && w.length > 2) w = `${w.slice(0, -1)}i`;
	w = replaceEnd(w, STEP2);
	w = replaceEnd(w, STEP3);
	const four = withoutEnd(w, STEP4);
	if (measure(four) > 1) w = four;
	else if ((w.endsWith('sion') || w.endsWith('tion')) && measure(w.slice(0, -3)) > 1) w = w.slice(0, -3);
	if (w.charCodeAt(w.length - 1) === SMALL_E) {
		const cut = w.slice(0, -1);
		const count = measure(cut);
		if (count > 1 || (count === 1 && !endsShort(cut))) w = cut;
	}
	return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w;
}

function plural(word: string): string {
	if (word.charCodeAt(word.length - 1) !== SMALL_S) return word;
	if (word.endsWith('sses')) return word.slice(0, -2);
	if (word.endsWith('ies')) return `${word.slice(0, -3)}i`;
	if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
	return word.slice(0, -1);
}

function pastAndIng(word: string): string {
	const last = word.charCodeAt(word.length - 1);
	if (last !== SMALL_D && last !== SMALL_G) return word;
	if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
	const cut = word.endsWith('ed') ? word.slice(0, -2) : word.endsWith('ing') ? word.slice(0, -3) : null;
	if (cut === null || !hasVowel(cut) || cut.length < 2) return word;
	if (cut.endsWith('at') || cut.endsWith('bl') || cut.endsWith('iz')) return `${cut}e`;
	if (endsTwice(cut)) return cut.slice(0, -1);
	return measure(cut) === 1 && endsShort(cut) ? `${cut}e` : cut;
}

/** Ends in the same consonant twice, but not in `ll`, `ss` or `zz`. */
function endsTwice(stem: string): boolean {
	const last = stem.charCodeAt(stem.length - 1);
	return last === stem.charCodeAt(stem.length - 2) && !isVowel(last) && last !== 108 && last !== 115 && last !== 122;
}

/** Ends in consonant, vowel, consonant, the last no `w` or `x`. */
function endsShort(stem: string): boolean {
	const { length } = stem;
	const last = stem.charCodeAt(length - 1);
	return (
		length > 2 &&
		!isVowel(stem.charCodeAt(length - 3)) &&
		isVowel(stem.charCodeAt(length - 2)) &&
		!isVowel(last) &&
		last !== 119 &&
		last !== 120
	);
}

function replaceEnd(word: string, byLetter: ByLastLetter): string {
	const rules = rulesFor(word, byLetter);
	for (let at = 0; at < rules.length; at++) {
		const rule = rules[at];
		if (!rule || !word.endsWith(rule.end)) continue;
		const stem = word.slice(0, -rule.end.length);
		return measure(stem) > 0 ? stem + rule.to : word;
	}
	return word;
}

/** A word without the first of the endings that it has; empty when it has none. */
function withoutEnd(word: string, byLetter: ByLastLetter): string {
	const rules = rulesFor(word, byLetter);
	for (let at = 0; at < rules.length; at++) {
		const end = rules[at]?.end ?? '';
		if (word.length > end.length && word.endsWith(end)) return word.slice(0, -end.length);
	}
	return '';
}

const POSSESSIVE = /[’']s?$|[’'](?=[a-z])/;

/** The stem of a word as it is written; figures stay as they are. */
export function readStem(raw: string): string {
	return isFigure(raw) ? raw : stemOf(plainWord(raw));
}

/** A word as it is written, but for its number: "ratings" is "rating", not "rate", whose stem it shares. */
export function withoutNumber(raw: string): string {
	return plural(american(plainWord(raw))).replace(/[eiy]$/, '');
}

function plainWord(raw: string): string {
	const word = raw.toLowerCase();
	if (isSmallLetters(word)) return word;
	if (word.startsWith('non') && /[-‐‑ ]/.test(word)) return `non${plainWord(word.slice(4))}`;
	if (word.includes('.')) return dotless(word.replaceAll('.', ''));
	return /[’']/.test(word) ? word.replace(/[’']s$/, '').replace(POSSESSIVE, '') : word;
}

/** "U.S." would read as the pronoun without its dots. */
function dotless(word: string): string {
	return word === 'us' ? 'usa' : word;
}

const stopStems = new Set([...STOP].map(stemOf));
const letterStems = new Set([...LETTER_WORDS].map(stemOf));

/** True for words without meaning of their own (articles, pronouns, auxiliaries). */
export function isStop(stem: string): boolean {
	return stopStems.has(stem) || stem.length < 2;
}

/** True for words of asking and promising ("disclose", "provide"), which say nothing about the fact. */
export function isLetterWord(stem: string): boolean {
	return letterStems.has(stem);
}

const genericStems = new Set(GENERIC_WORDS.map(stemOf));

/** True for words that count little: "kind", "period", "used". */
export function isGeneric(stem: string): boolean {
	return genericStems.has(stem);
}

/** True for figures and years. */
export function isFigure(stem: string): boolean {
	const code = stem.charCodeAt(0);
	return code >= 48 && code <= 57;
}
