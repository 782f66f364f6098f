/** The language server over a connection. */
import { type Connection, TextDocuments } from 'vscode-languageserver';
import type { Workspace } from '../project/types.ts';
import { readClient } from './client.ts';
import { clientDisk } from './clientDisk.ts';
import { applyChanges, type OpenDocument, type PositionEncoding } from './convert.ts';
import { capabilitiesFor, serve } from './handlers.ts';
import { OpenText } from './openText.ts';
import { Session } from './session.ts';
import { liveAt } from './uris.ts';

interface ServerOptions {
	/** The address of a rule's page, or null where there is none. */
	readonly rulePage?: (rule: string) => string | null;
	readonly version?: string;
	/** The environment of the process; empty without one. */
	readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Serves one client over a connection until it shuts down; `disk` is read for everything that is not open, and the client is
 * asked for files where there is none, or where it says that its files are on no disk. Starts listening itself. Says nothing in folders without a commitments file.
 */
export function startServer(connection: Connection, disk: Workspace | null, options: ServerOptions = {}): void {
	let encoding: PositionEncoding = 'utf-16';
	const documents = new TextDocuments<OpenDocument>({
		create: (uri, _, version, text) => ({ uri, version, text: OpenText.of(text) }),
		update: (document, changes, version) => applyChanges(document, changes, version, encoding),
	});
	connection.onInitialize((params) => {
		const client = readClient(params);
		encoding = client.encoding;
		const { rulePage = () => null, env = {} } = options;
		const files = disk && !client.givesFiles ? disk : clientDisk(connection);
		if (client.givesFiles) liveAt(client.folders[0] ?? 'file:///');
		const session = new Session({ connection, documents, disk: files, client, rulePage, env });
		serve(connection, documents, session, params.initializationOptions);
		return {
			capabilities: capabilitiesFor(client),
			serverInfo: { name: 'disclosure-commitments', ...(options.version ? { version: options.version } : {}) },
		};
	});
	documents.listen(connection);
	connection.listen();
}
