/** Several letters of one review: which earlier comment a later one speaks of, and what became of its promises. */

import { strengthOf } from '../ledger/index.ts';
import type { Commitment } from '../ledger/types.ts';
import { isSameMatter, saysNoMatter, tellingOf } from './matters.ts';
import { commonWords, contentWords } from './meaning/language/contentWords.ts';
import { saysKept } from './meaning/undertakings/record.ts';
import { takenBack } from './meaning/undertakings/withdrawals.ts';
import { alike, commentNumbered, type Pointer, pointerOf, promisedIn } from './pointers.ts';
import { addsElement, onlyRepeats, pointsBack, saidElsewhere } from './repeats.ts';
import { sameReview } from './reviews.ts';
import type { LinkKind, ThreadEnd, ThreadLetter, ThreadLink } from './thread.ts';
import type { Comment, LetterReading } from './types.ts';
import { type Version, versionsAmong, wordingsOf } from './versions.ts';

/** What follows, up to the end of the clause, is what is not promised any more. */
const INSTEAD = /\b(?:rather than|instead of|in lieu of|in place of|no longer)\b([^;,.]*)/gi;
/** `the disclosure proposed in our response`: the earlier promise by what it was, not by what it said. */
const PROMISED_BEFORE =
	/\b(?:propos|promis|agreed|committ|commitment|undert|indicated|(?:our|its) (?:prior|previous|earlier|original)? ?(?:response|letter))/i;
const SAME = 0.7;

function kindOf(later: Commitment, earlier: Commitment | undefined, isOnly: boolean, said: string): LinkKind {
	if (later.disposition === 'done') {
		return earlier && !isOnly && alike(later, earlier) < SAME / 2 ? 'refers' : 'fulfils';
	}
	if (!earlier) return 'refers';
	const isBinding = strengthOf(later) === 'binding';
	const sentence = sentenceOf(later.quote, said);
	if (later.disposition === 'continuing' && saysKept(sentence)) return 'fulfils';
	const back = takenBackOf(sentence, later.ask, earlier, isOnly);
	if (back === 'part') return isBinding ? 'refines' : 'narrows';
	if (back === 'all') return isBinding ? 'supersedes' : 'withdraws';
	if (!isBinding) return 'refers';
	const denied = deniedOf(later, earlier);
	if (denied !== null) return denied === 'all' ? 'supersedes' : 'narrows';
	if (isInstead(later, earlier)) return 'supersedes';
	return alike(later, earlier) >= SAME && !asksMore(later, earlier) && !addsElement(later, earlier)
		? 'repeats'
		: 'refines';
}

/** Whether the later promise says that it is made instead of the earlier one, by name or by what that promised. */
function isInstead(later: Commitment, earlier: Commitment): boolean {
	const said = contentWords(earlier.quote);
	return [...later.quote.matchAll(INSTEAD)].some(([, object = '']) => {
		if (PROMISED_BEFORE.test(object)) return true;
		const words = tellingOf(object);
		// A word in common is not the thing: `no longer describe customer options as backlog` says nothing of `orders from each customer`.
		const common = words.filter((word) => said.has(word));
		return common.length > 0 && common.length * 2 > words.length;
	});
}

/** The quote with what stands before it in its sentence: a promise may be the second half of `we withdraw this and will …`. */
function sentenceOf(quote: string, said: string): string {
	const at = said.indexOf(quote);
	if (at < 0) return quote;
	return said.slice(said.slice(0, at).search(/[^.;\n]*$/), at + quote.length);
}

/** How much of the earlier promise is what the later one promises to leave out. */
function deniedOf(later: Commitment, earlier: Commitment): 'all' | 'part' | null {
	const absent = later.elements.flatMap(({ text, absent = false }) => (absent ? [tellingOf(text)] : []));
	const asked = earlier.elements.filter(({ source, absent }) => source === 'letter' && !absent);
	const denied = asked.filter(({ text }) => {
		const said = contentWords(text);
		return absent.some((words) => words.length > 0 && words.every((word) => said.has(word)));
	});
	return denied.length === 0 ? null : denied.length === asked.length ? 'all' : 'part';
}

/** How much of the earlier promise a sentence takes back: by what that promised, or by pointing where it is the only one. */
function takenBackOf(
	sentence: string,
	ask: string | undefined,
	earlier: Commitment,
	isOnly: boolean,
): 'all' | 'part' | null {
	const words = takenBack(sentence, ask);
	if (words === null || (words.size === 0 && !isOnly)) return null;
	if (words.size === 0) return 'all';
	const isSaidIn = (text: string): boolean => {
		const said = contentWords(text);
		return commonWords(words, said) * 2 > words.size;
	};
	if (!isSaidIn(earlier.quote)) return null;
	const facts = earlier.elements.filter(({ source }) => source === 'letter');
	return facts.length < 2 || facts.every(({ text }) => isSaidIn(text)) ? 'all' : 'part';
}

/** Whether the later promise holds a fact that stands nowhere in the earlier one. */
function asksMore(later: Commitment, earlier: Commitment): boolean {
	const said = contentWords(
		[earlier.quote, earlier.proposedText ?? '', ...earlier.elements.map(({ text }) => text)].join('\n'),
	);
	return later.elements.some(({ text }) => {
		const own = [...contentWords(text)];
		return commonWords(own, said) < SAME * own.length;
	});
}

function linksOf(later: ThreadLetter, before: readonly ThreadLetter[]): ThreadLink[] {
	return later.comments.flatMap((comment) => {
		const own = later.proposals.filter((p) => p.comment === comment.number && strengthOf(p) !== 'watch');
		const pointer = pointerOf(comment, own, before, later);
		if (!pointer) return [];
		const from = (commitment: string | null): ThreadEnd => ({ letter: later.id, comment: comment.number, commitment });
		const { earlier, numbers } = pointer;
		const said = comment.response?.text ?? '';
		if (numbers.length === 0) return own.flatMap((proposal) => linkByWords(from(proposal.id), proposal, earlier, said));
		return numbers.flatMap((number) => linksTo(comment, number, pointer, own, from));
	});
}

