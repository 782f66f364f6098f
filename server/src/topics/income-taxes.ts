import type { Topic } from './types.ts';

/** Income taxes (ASC 740): rate reconciliation, valuation allowance, undistributed earnings, uncertain positions; ASU 2023-09 for later years. */
export const incomeTaxes: Topic = {
	id: 'income-taxes',
	title: 'Income taxes: effective rate, valuation allowance, undistributed earnings',
	citations: ['ASC 740', 'S-X Rule 4-08(h)', 'SAB Topic 11.C', 'ASU 2023-09', 'APB 23', 'SFAS 109', 'FIN 48', 'IAS 12'],
	cues: [
		'effective tax rate',
		'effective income tax rate',
		'income tax rate reconciliation',
		'rate reconciliation',
		'statutory rate',
		'valuation allowance',
		'deferred tax assets',
		'deferred tax asset',
		'realizability of deferred tax assets',
		'undistributed earnings',
		'indefinitely reinvested',
		'permanently reinvested',
		'unrecognized tax benefits',
		'uncertain tax positions',
		'income taxes',
		'income tax expense',
		'income tax provision',
		'tax holiday',
		'preferential tax rate',
		'net operating loss carryforwards',
		'foreign tax rate differential',
	],
	asks: [
		'Please disclose the positive and negative evidence you considered in concluding that no valuation allowance was needed against deferred tax assets despite cumulative losses.',
		'Your effective tax rate is well below the statutory rate. In future filings explain which countries had the most effect and break out the foreign rate differential line in the rate reconciliation.',
		'Disclose the cumulative amount of undistributed earnings that are indefinitely reinvested and the unrecognized deferred tax liability, or that determining it is not practicable.',
	],
	synonyms: [
		['effective tax rate', 'effective income tax rate', 'effective rate', 'ETR'],
		[
			'statutory rate',
			'statutory tax rate',
			'statutory income tax rate',
			'federal statutory rate',
			'enterprise income tax rate',
		],
		['valuation allowance', 'allowance against deferred tax assets'],
		['carryforwards', 'loss carryforwards', 'net operating losses', 'NOLs', 'tax losses carried forward'],
		['indefinitely reinvested', 'permanently reinvested', 'indefinite reinvestment', 'no intention to distribute'],
		[
			'undistributed earnings',
			'unremitted earnings',
			'accumulated earnings of foreign subsidiaries',
			'retained earnings of subsidiaries',
		],
		['unrecognized tax benefits', 'uncertain tax positions', 'UTBs', 'uncertain tax benefits'],
		['tax holiday', 'tax concession', 'preferential rate', 'preferential tax treatment', 'reduced rate'],
	],
	homes: {
		'20-F': [
			'Income Taxes',
			'Income Tax',
			'Taxation',
			'Item 5.A Operating Results',
			'Item 5.E Critical Accounting Estimates',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Income Taxes',
			'Provision for Income Taxes',
			'Critical Accounting Estimates',
			'Results of Operations',
			'Item 8 Financial Statements',
			"Item 7 Management's Discussion and Analysis",
		],
		'10-Q': [
			'Income Taxes',
			'Provision for Income Taxes',
			'Results of Operations',
			'Part I, Item 1 Financial Statements',
		],
		'earnings release': ['Income Tax Expense', 'Income Taxes', 'Financial Results'],
	},
	elements: [
		{
			id: 'rate-reconciliation',
			fact: 'reconciliation of the statutory rate to the effective tax rate, with each significant reconciling item shown separately',
			signals: [
				'reconciliation of the statutory rate',
				'differs from the statutory rate',
				'tax computed at the statutory rate',
				'foreign rate differential',
				'nondeductible expenses',
				'reconciles to the effective tax rate',
			],
			nearMisses: ['effective tax rate was', 'statutory rate is', 'other, net'],
			asked: ['reconciliation of the statutory rate to the effective rate with significant items shown separately'],
			examples: {
				states: [
					'Tax at the statutory rate 25.0%, preferential rates (8.2%), research super-deduction (3.1%), change in valuation allowance 4.4%, effective rate 18.1%.',
					'The reconciliation of the statutory rate to our effective tax rate shows the effect of Irish operations of $6.1 million apart from that of Singapore of $2.0 million.',
				],
				seems: ['Our effective tax rate was 18.1%.', 'The statutory rate in our home country is 25%.'],
			},
		},
		{
			id: 'rate-drivers',
			fact: 'why the effective tax rate changed or differs from the statutory rate, naming the jurisdictions and items that matter',
			signals: [
				'effective tax rate decreased because',
				'effective tax rate was lower than the statutory rate due to',
				'earnings taxed at lower rates in',
				'mix of income among jurisdictions',
				'discrete items',
			],
			nearMisses: ['mix of earnings', 'may fluctuate', 'various factors'],
			asked: [
				'reasons for changes in the effective tax rate',
				'which jurisdictions have the most effect on the effective tax rate',
			],
			examples: {
				states: [
					'The effective rate fell to 18.1% from 21.4%, mainly because income of our Irish subsidiary, taxed at a lower rate, grew to a third of the total.',
					'Our rate is below the statutory rate chiefly due to a preferential rate for our software subsidiary in Hangzhou.',
				],
				seems: ['Our effective tax rate may fluctuate.', 'The rate is affected by various factors.'],
			},
		},
		{
			id: 'allowance-evidence',
			fact: 'positive and negative evidence weighed in concluding on the valuation allowance or its release, and the weight given to it',
			signals: [
				'positive and negative evidence',
				'cumulative losses in recent years',
				'we concluded that it is more likely than not',
				'reversal of existing temporary differences',
				'tax planning strategies',
				'released the valuation allowance because',
			],
			nearMisses: [
				'a valuation allowance is recorded when',
				'all available evidence',
				'more likely than not that some portion',
			],
			asked: [
				'positive and negative evidence considered in assessing the valuation allowance',
				'basis for realizability of deferred tax assets',
			],
			examples: {
				states: [
					'We kept a full valuation allowance in Spain: three years of cumulative losses outweighed signed contracts for next year, the only positive evidence.',
					'We released the valuation allowance because the unit earned profits in nine quarters running and its losses do not expire.',
				],
				seems: [
					'A valuation allowance is recorded when it is more likely than not that some portion will not be realized.',
					'We consider all available evidence.',
				],
			},
		},
		{
			id: 'allowance-change',
			fact: 'net change in the valuation allowance in each year and what it relates to',
			signals: [
				'net change in the valuation allowance',
				'valuation allowance increased by',
				'valuation allowance decreased by',
				'change in valuation allowance',
			],
			value: 'money',
			nearMisses: ['valuation allowance was', 'net of valuation allowance'],
			asked: ['the net change in the valuation allowance during the year'],
			examples: {
				states: [
					'The valuation allowance increased by $7.4 million, for losses of our Spanish unit.',
					'The net change in the valuation allowance was a decrease of RMB 12 million in 2031 and an increase of RMB 5 million in 2030.',
				],
				seems: [
					'The valuation allowance was $31.0 million.',
					'Deferred tax assets are shown net of valuation allowance.',
				],
			},
		},
		{
			id: 'undistributed-earnings',
			fact: 'cumulative amount of undistributed earnings of foreign subsidiaries for which no deferred tax is recorded because they are indefinitely reinvested',
			signals: [
				'undistributed earnings of',
				'cumulative undistributed earnings',
				'indefinitely reinvested',
				'cumulative amount of temporary differences',
				'permanently reinvested earnings of',
			],
			value: 'money',
			nearMisses: [
				'intends to indefinitely reinvest',
				'no deferred tax has been provided',
				'foreign subsidiaries are indefinitely reinvested',
			],
			asked: [
				'cumulative amount of undistributed earnings of foreign subsidiaries',
				'amount of indefinitely reinvested earnings',
			],
			examples: {
				states: [
					'Undistributed earnings of foreign subsidiaries that are indefinitely reinvested were $142 million at year-end.',
					'The cumulative amount on which no deferred tax was recorded was RMB 890 million.',
				],
				seems: [
					'We intend to indefinitely reinvest the earnings of our foreign subsidiaries.',
					'No deferred tax has been provided on earnings that are permanently reinvested.',
				],
			},
		},
		{
			id: 'unrecognized-liability',
			fact: 'amount of the unrecognized deferred tax liability on those earnings, or that determining it is not practicable',
			signals: [
				'unrecognized deferred tax liability',
				'determination of the amount is not practicable',
				'not practicable to determine',
				'withholding tax would be',
				'tax that would be due if remitted',
			],
			nearMisses: ['deferred tax liability was', 'would be subject to tax'],
			asked: ['amount of the unrecognized deferred tax liability or a statement that determination is not practicable'],
			examples: {
				states: [
					'It is not practicable to determine the deferred tax liability on these earnings.',
					'The unrecognized deferred tax liability would be $9.8 million if they were remitted.',
				],
				seems: ['Deferred tax liabilities were $9.8 million.', 'Dividends would be subject to withholding tax.'],
			},
		},
		{
			id: 'uncertain-positions',
			fact: 'roll-forward of unrecognized tax benefits, the amount that would affect the rate, interest and penalties, and changes expected within twelve months',
			signals: [
				'unrecognized tax benefits',
				'would affect the effective tax rate if recognized',
				'increases for tax positions of prior years',
				'lapse of statute of limitations',
				'interest and penalties',
				'within the next twelve months',
			],
			nearMisses: ['recognized only if more likely than not', 'no uncertain tax positions policy'],
			asked: ['tabular reconciliation of unrecognized tax benefits'],
			examples: {
				states: [
					'Unrecognized tax benefits: opening 11.0, additions for the current year 2.0, settlements (3.5), closing 9.5; $8.0 million would affect the effective rate.',
					'It is reasonably possible that unrecognized tax benefits fall by $3 million within twelve months as two audits close.',
				],
				seems: [
					'A tax position is recognized only if it is more likely than not to be sustained.',
					'We are subject to audit in several countries.',
				],
			},
		},
		{
			id: 'carryforwards',
			fact: 'amounts and expiration dates of operating loss and tax credit carryforwards',
			signals: [
				'net operating loss carryforwards of',
				'expire in',
				'will begin to expire',
				'may be carried forward indefinitely',
				'tax credit carryforwards',
			],
			value: 'money',
			nearMisses: ['deferred tax asset for loss carryforwards', 'use may be limited'],
			asked: ['amounts and expiration dates of net operating loss carryforwards'],
			examples: {
				states: [
					'We had loss carryforwards of $64 million in Spain, which do not expire, and of $12 million in China, which expire from 2033 to 2036.',
					'Tax credit carryforwards of $3.0 million begin to expire in 2040.',
				],
				seems: [
					'The use of loss carryforwards may be limited after a change in ownership.',
					'Loss carryforwards give rise to deferred tax assets.',
				],
			},
		},
		{
			id: 'tax-holiday',
			fact: 'amount and per share effect of tax holidays or preferential rates, and when they end',
			signals: [
				'effect of the tax holiday',
				'tax holiday increased net income by',
				'per share effect of the tax holiday',
				'preferential rate expires',
				'tax savings of',
			],
			value: 'money',
			nearMisses: ['entitled to a preferential rate', 'qualified as a high-tech enterprise'],
			asked: ['the aggregate dollar and per share effects of the tax holiday and when it terminates'],
			examples: {
				states: [
					'The tax holiday raised net income by RMB 24 million, or RMB 0.11 per share, and ends in 2033.',
					'Without the preferential rate, income taxes would have been $4.1 million higher, $0.06 a share.',
				],
				seems: [
					'Our software subsidiary is qualified as a high-tech enterprise.',
					'Certain subsidiaries enjoy a preferential rate.',
				],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['rate-reconciliation'],
				text: `| | Year ended [●] | Year ended [●] |
| --- | --- | --- |
| Income tax at the statutory rate of [●]% | [●] | [●] |
| Effect of rates in [●] | [●] | [●] |
| [●] | [●] | [●] |
| Change in valuation allowance | [●] | [●] |
| Income tax expense, at an effective tax rate of [●]% and [●]% | [●] | [●] |`,
			},
			{
				covers: ['rate-drivers'],
				text: 'The effective tax rate differs from the statutory rate, and changed from [●]% to [●]%, because [●]; the jurisdictions with the greatest effect were [●].',
			},
			{
				covers: ['allowance-change'],
				text: '**Valuation allowance.** The valuation allowance changed by [●] and [●] in the years ended [●] and [●], which relates to [●].',
			},
			{
				covers: ['allowance-evidence'],
				text: 'In concluding that it is [●] than not that deferred tax assets of [●] will be realized, we weighed the following positive evidence: [●]; and the following negative evidence: [●]. We gave the most weight to [●] because [●].',
			},
			{
				covers: ['undistributed-earnings'],
				text: '**Undistributed earnings.** As of [●], undistributed earnings of [●], for which no deferred tax is recorded because they are indefinitely reinvested, were [●].',
			},
			{
				covers: ['unrecognized-liability'],
				text: 'The unrecognized deferred tax liability on the undistributed earnings of [●] was [●] as of [●].',
			},
			{
				covers: ['unrecognized-liability'],
				insteadOf: ['unrecognized-liability'],
				text: 'Determination of the amount of the unrecognized deferred tax liability on those earnings is not practicable.',
			},
			{
				covers: ['carryforwards'],
				text: '**Carryforwards.** Net operating loss carryforwards were [●] in [●], which expire in [●]; tax credit carryforwards were [●], which expire in [●].',
			},
			{
				covers: ['tax-holiday'],
				text: '**Tax holidays.** The preferential rates that apply to [●] increased net income by [●], or [●] per share, and end in [●].',
			},
			{
				covers: ['uncertain-positions'],
				text: `| Unrecognized tax benefits | Year ended [●] | Year ended [●] |
| --- | --- | --- |
| Balance at beginning of year | [●] | [●] |
| Additions for tax positions of the year | [●] | [●] |
| Changes for tax positions of prior years | [●] | [●] |
| Settlements and lapses | [●] | [●] |
| Balance at end of year | [●] | [●] |`,
			},
			{
				covers: ['uncertain-positions'],
				text: 'Of the unrecognized tax benefits as of [●], [●] would affect the effective tax rate if recognized. We expect them to change by [●] within the next twelve months because [●]. Interest and penalties recognized were [●].',
			},
		],
	},
};
