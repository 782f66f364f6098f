/** What a merge will do, before a byte is changed: letters placed, promises taken in, threads followed, and the summary of it. */
import { type Filled, type InLetter, type Relink, squash } from '../ledger/index.ts';
import type { Commitment, Ledger, Letter, Problem, Registrant } from '../ledger/types.ts';
import { shareName } from './companies.ts';
import { letterOf } from './entries.ts';
import { type Along, keyOf, linksToMend, linksToWrite, relinked, threadsIn } from './fileThreads.ts';
import { type MergedLetter, type Placed, placeLetters, plainPath, type Source } from './placing.ts';
import { DROPPED, ELSEWHERE, type Marked, marksOf, PART, REMARKS } from './remarks.ts';
import { saidElsewhere } from './repeats.ts';
import { standsFor, type Taken, takeIn } from './takeIn.ts';
import type { ThreadEnd, ThreadLink } from './thread.ts';
import type { LetterReading, Proposal } from './types.ts';
import { areVersions } from './versions.ts';

/** Ids of commitments in the file, in the order of the file (`gone`, `kept`, `changed`, `asked`) or of the letters (`added`). */
export interface MergeSummary {
	readonly letters: readonly MergedLetter[];
	/** Letters found again elsewhere, with no file under the path that the commitments file had; it has the new one now. */
	readonly moved: readonly { readonly from: string; readonly to: string }[];
	/** Files that are a letter of the commitments file once more, and the file that it has of it; nothing is taken from them. */
	readonly copies: readonly { readonly file: string; readonly of: string }[];
	/** Letters that answer the same comments of the same staff letter, one of them new or changed; of those with two dates the later governs, others are told each time. */
	readonly versions: readonly { readonly file: string; readonly of: string; readonly isSure: boolean }[];
	readonly added: readonly string[];
	/** Of `added`, those of a letter that is the same as when it was read before: taken out by hand since, or read only by now. */
	readonly back: readonly string[];
	/** Promises that a letter of the same review only makes again: not added, `of` is the entry that stands for them. */
	readonly repeated?: readonly RepeatedPromise[];
	/** Recognised, and left as they stand. */
	readonly kept: readonly string[];
	/** Recognised, but the letter now words it otherwise than the quote in the file; marked with a comment that has the new words. */
	readonly changed: readonly string[];
	/** Recognised, but the staff's ask has other words in the letter now; marked with a comment that has them. */
	readonly asked: readonly string[];
	/** Neither proposed nor quoted from a letter that was read in this run; marked with a comment, never deleted. */
	readonly gone: readonly string[];
	/** Recognised below another number: the letter has comments more or fewer before it than it had; the entry has the new one. */
	readonly renumbered: readonly { readonly id: string; readonly from: string; readonly to: string }[];
	/** Of which the letter says other comments that they answer too; added where the file said none. */
	readonly joined: readonly string[];
	/** Linked to an entry of an earlier letter that was not there before, in place of one of a letter before that. */
	readonly relinked: readonly { readonly id: string; readonly to: string }[];
	/** Of which a later letter takes a part back; marked with a comment. */
	readonly narrowed: readonly string[];
	/** Of an earlier version of a letter, and not promised in the later one; marked with a comment. */
	readonly dropped: readonly string[];
	/** Of letters of this run, and only naming an earlier letter where it is said what is promised, which is not there; marked with a comment. */
	readonly elsewhere: readonly string[];
	/** Threads with an end in a letter of this run, but what versions say in the same words; commitments by their ids in the file. */
	readonly links: readonly ThreadLink[];
	/** Entries of which a later letter says that they are done, or are promised otherwise by now, and that say so since this run. */
	readonly marked: readonly Marked[];
}

/** A promise made before; `letter` and `comment` are where it is made again. */
export interface RepeatedPromise {
	readonly letter: string;
	readonly comment: string | null;
	readonly of: string;
}

