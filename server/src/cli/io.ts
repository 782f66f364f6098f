/** What the command line needs from outside; tests give their own. */
import type { Workspace } from '../project/types.ts';
import type { Workers } from './task.ts';

/** What is sent to a second reader's endpoint. */
export interface HttpRequest {
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	/** For the whole exchange. */
	readonly timeoutMs: number;
	/** An answer longer than this is no answer. */
	readonly maxBytes: number;
}

export type HttpAnswer =
	| { readonly kind: 'answered'; readonly status: number; readonly retryAfter: string | null; readonly body: string }
	| {
			readonly kind: 'failed';
			readonly why: string;
			/** Whether it may go better a moment later. */
			readonly again: boolean;
	  };

export interface Io {
	/** Absolute, forward slashes. */
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** True when standard output is a terminal. */
	readonly isTTY: boolean;
	/** Columns of the terminal, when it is one. */
	readonly columns: number | null;
	readonly workspace: Workspace;
	stdout(text: string): void;
	stderr(text: string): void;
	/** Resolves once the reader of standard output has taken what was written; without it, nothing waits. */
	drained?(): Promise<void>;
	/** Threads for work that can be spread; without it, everything is done in this one. */
	startWorkers?(count: number): Workers;
	/** Absolute paths of what changed since a git ref; throws `UserError` when git cannot tell. Without it there is no git. */
	changedSince?(ref: string): Promise<readonly string[]>;
	/** Resolves once folders (or files) are watched; yields after something in them changed and a moment passed without another. */
	changes?(paths: readonly string[]): Promise<AsyncIterable<void>>;
	/** The only way to a network; never rejects. Without it there is none. */
	post?(request: HttpRequest): Promise<HttpAnswer>;
	/** Resolves after some milliseconds; without it, at once. */
	wait?(milliseconds: number): Promise<void>;
	/** All of standard input as bytes. */
	stdin(): Promise<Uint8Array>;
	now(): Date;
	/** Name of the git author; null when git does not know one. */
	author(): Promise<string | null>;
	/** Replaces a file as a whole or not at all; makes the folder. Rejects with Node's error. */
	write(path: string, content: string | Uint8Array): Promise<void>;
	/**
	 * Writes as `write` does if the file still has the bytes `before` (null: is still not there); false, and nothing is
	 * written, when somebody changed it meanwhile. `rewrite` is the way to use it.
	 */
	replace(path: string, before: Uint8Array | null, content: string): Promise<boolean>;
}

/** Something only the caller can put right: wrong usage, unreadable input. Ends the command with exit code 2. */
export class UserError extends Error {
	/** What to do next, on a line of its own. */
	readonly hint: string | null;

	constructor(message: string, hint: string | null = null) {
		super(message);
		this.hint = hint;
	}
}

/** Today where the person sits, 2026-11-21. */
export function todayOf(io: Io): string {
	const now = io.now();
	const two = (part: number): string => String(part).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
