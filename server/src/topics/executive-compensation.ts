import type { Topic } from './types.ts';

/** Executive compensation (S-K 402): targets and benchmarking in the CD&A, and pay versus performance. */
export const executiveCompensation: Topic = {
	id: 'executive-compensation',
	title: 'Executive compensation and pay versus performance',
	citations: ['S-K Item 402', 'Form 20-F Item 6.B', 'Release 33-8732A', 'Release 34-95607'],
	cues: [
		'executive compensation',
		'compensation discussion and analysis',
		'named executive officers',
		'pay versus performance',
		'compensation actually paid',
		'company-selected measure',
		'performance targets',
		'performance goals',
		'benchmarking',
		'peer group',
		'summary compensation table',
		'compensation committee',
		'tabular list',
		'clawback',
	],
	asks: [
		'Please disclose the performance targets used to determine annual bonuses of named executive officers and how actual results compared, or explain how disclosure would cause competitive harm.',
		'Your pay versus performance disclosure lacks a clear description of the relationship between compensation actually paid and net income. Refer to Item 402(v)(5).',
	],
	synonyms: [
		['named executive officers', 'NEOs', 'executive officers'],
		['compensation actually paid', 'CAP'],
		['performance targets', 'performance goals', 'targets', 'hurdles'],
		['peer group', 'comparator group', 'benchmark companies'],
		['annual bonus', 'annual incentive', 'non-equity incentive plan', 'short-term incentive'],
	],
	homes: {
		proxy: [
			'Compensation Discussion and Analysis',
			'Pay Versus Performance',
			'Executive Compensation',
			'Summary Compensation Table',
		],
		'10-K': ['Item 11 Executive Compensation', 'Compensation Discussion and Analysis'],
		'20-F': ['Item 6.B Compensation'],
	},
	elements: [
		{
			id: 'targets',
			fact: 'performance targets set, threshold and maximum, results achieved, and the resulting payout for each named executive officer',
			signals: [
				'threshold target and maximum',
				'target was',
				'actual performance of',
				'payout percentage',
				'achieved of target',
			],
			value: 'number',
			nearMisses: ['competitive harm', 'challenging targets', 'pay for performance'],
			asked: [
				'performance targets and actual results against them',
				'quantitative targets used to determine incentive awards',
			],
			examples: {
				states: [
					'The operating income target was $60 million, threshold $52 million and maximum $70 million; we achieved $63 million and paid 115% of target.',
					'Revenue growth of 7.5% against a target of 8% gave a payout of 92% for each named executive officer.',
				],
				seems: ['Targets are challenging.', 'We believe in pay for performance.'],
			},
		},
		{
			id: 'benchmarking',
			fact: 'peer companies used for benchmarking, the percentile aimed at and where pay fell',
			signals: ['peer group consists of', 'peer companies are', 'median of the peer group', 'percentile'],
			nearMisses: ['market data', 'competitive with the market'],
			asked: ['identify the companies in the peer group and the percentile at which compensation fell'],
			examples: {
				states: [
					'The peer group consists of Altmoor, Brant Freight, Cray Lines and nine others listed below; total pay was aimed at the median and fell at the 47th percentile.',
					'We benchmarked salaries to the 60th percentile of the companies named in the table; actual salaries ranged from the 52nd to the 66th.',
				],
				seems: ['Pay is competitive with the market.', 'The committee reviews market data.'],
			},
		},
		{
			id: 'relationship',
			fact: 'clear description of the relationships between compensation actually paid and total shareholder return, net income and the company-selected measure',
			signals: [
				'relationship between compensation actually paid and',
				'company-selected measure',
				'cumulative total shareholder return',
				'aligned with net income',
			],
			nearMisses: ['pay versus performance table', 'compensation is linked to performance'],
			asked: ['clear description of the relationship between compensation actually paid and performance measures'],
			examples: {
				states: [
					'From 2029 to 2031 compensation actually paid to our chief executive rose 20% while total shareholder return rose 35% and net income fell 4%; the graph shows each year.',
					'The chart compares compensation actually paid with the company-selected measure, free cash flow, and with net income in each of five years.',
				],
				seems: ['Compensation is linked to performance.', 'The pay versus performance table appears above.'],
			},
		},
		{
			id: 'footnoted-adjustments',
			fact: 'footnotes that show each amount deducted and added to compute compensation actually paid',
			signals: [
				'amounts deducted and added',
				'adjustments to total compensation',
				'year-end fair value of unvested awards',
				'change in fair value of awards',
			],
			value: 'money',
			nearMisses: ['computed in accordance with', 'does not reflect actual amounts'],
			asked: ['footnote disclosure of amounts deducted and added to calculate compensation actually paid'],
			examples: {
				states: [
					'Total 4.1, less grant-date value of awards (2.5), plus year-end fair value of unvested awards 2.9, plus change in value of earlier awards 0.4: compensation actually paid 4.9.',
					'Footnote 2 shows the adjustments to total compensation: deducted $1.2 million of stock awards, added $1.6 million of year-end fair value.',
				],
				seems: [
					'Amounts were computed in accordance with the rules.',
					'The figures do not reflect amounts actually earned.',
				],
			},
		},
		{
			id: 'tabular-list',
			fact: 'tabular list of the three to seven most important performance measures that link pay to performance',
			signals: ['most important performance measures', 'tabular list', 'most important financial performance measures'],
			nearMisses: ['performance measures include', 'key metrics'],
			asked: ['tabular list of the most important performance measures'],
			examples: {
				states: [
					'Most important performance measures: free cash flow; operating margin; injury rate; customer retention.',
					'The tabular list names revenue growth, return on capital and net retention as the most important measures.',
				],
				seems: ['We use many performance measures.', 'Key metrics appear in our annual report.'],
			},
		},
		{
			id: 'non-gaap-target',
			fact: 'how a target or company-selected measure that is not GAAP is calculated from the audited financial statements',
			signals: [
				'is calculated from our audited financial statements as',
				'is a non-GAAP measure calculated',
				'for purposes of the bonus plan we define',
			],
			nearMisses: ['see reconciliation', 'adjusted for certain items'],
			asked: ['how the non-GAAP measure is calculated from the audited financial statements'],
			examples: {
				states: [
					'Plan EBITDA is calculated from our audited financial statements as operating income plus depreciation and plant closing cost.',
					'For the bonus plan, free cash flow means net cash from operating activities less purchases of equipment, both from the audited statements.',
				],
				seems: ['Adjusted EBITDA is adjusted for certain items.', 'Bonuses depend on adjusted income.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['targets'],
				text: `| Measure | Threshold | Target | Maximum | Actual | Payout to [●] |
| --- | --- | --- | --- | --- | --- |
| [●] | [●] | [●] | [●] | [●] | [●]% |`,
			},
			{
				covers: ['non-gaap-target'],
				text: '[●], which is not a GAAP measure, is calculated from our audited financial statements as [●].',
			},
			{
				covers: ['benchmarking'],
				text: 'The committee compared [●] with that of the following peer companies: [●]. It aimed at the [●] percentile, and actual pay of the named executive officers fell at [●].',
			},
			{
				covers: ['relationship'],
				text: '**Relationship of pay and performance.** Between [●] and [●], compensation actually paid to [●] changed by [●]%, cumulative total shareholder return by [●]%, net income by [●]% and [●], the company-selected measure, by [●]%. The relationship is explained by [●].',
			},
			{
				covers: ['footnoted-adjustments'],
				text: `| Compensation actually paid | [●] |
| --- | --- |
| Total in the summary compensation table | [●] |
| Deducted: [●] | [●] |
| Added: [●] | [●] |
| Compensation actually paid | [●] |`,
			},
			{
				covers: ['tabular-list'],
				text: 'The most important performance measures that link compensation actually paid to performance for [●] are:',
			},
			{
				covers: ['tabular-list'],
				text: `| Most important performance measures, year ended [●] |
| --- |
| [●] |
| [●] |
| [●] |`,
			},
		],
	},
};
