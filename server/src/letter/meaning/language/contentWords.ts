/** The words of a text that tell what it is about, and how many two texts share. */
import { lately } from '../../lately.ts';
import { SMALL_WORDS } from './words.ts';

/** Left out where ask and answer are compared: also what nearly every letter says. */
const STOP: ReadonlySet<string> = new Set([
	...SMALL_WORDS,
	...'future filings filing company staff comment response such these disclosure disclosures disclose include form annual quarterly report reports earnings release releases proxy statement statements financial acknowledges respectfully advises confirms beginning period ending ended year fiscal quarter'.split(
		' ',
	),
]);

/**
 * The telling words of a text, without their endings. Cut coarsely, unlike the stems of `topics/words.ts`: the two texts are of one letter,
 * where `estimate` and `estimation` mean the same, and which sentences answer an ask was measured with these.
 */
export const contentWords = lately(
	(text: string): ReadonlySet<string> =>
		new Set([...tellingWords(text)].map((word) => word.replace(/(?:ies|ing|ed|es|s|ly|ment|ation|ion)$/, ''))),
);

/** How many of some words are among others. */
export function commonWords(own: Iterable<string>, others: ReadonlySet<string>): number {
	let count = 0;
	for (const word of own) if (others.has(word)) count++;
	return count;
}

/** The telling words of a text as they stand, in lower case. */
export const tellingWords = lately(
	(text: string): ReadonlySet<string> =>
		new Set(
			text
				.toLowerCase()
				.split(/[^a-z0-9%$]+/)
				.filter((word) => word.length > 2 && !STOP.has(word)),
		),
);

/** Share of the smaller text's content words that stand in the other. */
export function overlap(a: string, b: string): number {
	const [x, y] = [tellingWords(a), tellingWords(b)];
	let common = 0;
	for (const word of x) if (y.has(word)) common++;
	return common / Math.max(1, Math.min(x.size, y.size));
}
