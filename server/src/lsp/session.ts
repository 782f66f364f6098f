/** One client and its open files: which commitments files govern them, and the newest findings of each. */
import { CodeLensRefreshRequest, type Connection, type TextDocuments } from 'vscode-languageserver';
import type { ProjectResult, Workspace } from '../project/types.ts';
import type { Check } from './check.ts';
import { Checks } from './checks.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './convert.ts';
import type { DiagnosticStyle } from './diagnosticStyle.ts';
import type { Engine } from './engine.ts';
import { type OpenFile, overlay, type PlainFiles, pause } from './overlay.ts';
import { Publisher } from './publisher.ts';
import type { Settings } from './settings.ts';
import { forget, tell } from './tell.ts';
import { today } from './today.ts';
import { pathOfUri, uriOfPath } from './uris.ts';

/** Sent to clients that ask for it whenever an overview may be new. */
const OVERVIEW_CHANGED = 'commitments/changed';

/** Milliseconds that typing must pause before a check; short enough to feel like an answer to the last key. */
const TYPING_PAUSE = 150;

/** What a session is made of. */
interface SessionParts {
	readonly connection: Connection;
	readonly documents: TextDocuments<OpenDocument>;
	readonly disk: Workspace;
	readonly client: Client;
	readonly rulePage: (rule: string) => string | null;
	/** The environment of the process: it may switch the second reader off. */
	readonly env: Readonly<Record<string, string | undefined>>;
}

/** Holds what a client has open, decides what to check again, and publishes the answers. */
export class Session {
	readonly client: Client;
	readonly style: DiagnosticStyle & { readonly versionOf: (path: string) => number | null };
	readonly checks: Checks;
	settings: Settings = { severity: {}, author: '' };
	readonly #parts: SessionParts;
	#engine: Engine | null = null;
	/** The end of what was last to be done alone. */
	#last: Promise<unknown> = Promise.resolve();
	/** The commitments file of each open document, so that an edit outdates a check at once, without looking at the disk. */
	readonly #ledgers = new Map<string, string | null>();
	readonly #publisher: Publisher;
	readonly #plain: PlainFiles = new Map();
	/** The version at which each open document was last saved. */
	readonly #saved = new Map<string, number>();

	constructor(parts: SessionParts) {
		this.#parts = parts;
		this.client = parts.client;
		this.style = {
			client: parts.client,
			rulePage: parts.rulePage,
			uriOf: (path) => this.#open().get(path)?.uri ?? uriOfPath(path),
			severity: () => this.settings.severity,
			versionOf: (path) => this.#open().get(path)?.version ?? null,
		};
		this.#publisher = new Publisher(this.style, (params) => forget(parts.connection.sendDiagnostics(params)));
		this.checks = new Checks({
			delay: TYPING_PAUSE,
			run: (ledgerPath, isCurrent, early) => this.#check(ledgerPath, isCurrent, early),
			done: (ledgerPath, check) => this.#publish(ledgerPath, check),
			failed: (error) => this.report('checking the drafts', error),
		});
	}

	/** A document was edited: its commitments file is checked again when typing pauses. */
	async edited(uri: string): Promise<void> {
		const known = this.#ledgers.get(uri);
		const ledger = known === undefined ? await this.ledgerOf(uri) : known;
		if (ledger) this.checks.want(ledger, 'after typing');
	}

	/** A document was saved: what was typed in it is as its author wants it. */
	async saved({ uri, version }: OpenDocument): Promise<void> {
		this.#saved.set(uri, version);
		await this.touched(uri);
	}

	/** A document was opened, saved or closed: its commitments file is looked for anew and checked at once. */
	async touched(uri: string): Promise<void> {
		const ledger = await this.ledgerOf(uri);
		if (ledger) this.checks.want(ledger, 'now');
	}

	/** Files changed outside the editor: everything known is checked again, and open documents look for their file anew. */
	async touchedAll(): Promise<void> {
		const ledgers = new Set(this.checks.ledgers);
		for (const { uri } of this.#parts.documents.all()) {
			const ledger = await this.ledgerOf(uri);
			if (ledger) ledgers.add(ledger);
		}
		for (const ledger of ledgers) this.checks.want(ledger, 'now');
	}

