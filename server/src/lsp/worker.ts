/** The server in a browser's worker: it speaks through messages, and the client gives it every file. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './index.ts';

declare const __VERSION__: string;
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, null, { version: typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0' });
