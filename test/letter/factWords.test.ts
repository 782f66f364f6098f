import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

/** The facts of the first promise in an answer, in one line; what must not be there is marked with a minus. */
async function facts(answer: string, ask = 'Please tell us about your moorings.'): Promise<string> {
	const promise = (await readAnswer(answer, ask)).find(({ strength }) => strength === 'binding');
	return (promise?.elements ?? []).map(({ text, absent }) => (absent ? `- ${text}` : text)).join(' | ');
}

describe('a pronoun in a fact', () => {
	it.each([
		[
			'the fair value of the mooring rights and how it is estimated',
			'fair value of the mooring rights | how the fair value of the mooring rights is estimated',
		],
		['the number of the berths and whether they are pledged', 'number of the berths | whether the berths are pledged'],
		['the dredging costs and the reasons for them', 'dredging costs | reasons for the dredging costs'],
		['the tide gauge and whether they are pledged', 'tide gauge | whether they are pledged'],
		['the berths which it sold and how it is taxed', 'berths which it sold | how it is taxed'],
	])('stands in the words of the thing before it, where that has its number: %s', async (told, wanted) => {
		expect(await facts(`In future filings we will disclose ${told}.`)).toBe(wanted);
	});

	it('is left where it may be the company itself', async () => {
		expect(
			await facts('In future filings the Company will disclose its mooring policy and how it sets the fees.'),
		).toBe('mooring policy | how it sets the fees');
	});
});

describe('what a fact points at', () => {
	it('ends before what is said of it', async () => {
		const ask = 'Please describe how the costs of dredging rose in 2020.';
		expect(await facts('In future filings we will describe the reasons for these costs.', ask)).toBe(
			'reasons for the costs of dredging',
		);
	});

	it('is not said of times', async () => {
		expect(await facts('In future filings we will include for those periods pro forma mooring revenue.')).toBe(
			'pro forma mooring revenue',
		);
	});
});

describe('the rule that a fact is told by', () => {
	it.each([
		[
			'berth fees, mooring dues and pilotage in accordance with Items 1301(a) and 1302(b) of Regulation S-K',
			'berth fees | mooring dues | pilotage',
		],
		[
			'the berths leased to ferries, as required by Rule 4-08(e) of Regulation S-X, and the term of each lease',
			'berths leased to ferries | term of each lease',
		],
		// A rule that is part of the thing, or that alone tells it from others.
		[
			'dues of all berths measured in accordance with Rule 5-04',
			'dues of all berths measured in accordance with Rule 5-04',
		],
		['mooring dues in accordance with Item 1301(a)', 'mooring dues in accordance with Item 1301(a)'],
	])('is no part of it: %s', async (told, wanted) => {
		expect(await facts(`In future filings we will present ${told}.`)).toBe(wanted);
	});
});

describe('a verb', () => {
	it.each([
		['present pilotage more prominently', 'present pilotage more prominently'],
		['remove the reference to leased berths from similar tables', '- no reference to leased berths in similar tables'],
		[
			'disclose the dues expected in these time bands: next 12 months; 13-36 months; and over 36 months',
			'dues expected in these time bands: next 12 months; 13-36 months; and over 36 months',
		],
		['add the dues of all berths, and ensure completeness of the required disclosures', 'dues of all berths'],
	])('keeps what belongs to it: %s', async (told, wanted) => {
		expect(await facts(`In future filings we will ${told}.`)).toBe(wanted);
	});
});
