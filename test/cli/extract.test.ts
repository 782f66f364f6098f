/** Many letters at once: streamed, in threads, with bad ones among them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../letter/files.ts';
import { LETTER, run } from './harness.ts';

const EXTENSION =
	"June 20, 2025\n\nWe respectfully request an extension of ten business days to respond to the staff's comment letter dated June 1, 2025.\n\nSincerely\n";
const GOOD = ['a.txt', 'deep/b.txt', 'z.TXT'];
/** What can be wrong with a letter, and what its reader is told to do. */
const BAD: Readonly<Record<string, readonly [string | Uint8Array, RegExp]>> = {
	'b-empty.txt': ['', /empty.*name/],
	'c-blank.txt': [' \n\n', /no text.*name/],
	'd-binary.txt': [Uint8Array.from({ length: 900 }, (_, i) => (i * 7919) % 251), /not text.*name/],
	'e-cut.docx': [Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0]), /again/],
	'f-locked.docx': [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /save it/],
	'g-cut.pdf': ['%PDF-1.7\n1 0 obj <</Type/Catalog', /save it|again/],
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

describe('extract --out', () => {
	it('names the entries that it says the other comments of, as the file was made without them', async () => {
		const letter = LETTER.replace(
			'\n\nResponse:',
			'\n\n2. Please disclose its terms.\n\nResponse to Comments 1 and 2:',
		);
		const files = { '/p/letter.txt': letter };
		const argv = ['extract', 'letter.txt', '--out', 'commitments.yaml'];
		const first = String((await run(argv, files)).files['/p/commitments.yaml']);
		const older = first.replace(/\n {4}alsoAnswers: .*/, '');
		expect(older).not.toBe(first);
		const again = await run(argv, { ...files, '/p/commitments.yaml': older });
		expect(again.files['/p/commitments.yaml']).toBe(first);
		expect(again.out + again.err).toMatch(/; 1 said to answer other comments as well \([\w-]+\)/);
	});
});

describe('what extract --out says it did', () => {
	const TWO = `${LETTER}\n2. Please disclose the term of the mooring lease.\n\nResponse: We will disclose the term of the mooring lease in future filings.\n`;
	const extract = (name: string, files: Readonly<Record<string, string>>) =>
		run(['extract', name, '--out', 'commitments.yaml'], files);

	it.each<[string, string, string, string]>([
		[
			'a letter that lies elsewhere',
			'2025.txt',
			TWO,
			'1 letter read; letter.txt is now 2025.txt; 0 commitments added; 2 left as they stand.',
		],
		[
			'other numbers',
			'letter.txt',
			TWO.replace(/^1\./m, '4.'),
			'1 letter read (changed since it was read before: letter.txt); 0 commitments added; 2 left as they stand; 1 below another number now (balance-loan: comment 1 is 4).',
		],
		[
			'other words',
			'letter.txt',
			TWO.replace('disclose the term of the mooring lease in', 'state the term of the mooring lease in'),
			'1 that the letter words otherwise now, and marked so (term-mooring-lease).',
		],
		['a promise that is gone', 'letter.txt', LETTER, '1 not found again, and marked so (term-mooring-lease).'],
	])('of %s', async (_, name, text, said) => {
		const first = await extract('letter.txt', { '/p/letter.txt': TWO });
		expect(first.err).toMatch(/^commitments\.yaml: 1 letter read; 2 commitments added\.\nNext: /);
		const made = String(first.files['/p/commitments.yaml']);
		const { err } = await extract(name, { [`/p/${name}`]: text, '/p/commitments.yaml': made });
		expect(err).toContain(said);
		expect(err).not.toContain('Next: ');
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

	it('finds what reads PDF, a bundle of its own', () => {
		const printed = ['June 20, 2025', '1. Please disclose the term.', 'Response: We will disclose the mooring term.'];
		writeFileSync(join(folder, 'printed.pdf'), pdf(printed.map((text) => ({ text }))));
		expect(cli('printed.pdf', '--format', 'jsonl').stdout).toContain('mooring term');
		rmSync(join(folder, 'printed.pdf'));
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

describe('extract --out, letter after letter', () => {
	const LATER = LETTER.replace('June 18, 2025', 'September 1, 2025').replace(
		/1\. Please[\s\S]*/,
		`1. We note your response to prior comment 1.

Response: Instead of the disclosure proposed in our response dated June 18, 2025, in future filings we will disclose a table of all loans.
`,
	);
	const extract = (name: string, files: Readonly<Record<string, string | Uint8Array>>) =>
		run(['extract', name, '--out', 'commitments.yaml'], files);

	it('says what the second does to the promises of the first, and checks drafts for one of the two', async () => {
		const draft = '---\nform: 20-F\nperiod: 2026-12-31\nfiling: 20-F-2026\n---\n\n# Report\n\nNothing.\n';
		const first = await extract('a.txt', { '/p/a.txt': LETTER, '/p/b.txt': LATER, '/p/drafts/d.md': draft });
		const { code, err, files } = await extract('b.txt', first.files);
		expect(code).toBe(0);
		expect(err).toMatch(/promises something else instead of letter 2025-06-18, comment 1 \(\S+\)/);
		expect(err).toMatch(/1 promised otherwise by now, and marked so/);
		const { out } = await run(['lint', 'drafts', '--format', 'json'], files);
		const { findings, verdicts } = JSON.parse(out);
		expect(verdicts.map(({ status }: { status: string }) => status)).toEqual(['not-due', 'due']);
		expect(new Set(findings.map(({ commitment }: { commitment: string }) => commitment)).size).toBe(1);
		const { out: why } = await run(['explain', verdicts[0].commitment, 'drafts', '--all'], files);
		expect(why.replace(/\s+/g, ' ')).toContain(
			`a later letter promises something in its place: ${verdicts[1].commitment}`,
		);
	});

	it('brings back what was removed by hand, and says so', async () => {
		const { files } = await extract('a.txt', { '/p/a.txt': LETTER });
		const emptied = String(files['/p/commitments.yaml']).replace(/commitments:\n[\s\S]*/, 'commitments: []\n');
		const again = await extract('a.txt', { ...files, '/p/commitments.yaml': emptied });
		expect(again.files['/p/commitments.yaml']).toContain('balance of the loan');
		expect(again.err).toMatch(/the same as when it was read before: \S+\. It was removed since/);
		expect((await extract('a.txt', again.files)).err).not.toContain('removed since');
	});
});
