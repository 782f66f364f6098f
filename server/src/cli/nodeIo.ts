/** `Io` on a real process and disk. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nodeWorkspace } from '../project/index.ts';
import { gitChanges } from './gitChanges.ts';
import type { Io } from './io.ts';
import { startNodeWorkers } from './nodeWorkers.ts';
import { fileChanges } from './watch.ts';

/** The process this runs in; `script` is what a thread runs. A closed pipe (`commitments lint | head`) ends the program quietly. */
export function nodeIo(script: URL): Io {
	process.stdout.on('error', (error: { code?: string }) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit(process.exitCode ?? 0);
	});
	return {
		cwd: process.cwd().replaceAll('\\', '/'),
		env: process.env,
		isTTY: process.stdout.isTTY === true,
		columns: process.stdout.columns ?? null,
		workspace: nodeWorkspace(),
		stdout: (text) => {
			process.stdout.write(text);
		},
		stderr: (text) => {
			process.stderr.write(text);
		},
		drained: () =>
			process.stdout.writableNeedDrain
				? new Promise((resolve) => process.stdout.once('drain', () => resolve()))
				: Promise.resolve(),
		changedSince: (ref) => gitChanges(ref, process.cwd().replaceAll('\\', '/')),
		changes: fileChanges,
		startWorkers: (count) => startNodeWorkers(script, count),
		post: async (request) => (await import('./nodePost.ts')).nodePost(request),
		wait: (milliseconds) => setTimeout(milliseconds),
		stdin: async () => {
			const chunks: Buffer[] = [];
			for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
			return Buffer.concat(chunks);
		},
		now: () => new Date(),
		author: () =>
			new Promise((resolve) => {
				execFile('git', ['config', 'user.name'], (error, name) => resolve(error ? null : name.trim() || null));
			}),
		write: writeWhole,
	};
}

/** Writes beside the file and renames, so that a reader sees the old text or the new. Links are followed, modes are kept. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const target = await realpath(path).catch(() => path);
	const mode = await stat(target).then(
		(known) => known.mode,
		() => 0o644,
	);
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
		// The person named this path, not the one beside it.
		throw Object.assign(error as Error, { path });
	}
}
