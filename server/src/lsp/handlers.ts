/** What the server answers to, request by request. Every answer fits the newest text, or there is none. */
import {
	type CancellationToken,
	CodeActionKind,
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	LSPErrorCodes,
	ResponseError,
	type ServerCapabilities,
	TextDocumentSyncKind,
	type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsAt } from './actions.ts';
import { type Client, isRecord, SECTION } from './client.ts';
import { COMMANDS } from './commands.ts';
import { hoverAt } from './hover.ts';
import { letterActionsAt } from './letterActions.ts';
import { letterHover, letterLenses } from './letterViews.ts';
import { completionsAt, definitionAt, draftLenses, symbolsOf } from './navigation.ts';
import { servePulls } from './pull.ts';
import { runCommand } from './runCommand.ts';
import type { Session } from './session.ts';

/** Files whose change outside the editor can change a finding: drafts, commitments files, letters. */
const WATCHED =
	'**/{commitments.yaml,commitments.yml,.commitmentsignore,*.readings.yaml,*.md,*.markdown,*.txt,*.htm,*.html,*.docx,*.pdf}';

/** What the server offers a client. */
export function capabilitiesFor(client: Client): ServerCapabilities {
	return {
		positionEncoding: client.encoding,
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
		hoverProvider: true,
		codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
		codeLensProvider: { resolveProvider: false },
		definitionProvider: true,
		documentSymbolProvider: true,
		completionProvider: { triggerCharacters: [' ', '/'] },
		executeCommandProvider: { commands: [...COMMANDS] },
		...(client.pulls
			? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true, identifier: SECTION } }
			: {}),
		workspace: { workspaceFolders: { supported: true } },
	};
}

/** Registers every handler of one session. */
export function serve(
	connection: Connection,
	documents: TextDocuments<TextDocument>,
	session: Session,
	initial: unknown,
): void {
	connection.onInitialized(() => session.guard('starting', undefined, () => begin(connection, session, initial)));
	connection.onShutdown(() => session.stop());
	serveDocuments(connection, documents, session);
	serveSettings(connection, session);
	connection.onHover((params, token) =>
		answer(session, 'hovering', token, async (cancelled) => {
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			const letter = fresh?.check.letters.get(fresh.path);
			if (fresh && letter) return letterHover(fresh.check, letter, params.position, session.style);
			return fresh && hoverAt(fresh.check, fresh.path, params.position, session.style);
		}),
	);
	connection.onCodeAction((params, token) =>
		answer(session, 'collecting quick fixes', token, async (cancelled) => {
			if (!wantsQuickFix(params.context.only)) return [];
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			const letter = fresh?.check.letters.get(fresh.path);
			if (fresh && letter)
				return letterActionsAt(fresh.check, letter, params.range, session.workspace(), session.style);
			return fresh ? actionsAt(fresh.check, fresh.path, params.range, session.style) : [];
		}),
	);
	connection.onCodeLens((params, token) =>
		answer(session, 'collecting code lenses', token, async (cancelled) => {
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			const letter = fresh?.check.letters.get(fresh.path);
			if (fresh && letter) return letterLenses(fresh.check, letter, session.style);
			return fresh ? draftLenses(fresh.check, fresh.path, session.style) : [];
		}),
	);
	serveNavigation(connection, documents, session);
	connection.onExecuteCommand((params, token) =>
		answer(session, 'running a command', token, (cancelled) => runCommand(connection, session, params, cancelled)),
	);
	if (session.client.pulls) servePulls(connection, session);
}

function serveNavigation(connection: Connection, documents: TextDocuments<TextDocument>, session: Session): void {
	connection.onDefinition((params, token) =>
		answer(session, 'looking for a definition', token, async (cancelled) => {
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			return fresh && definitionAt(fresh.check, fresh.path, params.position, session.style);
		}),
	);
	connection.onDocumentSymbol((params, token) =>
		answer(session, 'outlining', token, async (cancelled) => {
			// Editors ask after every edit of every Markdown file: only the commitments file is worth a check.
			if (!/\/commitments\.ya?ml$/.test(params.textDocument.uri)) return null;
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			return fresh && symbolsOf(fresh.check, fresh.path, session.style);
		}),
	);
	connection.onCompletion((params, token) =>
		answer(session, 'completing', token, async (cancelled) => {
			const { line } = params.position;
			const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
			if (!documents.get(params.textDocument.uri)?.getText(range).includes('<!--')) return null;
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			return fresh && completionsAt(fresh.check, fresh.path, params.position, session.style);
		}),
	);
}

async function begin(connection: Connection, session: Session, initial: unknown): Promise<void> {
	if (session.client.watchesFiles) {
		await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
	}
	if (session.client.watchesConfiguration) {
		await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
	}
	await (session.client.configuration ? fetchSettings(connection, session) : useSettings(connection, session, initial));
}

function serveDocuments(connection: Connection, documents: TextDocuments<TextDocument>, session: Session): void {
	const touched = (uri: string) => session.guard('opening a document', undefined, () => session.touched(uri));
	documents.onDidOpen(({ document }) => touched(document.uri));
	documents.onDidSave(({ document }) => touched(document.uri));
	documents.onDidClose(({ document }) => touched(document.uri));
	documents.onDidChangeContent(({ document }) =>
		session.guard('following an edit', undefined, () => session.edited(document.uri)),
	);
	connection.onDidChangeWatchedFiles(() =>
		session.guard('reading changed files', undefined, () => session.touchedAll()),
	);
}

function serveSettings(connection: Connection, session: Session): void {
	connection.onDidChangeConfiguration((params) =>
		session.guard('reading the settings', undefined, () => {
			if (session.client.configuration) return fetchSettings(connection, session);
			const all: unknown = params.settings;
			return useSettings(connection, session, isRecord(all) ? (all[SECTION] ?? all) : all);
		}),
	);
}

async function fetchSettings(connection: Connection, session: Session): Promise<void> {
	await useSettings(connection, session, await connection.workspace.getConfiguration(SECTION));
}

async function useSettings(connection: Connection, session: Session, value: unknown): Promise<void> {
	const { readSettings } = await import('./engine.ts');
	const { settings, ignored } = readSettings(value);
	for (const line of ignored) connection.console.warn(line);
	if (JSON.stringify(settings) === JSON.stringify(session.settings)) return;
	session.settings = settings;
	await session.touchedAll();
}

/** Runs a request: a cancelled one is answered as such, a broken one is reported and answered with nothing. */
async function answer<T>(
	session: Session,
	doing: string,
	token: CancellationToken,
	run: (cancelled: () => boolean) => Promise<T>,
): Promise<T | null | ResponseError<void>> {
	const result = await session.guard<T | null>(doing, null, () => run(() => token.isCancellationRequested));
	if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, `cancelled: ${doing}`);
	return result;
}

function wantsQuickFix(only: readonly string[] | undefined): boolean {
	return !only || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}
