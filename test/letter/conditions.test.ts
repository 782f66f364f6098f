import { describe, expect, it } from 'vitest';
import { promises, readAnswer } from './letters.ts';

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
		[
			'We will disclose the covenant ratios in our Form 10-K for the year in which the merger closes.',
			'for the year in which the merger closes',
		],
		[
			'We will disclose the covenant ratios in the period in which the waiver ends.',
			'in the period in which the waiver ends',
		],
		[
			'If draws are, or are likely to become, large, we will disclose the covenant ratios.',
			'If draws are, or are likely to become, large',
		],
		[
			'If draws, letters of credit or guarantees exceed $5 million, we will disclose the covenant ratios.',
			'If draws, letters of credit or guarantees exceed $5 million',
		],
		['When a draw or a waiver occurs, we will disclose the covenant ratios.', 'When a draw or a waiver occurs'],
		[
			'Where price, volume or mix is a driver of the ratios, we will disclose the covenant ratios.',
			'Where price, volume or mix is a driver of the ratios',
		],
		['Covenant ratios will be provided should they become tight.', 'should they become tight'],
		['If draws are, or may be, large, we will disclose the covenant ratios.', 'If draws are, or may be, large'],
		[
			'If draws are, or in the view of the lenders may be, we will disclose the covenant ratios.',
			'If draws are, or in the view of the lenders may be',
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
		'We provided the covenant ratios in our Form 10-Q filed on May 4, 2015, and will include them in future filings.',
		'The covenant ratios will be revised when we next file a periodic report.',
		'Upon a review of our filings, we will disclose the covenant ratios in future filings.',
		'We will disclose the absence of covenants in future filings.',
		'We will disclose the covenant ratios at the time of the closing in future filings.',
		'We will disclose the covenant ratios in our MD&A, where they will be compared with the limits.',
		'In future filings we will disclose the covenant ratios in the notes, where the limits will also be stated.',
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

describe('a clause within what is told', () => {
	it.each([
		['We will disclose our policy for determining when a berth is idle and how its cost is spread.', 2],
		['We will disclose the criteria for deciding if a berth is idle and the number of idle berths.', 2],
		['We will describe our approach to estimating when the dredging will be complete.', 1],
		['We will disclose the amount of the refunds that, if claimed, would reduce our revenue.', 1],
		['We will disclose the amount of the refunds that if claimed could reduce our revenue.', 1],
		['We will disclose duties that would, if a lease ended, fall on us.', 1],
		['We will disclose obligations which, if triggered, could require us to dredge the harbor, and their amounts.', 1],
		['We will disclose the ports where we hold licenses and the terms of the licenses.', 2],
		['We will disclose the berths by port, when they fall free and a table of the rents due.', 3],
		['We will disclose what berths fell idle, when they fell idle, and why that changed our rents.', 3],
		['We will explain what silt was found, when it arose, and why it delayed the dredging.', 3],
		['We will disclose that if a lease ends, its berth falls to the town.', 1],
		['We will clarify in future filings that, where a lease ends, the lessee must clear the berth.', 1],
		['We will revise the note to explain how, if rates rise, the rents will rise.', 1],
	])('is no condition: %s', async (answer, facts) => {
		const own = (await readAnswer(answer, 'Please expand your disclosure of the berths.'))[0];
		expect([own?.disposition, own?.condition, own?.elements.length]).toEqual(['promised', undefined, facts]);
	});

	it.each([
		['We will add disclosures which, where material, will show the berths by port.', 'where material'],
		['We confirm that, if a lease ends, we will disclose the duties that fall on us.', 'if a lease ends'],
		['We wish to clarify that if a lease ends, we will disclose the duties that fall on us.', 'if a lease ends'],
		['We will disclose that, if material, berths fall to the town.', 'if material'],
		['We will disclose the berths where they exceed 10% of all.', 'where they exceed 10% of all'],
		[
			'We will disclose the rents by port, when they become material and a table shows them.',
			'when they become material and a table shows them',
		],
	])('and a condition beside it stays one: %s', async (answer, condition) => {
		const own = (await readAnswer(answer, 'Please expand your disclosure of the berths.'))[0];
		expect([own?.disposition, own?.condition?.text]).toEqual(['conditional', condition]);
	});
});

describe('what is promised in any case, and more on a condition', () => {
	const FIRST = 'We will disclose the covenant ratios';
	it.each([
		[`${FIRST} in our next Form 10-K, and if a swap is made we will describe its terms.`, 'if a swap is made'],
		[`${FIRST} in our next Form 10-K, and should a swap be made, we shall describe it.`, 'should a swap be made'],
		[`${FIRST} in our next Form 10-K; if a swap is made, the Company will describe it.`, 'if a swap is made'],
		[
			`${FIRST} in our next Form 10-K, but to the extent swaps are made Quillmoor will describe them.`,
			'to the extent swaps are made',
		],
		[`${FIRST} in our next Form 10-K and, when a swap is made, its terms will be described.`, 'when a swap is made'],
		[`${FIRST} in our next Form 10-K, and we will describe the swap if one is made.`, 'if one is made'],
		[
			`${FIRST} in our next Form 10-K, and will describe the swap in the event that one is made.`,
			'in the event that one is made',
		],
		[`${FIRST} in our next Form 10-K, and will, if material, describe the swap.`, 'if material'],
		[`${FIRST} in our next Form 10-K; we will, if material, also describe the swap.`, 'if material'],
		[`${FIRST} in our next Form 10-K or, if material, provide a table of the swaps.`, 'if material'],
	])('are two promises: %s', async (answer, condition) => {
		const own = (await readAnswer(answer, ASK)).map((p) => [p.disposition, p.condition?.text, p.due]);
		expect(own).toEqual([
			['promised', undefined, ['10-K']],
			['conditional', condition, ['10-K']],
		]);
	});

	it.each([
		`${FIRST} in our next Form 10-K or, if they cannot be computed, explain the cause.`,
		'We will state in our next Form 10-K that no swap was made or, if material, provide a table of the swaps.',
	])('are one with a choice where something is denied: %s', async (answer) => {
		const own = (await readAnswer(answer, ASK)).map((p) => [p.disposition, p.oneOf, p.elements.length]);
		expect(own).toEqual([['promised', true, 2]]);
	});

	it('each tell their own', async () => {
		const [first, second] = await readAnswer(
			`${FIRST} in our next Form 10-K, and when a swap is made we shall describe it.`,
			ASK,
		);
		expect(first?.elements.map(({ text }) => text)).toEqual(['covenant ratios']);
		expect(second?.elements.map(({ text }) => text)).toEqual(['swap']);
	});

	it.each([
		[
			'If a swap is made, we will disclose the covenant ratios in our next Form 10-K, and we will describe its terms.',
			'If a swap is made',
		],
		[`${FIRST} and the swaps in our next Form 10-K if they are material.`, 'if they are material'],
		[`${FIRST} in our next Form 10-K, but if they fall below 2.0 we will say so instead.`, 'if they fall below 2.0'],
		[`${FIRST} in our next Form 10-K if a swap is made and we will describe its terms.`, 'if a swap is made'],
	])('are one where the condition is that of both: %s', async (answer, condition) => {
		expect((await promises(answer, ASK)).map((p) => p.condition)).toEqual([condition]);
	});
});

describe('until when a promise holds', () => {
	it.each([
		[
			'We will add a footnote on the ratios in all filings that include 2019 financial statements.',
			'in all filings that include 2019 financial statements',
		],
		[
			'We will disclose the ratios in each report covering fiscal 2020 or fiscal 2021.',
			'in each report covering fiscal 2020 or fiscal 2021',
		],
		[
			'In filings in which our 2019 results appear, we will disclose the ratios.',
			'In filings in which our 2019 results appear',
		],
		['We undertake to disclose the ratios by facility for the next four quarters.', 'for the next four quarters'],
		['We will disclose the ratios by facility for at least the next two years.', 'for at least the next two years'],
		['We will disclose the ratios over the following three quarters.', 'over the following three quarters'],
		[
			'We will disclose the ratios through the quarter ending December 31, 2022.',
			'through the quarter ending December 31, 2022',
		],
		['We will disclose the ratios through our Form 10-K for fiscal 2022.', 'through our Form 10-K for fiscal 2022'],
	])('is told: %s', async (answer, expires) => {
		const own = (await readAnswer(answer, ASK)).map((p) => [p.disposition, p.expires, p.firstDue]);
		expect(own).toEqual([['promised', expires, undefined]]);
	});

	it.each([
		'We will disclose the maturities of our debt for the next five years.',
		'We will disclose expected capital expenditures through the year ending December 31, 2024.',
		'We will disclose the draws made through December 31, 2020.',
		'We will describe our liquidity for the next twelve months.',
		'We will disclose the 2019 waivers in future filings.',
	])('is not what is told of that time: %s', async (answer) => {
		expect((await readAnswer(answer, ASK)).map((p) => [p.disposition, p.expires])).toEqual([['promised', undefined]]);
	});

	it('has its own condition beside it', async () => {
		const [own] = await readAnswer(
			'We will include the ratios in any filing that includes 2021 results if they are material.',
			ASK,
		);
		expect([own?.condition?.text, own?.expires]).toEqual([
			'if they are material',
			'in any filing that includes 2021 results',
		]);
		const [other] = await readAnswer(
			'We will include the ratios in any filing that includes a material acquisition.',
			ASK,
		);
		expect([other?.disposition, other?.expires]).toEqual(['conditional', undefined]);
	});
});
