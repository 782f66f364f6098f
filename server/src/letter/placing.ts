/** Which letter of the commitments file a reading is of. */
import { type Ledger, type Letter, squash } from '../ledger/index.ts';
import { shareName } from './companies.ts';
import { commonWords, contentWords } from './meaning/language/contentWords.ts';
import type { LetterReading } from './types.ts';

/** The file of a reading: its path as the commitments file names it, and the hash of its bytes. */
export interface LetterFile {
	readonly file: string;
	readonly sha256: string;
}

export interface MergedLetter {
	/** Id in the commitments file. */
	readonly id: string;
	readonly file: string;
	/**
	 * `changed`: the file is not the one that was read before. `copy`: a letter of the commitments file as another file, while
	 * its own is there; like `no response`, not taken in.
	 */
	readonly status: 'new' | 'known' | 'changed' | 'copy' | 'no response';
}

/** A reading with its file. */
export interface Source extends LetterFile {
	readonly reading: LetterReading;
}
/** A reading with its entry in the commitments file. */
export interface Placed extends Source, MergedLetter {
	/** The letter's entry in the file as it was. */
	readonly before: Letter | null;
	/** The file of which this one is a copy. */
	readonly copyOf: string | null;
}

/** Each reading with its file; of files with the same bytes the first. */
export function pairUp(readings: readonly LetterReading[], files: readonly LetterFile[]): Source[] {
	const seen = new Set<string>();
	return readings.flatMap((reading, index) => {
		const file = files[index] ?? { file: reading.file, sha256: '' };
		const key = `${file.sha256} ${reading.document ?? ''}`;
		if (file.sha256 !== '' && seen.has(key)) return [];
		seen.add(key);
		return [{ reading, ...file }];
	});
}

/** What is known of the files that the commitments file names and that were not given. */
interface Others {
	readonly readings: readonly LetterReading[];
	readonly missing: readonly string[];
}

/** Gives each reading its entry in the file, each entry at most once but for copies; those of the same path go first. */
export function placeLetters(ledger: Ledger, sources: readonly Source[], others: Others): Placed[] {
	const ids = new Set(ledger.letters.map(({ id }) => id));
	const found = new Map<Source, Letter>();
	for (const isSame of SAMENESS) {
		for (const source of sources) {
			const taken = new Set(found.values());
			const entry = ledger.letters.find((letter) => !taken.has(letter) && isSame(letter, source, ledger, others));
			if (entry && !found.has(source)) found.set(source, entry);
		}
	}
	const read = [...others.readings, ...sources.map(({ reading, file }) => ({ ...reading, file }))];
	const fresh = originals(sources.filter((source) => !found.has(source)));
	return sources.map((source): Placed => {
		const before = found.get(source) ?? null;
		const original = before ? undefined : ledger.letters.find((letter) => isCopy(letter, source, ledger, read));
		if (original) return { ...source, before: original, id: original.id, status: 'copy', copyOf: original.file };
		const [twin, entry] = [...found].find(([other]) => !before && isSameLetter(other, source)) ?? [];
		if (twin && entry) return { ...source, before: entry, id: entry.id, status: 'copy', copyOf: twin.file };
		const first = before ? undefined : fresh.find((other) => other !== source && isSameLetter(other, source));
		if (first && !fresh.includes(source))
			return { ...source, before, id: first.reading.id, status: 'copy', copyOf: first.file };
		const isResponse = source.reading.kind === 'response';
		const id = before?.id ?? (isResponse ? unique(source.reading.id, ids) : source.reading.id);
		return { ...source, before, id, status: isResponse ? statusOf(before, source) : 'no response', copyOf: null };
	});
}

/** Of files that are one letter in several formats the one to be taken in: the one in which most was read, then one that an editor opens. */
function originals(sources: readonly Source[]): readonly Source[] {
	const isText = ({ file }: Source): number => (/\.(?:docx|pdf)$/i.test(file) ? 1 : 0);
	const best = [...sources].sort(
		(a, b) => b.reading.proposals.length - a.reading.proposals.length || isText(a) - isText(b),
	);
	const out: Source[] = [];
	for (const source of best) if (!out.some((other) => isSameLetter(other, source))) out.push(source);
	return out;
}

/** The same letter by path, by hash, or by id when its file is gone and what was quoted from it stands here; surest first. */
const SAMENESS: readonly ((letter: Letter, source: Source, ledger: Ledger, others: Others) => boolean)[] = [
	({ file, id }, source) => plainPath(file) === plainPath(source.file) && id === source.reading.id,
	({ file }, source) => plainPath(file) === plainPath(source.file),
	({ sha256 }, source) => sha256 !== undefined && sha256 === source.sha256,
	({ id, file }, { reading }, ledger, { missing }) =>
		id === reading.id &&
		missing.includes(file) &&
		!isOfAnother(ledger, reading) &&
		quotesStandIn(ledger, id, reading.text),
];

/** Share of all words of two files that stand in both when they are one letter in two formats. */
const COPIED = 0.9;

/** Whether this is a letter whose own file is there as well. */
function isCopy(letter: Letter, source: Source, ledger: Ledger, read: readonly LetterReading[]): boolean {
	const path = plainPath(letter.file);
	if (path === plainPath(source.file) || isOfAnother(ledger, source.reading)) return false;
	const own = read.find((one) => plainPath(one.file) === path && one.date === source.reading.date);
	return own !== undefined && isSameLetter({ file: path, sha256: '', reading: own }, source);
}

/** Whether two files are one letter: of one day, in the same words, and with no promise in either that does not stand in the other. */
function isSameLetter({ reading: a, file: first }: Source, { reading: b, file: second }: Source): boolean {
	if (a.kind !== 'response' || b.kind !== 'response' || a.date !== b.date) return false;
	// Several letters of one file are several letters.
	if (plainPath(first) === plainPath(second) || isOfAnother({ registrant: a.registrant ?? undefined }, b)) return false;
	if (!standsIn(a, b.text) || !standsIn(b, a.text)) return false;
	const [x, y] = [contentWords(a.text), contentWords(b.text)];
	const common = commonWords(x, y);
	return common >= COPIED * (x.size + y.size - common);
}

function standsIn({ proposals }: LetterReading, other: string): boolean {
	const text = bareText(other);
	return proposals.every(({ quote }) => text.includes(bareText(quote)));
}

/** Letters and digits alone: formats differ in spaces, dashes and quotation marks. */
function bareText(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a letter names another company than the one of the commitments file. */
function isOfAnother({ registrant: of }: Pick<Ledger, 'registrant'>, { registrant: by }: LetterReading): boolean {
	if (!of || !by || shareName(of, by)) return false;
	return of.fileNumber === undefined || of.fileNumber !== by.fileNumber;
}

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

/** A path as it is compared: with forward strokes, and nothing for the folder it is in. */
export function plainPath(path: string): string {
	return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/** `id`, or with the first free number behind it; taken from now on. */
export function unique(id: string, taken: Set<string>): string {
	let free = id;
	for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
	taken.add(free);
	return free;
}
