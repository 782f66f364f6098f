/** Requests about what stands somewhere: definitions, references, renaming, completion, links, folding, layout. */
import {
	type CancellationToken,
	type Connection,
	LSPErrorCodes,
	ResponseError,
	type ServerCapabilities,
	type TextDocuments,
	type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { linesOf, rangeOf } from './convert.ts';
import { definitionAt, symbolsOf } from './navigation.ts';
import type { Session } from './session.ts';

/** A commitments file, as editors name it. */
export const LEDGER_URI = /\/commitments\.ya?ml$/;

/** What is offered here. */
export const FEATURES: ServerCapabilities = {
	definitionProvider: true,
	referencesProvider: true,
	renameProvider: { prepareProvider: true },
	documentSymbolProvider: true,
	documentLinkProvider: { resolveProvider: false },
	foldingRangeProvider: true,
	documentFormattingProvider: true,
	completionProvider: { triggerCharacters: [' ', '/', '-', ':', '['] },
};

/** How a request is run: reported when it breaks, answered with nothing when it is cancelled. */
export type Answer = <T>(
	session: Session,
	doing: string,
	token: CancellationToken,
	run: (cancelled: () => boolean) => Promise<T>,
) => Promise<T | null | ResponseError<void>>;

/** Registers the requests. */
export function serveFeatures(
	connection: Connection,
	documents: TextDocuments<TextDocument>,
	session: Session,
	answer: Answer,
): void {
	const { style } = session;
	connection.onDefinition((params, token) =>
		answer(session, 'looking for a definition', token, async (cancelled) => {
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			if (!fresh) return null;
			const { entryAt } = await import('./engine.ts');
			const entry = fresh.path === fresh.check.ledgerPath ? entryAt(fresh.check, params.position, style) : null;
			return entry ?? definitionAt(fresh.check, fresh.path, params.position, style);
		}),
	);
	connection.onReferences((params, token) =>
		answer(session, 'looking for references', token, async (cancelled) => {
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			if (!fresh) return null;
			const { referencesAt } = await import('./engine.ts');
			const { includeDeclaration } = params.context;
			return referencesAt(fresh.check, fresh.path, params.position, includeDeclaration, style);
		}),
	);
	serveRename(connection, session, answer);
	serveLayout(connection, documents, session, answer);
	connection.onDocumentSymbol((params, token) =>
		answer(session, 'outlining', token, async (cancelled) => {
			// Editors ask after every edit of every Markdown file: only the commitments file is worth a check.
			if (!LEDGER_URI.test(params.textDocument.uri)) return null;
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			return fresh && symbolsOf(fresh.check, fresh.path, style);
		}),
	);
	connection.onCompletion((params, token) =>
		answer(session, 'completing', token, async (cancelled) => {
			const { uri } = params.textDocument;
			const document = documents.get(uri);
			if (!document || !(LEDGER_URI.test(uri) || mayComplete(document, params.position.line))) return null;
			const fresh = await session.freshCheck(uri, cancelled);
			if (!fresh) return null;
			const { completionsAt } = await import('./engine.ts');
			return completionsAt(fresh.check, fresh.path, params.position, style);
		}),
	);
}

/** A line with a comment, or the first lines of a file that begins with front matter: nothing else is worth a check. */
function mayComplete(document: TextDocument, line: number): boolean {
	const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
	if (document.getText(range).includes('<!--')) return true;
	const first = document.getText({ start: { line: 0, character: 0 }, end: { line: 1, character: 0 } });
	return line < 20 && /^\ufeff?---\s*$/.test(first);
}

function serveRename(connection: Connection, session: Session, answer: Answer): void {
	const { style } = session;
	connection.onPrepareRename((params, token) =>
		answer(session, 'looking for an id', token, async (cancelled) => {
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			if (!fresh) return null;
			const { renamableAt } = await import('./engine.ts');
			return renamableAt(fresh.check, fresh.path, params.position, style);
		}),
	);
	connection.onRenameRequest(async (params, token) => {
		const renamed = await answer(session, 'renaming', token, async (cancelled) => {
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			if (!fresh) return null;
			const { renameAt } = await import('./engine.ts');
			return renameAt(fresh.check, fresh.path, params.position, params.newName, style);
		});
		return typeof renamed === 'string' ? new ResponseError(LSPErrorCodes.RequestFailed, renamed) : renamed;
	});
}

function serveLayout(
	connection: Connection,
	documents: TextDocuments<TextDocument>,
	session: Session,
	answer: Answer,
): void {
	const { style } = session;
	connection.onDocumentLinks((params, token) =>
		answer(session, 'looking for links', token, async (cancelled) => {
			if (!LEDGER_URI.test(params.textDocument.uri)) return null;
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			if (!fresh) return null;
			const { linksOf } = await import('./engine.ts');
			return linksOf(fresh.check, fresh.path, style);
		}),
	);
	connection.onFoldingRanges((params, token) =>
		answer(session, 'folding', token, async (cancelled) => {
			if (!documents.get(params.textDocument.uri)?.getText().includes('<!-- commitments-')) return null;
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			if (!fresh) return null;
			const { foldsOf } = await import('./engine.ts');
			return foldsOf(fresh.check, fresh.path);
		}),
	);
	connection.onDocumentFormatting((params, token) =>
		answer(session, 'laying out', token, async (): Promise<TextEdit[] | null> => {
			const document = documents.get(params.textDocument.uri);
			// Drafts are laid out by whoever does so today.
			if (!document || !LEDGER_URI.test(params.textDocument.uri)) return null;
			const { changedLines, formatLedger } = await import('./engine.ts');
			const before = document.getText();
			const after = formatLedger(before);
			if (after === before) return [];
			const { newText, ...span } = changedLines(before, after);
			return [{ range: rangeOf(linesOf(before), span, session.client.encoding), newText }];
		}),
	);
}
