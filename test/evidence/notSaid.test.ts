import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Judgement } from '../../server/src/evidence/types.ts';
import { commitmentOf, elementOf, filingOf, HEADROOM, objections, withPassage } from './fiction.ts';

const goodwill = commitmentOf({ topic: 'goodwill-headroom' });
const charge = commitmentOf({
	title: 'Restructuring liability',
	ask: 'Please disclose the restructuring charge recorded for each reportable segment and the liability at year end.',
	quote: 'We will disclose the restructuring charge recorded for each segment and the remaining liability.',
});
const LIABILITY = elementOf('the amount of the liability for restructuring at year end');

function headroom(passage: string, heading = '## Goodwill'): Judgement {
	return judge(goodwill, elementOf(HEADROOM), prepareFiling(filingOf(withPassage(passage, heading))));
}

function liability(passage: string): Judgement {
	return judge(charge, LIABILITY, prepareFiling(filingOf(withPassage(passage, '## Restructuring'))));
}

describe('all the words and a figure are no evidence', () => {
	const said = 'the fair value of the Tug Services reporting unit exceeded its carrying value by 12%';

	it('found, to begin with', () => {
		expect(headroom(`At the latest test ${said}.`).verdict).toBe('found');
		expect(liability('The liability for restructuring was $6.0 million at December 31, 2031.').verdict).toBe('found');
	});

	it.each([
		['where they speak of the year before', `At last year's test, ${said}.`, 'earlier period'],
		['where they speak of the date before', `As of the prior year test date, ${said}.`, 'earlier period'],
		['where somebody else reports them', `A competitor reported that ${said}.`, 'someone else'],
		[
			'where the figure is said of something else in passing',
			'The fair value of the Tug Services reporting unit, which accounts for 12% of our revenue, exceeded its carrying value.',
			'for something else',
		],
		[
			'where they say which units the rest applies to',
			'For each reporting unit whose fair value exceeded its carrying value by 20% or less we perform a sensitivity analysis.',
			'threshold',
		],
		[
			'where they say what would be so',
			'If revenue grew faster than we assume, the fair value of the Tug Services reporting unit could exceed its carrying value by 12%.',
			'may happen',
		],
		[
			'where they say what a change would bring about',
			'A 1% increase in the discount rate would cause the fair value of the Tug Services reporting unit to exceed its carrying value by only 2%.',
			'may happen',
		],
	])('%s', (_, passage, objection) => {
		const result = headroom(passage);
		expect(result.verdict).not.toBe('found');
		expect(objections(result)).toContain(objection);
	});

	it('is at least shown where few words say it', () => {
		const result = headroom('Headroom was 12%.', '## Goodwill\n\n### Tug Services');
		expect(result.verdict).toBe('unsure');
		expect(result.candidates[0]?.quote).toBe('Headroom was 12%.');
	});

	it('where the auditor says them', () => {
		const result = headroom(
			`At the latest test ${said}.`,
			'## Report of Independent Registered Public Accounting Firm',
		);
		expect(result.verdict).not.toBe('found');
		expect(objections(result)).toContain('auditor');
	});

	it.each([
		['## Investments', 'The fair value of our marketable securities exceeded their carrying value by 12%.'],
		['## Goodwill and Trade Names', 'The fair value of the Tug trade name exceeded its carrying value by 12%.'],
	])('where they are about another thing, under “%s”', (heading, passage) => {
		const result = headroom(passage, heading);
		expect(result.verdict).not.toBe('found');
		expect(objections(result)).toContain('about something else');
	});

	it.each([
		['a percentage where an amount is asked for', 'The liability for restructuring fell by 12% at December 31, 2031.'],
		['what could be', 'The liability for restructuring could be as much as $6.0 million at year end.'],
		['what is expected', 'We expect the liability for restructuring to be $6.0 million at year end.'],
		['a later year', 'At year end 2032 the amount of the liability for restructuring will be $6.0 million.'],
		[
			'the figure of another statement',
			'The liability for pensions was $6.0 million at year end, and the restructuring is complete.',
		],
		[
			'the figure of another statement, whatever its subject is called',
			'The liability for pensions was $6.0 million at December 31, 2031, and restructuring measures were minor.',
		],
	])('%s', (_, passage) => {
		expect(liability(passage).verdict).not.toBe('found');
	});

	it('a date is not asked for by “at the balance sheet date”', () => {
		const element = elementOf('the liability for restructuring at the balance sheet date');
		const text = withPassage(
			'The liability for restructuring at the balance sheet date was $6.0 million.',
			'## Restructuring',
		);
		expect(judge(charge, element, prepareFiling(filingOf(text))).verdict).toBe('found');
	});
});

