/** Letters as companies really set them: short asks, numbers that stop, printed pages, words parted at a line's end. */
import { describe, expect, it } from 'vitest';
import { readLedger } from '../../server/src/ledger/index.ts';
import { decodeLetter, mergeReadings, readLetter } from '../../server/src/letter/index.ts';
import { pdfOf } from './files.ts';
import { HEAD, letterOf, read, TAIL } from './letters.ts';

type Cut = readonly (readonly [number: string, ask: string, response: string | undefined])[];

const cut = async (text: string, file = 'a.txt'): Promise<Cut> =>
	(await read(text, file)).comments.map((c) => [c.number, c.ask.text, c.response?.text] as const);
const letter = (body: string): string => `${HEAD}\n${body}\n${TAIL}`;

describe('short asks', () => {
	it.each([
		['Remove the table.', 'Page 12: typo.'],
		['Net backlog?', 'Define orders.'],
	])('%s and %s are comments of their own where a response stands right below', async (first, second) => {
		const body = `1. ${first}\n\nResponse: We will do so.\n\n2. ${second}\n\nResponse: We will do that too.`;
		expect(await cut(letter(body))).toEqual([
			['1', first, 'We will do so.'],
			['2', second, 'We will do that too.'],
		]);
	});

	it('an order of a few words needs no label below it', async () => {
		const body =
			'1. Remove the table.\n\nWe will remove our table in future filings.\n\n2. Define net backlog.\n\nOur next report will define it.';
		expect((await cut(letter(body))).map(([number, ask]) => [number, ask])).toEqual([
			['1', 'Remove the table.'],
			['2', 'Define net backlog.'],
		]);
	});

	it('the last member of a list in an ask is none', async () => {
		const body =
			'1. Please address the following in future filings:\n\n1. Leases.\n\n2. Debt.\n\nResponse: We will disclose our leases.';
		expect((await cut(letter(body))).map(([number]) => number)).toEqual(['1']);
	});
});

describe('comments without a number after one that has it', () => {
	const page = (body: string): string =>
		`<html><body><p>March 3, 2021</p><p>Ladies and Gentlemen:</p><p>Your comments are set forth below in bold; our responses follow.</p>${body}<p>Sincerely,</p></body></html>`;
	const FIRST =
		'<p><b>5. Please disclose the covenants of your revolver.</b></p><p>We will disclose the covenants in our future filings.</p>';
	const ASK = 'You describe waste as low. Please quantify it.';
	const ANSWER = 'In future filings we will quantify our waste.';

	it('are told by their look', async () => {
		expect((await cut(page(`${FIRST}<p><b>${ASK}</b></p><p>${ANSWER}</p>`), 'a.htm')).slice(1)).toEqual([
			['6', ASK, ANSWER],
		]);
	});

	it('stand between numbers under a heading of their own', async () => {
		const more = '<p><b>6. Please disclose the leases.</b></p><p>We will disclose our leases in future filings.</p>';
		const body = `${FIRST}<p><u>Liquidity, page 40</u></p><p><b>${ASK}</b></p><p>${ANSWER}</p>${more}`;
		expect((await cut(page(body), 'a.htm')).map(([number]) => number)).toEqual(['5', '5a', '6']);
	});

	it.each([
		['a further part of the same comment', `In addition, ${ASK.toLowerCase()}`],
		['a part with a letter of its own', `b. ${ASK}`],
	])('are not taken for %s', async (_name, ask) => {
		const body = `${FIRST}<p><b>${ask}</b></p><p>${ANSWER}</p>`;
		expect((await cut(page(body), 'a.htm')).map(([number]) => number)).toEqual(['5']);
	});
});

const PRINTED = `                                                          Quillmoor Instruments, Inc.
                                                                     22 Quince Street

                                                                        March 3, 2021

Securities and Exchange Commission

     Re:  Quillmoor Instruments, Inc.
          Form 10-K for the Fiscal Year Ended December 31, 2020

Ladies and Gentlemen:

     We write in reply to your letter of February 17, 2021.  Your comments are
indented; our answers follow each.

          We note that your inventories grew.  Please discuss in future filings
          the reasons, and the extent to which they are obsolete.

     Inventories grew because of the early harvest.  We will discuss the reasons
for material changes in inventories, and the amount of write-downs for obso-

                                       2
<PAGE>

Quillmoor Instruments, Inc.
March 3, 2021

lescence, in the notes to our future annual reports.

          Please tell us who your auditor is.

     Our auditor is Grimsby & Co.

Very truly yours,

A. Person
`;

