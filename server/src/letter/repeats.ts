/** Promises that a later letter of the same review only makes again: they are in the commitments file already. */
import type { Commitment } from '../ledger/types.ts';
import { contentWords } from './meaning/mergeItems.ts';

/** Share of the words, of the longer of two texts, that the other must have too. */
const SAME = 0.7;

/** Whether a later promise adds nothing: no document, no fact, no other condition; a retired one is none to repeat. */
export function onlyRepeats(later: Commitment, earlier: Commitment): boolean {
	if (earlier.retired || later.condition?.text !== earlier.condition?.text) return false;
	const due = new Set(earlier.due);
	if ((later.due ?? []).some((form) => !due.has(form))) return false;
	if (!alike(later.quote, earlier.quote)) return false;
	return later.elements.every(({ text }) => earlier.elements.some((element) => alike(text, element.text)));
}

/** `As stated in our prior response, …`, `As we agreed to do, …`: words of where it was promised, not of what. */
const SAID_BEFORE =
	/^\W*(?:(?:as|like) (?:we |it |the company |previously |also |was |has been |have |has |had )*(?:stated|noted|described|discussed|indicated|mentioned|explained|outlined|set (?:out|forth)|committed|agreed|promised|proposed|undertaken|undertook|confirmed|advised)\b|(?:consistent|in (?:line|keeping|accordance)) with (?:our|its|the) (?:[\w’']+ ){0,3}(?:responses?|letters?|commitments?|undertakings?)\b)[^;:.]{0,80}?,\s+(?=(?:in|we|it|the|our|beginning|starting|commencing|with|for|if|to)\b)/i;

function alike(a: string, b: string): boolean {
	const [x, y] = [contentWords(a.replace(SAID_BEFORE, '')), contentWords(b.replace(SAID_BEFORE, ''))];
	const common = [...x].filter((word) => y.has(word)).length;
	return common >= SAME * Math.max(x.size, y.size);
}
