import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
	joinPath,
	type LintOptions,
	ledgerAbove,
	lintCache,
	lintLedger,
	lintProject,
	memoryWorkspace,
	nodeWorkspace,
	relativePath,
	TextLines,
	type Workspace,
} from '../../server/src/project/index.ts';
import { run } from '../cli/harness.ts';
import { fc } from '../property.ts';

const OPTIONS: LintOptions = { ledger: null, severity: {}, today: '2026-03-01' };
const QUOTE = 'the Company will disclose the balance of the loan';
const LETTER = `June 18, 2025\n\n1. Please disclose it.\n\nResponse: In future filings ${QUOTE}.\n`;
const LEDGER = `version: 1
registrant: { name: Halvorsen Quay Networks Ltd, kind: foreign private issuer }
letters:
  - { id: L1, file: letters/one.txt, date: 2025-06-18 }
commitments:
  - id: loan
    letter: L1
    comment: "1"
    title: Balance of the loan
    disposition: promised
    quote: ${QUOTE}
    due: [20-F]
    elements:
      - { id: balance, text: balance of the loan to Quayside Freight }
`;
const front = (lines: string, body = '# Item 7. Related parties\n\nText.\n') => `---\n${lines}\n---\n\n${body}`;
const PROJECT = {
	'/p/commitments.yaml': LEDGER,
	'/p/letters/one.txt': LETTER,
	'/p/drafts/item-7.md': front('form: 20-F\nperiod: 2025-12-31\nfiling: 20-F-2025'),
	'/p/drafts/item-18.md': front('form: 20-F\nfiling: 20-F-2025', '# Item 18. Statements\n'),
};

async function lint(files: Record<string, string | Uint8Array>, paths = ['/p'], options: Partial<LintOptions> = {}) {
	const result = await lintProject(memoryWorkspace(files), paths, { ...OPTIONS, ...options });
	const filings = result.projects.flatMap((project) => project.filings);
	return {
		...result,
		filings: filings.map(({ id, form, period, drafts }) => [id, form, period, drafts.map(({ file }) => file)]),
		// Fixes are made when they are asked for, so they are asked for here.
		findings: result.projects.flatMap((project) => project.findings.map((one) => ({ ...one, fixes: one.fixes }))),
	};
}

describe('which commitments file', () => {
	it('is the nearest one above the draft', async () => {
		const files = {
			'/a/commitments.yaml': '',
			'/a/b/c/commitments.yml': '',
			'/a/b/d.md': '',
			'/a/b/c/e.md': '',
			'/f.md': '',
		};
		const workspace = memoryWorkspace(files);
		expect(await ledgerAbove(workspace, '/a/b/d.md')).toBe('/a/commitments.yaml');
		expect(await ledgerAbove(workspace, '/a/b/c/e.md')).toBe('/a/b/c/commitments.yml');
		expect(await ledgerAbove(workspace, '/f.md')).toBeNull();
	});

	it('splits a sweep over several of them, and names drafts that have none', async () => {
		const other = { '/q/commitments.yaml': LEDGER, '/q/a.md': front('form: 20-F'), '/r/a.md': front('form: 20-F') };
		const { projects, orphans } = await lint({ ...PROJECT, ...other }, ['/']);
		expect(projects.map(({ ledgerPath }) => ledgerPath)).toEqual(['/p/commitments.yaml', '/q/commitments.yaml']);
		expect(orphans).toEqual(['/r/a.md']);
	});

	it('can be named', async () => {
		const { projects, orphans } = await lint({ ...PROJECT, '/r/a.md': front('form: 20-F') }, ['/r/a.md'], {
			ledger: '/p/commitments.yaml',
		});
		expect(orphans).toEqual([]);
		expect(projects[0]?.findings.map(({ rule }) => rule)).toContain('missing-disclosure');
	});
});

