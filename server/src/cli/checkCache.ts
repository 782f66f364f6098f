/**
 * Remembers what a check came to, by the content of everything it looked at. A check is a function of its request and of
 * what it reads through the workspace, so what was read is written down, and the outcome holds for as long as reading the
 * same gives the same. No knowledge of which files matter can be wrong here.
 *
 * Beside the outcome lies what was told of it last: who asks in the same words again is told the same, and nothing of it is
 * made anew.
 */
import { joinPath, stampOf } from '../project/index.ts';
import type { Workspace } from '../project/types.ts';
import { type Deeds, deedsText, readDeeds, recordingIo, repeat } from './deeds.ts';
import type { Io } from './io.ts';
import type { LintRequest, Outcome } from './task.ts';
import { VERSION } from './version.ts';

/** Bumped when the shape of what is written changes. */
const SHAPE = 3;
/** Kept at most, the latest first: different folders, filters and days are different requests. */
const ENTRIES = 4;
/** In the place of a hash: there is no file; it was not the same throughout the check. */
const NOTHING = 'none';
const CHANGED = 'changed';

/** A file as it was read: the hash of its bytes, and its stamp from before that; null where a stamp could say nothing. */
type Seen = readonly [hash: string, stamp: string | null];

/** A request and what it read; what it came to lies in files of its own, which may have many megabytes. */
interface Entry {
	readonly key: string;
	/** By path. */
	readonly reads: Readonly<Record<string, Seen>>;
	/** By folder and globs, the hash of the paths. */
	readonly lists: Readonly<Record<string, string>>;
	/** Number of its files. */
	readonly slot: number;
	/** Made of the request and of all that was read; its files begin with it, for another process may write to the same. */
	readonly id: string;
}

/** A check, and how its outcome is told. */
export interface Asked {
	readonly request: LintRequest;
	/** All that decides how an outcome is told. */
	readonly manner: string;
	check(workspace: Workspace): Promise<Outcome>;
	/** Tells an outcome; gives the exit code. */
	tell(outcome: Outcome, io: Io): Promise<number>;
}

/** Tells the outcome of a check: remembered in `folder` where nothing changed, else worked out. Gives the exit code. */
export async function toldAgain(io: Io, folder: string, { request, manner, check, tell }: Asked): Promise<number> {
	const files = new CacheFiles(io, folder);
	const key = JSON.stringify([SHAPE, VERSION, request]);
	const entries = await files.entries();
	const known = entries.find((entry) => entry.key === key);
	let entry = known ? await asItIs(io.workspace, known) : null;
	if (entry && entry !== known) await files.list([entry, ...entries.filter((other) => other !== known)]);
	const told = entry && (await files.told(entry, manner));
	if (told) return repeat(told, io);
	let outcome = entry && (await files.outcome(entry));
	if (!entry || !outcome) {
		const seen = recording(io.workspace);
		outcome = await check(seen.workspace);
		const others = entries.filter((other) => other !== known).slice(0, ENTRIES - 1);
		entry = await entryOf(key, seen, freeSlot(others), io.workspace);
		await files.keep(entry, outcome);
		await files.list([entry, ...others]);
	}
	const recorder = recordingIo(io);
	const code = await tell(outcome, recorder.io);
	const list = recorder.list();
	if (list) await files.keepTold(entry, manner, { code, list });
	return code;
}

/** Owns the files of a cache: the list of entries, and for each the outcome and what was told of it last. */
class CacheFiles {
	readonly #io: Io;
	readonly #folder: string;

	constructor(io: Io, folder: string) {
		this.#io = io;
		this.#folder = folder;
	}

