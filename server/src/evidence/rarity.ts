/** How rare a term is in one filing, in steps, so that an ordinary edit changes nothing for elements it does not touch. */

/** Steps of half a power of two: a count has to grow by some forty percent to reach the next one. */
const STEPS = 2;

/** The step of a count: its base-2 logarithm in half steps. `count` must be above 0. */
export function stepOf(count: number): number {
	return Math.round(Math.log2(count) * STEPS) / STEPS;
}

/** Natural logarithm of (units / units with the term), by the steps of both. */
export function rarityHere(units: number, withTerm: number): number {
	return (stepOf(units + 1) - stepOf(withTerm + 0.5)) * Math.LN2;
}
