/** Has V8 compile as suits what was called, before anything else of the program is loaded: a pattern keeps what held when it was made. */
import { isMainThread } from 'node:worker_threads';
import { compileLess, polishLess } from '../project/nodeCompiler.ts';

/** Commands that serve for hours. */
const LASTING = new Set(['lsp', 'mcp']);

// Flags hold for all threads of the process.
if (isMainThread) {
	if (LASTING.has(process.argv[2] ?? '')) polishLess();
	else compileLess();
}
