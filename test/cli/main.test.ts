import { describe, expect, it } from 'vitest';
import { DRAFT, FILES, LEDGER, LETTER, QUOTE, run } from './harness.ts';

describe('usage', () => {
	it('says how each command is used, with exit 0', async () => {
		for (const command of ['extract', 'lint', 'explain', 'init', 'lsp']) {
			const { code, out, err } = await run([command, 'x', '--nonsense', '--help'], {});
			expect([code, err]).toEqual([0, '']);
			expect(out).toContain(`Usage: commitments ${command}`);
		}
		expect((await run(['--help'], {})).code).toBe(0);
		expect((await run(['help', 'lint'], {})).out).toContain('Usage: commitments lint');
	});

	it('prints the version', async () => {
		for (const argv of [['--version'], ['lint', '--version']]) {
			expect(await run(argv, {})).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
		}
	});

	it.each([
		[[], 'Usage: commitments COMMAND'],
		[['lnt'], 'Did you mean lint?'],
		[['--verbose'], 'no option “--verbose”'],
		[['lint', '--fromat', 'json'], 'Did you mean --format?'],
		[['lint', '--format', 'jsn'], 'Did you mean json?'],
		[['lint', '--format'], '--format needs a value'],
		[['lint', '--fix=yes'], '--fix takes no value'],
		[['lint', '--max-warnings', '-1'], '--max-warnings'],
		[['lint', '--max-warnings', 'few'], 'no number of warnings'],
		[['lint', '--as-of', 'tomorrow'], 'Write it as 2026-11-21'],
		[['lint', '--rule', 'missing-elment=off'], 'Did you mean missing-element?'],
		[['lint', '--rule', 'missing-element=quiet'], 'The severities: error'],
		[['lint', '--form', '10-K'], 'The filings: 20-F-2025 (20-F)'],
		[['lint', '--filing', 'x'], 'The filings: 20-F-2025 (20-F)'],
		[['explain'], 'Which commitment?'],
		[['explain', 'laon'], 'Did you mean loan?'],
		[['explain', 'loan/x'], 'Its elements: balance'],
		[['extract'], 'Which letter?'],
		[['init', 'x'], 'did you mean --out x?'],
	])('%j is refused with exit 2 and a way on', async (argv, message) => {
		const { code, out, err } = await run(argv, FILES);
		expect([code, out]).toEqual([2, '']);
		expect(err).toContain(message);
		expect(err).not.toMatch(/\n\s+at /);
	});
});

