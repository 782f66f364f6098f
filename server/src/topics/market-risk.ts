import type { Topic } from './types.ts';

/** Quantitative and qualitative disclosure about market risk (S-K 305, Item 11 of Form 20-F). */
export const marketRisk: Topic = {
	id: 'market-risk',
	title: 'Market risk',
	citations: ['S-K Item 305', 'Form 20-F Item 11', 'Form 10-K Item 7A', 'ASC 815-10-50', 'IFRS 7'],
	cues: [
		'market risk',
		'quantitative and qualitative disclosures about market risk',
		'interest rate risk',
		'foreign currency risk',
		'foreign exchange risk',
		'commodity price risk',
		'value at risk',
		'hedging activities',
		'hypothetical change in interest rates',
		'currency exposure',
		'simulation of net interest income',
	],
	asks: [
		'Please provide quantitative information about market risk under one of the three alternatives, including the effect of a hypothetical change in exchange rates.',
		'Describe how your interest rate risk is managed and the limits of the model you use.',
	],
	synonyms: [
		['foreign currency risk', 'foreign exchange risk', 'currency risk', 'exchange rate exposure'],
		['hypothetical change', 'assumed change', 'adverse change', 'shift in rates'],
		['sensitivity analysis', 'simulation', 'value at risk', 'tabular presentation'],
		['hedge', 'derivative', 'forward contract', 'swap'],
	],
	homes: {
		'20-F': ['Item 11 Quantitative and Qualitative Disclosures about Market Risk', 'Market Risk'],
		'10-K': ['Item 7A Quantitative and Qualitative Disclosures about Market Risk', 'Market Risk'],
		'10-Q': ['Part I, Item 3 Quantitative and Qualitative Disclosures about Market Risk', 'Market Risk'],
	},
	elements: [
		{
			id: 'exposures',
			fact: 'primary market risk exposures: interest rates, currencies, commodity or equity prices, and the instruments exposed',
			asked: ['describe the primary market risk exposures'],
			signals: [
				'exposed to changes in interest rates on',
				'principal currency exposures are',
				'primary market risk exposure',
				'denominated in',
			],
			nearMisses: ['we are exposed to market risk', 'see note'],
			examples: {
				states: [
					'Our principal currency exposures are the Mexican peso, in which we pay wages, and the euro, in which a third of sales are billed.',
					'The floating-rate term loan exposes us to changes in interest rates; no other instrument is material.',
				],
				seems: ['We are exposed to market risk.', 'See the note on derivatives.'],
			},
		},
		{
			id: 'management',
			fact: 'how those exposures are managed: objectives, strategies, instruments used, and changes from last year',
			asked: ['how market risk exposures are managed', 'whether hedging is used against currency movements'],
			signals: [
				'we use forward contracts to',
				'we do not hedge',
				'objective of our hedging',
				'interest rate swaps fix',
			],
			nearMisses: ['we monitor market risk', 'may enter into derivatives'],
			examples: {
				states: [
					'We use forward contracts to fix the peso cost of about half of next year’s wages; the board approves each program.',
					'We do not hedge the euro, a policy unchanged from last year.',
				],
				seems: ['We may enter into derivatives.', 'We monitor market risk.'],
			},
		},
		{
			id: 'quantified',
			fact: 'potential loss or effect of a hypothetical change in rates or prices, as sensitivity, value at risk or table of terms',
			asked: [
				'quantify the effect of a hypothetical change in exchange rates, interest rates or prices',
				'sensitivity analysis of market risk',
			],
			signals: [
				'a hypothetical 10% change',
				'would increase interest expense by',
				'would reduce net income by',
				'value at risk was',
				'basis point increase',
			],
			value: 'number',
			nearMisses: ['could adversely affect', 'fluctuations in exchange rates'],
			examples: {
				states: [
					'A hypothetical 10% fall of the euro would reduce net income by $1.9 million.',
					'An increase of 100 basis points would raise annual interest expense by RMB 4.4 million.',
				],
				seems: ['Fluctuations in exchange rates could adversely affect us.', 'The euro fell by 4% in the year.'],
			},
		},
		{
			id: 'model-limits',
			fact: 'model, assumptions and parameters needed to understand the figures, and their limitations',
			asked: ['model assumptions and limitations of the market risk analysis'],
			signals: [
				'the analysis assumes',
				'the model does not consider',
				'parallel shift',
				'confidence level',
				'limitations of the model',
			],
			nearMisses: ['actual results may differ', 'forward-looking'],
			examples: {
				states: [
					'The analysis assumes a parallel shift in rates and constant balances, and does not consider prepayments.',
					'Value at risk rests on one year of daily data at a confidence level of 95% and understates jumps.',
				],
				seems: ['Actual results may differ.', 'These statements are forward-looking.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['exposures'],
				text: 'Our primary market risk exposures are [●], which arise from the following instruments: [●].',
			},
			{
				covers: ['management'],
				text: 'We manage these exposures by [●]; the objective is [●], and the instruments used are [●]. Since last year, [●] has changed.',
			},
			{
				covers: ['quantified'],
				text: 'A hypothetical change of [●] in [●] would have the effect of changing [●] by [●], compared with [●] a year earlier.',
			},
			{
				covers: ['model-limits'],
				text: 'The model and its assumptions and parameters are [●]. Its limitations are [●].',
			},
		],
	},
};
