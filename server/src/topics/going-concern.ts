import type { Topic } from './types.ts';

/** Going concern (ASC 205-40): substantial doubt, or its alleviation by management's plans, within one year after the statements are issued. */
export const goingConcern: Topic = {
	id: 'going-concern',
	title: 'Going concern',
	citations: ['ASC 205-40', 'PCAOB AS 2415', 'S-K Item 303(b)(1)', 'IAS 1.25'],
	cues: [
		'going concern',
		'substantial doubt',
		'ability to continue as a going concern',
		'recurring losses from operations',
		'working capital deficit',
		'management’s plans to alleviate',
	],
	asks: [
		'Your auditor refers to substantial doubt about your ability to continue as a going concern. Please disclose management’s plans and whether they alleviate that doubt.',
		'You report recurring losses from operations and a working capital deficit. Tell us how you evaluated going concern under ASC 205-40 and disclose the conditions considered.',
	],
	synonyms: [
		['substantial doubt', 'significant doubt'],
		['recurring losses', 'continuing losses', 'losses from operations', 'net losses since inception'],
		['working capital deficit', 'working capital deficiency', 'net current liabilities', 'negative working capital'],
		[
			'one year after the date the financial statements are issued',
			'twelve months from issuance',
			'one year from issuance',
		],
		['alleviated', 'mitigated', 'resolved', 'overcome'],
		['plans', 'management’s plans', 'initiatives', 'measures'],
	],
	homes: {
		'20-F': [
			'Going Concern',
			'Liquidity and Going Concern',
			'Basis of Presentation',
			'Item 5.B Liquidity and Capital Resources',
			'Item 3.D Risk Factors',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Going Concern',
			'Liquidity and Going Concern',
			'Basis of Presentation',
			'Liquidity and Capital Resources',
			'Item 8 Financial Statements',
			'Item 1A Risk Factors',
		],
		'10-Q': [
			'Going Concern',
			'Liquidity and Going Concern',
			'Basis of Presentation',
			'Liquidity and Capital Resources',
			'Part I, Item 1 Financial Statements',
		],
	},
	elements: [
		{
			id: 'conditions',
			fact: 'principal conditions or events that raised substantial doubt about the ability to continue as a going concern',
			signals: [
				'recurring losses from operations',
				'working capital deficit of',
				'accumulated deficit of',
				'negative cash flows from operations',
				'default under',
				'loan matures within',
			],
			nearMisses: ['we have a history of losses', 'may incur losses'],
			asked: ['conditions or events that raise substantial doubt'],
			examples: {
				states: [
					'We lost $14.0 million in 2031, used $9.2 million of cash in operations and had a working capital deficit of $6.1 million, conditions that raise substantial doubt.',
					'The term loan of RMB 120 million matures in August and exceeds our cash, which raises substantial doubt about our ability to continue.',
				],
				seems: ['We have a history of losses and may incur losses in future.', 'Our auditor’s report appears below.'],
			},
		},
		{
			id: 'evaluation',
			fact: 'management’s evaluation of the significance of those conditions in relation to obligations due within one year after the statements are issued',
			signals: [
				'within one year after the date that the financial statements are issued',
				'ability to meet obligations as they become due',
				'management evaluated whether',
				'significance of those conditions',
			],
			nearMisses: ['twelve months from the balance sheet date', 'for the next twelve months we have sufficient'],
			asked: ['management’s evaluation of the significance of the conditions in relation to meeting its obligations'],
			examples: {
				states: [
					'Management evaluated whether these conditions mean that we cannot meet obligations of $18 million falling due within one year after these statements are issued.',
					'In relation to obligations as they become due in the year after issuance, management judged the maturity of the loan to be decisive.',
				],
				seems: [
					'Cash is sufficient for twelve months from the balance sheet date.',
					'Management regularly evaluates the business.',
				],
			},
		},
		{
			id: 'plans',
			fact: 'management’s plans to mitigate the conditions and whether it is probable that they will be carried out and be effective',
			signals: [
				'management’s plans include',
				'management plans to',
				'probable that the plans will be effectively implemented',
				'plans to raise additional',
				'letter of support from',
				'intends to refinance',
			],
			nearMisses: ['there can be no assurance', 'we may need to raise capital'],
			asked: [
				'management’s plans to alleviate substantial doubt',
				'viable plan to overcome the financial difficulties',
			],
			examples: {
				states: [
					'Management’s plans include the sale of the Elmwood plant, approved by the board in January, and a rights offering; it is probable that the sale will be completed.',
					'Our parent signed a letter of support for eighteen months, and management plans to cut marketing by half.',
				],
				seems: ['There can be no assurance that we will raise capital.', 'We may need more funds.'],
			},
		},
		{
			id: 'substantial-doubt',
			fact: 'says in those words that there is substantial doubt about the ability to continue as a going concern within one year after issuance',
			signals: [
				'there is substantial doubt about',
				'raise substantial doubt about our ability to continue',
				'substantial doubt exists',
			],
			nearMisses: [
				'prepared on a going concern basis',
				'assuming that the company will continue',
				'contemplates the realization of assets',
			],
			asked: ['a statement that there is substantial doubt about the ability to continue as a going concern'],
			examples: {
				states: [
					'There is substantial doubt about our ability to continue as a going concern within one year after these statements are issued.',
					'These conditions, which our plans do not alleviate, raise substantial doubt about our ability to continue as a going concern.',
				],
				seems: [
					'The statements have been prepared on a going concern basis.',
					'The statements contemplate the realization of assets in the normal course of business.',
				],
			},
		},
		{
			id: 'alleviated',
			fact: 'says that no substantial doubt exists about the ability to continue as a going concern, or that management’s plans alleviated it',
			signals: [
				'substantial doubt has been alleviated',
				'alleviated the substantial doubt',
				'no substantial doubt',
				'does not raise substantial doubt',
			],
			nearMisses: ['prepared on a going concern basis', 'we believe we have sufficient liquidity'],
			negative: true,
			asked: ['a statement that no substantial doubt exists because it was alleviated by the plans'],
			examples: {
				states: [
					'The refinancing signed in February alleviated the substantial doubt that the loan’s maturity had raised.',
					'Management concluded that no substantial doubt exists about our ability to continue as a going concern.',
				],
				seems: [
					'We believe that we have sufficient liquidity.',
					'The statements were prepared on a going concern basis.',
				],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['conditions'],
				text: '**Going concern.** We incurred a net loss of [●] and used cash of [●] in operating activities in the year ended [●]; as of that date we had [●]. These conditions, together with [●], raised substantial doubt about our ability to continue as a going concern.',
			},
			{
				covers: ['evaluation'],
				text: 'Management evaluated the significance of these conditions in relation to our ability to meet our obligations, including [●] due on [●], as they become due within one year after the date these financial statements are issued, and concluded that [●].',
			},
			{
				covers: ['plans'],
				text: 'Management’s plans to mitigate these conditions are [●]. It is [●] that they will be carried out, and [●] that they will be effective within that year, because [●].',
			},
			{
				covers: ['substantial-doubt'],
				text: 'Accordingly, there is [●] substantial doubt about our ability to continue as a going concern within one year after the date these financial statements are issued; the financial statements do not include adjustments that might result from the outcome of this uncertainty.',
			},
			{
				covers: ['alleviated'],
				insteadOf: ['substantial-doubt'],
				text: 'Management’s plans alleviated the substantial doubt that these conditions had raised about our ability to continue as a going concern.',
			},
		],
	},
};
