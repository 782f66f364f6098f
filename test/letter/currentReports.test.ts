/** Comments on a current report: what is promised under them is due in those to come. */
import { describe, expect, it } from 'vitest';
import { HEAD, read, TAIL } from './letters.ts';

async function targetsUnder(heading: string): Promise<readonly (readonly string[])[]> {
	const { proposals } = await read(
		`${HEAD}\n${heading}\n\n1. Please explain to us how you determined the adjusted rate.\n\nResponse:\n\nThe rate includes deferred tax. To be clearer about the rate, we will modify our disclosure as follows:\n\n“The rate is a total rate and excludes kiln closures.”\n${TAIL}`,
	);
	return proposals.filter(({ strength }) => strength === 'binding').map(({ targets }) => targets ?? []);
}

describe('a heading over a comment', () => {
	it.each([
		'Form 8-K filed February 8, 2021',
		'Form 8-K furnished on February 8, 2021',
		'Current Report on Form 8-K dated February 8, 2021',
		'Form 8-K Filed February 8, 2021, Item 2.02',
	])('%s gives the promise its document', async (heading) => {
		expect(await targetsUnder(heading)).toEqual([['8-K']]);
	});
	it.each([
		'Form 10-K for the Fiscal Year Ended December 31, 2020',
		'Form 10-K for the Fiscal Year Ended December 31, 2020 and Form 8-K filed February 8, 2021',
		'Form 10-Q for the Quarter Ended September 30, 2020',
		'Notes to the Statements, page 41',
	])('%s does not', async (heading) => {
		for (const targets of await targetsUnder(heading)) expect(targets).not.toContain('8-K');
	});
});
