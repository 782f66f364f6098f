/** Letters that tell comment and answer apart only by how they are set, by who speaks, or by the column of a table. */
import { describe, expect, it } from 'vitest';
import { HEAD, read, TAIL } from './letters.ts';

type Pair = readonly [asks: readonly string[], answers: readonly string[]];

const SHORT: readonly Pair[] = [
	[
		['Please disclose the number of oven claims. Also tell us the trend.'],
		['In future filings, we will disclose the number of oven claims.'],
	],
	[['Please describe how you test sugar inventory.'], ['Sugar inventory is tested every quarter. No change was made.']],
	[
		['The caption of the balance sheet does not appear to comply with Rule 5-02. Please revise.'],
		['The caption will be revised in future filings.'],
	],
];
const LONG: readonly Pair[] = [
	[
		[
			'We note that sales of rye bread fell while the number of shops rose. Please expand the discussion to address:',
			'• the effect of price and volume; and',
			'• the shops that were closed in the year.',
			'Item 303 requires a discussion of known trends and uncertainties.',
		],
		[
			'The Company acknowledges the Staff’s comment. In future filings, the Company will discuss the effect of price and volume.',
			'The decline in sales resulted from the closing of eleven shops in the north.',
		],
	],
	[
		['Tell us why you do not present segment information for the wholesale bakery.'],
		[
			'The wholesale bakery does not have discrete financial information. The following was considered:',
			'1. the reports that the chief operating decision maker receives; and',
			'2. the way in which budgets are set.',
			'Both show one segment.',
		],
	],
	[
		['It appears that the effective rate excludes the state tax. Please clarify.'],
		['The effective rate includes the state tax, as shown in Note 9.'],
	],
];
const HEADINGS = ['Management’s Discussion and Analysis, page 31', 'Note 4 – Warranties, page 40', 'Income Taxes'];

type Set = (text: string) => string;
const tag =
	(name: string): Set =>
	(text) =>
		`<p><${name}>${text}</${name}></p>`;
const css =
	(style: string): Set =>
	(text) =>
		`<p style="${style}">${text}</p>`;
const sheet =
	(rules: string, name: string): Set =>
	(text) =>
		`<style type="text/css"><!-- ${rules} --></style><p class="western ${name}">${text}</p>`;
const plain: Set = (text) => `<p>${text}</p>`;

interface Letter {
	readonly introduction?: string;
	readonly pairs?: readonly Pair[];
	readonly ask?: Set;
	readonly answer?: Set;
	readonly heading?: Set;
	readonly numbered?: boolean;
}

const flat = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

function page(body: string): string {
	return `<html><body><p>March 3, 2021</p><p>Re: Tallow Creek Bakeries, Inc.</p><p>Ladies and Gentlemen:</p>${body}<p>If you have any questions, please call me.</p><p>Sincerely,</p></body></html>`;
}

async function cutOf(text: string, file: string): Promise<readonly (readonly [string, string])[]> {
	const { comments } = await read(text, file);
	return comments.map((c) => [flat(c.ask.text), flat(c.response?.text)] as const);
}

/** Reads the letter and says whether each comment and each answer has exactly its own paragraphs. */
async function expectCut(letter: Letter): Promise<void> {
	const { introduction, pairs = SHORT, ask = plain, answer = plain, heading, numbered } = letter;
	const body = pairs.map(([asks, answers], i) =>
		[
			heading?.(HEADINGS[i] ?? '') ?? '',
			...asks.map((text, at) => ask(numbered && at === 0 ? `${i + 1}. ${text}` : text)),
			...answers.map(answer),
		].join(''),
	);
	const first = introduction ?? 'We respond to the letter of the staff dated February 17, 2021.';
	expect(await cutOf(page(plain(first) + body.join('')), 'letter.htm')).toEqual(
		pairs.map(([asks, answers]) => [asks.join(' '), answers.join(' ')]),
	);
}