describe('printed pages', () => {
	it('an answer goes on below the head of the next page', async () => {
		expect((await cut(PRINTED)).map(([, , response]) => response)).toEqual([
			'Inventories grew because of the early harvest. We will discuss the reasons for material changes in inventories, and the amount of write-downs for obsolescence, in the notes to our future annual reports.',
			'Our auditor is Grimsby & Co.',
		]);
	});

	it('a heading below a page break stays, though others differ from it in numbers only; page heads go', async () => {
		const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');
		const turn = (page: number): string =>
			`<p>${page}</p><hr style="page-break-after:always"><p>Division of Corporation Finance</p><p>March 3, 2021</p><p>Page ${page + 1}</p>`;
		const html = `<html><body>${paragraphs(HEAD.split('\n'))}
			<p><u>Note 3</u></p><p>1. Please describe your leases in future filings.</p><p>Response: We will describe our leases.</p>${turn(1)}
			<p><u>Note 8</u></p><p>2. Please describe your debt in future filings.</p><p>Response: We will describe our debt.</p>${turn(2)}
			<p><u>Liquidity</u></p><p>3. Please describe your cash in future filings.</p><p>Response: We will describe our cash.</p></body></html>`;
		const { letter: own } = await decodeLetter(new TextEncoder().encode(html), 'a.htm');
		expect((await read(html, 'a.htm')).comments.map((c) => c.heading)).toEqual(['Note 3', 'Note 8', 'Liquidity']);
		expect(own.text.match(/^(?:Division of Corporation Finance|March 3, 2021|Page \d|\d)$/gm)).toEqual([
			'March 3, 2021',
			'Division of Corporation Finance',
		]);
	});

	const OPEN = 'We will quantify, in future filings, each factor that we cite for a change in';
	const WHOLE = `${OPEN} our backlog.`;
	const DATE = 'March 3, 2021';
	/** What stands at the foot of a page, and at the head of the next. */
	const EDGES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		['a number', ['1'], []],
		['a number and the addressee', ['- 1 -'], ['Division of Corporation Finance', DATE, 'Page 2']],
		['an addressee who is called otherwise', [], ['U.S. Securities and Exchange Commission', DATE, 'Page 2']],
		['the company and the date', ['1'], ['Quillmoor Instruments, Inc.', DATE]],
		['the company and a title', ['Page 1 of 2'], ['Quillmoor Instruments, Inc.', 'Response to Comment Letter']],
		['a note above the number', ['Confidential Treatment Requested by Quillmoor Instruments', '1'], []],
	];
	const ASKED = '1. Please quantify each factor that you cite in future filings.';
	const NEXT = ['2. Please disclose the number of kilns.', 'Response: We will disclose the number of kilns.'];
	const printedAs: Readonly<Record<string, (foot: readonly string[], head: readonly string[]) => string | Uint8Array>> =
		{
			txt: (foot, head) =>
				[
					HEAD,
					ASKED,
					`\nResponse: ${OPEN}`,
					...foot.map((line) => `${' '.repeat(20)}${line}`),
					'<PAGE>',
					...head,
					'',
					'our backlog.',
					'',
					NEXT.join('\n\n'),
					TAIL,
				].join('\n'),
			htm: (foot, head) =>
				`<html><body>${[...HEAD.split('\n'), ASKED, `Response: ${OPEN}`, ...foot].map((line) => `<p>${line}</p>`).join('')}<hr>${[...head, 'our backlog.', ...NEXT, ...TAIL.split('\n')].map((line) => `<p>${line}</p>`).join('')}</body></html>`,
			pdf: (foot, head) => {
				const page = (lines: readonly string[]): string =>
					lines.map((line, i) => `BT /F3 10 Tf 1 0 0 1 60 ${780 - i * 12} Tm (${line}) Tj ET`).join('\n');
				const first = [...HEAD.split('\n').map((line) => line.slice(0, 90)), ASKED, '', `Response: ${OPEN}`];
				const second = ['our backlog.', '', ...NEXT.flatMap((line) => [line, '']), ...TAIL.split('\n')];
				return pdfOf(page([...first, '', '', ...foot]), page([...head, '', '', ...second]));
			},
		};
	it.each(
		EDGES.flatMap(([name, foot, head]) => Object.keys(printedAs).map((format) => [name, format, foot, head] as const)),
	)('a sentence goes on over %s in .%s', async (_name, format, foot, head) => {
		const file = printedAs[format]?.(foot, head) ?? '';
		const own = await readLetter(typeof file === 'string' ? new TextEncoder().encode(file) : file, `a.${format}`);
		expect(own.date).toBe('2021-03-03');
		expect(own.comments.map(({ response }) => response?.text)).toEqual([
			WHOLE,
			'We will disclose the number of kilns.',
		]);
		expect(own.proposals.map(({ quote }) => quote)).toEqual([WHOLE, 'We will disclose the number of kilns.']);
	});

	it('a label at the head of a page stays one, and so does a title that stands elsewhere too', async () => {
		const turn = '<PAGE>\n';
		const text = `${HEAD}
1. Please describe your backlog in future filings.

${turn}Company Response

We will describe our backlog.

Comment on our leases

2. Please describe your leases in future filings.

${turn}Company Response

We will describe our leases.

${turn}Comment on our leases

3. Please describe your debt in future filings.

Company Response

We will describe our debt.
${TAIL}`;
		expect((await read(text)).comments.map(({ heading, response }) => [heading, response?.text])).toEqual([
			['', 'We will describe our backlog.'],
			['Comment on our leases', 'We will describe our leases.'],
			['Comment on our leases', 'We will describe our debt.'],
		]);
	});

	it('a title over the pages of a whole letter is none of its paragraphs', async () => {
		const turn =
			'\n                    Page 1 of 9\n<PAGE>\n\nQuillmoor Instruments, Inc.\nResponse to Comment Letter\n\n';
		const answers = ['our backlog', 'our leases', 'our debt'].map(
			(what, i) => `${i + 1}. Please describe it.\n\nResponse: In future filings, we will describe ${what}.\n${turn}`,
		);
		const own = await read(`${HEAD}\n${answers.join('\n')}${TAIL}`);
		expect(own.text).not.toContain('Response to Comment Letter');
		expect(own.comments.map(({ response }) => response?.text)).toEqual([
			'In future filings, we will describe our backlog.',
			'In future filings, we will describe our leases.',
			'In future filings, we will describe our debt.',
		]);
	});

	it('words parted at the end of a line are put together, and keep a hyphen of their own', async () => {
		const text =
			'We will present in future filings, for each of our segments, the cash flow state-\nment items and the cost of each long-\n     term order, the mark-\nto-market effect, and the orders of the S-\nK items that our sub-\nsidiaries hold at the end of the year.';
		const { letter: own } = await decodeLetter(new TextEncoder().encode(text), 'a.txt');
		expect(own.text).toBe(
			'We will present in future filings, for each of our segments, the cash flow statement items and the cost of each long-term order, the mark-to-market effect, and the orders of the S-K items that our subsidiaries hold at the end of the year.',
		);
		expect([...own.text].every((char, i) => /\s/.test(char) || text[own.toSource?.(i) ?? -1] === char)).toBe(true);
	});
});

