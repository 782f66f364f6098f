/** The report as values: every format is made from this one model, so all formats agree. Strings are as read, never escaped. */

import type { Verdict } from '../evidence/types.ts';
import type { Counts as Counted, Disposition, Strength } from '../ledger/types.ts';
import type { Range } from '../project/index.ts';
import type { FindingSeverity, Status } from '../rules/types.ts';

/** A filing to come: the one after the last of its form. */
export interface NextFiling {
	readonly form: string;
	/** Null where the folder does not tell when the fiscal year ends. */
	readonly period: string | null;
	/** Ids of commitments that it will be asked for, in the order of the commitments file. */
	readonly due: readonly string[];
	/** Of these, those that no filing of the form in the folder was asked for. */
	readonly first: readonly string[];
	/** Of these, those whose condition a person has to decide. */
	readonly toDecide: readonly string[];
}

/** What the caller knows and the model cannot: it has no clock and no disk. */
export interface ReportOptions {
	/** Absolute folder from which paths are written. */
	readonly root: string;
	/** SHA-256 by absolute path, of every file that `inputFiles` names and that is there. */
	readonly hashes: ReadonlyMap<string, string>;
	/** The day the report is made for, 2026-11-21, for its head and for ages; null leaves them out: same files, same bytes. */
	readonly today: string | null;
	/** The day the check went by, for waivers that end; `today` when absent. */
	readonly checkedOn?: string;
	/** Version of the program; null leaves it out. */
	readonly version: string | null;
	/** Only these filings, by id or form; null takes all. */
	readonly filing?: string | null;
	readonly form?: string | null;
}

export interface Place {
	/** Written from the root, forward slashes. */
	readonly file: string;
	/** Zero-based, characters in UTF-16 code units, as in LSP; people are shown lines from one. */
	readonly range: Range;
}

export interface Quote extends Place {
	/** The source's own words, markup and all. */
	readonly quote: string;
	/** The same as a person reads it: markup gone, a table row as "Label: column value; column value". */
	readonly words: string;
	/** True for a table row: its words are put together from cells and are no quotation. */
	readonly row: boolean;
	/** Why it was not accepted, when that is known. */
	readonly objection: string | null;
}

/** One word for a commitment in a filing. `partial`: something of it is found, something is not. */
export type Coverage =
	| 'found'
	| 'partial'
	| 'unsure'
	| 'missing'
	| 'undecided'
	| 'waived'
	| 'not-applicable'
	| 'not-due'
	| 'retired'
	| 'record';

export interface Report {
	/** The registrants' names, or the commitments files' when they name none. */
	readonly title: string;
	readonly today: string | null;
	readonly version: string | null;
	readonly projects: readonly ProjectReport[];
	/** Files that could not be used. */
	readonly troubles: readonly { readonly file: string; readonly line: number | null; readonly message: string }[];
	/** Drafts that no commitments file governs. */
	readonly orphans: readonly string[];
	readonly counts: Counts;
}

/** What lint counts: findings by severity; elements asked of a filing (due, or with their condition open) by verdict. */
export interface Counts {
	readonly errors: number;
	readonly warnings: number;
	readonly found: number;
	readonly unsure: number;
	readonly missing: number;
	readonly drafts: number;
}

/** One commitments file with its letters and filings. */
export interface ProjectReport {
	readonly file: string;
	readonly registrant: string | null;
	readonly fileNumber: string | null;
	/** By period, then id; without a period last. */
	readonly filings: readonly FilingColumn[];
	/** In the order of the commitments file. */
	readonly commitments: readonly CommitmentEntry[];
	/** The filings to come that something is due in, by period. */
	readonly next: readonly NextFiling[];
	readonly register: readonly RegisterEntry[];
	readonly timeline: readonly TimelineEntry[];
	readonly findings: readonly FindingEntry[];
	/** What counted as evidence: the setting `reader: counts`. */
	readonly counted: Counted;
	readonly inputs: readonly InputEntry[];
	readonly counts: Counts;
}

export interface FilingColumn {
	readonly id: string;
	readonly form: string | null;
	readonly period: string | null;
	readonly files: readonly string[];
	/** What the program concluded itself about a file, and from what. */
	readonly inferred: readonly string[];
	/** Commitments by coverage, without those on record only. */
	readonly tally: Readonly<Record<Coverage, number>>;
	/** Of binding commitments alone. */
	readonly bindingTally: Readonly<Record<Coverage, number>>;
}

export interface CommitmentEntry {
	readonly id: string;
	readonly title: string;
	readonly letter: string;
	readonly letterDate: string | null;
	readonly letterFile: string | null;
	/** Where the promise stands in the letter's file, when that file can be opened as text. */
	readonly at: Place | null;
	readonly comment: string | null;
	readonly disposition: Disposition;
	readonly strength: Strength;
	readonly topic: string | null;
	readonly ask: string | null;
	readonly promise: string;
	/** What the letter says of all its promises together, and so of this one. */
	readonly saidOfAll: string | null;
	readonly condition: string | null;
	readonly due: readonly string[];
	readonly firstDue: string | null;
	readonly expires: string | null;
	/** Any one of the facts is enough. */
	readonly oneOf: boolean;
	readonly citations: readonly string[];
	readonly proposedText: string | null;
	readonly note: string | null;
	readonly decisions: readonly DecisionEntry[];
	readonly waivers: readonly WaiverEntry[];
	readonly signOffs: readonly SignOffEntry[];
	readonly retired: RetiredEntry | null;
	/** Whole days from the letter to `today`, for what is not retired; null without either date. */
	readonly ageDays: number | null;
	readonly history: History;
	/** One for each filing, in the filings' order. */
	readonly cells: readonly Cell[];
}

