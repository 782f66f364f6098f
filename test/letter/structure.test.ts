import { describe, expect, it } from 'vitest';
import { isUnwritten } from '../../server/src/letter/index.ts';
import { HEAD, letterOf, read, readAnswer, TAIL } from './letters.ts';

const html = (body: string): string =>
	`<html><body><p>March 3, 2021</p><p>Ladies and Gentlemen:</p>${body}<p>Sincerely,</p></body></html>`;
const cut = async (text: string, file = 'a.txt'): Promise<readonly (readonly [string, string, string | undefined])[]> =>
	(await read(text, file)).comments.map((c) => [c.number, c.ask.text, c.response?.text] as const);

const ASK = 'Please tell us how you measure your backlog.';
const SECOND = 'Please explain why your margin declined.';
const ANSWER = 'Our backlog is measured at contract value.';
const OTHER = 'Our margin declined because of freight costs.';

describe('structure', () => {
	it.each([
		['numbers', `1. ${ASK}\n\nResponse:\n\n${ANSWER}\n\n2. ${SECOND}\n\nResponse:\n\n${OTHER}`],
		['brackets', `1) ${ASK}\n\nCompany Response:\n\n${ANSWER}\n\n2) ${SECOND}\n\nCompany Response:\n\n${OTHER}`],
		[
			'labels with numbers',
			`Comment 1\n\n${ASK}\n\nResponse to Comment 1:\n\n${ANSWER}\n\nComment 2\n\n${SECOND}\n\nResponse to Comment 2:\n\n${OTHER}`,
		],
		[
			'labels without',
			`Staff Comment: ${ASK}\n\nQuillmoor's response: ${ANSWER}\n\nStaff Comment: ${SECOND}\n\nQuillmoor's response: ${OTHER}`,
		],
		['dashes and numbers', `- 1. ${ASK}\n\nResponse.\n\n${ANSWER}\n\n- 2. ${SECOND}\n\nResponse.\n\n${OTHER}`],
		['no number at all', `${ASK}\n\nResponse:\n\n${ANSWER}\n\n${SECOND}\n\nResponse:\n\n${OTHER}`],
	])('cuts comments marked by %s', async (_name, body) => {
		expect(await cut(`${HEAD}\n${body}\n${TAIL}`)).toEqual([
			['1', ASK, ANSWER],
			['2', SECOND, OTHER],
		]);
	});

	it('finds a response that begins within the paragraph of its comment', async () => {
		const body = `1. ${ASK} Quillmoor Response: ${ANSWER}\n\n2. ${SECOND} Company Response: ${OTHER}`;
		expect(await cut(`${HEAD}\n${body}\n${TAIL}`)).toEqual([
			['1', ASK, ANSWER],
			['2', SECOND, OTHER],
		]);
	});

	it.each([
		['letters', 'A', 'B', `A. ${ASK}\n\nResponse: ${ANSWER}\n\nB. ${SECOND}\n\nResponse: ${OTHER}`],
		['letters alone', 'a', 'b', `(a) ${ASK}\n\n${ANSWER}\n\n(b) ${SECOND}\n\n${OTHER}`],
		['Roman numbers', 'i', 'ii', `i. ${ASK}\n\nResponse: ${ANSWER}\n\nii. ${SECOND}\n\nResponse: ${OTHER}`],
		[
			'what they are about, in brackets',
			'3',
			'4',
			`Comment No. 3 (Form 10-K, page 4)\n\n${ASK}\n\n${ANSWER}\n\nComment No. 4 (Form 10-K, page 9): ${SECOND}\n\n${OTHER}`,
		],
		[
			'two languages',
			'3',
			'4',
			`Comment No. 3 / Kommentar Nr. 3 (Form 10-K, page 4)\n\n${ASK}\n\nResponse / Antwort:\n\n${ANSWER}\n\nComment No. 4 / Kommentar Nr. 4\n\n${SECOND}\n\nResponse / Antwort:\n\n${OTHER}`,
		],
	])('cuts comments marked by %s', async (_name, first, second, body) => {
		expect(await cut(`${HEAD}\n${body}\n${TAIL}`)).toEqual([
			[first, ASK, ANSWER],
			[second, SECOND, OTHER],
		]);
	});

	describe('comments whose numbers begin anew in every part of the letter', () => {
		const THIRD = 'Please revise your future filings to describe freight.';
		const bodyOf = (marks: readonly string[], to: (mark: string) => string): string =>
			[
				[ASK, ANSWER],
				[SECOND, OTHER],
				[THIRD, 'We will describe it.'],
			]
				.map(([ask, answer], i) => `${marks[i]} ${ask}\n\n${to(marks[i] ?? '')}${answer}`)
				.join('\n\n');

		it.each([
			['points', ['A.1', 'A.2', 'B.1'], () => 'Response: '],
			['two points', ['A.1.', 'A.2.', 'B.1.'], () => ''],
			['hyphens', ['A-1', 'A-2', 'B-1'], () => 'Response:\n\n'],
			['brackets before', ['(A)1', '(A)2', '(B)1'], () => 'Response: '],
			['Roman parts', ['I.1', 'I.2', 'II.1'], () => 'Response: '],
			['numbered parts', ['1.1', '1.2', '2.1'], () => 'Response: '],
			['labels that name them', ['A.1', 'A.2', 'B.1'], (mark: string) => `Response to ${mark}: `],
		])('are cut by their printed numbers: %s', async (_name, marks, to) => {
			expect(await cut(`${HEAD}\n${bodyOf(marks, to)}\n${TAIL}`)).toEqual([
				[marks[0]?.replace(/\.$/, ''), ASK, ANSWER],
				[marks[1]?.replace(/\.$/, ''), SECOND, OTHER],
				[marks[2]?.replace(/\.$/, ''), THIRD, 'We will describe it.'],
			]);
		});

		it('are found when another answer refers to one of them', async () => {
			const body = bodyOf(['Comment A-1:', 'Comment A-2:', 'Comment B-1:'], (mark) => `Response to ${mark} `);
			const text = `${HEAD}\n${body.replace(ANSWER, 'Please see our response to comment B-1.')}\n${TAIL}`;
			const { comments, proposals } = await read(text);
			expect(comments.map(({ number }) => number)).toEqual(['A-1', 'A-2', 'B-1']);
			expect(proposals.map(({ comment, disposition, alsoAnswers }) => [comment, disposition, alsoAnswers])).toEqual([
				['B-1', 'promised', ['A-1']],
			]);
		});

		it('are no members of a list in an answer', async () => {
			const body = `1. ${THIRD}\n\nResponse:\n\nWe will state in future filings:\n\nA.1 Freight rose.\n\nA.2 Freight will fall.\n\n2. ${SECOND}\n\nResponse:\n\n${OTHER}`;
			expect((await cut(`${HEAD}\n${body}\n${TAIL}`)).map(([number]) => number)).toEqual(['1', '2']);
		});
	});

	it.each([
		['Q.1', 'A.1'],
		['Q-1:', 'A-1:'],
	])('cuts questions and answers that are labelled %s and %s', async (q, a) => {
		const next = (label: string): string => label.replace('1', '2');
		const body = `${q} ${ASK}\n\n${a} ${ANSWER}\n\n${next(q)} ${SECOND}\n\n${next(a)} ${OTHER}`;
		expect(await cut(`${HEAD}\n${body}\n${TAIL}`)).toEqual([
			['1', ASK, ANSWER],
			['2', SECOND, OTHER],
		]);
	});

	it.each([
		['File 0-99999', '0-99999'],
		['SEC File # 1-9999', '1-9999'],
		['Commission File: 333-999999-01', '333-999999-01'],
		['(File No 001–99999)', '001-99999'],
		['Quillmoor Instruments, Inc., File 0-99999', '0-99999'],
	])('reads a file number however it is announced: %s', async (line, fileNumber) => {
		const head = HEAD.replace('File No. 001-99999', line);
		const { registrant } = await read(`${head}\n1. ${ASK}\n\nResponse: ${ANSWER}\n${TAIL}`);
		expect(registrant).toMatchObject({ name: 'Quillmoor Instruments, Inc.', fileNumber });
	});

	it.each([
		['Gross margin, page 40.', 'Gross margin, page 40.'],
		[
			'Results of Operations — Gross Margin, pages 40 and 41:',
			'Results of Operations — Gross Margin, pages 40 and 41:',
		],
		['B. Gross margin, page 40.', 'B. Gross margin, page 40.'],
		['• Gross margin (page F-40)', 'Gross margin (page F-40)'],
	])('gives the title of a comment to it, and not to the answer above: %s', async (title, heading) => {
		const body = `1. ${ASK}\n\nResponse: ${ANSWER}\n\n${title}\n\n2. ${SECOND}\n\nResponse: ${OTHER}`;
		const { comments } = await read(`${HEAD}\n${body}\n${TAIL}`);
		expect(comments.map((comment) => [comment.heading, comment.response?.text])).toEqual([
			['', ANSWER],
			[heading, OTHER],
		]);
	});

	it('keeps the page that an answer ends with', async () => {
		const answer = `${ANSWER}\n\nSee our discussion of orders, page 40.`;
		const body = `1. ${ASK}\n\nResponse: ${answer}\n\n2. ${SECOND}\n\nResponse: ${OTHER}`;
		expect((await cut(`${HEAD}\n${body}\n${TAIL}`))[0]?.[2]).toBe(answer);
	});

	it.each([
		'In preparing this letter we looked at:\n\n1. our Form 10-K for 2020;\n\n2. our Form 10-Q for the first quarter; and\n\n3. our earnings release of February 3, 2021.',
		'The Company acknowledges the following:\n\n1. it is responsible for its disclosure;\n\n2. comments do not foreclose the Commission from acting; and\n\n3. it may not assert comments as a defense.',
	])('takes a list before comments without numbers for none: %s', async (before) => {
		const body = `${before}\n\n${ASK}\n\nResponse:\n\n${ANSWER}\n\n${SECOND}\n\nResponse:\n\n${OTHER}`;
		expect(await cut(`${HEAD}\n${body}\n${TAIL}`)).toEqual([
			['1', ASK, ANSWER],
			['2', SECOND, OTHER],
		]);
	});

	it('keeps a lettered comment in which nobody speaks to anybody', async () => {
		const dry = 'The basis of the backlog is unclear.';
		const body = `A. ${dry}\n\nResponse: ${ANSWER}\n\nB. ${SECOND}\n\nResponse: ${OTHER}`;
		expect((await cut(`${HEAD}\n${body}\n${TAIL}`)).map(([number, ask]) => [number, ask])).toEqual([
			['A', dry],
			['B', SECOND],
		]);
	});

	it('takes letters before titles for no numbers of comments', async () => {
		const third = 'Please revise your future filings to describe freight.';
		const body = `A. Management’s Discussion and Analysis of Results of Operations\n\n${ASK}\n\nResponse:\n\n${ANSWER}\n\n${SECOND}\n\nResponse:\n\n${OTHER}\n\nB. Notes to the Consolidated Financial Statements, page 80\n\n${third}\n\nResponse:\n\nWe will describe it.`;
		const { comments } = await read(`${HEAD}\n${body}\n${TAIL}`);
		expect(comments.map(({ number, heading, ask }) => [number, heading, ask.text])).toEqual([
			['1', 'A. Management’s Discussion and Analysis of Results of Operations', ASK],
			['2', '', SECOND],
			['3', 'B. Notes to the Consolidated Financial Statements, page 80', third],
		]);
	});

	it('finds a comment between two lettered ones', async () => {
		const third = 'Please revise your future filings to describe freight.';
		const body = `A. ${ASK}\n\nResponse: ${ANSWER}\n\n${third}\n\nResponse: We will describe it.\n\nB. ${SECOND}\n\nResponse: ${OTHER}`;
		const cuts = await cut(`${HEAD}\n${body}\n${TAIL}`);
		expect(cuts.map(([, , answer]) => answer)).toEqual([ANSWER, 'We will describe it.', OTHER]);
	});

	it('leaves letters to the parts of one comment and of its answer', async () => {
		const body = `1. ${ASK}\n\n(a) ${SECOND}\n\n(b) Please also tell us about freight.\n\nResponse:\n\n(a) ${ANSWER}\n\n(b) ${OTHER}`;
		expect((await cut(`${HEAD}\n${body}\n${TAIL}`)).map(([number]) => number)).toEqual(['1']);
		expect((await cut(`${HEAD}\n${body.replace('1. ', '')}\n${TAIL}`)).map(([number]) => number)).toEqual(['1']);
	});

	it('takes the comment and its heading from the brackets behind the number', async () => {
		const body = `Comment No. 3 (Form 10-K, page 4)\n\n${ASK}\n\nResponse No. 3\n\n${ANSWER}`;
		const { comments } = await read(`${HEAD}\n${body}\n${TAIL}`);
		expect(comments.map(({ number, heading }) => [number, heading])).toEqual([['3', 'Form 10-K, page 4']]);
	});

	it('cuts comments whose numbers have brackets behind them, with a colon or without', async () => {
		const body = `Comment No. 1 (backlog) ${ASK}\n\nResponse:\n\n${ANSWER}\n\nQuestion 2 (freight): ${SECOND}\n\nResponse:\n\n${OTHER}`;
		expect(await cut(`${HEAD}\n${body}\n${TAIL}`)).toEqual([
			['1', ASK, ANSWER],
			['2', SECOND, OTHER],
		]);
	});

	it('tells numbers that begin anew below a heading apart, and refers within a heading', async () => {
		const body = `Form 10-K for 2020\n\n1. ${ASK}\n\nResponse: ${ANSWER}\n\n2. ${SECOND}\n\nResponse: Please see our response to comment 1.\n\nForm 10-Q for the quarter ended March 31, 2021\n\n1. ${SECOND}\n\nResponse:\n\n2. Please revise your future filings to describe freight.\n\nResponse: Please see our response to comment 1.`;
		const { comments, proposals } = await read(`${HEAD}\n${body}\n${TAIL}`);
		expect(comments.map(({ number }) => number)).toEqual(['1', '2', '1 (Form 10-Q)', '2 (Form 10-Q)']);
		expect(proposals.map(({ comment, disposition }) => [comment, disposition])).toContainEqual([
			'2 (Form 10-Q)',
			'unanswered',
		]);
	});

	it('names each series of numbers once, and refers within it, where two are about documents of one kind', async () => {
		const item = (n: number, answer = ANSWER) => `${n}. ${SECOND}\n\nResponse: ${answer}\n\n`;
		const refers = 'Please see our response to comment 1.';
		const body = `Form 10-K for 2020\n\n${item(1)}${item(2)}Form 10-Q for the quarter ended March 31, 2021\n\n${item(1)}${item(2)}Form 10-Q for the quarter ended June 30, 2021\n\n${item(1, 'We will describe freight in our future filings.')}${item(2, refers)}${item(3)}`;
		const { comments } = await read(`${HEAD}\n${body}${TAIL}`);
		const last = 'Form 10-Q for the quarter ended June 30, 2021';
		expect(comments.map(({ number }) => number)).toEqual([
			...['1', '2', '1 (Form 10-Q)', '2 (Form 10-Q)'],
			...[`1 (${last})`, `2 (${last})`, `3 (${last})`],
		]);
	});

	it('takes a numbered list below a title in an answer for no comments', async () => {
		const body = `1. ${ASK}\n\nResponse: ${ANSWER}\n\nBasis of Measurement\n\n1. Orders are counted at signing.\n\n2. Options are left out.\n\n2. ${SECOND}\n\nResponse: ${OTHER}`;
		expect((await cut(`${HEAD}\n${body}\n${TAIL}`)).map(([number]) => number)).toEqual(['1', '2']);
	});

	it('takes a numbered list in proposed wording for no comments, also where it bids the reader to see', async () => {
		const body = `1. ${ASK}\n\nResponse:\n\nWe will revise our future filings as follows:\n\nCritical Accounting Estimates\n\n1. Please refer to Note 3 for a description of how backlog is counted, and see Note 4 for its aging.\n\n2. Orders are counted at signing.\n\n2. ${SECOND}\n\nResponse: ${OTHER}\n\n3. Please tell us about freight.\n\nResponse: It rose.`;
		const cuts = await cut(`${HEAD}\n${body}\n${TAIL}`);
		expect(cuts.map(([number, , answer]) => [number, answer]).slice(1)).toEqual([
			['2', OTHER],
			['3', 'It rose.'],
		]);
	});

	it.each([
		['in the look of the staff', (text: string) => `<p><b>${text}</b></p>`, ''],
		['with a labelled answer right below it', (text: string) => `<p>${text}</p>`, 'Response: '],
	])('finds a comment without a number between numbered ones: %s', async (_name, asked, label) => {
		const loose = 'You disclose that warranty costs rose. Please explain the causes in your future filings.';
		const body = `${asked(`1. ${ASK}`)}<p>${label}${ANSWER}</p>${asked(loose)}<p>${label}We will explain them in our future filings.</p>${asked(`2. ${SECOND}`)}<p>${label}${OTHER}</p>`;
		expect((await cut(html(body), 'a.htm')).map(([number, ask]) => [number, ask])).toEqual([
			['1', ASK],
			['1a', loose],
			['2', SECOND],
		]);
	});

	it.each([
		'If there are any covenants that we do not meet, we will describe them in future filings.',
		'Should there be any covenant that we do not meet, we will describe it in future filings.',
		'Thank you for your comment. In future filings we will describe any covenant that we do not meet.',
	])('takes %s for an answer and no closing', async (answer) => {
		const ask = 'Please revise your future filings to describe any covenants that you do not meet.';
		expect(await cut(`${HEAD}\n${ask}\n\n${answer}\n${TAIL}`)).toEqual([['1', ask, answer]]);
	});

	it.each([
		'If there are any questions, please call.',
		'Should there be any further comments, I am at your disposal.',
		'Thank you for your assistance.',
		'We appreciate the Staff’s comments and your time.',
		'We appreciate the Staff’s comments and will be pleased to discuss them with you.',
		'We appreciate the Staff’s comments and will be pleased to discuss them with you before our next Form 10-K.',
		'Thank you for your comments. The Company believes that it has answered them fully and will provide copies on request.',
		'We appreciate your comments and will promptly provide any further information that you wish.',
		'Thank you for your comments. The Company will respond promptly to whatever remains.',
		'Thank you for your comments. We will be available for a call.',
	])('takes %s for a closing', async (closing) => {
		const body = `1. ${ASK}\n\nResponse:\n\n${ANSWER}\n\n${closing}\n\nSincerely,\n`;
		expect(await cut(`${HEAD}\n${body}`)).toEqual([['1', ASK, ANSWER]]);
	});

	it('tells the company from the staff by style alone', async () => {
		const body = `<p><b>1. ${ASK}</b></p><p>${ANSWER}</p><p><b>2. ${SECOND}</b></p><p>${OTHER}</p>`;
		expect((await cut(html(body), 'a.htm')).map(([, , response]) => response)).toEqual([ANSWER, OTHER]);
	});

	it('keeps bullets with the ask and numbered lists with the answer', async () => {
		const body = `1. Please address the following:\n- how you measure your backlog; and\n- why your margin declined.\n\nResponse:\n\nWe consider:\n\n1. contract value; and\n\n2. freight costs.\n\n2. ${SECOND}\n\nResponse:\n\n${OTHER}`;
		const comments = await cut(`${HEAD}\n${body}\n${TAIL}`);
		expect(comments.map(([number]) => number)).toEqual(['1', '2']);
		expect(comments[0]?.[1]).toContain('why your margin declined');
		expect(comments[0]?.[2]).toContain('freight costs');
	});

	it('leaves headings to the comment they stand above', async () => {
		const reading = await read(
			`${HEAD}\n1. ${ASK}\n\nResponse:\n\n${ANSWER}\n\nLiquidity and Capital Resources, page 40\n\n2. ${SECOND}\n\nResponse:\n\n${OTHER}\n${TAIL}`,
		);
		expect(reading.comments.map((c) => c.heading)).toEqual(['', 'Liquidity and Capital Resources, page 40']);
		expect(reading.comments[0]?.response?.text).toBe(ANSWER);
	});

	it('gives comments that are answered together the same answer', async () => {
		expect(
			(await cut(`${HEAD}\n1. ${ASK}\n\n2. ${SECOND}\n\nResponse:\n\n${OTHER}\n${TAIL}`)).map(
				([, , response]) => response,
			),
		).toEqual([OTHER, OTHER]);
	});

	it('reads an answer that repeats no comment', async () => {
		const { comments, proposals } = await read(
			'March 3, 2021\n\nDear Ms. Example:\n\nThis responds to your letter of February 17, 2021 regarding our proxy statement.\n\nQuillmoor confirms that it will enhance its future proxy disclosures to describe the role of its chair.\n\nSincerely,\n',
		);
		expect(comments).toHaveLength(1);
		expect(proposals.map((p) => [p.disposition, p.targets])).toEqual([['promised', ['proxy']]]);
	});

	it('knows date, registrant, forms and the staff letter', async () => {
		const { date, staffLetterDate, registrant, reviewed } = await read(letterOf([ASK, ANSWER]));
		expect({ date, staffLetterDate, registrant, reviewed }).toEqual({
			date: '2021-03-03',
			staffLetterDate: '2021-02-17',
			registrant: { name: 'Quillmoor Instruments, Inc.', kind: 'domestic', fileNumber: '001-99999' },
			reviewed: ['Form 10-K for the Fiscal Year Ended December 31, 2020'],
		});
	});

	it.each([
		[
			'extension request',
			'We received your comment letter dated February 17, 2021. We respectfully request an extension of ten business days and will respond by March 20, 2021.',
		],
		[
			'acceleration request',
			'We hereby request acceleration of the effective date of the registration statement pursuant to Rule 461.',
		],
	])('says that a letter is no response: %s', async (kind, body) => {
		const reading = await read(`March 3, 2021\n\nLadies and Gentlemen:\n\n${body}\n\nSincerely,\n`);
		expect(reading.kind).toBe(kind);
		expect(reading.proposals).toEqual([]);
		expect(reading.problems.map((p) => p.code)).toEqual(['letter-not-a-response']);
	});

	it('knows a request for more time that says until when it needs it', async () => {
		const { kind } = await read(
			'March 3, 2021\n\nLadies and Gentlemen:\n\nWe received your letter dated February 17, 2021. The Company will need until March 30, 2021 to reply to the comments.\n\nSincerely,\n',
		);
		expect(kind).toBe('extension request');
	});

	it.each([
		[
			'in the Division',
			'After reviewing your response to this letter, we may have comments.',
			'Division of Corporation Finance',
		],
		['by a reviewer alone', 'You may call me.', 'A. Stone\nSenior Accountant'],
	])('knows the staff’s own letter, signed %s', async (_name, last, signed) => {
		const reading = await read(
			`February 17, 2021\n\nDear Ada Winter:\n\nWe have reviewed your filing and have the following comments.\n\n1. ${ASK}\n\n2. ${SECOND}\n\n${last}\n\nSincerely,\n\n${signed}\n`,
		);
		expect(reading.proposals).toEqual([]);
		expect(reading.problems[0]?.message).toContain('the staff');
		expect(reading.problems[0]?.message).toContain('own letter');
	});

	it('takes the day of the letter about effectiveness for the day of that letter', async () => {
		const said = 'your comments on the effectiveness of internal control in your letter of February 24, 2021';
		const { staffLetterDate } = await read(
			letterOf([ASK, ANSWER]).replace(/the comments in the letter dated [^.]*/, said),
		);
		expect(staffLetterDate).toBe('2021-02-24');
	});

	it('takes the day of effectiveness for no letter of the staff', async () => {
		const { staffLetterDate } = await read(
			'March 3, 2021\n\nLadies and Gentlemen:\n\nQuillmoor requests that its registration statement become effective at 4:00 p.m. on March 1, 2021, or on March 5, 2021.\n\nSincerely,\n',
		);
		expect(staffLetterDate).toBeNull();
	});
});

