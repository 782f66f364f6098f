import type { Topic } from './types.ts';

/**
 * Transactions and balances with related parties: the note (ASC 850-10-50), the face of the statements (S-X 4-08(k)) and
 * the narrative item (S-K 404 for domestic registrants, Item 7.B of Form 20-F for foreign private issuers).
 */
export const relatedParty: Topic = {
	id: 'related-party',
	title: 'Related-party transactions and balances',
	citations: ['ASC 850', 'S-X Rule 4-08(k)', 'S-K Item 404', 'Form 20-F Item 7.B', 'SFAS 57', 'IAS 24'],
	cues: [
		'related party',
		'related parties',
		'related party transactions',
		'due from related parties',
		'due to related parties',
		'loan to a related party',
		'transactions with related persons',
		'receivable from this party',
		'balance from this party',
		'controlled by your chairman',
		'controlled by your chief executive officer',
		'entity under common control',
		'certain relationships and related transactions',
		'arm’s length',
	],
	asks: [
		'You disclose a loan to a company owned by your chairman. In future filings please provide the disclosures required by ASC 850-10-50, including the amount due from the related party at each balance sheet date and the terms of settlement.',
		'Please tell us who the parties behind the caption "amounts due from related parties" are, how they are related to you, and revise your note to describe the nature of each transaction.',
		'We note advances to an equity investee. If a receivable from this related party remains outstanding at year-end, please disclose the allowance recorded against it.',
	],
	synonyms: [
		['related party', 'related parties', 'related person', 'affiliate', 'affiliated company', 'related company'],
		['equity investee', 'equity method investee', 'associate', 'investee'],
		['due from', 'receivable from', 'owed by', 'amounts due from', 'advances to'],
		['due to', 'payable to', 'owed to', 'amounts due to', 'advances from'],
		['loan', 'advance', 'borrowing', 'financing', 'interest-free loan'],
		['unsecured', 'without collateral'],
		['interest-free', 'non-interest bearing', 'bears no interest', 'without interest'],
		['repayable on demand', 'due on demand', 'payable upon demand', 'no fixed repayment terms'],
	],
	homes: {
		'20-F': [
			'Item 7.B Related Party Transactions',
			'Related Party Transactions',
			'Related Party Balances and Transactions',
			'Item 7 Major Shareholders and Related Party Transactions',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Related Party Transactions',
			'Related Parties',
			'Item 13 Certain Relationships and Related Transactions',
			'Item 8 Financial Statements',
		],
		'10-Q': ['Related Party Transactions', 'Related Parties', 'Part I, Item 1 Financial Statements'],
		'earnings release': ['Condensed Consolidated Balance Sheets', 'Related Party Transactions'],
		proxy: ['Certain Relationships and Related Transactions', 'Transactions with Related Persons'],
	},
	elements: [
		{
			id: 'relationship',
			fact: 'names the related party and says why it is related: the nature of the relationship',
			requiredBy: ['ASC 850-10-50'],
			signals: [
				'is controlled by',
				'a company owned by',
				'equity investee of the company',
				'shareholder of the company',
				'director of the company',
				'under common control',
				'significant influence over',
				'immediate family member of',
				'relationship with the group',
			],
			nearMisses: ['certain related parties', 'an unrelated third party', 'independent third party'],
			asked: ['the nature of the relationship', 'identify the related parties and how they are related to the company'],
			examples: {
				states: [
					'Brightwater Cloud Co. is an equity investee in which the Group holds 30% of the voting shares.',
					'Mr. Osei, a director and the holder of 14% of our ordinary shares, controls Tallgrass Freight.',
				],
				seems: [
					'The Group enters into transactions with certain related parties in the ordinary course of business.',
					'The lender is an independent third party that is not affiliated with the Group.',
				],
			},
		},
		{
			id: 'transaction',
			fact: 'describes the transaction with the related party: what was lent, bought, sold, leased or guaranteed, in each period presented',
			requiredBy: ['ASC 850-10-50'],
			signals: [
				'loan to',
				'loans extended to',
				'advances made to',
				'services purchased from',
				'services provided to',
				'sales to a related party',
				'purchases from a related party',
				'leased from',
				'guarantee of borrowings of',
				'transfer of shares to',
			],
			nearMisses: ['transactions in the ordinary course of business', 'no such transactions', 'may enter into'],
			asked: ['a description of the transactions', 'the nature of the loan made to the related party'],
			examples: {
				states: [
					'During each year presented the Group purchased bandwidth from Brightwater Cloud Co. under a master services agreement.',
					'In March 2031 we extended a loan to Tallgrass Freight to fund its purchase of a warehouse.',
				],
				seems: [
					'We may enter into transactions with our affiliates from time to time.',
					'Our audit committee reviews all proposed related party transactions.',
				],
			},
		},
		{
			id: 'transaction-amounts',
			fact: 'dollar amount of the related party transactions for each period for which an income statement is presented',
			requiredBy: ['ASC 850-10-50'],
			signals: [
				'amounted to',
				'transactions for the years ended',
				'purchases from related parties of',
				'revenue from related parties of',
				'rent paid to',
				'totaled for the year ended',
			],
			value: 'money',
			nearMisses: ['amount due from', 'was not material', 'balance as of'],
			asked: [
				'the amounts of the transactions for each period presented',
				'dollar amounts of transactions for each of the periods for which income statements are presented',
			],
			examples: {
				states: [
					'Purchases of bandwidth from Brightwater Cloud Co. amounted to RMB 12.4 million, RMB 15.0 million and RMB 17.1 million for the three years ended December 31, 2031.',
					'We paid rent of $0.9 million to Tallgrass Freight in 2031 and $0.8 million in 2030.',
				],
				seems: [
					'Purchases from Brightwater Cloud Co. were made at prevailing market prices.',
					'As of December 31, 2031 the amount due from Brightwater Cloud Co. was RMB 3.2 million.',
				],
			},
		},
		{
			id: 'balance',
			fact: 'amount due from or due to the related party as of each balance sheet date presented',
			requiredBy: ['ASC 850-10-50'],
			signals: [
				'amount due from related parties',
				'amounts due to related parties',
				'receivable from a related party',
				'payable to a related party',
				'loan receivable from',
				'balance with related parties',
				'balance outstanding with the party',
				'remained outstanding as of',
			],
			value: 'money',
			nearMisses: ['accounts receivable from third parties', 'amounts due from customers', 'transactions amounted to'],
			asked: [
				'balance due from the related party at each balance sheet date',
				'amounts due from or to related parties as of the date of each balance sheet presented',
			],
			examples: {
				states: [
					'As of December 31, 2031 and 2030, the loan receivable from Tallgrass Freight was $4.5 million and $6.0 million.',
					'Amounts due to related parties | RMB 8.8 million | RMB 9.1 million',
				],
				seems: [
					'Accounts receivable from third parties were $44.5 million as of December 31, 2031.',
					'The loan to Tallgrass Freight is repayable in equal instalments.',
				],
			},
		},
		{
			id: 'no-balance',
			fact: 'says that nothing was due from or to the related party as of a named balance sheet date',
			signals: [
				'no amounts were due from related parties',
				'no balance outstanding with',
				'no receivable from this party remained',
				'was fully repaid',
				'was settled in full',
			],
			value: 'date',
			nearMisses: ['no material transactions', 'no other transactions', 'no other balance'],
			negative: true,
			examples: {
				states: [
					'The loan to Tallgrass Freight was repaid in full, and no amount was due from it as of December 31, 2031.',
					'No balance was outstanding with any related party as of June 30, 2031 or 2030.',
				],
				seems: ['There were no other related party transactions.', 'There is no other balance with this party.'],
			},
		},
		{
			id: 'terms-settlement',
			fact: 'terms of the related party balance and how it will be settled: security, interest, when repayable, and any change in terms from the period before',
			requiredBy: ['ASC 850-10-50'],
			signals: [
				'unsecured interest-free',
				'bears interest at',
				'repayable on demand',
				'repayable within',
				'matures on',
				'no fixed terms of repayment',
				'manner of settlement',
				'will be settled by',
				'secured by',
			],
			nearMisses: ['on normal commercial terms', 'at arm’s length', 'prevailing market terms'],
			asked: ['the terms and manner of settlement', 'terms of the loan, including interest rate and maturity'],
			examples: {
				states: [
					'The balance is unsecured, interest-free and repayable on demand.',
					'The loan to Tallgrass Freight bears interest at 5% a year, is secured by its warehouse and matures on June 30, 2033.',
				],
				seems: [
					'Transactions with related parties are entered into on normal commercial terms.',
					'Interest on our senior notes is payable in June and December.',
				],
			},
		},
		{
			id: 'allowance',
			fact: 'allowance, impairment or write-off recorded against the related party receivable',
			signals: [
				'allowance against amounts due from related parties',
				'allowance for the loan to',
				'provision against the balance due from',
				'impairment of the receivable from',
				'written off the amount due from',
				'no allowance was recorded on amounts due from related parties',
			],
			value: 'money',
			nearMisses: ['allowance for doubtful accounts on trade receivables', 'allowance against accounts receivable'],
			asked: ['allowance against the balance due from the related party', 'bad debt provision on the loan'],
			examples: {
				states: [
					'We recorded an allowance of $1.2 million against the loan to Tallgrass Freight.',
					'Amounts due from related parties are net of an allowance of RMB 2.0 million.',
				],
				seems: [
					'The allowance for credit losses on trade receivables was $1.2 million.',
					'We assess the collectability of amounts due from related parties each quarter.',
				],
			},
		},
		{
			id: 'face-of-statements',
			fact: 'related party amounts stated on the face of the balance sheet, statement of operations and statement of cash flows',
			signals: [
				'including from related parties of',
				'includes related party amounts',
				'revenues related parties',
				'due from related parties',
				'due to related parties',
				'cost of revenues from related parties',
			],
			value: 'money',
			nearMisses: ['see note', 'as described in the related party note'],
			asked: ['present related party amounts on the face of the financial statements'],
			examples: {
				states: [
					'Cost of revenues (including RMB 17.1 million from related parties in 2031) | 402.6 | 377.9',
					'Accounts payable, related parties | $3.3 million | $2.9 million',
				],
				seems: [
					'Related party amounts are discussed in a note to the consolidated financial statements.',
					'Accounts payable | $43.3 million | $42.9 million',
				],
			},
		},
		{
			id: 'largest-balance',
			fact: 'for loans and guarantees, the largest amount outstanding during the period and the amount outstanding at the latest practicable date',
			signals: [
				'largest amount outstanding during',
				'largest aggregate amount of principal outstanding',
				'maximum balance during the year',
				'latest practicable date',
			],
			value: 'money',
			nearMisses: ['outstanding as of year-end', 'maximum exposure to loss'],
			asked: ['the largest amount of the loan outstanding during the period covered'],
			examples: {
				states: [
					'The largest amount outstanding under the loan to Tallgrass Freight during 2031 was $6.0 million, and $4.1 million was outstanding as of the latest practicable date.',
					'The largest aggregate amount of principal outstanding since the beginning of the last fiscal year was $2.4 million.',
				],
				seems: [
					'The loan outstanding as of December 31, 2031 was $4.5 million.',
					'Our maximum exposure to loss from the investee was $2.4 million.',
				],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['relationship'],
				text: 'The related parties with which we had transactions or balances in the years ended [●], [●] and [●], and the nature of their relationship with us, were:',
			},
			{
				covers: ['relationship'],
				text: `| Name of related party | Nature of relationship as of [●] |
| --- | --- |
| [●] | [●] |`,
			},
			{
				covers: ['transaction'],
				text: 'In each period presented, our transactions with [●], a related party, consisted of [●].',
			},
			{
				covers: ['transaction-amounts'],
				text: 'The amounts of related party transactions for the years ended [●], [●] and [●] were:',
			},
			{
				covers: ['transaction-amounts'],
				text: `| Related party and transaction | Year ended [●] | Year ended [●] | Year ended [●] |
| --- | --- | --- | --- |
| [●], [●] | [●] | [●] | [●] |`,
			},
			{
				covers: ['balance'],
				text: `| Balances with related parties | As of [●] | As of [●] |
| --- | --- | --- |
| Amount due from [●] | [●] | [●] |
| Amount due to [●] | [●] | [●] |`,
			},
			{
				covers: ['terms-settlement'],
				text: 'The amount due from [●] arose from [●]. It is [●] as to security, bears interest at [●] and is repayable [●]; we expect it to be settled by [●]. Its terms changed from the prior period as follows: [●].',
			},
			{
				covers: ['no-balance'],
				insteadOf: ['balance', 'terms-settlement'],
				text: 'The amount was repaid in full, and no amount was due from or to a related party as of [●].',
			},
			{
				covers: ['allowance'],
				text: 'We recorded an allowance, impairment or write-off of [●] against the amount due from [●], a related party, because [●].',
			},
			{
				covers: ['face-of-statements'],
				text: 'The related party amounts stated on the face of the balance sheet, statement of operations and statement of cash flows are [●] of [●], [●] of [●] and [●] of [●].',
			},
			{
				covers: ['largest-balance'],
				text: 'For loans and guarantees to or from [●], the largest amount outstanding during the period was [●], and the amount outstanding as of [●], the latest practicable date, was [●].',
			},
		],
		'20-F': [
			{
				covers: ['relationship'],
				text: '**Related party transactions.** [●], which is [●], is our related party because [●].',
			},
			{
				covers: ['transaction'],
				text: 'Since [●], the beginning of the earliest of our three most recent fiscal years, we have entered into the following transactions with [●], a related party: [●].',
			},
			{
				covers: ['transaction-amounts'],
				text: 'Transactions with [●], a related party, amounted to [●], [●] and [●] for the years ended [●], [●] and [●].',
			},
			{
				covers: ['balance'],
				text: '**Balances and terms.** As of [●] and [●], the amount due from [●] was [●] and [●], and the amount due to it was [●] and [●].',
			},
			{
				covers: ['terms-settlement'],
				text: 'The balance with [●] arose from [●], is [●] as to security, bears interest at [●], is repayable [●] and will be settled by [●]. Its terms changed from the prior period as follows: [●].',
			},
			{
				covers: ['no-balance'],
				insteadOf: ['balance', 'terms-settlement'],
				text: 'The amount was repaid in full, and no amount was due from or to a related party as of [●].',
			},
			{
				covers: ['allowance'],
				text: 'We recorded an allowance, impairment or write-off of [●] against the amount due from [●], a related party, because [●].',
			},
			{
				covers: ['face-of-statements'],
				text: 'Related party amounts of [●] are stated on the face of our consolidated balance sheets, of [●] on the face of our consolidated statements of operations and of [●] on that of our consolidated statements of cash flows.',
			},
			{
				covers: ['largest-balance'],
				text: '**Loans and guarantees.** The largest amount outstanding from [●] during the period covered was [●], and the amount outstanding as of [●], the latest practicable date, was [●].',
			},
		],
		'earnings release': [
			{
				covers: ['balance', 'face-of-statements'],
				text: `| Condensed consolidated balance sheet caption | As of [●] | As of [●] |
| --- | --- | --- |
| Amounts due from related parties, net of allowance of [●] and [●] | [●] | [●] |
| Amounts due to related parties | [●] | [●] |`,
			},
			{
				covers: ['relationship'],
				text: 'Amounts due from related parties are due from [●], which is related to us because [●].',
			},
			{
				covers: ['transaction', 'transaction-amounts'],
				text: 'The amounts due from [●], a related party, arose from [●] amounting to [●] in the period.',
			},
			{
				covers: ['terms-settlement'],
				text: 'The amounts due from [●] are [●] as to security, bear interest at [●] and are repayable [●].',
			},
		],
	},
};
