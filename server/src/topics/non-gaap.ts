import type { Topic } from './types.ts';

/**
 * Non-GAAP measures: reconciliation, prominence, definition, usefulness. Regulation G binds every public disclosure, also a
 * release on Form 6-K; S-K 10(e) binds filings and releases furnished under Item 2.02 of Form 8-K. For a release on Form
 * 6-K prominence is therefore advice unless the company promised it.
 */
export const nonGaap: Topic = {
	id: 'non-gaap',
	title: 'Non-GAAP measures: reconciliation, prominence, usefulness',
	citations: [
		'Regulation G',
		'S-K Item 10(e)',
		'Non-GAAP C&DI 100',
		'Non-GAAP C&DI 101',
		'Non-GAAP C&DI 102',
		'Non-GAAP C&DI 103',
		'Non-GAAP C&DI 104',
		'Form 8-K Item 2.02',
	],
	cues: [
		'non-GAAP financial measure',
		'non-GAAP financial measures',
		'non-GAAP measure',
		'non-GAAP measures',
		'non-GAAP',
		'most directly comparable GAAP measure',
		'most directly comparable GAAP measures',
		'reconciliation to the most directly comparable',
		'equal or greater prominence',
		'more prominent than',
		'undue prominence',
		'adjusted EBITDA',
		'EBITDA',
		'free cash flow',
		'adjusted net income',
		'adjusted earnings per share',
		'constant currency',
		'normal recurring cash operating expenses',
		'individually tailored accounting principles',
		'unreasonable efforts',
	],
	asks: [
		'You present Adjusted EBITDA before net loss in the headline of your release. Please give the most directly comparable GAAP measure equal or greater prominence in future earnings releases.',
		'Each non-GAAP measure in your releases, including Adjusted EBITDA of a segment, should come with a reconciliation to the most directly comparable GAAP measure. Please revise.',
		'Revise the disclosure of free cash flow to say why management believes the non-GAAP measure is useful to investors.',
	],
	synonyms: [
		['non-GAAP measure', 'non-GAAP financial measure', 'adjusted measure', 'non-IFRS measure', 'alternative measure'],
		['most directly comparable GAAP measure', 'comparable GAAP measure', 'closest GAAP measure', 'GAAP equivalent'],
		['reconciliation', 'bridge', 'reconciled to', 'reconciles'],
		['net income', 'net loss', 'net profit', 'net earnings', 'net income (loss)'],
		['adjusted EBITDA', 'core EBITDA', 'EBITDA as adjusted', 'EBITDA before special items'],
		['free cash flow', 'FCF', 'cash flow after capital expenditures'],
		['constant currency', 'currency-neutral', 'excluding the effect of exchange rates', 'at constant exchange rates'],
		['useful', 'helpful', 'meaningful', 'provides insight', 'assists investors'],
		['unreasonable efforts', 'unreasonable effort', 'undue effort'],
	],
	homes: {
		'earnings release': [
			'Reconciliation of GAAP to Non-GAAP',
			'Reconciliation of Non-GAAP Measures',
			'Use of Non-GAAP Financial Measures',
			'Non-GAAP Financial Measures',
			'Highlights',
			'Financial Results',
		],
		'20-F': [
			'Non-GAAP Financial Measures',
			'Item 5.A Operating Results',
			'Item 5 Operating and Financial Review and Prospects',
		],
		'10-K': ['Non-GAAP Financial Measures', 'Results of Operations', "Item 7 Management's Discussion and Analysis"],
		'10-Q': [
			'Non-GAAP Financial Measures',
			'Results of Operations',
			"Part I, Item 2 Management's Discussion and Analysis",
		],
		proxy: ['Compensation Discussion and Analysis', 'Non-GAAP Financial Measures'],
	},
	elements: [
		{
			id: 'comparable-gaap-measure',
			fact: 'names and presents the most directly comparable GAAP measure for each non-GAAP measure',
			requiredBy: ['Regulation G Item 100(a)', 'S-K Item 10(e)(1)(i)(A)'],
			signals: [
				'most directly comparable GAAP measure',
				'most directly comparable measure under GAAP is',
				'GAAP net income was',
				'net loss was',
				'net cash provided by operating activities was',
				'compared with net income of',
			],
			nearMisses: [
				'should not be considered in isolation',
				'not a substitute for GAAP',
				'the most comparable GAAP measures are presented in our filings',
			],
			asked: ['most directly comparable GAAP measure named and presented'],
			examples: {
				states: [
					'Net loss, the most directly comparable GAAP measure, was $8.1 million; Adjusted EBITDA was $5.6 million.',
					'Net cash provided by operating activities was $44.0 million and free cash flow, a non-GAAP measure, was $29.3 million.',
				],
				seems: [
					'Adjusted EBITDA should not be considered in isolation or as a substitute for GAAP measures.',
					'Adjusted EBITDA rose 14% to $5.6 million.',
				],
			},
		},
		{
			id: 'prominence',
			fact: 'presents the most directly comparable GAAP measure with equal or greater prominence: first, in headline, bullets, tables and charts',
			requiredBy: ['S-K Item 10(e)(1)(i)(A)'],
			signals: ['equal or greater prominence', 'GAAP measure precedes', 'net income of', 'net loss of'],
			nearMisses: ['record Adjusted EBITDA', 'Adjusted EBITDA up', 'reconciliation appears at the end of this release'],
			asked: ['GAAP measures presented with equal or greater prominence'],
			examples: {
				states: [
					'Net loss of $8.1 million, compared with $9.9 million a year ago; Adjusted EBITDA of $5.6 million, compared with $4.9 million.',
					'Diluted earnings per share were $0.31; adjusted diluted earnings per share, a non-GAAP measure, were $0.44.',
				],
				seems: [
					'Record Adjusted EBITDA of $5.6 million, up 14%.',
					'A reconciliation to GAAP appears at the end of this release.',
				],
			},
		},
		{
			id: 'reconciliation',
			fact: 'quantitative reconciliation, line by line, of each non-GAAP measure to the most directly comparable GAAP measure, for every period presented, starting from the GAAP measure',
			requiredBy: ['Regulation G Item 100(a)', 'S-K Item 10(e)(1)(i)(B)'],
			signals: [
				'reconciliation of net income to',
				'reconciliation of GAAP to non-GAAP',
				'reconciles net loss to',
				'the following table reconciles',
				'the following table sets forth a reconciliation',
			],
			value: 'money',
			nearMisses: [
				'available on our website',
				'reconciliation of total segment profit',
				'excludes interest, taxes, depreciation and amortization',
				'no reconciliation is provided',
			],
			asked: [
				'reconciliations with the most directly comparable GAAP measures',
				'quantitative reconciliation of adjusted EBITDA to net income',
			],
			examples: {
				states: [
					'The following table reconciles net loss of $8.1 million to Adjusted EBITDA of $5.6 million: interest expense $4.0 million, income taxes $0.7 million, depreciation and amortization $7.2 million and share-based compensation $1.8 million.',
					'Net cash provided by operating activities | 44.0 | 39.5 — less purchases of property and equipment | (14.7) | (12.2) — free cash flow (non-GAAP) | 29.3 | 27.3',
				],
				seems: [
					'A reconciliation of non-GAAP measures is available on our website.',
					'Adjusted EBITDA excludes interest, taxes, depreciation and amortization and share-based compensation.',
				],
			},
		},
		{
			id: 'segment-reconciliation',
			fact: 'reconciliation for the adjusted measure of each segment, not only for the consolidated measure, where it is presented outside the segment note',
			signals: [
				'segment adjusted EBITDA reconciliation',
				'reconciliation of segment adjusted EBITDA',
				'by segment to net income',
				'reconciliation of adjusted EBITDA by segment',
			],
			value: 'money',
			nearMisses: ['reconciliation of consolidated adjusted EBITDA', 'total adjusted EBITDA'],
			asked: ['reconciliations for segment adjusted EBITDA', 'a reconciliation for each segment measure'],
			examples: {
				states: [
					'Hosting segment: operating income 12.0, depreciation 6.1, share-based compensation 0.8, Hosting Adjusted EBITDA 18.9; Managed Network segment: operating loss (3.0), depreciation 2.2, Managed Network Adjusted EBITDA (0.8).',
					'Reconciliation of segment Adjusted EBITDA | Hosting $18.9 million | Managed Network $(0.8) million | Net loss $(8.1) million',
				],
				seems: [
					'The table below reconciles consolidated Adjusted EBITDA to net loss.',
					'Hosting Adjusted EBITDA was $18.9 million.',
				],
			},
		},
		{
			id: 'definition',
			fact: 'defines each non-GAAP measure, labels it as non-GAAP, and describes each adjustment and its nature',
			signals: [
				'we define adjusted EBITDA as',
				'represents net income before',
				'is a non-GAAP measure that we calculate as',
				'excludes the following items',
				'is defined as',
			],
			nearMisses: ['see the definitions in our annual report', 'other companies may define it differently'],
			asked: ['define each measure and describe each adjustment'],
			examples: {
				states: [
					'We define Adjusted EBITDA, a non-GAAP measure, as net income or loss before interest, income taxes, depreciation and amortization, share-based compensation and gains on sales of subsidiaries.',
					'Free cash flow is a non-GAAP measure that we calculate as net cash provided by operating activities less purchases of property and equipment.',
				],
				seems: ['Other companies may calculate Adjusted EBITDA differently.', 'Adjusted EBITDA margin was 14%.'],
			},
		},
		{
			id: 'usefulness',
			fact: 'why management believes the non-GAAP measure is useful to investors, with reasons particular to it',
			requiredBy: ['S-K Item 10(e)(1)(i)(C)'],
			signals: [
				'useful to investors because',
				'helps investors compare',
				'we believe that excluding',
				'allows investors to evaluate',
			],
			nearMisses: ['provides useful information to investors', 'supplemental measure'],
			asked: ['reasons why the measure provides useful information to investors'],
			examples: {
				states: [
					'We believe Adjusted EBITDA is useful to investors because it removes the cost of data halls financed before our change in capital structure and so shows how sites of different age compare.',
					'Free cash flow helps investors see how much cash remains for dividends after the fleet is renewed.',
				],
				seems: [
					'We believe that non-GAAP measures provide useful information to investors.',
					'Non-GAAP measures are supplemental.',
				],
			},
		},
		{
			id: 'management-use',
			fact: 'the additional purposes for which management uses the non-GAAP measure',
			requiredBy: ['S-K Item 10(e)(1)(i)(D)'],
			signals: [
				'management uses',
				'our management uses this measure to',
				'used by our board to',
				'we use this measure in setting',
				'to evaluate operating performance and to allocate',
			],
			nearMisses: ['management believes', 'commonly used by analysts'],
			asked: ['how management uses the non-GAAP measure'],
			examples: {
				states: [
					'Management uses Adjusted EBITDA to set annual budgets and to decide which sites to expand.',
					'Our board uses free cash flow to determine the dividend and bonuses.',
				],
				seems: [
					'Management believes the measure is meaningful.',
					'The measure is commonly used by analysts in our industry.',
				],
			},
		},
		{
			id: 'forward-looking',
			fact: 'reconciles forward-looking non-GAAP measures, or says that it cannot without unreasonable efforts, names what is missing and its likely significance',
			signals: [
				'without unreasonable efforts',
				'reconciliation of forward-looking non-GAAP',
				'unable to reconcile our guidance',
				'guidance for adjusted EBITDA reconciles to',
			],
			nearMisses: ['forward-looking statements', 'we do not provide guidance'],
			asked: ['reconciliation of forward-looking guidance or the unreasonable efforts exception'],
			examples: {
				states: [
					'We cannot reconcile forecast Adjusted EBITDA to net income without unreasonable efforts, because gains on site sales cannot be predicted; they could be significant to net income.',
					'Forecast net income of $12 million to $14 million plus interest, taxes, depreciation and amortization of $30 million gives forecast EBITDA of $42 million to $44 million.',
				],
				seems: [
					'This release contains forward-looking statements.',
					'We expect Adjusted EBITDA of $24 million next quarter.',
				],
			},
		},
		{
			id: 'adjustment-reason',
			fact: 'why each excluded item is not a normal, recurring, cash operating expense necessary to operate the business, or that it is no longer excluded',
			signals: [
				'not a normal recurring cash operating expense',
				'we exclude this item because',
				'no longer adjust for',
				'have revised the measure to no longer exclude',
				'has not occurred in the prior two years',
			],
			nearMisses: ['non-recurring', 'one-time items', 'unusual items'],
			asked: [
				'remove the adjustment for normal recurring cash operating expenses',
				'why each adjustment is appropriate',
			],
			examples: {
				states: [
					'From this quarter we no longer exclude store pre-opening costs, which are normal cash operating expenses of a growing chain.',
					'We exclude the flood repair cost because it did not arise in the prior two years and is not reasonably likely to recur within two years.',
				],
				seems: [
					'We exclude non-recurring items.',
					'Special charges and other one-time items are excluded from adjusted net income.',
				],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['definition'],
				text: '[●], a non-GAAP financial measure, represents [●] before [●], [●] and [●]; these adjustments are by nature [●].',
			},
			{
				covers: ['comparable-gaap-measure'],
				text: 'The most directly comparable GAAP measure to [●] is [●], which was [●] for the period ended [●].',
			},
			{
				covers: ['prominence'],
				text: 'We present [●], the most directly comparable GAAP measure, before, and with equal or greater prominence than, [●] wherever the latter appears.',
			},
			{
				covers: ['usefulness'],
				text: 'We believe [●] is useful to investors because [●]. It has limits as an analytical tool, including [●].',
			},
			{ covers: ['management-use'], text: 'Management uses [●] for the additional purposes of [●].' },
			{
				covers: ['adjustment-reason'],
				text: 'We exclude [●] because [●]; it is not a normal, recurring, cash operating expense necessary to operate our business because [●].',
			},
			{
				covers: ['reconciliation'],
				text: `| Reconciliation | Period ended [●] | Period ended [●] |
| --- | --- | --- |
| [●] (GAAP) | [●] | [●] |
| [●] | [●] | [●] |
| [●] | [●] | [●] |
| [●] (non-GAAP) | [●] | [●] |`,
			},
			{
				covers: ['segment-reconciliation'],
				text: `| Reconciliation of the adjusted measure of each segment | Segment [●] | Segment [●] | Total |
| --- | --- | --- | --- |
| [●] (GAAP) | [●] | [●] | [●] |
| [●] | [●] | [●] | [●] |
| Segment [●] (non-GAAP) | [●] | [●] | [●] |`,
			},
			{
				covers: ['forward-looking'],
				text: 'Forward-looking [●] is reconciled as follows: [●]. Where it is not, we are unable to do so without unreasonable efforts because [●] cannot be predicted; its probable significance is [●].',
			},
		],
		'earnings release': [
			{
				covers: ['comparable-gaap-measure', 'prominence'],
				text: '[●] (GAAP) was [●], compared with [●] in the same period a year earlier. [●], a non-GAAP measure, was [●], compared with [●]. The most directly comparable GAAP measure is [●].',
			},
			{
				covers: ['definition'],
				text: '**Use of non-GAAP financial measures.** We define [●], a non-GAAP financial measure, as [●] before [●], [●] and [●]; these adjustments are by nature [●].',
			},
			{
				covers: ['usefulness'],
				text: 'We believe [●] is useful to investors because [●]. It has limits as an analytical tool, including [●].',
			},
			{ covers: ['management-use'], text: 'Management uses [●] for the additional purposes of [●].' },
			{
				covers: ['adjustment-reason'],
				text: 'We exclude [●] because [●]; it is not a normal, recurring, cash operating expense necessary to operate our business because [●].',
			},
			{
				covers: ['reconciliation'],
				text: `| Reconciliation of GAAP to non-GAAP measures | Three months ended [●] | Three months ended [●] |
| --- | --- | --- |
| [●] (GAAP) | [●] | [●] |
| [●] | [●] | [●] |
| [●] | [●] | [●] |
| [●] (non-GAAP) | [●] | [●] |`,
			},
			{
				covers: ['segment-reconciliation'],
				text: `| Reconciliation of the adjusted measure of each segment | Segment [●] | Segment [●] | Total |
| --- | --- | --- | --- |
| [●] (GAAP) | [●] | [●] | [●] |
| [●] | [●] | [●] | [●] |
| Segment [●] (non-GAAP) | [●] | [●] | [●] |`,
			},
			{
				covers: ['forward-looking'],
				text: '**Outlook.** A reconciliation of forward-looking [●] to [●] is [●]. Where it is not given, we are unable to provide it without unreasonable efforts because [●] cannot be predicted; its probable significance is [●].',
			},
		],
	},
};
