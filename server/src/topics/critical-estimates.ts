import type { Topic } from './types.ts';

/** Critical accounting estimates (S-K 303(b)(3), Item 5.E of Form 20-F): more than the policy note, with change and sensitivity. */
export const criticalEstimates: Topic = {
	id: 'critical-estimates',
	title: 'Critical accounting estimates',
	broad: true,
	citations: [
		'S-K Item 303(b)(3)',
		'Form 20-F Item 5.E',
		'FRM 9500',
		'Release 33-8350',
		'Release 33-10890',
		'Release 33-8040',
		'SOP 94-6',
		'ASC 275',
	],
	cues: [
		'critical accounting estimates',
		'critical accounting estimate',
		'critical accounting policies',
		'critical accounting policy',
		'sensitivity of reported amounts',
		'sensitivity analysis',
		'methods assumptions and estimates underlying',
		'estimation uncertainty',
		'how accurate the estimate has been in the past',
		'likely to change in the future',
		'significant judgments and estimates',
	],
	asks: [
		'Your critical accounting estimates repeat the policy note. Please provide qualitative and quantitative information on the estimation uncertainty, including how much each estimate has changed and the sensitivity of reported amounts to the assumptions.',
		'Revise critical accounting policies to analyze how accurate the estimate has been in the past and whether it is reasonably likely to change in the future.',
	],
	synonyms: [
		['critical accounting estimate', 'critical accounting policy', 'critical estimate', 'significant estimate'],
		['sensitivity', 'sensitivity analysis', 'hypothetical change', 'effect of a change'],
		['uncertain', 'uncertainty', 'estimation uncertainty', 'judgmental'],
		['actuarial', 'statistical'],
		['past accuracy', 'historical accuracy', 'compared with actual results', 'how accurate'],
	],
	homes: {
		'20-F': [
			'Item 5.E Critical Accounting Estimates',
			'Critical Accounting Policies',
			'Item 5 Operating and Financial Review and Prospects',
		],
		'10-K': [
			'Critical Accounting Estimates',
			'Critical Accounting Policies and Estimates',
			'Critical Accounting Policies',
			"Item 7 Management's Discussion and Analysis",
		],
		'10-Q': [
			'Critical Accounting Estimates',
			'Critical Accounting Policies and Estimates',
			"Part I, Item 2 Management's Discussion and Analysis",
		],
	},
	elements: [
		{
			id: 'estimate-named',
			fact: 'which estimate is critical and why it involves a significant level of estimation uncertainty',
			signals: [
				'is a critical accounting estimate because',
				'involves a significant level of estimation uncertainty',
				'requires our most difficult judgments',
				'highly uncertain at the time',
			],
			nearMisses: [
				'the preparation of financial statements requires management to make estimates',
				'see summary of significant accounting policies',
			],
			asked: ['why the accounting estimate is subject to uncertainty', 'which estimates are critical'],
			examples: {
				states: [
					'Warranty cost is a critical accounting estimate because failures of the new pump emerge over eight years and we have only two years of data.',
					'Our estimate of title claims involves a significant level of estimation uncertainty, since claims arrive up to twenty years after the policy.',
				],
				seems: [
					'The preparation of financial statements requires management to make estimates.',
					'Our significant accounting policies are described in a note.',
				],
			},
		},
		{
			id: 'method-assumptions',
			fact: 'methods and assumptions that underlie the estimate and how they were arrived at',
			signals: [
				'we estimate using',
				'key assumptions are',
				'assumption is based on',
				'discounted cash flow',
				'actuarial method',
				'derived from',
			],
			nearMisses: ['based on historical experience and various other assumptions believed to be reasonable'],
			asked: ['methods and assumptions underlying the estimate', 'how management arrived at the estimate'],
			examples: {
				states: [
					'We estimate warranty cost by applying failure rates by product age, derived from field returns, to units in service.',
					'The key assumptions are a claims development factor taken from industry tables and a loss ratio set each quarter by our actuary.',
				],
				seems: [
					'We base our estimates on historical experience and various other assumptions that we believe to be reasonable.',
					'Methods are applied consistently.',
				],
			},
		},
		{
			id: 'changes',
			fact: 'how much the estimate or its assumptions changed over a relevant period, and why',
			signals: [
				'the estimate changed from',
				'we increased our assumption',
				'compared with the prior year assumption',
				'changed by during the year',
				'revised the estimate by',
			],
			value: 'number',
			nearMisses: ['may change from period to period', 'changes in estimates are recorded when known'],
			asked: ['how much each estimate or assumption has changed over a relevant period'],
			examples: {
				states: [
					'We raised the assumed failure rate to 3.1% from 2.4% after the spring returns, which added $2.9 million to cost.',
					'The loss ratio assumption changed from 4.8 to 5.3 over three years as fraud claims rose.',
				],
				seems: [
					'Estimates may change from period to period.',
					'Changes in estimates are recorded when they become known.',
				],
			},
		},
		{
			id: 'sensitivity',
			fact: 'sensitivity of the reported amount to the methods and assumptions: the effect of a stated, reasonably likely change',
			signals: [
				'basis point change would',
				'a 10% change in',
				'hypothetical increase of',
				'would increase expense by',
				'would decrease the liability by',
				'sensitivity of reported amounts',
			],
			value: 'number',
			nearMisses: [
				'actual results could differ materially',
				'sensitive to changes in assumptions',
				'could have a material effect',
			],
			asked: [
				'sensitivity of the reported amount to the methods, assumptions and estimates',
				'quantitative effect of reasonably likely changes in assumptions',
			],
			examples: {
				states: [
					'An increase of half a percentage point in the failure rate would raise the warranty liability by $2.1 million.',
					'A 10% change in the loss ratio would change the provision by RMB 14 million.',
				],
				seems: [
					'Actual results could differ materially from our estimates.',
					'The liability is sensitive to changes in assumptions.',
				],
			},
		},
		{
			id: 'past-accuracy',
			fact: 'how accurate the estimate has been in the past when compared with actual results',
			signals: [
				'has historically been accurate',
				'actual results compared with our estimate',
				'differed from the estimate by',
				'past estimates have been within',
			],
			nearMisses: ['based on historical experience'],
			asked: ['how accurate the estimate has been in the past'],
			examples: {
				states: [
					'Actual warranty claims in the last three years differed from our estimate by less than 6% each year.',
					'Past estimates of title claims proved too low in two of five years, by as much as $4 million.',
				],
				seems: ['The estimate is based on historical experience.', 'We monitor claims closely.'],
			},
		},
		{
			id: 'likely-change',
			fact: 'whether the estimate or assumption is reasonably likely to change in the future and what would cause it',
			signals: [
				'is reasonably likely to change',
				'we expect the assumption to change',
				'could change in the near term because',
				'not reasonably likely to change',
			],
			nearMisses: ['estimates may change', 'future events could differ'],
			asked: ['whether the estimate is reasonably likely to change in the future'],
			examples: {
				states: [
					'The failure rate is reasonably likely to change in the coming year as pumps sold in 2029 reach their third winter.',
					'We do not consider the development factor reasonably likely to change, since the book is closed to new policies.',
				],
				seems: ['Future events could differ from those assumed.', 'No one can foresee the future.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['estimate-named'],
				text: '**[●].** Our estimate of [●], which was [●] as of [●], is a critical accounting estimate because it involves a significant level of estimation uncertainty as to [●].',
			},
			{
				covers: ['method-assumptions'],
				text: 'We estimate [●] by the following method: [●]. The assumptions that underlie the estimate are [●], which we arrived at by [●].',
			},
			{
				covers: ['changes'],
				text: 'During [●], the estimate of [●] changed by [●] and the assumption of [●] changed from [●] to [●], because [●].',
			},
			{ covers: ['past-accuracy'], text: 'In the past, actual results have differed from our estimate of [●] by [●].' },
			{
				covers: ['likely-change'],
				text: 'The estimate of [●] is [●] reasonably likely to change in [●], because [●].',
			},
			{
				covers: ['sensitivity'],
				text: 'The reported amount is sensitive to the method and assumptions of [●]; a change of [●], which we consider reasonably likely, would have changed [●] by [●].',
			},
		],
	},
};
