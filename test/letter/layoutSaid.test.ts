/** What a letter says of its own layout: labels of its own habit, comments that are not repeated, the look of each side, its end. */
import { describe, expect, it } from 'vitest';
import { HEAD, read, TAIL } from './letters.ts';

type Cut = readonly (readonly [number: string, ask: string, response: string | undefined])[];

const cut = async (text: string, file = 'a.txt'): Promise<Cut> =>
	(await read(text, file)).comments.map((c) => [c.number, c.ask.text, c.response?.text] as const);
const letter = (body: string): string => `${HEAD}\n${body}\n${TAIL}`;

describe("labels of the letter's own", () => {
	it.each([
		['Q%. ', 'A%. '],
		['SEC #% - ', 'Quillmoor #% - '],
		['%) ', 'A: '],
		['(%) ', 'Quillmoor: '],
		['%. ', "Management's reply: "],
		['No. %: ', ''],
		['% - ', ''],
	])('that take turns tell the sides: %s and %s', async (asking, answering) => {
		const pairs: readonly (readonly [string, string])[] = [
			['Please disclose the lease.', 'It is long: 40 years. Our next Form 10-K will say so.'],
			['The yeast is silent on its strain.', 'The word will be deleted from our next Form 10-K.'],
			['Please tell us who brews.', 'It is not the Company. We would announce it if it were.'],
		];
		const label = (form: string, i: number): string => form.replace('%', String(i + 1));
		const body = pairs.map(([ask, answer], i) => `${label(asking, i)}${ask}\n\n${label(answering, i)}${answer}`);
		expect(await cut(letter(body.join('\n\n')))).toEqual(pairs.map(([ask, answer], i) => [String(i + 1), ask, answer]));
	});

	it('with a number leave a comment without an answer open', async () => {
		const body =
			'Q1. Please disclose the lease.\n\nA1. We will disclose the lease in future filings.\n\nQ2. Please name the yeast in future filings.\n\nQ3. Please tell us who brews.\n\nA3. A friend does.';
		expect((await cut(letter(body))).map(([number, ask]) => [number, ask])).toEqual([
			['1', 'Please disclose the lease.'],
			['2', 'Please name the yeast in future filings.'],
			['3', 'Please tell us who brews.'],
		]);
	});
});

describe('comments that are not repeated', () => {
	const bare = (intro: string, body: string): string =>
		`March 3, 2021\n\nRe: Quillmoor Instruments, Inc.\nForm 10-K for 2020\nFile No. 001-99999\n\nLadies and Gentlemen:\n\n${intro}\n\n${body}\n\nVery truly yours,\n\nA. Person`;
	const NUMBERED =
		'- - 1. Leases. The Company will describe the enclosed lease in its next Form 10-K.\n\n- - 2. Yeast. There is none.';

	it.each([
		[
			"The numbers below are those of the staff's letter dated February 17, 2021. The staff's comments are not repeated.",
			NUMBERED,
		],
		[
			'The following paragraphs answer those of your letter of February 17, 2021, without repeating your comments.',
			NUMBERED.replaceAll('- - ', ''),
		],
		[
			"The numbered paragraphs below correspond to those of the staff's letter dated February 17, 2021.",
			NUMBERED.replaceAll('- - ', ''),
		],
		[
			'We answer your letter of February 17, 2021. Your comments have not been repeated.',
			NUMBERED.replaceAll('- - 1.', 'Response to Comment 1:').replaceAll('- - 2.', 'Response to Comment 2:'),
		],
	])('leave the answers under their numbers: %s', async (intro, body) => {
		const reading = await read(bare(intro, body));
		expect(reading.kind).toBe('response');
		expect(reading.comments.map(({ number, ask, response }) => [number, ask.text, response?.text])).toEqual([
			['1', '', expect.stringContaining('The Company will describe the enclosed lease in its next Form 10-K.')],
			['2', '', 'Yeast. There is none.'],
		]);
		expect(reading.proposals.map(({ comment, disposition }) => [comment, disposition])).toEqual([['1', 'promised']]);
	});

	it('nothing is answered by the numbered terms of an offer', async () => {
		const terms = '1. The Company has not entered into any arrangement.\n\n2. The Company is no dealer.';
		expect((await read(bare('The Company requests effectiveness and represents:', terms))).comments).toEqual([]);
	});
});