describe('letters set in other ways', () => {
	const page = (body: string): string =>
		`<html><body><p>March 3, 2021</p><p>Re: Quillmoor Instruments, Inc.</p><p>Ladies and Gentlemen:</p>${body}<p>Sincerely,</p></body></html>`;

	it('comment and answer side by side', async () => {
		const row = (ask: string, answer: string): string =>
			`<table><tr><td><p>${ask}</p></td><td><p>${answer}</p></td></tr></table>`;
		const { comments } = await read(
			page(
				row(
					'1. Please describe in future filings how your backlog is measured and counted.',
					'Backlog is counted at signing. A note on it will be added to the next report.',
				) +
					row(
						'2. We note your orders. Please tell us how you count orders that may be cancelled.',
						'Orders that may be cancelled are left out of the count until they are firm.',
					),
			),
			'letter.htm',
		);
		expect(comments.map(({ number, response }) => [number, response?.text.slice(0, 10)])).toEqual([
			['1', 'Backlog is'],
			['2', 'Orders tha'],
		]);
	});

	it('questions and answers by their letters', async () => {
		const { comments } = await read(
			`${HEAD}\n1.  Q: Please describe your backlog.\n\n    A: It will be described in the next report.\n\n2.  Q: Do you count cancelled orders?\n\n    A: No.\n${TAIL}`,
		);
		expect(comments.map(({ ask, response }) => [ask.text, response?.text])).toEqual([
			['Please describe your backlog.', 'It will be described in the next report.'],
			['Do you count cancelled orders?', 'No.'],
		]);
	});

	it('comments numbered with letters', async () => {
		const { comments } = await read(
			`${HEAD}\n1a. Please describe your backlog.\n\nResponse to 1a:\n\nWe will.\n\n1b. Please tell us how you count orders.\n\nResponse to 1b:\n\nAt signing.\n\n2. Please describe your orders.\n\nResponse:\n\nWe will.\n${TAIL}`,
		);
		expect(comments.map(({ number }) => number)).toEqual(['1a', '1b', '2']);
	});

	it('every printed line in an element of its own', async () => {
		const lines = (text: string): string =>
			text
				.split('\n')
				.map((line) => `<div>${line}</div>`)
				.join('');
		const { comments, proposals } = await read(
			page(
				lines(
					'1. We note that your backlog fell in the year while the orders that you\nreceived did not. Please revise future filings to describe, for each of\nthe years presented,\n• the orders that were received and those that were cancelled by the\ncustomers of each segment; and\n• the average time between the signing of an order and the shipment of\nthe goods that were ordered.',
				) +
					lines(
						'Response: The Company acknowledges the comment of the staff and agrees that\nthe discussion of backlog can be made clearer than it was in the report for\nthe last year. In future filings we will provide the requested disclosure for\neach of the years presented in the discussion of our results.',
					),
			),
			'letter.htm',
		);
		expect(comments).toHaveLength(1);
		expect(proposals[0]?.elements.map(({ text }) => text)).toEqual([
			'orders that were received and those that were cancelled by the customers of each segment',
			'average time between the signing of an order and the shipment of the goods that were ordered',
		]);
	});

	it('a response that is still to be written is not that of the next comment', async () => {
		const { comments } = await read(
			letterOf(
				['Please name the chair.', ''],
				['Please name the cook.', '[●]'],
				['Please name the pilot.', 'Ms. Example.'],
			),
		);
		expect(comments.map(({ response }) => response?.text ?? null)).toEqual([null, '[●]', 'Ms. Example.']);
	});

	it.each([
		'',
		'[●]',
		'[ ]',
		'…',
		'TBD',
		'[To come from Treasury.]',
		'[Response to be provided]',
		'[Draft language under review]',
	])('“%s” only holds the place of an answer', (text) => expect(isUnwritten(text)).toBe(true));

	it.each(['[***]', '[Redacted]', 'None.', 'No.', 'We will comply.', 'To follow the rule, we will name the chair.'])(
		'“%s” is an answer',
		(text) => expect(isUnwritten(text)).toBe(false),
	);

	it('a response is no registrant', async () => {
		const { registrant } = await read(
			'Response: we answer below.\n\nLadies and Gentlemen:\n\n1. Please describe your backlog.\n\nResponse:\n\nWe will describe it in future filings.\n\nSincerely,\n',
		);
		expect(registrant?.name ?? null).toBeNull();
	});
});