/** Of a merge that did nothing. */
export const NOTHING: MergeSummary = {
	letters: [],
	moved: [],
	copies: [],
	versions: [],
	added: [],
	back: [],
	repeated: [],
	kept: [],
	changed: [],
	asked: [],
	gone: [],
	renumbered: [],
	joined: [],
	relinked: [],
	narrowed: [],
	dropped: [],
	elsewhere: [],
	links: [],
	marked: [],
};
/** What is to be changed in a commitments file, and what is told of it. */
export interface MergePlan {
	readonly registrant: Registrant | null;
	readonly placed: readonly Placed[];
	/** Files that the commitments file names and that are not there. */
	readonly missing: readonly string[];
	readonly letters: readonly Letter[];
	readonly added: readonly Commitment[];
	/** New offsets of quotes that still stand in a letter whose text has moved. */
	readonly moved: ReadonlyMap<string, InLetter>;
	/** Links to a letter that has come between. */
	readonly mended: ReadonlyMap<string, readonly Relink[]>;
	/** What entries of the file as it was say from now on of other comments and of earlier entries. */
	readonly filled: ReadonlyMap<string, Filled>;
	/** By the lead of a remark and the id of a commitment, the rest of it; null where it must not stand. */
	readonly remarks: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
	readonly summary: MergeSummary;
	readonly problems: readonly Problem[];
}

/** Whether a letter has another path by now, with no file under the old one. */
export function isMoved(before: Letter, file: string, missing: readonly string[]): boolean {
	return plainPath(file) !== plainPath(before.file) && missing.includes(before.file);
}

/** What a merge is told of further letters when it is told of none. */
export const ALONE: Along = { readings: [], missing: [] };

/**
 * The entries that stand for the promises of a file: taken from it, or from a letter of the same review that says the same.
 * What a merge would add has none.
 */
export function entriesOf(
	ledger: Ledger,
	readings: readonly LetterReading[],
	file: string,
	{ readings: others }: Along = ALONE,
): ReadonlyMap<Proposal, Commitment> {
	// A letter that was moved is known by its words: nothing is written, so its old file may be there or not.
	const along: Along = { readings: others, missing: ledger.letters.map((letter) => letter.file) };
	const sources = readings.map((reading) => ({ reading, file, sha256: '' }));
	const placed = placeLetters(ledger, sources, along).filter(({ status }) => status !== 'no response');
	const { repeats } = threadsIn(placed, ledger, along);
	const { idOf } = takeIn(ledger, placed, repeats);
	const entries = new Map(ledger.commitments.map((entry) => [entry.id as string, entry]));
	return new Map(
		placed.flatMap(({ id, reading }) =>
			reading.proposals.flatMap((proposal) => {
				const entry = entries.get(standsFor(keyOf(id, proposal.id), repeats, idOf));
				return entry ? [[proposal, entry] as const] : [];
			}),
		),
	);
}

