import type { Topic } from './types.ts';

/** Inventories (ASC 330, SAB Topic 5.BB): classes, basis, write-downs. A write-down makes a new cost basis and is never "reversed". */
export const inventories: Topic = {
	id: 'inventories',
	title: 'Inventories: basis, write-downs, turnover',
	citations: ['ASC 330', 'SAB Topic 5.BB', 'S-X Rule 5-02.6', 'IAS 2'],
	cues: [
		'inventories',
		'inventory',
		'inventory reserve',
		'inventory reserves',
		'inventory write-downs',
		'write-down of inventory',
		'obsolete inventory',
		'slow-moving inventory',
		'excess and obsolete',
		'inventory turnover',
		'net realizable value',
		'lower of cost or market',
		'lower of cost and net realizable value',
		'raw materials',
	],
	asks: [
		'Inventories grew much faster than sales. Please discuss inventory turnover and any slow-moving inventory in future filings.',
		'Please clarify that a write-down of inventory creates a new cost basis that is not marked up later. Refer to SAB Topic 5.BB.',
		'Disclose the major classes of inventories, such as raw materials and finished goods.',
	],
	synonyms: [
		['inventories', 'inventory', 'stock', 'goods'],
		['work in process', 'work in progress', 'WIP', 'work-in-process'],
		['raw materials', 'materials', 'parts and supplies'],
		['net realizable value', 'NRV', 'estimated selling price less costs to complete'],
		['write-down', 'inventory provision', 'inventory reserve', 'provision for obsolescence', 'impairment of inventory'],
		['obsolete', 'excess', 'slow-moving', 'unsaleable'],
		['turnover', 'days in inventory', 'turnover days', 'days on hand', 'inventory days'],
		['FIFO', 'first-in first-out'],
		['LIFO', 'last-in first-out'],
	],
	homes: {
		'20-F': [
			'Inventories',
			'Inventory',
			'Item 5.B Liquidity and Capital Resources',
			'Item 5.E Critical Accounting Estimates',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Inventories',
			'Inventory',
			'Critical Accounting Estimates',
			'Liquidity and Capital Resources',
			'Item 8 Financial Statements',
		],
		'10-Q': ['Inventories', 'Inventory', 'Liquidity and Capital Resources', 'Part I, Item 1 Financial Statements'],
		'earnings release': ['Cost of Revenues', 'Financial Results'],
	},
	elements: [
		{
			id: 'classes',
			fact: 'major classes of inventory with amounts: raw materials, work in process, finished goods, supplies',
			signals: ['raw materials', 'work in process', 'finished goods', 'supplies'],
			value: 'money',
			nearMisses: ['inventories consist of raw materials and finished goods', 'prices of raw materials'],
			asked: ['the major classes of inventory', 'amounts of raw materials, work in process and finished goods'],
			examples: {
				states: [
					'Raw materials 14.2 | Work in process 6.0 | Finished goods 33.8 | Inventories 54.0',
					'Finished goods were $33.8 million, work in process $6.0 million and raw materials $14.2 million.',
				],
				seems: [
					'Inventories consist of raw materials, work in process and finished goods.',
					'Prices of raw materials rose by 8%.',
				],
			},
		},
		{
			id: 'basis',
			fact: 'basis of stating inventory and method of determining cost: lower of cost and net realizable value, under FIFO or average cost, or lower of cost or market under LIFO',
			signals: [
				'lower of cost and net realizable value',
				'first-in first-out',
				'weighted average cost',
				'LIFO method',
				'costs include',
			],
			nearMisses: ['lower of cost or market', 'cost of sales'],
			asked: ['basis and method of determining inventory cost'],
			examples: {
				states: [
					'Inventories are stated at the lower of cost and net realizable value, with cost determined by the first-in, first-out method.',
					'We value inventory at weighted average cost, which includes materials, labor and plant overhead, or net realizable value if lower.',
				],
				seems: ['Inventories at FIFO are stated at the lower of cost or market.', 'Cost of sales includes freight.'],
			},
		},
		{
			id: 'write-downs',
			fact: 'write-downs of inventory in each period, for what goods and why',
			signals: [
				'inventory write-downs of',
				'wrote down inventory',
				'charge for excess and obsolete inventory',
				'write-down of slow-moving',
				'provision for obsolete inventory of',
			],
			value: 'money',
			nearMisses: ['inventory is written down when', 'we review inventory for obsolescence'],
			asked: ['amount of inventory write-downs and the reasons for them'],
			examples: {
				states: [
					'We wrote down $3.1 million of winter apparel after a warm season.',
					'Write-downs were RMB 22 million in 2031, mainly handsets replaced by a newer model, and RMB 9 million in 2030.',
				],
				seems: ['Inventory is written down when it becomes obsolete.', 'We review inventory each quarter.'],
			},
		},
		{
			id: 'new-cost-basis',
			fact: 'a write-down creates a new, lower cost basis that is not marked up on later changes',
			signals: [
				'new lower cost basis',
				'establishes a new cost basis',
				'cannot subsequently be marked up',
				'is not reversed',
			],
			nearMisses: ['reserve is reversed', 'reserve released', 'recovery of inventory reserve'],
			asked: ['write-downs create a new cost basis that subsequently cannot be marked up'],
			examples: {
				states: [
					'A write-down establishes a new cost basis, which is not marked up if conditions improve.',
					'Once written down, goods carry a new lower cost basis until sold or scrapped.',
				],
				seems: ['The reserve was reversed when prices recovered.', 'Write-downs are recorded in cost of sales.'],
			},
		},
		{
			id: 'sale-of-written-down',
			fact: 'effect on gross margin of selling inventory that had been written down',
			signals: [
				'sale of previously written-down inventory',
				'benefit from the sale of previously reserved inventory',
				'effect on gross margin of selling',
			],
			value: 'number',
			nearMisses: ['gross margin improved', 'sold at a discount'],
			asked: ['impact on gross margin of sales of inventory previously written down'],
			examples: {
				states: [
					'Sales of previously written-down inventory raised gross profit by $0.7 million.',
					'The sale of handsets written down in 2030 added half a percentage point, about RMB 4 million, to gross margin.',
				],
				seems: ['Gross margin improved on better mix.', 'Some goods were sold at a discount.'],
			},
		},
		{
			id: 'turnover',
			fact: 'inventory turnover or age, and why it changed',
			signals: [
				'inventory turnover',
				'days in inventory',
				'inventory aged over',
				'turnover days increased',
				'inventories increased because',
			],
			value: 'number',
			nearMisses: ['increase in inventories', 'inventory levels fluctuate'],
			asked: ['inventory turnover and reasons for change', 'aging of inventory'],
			examples: {
				states: [
					'Inventory turnover slowed to 3.1 times from 3.9 because we built stock ahead of the move of our warehouse.',
					'Inventory aged over one year was $4.4 million, or 8%, mostly spare parts kept for service contracts.',
				],
				seems: [
					'The increase in inventories used cash of $6.0 million.',
					'Inventory levels fluctuate with the seasons.',
				],
			},
		},
		{
			id: 'estimate-method',
			fact: 'how obsolescence and net realizable value are estimated: forecasts of demand, age, selling prices',
			signals: [
				'estimated by comparing quantities on hand with forecast demand',
				'forecast demand',
				'expected selling price',
				'excess quantities are determined',
			],
			nearMisses: ['based on management’s judgment', 'we evaluate inventory regularly'],
			asked: ['how excess and obsolete inventory is determined'],
			examples: {
				states: [
					'We compare quantities on hand with forecast demand for eighteen months, and write down the excess to scrap value.',
					'Net realizable value is estimated from the expected selling price in outlet stores less freight.',
				],
				seems: ['Obsolescence is based on management’s judgment.', 'We evaluate inventory regularly.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['classes'],
				text: `| Inventories | As of [●] | As of [●] |
| --- | --- | --- |
| Raw materials | [●] | [●] |
| Work in process | [●] | [●] |
| Finished goods | [●] | [●] |
| Supplies | [●] | [●] |
| Total inventories | [●] | [●] |`,
			},
			{
				covers: ['basis'],
				text: 'Inventories are stated at the lower of cost, determined by the [●] method, and net realizable value. Cost includes [●].',
			},
			{
				covers: ['basis'],
				insteadOf: ['basis'],
				text: 'Inventories are stated at the lower of cost, determined by the last-in, first-out method, and market.',
			},
			{
				covers: ['estimate-method'],
				text: 'We estimate excess and obsolete inventory by comparing [●] with [●], and net realizable value from [●].',
			},
			{
				covers: ['write-downs'],
				text: 'Write-downs of inventory were [●] and [●] in the years ended [●] and [●] and related to [●], because [●].',
			},
			{
				covers: ['new-cost-basis'],
				text: 'A write-down of [●] establishes a new, lower cost basis that is not marked up if conditions later improve.',
			},
			{
				covers: ['sale-of-written-down'],
				text: 'Sales of [●], inventory previously written down, affected gross margin by [●].',
			},
			{
				covers: ['turnover'],
				text: 'Inventory turnover was [●] and [●] for the years ended [●] and [●]; inventory held for more than [●] was [●]. They changed because [●].',
			},
		],
	},
};
