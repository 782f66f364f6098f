/** What a later letter speaks of: an earlier letter of the review, and comments in it. */
import { strengthOf } from '../ledger/index.ts';
import type { Commitment } from '../ledger/types.ts';
import { isSameMatter, priorNumbers } from './matters.ts';
import { commonWords, contentWords } from './meaning/language/contentWords.ts';
import { ANY_DATE, dateIn } from './meaning/language/dates.ts';
import { printedNumber } from './structure/numbers.ts';
import type { ThreadLetter } from './thread.ts';
import type { Comment } from './types.ts';

const DATED = new RegExp(
	`\\b(?:response|letter|correspondence|submission)s?(?: to (?:you|the staff))?,? (?:dated|of|on) (?:${ANY_DATE})`,
	'gi',
);
/** A later letter of two with a comment of that number is meant, unless the earlier one is nearer to the matter by more. */
const NEARER = 0.3;
/** How near a comment is that has a telling word in common. */
const OF_MATTER = 0.4;
/** Headings with this share of their words in common are one heading. */
const SAME = 0.8;

/** A letter is cited by the day on it or that on which it was filed, and no two of a review are so near each other. */
const DAYS = 5;

/** An earlier letter, and the numbers of comments in it. */
export interface Pointer {
	readonly earlier: ThreadLetter;
	readonly numbers: readonly string[];
	/** By its date; else a letter that is not there may be meant. */
	readonly isNamed: boolean;
}

/** Share of the words of the shorter quote that stand in the other too. */
export function alike(a: Commitment, b: Commitment): number {
	return common(contentWords(a.quote), contentWords(b.quote));
}

/** Share of the words of the longer quote: a promise made in the same words is nearer than one with some of them. */
function sharedOf(a: Commitment, b: Commitment): number {
	const [x, y] = [contentWords(a.quote), contentWords(b.quote)];
	return commonWords(x, y) / Math.max(1, x.size, y.size);
}

function common(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
	return commonWords(x, y) / Math.max(1, Math.min(x.size, y.size));
}

/** The binding promises of a letter, of one comment or of all. */
export function promisedIn({ proposals }: ThreadLetter, number?: string): readonly Commitment[] {
	return proposals.filter(
		(p) =>
			(number === undefined || p.comment === number || p.alsoAnswers?.includes(number)) && strengthOf(p) === 'binding',
	);
}

/** The comment of a letter that bears a number; of several below different headings the one that `about` is like. */
export function commentNumbered({ comments }: ThreadLetter, number: string, about: Comment): Comment | undefined {
	const own = comments.filter((comment) => printedNumber(comment.number) === number);
	const named = own.find((comment) => {
		const below = comment.number
			.slice(number.length)
			.replace(/[ ()]+/g, ' ')
			.trim()
			.toLowerCase();
		return /[a-z]/.test(below) && `${about.heading} ${about.ask.text}`.toLowerCase().includes(below);
	});
	return own.find(({ heading }) => isSameHeading(heading, about.heading)) ?? named ?? own[0];
}

function isSameHeading(a: string, b: string): boolean {
	const [x, y] = [contentWords(a), contentWords(b)];
	return x.size > 0 && y.size > 0 && common(x, y) >= SAME;
}

/**
 * Which of the earlier letters, newest last, a comment of a letter points to: the one it dates, else one with comments of its
 * numbers; none where it dates another letter, which is not there.
 */
export function pointerOf(
	comment: Comment,
	own: readonly Commitment[],
	before: readonly ThreadLetter[],
	{ date, staffLetterDate }: Pick<ThreadLetter, 'date' | 'staffLetterDate'>,
): Pointer | null {
	const text = `${comment.ask.text}\n${comment.response?.text ?? ''}`;
	const dates = datesNamed(text).filter((day) => day !== date && day !== staffLetterDate);
	const named =
		before.findLast((letter) => dates.some((day) => day === letter.date || day === letter.staffLetterDate)) ??
		before.findLast((letter) => dates.some((day) => daysBetween(day, letter.date) <= DAYS));
	if (!named && dates.length > 0) return null;
	const numbers = priorNumbers(text);
	const earlier = named ?? nearest(comment, own, before, numbers) ?? before.at(-1);
	return earlier && (named || numbers.length > 0) ? { earlier, numbers, isNamed: named !== undefined } : null;
}

function daysBetween(a: string, b: string | null): number {
	return b === null ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** Of the letters with a comment of one of these numbers the last, or one before it that is plainly about the same matter. */
function nearest(
	comment: Comment,
	own: readonly Commitment[],
	before: readonly ThreadLetter[],
	numbers: readonly string[],
): ThreadLetter | undefined {
	let best: ThreadLetter | undefined;
	let top = Number.NEGATIVE_INFINITY;
	for (const letter of [...before].reverse()) {
		const meant = numbers.flatMap((number) => commentNumbered(letter, number, comment) ?? []);
		if (meant.length === 0) continue;
		const near = Math.max(
			...meant.map((other) => {
				const promised = promisedIn(letter, other.number);
				const said = own.flatMap((later) => promised.map((earlier) => sharedOf(later, earlier)));
				const about =
					(isSameHeading(other.heading, comment.heading) ? 1 : 0) + (isSameMatter(comment, other) ? OF_MATTER : 0);
				return about + Math.max(0, ...said);
			}),
		);
		if (near > top + (best ? NEARER : 0)) [best, top] = [letter, near];
	}
	return best;
}

/** The days of the letters that a text names, as 2021-03-03. */
function datesNamed(text: string): string[] {
	return [...text.matchAll(DATED)].flatMap(([match]) => dateIn(match) ?? []);
}
