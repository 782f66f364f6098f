/** The check as a gate: several outputs, baselines, shards, the cache, standard input. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryWorkspace, nodeWorkspace } from '../../server/src/project/index.ts';
import { DRAFT, FILES, LEDGER, run } from './harness.ts';

const MANY = {
	...FILES,
	'/p/drafts/q1.md': DRAFT.replaceAll('2025', '2026').replace('# Item 7', '# Item 7 of the next year'),
	'/p/drafts/q2.md': DRAFT.replaceAll('2025', '2027'),
	'/p/drafts/note.md': '# Item 5. Review\n\nIt was [●].\n',
	'/p/commitments.yaml': LEDGER.replace('file: letter.txt,', `file: letter.txt, sha256: "${'0'.repeat(64)}",`),
};
type Files = Readonly<Record<string, string | Uint8Array>>;
const json = async (argv: readonly string[], files: Files) =>
	JSON.parse((await run(['lint', '--format', 'json', ...argv], files)).out);

describe('outputs', () => {
	it('are printed several at once, each as it is alone', async () => {
		const { code, out, files } = await run(
			['lint', '-f', 'pretty', '-f', 'json:out/r.json', '--format', 'sarif:r.sarif'],
			MANY,
		);
		expect(code).toBe(1);
		expect(out).toBe((await run(['lint'], MANY)).out);
		expect(files['/p/out/r.json']).toBe((await run(['lint', '--format', 'json'], MANY)).out);
		expect(files['/p/r.sarif']).toBe((await run(['lint', '--format', 'sarif'], MANY)).out);
		const one = await run(['lint', '-f', 'junit', '--output-file', 'r.xml'], MANY);
		expect([one.out, one.files['/p/r.xml']]).toEqual(['', (await run(['lint', '-f', 'junit'], MANY)).out]);
	});

	it.each([
		[['-f', 'json', '-f', 'sarif'], '--format sarif:FILE'],
		[['-f', 'jsn:x'], 'Did you mean json?'],
		[['-f', 'json:x', '--output-file', 'y'], 'has a file of its own'],
		[['--write-baseline'], '--baseline FILE'],
		[['--baseline', 'none.json'], 'Write one with --write-baseline'],
		[['--baseline', 'letter.txt'], 'this is no baseline'],
		[['--shard', '3/2'], '--shard 1/3'],
		[['--jobs', 'many'], 'whole number'],
		[['--stdin-filename', 'a.md', '--fix'], 'there is none'],
	])('%j is refused with a way on', async (argv, message) => {
		const { code, err } = await run(['lint', ...argv], FILES);
		expect([code, err]).toEqual([2, expect.stringContaining(message)]);
	});
});

describe('a baseline', () => {
	const written = async (files: Files) =>
		(await run(['lint', '--baseline', 'b.json', '--write-baseline'], files)).files as Record<string, string>;

	it('hides what was there, wherever it moved, and shows what is new', async () => {
		const before = await written(MANY);
		const same = await run(['lint', '--baseline', 'b.json'], before);
		expect([same.code, same.out]).toEqual([0, expect.stringContaining('No findings')]);
		expect(same.err).toMatch(/^note: \d+ findings of the baseline are not shown\.\n$/);
		const moved = { ...before, '/p/drafts/item-7.md': DRAFT.replace('# Item 7', 'New words.\n\n# Item 7') };
		expect((await run(['lint', '--baseline', 'b.json'], moved)).code).toBe(0);
		const more = { ...moved, '/p/drafts/q3.md': DRAFT.replaceAll('2025', '2028') };
		const { summary, findings } = await json(['--baseline', 'b.json'], more);
		expect(summary.errors).toBe(1);
		expect(findings.map(({ file }: { file: string }) => file)).toEqual(['drafts/q3.md']);
	});

	it('is the same from any folder, holds no draft text, and says when it is out of date', async () => {
		const before = await written(MANY);
		expect(before['/p/b.json']).not.toContain('[●]');
		const below = await run(['lint', '..', '--baseline', '../b.json'], before, { cwd: '/p/drafts' });
		expect(below.code).toBe(0);
		const { '/p/drafts/q2.md': _, ...fewer } = before;
		expect((await run(['lint', '--baseline', 'b.json'], fewer)).err).toMatch(/of it no longer occurs?: write it again/);
	});
});

describe('shards', () => {
	it.each([1, 2, 3, 7])('of %i, merged, are the report of the whole, in every format', async (of) => {
		let files: Record<string, string | Uint8Array> = { ...MANY };
		const names: string[] = [];
		for (let index = 1; index <= of; index++) {
			const name = `${index}.json`;
			names.push(name);
			const part = await run(['lint', '--shard', `${index}/${of}`, '--format', `json:${name}`], files);
			expect([part.err, part.code === 2]).toEqual(['', false]);
			files = part.files;
		}
		for (const format of ['json', 'sarif', 'pretty']) {
			const whole = await run(['lint', '--format', format], MANY);
			const merged = await run(['merge', ...names.reverse(), '--format', format], files);
			expect([merged.code, merged.out]).toEqual([whole.code, whole.out]);
		}
	});

	it('are what a folder too large to be known all at once comes to, and nothing of it is left out', async () => {
		const filler = `<!--${' quiet'.repeat(400_000)} -->\n`;
		const names = ['/p/drafts/q1.md', '/p/drafts/q2.md', '/p/drafts/q3.md'];
		const large: Files = {
			...MANY,
			...Object.fromEntries(names.map((name, at) => [name, `${DRAFT.replaceAll('2025', `${2026 + at}`)}\n${filler}`])),
		};
		const reads = new Map<string, number>();
		const workspace = memoryWorkspace(large);
		const counting = {
			...workspace,
			read: (path: string) => {
				reads.set(path, (reads.get(path) ?? 0) + 1);
				return workspace.read(path);
			},
		};
		const whole = await run(['lint', '--format', 'json'], large, { workspace: counting });
		// A draft read twice was let go of in between.
		expect(reads.get('/p/drafts/q1.md')).toBeGreaterThan(1);
		let files: Record<string, string | Uint8Array> = { ...large };
		const of = JSON.parse(whole.out).filings.length;
		for (let index = 1; index <= of; index++)
			files = (await run(['lint', '--shard', `${index}/${of}`, '--format', `json:${index}`], files)).files;
		const merged = await run(['merge', ...Array.from({ length: of }, (_, at) => `${at + 1}`), '-f', 'json'], files);
		expect(merged.out).toBe(whole.out);
	});

	it('are asked for one and all, each once', async () => {
		let files: Record<string, string | Uint8Array> = { ...MANY };
		for (const shard of ['1/3', '2/3', '3/3', '1/2'])
			files = (await run(['lint', '--shard', shard, '--format', `json:${shard.replace('/', '-')}`], files)).files;
		files = (await run(['lint', '--format', 'json:whole'], files)).files;
		files = { ...files, '/p/again': files['/p/1-3'] ?? '', '/p/copy': files['/p/whole'] ?? '' };
		for (const [names, message] of [
			[['1-3', '3-3'], 'Shard 2/3 is missing.'],
			[['3-3'], 'Shard 1/3, 2/3 is missing.'],
			[['1-3', '2-3', '3-3', 'again'], '1-3 and again are both shard 1/3.'],
			[['1-3', '1-2'], '1-3 is one of 3 shards, 1-2 one of 2.'],
			[['1-3', 'whole'], 'whole: it is of no shard, and 1-3 is.'],
			[['whole', 'copy'], 'whole and copy both have the filing'],
		] as const) {
			const { code, out, err } = await run(['merge', ...names], files);
			expect([code, out]).toEqual([2, '']);
			expect(err).toContain(message);
		}
	});

	it('of something else are refused', async () => {
		expect(await run(['merge'], FILES)).toMatchObject({ code: 2, err: expect.stringContaining('Which reports?') });
		expect(await run(['merge', 'letter.txt'], FILES)).toMatchObject({
			code: 2,
			err: expect.stringContaining('no report'),
		});
		expect((await run(['merge', 'nowhere.json'], FILES)).code).toBe(2);
	});
});

describe('--cache', () => {
	const CACHE = '/p/.commitments-cache';

	/** A check that remembers; `again`: it was made, as nothing that was remembered held. */
	async function linted(files: Files, ...more: string[]) {
		const result = await run(['lint', '--cache', '--format', 'json', ...more], files);
		const outcome = ([path, content]: [string, string | Uint8Array]): boolean =>
			/lint-\d+\.json$/.test(path) && files[path] !== content;
		return { ...result, again: Object.entries(result.files).some(outcome) };
	}

	it('gives the same output without a second check, and checks again after any change', async () => {
		const plain = await run(['lint', '--format', 'json'], MANY);
		const first = await linted(MANY);
		expect([first.out, first.code, first.again]).toEqual([plain.out, plain.code, true]);
		const second = await linted(first.files);
		expect([second.out, second.code, second.again]).toEqual([plain.out, plain.code, false]);
		const changes: Record<string, string> = {
			'/p/drafts/item-7.md': `${DRAFT}\n<!-- commitments-ignore loan: repaid -->\n`,
			'/p/drafts/new.md': DRAFT.replaceAll('2025', '2030'),
			'/p/commitments.yaml': LEDGER.replace('[20-F]', '[10-K]'),
			'/p/letter.txt': 'Another letter.',
		};
		for (const [path, content] of Object.entries(changes)) {
			const files = { ...first.files, [path]: content };
			expect((await linted(files)).out).toBe((await run(['lint', '--format', 'json'], files)).out);
		}
	});

	it('remembers several requests beside each other', async () => {
		const plain = await linted(MANY);
		const other = await linted(plain.files, '--form', '10-K');
		expect(other.again).toBe(true);
		const again = await linted(other.files);
		expect([again.out, again.again]).toEqual([plain.out, false]);
		expect((await linted(again.files, '--form', '10-K')).again).toBe(false);
	});

	it('tells what is remembered in every way it is asked for, each as it is without it', async () => {
		const ways = [
			['-f', 'pretty'],
			['-f', 'sarif', '-f', 'junit:r.xml'],
			['-f', 'pretty', '--quiet'],
			['-f', 'pretty', '--baseline', 'b.json'],
			['-f', 'pretty', '--max-warnings', '0'],
		];
		const { files: old } = await run(['lint', '--baseline', 'b.json', '--write-baseline'], FILES);
		let { files } = await run(['lint', '--cache'], { ...MANY, '/p/b.json': old['/p/b.json'] ?? '' });
		for (const way of [...ways, ...ways.flatMap((way) => [way, way])]) {
			const { '/p/r.xml': _, ...before } = files;
			const plain = await run(['lint', ...way], before);
			const told = await run(['lint', '--cache', ...way], before);
			expect([told.code, told.out, told.err, told.files['/p/r.xml']]).toEqual([
				plain.code,
				plain.out,
				plain.err,
				plain.files['/p/r.xml'],
			]);
			expect(told.files[`${CACHE}/lint-0.json`]).toBe(files[`${CACHE}/lint-0.json`]);
			files = told.files;
		}
		const way = ['-f', 'pretty', '--baseline', 'b.json'];
		const told = await run(['lint', '--cache', ...way], files);
		const changed = { ...told.files, '/p/b.json': '{ "version": 1, "findings": [] }' };
		expect((await run(['lint', '--cache', ...way], changed)).out).toBe((await run(['lint', ...way], changed)).out);
	});

	it('is only slower when it was damaged', async () => {
		const { files, out } = await linted(MANY);
		for (const name of ['lint.json', 'lint-0.json', 'lint-0.txt']) {
			const path = `${CACHE}/${name}`;
			const whole = String(files[path]);
			const [head = ''] = whole.split('\n');
			for (const damaged of ['[{"key":1}, nonsense', whole.slice(0, -9), `${head}\n`, whole.replace('reads', 'read')]) {
				const { '/p/.commitments-cache/lint-0.txt': _, ...untold } = files;
				expect((await linted({ ...untold, [path]: damaged })).out).toBe(out);
				expect((await linted({ ...files, [path]: damaged })).out).toBe(out);
			}
		}
	});

	it('is not misled by the files of another entry: they begin with what they belong to', async () => {
		const { files, out } = await linted(MANY);
		const other = await linted({ ...FILES, '/p/drafts/item-7.md': DRAFT.replace('2025', '2024') });
		const mixed = { ...files };
		for (const name of ['lint-0.json', 'lint-0.txt']) mixed[`${CACHE}/${name}`] = other.files[`${CACHE}/${name}`] ?? '';
		expect((await linted(mixed)).out).toBe(out);
	});

	describe('on a disk', () => {
		let folder = '';
		beforeEach(() => {
			folder = mkdtempSync(join(tmpdir(), 'cache-'));
			for (const [path, content] of Object.entries(FILES)) {
				const file = join(folder, path.slice('/p/'.length));
				mkdirSync(dirname(file), { recursive: true });
				writeFileSync(file, content);
			}
		});
		afterEach(() => rmSync(folder, { recursive: true, force: true }));

		/** Checks with the cache; `read`: the files that were read. */
		async function onDisk() {
			const disk = nodeWorkspace();
			const read: string[] = [];
			const result = await run(
				['lint', '--cache'],
				{},
				{
					cwd: folder,
					workspace: {
						...disk,
						read: (path) => {
							read.push(path.slice(folder.length + 1));
							return disk.read(path);
						},
					},
					write: async (path, content) => {
						mkdirSync(dirname(path), { recursive: true });
						writeFileSync(path, content);
					},
				},
			);
			return { ...result, read };
		}
		const draft = () => join(folder, 'drafts/item-7.md');
		/** The same length, and nothing is missing any more: the element is not due on that form. */
		const edited = DRAFT.replace('form: 20-F', 'form: 10-K');
		const setTime = (seconds: number): void => {
			for (const path of [draft(), join(folder, 'commitments.yaml')]) utimesSync(path, seconds, seconds);
		};

		it('reads no file that was settled when it was read, and has not been touched since', async () => {
			setTime(1_700_000_000);
			const first = await onDisk();
			const second = await onDisk();
			expect([second.out, second.code]).toEqual([first.out, 1]);
			expect(second.read).not.toContain('drafts/item-7.md');
			// Touched, and the same: read once, and known again from then on.
			setTime(1_700_000_001);
			expect((await onDisk()).read).toContain('drafts/item-7.md');
			expect((await onDisk()).read).not.toContain('drafts/item-7.md');
		});

		it('sees an edit of the same length in the same tick of the clock', async () => {
			const now = Date.now() / 1000;
			setTime(now);
			expect((await onDisk()).code).toBe(1);
			// Nothing that a disk says of it can be trusted so soon.
			expect(await onDisk()).toMatchObject({ code: 1, read: expect.arrayContaining(['drafts/item-7.md']) });
			writeFileSync(draft(), edited);
			setTime(now);
			expect((await onDisk()).code).toBe(0);
		});

		it('sees an edit of the same length whose time was set back', async () => {
			setTime(1_700_000_000);
			expect((await onDisk()).code).toBe(1);
			writeFileSync(draft(), edited);
			setTime(1_700_000_000);
			expect((await onDisk()).code).toBe(0);
		});
	});
});