describe('lint', () => {
	it('ends with 1 when a binding promise is missing, and quotes it', async () => {
		const { code, out, err } = await run(['lint', 'drafts'], FILES);
		expect([code, err]).toEqual([1, '']);
		expect(out).toContain('“the Company will disclose the balance of the loan” (letter.txt:8:30, comment 1)');
		expect(out).toContain('drafts/item-7.md:9:1  error  missing-disclosure');
		expect(out).toContain('commitments explain loan drafts/item-7.md');
	});

	it('takes this folder without a path, a file, a glob', async () => {
		const whole = await run(['lint'], FILES);
		expect(whole.code).toBe(1);
		for (const path of ['drafts/item-7.md', 'drafts/*.md', '/p/drafts', './drafts/']) {
			expect((await run(['lint', path], FILES)).out).toBe(whole.out);
		}
	});

	it('ends with 0 when nothing binding is missing, and with 1 above the warnings allowed', async () => {
		const watch = {
			...FILES,
			'/p/commitments.yaml': LEDGER.replace('disposition: promised', 'disposition: unanswered'),
		};
		expect((await run(['lint'], watch)).code).toBe(0);
		expect((await run(['lint', '--max-warnings', '1'], watch)).code).toBe(0);
		expect((await run(['lint', '--max-warnings', '0'], watch)).code).toBe(1);
		expect((await run(['lint', '--rule', 'missing-disclosure=off'], FILES)).code).toBe(0);
	});

	it('counts every element once, whether it is asked or not', async () => {
		const waived = (await run(['waive', 'loan', '--filing', '20-F-2025', '--reason', 'Repaid.'], FILES)).files;
		const files = { ...waived, '/p/drafts/q1.md': DRAFT.replaceAll('2025', '2026') };
		const { out } = await run(['lint'], files);
		expect(out).toContain('Of 1 promised element asked, evidence was found for 0; 0 not certain, 1 not found.');
		expect(out).toContain('(1 due; not asked: 1 waived)');
		expect(out).not.toContain('Counted:');
		const { summary, verdicts } = JSON.parse((await run(['lint', '--format', 'json'], files)).out);
		expect(Object.values<number>(summary.statuses).reduce((sum, count) => sum + count)).toBe(verdicts.length);
		expect(summary.statuses).toMatchObject({ due: 1, waived: 1, undecided: 0 });
	});

	it('names the line of the text where an HTML letter is one long line', async () => {
		const page = `<html><body>${LETTER.split('\n\n')
			.map((part) => `<p>${part}</p>`)
			.join(`<!--${'x'.repeat(200)}-->`)}</body></html>`;
		const files = {
			...FILES,
			'/p/letter.htm': page,
			'/p/commitments.yaml': LEDGER.replace('file: letter.txt', 'file: letter.htm'),
		};
		const { out } = await run(['lint'], files);
		const [, line = ''] = /letter\.htm, line (\d+) of/.exec(out.replace(/\s+/g, ' ')) ?? [];
		const text = (await run(['text', 'letter.htm'], files)).out;
		expect(text.split('\n')[Number(line) - 1]).toContain(QUOTE);
		expect((await run(['lint'], FILES)).out).toContain('letter.txt:8:');
	});

	it('can print errors only, and only one filing', async () => {
		const two = {
			...FILES,
			'/p/drafts/note.md': '# Item 5. Review\n\nText.\n',
			'/p/old/item-7.md': DRAFT.replace('20-F-2025', '20-F-2024'),
		};
		const all = JSON.parse((await run(['lint', '--format', 'json'], two)).out);
		expect(all.filings.map(({ id }: { id: string }) => id)).toEqual(['20-F-2024', '20-F-2025', 'drafts/note']);
		const one = JSON.parse((await run(['lint', '--format', 'json', '--filing', '20-F-2024'], two)).out);
		expect(new Set(one.findings.map(({ filing }: { filing: string }) => filing))).toEqual(new Set(['20-F-2024']));
		const quiet = JSON.parse((await run(['lint', '--format', 'json', '--quiet'], FILES)).out);
		expect(quiet.findings.every(({ severity }: { severity: string }) => severity === 'error')).toBe(true);
	});

	it.each([
		['a path that is not there', ['lint', 'nowhere'], FILES, 'nowhere: There is no such file'],
		['no commitments file', ['lint'], { '/p/a.md': DRAFT }, 'a.md: No commitments.yaml in its folder or above'],
		[
			'a named commitments file that is not there',
			['lint', '-c', 'x.yaml'],
			FILES,
			'x.yaml: There is no such commitments file',
		],
		[
			'a binary draft',
			['lint'],
			{ ...FILES, '/p/drafts/b.md': new Uint8Array([0, 1]) },
			'drafts/b.md:1: The file is binary',
		],
		[
			'a broken commitments file',
			['lint'],
			{ ...FILES, '/p/commitments.yaml': 'version: 1\ncommitments: [\n' },
			'commitments.yaml:',
		],
		[
			'an entry that cannot be read',
			['lint'],
			{ ...FILES, '/p/commitments.yaml': `${LEDGER}  - { id: x }\n` },
			'commitments.yaml:17: `title` is missing',
		],
		[
			'no draft among the files',
			['lint'],
			{ ...FILES, '/p/commitments.yaml': `${LEDGER}drafts: [final/*.md]\n` },
			'look at its `drafts:`',
		],
		['an argument without anything', ['lint', ''], FILES, 'One of the arguments is empty'],
		[
			'an option twice',
			['lint', '-c', 'a.yaml', '-c', 'b.yaml'],
			FILES,
			'--commitments is given twice: a.yaml and b.yaml',
		],
		['two formats into one file', ['lint', '-f', 'json:a', '-f', 'sarif:a'], FILES, 'a: two outputs'],
		['two reports into one file', ['report', '--out', 'a.html', '--out', './a.html'], FILES, 'a.html: two outputs'],
		['a grade that is none', ['lint', '--rule', 'missing-disclosure/wach=off'], FILES, 'Did you mean watch?'],
		[
			'a baseline written for ever',
			['lint', '--watch', '--baseline', 'b', '--write-baseline'],
			FILES,
			'--write-baseline is done once',
		],
		[
			'a binary commitments file',
			['lint', '-c', 'b.yaml'],
			{ ...FILES, '/p/b.yaml': new Uint8Array([0, 1]) },
			'b.yaml:1: The file is binary, not text (a zero byte stands here); give a commitments file',
		],
	])('%s ends with 2 and says what to do', async (_, argv, files, message) => {
		const { code, err } = await run(argv, files);
		expect(err).toContain(message);
		expect(code).toBe(2);
	});

	it.each([
		['lint'],
		['report', '--out', 'report.html'],
		['due'],
		['explain', 'backlog'],
		['waive', 'backlog', '--reason', 'none'],
	])('gives the same hint wherever no commitments file is found: %s', async (...args) => {
		const { code, err } = await run(args, { '/p/a.md': DRAFT });
		expect(code).toBe(2);
		expect(err).toContain(
			'Write one with `commitments extract LETTER --out commitments.yaml` or `commitments init`, or name it with --commitments.',
		);
	});

	it('leaves other Markdown alone that a sweep meets, and minds it when it is named', async () => {
		const files = { ...FILES, '/docs/guide.md': '# Guide\n' };
		const swept = await run(['lint', '/'], files);
		expect(swept.code).toBe(1);
		expect(swept.err).toBe('note: 1 Markdown file with no commitments.yaml above it was left alone.\n');
		expect(await run(['lint', 'drafts', '/docs/guide.md'], files)).toMatchObject({
			code: 2,
			err: expect.stringContaining('../docs/guide.md: No commitments.yaml'),
		});
	});

	it('still checks what it can beside what it cannot', async () => {
		const { code, out } = await run(['lint'], { ...FILES, '/p/drafts/b.md': new Uint8Array([0, 1]) });
		expect(code).toBe(2);
		expect(out).toContain('missing-disclosure');
	});

	it('colours only for a terminal, and not against NO_COLOR', async () => {
		const coloured = async (io: object) => (await run(['lint'], FILES, io)).out.includes('\u001b[');
		expect(await coloured({ isTTY: true })).toBe(true);
		expect(await coloured({ isTTY: true, env: { NO_COLOR: '1' } })).toBe(false);
		expect(await coloured({ isTTY: false })).toBe(false);
	});

	it('says what it inferred', async () => {
		const { out } = await run(['lint'], {
			...FILES,
			'/p/drafts/item-7.md': '# Form 20-F\n\n## Related parties\n\nText.\n',
		});
		expect(out).toContain('taken from the text: drafts/item-7.md: form 20-F from “Form 20-F”');
	});
});

