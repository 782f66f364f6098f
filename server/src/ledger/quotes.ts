/** Do the words that the file quotes stand in the letter? Letters come as text and hash; this room reads no files. */
import { parseTree } from './parse.ts';
import { child } from './tree.ts';
import type { LedgerFile, Problem, Span } from './types.ts';
import { meaning, problemAt } from './validate.ts';
import { shorten, squash } from './words.ts';

/**
 * Quotes (and asks, as warnings) of one letter's commitments that do not stand in its text word for word. White space is
 * collapsed; quotation marks and dashes are taken as they are. Positions are in the commitments file.
 */
export function checkQuotes(file: LedgerFile, letterId: string, letterText: string): Problem[] {
	const text = squash(letterText);
	const problems: Problem[] = [];
	let loose: string | null = null;
	const check = (words: string, place: Span, noun: string, severity: Problem['severity']): boolean => {
		const wanted = squash(words);
		if (text.includes(wanted)) return true;
		loose ??= fold(text);
		const message = `${noun} does not stand in the letter word for word; ${advice(text, loose, wanted)}`;
		problems.push(problemAt('quote-not-in-letter', place, message, severity));
		return false;
	};
	for (const { id, letter, quote, ask, at, saidOfAll } of file.ledger.commitments) {
		const place = file.places.get(id);
		if (letter !== letterId || !place) continue;
		const stands = check(quote, place.quote, 'This quote', 'error');
		if (stands && at && place.at) problems.push(...rangeProblem(quote, at, place.at, letterText));
		// Of a long comment only some sentences are kept, each on a line of its own.
		const stand = (lines: string): boolean => lines.split('\n').every((line) => text.includes(squash(line)));
		if (ask !== undefined && place.ask && !stand(ask)) check(ask, place.ask, 'This ask', 'warning');
		if (saidOfAll !== undefined && place.saidOfAll && !stand(saidOfAll))
			check(saidOfAll, place.saidOfAll, 'What is said of all', 'warning');
	}
	return problems;
}

/** `at` must lead to the quote; a quote that a person made shorter or longer still may. */
function rangeProblem(quote: string, { start, end }: Span, place: Span, letterText: string): Problem[] {
	const [there, wanted] = [squash(letterText.slice(start, end)), squash(quote)];
	if (there !== '' && (there.includes(wanted) || wanted.includes(there))) return [];
	const from = letterText.indexOf(quote.trim());
	const right = from < 0 ? null : `{ start: ${from}, end: ${from + quote.trim().length} }`;
	const advice = right === null ? 'remove it, or correct it' : `the quote stands at \`${right}\``;
	const message = `\`at\` does not lead to this quote in the letter; ${advice}.`;
	return [meaning(problemAt('range-not-of-quote', place, message, 'warning'), right)];
}

/** A warning at the letter's hash when the file no longer has it; nothing when the letter or its hash is not recorded. */
export function checkLetterHash(file: LedgerFile, letterId: string, sha256: string): Problem[] {
	const letter = file.ledger.letters.find(({ id }) => id === letterId);
	if (!letter?.sha256 || letter.sha256 === sha256.toLowerCase()) return [];
	const message = `The letter \`${letter.file}\` has changed since it was read; run \`commitments extract\` on it again.`;
	return [problemAt('letter-changed', hashPlace(file, letterId), message, 'warning')];
}

function hashPlace(file: LedgerFile, letterId: string): Span {
	const letters = child(parseTree(file.text).root, 'letters');
	const items = letters?.kind === 'seq' ? letters.items : [];
	for (const item of items) {
		const id = child(item, 'id');
		if (id?.kind === 'scalar' && id.source === letterId) return child(item, 'sha256') ?? id;
	}
	return { start: 0, end: 0 };
}

/** Same length as the text: what a hand slips on when it copies (typographic marks, capitals) made alike. */
function fold(text: string): string {
	const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
	return lower
		.replace(/[‘’‚‛′]/g, "'")
		.replace(/[“”„‟″]/g, '"')
		.replace(/[‐‑‒–—―−]/g, '-');
}

function advice(text: string, loose: string, wanted: string): string {
	const folded = fold(wanted);
	const start = loose.indexOf(folded);
	if (start >= 0) {
		const there = text.slice(start, start + wanted.length);
		return `only capitals, quotation marks or dashes differ: the letter has “${shorten(there, 60)}”.`;
	}
	const kept = longestBeginning(loose, folded);
	if (kept < Math.min(20, folded.length / 2)) return "copy the letter's own words.";
	const from = loose.indexOf(folded.slice(0, kept)) + kept;
	const next = text.slice(from, from + 60).trim();
	const last = wanted.slice(0, kept).trim();
	return `after “${shortenFront(last)}” the letter goes on “${shorten(next, 60)}”.`;
}

/** Length of the longest beginning, in whole words, that stands in the text; by halving, as longer ones contain shorter. */
function longestBeginning(text: string, wanted: string): number {
	const ends = [...wanted.matchAll(/\S(?=\s|$)/g)].map((match) => match.index + 1);
	let low = 0;
	let high = ends.length;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (text.includes(wanted.slice(0, ends[middle - 1]))) low = middle;
		else high = middle - 1;
	}
	return low === 0 ? 0 : (ends[low - 1] ?? 0);
}

function shortenFront(words: string): string {
	return words.length <= 40 ? words : `…${words.slice(-39).trimStart()}`;
}
