/** What only a table as a whole can show, and what a row of it shows by its label and columns. */
import { describe, expect, it } from 'vitest';
import { elementOf, judged, withPassage } from './fiction.ts';

const table = (head: string, ...rows: string[]) =>
	withPassage(`${head}\n${head.replace(/[^|]+/g, '---')}\n${rows.join('\n')}`, '## Towage Results');
const YEARS = '| (in thousands) | 2031 | 2030 |';

describe('a reconciliation', () => {
	const recon = elementOf('a reconciliation of Adjusted Towage Income to net income');
	const [END, ITEM, START] = [
		'| Adjusted Towage Income | $42 | $39 |',
		'| Dry docking | 21 | 21 |',
		'| Net income | $21 | $18 |',
	];

	it('is found in a table with both ends and an item between', () => {
		expect(judged(recon, table(YEARS, START, ITEM, END)).verdict).toBe('found');
		expect(judged(recon, table(YEARS, END, ITEM, START)).verdict).toBe('found');
	});

	it('is no table of the ends alone, of one of them, or with a ratio between', () => {
		for (const rows of [
			[START, END],
			[END, ITEM],
			[END, '| Adjusted Towage Income margin | 10% | 9% |', START],
			['| Net sales | $90 | $80 |', START, END, ITEM],
		])
			expect(judged(recon, table(YEARS, ...rows)).verdict, rows.join()).not.toBe('found');
		expect(judged(recon, table(YEARS, END, START)).why).toContain('without a reconciling item');
		expect(judged(recon, table(YEARS, END, ITEM)).why).toContain('without “net income”');
	});

	it('has figures of the period that add up from one end to the other', () => {
		const empty = (cell: string) =>
			[START, ITEM, END].map((row) => row.replace(/\| \$?\d+ (?=\| \$?\d+ \|$)/, `| ${cell} `));
		for (const rows of [
			empty(''),
			empty('—'),
			[START, '| Tugs | 500 | 480 |', END],
			[START, '| Dry docking | — | 21 |', END],
			[START, '| Dry docking | 19 | 21 |', END],
		])
			expect(judged(recon, table(YEARS, ...rows)).verdict, rows.join()).not.toBe('found');
		const total = '| Total adjustments | 21 | 21 |';
		const two = ['| Dry docking | 25 | 21 |', '| Insurance received | (4) | — |'];
		expect(judged(recon, table(YEARS, START, ...two, total, END)).verdict).toBe('found');
		const planned = '| (in thousands) | Budget 2031 | 2030 |';
		expect(judged(recon, table(planned, START, ITEM, END)).verdict).not.toBe('found');
	});

	it('is none of a year to come, nor of one period where each was promised', () => {
		expect(judged(recon, table('| Guidance | 2031 low | 2031 high |', START, ITEM, END)).verdict).not.toBe('found');
		const each = elementOf(`${recon.text} for each period presented`);
		const one = [START, ITEM, END].map((row) => row.replace(/ [^|]+\|$/, ''));
		expect(judged(each, table(YEARS, START, ITEM, END)).verdict).toBe('found');
		expect(judged(each, table('| (in thousands) | 2031 |', ...one)).verdict).not.toBe('found');
	});
});

describe('a roll-forward and an aging', () => {
	it('take more than a row with the name of the thing', () => {
		const roll = elementOf('a roll-forward of the dry docking provision');
		const flat = table('| Roll-forward | 2031 | 2030 |', '| Dry docking provision | $21 | $18 |', '| Other | 1 | 2 |');
		expect(judged(roll, flat).why).toContain('without an opening balance');
		const aging = elementOf('an aging analysis of towage receivables');
		const sum = table('| Aging analysis | 2031 | 2030 |', '| Towage receivables | $21 | $18 |');
		expect(judged(aging, sum).why).toContain('does not show several ages');
	});
});

describe('a row of figures', () => {
	const due = elementOf('the amounts due from Quayside Freight at each balance sheet date');
	const DATES = '| | December 31, 2031 | December 31, 2030 |';
	const row = (label: string, head = DATES) => judged(due, table(head, `| ${label} | $2,310 | $4,105 |`));

	it('is of the thing that its whole label names', () => {
		expect(row('Amounts due from Quayside Freight').verdict).toBe('found');
		expect(row('Increase in amounts due from Quayside Freight').why).toContain('“increase”');
		expect(row('Guarantee of amounts due from Quayside Freight').why).toContain('“guarantee”');
		expect(row('Amounts due to Quayside Freight').why).toContain('“amounts due to”');
		expect(row('Amounts due from Quayside Freight (note)').why).toContain('number of a note');
	});

	it('is none of a table whose caption says that it is not so', () => {
		const rows = `${DATES}\n|---|---|---|\n| Amounts due from Quayside Freight | $2,310 | $4,105 |`;
		for (const caption of [
			'The following table is an example of the disclosure.',
			'Pro forma, as if the sale of the barges had been completed:',
		])
			expect(judged(due, withPassage(`${caption}\n\n${rows}`)).verdict, caption).not.toBe('found');
		for (const caption of ['The balances were:', 'The table gives the balances without pro forma adjustments.'])
			expect(judged(due, withPassage(`${caption}\n\n${rows}`)).verdict, caption).toBe('found');
	});

	it('has each date where each was promised', () => {
		const one = table('| | December 31, 2031 |', '| Amounts due from Quayside Freight | $2,310 |');
		expect(judged(due, one).why).toContain('has one date');
		const before = '| | December 31, 2030 |\n|---|---|\n| Amounts due from Quayside Freight | $4,105 |';
		const now = before.replace('2030', '2031').replace('4,105', '2,310');
		const both = `${now}\n\nAnd a year before:\n\n${before}`;
		expect(judged(due, withPassage(both)).why).not.toContain('has one date');
	});
});