describe('comments answered by reference', () => {
	const letter = (...answers: readonly string[]): string =>
		`${HEAD}\n${answers.map((answer, i) => `${i + 1}. Please revise future filings to disclose the number of ${['kilns', 'ovens', 'mills'][i]} in each year.\n\nResponse:\n\n${answer}`).join('\n\n')}\n${TAIL}`;
	const dispositions = async (...answers: readonly string[]): Promise<readonly string[]> =>
		(await read(letter(...answers))).proposals.map(({ comment, disposition }) => `${comment} ${disposition}`);
	const PROMISE = 'In future filings, we will disclose the number of kilns, ovens and mills in each year.';

	it.each([
		'Please see our response to comment 2.',
		'See response to Comment No. 2 below.',
		'The Company respectfully refers the Staff to its response to Comment #2.',
		'Please refer to the Company’s answers to comments 2 and 3.',
		'This comment is addressed in our response to comment 2 below.',
		'Please see the following response.',
		'Please see our response to comment 7 in our letter dated January 4, 2021.',
	])('%s', async (reference) => {
		expect(await dispositions(reference, PROMISE)).toEqual(['2 promised']);
	});

	it('an earlier comment is meant by a word as well as by its number', async () => {
		expect(await dispositions(PROMISE, 'Please see our response above.', 'Same as our response to comment 2.')).toEqual(
			['1 promised'],
		);
	});

	it('a reference without a label is an answer', async () => {
		const text = letter('Please see our response to comment 2.', PROMISE).replaceAll('Response:\n\n', '');
		const { comments, proposals } = await read(text);
		expect(comments.map(({ response }) => response?.text)).toEqual(['Please see our response to comment 2.', PROMISE]);
		expect(proposals.map(({ comment }) => comment)).toEqual(['2']);
	});

	it('a promise that is said again where it is referred to counts once', async () => {
		const again = `As stated in our response to comment 1, ${PROMISE.charAt(0).toLowerCase()}${PROMISE.slice(1)}`;
		expect(await dispositions(PROMISE, again)).toEqual(['1 promised']);
	});

	it.each([
		['a comment that there is not', ['Please see our response to comment 9.', PROMISE], ['1 unanswered', '2 promised']],
		['each other', ['See response to comment 2.', 'See response to comment 1.'], ['1 unanswered', '2 unanswered']],
		['itself', ['See response to comment 1.', PROMISE], ['1 unanswered', '2 promised']],
		['an item of a document', ['It is described in Item 2 of our Form 10-K.', PROMISE], ['1 done', '2 promised']],
	])('no answer is a reference to %s', async (_name, answers, expected) => {
		expect(await dispositions(...answers)).toEqual(expected);
	});

	it('answers that all refer to all of them are none, and are read in no time', async () => {
		const all = Array.from({ length: 25 }, () => 'Please see our responses to comments 1 through 25.');
		expect(await dispositions(...all)).toEqual(all.map((_, at) => `${at + 1} unanswered`));
	});
});

