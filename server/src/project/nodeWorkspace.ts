/** The workspace port on a real disk. The one file of the inner rooms that touches Node. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { NOT_A_FILE } from './reading.ts';
import type { Workspace } from './types.ts';

/** Reads the disk. `read` rejects for files that are there and cannot be read; the error carries Node's `code`. */
export function nodeWorkspace(): Workspace {
	return {
		read: async (path) => {
			try {
				const info = await stat(path);
				if (info.isDirectory()) return null;
				// Opening a pipe waits for somebody who writes, and a device may never end.
				if (!info.isFile()) throw Object.assign(new Error(`${path} is no regular file`), { code: NOT_A_FILE });
				return await readFile(path);
			} catch (error) {
				const { code } = error as { code?: string };
				if (code === 'ENOENT' || code === 'ENOTDIR') return null;
				throw error;
			}
		},
		list: async (folder, globs) => {
			const found = await glob([...globs], {
				cwd: folder,
				absolute: true,
				onlyFiles: true,
				dot: false,
				followSymbolicLinks: false,
				expandDirectories: false,
				ignore: ['**/node_modules/**', '**/.git/**'],
			});
			return found.map((path) => path.replaceAll('\\', '/')).sort();
		},
		sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
	};
}
