/** A small filing of a company that does not exist, in two files: two promises, each broken in one of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string) => readFileSync(join(import.meta.dirname, 'fiction', name), 'utf8');

export const LETTER = read('letters/first.txt');
export const LEDGER = read('commitments.yaml');
/** Promises the beds of the guest house and says nothing of them. */
export const HOUSE = read('drafts/house.md');
/** Promises the name of the harbour master and says nothing of it; has characters that are wide in every encoding. */
export const HARBOUR = read('drafts/harbour.md');

/** Sentences that keep the two promises. */
export const BEDS = 'The number of beds in our guest house at Tern Island was 14 as of December 31, 2025.';
export const MASTER = 'The name of our harbour master is Orla Finch, a master mariner from Galway.';

/** The files by name, as `makeFolder` of the harness takes them. */
export const FILES: Readonly<Record<string, string>> = {
	'commitments.yaml': LEDGER,
	'letters/first.txt': LETTER,
	'drafts/house.md': HOUSE,
	'drafts/harbour.md': HARBOUR,
};
