/** The executable: the real process behind `Io`; the same file runs as a thread of it. */
import './compiling.ts';
import { lintCache, nodeWorkspace } from '../project/index.ts';
import { main } from './main.ts';
import { nodeIo } from './nodeIo.ts';
import { answer, isWorker } from './nodeWorkers.ts';
import { runTask } from './tasks.ts';

if (isWorker()) {
	const cache = lintCache();
	answer((task) => runTask(nodeWorkspace(), task, cache));
} else {
	void main(process.argv.slice(2), nodeIo(new URL(import.meta.url))).then((code) => {
		process.exitCode = code;
	});
}
