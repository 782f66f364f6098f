import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

/** The facts of the first promise in an answer; what must not be there is marked with a minus. */
async function facts(answer: string, ask?: string): Promise<readonly string[]> {
	const promise = (await readAnswer(answer, ask)).find(({ strength }) => strength === 'binding');
	return (promise?.elements ?? []).map(({ text, absent }) => (absent ? `- ${text}` : text));
}

describe('what is promised to be left out', () => {
	it.each([
		[
			'removed',
			'In future filings we will remove the subtotal “Net backlog” from the table.',
			['- no subtotal “Net backlog” in the table'],
		],
		[
			'no longer shown',
			'We will no longer present adjusted backlog in our earnings releases.',
			['- no adjusted backlog'],
		],
		[
			'not shown',
			'We will not include a full backlog statement in our next earnings release.',
			['- no full backlog statement'],
		],
		[
			'a word that is not used',
			'Going forward, the term “adjusted backlog” will not be used.',
			['- no use of the term “adjusted backlog”'],
		],
		[
			'spoken of',
			'In future filings we will refrain from referring to our orders as binding.',
			['- no reference to the orders as binding'],
		],
		[
			'said with nor',
			'We did not present adjusted backlog in that release, nor do we intend to do so in future releases.',
			['- no adjusted backlog in that release'],
		],
		[
			'by its pronoun',
			'Because adjusted backlog may mislead, we will no longer include it in our filings.',
			['- no adjusted backlog'],
		],
		[
			'beside what will be there',
			'In future filings we will remove the subtotal “Net backlog” and describe the orders that may be cancelled.',
			['- no subtotal “Net backlog”', 'orders that may be cancelled'],
		],
	])('%s', async (_, answer, wanted) => {
		expect(await facts(answer)).toEqual(wanted);
	});

	it('is taken from the ask where the answer only agrees, and never where something is put in its place', async () => {
		const ask = 'Please revise future filings to remove the subtotal “Net backlog” from the table.';
		expect(await facts('We will comply with this comment in future filings.', ask)).toEqual([
			'- no subtotal “Net backlog” in the table',
		]);
		expect(await facts('In future filings we will replace the caption “Orders” with “Backlog”.')).not.toContainEqual(
			expect.stringMatching(/^-/),
		);
	});
});
