/** Signs that a passage answers the kind of question an element asks: features beside those of words alone. */
import type { Commitment, Element } from '../ledger/types.ts';
import { type FilingIndex, isFigureRow } from './prepare.ts';
import { type Counting, type Query, rarityOf } from './query.ts';
import type { Match } from './rank.ts';
import { isFigure, isLetterWord, isStop, type Word, wordsOf } from './words.ts';

/** The names of these features, in order. */
export const SIGNS = [
	'leadUnit',
	'leadWide',
	'leadHeading',
	'kinUnit',
	'kinWide',
	'close',
	'valueBeside',
	'together',
	'why',
	'whyMissed',
	'when',
	'whenMissed',
	'percentMet',
	'moneyMet',
	'named',
	'policy',
	'policyForValue',
	'policyForHow',
	'modal',
	'denied',
	'hedged',
	'past',
	'figures',
	'figuresForWords',
	'pair',
	'titled',
] as const;

/** Weighted terms of what stands around an element in its letter. */
export interface Around {
	/** What the comment is about: its first words, and the title. */
	readonly lead: ReadonlyMap<number, number>;
	/** The other facts of the same promise. */
	readonly kin: ReadonlyMap<number, number>;
}

const LIST = /:|\n|\(i\)|\(a\)|\(1\)|\b(?:please|disclose|tell us|explain|revise)\b/i;

/** The terms around an element, weighed by rarity; words of the element itself are left out. */
export function aroundOf(commitment: Commitment, element: Element, index: Counting): Around {
	const own = new Set(stemsOf(element.text));
	const ask = commitment.ask ?? '';
	const cut = ask.slice(20).search(LIST);
	const lead = cut < 0 ? ask : ask.slice(0, cut + 20);
	const others = commitment.elements.filter(({ id }) => id !== element.id).map(({ text }) => text);
	return { lead: termsOf(lead, own, index), kin: termsOf(others.join('. '), own, index) };
}

function stemsOf(text: string): string[] {
	return wordsOf(text).flatMap(({ stem }) => (isStop(stem) || isLetterWord(stem) || isFigure(stem) ? [] : [stem]));
}

function termsOf(text: string, own: ReadonlySet<string>, index: Counting): ReadonlyMap<number, number> {
	const result = new Map<number, number>();
	for (const stem of stemsOf(text)) {
		if (!own.has(stem)) result.set(index.counts.idOf(stem), rarityOf(stem, index));
	}
	return result;
}

/** Shares of the weight of terms that stand in the unit, in and around it, and in the headings above. */
interface Shares {
	readonly unit: number;
	readonly wide: number;
	readonly heading: number;
}

const NONE: Shares = { unit: 0, wide: 0, heading: 0 };

function sharesOf(
	terms: ReadonlyMap<number, number>,
	unit: Int32Array | undefined,
	nearby: readonly (Int32Array | undefined)[],
	above: readonly (Int32Array | undefined)[],
): Shares {
	if (terms.size === 0) return NONE;
	const own = metIn(terms, [unit]);
	const beside = metIn(terms, nearby);
	const over = metIn(terms, above);
	let [all, ofUnit, ofWide, ofHeading] = [0, 0, 0, 0];
	for (const [term, weight] of terms) {
		all += weight;
		if (own.has(term)) ofUnit += weight;
		if (beside.has(term) || over.has(term)) ofWide += weight;
		if (over.has(term)) ofHeading += weight;
	}
	return { unit: ofUnit / all, wide: ofWide / all, heading: ofHeading / all };
}

const EMPTY: ReadonlySet<number> = new Set();

function metIn(terms: ReadonlyMap<number, number>, holders: readonly (Int32Array | undefined)[]): ReadonlySet<number> {
	let met: Set<number> | null = null;
	for (const holder of holders) {
		for (let at = 0; holder && at < holder.length; at++) {
			const term = holder[at] ?? -1;
			if (!terms.has(term)) continue;
			met ??= new Set();
			met.add(term);
		}
	}
	return met ?? EMPTY;
}

const WHY = /\b(?:why|reasons?|causes?|basis|drivers?|factors?|because|explain|explanation|what led|source)\b/i;
const HOW =
	/\b(?:how (?!many|much|long)|method|methodology|approach|technique|policy|policies|criteria|defin|process|treatment|accounting for|procedures?|role|describe)\w*/i;
const WHEN = /\b(?:when|dates?|until|since|expir|laps|matur|deadline|timing|due|end of|run out|period)\w*/i;
const BECAUSE =
	/\b(?:because|due to|as a result|result(?:ed|s|ing)? (?:from|in)|therefore|attributable to|driven by|reflect(?:s|ed|ing)|caused|in order to|given|based on|owing to|since|primarily)\b/i;
const DATE =
	/\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|\b(?:in|through|until|by|fiscal|expir\w+|matur\w+) (?:\w+ ){0,2}(?:19|20)\d\d\b/i;
