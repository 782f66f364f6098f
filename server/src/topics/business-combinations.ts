import type { Topic } from './types.ts';

/** Business combinations (ASC 805): what was paid, what was acquired, why there is goodwill, what the business has added. */
export const businessCombinations: Topic = {
	id: 'business-combinations',
	title: 'Business combinations',
	citations: ['ASC 805', 'SFAS 141', 'IFRS 3'],
	cues: [
		'business combination',
		'business combinations',
		'purchase price allocation',
		'allocation of the purchase price',
		'contingent consideration',
		'identifiable intangible assets acquired',
		'assets acquired and liabilities assumed',
		'bargain purchase',
		'acquisition date fair value',
		'provisional amounts',
		'measurement period',
		'pro forma revenue and earnings',
		'earn-out',
		'acquisition of',
	],
	asks: [
		'Please provide the disclosures of ASC 805-30-50-1 for your acquisition of the laboratory, including the qualitative factors that make up goodwill and the allocation of the purchase price.',
		'Disclose the range of outcomes of contingent consideration and supplemental pro forma revenue and earnings for the business combination.',
	],
	synonyms: [
		['consideration', 'purchase price', 'consideration transferred', 'purchase consideration'],
		['contingent consideration', 'earn-out', 'earnout', 'contingent payments'],
		['acquired business', 'acquiree', 'acquired company'],
		['acquisition date', 'closing date', 'date of acquisition'],
		['pro forma', 'as if the acquisition had occurred', 'supplemental pro forma'],
	],
	homes: {
		'20-F': ['Business Combinations', 'Acquisitions', 'Item 18 Financial Statements', 'Item 5.A Operating Results'],
		'10-K': ['Business Combinations', 'Acquisitions', 'Item 8 Financial Statements'],
		'10-Q': ['Business Combinations', 'Acquisitions', 'Part I, Item 1 Financial Statements'],
	},
	elements: [
		{
			id: 'acquisition',
			fact: 'name of the acquiree, acquisition date, share of voting equity acquired, and primary reasons for the business combination',
			signals: [
				'we acquired all of the shares of',
				'completed the acquisition of',
				'acquired of the voting interest',
				'the primary reason for the acquisition',
			],
			value: 'date',
			nearMisses: ['we may acquire', 'acquisitions are accounted for'],
			asked: ['name and description of the acquiree, the acquisition date and reasons for the combination'],
			examples: {
				states: [
					'On May 4, 2031 we acquired 100% of the voting shares of Larkfield Labs to gain its testing licenses.',
					'On October 1, 2031 we completed the acquisition of 70% of Ponte Foods, mainly to reach its distributors in the north.',
				],
				seems: ['Acquisitions are accounted for under the acquisition method.', 'We may acquire businesses in future.'],
			},
		},
		{
			id: 'consideration',
			fact: 'acquisition-date fair value of consideration transferred by class: cash, shares, contingent consideration',
			signals: [
				'consideration transferred',
				'cash paid of',
				'shares issued with a fair value of',
				'total purchase consideration',
			],
			value: 'money',
			nearMisses: ['net cash paid for acquisitions', 'contingent consideration is remeasured'],
			asked: ['fair value of consideration transferred by major class'],
			examples: {
				states: [
					'Consideration was $30.0 million: cash of $22.0 million, shares of $6.0 million and contingent consideration of $2.0 million.',
					'We paid RMB 55 million in cash and issued shares with a fair value of RMB 20 million for Ponte Foods.',
				],
				seems: [
					'Acquisitions used cash, net of cash acquired.',
					'Contingent consideration is remeasured each quarter.',
				],
			},
		},
		{
			id: 'allocation',
			fact: 'purchase price allocation: amounts recognized for each major class of assets acquired and liabilities assumed',
			signals: [
				'allocation of the purchase price',
				'assets acquired and liabilities assumed',
				'identifiable intangible assets of',
				'net assets acquired',
			],
			value: 'money',
			nearMisses: ['allocated based on fair values', 'allocation is preliminary'],
			asked: [
				'the purchase price allocation',
				'amounts recognized for each class of assets acquired and liabilities assumed',
			],
			examples: {
				states: [
					'Assets acquired and liabilities assumed: receivables 4.0, equipment 7.5, customer relationships 9.0, payables (3.5), goodwill 13.0.',
					'The purchase price was allocated RMB 18 million to brands, RMB 12 million to plant and RMB 45 million to goodwill.',
				],
				seems: ['The purchase price is allocated on the basis of fair values.', 'The allocation is preliminary.'],
			},
		},
		{
			id: 'goodwill-reasons',
			fact: 'qualitative factors that make up the goodwill recognized, and how much is deductible for tax',
			signals: [
				'goodwill is attributable to',
				'expected synergies from',
				'assembled workforce',
				'deductible for tax purposes',
			],
			nearMisses: ['goodwill was recognized', 'excess of the purchase price over'],
			asked: ['qualitative description of the factors that make up goodwill'],
			examples: {
				states: [
					'Goodwill is attributable to the workforce of 40 chemists and to synergies from shared couriers; none is deductible for tax.',
					'The goodwill reflects growth expected from listing Ponte products in our stores, and all of it is deductible for tax purposes.',
				],
				seems: [
					'Goodwill is the excess of the purchase price over net assets.',
					'Goodwill of $13.0 million was recognized.',
				],
			},
		},
		{
			id: 'contingent-range',
			fact: 'contingent consideration: amount recognized, arrangement, basis of payment, and range of undiscounted outcomes',
			signals: [
				'contingent consideration of up to',
				'range of undiscounted',
				'payable if revenue exceeds',
				'earn-out payments',
				'maximum amount of the payment',
			],
			value: 'money',
			nearMisses: ['fair value of contingent consideration', 'may include contingent consideration'],
			asked: ['range of outcomes of the contingent consideration arrangement'],
			examples: {
				states: [
					'Up to $5.0 million more is payable if Larkfield revenue exceeds set levels by 2033; undiscounted outcomes range from nil to $5.0 million, and $2.0 million was recognized.',
					'The earn-out has no maximum and depends on sales of the northern stores; RMB 8 million was recognized.',
				],
				seems: [
					'Some acquisitions include contingent consideration.',
					'Contingent consideration is measured at fair value.',
				],
			},
		},
		{
			id: 'pro-forma',
			fact: 'revenue and earnings of the acquired business since acquisition, and supplemental pro forma revenue and earnings',
			signals: [
				'supplemental pro forma',
				'pro forma revenue',
				'since the acquisition date',
				'as if the acquisition had occurred on',
				'contributed revenue of',
			],
			value: 'money',
			nearMisses: ['pro forma information is not material', 'results are included from the acquisition date'],
			asked: [
				'pro forma revenue and earnings of the combined entity',
				'revenue and earnings of the acquiree since the acquisition date',
			],
			examples: {
				states: [
					'Larkfield contributed revenue of $8.8 million and earnings of $0.9 million; pro forma revenue for 2031 would have been $309.0 million and pro forma earnings $21.1 million.',
					'As if the acquisition had occurred on January 1, 2030, revenue would have been RMB 960 million and net income RMB 71 million.',
				],
				seems: ['Results are included from the acquisition date.', 'Pro forma figures were not prepared.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['acquisition'],
				text: 'On [●], we acquired [●]% of the voting equity of [●], which [●], primarily in order to [●].',
			},
			{
				covers: ['consideration'],
				text: `| Consideration at fair value on the acquisition date | [●] |
| --- | --- |
| Cash | [●] |
| Shares | [●] |
| Contingent consideration | [●] |
| Total | [●] |`,
			},
			{
				covers: ['allocation'],
				text: `| Assets acquired and liabilities assumed | [●] |
| --- | --- |
| [●] | [●] |
| Identifiable intangible assets: [●], amortized over [●] | [●] |
| Goodwill | [●] |
| Total | [●] |`,
			},
			{
				covers: ['goodwill-reasons'],
				text: 'The goodwill recognized is attributable to [●]; [●] of it is deductible for tax purposes.',
			},
			{
				covers: ['contingent-range'],
				text: 'Contingent consideration, recognized at [●] on the acquisition date, is payable if [●], on the basis of [●]; undiscounted outcomes range from [●] to [●].',
			},
			{
				covers: ['pro-forma'],
				text: 'Since the acquisition date, [●] has contributed revenue of [●] and earnings of [●]. As if the acquisition had occurred on [●], supplemental pro forma revenue would have been [●] and pro forma earnings [●] for the year ended [●].',
			},
		],
	},
};
