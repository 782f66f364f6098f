import type { Topic } from './types.ts';

/** Fair value measurements (ASC 820): level, technique, inputs, and the movement of level three balances. */
export const fairValue: Topic = {
	id: 'fair-value',
	title: 'Fair value measurements',
	citations: ['ASC 820', 'ASC 825-10-50', 'ASC 320-10-50', 'SFAS 157', 'IFRS 13'],
	cues: [
		'fair value hierarchy',
		'fair value measurements',
		'fair value measurement',
		'level 3',
		'level 2',
		'unobservable inputs',
		'significant unobservable inputs',
		'valuation technique',
		'valuation techniques',
		'third-party pricing',
		'pricing service',
		'net asset value per share',
		'other-than-temporary impairment',
	],
	asks: [
		'For your Level 3 fair value measurements, please disclose the valuation technique and quantitative information about the significant unobservable inputs, including the range and weighted average.',
		'Tell us how you validate prices from a pricing service and in which level of the fair value hierarchy these securities fall.',
	],
	synonyms: [
		['level 3', 'level three', 'unobservable'],
		['unobservable inputs', 'significant unobservable inputs', 'level 3 inputs', 'model inputs'],
		['valuation technique', 'valuation method', 'valuation model', 'pricing model'],
		['pricing service', 'third-party pricing', 'vendor prices', 'broker quotes', 'independent pricing'],
		['recurring', 'recurring basis'],
		['nonrecurring', 'non-recurring basis'],
	],
	homes: {
		'20-F': [
			'Fair Value Measurements',
			'Fair Value',
			'Item 5.E Critical Accounting Estimates',
			'Item 18 Financial Statements',
		],
		'10-K': ['Fair Value Measurements', 'Fair Value', 'Critical Accounting Estimates', 'Item 8 Financial Statements'],
		'10-Q': ['Fair Value Measurements', 'Fair Value', 'Part I, Item 1 Financial Statements'],
	},
	elements: [
		{
			id: 'levels',
			fact: 'fair value of each class of assets and liabilities by level of the hierarchy',
			signals: ['level 1', 'level 2', 'level 3', 'quoted prices in active markets', 'fair value hierarchy'],
			value: 'money',
			nearMisses: ['level 3 inputs are unobservable', 'the hierarchy has three levels'],
			asked: ['the level of the fair value hierarchy in which measurements fall'],
			examples: {
				states: [
					'Corporate bonds | Level 1 – | Level 2 $44.0 million | Level 3 $3.2 million',
					'Contingent consideration of $6.1 million is measured at Level 3 of the hierarchy.',
				],
				seems: ['The hierarchy has three levels.', 'Level 3 inputs are unobservable.'],
			},
		},
		{
			id: 'technique',
			fact: 'valuation technique used for each class at level two and three and the inputs to it',
			signals: [
				'discounted cash flow',
				'Monte Carlo simulation',
				'option pricing model',
				'market comparable',
				'valued using',
				'inputs include',
			],
			nearMisses: ['appropriate valuation techniques', 'fair value is the price'],
			asked: ['a description of the valuation techniques and inputs used'],
			examples: {
				states: [
					'Contingent consideration is valued using a Monte Carlo simulation, with inputs of revenue volatility and a credit-adjusted discount rate.',
					'Private bonds are valued using discounted cash flow at the yield of similar traded bonds.',
				],
				seems: [
					'We use appropriate valuation techniques.',
					'Fair value is the price that would be received to sell an asset.',
				],
			},
		},
		{
			id: 'input-ranges',
			fact: 'range and weighted average of significant unobservable inputs, and how the average was computed',
			signals: ['range and weighted average', 'significant unobservable inputs', 'weighted average of', 'ranged from'],
			value: 'number',
			nearMisses: ['unobservable inputs include', 'within a reasonable range'],
			asked: [
				'range and weighted average of significant unobservable inputs',
				'quantitative information about unobservable inputs',
			],
			examples: {
				states: [
					'Discount rate | 9% to 14% | weighted average 11.2%, weighted by fair value',
					'Expected volatility ranged from 38% to 52%, with a weighted average of 45%.',
				],
				seems: ['Unobservable inputs include the discount rate.', 'Values fell within a reasonable range.'],
			},
		},
		{
			id: 'roll-forward',
			fact: 'roll-forward of level three balances: gains and losses, purchases, sales, settlements, transfers',
			signals: [
				'balance at beginning of period',
				'transfers into level 3',
				'included in earnings',
				'purchases',
				'settlements',
				'reconciliation of level 3',
			],
			value: 'money',
			nearMisses: ['there were no transfers between level 1 and level 2', 'level 3 balance'],
			asked: ['a reconciliation of beginning and ending level 3 balances'],
			examples: {
				states: [
					'Level 3: opening 8.0, losses in earnings (0.5), settlements (1.4), closing 6.1.',
					'Level 3 assets moved from $2.9 million to $3.2 million through purchases of $0.6 million, less losses of $0.3 million; nothing was transferred.',
				],
				seems: ['There were no transfers between Level 1 and Level 2.', 'Level 3 balances were $6.1 million.'],
			},
		},
		{
			id: 'price-validation',
			fact: 'how prices from third parties or brokers are validated and adjusted',
			signals: [
				'prices obtained from a pricing service',
				'we compare prices',
				'validate prices',
				'binding quotes',
				'did not adjust the prices',
			],
			nearMisses: ['prices are believed to be reliable', 'third parties provide prices'],
			asked: ['how prices obtained from pricing services are validated'],
			examples: {
				states: [
					'We compare each price from the pricing service with a second source and question differences over 2%; we adjusted none in the year.',
					'Broker quotes are non-binding, and we validate them by back-testing against later sales.',
				],
				seems: ['Third parties provide prices.', 'Prices are believed to be reliable.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['levels'],
				text: `| Class of assets or liabilities | Level of the fair value hierarchy | Fair value as of [●] |
| --- | --- | --- |
| [●] | [●] | [●] |`,
			},
			{
				covers: ['technique'],
				text: `| Class of assets or liabilities | Level as of [●] | Valuation technique | Inputs |
| --- | --- | --- | --- |
| [●] | [●] | [●] | [●] |`,
			},
			{
				covers: ['input-ranges'],
				text: `| Significant unobservable inputs as of [●] | Range | Weighted average |
| --- | --- | --- |
| [●] | [●] to [●] | [●] |`,
			},
			{ covers: ['input-ranges'], text: 'The weighted average of the unobservable inputs was computed by [●].' },
			{
				covers: ['roll-forward'],
				text: `| Level [●] balances | [●] |
| --- | --- |
| Balance at beginning of period | [●] |
| Gains (losses) included in earnings | [●] |
| Purchases, issues and settlements | [●] |
| Transfers in and out, because [●] | [●] |
| Balance at end of period | [●] |`,
			},
			{
				covers: ['price-validation'],
				text: 'Prices of [●] are obtained from third parties or brokers, namely [●]; we validate them by [●] and adjusted them by [●].',
			},
		],
	},
};
