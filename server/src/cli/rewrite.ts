/** The one way in which a file that people and programs share is changed: read, edit, write, with nobody in between. */
import { readBytes, relativePath, textOf } from '../project/index.ts';
import type { Trouble } from '../project/types.ts';
import { type Io, UserError } from './io.ts';

/** Each round lost means that another writer got through; so many at once are no people. */
const ROUNDS = 200;
const MARK = '\ufeff';

/**
 * Gives the text of a file (null: there is none) to `edit` and writes what it returns; null leaves the file alone. When
 * somebody wrote meanwhile, `edit` is asked again about the newer text, so no change is lost. A byte order mark stays.
 * Throws `UserError` for a file that cannot be read as text, and what `edit` throws.
 */
export async function rewrite(io: Io, path: string, edit: (text: string | null) => string | null): Promise<void> {
	const name = relativePath(io.cwd, path);
	for (let round = 0; round < ROUNDS; round++) {
		const troubles: Trouble[] = [];
		const bytes = await readBytes(io.workspace, path, troubles);
		const text = bytes && textOf(bytes, path, troubles);
		if (troubles[0]) throw new UserError(`${name}: ${troubles[0].message}`, 'Nothing was written.');
		const edited = edit(text);
		if (edited === null || edited === text) return;
		if (await io.replace(path, bytes, (bytes && hasMark(bytes) ? MARK : '') + edited)) return;
	}
	throw new UserError(`${name}: it changed again and again while it was to be written.`, 'Run the same command again.');
}

function hasMark(bytes: Uint8Array): boolean {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
