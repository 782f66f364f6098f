/** The workspace port over a map of files: for tests, and for checking text that is on no disk. */
import { isBelow, relativePath } from './paths.ts';
import { sha256 } from './sha256.ts';
import type { Workspace } from './types.ts';

const IGNORED = /(?:^|\/)(?:node_modules|\.[^/]*)(?:\/|$)/;

/** Files by absolute path; a string is read as UTF-8. Globs know `**`, `*`, `?`, `{a,b}` and a leading `!`. */
export function memoryWorkspace(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
	const encoder = new TextEncoder();
	return {
		read: async (path) => {
			const file = files[path];
			return file === undefined ? null : typeof file === 'string' ? encoder.encode(file) : file;
		},
		list: async (folder, globs) => {
			const wanted = globs.filter((glob) => !glob.startsWith('!')).map(patternOf);
			const unwanted = globs.filter((glob) => glob.startsWith('!')).map((glob) => patternOf(glob.slice(1)));
			return Object.keys(files)
				.filter((path) => isBelow(path, folder))
				.filter((path) => {
					const name = relativePath(folder, path);
					if (IGNORED.test(name)) return false;
					return wanted.some((glob) => glob.test(name)) && !unwanted.some((glob) => glob.test(name));
				})
				.sort();
		},
		sha256,
	};
}

const TOKEN = /\*\*\/|\*\*|\*|\?|\{[^}]*\}|[.+^$()|[\]\\]/g;
const MEANING: Readonly<Record<string, string>> = { '**/': '(?:[^/]+/)*', '**': '.*', '*': '[^/]*', '?': '[^/]' };

function patternOf(glob: string): RegExp {
	const source = glob.replace(/^\.\//, '').replace(TOKEN, (token) => {
		if (token.startsWith('{')) return `(?:${token.slice(1, -1).split(',').map(partOf).join('|')})`;
		return MEANING[token] ?? `\\${token}`;
	});
	return new RegExp(`^${source}$`);
}

function partOf(glob: string): string {
	return patternOf(glob).source.slice(1, -1);
}
