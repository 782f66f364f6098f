/** What letters say into the commitments file: new entries are added, everything a person wrote stays. */
import {
	addCommitments,
	addLetters,
	addRegistrant,
	type Commitment,
	type Edited,
	type Ledger,
	type Letter,
	type Links,
	type Problem,
	type Registrant,
	readLedger,
	remarkAbove,
	renderLedger,
	type Span,
	setLinks,
	setPlaces,
	updateLetter,
} from '../ledger/index.ts';
import { bareName } from './companies.ts';
import { letterOf } from './entries.ts';
import { type Along, keyOf, linksToWrite, threadsIn } from './fileThreads.ts';
import {
	type LetterFile,
	type MergedLetter,
	type Placed,
	pairUp,
	placeLetters,
	plainPath,
	type Source,
} from './placing.ts';
import { type Marked, marksOf, REMARKS } from './remarks.ts';
import { standsFor, type Taken, takeIn } from './takeIn.ts';
import type { ThreadEnd, ThreadLink } from './threads.ts';
import type { LetterReading } from './types.ts';

/** Ids of commitments in the file, in the order of the file (`gone`, `kept`, `changed`) or of the letters (`added`). */
export interface MergeSummary {
	readonly letters: readonly MergedLetter[];
	/** Letters found again elsewhere, with no file under the path that the commitments file had; it has the new one now. */
	readonly moved: readonly { readonly from: string; readonly to: string }[];
	/** Files that are a letter of the commitments file once more, and the file that it has of it; nothing is taken from them. */
	readonly copies: readonly { readonly file: string; readonly of: string }[];
	readonly added: readonly string[];
	/** Of `added`, those of a letter that is the same as when it was read before: taken out by hand since, or read only by now. */
	readonly back: readonly string[];
	/** Promises that a letter of the same review only makes again: not added, `of` is the entry that stands for them. */
	readonly repeated?: readonly RepeatedPromise[];
	/** Recognised, and left as they stand. */
	readonly kept: readonly string[];
	/** Recognised, but the letter now words it otherwise than the quote in the file; marked with a comment that has the new words. */
	readonly changed: readonly string[];
	/** Neither proposed nor quoted from a letter that was read in this run; marked with a comment, never deleted. */
	readonly gone: readonly string[];
	/** Threads with an end in a letter of this run; commitments by their ids in the file. */
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

export interface Merged {
	/** The existing text, unchanged, when it could not be merged into. */
	readonly text: string;
	readonly summary: MergeSummary;
	/** Errors mean that nothing was changed; positions are in the existing text. */
	readonly problems: readonly Problem[];
}

const NOTHING: MergeSummary = {
	letters: [],
	moved: [],
	copies: [],
	added: [],
	back: [],
	repeated: [],
	kept: [],
	changed: [],
	gone: [],
	links: [],
	marked: [],
};
const ALONE: Along = { readings: [], missing: [] };

/**
 * Merges readings into a commitments file, or makes a new one when `existing` is null or blank. `files` belongs to
 * `readings`, entry by entry; `along` is what is known of further letters of the file (`lettersAlong`). Human edits, comments,
 * order, decisions and ids stay; the same input gives the same bytes, and merging the result again changes nothing.
 */
export function mergeReadings(
	existing: string | null,
	readings: readonly LetterReading[],
	files: readonly LetterFile[],
	along: Along = ALONE,
): Merged {
	const sources = pairUp(readings, files);
	if (existing === null || existing.trim() === '') return mergeNew(sources);
	const { ledger, usable, problems } = readLedger(existing);
	// With entries left out, their letters' promises would be added a second time.
	const blocking = problems.filter(({ code, severity }) => severity === 'error' && code !== 'unknown-letter');
	if (!usable || blocking.length > 0) return { text: existing, summary: NOTHING, problems: blocking };
	return mergeInto(existing, ledger, sources, along);
}

function mergeNew(sources: readonly Source[]): Merged {
	const empty: Ledger = { version: 1, letters: [], commitments: [] };
	const plan = planOf(empty, sources, ALONE);
	const text = renderLedger(plan.registrant, plan.letters, plan.added);
	return carriedOut(text, remarkSteps(plan), plan);
}

function mergeInto(existing: string, ledger: Ledger, sources: readonly Source[], along: Along): Merged {
	const plan = planOf(ledger, sources, along);
	return carriedOut(existing, [...stepsOf(ledger, plan), ...remarkSteps(plan)], plan);
}

function carriedOut(before: string, steps: readonly Step[], { summary, problems }: MergePlan): Merged {
	let text = before;
	for (const step of steps) {
		const edited = step(text);
		if (!edited.ok) return { text: before, summary: NOTHING, problems: [edited.problem] };
		text = edited.text;
	}
	return { text, summary, problems };
}

interface MergePlan {
	readonly registrant: Registrant | null;
	readonly placed: readonly Placed[];
	/** Files that the commitments file names and that are not there. */
	readonly missing: readonly string[];
	readonly letters: readonly Letter[];
	readonly added: readonly Commitment[];
	/** New offsets of quotes that still stand in a letter whose text has moved. */
	readonly moved: ReadonlyMap<string, Span>;
	/** What entries of the file as it was say of earlier ones from now on. */
	readonly linked: ReadonlyMap<string, Links>;
	/** By the lead of a remark and the id of a commitment, the rest of it; null where it must not stand. */
	readonly remarks: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
	readonly summary: MergeSummary;
	readonly problems: readonly Problem[];
}

type Step = (text: string) => Edited;

function stepsOf(ledger: Ledger, { registrant, placed, letters, added, moved, linked, missing }: MergePlan): Step[] {
	return [
		...(registrant && !ledger.registrant ? [(text: string) => addRegistrant(text, registrant)] : []),
		(text) => addLetters(text, letters),
		...placed.flatMap(({ before, ...source }) => {
			const changes = before === null ? {} : letterChanges(before, source, missing);
			return Object.keys(changes).length > 0 ? [(text: string) => updateLetter(text, source.id, changes)] : [];
		}),
		(text) => setPlaces(text, moved),
		(text) => setLinks(text, linked),
		(text) => addCommitments(text, added, { besideLetter: true }),
	];
}

function remarkSteps({ remarks }: MergePlan): Step[] {
	return [...remarks].map(
		([lead, wanted]) =>
			(text) =>
				remarkAbove(text, lead, wanted),
	);
}

/** Hash and path follow the file, the path when there is none under the old one; dates only fill what a person left open. */
function letterChanges(before: Letter, { file, sha256, reading }: Source, missing: readonly string[]): Partial<Letter> {
	return {
		...(isMoved(before, file, missing) ? { file } : {}),
		...(sha256 !== '' && sha256 !== before.sha256 ? { sha256 } : {}),
		...(before.date === undefined && reading.date !== null ? { date: reading.date } : {}),
		...(before.staffLetterDate === undefined && reading.staffLetterDate !== null
			? { staffLetterDate: reading.staffLetterDate }
			: {}),
	};
}

function isMoved(before: Letter, file: string, missing: readonly string[]): boolean {
	return plainPath(file) !== plainPath(before.file) && missing.includes(before.file);
}

function planOf(ledger: Ledger, sources: readonly Source[], along: Along): MergePlan {
	const all = placeLetters(ledger, sources, along);
	const placed = all.filter(({ status }) => status !== 'copy');
	const responses = placed.filter(({ status }) => status !== 'no response');
	const { links, repeats } = threadsIn(responses, ledger, along);
	const taken = takeIn(ledger, responses, repeats);
	const { added, gone, idOf } = taken;
	const named = responses.flatMap(({ reading }) => (reading.registrant ? [reading.registrant] : []));
	const registrant = ledger.registrant ?? named[0] ?? null;
	const letters = responses.filter(({ before }) => before === null).map(letterOf);
	const threads = links.map((link) => ({ ...link, from: inFile(link.from, idOf), to: inFile(link.to, idOf) }));
	const written = linksToWrite(threads, new Set(added.map(({ id }) => id)));
	const withLinks = (entry: Commitment): Commitment => ({ ...written.get(entry.id), ...entry });
	const after: Ledger = {
		...ledger,
		letters: [...ledger.letters.map((letter) => dated(letter, placed)), ...letters],
		commitments: [...ledger.commitments, ...added].map(withLinks),
	};
	const marks = marksOf(after);
	const repeated = taken.repeated.map(({ key, ...rest }) => ({ ...rest, of: standsFor(key, repeats, idOf) }));
	const moved = responses.flatMap(({ before, file }) =>
		before && isMoved(before, file, along.missing) ? [{ from: before.file, to: file }] : [],
	);
	const copies = all.flatMap(({ status, before, file }) =>
		status === 'copy' && before ? [{ file, of: before.file }] : [],
	);
	const marked = marks.marked.filter(({ by }) => written.has(by));
	return {
		registrant,
		placed,
		missing: along.missing,
		letters,
		added: added.map(withLinks),
		moved: taken.moved,
		linked: new Map([...written].filter(([id]) => ledger.commitments.some((entry) => entry.id === id))),
		remarks: new Map([
			[REMARKS.gone, gone],
			[REMARKS.changed, taken.reworded],
			[REMARKS.taken, marks.remarks],
		]),
		summary: { ...summaryOf(ledger, all, taken), moved, copies, repeated, links: threads, marked },
		problems: otherCompanies(registrant, responses),
	};
}

/** An end of a thread as the file names it: a promise that was only made again has no entry of its own. */
function inFile(end: ThreadEnd, idOf: ReadonlyMap<string, string | null>): ThreadEnd {
	const id = idOf.get(keyOf(end.letter, end.commitment ?? ''));
	return id === undefined ? end : { ...end, commitment: id };
}

function dated(letter: Letter, placed: readonly Placed[]): Letter {
	const date = letter.date ?? placed.find(({ id }) => id === letter.id)?.reading.date ?? undefined;
	return date === undefined ? letter : { ...letter, date };
}

function summaryOf(ledger: Ledger, placed: readonly Placed[], { added, changed, gone }: Taken) {
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
		gone: ids.filter(isGone),
	};
}

function otherCompanies(registrant: Registrant | null, placed: readonly Placed[]): Problem[] {
	return placed.flatMap(({ file, reading }): Problem[] => {
		if (!registrant || !reading.registrant || bareName(reading.registrant.name) === bareName(registrant.name))
			return [];
		const message = `${file} seems to be a letter of ${reading.registrant.name}, not of ${registrant.name}; if so, keep it in a commitments file of its own.`;
		return [{ code: 'other-registrant', severity: 'warning', message, start: 0, end: 0 }];
	});
}
