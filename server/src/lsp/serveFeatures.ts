/** Requests about what stands somewhere: definitions, references, renaming, completion, links, folding, layout. */
import {
	type Connection,
	type InlayHintParams,
	LSPErrorCodes,
	ResponseError,
	type ServerCapabilities,
	type TextDocuments,
	type TextEdit,
} from 'vscode-languageserver';
import { answer, fromCheck } from './answering.ts';
import { linesOf, type OpenDocument, rangeOf } from './convert.ts';
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
	inlayHintProvider: { resolveProvider: false },
	completionProvider: { triggerCharacters: [' ', '/', '-', ':', '['] },
};

/** Registers the requests. */
export function serveFeatures(connection: Connection, documents: TextDocuments<OpenDocument>, session: Session): void {
	const { style } = session;
	connection.onDefinition(
		fromCheck(session, 'looking for a definition', async ({ check, path }, { position }) => {
			const { entryAt } = await import('./engine.ts');
			const entry = path === check.ledgerPath ? entryAt(check, position, style) : null;
			return entry ?? definitionAt(check, path, position, style);
		}),
	);
	connection.onReferences(
		fromCheck(session, 'looking for references', async ({ check, path }, { position, context }) => {
			const { referencesAt } = await import('./engine.ts');
			return referencesAt(check, path, position, context.includeDeclaration, style);
		}),
	);
	serveRename(connection, session);
	serveLayout(connection, documents, session);
	connection.onDocumentSymbol(
		// Editors ask after every edit of every Markdown file: only the commitments file is worth a check.
		fromCheck(session, 'outlining', ({ check, path }) => symbolsOf(check, path, style), isLedger),
	);
	connection.onCompletion(
		fromCheck(
			session,
			'completing',
			async ({ check, path }, { position }) => {
				const { completionsAt } = await import('./engine.ts');
				return completionsAt(check, path, position, style);
			},
			({ textDocument: { uri }, position }) => {
				const document = documents.get(uri);
				return document !== undefined && (LEDGER_URI.test(uri) || mayComplete(document, position.line));
			},
		),
	);
}

function isLedger({ textDocument }: { readonly textDocument: { readonly uri: string } }): boolean {
	return LEDGER_URI.test(textDocument.uri);
}

/** A line with a comment, or the first lines of a file that begins with front matter: nothing else is worth a check. */
function mayComplete(document: OpenDocument, line: number): boolean {
	const lineAt = (at: number): string => document.text.slice(document.text.starts[at], document.text.starts[at + 1]);
	if (lineAt(line).includes('<!--')) return true;
	const first = lineAt(0);
	return line < 20 && /^\ufeff?---\s*$/.test(first);
}

function serveRename(connection: Connection, session: Session): void {
	const { style } = session;
	connection.onPrepareRename(
		fromCheck(session, 'looking for an id', async ({ check, path }, { position }) => {
			const { renamableAt } = await import('./engine.ts');
			return renamableAt(check, path, position, style);
		}),
	);
	connection.onRenameRequest(
		fromCheck(session, 'renaming', async ({ check, path }, { position, newName }) => {
			const { renameAt } = await import('./engine.ts');
			const renamed = renameAt(check, path, position, newName, style);
			return typeof renamed === 'string' ? new ResponseError(LSPErrorCodes.RequestFailed, renamed) : renamed;
		}),
	);
}

function serveLayout(connection: Connection, documents: TextDocuments<OpenDocument>, session: Session): void {
	const { style } = session;
	connection.onDocumentLinks(
		fromCheck(
			session,
			'looking for links',
			async ({ check, path }) => {
				const { linksOf } = await import('./engine.ts');
				return linksOf(check, path, style);
			},
			isLedger,
		),
	);
	connection.languages.inlayHint.on(
		fromCheck(
			session,
			'counting what “find” meets',
			async ({ check, path }, { range }: InlayHintParams) => {
				if (path !== check.ledgerPath) return null;
				const { findHints } = await import('./engine.ts');
				return findHints(check, range, style);
			},
			isLedger,
		),
	);
	connection.onFoldingRanges(
		fromCheck(
			session,
			'folding',
			async ({ check, path }) => {
				const { foldsOf } = await import('./engine.ts');
				return foldsOf(check, path);
			},
			({ textDocument }) => documents.get(textDocument.uri)?.text.includes('<!-- commitments-') === true,
		),
	);
	connection.onDocumentFormatting((params, token) =>
		answer(session, 'laying out', token, async (): Promise<TextEdit[] | null> => {
			const document = documents.get(params.textDocument.uri);
			// Drafts are laid out by whoever does so today.
			if (!document || !LEDGER_URI.test(params.textDocument.uri)) return null;
			const { changedLines, formatLedger } = await import('./engine.ts');
			const before = document.text.toString();
			const after = formatLedger(before);
			if (after === before) return [];
			const { newText, ...span } = changedLines(before, after);
			return [{ range: rangeOf(linesOf(before), span, session.client.encoding), newText }];
		}),
	);
}