	/** The commitments file that governs a document; null for anything that is no file or has none above it. */
	async ledgerOf(uri: string): Promise<string | null> {
		const path = pathOfUri(uri);
		if (path === null) return null;
		const { governing } = await import('./engine.ts');
		const ledger = await governing(this.workspace(), path);
		if (this.#parts.documents.get(uri)) this.#ledgers.set(uri, ledger);
		else {
			this.#ledgers.delete(uri);
			this.#saved.delete(uri);
		}
		return ledger;
	}

	/** Files as the person sees them now. */
	workspace(): Workspace {
		return overlay(this.#parts.disk, this.#open(), undefined, this.#plain);
	}

	/** Why no second reader may be asked on this machine; null when one may. */
	async readerOff(): Promise<string | null> {
		const { readerPolicy } = await import('./engine.ts');
		return (await readerPolicy(this.#parts.disk, this.#parts.env, '/')).off;
	}

	/** Looks for commitments files in the open folders, for what is asked before any draft is open. */
	async discover(): Promise<void> {
		const { LEDGER_GLOBS } = await import('./engine.ts');
		const current = this.client.changesFolders ? await this.#parts.connection.workspace.getWorkspaceFolders() : null;
		for (const uri of current?.map((folder) => folder.uri) ?? this.client.folders) {
			const path = pathOfUri(uri);
			if (path === null) continue;
			for (const ledger of await this.#parts.disk.list(path, LEDGER_GLOBS)) {
				if (!this.checks.ledgers.includes(ledger)) this.checks.want(ledger, 'now');
			}
		}
	}

	/** A check made anew of every commitments file in the open folders and of open documents; without those that cannot be used. */
	async projects(cancelled: () => boolean): Promise<readonly ProjectResult[]> {
		await this.discover();
		// Opening and closing a document call for a check a moment later, and nobody here asks about one document.
		await this.touchedAll();
		const checks: (Check | null)[] = [];
		for (const ledger of this.checks.ledgers) checks.push(await this.checks.fresh(ledger, cancelled));
		return checks.flatMap((check) => check?.project ?? []);
	}

	/** Folders were closed: what was said of their drafts is taken back, except where one is still open. */
	leave(folders: readonly string[]): void {
		const left = folders.flatMap((uri) => pathOfUri(uri) ?? []);
		const needed = new Set(this.#ledgers.values());
		for (const ledger of this.checks.ledgers) {
			if (needed.has(ledger) || !left.some((folder) => ledger.startsWith(`${folder.replace(/\/$/, '')}/`))) continue;
			this.checks.forget(ledger);
			this.#publish(ledger, null);
		}
	}

	/**
	 * The check that fits the document as it is now; null in a folder without a commitments file. `enough`: an early answer may do,
	 * which does not know of every filing.
	 */
	async freshCheck(
		uri: string,
		cancelled: () => boolean,
		enough?: (check: Check, path: string) => boolean,
	): Promise<{ check: Check; path: string } | null> {
		const path = pathOfUri(uri);
		const ledger = await this.ledgerOf(uri);
		if (path === null || ledger === null || cancelled()) return null;
		const check = await this.checks.fresh(ledger, cancelled, (some) => enough?.(some, path) ?? false);
		return check && !cancelled() ? { check, path } : null;
	}

	/**
	 * Tells of a bug: to the log its kind and place in the program, to the person one line. Never the error's own message,
	 * which may hold words of a draft.
	 */
	report(doing: string, error: unknown): void {
		const kind = error instanceof Error ? error.name : typeof error;
		const frame = error instanceof Error ? /[\w-]+\.[cm]?[jt]s:\d+:\d+/.exec(error.stack ?? '')?.[0] : undefined;
		this.#parts.connection.console.error(`${doing}: ${kind}${frame ? ` at ${frame}` : ''}`);
		tell(
			this.#parts.connection,
			'error',
			`Disclosure Commitments failed while ${doing}. The output channel names the place in the program.`,
		);
	}

	/** Runs something that may hit a bug: the bug is reported and `instead` is given. */
	async guard<T>(doing: string, instead: T, run: () => T | Promise<T>): Promise<T> {
		try {
			return await run();
		} catch (error) {
			this.report(doing, error);
			return instead;
		}
	}

	/** Runs something when all that was given here before has ended: what it reads, none of them still writes. */
	alone<T>(run: () => Promise<T>): Promise<T> {
		const done = this.#last.then(run);
		this.#last = done.catch(() => {});
		return done;
	}

	/** Forgets everything and stops. */
	stop(): void {
		this.checks.stop();
		this.#publisher.clear();
	}

	#open(): ReadonlyMap<string, OpenFile> {
		const open = new Map<string, OpenFile>();
		for (const document of this.#parts.documents.all()) {
			const path = pathOfUri(document.uri);
			if (path === null) continue;
			const isSaved = this.#saved.get(document.uri) === document.version;
			open.set(path, isSaved ? { ...document, typedAt: null } : document);
		}
		return open;
	}

	async #check(ledgerPath: string, isCurrent: () => boolean, early: (check: Check) => void): Promise<Check | null> {
		const { Engine } = await import('./engine.ts');
		this.#engine ??= new Engine();
		const open = this.#open();
		const workspace = overlay(this.#parts.disk, open, isCurrent, this.#plain);
		return this.#engine.check(workspace, ledgerPath, this.settings, today(), open, () => pause(isCurrent), early);
	}

	#publish(ledgerPath: string, check: Check | null): void {
		if (this.client.followsOverview) forget(this.#parts.connection.sendNotification(OVERVIEW_CHANGED));
		if (this.client.refreshesLenses) forget(this.#parts.connection.sendRequest(CodeLensRefreshRequest.type));
		if (this.client.refreshesHints) forget(this.#parts.connection.languages.inlayHint.refresh());
		if (!this.client.pulls) this.#publisher.publish(ledgerPath, check, this.#open());
		else if (this.client.refreshesDiagnostics) forget(this.#parts.connection.languages.diagnostics.refresh());
	}
}
