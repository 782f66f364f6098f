import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/index.ts';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import { commitmentOf, elementOf, filingOf, withPassage } from './fiction.ts';

const ELEMENT = 'the allowance for credit losses on trade receivables at year end';
const commitment = commitmentOf({
	title: 'Receivables',
	ask: `Please disclose ${ELEMENT}.`,
	quote: `We will disclose ${ELEMENT}.`,
});

function verdictOn(head: string, ...rows: string[]): string {
	const table = [head, '--- | --- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
	return judge(commitment, elementOf(ELEMENT), prepareFiling(filingOf(withPassage(table, '## Receivables')))).verdict;
}

describe('a heading of a table that takes several rows', () => {
	it.each([
		['two', ' | Trade receivables | Allowance for credit losses', ' | gross | on trade receivables'],
		['three', ' | Trade | Allowance for', ' | receivables | credit losses', ' | | on trade receivables'],
		['an empty one first', ' | | ', ' | Trade receivables | Allowance for credit losses on trade receivables'],
	])('is read as one: %s', (_, head, ...more) => {
		expect(verdictOn(head, ...more, 'December 31, 2031 | 82.2 | 2.2')).toBe('found');
	});

	it('tells of another thing in its second row', () => {
		const head = ' | Notes | Allowance for';
		expect(verdictOn(head, ' | receivable | credit losses on notes', 'December 31, 2031 | 82.2 | 2.2')).not.toBe(
			'found',
		);
	});

	it('tells the period in its second row', () => {
		const label = 'Allowance for credit losses on trade receivables | 2.2 | 2.0';
		const head = ' | At December 31, | At December 31,';
		expect(verdictOn(head, '(in millions) | 2031 | 2030', label)).toBe('found');
		expect(verdictOn(head, '(in millions) | 2030 | 2029', label)).not.toBe('found');
	});

	it('ends where a row has a label or a figure of its own, and never takes all rows', () => {
		const columnsOf = (...rows: string[]) => {
			const text = ['| | Gross | Net |', '| --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
			return parseDraft(text, 'd.md').passages.at(-1)?.columns;
		};
		expect(columnsOf(' | of tax | of tax', 'Total | 2.2 | 2.0')).toEqual(['', 'Gross of tax', 'Net of tax']);
		expect(columnsOf('Tugs | n/a | n/a', 'Total | 2.2 | 2.0')).toEqual(['', 'Gross', 'Net']);
		expect(columnsOf(' | 2.2 | 2.0', 'Total | 2.2 | 2.0')).toEqual(['', 'Gross', 'Net']);
		expect(columnsOf(' | none | none', ' | 2.2 | 2.0')).toEqual(['', 'Gross', 'Net']);
		expect(columnsOf(' | of tax | of tax')).toEqual(['', 'Gross', 'Net']);
	});
});
