// Bundles what users run: dist/cli.cjs with what it loads when it is needed, dist/server.cjs with dist/engine.cjs, dist/extension.cjs. `--watch` rebuilds on change.
import { readFileSync } from 'node:fs';
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
/** Leaves modules that are loaded when they are needed to bundles of their own beside the one that loads them. */
function apart(parts) {
	return {
		name: 'apart',
		setup(build) {
			for (const [module, path] of parts) {
				build.onResolve({ filter: module }, ({ kind }) =>
					kind === 'entry-point' ? undefined : { path, external: true },
				);
			}
		},
	};
}
// The server answers `initialize` before it loads what checks drafts.
const engineApart = apart([[/\/engine\.ts$/, './engine.cjs']]);
// Every start, and that of every thread, has to scan the whole program: what few runs need lies apart.
const LIBRARIES = [
	[/\/pdfLibrary\.ts$/, './pdf.cjs'],
	[/^mammoth$/, './docx.cjs'],
	[/^hucre\/xlsx$/, './xlsx.cjs'],
];
const commandsApart = apart([...LIBRARIES, [/\/mcp\/index\.ts$/, './mcp.cjs'], [/\/lsp\/index\.ts$/, './lsp.cjs']]);
// The protocol's library makes schemas while it is loaded. A bundler that may leave out what seems to have no effect leaves out
// that zod is made ready first.
const zodFirst = {
	name: 'zod-first',
	setup(build) {
		build.onResolve({ filter: /^(?:zod(?:\/|$)|\.)/ }, async ({ path, pluginData, ...from }) => {
			const isZod = path.startsWith('zod') || /node_modules[\\/]zod[\\/]/.test(from.importer);
			if (!isZod || pluginData === zodFirst) return;
			return { ...(await build.resolve(path, { ...from, pluginData: zodFirst })), sideEffects: true };
		});
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
		plugins: [commandsApart, ascii],
	},
	{
		...common,
		entryPoints: ['server/src/mcp/index.ts'],
		outfile: 'dist/mcp.cjs',
		plugins: [apart(LIBRARIES), zodFirst, ascii],
	},
	{ ...common, entryPoints: ['server/src/lsp/index.ts'], outfile: 'dist/lsp.cjs', plugins: [engineApart, ascii] },
	{ ...common, entryPoints: ['server/src/letter/decode/pdfLibrary.ts'], outfile: 'dist/pdf.cjs' },
	{ ...common, entryPoints: ['mammoth'], outfile: 'dist/docx.cjs' },
	{ ...common, entryPoints: ['hucre/xlsx'], outfile: 'dist/xlsx.cjs' },
	{ ...common, entryPoints: ['server/src/lsp/bin.ts'], outfile: 'dist/server.cjs', plugins: [engineApart, ascii] },
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
	// The page of the matrix runs in a webview: no Node there, and nothing of VS Code.
	{
		...common,
		...{ platform: 'browser', format: 'iife', target: 'es2022', banner: {}, define: {} },
		entryPoints: ['client/webview/matrix.ts', 'client/webview/matrix.css'],
		outdir: 'dist',
	},
];

if (process.argv.includes('--watch')) {
	for (const build of builds) await (await esbuild.context(build)).watch();
} else {
	await Promise.all(builds.map((build) => esbuild.build(build)));
}
