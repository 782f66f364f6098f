/** Does the work that a thread may do. */

import { readLetters } from '../letter/index.ts';
import type { LetterReading } from '../letter/types.ts';
import { readBytes, relativePath, TextLines } from '../project/index.ts';
import type { LintCache, Trouble, Workspace } from '../project/types.ts';
import { letterLine } from './letterRows.ts';
import { letGo, lintOutcome } from './lintRequest.ts';
import type { LetterTask, Outcome, ReadLetter, Task } from './task.ts';

/** Does a task in this thread. Of `cache` what the next part of the same check can use is kept. */
export async function runTask(workspace: Workspace, task: Task, cache: LintCache): Promise<ReadLetter | Outcome> {
	if (task.kind === 'letter') return readOne(workspace, task);
	const outcome = await lintOutcome(workspace, task.request, cache);
	letGo(cache);
	return outcome;
}

/** Reads one letter. Never rejects: whatever is wrong with it is in `troubles`, with what to do. */
export async function readOne(workspace: Workspace, { path, base, line }: LetterTask): Promise<ReadLetter> {
	const file = relativePath(base, path);
	const troubles: Trouble[] = [];
	const unread = { path, file, sha256: '', readings: [], line: null, troubles };
	const bytes = await readBytes(workspace, path, troubles);
	if (bytes === null) {
		const message = 'There is no such file; check the path.';
		if (troubles.length === 0) troubles.push({ file: path, line: null, message });
		return unread;
	}
	try {
		const readings = await readLetters(bytes, file);
		troubles.push(...readings.flatMap((reading) => troublesOf(reading, path)));
		if (readings.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))) return unread;
		const sha256 = await workspace.sha256(bytes);
		const lines = (): string => readings.map((reading) => letterLine(reading, sha256)).join('');
		return { ...unread, sha256, ...(line ? { line: lines() } : { readings }) };
	} catch (error) {
		troubles.push(failure(path, error));
		return unread;
	}
}

/** What is said of a letter on which the program itself failed; the others are read all the same. */
export function failure(path: string, error: unknown): Trouble {
	const [what] = String((error as { message?: unknown } | null)?.message ?? error).split('\n');
	const message = `The program failed while reading it (${what}). Save it as .txt and try that; please report this as a bug.`;
	return { file: path, line: null, message };
}

function troublesOf({ text, file, problems }: LetterReading, path: string): readonly Trouble[] {
	const lines = new TextLines(text);
	return problems.map(({ start, message, severity }) => {
		const plain = message.startsWith(`${file} `) ? `The file ${message.slice(file.length + 1)}` : message;
		return {
			file: path,
			line: start === 0 ? null : lines.position(start).line,
			message: severity === 'error' ? plain : `${severity === 'warning' ? 'warning' : 'note'}: ${plain}`,
		};
	});
}
