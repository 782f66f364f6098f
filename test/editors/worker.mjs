/** The server in a real browser's worker, with files that lie on no disk: what VS Code in a browser is given. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EDITOR_DIR, ROOT } from './prerequisites.mjs';
import { BROWSER } from './workbench.mjs';

const FICTION = join(ROOT, 'test/lsp/fiction');
const HOME = 'memory://fiction/';
const LIMIT = 180_000;

export async function worker() {
	const script = readFileSync(join(ROOT, 'dist/web/server.js'));
	const server = createServer((request, response) => {
		const isScript = request.url === '/server.js';
		response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
		response.end(isScript ? script : '<!DOCTYPE html><title>worker</title>');
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { chromium } = createRequire(join(EDITOR_DIR, 'x.js'))('playwright-core');
	const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: BROWSER });
	try {
		const page = await browser.newPage();
		await page.goto(`http://127.0.0.1:${server.address().port}/`);
		const said = await page.evaluate(speak, { files: filesOf(FICTION), home: HOME, limit: LIMIT });
		check(said);
	} finally {
		await browser.close();
		server.close();
	}
}

function filesOf(folder) {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Object.fromEntries(
		names.map((entry) => {
			const path = join(entry.parentPath ?? entry.path, entry.name);
			return [HOME + path.slice(folder.length + 1), readFileSync(path).toString('base64')];
		}),
	);
}

function check({ codes, fix, before, after }) {
	if (codes !== 'missing-disclosure') throw new Error(`the worker reports: ${codes}`);
	if (!fix.startsWith('Insert the snippet')) throw new Error(`the worker's first fix is: ${fix}`);
	if (before !== null || !after.replace(/\s+/g, ' ').includes('the number of beds in its guest house')) {
		throw new Error(`the worker does not read the letter: ${after}`);
	}
}

/** Runs in the page: a client that has the files, and nothing else. */
async function speak({ files, home, limit }) {
	const worker = new Worker('/server.js');
	const waiting = new Map();
	const listeners = new Set();
	let last = 0;
	const send = (message) => worker.postMessage({ jsonrpc: '2.0', ...message });
	const request = (method, params) =>
		new Promise((resolve, reject) => {
			const id = ++last;
			waiting.set(id, { resolve, reject });
			send({ id, method, params });
		});
	// `**/` is any number of folders, `*` anything within one.
	const fits = (glob, name) =>
		new RegExp(
			`^${glob
				.replace(/[.+]/g, '\\$&')
				.replace(/\*\*\//g, '\u0000')
				.replace(/\*/g, '[^/]*')
				.replaceAll('\u0000', '(?:.*/)?')}$`,
		).test(name);
	const answers = {
		'commitments/files/read': ({ uri }) => files[uri] ?? null,
		'commitments/files/list': ({ uri, globs }) => {
			const folder = uri.endsWith('/') ? uri : `${uri}/`;
			return Object.keys(files).filter(
				(name) => name.startsWith(folder) && globs.some((glob) => fits(glob, name.slice(folder.length))),
			);
		},
	};
	worker.onmessage = ({ data }) => {
		if (data.method && data.id !== undefined)
			send({ id: data.id, result: answers[data.method]?.(data.params) ?? null });
		else if (data.method) for (const listen of listeners) listen(data);
		else if (data.error) waiting.get(data.id)?.reject(new Error(data.error.message));
		else waiting.get(data.id)?.resolve(data.result);
	};
	const house = `${home}drafts/house.md`;
	const published = new Promise((resolve, reject) => {
		setTimeout(() => reject(new Error('the worker published nothing')), limit);
		worker.onerror = (event) => reject(new Error(event.message));
		listeners.add(({ method, params }) => {
			if (method === 'textDocument/publishDiagnostics' && params.uri === house) resolve(params.diagnostics);
		});
	});
	const capabilities = {
		textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
	};
	const workspaceFolders = [{ uri: home, name: 'fiction' }];
	await request('initialize', {
		processId: null,
		rootUri: home,
		capabilities,
		workspaceFolders,
		initializationOptions: { files: 'client' },
	});
	send({ method: 'initialized', params: {} });
	const [finding] = await published;
	const [fix] = await request('textDocument/codeAction', {
		textDocument: { uri: house },
		range: finding.range,
		context: { diagnostics: [] },
	});
	delete files[`${home}commitments.yaml`];
	const letter = `${home}letters/first.txt`;
	const { before, after } = await request('workspace/executeCommand', {
		command: 'commitments.extract',
		arguments: [{ letter }],
	});
	return { codes: finding.code, fix: fix.title, before, after };
}
