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
	remarkAbove,
	renderLedger,
	type Span,
	setPlaces,
	updateLetter,
} from '../ledger/index.ts';
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
	/** Recognised, and left as they stand. */
	readonly kept: readonly string[];
	/** Recognised, but the letter now words it otherwise than the quote in the file. */
	readonly changed: readonly string[];
	/** No longer read in a letter that was read in this run; marked with a comment, never deleted. */
	readonly gone: readonly string[];
}

export interface Merged {
	/** The existing text, unchanged, when it could not be merged into. */
	readonly text: string;
	readonly summary: MergeSummary;
	/** Errors mean that nothing was changed; positions are in the existing text. */
	readonly problems: readonly Problem[];
}

const NOTHING: MergeSummary = { letters: [], added: [], kept: [], changed: [], gone: [] };
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

interface Source extends LetterFile {
	readonly reading: LetterReading;
}

function pairUp(readings: readonly LetterReading[], files: readonly LetterFile[]): Source[] {
	const seen = new Set<string>();
	return readings.flatMap((reading, index) => {
		const file = files[index] ?? { file: reading.file, sha256: '' };
		const known = file.sha256 !== '' && seen.has(file.sha256);
		seen.add(file.sha256);
		return known ? [] : [{ reading, ...file }];
	});
}