describe('standard input', () => {
	it('stands in the place of the file it is named as, with the rest of its filing', async () => {
		const kept = `${DRAFT}\n<!-- commitments-ignore loan: repaid -->\n`;
		const stdin = async () => new TextEncoder().encode(kept);
		const argv = ['lint', '--stdin-filename', 'drafts/item-7.md'];
		expect((await run(argv, FILES, { stdin })).code).toBe(0);
		expect(
			(
				await run(
					argv,
					{ ...FILES, '/p/drafts/item-7.md': kept },
					{ stdin: async () => new TextEncoder().encode(DRAFT) },
				)
			).code,
		).toBe(1);
		const { '/p/drafts/item-7.md': _, ...unsaved } = FILES;
		expect((await run(argv, unsaved, { stdin: async () => new TextEncoder().encode(DRAFT) })).out).toContain(
			'drafts/item-7.md:9:1',
		);
	});
});

describe('--since', () => {
	it('checks the filings with a changed draft only, and all when the commitments file changed', async () => {
		const filings = async (...changed: string[]) => {
			const { out } = await run(['lint', '--since', 'main', '--format', 'json'], MANY, {
				changedSince: async () => changed,
			});
			return JSON.parse(out).filings.map(({ id }: { id: string }) => id);
		};
		expect(await filings('/p/drafts/q1.md', '/elsewhere.md')).toEqual(['20-F-2026']);
		expect(await filings()).toEqual([]);
		expect(await filings('/p/commitments.yaml')).toHaveLength(4);
	});
});

