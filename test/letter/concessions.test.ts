import { describe, expect, it } from 'vitest';
import { promises, readAnswer } from './letters.ts';

const ASK = 'Please disclose the covenant ratios and the reasons for their decline in future filings.';

const promised = async (answer: string, ask = ASK) =>
	(await readAnswer(answer, ask)).find(({ strength }) => strength === 'binding');

/** The facts of the first promise. */
async function facts(answer: string, ask?: string): Promise<string> {
	const promise = await promised(answer, ask);
	return (promise?.elements ?? []).map(({ text, absent }) => (absent ? `- ${text}` : text)).join(' | ');
}

describe('what is conceded beside a promise', () => {
	it.each([
		['even though no rule requires it, if it is material', 'if it is material'],
		['though only if it is material to the lenders', 'if it is material to the lenders'],
		['though only to the extent material', 'to the extent material'],
		['although not required, when they fall by more than 10%', 'when they fall by more than 10%'],
		['even if there is no draw, provided that it is material', 'provided that it is material'],
	])('leaves the condition behind it: %s', async (conceded, text) => {
		const [promise] = await promises(`We will disclose the covenant ratios in future filings, ${conceded}.`, ASK);
		expect(promise).toMatchObject({ disposition: 'conditional' });
		expect(promise?.condition).toContain(text);
	});

	it('is not when it is due, nor what it leaves out', async () => {
		const due = await promised('We will disclose the covenant ratios, although not before our Form 10-K for 2023.');
		expect([due?.firstDue, due?.targets]).toEqual(['our Form 10-K for 2023', ['10-K']]);
		expect(
			await facts('We will disclose the covenant ratios in future filings, although excluding those of affiliates.'),
		).toContain('affiliates');
	});

	it.each([
		'although the ratios have declined, we expect no breach',
		'the ratios may fall even though cash is stable, and that loans may be called',
		'we consolidate the lender although we own only 40% of it',
		'even if lenders consent, the ratios remain binding',
	])('is told where it stands in what is promised: %s', async (said) => {
		const [opener = ''] = /(?:although|even though|even if) .*/.exec(said) ?? [];
		expect(await facts(`We will revise future filings to say that ${said}.`)).toContain(opener.split(',')[0]);
		expect(await facts(`We will revise future filings to say that, ${said}.`)).toContain(opener.split(',')[0]);
	});

	it('is told without a comma where it weighs no disclosure', async () => {
		expect(await facts('In future filings we will disclose revenue although the customer has not accepted.')).toContain(
			'although the customer has not accepted',
		);
	});
});

describe('facts that are asked for', () => {
	const SAME = 'In future filings, we will provide the requested disclosure.';

	it('are each told by its verb, also of a reconciliation', async () => {
		expect(
			await facts(
				SAME,
				'Please revise the reconciliation on page 5 to separately present each adjustment and to remove the subtotal.',
			),
		).toBe('separately present each adjustment | - no subtotal');
	});

	it.each([
		['provide disclosure where you discuss liquidity of the amount of cash held abroad', 'cash held abroad'],
		['provide information throughout the period on the changes in the fleet', 'changes in the fleet'],
	])('are told with where they stand: %s', async (asked, told) => {
		expect(await facts(SAME, `Please ${asked}.`)).toContain(told);
	});
});

describe('the words of a promise', () => {
	it.each([
		['the amount of loans, when it is material, and what the causes were', 'when it is material'],
		['the amount of loans, when it exceeds 10% of sales, and how it was determined', 'when it exceeds 10% of sales'],
	])('have a condition that questions follow: %s', async (told, condition) => {
		expect(await promises(`In future filings we will disclose ${told}.`, ASK)).toEqual([
			expect.objectContaining({ disposition: 'conditional', condition: expect.stringContaining(condition) }),
		]);
	});

	it.each([
		['disclose the shares sold pursuant to Regulation S and Rule 144A', 'pursuant to Regulation S and Rule 144A'],
		['disclose the sales of shares by officers pursuant to Rule 144', 'pursuant to Rule 144'],
		['disclose the private sales of notes to affiliates in compliance with Rule 144A', 'in compliance with Rule 144A'],
	])('keep the kind of a sale: %s', async (promise, kind) => {
		expect(await facts(`In future filings we will ${promise}.`)).toContain(kind);
	});

	it('end before a rule of how it is told', async () => {
		expect(
			await facts(
				'In future filings we will disclose the covenant ratios of all loans in accordance with Rule 405 of Regulation S-T.',
			),
		).not.toContain('405');
	});

	it('say what headings will show', async () => {
		expect(await facts('In future filings, we will revise the headings of the table to show the currency.')).toBe(
			'currency',
		);
	});

	it.each([
		[
			'We will file an amendment within ten days after we and the lenders agree.',
			'within ten days after we and the lenders agree',
		],
		['In future filings we will disclose the orders made after March 31, 2021.', undefined],
		['We will disclose the ratios in filings made after March 31, 2021.', 'made after March 31, 2021'],
	])('say when it is due: %s', async (answer, firstDue) => {
		expect((await promised(answer))?.firstDue).toBe(firstDue);
	});

	it('say that there is none without a name where it has none', async () => {
		expect(
			await facts(
				'In future filings we will disclose the fees paid and the amounts due or, if none are due, state that fact.',
			),
		).not.toContain('that no are');
	});
});
