import type { Topic } from './types.ts';

/** Insurance liabilities for unpaid claims (ASC 944-40): development, incurred but not reported, method, changes. */
export const insuranceReserves: Topic = {
	id: 'insurance-reserves',
	title: 'Insurance: liabilities for unpaid claims',
	citations: ['ASC 944', 'SAB Topic 5.N', 'SFAS 60', 'S-X Rule 7-03', 'S-X Rule 12-18', 'IFRS 17'],
	cues: [
		'unpaid claims',
		'claims development',
		'claims development tables',
		'loss reserves',
		'incurred but not reported',
		'IBNR',
		'liability for unpaid claims and claim adjustment expenses',
		'reserve development',
		'prior year development',
		'reinsurance recoverable',
		'catastrophe losses',
		'short-duration contracts',
		'policyholder benefits',
	],
	asks: [
		'Please disclose the methodology used to determine incurred but not reported liabilities and whether they include expected development on reported claims.',
		'You recorded adverse prior year development. Explain what changed in your loss reserves, for which lines and accident years.',
	],
	synonyms: [
		['unpaid claims', 'loss reserves', 'claim liabilities', 'outstanding losses', 'reserves for losses'],
		['incurred but not reported', 'IBNR', 'incurred but unreported'],
		['development', 'reserve development', 'prior year development', 'runoff', 'change in estimate of prior years'],
		['accident year', 'loss year', 'year of occurrence'],
		['line of business', 'product line', 'line of insurance', 'class of business'],
	],
	homes: {
		'20-F': [
			'Liability for Unpaid Claims',
			'Loss Reserves',
			'Item 5.E Critical Accounting Estimates',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Liability for Unpaid Claims',
			'Loss Reserves',
			'Critical Accounting Estimates',
			'Item 8 Financial Statements',
		],
		'10-Q': ['Liability for Unpaid Claims', 'Loss Reserves', 'Part I, Item 1 Financial Statements'],
	},
	elements: [
		{
			id: 'development-tables',
			fact: 'incurred and paid claims development by accident year, net of reinsurance, disaggregated so that useful information is not obscured',
			asked: ['claims development tables by line and accident year', 'disaggregation of the claims development tables'],
			signals: [
				'incurred claims by accident year',
				'cumulative paid claims',
				'net of reinsurance',
				'claims development',
			],
			value: 'number',
			nearMisses: ['development was favorable', 'tables are unaudited'],
			examples: {
				states: [
					'Incurred claims, net of reinsurance, accident year 2029: first estimate 41.0, one year later 42.2, two years later 41.8.',
					'Auto liability | 2030 | incurred 66.1 | cumulative paid 40.4 | claims 9,120',
				],
				seems: ['Development was favorable.', 'Earlier years of the tables are unaudited.'],
			},
		},
		{
			id: 'ibnr',
			fact: 'incurred but not reported liabilities plus expected development on reported claims, by accident year, and the methodology to determine them',
			asked: [
				'methodology for determining IBNR liabilities and expected development on reported claims',
				'whether IBNR includes expected development on reported claims',
			],
			signals: [
				'incurred but not reported liabilities',
				'IBNR',
				'expected development on reported claims',
				'chain ladder',
				'Bornhuetter-Ferguson',
			],
			nearMisses: ['reserves include an estimate', 'IBNR is uncertain'],
			examples: {
				states: [
					'IBNR, which includes expected development on reported claims, was $12.9 million for 2031 and is determined by the Bornhuetter-Ferguson method for the latest two years and by chain ladder before.',
					'We determine incurred but not reported liabilities from paid losses by quarter, with tail factors of the industry.',
				],
				seems: ['Reserves include an estimate of unreported claims.', 'IBNR is uncertain.'],
			},
		},
		{
			id: 'prior-year-change',
			fact: 'change in the estimate of prior years’ claims: amount, lines, accident years and reasons',
			asked: ['reasons for prior year reserve development by line and accident year'],
			signals: [
				'prior year development',
				'unfavorable development of',
				'favorable development of',
				'reserve strengthening',
				'accident years',
			],
			value: 'money',
			nearMisses: ['reserves are reviewed quarterly', 'ultimate losses may differ'],
			examples: {
				states: [
					'Unfavorable development of $5.2 million arose in commercial auto for accident years 2027 and 2028, as repair cost rose faster than assumed.',
					'Favorable development of RMB 31 million came from travel cover of 2030, with fewer claims than expected.',
				],
				seems: ['Reserves are reviewed each quarter.', 'Ultimate losses may differ.'],
			},
		},
		{
			id: 'claim-counts',
			fact: 'claim frequency: cumulative number of reported claims and how they are counted, or why that is impracticable',
			asked: ['claim frequency information and how claims are counted'],
			signals: [
				'cumulative number of reported claims',
				'claim frequency',
				'counted by claimant',
				'impracticable to provide claim frequency',
			],
			value: 'number',
			nearMisses: ['claims rose', 'frequency trends'],
			examples: {
				states: [
					'We count one claim per claimant and event; 9,120 claims were reported for accident year 2030.',
					'Frequency for assumed reinsurance is impracticable to give, as cedants of our 14 treaties report in total.',
				],
				seems: ['Claims rose in the year.', 'Frequency trends matter to us.'],
			},
		},
		{
			id: 'sensitivity',
			fact: 'effect of reasonably likely changes in key reserving assumptions',
			asked: ['sensitivity of loss reserves to key assumptions'],
			signals: [
				'change in the loss ratio would',
				'change in the tail factor',
				'increase reserves by',
				'range of reasonable estimates',
			],
			value: 'number',
			nearMisses: ['assumptions may change', 'management’s best estimate'],
			examples: {
				states: [
					'A rise of two points in the loss ratio of commercial auto would increase reserves by $3.0 million.',
					'The actuary’s range of reasonable estimates was RMB 410 million to RMB 470 million around our RMB 440 million.',
				],
				seems: ['Assumptions may change.', 'Reserves are management’s best estimate.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['development-tables'],
				text: 'Incurred and paid claims development for [●], net of reinsurance, by accident year was:',
			},
			{
				covers: ['development-tables'],
				text: `| Accident year | Incurred claims, first estimate | Incurred claims as of [●] | Cumulative paid claims |
| --- | --- | --- | --- |
| [●] | [●] | [●] | [●] |`,
			},
			{
				covers: ['ibnr'],
				text: `| Accident year | Incurred but not reported liabilities plus expected development on reported claims as of [●] |
| --- | --- |
| [●] | [●] |`,
			},
			{
				covers: ['ibnr'],
				text: 'We determine incurred but not reported liabilities by the following methodology: [●]. They [●] expected development on reported claims.',
			},
			{
				covers: ['prior-year-change'],
				text: 'The change in the estimate of prior years’ claims was [●], in the lines [●] and accident years [●]; the reasons are [●].',
			},
			{
				covers: ['claim-counts'],
				text: 'Claim frequency, the cumulative number of reported claims, was [●] for accident year [●]; claims are counted by [●].',
			},
			{
				covers: ['sensitivity'],
				text: 'A reasonably likely change of [●] in the key reserving assumptions, namely [●], would have the effect of changing reserves by [●].',
			},
		],
	},
};
