/** What a command prints and writes, taken down so that it can be done again. */
import type { Io } from './io.ts';

/** Printed, or written to the file at `to`. */
interface Deed {
	readonly to: 'stdout' | 'stderr' | { readonly file: string };
	readonly text: string;
}

/** What a command did, in order, and its exit code. */
export interface Deeds {
	readonly code: number;
	readonly list: readonly Deed[];
}

/** An `Io` that does everything and takes it down; `list` gives null once something was done that cannot be taken down as text. */
export function recordingIo(io: Io): { readonly io: Io; readonly list: () => readonly Deed[] | null } {
	const list: Deed[] = [];
	let whole = true;
	const note = (to: Deed['to'], text: string | Uint8Array): void => {
		if (typeof text === 'string' && text.isWellFormed()) list.push({ to, text });
		else whole = false;
	};
	const recorder: Io = {
		...io,
		stdout: (text) => {
			note('stdout', text);
			io.stdout(text);
		},
		stderr: (text) => {
			note('stderr', text);
			io.stderr(text);
		},
		write: (path, content) => {
			note({ file: path }, content);
			return io.write(path, content);
		},
		replace: (path, before, content) => {
			whole = false;
			return io.replace(path, before, content);
		},
	};
	return { io: recorder, list: () => (whole ? list : null) };
}

/** Does the same again; gives the exit code. */
export async function repeat({ code, list }: Deeds, io: Io): Promise<number> {
	for (const { to, text } of list) {
		if (to === 'stdout') io.stdout(text);
		else if (to === 'stderr') io.stderr(text);
		else await io.write(to.file, text);
	}
	return code;
}

/** Deeds as they are kept: a line that says where each text went and how long it is, then the texts as they are. */
export function deedsText({ code, list }: Deeds): string {
	const head = JSON.stringify({ code, list: list.map(({ to, text }) => [to, text.length]) });
	return [head, '\n', ...list.map(({ text }) => text)].join('');
}

/** The deeds that were kept; null where the text was damaged. */
export function readDeeds(text: string): Deeds | null {
	const end = text.indexOf('\n');
	try {
		const { code, list } = JSON.parse(text.slice(0, end)) as { code: number; list: [Deed['to'], number][] };
		const deeds: Deed[] = [];
		let at = end + 1;
		for (const [to, length] of list) {
			deeds.push({ to, text: text.slice(at, at + length) });
			at += length;
		}
		return at === text.length ? { code, list: deeds } : null;
	} catch {
		return null;
	}
}
