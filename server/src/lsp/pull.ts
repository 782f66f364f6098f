/** Diagnostics for clients that fetch them: one document or all, and "unchanged" when nothing is new. */
import {
	type Connection,
	type Diagnostic,
	DocumentDiagnosticReportKind,
	type FullDocumentDiagnosticReport,
	LSPErrorCodes,
	ResponseError,
	type UnchangedDocumentDiagnosticReport,
	type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { type Check, draftIn } from './check.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Session } from './session.ts';

/** Answers document and workspace pulls. */
export function servePulls(connection: Connection, session: Session): void {
	connection.languages.diagnostics.on(async (params, token) => {
		const cancelled = () => token.isCancellationRequested;
		const fresh = await session.guard('collecting diagnostics', null, () =>
			session.freshCheck(params.textDocument.uri, cancelled, judges),
		);
		if (cancelled()) return new ResponseError(LSPErrorCodes.ServerCancelled, 'overtaken', { retriggerRequest: true });
		const isAsked = (path: string): boolean => path === fresh?.path;
		const [items = []] = fresh ? diagnosticsOf(fresh.check, session.style, isAsked).values() : [];
		return reportOf([...items], params.previousResultId);
	});
	connection.languages.diagnostics.onWorkspace(async (params, token) => {
		const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
		const items: WorkspaceDocumentDiagnosticReport[] = [];
		await session.guard('looking for commitments files', undefined, () => session.discover());
		for (const ledger of session.checks.ledgers) {
			const check = await session.guard('collecting diagnostics', null, () =>
				session.checks.fresh(ledger, () => token.isCancellationRequested),
			);
			if (!check) continue;
			for (const [path, diagnostics] of diagnosticsOf(check, session.style)) {
				const uri = session.style.uriOf(path);
				const version = check.versions.get(path) ?? null;
				items.push({ ...reportOf([...diagnostics], previous.get(uri)), uri, version });
				previous.delete(uri);
			}
		}
		// What has nothing any more is said as well.
		for (const [uri, id] of previous) items.push({ ...reportOf([], id), uri, version: null });
		return { items };
	});
}

function reportOf(
	items: Diagnostic[],
	previous: string | undefined,
): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
	const resultId = hashOf(JSON.stringify(items));
	if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
	return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** FNV-1a over the code units, 53 bits of it: equal texts, equal ids; nothing secret about it. */
function hashOf(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x01000193;
	for (let i = 0; i < text.length; i++) {
		a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
		b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
	}
	return `${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}-${text.length}`;
}

/** True when a check has judged a document as a draft. */
function judges({ project }: Check, path: string): boolean {
	return draftIn(project, path) !== undefined;
}
