import type { Topic } from './types.ts';

/** Revenue from contracts with customers (ASC 606): what it consists of, when and gross or net it is recognized, and what is still owed. */
export const revenue: Topic = {
	id: 'revenue',
	title: 'Revenue recognition and disaggregation',
	citations: [
		'ASC 606',
		'ASC 605',
		'S-X Rule 5-03',
		'S-X Rule 5-03.1',
		'SAB Topic 13',
		'IFRS 15',
		'EITF 99-19',
		'EITF 00-21',
		'SOP 97-2',
	],
	cues: [
		'revenue recognition',
		'recognize revenue',
		'revenue from contracts with customers',
		'disaggregation of revenue',
		'disaggregated revenue',
		'disaggregate revenue',
		'performance obligation',
		'performance obligations',
		'gross or net',
		'gross basis',
		'principal or agent',
		'principal versus agent',
		'acting as principal',
		'variable consideration',
		'sales returns',
		'rebates',
		'deferred revenue',
		'contract liabilities',
		'contract assets',
		'transaction price',
		'stand-alone selling price',
		'multiple element arrangements',
		'customer incentives',
		'transfer of control',
	],
	asks: [
		'Please tell us your consideration of disaggregating revenue by type of service under ASC 606-10-50-5, given that you discuss subscription and usage revenue separately elsewhere.',
		'Clarify in future filings whether you are the principal or agent in sales of third-party merchandise, and the indicators of control that support gross presentation.',
		'Expand your revenue recognition policy to describe each performance obligation, when it is satisfied and how variable consideration such as rebates is estimated.',
	],
	synonyms: [
		['point in time', 'at a point in time', 'upon delivery', 'on delivery'],
		['over time', 'ratably', 'straight-line over the term', 'percentage of completion', 'as the service is rendered'],
		['gross basis', 'gross', 'as principal'],
		['net basis', 'net', 'as agent', 'commission'],
		['transfer of control', 'control passes', 'control transfers', 'obtains control', 'title passes'],
		['contract liabilities', 'deferred revenue', 'customer advances', 'advances from customers', 'unearned revenue'],
		['contract assets', 'unbilled receivables', 'unbilled revenue'],
		[
			'variable consideration',
			'rebates',
			'discounts',
			'returns',
			'price concessions',
			'refunds',
			'incentives',
			'bonuses',
		],
		[
			'remaining performance obligations',
			'backlog',
			'unsatisfied performance obligations',
			'transaction price allocated to remaining',
		],
		['disaggregated', 'broken down', 'by category', 'by type', 'split'],
	],
	homes: {
		'20-F': [
			'Revenue Recognition',
			'Revenue',
			'Revenues',
			'Item 5.A Operating Results',
			'Item 5.E Critical Accounting Estimates',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Revenue Recognition',
			'Revenue from Contracts with Customers',
			'Revenue',
			'Critical Accounting Estimates',
			'Item 8 Financial Statements',
			"Item 7 Management's Discussion and Analysis",
		],
		'10-Q': [
			'Revenue Recognition',
			'Revenue from Contracts with Customers',
			'Revenue',
			'Part I, Item 1 Financial Statements',
		],
		'earnings release': ['Net Revenues', 'Revenue', 'Financial Results'],
	},
	elements: [
		{
			id: 'disaggregation',
			fact: 'revenue disaggregated into categories that show how economic factors affect its nature, amount, timing and uncertainty, such as type of good or service, geography or timing of transfer',
			signals: [
				'disaggregated by',
				'disaggregation of revenue',
				'revenue by type',
				'revenue by geography',
				'recognized at a point in time',
				'recognized over time',
				'by type of service',
			],
			value: 'money',
			nearMisses: ['we generate revenue from', 'total net revenues', 'segment revenue'],
			asked: ['disaggregation of revenue by category', 'revenue by type of product or service and timing of transfer'],
			examples: {
				states: [
					'The table below disaggregates revenue by type: subscription 210.4, usage 66.0, hardware 18.9.',
					'Revenue recognized over time was $276.4 million and at a point in time $18.9 million.',
				],
				seems: [
					'We generate revenue from subscriptions, usage and hardware.',
					'Total net revenues rose 9% to $295.3 million.',
				],
			},
		},
		{
			id: 'principal-agent',
			fact: 'for each stream, whether the company is principal or agent, and so reports revenue gross or net, with the indicators of control that decide it',
			signals: [
				'we are the principal',
				'we act as an agent',
				'on a gross basis',
				'on a net basis',
				'controls the good before',
				'inventory risk',
				'discretion in establishing the price',
				'primarily responsible for fulfilling',
			],
			nearMisses: ['gross profit', 'net revenues', 'net of value added tax', 'principal amount', 'agents'],
			asked: [
				'whether revenue is recorded gross or net and the basis for that conclusion',
				'principal versus agent considerations for each revenue stream',
			],
			examples: {
				states: [
					'For marketplace sales we act as an agent and record only our commission, because the merchant controls the goods, bears inventory risk and sets the price.',
					'We are the principal in resale of bandwidth and report it on a gross basis: we control capacity before it reaches the customer and are primarily responsible for it.',
				],
				seems: ['Net revenues are presented net of value added tax.', 'Gross profit rose on a better mix.'],
			},
		},
		{
			id: 'performance-obligations',
			fact: 'nature of the performance obligations and when each is satisfied, over time or at a point in time, with the method used to measure progress',
			signals: [
				'performance obligations',
				'performance obligation is satisfied',
				'distinct',
				'satisfied over time',
				'measure progress using',
				'control transfers to the customer when',
				'input method',
				'output method',
			],
			nearMisses: ['in accordance with ASC', 'five-step model', 'when performance obligations are satisfied'],
			asked: [
				'performance obligations and when they are satisfied',
				'timing of revenue recognition for each product and service',
			],
			examples: {
				states: [
					'Installation is a distinct performance obligation that is satisfied over time; we measure progress by hours worked against hours estimated.',
					'Hardware is one performance obligation, and control transfers to the customer when the carrier collects it from our dock.',
				],
				seems: [
					'We apply the five-step model of ASC 606.',
					'Revenue is recognized when performance obligations are satisfied.',
				],
			},
		},
		{
			id: 'variable-consideration',
			fact: 'how variable consideration, such as rebates, returns or refunds, is estimated and constrained',
			signals: [
				'variable consideration',
				'expected value method',
				'most likely amount',
				'estimate of returns',
				'rebates are estimated',
				'right of return',
				'refund liability',
				'constraint',
			],
			nearMisses: ['net of discounts and returns', 'we offer rebates'],
			asked: ['how variable consideration is estimated', 'methods and inputs used to estimate returns and rebates'],
			examples: {
				states: [
					'Volume rebates are estimated with the expected value method from each distributor’s orders to date and are constrained until the third quarter.',
					'We record a refund liability for returns, estimated from twelve months of return data by product line.',
				],
				seems: ['Revenue is recorded net of discounts and returns.', 'We offer rebates to certain distributors.'],
			},
		},
		{
			id: 'remaining-obligations',
			fact: 'transaction price allocated to remaining performance obligations and when it will be recognized, or the practical expedient applied',
			signals: [
				'remaining performance obligations',
				'transaction price allocated to',
				'expect to recognize as revenue',
				'practical expedient',
				'backlog',
			],
			nearMisses: ['original expected duration', 'deferred revenue'],
			asked: ['remaining performance obligations and when they are expected to be recognized'],
			examples: {
				states: [
					'The transaction price allocated to remaining performance obligations was $88.0 million, of which we expect to recognize 70% within one year.',
					'We apply the practical expedient and do not disclose remaining performance obligations for contracts of one year or less.',
				],
				seems: ['Deferred revenue was $21.0 million.', 'Contracts are usually renewed.'],
			},
		},
		{
			id: 'contract-balances',
			fact: 'opening and closing balances of receivables, contract assets and contract liabilities, revenue recognized from the opening liability, and the reasons for significant changes',
			signals: [
				'contract liabilities',
				'deferred revenue',
				'contract assets',
				'included in the opening balance',
				'recognized from the beginning balance of',
			],
			value: 'money',
			nearMisses: ['deferred revenue represents', 'is recorded as deferred revenue'],
			asked: [
				'opening and closing contract liabilities and revenue recognized that was included in the beginning balance',
			],
			examples: {
				states: [
					'Deferred revenue was $21.0 million at year-end and $17.5 million a year before; $16.9 million of revenue recognized in the year was in the opening balance.',
					'Contract assets rose to $4.4 million from $2.1 million because two installations passed milestones not yet billed.',
				],
				seems: [
					'Payments received in advance are recorded as deferred revenue.',
					'Contract liabilities represent our duty to transfer services.',
				],
			},
		},
		{
			id: 'price-allocation',
			fact: 'how the transaction price is determined and allocated among performance obligations, including stand-alone selling prices',
			signals: [
				'stand-alone selling price',
				'allocated to each performance obligation',
				'relative selling price',
				'adjusted market assessment',
				'cost plus margin',
			],
			nearMisses: ['transaction price is', 'allocated resources'],
			asked: ['how stand-alone selling prices are determined', 'how the transaction price is allocated'],
			examples: {
				states: [
					'The transaction price is allocated on relative stand-alone selling prices; for support, which is not sold alone, we use cost plus a margin.',
					'Stand-alone selling prices of hardware come from list prices actually obtained in the last four quarters.',
				],
				seems: ['Transaction prices are stated in our contracts.', 'We allocate resources to growing products.'],
			},
		},
		{
			id: 'payment-terms',
			fact: 'significant payment terms: when payment is due, and any significant financing component, deposit or refund right',
			signals: [
				'payment terms',
				'payment is due within',
				'invoiced in advance',
				'significant financing component',
				'non-refundable',
			],
			nearMisses: ['terms and conditions', 'credit terms vary'],
			asked: ['significant payment terms'],
			examples: {
				states: [
					'Customers are invoiced annually in advance and payment is due within thirty days; contracts contain no significant financing component.',
					'Deposits of one half are due on signing and are non-refundable.',
				],
				seems: ['Credit terms vary by customer.', 'Sales are subject to our standard terms and conditions.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['disaggregation'],
				text: 'Revenue for the years ended [●] and [●] is disaggregated below into the categories that best show how economic factors affect its nature, amount, timing and uncertainty:',
			},
			{
				covers: ['disaggregation'],
				text: `| Category | Timing of transfer | Year ended [●] | Year ended [●] |
| --- | --- | --- | --- |
| [●] | Over time | [●] | [●] |
| [●] | At a point in time | [●] | [●] |
| Total revenue | | [●] | [●] |`,
			},
			{
				covers: ['performance-obligations'],
				text: '**Performance obligations.** Our contracts for [●] contain the following performance obligations: [●]. We satisfy [●] over time, measuring progress by [●], and [●] at the point in time when [●].',
			},
			{
				covers: ['principal-agent'],
				text: '**Gross or net.** In [●] we are the [●] and report revenue on a [●] basis, because [●] controls the good or service before it is transferred to the customer, as shown by [●].',
			},
			{
				covers: ['variable-consideration'],
				text: '**Transaction price.** Variable consideration consists of [●]; we estimate it using [●] and include it only to the extent that [●].',
			},
			{
				covers: ['price-allocation'],
				text: 'We allocate the transaction price among performance obligations on the basis of stand-alone selling prices, which we determine by [●].',
			},
			{
				covers: ['payment-terms'],
				text: 'Payment is due [●]; contracts [●] a significant financing component, and deposits or refund rights are [●].',
			},
			{
				covers: ['contract-balances'],
				text: '**Contract balances.** Contract liabilities were [●] and [●] as of [●] and [●]; revenue of [●] recognized in the year was included in the opening balance. Contract assets were [●] and [●], and receivables [●] and [●]. The balances changed because [●].',
			},
			{
				covers: ['remaining-obligations'],
				text: '**Remaining performance obligations.** The transaction price allocated to remaining performance obligations was [●] as of [●], of which we expect to recognize [●] within [●] and the rest by [●]. We [●] the practical expedient for [●].',
			},
		],
		'earnings release': [
			{
				covers: ['disaggregation'],
				text: `| Net revenues | Three months ended [●] | Three months ended [●] |
| --- | --- | --- |
| [●] | [●] | [●] |
| [●] | [●] | [●] |
| Total net revenues | [●] | [●] |`,
			},
		],
	},
};
