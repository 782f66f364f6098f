/** The real server process over its standard streams, and a client that waits for messages, never for time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	ApplyWorkspaceEditRequest,
	type ClientCapabilities,
	type CodeAction,
	CodeActionRequest,
	type CodeLens,
	CodeLensRefreshRequest,
	CodeLensRequest,
	type Command,
	ConfigurationRequest,
	createProtocolConnection,
	type Diagnostic,
	DiagnosticRefreshRequest,
	DidChangeConfigurationNotification,
	DidChangeTextDocumentNotification,
	DidChangeWatchedFilesNotification,
	DidCloseTextDocumentNotification,
	DidOpenTextDocumentNotification,
	DidSaveTextDocumentNotification,
	type DocumentDiagnosticReport,
	DocumentDiagnosticRequest,
	ExecuteCommandRequest,
	ExitNotification,
	FileChangeType,
	type Hover,
	HoverRequest,
	InitializedNotification,
	InitializeRequest,
	type InitializeResult,
	LogMessageNotification,
	type PreviousResultId,
	type ProtocolConnection,
	PublishDiagnosticsNotification,
	type PublishDiagnosticsParams,
	type Range,
	RegistrationRequest,
	type ShowDocumentParams,
	ShowDocumentRequest,
	ShowMessageNotification,
	ShutdownRequest,
	StreamMessageReader,
	StreamMessageWriter,
	type TextDocumentContentChangeEvent,
	WorkDoneProgress,
	type WorkDoneProgressBegin,
	WorkDoneProgressCreateRequest,
	type WorkDoneProgressEnd,
	type WorkDoneProgressReport,
	type WorkspaceDiagnosticReport,
	WorkspaceDiagnosticRequest,
	type WorkspaceEdit,
	WorkspaceFoldersRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const ROOT = join(import.meta.dirname, '../..');

/** What an editor with everything can do. */
export const FULL: ClientCapabilities = {
	window: { showDocument: { support: true } },
	workspace: {
		configuration: true,
		workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
		applyEdit: true,
		codeLens: { refreshSupport: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
		didChangeConfiguration: { dynamicRegistration: true },
		diagnostics: { refreshSupport: true },
	},
	textDocument: {
		publishDiagnostics: {
			relatedInformation: true,
			codeDescriptionSupport: true,
			dataSupport: true,
			versionSupport: true,
			tagSupport: { valueSet: [1] },
		},
		codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
		hover: { contentFormat: ['markdown'] },
	},
};

export interface Options {
	readonly capabilities?: ClientCapabilities;
	readonly initializationOptions?: unknown;
	/** The script and its arguments that start the server, when it is not the server's own. */
	readonly command?: readonly string[];
	/** Folders below the one of the test that are opened instead of it. */
	readonly roots?: readonly string[];
	/** What the client answers when asked for its settings. */
	readonly settings?: unknown;
}

/** A folder of its own for one test, by file name. */
export function makeFolder(files: Readonly<Record<string, string>>): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'commitments-lsp-')));
	for (const [name, text] of Object.entries(files)) writeFile(folder, name, text);
	return folder;
}

/** A copy of a folder of the repository. */
export function copyFolder(name: string): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'commitments-lsp-')));
	cpSync(join(ROOT, name), folder, { recursive: true });
	return folder;
}

export function writeFile(folder: string, name: string, text: string): void {
	mkdirSync(dirname(join(folder, name)), { recursive: true });
	writeFileSync(join(folder, name), text);
}

/** One editor with one server. */
export class Editor {
	/** The folders that are open, for a server that asks. */
	folders: readonly string[] = [];
	readonly shown: ShowDocumentParams[] = [];
	readonly messages: string[] = [];
	readonly logged: string[] = [];
	readonly published: PublishDiagnosticsParams[] = [];
	readonly registered: string[] = [];
	readonly progress: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
	/** Edits that the server asked for; the editor says yes and applies none of them. */
	readonly asked: WorkspaceEdit[] = [];
	settings: unknown;
	readonly #folder: string;
	readonly #process: ChildProcess;
	readonly #connection: ProtocolConnection;
	readonly #open = new Map<string, TextDocument>();
	readonly #waiting = new Set<() => void>();
	result: InitializeResult | null = null;