	async entries(): Promise<readonly Entry[]> {
		const entries = parsed<readonly Entry[]>((await this.#read('lint.json')) ?? '');
		return Array.isArray(entries) ? entries : [];
	}

	async list(entries: readonly Entry[]): Promise<void> {
		await this.#write('lint.json', JSON.stringify(entries));
		// The files beside it hold draft text: nobody should commit them by mistake.
		await this.#write('.gitignore', '*\n');
	}

	async outcome({ slot, id }: Entry): Promise<Outcome | null> {
		const text = await this.#readOf(outcomeFile(slot), id);
		return text === null ? null : parsed<Outcome>(text);
	}

	keep({ slot, id }: Entry, outcome: Outcome): Promise<void> {
		return this.#write(outcomeFile(slot), `${id}\n${JSON.stringify(outcome)}`);
	}

	/** What was told of the outcome in a manner; null where it was last told in another. */
	async told({ slot, id }: Entry, manner: string): Promise<Deeds | null> {
		const text = await this.#readOf(toldFile(slot), `${id} ${manner}`);
		return text === null ? null : readDeeds(text);
	}

	keepTold({ slot, id }: Entry, manner: string, deeds: Deeds): Promise<void> {
		return this.#write(toldFile(slot), `${id} ${manner}\n${deedsText(deeds)}`);
	}

	async #read(name: string): Promise<string | null> {
		const bytes = await this.#io.workspace.read(joinPath(this.#folder, name)).catch(() => null);
		return bytes === null ? null : new TextDecoder().decode(bytes);
	}

	/** What stands in a file behind its first line; null where that is another. */
	async #readOf(name: string, head: string): Promise<string | null> {
		const text = await this.#read(name);
		return text?.startsWith(`${head}\n`) ? text.slice(head.length + 1) : null;
	}

	#write(name: string, text: string): Promise<void> {
		return this.#io.write(joinPath(this.#folder, name), text);
	}
}

const outcomeFile = (slot: number): string => `lint-${slot}.json`;
const toldFile = (slot: number): string => `lint-${slot}.txt`;

/** A number that no entry has. */
function freeSlot(entries: readonly Entry[]): number {
	let slot = 0;
	while (entries.some((entry) => entry.slot === slot)) slot++;
	return slot;
}

/** What this program wrote; null where it was damaged: a cache that cannot be read is only slower. */
function parsed<T>(text: string): T | null {
	try {
		return JSON.parse(text) as T;
	} catch {
		return null;
	}
}

/**
 * An entry of which all that was read is still the same, with the stamps of now; null where something is not. A file with the same
 * stamp is not read, as git does not: a stamp is no sooner given than a change would show in it.
 */
async function asItIs(workspace: Workspace, entry: Entry): Promise<Entry | null> {
	const { reads, lists }: Partial<Entry> = entry;
	if (!reads || !lists) return null;
	const now: Record<string, Seen> = {};
	let stamped = true;
	for (const [path, [hash, before]] of Object.entries(reads)) {
		const stamp = await stampOf(workspace, path);
		if (stamp === null || stamp !== before) {
			if ((await seen(workspace, path)).hash !== hash) return null;
			stamped &&= stamp === before;
		}
		now[path] = [hash, stamp];
	}
	for (const [question, hash] of Object.entries(lists)) {
		const [folder, globs] = JSON.parse(question) as [string, string[]];
		if ((await listHash(workspace, await workspace.list(folder, globs))) !== hash) return null;
	}
	return stamped ? entry : { ...entry, reads: now };
}

/** A file and the hash of its bytes; a rejection is one as well. */
async function seen(workspace: Workspace, path: string): Promise<{ hash: string; read: () => Uint8Array | null }> {
	try {
		const bytes = await workspace.read(path);
		return { hash: bytes === null ? NOTHING : await workspace.sha256(bytes), read: () => bytes };
	} catch (error) {
		const raise = (): never => {
			throw error;
		};
		return { hash: `error ${String((error as { code?: unknown }).code)}`, read: raise };
	}
}

function listHash(workspace: Workspace, paths: readonly string[]): Promise<string> {
	return workspace.sha256(new TextEncoder().encode(paths.join('\n')));
}

interface Recording {
	readonly workspace: Workspace;
	readonly reads: Map<string, Seen>;
	readonly lists: Map<string, string>;
}

/** A workspace that notes what is read of another. */
function recording(workspace: Workspace): Recording {
	const reads = new Map<string, Seen>();
	const lists = new Map<string, string>();
	const recorder: Workspace = {
		read: async (path) => {
			// Before it is read: what is written after that has another stamp.
			const stamp = await stampOf(workspace, path);
			const { hash, read } = await seen(workspace, path);
			const before = reads.get(path);
			// What changed while it was checked is no file as it was read.
			reads.set(path, before && before[0] !== hash ? [CHANGED, null] : (before ?? [hash, stamp]));
			return read();
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

async function entryOf(key: string, seen: Recording, slot: number, workspace: Workspace): Promise<Entry> {
	const reads = sorted(seen.reads);
	const lists = sorted(seen.lists);
	const hashes = Object.entries(reads).map(([path, [hash]]) => [path, hash]);
	const id = await workspace.sha256(new TextEncoder().encode(JSON.stringify([key, hashes, lists])));
	return { key, reads, lists, slot, id };
}

function sorted<T>(map: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
	return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
