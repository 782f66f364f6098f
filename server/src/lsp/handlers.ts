/** What the server answers to, request by request. Every answer fits the newest text, or there is none. */
import {
	type CodeAction,
	CodeActionKind,
	CodeActionTriggerKind,
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	FileChangeType,
	type ServerCapabilities,
	TextDocumentSyncKind,
	type TextDocuments,
} from 'vscode-languageserver';
import { actionsAt, FIX_ALL, fixAllIn } from './actions.ts';
import { answer, fromCheck } from './answering.ts';
import { type Client, isRecord, SECTION } from './client.ts';
import { COMMANDS } from './commands.ts';
import type { OpenDocument } from './convert.ts';
import { hoverAt } from './hover.ts';
import { letterActionsAt } from './letterActions.ts';
import { letterHover, letterLenses } from './letterViews.ts';
import { serveOverview } from './overview.ts';
import { servePulls } from './pull.ts';
import { runCommand } from './runCommand.ts';
import { FEATURES, LEDGER_URI, serveFeatures } from './serveFeatures.ts';
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
		codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
		codeLensProvider: { resolveProvider: false },
		...FEATURES,
		executeCommandProvider: { commands: [...COMMANDS] },
		...(client.pulls
			? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true, identifier: SECTION } }
			: {}),
		workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
	};
}

/** Registers every handler of one session. */
export function serve(
	connection: Connection,
	documents: TextDocuments<OpenDocument>,
	session: Session,
	initial: unknown,
): void {
	connection.onInitialized(() => session.guard('starting', undefined, () => begin(connection, session, initial)));
	connection.onShutdown(() => session.stop());
	serveDocuments(connection, documents, session);
	serveSettings(connection, session);
	connection.onHover(
		fromCheck(session, 'hovering', async ({ check, path }, { position }) => {
			const letter = check.letters.get(path);
			if (letter) return letterHover(check, letter, position, session.style);
			const finding = hoverAt(check, path, position, session.style);
			if (finding) return finding;
			const { draftCard, ledgerCard } = await import('./engine.ts');
			if (path === check.ledgerPath) return ledgerCard(check, position, session.style);
			return draftCard(check, path, position, session.style);
		}),
	);
	connection.onCodeAction((params, token) =>
		answer(session, 'collecting quick fixes', token, async (cancelled) => {
			const { only, triggerKind } = params.context;
			if (!wantsQuickFix(only)) return fixAll(session, params.textDocument.uri, only ?? [], triggerKind, cancelled);
			const fresh = await session.freshCheck(params.textDocument.uri, cancelled);
			const letter = fresh?.check.letters.get(fresh.path);
			if (fresh && letter)
				return letterActionsAt(fresh.check, letter, params.range, session.workspace(), session.style);
			return fresh ? actionsAt(fresh.check, fresh.path, params.range, session.style) : [];
		}),
	);
	connection.onCodeLens(
		fromCheck(session, 'collecting code lenses', async ({ check, path }) => {
			const letter = check.letters.get(path);
			if (letter) return letterLenses(check, letter, session.style);
			const { draftLenses, ledgerLenses } = await import('./engine.ts');
			return path === check.ledgerPath ? ledgerLenses(check, session.style) : draftLenses(check, path, session.style);
		}),
	);
	serveFeatures(connection, documents, session);
	connection.onExecuteCommand((params, token) =>
		answer(session, 'running a command', token, (cancelled) => runCommand(connection, session, params, cancelled)),
	);
	serveOverview(connection, session);
	if (session.client.pulls) servePulls(connection, session);
}

async function begin(connection: Connection, session: Session, initial: unknown): Promise<void> {
	if (session.client.watchesFiles) {
		await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
	}
	if (session.client.watchesConfiguration) {
		await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
	}
	await (session.client.configuration ? fetchSettings(connection, session) : useSettings(connection, session, initial));
	if (session.client.changesFolders) {
		connection.workspace.onDidChangeWorkspaceFolders(({ removed }) =>
			session.guard('looking into new folders', undefined, () => {
				session.leave(removed.map(({ uri }) => uri));
				return firstLook(connection, session);
			}),
		);
	}
	await firstLook(connection, session);
}

/** All drafts of the open folders are checked before anybody opens one; what takes long says how far it is. */
async function firstLook(connection: Connection, session: Session): Promise<void> {
	const before = session.checks.ledgers.length;
	await session.discover();
	const ledgers = session.checks.ledgers.slice(before);
	if (ledgers.length === 0) return;
	const progress = session.client.showsProgress ? await connection.window.createWorkDoneProgress() : null;
	progress?.begin('Checking drafts against commitments', 0);
	for (const [index, ledger] of ledgers.entries()) {
		progress?.report(Math.round((100 * index) / ledgers.length), ledger);
		await session.checks.fresh(ledger);
	}
	progress?.done();
}

function serveDocuments(connection: Connection, documents: TextDocuments<OpenDocument>, session: Session): void {
	const touched = (uri: string) => session.guard('opening a document', undefined, () => session.touched(uri));
	documents.onDidOpen(({ document }) => touched(document.uri));
	documents.onDidSave(({ document }) => session.guard('saving a document', undefined, () => session.saved(document)));
	documents.onDidClose(({ document }) => touched(document.uri));
	documents.onDidChangeContent(({ document }) =>
		session.guard('following an edit', undefined, () => session.edited(document.uri)),
	);
	connection.onDidChangeWatchedFiles(({ changes }) =>
		session.guard('reading changed files', undefined, async () => {
			await session.touchedAll();
			if (changes.some(({ uri, type }) => type === FileChangeType.Created && LEDGER_URI.test(uri)))
				await session.discover();
		}),
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

/**
 * Everything that is safe, when it is asked for by name. Saving a file asks for all of `source.fixAll`, whoever offers it:
 * then nothing is inserted into a draft unless the person named this kind itself.
 */
async function fixAll(
	session: Session,
	uri: string,
	only: readonly string[],
	trigger: CodeActionTriggerKind | undefined,
	cancelled: () => boolean,
): Promise<CodeAction[]> {
	const named = only.includes(FIX_ALL);
	const broad = only.some((kind) => kind === CodeActionKind.Source || kind === CodeActionKind.SourceFixAll);
	if (!named && !(broad && trigger !== CodeActionTriggerKind.Automatic)) return [];
	const fresh = await session.freshCheck(uri, cancelled);
	const action = fresh && fixAllIn(fresh.check, fresh.path, session.style);
	return action ? [action] : [];
}

function wantsQuickFix(only: readonly string[] | undefined): boolean {
	return !only || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}
