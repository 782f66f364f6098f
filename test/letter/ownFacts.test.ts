/** Facts that the company's own words tell: what was done and is done again, which ones of several, what is of another thing. */
import { describe, expect, it } from 'vitest';
import { read, readAnswer } from './letters.ts';

const ASK = 'Please tell us how you considered Item 303 of Regulation S-K.';

/** The facts of what an answer promises. */
async function facts(answer: string, ask = ASK): Promise<readonly string[]> {
	const promised = (await readAnswer(answer, ask)).filter(({ strength }) => strength === 'binding');
	return promised.flatMap(({ elements }) => elements.map(({ text }) => text));
}

describe('what was done before and will be done again', () => {
	it.each([
		[
			'We have included the reconciliation of berth margin in our Form 10-Q for the quarter ended June 30, 2020 and will continue to do so.',
			['reconciliation of berth margin'],
		],
		[
			'We have included a table of tolls by lane on page 12 of our Form 10-Q and will continue to do so in future filings.',
			['table of tolls by lane'],
		],
		[
			'In our last Form 10-K we disclosed the covenants of the credit line and the fee for it, and we will do so in future filings.',
			['covenants of the credit line', 'fee for the credit line'],
		],
	])('is what `do so` stands for: %s', async (answer, told) => {
		expect(await facts(answer)).toEqual(told);
	});

	it('is quoted with the promise', async () => {
		const answer = 'We have included a table of tolls by lane in our Form 10-Q and will continue to do so.';
		expect((await readAnswer(answer, ASK)).map(({ quote }) => quote)).toEqual([answer]);
	});
});

describe('each of several that the company names itself', () => {
	const LISTS = 'Please revise to discuss the causes of idle time and the cost of repairs.';
	it.each([
		['quantify each of the factors that moved our berth margin', /^quantify each of the factors that moved the berth/],
		['discuss each of the factors affecting our tolls', /^each of the factors affecting the tolls$/],
		['describe all of the items that make up other income', /^all of the items that make up other income$/],
		['discuss each of the matters behind the change in tolls', /^each of the matters behind the change in tolls$/],
	])('is told in its words: %s', async (what, told) => {
		const [own = ''] = await facts(`In future filings we will ${what}.`, LISTS);
		expect(own).toMatch(told);
	});

	it.each([
		'each of the points that you raise',
		'each of the points raised in the comment',
		'each of the matters that the staff has listed',
		'all of the items of your comment',
		'each of the elements noted above',
	])('is what the staff lists where it points there: %s', async (what) => {
		expect(await facts(`In future filings we will address ${what}.`, LISTS)).toEqual([
			'causes of idle time',
			'cost of repairs',
		]);
	});
});

describe('a thing and what is of it', () => {
	it.each([
		['the location of our mills and their capacity', ['location of the mills', 'capacity of the mills']],
		['the number of our vessels and their age', ['number of the vessels', 'age of the vessels']],
		['our principal suppliers and their location', ['principal suppliers', 'location of the principal suppliers']],
		['each covenant and its status', ['each covenant', 'status of each covenant']],
		['the pilots who left and their severance', ['pilots who left', 'severance of the pilots']],
		[
			'the countries where our mills are located and their capacity',
			['countries where the mills are located', 'their capacity'],
		],
	])('are two facts: %s', async (what, told) => {
		expect(await facts(`In future filings we will disclose ${what}.`)).toEqual(told);
	});

	it.each([
		'the effect of prices on the pilots and their loyalty',
		'the loans to the pilots and their families',
		'how the tide moves the buoys and their position',
		'the relationship between the pilots and their wage',
	])('are one where both stand under one head: %s', async (what) => {
		expect(await facts(`In future filings we will disclose ${what}.`)).toHaveLength(1);
	});
});

describe('two pieces of writing', () => {
	it.each([
		['include a discussion of the tariff and a table showing tolls by lane', ['tariff', 'table showing tolls by lane']],
		['include a paragraph on our mills and a table of the tolls', ['mills', 'table of the tolls']],
		['add a footnote on the tariff and a reconciliation to net tolls', ['tariff', 'reconciliation to net tolls']],
		[
			'disclose the dredging cost and a rollforward of the provision',
			['dredging cost', 'rollforward of the provision'],
		],
	])('are two facts: %s', async (what, told) => {
		expect(await facts(`In future filings we will ${what}.`)).toEqual(told);
	});
});

describe('a list within proposed wording', () => {
	const page = (wording: string): string =>
		`<html><body><p>March 3, 2021</p><p>Re: Quillmoor Instruments, Inc.</p><p>Ladies and Gentlemen:</p><p>1. Please describe your backlog.</p><p>Response:</p><p>In future filings we will include the following disclosure:</p>${wording}<p>Sincerely,</p></body></html>`;
	const told = async (wording: string): Promise<readonly string[]> =>
		(await read(page(wording), 'letter.htm')).proposals.flatMap(({ elements }) => elements.map(({ text }) => text));
	const bullets = (...members: readonly string[]): string => members.map((text) => `<p>• ${text}</p>`).join('');

	it('gives every member, with the words that lead it in', async () => {
		const list = bullets('the age of the moulds;', 'the weather at the pier; and', 'changes in the tariff.');
		expect(
			await told(`<p>Backlog is counted yearly. Our estimate depends on:</p>${list}<p>Orders may be cancelled.</p>`),
		).toEqual([
			'Backlog is counted yearly',
			'estimate depends on: the age of the moulds',
			'estimate depends on: the weather at the pier',
			'estimate depends on: changes in the tariff',
			'Orders may be cancelled',
		]);
	});

	it('gives members of a member with its words', async () => {
		const inner = (text: string): string => `<p style="margin-left:40pt">• ${text}</p>`;
		const outer = (text: string): string => `<p style="margin-left:20pt">• ${text}</p>`;
		expect(
			await told(
				`<p>Backlog is counted yearly.</p>${outer('Open orders are counted in:')}${inner('the table of berths')}${inner('the table of cranes.')}${outer('Cancelled orders are left out.')}`,
			),
		).toEqual([
			'Backlog is counted yearly',
			'Open orders are counted in: the table of berths',
			'Open orders are counted in: the table of cranes',
			'Cancelled orders are left out',
		]);
	});
});
