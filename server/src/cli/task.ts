/** Work that may be done in this thread or in another, as data that can be cloned: `tasks.ts` does it. */

import type { Counts, Severity } from '../ledger/types.ts';
import type { LetterReading } from '../letter/types.ts';
import type { Trouble } from '../project/types.ts';
import type { Report, Shard } from './results.ts';

/** One check. */
export interface LintRequest {
	readonly cwd: string;
	/** Absolute: files, folders, globs. */
	readonly paths: readonly string[];
	readonly ledger: string | null;
	readonly severity: Readonly<Record<string, Severity>>;
	/** What counts as evidence; null: as the commitments file says. */
	readonly counts: Counts | null;
	readonly today: string;
	readonly filing: string | null;
	readonly form: string | null;
	/** Filings filed before, absolute: files, folders, globs. */
	readonly previous: readonly string[];
	/** Only every `of`-th filing, from the `index`-th, counted from 1. */
	readonly shard: Shard | null;
	/** Only filings of which one of these files is a draft, the commitments file or its readings; null: all. */
	readonly changed: readonly string[] | null;
}

/** What a check came to, as plain data. */
export interface Outcome {
	readonly report: Report;
	readonly troubles: readonly Trouble[];
	readonly orphans: readonly string[];
	readonly projects: readonly ProjectOutcome[];
}

interface ProjectOutcome {
	readonly ledgerPath: string;
	readonly usable: boolean;
	readonly skipped: number;
	readonly filings: readonly { readonly id: string; readonly form: string | null }[];
}

/** Read one file; `line`: only its line of JSON is wanted, which keeps what crosses threads small. */
export interface LetterTask {
	readonly kind: 'letter';
	/** Absolute. */
	readonly path: string;
	/** The folder that the letter is named from. */
	readonly base: string;
	readonly line: boolean;
}

export interface ReadLetter {
	readonly path: string;
	/** As the commitments file names it. */
	readonly file: string;
	readonly sha256: string;
	/** The letters of the file, mostly one; none when it cannot be read, or when only lines were asked for. */
	readonly readings: readonly LetterReading[];
	/** A line of JSON for each letter, with its line end; null when the file cannot be read, or when readings were asked for. */
	readonly line: string | null;
	readonly troubles: readonly Trouble[];
}

/** Run one check. */
interface LintTask {
	readonly kind: 'lint';
	readonly request: LintRequest;
}

export type Task = LetterTask | LintTask;
export type TaskResult<T extends Task> = T extends LetterTask ? ReadLetter : Outcome;

/** Threads that take tasks; owned by whoever started them. */
export interface Workers {
	/** Rejects when the thread died of it; the others go on. */
	run<T extends Task>(task: T): Promise<TaskResult<T>>;
	close(): Promise<void>;
}