describe('lint --fix', () => {
	it('inserts nothing for a condition that nobody has decided, and says that something is left', async () => {
		const condition = 'condition: { text: if the loan is outstanding }, disposition: conditional';
		const ledger = (FILES['/p/commitments.yaml'] ?? '').replace(
			'disposition: promised',
			condition.replace(', ', '\n    '),
		);
		const { files, err } = await run(['lint', '--fix'], { ...FILES, '/p/commitments.yaml': ledger });
		expect(files['/p/drafts/item-7.md']).toBe(DRAFT);
		expect(err).toContain('1 finding left for a person');
	});

	it('inserts the snippet once, keeps everything else, and reports the placeholder', async () => {
		const first = await run(['lint', '--fix'], FILES);
		expect(first.code).toBe(1);
		expect(first.files['/p/drafts/item-7.md']).toBe(
			DRAFT.replace('Our directors are paid.\n', 'Our directors are paid.\n\nThe balance of the loan was [●].\n'),
		);
		expect(first.err).toBe('drafts/item-7.md: inserted 1 snippet\n');
		expect(first.out).toContain('placeholder-left');
		expect(first.out).not.toContain('missing-disclosure');
		const second = await run(['lint', '--fix'], first.files);
		expect(second.files).toEqual(first.files);
		expect(second.out).toBe(first.out);
	});

	it('keeps the byte order mark and the line ends of the file', async () => {
		const draft = `\ufeff${DRAFT.replaceAll('\n', '\r\n')}`;
		const { files } = await run(['lint', '--fix'], { ...FILES, '/p/drafts/item-7.md': draft });
		expect(files['/p/drafts/item-7.md']).toBe(
			draft.replace('are paid.\r\n', 'are paid.\r\n\r\nThe balance of the loan was [●].\r\n'),
		);
	});

	it('changes nothing on a dry run', async () => {
		const { files, err } = await run(['lint', '--fix-dry-run'], FILES);
		expect(files).toEqual(FILES);
		expect(err).toBe('drafts/item-7.md: would insert 1 snippet\n');
	});

	it('makes no section of its own accord', async () => {
		const files = { ...FILES, '/p/drafts/item-7.md': DRAFT.replace('## Related parties', '## Directors') };
		expect((await run(['lint', '--fix'], files)).files).toEqual(files);
	});
});

