// The program's rooms, bundled for measuring inside one process.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ascii } from '../ascii.mjs';
import { bundleRooms } from '../rooms.mjs';

const root = join(import.meta.dirname, '../..');
/** Bundles and installed peers lie here; git does not see it. */
export const cache = join(root, 'node_modules/.cache/bench');

/** Writes the bundle; gives its path. */
export async function buildEngine() {
	mkdirSync(cache, { recursive: true });
	const outfile = join(cache, 'engine.mjs');
	const source = `
		import './scripts/bench/compiling.mjs';
		export { parseMarkdown } from './server/src/draft/markdown.ts';
		export { lintCache, lintLedger, memoryWorkspace } from './server/src/project/index.ts';
		export { judgedAnew } from './server/src/evidence/index.ts';
		export { OpenText } from './server/src/lsp/openText.ts';
		export { TOPICS } from './server/src/topics/index.ts';`;
	await bundleRooms(source, {
		minify: true,
		format: 'esm',
		banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
		outfile,
		plugins: [ascii],
	});
	return outfile;
}
