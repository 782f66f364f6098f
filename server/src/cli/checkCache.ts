/**
 * Remembers what a check came to, by the content of everything it looked at. A check is a function of its request and of
 * what it reads through the workspace, so what was read is written down, and the outcome holds for as long as reading the
 * same gives the same. No knowledge of which files matter can be wrong here.
 */
import { folderOf, joinPath } from '../project/index.ts';
import type { Workspace } from '../project/types.ts';
import type { Io } from './io.ts';
import type { LintRequest, Outcome } from './task.ts';
import { VERSION } from './version.ts';

/** Bumped when the shape of an entry changes. */
const SHAPE = 2;
/** Kept at most, the latest first: different folders, filters and days are different requests. */
const ENTRIES = 8;
const NOTHING = 'none';

/** What a request read. */
interface Reads {
	/** By path, the hash of the bytes. */
	readonly reads: Readonly<Record<string, string>>;
	/** By folder and globs, the hash of the paths. */
	readonly lists: Readonly<Record<string, string>>;
}

/** An entry as it is written: a line for the request and what it read, and one for what it came to, which may be many megabytes. */
interface Entry {
	readonly head: string;
	readonly outcome: string;
}

/** The outcome of a request: remembered when nothing changed, else worked out by `check` and written to `file`. */
export async function cached(
	io: Io,
	file: string,
	request: LintRequest,
	check: (workspace: Workspace) => Promise<Outcome>,
): Promise<Outcome> {
	const key = JSON.stringify(JSON.stringify([SHAPE, VERSION, request]));
	const entries = await readEntries(io, file);
	const known = entries.find(({ head }) => head.startsWith(`{"key":${key},`));
	const before = known ? parsed<Partial<Reads>>(known.head) : null;
	const remembered = known && before && (await holds(io.workspace, before)) ? parsed<Outcome>(known.outcome) : null;
	if (remembered) return remembered;
	const { workspace, reads, lists } = recording(io.workspace);
	const outcome = await check(workspace);
	const head = `{"key":${key},"reads":${JSON.stringify(sorted(reads))},"lists":${JSON.stringify(sorted(lists))}}`;
	const entry: Entry = { head, outcome: JSON.stringify(outcome) };
	const kept = [entry, ...entries.filter((other) => other !== known)].slice(0, ENTRIES);
	await io.write(file, kept.map((one) => `${one.head}\n${one.outcome}\n`).join(''));
	// It holds draft text: nobody should commit it by mistake.
	await io.write(joinPath(folderOf(file), '.gitignore'), '*\n');
	return outcome;
}

async function readEntries(io: Io, file: string): Promise<readonly Entry[]> {
	const bytes = await io.workspace.read(file).catch(() => null);
	const lines = bytes === null ? [] : new TextDecoder().decode(bytes).split('\n');
	const entries: Entry[] = [];
	for (let at = 0; at + 1 < lines.length; at += 2)
		entries.push({ head: lines[at] ?? '', outcome: lines[at + 1] ?? '' });
	return entries;
}

/** What this program wrote into a line; null where it was damaged: a cache that cannot be read is only slower. */
function parsed<T>(line: string): T | null {
	try {
		return JSON.parse(line) as T;
	} catch {
		return null;
	}
}

async function holds(workspace: Workspace, { reads, lists }: Partial<Reads>): Promise<boolean> {
	if (!reads || !lists) return false;
	for (const [path, hash] of Object.entries(reads)) if ((await readHash(workspace, path)) !== hash) return false;
	for (const [question, hash] of Object.entries(lists)) {
		const [folder, globs] = JSON.parse(question) as [string, string[]];
		if ((await listHash(workspace, await workspace.list(folder, globs))) !== hash) return false;
	}
	return true;
}

async function readHash(workspace: Workspace, path: string): Promise<string> {
	try {
		const bytes = await workspace.read(path);
		return bytes === null ? NOTHING : await workspace.sha256(bytes);
	} catch (error) {
		return `error ${String((error as { code?: unknown }).code)}`;
	}
}

function listHash(workspace: Workspace, paths: readonly string[]): Promise<string> {
	return workspace.sha256(new TextEncoder().encode(paths.join('\n')));
}

function recording(workspace: Workspace) {
	const reads = new Map<string, string>();
	const lists = new Map<string, string>();
	const recorder: Workspace = {
		read: async (path) => {
			if (!reads.has(path)) reads.set(path, await readHash(workspace, path));
			return workspace.read(path);
		},
		list: async (folder, globs) => {
			const found = await workspace.list(folder, globs);
			lists.set(JSON.stringify([folder, globs]), await listHash(workspace, found));
			return found;
		},
		sha256: (bytes) => workspace.sha256(bytes),
	};
	return { workspace: recorder, reads, lists };
}

function sorted(map: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
	return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