describe('explain', () => {
	it('shows promise, place and verdict of each element', async () => {
		const { code, out } = await run(['explain', 'loan', 'drafts'], FILES);
		expect(code).toBe(0);
		for (const words of [
			'“the Company will disclose',
			'20-F-2025: due',
			'under “Related parties”',
			'missing balance',
		]) {
			expect(out).toContain(words);
		}
	});

	it('shows what came closest, and everything on demand', async () => {
		const draft = DRAFT.replace(
			'Our directors are paid.',
			'The vessel was chartered.\n\nStowage is a surcharge on cargo.',
		);
		const files = { ...FILES, '/p/drafts/item-7.md': draft };
		const short = (await run(['explain', 'loan'], files)).out;
		expect(short.match(/ closest {2}drafts/g)).toHaveLength(1);
		expect(short).toContain('--trace');
		const long = (await run(['explain', 'loan', '--trace'], files)).out;
		expect(long.match(/ candidate {2}drafts/g)?.length).toBeGreaterThan(1);
		expect(long).toContain('- Looked for:');
	});

	it('says so where the commitment is not due, and shows it all the same on demand', async () => {
		const files = { ...FILES, '/p/drafts/item-7.md': DRAFT.replace('20-F\n', '10-K\n') };
		expect(await run(['explain', 'loan'], files)).toMatchObject({ code: 2, err: expect.stringContaining('--all') });
		expect((await run(['explain', 'loan', '--all'], files)).out).toContain('not due in this filing');
	});
});

describe('init', () => {
	it('writes a starter that can be checked, and never writes over a file', async () => {
		const { code, files, out } = await run(['init'], {});
		expect(code).toBe(0);
		expect(out).toContain('commitments extract');
		const lint = await run(['lint'], { ...files, '/p/a.md': DRAFT });
		expect([lint.code, lint.err]).toEqual([0, '']);
		const again = await run(['init'], FILES);
		expect([again.code, again.files]).toEqual([2, FILES]);
	});
});