describe('sides told by how they are set', () => {
	it.each<[string, Letter]>([
		['bold comments', { ask: tag('b') }],
		['italic comments', { ask: tag('i') }],
		['underlined comments', { ask: tag('u') }],
		['coloured comments', { ask: css('color:#003399') }],
		['comments set in', { ask: css('margin-left:0.5in') }],
		['comments in smaller type', { ask: css('font-size:8pt') }],
		['comments bold by a class', { ask: sheet('.c1, .c2 { font-weight: bold }', 'c1') }],
		[
			'comments set in by a class',
			{ ask: sheet('@page { margin: 1in } p.c3 { margin-left: 0.5in; font-size: 9pt }', 'c3') },
		],
		['bold answers', { answer: css('font-weight:700') }],
		['italic answers', { answer: tag('i') }],
		['coloured answers', { answer: (text) => `<p><font color="navy">${text}</font></p>` }],
		['answers set in', { answer: tag('blockquote') }],
	])('%s, with and without numbers and headings', async (_name, letter) => {
		await expectCut(letter);
		await expectCut({ ...letter, numbered: true });
		await expectCut({ ...letter, heading: letter.ask ?? tag('u') });
		await expectCut({ ...letter, pairs: LONG });
	});

	it('headings in the style of the comments are none', async () => {
		const { comments } = await read(
			page(
				SHORT.map(([asks, answers], i) =>
					[tag('b')(HEADINGS[i] ?? ''), ...asks.map(tag('b')), ...answers.map(plain)].join(''),
				).join(''),
			),
			'letter.htm',
		);
		expect(comments.map((c) => c.heading)).toEqual(HEADINGS);
	});

	/** Comments that the words alone would not show. */
	const NEUTRAL: readonly Pair[] = [
		[['The policy for leases is not described in Note 4.'], ['Note 4 describes it in the third paragraph.']],
		[['Revise Note 7 to quantify the claims.'], ['Claims amounted to $4 million.']],
		[['The table of obligations omits interest.'], ['Interest is not material.']],
	];

	it.each<[string, Letter]>([
		[
			'For your convenience, the Staff’s comments are set forth below in bold, followed by the responses.',
			{ ask: tag('b') },
		],
		['Each of the comments is italicized and is followed by the response in regular type.', { ask: tag('i') }],
		['Set out below with underlining are the comments of the Staff.', { ask: tag('u') }],
		['The comments appear in blue text, and the responses in black.', { ask: css('color:blue') }],
		['The responses are set forth in bold type below each comment.', { answer: tag('b') }],
		['We have repeated the comments, with the responses in italics.', { answer: tag('i') }],
	])('believes the introduction: %s', async (introduction, letter) => {
		const first = letter.ask ? NEUTRAL : [...SHORT.slice(0, 1), ...NEUTRAL];
		await expectCut({ ...letter, introduction, pairs: first });
	});

	it('does not believe an introduction that the voices deny', async () => {
		await expectCut({
			introduction: 'The comments are set forth below in plain text and the responses in bold.',
			ask: tag('b'),
		});
	});

	it('proposed wording in the style of the comments stays with its answer', async () => {
		const wording = '“Revenue from gift cards is recognized when the card is redeemed.”';
		await expectCut({
			ask: tag('i'),
			answer: (text) => (text === wording ? tag('i')(text) : plain(text)),
			pairs: [
				[
					SHORT[0]?.[0] ?? [],
					['We will revise the policy in future filings as follows:', wording, 'Nothing else changes.'],
				],
				...SHORT.slice(1),
			],
		});
	});

	it('notes below a table are no comments, however they are numbered and set', async () => {
		const answer = `<p>The Company respectfully advises that it ran the tests.</p><table><tr><td>Test</td><td>Result</td><td>Share</td></tr></table><p><i>(1) All amounts are in millions.</i></p><p><i>(2) The price assumes a closing in June.</i></p>`;
		const cut = await cutOf(
			page(
				`<p><i>2. Please provide us with your tests of significance.</i></p>${answer}<p><i>3. Please revise Note 2.</i></p><p>We will revise it.</p>`,
			),
			'letter.htm',
		);
		expect(cut.map(([ask]) => ask)).toEqual([
			'Please provide us with your tests of significance.',
			'Please revise Note 2.',
		]);
		expect(cut[0]?.[1]).toContain('closing in June.');
	});
});

describe('sides told by who speaks', () => {
	it.each(['1. ', '1) ', '(1) ', '#1 ', 'Comment 1: ', 'Comment 1\n\n'])('numbered as %j, no label', async (form) => {
		for (const pairs of [SHORT, LONG]) {
			const body = pairs.map(([asks, answers], i) =>
				[form.replace('1', String(i + 1)) + asks.join('\n\n'), ...answers].join('\n\n'),
			);
			expect(await cutOf(`${HEAD}\n${body.join('\n\n')}\n${TAIL}`, 'letter.txt')).toEqual(
				pairs.map(([asks, answers]) => [asks.join(' '), answers.join(' ')]),
			);
		}
	});

	it('an answer of bullets follows a comment of bullets', async () => {
		const cut = await cutOf(
			page(
				`<p><i>1. Please help us understand these arrangements.</i></p><p><i>•Tell us how you determine the fees.</i></p><p>•The Company respectfully confirms that fees are set each year.</p><p>•Fees offset costs.</p><p><i>2. Please revise Note 2.</i></p><p>We will revise it.</p>`,
			),
			'letter.htm',
		);
		expect(cut[0]).toEqual([
			'Please help us understand these arrangements. •Tell us how you determine the fees.',
			'•The Company respectfully confirms that fees are set each year. •Fees offset costs.',
		]);
	});
});

describe('comment and answer in columns', () => {
	const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
	const table = (...rows: readonly string[]): string => page(`<table>${rows.join('')}</table>`);
	const asks = SHORT.map(([own]) => own.join(' '));
	const answers = [
		'We will disclose the number of oven claims in future filings.',
		'No.',
		'The caption will be revised.',
	];
	const rows = (numbered: boolean): string[] =>
		asks.map((ask, i) => row(...(numbered ? [`${i + 1}.`] : []), ask, answers[i] ?? ''));

	it.each([
		['number, comment and response', table(row('No.', 'Comment', 'Response'), ...rows(true))],
		['comment and response', table(row('Staff Comment', 'Company Response'), ...rows(false))],
		['number, comment and response, no head', table(...rows(true))],
	])('%s', async (_name, text) => {
		expect(await cutOf(text, 'letter.htm')).toEqual(asks.map((ask, i) => [ask, answers[i]]));
	});

	it('a table of the answer stays one', async () => {
		const text = page(
			`<p>1. Please tell us the status of each group.</p><p>Response: The status was as follows.</p><table>${row('Group', 'At December 31', 'At March 31')}${row('North', 'Management was talking to a buyer, and no price had been agreed on yet.', 'An agreement with the buyer was signed and the sale was closed in March.')}</table>`,
		);
		const { paragraphs } = await read(text, 'letter.htm');
		expect(paragraphs.filter((p) => p.kind === 'table row')).toHaveLength(2);
	});
});
