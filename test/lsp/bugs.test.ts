/** What a person sees of a bug in the program: one line, and nothing of the draft anywhere. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createConnection } from 'vscode-languageserver/node';
import {
	createProtocolConnection,
	DidOpenTextDocumentNotification,
	HoverRequest,
	InitializedNotification,
	InitializeRequest,
	LogMessageNotification,
	ShowMessageNotification,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/lsp/index.ts';
import { memoryWorkspace } from '../../server/src/project/index.ts';
import { LEDGER } from './fiction.ts';

const SECRET = 'net income fell to 4,711';

it('a bug is told in one line, logged without a word of the draft, and does not stop the server', async () => {
	const [toServer, toClient] = [new PassThrough(), new PassThrough()];
	const disk = memoryWorkspace({ '/f/commitments.yaml': LEDGER, '/f/a.md': SECRET });
	const broken = { ...disk, list: () => Promise.reject(new TypeError(`cannot read ${SECRET}`)) };
	const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
	startServer(server, broken);
	const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
	const [shown, logged]: [string[], string[]] = [[], []];
	client.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
	client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
	client.listen();
	await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
	await client.sendNotification(InitializedNotification.type, {});
	const textDocument = { uri: 'file:///f/a.md', languageId: 'markdown', version: 1, text: SECRET };
	await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
	const hover = { textDocument, position: { line: 0, character: 0 } };
	expect(await client.sendRequest(HoverRequest.type, hover)).toBeNull();
	expect(await client.sendRequest(HoverRequest.type, hover)).toBeNull();
	expect(shown.length).toBeGreaterThan(0);
	expect(shown.filter((line) => /\n|4,711|at .*:\d+/.test(line))).toEqual([]);
	expect(logged.join('\n')).toContain('TypeError');
	expect(logged.filter((line) => line.includes('4,711'))).toEqual([]);
	client.dispose();
});
