import { describe, expect, it } from 'vitest';
import { promises } from './letters.ts';

const ASK = 'Please disclose the covenant ratios.';

describe('the condition of a promise', () => {
	it.each([
		[
			'We will disclose the covenant ratios in future filings, provided the facility remains outstanding.',
			'provided the facility remains outstanding',
		],
		[
			'At such time as we draw on the facility, we will disclose the covenant ratios.',
			'At such time as we draw on the facility',
		],
		['Absent a waiver, we will disclose the covenant ratios in future filings.', 'Absent a waiver'],
		['We will disclose the covenant ratios only after the lenders consent.', 'only after the lenders consent'],
		[
			'We will disclose the covenant ratios in future filings on condition that the lenders consent.',
			'on condition that the lenders consent',
		],
		['Upon any draw on the facility, we will disclose the covenant ratios.', 'Upon any draw on the facility'],
		[
			'In the absence of a change in the facility, we will disclose the covenant ratios in future filings.',
			'In the absence of a change in the facility',
		],
		['In future filings we will disclose (if accurate) that the covenant ratios were kept.', 'if accurate'],
		['In future filings we will (to the extent material) disclose the covenant ratios.', 'to the extent material'],
		[
			'Draws were small; should they exceed 1% the Company shall disclose the covenant ratios in future filings.',
			'should they exceed 1%',
		],
	])('is read from its opening: %s', async (answer, condition) => {
		expect(await promises(answer, ASK)).toEqual([expect.objectContaining({ disposition: 'conditional', condition })]);
	});

	it.each([
		'We will disclose the covenant ratios provided to the lenders in future filings.',
		'We will disclose the covenant ratios, provided in the table below, in future filings.',
		'Upon a review of our filings, we will disclose the covenant ratios in future filings.',
		'We will disclose the absence of covenants in future filings.',
		'We will disclose the covenant ratios at the time of the closing in future filings.',
	])('is none of these: %s', async (answer) => {
		expect(await promises(answer, ASK)).toEqual([
			expect.objectContaining({ disposition: 'promised', condition: null }),
		]);
	});

	it.each([
		[
			'that of the first alone, where the second has a subject of its own',
			'In our next Form 10-K, we will quantify, to the extent material, the effect of volume on sales, and we will discuss any known trend in orders.',
			['to the extent material', null],
		],
		[
			'that of both, where it opens the sentence',
			'If material, we will quantify the effect of volume on sales in future filings, and we will discuss any known trend in orders.',
			['If material'],
		],
	])('is %s', async (_, answer, conditions) => {
		expect((await promises(answer, ASK)).map(({ condition }) => condition)).toEqual(conditions);
	});
});
