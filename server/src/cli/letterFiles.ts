/** Which letters are meant, and reading them one after the other or in several threads, always in the same order. */
import { readBytes } from '../project/index.ts';
import type { Trouble } from '../project/types.ts';
import { type Io, UserError } from './io.ts';
import { absolute } from './paths.ts';
import type { LetterTask, ReadLetter, Workers } from './task.ts';
import { failure, readOne } from './tasks.ts';

const ENDINGS = ['txt', 'md', 'htm', 'html', 'docx', 'pdf'];
const LETTERS = [`**/*.{${[...ENDINGS, ...ENDINGS.map((ending) => ending.toUpperCase())].join(',')}}`];
/** Letters read ahead for each thread, so that none waits while an earlier one is written. */
const AHEAD = 2;

export interface LetterPaths {
	/** Sorted within each folder or glob, in the order in which they were given, no path twice. */
	readonly paths: readonly string[];
	/** Those that were named one by one: not being able to read one is the caller's mistake. */
	readonly named: ReadonlySet<string>;
	/** What was given and stands for nothing. */
	readonly troubles: readonly Trouble[];
}

/** Files, folders and globs to the letters meant. */
export async function letterPaths(io: Io, given: readonly string[]): Promise<LetterPaths> {
	const paths = new Set<string>();
	const named = new Set<string>();
	const troubles: Trouble[] = [];
	for (const name of given) {
		const path = absolute(io, name);
		const found = (await isFile(io, path)) ? null : await sweep(io, path);
		if (found === null) named.add(path);
		for (const file of found ?? [path]) paths.add(file);
		if (found?.length === 0) {
			const message = `There is no such file, and no letter (.${ENDINGS.join(' .')}) below it; check the path.`;
			troubles.push({ file: path, line: null, message });
		}
	}
	return { paths: [...paths], named, troubles };
}

/** A file that is there and cannot be read counts: why not is said where it is read. */
async function isFile(io: Io, path: string): Promise<boolean> {
	const troubles: Trouble[] = [];
	return (await readBytes(io.workspace, path, troubles)) !== null || troubles.length > 0;
}

function sweep(io: Io, path: string): Promise<readonly string[]> {
	const parts = path.split('/');
	const magic = parts.findIndex((part) => /[*?{[]/.test(part));
	if (magic < 0) return io.workspace.list(path, LETTERS);
	return io.workspace.list(parts.slice(0, magic).join('/') || '/', [parts.slice(magic).join('/')]);
}

/** Reads letters in the order given; at most a few of them are held at a time. */
export async function* readInOrder(
	io: Io,
	tasks: readonly LetterTask[],
	jobs: number,
): AsyncGenerator<ReadLetter, void, void> {
	const workers = jobs > 1 && tasks.length > 1 ? io.startWorkers?.(Math.min(jobs, tasks.length)) : undefined;
	if (!workers) {
		for (const task of tasks) yield await readOne(io.workspace, task);
		return;
	}
	try {
		yield* readAhead(workers, tasks, jobs * AHEAD);
	} finally {
		await workers.close();
	}
}

async function* readAhead(workers: Workers, tasks: readonly LetterTask[], ahead: number): AsyncGenerator<ReadLetter> {
	const waiting: Promise<ReadLetter>[] = [];
	const start = (task: LetterTask): Promise<ReadLetter> =>
		workers.run(task).catch((error: unknown) => {
			const { path } = task;
			return { path, file: path, sha256: '', readings: [], line: null, troubles: [failure(path, error)] };
		});
	for (const task of tasks) {
		waiting.push(start(task));
		const first = waiting.length > ahead ? waiting.shift() : undefined;
		if (first) yield await first;
	}
	for (const rest of waiting) yield await rest;
}

/** The number of threads that an option asks for; throws `UserError` for anything but a whole number from 1. */
export function jobsIn(value: string | null): number {
	if (value === null) return 1;
	const jobs = Number(value);
	if (/^\d+$/.test(value) && jobs >= 1 && jobs <= 256) return jobs;
	throw new UserError(`--jobs ${value}: that is no number of threads.`, 'Write a whole number from 1, as in --jobs 4.');
}
