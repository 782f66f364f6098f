/** What the command line needs from outside; tests give their own. */
import type { Workspace } from '../project/types.ts';

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
	/** All of standard input as bytes. */
	stdin(): Promise<Uint8Array>;
	now(): Date;
	/** Name of the git author; null when git does not know one. */
	author(): Promise<string | null>;
	/** Replaces a file as a whole or not at all; makes the folder. Rejects with Node's error. */
	write(path: string, content: string | Uint8Array): Promise<void>;
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

/** The day to check for, 2026-11-21: the one that was asked for, else today where the person sits. */
export function todayOf(io: Io, asked: string | null = null): string {
	if (asked !== null) {
		if (/^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked))) return asked;
		throw new UserError(`--as-of ${asked}: that is no date.`, 'Write it as 2026-11-21.');
	}
	const now = io.now();
	const two = (part: number): string => String(part).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
