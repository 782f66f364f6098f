/** A place that names kinds of documents and then filings: all of it is where, none of it what. */
import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

describe('documents and filings', () => {
	it.each([
		'in future earnings releases and filings',
		'in our earnings releases and filings',
		'in future earnings releases, investor presentations and filings',
		'in future annual reports and other filings',
		'in our upcoming press releases as well as filings',
	])('%s', async (place) => {
		const [promise] = await readAnswer(`We will disclose the heat of each kiln ${place}.`);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['heat of each kiln']);
		expect(promise?.targets).toContain('future filings');
	});
	it.each(['patent applications and filings', 'customs releases and filings', 'releases and filings of kiln permits'])(
		'%s are what, not where',
		async (what) => {
			const [promise] = await readAnswer(`In future reports we will disclose the number of ${what}.`);
			expect(promise?.elements.map(({ text }) => text)).toEqual([`number of ${what}`]);
		},
	);
});
