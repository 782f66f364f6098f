import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

/** The facts of the first promise, as they are worded. */
async function facts(answer: string, ask?: string): Promise<readonly string[]> {
	const promise = (await readAnswer(answer, ask)).find(({ strength }) => strength === 'binding');
	return promise?.elements.map(({ text }) => text) ?? [];
}

describe('a clause within a list', () => {
	it.each([
		[
			'In future filings we will state the cost of the flood, the quarter in which it was charged, and the mills affected.',
			['cost of the flood', 'quarter in which it was charged', 'mills affected'],
		],
		[
			'Future filings will cover the fee of the ferryman, sums due to the crew when the ferry closes, and the plans for the pier.',
			['fee of the ferryman', 'sums due to the crew when the ferry closes', 'plans for the pier'],
		],
	])('is part of its fact and no condition: %s', async (answer, expected) => {
		const [promise] = await readAnswer(answer);
		expect(promise).not.toHaveProperty('condition');
		expect(promise?.elements.map(({ text }) => text)).toEqual(expected);
	});

	it('is a condition where it says in which filings or when to tell', async () => {
		for (const answer of [
			'We will describe the flood in our Form 10-Q for the quarter in which it is charged.',
			'We will disclose the fee of the ferryman when the ferry closes.',
		])
			expect((await readAnswer(answer))[0]?.condition?.text).toMatch(/^(?:in which it is|when the ferry)/);
	});
});
