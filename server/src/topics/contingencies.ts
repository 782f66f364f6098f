import type { Topic } from './types.ts';

/**
 * Loss contingencies (ASC 450-20). For a reasonably possible loss the note gives an estimate or range, or says that none can be
 * made, or that it would not be material; "we cannot predict the outcome" is none of the three.
 */
export const contingencies: Topic = {
	id: 'contingencies',
	title: 'Loss contingencies and legal proceedings',
	citations: [
		'ASC 450',
		'SAB Topic 5.Y',
		'S-K Item 103',
		'Form 20-F Item 8.A',
		'ASC 410-30',
		'ASC 460',
		'SFAS 5',
		'FIN 14',
		'FIN 45',
		'IAS 37',
	],
	cues: [
		'loss contingency',
		'loss contingencies',
		'contingencies',
		'reasonably possible loss',
		'reasonably possible losses',
		'range of reasonably possible loss',
		'range of loss',
		'legal proceedings',
		'litigation',
		'lawsuit',
		'class action',
		'amounts accrued',
		'in excess of amounts accrued',
		'legal costs',
		'environmental remediation',
		'government investigation',
		'product liability',
		'unable to predict the outcome',
	],
	asks: [
		'You state that you are unable to predict the outcome of the class action. Please disclose in future filings an estimate of the reasonably possible loss or range of loss, or state that such an estimate cannot be made.',
		'Please disclose your accounting policy for legal costs related to loss contingencies.',
		'For the lawsuit by former distributors tell us whether any amounts were accrued and disclose the nature of the contingency.',
	],
	synonyms: [
		['reasonably possible loss', 'reasonably possible losses', 'possible loss', 'potential loss', 'exposure'],
		['range of loss', 'range of possible loss', 'range of reasonably possible losses', 'range of outcomes'],
		['accrued', 'recorded a liability', 'accrual', 'provided for', 'reserved', 'liability recognized'],
		[
			'cannot be estimated',
			'unable to estimate',
			'not able to estimate',
			'cannot be made',
			'not reasonably estimable',
			'not possible to estimate',
		],
		['complaint', 'petition', 'statement of claim', 'notice of arbitration'],
		['legal costs', 'legal fees', 'attorney fees', 'defense costs'],
		['settlement', 'settled', 'agreement in principle'],
	],
	homes: {
		'20-F': [
			'Contingencies',
			'Commitments and Contingencies',
			'Legal Proceedings',
			'Item 8.A Consolidated Statements and Other Financial Information',
			'Item 18 Financial Statements',
		],
		'10-K': [
			'Contingencies',
			'Commitments and Contingencies',
			'Litigation',
			'Item 3 Legal Proceedings',
			'Item 8 Financial Statements',
		],
		'10-Q': [
			'Contingencies',
			'Commitments and Contingencies',
			'Litigation',
			'Part II, Item 1 Legal Proceedings',
			'Part I, Item 1 Financial Statements',
		],
	},
	elements: [
		{
			id: 'nature',
			fact: 'nature of each material matter: parties, court or agency, what is alleged, relief sought, stage',
			requiredBy: ['ASC 450-20-50'],
			signals: [
				'filed a complaint',
				'alleges that',
				'filed a lawsuit',
				'in the district court',
				'seeks damages',
				'received a subpoena',
				'putative class action',
				'motion to dismiss',
			],
			nearMisses: ['from time to time', 'various legal proceedings', 'ordinary course of business'],
			asked: ['nature of the contingency', 'describe the lawsuit, the parties and the relief sought'],
			examples: {
				states: [
					'In March 2031 Orland Distributors filed a complaint in the state court of Clay County, alleging that we ended its contract without notice and seeking unspecified damages; discovery has begun.',
					'The environmental agency of the province issued an order in June alleging that our mill exceeded discharge limits.',
				],
				seems: [
					'We are party to various legal proceedings in the ordinary course of business.',
					'From time to time we may become subject to claims.',
				],
			},
		},
		{
			id: 'accrual',
			fact: 'amount accrued for the matter, or that nothing is accrued, where needed for the statements not to mislead',
			requiredBy: ['ASC 450-20-50'],
			signals: [
				'we accrued',
				'recorded a liability of',
				'have recorded a charge of',
				'no amount has been accrued',
				'no liability has been recorded',
				'accrual of',
			],
			nearMisses: ['we accrue when probable', 'accrued liabilities', 'a liability is recorded when'],
			asked: ['the amount accrued for the matter', 'whether any accrual has been recorded'],
			examples: {
				states: [
					'We accrued $3.5 million for the Orland matter in the fourth quarter.',
					'No amount has been accrued for the discharge order because a loss is not probable.',
				],
				seems: [
					'We accrue a liability when a loss is probable and can be estimated.',
					'Accrued liabilities were $14.0 million.',
				],
			},
		},
		{
			id: 'possible-loss',
			fact: 'estimate of the reasonably possible loss or range of loss, including in excess of amounts accrued',
			requiredBy: ['ASC 450-20-50'],
			signals: [
				'reasonably possible losses range from',
				'range of reasonably possible loss',
				'in excess of amounts accrued',
				'estimate the possible loss at',
				'up to an additional',
			],
			value: 'money',
			nearMisses: [
				'unable to predict the outcome',
				'could be material',
				'vigorously defend',
				'claims damages of',
				'seeks damages of',
			],
			asked: [
				'estimate of the reasonably possible loss or range of loss',
				'exposure to loss in excess of amounts accrued',
			],
			examples: {
				states: [
					'We estimate that reasonably possible losses in excess of the amount accrued range from nil to $6.0 million.',
					'The range of reasonably possible loss for the discharge order is RMB 4 million to RMB 9 million.',
				],
				seems: [
					'We cannot predict the outcome, which could be material.',
					'The complaint seeks damages of $25.0 million, and we intend to defend vigorously.',
				],
			},
		},
		{
			id: 'cannot-estimate',
			fact: 'says that an estimate of the reasonably possible loss cannot be made',
			signals: [
				'such an estimate cannot be made',
				'unable to estimate the reasonably possible loss',
				'not able to estimate a range of loss',
				'loss cannot be reasonably estimated',
			],
			nearMisses: ['unable to predict the outcome', 'outcome is uncertain', 'cannot give assurance'],
			negative: true,
			asked: ['a statement that an estimate of the loss cannot be made'],
			examples: {
				states: [
					'We are unable to estimate the reasonably possible loss or range of loss for the Orland matter.',
					'An estimate of the possible loss in the discharge proceeding cannot be made.',
				],
				seems: [
					'We are not able to predict the outcome of these proceedings.',
					'No assurance can be given that we will prevail.',
				],
			},
		},
		{
			id: 'not-material',
			fact: 'says that the reasonably possible loss in excess of amounts accrued is not material to the financial statements',
			signals: [
				'reasonably possible losses are not material',
				'reasonably possible loss in excess of accruals is not material',
				'would not be material to our financial statements',
			],
			nearMisses: [
				'we do not believe the outcome will have a material adverse effect on our business',
				'not expected to be material',
			],
			negative: true,
			asked: ['a statement that reasonably possible losses are not material'],
			examples: {
				states: [
					'Reasonably possible losses in excess of amounts accrued, in the aggregate, are not material to our financial statements.',
					'Any reasonably possible loss above the accrual would not be material to our results, cash flows or financial position.',
				],
				seems: ['We do not think these matters will harm our business.', 'None of our legal fees was material.'],
			},
		},
		{
			id: 'why-no-estimate',
			fact: 'if no estimate is given, why it cannot be made: stage, missing facts, unspecified damages, number of claimants',
			signals: [
				'because the matter is in an early stage',
				'discovery has not begun',
				'damages are unspecified',
				'class has not been certified',
				'novel legal issues',
				'factors that prevent us from estimating',
			],
			nearMisses: ['litigation is inherently unpredictable', 'inherently uncertain'],
			asked: ['the reasons why an estimate cannot be made', 'specific factors causing the inability to estimate'],
			examples: {
				states: [
					'We cannot make an estimate because damages are unspecified, the class has not been certified and discovery has not begun.',
					'The factor that prevents an estimate is that the agency has not yet said which years it will examine.',
				],
				seems: ['Litigation is inherently unpredictable.', 'The outcome of any trial is uncertain.'],
			},
		},
		{
			id: 'legal-cost-policy',
			fact: 'accounting policy for legal costs of loss contingencies: expensed as incurred or accrued',
			signals: [
				'legal costs are expensed as incurred',
				'legal fees are expensed as incurred',
				'we accrue legal costs',
				'costs of defense are recorded',
			],
			nearMisses: ['legal and professional fees increased', 'costs of litigation may be significant'],
			asked: ['accounting policy for legal costs', 'how you account for legal costs relating to loss contingencies'],
			examples: {
				states: [
					'Legal costs of loss contingencies are expensed as incurred.',
					'We accrue expected defense costs together with the loss when it is probable.',
				],
				seems: ['Legal fees increased by $0.8 million.', 'Litigation can be costly.'],
			},
		},
		{
			id: 'developments',
			fact: 'developments in the matter since the last report, such as rulings, settlements or changes in the accrual and why',
			signals: [
				'the court granted',
				'the court denied',
				'reached a settlement',
				'agreement in principle to settle',
				'we increased the accrual because',
				'was dismissed',
				'entered judgment',
			],
			nearMisses: ['no assurance that a settlement', 'may settle'],
			asked: ['material developments in the matter and changes in the amounts accrued'],
			examples: {
				states: [
					'In July the court denied our motion to dismiss, and we increased the accrual to $3.5 million.',
					'We reached a settlement with two of the five plaintiffs in September for $1.1 million.',
				],
				seems: ['We may settle claims from time to time.', 'There is no assurance that a settlement will be reached.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['nature'],
				text: '**[●].** On [●], [●] filed [●] against us in [●], alleging that [●] and seeking [●]. The matter is at the stage of [●].',
			},
			{
				covers: ['developments'],
				text: 'Since our last report on [●], the developments in the matter have been [●]; the accrual changed by [●] because [●].',
			},
			{ covers: ['accrual'], text: 'We have accrued an amount of [●] for the matter of [●] as of [●] because [●].' },
			{
				covers: ['possible-loss'],
				text: 'We estimate that reasonably possible losses for [●] in excess of the amount accrued range from [●] to [●].',
			},
			{
				covers: ['cannot-estimate'],
				text: 'We are unable to make an estimate of the reasonably possible loss or range of loss for [●].',
			},
			{
				covers: ['why-no-estimate'],
				text: 'That estimate cannot be made for [●] because of the stage of the matter, [●]; missing facts, [●]; unspecified damages, [●]; and the number of claimants, [●].',
			},
			{
				covers: ['not-material'],
				insteadOf: ['possible-loss', 'cannot-estimate', 'why-no-estimate'],
				text: 'The reasonably possible loss in excess of the amounts accrued is not material to our financial statements.',
			},
			{
				covers: ['legal-cost-policy'],
				text: 'Our accounting policy for legal costs of loss contingencies is that they are [●].',
			},
		],
	},
};