describe('a cell of a table', () => {
	const table = (columns: string, row: string): string => `| ${columns} |\n|---|---|---|\n| ${row} |`;

	it.each([
		['its row says it', '(in millions) | 2031 | 2030', 'Restructuring liability at end of year | $6.0 | $5.0', 'found'],
		['the cell is empty', '(in millions) | 2031 | 2030', 'Restructuring liability at end of year | | $5.0', 'not'],
		[
			'the years are earlier',
			'(in millions) | 2030 | 2029',
			'Restructuring liability at end of year | $6.0 | $5.0',
			'not',
		],
		[
			'its row is of another thing',
			'(in millions) | 2031 | 2030',
			'Pension liability at end of year | $6.0 | $5.0',
			'not',
		],
		[
			'it is set before',
			'(in millions) | 2031 | 2030',
			'Restructuring liability before payments at end of year | $6.0 | $5.0',
			'not',
		],
	])('states the fact, or not, where %s', (_, columns, row, expected) => {
		const { verdict } = liability(table(columns, row));
		expect(verdict === 'found' ? 'found' : 'not').toBe(expected);
	});

	const three = (columns: string, ...rows: string[]): string =>
		[columns, '---|---|---', ...rows].map((row) => `| ${row} |`).join('\n');

	it.each([
		['rows are years', 'Year ended December 31, | Charge | Restructuring liability', '2031 | $4.0 | $6.0', 'found'],
		['rows are earlier years', 'Year | Charge | Restructuring liability', '2030 | $4.0 | $6.0', 'not'],
		['rows are days', '(in millions) | Charge | Liability for restructuring', 'December 31, 2031 | 4.0 | 6.0', 'found'],
		['the label says something else', 'Restructuring liability | Amount | Note', 'Paid in 2031 | 5.0 | 9', 'not'],
		['the day is the first', 'Restructuring liability | Amount | Note', 'Balance at January 1, 2031 | 5.0 | 9', 'not'],
		[
			'the day is the last',
			'Restructuring liability | Amount | Note',
			'Balance at December 31, 2031 | 6.0 | 9',
			'found',
		],
	])('where %s', (_, columns, row, expected) => {
		const { verdict } = liability(three(columns, row));
		expect(verdict === 'found' ? 'found' : 'not').toBe(expected);
	});

	it('is of the one thing of two that its column names', () => {
		const leases = commitmentOf({
			title: 'Leases',
			ask: 'Disclose the weighted average discount rate of operating leases.',
			quote: 'We will disclose the weighted-average discount rate of our operating leases.',
		});
		const of = (columns: string) => {
			const text = withPassage(table(columns, 'Weighted-average discount rate | 5.1% | 4.0%'), '## Leases');
			const element = elementOf('the weighted-average discount rate of operating leases');
			return judge(leases, element, prepareFiling(filingOf(text)));
		};
		expect(of(' | Operating leases | Finance leases').verdict).toBe('found');
		expect(of(' | Finance leases | Finance leases of vessels').verdict).not.toBe('found');
		expect(objections(of(' | Finance leases | Finance leases of vessels'))).toContain('says “finance lease');
	});

	it('states what the heading of its column says', () => {
		const columns =
			'Reporting unit | Goodwill | Percentage by which fair value exceeded carrying value at the most recent test';
		expect(headroom(table(columns, 'Tug Services | $120 million | 12%')).verdict).toBe('found');
		expect(headroom(table(columns, 'Tug Services | $120 million | n/a')).verdict).not.toBe('found');
	});
});

describe('a total where a breakdown was promised', () => {
	const told = (what: string, passage: string): Judgement => {
		const commitment = commitmentOf({
			title: 'Breakdown',
			ask: `Please disclose ${what}.`,
			quote: `We will disclose ${what} in future filings.`,
		});
		return judge(commitment, elementOf(what), prepareFiling(filingOf(withPassage(passage, '## Results'))));
	};

	it.each([
		[
			'the amount of receivables classified by customer',
			'The receivables, classified by customer in our ledger, amounted to $31 million.',
		],
		[
			'the amount of capital expenditures per kiln',
			'We approved capital expenditures per kiln in advance and spent $12 million.',
		],
		['the amount of revenue generated by product', 'The revenue generated by product sales was $44 million.'],
		['headcount per site', 'Total headcount per site badge count was 1,240.'],
		['the amount of cash held by region', 'The amount of cash held by region managers was $9 million.'],
		['the amount of cost incurred by the segments', 'The amount of cost incurred by the segments was $9 million.'],
	])('is one figure of several: %s', (what, passage) => {
		const result = told(what, passage);
		expect(result.verdict).not.toBe('found');
		expect(objections(result)).toContain('one figure, where several were promised');
	});

	it.each([
		['the amount of debt guaranteed by the parent', 'The amount of debt guaranteed by the parent was $31 million.'],
		[
			'the number of kiln inspectors certified by Ashby',
			'The number of kiln inspectors certified by Ashby was 41 at year end.',
		],
		['the average cost per ounce of silver', 'The average cost per ounce of silver was $12.40.'],
		['the average revenue per passenger', 'The average revenue per passenger was $212.'],
	])('is all there is where one doer or one ratio is named: %s', (what, passage) => {
		expect(told(what, passage).verdict).toBe('found');
	});
});
