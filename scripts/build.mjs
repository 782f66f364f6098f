// Bundles what users run: dist/cli.cjs with dist/mcp.cjs and dist/pdf.cjs, dist/server.cjs with dist/engine.cjs, dist/extension.cjs. `--watch` rebuilds on change.
import { existsSync, readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { ascii } from './ascii.mjs';

// For a run of many steps that has just built: each of them builds first, as it must for whoever calls it alone.
if (process.env.DISCLOSURE_BUILT) process.exit();

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
// ES modules in the bundle may ask where they lie; CommonJS has no `import.meta`.
const moduleUrl = "const __moduleUrl=require('node:url').pathToFileURL(__filename).href;";
const common = {
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	minify: true,
	keepNames: true,
	legalComments: 'linked',
	logLevel: 'warning',
	define: { __VERSION__: JSON.stringify(version), 'import.meta.url': '__moduleUrl' },
	banner: { js: moduleUrl },
	plugins: [ascii],
};
// The server answers `initialize` before it loads what checks drafts: that is a bundle beside it.
const lazyEngine = {
	name: 'lazy-engine',
	setup(build) {
		build.onResolve({ filter: /\/engine\.ts$/ }, ({ kind }) =>
			kind === 'dynamic-import' ? { path: './engine.cjs', external: true } : undefined,
		);
	},
};
// A check must not pay for what only an assistant needs.
const lazyMcp = {
	name: 'lazy-mcp',
	setup(build) {
		build.onResolve({ filter: /\/mcp\/index\.ts$/ }, ({ kind }) =>
			kind === 'dynamic-import' ? { path: './mcp.cjs', external: true } : undefined,
		);
	},
};
// A quarter of the program is what reads PDF; every start, and that of every thread, would have to scan it.
const lazyPdf = {
	name: 'lazy-pdf',
	setup(build) {
		build.onResolve({ filter: /\/pdfLibrary\.ts$/ }, ({ kind }) =>
			kind === 'dynamic-import' ? { path: './pdf.cjs', external: true } : undefined,
		);
	},
};
// A browser has no disk: what reads it is left out, and the client is asked for files.
const noDisk = {
	name: 'no-disk',
	setup(build) {
		build.onResolve({ filter: /\/(?:nodeWorkspace|stdio)\.ts$/ }, ({ path }) => ({ path, namespace: 'no-disk' }));
		build.onLoad({ filter: /./, namespace: 'no-disk' }, () => ({
			contents: 'export const nodeWorkspace = undefined; export const startNodeServer = undefined;',
		}));
	},
};
const web = {
	...common,
	...{ platform: 'browser', target: 'es2022', banner: {}, mainFields: ['browser', 'module', 'main'] },
	define: { __VERSION__: JSON.stringify(version), 'import.meta.url': '""', global: 'globalThis' },
};
const builds = [
	{
		...common,
		entryPoints: ['server/src/cli/bin.ts'],
		outfile: 'dist/cli.cjs',
		banner: { js: `#!/usr/bin/env node\n${moduleUrl}` },
		plugins: [lazyMcp, lazyPdf, ascii],
	},
	{ ...common, entryPoints: ['server/src/mcp/index.ts'], outfile: 'dist/mcp.cjs', plugins: [lazyPdf, ascii] },
	{ ...common, entryPoints: ['server/src/letter/decode/pdfLibrary.ts'], outfile: 'dist/pdf.cjs' },
	{ ...common, entryPoints: ['server/src/lsp/bin.ts'], outfile: 'dist/server.cjs', plugins: [lazyEngine, ascii] },
	{ ...common, entryPoints: ['server/src/lsp/engine.ts'], outfile: 'dist/engine.cjs' },
	{ ...common, entryPoints: ['client/src/nodeEntry.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
	// For VS Code in a browser: the server in a worker, and an extension that starts it there.
	{
		...web,
		entryPoints: ['server/src/lsp/worker.ts'],
		// A worker has no document: packages bring a way of their own for it.
		conditions: ['worker', 'browser', 'module'],
		outfile: 'dist/web/server.js',
		format: 'iife',
		plugins: [noDisk, ascii],
	},
	{
		...web,
		entryPoints: ['client/src/browserEntry.ts'],
		// In a package of ES modules VS Code's worker takes only an entry that ends in `.cjs` for CommonJS, and loads nothing else.
		outfile: 'dist/web/extension.cjs',
		format: 'cjs',
		external: ['vscode'],
	},
	// The page of the matrix runs in a webview: no Node there, and nothing shared with the extension but types.
	{
		...common,
		...{ platform: 'browser', format: 'iife', target: 'es2022', banner: {}, define: {} },
		entryPoints: ['client/webview/matrix.ts', 'client/webview/matrix.css'],
		outdir: 'dist',
	},
].filter((build) => existsSync(build.entryPoints[0]));

if (process.argv.includes('--watch')) {
	for (const build of builds) await (await esbuild.context(build)).watch();
} else {
	await Promise.all(builds.map((build) => esbuild.build(build)));
}
