import type { Topic } from './types.ts';

/**
 * Climate-related disclosure under the 2010 interpretive release and the general items of Regulation S-K. The staff's usual
 * question: why the sustainability report says more than the filing.
 */
export const climate: Topic = {
	id: 'climate',
	title: 'Climate-related matters',
	citations: ['Release 33-9106', 'S-K Item 101(c)(2)', 'Release 33-11275'],
	cues: [
		'climate change',
		'climate-related',
		'greenhouse gas',
		'sustainability report',
		'corporate social responsibility report',
		'ESG report',
		'carbon credits',
		'carbon offsets',
		'emissions',
		'physical effects of climate change',
		'transition risks',
		'net zero',
	],
	asks: [
		'Your sustainability report has more expansive disclosure on climate change than your filing. Please tell us what consideration you gave to the same level of disclosure in the filing.',
		'Discuss the physical effects of climate change on your operations and results and quantify material weather-related damages and insurance costs.',
	],
	synonyms: [
		['climate change', 'global warming', 'climate-related'],
		['greenhouse gas', 'GHG', 'carbon', 'emissions'],
		['sustainability report', 'CSR report', 'corporate responsibility report', 'ESG report', 'impact report'],
		['physical effects', 'severe weather', 'flooding', 'drought', 'wildfire', 'hurricanes', 'storms'],
	],
	homes: {
		'20-F': [
			'Item 3.D Risk Factors',
			'Item 4.B Business Overview',
			'Item 5 Operating and Financial Review and Prospects',
		],
		'10-K': [
			'Climate Change',
			'Item 1A Risk Factors',
			'Item 1 Business',
			"Item 7 Management's Discussion and Analysis",
		],
		'10-Q': ["Part I, Item 2 Management's Discussion and Analysis", 'Part II, Item 1A Risk Factors'],
	},
	elements: [
		{
			id: 'regulation-effect',
			fact: 'material effect of existing or pending climate legislation, regulation or international accords on the business and results',
			signals: [
				'greenhouse gas regulation will require',
				'emissions trading',
				'carbon tax',
				'compliance with climate rules',
				'pending legislation would',
			],
			nearMisses: ['regulations may increase our costs', 'we comply with environmental laws'],
			asked: ['material effect of climate-related legislation and regulation'],
			examples: {
				states: [
					'The provincial carbon tax raised fuel cost by $2.2 million in 2031, and its next step will add about $1 million a year.',
					'Pending legislation on refrigerants would require us to replace coolers in 80 stores by 2035.',
				],
				seems: ['Climate regulations may increase our costs.', 'We comply with environmental laws.'],
			},
		},
		{
			id: 'physical-effect',
			fact: 'physical effects of climate change on operations and results, with weather damage and the cost or availability of insurance',
			signals: [
				'storm damage of',
				'flooding at our plant',
				'drought reduced',
				'weather-related damages',
				'cost of insurance increased',
			],
			nearMisses: ['severe weather could disrupt', 'natural disasters'],
			asked: ['physical effects of climate change and weather-related damages, quantified'],
			examples: {
				states: [
					'Flooding closed the Brookside plant for nine days and cost $1.8 million; property premiums rose by 30% at renewal.',
					'No material weather-related damage occurred in the three years presented, and insurance cost did not change materially.',
				],
				seems: ['Severe weather could disrupt our operations.', 'Natural disasters are a risk.'],
			},
		},
		{
			id: 'capital-expenditures',
			fact: 'material past and future capital expenditures for climate-related projects and compliance',
			signals: [
				'capital expenditures for emissions',
				'spent on energy efficiency projects',
				'expect to invest to reduce emissions',
				'compliance costs related to climate',
			],
			value: 'money',
			nearMisses: ['invest in sustainability', 'capital expenditures were'],
			asked: ['capital expenditures for climate-related projects'],
			examples: {
				states: [
					'We spent $4.0 million on electric trucks in 2031 and plan $11.0 million more through 2033 to meet port emission rules.',
					'Capital expenditures for boiler conversion, needed for the emission permit, were RMB 26 million.',
				],
				seems: ['We invest in sustainability.', 'Capital expenditures were $31 million.'],
			},
		},
		{
			id: 'indirect-effects',
			fact: 'indirect consequences of regulation or business trends: demand, competition, reputation, cost of supplies',
			signals: [
				'decreased demand for',
				'increased demand for lower-emission',
				'customers ask for',
				'reputational',
				'competition to develop',
			],
			nearMisses: ['consumer preferences may change', 'could harm our reputation'],
			asked: ['indirect consequences of climate-related regulation or business trends'],
			examples: {
				states: [
					'Two carmakers now buy only low-carbon steel, which cut our sheet volume by 6% in 2031.',
					'Demand for our heat pumps rose by a quarter as gas boilers were barred in new homes.',
				],
				seems: ['Consumer preferences may change.', 'Failure to meet goals could harm our reputation.'],
			},
		},
		{
			id: 'credits',
			fact: 'purchase or sale of carbon credits or offsets and their material effect',
			signals: [
				'purchased carbon credits',
				'carbon offsets',
				'sale of emission allowances',
				'renewable energy certificates',
			],
			value: 'money',
			nearMisses: ['carbon neutral', 'net zero goal'],
			asked: ['purchases or sales of carbon credits or offsets'],
			examples: {
				states: [
					'We purchased carbon offsets for $0.7 million in 2031.',
					'Sales of emission allowances brought in RMB 9 million.',
				],
				seems: ['Our goal is net zero by 2045.', 'We aim to be carbon neutral.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['regulation-effect'],
				text: '**Legislation and regulation.** The following existing or pending climate legislation, regulation and international accords have had, or are reasonably likely to have, a material effect on our business and results: [●]. [●], which took effect on [●], affected [●] by [●] in the year ended [●]; we expect [●] to affect [●] by approximately [●].',
			},
			{
				covers: ['physical-effect'],
				text: '**Physical effects.** Weather-related events, namely [●], affected our operations by [●] and cost [●]. The cost of insurance against weather damage changed by [●], and its availability [●].',
			},
			{
				covers: ['capital-expenditures'],
				text: '**Capital expenditures.** We spent [●] on climate-related projects, namely [●], in the year ended [●] and expect to spend [●] through [●] in order to [●].',
			},
			{
				covers: ['indirect-effects'],
				text: '**Indirect effects.** Demand for [●] changed by [●] because [●]; the effects of climate regulation and business trends on competition, our reputation and the cost of supplies were [●].',
			},
			{
				covers: ['credits'],
				text: '**Carbon credits.** We purchased carbon credits or offsets for [●] and sold them for [●] in the year ended [●]; their effect on [●] was [●].',
			},
		],
	},
};
