/** The workspace port on a real disk. The one file of the inner rooms that touches Node. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { NOT_A_FILE } from './reading.ts';
import type { Disk } from './types.ts';

/** A file written less than so many milliseconds ago may be written again without another time on it: disks count in up to two seconds. */
const SETTLED = 3000;

/** Reads the disk. `read` rejects for files that are there and cannot be read; the error carries Node's `code`. */
export function nodeWorkspace(): Disk {
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
		stamp: async (path) => {
			const now = Date.now();
			const info = await stat(path, { bigint: true }).catch(() => null);
			if (!info?.isFile() || now - Number(info.mtimeMs) < SETTLED) return null;
			return [info.ino, info.size, info.mtimeNs, info.ctimeNs].join(' ');
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
