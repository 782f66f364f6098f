/** Promises that a later letter of the same review only makes again: they are in the commitments file already. */
import type { Commitment, Ledger } from '../ledger/types.ts';
import { contentWords } from './meaning/mergeItems.ts';
import { linkThreads, type ThreadLetter } from './threads.ts';
import type { LetterReading } from './types.ts';

/** A reading under the id that its letter has in the commitments file. */
export interface Told {
	readonly id: string;
	readonly reading: LetterReading;
}

/** Share of the words, of the longer of two texts, that the other must have too. */
const SAME = 0.7;

/**
 * By `letter/proposal` of `told`, the promise it only repeats, as `letter/commitment`: the id of a proposal where that letter
 * is among `told`, else of an entry of the file. Nothing counts as repeated that is asked for in more documents, holds
 * another fact, or whose earlier promise has been retired.
 */
export function repeatsOf(told: readonly Told[], ledger: Ledger): ReadonlyMap<string, string> {
	const read = new Set(told.map(({ id }) => id));
	const letters: ThreadLetter[] = [
		...told.map(({ id, reading }) => ({ ...reading, id })),
		...(told[0] ? ledger.letters.filter(({ id }) => !read.has(id)) : []).map((letter) => kept(letter, ledger)),
	];
	const entries = new Map(
		letters.flatMap(({ id, proposals }) => proposals.map((entry) => [`${id}/${entry.id}` as string, entry] as const)),
	);
	const out = new Map<string, string>();
	for (const { kind, from, to } of linkThreads(letters)) {
		const [own, other] = [`${from.letter}/${from.commitment}`, `${to.letter}/${to.commitment}`];
		const [later, earlier] = [entries.get(own), entries.get(other)];
		if (kind === 'repeats' && later && earlier && onlyRepeats(later, earlier)) out.set(own, other);
	}
	return out;
}

/** A letter of the file as far as threads need it. */
function kept({ id, date, reviewed }: Ledger['letters'][number], ledger: Ledger): ThreadLetter {
	const proposals = ledger.commitments.filter(({ letter }) => letter === id);
	const nothing = { start: 0, end: 0, text: '' };
	const numbers = new Set(proposals.flatMap(({ comment }) => (comment === undefined ? [] : [comment])));
	return {
		id,
		date: date ?? null,
		kind: 'response',
		registrant: ledger.registrant ?? null,
		reviewed: reviewed ?? [],
		comments: [...numbers].map((number) => ({ number, heading: '', ask: nothing, response: null })),
		proposals,
	};
}

function onlyRepeats(later: Commitment, earlier: Commitment): boolean {
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
