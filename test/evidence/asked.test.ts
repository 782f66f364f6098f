import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Judgement } from '../../server/src/evidence/types.ts';
import { commitmentOf, elementOf, filingOf, withPassage } from './fiction.ts';

function read(element: string, passage: string): Judgement {
	const over = { title: 'Notes', ask: `Please disclose ${element}.`, quote: `We will disclose ${element}.` };
	return judge(commitmentOf(over), elementOf(element), prepareFiling(filingOf(withPassage(passage, '## Notes'))));
}

/** What was asked for, a passage that answers, and one with the same words that answers another question. */
const QUESTIONS: readonly (readonly [string, string, string])[] = [
	[
		'the interest rate on the judgment',
		'The interest rate on the judgment was 9%.',
		'The judgment was raised to $5.5 million, plus interest on the judgment.',
	],
	[
		'what the storm cover cost you',
		'The storm cover cost us $4.2 million in 2031.',
		'The storm cover protects our capital and our shops, so far as it was bought, from the costs of storms and of floods.',
	],
	[
		'the method of adoption',
		'Our method of adoption is the modified retrospective one.',
		'The regulator clarified that companies should keep the method they use until adoption.',
	],
	[
		'the portion of payroll growth due to wage inflation',
		'Of the payroll growth of $9.0 million, $6.0 million was due to wage inflation, and the rest to overtime.',
		'Payroll grew 6% due to wage inflation, higher bonuses and more staff, partially offset by lower overtime.',
	],
	[
		'the effect of a given change in interest rates on pre-tax profit',
		'A change in interest rates of one percentage point would reduce pre-tax profit by $3 million.',
		'The effect of the change in interest rates on pre-tax profit was $3 million in 2031.',
	],
	[
		'the anticipated completion date of the plant',
		'We expect to complete the plant in May 2033.',
		'The loss includes goodwill recorded upon completion of the plant on May 3, 2031.',
	],
];

describe('what was asked for', () => {
	it.each(QUESTIONS)('%s: found where it is told', (element, answer) => {
		expect(read(element, answer).verdict).toBe('found');
	});
	it.each(QUESTIONS)('%s: not found where its words answer something else', (element, _, other) => {
		expect(read(element, other).verdict).not.toBe('found');
	});

	it('for each of several items is not told by the row of all', () => {
		const table =
			'| Item | 2031 | 2030 |\n| --- | --- | --- |\n| Tax on reconciling items | 21 | 45 |\n| Charges | 4 | 5 |';
		expect(read('the tax on the reconciling items', table).verdict).toBe('found');
		expect(read('the tax on each reconciling item', table).verdict).not.toBe('found');
	});

	it.each([
		[
			'the effects of volume',
			'Fuel cost fell by $0.4 billion on lower prices (excluding any effects of the lower volume of the year).',
		],
		[
			'the internal purposes for which you rely on the measures',
			'The measures leave out certain amounts, have no standard meaning and vary from measures used by other companies.',
		],
	])('%s: not found in what is left out, or done by others', (element, other) => {
		expect(read(element, other).verdict).not.toBe('found');
	});
});
