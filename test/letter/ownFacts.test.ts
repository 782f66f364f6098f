/** Facts that the company's own words tell: what was done and is done again, which ones of several, what is of another thing. */
import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

const ASK = 'Please tell us how you considered Item 303 of Regulation S-K.';

/** The facts of what an answer promises. */
async function facts(answer: string, ask = ASK): Promise<readonly string[]> {
	const promised = (await readAnswer(answer, ask)).filter(({ strength }) => strength === 'binding');
	return promised.flatMap(({ elements }) => elements.map(({ text }) => text));
}

describe('what was done before and will be done again', () => {
	it.each([
		[
			'We have included the reconciliation of berth margin in our Form 10-Q for the quarter ended June 30, 2020 and will continue to do so.',
			['reconciliation of berth margin'],
		],
		[
			'We have included a table of tolls by lane on page 12 of our Form 10-Q and will continue to do so in future filings.',
			['table of tolls by lane'],
		],
		[
			'In our last Form 10-K we disclosed the covenants of the credit line and the fee for it, and we will do so in future filings.',
			['covenants of the credit line', 'fee for the credit line'],
		],
	])('is what `do so` stands for: %s', async (answer, told) => {
		expect(await facts(answer)).toEqual(told);
	});

	it('is quoted with the promise', async () => {
		const answer = 'We have included a table of tolls by lane in our Form 10-Q and will continue to do so.';
		expect((await readAnswer(answer, ASK)).map(({ quote }) => quote)).toEqual([answer]);
	});
});

