/** Without the second reader's settings no socket is opened: the built programs run with every way to a network closed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Editor } from '../lsp/harness.ts';

const root = join(import.meta.dirname, '../..');
const PRELOAD = join(import.meta.dirname, 'noNetwork.cjs');
let folder = '';
let logs = '';
let log = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'no-network-'));
	cpSync(join(root, 'examples'), folder, { recursive: true });
	logs = mkdtempSync(join(tmpdir(), 'attempts-'));
	log = join(logs, 'attempts.log');
	writeFileSync(log, '');
});
afterEach(() => {
	vi.unstubAllEnvs();
	for (const used of [folder, logs]) rmSync(used, { recursive: true, force: true });
});

/** What was tried, without the lines that say that the ways were closed. */
function attempts(): readonly string[] {
	const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
	expect(lines).toContain('closed');
	return lines.filter((line) => line !== 'closed');
}

function cli(...argv: string[]) {
	const env = { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(PRELOAD)}`, NO_NETWORK_LOG: log };
	return spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), ...argv], { cwd: folder, env, encoding: 'utf8' });
}

describe('no socket is opened', () => {
	it.each([
		['extract', 'letters/2025-06-18-response.txt', '--format', 'json'],
		['lint', 'drafts', '--jobs', '2', '--format', 'json'],
		['explain', 'related-party-loan', 'drafts', '--all'],
		['report', 'drafts', '--out', 'report.html'],
		['read', 'drafts', '--which', 'all', '--export', 'questions.jsonl'],
		['read', 'drafts', '--which', 'all', '--dry-run', '--url', 'http://127.0.0.1:9/v1', '--model', 'm'],
		['read', 'drafts', '--which', 'all'],
		['mcp', 'drafts', '--allow-record'],
	])('by %s %s %s %s', (...argv) => {
		const { stderr } = cli(...argv);
		expect(stderr).not.toContain('no network');
		expect(attempts()).toEqual([]);
	});

	it('by the language server, with a draft open', async () => {
		const name = 'drafts/earnings-release-2025-Q4.md';
		vi.stubEnv('NO_NETWORK_LOG', log);
		const editor = await Editor.start(folder, { command: ['--require', PRELOAD, join(root, 'dist/server.cjs')] });
		await editor.open(name, readFileSync(join(folder, name), 'utf8'));
		expect((await editor.diagnostics(name, () => true)).length).toBeGreaterThan(0);
		await editor.stop();
		expect(attempts()).toEqual([]);
	});

	it('but by `read` with an endpoint: the watch sees it', () => {
		const { status } = cli('read', 'drafts', '--which', 'all', '--url', 'http://127.0.0.1:9/v1', '--model', 'm');
		expect(status).toBe(1);
		expect(attempts()).toContain('fetch');
	});
});
