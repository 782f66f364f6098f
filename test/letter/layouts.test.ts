/** Letters as companies really set them: short asks, numbers that stop, printed pages, words parted at a line's end. */
import { describe, expect, it } from 'vitest';
import { decodeLetter } from '../../server/src/letter/index.ts';
import { HEAD, read, TAIL } from './letters.ts';

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
