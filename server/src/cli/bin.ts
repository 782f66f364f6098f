/** The executable: the real process behind `Io`; the same file runs as a thread of it. */
import { nodeWorkspace } from '../project/index.ts';
import { main } from './main.ts';
import { nodeIo } from './nodeIo.ts';
import { answer, isWorker } from './nodeWorkers.ts';
import { type CommandResult, type CommandTask, readOne } from './tasks.ts';

const here = new URL(import.meta.url);

if (isWorker()) {
	answer((task) => (task.kind === 'letter' ? readOne(nodeWorkspace(), task) : caught(task)));
} else {
	void main(process.argv.slice(2), nodeIo(here)).then((code) => {
		process.exitCode = code;
	});
}

async function caught({ argv, cwd }: CommandTask): Promise<CommandResult> {
	const out: string[] = [];
	const err: string[] = [];
	const { startWorkers: _, ...io } = nodeIo(here);
	const code = await main(argv, {
		...io,
		cwd,
		isTTY: false,
		stdout: (text) => out.push(text),
		stderr: (text) => err.push(text),
	});
	return { code, out: out.join(''), err: err.join('') };
}