const POLICY =
	/\b(?:we|management|the company|company) (?:regularly |periodically |generally |also )?(?:evaluates?|assess(?:es)?|reviews?|monitors?|considers?|estimates?|records?|recognizes?|uses?|determines?|tests?|performs?|establish(?:es)?|provides?|accounts?)\b|\b(?:is|are) (?:generally |typically |also )?(?:recorded|recognized|based on|determined|evaluated|estimated|measured|reviewed|tested|stated|carried|accounted|included|classified|capitalized|amortized|expensed|charged|reported|provided)\b/i;
const MODAL = /\b(?:could|may|might|would|can)\b/i;
const HEDGE =
	/\b(?:no assurance|uncertain|subject to|potential(?:ly)?|possible|risks?|adversely?|if|unless|expects? to|intends? to|believes?)\b/i;
const DENIAL = /\b(?:not|no|none|neither|nor|never|without)\b|n[’']t\b/i;
const PAST = /\b(?:was|were|had|did|\w+ed)\b/g;
const RATIO = /\d\s?%|percent|basis points/i;
const SUM = /[$€£¥]\s?\d|\d\s?(?:million|billion|thousand)\b/i;
const NAMES = /[a-z,] [A-Z][a-z]+/g;

const known = new WeakMap<Match, readonly number[]>();

/** The signs of one match, in the order of `SIGNS`; they lie in and around its passage, so they hold as long as the match does. */
export function signsOf(index: FilingIndex, query: Query, match: Match): readonly number[] {
	let signs = known.get(match);
	if (!signs) {
		signs = readSigns(index, query, match);
		known.set(match, signs);
	}
	return signs;
}

function readSigns(index: FilingIndex, query: Query, match: Match): number[] {
	const { around } = query;
	const unit = index.units[match.unit];
	const text = unit?.text ?? '';
	const { place } = match;
	const section = place.parts.section.terms;
	const table = place.parts.table?.terms;
	const nearby = index.units.slice(Math.max(place.from, match.unit - 2), Math.min(place.to, match.unit + 3));
	const terms = nearby.map((other) => other.terms);
	const lead = sharesOf(around.lead, unit?.terms, terms, [section, table]);
	const kin = sharesOf(around.kin, unit?.terms, terms, [section, table]);
	const met = metWords(unit?.words ?? [], match);
	const row = isFigureRow(place);
	const figures = unit?.figures ?? 0;
	const asksValue = query.needs.length > 0;
	const asks = (kind: string): boolean => query.needs.some(({ kinds }) => kinds[0] === kind);
	const is = (condition: boolean): number => (condition ? 1 : 0);
	const policy = POLICY.test(text) && figures === 0;
	const because = BECAUSE.test(text);
	const why = WHY.test(query.text) && !asksValue;
	const when = WHEN.test(query.text);
	const dated = DATE.test(text);
	const by: Record<(typeof SIGNS)[number], number> = {
		leadUnit: lead.unit,
		leadWide: lead.wide,
		leadHeading: lead.heading,
		kinUnit: kin.unit,
		kinWide: kin.wide,
		close: met.length > 1 ? Math.min(1, (met.length * 2) / spanOf(met)) : 0.5,
		valueBeside: asksValue && figures > 0 ? beside(text, met) : 0,
		together: match.direct * lead.wide,
		why: is(why && because),
		whyMissed: is(why && !because),
		when: is(when && dated),
		whenMissed: is(when && !dated),
		percentMet: asks('percentage') ? is(RATIO.test(text)) : 0,
		moneyMet: asks('money') ? is(SUM.test(text)) : 0,
		named: query.needs.some(({ kinds }) => kinds.includes('name'))
			? Math.min(3, text.match(NAMES)?.length ?? 0) / 3
			: 0,
		policy: is(policy),
		policyForValue: is(policy && asksValue),
		policyForHow: is(policy && HOW.test(query.text)),
		modal: is(MODAL.test(text) && !MODAL.test(query.text)),
		denied: is(DENIAL.test(text) && !DENIAL.test(query.text)),
		hedged: is(HEDGE.test(text) && !HEDGE.test(query.text)),
		past: Math.min(1, (text.match(PAST)?.length ?? 0) / 3),
		figures: Math.min(1, figures / 4),
		figuresForWords: is(!asksValue && !when && figures >= 2),
		pair: is(query.several && figures >= 2 && !row),
		titled: is(place.passage.kind === 'paragraph' && text.length < 60 && figures === 0),
	};
	return SIGNS.map((name) => by[name]);
}

/** The words of a unit that were matched. */
function metWords(words: readonly Word[], match: Match): readonly Word[] {
	const by = new Set(match.by);
	return words.filter(({ stem }) => by.has(stem) && !isStop(stem));
}

/** How many words of about six letters lie between the first and the last. */
function spanOf(words: readonly Word[]): number {
	return Math.max(1, ((words.at(-1)?.end ?? 0) - (words[0]?.start ?? 0)) / 6);
}

/** 1 where a figure stands next to a matched word, less the further it is away. */
function beside(text: string, met: readonly Word[]): number {
	let closest = 400;
	for (const { index } of text.matchAll(/\d[\d,.]*/g))
		for (const { start, end } of met) closest = Math.min(closest, Math.abs(index - start), Math.abs(index - end));
	return 1 - closest / 400;
}