describe('the letter of the staff', () => {
	const LETTER = `Re: Gannet Tools Inc.\nForm 10-K for the year ended December 31, 2023\n\nDear Ms. Plum:\n\nWe have reviewed your filing and have the following comments. Please respond to this letter within ten business days.\n\n1. Please disclose your programs in future filings.\n\n2. Please confirm that you will revise Note 2 in future filings.\n\nSincerely,\n\nDivision of Corporation Finance\n`;

	it('is known as such, and nothing in it is a promise', async () => {
		const { proposals, comments, problems } = await read(LETTER);
		expect([proposals, comments]).toEqual([[], []]);
		expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("the staff's own letter")]);
	});

	it('that closes the review is known as well', async () => {
		const closing = LETTER.replace(
			/We have reviewed[\s\S]*?(?=Sincerely)/,
			'We have completed our review of your filing.\n\n',
		);
		const { problems } = await read(closing);
		expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("the staff's own letter")]);
	});

	it('may be quoted as a whole by a company that answers it', async () => {
		const answered = LETTER.replace(
			'\n\nSincerely',
			'\n\nResponse: We will revise Note 2 in future filings.\n\nSincerely',
		);
		expect((await read(answered)).proposals.filter((p) => p.strength === 'binding').map(({ quote }) => quote)).toEqual([
			'We will revise Note 2 in future filings.',
		]);
	});
});

