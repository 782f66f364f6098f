/** Edits as the client takes them: bound to the versions they were made for where it can do that. */
import type { TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { kept } from '../ledger/index.ts';
import type { TextEdit } from '../rules/types.ts';
import { type Lines, rangeOf } from './convert.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';

/** How edits are written for one client. */
export interface EditStyle extends DiagnosticStyle {
	/** The version of an open document; null for a file that is not open. */
	readonly versionOf: (path: string) => number | null;
}

/** Texts by path, as the edits were made for them. */
interface Texts {
	readonly lines: (path: string) => Lines | null;
}

/** Edits of files that are there; null when one of them is gone. */
export function editOf(texts: Texts, edits: readonly TextEdit[], style: EditStyle): WorkspaceEdit | null {
	const byFile = new Map<string, LspTextEdit[]>();
	for (const { file, start, end, newText } of edits) {
		const lines = texts.lines(file);
		if (!lines) return null;
		const edit = { range: rangeOf(lines, { start, end }, style.client.encoding), newText };
		kept(byFile, file, () => []).push(edit);
	}
	const files = [...byFile];
	if (!style.client.versionedEdits) {
		return { changes: Object.fromEntries(files.map(([file, edits]) => [style.uriOf(file), edits])) };
	}
	return {
		documentChanges: files.map(([file, edits]) => ({
			textDocument: { uri: style.uriOf(file), version: style.versionOf(file) },
			edits,
		})),
	};
}

/** What a snippet leaves open, as a person fills it in. */
const OPEN = /\[(?:●|_+)\]/g;

/**
 * Turns what an inserted snippet leaves open into tab stops, for clients that can do that; the same edit for others, and for
 * text that leaves nothing open. Only one snippet can be walked through at a time: several edits stay plain.
 */
export function withTabStops(edit: WorkspaceEdit, style: EditStyle): WorkspaceEdit {
	const [change, ...more] = edit.documentChanges ?? [];
	if (!style.client.snippetEdits || !change || more.length > 0 || !('edits' in change)) return edit;
	const [only, ...others] = change.edits;
	if (!only || others.length > 0 || !('newText' in only) || !OPEN.test(only.newText)) return edit;
	OPEN.lastIndex = 0;
	let stop = 0;
	const value = only.newText.replace(/[\\$}]/g, '\\$&').replace(OPEN, (open) => `\${${++stop}:${open}}`);
	const snippet = { range: only.range, snippet: { kind: 'snippet' as const, value } };
	return { documentChanges: [{ ...change, edits: [snippet] }] };
}

/** Makes a file from nothing; null for a client that cannot make files. */
export function newFileEdit(path: string, text: string, style: EditStyle): WorkspaceEdit | null {
	if (!style.client.createsFiles) return null;
	const uri = style.uriOf(path);
	const start = { line: 0, character: 0 };
	return {
		documentChanges: [
			{ kind: 'create', uri },
			{ textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
		],
	};
}
