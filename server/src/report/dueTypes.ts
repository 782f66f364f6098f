/** The drafter's checklist and the filings to come, as values. */

import type { Disposition, Strength } from '../ledger/types.ts';
import type { Coverage, DecisionEntry, NextFiling, Quote } from './types.ts';

/** What one filing will be asked for, before it is written. */
export interface DueList {
	readonly registrant: string | null;
	readonly filing: string;
	readonly form: string;
	readonly period: string;
	/** The filing of the same form before it, by id; null when none is in the folder. */
	readonly last: string | null;
	/** Binding ones first, then in the order of the commitments file. */
	readonly items: readonly DueItem[];
	/** Asked of the form and period, and settled by a person. */
	readonly settled: readonly {
		readonly id: string;
		readonly title: string;
		readonly status: 'waived' | 'not-applicable';
	}[];
}

export interface DueItem {
	readonly id: string;
	readonly title: string;
	readonly disposition: Disposition;
	readonly strength: Strength;
	readonly letter: string;
	readonly letterDate: string | null;
	readonly comment: string | null;
	readonly promise: string;
	readonly ask: string | null;
	readonly citations: readonly string[];
	readonly condition: string | null;
	/** True while nobody has decided for this filing whether the condition is met. */
	readonly toDecide: boolean;
	/** Headings it belongs under, best first. */
	readonly homes: readonly string[];
	readonly facts: readonly { readonly text: string; readonly advice: boolean; readonly branch: string | null }[];
	/** What was decided last about its condition, for another filing: it does not carry over, but is where a person starts. */
	readonly decided: DecisionEntry | null;
	/** How the last filing of the form stood; null when it was not asked there. */
	readonly last: LastTime | null;
	/** Where that one did not have it: the last filing before it, of any form, in which evidence was found. */
	readonly elsewhere: LastTime | null;
}

export interface LastTime {
	readonly filing: string;
	readonly coverage: Coverage;
	readonly evidence: readonly Quote[];
}

/** What is due in the filings to come, before any of them is named. */
export interface DueNext {
	readonly registrant: string | null;
	readonly filings: readonly NextFiling[];
}