describe('the look that the introduction gives the comments', () => {
	it('says who speaks where the words would tell otherwise', async () => {
		const body = `Our answers to your letter of February 17, 2021 follow. Your comments are in *italics*.\n\n*1. Please disclose the lease.*\n\nWe understand the comment and have no objection. See the end of this letter.\n\n*2. Tell us whether you rent.*\n\nWe do.`;
		expect(await cut(`March 3, 2021\n\nDear Ms. Person:\n\n${body}\n\nYours faithfully,\n\nA. Person`, 'a.md')).toEqual(
			[
				[
					'1',
					'Please disclose the lease.',
					'We understand the comment and have no objection. See the end of this letter.',
				],
				['2', 'Tell us whether you rent.', 'We do.'],
			],
		);
	});
});

it('“Yours faithfully” ends a letter: the appendix below holds the wording', async () => {
	const text = letter(
		'1. Please describe the cellar.\n\nResponse: We will add the text in Appendix A in future filings.',
	)
		.replace('If you have any questions, please contact the undersigned.\n\n', '')
		.replace('Sincerely', 'Yours faithfully');
	const reading = await read(`${text}\nAppendix A\n\nThe cellar\n\nThe cellar holds forty barrels. It is dry.\n`);
	expect(reading.comments[0]?.response?.text).toBe('We will add the text in Appendix A in future filings.');
	expect(reading.proposals[0]?.proposedText).toContain('The cellar holds forty barrels.');
});

describe('sections that count anew', () => {
	const body = (where: string): string =>
		`<p><b>Form 10-K for the Year Ended December 31, 2020</b></p>
		<p>1. Please disclose the price of hops.</p><p>Response: We will disclose the price of hops in future filings.</p>
		<p>2. Please disclose the exposure to the crown.</p><p>Response: Please see our response to comment 1 ${where}.</p>
		<p><b>Form 8-K filed February 2, 2021</b></p>
		<p>1. Please disclose how the rate is set.</p><p>Response: We will disclose how the rate is set in future filings.</p>
		<p>2. Please tell us who sets it.</p><p>Response: Please see our response to comment 1 ${where}.</p>`;

	it.each([
		['', '1', '1 (Form 8-K)'],
		['of the next section', '1 (Form 8-K)', '1 (Form 8-K)'],
		['of the preceding section', '1', '1'],
		['under Form 8-K', '1 (Form 8-K)', '1 (Form 8-K)'],
	])('are told apart in a reference to comment 1 %s', async (where, second, fourth) => {
		const html = `<html><body><p>March 3, 2021</p><p>Ladies and Gentlemen:</p><p>We respond to your letter dated February 1, 2021.</p>${body(where)}<p>Sincerely,</p></body></html>`;
		const { proposals } = await read(html, 'a.htm');
		const answers = (number: string): string | undefined | null =>
			proposals.find(({ alsoAnswers = [] }) => alsoAnswers.includes(number))?.comment;
		expect([answers('2'), answers('2 (Form 8-K)')]).toEqual([second, fourth]);
	});
});

