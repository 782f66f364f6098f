/** Wording that a sentence announces by what a text is to read, or by what stands below. */
import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

const ASK = 'Please revise Note 2.';
const SHORT = '“Parts are stated at cost.”';
const LONG =
	'“Revenue from dry-dock contracts is recognized as work is performed. Change orders are included when approved.”';
const LONG_FACTS = [
	'Revenue from dry-dock contracts is recognized as work is performed',
	'Change orders are included when approved',
];

describe('wording that is announced', () => {
	it.each([
		[`We will modify the second paragraph of Note 2 in future filings to read:\n\n${LONG}`, LONG, LONG_FACTS],
		[
			`In future filings, we will revise the first sentence of Note 3 to read: ${SHORT}`,
			SHORT,
			['Parts are stated at cost'],
		],
		[`In future filings, we will amend the policy on revenue to read: ${LONG}`, LONG, LONG_FACTS],
		[
			`Set forth below is the draft disclosure that will be included in our Form 10-Q for the quarter ended June 30, 2021:\n\n${LONG}`,
			LONG,
			LONG_FACTS,
		],
		[
			`Presented below is the revised disclosure that will be included in our next Form 10-K:\n\n${LONG}`,
			LONG,
			LONG_FACTS,
		],
	])('is the fact, word for word: %s', async (answer, wording, facts) => {
		const [promise, ...others] = await readAnswer(answer, ASK);
		expect(others).toEqual([]);
		expect(promise?.proposedText).toBe(wording);
		expect(promise?.elements.map(({ text }) => text)).toEqual(facts);
	});

	it('stands behind its colon, whatever is quoted before it', async () => {
		const answer = `In future filings, we will add a footnote similar to the following to the line “Dock rents” of Note 4. Leases and Other Obligations, page 9: ${SHORT}`;
		const [promise, ...others] = await readAnswer(answer, ASK);
		expect(others).toEqual([]);
		expect(promise).toMatchObject({ quote: answer.slice(0, -SHORT.length - 1), proposedText: SHORT });
		expect(promise?.elements.map(({ text }) => text)).toEqual(['Parts are stated at cost']);
	});

	it('belongs to the promise that it is an example of', async () => {
		const promised =
			'In future filings, we will supplement Note 2 to describe how dock rents are invoiced and when they are paid.';
		const answer = `${promised} For example, for the dry-dock line, the following language will be reflected in the disclosure: ${LONG}`;
		const [promise, ...others] = await readAnswer(answer, ASK);
		expect(others).toEqual([]);
		expect(promise).toMatchObject({ quote: answer.slice(0, -LONG.length - 1), proposedText: LONG });
		expect(promise?.elements.map(({ text }) => text)).toEqual(['how dock rents are invoiced', 'when they are paid']);
	});

	it('is what an illustration below shows', async () => {
		const wording = 'Inventories are stated at cost. Obsolete parts are written down by half after two years.';
		const answer = `Below is an illustration of our intended disclosure, to be included in future filings:\n\n${wording}`;
		expect((await readAnswer(answer, ASK)).map(({ proposedText }) => proposedText)).toEqual([wording]);
	});

	it.each([
		['We will revise the caption in future filings to read “Membership dues”.', undefined],
		['We will describe the costs to read meters in future filings.', undefined],
		['We will disclose in future filings how customers read our meters.', undefined],
		['Set forth below is the table that we filed. We will describe the meters in future filings.', undefined],
	])('is none: %s', async (answer, wording) => {
		const [promise] = (await readAnswer(answer, ASK)).filter(({ strength }) => strength === 'binding');
		expect(promise?.proposedText).toBe(wording);
		expect(promise?.elements.map(({ text }) => text).join()).toMatch(/dues|meters/);
	});
});
