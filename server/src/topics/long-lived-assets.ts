import type { Topic } from './types.ts';

/** Impairment of long-lived assets other than goodwill (ASC 360-10, ASC 350-30): what prompted the test, grouping, method, amounts. */
export const longLivedAssets: Topic = {
	id: 'long-lived-assets',
	title: 'Impairment of long-lived and intangible assets',
	citations: ['ASC 360', 'ASC 350-30', 'SAB Topic 5.CC', 'SFAS 144', 'IAS 16', 'IAS 38'],
	cues: [
		'long-lived assets',
		'impairment of long-lived assets',
		'asset group',
		'recoverability test',
		'undiscounted cash flows',
		'recoverable amount',
		'intangible assets',
		'indefinite-lived intangible assets',
		'impairment indicators',
		'useful lives',
		'impairment of property plant and equipment',
		'impairment analysis',
	],
	asks: [
		'Please disclose the events that led to the impairment of long-lived assets, how fair value was determined and the carrying amount of asset groups still at risk.',
		'Tell us how you define an asset group for your stores and how undiscounted cash flows compared with carrying amounts.',
	],
	synonyms: [
		['long-lived assets', 'property, plant and equipment', 'fixed assets', 'plant and equipment'],
		['asset group', 'lowest level of identifiable cash flows', 'store level'],
		['recoverability', 'recoverable amount', 'undiscounted cash flows', 'future cash flows'],
		['useful life', 'estimated life', 'amortization period', 'depreciation period'],
	],
	homes: {
		'20-F': [
			'Impairment of Long-Lived Assets',
			'Property and Equipment',
			'Intangible Assets',
			'Item 5.E Critical Accounting Estimates',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Impairment of Long-Lived Assets',
			'Property and Equipment',
			'Intangible Assets',
			'Critical Accounting Estimates',
			'Item 8 Financial Statements',
		],
		'10-Q': ['Impairment of Long-Lived Assets', 'Intangible Assets', 'Part I, Item 1 Financial Statements'],
	},
	elements: [
		{
			id: 'facts',
			fact: 'description of the impaired long-lived asset or asset group and the facts and circumstances that led to the impairment',
			asked: ['events and circumstances that led to the impairment charge', 'what events prompted the impairment test'],
			signals: [
				'impairment charge resulted from',
				'due to the decision to close',
				'because of lower forecasts',
				'triggered an impairment test',
			],
			nearMisses: ['whenever events or changes in circumstances indicate', 'impairment charge of'],
			examples: {
				states: [
					'The decision in August to close eleven stores in Ohio led us to test their fixtures, which were impaired.',
					'Lower forecasts for the Brookside smelter after the power contract ended triggered an impairment test of its plant.',
				],
				seems: [
					'We test assets whenever events or changes in circumstances indicate.',
					'We recorded an impairment charge of $3.0 million.',
				],
			},
		},
		{
			id: 'amount',
			fact: 'amount of the impairment loss, the line of the statement of operations and the segment',
			asked: ['amount of the impairment loss and where it is recorded'],
			signals: ['impairment loss of', 'recorded in', 'impairment of property and equipment of'],
			value: 'money',
			nearMisses: ['goodwill impairment of', 'no impairment'],
			examples: {
				states: [
					'An impairment loss of $3.0 million is recorded in store operating expenses of Northern Retail.',
					'Impairment of plant was RMB 88 million, shown as a separate line.',
				],
				seems: ['No impairment was recorded.', 'A goodwill impairment of $9.0 million was recorded.'],
			},
		},
		{
			id: 'method',
			fact: 'how recoverability was tested and fair value determined: asset group, undiscounted cash flows, key assumptions',
			asked: [
				'method of determining fair value and recoverability',
				'how asset groups are identified and assumptions used',
			],
			signals: [
				'undiscounted cash flows',
				'asset group is',
				'fair value was determined using',
				'expected sale price',
				'key assumptions',
			],
			nearMisses: ['fair value less costs to sell', 'estimates are judgmental'],
			examples: {
				states: [
					'Each store is an asset group; undiscounted cash flows over the lease term assume sales growth of 1%, and fair value was determined from rents of like stores.',
					'Fair value of the smelter was determined using expected sale proceeds of equipment, by an appraiser.',
				],
				seems: [
					'Impairment estimates are judgmental.',
					'Assets held for sale are carried at fair value less costs to sell.',
				],
			},
		},
		{
			id: 'at-risk',
			fact: 'asset groups at risk: carrying amount, how far cash flows exceed it, and what could lead to impairment',
			asked: [
				'carrying value of assets at risk of impairment',
				'percentage by which undiscounted cash flows exceed the carrying amount',
			],
			signals: [
				'at risk of impairment',
				'undiscounted cash flows exceeded the carrying amount by',
				'remaining carrying amount',
				'could result in impairment',
			],
			value: 'number',
			nearMisses: ['total property and equipment', 'may be impaired'],
			examples: {
				states: [
					'For six stores with a carrying amount of $4.2 million, undiscounted cash flows exceeded it by less than 15%; a fall in sales of 3% would lead to impairment.',
					'The second furnace, carried at RMB 140 million, is at risk of impairment if power rises by 5%.',
				],
				seems: ['Total property and equipment was $310 million.', 'Assets may be impaired.'],
			},
		},
		{
			id: 'lives',
			fact: 'useful lives by class, amortization expense and its estimate for each of the next five years',
			asked: ['useful lives of assets by class', 'estimated amortization expense for the next five years'],
			signals: [
				'estimated useful lives',
				'amortization expense for each of the next five years',
				'weighted average amortization period',
			],
			value: 'number',
			nearMisses: ['straight-line method', 'useful lives are reviewed'],
			examples: {
				states: [
					'Useful lives: buildings 20 to 40 years, fixtures 5 to 8 years, software 3 years.',
					'Amortization expense is estimated at $2.0 million in each of 2032 to 2035 and $1.1 million in 2036.',
				],
				seems: ['We use the straight-line method.', 'Useful lives are reviewed each year.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['facts'],
				text: 'In [●], the following facts and circumstances led to a test of long-lived assets: [●]. The impaired asset group is [●].',
			},
			{ covers: ['amount'], text: 'We recorded an impairment loss of [●] in [●], within the [●] segment.' },
			{
				covers: ['method'],
				text: 'The asset group is identified at the level of [●]. Recoverability was tested by comparing undiscounted cash flows of [●] with the carrying amount; fair value was determined by [●], and the key assumptions were [●].',
			},
			{
				covers: ['at-risk'],
				text: 'Asset groups at risk have a carrying amount of [●]; undiscounted cash flows exceed it by [●]%. Impairment could follow from [●].',
			},
			{
				covers: ['lives'],
				text: `| Class | Useful life | Carrying amount as of [●] |
| --- | --- | --- |
| [●] | [●] | [●] |`,
			},
			{
				covers: ['lives'],
				text: 'Amortization expense was [●] and is estimated at [●], [●], [●], [●] and [●] for each of the next five years.',
			},
		],
	},
};
