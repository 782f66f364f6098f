/** Files that only the client can reach, in a browser or on a virtual file system: it is asked for each of them. */
import type { Connection } from 'vscode-languageserver';
import { sha256 } from '../project/index.ts';
import type { Workspace } from '../project/types.ts';
import { pathOfUri, uriOfPath } from './uris.ts';

/** The requests that a client answers which was given no disk; both take `{ uri }`, the second also `globs`. */
const READ_FILE = 'commitments/files/read';
const LIST_FILES = 'commitments/files/list';

/** A workspace behind the client: a file's bytes come as Base64, or null; a listing is URIs. */
export function clientDisk(connection: Connection): Workspace {
	return {
		read: async (path) => {
			const base64: unknown = await connection.sendRequest(READ_FILE, { uri: uriOfPath(path) });
			if (typeof base64 !== 'string') return null;
			return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
		},
		list: async (folder, globs) => {
			const uris: unknown = await connection.sendRequest(LIST_FILES, { uri: uriOfPath(folder), globs });
			const paths = Array.isArray(uris) ? uris.map((uri) => pathOfUri(String(uri))) : [];
			return paths.filter((path) => path !== null).sort();
		},
		sha256,
	};
}
