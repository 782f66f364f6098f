import type { Topic } from './types.ts';

/** Leases (ASC 842): cost, maturities, discount rate and term, judgments; and the lessor's side. */
export const leases: Topic = {
	id: 'leases',
	title: 'Leases',
	citations: ['ASC 842', 'ASC 840', 'SFAS 13', 'IFRS 16'],
	cues: [
		'lease',
		'leases',
		'lessee',
		'lessor',
		'right-of-use asset',
		'right-of-use assets',
		'lease liabilities',
		'incremental borrowing rate',
		'sale-leaseback',
		'operating lease',
		'finance lease',
		'lease term',
		'build-to-suit',
	],
	asks: [
		'Please disclose the weighted average discount rate and remaining lease term of your operating leases and a maturity analysis of lease liabilities.',
		'Tell us how you determine the incremental borrowing rate and whether options to renew are included in the lease term.',
	],
	synonyms: [
		['right-of-use asset', 'ROU asset', 'operating lease asset'],
		['lease liabilities', 'lease obligations', 'operating lease liabilities'],
		['lease cost', 'lease expense', 'rent expense', 'rental expense'],
		['incremental borrowing rate', 'IBR', 'discount rate'],
		['lease term', 'remaining lease term', 'noncancelable term'],
	],
	homes: {
		'20-F': ['Leases', 'Operating Leases', 'Item 5.B Liquidity and Capital Resources', 'Item 18 Financial Statements'],
		'10-K': ['Leases', 'Operating Leases', 'Item 8 Financial Statements'],
		'10-Q': ['Leases', 'Operating Leases', 'Part I, Item 1 Financial Statements'],
	},
	elements: [
		{
			id: 'lease-cost',
			fact: 'components of lease cost for each period: operating, finance, short-term, variable, sublease income',
			requiredBy: ['ASC 842-20-50-4'],
			signals: [
				'operating lease cost',
				'short-term lease cost',
				'variable lease cost',
				'sublease income',
				'amortization of right-of-use assets',
			],
			value: 'money',
			nearMisses: ['lease expense is recognized on a straight-line basis', 'lease payments include'],
			asked: ['components of total lease cost'],
			examples: {
				states: [
					'Operating lease cost 18.0 | Short-term lease cost 1.1 | Variable lease cost 3.3 | Total lease cost 22.4',
					'Variable lease cost was $3.3 million and sublease income $0.4 million.',
				],
				seems: ['Lease expense is recognized on a straight-line basis.', 'We lease stores and trucks.'],
			},
		},
		{
			id: 'maturities',
			fact: 'maturity analysis of undiscounted lease payments for each of five years and thereafter, reconciled to the lease liability',
			requiredBy: ['ASC 842-20-50-6'],
			signals: [
				'maturity analysis of lease liabilities',
				'undiscounted lease payments',
				'less imputed interest',
				'present value of lease liabilities',
				'future minimum lease payments',
			],
			value: 'money',
			nearMisses: ['leases expire at various dates', 'lease liabilities were'],
			asked: ['a maturity analysis of lease liabilities'],
			examples: {
				states: [
					'Lease payments: 2032 20.1, 2033 18.4, 2034 15.0, 2035 11.2, 2036 8.0, thereafter 14.3, less imputed interest (12.0), lease liabilities 75.0.',
					'Undiscounted lease payments of RMB 210 million, of which RMB 62 million falls due in 2032, less interest of RMB 28 million equal the lease liability.',
				],
				seems: ['Our leases expire at various dates through 2040.', 'Lease liabilities were $75.0 million.'],
			},
		},
		{
			id: 'rate-and-term',
			fact: 'weighted average remaining lease term and weighted average discount rate',
			requiredBy: ['ASC 842-20-50-4'],
			signals: ['weighted average remaining lease term', 'weighted average discount rate'],
			value: 'number',
			nearMisses: ['lease terms of', 'incremental borrowing rate is used'],
			asked: ['weighted average remaining lease term and discount rate'],
			examples: {
				states: [
					'The weighted average remaining lease term was 5.2 years and the weighted average discount rate 6.1%.',
					'Weighted average discount rate | 6.1% | 5.8%',
				],
				seems: [
					'Leases have terms of one to fifteen years.',
					'The incremental borrowing rate is used when no rate is implicit.',
				],
			},
		},
		{
			id: 'judgments',
			fact: 'significant judgments: whether a contract contains a lease, how the discount rate is determined, renewal options, allocation of consideration',
			requiredBy: ['ASC 842-20-50-3'],
			signals: [
				'incremental borrowing rate is determined',
				'reasonably certain to exercise',
				'options to renew are included',
				'whether a contract contains a lease',
				'lease and non-lease components',
			],
			nearMisses: ['lease accounting requires judgment', 'options to extend'],
			asked: ['significant judgments such as how the incremental borrowing rate is determined'],
			examples: {
				states: [
					'We include a renewal option in the term when leasehold improvements would outlast the first term, which makes exercise reasonably certain.',
					'The incremental borrowing rate is determined from secured bond yields of companies with our rating, by term.',
				],
				seems: ['Lease accounting requires judgment.', 'Some leases contain options to extend.'],
			},
		},
	],
	blocks: {
		default: [
			{
				covers: ['lease-cost'],
				text: `| Lease cost | Year ended [●] | Year ended [●] |
| --- | --- | --- |
| Operating lease cost | [●] | [●] |
| Finance lease cost | [●] | [●] |
| Short-term lease cost | [●] | [●] |
| Variable lease cost | [●] | [●] |
| Sublease income | [●] | [●] |
| Total lease cost | [●] | [●] |`,
			},
			{
				covers: ['rate-and-term'],
				text: 'As of [●], the weighted average remaining lease term was [●] years and the weighted average discount rate [●]%.',
			},
			{
				covers: ['maturities'],
				text: `| Undiscounted lease payments as of [●], year ending | Operating | Finance |
| --- | --- | --- |
| [●] | [●] | [●] |
| [●] | [●] | [●] |
| [●] | [●] | [●] |
| [●] | [●] | [●] |
| [●] | [●] | [●] |
| Thereafter | [●] | [●] |
| Less imputed interest | [●] | [●] |
| Lease liabilities | [●] | [●] |`,
			},
			{
				covers: ['judgments'],
				text: 'We determine whether a contract contains a lease by [●] and the discount rate from [●], include options to renew in the lease term when [●], and allocate consideration between lease and non-lease components by [●].',
			},
		],
	},
};