it('the date of the letter stays its own where later pages repeat it', async () => {
	const turn = (page: number): string =>
		`<p>${page}</p><hr style="page-break-after:always"><p>Quillmoor Instruments — Response of March 3, 2021</p><p>March 3, 2021</p>`;
	const html = `<html><body><p>Quillmoor Instruments — Response of March 3, 2021</p><p>March 3, 2021</p><p>Ladies and Gentlemen:</p><p>We respond to your letter.</p>
		<p>1. Please describe the lease.</p><p>Response: We will describe the lease in future filings.</p>${turn(1)}
		<p>2. Please describe the debt.</p><p>Response: We will describe the debt in future filings.</p>${turn(2)}
		<p>3. Please describe the cash.</p><p>Response: We will describe the cash in future filings.</p><p>Sincerely,</p></body></html>`;
	const { date, comments } = await read(html, 'a.htm');
	expect(date).toBe('2021-03-03');
	expect(comments.map(({ heading, response }) => [heading, response?.text])).toEqual([
		['', 'We will describe the lease in future filings.'],
		['', 'We will describe the debt in future filings.'],
		['', 'We will describe the cash in future filings.'],
	]);
});

it('a short letter that an Office signs is the staff’s own', async () => {
	const text =
		'March 3, 2021\n\nDear Ms. Person:\n\nWe have limited our review of your filing to the issues below. Please respond within ten business days.\n\n1. Please disclose the lease. We will consider your answer.\n\n2. Please revise the table. We will not object to a note.\n\nWe remind you that the company is responsible for its disclosures.\n\nSincerely,\n\nOffice of Manufacturing';
	const { comments, problems } = await read(text);
	expect(comments).toEqual([]);
	expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("the staff's own letter")]);
});

it('a note in brackets behind wording says how it is marked, and is no part of it', async () => {
	const html = `<html><body><p>March 3, 2021</p><p>Ladies and Gentlemen:</p><p>We respond to your letter.</p><p>1. Please clarify who sets the rent.</p>
		<p>Response: We will revise the paragraph in future filings to read: “The rent of the cellar is set by <s>the landlord</s> <u>a court</u>.” (deleted words struck, new ones underlined).</p><p>Sincerely,</p></body></html>`;
	const { proposals } = await read(html, 'a.htm');
	expect(proposals.map(({ proposedText }) => proposedText)).toEqual([
		'“The rent of the cellar is set by ~~the landlord~~ ++a court++.”',
	]);
});

it('a paragraph that goes on and on is several promises, of which none is quoted at endless length', async () => {
	const { proposals } = await read(
		letter(
			`1. Please disclose the yield.\n\nResponse: ${'We will disclose the yield in future filings. '.repeat(400)}`,
		),
	);
	expect(proposals.length).toBeGreaterThan(1);
	expect(Math.max(...proposals.map(({ quote }) => quote.length))).toBeLessThanOrEqual(5000);
});

describe('labels that every letter has', () => {
	const pairs: readonly (readonly [string, string, string])[] = [
		['1', 'Please disclose the lease in future filings.', 'We will disclose the lease in future filings.'],
		['2', 'Please quantify the yeast at risk in future filings.', 'We will quantify the yeast at risk.'],
		['3', 'Please file the licence.', 'We decline to file the licence.'],
	];

	it.each([
		['Comment', 'Response'],
		["Staff's Comment", "Company's Response"],
		['Question', 'Answer'],
	])('stand below numbered titles: %s and %s', async (asking, answering) => {
		const body = pairs.map(
			([n, ask, answer]) => `${n}. Brewing, page ${n}\n\n${asking}: ${ask}\n\n${answering}: ${answer}`,
		);
		// The title of the next comment may go with the answer above it.
		const sides = (await cut(letter(body.join('\n\n')))).map(([n, ask, answer]) => [n, ask, answer?.split('\n')[0]]);
		expect(sides).toEqual(pairs);
	});

	it('are not those of parts of an ask', async () => {
		const body = pairs.map(([n, ask, answer]) => `${n}. ${ask}\n\nReference: page ${n}.\n\nResponse: ${answer}`);
		expect((await cut(letter(body.join('\n\n')))).map(([, , answer]) => answer)).toEqual(
			pairs.map(([, , answer]) => answer),
		);
	});

	it.each([
		'For ease of reference, we have repeated each comment without restating the headings.',
		'The comments are not repeated in full but are summarized.',
	])('keep the comments where the introduction says what is left out: %s', async (intro) => {
		const body = pairs.map(([n, ask, answer]) => `${n}. ${ask}\n\nResponse: ${answer}`);
		expect(await cut(letter(`${intro}\n\n${body.join('\n\n')}`))).toEqual(pairs);
	});

	it('make the numbers within an answer a list', async () => {
		const body =
			'Revenue\n\nPlease disclose in future filings how you recognize revenue.\n\nResponse: We recognize revenue in two steps.\n\n1. Delivery of the kiln.\n\nThe customer signs for it.\n\n2. Acceptance of the kiln.\n\nWe will comply in future filings.\n\nGoodwill\n\nPlease quantify the goodwill at risk in future filings.\n\nResponse: We will comply in future filings.';
		expect((await cut(letter(body))).map(([, ask]) => ask)).toEqual([
			'Please disclose in future filings how you recognize revenue.',
			'Please quantify the goodwill at risk in future filings.',
		]);
	});
});

