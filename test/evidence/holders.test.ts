import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Judgement } from '../../server/src/evidence/types.ts';
import { commitmentOf, elementOf, filingOf, withPassage } from './fiction.ts';

function read(element: string, passage: string, heading = '## Liquidity'): Judgement {
	const over = { title: heading.slice(3), ask: `Please disclose ${element}.`, quote: `We will disclose ${element}.` };
	return judge(commitmentOf(over), elementOf(element), prepareFiling(filingOf(withPassage(passage, heading))));
}

/** Each with sentences that keep it, and sentences with all its words whose value is that of something else. */
const PROMISES: readonly {
	readonly element: string;
	readonly kept: readonly string[];
	readonly not: readonly string[];
}[] = [
	{
		element: 'the amount of customer deposits',
		kept: [
			'The amount of customer deposits was $14.2 million at December 31, 2031.',
			'At December 31, 2031, the amount of customer deposits was $14.2 million.',
		],
		not: [
			'We received a fee of $2 million on customer deposits held in escrow.',
			'Interest of $0.3 million was paid on customer deposits in 2031.',
			'An insurer guarantees customer deposits for a premium of $1.2 million a year.',
			'We were fined $2 million for the late return of customer deposits.',
			'A receivable of $4.4 million is secured by customer deposits.',
			'Customer deposits are insured up to $250,000 each by the national scheme.',
			'Customer deposits earned interest of $0.4 million.',
			'Customer deposits rose by $1.2 million during 2031.',
		],
	},
	{
		element: 'the percentage of total revenue derived from the largest customer',
		kept: ['Our largest customer accounted for 14% of total revenue in 2031.'],
		not: [
			'A reserve of 12% covers amounts due from our largest customer, which is measured against total revenue.',
			'Total revenue from our largest customer rose by 14% in 2031.',
			'Total revenue grew 14%, helped by our largest customer.',
		],
	},
	{
		element: 'the number of full-time employees',
		kept: ['At December 31, 2031 we had 1,240 full-time employees.'],
		not: [
			'At December 31, 2031 we had 1,240 part-time employees and no full-time employees.',
			'We employed 310 seasonal workers in addition to our full-time employees.',
			'We granted 1,240 options to full-time employees in 2031.',
			'Our full-time employees attended 1,240 training courses.',
			'The average tenure of full-time employees is 9 years.',
			'We reduced the number of full-time employees by 120 during the year.',
			'Of our 14 sites, all are staffed by full-time employees.',
		],
	},
	{
		element: 'the date on which the revolving credit facility matures',
		kept: [
			'Our revolving credit facility, of which nothing is drawn, matures in March 2034.',
			'On March 3, 2034, our revolving credit facility matures.',
		],
		not: [
			'On March 3, 2031, we drew on the revolving credit facility, which matures on a date fixed by the lenders.',
			'In March 2031 we amended the revolving credit facility to move the date on which it matures.',
			'On June 30, 2031 the agent confirmed that the revolving credit facility matures as agreed.',
			'The swap that hedges the revolving credit facility matures in March 2034.',
			'The letter of credit issued under the revolving credit facility matures in March 2034.',
			'The revolving credit facility matures no earlier than the notes, which are due in March 2034.',
		],
	},
	{
		element: 'the actual leverage ratio as of year end',
		kept: ['Our actual leverage ratio as of December 31, 2031 was 2.4 to 1.0.'],
		not: [
			'The actual leverage ratio as of year end is tested against 3.5 to 1.0.',
			'Our actual leverage ratio as of June 30, 2031 was 2.4 to 1.0.',
			'The actual leverage ratio as of year end was 0.3 lower than a year before.',
			'The actual leverage ratio as of year end left room of 1.1 below the ceiling.',
		],
	},
	{
		element: 'the cumulative amount of undistributed earnings of foreign subsidiaries',
		kept: ['The cumulative amount of undistributed earnings of our foreign subsidiaries was $55 million.'],
		not: [
			'A deferred tax liability of $5.5 million was recorded on the cumulative amount of undistributed earnings of our foreign subsidiaries.',
			'We repatriated $12 million out of the cumulative amount of undistributed earnings of our foreign subsidiaries.',
		],
	},
	{
		element: 'the discount rate used in the goodwill impairment test',
		kept: ['The discount rate used in the goodwill impairment test was 9.5%.'],
		not: [
			'The discount rate used in the pension valuation was 9.5%, as opposed to that used in the goodwill impairment test.',
			'The growth rate used in the goodwill impairment test was 3%, applied with a discount rate derived from peers.',
			'A rise of 1% in the discount rate used in the goodwill impairment test would not lead to a charge.',
			'The discount rate used in the goodwill impairment test ranged among peers from 8% to 11%.',
		],
	},
	{
		element: 'the aggregate purchase obligations due after one year',
		kept: ['Aggregate purchase obligations due after one year were $61 million at December 31, 2031.'],
		not: [
			'Aggregate purchase obligations due within one year were $61 million at December 31, 2031.',
			'A guarantee of $61 million secures aggregate purchase obligations due after one year.',
			'Aggregate purchase obligations were $61 million, some due after one year.',
		],
	},
	{
		element: 'the number of unresolved claims at year end',
		kept: ['There were 214 unresolved claims at year end.'],
		not: [
			'We resolved 214 claims during the year and carry the unresolved claims at year end forward.',
			'Unresolved claims at year end were insured by 3 carriers.',
		],
	},
	{
		element: 'the amount of backlog expected to be recognized as revenue within twelve months',
		kept: ['We expect to recognize $41 million of our backlog as revenue within the next twelve months.'],
		not: [
			'Backlog orders with deposits of $4 million are expected to be recognized as revenue within twelve months.',
			'We recognized $41 million of backlog as revenue within the past twelve months.',
		],
	},
	{
		element: 'whether the company is in compliance with the financial covenants',
		kept: ['At December 31, 2031 we were in compliance with the financial covenants.'],
		not: [
			'Our compliance officer reviews whether the company is in compliance with the financial covenants.',
			'The lenders waived compliance with the financial covenants.',
			'Compliance with the financial covenants is tested each quarter by the agent.',
			'The company is subject to financial covenants and its compliance with them is certified yearly.',
		],
	},
	{
		element: 'the weighted average interest rate on short-term borrowings',
		kept: ['The weighted average interest rate on our short-term borrowings was 5.2% at December 31, 2031.'],
		not: [
			'A fee of 0.2% is added to the weighted average interest rate on short-term borrowings.',
			'The weighted average interest rate on short-term borrowings rose by 0.7%.',
		],
	},
];

