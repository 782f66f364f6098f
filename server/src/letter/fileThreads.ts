/** Threads through a commitments file: the letters of this run, and those that the file has already. */
import { type Commitment, type Ledger, LINKS, type Links, readLedger } from '../ledger/index.ts';
import { type LetterFile, type Placed, plainPath } from './placing.ts';
import { onlyRepeats } from './repeats.ts';
import { linkThreads, maySameReview, type ThreadEnd, type ThreadLetter, type ThreadLink } from './threads.ts';
import type { LetterReading } from './types.ts';

/** Letters that the file names and that were not given: what of them was read along, and which files are not there. */
export interface Along {
	/** `file` as the commitments file spells it. */
	readonly readings: readonly LetterReading[];
	readonly missing: readonly string[];
}

/**
 * The files that a commitments file names, as spelled there, of letters that may belong to a review with these readings, but
 * are not given. Reading them along makes the threads whole; none when the file cannot be read.
 */
export function lettersAlong(
	existing: string | null,
	readings: readonly LetterReading[],
	files: readonly LetterFile[],
): readonly string[] {
	const letters = existing === null ? [] : readLedger(existing).ledger.letters;
	const given = new Set(files.map(({ file }) => plainPath(file)));
	return letters
		.filter(({ file }) => !given.has(plainPath(file)))
		.filter(({ reviewed = [] }) =>
			readings.some((reading) => reading.kind === 'response' && maySameReview(reading.reviewed, reviewed)),
		)
		.map(({ file }) => file)
		.filter((file, index, all) => all.indexOf(file) === index);
}

export interface FileThreads {
	/** Those with an end in a letter of this run; commitments are ids of proposals there, ids of entries elsewhere. */
	readonly links: readonly ThreadLink[];
	/**
	 * By `letter/proposal` of this run, the promise it only repeats, as `letter/commitment`. Nothing counts as repeated that is
	 * asked for in more documents, holds another fact, or whose earlier promise has been retired.
	 */
	readonly repeats: ReadonlyMap<string, string>;
}

/** The threads between the letters of this run, and from and to the others of the file. */
export function threadsIn(told: readonly Placed[], ledger: Ledger, along: Along): FileThreads {
	const read = new Set(told.map(({ id }) => id));
	const letters: ThreadLetter[] = [
		...told.map(({ id, reading, before }) => ({
			...reading,
			...{ id, date: before?.date ?? reading.date, registrant: reading.registrant ?? ledger.registrant ?? null },
		})),
		...(told.length > 0 ? ledger.letters.filter(({ id }) => !read.has(id)) : []).map((letter) =>
			kept(letter, ledger, along),
		),
	];
	const entries = new Map(
		letters.flatMap(({ id, proposals }) => proposals.map((entry) => [keyOf(id, entry.id), entry] as const)),
	);
	const entryAt = (end: ThreadEnd): Commitment | undefined => entries.get(keyOf(end.letter, end.commitment ?? ''));
	const links = linkThreads(letters).filter(({ from, to }) => read.has(from.letter) || read.has(to.letter));
	const repeats = new Map<string, string>();
	for (const { kind, from, to } of links) {
		const [later, earlier] = [entryAt(from), entryAt(to)];
		if (kind !== 'repeats' || !later || !earlier || !read.has(from.letter) || !onlyRepeats(later, earlier)) continue;
		repeats.set(keyOf(from.letter, later.id), keyOf(to.letter, earlier.id));
	}
	return { links, repeats };
}

/** How a promise is named across letters. */
export function keyOf(letter: string, commitment: string): string {
	return `${letter}/${commitment}`;
}

/** A letter of the file as far as threads need it: its comments as read along, else what its entries say of them. */
function kept(
	{ id, file, date, staffLetterDate, reviewed }: Ledger['letters'][number],
	ledger: Ledger,
	along: Along,
): ThreadLetter {
	const proposals = ledger.commitments.filter(({ letter }) => letter === id);
	const own = along.readings.filter((one) => plainPath(one.file) === plainPath(file));
	const reading = own.find((one) => one.id === id) ?? own[0];
	return {
		id,
		date: date ?? reading?.date ?? null,
		staffLetterDate: staffLetterDate ?? reading?.staffLetterDate ?? null,
		kind: 'response',
		registrant: ledger.registrant ?? reading?.registrant ?? null,
		reviewed: reviewed ?? reading?.reviewed ?? [],
		comments: reading?.comments ?? commentsOf(proposals),
		proposals,
	};
}

function commentsOf(proposals: readonly Commitment[]): ThreadLetter['comments'] {
	const numbers = new Set(proposals.flatMap(({ comment }) => (comment === undefined ? [] : [comment])));
	return [...numbers].map((number) => {
		const own = proposals.filter(({ comment }) => comment === number);
		const passage = (texts: readonly string[]) => ({ start: 0, end: 0, text: [...new Set(texts)].join('\n') });
		const asks = own.flatMap(({ ask }) => (ask === undefined ? [] : [ask]));
		return { number, heading: '', ask: passage(asks), response: passage(own.map(({ quote }) => quote)) };
	});
}

/**
 * What is to be written of links between entries, by the id of the later one: only where one of the two is new, so that what
 * a person took out stays out. `links` name entries of the file.
 */
export function linksToWrite(links: readonly ThreadLink[], added: ReadonlySet<string>): ReadonlyMap<string, Links> {
	const out = new Map<string, Links>();
	for (const { kind, from, to } of links) {
		const [later, earlier] = [from.commitment, to.commitment];
		const key = LINKS.find((name) => name === (kind === 'repeats' ? 'refines' : kind));
		if (!key || !later || !earlier || later === earlier || (!added.has(later) && !added.has(earlier))) continue;
		out.set(later, { [key]: earlier, ...out.get(later) });
	}
	return out;
}
