// A key stroke as an editor feels it: the real server process, from the change sent to the diagnostics of the changed draft received.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const server = join(import.meta.dirname, '../../dist/server.cjs');

/** Milliseconds by the clock: of the first answer after opening, and of each edit. `folder` holds the commitments file and the draft. */
export async function typedInEditor(folder, draft, edits) {
	const client = connect();
	try {
		const rootUri = pathToFileURL(folder).href;
		const initializationOptions = { diagnostics: 'pull' };
		await client.ask('initialize', { processId: process.pid, rootUri, capabilities: {}, initializationOptions });
		client.tell('initialized', {});
		const uri = pathToFileURL(draft).href;
		// As VS Code asks: with the id of the last answer, so that what is as before is not sent again.
		let previousResultId;
		const diagnostics = async () => {
			const report = await client.ask('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
			previousResultId = report.resultId;
		};
		let text = readFileSync(draft, 'utf8');
		const opened = performance.now();
		client.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
		await diagnostics();
		const first = performance.now() - opened;
		const times = [];
		for (const [n, { at, insert }] of edits.entries()) {
			const position = positionAt(text, at);
			text = text.slice(0, at) + insert + text.slice(at);
			const started = performance.now();
			const contentChanges = [{ range: { start: position, end: position }, text: insert }];
			client.tell('textDocument/didChange', { textDocument: { uri, version: n + 2 }, contentChanges });
			await diagnostics();
			times.push(performance.now() - started);
		}
		return { first, times };
	} finally {
		client.end();
	}
}

function positionAt(text, at) {
	const before = text.slice(0, at);
	const start = before.lastIndexOf('\n') + 1;
	return { line: before.split('\n').length - 1, character: at - start };
}

function connect() {
	const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
	const waiting = new Map();
	let rest = Buffer.alloc(0);
	let id = 0;
	const send = (message) => {
		const body = JSON.stringify({ jsonrpc: '2.0', ...message });
		child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	};
	const take = (message) => {
		// What the server asks for (settings, registrations) gets an empty answer.
		if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
		else waiting.get(message.id)?.(message);
	};
	child.stdout.on('data', (data) => {
		rest = Buffer.concat([rest, data]);
		for (;;) {
			const head = rest.indexOf('\r\n\r\n');
			const length = head < 0 ? null : /Content-Length: (\d+)/.exec(rest.toString('latin1', 0, head));
			if (!length || rest.length < head + 4 + Number(length[1])) return;
			const end = head + 4 + Number(length[1]);
			take(JSON.parse(rest.toString('utf8', head + 4, end)));
			rest = rest.subarray(end);
		}
	});
	return {
		tell: (method, params) => send({ method, params }),
		ask: (method, params) =>
			new Promise((resolve, reject) => {
				const own = ++id;
				waiting.set(own, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
				send({ id: own, method, params });
			}),
		end: () => child.kill(),
	};
}
