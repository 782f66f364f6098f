/** What one check of a commitments file and its drafts gave. Light: the engine itself is loaded by `engine.ts` alone. */
import type { Draft } from '../draft/types.ts';
import type { Filing, PreparedFiling } from '../evidence/types.ts';
import type { Commitment, Span } from '../ledger/types.ts';
import type { Proposal } from '../letter/types.ts';
import type { ProjectResult, Trouble } from '../project/types.ts';
import type { Related } from '../rules/types.ts';
import type { Lines } from './convert.ts';

/** A sentence of a letter that was taken for something; the span is in the letter's file. */
export interface Mark extends Span {
	readonly proposal: Proposal;
	readonly why: string;
	/** Its entry in the commitments file; null when there is none. */
	readonly entry: Commitment | null;
}

/** A response letter that is open in the editor, read as it stands there. */
export interface OpenLetter {
	readonly path: string;
	/** The file's own text. */
	readonly source: string;
	/** In the order of the letter. */
	readonly marks: readonly Mark[];
	/** Comments without any response, at the staff's words, or with something that only holds its place, there. */
	readonly unanswered: readonly (Span & { readonly number: string; readonly standIn: string | null })[];
}

/** What one check gave, together with the very texts it was made from. */
export interface Check {
	readonly ledgerPath: string;
	/** Null when nothing could be concluded; `troubles` say why. */
	readonly project: ProjectResult | null;
	/** What is not said by a finding already. */
	readonly troubles: readonly Trouble[];
	/** The lines of a file as it was checked; null for a file that took no part, or is no text. */
	readonly lines: (path: string) => Lines | null;
	/** A filing of the project, ready to be looked into. */
	readonly prepared: (filing: Filing) => PreparedFiling;
	/** By path: the version of every document that was open when the check began. */
	readonly versions: ReadonlyMap<string, number>;
	/** Open drafts that were not checked, because the commitments file cannot be read as it stands. */
	readonly unchecked: readonly string[];
	/** By path. What the engine says of one of these as a draft is not shown. */
	readonly letters: ReadonlyMap<string, OpenLetter>;
}

/** Where a commitment's words stand in its letter, as the findings about it know it. */
export function letterPlaceOf(check: Check, commitment: string | null): Related | null {
	for (const finding of check.project?.findings ?? []) {
		if (finding.commitment !== commitment || commitment === null) continue;
		const letter = finding.related.find(({ file }) => isLetter(check, file));
		if (letter) return letter;
	}
	return null;
}

/** True for a file that is neither the commitments file nor a draft: the letter behind a promise. */
export function isLetter(check: Check, path: string): boolean {
	if (path === check.ledgerPath || check.lines(path) === null) return false;
	return draftIn(check.project, path) === undefined;
}

/** The draft that a check knows by a path. */
export function draftIn(project: ProjectResult | null, path: string): Draft | undefined {
	for (const { drafts } of project?.filings ?? []) {
		const draft = drafts.find(({ file }) => file === path);
		if (draft) return draft;
	}
	return undefined;
}
