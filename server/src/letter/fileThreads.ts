/** Threads through a commitments file: the letters of this run, and those that the file has already. */
import { type Commitment, type Ledger, LINKS, type Links, type Relink, recognise } from '../ledger/index.ts';
import { type LetterFile, type Placed, plainPath } from './placing.ts';
import { isSaidBefore, onlyRepeats } from './repeats.ts';
import { maySameReview } from './reviews.ts';
import type { ThreadEnd, ThreadLetter, ThreadLink } from './thread.ts';
import { linkThreads } from './threads.ts';
import type { LetterReading } from './types.ts';
import { areVersions, droppedIn, type Version, versionsAmong } from './versions.ts';

/** Letters that the file names and that were not given: what of them was read along, and which files are not there. */
export interface Along {
	/** `file` as the commitments file spells it. */
	readonly readings: readonly LetterReading[];
	readonly missing: readonly string[];
}

/**
 * The files that a commitments file names, as spelled there, of letters that may belong to a review with these readings, but
 * are not given. Reading them along makes the threads whole.
 */
export function lettersAlong(
	{ letters }: Ledger,
	readings: readonly LetterReading[],
	files: readonly LetterFile[],
): readonly string[] {
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
	/** Those that were found before the letters that are new in this run were there; none where no letter is new. */
	readonly past: readonly ThreadLink[];
	/**
	 * By `letter/proposal` of this run, the promise it only repeats, as `letter/commitment`. Nothing counts as repeated that is
	 * asked for in more documents, holds another fact, or whose earlier promise has been retired.
	 */
	readonly repeats: ReadonlyMap<string, string>;
	/** Versions of one letter, one of them of this run. */
	readonly versions: readonly Version[];
	/** By `letter/proposal` or `letter/commitment` of an earlier version, the later one that does not make that promise; null where it does. */
	readonly dropped: ReadonlyMap<string, string | null>;
}

/** The threads between the letters of this run, and from and to the others of the file. */
export function threadsIn(told: readonly Placed[], ledger: Ledger, along: Along): FileThreads {
	const read = new Set(told.map(({ id }) => id));
	const letters = told.length > 0 ? lettersIn(told, ledger, along) : [];
	const entries = new Map(
		letters.flatMap(({ id, proposals }) => proposals.map((entry) => [keyOf(id, entry.id), entry] as const)),
	);
	const entryAt = (end: ThreadEnd): Commitment | undefined => entries.get(keyOf(end.letter, end.commitment ?? ''));
	const ofRun = (a: string, b: string): boolean => read.has(a) || read.has(b);
	const all = versionsAmong(letters);
	const links = linkThreads(letters, all).filter(({ from, to }) => ofRun(from.letter, to.letter));
	const fresh = new Set(told.flatMap(({ id, before }) => (before === null ? [id] : [])));
	const past = fresh.size > 0 ? linkThreads(letters.filter(({ id }) => !fresh.has(id))) : [];
	const versions = all.filter(({ later, earlier }) => ofRun(later.id, earlier.id));
	const known = entriesOf(told, ledger);
	const repeats = new Map<string, string>();
	for (const link of links) {
		const { kind, from, to } = link;
		const [later, earlier] = [entryAt(from), entryAt(to)];
		if (kind !== 'repeats' || !later || !earlier || !onlyRepeats(later, earlier)) continue;
		const [key, before] = [keyOf(from.letter, later.id), keyOf(to.letter, earlier.id)];
		// Of two versions the one stands for the other that a person has worked on.
		const isBack = areVersions(versions, link) && read.has(to.letter) && !known.has(before);
		if (isBack && (!read.has(from.letter) || known.has(key))) repeats.set(before, key);
		else if (read.has(from.letter) && !repeats.has(key)) repeats.set(key, before);
	}
	// `As indicated in our letter of …, we will …`, beside another promise of this letter that says it all.
	for (const { id, proposals } of letters.filter((letter) => read.has(letter.id))) {
		for (const again of proposals.filter(isSaidBefore)) {
			const other = proposals.find(
				(one) => one !== again && !repeats.has(keyOf(id, one.id)) && onlyRepeats(again, one),
			);
			if (other && !repeats.has(keyOf(id, again.id))) repeats.set(keyOf(id, again.id), keyOf(id, other.id));
		}
	}
	return { links, past, repeats, versions, dropped: droppedAmong(versions, told, along) };
}

/** False for a reading of which a person wants some promises only: it says nothing of the others. */
function isWhole({ proposals, readings }: LetterReading): boolean {
	const ids = new Set(proposals.map(({ id }) => id));
	return readings.every(({ commitment }) => ids.has(commitment));
}

