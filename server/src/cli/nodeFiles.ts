/** Files on a real disk, replaced as a whole. */
import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, open, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A lock is held for a comparison and a rename; one this old, in milliseconds, was left behind by a process that died. */
const ABANDONED = 10_000;
/** How long to wait between two looks at a lock that another process holds, in milliseconds. */
const PAUSE = 5;

/**
 * Writes beside the file and renames, so that a reader sees the old text or the new. Links are followed, modes are kept; a
 * file that may not be written is refused, though a rename would get past that.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
	const target = await targetOf(path);
	await mkdir(dirname(target), { recursive: true });
	const known = await stat(target).catch(() => null);
	const mode = known?.mode ?? 0o644;
	if (known && !(await isWritable(target, mode))) throw ofPath(Object.assign(new Error(), { code: 'EACCES' }), path);
	const temporary = join(dirname(target), `.commitments-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
	try {
		const file = await open(temporary, 'wx', mode);
		try {
			await file.writeFile(content);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw ofPath(error, path);
	}
}

/**
 * Replaces a file that still has the bytes `before` (null: that is still not there); false, and nothing is written, when
 * somebody changed it meanwhile. Of several processes that do this at once, exactly one at a time compares and writes.
 */
export async function replaceWhole(path: string, before: Uint8Array | null, content: string): Promise<boolean> {
	const target = await targetOf(path);
	await mkdir(dirname(target), { recursive: true });
	const lock = join(dirname(target), `.${basename(target)}.lock`);
	const token = await take(lock).catch((error: unknown) => {
		throw ofPath(error, path);
	});
	try {
		const now = await readFile(target).catch((error: { code?: string }) => {
			if (error.code === 'ENOENT') return null;
			throw ofPath(error, path);
		});
		if (before === null ? now !== null : now === null || !now.equals(before)) return false;
		if (!(await isHeld(lock, token))) return false;
		await writeWhole(path, content);
		return true;
	} finally {
		if (await isHeld(lock, token)) await rm(lock, { force: true });
	}
}

/** Waits for a lock; gives back what tells that it is ours: who was slow may have been taken for dead. */
async function take(lock: string): Promise<string> {
	const token = randomBytes(8).toString('hex');
	for (;;) {
		try {
			const file = await open(lock, 'wx');
			await file.writeFile(token).finally(() => file.close());
			return token;
		} catch (error) {
			if ((error as { code?: string }).code !== 'EEXIST') throw error;
		}
		const held = await stat(lock).catch(() => null);
		if (held && Date.now() - held.mtimeMs > ABANDONED) await rm(lock, { force: true });
		else await setTimeout(PAUSE);
	}
}

async function isHeld(lock: string, token: string): Promise<boolean> {
	return (await readFile(lock, 'utf8').catch(() => '')) === token;
}

/** Where a link leads, also one to a file that is not there yet. */
async function targetOf(path: string): Promise<string> {
	const there = await realpath(path).catch(() => null);
	if (there !== null) return there;
	const link = await readlink(path).catch(() => null);
	return link === null ? path : resolve(dirname(path), link);
}

/** Nobody marks a file as not to be written by anybody for no reason, so this holds for root too. */
async function isWritable(path: string, mode: number): Promise<boolean> {
	if ((mode & 0o222) === 0) return false;
	return access(path, constants.W_OK).then(
		() => true,
		() => false,
	);
}

/** The person named this path, not the one beside it. */
function ofPath(error: unknown, path: string): Error {
	return Object.assign(error as Error, { path });
}