describe('the ignore file', () => {
	it.each([
		['old/', ['a.md', 'x/note.md', 'old.md']],
		['old', ['a.md', 'x/note.md', 'old.md']],
		['/old.md', ['a.md', 'x/note.md', 'old/b.md', 'x/old/c.md']],
		['note.md', ['a.md', 'old.md', 'old/b.md', 'x/old/c.md']],
		['x/*.md', ['a.md', 'old.md', 'old/b.md', 'x/old/c.md']],
		['# old/\n\n\\#x', ['a.md', 'old.md', 'old/b.md', 'x/note.md', 'x/old/c.md']],
		['*.md\r\n!a.md\r\n', ['a.md']],
		['!a.md\n*.md', []],
	])('%j leaves %j', async (lines, left) => {
		const names = ['a.md', 'old.md', 'old/b.md', 'x/note.md', 'x/old/c.md'];
		const drafts = Object.fromEntries(names.map((name) => [`/p/drafts/${name}`, '# Item 7\n']));
		const files = { '/p/drafts/commitments.yaml': LEDGER, '/p/drafts/.commitmentsignore': lines, ...drafts };
		const { out } = await run(['config', '-f', 'json', '-c', 'drafts/commitments.yaml'], files);
		expect(JSON.parse(out).drafts).toEqual([...left].sort().map((name) => `drafts/${name}`));
	});

	it('is for what is found in folders: a file that is named is checked', async () => {
		const files = { ...FILES, '/p/.commitmentsignore': 'drafts/\n' };
		const found = await run(['lint'], files);
		expect([found.code, found.err]).toEqual([2, expect.stringContaining('None of the files given is a draft')]);
		expect((await run(['lint', 'drafts/item-7.md'], files)).code).toBe(1);
	});
});

