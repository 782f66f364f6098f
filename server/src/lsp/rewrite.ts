/** A file as it is to be, as an edit for the client. */
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { linesOf } from './convert.ts';
import { type EditStyle, editOf, newFileEdit } from './edits.ts';

/** Turns one text of a file into another, touching only the lines that differ; null when nothing can or need be done. */
export async function rewriteEdit(
	path: string,
	before: string | null,
	after: string,
	style: EditStyle,
): Promise<WorkspaceEdit | null> {
	if (before === after) return null;
	if (before === null) return newFileEdit(path, after, style);
	const { changedLines } = await import('./engine.ts');
	const lines = linesOf(before);
	return editOf({ lines: () => lines }, [{ file: path, ...changedLines(before, after) }], style);
}
