import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Judgement } from '../../server/src/evidence/types.ts';
import type { Commitment } from '../../server/src/ledger/types.ts';
import { commitmentOf, elementOf, filingOf, HEADROOM, objections, withPassage } from './fiction.ts';

interface Promised {
	readonly commitment: Commitment;
	readonly element: string;
	readonly heading: string;
	/** A sentence that keeps it. */
	readonly kept: string;
}

function promised(element: string, heading: string, kept: string, quote: string, topic?: string): Promised {
	const over = { title: heading, ask: `Please disclose ${element}.`, quote, ...(topic ? { topic } : {}) };
	return { commitment: commitmentOf(over), element, heading: `## ${heading}`, kept };
}

const largest: Promised = {
	commitment: commitmentOf({
		title: 'Customer concentration',
		ask: 'Please disclose the percentage of revenue from each customer that accounts for more than 10% of revenue.',
		quote: 'We will disclose the percentage of total revenue derived from our largest customer.',
	}),
	element: 'the percentage of total revenue derived from the largest customer',
	heading: '## Customers',
	kept: 'Our largest customer accounted for 14% of total revenue in 2031.',
};
const churn = promised(
	'the average monthly churn rate',
	'Key Metrics',
	'Our average monthly churn rate was 1.3% in 2031.',
	'We will disclose our average monthly churn rate for each period presented.',
);
const covenants = promised(
	'that the company was in compliance with all financial covenants at year end',
	'Liquidity',
	'At December 31, 2031, we were in compliance with all financial covenants.',
	'We will state whether we were in compliance with all financial covenants at year end.',
);
const leverage = promised(
	'the actual leverage ratio as of year end',
	'Liquidity',
	'Our actual leverage ratio as of December 31, 2031 was 2.4 to 1.0.',
	'We will disclose the actual leverage ratio as of year end.',
);
const staff = promised(
	'the number of full-time employees',
	'Human Capital',
	'At December 31, 2031 we had 1,240 full-time employees.',
	'We will disclose the number of full-time employees.',
);
const maturity = promised(
	'the date on which the revolving credit facility matures',
	'Liquidity',
	'Our revolving credit facility, of which nothing is drawn, matures in March 2034.',
	'We will disclose the date on which the revolving credit facility matures.',
);
const noneAtRisk: Promised = {
	commitment: commitmentOf({ topic: 'goodwill-headroom' }),
	element: 'no reporting unit is at risk of failing the goodwill impairment test',
	heading: '## Goodwill',
	kept: 'No reporting unit is at risk of failing the goodwill impairment test.',
};
const headroom: Promised = {
	...noneAtRisk,
	element: HEADROOM,
	kept: 'The fair value of the Tug Services reporting unit exceeded its carrying value by 12%.',
};
const undistributed = promised(
	'the cumulative amount of undistributed earnings of foreign subsidiaries',
	'Income Taxes',
	'The cumulative amount of undistributed earnings of our foreign subsidiaries was $55 million.',
	'We will disclose the cumulative amount of undistributed earnings of foreign subsidiaries.',
);

const allowance = promised(
	'the allowance for credit losses on trade receivables at the balance sheet date',
	'Receivables',
	'The allowance for credit losses on trade receivables was $2.2 million at December 31, 2031.',
	'We will disclose the allowance for credit losses on trade receivables at each balance sheet date.',
);
const capital = promised(
	'the amount of capital expenditures for the year',
	'Liquidity',
	'Capital expenditures were $31.2 million for the year ended December 31, 2031.',
	'We will disclose the amount of capital expenditures for the year.',
);
const parties = promised(
	'the amount due from related parties at year end',
	'Related Parties',
	'The amount due from related parties was $1.4 million at year end.',
	'We will disclose the amounts due from related parties at year end.',
);
const incident = promised(
	'that no cybersecurity incident had a material effect on the company',
	'Item 16K. Cybersecurity',
	'No cybersecurity incident had a material effect on us in 2031.',
	'We will state whether any cybersecurity incident had a material effect on us.',
);
const price = promised(
	'the amount of the increase in revenue attributable to price',
	'Results',
	'Of the increase in revenue, $8.1 million was attributable to price.',
	'We will quantify the increase in revenue attributable to price.',
);

function read({ commitment, element, heading }: Promised, passage: string): Judgement {
	return judge(commitment, elementOf(element), prepareFiling(filingOf(withPassage(passage, heading))));
}

