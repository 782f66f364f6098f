import type { Topic } from './types.ts';

/** Key performance indicators and metrics in MD&A (Release 33-10751): what they are, why they matter, what they leave out. */
export const kpi: Topic = {
	id: 'kpi',
	title: 'Key performance indicators and operating metrics',
	citations: ['Release 33-10751', 'Non-GAAP C&DI 100.05', 'Release 33-8350'],
	cues: [
		'key performance indicators',
		'key performance indicator',
		'key operating metrics',
		'key business metrics',
		'operating metrics',
		'performance metric',
		'metrics',
		'monthly active users',
		'daily active users',
		'same store sales',
		'comparable store sales',
		'average revenue per user',
		'annual recurring revenue',
		'net retention rate',
		'churn',
		'number of customers',
		'utilization rate',
		'gross merchandise volume',
		'backlog',
		'occupancy',
	],
	asks: [
		'You discuss monthly active users on your earnings call. Please tell us whether this is a key performance indicator and, if so, disclose in future filings how it is defined and calculated.',
		'Please disclose the assumptions and limitations of your net retention rate and why management believes the operating metrics are useful.',
		'Provide comparable store sales for each period presented and explain the change in the method by which the metric is computed.',
	],
	synonyms: [
		['metric', 'key performance indicator', 'KPI', 'operating metric', 'key metric', 'measure', 'indicator'],
		['active users', 'MAU', 'DAU', 'monthly active users', 'daily active users', 'subscribers'],
		['average revenue per user', 'ARPU', 'revenue per user', 'monthly recurring revenue per cabinet'],
		['same store sales', 'comparable store sales', 'comparable sales', 'like-for-like sales', 'comps'],
		['retention rate', 'net retention', 'net revenue retention', 'dollar-based net retention', 'renewal rate', 'churn'],
		['gross merchandise volume', 'GMV', 'gross bookings', 'total transaction value'],
		['defined as', 'we define', 'calculated as', 'means', 'computed as'],
	],
	homes: {
		'20-F': [
			'Key Operating Metrics',
			'Key Performance Indicators',
			'Item 5.A Operating Results',
			'Item 4.B Business Overview',
			'Item 5 Operating and Financial Review and Prospects',
		],
		'10-K': [
			'Key Metrics',
			'Key Business Metrics',
			'Key Performance Indicators',
			'Overview',
			"Item 7 Management's Discussion and Analysis",
			'Item 1 Business',
		],
		'10-Q': [
			'Key Metrics',
			'Key Business Metrics',
			'Key Performance Indicators',
			'Overview',
			"Part I, Item 2 Management's Discussion and Analysis",
		],
		'earnings release': ['Operational Highlights', 'Key Metrics', 'Highlights'],
	},
	elements: [
		{
			id: 'definition',
			fact: 'clear definition of the metric and how it is calculated, including what is counted and what is not',
			signals: ['we define', 'is defined as', 'calculated by dividing', 'calculated as', 'we count a user', 'excludes'],
			nearMisses: ['increased to', 'reached'],
			asked: ['definition of the metric and how it is calculated'],
			examples: {
				states: [
					'We define a monthly active user as an account that opened a lesson at least once in the calendar month; accounts of teachers are not counted.',
					'Net retention is calculated by dividing this quarter’s recurring revenue from customers of a year ago by their revenue then.',
				],
				seems: ['Monthly active users reached 4.1 million.', 'Net retention increased to 108%.'],
			},
		},
		{
			id: 'usefulness',
			fact: 'reasons why the metric provides useful information to investors',
			signals: [
				'useful to investors because',
				'indicates',
				'helps investors understand',
				'we believe this metric is an indicator of',
			],
			nearMisses: ['important metric', 'key metric'],
			asked: ['why the metric provides useful information to investors'],
			examples: {
				states: [
					'The metric is useful to investors because lessons opened in a month precede paid renewals by about one quarter.',
					'Occupancy helps investors understand how much revenue existing sites can still add.',
				],
				seems: ['Occupancy is one of our key metrics.', 'Active users are important to us.'],
			},
		},
		{
			id: 'management-use',
			fact: 'how management uses the metric in managing or monitoring the business',
			signals: [
				'management uses this metric to',
				'we use the metric to',
				'monitor the performance',
				'used in setting budgets',
				'determine compensation',
			],
			nearMisses: ['management believes', 'we track'],
			asked: ['how management uses the metric in managing the business'],
			examples: {
				states: [
					'Management uses occupancy to decide when to build the next hall.',
					'We use net retention in setting quotas and bonuses.',
				],
				seems: ['We track many metrics.', 'Management believes demand is strong.'],
			},
		},
		{
			id: 'assumptions-limits',
			fact: 'estimates, assumptions and limitations behind the metric',
			signals: [
				'estimate of duplicate accounts',
				'limitations of',
				'is based on assumptions',
				'may include duplicate',
				'does not capture',
				'internal data',
			],
			nearMisses: ['other companies may define it differently'],
			asked: ['underlying estimates or assumptions and limitations of the metric'],
			examples: {
				states: [
					'We estimate that duplicate accounts are 3% to 5% of active users, based on a sample read by hand.',
					'The metric does not capture customers who pay through resellers, a limitation in some regions.',
				],
				seems: ['Other companies may define active users differently.', 'Our data are kept in one system.'],
			},
		},
		{
			id: 'all-periods',
			fact: 'the metric for every period compared, with the reasons for its change',
			signals: ['for the years ended', 'compared with in the prior year', 'increased from', 'decreased from'],
			value: 'number',
			nearMisses: ['as of the latest quarter', 'reached'],
			asked: ['the metric for each period presented and reasons for changes'],
			examples: {
				states: [
					'Monthly active users averaged 4.1 million in 2031, 3.6 million in 2030 and 3.7 million in 2029; the rise came from schools in the south.',
					'Comparable store sales | 2.1% | (0.4)% | 3.0%',
				],
				seems: ['Monthly active users reached 4.1 million in December.', 'Comparable sales grew in most regions.'],
			},
		},
		{
			id: 'method-change',
			fact: 'changes in how the metric is calculated or presented: differences, reasons, effects, and whether earlier periods are recast',
			signals: [
				'changed the method of calculating',
				'have recast',
				'no longer report',
				'revised the definition',
				'prior periods have been recast',
			],
			nearMisses: ['consistent with prior periods', 'change in the metric'],
			asked: ['changes in the method of calculating the metric, the reasons and effects'],
			examples: {
				states: [
					'From this year we no longer count trial accounts; earlier periods have been recast, which lowers 2030 by 0.2 million.',
					'We revised the definition of occupancy to leave out halls under repair and did not recast earlier years because the effect was slight.',
				],
				seems: ['The metric changed by 4%.', 'Metrics are consistent with those of prior periods.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['definition'],
				text: '**[●].** We define [●] as [●]. It is calculated by [●]; it includes [●] and excludes [●].',
			},
			{ covers: ['usefulness'], text: 'We believe [●] provides useful information to investors because [●].' },
			{ covers: ['management-use'], text: 'Management uses [●] in managing the business to [●].' },
			{
				covers: ['assumptions-limits'],
				text: '[●] rests on the following estimates and assumptions: [●]; and it has the following limitations: [●].',
			},
			{
				covers: ['all-periods'],
				text: `| | Period ended [●] | Period ended [●] | Period ended [●] |
| --- | --- | --- | --- |
| [●] | [●] | [●] | [●] |`,
			},
			{ covers: ['all-periods'], text: '[●] changed from [●] to [●] because [●].' },
			{
				covers: ['method-change'],
				text: 'In [●] we changed how [●] is calculated: [●], because [●]. The effect was [●], and earlier periods were [●] because [●].',
			},
		],
	},
};