/** The plan of a merge of `sources` into what the file holds. */
export function planOf(ledger: Ledger, sources: readonly Source[], along: Along): MergePlan {
	const all = placeLetters(ledger, sources, along);
	const placed = all.filter(({ status }) => status !== 'copy');
	const responses = placed.filter(({ status }) => status !== 'no response');
	const { links, past, repeats, versions, dropped } = threadsIn(responses, ledger, along);
	const taken = takeIn(ledger, responses, repeats);
	const { added, gone, idOf } = taken;
	const named = responses.flatMap(({ reading }) => (reading.registrant ? [reading.registrant] : []));
	const registrant = ledger.registrant ?? named[0] ?? null;
	const letters = responses.filter(({ before }) => before === null).map(letterOf);
	const entryOf = (key: string): string => standsFor(key, repeats, idOf);
	const asEntries = (link: ThreadLink): ThreadLink => ({
		...link,
		from: inFile(link.from, entryOf),
		to: inFile(link.to, entryOf),
	});
	const threads = links.map(asEntries);
	const written = linksToWrite(threads, new Set(added.map(({ id }) => id)));
	const mended = linksToMend(ledger, past.map(asEntries), threads, written);
	const withLinks = (entry: Commitment): Commitment => ({
		...written.get(entry.id),
		...relinked(entry, mended.get(entry.id) ?? []),
	});
	const after: Ledger = {
		...ledger,
		letters: [...ledger.letters.map((letter) => dated(letter, placed)), ...letters],
		commitments: [...ledger.commitments, ...added].map(withLinks),
	};
	const marks = marksOf(after);
	const repeated = taken.repeated.map(({ key, ...rest }) => ({ ...rest, of: entryOf(key) }));
	const moved = responses.flatMap(({ before, file }) =>
		before && isMoved(before, file, along.missing) ? [{ from: before.file, to: file }] : [],
	);
	const copies = all.flatMap(({ copyOf, file }) => (copyOf === null ? [] : [{ file, of: copyOf }]));
	const fileOf = (letter: string): string => after.letters.find(({ id }) => id === letter)?.file ?? letter;
	const dropping = new Map(
		[...dropped].map(([key, by]) => [entryOf(key), by === null ? null : `${by} (${fileOf(by)}). ${DROPPED}`] as const),
	);
	// What was told of letters that are as they were is not told again.
	const news = new Set(placed.flatMap(({ id, status }) => (status === 'new' || status === 'changed' ? [id] : [])));
	const isNews = (a: string, b: string): boolean => news.has(a) || news.has(b);
	const elsewhere = elsewhereIn(after, threads, responses);
	const marked = marks.marked.filter(({ by }) => written.has(by));
	return {
		registrant,
		placed,
		missing: along.missing,
		letters,
		added: added.map(withLinks),
		moved: taken.moved,
		mended,
		filled: new Map(
			ledger.commitments.flatMap(({ id }): [string, Filled][] => {
				const said = { ...taken.joined.get(id), ...written.get(id) };
				return Object.keys(said).length > 0 ? [[id, said]] : [];
			}),
		),
		remarks: new Map([
			[REMARKS.gone, gone],
			[REMARKS.changed, taken.reworded],
			[REMARKS.asked, taken.asked],
			[REMARKS.taken, marks.remarks],
			[REMARKS.dropped, dropping],
			[REMARKS.part, narrowedIn(after, threads, responses)],
			[REMARKS.elsewhere, elsewhere],
		]),
		summary: {
			...summaryOf(ledger, all, taken),
			moved,
			copies,
			versions: versions
				.filter(({ later, earlier, isSure }) => !isSure || isNews(later.id, earlier.id))
				.map(({ later, earlier, isSure }) => ({ file: fileOf(later.id), of: fileOf(earlier.id), isSure })),
			repeated,
			relinked: [...mended].flatMap(([id, own]) => own.map(({ to }) => ({ id, to }))),
			narrowed: [
				...new Set(
					threads.flatMap(({ kind, from, to }) =>
						kind === 'narrows' && to.commitment && isNews(from.letter, to.letter) ? [to.commitment] : [],
					),
				),
			],
			dropped: [...dropped].flatMap(([key, by]) =>
				by !== null && isNews(by, key.slice(0, key.indexOf('/'))) ? [entryOf(key)] : [],
			),
			elsewhere: [...elsewhere].flatMap(([id, remark]) => (remark === null ? [] : [id])),
			links: threads.filter((link) => link.kind !== 'repeats' || !areVersions(versions, link)),
			marked,
		},
		problems: [...otherCompanies(registrant, responses), ...otherDates(responses)],
	};
}

/** The remark on each entry of which part was taken back; null for others of the letters of this run. */
function narrowedIn(
	{ commitments }: Ledger,
	threads: readonly ThreadLink[],
	told: readonly Placed[],
): ReadonlyMap<string, string | null> {
	const read = new Set(told.map(({ id }) => id));
	const out = new Map<string, string | null>();
	for (const { id, letter } of commitments) if (read.has(letter)) out.set(id, null);
	for (const { kind, from, to } of threads) {
		const [earlier, later] = [to, from].map(({ commitment }) => commitments.find(({ id }) => id === commitment));
		if (kind !== 'narrows' || !earlier || !later || earlier.retired || later.retired) continue;
		out.set(earlier.id, `${later.id} (${later.letter}): “${squash(later.quote)}” ${PART}`);
	}
	return out;
}