describe('which files are drafts', () => {
	it('leaves out letters, housekeeping, hidden folders and packages, unless they are named', async () => {
		const files = {
			...PROJECT,
			'/p/README.md': '# Read me',
			'/p/CHANGELOG.md': '# Changes',
			'/p/node_modules/x/a.md': front('form: 20-F'),
			'/p/.cache/a.md': front('form: 20-F'),
			'/p/letters/two.md': '# Letter',
			'/p/commitments.yaml': LEDGER.replace('commitments:', '  - { id: L2, file: letters/two.md }\ncommitments:'),
		};
		expect((await lint(files)).filings).toEqual([
			['20-F-2025', '20-F', '2025-12-31', ['/p/drafts/item-18.md', '/p/drafts/item-7.md']],
		]);
		expect((await lint(files, ['/p/README.md'])).filings.map(([id]) => id)).toEqual(['README']);
	});

	it('leaves out what the program wrote itself, and says so when it is named', async () => {
		const plain = await lint(PROJECT);
		for (const argv of [
			['report', '--format', 'markdown'],
			['due', '--form', '20-F', '--period', '2025-12-31'],
			['lint', '--format', 'markdown'],
		]) {
			const { out } = await run(argv, PROJECT);
			expect(out).toContain('Balance of the loan');
			// An editor may save it with a byte order mark.
			for (const text of [out, `\ufeff${out}`]) {
				const files = { ...PROJECT, '/p/drafts/written.md': text };
				const beside = await lint(files);
				expect([beside.filings, beside.troubles]).toEqual([plain.filings, []]);
				const named = await lint(files, ['/p/drafts/written.md']);
				expect([named.filings, named.troubles.map(({ file }) => file)]).toEqual([[], ['/p/drafts/written.md']]);
			}
		}
	});

	it('follows the globs of the commitments file', async () => {
		const files = {
			...PROJECT,
			'/p/commitments.yaml': `${LEDGER}drafts: ["drafts/**/*.md"]\n`,
			'/p/notes/a.md': front('form: 20-F'),
		};
		expect((await lint(files)).filings.map(([id]) => id)).toEqual(['20-F-2025']);
		expect((await lint(files, ['/p/notes/a.md'])).filings.map(([id]) => id)).toEqual(['notes/a']);
	});

	it('takes globs, and says when a path matches nothing', async () => {
		expect((await lint(PROJECT, ['/p/drafts/*-7.md'])).filings.map(([id]) => id)).toEqual(['20-F-2025']);
		const { troubles } = await lint(PROJECT, ['/p/nowhere', '/p/drafts/*.txt']);
		expect(troubles.map(({ file }) => file)).toEqual(['/p/nowhere', '/p/drafts/*.txt']);
	});

	it('leaves drafts below a nearer commitments file to that one', async () => {
		const files = { ...PROJECT, '/p/sub/commitments.yaml': LEDGER, '/p/sub/a.md': front('form: 20-F') };
		const { project } = await lintLedger(memoryWorkspace(files), '/p/commitments.yaml', OPTIONS);
		expect(project?.filings.map(({ id }) => id)).toEqual(['20-F-2025']);
	});
});

