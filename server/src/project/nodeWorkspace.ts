/** The workspace port on a real disk. The one file of the inner rooms that touches Node. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import type { Workspace } from './types.ts';

/** Reads the disk. `read` rejects for files that are there and cannot be read; the error carries Node's `code`. */
export function nodeWorkspace(): Workspace {
	return {
		read: async (path) => {
			try {
				return await readFile(path);
			} catch (error) {
				const { code } = error as { code?: string };
				if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
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
