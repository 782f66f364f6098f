// Loads rooms of the server as they are in the source, bundled on the fly.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

/** What this TypeScript exports; its imports are relative to the root of the project. */
export async function loadRooms(source) {
	const built = await esbuild.build({
		stdin: { contents: source, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
		bundle: true,
		platform: 'node',
		format: 'cjs',
		write: false,
		logLevel: 'error',
	});
	const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
	try {
		const file = join(folder, 'rooms.cjs');
		writeFileSync(file, built.outputFiles[0].text);
		return createRequire(import.meta.url)(file);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
