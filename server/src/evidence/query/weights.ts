/** The learned weights: how features of a passage add up. Made by `scripts/trainEvidence.mjs`. */

import type { Company } from '../decision.ts';
import type { Match } from '../match.ts';
import table from '../model/ranking.json' with { type: 'json' };
import type { Query } from '../sought.ts';
import type { Lore } from '../words/lore.ts';
import { companyAdds, FEATURES, featuresAlone, objectionAdds } from './features.ts';

/** Weights for `FEATURES` by name, and the thresholds that go with them. */
interface Weights {
	readonly rank: Readonly<Record<string, number>>;
	readonly chance: Readonly<Record<string, number>>;
	readonly bias: number;
	/** A chance from which a passage without objection makes an element found. */
	readonly found: number;
	/** A chance below which, for every passage, an element is missing. */
	readonly missing: number;
}

let rankWeights: readonly number[] = [];
let chanceWeights: readonly number[] = [];
let weights: Weights = table;

/** Replaces the weights in use, to measure others. */
export function setWeights(next: Weights): void {
	weights = next;
	rankWeights = FEATURES.map((name) => next.rank[name] ?? 0);
	chanceWeights = FEATURES.map((name) => next.chance[name] ?? 0);
}
setWeights(weights);

/** The thresholds in use. */
export function thresholds(): Weights {
	return weights;
}

/** A score that orders the candidates of one element. */
export function scoreOf(features: readonly number[]): number {
	return dot(rankWeights, features);
}

/** What sums in another order may differ by, and more. */
const ROUNDING = 1e-9;

/** A score that a match in its company is not above, whatever speaks against it. */
export function mostOf(query: Query, match: Match, lore: Lore, company: Company): number {
	match.most ??= mostAlone(featuresAlone(query, match, lore));
	return match.most + companyAdds(match, company, rankWeights);
}

function mostAlone(features: readonly number[]): number {
	return scoreOf(features) + objectionAdds(features, rankWeights) + ROUNDING;
}

/** The likelihood, 0 to 1, that a passage with these features states the element. */
export function chanceOf(features: readonly number[]): number {
	return 1 / (1 + Math.exp(-(weights.bias + dot(chanceWeights, features))));
}

function dot(a: readonly number[], b: readonly number[]): number {
	let sum = 0;
	for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
	return sum;
}
