/** Which commitments file, which drafts, which filing: the project behind a small port, so that it runs anywhere. */
import type { Filing } from '../evidence/types.ts';
import type { LedgerFile, Severity } from '../ledger/types.ts';
import type { CommitmentState, Finding } from '../rules/types.ts';

/** Files as the engine sees them. Paths are absolute, with forward slashes. Only `project/` implements it on a disk. */
export interface Workspace {
	/** Bytes of a file, or null when there is none. Open editor buffers win over the disk. */
	read(path: string): Promise<Uint8Array | null>;
	/** Files below a folder that match one of the globs, sorted; ignores `node_modules`, `.git` and dot folders. */
	list(folder: string, globs: readonly string[]): Promise<readonly string[]>;
	/** SHA-256 of bytes in lower-case hexadecimal (a port, because the core has no crypto of its own). */
	sha256(bytes: Uint8Array): Promise<string>;
}

export interface LintOptions {
	/** The commitments file; found by walking up from each draft when null. */
	readonly ledger: string | null;
	/** Overrides by rule, stronger than the file's own. */
	readonly severity: Readonly<Record<string, Severity>>;
	/** Today, 2026-11-21, for waivers that end; the core has no clock. */
	readonly today: string;
}

export interface ProjectResult {
	readonly ledgerPath: string;
	readonly ledger: LedgerFile;
	readonly filings: readonly Filing[];
	readonly states: readonly CommitmentState[];
	/** Sorted by file, place, rule, commitment, element. */
	readonly findings: readonly Finding[];
}

/** A file that could not be used, said so that a person can act: the file, where, what to do. */
export interface Trouble {
	readonly file: string;
	/** Zero-based, when there is one. */
	readonly line: number | null;
	readonly message: string;
}

export interface LintResult {
	/** One per commitments file. */
	readonly projects: readonly ProjectResult[];
	readonly troubles: readonly Trouble[];
	/** Drafts for which no commitments file was found. */
	readonly orphans: readonly string[];
}