	private constructor(folder: string, options: Options) {
		this.#folder = folder;
		this.settings = options.settings ?? null;
		this.#process = spawn(process.execPath, [...(options.command ?? [join(ROOT, 'dist/server.cjs')]), '--stdio'], {
			stdio: ['pipe', 'pipe', 'inherit'],
		});
		const { stdin, stdout } = this.#process;
		if (!stdin || !stdout) throw new Error('no streams');
		this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
		this.#listen();
	}

	/** Starts a server for a folder and greets it. */
	static async start(folder: string, options: Options = {}): Promise<Editor> {
		const editor = new Editor(folder, options);
		editor.result = await editor.#connection.sendRequest(InitializeRequest.type, {
			processId: process.pid,
			rootUri: pathToFileURL(folder).href,
			workspaceFolders: (options.roots ?? ['']).map((name) => ({ uri: editor.uri(name), name })),
			capabilities: options.capabilities ?? FULL,
			initializationOptions: options.initializationOptions,
		});
		await editor.#connection.sendNotification(InitializedNotification.type, {});
		return editor;
	}

	get connection(): ProtocolConnection {
		return this.#connection;
	}

	uri(name: string): string {
		return pathToFileURL(join(this.#folder, name)).href;
	}

	text(name: string): string {
		return this.#document(name).getText();
	}

	async open(name: string, text: string): Promise<void> {
		const languageId = name.endsWith('.md') ? 'markdown' : 'yaml';
		const document = TextDocument.create(this.uri(name), languageId, 1, text);
		this.#open.set(name, document);
		const textDocument = { uri: document.uri, languageId, version: 1, text };
		await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
	}

	async close(name: string): Promise<void> {
		this.#open.delete(name);
		await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, {
			textDocument: { uri: this.uri(name) },
		});
	}

	/** Types changes into an open document; gives its new version. */
	async change(name: string, ...changes: TextDocumentContentChangeEvent[]): Promise<number> {
		const document = this.#document(name);
		const version = document.version + 1;
		this.#open.set(name, TextDocument.update(document, changes, version));
		await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
			textDocument: { uri: document.uri, version },
			contentChanges: changes,
		});
		return version;
	}

	/** Tells the server that what is open was saved; waits for nothing. */
	async saved(name: string): Promise<void> {
		await this.#connection.sendNotification(DidSaveTextDocumentNotification.type, {
			textDocument: { uri: this.uri(name) },
		});
	}

	/** Replaces the one place where a text stands by another, as a person would type it. */
	replace(name: string, find: string, by: string): Promise<number> {
		return this.change(name, { range: this.rangeOf(name, find), text: by });
	}

	rangeOf(name: string, find: string): Range {
		const document = this.#document(name);
		const at = document.getText().indexOf(find);
		if (at < 0) throw new Error(`not in ${name}: ${find}`);
		return { start: document.positionAt(at), end: document.positionAt(at + find.length) };
	}

	/** Applies an edit of the server to the open documents. */
	async apply(edit: WorkspaceEdit): Promise<void> {
		for (const change of edit.documentChanges ?? []) {
			if (!('edits' in change)) throw new Error('only text edits are expected');
			const name = this.#nameOf(change.textDocument.uri);
			const version = this.#document(name).version;
			if (change.textDocument.version !== version) throw new Error(`edit for version ${change.textDocument.version}`);
			for (const one of change.edits) {
				if (!('newText' in one)) throw new Error('only plain edits are expected');
				await this.change(name, { range: one.range, text: one.newText });
			}
		}
	}

	actions(name: string, range: Range, only?: string[]): Promise<(CodeAction | Command)[]> {
		return this.#connection
			.sendRequest(CodeActionRequest.type, {
				textDocument: { uri: this.uri(name) },
				range,
				context: { diagnostics: [], ...(only ? { only } : {}) },
			})
			.then((actions) => actions ?? []);
	}

	hover(name: string, find: string): Promise<Hover | null> {
		const position = this.rangeOf(name, find).start;
		return this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri: this.uri(name) }, position });
	}

	lenses(name: string): Promise<CodeLens[]> {
		const textDocument = { uri: this.uri(name) };
		return this.#connection.sendRequest(CodeLensRequest.type, { textDocument }).then((lenses) => lenses ?? []);
	}

	execute(command: Command): Promise<unknown> {
		return this.#connection.sendRequest(ExecuteCommandRequest.type, {
			command: command.command,
			...(command.arguments ? { arguments: command.arguments } : {}),
		});
	}

	/** Tells the server that a file changed on the disk. */
	async changedOnDisk(name: string, type: FileChangeType = FileChangeType.Changed): Promise<void> {
		await this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, {
			changes: [{ uri: this.uri(name), type }],
		});
	}

	/** Tells the server that the settings changed; it asks for them itself. */
	async configurationChanged(): Promise<void> {
		await this.#connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
	}

	pull(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
		return this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
			textDocument: { uri: this.uri(name) },
			...(previousResultId === undefined ? {} : { previousResultId }),
		});
	}

	pullAll(previousResultIds: PreviousResultId[] = []): Promise<WorkspaceDiagnosticReport> {
		return this.#connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
	}

	/** The newest diagnostics of a file; undefined when none were ever sent. */
	latest(name: string): PublishDiagnosticsParams | undefined {
		const uri = this.uri(name);
		return this.published.findLast((params) => params.uri === uri);
	}

	codes(name: string): string[] {
		return (this.latest(name)?.diagnostics ?? []).map(({ code }) => String(code));
	}

	/** Waits until the newest diagnostics of a file are as wished. */
	async diagnostics(name: string, wished: (params: PublishDiagnosticsParams) => boolean): Promise<Diagnostic[]> {
		return this.until(() => {
			const latest = this.latest(name);
			return latest && wished(latest) ? latest.diagnostics : undefined;
		});
	}

	/** The diagnostics that answer a version of an open document. */
	at(name: string, version: number): Promise<Diagnostic[]> {
		return this.diagnostics(name, (params) => params.version === version);
	}

	/** Waits until something holds; looked at after every message of the server. The test's own time limit ends it. */
	async until<T>(look: () => T | undefined): Promise<T> {
		for (;;) {
			const value = look();
			if (value !== undefined) return value;
			await new Promise<void>((resolve) => this.#waiting.add(resolve));
		}
	}

	/** Ends the server as an editor does; fails when it does not go in peace. */
	async stop(): Promise<void> {
		const exit = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
		await this.#connection.sendRequest(ShutdownRequest.type);
		await this.#connection.sendNotification(ExitNotification.type);
		const code = await exit;
		this.#connection.dispose();
		rmSync(this.#folder, { recursive: true, force: true });
		if (code !== 0) throw new Error(`the server ended with ${code}`);
	}

	#listen(): void {
		const on = this.#connection;
		on.onNotification(PublishDiagnosticsNotification.type, (params) => this.#note(this.published, params));
		on.onNotification(ShowMessageNotification.type, ({ message }) => this.#note(this.messages, message));
		on.onNotification(LogMessageNotification.type, ({ message }) => this.#note(this.logged, message));
		on.onRequest(ShowDocumentRequest.type, (params) => {
			this.#note(this.shown, params);
			return { success: true };
		});
		on.onRequest(RegistrationRequest.type, ({ registrations }) => {
			for (const { method } of registrations) this.#note(this.registered, method);
		});
		on.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
			this.#note(this.asked, edit);
			return { applied: true };
		});
		on.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
			on.onProgress(WorkDoneProgress.type, token, (value) => this.#note(this.progress, value));
		});
		on.onRequest(WorkspaceFoldersRequest.type, () => this.folders.map((uri) => ({ uri, name: uri })));
		on.onRequest(CodeLensRefreshRequest.type, () => undefined);
		on.onRequest(DiagnosticRefreshRequest.type, () => undefined);
		on.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
		on.listen();
	}

	#note<T>(list: T[], value: T): void {
		list.push(value);
		for (const wake of this.#waiting) wake();
		this.#waiting.clear();
	}

	#document(name: string): TextDocument {
		const document = this.#open.get(name);
		if (!document) throw new Error(`${name} is not open`);
		return document;
	}

	#nameOf(uri: string): string {
		const name = [...this.#open].find(([, document]) => document.uri === uri)?.[0];
		if (name === undefined) throw new Error(`${uri} is not open`);
		return name;
	}
}