describe('which drafts are one filing', () => {
	const ids = async (files: Record<string, string>) =>
		(await lint({ '/p/commitments.yaml': LEDGER, '/p/letters/one.txt': LETTER, ...files })).filings;

	it('files that name it, with form and period as most of them say', async () => {
		expect(
			await ids({
				'/p/a/1.md': front('form: 20-F\nfiling: X'),
				'/p/b/2.md': front('form: 20-F\nperiod: 2025-12-31\nfiling: X'),
				'/p/b/3.md': front('form: 10-K\nfiling: X'),
			}),
		).toEqual([['X', '20-F', '2025-12-31', ['/p/a/1.md', '/p/b/2.md', '/p/b/3.md']]]);
	});

	it('files of one folder with one form and period', async () => {
		expect(
			await ids({
				'/p/a/1.md': front('form: 20-F\nperiod: 2025-12-31'),
				'/p/a/2.md': front('form: 20-F\nperiod: 2025-12-31'),
				'/p/a/3.md': front('form: 20-F\nperiod: 2024-12-31'),
				'/p/a/4.md': front('form: 20-F'),
			}),
		).toEqual([
			['20-F-2024-12-31', '20-F', '2024-12-31', ['/p/a/3.md']],
			['20-F-2025-12-31', '20-F', '2025-12-31', ['/p/a/1.md', '/p/a/2.md']],
			['a/4', '20-F', null, ['/p/a/4.md']],
		]);
	});

	it('tells two folders apart that hold the same form and period', async () => {
		const same = front('form: 20-F\nperiod: 2025-12-31');
		expect((await ids({ '/p/a/1.md': same, '/p/b/1.md': same })).map(([id]) => id)).toEqual([
			'a/20-F-2025-12-31',
			'b/20-F-2025-12-31',
		]);
	});

	it('a file that says nothing stands alone, even beside the files of a filing', async () => {
		const named = front('form: 20-F\nperiod: 2025-12-31\nfiling: X');
		expect(await ids({ '/p/a/1.md': named, '/p/a/2.md': '# Notes for Item 7\n' })).toEqual([
			['X', '20-F', '2025-12-31', ['/p/a/1.md']],
			['a/2', null, null, ['/p/a/2.md']],
		]);
	});

	it('completes a filing of which only one file was given', async () => {
		const { filings } = await lint(PROJECT, ['/p/drafts/item-7.md']);
		expect(filings).toEqual([['20-F-2025', '20-F', '2025-12-31', ['/p/drafts/item-18.md', '/p/drafts/item-7.md']]]);
	});
});

describe('letters', () => {
	it('show where the words stand', async () => {
		const { findings, projects } = await lint(PROJECT);
		const place = findings.find(({ rule }) => rule === 'missing-disclosure')?.related[0];
		expect(place?.file).toBe('/p/letters/one.txt');
		expect(projects[0]?.texts.get('/p/letters/one.txt')?.slice(place?.start, place?.end)).toBe(QUOTE);
	});

	it('show the words in the tags and entities of an HTML letter', async () => {
		const html = `<html><body><p>June 18, 2025</p><p>1. Please.</p><p>Response: In future filings the <b>Company</b>&nbsp;will\ndisclose the balance of the loan.</p></body></html>`;
		const files = { ...PROJECT, '/p/letters/one.txt': '', '/p/letters/one.htm': html };
		const { findings } = await lint({ ...files, '/p/commitments.yaml': LEDGER.replace('one.txt', 'one.htm') });
		const place = findings.find(({ rule }) => rule === 'missing-disclosure')?.related[0];
		expect(place && html.slice(place.start, place.end)).toBe(
			'the <b>Company</b>&nbsp;will\ndisclose the balance of the loan',
		);
	});

	it('are held against quote and hash', async () => {
		const files = {
			...PROJECT,
			'/p/commitments.yaml': LEDGER.replace('letters/one.txt,', `letters/one.txt, sha256: ${'0'.repeat(64)},`).replace(
				`quote: ${QUOTE}`,
				'quote: the Company shall disclose the loan',
			),
		};
		const { findings, projects } = await lint(files);
		const rules = findings.filter(({ filing }) => filing === null).map(({ rule }) => rule);
		expect(rules).toEqual(['letter-changed', 'quote-not-in-letter']);
		const quote = findings.find(({ rule }) => rule === 'quote-not-in-letter');
		expect(quote?.commitment).toBe('loan');
		expect(projects[0]?.ledger.text.slice(quote?.start, quote?.end)).toContain('shall disclose');
	});

	it('that are not there are a finding, and the check goes on', async () => {
		const { findings, troubles } = await lint({
			...PROJECT,
			'/p/commitments.yaml': LEDGER.replace('one.txt', 'gone.txt'),
		});
		expect(troubles).toEqual([]);
		expect(findings.map(({ rule }) => rule)).toEqual(['commitments-file', 'missing-disclosure']);
	});
});