/** A promise over all filings in the folder, also those that this report does not show. */
export interface History {
	/** Filings that were asked for it, and those in which evidence for all of it was found; counts. */
	readonly asked: number;
	readonly found: number;
	/** Filings in which it would have been due, and was waived or does not apply; a count. */
	readonly settled: number;
	/** The last filing in which evidence for all of it was found. */
	readonly lastFound: string | null;
	/** True while the last filing it was due in did not have all of it and nobody settled it there, or it was due in none yet. */
	readonly open: boolean;
}

export interface Cell {
	readonly filing: string;
	readonly status: Status;
	readonly coverage: Coverage;
	/** Facts found, and facts still open, as the rules count them: of several ways to keep a promise the best one counts. */
	readonly found: number;
	readonly open: number;
	/** What is still open: each gap is closed by any one of its elements. Empty where nothing is asked. */
	readonly gaps: readonly Gap[];
	/** True when a sign-off no longer fits its passage or commitment. */
	readonly suspect: boolean;
	/** True when every fact that is found was also accepted by a person, and that still holds. */
	readonly signed: boolean;
	/** Against the filing of the same form before it: asked for the first time, or found there and no longer here. */
	readonly change: 'first' | 'dropped' | null;
	/** Where it belongs: the heading, or the nearest one above. */
	readonly heading: { readonly title: string; readonly place: Place; readonly exact: boolean };
	readonly elements: readonly ElementEntry[];
}

export interface Gap {
	/** `unsure` when a passage may be it and a person should look. */
	readonly verdict: 'unsure' | 'missing';
	/** Ids of the elements, in the order of the commitments file. */
	readonly elements: readonly string[];
}

export interface ElementEntry {
	readonly id: string;
	readonly text: string;
	/** A cited rule or a reviewer added it; the company did not promise it. */
	readonly advice: boolean;
	/** Elements of one branch are one way of keeping the promise. */
	readonly branch: string | null;
	readonly status: Status;
	readonly verdict: Verdict;
	readonly suspect: boolean;
	/** The sign-off that holds; null without one. */
	readonly signedBy: { readonly by: string; readonly on: string } | null;
	readonly evidence: readonly Quote[];
	readonly candidates: readonly Quote[];
	readonly why: string;
	/** What a second reader said of it, unsigned; null when nothing is recorded. */
	readonly reading: ReadingEntry | null;
}

/** A recorded answer of a second reader. */
export interface ReadingEntry {
	readonly verdict: Verdict;
	/** True where it decided the verdict. */
	readonly counted: boolean;
	/** As people read it, on one line. */
	readonly words: string;
}

export interface DecisionEntry {
	readonly filing: string;
	readonly met: boolean;
	readonly reason: string;
	readonly by: string;
	readonly on: string;
	/** True when a later decision about the same filing counts instead. */
	readonly superseded: boolean;
	/** Why it no longer counts: other words, or another period; null while it does. */
	readonly outdated: string | null;
}

export interface WaiverEntry {
	/** Null: every filing. */
	readonly filing: string | null;
	/** Null: the whole commitment. */
	readonly element: string | null;
	readonly kind: 'waived' | 'not applicable';
	readonly reason: string;
	readonly by: string;
	readonly approvedBy: string | null;
	readonly on: string;
	readonly until: string | null;
	/** False when its last day was past on the day of the check; true also while that day is not known. */
	readonly holds: boolean;
	/** Why it no longer counts: other words, or another period; null while it does. */
	readonly outdated: string | null;
}

export interface SignOffEntry {
	readonly filing: string;
	readonly element: string;
	readonly file: string;
	readonly quote: string;
	readonly by: string;
	readonly on: string;
	readonly note: string | null;
	/** What of passage or commitment was changed since, in words; null where nothing was, or it cannot be told. */
	readonly difference: string | null;
	/** `superseded`: a later sign-off of the same element counts. `unchecked`: its filing is not in this report. */
	readonly state: 'holds' | 'suspect' | 'superseded' | 'unchecked';
}

export interface RetiredEntry {
	readonly kind: string;
	readonly supersededBy: string | null;
	readonly reason: string;
	readonly by: string;
	readonly on: string;
}

/** What a person decided, by date. */
export interface RegisterEntry {
	readonly on: string;
	readonly kind: 'decision' | 'waiver' | 'sign-off' | 'retirement';
	readonly commitment: string;
	readonly filing: string | null;
	readonly element: string | null;
	/** In one sentence. */
	readonly what: string;
	readonly reason: string;
	readonly by: string;
	/** Set when it no longer holds. */
	readonly warning: string | null;
}

export interface TimelineEntry {
	/** Null for a filing without a period: it stands last. */
	readonly date: string | null;
	readonly kind: 'staff letter' | 'response letter' | 'filing';
	readonly name: string;
	readonly what: string;
}

export interface FindingEntry extends Place {
	readonly rule: string;
	readonly severity: FindingSeverity;
	readonly filing: string | null;
	readonly commitment: string | null;
	readonly element: string | null;
	readonly message: string;
}

export interface InputEntry {
	readonly file: string;
	readonly kind: 'commitments file' | 'readings' | 'letter' | 'draft';
	/** Null when the file is not there. */
	readonly sha256: string | null;
	/** For a letter: whether it still is what was read when its commitments were recorded; null when no hash was kept. */
	readonly unchanged: boolean | null;
}
