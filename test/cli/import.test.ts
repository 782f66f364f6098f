/** A tracker that people keep in a spreadsheet, into a commitments file. */

import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readLedger } from '../../server/src/ledger/index.ts';
import { fc } from '../property.ts';
import { FILES, LEDGER, LETTER, QUOTE, type Run, run } from './harness.ts';

const RENT = 'The Company will disclose the rent of the quay and the date on which its lease ends.';
const BUYER = 'If a single buyer exceeds 10% of revenue, the Company will disclose its share of revenue.';
const HEAD = '#,SEC Comment,Company Response,Response date,Type,Form,Trigger,Required disclosures,Owner';
const TRACKER = `Tracker of the quay,,,,,,,,
,,,,,,,,
${HEAD}
1,Please disclose the balance of the loan.,"${QUOTE}",6/18/2025,Agreed,20-F,,the balance of the loan,Ines
2,Please describe the lease.,"${RENT}","June 18, 2025",Promised,"Form 20F, press releases",,"the rent of the quay; the end of its lease",Aldous
3,Please describe your buyers.,"${BUYER}",2025-06-18,Conditional,All future filings,a single buyer exceeds 10%,,Ines
`;
const WITH = { ...FILES, '/p/tracker.csv': TRACKER };
const ledgerText = ({ files }: Run) => String(files['/p/commitments.yaml']);
const ledgerOf = (done: Run) => readLedger(ledgerText(done));