function linksTo(
	comment: Comment,
	printed: string,
	{ earlier, isNamed }: Pointer,
	own: readonly Commitment[],
	from: (commitment: string | null) => ThreadEnd,
): ThreadLink[] {
	const meant = commentNumbered(earlier, printed, comment);
	if (meant === undefined) return [];
	const { number } = meant;
	const said = comment.response?.text ?? '';
	const promised = promisedIn(earlier, number);
	const why = `names prior comment ${printed}`;
	const to = (commitment: string | null): ThreadEnd => ({ letter: earlier.id, comment: number, commitment });
	if (own.length === 0) return [{ from: from(null), to: to(promised[0]?.id ?? null), kind: 'refers', why }];
	const isSure = isNamed || isSameMatter(comment, meant);
	// A number alone, beside words of another matter, may be of a letter that is not there: what that proposed is not known.
	const isKnown = isSure || saysNoMatter(comment);
	return own.flatMap((proposal): ThreadLink[] => {
		const best = closestTo(proposal, promised);
		const linkOf = (kind: LinkKind): ThreadLink[] => [{ from: from(proposal.id), to: to(best?.id ?? null), kind, why }];
		if (saidElsewhere(proposal) && !isKnown) return linkOf('refers');
		if (pointsBack(proposal) && promised.length > 0) return again(from(proposal.id), proposal, promised, to, why);
		const kind = kindOf(proposal, best, promised.length === 1, said);
		return linkOf(isSure ? kind : (UNSURE[kind] ?? kind));
	});
}

/** What a link is where only a number leads to a comment of other words: it may be that of a letter which is not there. */
const UNSURE: Partial<Readonly<Record<LinkKind, LinkKind>>> = { supersedes: 'withdraws', fulfils: 'refers' };

/** A promise that only names what was proposed: all that it names is promised again, or in more documents than before. */
function again(
	from: ThreadEnd,
	proposal: Commitment,
	promised: readonly Commitment[],
	to: (id: string) => ThreadEnd,
	why: string,
): ThreadLink[] {
	const shown = promised.filter(({ proposedText }) => proposedText !== undefined);
	const named = shown.length > 0 ? shown : promised;
	const kind = named.every((earlier) => onlyRepeats(proposal, earlier)) ? 'repeats' : 'refines';
	return named.map(({ id }) => ({ from, to: to(id), kind, why }));
}

/** A letter that is only dated: linked where one of its promises is in nearly the same words, or where only it says what is promised. */
function linkByWords(from: ThreadEnd, proposal: Commitment, earlier: ThreadLetter, said: string): ThreadLink[] {
	const promised = promisedIn(earlier);
	const why = `names the letter of ${earlier.date}`;
	const to = (id: string): ThreadEnd => ({
		letter: earlier.id,
		comment: promised.find((p) => p.id === id)?.comment ?? '',
		commitment: id,
	});
	if (pointsBack(proposal)) return again(from, proposal, promised, to, why);
	const best = closestTo(proposal, promised);
	if (!best || best.comment === undefined || alike(proposal, best) < SAME) return [];
	return [{ from, to: to(best.id), kind: kindOf(proposal, best, false, said), why }];
}

function closestTo(proposal: Commitment, promised: readonly Commitment[]): Commitment | undefined {
	return [...promised].sort((a, b) => alike(proposal, b) - alike(proposal, a))[0];
}

/**
 * Links from each letter to those before it in the same review, oldest first; letters without a date are left out, but as
 * versions of another, whose promises they make again in the same or other words. `versions` are those among the readings.
 */
export function linkThreads(readings: readonly ThreadLetter[], versions = versionsAmong(readings)): ThreadLink[] {
	const isVersion = (a: ThreadLetter, b: ThreadLetter): boolean =>
		versions.some(({ later, earlier }) => later === a && earlier === b);
	const dated = readings
		.filter((r) => r.date !== null && r.kind === 'response')
		.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
	const threads = dated.flatMap((later, i) => {
		const before = dated
			.slice(0, i)
			.filter((candidate) => sameReview(candidate, later) && candidate.date !== later.date)
			.filter((candidate) => !isVersion(later, candidate));
		return linksOf(later, before);
	});
	return [...versions.flatMap(linksOfVersion), ...threads];
}

function linksOfVersion({ later, earlier, isSure }: Version): ThreadLink[] {
	const end = (letter: string, { id, comment }: Commitment): ThreadEnd => ({
		letter,
		comment: comment ?? '',
		commitment: id,
	});
	return wordingsOf(later, earlier).flatMap(({ now, before, isSame }): ThreadLink[] => {
		// Of two versions of one day a person says which one counts.
		if (!isSame && !isSure) return [];
		const kind = isSame ? 'repeats' : 'supersedes';
		return [{ from: end(later.id, now), to: end(earlier.id, before), kind, why: 'is another version of that letter' }];
	});
}

/** The readings with ids of their own: letters of one day get `2021-03-03`, `2021-03-03-2`, in the order given. */
export function distinctIds(readings: readonly LetterReading[]): LetterReading[] {
	const taken = new Set<string>();
	return readings.map((reading) => {
		let id = reading.id;
		for (let n = 2; taken.has(id); n++) id = `${reading.id}-${n}`;
		taken.add(id);
		if (id === reading.id) return reading;
		return { ...reading, id, proposals: reading.proposals.map((proposal) => ({ ...proposal, letter: id })) };
	});
}