describe('letters that are cut short', () => {
	const FIRST = `${HEAD}\n1. ${ASK}\n\nResponse:\n\nIn future filings, we will disclose how our backlog is measured.`;
	const codes = async (text: string): Promise<readonly string[]> => (await read(text)).problems.map(({ code }) => code);

	it.each([
		['in a sentence', `${FIRST} In addition, we will`],
		['after a comment', `${FIRST}\n\n2. ${SECOND}`],
	])('are said to be: %s', async (_name, text) => {
		const { proposals, problems } = await read(text);
		expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['letter-truncated', 'warning']]);
		expect(proposals.map(({ quote }) => quote)).toEqual([
			'In future filings, we will disclose how our backlog is measured.',
		]);
	});

	it('are not those that were pasted without their closing', async () => {
		expect(await codes(FIRST)).toEqual([]);
	});

	it.each([
		['a closing', TAIL],
		['a formula', '\n\nSincerely,\n'],
		['a signature', '\n\n/s/ A. Person'],
		['a name and a title', '\n\nA. Person, Chief Financial Officer'],
		['copies', '\n\nYours\n\ncc: B. Person and the members of the audit committee'],
	])('are not: those that end with %s', async (_name, end) => {
		expect(await codes(`${FIRST}\n\n2. ${SECOND}${end}`)).toEqual([]);
	});
});

