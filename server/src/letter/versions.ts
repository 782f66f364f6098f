/** Versions of one letter: the same comments of one staff letter answered once more, in a draft, a revision or a supplement. */
import { recognise, squash, strengthOf } from '../ledger/index.ts';
import type { Commitment } from '../ledger/types.ts';
import { commonWords, contentWords } from './meaning/language/contentWords.ts';
import { onlyRepeats } from './repeats.ts';
import { sameReview } from './reviews.ts';
import type { ThreadLetter, ThreadLink } from './thread.ts';
import type { Comment } from './types.ts';

/** Two letters that answer the same comments. */
export interface Version {
	readonly later: ThreadLetter;
	readonly earlier: ThreadLetter;
	/** False where the dates do not say which one is the later. */
	readonly isSure: boolean;
}

/** Share of the words of a comment, and of the comments of the shorter letter, that must be the same. */
const SAME = 0.8;
/** Fewer telling words say too little: then the comment must be the same word for word. */
const TELLING = 4;

/** All versions among letters, of each later one the nearest first; where the dates do not say, the later one given is the later. */
export function versionsAmong(letters: readonly ThreadLetter[]): readonly Version[] {
	const responses = letters.filter(({ kind }) => kind === 'response');
	return responses
		.flatMap((later, index) =>
			responses.flatMap((earlier, other): Version[] => {
				const [a, b] = [later.date, earlier.date];
				const isSure = a !== null && b !== null && a !== b;
				if (later === earlier || (isSure ? a < b : index < other)) return [];
				return sameReview(later, earlier) && answersSame(later, earlier) ? [{ later, earlier, isSure }] : [];
			}),
		)
		.sort((a, b) => (a.later === b.later ? ((a.earlier.date ?? '') < (b.earlier.date ?? '') ? 1 : -1) : 0));
}

/** Whether a link leads from a version of a letter to an earlier one. */
export function areVersions(versions: readonly Version[], { from, to }: Pick<ThreadLink, 'from' | 'to'>): boolean {
	return versions.some(({ later, earlier }) => later.id === from.letter && earlier.id === to.letter);
}

function answersSame(a: ThreadLetter, b: ThreadLetter): boolean {
	if (a.staffLetterDate !== null && b.staffLetterDate !== null && a.staffLetterDate !== b.staffLetterDate) return false;
	const [few, many] = a.comments.length < b.comments.length ? [a.comments, b.comments] : [b.comments, a.comments];
	const same = few.filter((comment) => isAmong(comment, many));
	return same.length > 0 && same.length >= SAME * few.length;
}

/** Whether a comment stands among others: as a rule below its own number, below another one where comments were added or taken out. */
function isAmong({ number, ask }: Comment, comments: readonly Comment[]): boolean {
	const own = comments.find((comment) => comment.number === number);
	if (own && isSameAsk(ask.text, own.ask.text)) return true;
	return comments.some((comment) => isSameAsk(ask.text, comment.ask.text, Math.max));
}

/** `sizeOf` says whether all words of the shorter or of the longer one are looked for. */
function isSameAsk(a: string, b: string, sizeOf = Math.min): boolean {
	const [x, y] = [contentWords(a), contentWords(b)];
	const size = sizeOf(x.size, y.size);
	if (size < TELLING) return a !== '' && squash(a) === squash(b);
	return commonWords(x, y) >= SAME * size;
}

/** What is promised in both of two versions. */
interface Wording {
	readonly now: Commitment;
	readonly before: Commitment;
	/** In the same words, or in others that hold the same. */
	readonly isSame: boolean;
}

/** The promises of the later version that are those of the earlier one, whatever their words. */
export function wordingsOf(later: ThreadLetter, earlier: ThreadLetter): readonly Wording[] {
	const { known } = recognise(earlier.proposals, later.proposals, '');
	const taken = new Set(known.values());
	return later.proposals.flatMap((now): Wording[] => {
		const id = known.get(now.id);
		const before = earlier.proposals.find((entry) => entry.id === id) ?? likeIn(now, earlier, taken);
		if (!before) return [];
		const isBinding = strengthOf(now) === 'binding';
		if (!isBinding) return squash(before.quote) === squash(now.quote) ? [{ now, before, isSame: true }] : [];
		return [{ now, before, isSame: onlyRepeats(now, before) && onlyRepeats(before, now) }];
	});
}

/** The one promise of the same comment that nothing else is a wording of, where most of it stands in this one as well. */
function likeIn(now: Commitment, { proposals }: ThreadLetter, taken: ReadonlySet<string>): Commitment | undefined {
	if (strengthOf(now) !== 'binding') return undefined;
	const left = proposals.filter(
		(entry) => entry.comment === now.comment && strengthOf(entry) === 'binding' && !taken.has(entry.id),
	);
	const [only] = left;
	const facts = (entry: Commitment) => contentWords(entry.elements.map(({ text }) => text).join(' ') || entry.quote);
	if (!only || left.length > 1) return undefined;
	const [own, said] = [facts(only), facts(now)];
	return commonWords(own, said) >= SAME * own.size ? only : undefined;
}

/** The binding promises of the earlier version that the later one does not make, in the comments that it answers. */
export function droppedIn(later: ThreadLetter, earlier: ThreadLetter): readonly Commitment[] {
	const answered = new Set(
		earlier.comments.filter((comment) => isAmong(comment, later.comments)).map(({ number }) => number),
	);
	const kept = new Set(wordingsOf(later, earlier).map(({ before }) => before.id));
	return earlier.proposals.filter(
		(entry) =>
			strengthOf(entry) === 'binding' && !entry.retired && !kept.has(entry.id) && answered.has(entry.comment ?? ''),
	);
}
