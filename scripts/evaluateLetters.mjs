// Bundles evaluateLetters.ts on the fly and runs it on the files named.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = join(import.meta.dirname, '../node_modules/.cache/evaluateLetters.mjs');
mkdirSync(join(out, '..'), { recursive: true });
await build({
	entryPoints: [join(import.meta.dirname, 'evaluateLetters.ts')],
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	outfile: out,
	logLevel: 'warning',
	banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
await import(pathToFileURL(out).href);
