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
	if (pointsBack(later)) return true;
	if (!alike(later.quote, earlier.quote)) return false;
	return (
		!addsElement(later, earlier) &&
		later.elements.every(({ text }) => earlier.elements.some((element) => alike(text, element.text)))
	);
}

/** `the disclosure set forth in our letter dated …`, `the language proposed in our prior response`. */
const POINTS =
	/^(?:.{0,60}?\b(?:include|provide|make|add|present|disclose|incorporate|use|reflect) )?(?:the |that |such |our |its )?(?:(?:proposed|revised|draft|additional|expanded|enhanced|same|updated) )*(?:disclosures?|language|text|wording|information|revisions?|changes?|tables?|paragraphs?|discussions?|risk factors?)\b(?: \w+){0,4}? (?:proposed|set (?:forth|out)|included|contained|provided|described|presented|shown|outlined|furnished|submitted|promised|undertaken|committed to|agreed to)\b(?: \w+){0,2}? (?:in|with|by) (?:[\w’']+ ){0,4}?(?:letters?|responses?|correspondence|submissions?)\b/i;

/** Whether a promise says nothing of what is promised but that an earlier letter says it. */
export function pointsBack({ elements, proposedText, strength }: Commitment): boolean {
	if (strength !== 'binding' || proposedText !== undefined || elements.length === 0) return false;
	return elements.every(({ text }) => POINTS.test(text));
}

/** Whether an element of the later promise has a word that no single element of the earlier one has beside its others. */
export function addsElement(later: Commitment, earlier: Commitment): boolean {
	const known = earlier.elements.map(({ text }) => factWords(text));
	return later.elements.some(({ text }) => {
		const own = [...factWords(text)];
		return !known.some((words) => own.every((word) => words.has(word)));
	});
}

/** Numbers and short capitals (Level 3, EU) tell facts apart as words do. */
function factWords(text: string): Set<string> {
	const short = text.replace(SAID_BEFORE, '').match(/\b(?:\d{1,2}|[A-Z]{2})\b/g) ?? [];
	return new Set([...contentWords(text.replace(SAID_BEFORE, '')), ...short]);
}

/** `As stated in our prior response, …`, `As we agreed to do, …`: words of where it was promised, not of what. */
const SAID_BEFORE =
	/^\W*(?:(?:as|like) (?:we |it |the company |previously |also |was |has been |have |has |had )*(?:stated|noted|described|discussed|indicated|mentioned|explained|outlined|set (?:out|forth)|committed|agreed|promised|proposed|undertaken|undertook|confirmed|advised)\b|(?:consistent|in (?:line|keeping|accordance)) with (?:our|its|the) (?:[\w’']+ ){0,3}(?:responses?|letters?|commitments?|undertakings?)\b)[^;:.]{0,80}?,\s+(?=(?:in|we|it|the|our|beginning|starting|commencing|with|for|if|to)\b)/i;

function alike(a: string, b: string): boolean {
	const [x, y] = [contentWords(a.replace(SAID_BEFORE, '')), contentWords(b.replace(SAID_BEFORE, ''))];
	const common = [...x].filter((word) => y.has(word)).length;
	return common >= SAME * Math.max(x.size, y.size);
}
