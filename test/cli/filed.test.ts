/** Filings as they were filed: HTML through the same engine, and the text that is read from it. */
import { describe, expect, it } from 'vitest';
import { LEDGER, LETTER, run } from './harness.ts';

const page = (body: string): string =>
	`<html><head><title>x</title></head><body>
<p style="font-weight:bold">FORM 20-F</p><p>For the fiscal year ended December 31, 2025</p>
<p><b>Related parties</b></p>
${body}
<table><tr><td>Loans *</td><td>$</td><td>2,400</td></tr><tr><td>Other [a]</td><td></td><td>17</td></tr></table>
</body></html>`;

const KEPT = page('<p>The balance of the loan was <font>$2.4&nbsp;million</font>.</p>');
const BROKEN = page(
	'<p>We lent money.<span style="text-decoration:line-through"> The balance of the loan was $2.4 million.</span></p>',
);

const SOUGHT = LEDGER.replace(
	'text: chartered vessel stowage surcharge }',
	'text: the balance of the loan, find: { all: [balance of the loan], value: money } }',
);
const files = (html: string) => ({ '/p/commitments.yaml': SOUGHT, '/p/letter.txt': LETTER, '/p/filed.htm': html });

describe('an HTML filing', () => {
	it('is asked what was promised, and says which lines it means', async () => {
		const broken = await run(['lint', 'filed.htm'], files(BROKEN));
		expect(broken.code).toBe(1);
		expect(broken.out).toContain('filed.htm');
		expect(broken.out).toContain('missing');
		expect(broken.err).toContain('commitments text filed.htm --filing');
		const kept = await run(['lint', 'filed.htm'], files(KEPT));
		expect([kept.code, kept.out.includes('error')]).toEqual([0, false]);
	});

	it('is read as the same Markdown each time, without what is struck, with headings and tables', async () => {
		const { out, code } = await run(['text', '--filing', 'filed.htm'], files(BROKEN));
		expect(code).toBe(0);
		expect(out).toContain('**Related parties**\n\nWe lent money.\n');
		expect(out).not.toContain('The balance');
		expect(out).toContain('| Loans \\* | $ 2,400 |\n| --- | --- |\n| Other \\[a\\] | 17 |');
		expect((await run(['text', '--filing', 'filed.htm'], files(BROKEN))).out).toBe(out);
	});

	it('has the heads of its columns above their figures, though the cell above the names is empty', async () => {
		const table = `<table><tr><td></td><td colspan="2">2025</td><td colspan="2">2024</td></tr>
			<tr><td>Loan to the founder</td><td>$</td><td>2,400</td><td>$</td><td>1,900</td></tr>
			<tr><td></td><td>$</td><td>2,417</td><td>$</td><td>1,917</td></tr></table>
			<table><tr><td>(in thousands)</td><td>2025</td><td>2024</td></tr><tr><td>Rent</td><td>7</td><td>6</td></tr></table>`;
		const { out } = await run(['text', '--filing', 'filed.htm'], files(page(table)));
		expect(out).toContain(
			'|  | 2025 | 2024 |\n| --- | --- | --- |\n| Loan to the founder | $ 2,400 | $ 1,900 |\n|  | $ 2,417 | $ 1,917 |',
		);
		expect(out).toContain('| (in thousands) | 2025 | 2024 |');
	});

	it('is never written into', async () => {
		const { err, files: after } = await run(['lint', '--fix', 'filed.htm'], files(BROKEN));
		expect(err).toContain('filed.htm: nothing inserted: a filed document stays as it is');
		expect(after['/p/filed.htm']).toBe(BROKEN);
	});

	it('is a draft only when it is named: a folder may hold letters and old filings', async () => {
		const { out } = await run(['lint', '.', '--format', 'json'], { ...files(BROKEN), '/p/d.md': '# Notes\n' });
		expect(JSON.parse(out).filings.flatMap(({ files }: { files: string[] }) => files)).not.toContain('filed.htm');
	});
});

describe('commitments text', () => {
	it('prints a letter as it is read', async () => {
		const { out, code } = await run(['text', 'letter.htm'], {
			'/p/letter.htm': '<p>June 18,&nbsp;2025</p><p>Dear <b>Sir</b></p>',
		});
		expect([code, out]).toEqual([0, 'June 18, 2025\n\nDear Sir\n']);
	});

	it.each([
		[['text'], 'Which file?'],
		[['text', 'nothing.txt'], 'There is no such file'],
		[['text', '--filing', 'draft.md'], '--filing is for HTML files'],
		[['text', 'empty.txt'], 'is empty'],
	])('%j says what to do', async (argv, words) => {
		const { code, err } = await run(argv, { '/p/empty.txt': '', '/p/draft.md': '# A' });
		expect(code).toBe(2);
		expect(err).toContain(words);
	});
});