describe('commitments import', () => {
	it('shows the columns it takes and what would be added, and writes nothing', async () => {
		const { code, out, err, files } = await run(['import', 'tracker.csv'], WITH);
		expect([code, files]).toEqual([0, WITH]);
		expect(out).toContain('headings in row 3');
		expect(out).toMatch(/A {2}“#” +→ comment +\(guessed\)/);
		expect(out).toMatch(/C {2}“Company Response” +→ quote +\(guessed\)/);
		expect(out).toMatch(/I {2}“Owner” +not taken/);
		expect(out).toContain('2 commitments to add, 1 there already');
		expect(out).toMatch(/= row 4 +loan/);
		expect(out).toMatch(/\+ row 6 .*conditional: /);
		expect(err).toBe('Nothing was written. Write it with --write.\n');
	});

	it('adds what is new in the words of the file format', async () => {
		const done = await run(['import', 'tracker.csv', '--map', 'note=Owner', '--write'], WITH);
		expect(done.code).toBe(0);
		const { ledger, problems } = ledgerOf(done);
		// The letter of this fiction is short: that its quotes stand in it is for `lint` to say.
		expect(problems).toEqual([]);
		const [, rent, buyer] = ledger.commitments;
		expect(rent).toMatchObject({
			letter: 'L1',
			comment: '2',
			title: 'Disclose the rent of the quay and the date on which its lease ends.',
			disposition: 'promised',
			ask: 'Please describe the lease.',
			quote: RENT,
			due: ['20-F', 'earnings release'],
			elements: [{ text: 'the rent of the quay' }, { text: 'the end of its lease' }],
			note: 'Owner: Aldous',
		});
		expect(buyer).toMatchObject({ disposition: 'conditional', condition: { text: 'a single buyer exceeds 10%' } });
		expect(buyer).not.toHaveProperty('due');
	});

	it('shows a heading without what a terminal would obey, and not all of a long one', async () => {
		const heading = `\u001b[31mOwner\u0007 ${'and more '.repeat(9)}`;
		const files = { ...WITH, '/p/tracker.csv': TRACKER.replace('Owner', heading) };
		const { out } = await run(['import', 'tracker.csv'], files);
		expect(out).toMatch(/I {2}“\[31mOwner and more and more and[ a-z]*…” +not taken/);
		expect(out).not.toContain('\u001b');
	});

	it('keeps every edit and comment, and adds nothing the second time', async () => {
		const edited = LEDGER.replace('title: Balance of the loan', 'title: Our own title # kept by hand');
		const first = await run(['import', 'tracker.csv', '--write'], { ...WITH, '/p/commitments.yaml': edited });
		expect(ledgerText(first).startsWith(edited.trimEnd())).toBe(true);
		const again = await run(['import', 'tracker.csv', '--write'], first.files);
		expect([again.code, again.files]).toEqual([0, first.files]);
		expect(again.out).toContain('0 commitments to add, 3 there already');
		const renamed = {
			...first.files,
			'/p/commitments.yaml': ledgerText(first).replace(/id: disclose-\S+/, 'id: lease'),
		};
		expect((await run(['import', 'tracker.csv', '--write'], renamed)).files).toEqual(renamed);
	});

	it('makes a new file, with a letter that is named', async () => {
		const files = { '/p/letter.txt': LETTER, '/p/tracker.csv': TRACKER };
		const lost = await run(['import', 'tracker.csv', '--write'], files);
		expect([lost.code, lost.files]).toEqual([2, files]);
		expect(lost.err).toContain('tracker.csv: D4 “Response date”: The commitments file has no letter “6/18/2025”.');
		const done = await run(['import', 'tracker.csv', '--letter', '2025-06-18=letter.txt', '--write'], files);
		expect(done.code).toBe(0);
		const { ledger, usable, problems } = ledgerOf(done);
		expect([usable, problems, ledger.commitments.length]).toEqual([true, [], 3]);
		expect(ledger.letters).toMatchObject([{ id: '2025-06-18', file: 'letter.txt', date: '2025-06-18' }]);
		expect(ledger.letters[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
	});

	it('says what is wrong by row and column, once for many rows, and takes the others only when told to', async () => {
		const rows = `4,Other.,"${RENT.replace('quay', 'pier')}",2025-06-18,Maybe,10-Z,,,\n5,Other.,,2025-06-18,Agreed,,,,\n6,x,"${RENT.replace('quay', 'mole')}",2025-06-18,Maybe,,,,\n`;
		const files = { ...WITH, '/p/tracker.csv': `${TRACKER}${rows}` };
		const refused = await run(['import', 'tracker.csv', '--write'], files);
		expect([refused.code, refused.files]).toEqual([2, files]);
		expect(refused.err).toMatch(/^tracker\.csv: E7, E9 “Type”: “Maybe” names no disposition; write promised, /m);
		expect(refused.err).toMatch(/^tracker\.csv: F7 “Form”: “10-Z” is no document/m);
		expect(refused.err).toMatch(/^tracker\.csv: C8 “Company Response”: the words of the promise are missing/m);
		const rest = await run(['import', 'tracker.csv', '--write', '--skip-problems'], files);
		expect([rest.code, ledgerOf(rest).ledger.commitments.length]).toEqual([0, 3]);
	});

	it('reads a workbook: the sheet that fits, dates, numbers and tall cells', async () => {
		const bytes = await writeXlsx({
			sheets: [
				{
					name: 'Contacts',
					rows: [
						['Name', 'Phone'],
						['Ines', '1'],
					],
				},
				{
					name: 'Promises',
					rows: [
						['Comment', 'Letter date', 'Promise', 'Facts'],
						[7, new Date(Date.UTC(2025, 5, 18)), RENT, 'the rent of the quay'],
						[null, null, BUYER, '- the share of revenue\n- the name of the buyer'],
					],
					merges: [
						{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 },
						{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 },
					],
				},
			],
		});
		const done = await run(['import', 'tracker.xlsx', '--write'], { ...FILES, '/p/tracker.xlsx': bytes });
		expect(done.out).toContain('sheet “Promises” (not “Contacts”; see --sheet)');
		expect(ledgerOf(done).ledger.commitments.slice(1)).toMatchObject([
			{ comment: '7', letter: 'L1', quote: RENT },
			{ comment: '7', quote: BUYER, elements: [{ text: 'the share of revenue' }, { text: 'the name of the buyer' }] },
		]);
	});

	it.each(['report.csv', 'report.xlsx'])('takes back what `commitments report --out %s` wrote', async (name) => {
		const made = await run(['report', 'drafts', '--out', name], FILES);
		const known = await run(['import', name, '--write'], made.files);
		expect([known.code, known.files]).toEqual([0, made.files]);
		const { '/p/commitments.yaml': _, ...without } = made.files;
		const back = await run(['import', name, '--letter', '2025-06-18=letter.txt', '--write'], without);
		const [was, is] = [readLedger(LEDGER), ledgerOf(back)].map(({ ledger }) => ledger.commitments[0]);
		const { letter: _letter, home: _home, snippet: _snippet, ...same } = was ?? {};
		expect(is).toMatchObject(same);
	});

	it('reads what Excel saves: semicolons, UTF-16, the code page of Windows', async () => {
		const quote = 'The Company – “we” – will disclose the rent of the café on the quay.';
		const text = `Promise;Letter\n"${quote}";L1\n`;
		const utf16 = new Uint8Array([
			0xff,
			0xfe,
			...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer),
		]);
		const codes: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94 };
		const windows = new Uint8Array([...text].map((c) => codes[c] ?? c.charCodeAt(0)));
		for (const bytes of [new TextEncoder().encode(`\ufeff${text}`), utf16, windows]) {
			const done = await run(['import', 't.csv', '--write'], { ...FILES, '/p/t.csv': bytes });
			expect(ledgerOf(done).ledger.commitments[1]?.quote).toBe(quote);
		}
	});

	it.each([
		[['import'], 'Which tracker?'],
		[['import', 'none.csv'], 'There is no such file'],
		[['import', 'letter.txt'], 'only .csv and .xlsx'],
		[['import', 'bad.xlsx'], 'no workbook that can be read'],
		[['import', 'tracker.csv', '--map', 'qote=C'], 'Did you mean quote?'],
		[['import', 'tracker.csv', '--map', 'quote=Company Respnse'], 'Did you mean “Company Response”?'],
		[['import', 'tracker.csv', '--map', 'quote'], 'write FIELD=COLUMN'],
		[['import', 'tracker.csv', '--sheet', 'One'], 'no such sheet'],
		[['import', 'tracker.csv', '--header-row', '0'], 'that is no row'],
		[['import', 'tracker.csv', '--header-row', '1'], '--map quote=COLUMN'],
		[['import', 'tracker.csv', '--letter', 'L9=none.txt'], 'There is no such file'],
		[['import', 'tracker.csv', '--letter', 'L9=blank.pdf'], 'Name the file of the response letter'],
		[['import', 'tracker.csv', '--out', 'broken.yaml', '--write'], 'broken.yaml:1: '],
	])('%j is refused with exit 2, and nothing is written', async (argv, message) => {
		const files = {
			...WITH,
			'/p/bad.xlsx': 'PK\u0003\u0004junk',
			'/p/broken.yaml': 'version: 2\n',
			'/p/blank.pdf': '%PDF-1.4 cut off',
		};
		const { code, err, files: after } = await run(argv, files);
		expect(err).toContain(message);
		expect([code, after]).toEqual([2, files]);
	});

	it('never breaks the file, whatever stands in the cells', async () => {
		const cell = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 60 }),
			fc.constantFrom('- a: b', '#', '"', '@x: y', '&a', '~'),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 }), async (rows) => {
				const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
				const csv = ['Promise,Title,Notes', ...rows.map((row) => row.map(quoted).join(','))].join('\r\n');
				const argv = ['import', 't.csv', '--header-row', '1', '--map', 'quote=A', '--write', '--skip-problems'];
				const done = await run(argv, { ...FILES, '/p/t.csv': csv });
				expect(done.err).not.toContain('bug');
				expect(ledgerOf(done).problems).toEqual([]);
				expect(ledgerText(done).startsWith(LEDGER.trimEnd())).toBe(true);
				const again = await run(argv, done.files);
				expect(ledgerText(again)).toBe(ledgerText(done));
			}),
			{ numRuns: 60 },
		);
	});
});
