/** Markdown, CSV, XLSX and the command: the formats that other programs open. */

import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { readXlsx } from 'hucre/xlsx';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { GENERATED } from '../../server/src/project/index.ts';
import { formatOfFile, renderReport } from '../../server/src/report/index.ts';
import { run } from '../cli/harness.ts';
import { fc } from '../property.ts';
import { FILES, HOSTILE, reportOf, withText } from './fixture.ts';

const evils = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));
const settings = { numRuns: 40, examples: HOSTILE.map((evil): [string] => [evil]) };

/** RFC 4180, by the letter. */
function parseCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	const cell = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y;
	while (cell.lastIndex < text.length) {
		const match = cell.exec(text);
		if (!match) throw new Error(`no cell at ${cell.lastIndex}`);
		row.push(match[1]?.replaceAll('""', '"') ?? match[3] ?? '');
		if ((match[2] ?? match[4]) === '\r\n') {
			rows.push(row);
			row = [];
		}
	}
	expect(row).toEqual([]);
	return rows;
}

describe('CSV', () => {
	it('has a row for each fact in each filing, all of one length, with a byte order mark', async () => {
		const text = String(await renderReport(await reportOf(), 'csv'));
		expect(text.startsWith('\uFEFFFiling,')).toBe(true);
		const [head = [], ...rows] = parseCsv(text.slice(1));
		expect(rows.every((row) => row.length === head.length)).toBe(true);
		const first = Object.fromEntries(head.map((name, index) => [name, rows[0]?.[index]]));
		expect(first).toMatchObject({
			Filing: '20-F-2025',
			Commitment: 'found',
			'State of the commitment': 'Evidence found',
			Evidence: 'drafts/2025.md:11: The balance of the loan was $4,120 at year end.',
			'Accepted by': 'Bo Tarn',
		});
	});

	it('comes back as it was, and no cell begins a formula', async () => {
		const report = await reportOf();
		const plain = parseCsv(String(await renderReport(report, 'csv')).slice(1));
		await fc.assert(
			fc.asyncProperty(evils, async (evil) => {
				const rows = parseCsv(String(await renderReport(withText(report, evil), 'csv')).slice(1));
				expect(rows.map((row) => row.length)).toEqual(plain.map((row) => row.length));
				expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
			}),
			settings,
		);
	});

	it('guards a cell that a spreadsheet would take for a formula', async () => {
		const report = await reportOf();
		const [project] = report.projects;
		if (!project) throw new Error('no project');
		const titles = ['=1+1', ' \t=1', '-2', '@x', '＝1', '\ttab', 'a=b', "'=1"];
		const [commitment] = project.commitments;
		if (!commitment) throw new Error('no commitment');
		const commitments = titles.map((title) => ({ ...commitment, title, cells: [] }));
		const text = String(await renderReport({ ...report, projects: [{ ...project, commitments }] }, 'csv'));
		const [head = [], ...rows] = parseCsv(text.slice(1));
		const at = head.indexOf('Title');
		expect(rows.map((row) => row[at])).toEqual(["'=1+1", "' \t=1", "'-2", "'@x", "'＝1", "'\ttab", 'a=b', "'=1"]);
	});
});

describe('Markdown', () => {
	interface Node {
		readonly type: string;
		readonly url?: string;
		readonly value?: string;
		readonly children?: readonly Node[];
	}
	const shape = (text: string): string[] => {
		const types: string[] = [];
		const walk = (node: Node): void => {
			// Addresses that are written out may be linked, which also splits the text around them; nothing else may change.
			const written = node.children?.map(({ value }) => value).join('') ?? '';
			const isAddress =
				node.type === 'link' && [written, `mailto:${written}`, `http://${written}`].includes(node.url ?? '');
			if (node.type !== 'text' && !isAddress) types.push(node.type);
			for (const child of node.children ?? []) walk(child);
		};
		walk(unified().use(remarkParse).use(remarkGfm).parse(text) as Node);
		return types;
	};

	it('keeps hostile text as text', async () => {
		const report = await reportOf();
		const markdown = async (evil: string) =>
			String(await renderReport(withText(report, evil), 'markdown')).replace(GENERATED, '');
		const plain = shape(await markdown('plain'));
		expect(plain).toContain('table');
		expect(plain).not.toContain('html');
		await fc.assert(
			fc.asyncProperty(evils, async (evil) => {
				expect(shape(await markdown(evil))).toEqual(plain);
			}),
			settings,
		);
	});

	it('shows the promise, the passage and what is open', async () => {
		const text = String(await renderReport(await reportOf(), 'markdown'));
		expect(text).toContain('> In future filings we will disclose the balance of the loan and its terms.');
		expect(text).toContain('“The balance of the loan was \\$4,120 at year end.” `drafts/2025.md:11`');
		expect(text).toContain('- **Condition open**: If it is material');
	});
});

