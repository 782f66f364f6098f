/** The door of the letter room: bytes of a response letter to comments and proposed commitments. */
import { letterReading } from './reading.ts';
import type { LetterReading } from './types.ts';

/**
 * Reads one letter of any supported format. Never throws: what is wrong becomes a problem, and a file that is no
 * response letter gives no proposals. All offsets are UTF-16 offsets into the reading's `text`.
 */
export async function readLetter(bytes: Uint8Array, file: string): Promise<LetterReading> {
	return letterReading(bytes, file);
}

export { type Decoded, decodeLetter } from './decode/index.ts';
export { type LetterFile, type Merged, type MergedLetter, type MergeSummary, mergeReadings } from './merge.ts';
export {
	distinctIds,
	type LinkKind,
	linkThreads,
	type ThreadEnd,
	type ThreadLetter,
	type ThreadLink,
} from './threads.ts';
export type * from './types.ts';