describe('a hyphen at the end of a line', () => {
	const joined = async (text: string) => (await decodeLetter(new TextEncoder().encode(text), 'a.txt')).letter.text;

	it.each([
		['off-\nset', 'We offset them.', 'offset'],
		['off-\nset', 'The off-set is told.', 'off-set'],
		['off-\nset', 'No other line tells.', 'off-set'],
		['ma-\nterial', 'No other line tells.', 'material'],
	])('of %j beside %j', async (parted, beside, whole) => {
		const lines = (written: string) => `We will disclose in future filings what is ${written} on our balance sheet.`;
		expect(await joined(`${lines(parted)}\n\n${beside}\n`)).toContain(lines(whole));
	});
});

describe('changes shown in Markdown', () => {
	it('are read from the tags of HTML too', async () => {
		const { letter: own } = await decodeLetter(
			new TextEncoder().encode('Waste was <del>low</del> and ~~small~~, now <ins>4.1% of sales</ins> in <b>2020</b>.'),
			'a.md',
		);
		const marked = own.paragraphs[0]?.runs.filter((run) => run.struck || run.inserted || run.bold) ?? [];
		expect(marked.map(({ start, end }) => own.text.slice(start, end).trim())).toEqual([
			'low',
			'small',
			'4.1% of sales',
			'2020',
		]);
	});
});

describe('what no answer speaks of', () => {
	const open = async (body: string): Promise<readonly (readonly [string | null, string, string])[]> =>
		(await read(letter(body))).proposals.map((p) => [p.comment ?? null, p.disposition, p.quote] as const);
	const LEASES = 'Please disclose your leases in future filings.';

	it('is open where the answer below it is to the next comment', async () => {
		const body = `1. ${LEASES}\n\n2. Please name the pilot.\n\nResponse: In future filings we will name the pilot.`;
		expect(await open(body)).toEqual([
			['1', 'unanswered', LEASES],
			['2', 'promised', 'In future filings we will name the pilot.'],
		]);
	});

	it.each([
		'In future filings we will describe our leases and name the pilot.',
		'We will address both of these comments in future filings.',
	])('is not where both are answered together: %s', async (answer) => {
		const said = await open(`1. ${LEASES}\n\n2. Please name the pilot.\n\nResponse: ${answer}`);
		expect(said.filter(([, disposition]) => disposition === 'unanswered')).toEqual([]);
	});

	it.each([
		['a request to disclose', LEASES],
		['a question to the staff', 'Please tell us who your pilot is.'],
	])('is open where nothing follows: %s', async (_name, ask) => {
		const body = `1. Please name the cook.\n\nResponse: In future filings we will name the cook.\n\n2. ${ask}\n\nResponse:\n`;
		expect((await open(body)).slice(1)).toEqual([['2', 'unanswered', ask]]);
	});

	it.each(['Please disclose the plan.', 'Please do the same in Item 7.'])(
		'is open where the answer is a comment that is not there: %s',
		async (ask) => {
			expect(await open(`1. ${ask}\n\nResponse: Please see our response to comment 9.`)).toEqual([
				['1', 'unanswered', ask],
			]);
		},
	);
});

