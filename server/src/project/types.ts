/** Which commitments file, which drafts, which filing: the project behind a small port, so that it runs anywhere. */
import type { Draft, LongText } from '../draft/types.ts';
import type { Filing, Judgement } from '../evidence/types.ts';
import type { Commitment, Counts, Element, LedgerFile, Severity } from '../ledger/types.ts';
import type { ReadingsFile } from '../reader/types.ts';
import type { CommitmentState, Finding, Lookup, SuppressedFinding } from '../rules/types.ts';
import type { Needed, ReadyFilings } from './ready.ts';

/** Files as the engine sees them. Paths are absolute, with forward slashes. Only `project/` implements it on a disk. */
export interface Workspace {
	/** Bytes of a file, or null when there is none. Open editor buffers win over the disk. */
	read(path: string): Promise<Uint8Array | null>;
	/**
	 * The characters of an open document that no bytes stand for; null for every other file. A workspace without it, or a null,
	 * means that the bytes count. It spares encoding and decoding a large draft at every key stroke.
	 */
	text?(path: string): Promise<LongText | null>;
	/**
	 * What is another text whenever the file has changed; null where nobody can say, as of an open document. A workspace without
	 * it has every file read at every check.
	 */
	stamp?(path: string): Promise<string | null>;
	/** Files below a folder that match one of the globs, sorted; ignores `node_modules`, `.git` and dot folders. */
	list(folder: string, globs: readonly string[]): Promise<readonly string[]>;
	/** SHA-256 of bytes in lower-case hexadecimal (a port, because the core has no crypto of its own). */
	sha256(bytes: Uint8Array): Promise<string>;
}

/** A workspace that is a disk: it can say whether a file has changed, and nothing is open in it. */
export type Disk = Required<Omit<Workspace, 'text'>>;

export interface LintOptions {
	/** The commitments file; found by walking up from each draft when null. */
	readonly ledger: string | null;
	/** Overrides by rule, stronger than the file's own. */
	readonly severity: Readonly<Record<string, Severity>>;
	/** What counts as evidence, stronger than the file's own `reader: counts`. */
	readonly counts?: Counts;
	/** Today, 2026-11-21, for waivers that end; the core has no clock. */
	readonly today: string;
	/** Filings as they were filed before: files, folders or globs (absolute), beside those that the commitments file names. */
	readonly previous?: readonly string[];
	/** Which of the filings to look at, by their place in the sorted list of all that the paths lead to; all without it. */
	readonly select?: (filing: Filing, index: number, ledgerPath: string) => boolean;
	/** What was read before; a caller that checks again and again keeps one, and only what changed is read anew. */
	readonly cache?: LintCache;
	/** Drafts of which everything that was read is kept, however many there are; none without it. */
	readonly needed?: Needed;
	/** Waits between filings, and within one that nobody has open, so that others have their turn; what it throws ends the check. */
	readonly pause?: () => Promise<void>;
}

/** Drafts and letters as read, by path; filled and checked by the engine alone. */
export interface LintCache {
	readonly drafts: Map<string, Draft>;
	/** By path, the stamp of the file that a draft was read from. */
	readonly stamps: Map<string, string>;
	/** With the stamp of the file that each was read from, where there is one. */
	readonly letters: Map<string, LetterSource & { readonly stamp: string | null }>;
	/** Commitments files as read, by path, with their stamps where there are such. */
	readonly ledgers: Map<
		string,
		{ readonly stamp: string | null; readonly bytes: Uint8Array; readonly ledger: LedgerFile }
	>;
	/** Filings prepared for judging, as many as there is room for. */
	readonly ready: ReadyFilings;
	/** What was concluded about filings, by commitments file and id; given again while all that went into it is the same. */
	readonly concluded: Map<string, Conclusion>;
	/** The filings filed before, as long as their drafts are the same. */
	earlier?: { readonly drafts: readonly Draft[]; readonly lookups: readonly Lookup[] };
}

/** What a check came to about one filing. */
export interface Concluded {
	readonly states: readonly CommitmentState[];
	readonly findings: readonly Finding[];
	readonly suppressed: readonly SuppressedFinding[];
}

/** A conclusion and all that it was drawn from. */
export interface Conclusion {
	readonly filing: Filing;
	readonly from: readonly unknown[];
	/** What the rules asked of other filings, and the answers. */
	readonly asked: readonly Asked[];
	readonly result: Concluded;
}

/** A question that a rule put to another filing, as that was then, and what it was told. */
export interface Asked extends Pick<Judgement, 'verdict'> {
	readonly filing: Filing;
	readonly commitment: Commitment;
	readonly element: Element;
}

/** A letter file as far as a check needs it. */
export interface LetterSource {
	/** Hash of the file it was read from. */
	readonly sha256: string;
	/** The letter's words. */
	readonly text: string;
	/** The file's own text, when it can be opened as text. */
	readonly source: string | null;
	/** Offset in the letter's words to offset in the file's own text. */
	readonly toSource: ((offset: number) => number) | null;
}

export interface ProjectResult {
	readonly ledgerPath: string;
	readonly ledger: LedgerFile;
	readonly filings: readonly Filing[];
	/** Filings that `select` passed over. */
	readonly skipped: number;
	readonly states: readonly CommitmentState[];
	/** What counted as evidence in this check. */
	readonly counts: Counts;
	/** The recorded answers of a second reader beside the commitments file; null when there is no such file. */
	readonly readings: (ReadingsFile & { readonly path: string }) | null;
	/** Sorted by file, place, rule, commitment, element. */
	readonly findings: readonly Finding[];
	/** What a directive or a waiver keeps from being reported; sorted as findings are. */
	readonly suppressed: readonly SuppressedFinding[];
	/** By path, the text of every file that a finding, a related place or a passage stands in. */
	readonly texts: ReadonlyMap<string, LongText>;
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