describe('letters in other manners', () => {
	const letter = (greeting: string, intro: string, body: string, close = 'Very truly yours,'): string =>
		`March 3, 2021\n\nRe: Quillmoor Instruments, Inc.\nForm 10-K for 2020\nFile No. 001-99999\n\n${greeting}\n\n${intro}\n\n${body}\n\n${close}\n\nA. Person`;

	it('are read where the staff’s text stands in brackets, said or not', async () => {
		const body =
			'[You attribute the decline in margin to other factors. Quantify each factor.]\n\nGoing forward, we will quantify each factor.\n\n[You present cash contribution. Remove it or reconcile it.]\n\nWe will reconcile it to operating cash flow in future filings.\n\n[Discuss the sensitivity of the returns reserve.]\n\nWe do not regard the reserve as a critical estimate.';
		for (const intro of ['Our responses follow.', 'Our responses follow; your comments are in [brackets].']) {
			const { comments } = await read(letter('Dear Staff:', intro, body));
			expect(comments.map(({ ask, response }) => [ask.text.slice(0, 8), response?.text.slice(0, 8)])).toEqual([
				['[You att', 'Going fo'],
				['[You pre', 'We will '],
				['[Discuss', 'We do no'],
			]);
		}
	});

	it('are read where each paragraph tells an oral comment and answers it', async () => {
		const body =
			'First, the Staff asked that subscribers be defined. Quillmoor will define subscribers as paying households in its Form 10-K for 2021.\n\nSecond, the Staff requested that the exhibit be re-filed. The Company will re-file the exhibit with the payment dates in its Form 10-Q for the quarter ending March 31, 2021.';
		const intro = 'We respond to the oral comments conveyed by telephone on February 24, 2021.';
		const { proposals } = await read(letter('Dear Mr. Examiner:', intro, body));
		expect(proposals.filter(({ strength }) => strength === 'binding').map(({ quote }) => quote.slice(0, 22))).toEqual([
			'Quillmoor will define ',
			'The Company will re-fi',
		]);
	});

	it('are read with a plain greeting and “You asked:”', async () => {
		const body =
			'1. Excise taxes\n\nYou asked: show excise taxes in a footnote.\n\nWe’ll show them in a footnote starting with the next 10-Q.\n\n2. Hops\n\nYou asked: file the contract.\n\nIf purchases top 5% of costs, we will file it in our next 10-K.';
		const intro = 'Thanks for the comments. Here’s what we’ll do.';
		const { comments, proposals } = await read(letter('Hello,', intro, body, 'Cheers,'));
		expect(comments.map(({ ask }) => ask.text)).toEqual(['show excise taxes in a footnote.', 'file the contract.']);
		expect(proposals.map(({ comment, disposition, condition }) => [comment, disposition, condition?.text])).toEqual([
			['1', 'promised', undefined],
			['2', 'conditional', 'If purchases top 5% of costs'],
		]);
	});
});
