import type { Topic } from './types.ts';

/**
 * Income tax on non-GAAP adjustments (Non-GAAP C&DI 102.11): adjustments are shown gross, their tax effect is a separate
 * adjustment and is clearly explained. "Net of tax" is the thing the staff objects to, and so the main near miss.
 */
export const nonGaapTax: Topic = {
	id: 'non-gaap-tax',
	title: 'Tax effect of non-GAAP adjustments',
	citations: ['Non-GAAP C&DI 102.11'],
	cues: [
		'tax effect of your non-GAAP adjustments',
		'tax effects of non-GAAP adjustments',
		'income tax effect of non-GAAP adjustments',
		'tax impact of the adjustments',
		'income taxes related to non-GAAP adjustments',
		'adjustments net of tax',
		'non-GAAP tax rate',
		'non-GAAP effective tax rate',
		'tax effect as a separate reconciling item',
		'tax effect of the adjustments',
		'tax effects of the reconciling items',
	],
	asks: [
		'You present the adjustments to arrive at adjusted net income net of tax. In future earnings releases please give the tax effect of your non-GAAP adjustments a line of its own and explain how it is computed. Refer to Question 102.11.',
		'Please disclose how you determined the income tax effect of non-GAAP adjustments in your table of adjusted earnings per share.',
		'Tell us how your long-term non-GAAP tax rate was derived and why it fits your non-GAAP profitability.',
	],
	synonyms: [
		[
			'tax effect',
			'tax effects',
			'income tax effect',
			'tax impact',
			'tax related to',
			'income taxes on',
			'tax adjustment',
		],
		['non-GAAP adjustments', 'reconciling items', 'adjustments', 'excluded items', 'pro forma adjustments'],
		['statutory rate', 'statutory tax rate', 'statutory income tax rate', 'enacted rate'],
		['effective rate', 'effective tax rate', 'annual effective rate', 'blended rate'],
		['separate line', 'separate reconciling item', 'separate adjustment', 'line item', 'shown separately'],
		['full valuation allowance', 'valuation allowance against substantially all deferred tax assets'],
	],
	homes: {
		'earnings release': [
			'Reconciliation of GAAP to Non-GAAP',
			'Reconciliations of Net Income to Adjusted Net Income',
			'Reconciliation of Non-GAAP Measures',
			'Use of Non-GAAP Financial Measures',
			'Non-GAAP Financial Measures',
		],
		'20-F': [
			'Non-GAAP Financial Measures',
			'Item 5.A Operating Results',
			'Item 5 Operating and Financial Review and Prospects',
		],
		'10-K': ['Non-GAAP Financial Measures', "Item 7 Management's Discussion and Analysis"],
		'10-Q': ['Non-GAAP Financial Measures', "Part I, Item 2 Management's Discussion and Analysis"],
	},
	elements: [
		{
			id: 'separate-line',
			fact: 'shows the tax effect of the non-GAAP adjustments as its own reconciling line, with the adjustments gross of tax',
			signals: [
				'tax effect of non-GAAP adjustments',
				'tax effects of the adjustments',
				'income tax effect of adjustments',
				'tax impact of non-GAAP adjustments',
				'income tax related to the adjustments',
				'related tax effects',
			],
			value: 'money',
			nearMisses: [
				'net of tax',
				'net of income taxes',
				'after tax',
				'after-tax adjustments',
				'income tax expense',
				'provision for income taxes',
			],
			asked: [
				'tax effect of the non-GAAP adjustments shown separately, as a reconciling item of its own',
				'show adjustments gross with the tax effect as a separate adjustment',
			],
			examples: {
				states: [
					'Tax effect of non-GAAP adjustments | (3,140) | (2,865)',
					'Less: income tax effect of the adjustments above | $(1.4) million | $(1.1) million',
				],
				seems: [
					'Share-based compensation, net of tax | 8,420 | 7,115',
					'Income tax expense | 12,300 | 10,900',
					'Adjustments are presented after tax.',
				],
			},
		},
		{
			id: 'method',
			fact: 'explains how the tax effect of the non-GAAP adjustments was determined: the rate used, by jurisdiction, and the effect of any valuation allowance',
			signals: [
				'tax effect is calculated using',
				'tax effects were determined by applying',
				'statutory tax rate applicable to',
				'in the jurisdictions in which the adjustments arise',
				'blended statutory rate',
				'long-term projected non-GAAP tax rate',
				'applying the tax rate of the relevant jurisdiction',
			],
			nearMisses: [
				'tax effects have been considered',
				'adjusted for taxes',
				'effective tax rate for the quarter was',
				'net of tax',
			],
			asked: [
				'how the tax effect of the adjustments is determined',
				'clearly explain how the income tax effects were calculated',
			],
			examples: {
				states: [
					'The tax effect was calculated by applying to each adjustment the statutory rate of the jurisdiction in which it arose, after considering any valuation allowance.',
					'We determined the tax effect with a long-term projected non-GAAP tax rate of 19%, which excludes the adjustments themselves and is reviewed each year.',
				],
				seems: [
					'Tax effects have been considered where appropriate.',
					'Our GAAP effective tax rate for the quarter was 22%.',
				],
			},
		},
		{
			id: 'commensurate',
			fact: 'the tax expense in the non-GAAP measure includes current and deferred tax commensurate with the non-GAAP measure of profitability',
			signals: [
				'commensurate with the non-GAAP measure of profitability',
				'current and deferred income tax expense',
				'current and deferred tax effects',
				'cash taxes paid are not used',
			],
			nearMisses: ['current and deferred income tax expense consisted of', 'deferred tax assets'],
			asked: ['current and deferred income tax expense commensurate with non-GAAP profitability'],
			examples: {
				states: [
					'Non-GAAP income taxes include current and deferred tax commensurate with non-GAAP income before taxes.',
					'The adjustment reflects both current and deferred tax effects at the level of profitability that the non-GAAP measure shows.',
				],
				seems: [
					'Income tax expense consisted of current and deferred taxes as shown below.',
					'Deferred tax assets are reduced by a valuation allowance.',
				],
			},
		},
		{
			id: 'no-tax-effect',
			fact: 'says that the non-GAAP adjustments have no tax effect, and why',
			signals: [
				'adjustments have no tax effect',
				'no income tax effect',
				'tax effect of the adjustments was nil',
				'no tax impact because',
				'not deductible and therefore',
				'due to a full valuation allowance',
			],
			nearMisses: ['net of tax', 'not material', 'we pay no income tax in the Cayman Islands'],
			negative: true,
			asked: ['if the adjustments have no tax effect, a statement of that fact and the reason'],
			examples: {
				states: [
					'The adjustments have no income tax effect because we maintain a full valuation allowance against our deferred tax assets.',
					'Share-based compensation is not deductible in the jurisdictions that bear it, and the tax effect of the adjustments is therefore nil.',
				],
				seems: [
					'The Company is not subject to income tax in the Cayman Islands.',
					'We maintain a valuation allowance against certain deferred tax assets.',
				],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['separate-line'],
				text: `| | Three months ended [●] | Three months ended [●] |
| --- | --- | --- |
| Net income (GAAP) | [●] | [●] |
| [●], before tax | [●] | [●] |
| [●], before tax | [●] | [●] |
| Tax effect of non-GAAP adjustments | [●] | [●] |
| Adjusted net income (non-GAAP) | [●] | [●] |`,
			},
			{
				covers: ['separate-line'],
				text: 'Each non-GAAP adjustment, [●], is shown before tax, and the tax effect of all adjustments, [●], is shown as a separate reconciling item.',
			},
			{
				covers: ['method'],
				text: 'We determined the tax effect of the non-GAAP adjustments by applying to each adjustment [●], being the rate of the jurisdiction in which it arose, and by considering [●], including any valuation allowance.',
			},
			{
				covers: ['commensurate'],
				text: 'Income tax in [●] comprises current tax of [●] and deferred tax of [●], commensurate with the non-GAAP measure of profitability.',
			},
			{
				covers: ['no-tax-effect'],
				insteadOf: ['separate-line', 'method', 'commensurate'],
				text: 'The non-GAAP adjustments have no tax effect because [●].',
			},
		],
		'20-F': [
			{
				covers: ['separate-line'],
				text: `| | Year ended [●] | Year ended [●] | Year ended [●] |
| --- | --- | --- | --- |
| Net income (loss) | [●] | [●] | [●] |
| [●], before tax | [●] | [●] | [●] |
| Tax effect of non-GAAP adjustments | [●] | [●] | [●] |
| Adjusted net income (loss) (non-GAAP) | [●] | [●] | [●] |`,
			},
			{
				covers: ['separate-line'],
				text: 'Each non-GAAP adjustment, [●], is shown before tax, and the tax effect of all adjustments, [●], is shown as a separate reconciling item.',
			},
			{
				covers: ['method'],
				text: 'The tax effect of the non-GAAP adjustments was determined by applying the statutory rate of [●]% in [●] to the adjustments that arise there, and [●] elsewhere, after considering preferential rates and any valuation allowance.',
			},
			{
				covers: ['commensurate'],
				text: 'Income tax in [●] comprises current tax of [●] and deferred tax of [●], commensurate with the non-GAAP measure of profitability.',
			},
			{
				covers: ['no-tax-effect'],
				insteadOf: ['separate-line', 'method', 'commensurate'],
				text: 'The non-GAAP adjustments have no tax effect because [●].',
			},
		],
	},
};