/** The remark on each entry of the letters of this run that only names an earlier letter, and none that was read; null for others. */
function elsewhereIn(
	{ commitments }: Ledger,
	threads: readonly ThreadLink[],
	told: readonly Placed[],
): ReadonlyMap<string, string | null> {
	const read = new Set(told.map(({ id }) => id));
	const found = new Set(
		threads.flatMap(({ kind, from, to }) => (kind !== 'refers' && to.commitment ? [from.commitment] : [])),
	);
	return new Map(
		commitments
			.filter(({ id, letter }) => read.has(letter) || found.has(id))
			.map((entry) => [entry.id, saidElsewhere(entry) && !entry.retired && !found.has(entry.id) ? ELSEWHERE : null]),
	);
}

/** An end of a thread as the file names it: what was only promised again by the entry that stands for it. */
function inFile(end: ThreadEnd, entryOf: (key: string) => string): ThreadEnd {
	return end.commitment === null ? end : { ...end, commitment: entryOf(keyOf(end.letter, end.commitment)) };
}

function dated(letter: Letter, placed: readonly Placed[]): Letter {
	const date = letter.date ?? placed.find(({ id }) => id === letter.id)?.reading.date ?? undefined;
	return date === undefined ? letter : { ...letter, date };
}

function summaryOf(ledger: Ledger, placed: readonly Placed[], { added, asked, changed, gone, joined, moved }: Taken) {
	const read = new Set(placed.filter(({ status }) => status !== 'no response').map(({ id }) => id));
	const ids = ledger.commitments.filter(({ letter }) => read.has(letter)).map(({ id }) => id);
	const isGone = (id: string) => typeof gone.get(id) === 'string';
	const same = new Set(placed.filter(({ before, sha256 }) => before?.sha256 === sha256).map(({ id }) => id));
	return {
		letters: placed.map(({ id, file, status }) => ({ id, file, status })),
		added: added.map(({ id }) => id),
		back: added.filter(({ letter }) => same.has(letter)).map(({ id }) => id),
		kept: ids.filter((id) => !changed.has(id) && !isGone(id)),
		changed: ids.filter((id) => changed.has(id) && !isGone(id)),
		asked: ids.filter((id) => typeof asked.get(id) === 'string'),
		gone: ids.filter(isGone),
		renumbered: ledger.commitments.flatMap(({ id, comment }) => {
			const to = moved.get(id)?.comment;
			return to === undefined ? [] : [{ id, from: comment ?? '', to }];
		}),
		joined: [...joined.keys()],
	};
}

/** Letters that bear another day since they changed; the file keeps the one that a person may have put right. */
function otherDates(placed: readonly Placed[]): Problem[] {
	return placed.flatMap(({ before, file, reading, status }): Problem[] => {
		if (status !== 'changed' || !before?.date || !reading.date || before.date === reading.date) return [];
		const message = `${file} is dated ${reading.date} now, and the entry \`${before.id}\` keeps \`date: ${before.date}\`; correct it if the letter was sent on the other day.`;
		return [{ code: 'other-date', severity: 'warning', message, start: 0, end: 0 }];
	});
}

function otherCompanies(registrant: Registrant | null, placed: readonly Placed[]): Problem[] {
	return placed.flatMap(({ file, reading }): Problem[] => {
		if (!registrant || !reading.registrant || shareName(reading.registrant, registrant)) return [];
		const message = `${file} seems to be a letter of ${reading.registrant.name}, not of ${registrant.name}; if so, keep it in a commitments file of its own.`;
		return [{ code: 'other-registrant', severity: 'warning', message, start: 0, end: 0 }];
	});
}
