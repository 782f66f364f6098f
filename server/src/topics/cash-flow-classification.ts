import type { Topic } from './types.ts';

/** Statement of cash flows (ASC 230): class of unusual flows, gross or net, noncash activity, restricted cash. */
export const cashFlowClassification: Topic = {
	id: 'cash-flow-classification',
	title: 'Statement of cash flows: classification',
	citations: ['ASC 230', 'SFAS 95', 'IAS 7'],
	cues: [
		'statement of cash flows',
		'statements of cash flows',
		'cash flow classification',
		'classification of cash flows',
		'classified as investing activities',
		'classified as financing activities',
		'classified as operating activities',
		'investing activities',
		'financing activities',
		'noncash investing and financing activities',
		'restricted cash',
		'gross or net presentation of cash flows',
	],
	asks: [
		'Please tell us why loans to suppliers are classified as operating activities in the statement of cash flows rather than investing activities.',
		'Revise the statements of cash flows to present proceeds and repayments of borrowings gross, and disclose noncash investing and financing activities.',
	],
	synonyms: [
		['investing activities', 'cash flows from investing'],
		['financing activities', 'cash flows from financing'],
		['operating activities', 'cash flows from operations', 'operating cash flows'],
		['noncash', 'non-cash'],
		['restricted cash', 'cash restricted as to use'],
	],
	homes: {
		'20-F': [
			'Consolidated Statements of Cash Flows',
			'Cash Flows',
			'Item 5.B Liquidity and Capital Resources',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Consolidated Statements of Cash Flows',
			'Cash Flows',
			'Liquidity and Capital Resources',
			'Item 8 Financial Statements',
		],
		'10-Q': ['Condensed Consolidated Statements of Cash Flows', 'Cash Flows', 'Part I, Item 1 Financial Statements'],
		'earnings release': ['Condensed Consolidated Statements of Cash Flows'],
	},
	elements: [
		{
			id: 'class-and-reason',
			fact: 'class in which an unusual cash flow is presented, operating, investing or financing, and why',
			signals: [
				'classified as an operating activity because',
				'presented within investing activities',
				'presented within financing activities',
				'predominant source of the cash flows',
			],
			nearMisses: ['net cash used in investing activities was', 'classified as current'],
			asked: ['classification of the cash flows and the basis for it'],
			examples: {
				states: [
					'Loans to suppliers are presented within investing activities because they are repaid in cash whether or not goods are bought.',
					'Payments of contingent consideration above the acquisition-date amount are classified as operating activities.',
				],
				seems: [
					'Net cash used in investing activities was $40.0 million.',
					'The loans are classified as current assets.',
				],
			},
		},
		{
			id: 'gross-presentation',
			fact: 'cash receipts and payments shown gross, or the reason why net presentation is permitted',
			signals: [
				'proceeds from borrowings',
				'repayments of borrowings',
				'presented on a gross basis',
				'presented net because maturities are three months or less',
			],
			value: 'money',
			nearMisses: ['net borrowings', 'gross proceeds of the offering'],
			asked: ['present proceeds and repayments gross'],
			examples: {
				states: [
					'Proceeds from borrowings 120.0 | Repayments of borrowings (95.0)',
					'Purchases and maturities of deposits are presented net, as all have terms of three months or less; gross purchases were $61 million.',
				],
				seems: ['Net borrowings increased.', 'Gross proceeds of the offering were $50 million.'],
			},
		},
		{
			id: 'noncash',
			fact: 'noncash investing and financing activities of the period',
			signals: [
				'noncash investing and financing activities',
				'property acquired under',
				'conversion of debt to equity',
				'purchases of equipment in accounts payable',
				'supplemental disclosure',
			],
			value: 'money',
			nearMisses: ['adjusted for non-cash items', 'non-cash charges'],
			asked: ['noncash investing and financing activities'],
			examples: {
				states: [
					'Noncash activity: equipment purchases unpaid at year-end 3.1; notes converted into shares 12.0.',
					'Supplemental disclosure: right-of-use assets obtained for new leases of RMB 44 million.',
				],
				seems: ['Net income is adjusted for non-cash items.', 'Non-cash charges rose.'],
			},
		},
		{
			id: 'restricted-cash',
			fact: 'nature of restrictions on restricted cash and its reconciliation to the balance sheet',
			signals: [
				'cash cash equivalents and restricted cash',
				'reconciliation of restricted cash',
				'restricted cash consists of',
				'held in escrow',
			],
			value: 'money',
			nearMisses: ['cash equivalents include', 'covenants restrict'],
			asked: ['nature of restricted cash and reconciliation to the balance sheet'],
			examples: {
				states: [
					'Cash and cash equivalents 88.0 plus restricted cash 2.4, held in escrow for the Larkfield earn-out, equal 90.4 in the statement of cash flows.',
					'Restricted cash of RMB 15 million, a deposit for notes payable, is included in the ending balance of the cash flow statement.',
				],
				seems: ['Cash equivalents include money market funds.', 'Our covenants restrict payments.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['class-and-reason'],
				text: 'We present the cash flow from [●], which is unusual for us, within [●] activities. Of the classes, operating, investing and financing, we chose that one because [●].',
			},
			{
				covers: ['gross-presentation'],
				text: 'Cash receipts and payments of [●] are shown gross; those of [●] are shown net, which is permitted because [●].',
			},
			{
				covers: ['gross-presentation'],
				text: `| Cash receipts and payments shown gross | Year ended [●] | Year ended [●] |
| --- | --- | --- |
| Proceeds from [●] | [●] | [●] |
| Repayments of [●] | [●] | [●] |`,
			},
			{
				covers: ['noncash'],
				text: `| Noncash investing and financing activities | Year ended [●] | Year ended [●] |
| --- | --- | --- |
| [●] | [●] | [●] |`,
			},
			{
				covers: ['restricted-cash'],
				text: 'The nature of the restrictions on restricted cash is [●]. Restricted cash reconciles to the balance sheets as of [●] and [●] as follows:',
			},
			{
				covers: ['restricted-cash'],
				text: `| | As of [●] | As of [●] |
| --- | --- | --- |
| Cash and cash equivalents | [●] | [●] |
| Restricted cash, held for [●] | [●] | [●] |
| Total cash, cash equivalents and restricted cash | [●] | [●] |`,
			},
		],
	},
};
