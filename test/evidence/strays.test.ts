import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import { commitmentOf, elementOf, filingOf, withPassage } from './fiction.ts';

function verdict(element: string, passage: string): string {
	const over = { title: 'Notes', ask: `Please disclose ${element}.`, quote: `We will disclose ${element}.` };
	return judge(commitmentOf(over), elementOf(element), prepareFiling(filingOf(withPassage(passage, '## Notes'))))
		.verdict;
}

/** Each with sentences that keep it, and others that repeat its words and say more, or other, of it. */
const PROMISES: readonly {
	readonly element: string;
	readonly kept: readonly string[];
	readonly not: readonly string[];
}[] = [
	{
		element: 'the amount of backlog',
		kept: [
			'Backlog was $140 million at December 31, 2031.',
			'The amount of backlog was $140 million at December 31, 2031.',
		],
		not: [
			'Backlog of $140 million was cancelled in 2031.',
			'Backlog of $140 million was shipped in 2031.',
			'Funded backlog was $140 million at December 31, 2031; total backlog was larger.',
			'Backlog at Kell Marine was $140 million at December 31, 2031.',
			'Backlog was $140 million at September 30, 2031.',
		],
	},
	{
		element: 'the weighted average remaining lease term',
		kept: ['The weighted average remaining lease term was 5.2 years.'],
		not: [
			'The weighted average remaining sublease term was 5.2 years, and the lease term is longer.',
			'The weighted average remaining lease term was shortened by 1.2 years.',
			'The weighted average remaining lease term of the tenants in our buildings was 5.2 years.',
			'The longest remaining lease term was 5.2 years, above the weighted average.',
		],
	},
	{
		element: 'the indirect effects of climate regulation on the business',
		kept: [
			'Climate regulation has indirect effects on our business: airlines buy fewer parts for older engines, which cut our sales of them by 4% in 2031.',
		],
		not: [
			'The indirect effects of climate regulation on our business are being studied by a firm of engineers.',
			'We lack the data to assess the indirect effects of climate regulation on our business.',
			'The indirect effects of climate regulation on our business are hard to foresee.',
			'We have engaged consultants on the indirect effects of climate regulation on our business.',
		],
	},
	{
		element: 'the amount paid to Harbor Bank',
		kept: ['We paid $1.4 million to Harbor Bank in 2031.', 'We paid Harbor Bank $1.4 million in 2031.'],
		not: [
			'The amount paid to Harbor Trust was $1.4 million in 2031.',
			'We were paid $1.4 million by Harbor Bank in 2031.',
			'We paid $1.4 million to a customer of Harbor Bank in 2031.',
			'We paid $1.4 million to Harbor Bank Leasing in 2031.',
		],
	},
	{
		element: 'the percentage by which fair value exceeded carrying value for the Harbor reporting unit',
		kept: ['The fair value of the Harbor reporting unit exceeded its carrying value by 11%.'],
		not: [
			'The fair value of the Harbor reporting unit exceeded its carrying value by 11% of revenue.',
			'The fair value of the Harbor reporting unit exceeded its carrying value by less than 11%.',
			'The fair value of the Harbor reporting unit would exceed its carrying value by 11% at a discount rate of 8%.',
			'The fair value of the Harbor brand exceeded its carrying value by 11%, as the reporting unit was told.',
		],
	},
	{
		element: 'the estimated liability for cleanup of the Dray site',
		kept: ['The estimated liability for cleanup of the Dray site is $8.8 million.'],
		not: [
			'The possible liability for cleanup of the Dray site is estimated at $8.8 million.',
			'The agency estimated our liability for cleanup of the Dray site at $8.8 million, which we contest.',
			'The estimated liability for cleanup of sites other than the Dray site is $8.8 million.',
		],
	},
	{
		element: 'the effect of a 10% change in exchange rates on net income',
		kept: ['A 10% change in exchange rates would change net income by $3.9 million.'],
		not: [
			'A 1% change in exchange rates would change net income by $3.9 million.',
			'A 10% change in exchange rates would change revenue by $3.9 million and have little effect on net income.',
		],
	},
	{
		element: 'why the board considers its leadership structure appropriate',
		kept: [
			'The board considers its leadership structure appropriate because it separates oversight from daily management.',
		],
		not: [
			'The board considers its compensation structure appropriate because leadership is paid mainly in shares.',
			'The nominating committee of Orrin Steel considers the leadership structure of its board appropriate because the chair is independent.',
		],
	},
	{
		element: 'the percentage of revenue from the largest customer',
		kept: ['Our largest customer, Orrin Grocers, accounted for 14% of revenue in 2031.'],
		not: [
			'We are the largest customer of Orrin Grocers and accounted for 14% of its revenue in 2031.',
			'Our largest customer of last year accounted for 14% of revenue in the cable segment.',
		],
	},
	{
		element: 'reconciliations with the most directly comparable GAAP measures for the Adjusted EBITDA of each segment',
		kept: [
			'The table reconciles the Adjusted EBITDA of each segment to operating profit, the most directly comparable GAAP measure.',
		],
		not: [
			'The table reconciles the Adjusted EBITDA of each segment to cash from operations, not the most directly comparable GAAP measure.',
			'The auditors reconcile the Adjusted EBITDA of each segment to operating profit, the most directly comparable GAAP measure.',
		],
	},
	{
		element: 'whether the company was in compliance with its financial covenants',
		kept: ['The company was in compliance with its financial covenants at December 31, 2031.'],
		not: [
			'To draw under the facility, we must be in compliance with our financial covenants.',
			'We were in compliance with our reporting covenants at December 31, 2031; the financial covenants begin in 2033.',
			'Whether we were in compliance with our financial covenants is being reviewed by the agent.',
			'At June 30, 2031 we were in compliance with our financial covenants.',
		],
	},
	{
		element: 'the effect of the settlement on the effective rate',
		kept: ['The effect of the settlement on the effective income tax rate was 2.4 percentage points.'],
		not: ['The effect of the settlement on the effective interest rate was 2.4 percentage points.'],
	},
	{
		element: 'the amount of unfilled orders',
		kept: ['Unfilled orders were $140 million and $120 million at December 31, 2031 and December 31, 2030.'],
		not: ['Unfilled orders may be $140 million.'],
	},
	{
		element: 'the contributions expected to the pension plan',
		kept: ['We expect contributions related to the pension plan of $3 million in 2032.'],
		not: ['We expect related contributions to the pension plan of $3 million in 2032.'],
	},
	{
		element: 'the discount rate of the pension obligation',
		kept: [
			'The discount rate used for the pension obligation was 4.1%.',
			'The discount rate of the pension obligation decreased to 4.1%.',
		],
		not: ['The discount rate of the pension obligation decreased by 4.1%.'],
	},
];

describe('a sentence that repeats the promise', () => {
	for (const { element, kept, not } of PROMISES) {
		it.each(kept)('is found: %s', (passage) => expect(verdict(element, passage)).toBe('found'));
		it.each(not)('and says more or other of it is not found: %s', (passage) =>
			expect(verdict(element, passage)).not.toBe('found'),
		);
	}
});
