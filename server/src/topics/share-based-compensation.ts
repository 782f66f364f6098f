import type { Topic } from './types.ts';

/** Share-based compensation (ASC 718): awards, how they are valued, cost still to come, and the share value before an offering. */
export const shareBasedCompensation: Topic = {
	id: 'share-based-compensation',
	title: 'Share-based compensation',
	citations: ['ASC 718', 'SAB Topic 14', 'SAB Topic 5.T', 'FRM 9520', 'SFAS 123', 'IFRS 2'],
	cues: [
		'share-based compensation',
		'stock-based compensation',
		'stock compensation',
		'stock options',
		'share options',
		'restricted stock units',
		'restricted share units',
		'grant date fair value',
		'expected volatility',
		'Black-Scholes',
		'unrecognized compensation cost',
		'performance-based awards',
		'cheap stock',
		'fair value of the underlying common stock',
		'vesting',
	],
	asks: [
		'Please disclose how you determined expected volatility and the fair value of the underlying common stock for stock options granted in the year before your offering.',
		'Disclose total unrecognized compensation cost for nonvested share-based compensation and the period over which it will be recognized.',
	],
	synonyms: [
		['share-based compensation', 'stock-based compensation', 'equity awards', 'share-based awards'],
		['options', 'stock options', 'share options'],
		['restricted stock units', 'RSUs', 'restricted share units', 'nonvested shares', 'restricted shares'],
		['grant date fair value', 'fair value at grant', 'fair value on the grant date'],
		['unrecognized compensation cost', 'unrecognized share-based compensation', 'unamortized compensation expense'],
		['option pricing model', 'Black-Scholes', 'binomial model', 'lattice model', 'Monte Carlo'],
	],
	homes: {
		'20-F': [
			'Share-Based Compensation',
			'Item 6.B Compensation',
			'Item 5.E Critical Accounting Estimates',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Stock-Based Compensation',
			'Share-Based Compensation',
			'Critical Accounting Estimates',
			'Item 8 Financial Statements',
		],
		'10-Q': ['Stock-Based Compensation', 'Share-Based Compensation', 'Part I, Item 1 Financial Statements'],
	},
	elements: [
		{
			id: 'award-activity',
			fact: 'number and weighted average price or fair value of awards granted, exercised or vested, forfeited and outstanding',
			signals: [
				'granted',
				'exercised',
				'forfeited',
				'outstanding at end of year',
				'weighted average exercise price',
				'weighted average grant date fair value',
			],
			value: 'number',
			nearMisses: ['awards may be granted', 'shares reserved for issuance'],
			asked: ['award activity for the year with weighted average exercise prices'],
			examples: {
				states: [
					'Options outstanding at January 1: 2,100,000; granted 300,000; exercised 410,000; forfeited 52,000; outstanding at December 31: 1,938,000 at a weighted average exercise price of $8.40.',
					'Restricted stock units granted in 2031: 640,000, at a weighted average grant date fair value of $11.10.',
				],
				seems: ['Awards may be granted to employees and directors.', 'We reserved 5,000,000 shares for issuance.'],
			},
		},
		{
			id: 'valuation-inputs',
			fact: 'method of estimating fair value of awards and significant assumptions: expected term, volatility, dividends, risk-free rate, and how volatility was determined',
			signals: [
				'expected volatility',
				'expected term',
				'risk-free interest rate',
				'expected dividend yield',
				'Black-Scholes',
				'estimated using the binomial model',
			],
			value: 'number',
			nearMisses: ['fair value is estimated on the grant date', 'we use an option pricing model'],
			asked: ['assumptions used to value options and how expected volatility was determined'],
			examples: {
				states: [
					'Black-Scholes inputs: expected volatility 44%, taken from six peers, expected term 6.1 years, risk-free rate 3.9%, no dividends.',
					'Awards with a market condition were valued by simulation with volatility of 51%, based on our own share price over three years.',
				],
				seems: ['Fair value is estimated at the grant date.', 'We use an option pricing model.'],
			},
		},
		{
			id: 'unrecognized-cost',
			fact: 'total unrecognized compensation cost of nonvested awards and the weighted average period over which it will be recognized',
			signals: ['unrecognized compensation cost', 'expected to be recognized over a weighted average period of'],
			value: 'money',
			nearMisses: ['compensation cost recognized', 'recognized over the vesting period'],
			asked: ['unrecognized compensation cost and the period over which it is expected to be recognized'],
			examples: {
				states: [
					'Unrecognized compensation cost was $12.9 million and is expected to be recognized over 2.4 years on average.',
					'As of year-end RMB 41 million of unrecognized compensation cost remained, to be recognized over a weighted average period of 1.8 years.',
				],
				seems: ['Compensation cost is recognized over the vesting period.', 'Compensation cost was $7.0 million.'],
			},
		},
		{
			id: 'expense',
			fact: 'share-based compensation expense for each period, by line of the statement of operations',
			signals: [
				'share-based compensation expense of',
				'stock-based compensation included in',
				'cost of revenue research and development general and administrative',
			],
			value: 'money',
			nearMisses: ['share-based compensation is excluded', 'expense is recognized'],
			asked: ['share-based compensation expense by line item'],
			examples: {
				states: [
					'Stock-based compensation | Cost of revenue 0.9 | Research and development 3.0 | General and administrative 3.1',
					'Share-based compensation expense was RMB 30 million, of which RMB 22 million is in general and administrative.',
				],
				seems: [
					'Adjusted EBITDA excludes share-based compensation.',
					'Expense is recognized on a straight-line basis.',
				],
			},
		},
		{
			id: 'pre-offering-value',
			fact: 'how the fair value of shares was determined before the offering, with methods, material assumptions and that such estimates end once shares trade',
			signals: [
				'fair value of our common stock was determined',
				'contemporaneous valuation',
				'independent valuation',
				'prior to our initial public offering',
				'estimates will not be necessary once',
			],
			nearMisses: ['closing price on the grant date', 'board approved'],
			asked: ['methods used to determine the fair value of common stock before the offering'],
			examples: {
				states: [
					'Before the offering, our board set the value of common stock from contemporaneous valuations that weighted an income approach and recent preferred sales; such estimates are no longer needed now that the shares trade.',
					'The fair value of our ordinary shares prior to listing was determined with an option-pricing allocation and a discount for lack of marketability.',
				],
				seems: ['The exercise price equals the closing price on the grant date.', 'The board approved each grant.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['award-activity'],
				text: `| Awards | Number | Weighted average [●] |
| --- | --- | --- |
| Outstanding at [●] | [●] | [●] |
| Granted | [●] | [●] |
| Exercised or vested | [●] | [●] |
| Forfeited | [●] | [●] |
| Outstanding at [●] | [●] | [●] |`,
			},
			{
				covers: ['valuation-inputs'],
				text: 'We estimated the fair value of [●] using [●], with the following assumptions: expected term of [●] years; expected volatility of [●]%, which we determined from [●]; dividend yield of [●]%; and risk-free rate of [●]%.',
			},
			{
				covers: ['expense'],
				text: 'Share-based compensation expense was [●] and [●] for the years ended [●] and [●], of which [●] is included in [●] and [●] in [●].',
			},
			{
				covers: ['unrecognized-cost'],
				text: 'Unrecognized compensation cost of nonvested awards was [●] as of [●], expected to be recognized over a weighted average period of [●] years.',
			},
			{
				covers: ['pre-offering-value'],
				text: 'Before our shares traded, we determined their fair value by [●], with the material assumptions of [●]; such estimates are not necessary for awards made since.',
			},
		],
	},
};
