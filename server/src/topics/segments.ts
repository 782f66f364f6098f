import type { Topic } from './types.ts';

/**
 * Operating and reportable segments (ASC 280). ASU 2023-07 added significant segment expenses, other segment items and the
 * CODM's title and use of the measure; it applies also to an entity with a single reportable segment.
 */
export const segments: Topic = {
	id: 'segments',
	title: 'Segment reporting',
	citations: [
		'ASC 280',
		'ASU 2023-07',
		'Non-GAAP C&DI 104',
		'S-K Item 101(c)(1)',
		'Form 20-F Item 4.B',
		'IFRS 8',
		'SFAS 131',
	],
	cues: [
		'operating segments',
		'operating segment',
		'reportable segment',
		'reportable segments',
		'segment reporting',
		'segment profit or loss',
		'segment measure',
		'segment disclosures',
		'chief operating decision maker',
		'CODM',
		'aggregation of operating segments',
		'entity-wide disclosures',
		'revenues by product and service',
		'revenues attributed to foreign countries',
		'long-lived assets by geographic area',
		'significant segment expenses',
	],
	asks: [
		'Please tell us how you identified your operating segments, who your chief operating decision maker is, and whether operating segments were aggregated under ASC 280-10-50-11.',
		'You report one segment. In future filings disclose revenue from external customers for each group of similar products and services and revenues attributed to foreign countries.',
		'Please reconcile the total of your reportable segments’ measure of profit to consolidated income before income taxes.',
	],
	synonyms: [
		['chief operating decision maker', 'CODM'],
		['reportable segment', 'operating segment', 'segment', 'business segment'],
		[
			'segment profit',
			'segment profit or loss',
			'segment operating income',
			'segment income',
			'segment EBITDA',
			'segment contribution',
		],
		['aggregated', 'combined', 'aggregation'],
		['geographic area', 'country', 'region', 'geography'],
		['external customers', 'third-party customers', 'unaffiliated customers'],
		['major customer', 'significant customer', 'customer accounting for 10% or more', 'single customer'],
	],
	homes: {
		'20-F': [
			'Segment Information',
			'Segment Reporting',
			'Item 5.A Operating Results',
			'Item 4.B Business Overview',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Segment Information',
			'Segment Reporting',
			'Segments',
			'Results by Segment',
			'Item 8 Financial Statements',
			"Item 7 Management's Discussion and Analysis",
			'Item 1 Business',
		],
		'10-Q': ['Segment Information', 'Segment Reporting', 'Segments', 'Part I, Item 1 Financial Statements'],
		'earnings release': ['Segment Results', 'Segment Information', 'Results by Segment'],
	},
	elements: [
		{
			id: 'identification',
			fact: 'factors used to identify the reportable segments, including the basis of organization, and the products and services of each',
			signals: [
				'operating segments are identified on the basis of',
				'organized by products and services',
				'our reportable segments are',
				'derives its revenue from',
				'basis of organization',
			],
			nearMisses: ['we operate in', 'in the following markets', 'is managed as one business'],
			asked: [
				'factors used to identify reportable segments',
				'types of products and services from which each segment derives revenue',
			],
			examples: {
				states: [
					'We identified two reportable segments on the basis of differences in products: Hosting, which sells rack space and bandwidth, and Managed Network, which sells private lines.',
					'The company is organized by geography; its reportable segments are Northern Retail and Southern Retail, both of which sell home furnishings.',
				],
				seems: ['We operate in a single industry.', 'Our products are sold in many markets.'],
			},
		},
		{
			id: 'aggregation',
			fact: 'whether operating segments have been aggregated, and the shared economic characteristics on which that rests',
			signals: [
				'operating segments have been aggregated',
				'aggregated into one reportable segment',
				'similar economic characteristics',
				'have not been aggregated',
			],
			nearMisses: ['the aggregate of', 'consolidated basis'],
			asked: ['whether operating segments have been aggregated'],
			examples: {
				states: [
					'The three regional operating segments have been aggregated into one reportable segment because they have similar long-term gross margins, products, customers and distribution methods.',
					'No operating segments have been aggregated.',
				],
				seems: [
					'In the aggregate, segments contributed 90% of revenue.',
					'Results are presented on a consolidated basis.',
				],
			},
		},
		{
			id: 'decision-maker',
			fact: 'title and position of the chief operating decision maker and how the reported measure is used to assess performance and allocate resources',
			signals: [
				'chief operating decision maker is',
				'has been identified as the chief operating decision maker',
				'our CODM is',
				'the CODM uses',
				'to allocate resources and assess performance',
			],
			nearMisses: ['reviewed by the CODM', 'the CODM does not review assets'],
			asked: ['the title and position of the CODM', 'how the CODM uses the measure of segment profit or loss'],
			examples: {
				states: [
					'Our chief operating decision maker is our chief executive officer, who uses segment profit in the annual budget and monthly reviews to decide where to add capacity.',
					'The executive committee has been identified as the CODM; it compares segment gross profit with forecast when it allocates capital.',
				],
				seems: [
					'The CODM does not review assets by segment.',
					'Operating segments are components for which discrete financial information is available.',
				],
			},
		},
		{
			id: 'profit-measure',
			fact: 'measure of profit or loss for each reportable segment, with revenue, for every period presented',
			signals: [
				'segment profit',
				'segment operating income',
				'segment adjusted EBITDA',
				'income from operations by segment',
				'segment gross profit',
			],
			value: 'money',
			nearMisses: ['revenue by segment', 'consolidated operating income', 'segment assets'],
			asked: ['segment profit or loss for each reportable segment'],
			examples: {
				states: [
					'Segment profit | Hosting 118.0 | Managed Network (14.2)',
					'Segment operating income of Northern Retail was $21.4 million and that of Southern Retail $8.8 million in 2031.',
				],
				seems: ['Hosting revenue was $410.0 million.', 'Consolidated operating income was $19.5 million.'],
			},
		},
		{
			id: 'significant-expenses',
			fact: 'significant expenses of each segment that are regularly provided to the chief operating decision maker',
			signals: [
				'significant segment expenses',
				'segment cost of revenue',
				'segment sales and marketing',
				'expenses regularly provided to the CODM',
			],
			value: 'money',
			nearMisses: ['total operating expenses', 'significant expenses may be incurred'],
			asked: ['significant segment expenses regularly provided to the CODM'],
			examples: {
				states: [
					'Significant segment expenses | Bandwidth cost: Hosting $88.0 million, Managed Network $31.0 million | Utilities: Hosting $64.0 million',
					'Segment cost of goods sold of Northern Retail, which is regularly provided to the CODM, was $140.2 million.',
				],
				seems: [
					'Total operating expenses were $302.0 million.',
					'We incur significant expenses in expanding our network.',
				],
			},
		},
		{
			id: 'other-items',
			fact: 'amount of other segment items for each segment and a description of what they consist of',
			signals: ['other segment items', 'other segment items include', 'other segment expenses consist of'],
			nearMisses: ['other income', 'corporate and other'],
			asked: ['other segment items by reportable segment and their composition'],
			examples: {
				states: [
					'Other segment items of $9.3 million in Hosting consist of travel, insurance and maintenance.',
					'Other segment items include professional fees and bank charges: $1.1 million in Northern Retail and $0.9 million in Southern Retail.',
				],
				seems: ['Other income, net was $2.2 million.', 'Corporate and other includes unallocated expenses.'],
			},
		},
		{
			id: 'reconciliation',
			fact: 'reconciliation of the total of the segments’ profit or loss to consolidated income before income taxes',
			signals: [
				'reconciliation of segment profit',
				'total segment profit reconciles to',
				'consolidated income before income taxes',
				'unallocated corporate expenses',
			],
			value: 'money',
			nearMisses: ['total segment profit was', 'eliminations of intersegment revenue'],
			asked: ['reconciliation of total segment profit to consolidated income before income taxes'],
			examples: {
				states: [
					'Total segment profit 103.8 less unallocated corporate expenses (41.0), share-based compensation (12.2) and interest (20.6) equals income before income taxes 30.0.',
					'The following table reconciles total segment operating income of $30.2 million to consolidated income before income taxes of $22.7 million.',
				],
				seems: ['Total segment profit was $103.8 million.', 'Intersegment revenue is eliminated on consolidation.'],
			},
		},
		{
			id: 'segment-assets',
			fact: 'total assets for each reportable segment, or that asset information is not provided to the chief operating decision maker',
			signals: [
				'segment assets',
				'total assets by segment',
				'does not review assets by segment',
				'asset information is not provided',
			],
			nearMisses: ['total assets', 'long-lived assets'],
			asked: ['segment assets, or the reason they are not disclosed'],
			examples: {
				states: [
					'Asset information by segment is not provided to or reviewed by the chief operating decision maker.',
					'Segment assets were $610 million in Hosting and $120 million in Managed Network.',
				],
				seems: ['Total assets were $780 million.', 'Substantially all long-lived assets are in Canada.'],
			},
		},
		{
			id: 'products-revenue',
			fact: 'revenue from external customers for each product and service or each group of similar ones',
			signals: [
				'revenue by product',
				'revenues by products and services',
				'revenue from each group of similar products',
			],
			value: 'money',
			nearMisses: ['our products include', 'revenue by segment'],
			asked: ['revenues from external customers for each product and service'],
			examples: {
				states: [
					'Revenue by product: sofas $88.1 million, lighting $40.5 million, textiles $22.0 million.',
					'Revenues by products and services | Colocation 310.0 | Bandwidth 100.0',
				],
				seems: ['Our products include sofas, lighting and textiles.', 'Total revenue was $150.6 million.'],
			},
		},
		{
			id: 'geography',
			fact: 'revenue and long-lived assets attributed to the country of domicile, to foreign countries in total, and to any material country, with the basis of attribution',
			signals: [
				'country of domicile',
				'revenue by geographic area',
				'attributed to countries based on',
				'long-lived assets located in',
				'revenues by country',
			],
			value: 'money',
			nearMisses: ['international operations', 'revenue from customers around the world'],
			asked: ['revenues and long-lived assets by country', 'geographic information about revenues'],
			examples: {
				states: [
					'Revenue attributed to Canada, our country of domicile, was $96.0 million, to Mexico $31.2 million and to other countries $8.8 million, based on the location of the customer.',
					'Long-lived assets located in Poland were $52.0 million and in other countries $7.5 million.',
				],
				seems: ['We have international operations in nine countries.', 'Foreign revenue has grown each year.'],
			},
		},
		{
			id: 'major-customers',
			fact: 'each customer at 10% or more of revenue, with the amount and the segment that reports it, or that there is none',
			signals: [
				'10% or more of revenue',
				'accounted for more than 10% of',
				'no single customer accounted for',
				'one customer accounted for',
			],
			nearMisses: ['we depend on a limited number of customers', 'of accounts receivable'],
			asked: ['amount of revenue from each customer that is 10 percent or more of revenues and the segment'],
			examples: {
				states: [
					'One customer of the Hosting segment accounted for 13% of revenue, or $53.3 million.',
					'No single customer accounted for 10% or more of revenue in any year presented.',
				],
				seems: [
					'We depend on a limited number of customers.',
					'Two customers accounted for 10% or more of accounts receivable.',
				],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['identification'],
				text: 'We identified our operating segments on the basis of [●]. We have [●] reportable segments: [●], which derives its revenue from [●], and [●], which derives its revenue from [●].',
			},
			{
				covers: ['aggregation'],
				text: 'Operating segments were [●] aggregated because they share the economic characteristics of [●].',
			},
			{
				covers: ['decision-maker'],
				text: 'Our chief operating decision maker is our [●]. Our chief operating decision maker uses [●] to assess the performance of each segment and to allocate resources by [●].',
			},
			{
				covers: ['profit-measure', 'significant-expenses'],
				text: `| Year ended [●] | Segment [●] | Segment [●] | Total |
| --- | --- | --- | --- |
| Revenue from external customers | [●] | [●] | [●] |
| Significant segment expense: [●] | [●] | [●] | [●] |
| Significant segment expense: [●] | [●] | [●] | [●] |
| Other segment items | [●] | [●] | [●] |
| Segment profit (loss) | [●] | [●] | [●] |`,
			},
			{ covers: ['other-items'], text: 'Other segment items were [●] in [●] and [●] in [●] and consist of [●].' },
			{
				covers: ['reconciliation'],
				text: `| Reconciliation | Year ended [●] | Year ended [●] |
| --- | --- | --- |
| Total segment profit (loss) | [●] | [●] |
| Unallocated [●] | [●] | [●] |
| Consolidated income (loss) before income taxes | [●] | [●] |`,
			},
			{ covers: ['segment-assets'], text: 'Segment assets as of [●] were [●] in [●] and [●] in [●].' },
			{
				covers: ['segment-assets'],
				insteadOf: ['segment-assets'],
				text: 'Asset information by segment is not provided to the chief operating decision maker.',
			},
			{
				covers: ['products-revenue'],
				text: `| Revenue from external customers by product and service | Year ended [●] | Year ended [●] |
| --- | --- | --- |
| [●] | [●] | [●] |`,
			},
			{
				covers: ['geography'],
				text: 'Revenue attributed to [●], our country of domicile, was [●], and to foreign countries [●], of which [●] was attributed to [●], based on [●]. Long-lived assets located in [●] were [●], and in foreign countries [●].',
			},
			{ covers: ['major-customers'], text: '[●] accounted for [●], or [●]% of revenue, reported in the [●] segment.' },
			{
				covers: ['major-customers'],
				insteadOf: ['major-customers'],
				text: 'No single customer accounted for one tenth or more of revenue.',
			},
		],
		'earnings release': [
			{
				covers: ['profit-measure', 'reconciliation'],
				text: `| Three months ended [●] | Segment [●] | Segment [●] | Total |
| --- | --- | --- | --- |
| Revenue | [●] | [●] | [●] |
| Segment profit (loss) | [●] | [●] | [●] |
| Unallocated [●] | | | [●] |
| Consolidated income (loss) before income taxes | | | [●] |`,
			},
		],
	},
};
