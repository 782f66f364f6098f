/** The newest overview of every commitments file, as the server gives it; views listen to it. */
import { type Disposable, EventEmitter, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LedgerOverview, Scope } from '../../server/src/lsp/overview.ts';
import type { Cell, CommitmentEntry, Coverage, ProjectReport } from '../../server/src/report/types.ts';
import { isAsked } from '../../server/src/rules/index.ts';

export type { Cell, CommitmentEntry, Coverage, LedgerOverview, ProjectReport, Scope };

/** Milliseconds that checks must pause before the views follow: typing must not make them flicker. */
const PAUSE = 250;

/** Keeps the overviews of one session with the server. */
export class Overviews implements Disposable {
	readonly #changed = new EventEmitter<void>();
	/** Fires when the overviews are new. */
	readonly onDidChange = this.#changed.event;
	#client: BaseLanguageClient | null = null;
	#all: readonly LedgerOverview[] = [];
	#timer: ReturnType<typeof setTimeout> | null = null;
	#loaded = false;

	/** By URI of the commitments file. */
	get all(): readonly LedgerOverview[] {
		return this.#all;
	}

	/** False until the server has answered once. */
	get loaded(): boolean {
		return this.#loaded;
	}

	/** Follows a server that was started. */
	follow(client: BaseLanguageClient): void {
		this.#client = client;
		client.onNotification('commitments/changed', () => this.#soon());
		this.#soon();
	}

	/** Forgets a server that is about to stop; what it said stays until the next one speaks. */
	leave(): void {
		this.#client = null;
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
	}

	/** What the server makes of a file; null without a server or for what is no file. */
	async scopeOf(uri: Uri): Promise<Scope | null> {
		return (await this.#client?.sendRequest<Scope | null>('commitments/scope', { uri: uri.toString() })) ?? null;
	}

	/** The newest overviews, fetched when none have come yet. */
	async get(): Promise<readonly LedgerOverview[]> {
		if (!this.#loaded) await this.#fetch();
		return this.#all;
	}

	dispose(): void {
		this.leave();
		this.#changed.dispose();
	}

	#soon(): void {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#timer = null;
			// A server that stops meanwhile has nothing to say; the next one is followed anew.
			this.#fetch().catch(() => undefined);
		}, PAUSE);
	}

	async #fetch(): Promise<void> {
		const client = this.#client;
		if (!client) return;
		const all = await client.sendRequest<readonly LedgerOverview[]>('commitments/overview', {});
		if (client !== this.#client) return;
		this.#all = all;
		this.#loaded = true;
		this.#changed.fire();
	}
}

/** The URI of a path of the overview. */
export function fileOf({ root }: LedgerOverview, path: string): Uri {
	return Uri.joinPath(Uri.parse(root), path);
}

/** True when a filing is asked for a commitment, or somebody settled that it is not. */
export function isShown({ coverage }: Cell): boolean {
	return coverage !== 'not-due' && coverage !== 'record' && coverage !== 'retired';
}

/** What one filing is asked for: commitments, and facts as the rules count them. */
export interface Standing {
	readonly due: number;
	readonly found: number;
	readonly unsure: number;
	readonly missing: number;
	readonly undecided: number;
}

/** Adds up one filing of a project. */
export function standingOf({ commitments }: ProjectReport, filing: string): Standing {
	const cells = commitments.flatMap(({ cells: own }) => own.filter((cell) => cell.filing === filing));
	const asked = cells.filter(({ status }) => isAsked(status));
	const gaps = asked.flatMap((cell) => cell.gaps);
	return {
		due: asked.length,
		found: asked.reduce((sum, { found }) => sum + found, 0),
		unsure: gaps.filter(({ verdict }) => verdict === 'unsure').length,
		missing: gaps.filter(({ verdict }) => verdict === 'missing').length,
		undecided: asked.filter(({ status }) => status === 'undecided').length,
	};
}