describe.each(PROMISES)('what the value of a sentence is of: $element', ({ element, kept, not }) => {
	it.each(kept)('found: %s', (passage) => {
		expect(read(element, passage).verdict).toBe('found');
	});

	it.each(not)('not found: %s', (passage) => {
		expect(read(element, passage).verdict).not.toBe('found');
	});
});

describe('what the value of a sentence is of', () => {
	it('is told of the closest passage', () => {
		const said = 'We received a fee of $2 million on customer deposits held in escrow.';
		const { candidates } = read('the amount of customer deposits', said);
		expect(candidates[0]?.objection).toBe('gives the figure of something else: “fee”');
	});

	it('is doubtful beside a passage that is nearly as likely the place, and not beside one of another period or a quotation', () => {
		const element = 'the amount of customer deposits';
		const kept = 'The amount of customer deposits was $14.2 million at December 31, 2031.';
		const beside = (other: string) => read(element, `${kept}\n\n${other}`);
		expect(beside('The amount of customer deposits was $13.0 million at December 31, 2030.').verdict).toBe('found');
		expect(beside('> The amount of customer deposits was $13.0 million at year end.').verdict).toBe('found');
		const { verdict, trace } = beside('The amount of customer deposits could have been $15.0 million at year end.');
		expect(verdict).toBe('unsure');
		expect(trace.join('\n')).toContain('not accepted: another passage is nearly as likely the place');
	});

	it('is not made doubtful by the month of May; a fiscal year before is another, whatever month it ends in', () => {
		const element = 'the number of full-time employees';
		const over = { title: 'Human Capital', ask: `Please disclose ${element}.`, quote: `We will disclose ${element}.` };
		const verdictOn = (said: string, end: string) => {
			const text = withPassage(said, '## Human Capital').replace('ended December 31, 2031', `ended ${end}`);
			return judge(commitmentOf(over), elementOf(element), prepareFiling(filingOf(text))).verdict;
		};
		const may = 'As of May 31, 2031, we had 1,240 full-time employees, including those in stores.';
		const early = 'At the end of fiscal 2030, we had 1,240 full-time employees.';
		expect(verdictOn(may, 'May 31, 2031')).toBe('found');
		// Some name their year after its first months and some after its last; this sentence does not say which.
		expect(verdictOn(early, 'February 1, 2031')).not.toBe('found');
		expect(verdictOn(early, 'June 30, 2031')).not.toBe('found');
	});

	it('is none where the answer is not known', () => {
		for (const [element, said] of [
			[
				'the effects of the tariffs on demand for our pumps',
				'We have not determined the effects of the tariffs on demand for our pumps, which did not affect other products.',
			],
			[
				'the existence of guarantees for affiliates',
				'We have not determined the existence of guarantees for affiliates.',
			],
		] as const)
			expect(read(element, said).verdict).not.toBe('found');
	});

	it('may be a change where a change was promised', () => {
		const said = 'Customer deposits rose by $1.2 million during 2031.';
		const { evidence, candidates } = read('the amount of the increase in customer deposits', said);
		const shown = [...evidence, ...candidates].filter(({ quote }) => quote === said);
		expect(shown.map(({ objection }) => objection)).toEqual([null]);
	});
});
