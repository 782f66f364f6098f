/** Statements that a condition is not met, as one of the ways in which a promise may be kept. */
import type { Commitment, Element } from '../ledger/types.ts';
import { stemsOf } from '../topics/index.ts';

const NOTHING = /\b(?:no|none of|neither|not)\b(.*)$/i;
/** Share of the statement's words that the condition must have: what it denies beyond that is something else. */
const SAME = 0.8;
/** Grammar alone, and the verb `to be`: of a denial every other word counts. */
const EMPTY = new Set(stemsOf('a an any the of that there is are was were be been at in to our its their which such'));

/**
 * True when the element states that the condition is not met ("no reporting unit is at risk") and something else of the
 * commitment does not: once a person says that the condition is met, such a statement keeps no promise.
 */
export function deniesCondition({ condition, elements }: Commitment, element: Element): boolean {
	if (!condition || !denies(element.text, condition.text)) return false;
	return elements.some((other) => !denies(other.text, condition.text));
}

function denies(text: string, condition: string): boolean {
	const denied = NOTHING.exec(text)?.[1];
	if (!denied || NOTHING.test(condition)) return false;
	const there = new Set(stemsOf(condition));
	const words = stemsOf(denied).filter((stem) => !EMPTY.has(stem));
	return words.length > 0 && words.filter((stem) => there.has(stem)).length >= SAME * words.length;
}
