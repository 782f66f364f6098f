import type { Topic } from './types.ts';

/** Allowance for expected credit losses (ASC 326), formerly for doubtful accounts: its movement, the ageing behind it, how it is estimated. */
export const creditLosses: Topic = {
	id: 'credit-losses',
	title: 'Allowance for credit losses and ageing of receivables',
	citations: [
		'ASC 326',
		'ASC 310-10-50',
		'ASC 310-10-35',
		'S-X Rule 5-04',
		'S-X Rule 12-09',
		'S-X Rule 5-02.3',
		'S-X Rule 5-02.4',
		'SAB Topic 6.L',
		'SFAS 114',
		'IFRS 9',
	],
	cues: [
		'allowance for doubtful accounts',
		'allowance for credit losses',
		'allowance for loan losses',
		'allowance for bad debts',
		'bad debt allowance',
		'bad debt expense',
		'bad debts',
		'credit losses',
		'expected credit losses',
		'collectability of receivables',
		'collectibility of accounts receivable',
		'aging of accounts receivable',
		'accounts receivable aging',
		'aging analysis',
		'long aging receivables',
		'past due',
		'days sales outstanding',
		'accounts receivable',
		'write-off of receivables',
		'subsequently collected',
		'nonaccrual loans',
	],
	asks: [
		'Accounts receivable grew faster than revenue. In future filings please provide an aging of accounts receivable and discuss changes in days sales outstanding.',
		'Please include a rollforward of the allowance for doubtful accounts for each period, with provisions, write-offs and recoveries.',
		'You wrote off a large balance that was long past due. Explain how you determine the allowance for credit losses and why it did not cover that customer.',
	],
	synonyms: [
		['allowance', 'allowance for credit losses', 'allowance for doubtful accounts', 'ECL allowance', 'loss allowance'],
		['expected credit losses', 'ECL', 'CECL', 'current expected credit loss'],
		['charge', 'provision', 'additions', 'expense', 'charged to expense', 'charged to cost'],
		['days sales outstanding', 'DSO', 'turnover days', 'receivable days', 'average collection period'],
		['collected', 'received', 'cash received', 'subsequently settled'],
		['concentration', 'significant customers', 'largest debtors'],
		['nonaccrual', 'non-accrual', 'non-performing'],
	],
	homes: {
		'20-F': [
			'Accounts Receivable',
			'Allowance for Credit Losses',
			'Allowance for Doubtful Accounts',
			'Item 5.B Liquidity and Capital Resources',
			'Item 5.E Critical Accounting Estimates',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Allowance for Credit Losses',
			'Allowance for Doubtful Accounts',
			'Accounts Receivable',
			'Critical Accounting Estimates',
			'Liquidity and Capital Resources',
			'Item 8 Financial Statements',
			"Item 7 Management's Discussion and Analysis",
		],
		'10-Q': [
			'Allowance for Credit Losses',
			'Allowance for Doubtful Accounts',
			'Accounts Receivable',
			'Liquidity and Capital Resources',
			'Part I, Item 1 Financial Statements',
		],
		'earnings release': ['Operating Expenses', 'Financial Results'],
	},
	elements: [
		{
			id: 'roll-forward',
			fact: 'roll-forward of the allowance for each period: opening balance, provision, write-offs, recoveries, closing balance',
			signals: [
				'balance at beginning of year',
				'balance at the beginning of the period',
				'additions charged to expense',
				'write-offs',
				'recoveries',
				'reversal',
				'balance at end of year',
			],
			value: 'money',
			nearMisses: ['net of allowance of', 'allowance for doubtful accounts was', 'accounts receivable net'],
			asked: [
				'a rollforward of the allowance for doubtful accounts for each period presented',
				'opening balance, provision, write-offs and recoveries',
			],
			examples: {
				states: [
					'Allowance: balance at beginning of year 4.1, provision 2.2, write-offs (1.5), recoveries 0.2, balance at end of year 5.0.',
					'The allowance rose from RMB 31 million to RMB 44 million in the year, after a charge of RMB 20 million, write-offs of RMB 8 million and recoveries of RMB 1 million.',
				],
				seems: [
					'Accounts receivable are stated net of an allowance of $5.0 million.',
					'The allowance for doubtful accounts was $5.0 million at year-end.',
				],
			},
		},
		{
			id: 'ageing',
			fact: 'ageing of receivables by past-due bucket, or days sales outstanding and why they changed',
			signals: [
				'aging of accounts receivable',
				'aging analysis',
				'past due by',
				'over 180 days',
				'within 30 days',
				'days sales outstanding',
				'not yet due',
			],
			value: 'number',
			nearMisses: ['credit terms of', 'considered past due when', 'generally due within'],
			asked: ['an aging analysis of accounts receivable', 'days sales outstanding and reasons for changes'],
			examples: {
				states: [
					'Receivables: not yet due $31.0 million, up to 90 days past due $9.4 million, 91 to 180 days $2.2 million, over 180 days $1.1 million.',
					'Days sales outstanding rose to 74 from 61 because two hospital groups moved to quarterly payment.',
				],
				seems: ['Receivables are considered past due after 60 days.', 'Our credit terms are generally 30 to 90 days.'],
			},
		},
		{
			id: 'method',
			fact: 'how expected credit losses are estimated: pooling by risk, past loss experience, current conditions, reasonable and supportable forecasts',
			signals: [
				'expected credit losses are estimated',
				'pooled by similar risk',
				'historical loss experience',
				'reasonable and supportable forecasts',
				'roll-rate',
				'loss-rate method',
				'specific identification',
			],
			nearMisses: ['based on management’s best estimate', 'we maintain an allowance'],
			asked: ['how the allowance is determined', 'methodology used to estimate expected credit losses'],
			examples: {
				states: [
					'We pool receivables by type of customer and age, apply loss rates from the past five years, and adjust them for forecast unemployment over two years.',
					'Balances of customers in bankruptcy are assessed one by one; all others are estimated with a roll-rate model that reflects reasonable and supportable forecasts.',
				],
				seems: ['We maintain an allowance for credit losses.', 'The allowance is management’s best estimate.'],
			},
		},
		{
			id: 'reason-for-change',
			fact: 'why the allowance or the bad debt expense moved in the period, with named causes',
			signals: [
				'increase in the allowance was due to',
				'bad debt expense increased because',
				'decrease in the provision reflects',
				'customer filed for bankruptcy',
				'allowance decreased as',
			],
			nearMisses: ['allowance increased', 'due to changes in estimates'],
			asked: ['reasons for significant changes in the allowance', 'why bad debt expense increased'],
			examples: {
				states: [
					'The allowance rose by $0.9 million because Carrow Stores, our third largest customer, entered bankruptcy in May.',
					'Bad debt expense fell as we collected RMB 6 million of balances provided for last year.',
				],
				seems: ['The allowance increased to $5.0 million.', 'Changes in the allowance reflect changes in estimates.'],
			},
		},
		{
			id: 'concentration',
			fact: 'customers that make up a large share of receivables, with their percentage',
			signals: [
				'of accounts receivable',
				'concentration of credit risk',
				'accounted for more than 10% of receivables',
				'largest customers represented',
			],
			value: 'percentage',
			nearMisses: ['of net revenue', 'customers are dispersed', 'with high credit quality'],
			asked: ['concentration of receivables by customer'],
			examples: {
				states: [
					'Two customers represented 18% and 11% of accounts receivable at year-end.',
					'Our five largest debtors accounted for 46% of receivables, a concentration of credit risk.',
				],
				seems: ['One customer accounted for 12% of net revenue.', 'Cash is held with banks of high credit quality.'],
			},
		},
		{
			id: 'later-collections',
			fact: 'how much of the period-end receivables was collected after the balance sheet date, to a named date',
			signals: [
				'subsequently collected',
				'collected subsequent to year-end',
				'collected through',
				'received after the balance sheet date',
			],
			value: 'money',
			nearMisses: ['we expect to collect', 'collected in the ordinary course'],
			asked: ['amount of receivables collected subsequent to period end'],
			examples: {
				states: [
					'Of receivables outstanding at year-end, $38.2 million was subsequently collected through March 15, 2032.',
					'By the end of April we had received RMB 210 million of the balance due at December 31.',
				],
				seems: [
					'We expect to collect substantially all receivables.',
					'Receivables are collected in the ordinary course.',
				],
			},
		},
		{
			id: 'write-off-policy',
			fact: 'when a receivable is considered past due, placed on nonaccrual and written off',
			signals: [
				'are written off when',
				'write-off policy',
				'considered past due when',
				'placed on nonaccrual',
				'deemed uncollectible',
				'collection efforts have been exhausted',
			],
			nearMisses: ['write-offs were', 'amounts written off'],
			asked: ['policy for writing off uncollectible receivables', 'when receivables are considered past due'],
			examples: {
				states: [
					'A balance is past due one day after the invoice term and is written off when all collection efforts have been exhausted or at one year, whichever is earlier.',
					'Loans are placed on nonaccrual at 90 days past due and written off when deemed uncollectible.',
				],
				seems: ['Write-offs were $1.5 million in the year.', 'Amounts written off rose.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['roll-forward'],
				text: 'In the years ended [●] and [●], the allowance for credit losses on accounts receivable moved as follows:',
			},
			{
				covers: ['roll-forward'],
				text: `| | Year ended [●] | Year ended [●] |
| --- | --- | --- |
| Balance at beginning of year | [●] | [●] |
| Provision for expected credit losses | [●] | [●] |
| Write-offs | [●] | [●] |
| Recoveries | [●] | [●] |
| Balance at end of year | [●] | [●] |`,
			},
			{
				covers: ['reason-for-change'],
				text: 'In the year ended [●], the allowance moved by [●] and bad debt expense by [●]; the causes were [●].',
			},
			{
				covers: ['ageing'],
				text: `| Age of receivables as of [●] | Gross | Allowance |
| --- | --- | --- |
| Not yet due | [●] | [●] |
| [●] days past due | [●] | [●] |
| More than [●] days past due | [●] | [●] |`,
			},
			{
				covers: ['ageing'],
				text: 'Days sales outstanding were [●] and [●] as of [●] and [●]; they changed because [●].',
			},
			{
				covers: ['concentration'],
				text: 'The customers that make up a large share of receivables as of [●] are [●], with [●]%, and [●], with [●]%.',
			},
			{
				covers: ['later-collections'],
				text: 'Of the receivables as of [●], the balance sheet date, [●] was collected afterwards, through [●].',
			},
			{
				covers: ['method'],
				text: 'We estimate expected credit losses by pooling receivables by [●] and applying [●], which reflects loss experience over [●], current conditions and reasonable and supportable forecasts of [●]. Receivables from [●] are assessed individually.',
			},
			{
				covers: ['write-off-policy'],
				text: 'A receivable is considered past due when [●], is placed on nonaccrual status when [●] and is written off when [●].',
			},
		],
	},
};