describe('what goes wrong', () => {
	const broken: readonly (readonly [string, Uint8Array, string])[] = [
		['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), 'UTF-16'],
		['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'binary'],
		['another encoding', new Uint8Array([0x41, 0x0a, 0x42, 0xe9, 0x43]), 'UTF-8'],
	];
	it.each(broken)('a draft that is %s is named, the others are checked', async (_, bytes, message) => {
		const { troubles, filings } = await lint({ ...PROJECT, '/p/drafts/bad.md': bytes });
		expect(troubles).toHaveLength(1);
		expect(troubles[0]).toMatchObject({ file: '/p/drafts/bad.md', message: expect.stringContaining(message) });
		expect(filings.map(([id]) => id)).toEqual(['20-F-2025']);
	});

	it('a file that may not be read is named, the others are checked', async () => {
		const memory = memoryWorkspace({ ...PROJECT, '/p/drafts/locked.md': '' });
		const locked: Workspace = {
			...memory,
			read: async (path) => {
				if (path.endsWith('locked.md')) throw Object.assign(new Error('no'), { code: 'EACCES' });
				return memory.read(path);
			},
		};
		const { troubles, projects } = await lintProject(locked, ['/p'], OPTIONS);
		expect(troubles).toMatchObject([{ file: '/p/drafts/locked.md', message: expect.stringContaining('EACCES') }]);
		expect(projects[0]?.filings.map(({ id }) => id)).toEqual(['20-F-2025']);
	});

	it('a nearer commitments file that may not be read governs all the same, and is named', async () => {
		const memory = memoryWorkspace({
			...PROJECT,
			'/p/sub/commitments.yaml': LEDGER,
			'/p/sub/a.md': front('form: 20-F'),
		});
		const locked: Workspace = {
			...memory,
			read: async (path) => {
				if (path === '/p/sub/commitments.yaml') throw Object.assign(new Error('no'), { code: 'EACCES' });
				return memory.read(path);
			},
		};
		const { troubles, projects } = await lintProject(locked, ['/p/sub/a.md'], OPTIONS);
		expect(troubles).toMatchObject([{ file: '/p/sub/commitments.yaml' }]);
		expect(projects.flatMap(({ filings }) => filings)).toEqual([]);
	});

	it('names the line of the first byte that is not UTF-8', async () => {
		const { troubles } = await lint({ ...PROJECT, '/p/drafts/bad.md': new Uint8Array([0x41, 0x0a, 0x42, 0xe9, 0x43]) });
		expect(troubles[0]?.line).toBe(1);
	});

	it('names the line of a zero byte, and what was wanted there', async () => {
		const text = new TextEncoder().encode('version: 1\nletters:\n\0');
		const { troubles } = await lint({ ...PROJECT, '/p/commitments.yaml': text });
		expect(troubles[0]).toMatchObject({ file: '/p/commitments.yaml', line: 2 });
		expect(troubles[0]?.message).toContain('give a commitments file');
	});

	it('a commitments file that cannot be used gives its problems with lines and no verdicts', async () => {
		const { troubles, projects } = await lint({ ...PROJECT, '/p/commitments.yaml': 'version: 1\ncommitments: [\n' });
		expect(troubles[0]).toMatchObject({ file: '/p/commitments.yaml', line: expect.any(Number) });
		expect(projects[0]?.ledger.usable).toBe(false);
		expect(projects[0]?.states).toEqual([]);
		expect(projects[0]?.findings.map(({ rule }) => rule)).toContain('commitments-file');
	});

	it('an entry that cannot be used is a trouble; the other entries are checked', async () => {
		const { troubles, findings } = await lint({ ...PROJECT, '/p/commitments.yaml': `${LEDGER}  - { id: bad }\n` });
		expect(troubles.length).toBeGreaterThan(0);
		expect(findings.map(({ rule }) => rule)).toContain('missing-disclosure');
	});
});

describe('a cache', () => {
	it('gives the same results, reads unchanged drafts once, and sees what changed', async () => {
		const cache = lintCache();
		const first = await lint(PROJECT, ['/p'], { cache });
		const draft = cache.drafts.get('/p/drafts/item-7.md');
		const again = await lint(PROJECT, ['/p'], { cache });
		expect(again.findings).toEqual(first.findings);
		expect(cache.drafts.get('/p/drafts/item-7.md')).toBe(draft);
		const changed = { ...PROJECT, '/p/drafts/item-7.md': front('form: 20-F\nfiling: 20-F-2025', '# Other\n') };
		expect((await lint(changed, ['/p'], { cache })).findings).toEqual((await lint(changed)).findings);
	});
});

/** Everything that a check tells, as plain data. */
const told = ({ projects, troubles }: Awaited<ReturnType<typeof lint>>) =>
	JSON.stringify([
		troubles,
		projects.map(({ filings, states, findings, suppressed }) => [
			filings.map(({ id, form, period }) => [id, form, period]),
			states.map(({ filing, commitment, status, satisfied, place, elements, position }) => [
				[filing.id, commitment.id, status, satisfied, place, position],
				elements.map(({ status, judgement, suspect }) => [status, judgement, judgement.trace, suspect]),
			]),
			findings.map((finding) => ({ ...finding, fixes: finding.fixes })),
			suppressed.map(({ finding, ...rest }) => ({ ...rest, finding: { ...finding, fixes: finding.fixes } })),
		]),
	]);

describe('a check again and again of a folder that changes', () => {
	const BODIES = [
		'# Item 7. Related parties\n\nText.\n',
		'# Item 7. Related parties\n\nThe balance of the loan to Quayside Freight was $1.2 million.\n',
		'# Item 7. Related parties\n\nNothing was lent.\n\nThe balance of the loan to Quayside Freight was $1.3 million.\n',
		'<!-- commitments-ignore missing-disclosure: asked of nobody -->\n\n# Item 7\n',
	];
	const FRONTS = ['form: 20-F\nperiod: 2025-12-31', 'form: 6-K\nperiod: 2025-12-31', 'form: 20-F\nperiod: 2026-12-31'];
	const DRAFTS = ['/p/drafts/a.md', '/p/drafts/b.md', '/p/drafts/c.md'];
	const draft = fc
		.record({
			head: fc.constantFrom(...FRONTS),
			body: fc.constantFrom(...BODIES),
			named: fc.constantFrom('x', 'y', ''),
		})
		.map(({ head, body, named }) => front(named ? `${head}\nfiling: ${named}` : head, body));
	const ledger = fc.constantFrom(
		LEDGER,
		LEDGER.replace('due: [20-F]', 'due: [6-K]'),
		LEDGER.replace('promised', 'conditional'),
	);
	const letter = fc.constantFrom(LETTER, LETTER.replace('will disclose', 'will not disclose'));
	const change = fc.oneof(
		{ weight: 6, arbitrary: fc.tuple(fc.constantFrom(...DRAFTS), draft) },
		fc.tuple(fc.constantFrom(...DRAFTS), fc.constant(null)),
		fc.tuple(fc.constant('/p/commitments.yaml'), ledger),
		fc.tuple(fc.constant('/p/letters/one.txt'), letter),
	);

	/** With no room, a filing is let go of when the next is looked into. */
	const room = fc.constantFrom(undefined, 0);

	it('tells what a first check tells', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 8 }), room, async (changes, room) => {
				const cache = lintCache(room);
				const files: Record<string, string> = { '/p/commitments.yaml': LEDGER, '/p/letters/one.txt': LETTER };
				for (const [path, text] of changes) {
					if (text === null) delete files[path];
					else files[path] = text;
					expect(told(await lint({ ...files }, ['/p'], { cache }))).toBe(told(await lint({ ...files })));
				}
			}),
			{ numRuns: 25 },
		);
	});

	it('concludes nothing anew about a filing that an edit of another cannot concern', async () => {
		const files = {
			'/p/commitments.yaml': LEDGER,
			'/p/letters/one.txt': LETTER,
			'/p/drafts/a.md': front('form: 20-F\nfiling: x'),
			'/p/drafts/b.md': front('form: 20-F\nfiling: y'),
		};
		const cache = lintCache();
		const statesIn = async (now: Record<string, string>) =>
			(await lint(now, ['/p'], { cache })).projects[0]?.states ?? [];
		const [x, y] = await statesIn(files);
		const [nextX, nextY] = await statesIn({ ...files, '/p/drafts/b.md': front('form: 20-F\nfiling: y', BODIES[1]) });
		expect([nextX === x, nextY === y]).toEqual([true, false]);
		const [other] = await statesIn({ ...files, '/p/letters/one.txt': LETTER.replace('June 18', 'June 19') });
		expect(other === x).toBe(false);
	});

	it('reads a file again when its stamp is another, and only then', async () => {
		const files: Record<string, string> = { ...PROJECT };
		let stamp: string | null = 'first';
		const reads: string[] = [];
		const disk = memoryWorkspace(files);
		const workspace: Workspace = {
			...disk,
			stamp: async () => stamp,
			read: (path) => {
				reads.push(path);
				return disk.read(path);
			},
		};
		const cache = lintCache();
		const readsOf = async () => {
			reads.length = 0;
			const { projects } = await lintProject(workspace, ['/p'], { ...OPTIONS, cache });
			const [text] = [...(projects[0]?.texts ?? [])].filter(([path]) => path.endsWith('item-18.md'));
			return [reads.includes('/p/drafts/item-18.md'), text?.[1].toString().includes('Changed')];
		};
		expect(await readsOf()).toEqual([true, false]);
		expect(await readsOf()).toEqual([false, false]);
		files['/p/drafts/item-18.md'] = front('form: 20-F\nfiling: 20-F-2025', '# Item 18. Changed\n');
		stamp = 'second';
		expect(await readsOf()).toEqual([true, true]);
		stamp = null;
		expect(await readsOf()).toEqual([true, true]);
		expect(await readsOf()).toEqual([true, true]);
	});

	it('reads the commitments file again when its stamp is another, and only then', async () => {
		let stamp = 'first';
		let reads = 0;
		const disk = memoryWorkspace(PROJECT);
		const workspace: Workspace = {
			...disk,
			stamp: async () => stamp,
			read: (path) => {
				if (path === '/p/commitments.yaml') reads++;
				return disk.read(path);
			},
		};
		const cache = lintCache();
		const check = () => lintLedger(workspace, '/p/commitments.yaml', { ...OPTIONS, cache });
		const { project } = await check();
		expect((await check()).project?.ledger).toBe(project?.ledger);
		expect(reads).toBe(1);
		stamp = 'second';
		await check();
		expect(reads).toBe(2);
	});
});

