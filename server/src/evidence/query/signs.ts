/** Signs that a passage answers the kind of question an element asks: features beside those of words alone. */

import { MONTHS } from '../../ledger/index.ts';
import type { Commitment, Element, ValueKind } from '../../ledger/types.ts';
import { isFigureRow, type Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import type { Around, Query } from '../sought.ts';
import { cutWords } from '../words/cut.ts';
import { MAY, pattern } from '../words/patterns.ts';
import { type Counting, rarityOf } from '../words/rarity.ts';
import { contentStems } from '../words/words.ts';
import { metWords } from './met.ts';

/** The names of these features, in the order of `signsOf`. */
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

const LIST = /:|\n|\(i\)|\(a\)|\(1\)|\b(?:please|disclose|tell us|explain|revise)\b/i;

/** The terms around an element, weighed by rarity; words of the element itself are left out. */
export function aroundOf(commitment: Commitment, element: Element, index: Counting): Around {
	const own = new Set(contentStems(element.text));
	const ask = commitment.ask ?? '';
	const cut = ask.slice(20).search(LIST);
	const lead = cut < 0 ? ask : ask.slice(0, cut + 20);
	const others = commitment.elements.filter(({ id }) => id !== element.id).map(({ text }) => text);
	return { lead: termsOf(lead, own, index), kin: termsOf(others.join('. '), own, index) };
}

function termsOf(text: string, own: ReadonlySet<string>, index: Counting): ReadonlyMap<number, number> {
	const result = new Map<number, number>();
	for (const stem of contentStems(text)) {
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
	let all = 0;
	let ofUnit = 0;
	let ofWide = 0;
	let ofHeading = 0;
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
	for (let of = 0; of < holders.length; of++) {
		const holder = holders[of];
		for (let at = 0; holder && at < holder.length; at++) {
			const term = holder[at] ?? -1;
			if (!terms.has(term)) continue;
			met ??= new Set();
			met.add(term);
		}
	}
	return met ?? EMPTY;
}

const WHY = pattern(
	/\b(?:why|reasons?|causes?|basis|drivers?|factors?|because|explain|explanation|what led|source)\b/i,
);
const HOW = pattern(
	/\b(?:how (?!many|much|long)|method|methodology|approach|technique|policy|policies|criteria|defin|process|treatment|accounting for|procedures?|role|describe)\w*/i,
);
const WHEN = pattern(/\b(?:when|dates?|until|since|expir|laps|matur|deadline|timing|due|end of|run out|period)\w*/i);
const BECAUSE = pattern(
	/\b(?:because|due to|as a result|result(?:ed|s|ing)? (?:from|in)|therefore|attributable to|driven by|reflect(?:s|ed|ing)|caused|in order to|given|based on|owing to|since|primarily)\b/i,
);
const DATE = pattern(
	new RegExp(
		String.raw`\b(?:${MONTHS.join('|')}) \d|\b(?:in|through|until|by|fiscal|expir\w+|matur\w+) (?:\w+ ){0,2}(?:19|20)\d\d\b`,
		'i',
	),
);
const POLICY = pattern(
	/\b(?:we|management|the company|company) (?:regularly |periodically |generally |also )?(?:evaluates?|assess(?:es)?|reviews?|monitors?|considers?|estimates?|records?|recognizes?|uses?|determines?|tests?|performs?|establish(?:es)?|provides?|accounts?)\b|\b(?:is|are) (?:generally |typically |also )?(?:recorded|recognized|based on|determined|evaluated|estimated|measured|reviewed|tested|stated|carried|accounted|included|classified|capitalized|amortized|expensed|charged|reported|provided)\b/i,
);
const MODAL = pattern(new RegExp(String.raw`\b(?:could|${MAY}|might|would|can)\b`, 'i'));
const HEDGE = pattern(
	/\b(?:no assurance|uncertain|subject to|potential(?:ly)?|possible|risks?|adversely?|if|unless|expects? to|intends? to|believes?)\b/i,
);
const DENIAL = pattern(/\b(?:not|no|none|neither|nor|never|without)\b|n[’']t\b/i);
const PAST = pattern(/\b(?:was|were|had|did|\w+ed)\b/g);
const RATIO = pattern(/\d\s?%|percent|basis points/i);
const SUM = pattern(/[$€£¥]\s?\d|\d\s?(?:million|billion|thousand)\b/i);
const NAMES = pattern(/[a-z,] [A-Z][a-z]+/g);

const NOTHING = new Int32Array();
/** Of a passage without any unit. */
const NO_SIGNS: readonly number[] = SIGNS.map(() => 0);

/** The signs of one match, in the order of `SIGNS`; they lie in and around its passage, so they hold as long as the match does. */
export function signsOf(query: Query, match: Match): readonly number[] {
	const { unit, place } = match;
	if (!unit) return NO_SIGNS;
	const { around, said: asked } = query;
	const { said, figures } = unit;
	const above = [place.parts.section.terms, place.parts.table?.terms];
	const nearby: Int32Array[] = [];
	for (let at = Math.max(0, match.at - 2); at < Math.min(place.units.length, match.at + 3); at++)
		nearby.push(place.units[at]?.terms ?? NOTHING);
	const lead = sharesOf(around.lead, unit.terms, nearby, above);
	const kin = sharesOf(around.kin, unit.terms, nearby, above);
	const asksValue = query.needs.length > 0;
	const asks = (kind: ValueKind): boolean => query.needs.some(({ kinds }) => kinds[0] === kind);
	const policy = figures === 0 && said.has(POLICY);
	const because = said.has(BECAUSE);
	const why = !asksValue && asked.has(WHY);
	const when = asked.has(WHEN);
	const dated = when && said.has(DATE);
	return [
		lead.unit, // leadUnit
		lead.wide, // leadWide
		lead.heading, // leadHeading
		kin.unit, // kinUnit
		kin.wide, // kinWide
		...whereMet(unit, match, asksValue && figures > 0), // close, valueBeside
		match.direct * lead.wide, // together
		is(why && because), // why
		is(why && !because), // whyMissed
		is(when && dated), // when
		is(when && !dated), // whenMissed
		is(asks('percentage') && said.has(RATIO)), // percentMet
		is(asks('money') && said.has(SUM)), // moneyMet
		query.needs.some(({ kinds }) => kinds.includes('name')) ? said.times(NAMES) / 3 : 0, // named
		is(policy), // policy
		is(policy && asksValue), // policyForValue
		is(policy && asked.has(HOW)), // policyForHow
		is(!asked.has(MODAL) && said.has(MODAL)), // modal
		is(!asked.has(DENIAL) && said.has(DENIAL)), // denied
		is(!asked.has(HEDGE) && said.has(HEDGE)), // hedged
		said.times(PAST) / 3, // past
		Math.min(1, figures / 4), // figures
		is(!asksValue && !when && figures >= 2), // figuresForWords
		is(query.several && figures >= 2 && !isFigureRow(place)), // pair
		is(place.passage.kind === 'paragraph' && unit.text.length < 60 && figures === 0), // titled
	];
}

function is(condition: boolean): number {
	return condition ? 1 : 0;
}

/** How close together the matched words stand; and, where it matters, how close to them a figure. */
function whereMet(unit: Unit, match: Match, valued: boolean): readonly [close: number, beside: number] {
	const met = metWords(unit, match);
	if (met.length < 2 && !valued) return [0.5, 0];
	const { starts, ends } = cutWords(unit.text);
	const length = (ends[met.at(-1) ?? 0] ?? 0) - (starts[met[0] ?? 0] ?? 0);
	// Words of about six letters.
	const close = met.length > 1 ? Math.min(1, (met.length * 2) / Math.max(1, length / 6)) : 0.5;
	return [close, valued ? beside(unit.text, met, starts, ends) : 0];
}

/** 1 where a figure stands next to a matched word, less the further it is away. */
function beside(text: string, met: readonly number[], starts: Int32Array, ends: Int32Array): number {
	let closest = 400;
	for (const { index } of text.matchAll(/\d[\d,.]*/g))
		for (const at of met)
			closest = Math.min(closest, Math.abs(index - (starts[at] ?? 0)), Math.abs(index - (ends[at] ?? 0)));
	return 1 - closest / 400;
}
