/** What goes into the calculation of a measure that the company presents is shown; what goes into its books is not. */
import { describe, expect, it } from 'vitest';
import { promises } from './letters.ts';

const ASK = 'Please revise to remove these adjustments from EBITDA, or include them in Adjusted EBITDA.';

const SHOWN: readonly string[] = [
	'Any additional adjustments will be reflected in our calculation of Adjusted EBITDA.',
	'Further adjustments will be presented in our calculation of adjusted margin.',
	'We will present all other adjustments in the calculation of our Core EBITDA.',
	'The Company will include the kiln rebates in its calculation of adjusted backlog.',
	'We will present further adjustments in our calculations of Free Cash Flow.',
	'We will reflect such adjustments in our calculation of Adjusted EBITDA.',
	'The Company intends to apply the rebates in its calculation of Adjusted EBITDA.',
	'Going forward, we will deduct the kiln leases in the calculation of FFO.',
];

const BOOKED: readonly string[] = [
	'We will include the milestone in our calculation of the transaction price.',
	'We will reflect the milestone in our calculation of the allowance.',
	'The lender will reflect the rebates in its calculation of Adjusted EBITDA.',
	'Kiln closures will be included in our calculations of expected losses.',
	'The rebates will be reflected in our estimates of fair value.',
	'The rebates will be included in the calculation of our loan base.',
];

describe('the calculation of a measure', () => {
	it.each(SHOWN)('presented: %s', async (answer) => {
		expect((await promises(answer, ASK)).map(({ quote }) => quote)).toEqual([answer]);
	});
	it.each(BOOKED)('booked: %s', async (answer) => {
		expect(await promises(answer, ASK)).toEqual([]);
	});
});
