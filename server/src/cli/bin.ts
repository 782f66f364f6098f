/** The executable: the real process behind `Io`; the same file runs as a thread of it. */
import { lintCache, nodeWorkspace } from '../project/index.ts';
import { compileLess, polishLess } from '../project/nodeCompiler.ts';
import { main } from './main.ts';
import { nodeIo } from './nodeIo.ts';
import { answer, isWorker } from './nodeWorkers.ts';
import { runTask } from './tasks.ts';

/** Commands that serve for hours. */
const LASTING = new Set(['lsp', 'mcp']);

if (isWorker()) {
	// Flags hold for all threads of the process.
	const cache = lintCache();
	answer((task) => runTask(nodeWorkspace(), task, cache));
} else {
	const argv = process.argv.slice(2);
	if (LASTING.has(argv[0] ?? '')) polishLess();
	else compileLess();
	void main(argv, nodeIo(new URL(import.meta.url))).then((code) => {
		process.exitCode = code;
	});
}
