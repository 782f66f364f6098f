// The source bundled on the fly, for scripts: Node 20 does not strip types by itself.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

/** Bundles what this TypeScript exports, with all it imports; its imports are relative to the root of the project. */
export function bundleRooms(source, options) {
	return esbuild.build({
		stdin: { contents: source, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
		bundle: true,
		platform: 'node',
		logLevel: 'error',
		...options,
	});
}

/** What this TypeScript exports, as `bundleRooms` reads it. */
export async function loadRooms(source) {
	const built = await bundleRooms(source, { format: 'cjs', write: false });
	const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
	try {
		const file = join(folder, 'rooms.cjs');
		writeFileSync(file, built.outputFiles[0].text);
		return createRequire(import.meta.url)(file);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** What one module of the project exports; `path` from the root. */
export function loadModule(path) {
	return loadRooms(`export * from './${path}';`);
}
