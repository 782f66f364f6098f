import type { Topic } from './types.ts';

/**
 * Known trends, demands, commitments, events and uncertainties, and liquidity and capital resources (S-K 303, Items 5.B and
 * 5.D of Form 20-F). A catch-all that the company "is not aware of any trends other than as disclosed" names none.
 */
export const knownTrends: Topic = {
	id: 'known-trends',
	title: 'Known trends, liquidity and capital resources',
	broad: true,
	citations: [
		'S-K Item 303(a)',
		'S-K Item 303(b)(1)',
		'S-K Item 303(b)(2)(ii)',
		'Form 20-F Item 5.B',
		'Form 20-F Item 5.D',
		'Release 33-8350',
		'Release 33-9144',
		'Release 33-10890',
		'Release 33-6835',
		'S-X Rule 4-08(e)',
	],
	cues: [
		'known trends',
		'known trend',
		'trend information',
		'trends and uncertainties',
		'known trends or uncertainties',
		'trends demands commitments events or uncertainties',
		'reasonably likely to have a material effect',
		'liquidity and capital resources',
		'liquidity',
		'cash requirements',
		'material cash requirements',
		'sources and uses of cash',
		'cash held by foreign subsidiaries',
		'amount of cash held outside',
		'restricted net assets',
		'working capital',
		'cash used in operating activities',
	],
	asks: [
		'Please tell us whether the loss of the two customers is a known trend and how you will provide disclosure in future filings of events or trends that are reasonably likely to have a material effect on revenue.',
		'Your discussion of liquidity says only that cash is sufficient for twelve months. In future filings please address your material cash requirements beyond that period and the sources of cash to meet them.',
		'Disclose the amount of cash held by foreign subsidiaries and any limits on moving it, as part of liquidity and capital resources.',
	],
	synonyms: [
		['trend', 'known trend', 'uncertainty', 'development', 'demand', 'commitment', 'event', 'headwind'],
		['expect', 'anticipate', 'believe will', 'foresee', 'reasonably likely', 'project'],
		['decline', 'decrease', 'reduction', 'drop', 'fall', 'erosion'],
		['customer loss', 'loss of customers', 'customer attrition', 'churn', 'customers did not renew'],
		['cash requirements', 'capital requirements', 'funding needs', 'cash needs', 'obligations', 'commitments'],
		['next twelve months', 'next 12 months', 'short term', 'coming year'],
		['beyond twelve months', 'long term', 'thereafter', 'longer-term'],
		['line of credit', 'credit facility', 'revolving credit facility', 'revolver', 'bank facilities'],
		['capital expenditures', 'capital spending', 'purchases of property and equipment'],
	],
	homes: {
		'20-F': [
			'Item 5.D Trend Information',
			'Item 5.B Liquidity and Capital Resources',
			'Item 5.A Operating Results',
			'Item 5 Operating and Financial Review and Prospects',
		],
		'10-K': [
			'Known Trends and Uncertainties',
			'Liquidity and Capital Resources',
			'Overview',
			'Results of Operations',
			"Item 7 Management's Discussion and Analysis",
		],
		'10-Q': [
			'Known Trends and Uncertainties',
			'Liquidity and Capital Resources',
			'Results of Operations',
			"Part I, Item 2 Management's Discussion and Analysis",
		],
		'earnings release': ['Outlook', 'Business Outlook', 'Guidance', 'Liquidity'],
	},
	elements: [
		{
			id: 'trend-named',
			fact: 'names the known trend, demand, commitment, event or uncertainty itself',
			requiredBy: ['Form 20-F Item 5.D', 'S-K Item 303(b)(2)(ii)'],
			signals: [
				'we expect to continue to decline',
				'we have experienced a decline in',
				'a trend that we expect to continue',
				'loss of customers',
				'did not renew',
				'reasonably likely to',
				'we anticipate that demand',
				'pricing pressure',
			],
			nearMisses: [
				'other than as disclosed elsewhere',
				'we are not aware of any trends',
				'could adversely affect',
				'may fluctuate',
				'no assurance',
			],
			asked: [
				'names the known trend or uncertainty',
				'disclose the loss of certain customers and other events or trends',
			],
			examples: {
				states: [
					'Three of our larger hosting customers did not renew their contracts in the second half of the year, and we expect the resulting decline in hosting revenue to continue through next year.',
					'Demand for legacy modems has fallen in each of the last six quarters, a trend that we expect to persist as carriers move to fiber.',
				],
				seems: [
					'Other than as disclosed elsewhere in this annual report, we are not aware of any trends that are reasonably likely to have a material effect.',
					'Our results could be adversely affected if we lose customers.',
				],
			},
		},
		{
			id: 'trend-effect',
			fact: 'material effect that the trend has had, or is reasonably likely to have, on revenue, income or liquidity, quantified where practicable',
			requiredBy: ['Form 20-F Item 5.D', 'S-K Item 303(b)(2)(ii)'],
			signals: [
				'reduced revenue by',
				'reduced our revenue by approximately',
				'had an adverse effect of',
				'we expect revenue to decrease by',
				'we estimate the effect on operating income',
				'is expected to lower gross margin by',
			],
			nearMisses: ['could have a material adverse effect', 'may affect', 'difficult to predict'],
			asked: [
				'what material effect the trend has had or may have on the financial statements',
				'quantify the impact of the trend on revenue',
			],
			examples: {
				states: [
					'The non-renewals reduced revenue by $14.2 million in 2031, and we estimate a further effect of $9 million to $11 million in 2032.',
					'We expect lower modem demand to reduce gross margin by about two percentage points next year.',
				],
				seems: [
					'The loss of customers could have a material adverse effect on our business.',
					'It is difficult to predict the effect of competition on our results.',
				],
			},
		},
		{
			id: 'response',
			fact: 'what management has done or plans to do about the trend or deficiency',
			signals: [
				'in response we have',
				'to address this decline',
				'we have begun to',
				'we plan to offset',
				'course of action',
				'remedy the deficiency',
			],
			nearMisses: ['we continue to monitor', 'we believe we are well positioned'],
			asked: ['the course of action management has taken or proposes to take'],
			examples: {
				states: [
					'In response we have closed one of the two data halls that served those customers and moved the sales team to mid-size accounts.',
					'To remedy the shortfall we agreed in May to sell the Fairmont building and to suspend dividends.',
				],
				seems: [
					'We continue to monitor market developments.',
					'We believe that we are well positioned for the future.',
				],
			},
		},
		{
			id: 'cash-sources',
			fact: 'sources of cash, internal and external, and any material unused sources of liquidity',
			signals: [
				'principal sources of liquidity',
				'unused sources of liquidity',
				'available under our credit facility',
				'undrawn facilities of',
				'cash generated from operations',
				'proceeds from the issuance of',
			],
			nearMisses: ['net cash provided by operating activities was', 'we may seek additional financing'],
			asked: ['material unused sources of liquidity', 'your internal and external sources of cash'],
			examples: {
				states: [
					'Our principal sources of liquidity are cash generated from operations and $60 million undrawn under our revolving credit facility.',
					'We fund the group mainly from the proceeds of our convertible notes and from bank facilities, of which RMB 400 million was unused at year-end.',
				],
				seems: [
					'Net cash provided by operating activities was $31.0 million.',
					'We may seek additional financing if market conditions are favorable.',
				],
			},
		},
		{
			id: 'next-twelve-months',
			fact: 'material cash requirements for the next twelve months and whether sources suffice to meet them',
			signals: [
				'for at least the next twelve months',
				'over the next twelve months',
				'short-term cash requirements',
				'sufficient to meet our cash requirements',
				'working capital is sufficient for present requirements',
			],
			nearMisses: ['no assurance that we will be able', 'substantial doubt'],
			asked: ['ability to generate cash to meet requirements for the next 12 months'],
			examples: {
				states: [
					'We believe that cash on hand and the facility are sufficient to meet our material cash requirements for the next twelve months, which include $22 million of capital expenditures.',
					'In our opinion, working capital is sufficient for our present requirements over the coming twelve months.',
				],
				seems: [
					'There can be no assurance that we will be able to raise capital when we need it.',
					'During the last twelve months we repaid two loans.',
				],
			},
		},
		{
			id: 'beyond-twelve-months',
			fact: 'material cash requirements beyond the next twelve months, the type of obligation, when due, and the expected source of funds',
			signals: [
				'beyond the next twelve months',
				'long-term cash requirements',
				'material cash requirements from known contractual and other obligations',
				'beyond 12 months',
				'in the longer term we expect to fund',
				'total contractual obligations',
			],
			nearMisses: ['sufficient for at least the next twelve months', 'long-term growth strategy'],
			asked: [
				'liquidity needs on a long-term basis beyond twelve months',
				'material cash requirements from known contractual and other obligations',
			],
			examples: {
				states: [
					'Beyond the next twelve months our material cash requirements are the notes due in 2035 and the purchase commitments shown below, which we expect to fund from operations and refinancing.',
					'Long-term cash requirements consist of lease payments of $40 million and the construction commitments for the second plant.',
				],
				seems: [
					'We believe our cash is sufficient for at least the next twelve months.',
					'Our long-term strategy is to grow recurring revenue.',
				],
			},
		},
		{
			id: 'covenants',
			fact: 'debt covenants that matter to liquidity, whether they are complied with, and how close a breach is if one is reasonably likely',
			signals: [
				'financial covenants',
				'in compliance with all covenants',
				'obtained a waiver',
				'breach of the covenant',
				'maximum leverage ratio',
				'minimum interest coverage ratio',
			],
			nearMisses: ['may contain restrictive covenants', 'covenants not to compete'],
			asked: ['covenant terms and compliance with them'],
			examples: {
				states: [
					'The facility requires a leverage ratio of no more than 3.5; the ratio was 3.2 at year-end and we were in compliance with all covenants.',
					'In April we obtained a waiver of the coverage covenant through March of next year.',
				],
				seems: [
					'Future borrowings may contain restrictive covenants.',
					'Executives are bound by covenants not to compete.',
				],
			},
		},
		{
			id: 'restricted-cash-movement',
			fact: 'amount of cash held abroad or in subsidiaries and consolidated entities from which it cannot freely be moved, and the legal or tax limits on moving it',
			signals: [
				'cash held by our foreign subsidiaries',
				'cash held outside',
				'held by our PRC subsidiaries',
				'restricted net assets',
				'statutory surplus reserve',
				'restrictions on the payment of dividends',
				'subject to withholding tax if repatriated',
			],
			value: 'money',
			nearMisses: ['restricted cash', 'foreign currency risk', 'subject to foreign exchange controls'],
			asked: [
				'amount of cash held by foreign subsidiaries and restrictions on transferring it',
				'nature and extent of legal or economic restrictions on the ability of subsidiaries to transfer funds',
			],
			examples: {
				states: [
					'As of December 31, 2031, $37 million of our cash was held by foreign subsidiaries and would be subject to withholding tax if repatriated.',
					'Net assets of RMB 512 million of our mainland subsidiaries were restricted and not available for dividends.',
				],
				seems: [
					'Restricted cash of $2 million secures letters of credit.',
					'We are subject to foreign exchange controls in some countries.',
				],
			},
		},
		{
			id: 'operating-cash-drivers',
			fact: 'underlying reasons for material changes in operating cash flows, beyond what the cash flow statement shows',
			signals: [
				'decrease in cash from operating activities was due to',
				'change in operating cash flow reflects',
				'slower collection of receivables',
				'timing of payments to suppliers',
				'higher cash paid for',
			],
			nearMisses: ['adjusted for non-cash items', 'primarily consisted of net income adjusted for'],
			asked: ['the underlying drivers of changes in cash flows from operating activities'],
			examples: {
				states: [
					'Operating cash flow fell by $12 million because two distributors paid in January rather than December and because we built inventory ahead of the plant move.',
					'The decrease in cash from operating activities was due to slower collection of receivables from public hospitals.',
				],
				seems: [
					'Net cash provided by operating activities consisted of net income adjusted for non-cash items and changes in working capital.',
					'Cash flow from operations is an important measure of our performance.',
				],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['trend-named'],
				text: '**Known trends and uncertainties.** We have experienced [●], and we expect it to [●].',
			},
			{
				covers: ['trend-effect'],
				text: 'The trend of [●] has had a material effect of [●] on [●] in the period, and is reasonably likely to have an effect of approximately [●] on [●] in [●].',
			},
			{ covers: ['response'], text: 'In response to the trend of [●], management has [●] and plans to [●].' },
			{
				covers: ['cash-sources'],
				text: '**Sources of liquidity.** Our principal sources of liquidity, internal and external, are [●]. As of [●], we had cash and cash equivalents of [●] and unused borrowing capacity of [●] under [●].',
			},
			{
				covers: ['next-twelve-months'],
				text: '**Cash requirements.** Over the next twelve months our material cash requirements consist of [●], which we expect to meet from [●]; we believe that these sources are [●] for that period because [●].',
			},
			{
				covers: ['beyond-twelve-months'],
				text: 'Beyond the next twelve months our material cash requirements consist of [●], due [●], which we expect to meet from [●].',
			},
			{
				covers: ['covenants'],
				text: '**Covenants.** The debt covenants that matter to our liquidity are [●]; our [●] requires us to maintain [●]. As of [●], the ratio was [●], and we [●] with all covenants. A breach is reasonably likely if [●].',
			},
			{
				covers: ['restricted-cash-movement'],
				text: '**Cash held where it cannot freely be moved.** As of [●], [●] of our cash was held by [●]. Its transfer is limited by [●] and would be subject to [●].',
			},
			{
				covers: ['operating-cash-drivers'],
				text: '**Operating cash flow.** Cash from operating activities changed by [●], of which [●] was due to [●] and [●] to [●].',
			},
		],
		'20-F': [
			{
				covers: ['trend-named'],
				text: '**Trend information.** The following known trends, uncertainties, demands, commitments or events are reasonably likely to have a material effect on our revenue, income, profitability, liquidity or capital resources: [●].',
			},
			{
				covers: ['trend-effect'],
				text: 'In the year ended [●], the trend of [●] had a material effect of [●] on [●]; in [●] it is reasonably likely to have an effect of approximately [●].',
			},
			{ covers: ['response'], text: 'In response to the trend of [●], we have [●] and plan to [●].' },
			{
				covers: ['cash-sources'],
				text: '**Liquidity and capital resources.** Our sources of liquidity, internal and external, are [●]; material unused sources were [●] as of [●].',
			},
			{
				covers: ['next-twelve-months'],
				text: 'Over the next twelve months our material cash requirements consist of [●]; in our opinion our working capital is [●] for our present requirements.',
			},
			{
				covers: ['beyond-twelve-months'],
				text: 'Beyond the next twelve months our material cash requirements consist of [●], due [●], which we expect to fund from [●].',
			},
			{
				covers: ['covenants'],
				text: 'Our borrowings under [●] require us to maintain [●]; the ratio was [●] as of [●], and we were [●] with all covenants.',
			},
			{
				covers: ['operating-cash-drivers'],
				text: 'Cash from operating activities changed by [●], of which [●] was due to [●] and [●] to [●].',
			},
			{
				covers: ['restricted-cash-movement'],
				text: '**Restrictions on transfers.** As of [●], [●] of our cash was held by [●], and restricted net assets of our subsidiaries and consolidated entities were [●]. Their ability to transfer funds to us is limited by [●], which has affected our ability to meet cash obligations as follows: [●].',
			},
		],
		'earnings release': [
			{
				covers: ['trend-named'],
				text: 'We have experienced [●] in the quarter, and we expect it to continue through [●].',
			},
			{
				covers: ['trend-effect'],
				text: 'The trend of [●] affected [●] by [●] in the quarter, and we expect it to affect [●] by approximately [●].',
			},
			{ covers: ['response'], text: 'In response to the trend of [●], we have [●].' },
		],
	},
};
