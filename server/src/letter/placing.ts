/** Which letter of the commitments file a reading is of. */
import { type Ledger, type Letter, squash } from '../ledger/index.ts';
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
	/** `changed`: the file is not the one that was read before. `no response`: not taken into the commitments file. */
	readonly status: 'new' | 'known' | 'changed' | 'no response';
}

/** A reading with its file. */
export interface Source extends LetterFile {
	readonly reading: LetterReading;
}
/** A reading with its entry in the commitments file. */
export interface Placed extends Source, MergedLetter {
	/** The letter's entry in the file as it was. */
	readonly before: Letter | null;
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

/** Gives each reading its entry in the file, each entry at most once; those of the same path go first. */
export function placeLetters(ledger: Ledger, sources: readonly Source[]): Placed[] {
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
