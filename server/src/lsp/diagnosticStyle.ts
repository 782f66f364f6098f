/** How diagnostics are written for one client. */
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Severity } from '../ledger/types.ts';
import type { FindingSeverity } from '../rules/types.ts';
import type { Client } from './client.ts';

/** Shown beside every diagnostic, and how editors tell ours from others'. */
export const SOURCE = 'commitments';

export const SEVERITY: Readonly<Record<FindingSeverity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** How diagnostics are written for one client. */
export interface DiagnosticStyle {
	readonly client: Client;
	/** The address of a rule's page, or null where there is none. */
	readonly rulePage: (rule: string) => string | null;
	/** The URI by which the client knows a path. */
	readonly uriOf: (path: string) => string;
	/** The severities set in the editor, as they are now. */
	readonly severity: () => Readonly<Record<string, Severity>>;
}
