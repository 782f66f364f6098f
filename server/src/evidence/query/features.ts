/** What is known of a passage put forward for an element, as numbers for the learned weights. */

import { kept } from '../../ledger/index.ts';
import type { Company } from '../decision.ts';
import { type Context, isBelow, isFigureRow, type PassagePlace } from '../filing/places.ts';
import { type Match, MET } from '../match.ts';
import type { Objection, ObjectionKind } from '../objection.ts';
import { shortfall } from '../sentences/shortfall.ts';
import type { Query } from '../sought.ts';
import type { Lore } from '../words/lore.ts';
import { newsOf } from './met.ts';
import { SIGNS, signsOf } from './signs.ts';

/** Features of words and place, in the order of `featuresOf`. */
const WORDS = [
	'hand',
	'coverage',
	'direct',
	'asked',
	'askedDirect',
	'similarity',
	'subject',
	'valueMet',
	'unmet',
	'gap',
	'phrases',
	'rarest',
	'heading',
	'other',
	'row',
	'item',
	'length',
	'density',
	'values',
	'figuresUnasked',
	'risks',
	'signal',
	'nearMiss',
	'boilerplate',
	'pointer',
	'denial',
	'objected',
	'order',
	'covered2',
	'short',
	'whole',
	'fits',
	'mass',
	'missed',
	'literal',
	'directSquared',
	'directSubject',
	'directAsked',
	'complete',
	'ahead',
	'news',
	'size',
	'valueNear',
	'rowWords',
	'rowUnasked',
	'said',
	'kinSection',
	'kinBeside',
	'kinMost',
] as const;

/** All features in the order of the learned model. */
export const FEATURES: readonly string[] = [...WORDS, ...SIGNS];

const RISKS = /\b(?:risk factors|forward[- ]looking|cautionary|safe harbou?r)\b/i;
/** What a passage does that states nothing of its own, by the features that stand for it. */
const GENERAL_TALK: ReadonlySet<ObjectionKind> = new Set([
	'risk-list',
	'generally',
	'a-standard',
	'judgment-used',
	'defines',
	'may-happen',
] as const);
const POINTING: ReadonlySet<ObjectionKind> = new Set([
	'points-elsewhere',
	'incorporated',
	'introduces',
	'no-table',
	'row-without-figure',
] as const);
const DENYING: ReadonlySet<ObjectionKind> = new Set(['denies', 'denies-some', 'denies-one'] as const);

/** The features of one candidate, in the order of `FEATURES`; each roughly between -1 and 3. */
export function featuresOf(
	query: Query,
	match: Match,
	objection: Objection | null,
	lore: Lore,
	company: Company,
): number[] {
	const features = featuresAlone(query, match, lore).slice();
	compare(features, match, company);
	return objection === null ? features : withObjection(features, objection);
}

/** Fills in what hangs on the company of a match. */
function compare(features: number[], { score }: Match, { top, rival, order, other, kin }: Company): void {
	features[HAND] = score - top;
	features[OTHER] = other;
	features[ORDER] = Math.log1p(order) / 3;
	features[AHEAD] = Math.max(-1, Math.min(0.6, score - rival));
	features[KIN_SECTION] = kin.section;
	features[KIN_BESIDE] = kin.beside;
	features[KIN_MOST] = kin.most;
}

/** The features that hang on the match alone, found once; 0 in the place of the others. */
export function featuresAlone(query: Query, match: Match, lore: Lore): readonly number[] {
	match.features ??= findFeatures(query, match, lore);
	return match.features;
}

function findFeatures(query: Query, match: Match, lore: Lore): readonly number[] {
	const { unit } = match;
	const row = isFigureRow(match.place);
	const asksValue = query.needs.length > 0;
	const values = Math.min(2, Math.log1p(unit?.figures ?? 0));
	const own = ownWeights(query, match);
	const whole = match.unmet.length === 0 && shortfall(query, match) === null;
	return [
		0, // hand
		match.coverage, // coverage
		match.direct, // direct
		match.asked, // asked
		match.askedDirect, // askedDirect
		match.similarity, // similarity
		match.subject, // subject
		asksValue && match.valueMet ? 1 : 0, // valueMet
		Math.min(2, match.unmet.length), // unmet
		own.gap, // gap
		own.phrases, // phrases
		own.rarest, // rarest
		match.heading, // heading
		0, // other
		row ? 1 : 0, // row
		match.place.passage.kind === 'list item' ? 1 : 0, // item
		Math.min(2, Math.log1p(unit?.ids.length ?? 0) / 2.5), // length
		Math.min(1, own.count / ((unit?.ids.length ?? 0) + 4)), // density
		asksValue ? values : 0, // values
		!asksValue ? values : 0, // figuresUnasked
		inRisks(match.place) ? 1 : 0, // risks
		unit && lore.signals.standIn(unit.ids) ? 1 : 0, // signal
		unit && lore.nearMisses.standIn(unit.ids) ? 1 : 0, // nearMiss
		0, // boilerplate
		0, // pointer
		0, // denial
		0, // objected
		0, // order
		match.coverage * match.subject, // covered2
		own.total <= 3 ? 1 : 0, // short
		whole ? 1 : 0, // whole
		whole ? 1 : 0, // fits
		Math.log1p(own.mass) / 3, // mass
		Math.log1p(own.missed) / 3, // missed
		own.literal, // literal
		match.direct ** 2, // directSquared
		match.direct * match.subject, // directSubject
		match.direct * match.asked, // directAsked
		match.direct >= 0.85 ? 1 : 0, // complete
		0, // ahead
		Math.min(2, Math.log1p(unit ? newsOf(unit, match) : 0) / 1.5), // news
		Math.min(2, Math.log1p(own.total) / 1.5), // size
		asksValue && match.valueMet ? match.direct : 0, // valueNear
		row ? match.direct : 0, // rowWords
		row && !asksValue ? 1 : 0, // rowUnasked
		match.direct * (1 - own.gap) * (asksValue && !match.valueMet ? 0 : 1), // said
		0, // kinSection
		0, // kinBeside
		0, // kinMost
		...signsOf(query, match),
	];
}