/** All letters as threads look at them: those of the file in its order, then the new ones. */
function lettersIn(told: readonly Placed[], ledger: Ledger, along: Along): ThreadLetter[] {
	const asThread = ({ id, reading, before }: Placed): ThreadLetter => ({
		...reading,
		...{ id, date: before?.date ?? reading.date, registrant: reading.registrant ?? ledger.registrant ?? null },
	});
	const there = ledger.letters.map((letter) => {
		const own = told.find(({ id }) => id === letter.id);
		return own ? asThread(own) : kept(letter, ledger, along);
	});
	return [...there, ...told.filter(({ before }) => before === null).map(asThread)];
}

/** The promises of this run, as `letter/proposal`, that have an entry in the file. */
function entriesOf(told: readonly Placed[], ledger: Ledger): ReadonlySet<string> {
	return new Set(
		told.flatMap(({ id, reading }) => {
			const own = ledger.commitments.filter(({ letter }) => letter === id);
			return [...recognise(own, reading.proposals, reading.text).known.keys()].map((proposal) => keyOf(id, proposal));
		}),
	);
}

/** Only what was read says what a later version leaves out: of a promise made again the file has one entry. */
function droppedAmong(
	versions: readonly Version[],
	told: readonly Placed[],
	along: Along,
): ReadonlyMap<string, string | null> {
	const out = new Map<string, string | null>();
	for (const { later, earlier, isSure } of versions) {
		const reading = told.find(({ id }) => id === later.id)?.reading ?? along.readings.find(({ id }) => id === later.id);
		if (!reading || !isSure || !isWhole(reading)) continue;
		const dropped = new Set(droppedIn({ ...later, proposals: reading.proposals }, earlier).map(({ id }) => id));
		for (const { id } of earlier.proposals) {
			const key = keyOf(earlier.id, id);
			if (dropped.has(id)) out.set(key, later.id);
			else if (!out.has(key)) out.set(key, null);
		}
	}
	return out;
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
	const entries = ledger.commitments.filter(({ letter }) => letter === id);
	const own = along.readings.filter((one) => plainPath(one.file) === plainPath(file));
	const reading = own.find((one) => one.id === id) ?? own[0];
	const proposals = reading ? asRead(entries, reading) : entries;
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

/** Entries in the words of their letter where that has been read: what a person made of them makes no other promise. */
function asRead(entries: readonly Commitment[], { proposals, text }: LetterReading): readonly Commitment[] {
	const { known } = recognise(entries, proposals, text);
	return entries.map((entry) => {
		const own = proposals.find(({ id }) => known.get(id) === entry.id);
		return own ? { ...own, id: entry.id, ...(entry.retired ? { retired: entry.retired } : {}) } : entry;
	});
}

function commentsOf(proposals: readonly Commitment[]): ThreadLetter['comments'] {
	const numbers = new Set(
		proposals.flatMap(({ comment, alsoAnswers = [] }) => (comment === undefined ? [] : [comment, ...alsoAnswers])),
	);
	return [...numbers].map((number) => {
		const own = proposals.filter(({ comment, alsoAnswers = [] }) => comment === number || alsoAnswers.includes(number));
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
	return linksByEntry(links, (id) => added.has(id));
}

/**
 * Links of the file that were made while a letter between was not there, as they are now that it is, under another key where
 * they are of another kind; what a person wrote otherwise than the letters said then stays.
 */
export function linksToMend(
	{ commitments }: Ledger,
	past: readonly ThreadLink[],
	links: readonly ThreadLink[],
	written: ReadonlyMap<string, Links>,
): ReadonlyMap<string, readonly Relink[]> {
	const made = linksByEntry(past, () => true);
	const found = linksByEntry(links, () => true);
	return new Map(
		commitments.flatMap((entry): [string, Relink[]][] => {
			const now = written.get(entry.id) ?? {};
			const others = LINKS.filter((key) => now[key] && !entry[key]);
			const own = LINKS.flatMap((key): Relink[] => {
				if (!entry[key] || entry[key] !== made.get(entry.id)?.[key]) return [];
				const isLeft = found.get(entry.id)?.[key] !== entry[key];
				const as = now[key] ? key : isLeft ? others.shift() : undefined;
				const to = as && now[as];
				return as && to ? [{ key, as, to }] : [];
			});
			return own.length > 0 ? [[entry.id, own]] : [];
		}),
	);
}

/** An entry with its links mended. */
export function relinked(entry: Commitment, mended: readonly Relink[]): Commitment {
	const out = { ...entry };
	for (const { key, as, to } of mended) {
		delete out[key];
		out[as] = to;
	}
	return out;
}

function linksByEntry(links: readonly ThreadLink[], isNew: (id: string) => boolean): ReadonlyMap<string, Links> {
	const out = new Map<string, Links>();
	for (const { kind, from, to } of links) {
		const [later, earlier] = [from.commitment, to.commitment];
		const key = LINKS.find((name) => name === (kind === 'repeats' ? 'refines' : kind));
		if (!key || !later || !earlier || later === earlier || !(isNew(later) || isNew(earlier))) continue;
		out.set(later, { [key]: earlier, ...out.get(later) });
	}
	return out;
}