describe('the disk', () => {
	const root = mkdtempSync(join(tmpdir(), 'project-')).replaceAll('\\', '/');
	afterAll(() => rmSync(root, { recursive: true }));
	for (const [path, text] of Object.entries({ ...PROJECT, '/p/.hidden/a.md': 'x' })) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	const memory = memoryWorkspace(
		Object.fromEntries(Object.entries(PROJECT).map(([path, text]) => [root + path, text])),
	);

	it.each([['**/*.md'], ['drafts/*.{md,txt}', '!**/item-7.md'], ['letters/???.txt'], ['drafts/**']])(
		'lists what the workspace in memory lists: %s',
		async (...globs) => {
			const onDisk = await nodeWorkspace().list(`${root}/p`, globs);
			expect(onDisk).toEqual(await memory.list(`${root}/p`, globs));
		},
	);

	it('agrees on hashes, on absent files and on folders', async () => {
		const disk = nodeWorkspace();
		const bytes = new TextEncoder().encode('loan');
		expect(await disk.sha256(bytes)).toBe(await memory.sha256(bytes));
		for (const workspace of [disk, memory] satisfies Workspace[]) {
			expect(await workspace.read(`${root}/p/none.md`)).toBeNull();
			expect(await workspace.read(`${root}/p`)).toBeNull();
		}
	});
});

