import type { Topic } from './types.ts';

/** Results of operations (S-K 303(b)(2), Item 5.A of Form 20-F): each cause of a material change, quantified, and what lies behind it. */
export const resultsOfOperations: Topic = {
	id: 'results-of-operations',
	title: 'Results of operations: causes of change, quantified',
	broad: true,
	citations: [
		'S-K Item 303(b)',
		'S-K Item 303(b)(2)',
		'S-K Item 303(b)(2)(i)',
		'S-K Item 303(b)(2)(iii)',
		'S-K Item 303(c)',
		'Form 20-F Item 5.A',
		'Release 33-8350',
		'Release 33-6835',
	],
	cues: [
		'results of operations',
		'results of operation',
		'quantify each factor',
		'quantify the factors',
		'quantify the impact of each',
		'quantify the extent',
		'underlying reasons',
		'underlying drivers',
		'factors that contributed to the change',
		'more than one factor',
		'period-to-period changes',
		'changes in line items',
		'material changes',
		'offsetting factors',
		'price and volume',
		'changes in prices or volume',
		'organic growth',
		'gross margin',
		'cost of revenues increased',
		'selling general and administrative expenses',
	],
	asks: [
		'Where you cite more than one factor for a change in revenue, please quantify the factors in future filings, including offsetting factors.',
		'You attribute the decrease in gross margin to several causes. Revise to quantify the impact of each and to discuss the underlying drivers.',
		'Please separate changes in prices or volume from the effect of acquisitions in your discussion of results of operations.',
	],
	synonyms: [
		[
			'primarily due to',
			'mainly due to',
			'attributable to',
			'driven by',
			'reflecting',
			'resulted from',
			'as a result of',
			'because of',
			'on account of',
		],
		['volume', 'units sold', 'quantity', 'shipments'],
		['price', 'pricing', 'selling price', 'average selling price', 'rate'],
		['organic', 'same-business', 'excluding acquisitions', 'like-for-like', 'internal growth'],
		['contributed', 'accounted for', 'added', 'represented'],
		['offset by', 'partly offset by', 'partially offset by', 'mitigated by'],
		['gross margin', 'gross profit margin', 'gross profit as a percentage of revenue'],
		['selling, general and administrative expenses', 'SG&A', 'operating expenses'],
	],
	homes: {
		'20-F': [
			'Results of Operations',
			'Item 5.A Operating Results',
			'Item 5 Operating and Financial Review and Prospects',
		],
		'10-K': ['Results of Operations', "Item 7 Management's Discussion and Analysis"],
		'10-Q': ['Results of Operations', "Part I, Item 2 Management's Discussion and Analysis"],
		'earnings release': ['Financial Results', 'Results', 'Highlights'],
	},
	elements: [
		{
			id: 'drivers',
			fact: 'names each material driver of the change in a line item, including offsetting ones',
			signals: ['primarily due to', 'driven by', 'attributable to', 'partially offset by', 'resulted from'],
			nearMisses: ['increased by', 'various factors', 'general market conditions'],
			asked: [
				'describe each material factor that contributed to the change',
				'reasons for changes in line items, including offsetting factors',
			],
			examples: {
				states: [
					'Cost of revenue rose primarily due to higher power prices and a new site, partially offset by the end of a lease.',
					'The decline in equipment sales resulted from two lost tenders and a delay at one customer.',
				],
				seems: ['Cost of revenue increased by 8%.', 'Sales fell owing to various factors.'],
			},
		},
		{
			id: 'driver-amounts',
			fact: 'amount of the change that each named driver contributed, quantified separately',
			signals: [
				'of which',
				'contributed to the increase',
				'accounted for of the increase',
				'respectively',
				'offset by a decrease of',
			],
			value: 'number',
			nearMisses: ['primarily due to', 'increased by a total', 'in order of importance'],
			asked: [
				'quantify each factor where more than one is cited',
				'the amount that each driver contributed to the change',
			],
			examples: {
				states: [
					'Of the $12.0 million rise in cost of revenue, $7.5 million came from power prices and $6.2 million from the new site, offset by $1.7 million of lease savings.',
					'Lost tenders reduced equipment sales by RMB 31 million and the delayed order by RMB 12 million.',
				],
				seems: [
					'Cost of revenue rose by $12.0 million, primarily due to power prices and a new site.',
					'Factors are listed in order of importance.',
				],
			},
		},
		{
			id: 'price-volume',
			fact: 'extent to which the change in revenue comes from price, volume, new products, or acquisitions rather than organic growth',
			signals: [
				'changes in prices',
				'increase in volume',
				'volume and price',
				'organic growth',
				'attributable to acquisitions',
				'new products contributed',
				'foreign currency',
			],
			value: 'number',
			nearMisses: ['growth in demand', 'strong volume'],
			asked: [
				'extent to which changes are attributable to prices, volume or new products',
				'separate organic growth from acquisitions',
			],
			examples: {
				states: [
					'Volume added 4% to revenue and price 2%; acquisitions added 5% and currency took off 1%.',
					'Organic growth was $9 million, and the Larkfield acquisition contributed $14 million.',
				],
				seems: ['Growth reflects strong volume.', 'Demand for our products grew.'],
			},
		},
		{
			id: 'underlying-reasons',
			fact: 'underlying reasons why the driver itself moved, in quantitative and qualitative terms',
			signals: [
				'because our largest customer',
				'which in turn',
				'the underlying reason',
				'after the regulator',
				'as we opened',
			],
			nearMisses: ['due to an increase in', 'as a result of higher sales'],
			asked: ['the underlying reasons for material changes', 'underlying drivers behind the change'],
			examples: {
				states: [
					'Power prices rose because the regional grid ended our industrial tariff in March.',
					'Headcount, and with it payroll, grew as we opened a support center in Cebu for the product launched in May.',
				],
				seems: [
					'Payroll increased due to an increase in headcount.',
					'Commission expense rose as a result of higher sales.',
				],
			},
		},
		{
			id: 'unusual-events',
			fact: 'unusual or infrequent events and significant economic changes that materially affected income, and how far',
			signals: [
				'unusual or infrequent',
				'fire at our plant',
				'insurance recovery of',
				'one-time gain of',
				'strike',
				'flood',
				'affected income from continuing operations by',
			],
			nearMisses: ['non-recurring items are excluded', 'may be affected by unusual events'],
			asked: ['unusual or infrequent events that materially affected income from continuing operations'],
			examples: {
				states: [
					'A fire at the Brookside plant in June, an infrequent event, reduced operating income by $5.5 million before an insurance recovery of $2.0 million.',
					'The port strike cut fourth-quarter income by about RMB 18 million.',
				],
				seems: [
					'Our results may be affected by unusual events.',
					'Non-recurring items are excluded from adjusted income.',
				],
			},
		},
		{
			id: 'segment-discussion',
			fact: 'discussion of results by segment where that is needed to understand the whole',
			signals: [
				'segment revenue increased',
				'by segment',
				'segment operating income decreased due to',
				'in the segment',
			],
			value: 'number',
			nearMisses: ['we have two segments', 'see segment note'],
			asked: ['discuss results of operations on a segment basis'],
			examples: {
				states: [
					'Hosting segment revenue increased by $9.0 million on new racks, while Managed Network fell by $3.0 million after a contract ended.',
					'Segment operating income of Northern Retail fell 6% due to higher rents.',
				],
				seems: ['We have two segments.', 'See the segment note for further information.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['drivers', 'driver-amounts'],
				text: '[●] was [●] for the period ended [●], compared with [●] for the period ended [●], a change of [●], or [●]%. The material drivers of the change, and the amount that each contributed to [●], were:',
			},
			{
				covers: ['drivers', 'driver-amounts'],
				text: `| Driver | Effect on [●] |
| --- | --- |
| [●] | [●] |
| [●] | [●] |
| Offsetting: [●] | [●] |`,
			},
			{ covers: ['underlying-reasons'], text: 'The underlying reason why [●] changed by [●] was that [●].' },
			{
				covers: ['price-volume'],
				text: 'Of the change in revenue, [●] is attributable to volume, [●] to price, [●] to new products and [●] to acquisitions; organic growth was [●]%.',
			},
			{
				covers: ['unusual-events'],
				text: '[●], an unusual or infrequent event, affected income from continuing operations by [●].',
			},
			{
				covers: ['segment-discussion'],
				text: 'Results by segment, where needed to understand the whole: [●] changed by [●] because [●], and [●] changed by [●] because [●].',
			},
		],
	},
};
