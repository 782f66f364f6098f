/** The door of the letter room: bytes of a response letter to comments and proposed commitments. */
import { letterReadings } from './reading.ts';
import type { LetterReading } from './types.ts';

/**
 * Reads the letters of one file of any supported format: nearly always one, several where an EDGAR submission holds several
 * response letters. Never empty. See `readLetter`; all letters of a file share its `text`, and each has an id of its own.
 */
export async function readLetters(bytes: Uint8Array, file: string): Promise<readonly LetterReading[]> {
	return letterReadings(bytes, file);
}

/**
 * Reads one letter of any supported format, the first one of a file that holds several. Never throws: what is wrong becomes a problem, and a file that is no
 * response letter gives no proposals. All offsets are UTF-16 offsets into the reading's `text`.
 */
export async function readLetter(bytes: Uint8Array, file: string): Promise<LetterReading> {
	const [first] = await letterReadings(bytes, file);
	return first;
}

export { decodeLetter } from './decode/index.ts';
export { type Along, lettersAlong } from './fileThreads.ts';
export { type Merged, mergeReadings } from './merge.ts';
export { mergeClauses } from './mergeClauses.ts';
export { entriesOf, type MergeSummary } from './mergePlan.ts';
export type { LetterFile } from './placing.ts';
export type { ThreadLink } from './thread.ts';
export { distinctIds, linkThreads } from './threads.ts';
export type * from './types.ts';
export { isUnwritten } from './unwritten.ts';
