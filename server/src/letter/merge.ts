/** What letters say into the commitments file: new entries are added, everything a person wrote stays. */
import {
	addCommitments,
	addLetters,
	addRegistrant,
	type Commitment,
	type Edited,
	type Ledger,
	type Letter,
	type Problem,
	type Registrant,
	readLedger,
	recognise,
	remarkAbove,
	renderLedger,
	type Span,
	setPlaces,
	squash,
	updateLetter,
} from '../ledger/index.ts';
import { nearestPlace } from './places.ts';
import { repeatsOf } from './repeats.ts';
import type { LetterReading, Proposal } from './types.ts';

/** The file of a reading: its path as the commitments file names it, and the hash of its bytes. */
export interface LetterFile {
	readonly file: string;
	readonly sha256: string;
}

export interface MergedLetter {
	/** Id in the commitments file. */
	readonly id: string;
	readonly file: string;
	/** `changed`: the file is not the one that was read before. `no response`: not taken into the commitments file. */
	readonly status: 'new' | 'known' | 'changed' | 'no response';
}

/** Ids of commitments in the file, in the order of the file (`gone`, `kept`, `changed`) or of the letters (`added`). */
export interface MergeSummary {
	readonly letters: readonly MergedLetter[];
	readonly added: readonly string[];
	/** Promises that a letter of the same review only makes again: not added, `of` is the entry that stands for them. */
	readonly repeated?: readonly RepeatedPromise[];
	/** Recognised, and left as they stand. */
	readonly kept: readonly string[];
	/** Recognised, but the letter now words it otherwise than the quote in the file. */
	readonly changed: readonly string[];
	/** Neither proposed nor quoted from a letter that was read in this run; marked with a comment, never deleted. */
	readonly gone: readonly string[];
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

const NOTHING: MergeSummary = { letters: [], added: [], repeated: [], kept: [], changed: [], gone: [] };
const REMARK = 'Not found when the letter was read again: retire it with a reason, or correct its quote.';

/**
 * Merges readings into a commitments file, or makes a new one when `existing` is null or blank. `files` belongs to
 * `readings`, entry by entry. Human edits, comments, order, decisions and ids stay; the same input gives the same bytes,
 * and merging the result again changes nothing.
 */
export function mergeReadings(
	existing: string | null,
	readings: readonly LetterReading[],
	files: readonly LetterFile[],
): Merged {
	const sources = pairUp(readings, files);
	if (existing === null || existing.trim() === '') return mergeNew(sources);
	const { ledger, usable, problems } = readLedger(existing);
	// With entries left out, their letters' promises would be added a second time.
	const blocking = problems.filter(({ code, severity }) => severity === 'error' && code !== 'unknown-letter');
	if (!usable || blocking.length > 0) return { text: existing, summary: NOTHING, problems: blocking };
	return mergeInto(existing, ledger, sources);
}

/** A reading with the entry of the file it belongs to. */
interface Source extends LetterFile {
	readonly reading: LetterReading;
}
interface Placed extends Source, MergedLetter {
	/** The letter's entry in the file as it was. */
	readonly before: Letter | null;
}

function pairUp(readings: readonly LetterReading[], files: readonly LetterFile[]): Source[] {
	const seen = new Set<string>();
	return readings.flatMap((reading, index) => {
		const file = files[index] ?? { file: reading.file, sha256: '' };
		const key = `${file.sha256} ${reading.document ?? ''}`;
		if (file.sha256 !== '' && seen.has(key)) return [];
		seen.add(key);
		return [{ reading, ...file }];
	});
}

function mergeNew(sources: readonly Source[]): Merged {
	const empty: Ledger = { version: 1, letters: [], commitments: [] };
	const plan = planOf(empty, sources);
	const text = renderLedger(plan.registrant, plan.letters, plan.added);
	return { text, summary: plan.summary, problems: plan.problems };
}

function mergeInto(existing: string, ledger: Ledger, sources: readonly Source[]): Merged {
	const plan = planOf(ledger, sources);
	let text = existing;
	for (const step of stepsOf(ledger, plan)) {
		const edited = step(text);
		if (!edited.ok) return { text: existing, summary: NOTHING, problems: [edited.problem] };
		text = edited.text;
	}
	return { text, summary: plan.summary, problems: plan.problems };
}

interface MergePlan {
	readonly registrant: Registrant | null;
	readonly placed: readonly Placed[];
	readonly letters: readonly Letter[];
	readonly added: readonly Commitment[];
	/** New offsets of quotes that still stand in a letter whose text has moved. */
	readonly moved: ReadonlyMap<string, Span>;
	/** By commitment id, whether it carries the remark that it was not found again. */
	readonly remarks: ReadonlyMap<string, boolean>;
	readonly summary: MergeSummary;
	readonly problems: readonly Problem[];
}

type Step = (text: string) => Edited;

function stepsOf(ledger: Ledger, { registrant, placed, letters, added, moved, remarks }: MergePlan): Step[] {
	return [
		...(registrant && !ledger.registrant ? [(text: string) => addRegistrant(text, registrant)] : []),
		(text) => addLetters(text, letters),
		...placed.flatMap(({ before, ...source }) => {
			const changes = before === null ? {} : letterChanges(before, source);
			return Object.keys(changes).length > 0 ? [(text: string) => updateLetter(text, source.id, changes)] : [];
		}),
		(text) => setPlaces(text, moved),
		(text) => remarkAbove(text, REMARK, remarks),
		(text) => addCommitments(text, added, { besideLetter: true }),
	];
}

/** The hash follows the file; dates are filled in only where a person left them open. */
function letterChanges(before: Letter, { sha256, reading }: Source): Partial<Letter> {
	return {
		...(sha256 !== '' && sha256 !== before.sha256 ? { sha256 } : {}),
		...(before.date === undefined && reading.date !== null ? { date: reading.date } : {}),
		...(before.staffLetterDate === undefined && reading.staffLetterDate !== null
			? { staffLetterDate: reading.staffLetterDate }
			: {}),
	};
}

function planOf(ledger: Ledger, sources: readonly Source[]): MergePlan {
	const placed = placeLetters(ledger, sources);
	const responses = placed.filter(({ status }) => status !== 'no response');
	const ids = new Set(ledger.commitments.map(({ id }) => id));
	const added: Commitment[] = [];
	const moved = new Map<string, Span>();
	const remarks = new Map<string, boolean>();
	const changed = new Set<string>();
	const repeats = repeatsOf(responses, ledger);
	const repeated: { letter: string; comment: string | null; key: string }[] = [];
	const idOf = new Map<string, string>();
	for (const source of responses) {
		const entries = ledger.commitments.filter(({ letter }) => letter === source.id);
		const words = squash(source.reading.text);
		const { known } = recognise(entries, source.reading.proposals, source.reading.text);
		const again = new Set(known.values());
		for (const proposal of source.reading.proposals) {
			const entry = entries.find(({ id }) => id === known.get(proposal.id));
			const key = `${source.id}/${proposal.id}`;
			const before = repeats.get(key);
			if (!entry && before !== undefined) {
				repeated.push({ letter: source.id, comment: proposal.comment ?? null, key: before });
				continue;
			}
			idOf.set(key, entry?.id ?? unique(proposal.id, ids));
			if (!entry) added.push(commitmentOf(proposal, source, idOf.get(key) ?? proposal.id));
			else if (squash(entry.quote) === squash(proposal.quote)) noteMove(entry, proposal.at, moved);
			else if (!words.includes(squash(entry.quote))) changed.add(entry.id);
		}
		// An entry without a place was written by hand; a retired one has run its course.
		const ours = entries.filter(({ at, retired }) => at && !retired);
		// Words that stand in the letter were found by a person, whatever this program would propose today.
		for (const entry of ours) {
			const place = entry.at && nearestPlace(source.reading.text, entry.quote, entry.at);
			remarks.set(entry.id, !again.has(entry.id) && !place);
			if (place && !moved.has(entry.id)) noteMove(entry, place, moved);
		}
	}
	const named = responses.flatMap(({ reading }) => (reading.registrant ? [reading.registrant] : []));
	return {
		registrant: ledger.registrant ?? named[0] ?? null,
		placed,
		letters: responses.filter(({ before }) => before === null).map(letterOf),
		added,
		moved,
		remarks,
		summary: summaryOf(ledger, placed, {
			added,
			repeated: repeated.map(({ key, ...rest }) => ({ ...rest, of: standsFor(key, repeats, idOf) })),
			changed,
			remarks,
		}),
		problems: otherCompanies(ledger.registrant ?? named[0] ?? null, responses),
	};
}

/** The entry behind a chain of repeats. */
function standsFor(key: string, repeats: ReadonlyMap<string, string>, idOf: ReadonlyMap<string, string>): string {
	let at = key;
	for (let next = repeats.get(at); next !== undefined && !idOf.has(at); next = repeats.get(at)) at = next;
	return idOf.get(at) ?? at.slice(at.indexOf('/') + 1);
}

function summaryOf(
	ledger: Ledger,
	placed: readonly Placed[],
	{
		added,
		repeated,
		changed,
		remarks,
	}: {
		added: readonly Commitment[];
		repeated: readonly RepeatedPromise[];
		changed: ReadonlySet<string>;
		remarks: MergePlan['remarks'];
	},
): MergeSummary {
	const read = new Set(placed.filter(({ status }) => status !== 'no response').map(({ id }) => id));
	const ids = ledger.commitments.filter(({ letter }) => read.has(letter)).map(({ id }) => id);
	const isGone = (id: string) => remarks.get(id) === true;
	return {
		letters: placed.map(({ id, file, status }) => ({ id, file, status })),
		added: added.map(({ id }) => id),
		repeated,
		kept: ids.filter((id) => !changed.has(id) && !isGone(id)),
		changed: ids.filter((id) => changed.has(id) && !isGone(id)),
		gone: ids.filter(isGone),
	};
}

/** Offsets follow the words: they are no person's work, and the editor opens the letter by them. */
function noteMove(entry: Commitment, at: Span, moved: Map<string, Span>): void {
	if (entry.at && (entry.at.start !== at.start || entry.at.end !== at.end)) moved.set(entry.id, at);
}

/** Gives each reading its entry in the file, each entry at most once; those of the same path go first. */
function placeLetters(ledger: Ledger, sources: readonly Source[]): Placed[] {
	const ids = new Set(ledger.letters.map(({ id }) => id));
	const found = new Map<Source, Letter>();
	for (const isSame of SAMENESS) {
		for (const source of sources) {
			const taken = new Set(found.values());
			const entry = ledger.letters.find((letter) => !taken.has(letter) && isSame(letter, source, ledger));
			if (entry && !found.has(source)) found.set(source, entry);
		}
	}
	return sources.map((source): Placed => {
		const before = found.get(source) ?? null;
		const isResponse = source.reading.kind === 'response';
		const id = before?.id ?? (isResponse ? unique(source.reading.id, ids) : source.reading.id);
		return { ...source, before, id, status: isResponse ? statusOf(before, source) : 'no response' };
	});
}

/** The same letter by path, by hash, or by id when what the file quotes from it stands in it; surest first. */
const SAMENESS: readonly ((letter: Letter, source: Source, ledger: Ledger) => boolean)[] = [
	({ file, id }, source) => plainPath(file) === plainPath(source.file) && id === source.reading.id,
	({ file }, source) => plainPath(file) === plainPath(source.file),
	({ sha256 }, source) => sha256 !== undefined && sha256 === source.sha256,
	({ id }, { reading }, ledger) => id === reading.id && quotesStandIn(ledger, id, reading.text),
];

function statusOf(before: Letter | null, { sha256 }: Source): MergedLetter['status'] {
	if (before === null) return 'new';
	return before.sha256 === undefined || sha256 === '' || before.sha256 === sha256 ? 'known' : 'changed';
}

function quotesStandIn(ledger: Ledger, letter: string, text: string): boolean {
	const words = squash(text);
	const quotes = ledger.commitments.filter((commitment) => commitment.letter === letter);
	const standing = quotes.filter(({ quote }) => words.includes(squash(quote)));
	return standing.length > 0 && standing.length * 2 >= quotes.length;
}

function plainPath(path: string): string {
	return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/** `id`, or with the first free number behind it; taken from now on. */
function unique(id: string, taken: Set<string>): string {
	let free = id;
	for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
	taken.add(free);
	return free;
}

function letterOf({ id, file, sha256, reading }: Placed): Letter {
	return {
		id,
		file,
		...(sha256 !== '' ? { sha256 } : {}),
		...(reading.date !== null ? { date: reading.date } : {}),
		...(reading.staffLetterDate !== null ? { staffLetterDate: reading.staffLetterDate } : {}),
		...(reading.reviewed.length > 0 ? { reviewed: reading.reviewed } : {}),
	};
}

/** A proposal as an entry of the file: the line ends of the letter's page are no part of its words. */
function commitmentOf(proposal: Proposal, { id: letter, reading }: Placed, id: string): Commitment {
	const { ask, condition } = proposal;
	return {
		...proposal,
		id,
		letter,
		title: squash(proposal.title),
		quote: squash(proposal.quote),
		...(ask === undefined ? {} : { ask: paragraphsOf(ask, reading) }),
		...(condition ? { condition: { ...condition, text: squash(condition.text) } } : {}),
		elements: proposal.elements.map((element) => ({ ...element, text: squash(element.text) })),
	};
}

/** The ask with its paragraphs and bullets apart, each on one line. */
function paragraphsOf(ask: string, reading: LetterReading): string {
	const whole = reading.comments.find((comment) => comment.ask.text === ask)?.ask;
	const at = whole ? whole.start : reading.text.indexOf(ask);
	if (at < 0)
		return ask
			.split('\n')
			.map(squash)
			.filter((line) => line !== '')
			.join('\n');
	const span = { start: at, end: at + ask.length };
	const parts = reading.paragraphs
		.filter(({ start, end }) => start < span.end && end > span.start)
		.map(({ start, end }) => squash(reading.text.slice(Math.max(start, span.start), Math.min(end, span.end))))
		.filter((part) => part !== '');
	return squash(parts.join(' ')) === squash(ask) ? parts.join('\n') : squash(ask);
}

function otherCompanies(registrant: Registrant | null, placed: readonly Placed[]): Problem[] {
	return placed.flatMap(({ file, reading }): Problem[] => {
		if (!registrant || !reading.registrant || bare(reading.registrant.name) === bare(registrant.name)) return [];
		const message = `${file} seems to be a letter of ${reading.registrant.name}, not of ${registrant.name}; if so, keep it in a commitments file of its own.`;
		return [{ code: 'other-registrant', severity: 'warning', message, start: 0, end: 0 }];
	});
}

/** A company's name without punctuation, capitals and the kind of company. */
function bare(name: string): string {
	const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words
		.filter(
			(word) => !/^(?:the|inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|plc|ag|sa|nv)$/.test(word),
		)
		.join(' ');
}