describe('stars', () => {
	const FIRST = '1. Please disclose your leases.\n\nResponse: In future filings we will disclose our leases.';

	it('end the answers: what is promised below them belongs to no comment', async () => {
		const { comments, proposals } = await read(
			letter(`${FIRST}\n\n     * * * * *\n\nWe further undertake to include page numbers in all future filings.`),
		);
		expect(comments[0]?.response?.text).toBe('In future filings we will disclose our leases.');
		expect(proposals.map((p) => p.comment ?? null)).toEqual([null, '1']);
	});

	it('within a quotation stand for what it leaves out', async () => {
		const quoted = '“We lease shops.\n\n* * *\n\nWe lease vans.”\n\nWe will also disclose our vans in future filings.';
		const { comments, proposals } = await read(letter(`${FIRST} It will read:\n\n${quoted}`));
		expect(comments[0]?.response?.text).toContain('our vans in future filings');
		expect(new Set(proposals.map((p) => p.comment ?? null))).toEqual(new Set(['1']));
	});
});

const BODY =
	'1. Please disclose your leases.\n\nResponse: In future filings we will disclose our leases.\n\nSincerely,\n';

describe('the head of a letter', () => {
	it.each([
		[
			'the day first',
			'30 June 2022\n\nRe: Ashpole Holdings, Inc.\n\nDear Ms. Ott:\n\nWe refer to your letter dated 14 May 2022 on the Form 10-K filed on 1 March 2022.',
		],
		[
			'the day in words',
			'30th June 2022\n\nRe: Ashpole Holdings, Inc., File No. 001-12345\n\nGentlemen:\n\nIn reply to your letter of the 14th of May 2022, we say this.',
		],
		[
			'one line for name and form',
			'June 30, 2022\n\nRe: Ashpole Holdings, Inc., Form 10-K for the Fiscal Year Ended December 31, 2021, File No. 001-12345\n\nLadies and Gentlemen:\n\nWe respond to your letter dated May 14, 2022.',
		],
		[
			'no comma between them',
			'June 30, 2022\n\nRE: Ashpole Holdings, Inc. Form 10-K for 2021 Filed March 1, 2022\n\nLadies and Gentlemen:\n\nWe respond to your letter dated May 14, 2022.',
		],
		[
			'a salutation within its paragraph',
			'June 30, 2022\n\nRe: Ashpole Holdings, Inc. – Form 10-K\n\nDear Ms. Ott: This letter responds to your comments of May 14, 2022.',
		],
		[
			'the date before the salutation',
			'Re: Ashpole Holdings, Inc.\n\nJune 30, 2022, Dear Ms. Ott,\n\nWe respond to your letter dated May 14, 2022.',
		],
		[
			'the staff letter as the subject',
			'June 30, 2022\n\nRe: Comment letter dated May 14, 2022\nAshpole Holdings, Inc.\nForm 10-K for 2021\n\nLadies and Gentlemen:\n\nThe responses below bear the numbers of the comments.',
		],
		[
			'the subject below the salutation',
			'June 30, 2022\n\nDear Ms. Ott:\n\nRe: Ashpole Holdings, Inc.\n\nWe respond to your letter dated May 14, 2022.',
		],
		[
			'dates as a calendar has them',
			'2022-06-30\n\nRe: Ashpole Holdings, Inc.\n\nDear Ms. Ott:\n\nWe respond to your letter of 2022-05-14.',
		],
		[
			'dates in figures, month first',
			'06/30/2022\n\nRe: Ashpole Holdings, Inc.\n\nDear Ms. Ott:\n\nWe respond to your letter dated 5/14/2022.',
		],
		[
			'short months and ordinal days',
			'June 30th, 2022\n\nRe: Ashpole Holdings, Inc.\n\nDear Ms. Ott:\n\nWe respond to your letter dated 14-May-2022.',
		],
		[
			'a subject without a company, which the letter names',
			'June 30, 2022\n\nRe: Comment letter of May 14, 2022, Form 10-K for 2021\n\nDear Ms. Ott:\n\nAshpole Holdings, Inc. answers the comments of the staff dated May 14, 2022.',
		],
		[
			'a company that counsel writes for',
			'June 30, 2022\n\nRe: Your letter of May 14, 2022\n\nDear Ms. Ott:\n\nOn behalf of our client, Ashpole Holdings, Inc. (the “Company”), we respond to your letter dated May 14, 2022.',
		],
		[
			'a company named after its report',
			'June 30, 2022\n\nRe: Response to comment letter dated May 14, 2022\n\nDear Ms. Ott:\n\nWe refer to the comment letter dated May 14, 2022 on the Form 10-K of Ashpole Holdings, Inc. for 2021.',
		],
		[
			'the date before the word for the letter',
			'June 30, 2022\n\nRe: Ashpole Holdings, Inc.\n\nDear Ms. Ott:\n\nThis responds to the staff’s May 14, 2022 comment letter on the Form 10-K for the year ended December 31, 2021.',
		],
		[
			'letters of the company before it',
			'June 30, 2022\n\nRe: Ashpole Holdings, Inc.\n\nDear Ms. Ott:\n\nThis adds to our letter dated March 2, 2022 and the response letters that we submitted on April 1, 2022 and April 9, 2022. Your comment letter is dated May 14, 2022.',
		],
		[
			'a registration statement submitted before it',
			'June 30, 2022\n\nRe: Ashpole Holdings, Inc.\n\nDear Ms. Ott:\n\nBelow are the comments on the Registration Statement submitted on April 1, 2022, with our answers, as set forth in the staff’s letter to us, dated May 14, 2022.',
		],
		[
			'a company with an article',
			'June 30, 2022\n\nDear Ms. Ott:\n\nWe refer to your letter dated May 14, 2022 in respect of the Ashpole Holdings, Inc. (the “Company”) report.',
		],
		[
			'a date over two lines',
			'June\n30, 2022\nSecurities and Exchange Commission\nWashington, D.C.\n\nRe: Ashpole Holdings, Inc.\n\nDear Ms. Ott:\n\nWe respond to your letter dated May 14, 2022.',
		],
		[
			'no salutation',
			'June 30, 2022\n\nSecurities and Exchange Commission\nWashington, D.C.\n\nAttention: A. Ott\n\nRegarding: Ashpole Holdings, Inc.\n\nForm 10-K for 2021\n\nFile No. 1-99999\n\nPlease find attached the response to the staff’s letter to the Company dated May 14, 2022.',
		],
		[
			'a subject about the company',
			'June 30, 2022\n\nRe: Mills of the Company in Kent\n\nDear Ms. Ott:\n\nOn behalf of Ashpole Holdings, Inc., we respond to your letter dated May 14, 2022.',
		],
	])('says date, registrant and the date of the staff letter: %s', async (_name, head) => {
		const { date, registrant, staffLetterDate } = await read(`${head}\n\n${BODY}`);
		expect([date, registrant?.name, staffLetterDate]).toEqual(['2022-06-30', 'Ashpole Holdings, Inc.', '2022-05-14']);
	});
});

