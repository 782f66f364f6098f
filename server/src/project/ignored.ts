/** The ignore file beside a commitments file: what is found in folders and is no draft. */
import { folderOf, joinPath } from './paths.ts';
import { readBytes, textOf } from './reading.ts';
import type { Workspace } from './types.ts';

export const IGNORE_NAME = '.commitmentsignore';

/**
 * The files below the folder of a commitments file that its ignore file names. One pattern a line, as in `.gitignore`: `#`
 * begins a comment, a name without a slash stands at any depth, one that ends in a slash is a folder, `!` takes back what
 * lines above it ignore, and the last line that fits decides. Empty without an ignore file, or with one that cannot be read.
 */
export async function ignoredBy(workspace: Workspace, ledgerPath: string): Promise<ReadonlySet<string>> {
	const root = folderOf(ledgerPath);
	const ignored = new Set<string>();
	for (const { takesBack, globs } of await patternsIn(workspace, joinPath(root, IGNORE_NAME))) {
		for (const file of await workspace.list(root, globs)) {
			if (takesBack) ignored.delete(file);
			else ignored.add(file);
		}
	}
	return ignored;
}

interface Pattern {
	readonly takesBack: boolean;
	readonly globs: readonly string[];
}

async function patternsIn(workspace: Workspace, path: string): Promise<readonly Pattern[]> {
	const bytes = await readBytes(workspace, path, []);
	const text = bytes && textOf(bytes, path, []);
	const lines = (text ?? '').split(/\r?\n/).map((line) => line.trimEnd());
	return lines.flatMap((line) => (line === '' || line.startsWith('#') ? [] : [patternOf(line)]));
}

function patternOf(line: string): Pattern {
	const takesBack = line.startsWith('!');
	const path = takesBack ? line.slice(1) : line.replace(/^\\(?=[#!])/, '');
	const name = path.replace(/^\/|\/$/g, '');
	const base = path.replace(/\/$/, '').includes('/') ? name : `**/${name}`;
	return { takesBack, globs: path.endsWith('/') ? [`${base}/**`] : [base, `${base}/**`] };
}
