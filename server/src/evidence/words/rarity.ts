/** How rare a term is in one filing, in steps, so that an ordinary edit changes nothing for elements it does not touch. */
import { similarityModel } from './similarity.ts';

/** Where the counts of a filing are asked for. */
export interface Counting {
	readonly counts: {
		/** The number of a term. */
		idOf(term: string): number;
		/** How many units hold the term with a number. */
		unitsWith(id: number): number;
		/** How many units there are. */
		readonly all: number;
	};
}

/** Steps of half a power of two: a count has to grow by some forty percent to reach the next one. */
const STEPS = 2;

/** The step of a count: its base-2 logarithm in half steps. `count` must be above 0. */
export function stepOf(count: number): number {
	return Math.round(Math.log2(count) * STEPS) / STEPS;
}

/** Natural logarithm of (units / units with the term), by the steps of both. */
function rarityHere(units: number, withTerm: number): number {
	return (stepOf(units + 1) - stepOf(withTerm + 0.5)) * Math.LN2;
}

/** Rarity of a term: in this filing by steps, and in filings at large where they are known. The one use of filing-wide counts. */
export function rarityOf(term: string, index: Counting): number {
	const { counts } = index;
	const count = counts.unitsWith(counts.idOf(term));
	const here = rarityHere(counts.all, count);
	const large = similarityModel().rarity(term);
	return Math.max(0.1, large === null ? here : (here + large) / 2);
}