describe('config', () => {
	it('prints every setting that holds, and where it comes from', async () => {
		const files = {
			...FILES,
			'/p/commitments.yaml': `${LEDGER}severity: { missing-disclosure/watch: hint, unknown-form: off }\ndrafts: [drafts/*.md]\n`,
		};
		const { code, out, err } = await run(['config', '--rule', 'unknown-form=error'], files, { cwd: '/p/drafts' });
		expect([code, err]).toEqual([0, '']);
		expect(out).toMatch(/commitments file +\.\.\/commitments\.yaml/);
		expect(out).toMatch(/foreign private issuer/);
		expect(out).toMatch(/drafts\/\*\.md \(\.\.\/commitments\.yaml\)\n +item-7\.md\n/);
		expect(out).toMatch(/unknown-form +error +--rule\n/);
		expect(out).toMatch(/missing-disclosure +error +default\n/);
		expect(out).toMatch(/missing-disclosure\/watch +hint +\.\.\/commitments\.yaml\n/);
		const { drafts, severity } = JSON.parse((await run(['config', '-f', 'json'], files)).out);
		expect(drafts).toEqual(['drafts/item-7.md']);
		expect(severity).toContainEqual({ name: 'unknown-form', severity: 'off', from: 'commitments.yaml' });
	});

	it('prints what is left out, what was filed and what counts', async () => {
		const files = {
			...FILES,
			'/p/.commitmentsignore': 'old/\n',
			'/p/old/item.md': DRAFT,
			'/p/commitments.yaml': `${LEDGER}previous: [filed]\nreader: { counts: rules only }\n`,
		};
		const { out } = await run(['config'], files);
		expect(out).toMatch(/^ignore file +\.commitmentsignore$/m);
		expect(out).toMatch(/^filed before +filed \(commitments\.yaml\)$/m);
		expect(out).toMatch(/^what counts +rules only \(commitments\.yaml\)$/m);
		expect(JSON.parse((await run(['config', '-f', 'json'], files)).out)).toMatchObject({
			drafts: ['drafts/item-7.md'],
			ignore: '.commitmentsignore',
			previous: ['filed'],
			counts: 'rules only',
		});
		expect((await run(['config'], FILES)).out).toMatch(/^ignore file +none/m);
	});

	it('says so where there is nothing', async () => {
		expect(await run(['config'], {})).toMatchObject({
			code: 2,
			err: expect.stringContaining('nothing is checked here'),
		});
	});
});