describe('paths and positions', () => {
	it.each([
		['/a/b', 'c.md', '/a/b/c.md'],
		['/a/b', '../c.md', '/a/c.md'],
		['/a/b', './x/./c.md', '/a/b/x/c.md'],
		['/a/b', '/c.md', '/c.md'],
		['C:/a', 'D:\\b\\c.md', 'D:/b/c.md'],
		['C:/a', '..\\b.md', 'C:/b.md'],
		['/', 'a.md', '/a.md'],
	])('%s and %s are %s', (folder, path, joined) => {
		expect(joinPath(folder, path)).toBe(joined);
	});

	it.each([
		['/a/b', '/a/b/c.md', 'c.md'],
		['/a/b', '/a/c.md', '../c.md'],
		['/a', '/a', '.'],
		['C:/a', 'D:/b.md', 'D:/b.md'],
		['/', '/a/b.md', 'a/b.md'],
	])('from %s, %s is written %s', (folder, path, relative) => {
		expect(relativePath(folder, path)).toBe(relative);
	});

	it('counts lines as editors do, and characters in UTF-16', () => {
		const lines = new TextLines('a\r\nb😀c\rd\n');
		expect([0, 3, 6, 8, 10, 99].map((offset) => lines.position(offset))).toEqual([
			{ line: 0, character: 0 },
			{ line: 1, character: 0 },
			{ line: 1, character: 3 },
			{ line: 2, character: 0 },
			{ line: 3, character: 0 },
			{ line: 3, character: 0 },
		]);
	});
});