it('a letterhead that is only told of names nobody', async () => {
	const head = '(On Company Letterhead)\n\nJune 30, 2022\n\nDear Ms. Ott:\n\nWe answer your letter dated May 14, 2022.';
	expect((await read(`${head}\n\n${BODY}\nAshpole Holdings, Inc.\n`)).registrant?.name).toBe('Ashpole Holdings, Inc.');
});

describe('the forms under review', () => {
	const reviewed = async (head: string) => (await read(`June 30, 2009\n\n${head}\n\n${BODY}`)).reviewed;

	it.each([
		'Form 10-KSB for the year ended June 30, 2008',
		'Form 10-QSB/A for the quarter ended March 31, 2008',
		'Form 10K for the year ended June 30, 2008',
		'Definitive 14A',
		'Form 10-12G/A',
		'Form 10',
	])('have names of their own in smaller and older letters: %s', async (form) => {
		expect(await reviewed(`Re: Ashpole Holdings, Inc.\n${form}\n\nDear Ms. Ott:`)).toEqual([form]);
	});

	it('stand in the head of a short letter, and not in its first answer', async () => {
		const first =
			'1. Please date it.\n\nResponse:\n\nThe date of the proxy statement/prospectus has been moved to page 2.';
		const { reviewed: forms } = await read(
			`June 30, 2009\n\nRe: Ashpole\nForm S-4\n\nDear Ms. Ott:\n\n${first}\n${BODY}`,
		);
		expect(forms).toEqual(['Form S-4']);
	});

	it('stand beside a name that the letter shortens', async () => {
		const head = 'Re: Ashpole Holdings, Inc. (“we” or the “Company”) Form 10-K for 2008\n\nDear Ms. Ott:';
		expect(await reviewed(head)).toEqual(['Form 10-K for 2008']);
	});

	it('stand one behind the other in one line', async () => {
		const head =
			'Re: Ashpole Holdings, Inc. Form 10-K for the year ended June 30, 2008 Filed August 9, 2008 Form 10-Q for the quarter ended March 31, 2009 Filed May 4, 2009 Definitive Proxy filed May 5, 2009 File No. 1-99999\n\nDear Ms. Ott:';
		expect(await reviewed(head)).toEqual([
			'Form 10-K for the year ended June 30, 2008 Filed August 9, 2008',
			'Form 10-Q for the quarter ended March 31, 2009 Filed May 4, 2009',
			'Definitive Proxy filed May 5, 2009',
		]);
	});

	it('are in the opening where the head names none', async () => {
		const opening =
			'Ashpole Holdings, Inc. answers your comments on its Form 10-K for the fiscal year ended December 31, 2008, and will file its next Form 10-K in March.';
		expect(await reviewed(`Dear Ms. Ott:\n\n${opening}`)).toEqual([
			'Form 10-K for the fiscal year ended December 31, 2008',
		]);
	});

	it('belong to a company whose name begins in small letters', async () => {
		const { registrant } = await read(
			`June 30, 2009\n\nRe: ashpole.com Incorporated\nForm 10-K\n\nDear Ms. Ott:\n\n${BODY}`,
		);
		expect(registrant?.name).toBe('ashpole.com Incorporated');
	});
});