describe('the title of a note, behind its number', () => {
	const quotes = async (answer: string) =>
		(await readAnswer(answer)).filter(({ disposition }) => disposition === 'promised').map(({ quote }) => quote);

	it.each([
		'Note 2. Summary of Significant Accounting Policies',
		'Note 4. Debt and Other Obligations',
		'Notes 4. Dock Rents',
		'Note 12. Kilns, and Their Upkeep',
	])('belongs to the sentence that names it: %s', async (note) => {
		const answer = `In future filings, we will describe our backlog in ${note} of our annual report.`;
		expect(await quotes(answer)).toEqual([answer]);
	});

	it.each(['The kilns are idle.', 'Kilns are idle.', 'We own twelve.', 'Backlog in the yards is small.'])(
		'is no other sentence: %s',
		async (next) => {
			const answer = 'In future filings, we will describe our backlog in Note 4.';
			expect(await quotes(`${answer} ${next}`)).toEqual([answer]);
		},
	);
});

describe('the mark of a note behind a sentence', () => {
	const MARKS = ['[1]', '1', '(1)', '¹', '*', '†'];

	it.each(MARKS)('ends it, and is no word of what it promises: %s', async (mark) => {
		const { proposals } = await read(
			letterOf([
				'Please revise future filings to describe your backlog.',
				`In future filings, we will disclose how backlog is presented.${mark} Our twelve kilns are idle.`,
			]),
		);
		expect(proposals.map(({ quote, elements }) => [quote, elements.map(({ text }) => text)])).toEqual([
			['In future filings, we will disclose how backlog is presented.', ['how backlog is presented']],
		]);
	});

	it.each(MARKS)('makes no heading of the last paragraph of an answer: %s', async (mark) => {
		const { comments } = await read(
			letterOf(
				[
					'Please describe your backlog.',
					`We note the comment.\n\nWe will present backlog net in future filings.${mark}`,
				],
				['Please name your kilns.', 'We will name our kilns in future filings.'],
			),
		);
		expect(comments.map(({ heading, response }) => [heading, response?.text.split('\n').at(-1)])).toEqual([
			['', `We will present backlog net in future filings.${mark}`],
			['', 'We will name our kilns in future filings.'],
		]);
	});

	it('is not the number of a section', async () => {
		const { proposals } = await read(
			letterOf([
				'Please describe your leases.',
				'We will describe the leases under Section 4.2 of the Kiln Code in future filings.',
			]),
		);
		expect(proposals.map(({ quote }) => quote)).toEqual([
			'We will describe the leases under Section 4.2 of the Kiln Code in future filings.',
		]);
	});
});
