/** Links from the commitments file to the files it names, and directives of drafts that can be folded. */
import type { DocumentLink, FoldingRange } from 'vscode-languageserver-protocol';
import { ledgerNames } from '../ledger/index.ts';
import { folderOf, joinPath } from '../project/index.ts';
import type { Check } from './check.ts';
import { positionAt, rangeOf } from './convert.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';
import { directivesOf } from './subjects.ts';

/** The files that the commitments file names: letters, and the drafts of sign-offs. */
export function linksOf(check: Check, path: string, style: DiagnosticStyle): DocumentLink[] {
	const lines = check.lines(path);
	if (!lines || path !== check.ledgerPath) return [];
	return ledgerNames(lines.text).files.map(({ file, span }) => ({
		range: rangeOf(lines, span, style.client.encoding),
		target: style.uriOf(joinPath(folderOf(check.ledgerPath), file)),
	}));
}

/** Directives that go over several lines; null for anything but a draft, so that an editor folds as it always does. */
export function foldsOf(check: Check, path: string): FoldingRange[] | null {
	const lines = check.lines(path);
	if (!lines || path === check.ledgerPath) return null;
	return directivesOf(check, path).flatMap(({ start, end }) => {
		const from = positionAt(lines, start).line;
		const to = positionAt(lines, end).line;
		return to > from ? [{ startLine: from, endLine: to, kind: 'comment' }] : [];
	});
}