describe('several registrants of one letter', () => {
	const of = async (subject: string) => {
		const { registrant } = await read(
			letterOf(['Name the mills.', 'We will.']).replace('Quillmoor Instruments, Inc.\n', subject),
		);
		return [registrant?.name, ...(registrant?.joint ?? [])];
	};

	it.each([
		['lines of their own', 'Ashpole Mills, Inc.\nAshpole Operating Partnership, L.P.\n'],
		['one line', 'Ashpole Mills, Inc. and Ashpole Operating Partnership, L.P.\n'],
		[
			'a form and a file number of each',
			'Ashpole Mills, Inc.\nForm 10-K for the year ended December 31, 2020\nFile No. 001-99998\nAshpole Operating Partnership, L.P.\n',
		],
	])('are named each: %s', async (_name, subject) => {
		expect(await of(subject)).toEqual(['Ashpole Mills, Inc.', 'Ashpole Operating Partnership, L.P.']);
	});

	it.each([
		'Ashpole Mills Co., Ltd.\n',
		'Ashpole and Sons, Inc.\n',
		'Ashpole Mills, Inc.\nSchedule TO filed by Other Corp.\n',
	])('are not made of one name: %s', async (subject) => {
		expect(await of(subject)).toHaveLength(1);
	});

	it('are one in the commitments file: a letter of either is no letter of another company', async () => {
		const joint = await read(
			letterOf(['Name the mills.', 'We will name the mills in future filings.']).replace(
				'Quillmoor Instruments, Inc.\n',
				'Ashpole Mills, Inc. and Ashpole Partners, L.P.\n',
			),
		);
		const alone = await read(
			letterOf(['Name the dams.', 'We will name the dams in future filings.'])
				.replaceAll('Quillmoor Instruments, Inc.', 'Ashpole Partners, L.P.')
				.replace('001-99999', '333-99998')
				.replace('March 3, 2021', 'May 4, 2021'),
		);
		const files = ['a', 'b'].map((name) => ({ file: `${name}.txt`, sha256: '' }));
		const { text, problems } = mergeReadings(null, [joint, alone], files);
		expect(problems).toEqual([]);
		expect(readLedger(text).ledger.registrant).toMatchObject({
			name: 'Ashpole Mills, Inc.',
			joint: ['Ashpole Partners, L.P.'],
		});
		const other = await read(letterOf(['Name the dams.', 'We will name the dams in future filings.']));
		expect(mergeReadings(text, [other], [{ file: 'c.txt', sha256: '' }]).problems.map(({ code }) => code)).toEqual([
			'other-registrant',
		]);
	});
});

describe('what is kept from the public', () => {
	it('a note that goes with a copy of the letter is a cover note', async () => {
		const body =
			'On behalf of Quillmoor Instruments, Inc., we submit herewith a copy of the letter of even date in reply to the comments of the Staff.';
		const { kind, proposals } = await read(`March 3, 2021\n\nLadies and Gentlemen:\n\n${body}\n\nSincerely,\n`);
		expect([kind, proposals]).toEqual(['cover note', []]);
	});

	it('confidential treatment of the answer refuses the disclosure', async () => {
		const { proposals } = await read(
			letterOf([
				'Please revise future filings to disclose the price.',
				'The Company has requested confidential treatment of the price.',
			]),
		);
		expect(proposals.map((p) => [p.disposition, p.quote])).toEqual([
			['declined', 'The Company has requested confidential treatment of the price.'],
		]);
	});

	it.each(['[***]', '[Redacted]', 'Rule 83 Confidential Treatment Requested by Quillmoor. [*****]'])(
		'%s leaves open what was asked for, and says why',
		async (answer) => {
			const { proposals, readings } = await read(letterOf(['Please disclose the price in future filings.', answer]));
			expect(proposals.map((p) => p.disposition)).toEqual(['unanswered']);
			expect(readings[0]?.why).toContain('withheld');
		},
	);
});

