/** Facts as phrases that can be looked for, what stays out for good, and promises for all comments. */
import { describe, expect, it } from 'vitest';
import { HEAD, letterOf, read, readAnswer, TAIL } from './letters.ts';

const ASK = 'Please revise future filings to describe your backlog.';

async function facts(answer: string, ask = ASK): Promise<readonly string[]> {
	const promise = (await readAnswer(answer, ask)).find(({ strength }) => strength === 'binding');
	return (promise?.elements ?? []).map(({ text, absent }) => (absent ? `- ${text}` : text));
}

describe('a fact', () => {
	it.each([
		[
			'says that something is so',
			'In future filings we will disclose that we do not control our carriers.',
			['that we do not control the carriers'],
		],
		[
			'of a place goes without it',
			'In future filings we will include in our risk factors a discussion of the loss of one carrier.',
			['discussion of the loss of one carrier'],
		],
		[
			'of words that only tell it goes without them',
			'In future filings we will further clarify how orders are counted.',
			['how orders are counted'],
		],
		[
			'of pairs stays whole',
			'In future filings we will disclose orders and sales of hulls and engines, respectively.',
			['orders and sales of hulls and engines, respectively'],
		],
		[
			'of members without a subject takes the one before them',
			'In future filings we will disclose that a buyer (i) may cancel an order, and (ii) must pay a deposit.',
			['that a buyer may cancel an order', 'that a buyer must pay a deposit'],
		],
		[
			'of a passive goes without its verb',
			'In future filings, these two categories of orders will be shown in the segment note.',
			['two categories of orders'],
		],
		[
			'of a clause with several subjects stays whole',
			'In future filings we will clarify that freight, duties and storage are no part of backlog.',
			['that freight, duties and storage are no part of backlog'],
		],
		[
			'loses a condition between commas with them',
			'In future filings we will describe the effect, when material, on orders of late shipments.',
			['effect on orders of late shipments'],
		],
		[
			'that names nothing is that of the ask',
			'The Company plans to disclose this information on a comparative basis in future filings.',
			['backlog'],
		],
	])('that %s', async (_, answer, expected) => {
		expect(await facts(answer)).toEqual(expected);
	});

	it('is the whole promise where neither it nor the ask names a thing', async () => {
		const answer = 'In future filings, the notes will describe these classification changes.';
		expect(await facts(answer, 'Please advise.')).toEqual([answer.replace(/\.$/, '')]);
	});

	it('of a bullet is what it asks, not what it tells the company', async () => {
		const ask =
			'Please address the following in future filings:\n\n• Your headline refers to net orders. Please give the orders received beside them.\n\n• If you rely on the exception, state why it applies.';
		expect(await facts('We will provide the requested disclosures in future filings.', ask)).toEqual([
			'orders received beside them',
			'why it applies',
		]);
	});

	it('of a request never is the explanation that may be given instead', async () => {
		const ask = 'Please disclose the orders cancelled, or tell us why you believe they may be omitted.';
		expect(await facts('We will provide the requested disclosure in future filings.', ask)).toEqual([
			'orders cancelled',
		]);
	});
});

describe('what was taken out for good', () => {
	const MEASURE = 'We note cash yield. Please tell us how it complies with Item 10(e) of Regulation S-K.';
	it.each([
		'We have discontinued the use of cash yield and do not intend to present it again.',
		'Cash yield will not appear in our earnings releases or periodic reports.',
		'We removed cash yield from our website. It will not appear in our earnings releases again.',
		'We have ceased to present cash yield and will not present it in any future earnings release.',
	])('is promised to stay out: %s', async (answer) => {
		expect((await facts(answer, MEASURE)).map((fact) => fact.toLowerCase())).toEqual(['- no cash yield']);
	});

	it('is a refusal where it was asked for', async () => {
		const answer = 'The number of orders will not appear in our periodic reports, since customers would see it.';
		const read = await readAnswer(answer, 'Please disclose the number of orders.');
		expect(read.map(({ disposition }) => disposition)).toEqual(['declined']);
	});
});

