import type { Topic } from './types.ts';

/** Consolidation, variable interest entities and equity method investees (ASC 810, ASC 323, S-X 3-09 and 4-08(g)). */
export const consolidation: Topic = {
	id: 'consolidation',
	title: 'Consolidation, variable interest entities, equity method investees',
	citations: [
		'ASC 810',
		'ASC 323',
		'S-X Rule 3-09',
		'S-X Rule 4-08(g)',
		'S-X Rule 10-01(b)(1)',
		'FIN 46',
		'FIN 46R',
		'APB 18',
		'IFRS 10',
		'IAS 28',
	],
	cues: [
		'variable interest entity',
		'variable interest entities',
		'primary beneficiary',
		'consolidate the entity',
		'basis for consolidation',
		'equity method',
		'equity method investee',
		'equity method investees',
		'equity method investments',
		'noncontrolling interest',
		'significant influence',
		'summarized financial information',
		'maximum exposure to loss',
		'joint venture',
		'power to direct the activities',
		'deconsolidation',
	],
	asks: [
		'Please tell us how you concluded that you are the primary beneficiary of the joint venture and disclose the carrying amounts of assets and liabilities of the variable interest entity.',
		'It appears that your equity method investee is significant. Provide summarized financial information under Rule 4-08(g) or tell us your significance tests under Rule 3-09.',
	],
	synonyms: [
		['variable interest entity', 'VIE', 'special purpose entity'],
		['primary beneficiary', 'consolidating party'],
		['equity method investee', 'investee', 'associate', 'joint venture', 'affiliate'],
		['noncontrolling interest', 'minority interest', 'non-controlling interests'],
		['summarized financial information', 'summary financial data', 'condensed financial information of investees'],
		['maximum exposure to loss', 'exposure to loss'],
	],
	homes: {
		'20-F': [
			'Variable Interest Entities',
			'Equity Method Investments',
			'Principles of Consolidation',
			'Basis of Presentation',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Variable Interest Entities',
			'Equity Method Investments',
			'Investments in Affiliates',
			'Principles of Consolidation',
			'Item 8 Financial Statements',
			'Item 15 Exhibits and Financial Statement Schedules',
		],
		'10-Q': [
			'Variable Interest Entities',
			'Equity Method Investments',
			'Investments in Affiliates',
			'Part I, Item 1 Financial Statements',
		],
	},
	elements: [
		{
			id: 'consolidation-basis',
			fact: 'why the company is, or is not, the primary beneficiary: power to direct the activities that matter most and exposure to losses or benefits',
			signals: [
				'power to direct the activities',
				'obligation to absorb losses',
				'right to receive benefits',
				'we are the primary beneficiary because',
				'we are not the primary beneficiary because',
			],
			nearMisses: ['consolidated financial statements include', 'all intercompany balances are eliminated'],
			asked: [
				'significant judgments in determining that you are the primary beneficiary',
				'basis for consolidating the entity',
			],
			examples: {
				states: [
					'We are the primary beneficiary of Quayside JV because we alone set its rates and hiring and absorb 80% of its losses.',
					'We do not consolidate the fund, since its manager has the power to direct the activities that most affect its returns.',
				],
				seems: ['The consolidated statements include all subsidiaries.', 'Intercompany balances are eliminated.'],
			},
		},
		{
			id: 'vie-amounts',
			fact: 'carrying amounts and classification of the variable interest entity’s assets and liabilities, and restrictions on them or recourse of creditors',
			signals: [
				'assets of the VIE',
				'liabilities of the VIE',
				'can only be used to settle obligations of',
				'creditors do not have recourse',
				'carrying amounts of the assets and liabilities',
			],
			value: 'money',
			nearMisses: ['the VIE was formed', 'assets are pledged'],
			asked: [
				'carrying amounts of the assets and liabilities of the variable interest entity and restrictions on them',
			],
			examples: {
				states: [
					'Assets of Quayside JV, which can be used only to settle its own obligations, were $52.0 million and its liabilities, without recourse to us, $37.0 million.',
					'The VIE’s current assets were RMB 210 million and current liabilities RMB 190 million.',
				],
				seems: ['Quayside JV was formed in 2027.', 'Certain assets are pledged.'],
			},
		},
		{
			id: 'maximum-exposure',
			fact: 'for an entity not consolidated, maximum exposure to loss, how it was determined, and support given',
			signals: [
				'maximum exposure to loss',
				'exposure is limited to',
				'we have not provided support',
				'carrying amount of our investment',
			],
			value: 'money',
			nearMisses: ['exposure to credit risk', 'exposed to losses'],
			asked: ['maximum exposure to loss from unconsolidated variable interest entities'],
			examples: {
				states: [
					'Our maximum exposure to loss from the fund is $9.5 million, the carrying amount of our investment plus unfunded commitments.',
					'Exposure to the trust is limited to the guarantee of RMB 30 million; we gave no other support.',
				],
				seems: ['We are exposed to credit risk.', 'The fund made losses.'],
			},
		},
		{
			id: 'investee-data',
			fact: 'summarized assets, liabilities and results of equity method investees, with name, percentage owned and accounting policy',
			signals: [
				'summarized financial information of',
				'equity method investees',
				'percentage of ownership',
				'share of earnings of',
				'combined balance sheet of investees',
			],
			value: 'money',
			nearMisses: ['equity in earnings was', 'accounted for under the equity method'],
			asked: ['summarized financial information of equity method investees'],
			examples: {
				states: [
					'Summarized information of Harrow Rail, 35% owned: current assets 40.0, noncurrent assets 220.0, liabilities 150.0, revenue 88.0, net income 11.0.',
					'Our investees together had revenue of RMB 640 million and net loss of RMB 22 million.',
				],
				seems: [
					'Equity in earnings of affiliates was $3.9 million.',
					'The investment is accounted for under the equity method.',
				],
			},
		},
		{
			id: 'investee-statements',
			fact: 'separate audited statements of a significant investee filed, or the results of the significance tests',
			signals: [
				'financial statements of the investee are filed as',
				'significance tests',
				'pursuant to Rule 3-09',
				'exceeded twenty percent significance',
			],
			nearMisses: ['significant influence', 'audited financial statements'],
			asked: ['significance tests under Rule 3-09 and separate financial statements of the investee'],
			examples: {
				states: [
					'Audited statements of Harrow Rail are filed as an exhibit, since the income test exceeded one fifth in 2030.',
					'Neither the investment test nor the income test of Rule 3-09 was met by any investee in the years presented.',
				],
				seems: ['We have significant influence over Harrow Rail.', 'Our audited statements appear below.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['consolidation-basis'],
				text: 'We [●] consolidate [●] because [●] has the power to direct the activities that most significantly affect its economic performance, namely [●], and [●] has the obligation to absorb losses or the right to receive benefits of [●].',
			},
			{
				covers: ['vie-amounts'],
				text: `| Variable interest entity [●] | As of [●] | As of [●] |
| --- | --- | --- |
| Assets, which can be used only to settle its obligations | [●] | [●] |
| Liabilities, for which creditors have no recourse to us | [●] | [●] |`,
			},
			{
				covers: ['maximum-exposure'],
				text: 'For entities that we do not consolidate, our maximum exposure to loss is [●], determined as [●]; we provided support of [●].',
			},
			{
				covers: ['investee-data'],
				text: `| Equity method investee [●], [●]% owned | Year ended [●] | Year ended [●] |
| --- | --- | --- |
| Assets | [●] | [●] |
| Liabilities | [●] | [●] |
| Revenue | [●] | [●] |
| Net income (loss) | [●] | [●] |`,
			},
			{ covers: ['investee-data'], text: 'Our accounting policy for [●], an equity method investee, is to [●].' },
			{
				covers: ['investee-statements'],
				text: 'Under the significance tests, [●] was [●]%; separate audited financial statements of [●] are [●].',
			},
		],
	},
};
