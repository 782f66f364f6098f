import type { Topic } from './types.ts';

/** Debt: covenants and compliance, breaches and waivers, classification, maturities (ASC 470-10, S-X 4-08(c)). */
export const debtCovenants: Topic = {
	id: 'debt-covenants',
	title: 'Debt: covenants, waivers, classification, maturities',
	citations: ['ASC 470', 'S-X Rule 4-08(c)', 'S-X Rule 5-02.19', 'S-X Rule 5-02.22', 'Release 33-8350'],
	cues: [
		'debt covenants',
		'financial covenants',
		'financial covenant',
		'restrictive covenants',
		'compliance with covenants',
		'covenant compliance',
		'breach of a covenant',
		'event of default',
		'waiver',
		'classification of debt',
		'callable by the lender',
		'subjective acceleration clause',
		'aggregate maturities',
		'credit agreement',
		'convertible notes',
	],
	asks: [
		'Please disclose the financial covenants of your credit agreement and your actual ratios against the required ratios as of the balance sheet date.',
		'You breached a covenant during the year. Tell us how you concluded on the classification of debt and disclose the terms of the waiver.',
	],
	synonyms: [
		['covenant', 'financial covenant', 'financial ratio requirement', 'maintenance test'],
		['waiver', 'forbearance', 'consent of the lenders', 'covenant relief'],
		['breach', 'default', 'violation', 'non-compliance', 'event of default'],
		['leverage ratio', 'debt to EBITDA', 'consolidated leverage ratio'],
		['current', 'short-term', 'due within one year'],
		['non-current', 'long-term'],
	],
	homes: {
		'20-F': ['Borrowings', 'Debt', 'Item 5.B Liquidity and Capital Resources', 'Item 18 Financial Statements'],
		'10-K': ['Debt', 'Long-Term Debt', 'Borrowings', 'Liquidity and Capital Resources', 'Item 8 Financial Statements'],
		'10-Q': [
			'Debt',
			'Long-Term Debt',
			'Borrowings',
			'Liquidity and Capital Resources',
			'Part I, Item 1 Financial Statements',
		],
	},
	elements: [
		{
			id: 'covenants-ratios',
			fact: 'each material financial covenant with the required ratio and the actual ratio at period end',
			signals: [
				'required to maintain',
				'maximum leverage ratio of',
				'minimum interest coverage',
				'actual ratio was',
				'as defined in the credit agreement',
			],
			value: 'number',
			nearMisses: ['in compliance with all covenants', 'contains customary covenants'],
			asked: ['financial covenants and actual ratios compared with required ratios'],
			examples: {
				states: [
					'The credit agreement requires a leverage ratio of no more than 3.50 to 1; the actual ratio was 3.22 to 1 at year-end.',
					'Interest coverage must be at least 2.0; it was 2.6 on September 30.',
				],
				seems: ['We were in compliance with all covenants.', 'The notes contain customary covenants.'],
			},
		},
		{
			id: 'compliance',
			fact: 'whether the company was in compliance with its covenants as of the balance sheet date',
			signals: ['in compliance with all covenants', 'was in compliance', 'not in compliance with', 'failed to meet'],
			nearMisses: ['expects to be in compliance', 'compliance with laws'],
			asked: ['whether you were in compliance with covenants'],
			examples: {
				states: [
					'As of December 31, 2031 we were in compliance with all covenants.',
					'At quarter-end we were not in compliance with the coverage covenant of the term loan.',
				],
				seems: [
					'Compliance with environmental laws is costly.',
					'Failure to comply with covenants could lead to default.',
				],
			},
		},
		{
			id: 'breach-waiver',
			fact: 'breach or default, amount of the obligation, and waiver with the period for which it holds',
			signals: [
				'obtained a waiver',
				'waived the breach through',
				'event of default occurred',
				'forbearance agreement',
				'waiver expires',
			],
			value: 'period',
			nearMisses: ['may seek a waiver', 'could constitute an event of default'],
			asked: ['the amount of the obligation in default and the period of any waiver'],
			examples: {
				states: [
					'In March 2031 lenders waived the breach of the coverage covenant on the $40 million term loan through March 31, 2032.',
					'A forbearance agreement for the RMB 90 million notes holds until August 15, 2032.',
				],
				seems: ['A failure to pay could constitute an event of default.', 'We may seek a waiver if we need one.'],
			},
		},
		{
			id: 'classification',
			fact: 'whether the debt is classified as current or non-current, and why',
			signals: [
				'classified as current',
				'classified as non-current',
				'reclassified to current liabilities',
				'ability and intent to refinance',
				'callable at the option of the lender',
			],
			nearMisses: ['current portion of long-term debt', 'current liabilities'],
			asked: ['basis for classification of the debt as current or long-term'],
			examples: {
				states: [
					'Because the waiver lasts less than a year and a later breach is probable, the term loan is classified as current.',
					'The notes remain classified as non-current, since they were refinanced on a long-term basis before issuance.',
				],
				seems: ['The current portion of long-term debt was $4.0 million.', 'Current liabilities rose.'],
			},
		},
		{
			id: 'maturities',
			fact: 'aggregate maturities of long-term debt for each of the five years after the balance sheet date',
			signals: [
				'aggregate maturities',
				'maturities of long-term debt',
				'due in each of the next five years',
				'principal payments due',
			],
			value: 'money',
			nearMisses: ['matures in', 'maturity of marketable securities'],
			asked: ['aggregate maturities for each of the five years following the balance sheet date'],
			examples: {
				states: [
					'Maturities of long-term debt: 2032 $4.0 million, 2033 $4.0 million, 2034 $4.0 million, 2035 $88.0 million, 2036 nil.',
					'Principal payments due in each of the next five years are RMB 20 million, with RMB 110 million thereafter.',
				],
				seems: ['The revolving facility matures in 2035.', 'Securities mature within five years.'],
			},
		},
	],
	blocks: {
		default: [
			{ covers: ['covenants-ratios'], text: 'Our [●] requires us to maintain the following financial covenants:' },
			{
				covers: ['covenants-ratios'],
				text: `| Covenant, as defined in the agreement | Required ratio | Actual ratio as of [●] |
| --- | --- | --- |
| [●] | [●] | [●] |`,
			},
			{ covers: ['compliance'], text: 'As of [●], the balance sheet date, we were [●] compliance with our covenants.' },
			{
				covers: ['breach-waiver'],
				text: 'On [●], a breach of [●] made [●] of the obligation under the [●] callable; the lenders granted a waiver of the default that holds for the period through [●] on condition that [●].',
			},
			{
				covers: ['classification'],
				text: 'Our debt under the [●] is classified as [●], current or non-current, because [●].',
			},
			{
				covers: ['maturities'],
				text: 'Aggregate maturities of long-term debt for each of the five years after [●], and thereafter, are:',
			},
			{
				covers: ['maturities'],
				text: `| Year ending [●] | Amount |
| --- | --- |
| [●] | [●] |
| [●] | [●] |
| [●] | [●] |
| [●] | [●] |
| [●] | [●] |
| Thereafter | [●] |`,
			},
		],
	},
};