describe('comment and answer beside each other in Markdown', () => {
	it.each([
		['with a column of numbers', '| No. | Comment | Response |\n|---|---|---|', (n: number) => `| ${n}. |`],
		['without', '| Staff comment | Company response |\n|:--|:--|', () => '|'],
	])('%s', async (_name, head, lead) => {
		const rows = [
			['Please disclose your **leases** in future filings.', 'In future filings we will disclose our leases.'],
			['Please tell us who your auditor is.', 'Our auditor is Grimsby & Co.'],
		];
		const table = rows.map(([ask, answer], i) => `${lead(i + 1)} ${ask} | ${answer} |`).join('\n');
		expect(await cut(letter(`${head}\n${table}`), 'a.md')).toEqual([
			['1', 'Please disclose your leases in future filings.', 'In future filings we will disclose our leases.'],
			['2', 'Please tell us who your auditor is.', 'Our auditor is Grimsby & Co.'],
		]);
	});

	it('another table stays one', async () => {
		const table = '| Year | Sales |\n|---|---|\n| 2020 | 4 |';
		const { letter: own } = await decodeLetter(new TextEncoder().encode(table), 'a.md');
		expect(own.paragraphs.every(({ kind }) => kind === 'table row')).toBe(true);
	});
});

describe('lines without gaps between them', () => {
	it('a label and a number that stand alone begin anew, and so does what is below them', async () => {
		const body = [
			'General',
			'Comment 1.',
			'We note that you count rooms which nobody can rent while the roof above them is being',
			'mended. Please tell us why.',
			'Response',
			'We count every room that has a key and a door, and the roof is mended once in thirty',
			'years at the most.',
			'Comment 2.',
			'Please revise future filings to say how many rooms have no key, and for how long that',
			'has been so.',
			'Response',
			'In future filings we will say how many rooms have no key and for how long that is so.',
		];
		const cuts = await cut(letter(body.join('\n')));
		expect(cuts.map(([number, ask, answer]) => [number, ask.slice(0, 16), answer?.slice(0, 17)])).toEqual([
			['1', 'We note that you', 'We count every ro'],
			['2', 'Please revise fu', 'In future filings'],
		]);
	});
});

describe('a letter that stops within its first comment', () => {
	it('answers nothing: the words of the staff are no answer', async () => {
		const own = await read(
			`${HEAD}\n1. We note your rooms. Please tell us, and disclose in future filings, how many rooms yo`,
		);
		expect(own.comments.map(({ number, response }) => [number, response])).toEqual([['1', null]]);
		expect(own.proposals).toEqual([]);
		expect(own.problems.map(({ message }) => message).join()).toMatch(/cut off|within a sentence|breaks off/);
	});
});

describe('comments that were left out', () => {
	const ANSWERS = [
		['Item 1. Business, page 4', 'We spent $30,130 on research in 2020, and $25,531 in 2019.'],
		['Item 7. Liquidity, page 25', 'We will describe the notes payable in future filings.'],
	];
	const left = (label: string): string =>
		letter(ANSWERS.map(([heading, answer]) => `${heading}\n\n${label}\n\n${answer}`).join('\n\n'));

	it('leave their headings and the labels of the answers', async () => {
		const own = await read(left('RESPONSE:').replace(/ Each comment is .*/, ''));
		expect(own.comments.map(({ number, heading, response }) => [number, heading, response?.text])).toEqual(
			ANSWERS.map(([heading, answer], i) => [String(i + 1), heading, answer]),
		);
		expect(own.proposals.map(({ comment, disposition }) => [comment, disposition])).toEqual([['2', 'promised']]);
	});
});

describe('whose words they are', () => {
	it('a company speaks of its letters to the staff', async () => {
		const ask = 'We note that you recorded a gain on the mill. Tell us why you recorded it in 2004.';
		const answer =
			'As described in our letter to you dated October 26, 2004 and discussed with you and others from your Division, the mill was forfeited.';
		expect(await cut(letter(`1. ${ask}\n\n${answer}`).replace(/ Each comment is .*/, ''))).toEqual([
			['1', ask, answer],
		]);
	});

	it('“please be advised” is said to the staff', async () => {
		const one = 'The requested rooms have been added on page 57. Please be advised that they have windows.';
		const two = 'The requested keys have been added on page 58.';
		const asked = ['Please revise to name the rooms.', 'Please revise to count the keys.'];
		expect(await cut(letter(`1. ${asked[0]}\n\n${one}\n\n2. ${asked[1]}\n\n${two}`))).toEqual([
			['1', asked[0], one],
			['2', asked[1], two],
		]);
	});
});

