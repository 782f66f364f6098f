import type { Topic } from './types.ts';

/** Supplier finance programs (ASU 2022-04, ASC 405-50): terms, amounts outstanding, where presented, annual roll-forward. */
export const supplierFinance: Topic = {
	id: 'supplier-finance',
	title: 'Supplier finance programs',
	citations: ['ASC 405-50', 'ASU 2022-04'],
	cues: [
		'supplier finance',
		'supplier finance program',
		'supply chain finance',
		'supply chain financing',
		'reverse factoring',
		'structured trade payables',
		'payables financing',
		'vendors can sell their receivables',
		'extended payment terms with suppliers',
	],
	asks: [
		'Please disclose the key terms of your supplier finance program, the amount outstanding at period end and where it is presented.',
		'Your days payable have grown. Tell us how supply chain financing contributed and what happens to liquidity if it ends.',
	],
	synonyms: [
		[
			'supplier finance program',
			'supply chain finance program',
			'reverse factoring',
			'vendor financing',
			'payables program',
		],
		['outstanding obligations', 'confirmed obligations', 'invoices confirmed as valid'],
		['finance provider', 'intermediary', 'participating bank', 'financial institution'],
	],
	homes: {
		'20-F': [
			'Supplier Finance',
			'Accounts Payable',
			'Item 5.B Liquidity and Capital Resources',
			'Item 18 Financial Statements',
		],
		'10-K': ['Supplier Finance', 'Accounts Payable', 'Liquidity and Capital Resources', 'Item 8 Financial Statements'],
		'10-Q': [
			'Supplier Finance',
			'Accounts Payable',
			'Liquidity and Capital Resources',
			'Part I, Item 1 Financial Statements',
		],
	},
	elements: [
		{
			id: 'terms',
			fact: 'key terms of the supplier finance program: payment terms, who pays whom, and assets pledged or guarantees given',
			requiredBy: ['ASC 405-50-50'],
			asked: ['key terms of the program including payment timing and security'],
			signals: [
				'suppliers may sell',
				'payment terms range from',
				'no assets are pledged',
				'guarantees provided to the finance provider',
			],
			nearMisses: ['we negotiate payment terms', 'terms vary'],
			examples: {
				states: [
					'Suppliers may sell confirmed invoices to two banks; we pay the banks on the invoice date plus 90 days, pledge no assets and give no guarantees.',
					'Under the program payment falls due 120 days after delivery, and our parent guarantees the amounts.',
				],
				seems: ['We negotiate payment terms with suppliers.', 'Payment terms vary.'],
			},
		},
		{
			id: 'outstanding',
			fact: 'amount of confirmed obligations outstanding at period end and the balance sheet line in which it is presented',
			requiredBy: ['ASC 405-50-50'],
			asked: [
				'balance outstanding under the program and where it is presented on the balance sheet',
				'amount of confirmed obligations outstanding that remain unpaid',
			],
			signals: [
				'outstanding under the program',
				'confirmed obligations of',
				'included in accounts payable',
				'presented in',
			],
			value: 'money',
			nearMisses: ['accounts payable were', 'suppliers participate'],
			examples: {
				states: [
					'Confirmed obligations of $41.0 million were outstanding at year-end and are included in accounts payable.',
					'RMB 220 million was outstanding under the program, presented in short-term borrowings.',
				],
				seems: ['Accounts payable were $120 million.', 'About 60 suppliers participate.'],
			},
		},
		{
			id: 'movement',
			fact: 'annual roll-forward of the obligations: confirmed and paid in the year',
			requiredBy: ['ASC 405-50-50'],
			asked: ['annual reconciliation of obligations outstanding under the program'],
			signals: ['invoices confirmed during the year', 'confirmed invoices paid', 'obligations at beginning of year'],
			value: 'money',
			nearMisses: ['increase in payables', 'paid suppliers'],
			examples: {
				states: [
					'Opening 36.0, invoices confirmed 190.5, confirmed invoices paid (185.5), closing 41.0.',
					'During the year RMB 900 million was confirmed and RMB 860 million paid.',
				],
				seems: ['Payables increased by $5 million.', 'We pay suppliers on time.'],
			},
		},
		{
			id: 'liquidity-effect',
			fact: 'effect of the program on liquidity and working capital, and the risk if it ends',
			asked: ['effect of the program on liquidity and risk if it were discontinued'],
			signals: ['if the program ended', 'effect on working capital', 'days payable', 'would need to pay earlier'],
			nearMisses: ['does not affect our liquidity', 'improve working capital'],
			examples: {
				states: [
					'If the program ended, we estimate that we would have to pay about $25 million earlier, which our revolver could cover.',
					'The program lengthened days payable by 14 days in 2031, the main cause of the rise in operating cash flow.',
				],
				seems: ['We work to improve working capital.', 'The program helps suppliers.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['terms'],
				text: 'Under our supplier finance program, suppliers may sell [●] to [●]. The key terms are: payment within [●]; [●] pays [●] on [●]; the assets pledged and guarantees given are [●].',
			},
			{
				covers: ['outstanding'],
				text: 'Confirmed obligations outstanding under the program were [●] as of [●] and are presented in [●] on the balance sheet.',
			},
			{
				covers: ['movement'],
				text: `| Confirmed obligations under the supplier finance program | [●] |
| --- | --- |
| At beginning of year | [●] |
| Confirmed in the year | [●] |
| Paid in the year | [●] |
| At end of year | [●] |`,
			},
			{
				covers: ['liquidity-effect'],
				text: 'The program affected liquidity and working capital by [●]. If it ends, we would [●].',
			},
		],
	},
};