describe('a sentence with all the words that is no statement of this filing', () => {
	it.each([largest, churn, covenants, leverage, staff, maturity, noneAtRisk, headroom, undistributed])(
		'found, to begin with: $element',
		(it) => {
			expect(read(it, it.kept).verdict).toBe('found');
		},
	);

	it.each([
		[
			'of another company, before',
			largest,
			'Before we acquired it, Pelican Towage derived 14% of its total revenue from its largest customer.',
		],
		[
			'of a landlord',
			covenants,
			'Our landlord has told us that it was in compliance with all of its financial covenants at December 31, 2031.',
		],
		['of what a lender has', leverage, 'The lender’s actual leverage ratio as of December 31, 2031 was 2.4 to 1.0.'],
		['of an industry', churn, 'The industry average monthly churn rate was 1.3% in 2031.'],
		[
			'of companies of a kind',
			largest,
			'Terminal operators of our size typically derive 14% of total revenue from their largest customer.',
		],
		['of a rule', staff, 'Companies with more than 1,240 full-time employees must report every year.'],
		['of long ago', churn, 'A year ago our average monthly churn rate was 1.3%.'],
		['of the founding', staff, 'When we were founded, we had 12 full-time employees.'],
		['of a year in short', largest, 'In fiscal ’30 our largest customer accounted for 14% of total revenue.'],
		[
			'turned into a condition',
			largest,
			'Should our largest customer account for 14% of total revenue, we would be exposed to its payment terms.',
		],
		[
			'assumed',
			headroom,
			'Assuming growth of 3%, the fair value of the Tug Services reporting unit exceeds its carrying value by 12%.',
		],
		[
			'to illustrate',
			largest,
			'To illustrate, a largest customer that accounts for 14% of total revenue is disclosed by name.',
		],
		[
			'after “unless”',
			covenants,
			'Unless we were in compliance with all financial covenants at year end, we could not pay dividends.',
		],
		['as a duty', covenants, 'We are required to be in compliance with all financial covenants at year end.'],
		['as a limit', leverage, 'The facility requires a leverage ratio of no more than 3.5 to 1.0 as of each year end.'],
		['as a question', largest, 'Did our largest customer account for 14% of total revenue?'],
		[
			'by the staff',
			headroom,
			'The staff wrote: please disclose the percentage by which the fair value of the unit exceeded its carrying value, for example 12%.',
		],
		[
			'in the words of the staff',
			undistributed,
			'You state that the cumulative amount of undistributed earnings of foreign subsidiaries was $55 million.',
		],
		['to the staff', largest, 'We told the SEC staff that our largest customer accounted for 14% of total revenue.'],
		[
			'as what will be said',
			leverage,
			'We have undertaken to disclose the actual leverage ratio of 2.4 to 1.0 as of year end.',
		],
		[
			'as what a word means',
			churn,
			'**Average monthly churn rate** means the number of customers lost in a month, where a rate below 2% is low.',
		],
		['as a goal', churn, 'Our guidance for 2031 was an average monthly churn rate of 1.3%.'],
		[
			'with an exception',
			covenants,
			'At December 31, 2031 we were in compliance with all but one of our financial covenants.',
		],
		[
			'with another one',
			noneAtRisk,
			'Aside from Tug Services, no reporting unit is at risk of failing the goodwill impairment test.',
		],
		[
			'of some',
			noneAtRisk,
			'In the Terminals segment, no reporting unit is at risk of failing the goodwill impairment test.',
		],
		[
			'as what is not believed',
			noneAtRisk,
			'We no longer believe that no reporting unit is at risk of failing the goodwill impairment test.',
		],
		[
			'as left out',
			undistributed,
			'The cumulative amount of undistributed earnings of foreign subsidiaries has been omitted because it is less than $1 million.',
		],
		['pro forma', largest, 'On a pro forma basis, our largest customer accounted for 14% of total revenue.'],
		[
			'of discontinued operations',
			largest,
			'In our discontinued operations, the largest customer accounted for 14% of total revenue.',
		],
		[
			'of another total',
			largest,
			'Our largest customer accounted for 14% of trade receivables and contributed to total revenue.',
		],
		[
			'of a part of the total',
			largest,
			'Our largest customer accounted for 14% of the revenue of the Tug Services segment.',
		],
		['of the second', largest, 'Our second largest customer accounted for 9% of total revenue in 2031.'],
		['of the former one', maturity, 'Our former revolving credit facility, which we repaid, matured in March 2031.'],
		[
			'of another thing beside it',
			maturity,
			'The revolving credit facility was repaid, and our term loan matures on March 15, 2034.',
		],
		[
			'as a commitment',
			capital,
			'We have contractual commitments for capital expenditures of $31.2 million for the year.',
		],
		['of many years', capital, 'Since 1998 we have made capital expenditures of $312 million.'],
		['of a later year', capital, 'Capital expenditures for the year 2032 are put at $31.2 million.'],
		['of a venture', capital, 'Capital expenditures of the joint venture were $31.2 million for the year.'],
		[
			'before it',
			allowance,
			'Trade receivables before the allowance for credit losses were $82.2 million at December 31, 2031.',
		],
		[
			'net of it',
			allowance,
			'Trade receivables, net of the allowance for credit losses, were $80.0 million at December 31, 2031.',
		],
		['of the other side', parties, 'The amount due to related parties at year end was $1.4 million.'],
		['as settled', parties, 'The amount due from related parties of $1.4 million was settled before year end.'],
		['of the highest', parties, 'The largest amount due from related parties during the year was $1.4 million.'],
		['as a policy', parties, 'Our policy limits the amount due from related parties at year end to $1.4 million.'],
		[
			'as what is not certain',
			incident,
			'We cannot be certain that no cybersecurity incident had a material effect on us.',
		],
		['up to a day', incident, 'Before 2031 no cybersecurity incident had a material effect on us.'],
		['the other way round', price, 'The decrease in revenue of $8.1 million was attributable to price.'],
	])('%s', (_, it, passage) => {
		expect(read(it, passage).verdict).not.toBe('found');
	});

	it('says why, as what is shown of the closest passage', () => {
		const { candidates } = read(largest, 'Our second largest customer accounted for 9% of total revenue in 2031.');
		expect(objections({ candidates })).toContain('says “second largest”, so it is about a different item');
	});

	it('and none of it where the promise itself speaks of such a thing', () => {
		const second = promised(
			'the percentage of total revenue derived from the second largest customer on a pro forma basis',
			'Customers',
			'',
			'We will disclose the percentage of total revenue derived from our second largest customer on a pro forma basis.',
		);
		const said = 'On a pro forma basis, our second largest customer accounted for 9% of total revenue in 2031.';
		expect(read(second, said).verdict).toBe('found');
	});
});
