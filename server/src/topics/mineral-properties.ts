import type { Topic } from './types.ts';

/** Mining properties, resources and reserves (S-K 1300) and oil and gas activities (S-K 1200, ASC 932). */
export const mineralProperties: Topic = {
	id: 'mineral-properties',
	title: 'Mineral, oil and gas properties',
	citations: [
		'S-K Item 1300',
		'S-K Item 1301',
		'S-K Item 1302',
		'S-K Item 1303',
		'S-K Item 1304',
		'S-K Item 1305',
		'S-K Item 601(b)(96)',
		'S-K Item 1202',
		'S-K Item 1203',
		'S-K Item 1204',
		'S-K Item 1205',
		'S-K Item 1208',
		'ASC 932',
		'S-X Rule 4-10',
		'Form 20-F Item 4.D',
	],
	cues: [
		'mineral reserves',
		'mineral resources',
		'technical report summary',
		'qualified person',
		'exploration stage',
		'exploration plan',
		'cut-off grade',
		'proved undeveloped reserves',
		'PUDs',
		'proved reserves',
		'oil and gas reserves',
		'standardized measure',
		'unproved properties',
		'mineral property',
		'mineral properties',
		'mining claims',
		'subpart 1300',
	],
	asks: [
		'Please revise your mineral reserves and mineral resources tables to state the point of reference, cut-off grade and metal prices used, and file the technical report summary.',
		'Disclose the progress made in the year to convert proved undeveloped reserves and the capital spent on it.',
	],
	synonyms: [
		['mineral reserves', 'ore reserves', 'proven and probable reserves'],
		['mineral resources', 'measured, indicated and inferred resources'],
		['proved undeveloped reserves', 'PUDs', 'undeveloped reserves'],
		['exploration plan', 'work program', 'drilling program', 'exploration program'],
		['concession', 'claim', 'license', 'tenement', 'permit'],
	],
	homes: {
		'20-F': ['Item 4.D Property, Plants and Equipment', 'Mineral Properties', 'Item 4 Information on the Company'],
		'10-K': [
			'Item 2 Properties',
			'Mineral Properties',
			'Oil and Gas Operations',
			'Supplemental Information on Oil and Gas Operations',
			'Item 1 Business',
		],
	},
	elements: [
		{
			id: 'reserves-resources',
			fact: 'mineral resources or reserves, or proved oil and gas reserves, by class and area, as of year-end',
			asked: ['mineral resources and reserves by class', 'proved reserves by geographic area'],
			signals: [
				'measured indicated and inferred',
				'proven and probable',
				'proved developed',
				'proved undeveloped',
				'tonnes at a grade of',
				'MMBoe',
			],
			value: 'number',
			nearMisses: ['we have large resources', 'no known reserves'],
			examples: {
				states: [
					'Indicated resources at Tern Lake: 4.1 million tonnes at 2.2 grams of gold; inferred: 1.9 million tonnes at 1.8 grams.',
					'Proved developed reserves were 31 MMBoe and proved undeveloped reserves 12 MMBoe on December 31, 2031.',
				],
				seems: ['We believe that Tern Lake is a large deposit.', 'The property has no known reserves.'],
			},
		},
		{
			id: 'basis',
			fact: 'basis of the estimate: prices, cut-off grade, recovery, point of reference, qualified person or engineer',
			asked: [
				'cut-off grade, metal prices and recovery used',
				'who the qualified person is and key assumptions of the estimate',
			],
			signals: [
				'cut-off grade of',
				'price assumption of',
				'metallurgical recovery',
				'qualified person',
				'point of reference',
				'technical report summary',
			],
			value: 'number',
			nearMisses: ['estimates are uncertain', 'prepared by experts'],
			examples: {
				states: [
					'The estimate uses a gold price of $1,700 per ounce, a cut-off grade of 0.6 grams and recovery of 91%, in situ, and was prepared by M. Lind, a qualified person who is not our employee.',
					'Reserves were estimated at an average price of $71.20 per barrel by an independent engineer.',
				],
				seems: ['Resource estimates are uncertain.', 'Estimates were prepared by experts.'],
			},
		},
		{
			id: 'exploration-plan',
			fact: 'plan of exploration or development for each property: phases, cost and timing, and how it is paid',
			asked: ['exploration plan with a breakdown of the cost and timing of each phase'],
			signals: ['phase one', 'drilling program of', 'budget of', 'expected to start in', 'holes'],
			value: 'money',
			nearMisses: ['we intend to explore', 'further exploration is required'],
			examples: {
				states: [
					'Phase one, twelve holes at Tern Lake, starts in May 2032, ends in August and costs $1.4 million; phase two depends on its results and would cost $3.0 million.',
					'The 2032 budget of CAD 2.2 million covers mapping from June and drilling from September.',
				],
				seems: ['We intend to explore our properties.', 'Further exploration is required.'],
			},
		},
		{
			id: 'title-permits',
			fact: 'nature of title or concession, expiry, and fees or work needed to keep it valid',
			asked: [
				'conditions and payments needed to keep the concessions valid',
				'nature of ownership and expiry of claims',
			],
			signals: ['claims expire on', 'annual fee of', 'concession is valid until', 'work commitments', 'royalty of'],
			value: 'number',
			nearMisses: ['title is in good standing', 'permits are required'],
			examples: {
				states: [
					'The 48 Tern Lake claims are held in our name until June 30, 2036, and cost $12 thousand a year.',
					'The concession is valid until 2041 on payment of MXN 2.1 million each half-year, which was made in 2031.',
				],
				seems: ['Title is in good standing.', 'Permits are required for drilling.'],
			},
		},
		{
			id: 'undeveloped-progress',
			fact: 'material changes in proved undeveloped reserves, investment and progress in converting them, and why any stay undeveloped beyond five years',
			asked: ['progress made to convert proved undeveloped reserves and capital expenditures for it'],
			signals: [
				'converted to proved developed',
				'capital spent to convert',
				'remain undeveloped for more than five years',
				'changes in proved undeveloped reserves',
			],
			value: 'number',
			nearMisses: ['plan to develop', 'undeveloped acreage'],
			examples: {
				states: [
					'We converted 3.1 MMBoe of proved undeveloped reserves in 2031 at a cost of $44 million.',
					'No proved undeveloped reserves have been on our books for over five years; revisions cut them by 0.8 MMBoe.',
				],
				seems: ['We plan to develop our fields.', 'Undeveloped acreage was 20,000 acres.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['reserves-resources'],
				text: `| Property and class of mineral resources or reserves, or proved oil and gas reserves | Amount as of [●] | Grade or quality |
| --- | --- | --- |
| [●], [●] | [●] | [●] |`,
			},
			{
				covers: ['basis'],
				text: 'The basis of the estimate is: prices of [●]; cut-off grade of [●]; recovery of [●]%; point of reference [●]. It was prepared by [●], a qualified person or engineer who [●].',
			},
			{
				covers: ['exploration-plan'],
				text: '**Plan.** The plan of exploration or development for [●] has the following phases: [●], at a cost of [●], with timing of [●] to [●], paid from [●].',
			},
			{
				covers: ['title-permits'],
				text: '**Title.** We hold [●] by a concession or claim that expires on [●]; fees of [●] and work of [●] are needed to keep it valid.',
			},
			{
				covers: ['undeveloped-progress'],
				text: '**Proved undeveloped reserves.** Proved undeveloped reserves changed by [●] because [●]. Investment of [●] in the year converted [●]. [●] will stay undeveloped beyond five years because [●].',
			},
		],
	},
};