describe('XLSX', () => {
	it('opens again with its sheets, frozen headers and filters', async () => {
		const bytes = (await renderReport(await reportOf(), 'xlsx')) as Uint8Array;
		const book = await readXlsx(bytes);
		expect(book.sheets.map(({ name }) => name)).toEqual([
			...['Matrix', 'Facts', 'Commitments', 'Decisions', 'Timeline', 'Findings', 'Inputs', 'About'],
		]);
		for (const sheet of book.sheets.slice(0, -1)) {
			expect(sheet.freezePane?.rows).toBe(1);
			expect(sheet.autoFilter?.range).toMatch(/^A1:[A-Z]+\d+$/);
			expect(sheet.columns?.every(({ width = 0 }) => width >= 8)).toBe(true);
		}
		const [matrix] = book.sheets;
		expect(matrix?.rows[0]?.slice(-2)).toEqual(['20-F-2025', '20-F-2026']);
		expect(matrix?.rows[1]?.[6]).toBe('Evidence found, 1 of 1, first time, signed off');
		const commitments = book.sheets.find(({ name }) => name === 'Commitments');
		expect(commitments?.rows[0]?.slice(-3)).toEqual(['Open', 'So far', 'Due next']);
		expect(commitments?.rows[3]?.slice(-3)).toEqual(['open', 'asked of 2 filings, found in 0', '20-F to 2027-12-31']);
	});

	it('is sound XML without formulas, links or the clock, whatever stands in the text', async () => {
		const report = await reportOf();
		await fc.assert(
			fc.asyncProperty(evils, async (evil) => {
				const parts = unzipSync((await renderReport(withText(report, evil), 'xlsx')) as Uint8Array);
				const names: string[] = [];
				for (const [path, part] of Object.entries(parts)) {
					const text = strFromU8(part);
					// biome-ignore lint/suspicious/noControlCharactersInRegex: XML knows none of these
					expect([path, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text)]).toEqual([path, false]);
					const parser = new Parser({ onopentag: (name) => names.push(name) }, { xmlMode: true });
					parser.end(text);
				}
				expect(names.filter((name) => /^(?:f|hyperlink|script)$/.test(name))).toEqual([]);
			}),
			{ ...settings, numRuns: 15 },
		);
		const core = strFromU8(
			unzipSync((await renderReport(report, 'xlsx')) as Uint8Array)['docProps/core.xml'] ?? new Uint8Array(),
		);
		expect(core).toContain('1970-01-01T00:00:00Z');
	});

	it('cuts a text that no cell can hold', async () => {
		const report = await reportOf();
		const book = await readXlsx((await renderReport(withText(report, 'x'.repeat(40_000)), 'xlsx')) as Uint8Array);
		const longest = Math.max(
			...book.sheets.flatMap(({ rows }) => rows.flat().map((cell) => String(cell ?? '').length)),
		);
		expect(longest).toBe(32_767);
	});
});

describe('commitments report', () => {
	it('writes every format that is named, each from the same check', async () => {
		const names = ['r.html', 'out/r.md', 'r.csv', 'r.xlsx', 'r.json'];
		const { code, files, out } = await run(['report', 'drafts', ...names.flatMap((name) => ['--out', name])], FILES);
		expect([code, out]).toEqual([0, '']);
		const report = await reportOf(FILES, { today: null, checkedOn: '2026-03-01' });
		const model = JSON.parse(String(files['/p/r.json']));
		expect(model.projects).toEqual(JSON.parse(JSON.stringify(report.projects)));
		expect(names.map((name) => formatOfFile(name))).toEqual(['html', 'markdown', 'csv', 'xlsx', 'json']);
		expect(String(files['/p/r.html'])).toContain('<!doctype html>');
		expect(String(files['/p/r.html'])).not.toContain('2026-03-01');
		expect(files['/p/r.xlsx']).toBeInstanceOf(Uint8Array);
	});

	it('prints a day only when one is given, and judges waivers by it', async () => {
		const argv = ['report', 'drafts', '--format', 'markdown', '--as-of'];
		const { out } = await run([...argv, '2025-12-01'], FILES);
		expect(out).toContain('As of 2025-12-01.');
		expect(out).not.toContain('Expired on 2025-12-31.');
		expect((await run([...argv, '2026-12-01'], FILES)).out).toContain('Expired on 2026-06-30.');
	});

	it.each([
		[['report'], 'Name a file with --out'],
		[['report', '--out', 'r.doc'], 'its ending names no format'],
		[['report', '--format', 'xlsx'], 'A workbook is not for a terminal'],
		[['report', '--out', 'r.md', '--as-of', 'soon'], '--as-of soon'],
		[['report', '--out', 'r.md', '--filing', 'x'], 'The filings: 20-F-2025 (20-F)'],
		[['report', 'nowhere', '--out', 'r.md'], 'There is no such file'],
	])('%j is refused with exit 2, and nothing is written', async (argv, message) => {
		const { code, err, out, files } = await run(argv, FILES);
		expect([code, out]).toEqual([2, '']);
		expect(err).toContain(message);
		expect(Object.keys(files)).toEqual(Object.keys(FILES));
	});

	it('writes nothing from a commitments file that cannot be read', async () => {
		const broken = { ...FILES, '/p/commitments.yaml': 'version: 1\ncommitments: {' };
		const { code, err, files } = await run(['report', '--out', 'r.html'], broken);
		expect(code).toBe(2);
		expect(err).toMatch(/^commitments\.yaml:\d+: /);
		expect(files['/p/r.html']).toBeUndefined();
	});
});
