/** Promises that are kept in one of two ways: naming the ones, or saying that there are none. */
import { inFull } from '../asks/sayingSo.ts';
import type { Request } from '../item.ts';
import { commonWords, contentWords } from '../language/contentWords.ts';

const WHETHER = /^whether (?:any|an?|the)?\s*(.+?)\s+(?:is|are|was|were|has|have|do|does)\s+(.+)$/i;

/** `whether any unit is at risk`: naming the ones, or saying there are none; either keeps the promise. */
export function eitherWay(text: string): string[] | null {
	const match = WHETHER.exec(text.replace(/^.*?\bof (?=whether\b)/i, ''));
	if (!match || !/\bwhether any\b/i.test(text)) return null;
	const [, who = '', what = ''] = match;
	return [`${who} that are ${what}, identified`, `a statement that no ${who} are ${what}`];
}

/** Two texts that say the same, give or take a word or two. */
export function sameFact(a: string, b: string): boolean {
	const [x, y] = [contentWords(a), contentWords(b)];
	const common = commonWords(x, y);
	return Math.max(x.size, y.size) - common <= 2;
}

export function alternativesOf(requests: readonly Request[]): string[] {
	return requests
		.filter((r) => r.alternative)
		.flatMap((r) => {
			const said = /\b(?:disclose|state|indicate|say|confirm)\s+(that\b.+)$/i.exec(
				inFull(r.text).replace(/[.\s]+$/, ''),
			)?.[1];
			return said
				? said.split(/\s+or\s+(?=that\b)/i).map((part) => part.replace(/^that\s+/i, 'a statement that '))
				: [];
		});
}
