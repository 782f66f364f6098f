/** When a promise is first due: all of the words that say so, and for those that follow it. */
import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

const due = async (answer: string): Promise<readonly (string | null)[]> =>
	(await readAnswer(answer)).filter(({ strength }) => strength === 'binding').map(({ firstDue }) => firstDue ?? null);

describe('the first document', () => {
	it.each([
		'beginning with our next Form 8-K furnished to present first quarter of 2021 results',
		'starting with our next Form 8-K filed to report our second quarter results',
		'beginning with the earnings release issued to announce third quarter results',
		'commencing with our Form 8-K furnished to report fiscal 2021 results',
	])('%s', async (words) => {
		expect(await due(`We will disclose the heat of each kiln ${words}.`)).toEqual([words]);
	});

	it.each([
		[
			'in filings, beginning with our review of the third quarter of 2021',
			'beginning with our review of the third quarter of 2021',
		],
		['in our 2021 Form 10-K within Note 2', 'in our 2021 Form 10-K'],
		[
			'for the Company’s Form 10-K for fiscal 2021 and the Company’s later filings',
			'for the Company’s Form 10-K for fiscal 2021',
		],
		['from our periodic filings beginning with the next Form 10-Q', 'beginning with the next Form 10-Q'],
		[
			'beginning with the following in its Annual Report on Form 10-K for the year ending December 31, 2021',
			'in its Annual Report on Form 10-K for the year ending December 31, 2021',
		],
		['beside prior quarters in our next earnings release', 'in our next earnings release'],
		['in filings, starting with the table for fiscal year 2018', null],
		['as in our Form 10-Q for the second quarter of 2020', null],
	])('is all that is meant, and no more: %s', async (where, words) => {
		expect(await due(`We will disclose the heat of each kiln ${where}.`)).toEqual([words]);
	});

	it.each([
		[
			'The heat was disclosed in our Form 10-Q for the quarter ended December 31, 2020, and we will continue to disclose it.',
		],
		[
			'We disclosed the heat in our Form 10-Q for the quarter ended December 31, 2020 and will continue to disclose it.',
		],
	])('is none that a clause before the promise tells of: %s', async (answer) => {
		expect(await due(answer)).toEqual([null]);
	});

	it.each([
		'prior to effectiveness of the registration statement',
		'before the distribution of any preliminary prospectus to buyers',
		'prior to the mailing of the definitive proxy statement',
		'promptly after the closing',
		'on or before May 3, 2021',
	])('may be when it is filed at last, which is no part of what is told: %s', async (words) => {
		const said = await readAnswer(
			`We will disclose the heat of each kiln in an amendment to the registration statement ${words}.`,
		);
		expect(said.map(({ firstDue, elements }) => [firstDue, elements.map(({ text }) => text)])).toEqual([
			[words, ['heat of each kiln']],
		]);
	});

	it('is none that a thing of the business came before', async () => {
		const said = await readAnswer(
			'In future filings we will disclose the shares that stood before the distribution of Kiln Co.',
		);
		expect(said.map(({ firstDue, elements }) => [firstDue, elements.map(({ text }) => text)])).toEqual([
			[undefined, ['shares that stood before the distribution of Kiln Co']],
		]);
	});

	const FIRST =
		'We will disclose the heat of each kiln in future filings, beginning with our Form 10-K for fiscal 2021.';
	const BEGINS = 'beginning with our Form 10-K for fiscal 2021';
	it.each([
		'To be clearer, in future filings we will revise the account of moulds to name their makers. We also intend to name the smiths in the notes.',
		'Moreover, in future filings the Company will revise the list of moulds to date them. The Company also intends to count the smiths in its discussion.',
	])('holds for what follows a promise for all filings: %s', async (rest) => {
		expect((await due(`${FIRST} ${rest}`)).at(-1)).toBe(BEGINS);
	});
	it.each([
		'In our next Form 10-Q we will explain how moulds are tested. We also intend to quantify the wax used.',
		'In our proxy statement for 2023 we will name the smiths. We also intend to name the smelters.',
	])('does not for what follows one of its own: %s', async (rest) => {
		expect((await due(`${FIRST} ${rest}`)).at(-1)).not.toBe(BEGINS);
	});
});