describe('a check of many filings', () => {
	const files = {
		'/p/commitments.yaml': LEDGER,
		'/p/letters/one.txt': LETTER,
		...Object.fromEntries([1, 2, 3].map((n) => [`/p/drafts/${n}.md`, front(`form: 20-F\nfiling: f${n}`)])),
	};

	it('pauses between filings, so that others have their turn', async () => {
		let pauses = 0;
		const pause = async () => void pauses++;
		const { filings, findings } = await lint(files, ['/p'], { pause });
		expect([filings.length, pauses]).toEqual([3, 2]);
		expect(findings).toEqual((await lint(files)).findings);
	});

	describe('with many commitments', () => {
		const entry = LEDGER.slice(LEDGER.indexOf('  - id: loan'));
		const entries = Array.from({ length: 25 }, (_, n) => entry.replace('id: loan', `id: loan-${n}`)).join('');
		const many = { ...files, '/p/commitments.yaml': LEDGER.replace(entry, entries) };
		const pausesOf = async (options: Partial<LintOptions>) => {
			let pauses = 0;
			const { findings } = await lint(many, ['/p'], { pause: async () => void pauses++, ...options });
			return { pauses, findings };
		};

		it('pauses within a filing as well', async () => {
			const { pauses, findings } = await pausesOf({});
			const between = (await pausesOf({ needed: () => true })).pauses;
			expect(pauses).toBeGreaterThan(between);
			expect(findings).toEqual((await lint(many)).findings);
		});

		it('goes on where an overtaken check was within a filing', async () => {
			const cache = lintCache();
			const overtaken = new Error('overtaken');
			const pause = () => Promise.reject(overtaken);
			await expect(lint(many, ['/p/drafts/1.md'], { pause, cache })).rejects.toBe(overtaken);
			expect((await lint(many, ['/p'], { cache })).findings).toEqual((await lint(many)).findings);
		});
	});

	it('ends with what its pause throws, and goes on from there the next time', async () => {
		const cache = lintCache();
		const overtaken = new Error('overtaken');
		const pause = () => Promise.reject(overtaken);
		await expect(lint(files, ['/p'], { pause, cache })).rejects.toBe(overtaken);
		expect((await lint(files, ['/p'], { cache })).findings).toEqual((await lint(files)).findings);
	});
});

describe('a document that is open in an editor', () => {
	const open = (text: string): Workspace => ({
		...memoryWorkspace(PROJECT),
		text: async (path) => (path === DRAFT ? text : null),
	});
	const DRAFT = '/p/drafts/item-7.md';
	const textIn = async (workspace: Workspace) => {
		const { projects } = await lintProject(workspace, ['/p'], OPTIONS);
		return projects[0]?.texts.get(DRAFT);
	};

	it('is read as its characters, without its bytes', async () => {
		expect(await textIn(open('\ufeffWords of the editor.'))).toBe('Words of the editor.');
	});

	it.each(['half \ud83d of a pair', 'a \0 in it'])(
		'is read by its bytes where no bytes stand for its characters: %j',
		async (text) => {
			expect(await textIn(open(text))).toBe(PROJECT[DRAFT]);
		},
	);
});
