/** Promises that a later letter of the same review only makes again: they are in the commitments file already. */

import type { Commitment } from '../ledger/types.ts';
import { commonWords, contentWords } from './meaning/language/contentWords.ts';
import { dateIn } from './meaning/language/dates.ts';
import { EARLIER_LETTER, SHOWN_IN } from './meaning/language/earlierLetter.ts';
import { FORM } from './meaning/language/forms.ts';

/** Share of the words, of the longer of two texts, that the other must have too. */
const SAME = 0.7;

/** Whether a later promise adds nothing: no document, no fact, no other condition; a retired one is none to repeat. */
export function onlyRepeats(later: Commitment, earlier: Commitment): boolean {
	if (earlier.retired || later.condition?.text !== earlier.condition?.text) return false;
	const due = new Set(earlier.due);
	if ((later.due ?? []).some((form) => !due.has(form))) return false;
	if (pointsBack(later) && !pointsBack(earlier)) return true;
	if (!alike(later.quote, earlier.quote)) return false;
	return (
		!addsElement(later, earlier) &&
		later.elements.every(({ text }) => earlier.elements.some((element) => alike(text, element.text)))
	);
}

/** Whether a promise says of itself that it was made before. */
export const isSaidBefore = ({ quote }: Commitment): boolean => SAID_BEFORE.test(quote);

/** What a letter holds, said of no matter. */
const WHAT =
	/(?:the |that |such |our |its )?(?:(?:proposed|revised|draft|additional|expanded|enhanced|same|updated) )*(?:disclosures?|language|text|wording|information|revisions?|changes?|tables?|paragraphs?|discussions?|risk factors?)(?: (?:of \w+|that|which|we|it|the company|was|were|is|are|has|have|had|been)){0,4}/;
/** Where and from when: all that may stand behind the letter. */
const PLACED = String.raw`(?:,? (?:in|beginning|commencing|starting|with|for|to|of|and|our|its|the|that|such|each|all|any|next|future|upcoming|subsequent|forthcoming|annual|quarterly|periodic|current|filings?|reports?|proxy|registration|statements?|forms?|${FORM}|fiscal|quarter|year|period|ended|ending|december|march|june|september|\d{1,2},?|\d{4}))*`;

/** `the disclosure set forth in our letter dated …`, `comply as proposed in our prior response`, and nothing behind it. */
const POINTS = new RegExp(
	`^(?:[^;:]{0,60}?\\b(?:include|provide|make|add|present|disclose|incorporate|use|reflect) )?(?:${WHAT.source} (?:as )?|(?:[\\w’'-]+ ){0,4}?as )${SHOWN_IN} (?:${EARLIER_LETTER})${PLACED}[.,;]?$`,
	'i',
);
/** What makes more or less of it, or something else. */
const CHANGED =
	/\b(?:only|solely|instead|rather|longer|not|except|excluding|other than|without|as follows|following|together|as well as|(?:revis|amend|replac|modify|modif|expand|enhanc|updat|chang|supplement|delet|remov|withdraw|limit|clarif)(?:e|y|ing|ied)?)\b/i;

/** Whether a promise promises again just what an earlier letter, by name or by its date, says. */
export const pointsBack = (promise: Commitment): boolean => saidElsewhere(promise) && !CHANGED.test(promise.quote);

/** Whether a promise says nothing of what is promised but that an earlier letter, by name or by its date, says it. */
export function saidElsewhere({ elements, letter, proposedText, strength }: Commitment): boolean {
	if (strength !== 'binding' || proposedText !== undefined || elements.length === 0) return false;
	return elements.every(
		({ text, absent }) => absent !== true && POINTS.test(text) && !letter.startsWith(dateIn(text) ?? ' '),
	);
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

/** What is promised stays the same whether it was begun before or not. */
const STILL = /\bcontinu(?:e|ing) to\b/gi;

function alike(a: string, b: string): boolean {
	const [x, y] = [a, b].map((text) => contentWords(text.replace(SAID_BEFORE, '').replace(STILL, '')));
	if (!x || !y) return false;
	const common = commonWords(x, y);
	return common >= SAME * Math.max(x.size, y.size);
}
