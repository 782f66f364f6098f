/** `commitments mcp`: the real process, spoken to by the official client. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReadings } from '../../server/src/reader/index.ts';
import type { Question } from '../../server/src/reader/types.ts';
import { goodReply, RATE, READ_DRAFT, READ_LEDGER } from '../cli/reading.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.cjs');
const RATE_OF = { filing: '20-F-2025', commitment: 'loan', element: 'rate' };
let folder = '';
let client: Client | undefined;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'mcp-'));
	put({ 'commitments.yaml': READ_LEDGER, 'letter.txt': 'A letter.', 'drafts/item-7.md': READ_DRAFT });
});
afterEach(async () => {
	await client?.close();
	client = undefined;
	rmSync(folder, { recursive: true, force: true });
});

function put(files: Readonly<Record<string, string>>): void {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
}

async function start(...argv: string[]): Promise<Client> {
	client = new Client({ name: 'test', version: '1' });
	const args = [CLI, 'mcp', 'drafts', ...argv];
	await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: folder, stderr: 'ignore' }));
	return client;
}

async function call(
	to: Client,
	name: string,
	input: Record<string, unknown>,
): Promise<{ text: string; isError: boolean }> {
	const result = await to.callTool({ name, arguments: input });
	const [part] = result.content as { text?: string }[];
	return { text: part?.text ?? '', isError: result.isError === true };
}

describe('commitments mcp', () => {
	it('lists nothing that no filing is asked for', async () => {
		put({
			'commitments.yaml': `${READ_LEDGER}  - { id: quarter, letter: L1, title: Of a quarter, disposition: promised, quote: q, due: [10-Q], elements: [] }\n`,
		});
		const due = await call(await start(), 'list_due', {});
		expect(JSON.parse(due.text).map(({ commitment }: { commitment: string }) => commitment)).toEqual(['loan']);
	});

	it('shows what is due, the candidates of an element and why, and has no tool that writes', async () => {
		const to = await start();
		const { tools } = await to.listTools();
		expect(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint])).toEqual([
			['list_due', true],
			['show_candidates', true],
			['explain_verdict', true],
		]);
		const due = await call(to, 'list_due', {});
		expect(JSON.parse(due.text)).toMatchObject([
			{ filing: '20-F-2025', commitment: 'loan', elements: [{ id: 'rate', verdict: 'found' }, {}, {}] },
		]);
		expect(due.text).not.toContain(RATE);
		const shown = await call(to, 'show_candidates', RATE_OF);
		expect((JSON.parse(shown.text) as Question).passages.map(({ text }) => text)).toContain(RATE);
		expect(shown.text).not.toContain('Pilots are paid');
		const more = await call(to, 'show_candidates', { ...RATE_OF, after: { section: 'Pilots' } });
		expect(more.text).toContain('Pilots are paid');
		expect(JSON.parse((await call(to, 'explain_verdict', RATE_OF)).text)).toMatchObject({
			verdict: 'found',
			reading: null,
		});
		expect((await call(to, 'explain_verdict', { ...RATE_OF, element: 'colour' })).isError).toBe(true);
		expect(
			(await call(to, 'record_reading', { id: 'x', model: 'm', verdict: 'found', quotes: [], lacks: [], why: 'x' }))
				.isError,
		).toBe(true);
		expect(readdirSync(folder).sort()).toEqual(['commitments.yaml', 'drafts', 'letter.txt']);
	});

	it('records a reading that fits when it may, and rejects one that lies', async () => {
		const to = await start('--allow-record');
		const { text } = await call(to, 'show_candidates', RATE_OF);
		const question = JSON.parse(text) as Question;
		const good = { id: question.id, model: 'an assistant', ...goodReply(question) };
		const lie = { ...good, quotes: [{ passage: 'P1', text: 'The loan bears no interest at all.' }] };
		expect(await call(to, 'record_reading', lie)).toMatchObject({
			isError: true,
			text: expect.stringContaining('letter by letter'),
		});
		const file = join(folder, 'commitments.readings.yaml');
		expect(existsSync(file)).toBe(false);
		expect((await call(to, 'record_reading', good)).isError).toBe(false);
		expect(readReadings(readFileSync(file, 'utf8')).readings).toMatchObject([
			{ element: 'rate', verdict: 'found', model: 'an assistant' },
		]);
		expect(readFileSync(join(folder, 'commitments.yaml'), 'utf8')).toBe(READ_LEDGER);
		// The draft changes: what was asked is asked no more.
		put({ 'drafts/item-7.md': READ_DRAFT.replace('5% a year', '6% a year') });
		expect(await call(to, 'record_reading', good)).toMatchObject({
			isError: true,
			text: expect.stringContaining('no such question'),
		});
	});

	it('does not start where the second reader is switched off', async () => {
		client = new Client({ name: 'test', version: '1' });
		const env = { ...process.env, COMMITMENTS_READER: 'off' } as Record<string, string>;
		const transport = new StdioClientTransport({
			command: process.execPath,
			args: [CLI, 'mcp'],
			cwd: folder,
			stderr: 'ignore',
			env,
		});
		await expect(client.connect(transport)).rejects.toThrow();
	});
});

describe('the bundles', () => {
	it('keep out of what a check loads what serves an assistant or an editor, and reads and writes what few files are', () => {
		const program = readFileSync(CLI, 'utf8');
		const apart = ['mcp', 'lsp', 'pdf', 'docx', 'xlsx'].filter((name) => program.includes(`import("./${name}.cjs")`));
		expect(apart).toEqual(['mcp', 'lsp', 'pdf', 'docx', 'xlsx']);
		for (const theirs of ['StdioServerTransport', 'createConnection', 'pdfjs', 'mammoth', 'hucre'])
			expect(program).not.toContain(theirs);
	});
});
