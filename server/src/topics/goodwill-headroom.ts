import type { Topic } from './types.ts';

/**
 * What investors are told about a reporting unit whose fair value is close to its carrying amount (Financial Reporting
 * Manual 9510.3). Since ASU 2017-04 there is one quantitative test; letters and drafts of earlier years say "step 1".
 */
export const goodwillHeadroom: Topic = {
	id: 'goodwill-headroom',
	title: 'Goodwill: reporting units at risk of impairment',
	citations: ['ASC 350-20-35', 'ASC 350-20-50', 'ASU 2017-04', 'FRM 9510', 'SFAS 142', 'IAS 36'],
	cues: [
		'goodwill impairment',
		'impairment of goodwill',
		'goodwill allocated to',
		'reporting unit',
		'reporting units',
		'at risk of failing',
		'at risk of impairment',
		'step one of the goodwill impairment test',
		'goodwill',
		'fair value exceeds carrying value',
		'fair value substantially in excess of carrying value',
		'headroom',
		'cash generating unit',
	],
	asks: [
		'Please tell us whether any of your reporting units is at risk of failing the goodwill impairment test. For each such unit, please disclose in future filings the percentage by which its fair value exceeded its carrying value and how much goodwill is allocated to it.',
		'Given the sustained decline in your share price, please expand your critical accounting estimates to explain how you concluded that goodwill was not impaired and how close each reporting unit came to an impairment.',
		'We see that you recorded a goodwill impairment after year-end. Tell us why earlier filings gave no warning that the Specialty Coatings reporting unit had little headroom.',
	],
	synonyms: [
		['reporting unit', 'unit', 'cash-generating unit'],
		['quantitative test', 'quantitative impairment test', 'step 1', 'step one', 'step 1 test', 'first step'],
		['exceeded', 'in excess of', 'excess over', 'above', 'greater than', 'headroom', 'cushion', 'surplus', 'margin'],
		['at risk', 'at risk of failing', 'at risk of impairment', 'not substantially in excess', 'limited headroom'],
		['allocated to', 'assigned to', 'attributed to', 'attributable to', 'carried by'],
		['discounted cash flow', 'DCF', 'income approach', 'income-based approach', 'value in use'],
		['market approach', 'guideline public company method', 'market multiples', 'comparable company multiples'],
		['discount rate', 'weighted average cost of capital', 'WACC'],
		['terminal growth rate', 'long-term growth rate', 'perpetual growth rate', 'residual growth rate'],
	],
	homes: {
		'20-F': [
			'Item 5.E Critical Accounting Estimates',
			'Critical Accounting Policies',
			'Impairment of Goodwill',
			'Goodwill',
			'Item 5 Operating and Financial Review and Prospects',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Critical Accounting Estimates',
			'Critical Accounting Policies and Estimates',
			'Impairment of Goodwill',
			'Goodwill',
			"Item 7 Management's Discussion and Analysis",
			'Item 8 Financial Statements',
		],
		'10-Q': [
			'Critical Accounting Estimates',
			'Critical Accounting Policies and Estimates',
			'Goodwill',
			"Part I, Item 2 Management's Discussion and Analysis",
			'Part I, Item 1 Financial Statements',
		],
	},
	things: ['goodwill', 'reporting unit', 'cash-generating unit', 'CGU', 'segment', 'headroom'],
	otherThings: [
		'trade name',
		'trademark',
		'brand',
		'license',
		'intangible',
		'securities',
		'investment',
		'property',
		'properties',
		'long-lived',
		'vessel',
		'loan',
	],
	elements: [
		{
			id: 'units-at-risk',
			fact: 'names each reporting unit whose fair value does not substantially exceed its carrying amount, so that it is at risk of impairment',
			signals: [
				'at risk of failing',
				'at risk of impairment',
				'at risk of future impairment',
				'not substantially in excess of',
				'did not substantially exceed',
				'exceeded its carrying amount by less than',
				'limited headroom',
				'considered to be at risk',
			],
			nearMisses: [
				'no impairment was recorded',
				'no impairment was recognized',
				'performed a qualitative assessment',
				'more likely than not',
				'we have one reporting unit',
			],
			asked: [
				'identify each reporting unit at risk of failing the impairment test',
				'whether any reporting units are at risk',
				'reporting units that are at risk of failing step 1 of the impairment test',
			],
			examples: {
				states: [
					'We consider our Harbor Logistics reporting unit to be at risk of failing a future quantitative test because its fair value did not substantially exceed its carrying amount.',
					'Of our three reporting units, only Clinical Supplies had limited headroom and is at risk of impairment.',
				],
				seems: [
					'No impairment of goodwill was recorded in any of the years presented.',
					'We performed a qualitative assessment and concluded that it was not more likely than not that the fair value of any reporting unit was less than its carrying amount.',
				],
			},
		},
		{
			id: 'none-at-risk',
			fact: 'says that no reporting unit is at risk because every fair value substantially exceeds the carrying amount, or that goodwill of units at risk is not material',
			signals: [
				'no reporting unit is at risk',
				'none of our reporting units is at risk',
				'not at risk of failing',
				'substantially in excess of',
				'substantially exceeded',
				'significantly exceeded',
			],
			nearMisses: ['no impairment', 'exceeded its carrying value', 'no indicators of impairment', 'not impaired'],
			negative: true,
			asked: [
				'a statement that no reporting units are at risk, if that is the case',
				'no reporting unit with a material amount of goodwill is at risk',
				'a statement that no reporting units are at risk of failing step 1 of the impairment test',
			],
			examples: {
				states: [
					'The fair value of each of our reporting units substantially exceeded its carrying amount, and none is at risk of failing the quantitative test.',
					'As of the testing date no reporting unit with a material amount of goodwill was at risk of impairment.',
				],
				seems: [
					'We identified no indicators of impairment during the year.',
					'The fair value of the reporting unit exceeded its carrying value and goodwill was therefore not impaired.',
				],
			},
		},
		{
			id: 'headroom-percentage',
			fact: 'percentage by which the fair value of each reporting unit at risk exceeded its carrying amount at the most recent test',
			requiredBy: ['FRM 9510.3'],
			signals: [
				'exceeded its carrying amount by',
				'exceeded its carrying value by',
				'in excess of its carrying amount by',
				'excess of fair value over carrying amount',
				'headroom of',
				'headroom was',
				'percent above its carrying value',
			],
			value: 'percentage',
			nearMisses: [
				'discount rate of',
				'growth rate of',
				'exceeded its carrying amount',
				'a hypothetical decrease in fair value',
				'of total goodwill',
				'fair value of investment properties exceeded',
			],
			asked: [
				'percentage by which fair value exceeded carrying value in the latest step one test',
				'percentage cushion of fair value over book value',
			],
			examples: {
				states: [
					'At the most recent test the estimated fair value of Harbor Logistics exceeded its carrying amount by approximately 11%.',
					'Headroom of the Clinical Supplies unit, measured as the excess of fair value over carrying value, was 6% on October 1.',
				],
				seems: [
					'The estimated fair value of Harbor Logistics exceeded its carrying amount at the testing date.',
					'We applied a discount rate of 11% and a terminal growth rate of 2% to the Harbor Logistics unit.',
					'Goodwill of Harbor Logistics represented 11% of our total assets.',
				],
			},
		},
		{
			id: 'test-date',
			fact: 'date of the impairment test that the percentage belongs to',
			signals: [
				'annual impairment test as of',
				'annual testing date',
				'most recent impairment test',
				'date of the most recent test',
				'impairment test performed as of',
				'measurement date',
			],
			value: 'date',
			nearMisses: ['we test goodwill at least annually', 'in the fourth quarter of each year', 'date of acquisition'],
			asked: ['the date of the most recent impairment test'],
			examples: {
				states: [
					'The most recent quantitative test was performed as of October 1, 2031.',
					'Our annual testing date is September 30, 2031, and the percentages above are as of that date.',
				],
				seems: [
					'Goodwill is tested for impairment at least annually, or more often if events so require.',
					'The balance sheet as of December 31, 2031 includes goodwill from the Larkfield acquisition.',
				],
			},
		},
		{
			id: 'allocated-goodwill',
			fact: 'amount of goodwill allocated to each reporting unit at risk',
			requiredBy: ['FRM 9510.3'],
			signals: [
				'goodwill allocated to',
				'goodwill assigned to',
				'goodwill attributable to',
				'goodwill of the reporting unit was',
				'carrying amount of goodwill',
			],
			value: 'money',
			nearMisses: ['total goodwill', 'goodwill recognized in the acquisition', 'goodwill by segment'],
			asked: ['the amount of goodwill allocated to each such reporting unit', 'goodwill balance assigned to the unit'],
			examples: {
				states: [
					'Goodwill allocated to the Harbor Logistics reporting unit was $48.2 million at year-end.',
					'The Clinical Supplies unit carried goodwill of RMB 310 million as of the testing date.',
				],
				seems: [
					'Total goodwill on our consolidated balance sheet was $212.0 million.',
					'Goodwill is allocated to reporting units on the basis of the expected synergies.',
				],
			},
		},
		{
			id: 'methods-assumptions',
			fact: 'methods and key assumptions used to estimate fair value, how the assumptions were determined, and the weight of each valuation approach',
			requiredBy: ['FRM 9510.3'],
			signals: [
				'key assumptions',
				'discount rate of',
				'terminal growth rate',
				'revenue growth rate',
				'weighted average cost of capital',
				'income approach',
				'market approach',
				'market multiples',
				'weighted equally',
				'derived from',
			],
			nearMisses: [
				'requires management to make estimates and assumptions',
				'management uses assumptions',
				'various valuation techniques',
			],
			asked: [
				'methods and key assumptions of the valuation and how they were determined',
				'how each valuation approach was weighted',
			],
			examples: {
				states: [
					'We estimated fair value with a discounted cash flow model whose key assumptions were revenue growth of 3% to 5%, taken from the budget approved by the board, and a discount rate of 12.5% derived from the capital structure of peers.',
					'Fair value was weighted three quarters to the income approach and one quarter to the market approach, using a multiple of EBITDA observed in recent transactions and a terminal growth rate of 2%.',
				],
				seems: [
					'Determining fair value requires management to make significant estimates and assumptions.',
					'We use various valuation techniques in testing goodwill for impairment.',
				],
			},
		},
		{
			id: 'uncertainty',
			fact: 'degree of uncertainty associated with the key assumptions, with specifics such as the effect of a change in them',
			requiredBy: ['FRM 9510.3'],
			signals: [
				'degree of uncertainty',
				'assumes a recovery',
				'sensitive to',
				'an increase of basis points in the discount rate would',
				'would reduce the headroom',
				'would result in an impairment',
				'would have eliminated',
			],
			nearMisses: ['estimates are inherently uncertain', 'actual results could differ', 'subject to uncertainty'],
			asked: [
				'degree of uncertainty in the key assumptions, with specifics',
				'a sensitivity analysis of the discount rate',
			],
			examples: {
				states: [
					'The forecast for Harbor Logistics assumes a recovery of container volumes by the second half of next year, of which we have only limited evidence to date.',
					'An increase of 100 basis points in the discount rate would have eliminated the headroom of Clinical Supplies.',
				],
				seems: [
					'These estimates are inherently uncertain and actual results could differ.',
					'Fair value estimates are subject to a high degree of judgment.',
				],
			},
		},
		{
			id: 'adverse-events',
			fact: 'events or changes in circumstances that could reasonably be expected to negatively affect the key assumptions',
			requiredBy: ['FRM 9510.3'],
			signals: [
				'could reasonably be expected to',
				'could negatively affect the key assumptions',
				'sustained decline in our market capitalization',
				'loss of a significant customer',
				'if we do not achieve',
				'delay in the launch',
				'potential events',
			],
			nearMisses: [
				'if circumstances change',
				'triggering event',
				'whenever events or changes in circumstances indicate',
			],
			asked: [
				'potential events and circumstances that could have a negative effect on the key assumptions',
				'what could trigger an impairment',
			],
			examples: {
				states: [
					'The loss of either of the two largest customers of Harbor Logistics, or a further rise in fuel cost that we cannot pass on, could reasonably be expected to reduce its fair value below its carrying amount.',
					'If Clinical Supplies does not win regulatory approval for its new line within a year, revenue growth would fall short of the key assumptions and an impairment charge could follow.',
				],
				seems: [
					'Goodwill is tested whenever events or changes in circumstances indicate that it may be impaired.',
					'If circumstances change, we may need to record an impairment charge.',
				],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['test-date'],
				text: 'We test goodwill for impairment annually as of [●], and between annual tests when events or circumstances indicate that the fair value of a reporting unit may be below its carrying amount. We performed our most recent quantitative test as of [●].',
			},
			{
				covers: ['units-at-risk'],
				text: 'As of [●], the [●] reporting unit was at risk of a future impairment because its fair value did not substantially exceed its carrying amount.',
			},
			{
				covers: ['headroom-percentage'],
				text: 'At our most recent quantitative test, as of [●], the fair value of the [●] reporting unit exceeded its carrying amount by [●]%.',
			},
			{ covers: ['allocated-goodwill'], text: 'Goodwill of [●] was allocated to the [●] reporting unit as of [●].' },
			{
				covers: ['methods-assumptions'],
				text: 'We estimated the fair value of the [●] reporting unit using [●], weighted [●]% to the income approach and [●]% to the market approach. The key assumptions were revenue growth of [●]% to [●]%, which we derived from [●]; a terminal growth rate of [●]%, based on [●]; a discount rate of [●]%, based on [●]; and market multiples of [●], drawn from [●].',
			},
			{
				covers: ['uncertainty'],
				text: 'The key assumptions carry the following uncertainty: [●]. An increase of [●] basis points in the discount rate would have reduced the excess of fair value over carrying amount to [●]%, and a decrease of [●] percentage points in revenue growth would have reduced it to [●]%.',
			},
			{
				covers: ['adverse-events'],
				text: 'The following events or changes in circumstances could reasonably be expected to negatively affect the key assumptions and result in an impairment charge that could be material: [●].',
			},
			{
				covers: ['none-at-risk'],
				insteadOf: [
					'units-at-risk',
					'headroom-percentage',
					'allocated-goodwill',
					'methods-assumptions',
					'uncertainty',
					'adverse-events',
				],
				text: 'The fair value of each reporting unit substantially exceeded its carrying amount as of the testing date, and no reporting unit was at risk of impairment.',
			},
		],
		'10-Q': [
			{
				covers: ['units-at-risk'],
				text: 'As of [●], we considered whether events or circumstances since our last annual test indicated that the fair value of any reporting unit was more likely than not below its carrying amount. For the [●] reporting unit, which we reported as at risk of impairment in our last annual report, we concluded that [●] because [●].',
			},
			{ covers: ['allocated-goodwill'], text: 'Goodwill of [●] was allocated to the [●] reporting unit as of [●].' },
			{
				covers: ['headroom-percentage', 'test-date'],
				text: 'At our most recent quantitative test, as of [●], the fair value of the [●] reporting unit exceeded its carrying amount by [●]%.',
			},
			{
				covers: ['methods-assumptions'],
				text: 'The methods and key assumptions used to estimate the fair value of the [●] reporting unit, and how we determined them, were [●]; since that test they have changed as follows: [●].',
			},
			{ covers: ['uncertainty'], text: 'The key assumptions remain uncertain in the following respects: [●].' },
			{
				covers: ['adverse-events'],
				text: 'The following events or changes in circumstances could reasonably be expected to negatively affect the key assumptions and result in an impairment charge: [●].',
			},
			{
				covers: ['none-at-risk'],
				insteadOf: [
					'units-at-risk',
					'headroom-percentage',
					'allocated-goodwill',
					'methods-assumptions',
					'uncertainty',
					'adverse-events',
				],
				text: 'No reporting unit was at risk of impairment at the end of the quarter.',
			},
		],
	},
};
