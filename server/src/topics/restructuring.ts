import type { Topic } from './types.ts';

/** Exit and restructuring costs (ASC 420, ASC 712, SAB Topic 5.P): the plan, its cost by type, the liability's movement, the savings. */
export const restructuring: Topic = {
	id: 'restructuring',
	title: 'Restructuring and exit costs',
	citations: ['ASC 420', 'ASC 712', 'SAB Topic 5.P', 'SFAS 146', 'EITF 94-3'],
	cues: [
		'restructuring',
		'restructuring charges',
		'restructuring plan',
		'exit costs',
		'exit activities',
		'severance',
		'employee termination',
		'workforce reduction',
		'plant closure',
		'expected cost savings',
		'facility consolidation',
	],
	asks: [
		'You recorded restructuring charges in each year. Please disclose the expected cost savings of each plan and whether they were achieved, and a rollforward of the severance liability.',
		'Describe the exit activities, the total amount expected to be incurred and the completion date as SAB Topic 5.P asks.',
	],
	synonyms: [
		['restructuring', 'exit', 'reorganization', 'realignment', 'rationalization', 'cost reduction program'],
		['severance', 'employee termination benefits', 'one-time termination benefits', 'redundancy'],
		['savings', 'cost savings', 'anticipated savings', 'annualized savings', 'benefits of the plan'],
		['plan', 'program', 'initiative', 'action'],
	],
	homes: {
		'20-F': ['Restructuring', 'Item 5.A Operating Results', 'Item 18 Financial Statements'],
		'10-K': [
			'Restructuring',
			'Restructuring Charges',
			"Item 7 Management's Discussion and Analysis",
			'Item 8 Financial Statements',
		],
		'10-Q': [
			'Restructuring',
			'Restructuring Charges',
			"Part I, Item 2 Management's Discussion and Analysis",
			'Part I, Item 1 Financial Statements',
		],
		'earnings release': ['Restructuring', 'Financial Results'],
	},
	elements: [
		{
			id: 'plan',
			fact: 'exit or restructuring plan: what will be closed or reduced, how many employees leave, facts that led to it, and expected completion date',
			asked: [
				'description of the exit activity and expected completion date',
				'number of employees terminated and locations',
			],
			signals: [
				'approved a plan to',
				'expect to complete the plan by',
				'reduction of employees',
				'closing of the plant',
				'positions will be eliminated',
			],
			nearMisses: ['restructuring charges were', 'may restructure'],
			examples: {
				states: [
					'In May the board approved a plan to close the Elmwood plant and cut 140 positions in Ohio, which we expect to complete by March 2032.',
					'The program moves billing to Cebu; 60 employees in Leeds leave by the end of the year because the old system is retired.',
				],
				seems: ['Restructuring charges were $7.0 million.', 'We may restructure parts of our business.'],
			},
		},
		{
			id: 'cost-by-type',
			fact: 'for each major type of cost, the total expected to be incurred, incurred in the period and to date, by segment',
			asked: [
				'total amount of restructuring cost expected, incurred in the period and cumulative',
				'cost by type and by reportable segment',
			],
			signals: ['total expected cost', 'incurred to date', 'severance of', 'contract termination costs', 'by segment'],
			value: 'money',
			nearMisses: ['restructuring and other', 'charge of'],
			examples: {
				states: [
					'Severance: expected 6.0, incurred in the year 4.5, to date 4.5; contract termination: expected 2.0, incurred 0.3, to date 0.3, all in Northern Retail.',
					'We expect the plan to cost RMB 55 million in total, of which RMB 40 million of severance was incurred in 2031.',
				],
				seems: ['Restructuring and other costs rose.', 'We recorded a charge of $4.8 million.'],
			},
		},
		{
			id: 'liability-movement',
			fact: 'reconciliation of the opening and closing restructuring liability: charges, payments, adjustments with reasons',
			asked: ['rollforward of the restructuring liability', 'how the accrued restructuring liability moved'],
			signals: [
				'restructuring liability at beginning',
				'cash payments',
				'accrued restructuring',
				'adjustments to the liability',
			],
			value: 'money',
			nearMisses: ['accrued restructuring costs are included', 'liability is recorded when'],
			examples: {
				states: [
					'Restructuring liability: opening nil, charged 4.8, paid (3.1), adjusted (0.2) as fewer people left, closing 1.5.',
					'The accrued severance of RMB 12 million at January 1 was paid in full, and RMB 9 million was added in December.',
				],
				seems: [
					'Accrued restructuring costs are included in other liabilities.',
					'A liability is recorded when it is incurred.',
				],
			},
		},
		{
			id: 'savings',
			fact: 'expected effects on future earnings and cash flows, anticipated savings and when they begin, and whether earlier savings were achieved',
			asked: [
				'anticipated savings from the plan and when they are expected to begin',
				'whether cost savings were achieved',
			],
			signals: [
				'expected to save',
				'annual savings of',
				'savings were achieved',
				'savings will begin in',
				'cost savings of',
			],
			value: 'number',
			nearMisses: ['improve efficiency', 'lower cost base'],
			examples: {
				states: [
					'We expect annual savings of $5.5 million in cost of sales, beginning in the second quarter of 2032.',
					'Of the RMB 30 million of savings announced for the 2029 plan, RMB 24 million was achieved, since the move took six months longer.',
				],
				seems: ['The plan will improve our efficiency.', 'We aim for a lower cost base.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['plan'],
				text: 'On [●], we approved a plan to [●] because [●]. Under the restructuring plan, [●] will be closed or reduced, and [●] employees in [●] leave; we expect to complete it by [●].',
			},
			{
				covers: ['cost-by-type'],
				text: `| Type of cost | Total expected | Incurred in the period | Incurred to date | Segment |
| --- | --- | --- | --- | --- |
| Severance | [●] | [●] | [●] | [●] |
| [●] | [●] | [●] | [●] | [●] |`,
			},
			{
				covers: ['liability-movement'],
				text: `| Restructuring liability | [●] |
| --- | --- |
| Opening balance | [●] |
| Charges | [●] |
| Payments | [●] |
| Adjustments, because [●] | [●] |
| Closing balance | [●] |`,
			},
			{
				covers: ['savings'],
				text: 'We anticipate savings of [●] a year in [●], to begin in [●]; the expected effect on future earnings and cash flows is [●]. Savings from earlier plans were [●] achieved, because [●].',
			},
		],
	},
};