describe('what the staff asked to be gone, and was taken out for good', () => {
	/** What an answer amounts to, and its facts. */
	const told = async (ask: string, answer: string): Promise<readonly unknown[]> =>
		(await readAnswer(answer, ask)).map(({ disposition, elements }) => [
			disposition,
			...elements.map(({ text, absent }) => (absent ? `absent: ${text}` : text)),
		]);
	const TERM = 'Please remove the term “world-class” from your filings.';
	const YIELD = 'Please stop presenting cash yield per crossing.';
	const NO_TERM = 'absent: no term “world-class”';
	const NO_YIELD = 'absent: no cash yield per crossing';
	const POINTED = 'We note that you present adjusted ferry income. Please remove this measure.';
	const RESUMED = 'That presentation has been discontinued and will not be resumed.';

	it.each([
		[TERM, 'It has been removed and will not be used again.', NO_TERM],
		[TERM, 'We have removed it and it will not be used anymore.', NO_TERM],
		[TERM, 'We removed the term and will not use it again.', NO_TERM],
		[YIELD, 'They were dropped and will never be shown again.', NO_YIELD],
		[YIELD, RESUMED, NO_YIELD],
		[POINTED, RESUMED, 'absent: no adjusted ferry income'],
		[YIELD, 'The measure was dropped and will not reappear.', NO_YIELD],
		[YIELD, 'We have discontinued that presentation and do not intend to resume it in future filings.', NO_YIELD],
		[
			'Please remove the term “world-class” and disclose the number of berths.',
			'The term has been deleted and will not be used again.',
			NO_TERM,
		],
	])('is promised to stay out, in the words of the ask: %s %s', async (ask, answer, gone) => {
		expect(await told(ask, answer)).toEqual([['promised', gone]]);
	});

	it('is told by the sentences of the ask where they name it by no one phrase', async () => {
		const words = 'Please refrain from using “unique” and “first”.';
		expect(await told(words, 'These words were deleted and will not be used again.')).toEqual([
			['promised', `absent: ${words.slice(0, -1)}`],
		]);
		const support = 'We note the statement that you are the largest ferry line. Support or delete the statement.';
		expect(await told(support, 'It has been deleted in our last 10-Q and will not be made again.')).toEqual([
			['promised', `absent: ${support.slice(0, -1)}`],
		]);
	});

	it('keeps the words of the answer where it has some', async () => {
		expect(await told(TERM, 'The term “world-class” has been removed and will not be used again.')).toEqual([
			['promised', 'absent: no use of the term “world-class”'],
		]);
	});

	it.each([
		[TERM, 'It will not be removed.'],
		[TERM, 'This change will not be made.'],
		['Please disclose the number of berths.', 'It has been removed and will not be used again.'],
		['Please stop omitting the table of berths.', 'The table of berths will not be presented.'],
		[TERM, 'That information is confidential and will not be disclosed.'],
		[
			'Please remove the term “unique” and add a table of berths.',
			'This disclosure was removed in 2019 and will not be included again.',
		],
		['Please remove the reference to the Aldmoor quay.', 'The kiln was retired and will not be used again.'],
		[
			'Please remove the term “unique” and disclose the number of berths.',
			'We have removed the term and will not disclose the number.',
		],
	])('is not what was refused, or is another thing: %s %s', async (ask, answer) => {
		expect((await told(ask, answer)).flat()).not.toContain('promised');
	});
});

describe('a promise for all comments', () => {
	const PAIRS = [
		['Please revise future filings to disclose the number of berths let.', 'Berths are let by the week.'],
		[
			'Please revise future filings to describe the covenants of the loan.',
			'The revised paragraph is: “The loan has three covenants.”',
		],
	] as const;
	const told = async (text: string): Promise<readonly string[]> =>
		(await read(text)).proposals.map(
			({ comment, strength, elements }) => `${comment ?? '-'} ${strength}: ${elements.map((e) => e.text).join(' | ')}`,
		);

	it('to do all that was requested answers every request that no response takes up', async () => {
		const blanket = 'The Company will make all revisions the Staff requests in its next Form 10-K.';
		expect(await told(letterOf(...PAIRS).replace(TAIL, `\n${blanket}\n${TAIL}`))).toEqual([
			'- binding: number of berths let | covenants of the loan',
		]);
	});

	it('to make the revisions described answers those whose response tells of one', async () => {
		const blanket = 'The revisions described below will be made in our next Form 10-K.';
		expect(await told(letterOf(...PAIRS).replace(HEAD, `${HEAD}\n${blanket}\n`))).toEqual([
			'- binding: covenants of the loan',
			'1 watch: number of berths let',
		]);
	});
});

it('what is asked for stands behind where it is asked for, however many places there are', async () => {
	const ask =
		'Please revise future filings to expand your disclosure here, and in earnings releases furnished on Form 8-K, to more clearly explain how orders are counted.';
	expect(await facts('We will provide comparable disclosure in future filings.', ask)).toEqual([
		'how orders are counted',
	]);
});

describe('company names', () => {
	it.each([
		'Quayside Freight Pte. Ltd.',
		'Quayside Freight Pte.',
		'Quayside Sdn. Bhd.',
		'Quayside Pty. Ltd.',
		'Hale Bros.',
	])('%s does not end a sentence', async (name) => {
		const answer = `In future filings we will disclose: (i) our holding in ${name} (JV); and (ii) the terms of its loan.`;
		expect((await readAnswer(`${answer} No amount was past due.`)).map(({ quote }) => quote)).toEqual([answer]);
		expect(await facts(answer)).toHaveLength(2);
	});
});
