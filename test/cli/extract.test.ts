/** Many letters at once: streamed, in threads, with bad ones among them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LETTER, run } from './harness.ts';

const EXTENSION =
	"June 20, 2025\n\nWe respectfully request an extension of ten business days to respond to the staff's comment letter dated June 1, 2025.\n\nSincerely\n";
const GOOD = ['a.txt', 'deep/b.txt', 'z.TXT'];
/** What can be wrong with a letter, and what its reader is told to do. */
const BAD: Readonly<Record<string, readonly [string | Uint8Array, RegExp]>> = {
	'b-empty.txt': ['', /empty.*name/],
	'c-blank.txt': [' \n\n', /no text.*name/],
	'd-binary.txt': [Uint8Array.from({ length: 900 }, (_, i) => (i * 7919) % 251), /not text.*name/],
	'e-cut.docx': [Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0]), /save it/],
	'f-locked.docx': [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /password.*save it/],
	'g-cut.pdf': ['%PDF-1.7\n1 0 obj <</Type/Catalog', /save it/],
};
const letters: Record<string, string | Uint8Array> = {
	...Object.fromEntries(GOOD.map((name) => [name, LETTER])),
	...Object.fromEntries(Object.entries(BAD).map(([name, [content]]) => [name, content])),
	'y-more-time.txt': EXTENSION,
};
const inMemory = Object.fromEntries(Object.entries(letters).map(([name, content]) => [`/p/letters/${name}`, content]));

const rowsOf = (out: string) =>
	out
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));

describe('extract --format jsonl', () => {
	it('prints one letter a line, with its comments and commitments, offsets into its text', async () => {
		const { code, out } = await run(['extract', 'letters', '--format', 'jsonl'], inMemory);
		const rows = rowsOf(out);
		expect(code).toBe(0);
		expect(rows.map(({ file, kind }) => [file, kind])).toEqual([
			['letters/a.txt', 'response'],
			['letters/deep/b.txt', 'response'],
			['letters/y-more-time.txt', 'extension request'],
			['letters/z.TXT', 'response'],
		]);
		for (const { text, comments, commitments, kind } of rows) {
			expect(commitments.length > 0).toBe(kind === 'response');
			for (const { quote, start, end } of commitments) expect(text.slice(start, end)).toBe(quote);
			for (const { ask } of comments) expect(text.slice(ask.start, ask.end)).toBe(ask.text);
		}
	});

	it('has printed a letter before it reads the next but one', async () => {
		const log: string[] = [];
		const files = { '/p/1.txt': LETTER, '/p/2.txt': LETTER, '/p/3.txt': LETTER };
		await run(['extract', '1.txt', '2.txt', '3.txt', '--format', 'jsonl'], files, {
			stdout: (text) => log.push(JSON.parse(text).file),
			drained: async () => {
				log.push('drained');
			},
		});
		expect(log).toEqual(['1.txt', 'drained', '2.txt', 'drained', '3.txt', 'drained']);
	});
});

describe('bad letters among many', () => {
	it('are each told with what to do, and never stop the others', async () => {
		const { err, out } = await run(['extract', 'letters', '--format', 'jsonl'], inMemory);
		for (const [name, [, advice]] of Object.entries(BAD)) {
			const [line, ...more] = err.split('\n').filter((text) => text.startsWith(`letters/${name}:`));
			expect(line).toMatch(advice);
			expect(more).toEqual([]);
		}
		expect(rowsOf(out).filter(({ kind }) => kind === 'response')).toHaveLength(GOOD.length);
	});

	it('end with 2 when they were named, with 0 when they were met in a folder or by a glob', async () => {
		const code = async (...argv: string[]) => (await run(['extract', ...argv], inMemory)).code;
		expect(await code('letters')).toBe(0);
		expect(await code('letters/**/*.txt')).toBe(0);
		expect(await code('letters/a.txt', 'letters/b-empty.txt')).toBe(2);
		expect(await code('letters/a.txt', 'letters/nowhere.txt', '--format', 'json')).toBe(2);
		expect(await code('letters/*.pdf')).toBe(2);
		expect((await run(['extract', '--help'], {})).out).toContain('Exit codes: 0, also when');
	});

	it('invent no commitments for a request for more time', async () => {
		const { code, err, out } = await run(['extract', 'letters/y-more-time.txt', '--format', 'json'], inMemory);
		expect([code, JSON.parse(out).commitments]).toEqual([0, []]);
		expect(err).toContain('note: ');
	});
});

describe('extract --jobs', () => {
	let folder = '';
	const cli = (...argv: string[]) =>
		spawnSync(process.execPath, [join(import.meta.dirname, '../../dist/cli.cjs'), 'extract', ...argv], {
			cwd: folder,
			encoding: 'utf8',
		});
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'letters-'));
		mkdirSync(join(folder, 'deep'));
		for (const [name, content] of Object.entries(letters)) writeFileSync(join(folder, name), content);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it.each(['jsonl', 'json', 'yaml'])('gives the same bytes as one thread, as %s', (format) => {
		const one = cli('.', '--format', format);
		const three = cli('.', '--format', format, '--jobs', '3');
		expect([three.status, three.stdout, three.stderr]).toEqual([0, one.stdout, one.stderr]);
		expect(one.stdout).toContain('balance of the loan');
	});
});

describe('extract without --out', () => {
	it('shows the commitments file, and tells a person at a terminal that nothing was written', async () => {
		const files = { '/p/a.txt': LETTER };
		const piped = await run(['extract', 'a.txt'], files);
		expect([piped.code, piped.err]).toEqual([0, '']);
		const shown = await run(['extract', 'a.txt'], files, { isTTY: true });
		expect([shown.out, shown.files]).toEqual([piped.out, files]);
		expect(shown.err).toContain('--out commitments.yaml writes this');
	});
});