describe('extract', () => {
	it('proposes a commitments file, and with --out writes it', async () => {
		const { '/p/commitments.yaml': _, ...files } = FILES;
		const shown = await run(['extract', 'letter.txt'], files);
		expect([shown.code, shown.err]).toEqual([0, '']);
		expect(shown.files).toEqual(files);
		const written = await run(['extract', 'letter.txt', '--out', 'commitments.yaml'], files);
		expect([written.code, written.out]).toEqual([0, '']);
		expect(written.files['/p/commitments.yaml']).toBe(shown.out);
		expect(written.err).toContain('commitments lint');
		expect((await run(['lint'], written.files)).code).toBe(1);
	});

	it('names letters from the folder of the commitments file', async () => {
		const { '/p/commitments.yaml': _, ...files } = FILES;
		const { files: after } = await run(['extract', 'letter.txt', '--out', 'legal/commitments.yaml'], files);
		expect(after['/p/legal/commitments.yaml']).toMatch(/file: "?\.\.\/letter\.txt/);
	});

	it('names no line for a warning that is about the whole file', async () => {
		const other = LETTER.replace('Halvorsen Quay Networks Ltd', 'Ferry Street Bakeries Ltd');
		const { err } = await run(['extract', 'letters/other.txt', '--out', 'commitments.yaml'], {
			...FILES,
			'/p/letters/other.txt': other,
		});
		expect(err).toMatch(/^commitments\.yaml: .*seems to be a letter of/m);
	});

	it('changes nothing when it is run again', async () => {
		const { '/p/commitments.yaml': _, ...files } = FILES;
		const once = await run(['extract', 'letter.txt', '--out', 'commitments.yaml'], files);
		const twice = await run(['extract', 'letter.txt', '--out', 'commitments.yaml'], once.files);
		expect([twice.code, twice.files]).toEqual([0, once.files]);
	});

	it('gives the contract as JSON, with offsets into the text that was read', async () => {
		const { code, out } = await run(['extract', 'letter.txt', '--format', 'json'], FILES);
		expect(code).toBe(0);
		const { letters, commitments } = JSON.parse(out);
		expect(letters[0].comments[0].number).toBe('1');
		expect(commitments.length).toBeGreaterThan(0);
		for (const { quote, start, end } of commitments) expect(letters[0].text.slice(start, end)).toBe(quote);
	});

	it.each([
		['a letter that is not there', ['extract', 'none.txt'], 'none.txt: There is no such file'],
		['a folder without letters', ['extract', 'nothing'], 'no letter (.txt'],
		['jsonl into a file', ['extract', 'letter.txt', '-f', 'jsonl', '-o', 'c.yaml'], 'Give one of the two.'],
		['threads without end', ['extract', 'letter.txt', '--jobs', '0'], 'Write a whole number from 1'],
		['an empty letter', ['extract', 'empty.txt'], 'empty.txt'],
		['a commitments file that cannot be read', ['extract', 'letter.txt', '--out', 'bad.yaml'], 'bad.yaml'],
	])('%s ends with 2, and nothing is written', async (_, argv, message) => {
		const files = { ...FILES, '/p/empty.txt': '', '/p/bad.yaml': 'version: 1\ncommitments: [\n' };
		const { code, err, files: after } = await run(argv, files);
		expect(err).toContain(message);
		expect([code, after]).toEqual([2, files]);
	});
});

describe('what nobody foresaw', () => {
	it('is told in one line without a stack or draft text', async () => {
		const { code, err } = await run(['lint'], FILES, {
			stdout: () => {
				throw new Error('first line\n    at somewhere (secret.ts:1:1)');
			},
		});
		expect(code).toBe(2);
		expect(err.trim().split('\n')).toHaveLength(1);
		expect(err).toContain('please report it');
		expect(err).not.toContain('secret.ts');
	});

	it('that comes from the disk names file and reason', async () => {
		const { code, err } = await run(['lint', '--fix'], FILES, {
			replace: async (path) => {
				throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS', path });
			},
		});
		expect(code).toBe(2);
		expect(err).toContain('/p/drafts/item-7.md: the file cannot be read or written (EROFS)');
	});
});

describe('report', () => {
	it.each([['drafts/item-7.md'], ['commitments.yaml']])('never writes over %s', async (out) => {
		const { code, err, files } = await run(['report', '--format', 'markdown', '--out', out], FILES);
		expect(err).toContain('one of the files the report is about');
		expect([code, files]).toEqual([2, FILES]);
	});
});
