/** `Io` on a real process and disk. */
import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { nodeWorkspace } from '../project/index.ts';
import { gitChanges } from './gitChanges.ts';
import type { Io } from './io.ts';
import { replaceWhole, writeWhole } from './nodeFiles.ts';
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
		replace: replaceWhole,
	};
}
