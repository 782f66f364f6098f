import type { Topic } from './types.ts';

/** Statements of acquired businesses and pro forma information (S-X 3-05, Article 11): significance, what is filed, for which periods. */
export const acquiredBusinessStatements: Topic = {
	id: 'acquired-business-statements',
	title: 'Statements of acquired businesses and pro forma information',
	citations: [
		'S-X Rule 3-05',
		'S-X Rule 3-14',
		'S-X Rule 8-04',
		'S-X Article 11',
		'S-X Rule 11-01',
		'S-X Rule 11-02',
		'S-X Rule 1-02(w)',
		'Form 8-K Item 9.01',
		'Form 8-K Item 2.01',
		'FRM 2015',
		'FRM 2020',
		'FRM 2025',
	],
	cues: [
		'financial statements of the acquired business',
		'Rule 3-05',
		'significance tests',
		'significance of the acquisition',
		'pro forma financial information',
		'pro forma financial statements',
		'unaudited pro forma condensed combined',
		'Article 11',
		'pro forma adjustments',
		'carve-out financial statements',
		'abbreviated financial statements',
		'statements of the acquiree',
	],
	asks: [
		'Please provide your significance tests under Rule 3-05 for the acquisition and file financial statements of the acquired business with pro forma financial information.',
		'Revise the unaudited pro forma condensed combined statements to explain each of the pro forma adjustments and show how it was computed.',
	],
	synonyms: [
		['acquired business', 'acquiree', 'target', 'business acquired'],
		['significance tests', 'significance', 'investment test', 'asset test', 'income test'],
		[
			'pro forma financial information',
			'pro forma statements',
			'pro forma condensed combined',
			'Article 11 information',
		],
		['transaction accounting adjustments', 'pro forma adjustments'],
	],
	homes: {
		'8-K': [
			'Item 9.01 Financial Statements and Exhibits',
			'Unaudited Pro Forma Condensed Combined Financial Information',
		],
		'registration statement': [
			'Unaudited Pro Forma Condensed Combined Financial Information',
			'Index to Financial Statements',
		],
		'20-F': [
			'Unaudited Pro Forma Financial Information',
			'Item 18 Financial Statements',
			'Item 4.A History and Development of the Company',
		],
		'10-K': ['Acquisitions', 'Item 8 Financial Statements', 'Item 15 Exhibits and Financial Statement Schedules'],
	},
	elements: [
		{
			id: 'significance',
			fact: 'result of the investment, asset and income tests of significance for the acquisition',
			signals: ['investment test', 'asset test', 'income test', 'significance level', 'exceeds twenty percent'],
			value: 'percentage',
			nearMisses: ['significant acquisition', 'material to our business'],
			asked: ['results of the significance tests for the acquisition'],
			examples: {
				states: [
					'The investment test gave 24%, the asset test 11% and the income test 8%.',
					'Larkfield was significant at 43% under the income test.',
				],
				seems: ['Larkfield is a significant acquisition.', 'The acquisition is material to our business.'],
			},
		},
		{
			id: 'acquiree-statements',
			fact: 'audited and interim statements of the acquired business, for the periods its significance requires',
			signals: [
				'audited financial statements of',
				'balance sheets of the acquired business',
				'unaudited interim statements of',
				'are filed as exhibit',
			],
			nearMisses: ['will be filed by amendment', 'our audited financial statements'],
			asked: ['financial statements of the acquired business for the required periods'],
			examples: {
				states: [
					'Audited financial statements of Larkfield Labs for 2030 and 2029 and unaudited interim statements for the quarter ended March 31, 2031 are filed as Exhibit 99.2.',
					'The audited statements of Ponte Foods for its latest fiscal year begin on page F-60.',
				],
				seems: [
					'Statements will be filed by amendment.',
					'Our audited financial statements include Larkfield since May.',
				],
			},
		},
		{
			id: 'pro-forma-statements',
			fact: 'pro forma condensed balance sheet and statements of operations that give effect to the acquisition as of stated dates',
			signals: [
				'unaudited pro forma condensed combined balance sheet',
				'pro forma condensed combined statement of operations',
				'give effect to the acquisition as if it had occurred',
			],
			value: 'date',
			nearMisses: ['pro forma revenue', 'supplemental pro forma'],
			asked: ['pro forma condensed balance sheet and income statements giving effect to the acquisition'],
			examples: {
				states: [
					'The unaudited pro forma condensed combined statement of operations for 2030 gives effect to the acquisition as if it had occurred on January 1, 2030.',
					'A pro forma condensed balance sheet as of March 31, 2031 combines both companies as if the merger had closed that day.',
				],
				seems: ['Pro forma revenue would have been higher.', 'Pro forma information is omitted.'],
			},
		},
		{
			id: 'adjustments-explained',
			fact: 'each pro forma adjustment explained in a note, with how it was computed and its assumptions',
			signals: [
				'adjustment reflects',
				'pro forma adjustments are',
				'represents the elimination of',
				'computed using an interest rate of',
				'to record amortization of',
			],
			nearMisses: ['adjustments are described in the notes', 'based on available information'],
			asked: ['explanation of each pro forma adjustment and how it was calculated'],
			examples: {
				states: [
					'Adjustment (b) records amortization of $1.5 million: customer relationships of $9.0 million over six years.',
					'Adjustment (d) reflects interest at 7% on the $22 million loan that financed the purchase; an eighth of a point changes it by $28 thousand.',
				],
				seems: ['Adjustments rest on available information.', 'Pro forma adjustments are preliminary.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['significance'],
				text: 'The acquisition of [●] on [●] was significant as follows: investment test [●]%, asset test [●]%, income test [●]%.',
			},
			{
				covers: ['acquiree-statements'],
				text: 'Audited financial statements of the acquired business for [●], and unaudited interim statements for [●], being the periods that its significance requires, are filed as [●].',
			},
			{
				covers: ['pro-forma-statements'],
				text: 'The unaudited pro forma condensed combined balance sheet as of [●] and statements of operations for [●] give effect to the acquisition as if it had occurred on [●] and [●], respectively:',
			},
			{
				covers: ['pro-forma-statements'],
				text: `| | [●] | Acquired business | Adjustments | Note | Pro forma combined |
| --- | --- | --- | --- | --- | --- |
| [●] | [●] | [●] | [●] | [●] | [●] |`,
			},
			{
				covers: ['adjustments-explained'],
				text: 'Pro forma adjustment [●] reflects [●], computed as [●] and assuming [●].',
			},
		],
	},
};
