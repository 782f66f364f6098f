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
const SHAPE = 1;
/** Kept at most, the latest first: different folders, filters and days are different requests. */
const ENTRIES = 8;
const NOTHING = 'none';

interface Entry {
	readonly key: string;
	/** By path, the hash of the bytes. */
	readonly reads: Readonly<Record<string, string>>;
	/** By folder and globs, the hash of the paths. */
	readonly lists: Readonly<Record<string, string>>;
	readonly outcome: Outcome;
}

/** The outcome of a request: remembered when nothing changed, else worked out by `check` and written to `file`. */
export async function cached(
	io: Io,
	file: string,
	request: LintRequest,
	check: (workspace: Workspace) => Promise<Outcome>,
): Promise<Outcome> {
	const key = JSON.stringify([SHAPE, VERSION, request]);
	const entries = await readEntries(io, file);
	const known = entries.find((entry) => entry.key === key);
	if (known && (await holds(io.workspace, known))) return known.outcome;
	const { workspace, reads, lists } = recording(io.workspace);
	const outcome = await check(workspace);
	const entry: Entry = { key, reads: sorted(reads), lists: sorted(lists), outcome };
	const kept = [entry, ...entries.filter((other) => other.key !== key)].slice(0, ENTRIES);
	await io.write(file, `${JSON.stringify(kept)}\n`);
	// It holds draft text: nobody should commit it by mistake.
	await io.write(joinPath(folderOf(file), '.gitignore'), '*\n');
	return outcome;
}

async function readEntries(io: Io, file: string): Promise<readonly Entry[]> {
	try {
		const bytes = await io.workspace.read(file);
		if (bytes === null) return [];
		const entries: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return Array.isArray(entries) ? entries.filter(isEntry) : [];
	} catch {
		// A cache that cannot be read is only slower.
		return [];
	}
}

function isEntry(value: unknown): value is Entry {
	const { key, reads, lists, outcome } = (value ?? {}) as Partial<Entry>;
	return typeof key === 'string' && !!reads && !!lists && !!outcome;
}

async function holds(workspace: Workspace, { reads, lists }: Entry): Promise<boolean> {
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
