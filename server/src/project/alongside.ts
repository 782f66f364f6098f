/** Reads the letters that a commitments file names beside the ones that were given, so that threads between them are found. */
import { readLedger } from '../ledger/index.ts';
import { type Along, type LetterFile, lettersAlong, readLetters } from '../letter/index.ts';
import type { LetterReading } from '../letter/types.ts';
import { folderOf, joinPath } from './paths.ts';
import { readBytes } from './reading.ts';
import type { Trouble, Workspace } from './types.ts';

/** Letters as read, by path, for a caller that asks several times in a row. */
export type LettersRead = Map<string, readonly LetterReading[]>;

/**
 * What `mergeReadings` is told of further letters: those of the same review that are there, and the names of those that are
 * not. A letter that cannot be read is passed over: it is no fault of the ones that were given.
 */
export async function readAlong(
	workspace: Workspace,
	ledgerPath: string,
	ledgerText: string | null,
	given: { readonly readings: readonly LetterReading[]; readonly files: readonly LetterFile[] },
	read: LettersRead = new Map(),
): Promise<Along> {
	const readings: LetterReading[] = [];
	const missing: string[] = [];
	const files = ledgerText === null ? [] : lettersAlong(readLedger(ledgerText).ledger, given.readings, given.files);
	for (const file of files) {
		const path = joinPath(folderOf(ledgerPath), file);
		const troubles: Trouble[] = [];
		const bytes = await readBytes(workspace, path, troubles);
		if (bytes === null) {
			if (troubles.length === 0) missing.push(file);
			continue;
		}
		const letters = read.get(path) ?? (await readLetters(bytes, file));
		read.set(path, letters);
		readings.push(...letters.map((letter) => ({ ...letter, file })));
	}
	return { readings, missing };
}