describe('tables drawn with bars in plain text', () => {
	const rooms = 'Please disclose how you count empty rooms in future filings.';
	const counted = 'In future filings we will disclose how we count empty rooms.';
	const cleaners = 'Please tell us who cleans them.';

	it.each([
		['a bar on a line of its own at each cell', `|\n|\n1.\n|\n${rooms}\nResponse:\n${counted}\n|\n2.\n|\n${cleaners}`],
		['a bar at the front of each cell', `|1.\n|\n|${rooms}\nResponse:\n${counted}\n|2.\n|\n|${cleaners}`],
		['rows without a head', `1. | ${rooms} |\n| Response: | ${counted} |\nRooms\n2. | | ${cleaners} |`],
	])('%s', async (_name, body) => {
		expect(await cut(letter(`${body}\nResponse:\nWe clean them.\n`))).toEqual([
			['1', rooms, counted],
			['2', cleaners, 'We clean them.'],
		]);
	});

	it('the subject of a letter is in one of its cells', async () => {
		const text =
			'May 4, 2011\n| | | |\n| | Re: | | Quarry Inns Ltd. |\n| | | | Form 10-K for 2010 |\nDear Ms. Hale:\n\nWe answer you.';
		const own = await read(text);
		expect([own.registrant?.name, own.reviewed]).toEqual(['Quarry Inns Ltd.', ['Form 10-K for 2010']]);
	});
});
describe('letters instead of numbers', () => {
	it.each([
		['A.', 'B.'],
		['a)', 'b)'],
	])('%s and %s are the numbers of comments without labels', async (first, second) => {
		const body = `${first} Please disclose your leases in your future filings.\n\nWe will disclose our leases in our future filings.\n\n${second} Please tell us who your auditor is.\n\nOur auditor is Grimsby & Co.`;
		expect((await cut(letter(body))).map(([number, ask]) => [number, ask])).toEqual([
			[first.slice(0, 1), 'Please disclose your leases in your future filings.'],
			[second.slice(0, 1), 'Please tell us who your auditor is.'],
		]);
	});
});

describe('printed numbers', () => {
	const numbers = async (body: string): Promise<unknown> =>
		(await cut(letter(body))).map(([number, ask]) => [number, ask]);

	it.each([
		'State the size of the cellar.',
		'What is the size of the cellar?',
		'The note is silent on the cellar.',
		'Item 404(a) requires the size of the cellar.',
		'Same comment as to the cellar.',
	])('that count on without a gap tell the comments, however they are worded: %s', async (ask) => {
		const body = `1. Please disclose the lease.\n\nWe will disclose the lease in future filings.\n\n2. ${ask}\n\nIts size is 40 barrels. The Company will state the size in its next Form 10-K.\n\n3. Please tell us who brews.\n\nThe Company brews in spring.`;
		expect(await numbers(body)).toEqual([
			['1', 'Please disclose the lease.'],
			['2', ask],
			['3', 'Please tell us who brews.'],
		]);
	});

	it('tell them where the staff says please nowhere', async () => {
		const body =
			'1. Your table of casks omits the oldest. Add it.\n\nThe oldest cask will be added in our next Form 10-K.\n\n2. The discussion of yeast is vague. What is the strain?\n\nIt is ale yeast. The strain will appear in our next Form 10-K.';
		expect((await numbers(body)) as unknown[]).toHaveLength(2);
	});

	it('are those of a list where they come again', async () => {
		const body =
			'1. Please disclose the lease.\n\nWe will disclose these in future filings:\n\n1. The rent.\n\n2. The term.\n\n2. Please disclose the debt.\n\nWe will disclose the debt in future filings.';
		expect(await numbers(body)).toEqual([
			['1', 'Please disclose the lease.'],
			['2', 'Please disclose the debt.'],
		]);
	});

	it('are no more than wanted where the letter says in what its comments are set', async () => {
		const page = (body: string): string =>
			`<html><body><p>March 3, 2021</p><p>Ladies and Gentlemen:</p><p>We respond to your letter dated February 1, 2021. Your comments are in bold type.</p>${body}<p>Sincerely,</p></body></html>`;
		const pairs: readonly (readonly [string, string])[] = [
			['Your table of casks omits the oldest. Add it.', 'The oldest cask will be added in our next Form 10-K.'],
			[
				'The discussion of yeast is vague. What is the strain?',
				'It is ale yeast. The strain will be named from now on.',
			],
			['Why is there no rollforward of barrels?', 'There should be. Our next Form 10-Q will have one.'],
		];
		const body = pairs.map(([ask, answer]) => `<p><b>${ask}</b></p><p>${answer}</p>`).join('');
		expect((await cut(page(body), 'a.htm')).map(([, ask, answer]) => [ask, answer])).toEqual(pairs);
	});
});