const placeOf = (name: (typeof WORDS)[number]): number => FEATURES.indexOf(name);
/** What hangs on the company of a match. */
const [HAND, OTHER, ORDER, AHEAD] = [placeOf('hand'), placeOf('other'), placeOf('order'), placeOf('ahead')];
const [KIN_SECTION, KIN_BESIDE, KIN_MOST] = [placeOf('kinSection'), placeOf('kinBeside'), placeOf('kinMost')];
const COMPARED = [HAND, OTHER, ORDER, AHEAD, KIN_SECTION, KIN_BESIDE, KIN_MOST];
/** What hangs on an objection. */
const [BOILERPLATE, POINTER, DENIAL] = [placeOf('boilerplate'), placeOf('pointer'), placeOf('denial')];
const [OBJECTED, FITS] = [placeOf('objected'), placeOf('fits')];

/** The features of a passage, given without objection, with one. Those given are changed. */
function withObjection(features: number[], { kind }: Objection): number[] {
	features[BOILERPLATE] = GENERAL_TALK.has(kind) ? 1 : 0;
	features[POINTER] = POINTING.has(kind) ? 1 : 0;
	features[DENIAL] = DENYING.has(kind) ? 1 : 0;
	features[OBJECTED] = 1;
	features[FITS] = 0;
	return features;
}

const compared: number[] = [];

/** What its company adds to the sum of the features of a match alone, by their weights. */
export function companyAdds(match: Match, company: Company, weights: readonly number[]): number {
	compare(compared, match, company);
	return COMPARED.reduce((sum, at) => sum + (weights[at] ?? 0) * (compared[at] ?? 0), 0);
}

/** The most that an objection adds to a sum of features given without one, by their weights; never below 0. */
export function objectionAdds(features: readonly number[], weights: readonly number[]): number {
	const weight = (at: number): number => weights[at] ?? 0;
	const kinds = [BOILERPLATE, POINTER, DENIAL].reduce((sum, at) => sum + Math.max(0, weight(at)), 0);
	return Math.max(0, weight(OBJECTED) + kinds - weight(FITS) * (features[FITS] ?? 0));
}

interface Own {
	readonly gap: number;
	readonly phrases: number;
	readonly rarest: number;
	/** Weight of the words that stand there, and of those that do not. */
	readonly mass: number;
	readonly missed: number;
	/** Share of the words that stand there as they are. */
	readonly literal: number;
	readonly count: number;
	readonly total: number;
}

/** The widest gap, the share of phrases met, how the weightiest word is met, and how many words are. */
function ownWeights(query: Query, match: Match): Own {
	let all = 0;
	let gap = 0;
	let phraseAll = 0;
	let phraseMet = 0;
	let widest = 0;
	let rarest = 0;
	let count = 0;
	let total = 0;
	let mass = 0;
	let literal = 0;
	for (let at = 0; at < query.sought.length; at++) {
		const sought = query.sought[at];
		if (!sought?.own) continue;
		const { weight, parts } = sought;
		const near = match.near[at] ?? 0;
		all += weight;
		if (parts.length === 0) total++;
		if (near >= MET) count++;
		mass += weight * near;
		if (near > 0.95) literal += weight;
		if ((match.met[at] ?? 0) < MET) gap = Math.max(gap, weight);
		if (parts.length > 0) {
			phraseAll += weight;
			phraseMet += weight * near;
		} else if (weight > widest) {
			widest = weight;
			rarest = near;
		}
	}
	return {
		gap: all > 0 ? gap / all : 0,
		phrases: phraseAll > 0 ? phraseMet / phraseAll : 0.3,
		rarest,
		mass,
		missed: all - mass,
		literal: all > 0 ? literal / all : 0,
		count,
		total,
	};
}

const risky = new WeakMap<Context, boolean>();

/** True below a heading of risk factors or forward-looking statements. */
function inRisks(place: PassagePlace): boolean {
	return kept(risky, place.parts.section, () => isBelow(place, RISKS));
}
