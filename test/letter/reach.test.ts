/** How far a rule reaches: what looks like a label, a heading, a table or a word for all answers, and is none. */
import { describe, expect, it } from 'vitest';
import { letterOf, promises, read, readAnswer } from './letters.ts';

const BACKLOG = 'Please disclose the amount of backlog and the reasons for its decline in future filings.';
const FREIGHT = 'Please revise future filings to describe your freight costs.';
const introduced = (by: string): Promise<Awaited<ReturnType<typeof read>>> =>
	read(
		letterOf([BACKLOG, 'We will disclose the amount of backlog in future filings.']).replace(
			'followed by the response.',
			`followed by the response. ${by}`,
		),
	);

describe('a promise that says what will be done', () => {
	it.each([
		'This is what we will do in future filings: disclose the amount of backlog and the reasons for its decline.',
		'In future filings, what we will do is disclose the amount of backlog and the reasons for its decline.',
		'Disclosing the amount of backlog and the reasons for its decline in future filings is what the Company will do.',
	])('is one where the same sentence tells it: %s', async (answer) => {
		expect((await promises(answer, BACKLOG)).map(({ disposition }) => disposition)).toEqual(['promised']);
	});
});

describe('a line with a page', () => {
	it.each([
		['• Business, page 4', '• Risk Factors, page 14'],
		['(a) Note 4, page 62', '(b) Note 7, page 70'],
	])('goes on with the sentence that ends in a colon: %s', async (first, second) => {
		const { comments, proposals } = await read(
			letterOf(
				[BACKLOG, `In future filings we will disclose the amount of backlog in:\n\n${first}\n\n${second}`],
				[FREIGHT, 'We will describe our freight costs in future filings.'],
			),
		);
		expect(comments).toHaveLength(2);
		expect(comments[0]?.response?.text).toContain(second.slice(4));
		expect(comments[1]?.heading ?? '').not.toContain('page');
		expect(proposals).toHaveLength(2);
	});
});

describe('“You noted:” within an answer', () => {
	it.each([
		'We agree.\n\nYou noted: backlog fell. We will disclose the amount of backlog in future filings.',
		'You noted – correctly – that backlog fell.\n\nWe will disclose the amount of backlog in future filings.',
	])('begins no comment: %s', async (answer) => {
		const { comments, proposals } = await read(letterOf([BACKLOG, answer], [FREIGHT, 'We have no freight costs.']));
		expect(comments[0]?.ask.text).toContain('reasons for its decline');
		expect(comments[0]?.response?.text).toContain('You noted');
		expect(proposals.filter(({ strength }) => strength === 'binding')).toHaveLength(1);
	});
});

describe('text shown behind a promise', () => {
	it.each([
		'Attached is a draft of the pension discussion, which we will include in our Form 10-K for 2024.',
		'Included in the exhibits is the text of the lease agreement, and we will describe it in future filings.',
	])('is another promise where it is about something else: %s', async (shown) => {
		const found = await promises(`We will disclose the amount of backlog in future filings. ${shown}`, BACKLOG);
		expect(found).toHaveLength(2);
		expect(found[0]?.targets).toEqual(['future filings']);
	});
});

describe('an introduction', () => {
	it.each([
		'We will file an amendment to our Form 8-K by April 30, 2024 with the changes described in response 1.',
		'We will supplement our responses in a letter to be filed before our Form 10-Q for the quarter ended June 30, 2021.',
		'We will file our Form 10-Q for the quarter ended June 30, 2021, which will reflect our changes to segments.',
	])('gives no first date where it is about one paper: %s', async (by) => {
		const { proposals } = await introduced(by);
		const promised = proposals.filter(({ comment, strength }) => comment === '1' && strength === 'binding');
		expect(promised.map(({ firstDue }) => firstDue)).toEqual([undefined]);
	});

	it.each([
		['In our responses we have agreed to change the disclosures, and we will file a revised Form 10-K.', 'promised'],
		[
			'In our responses we have agreed to change the disclosures and will also add a table of contents to our future filings.',
			'promised',
		],
	])('promises what it says beside the answers: %s', async (by, disposition) => {
		const { proposals } = await introduced(by);
		expect(proposals.filter(({ comment }) => comment === undefined).map((own) => own.disposition)).toEqual([
			disposition,
		]);
	});
});

describe('a bar at the end of a wrapped line', () => {
	it('makes no table of it', async () => {
		const answer =
			'In our future filings we will disclose the amount of backlog in the form "North | South |\nEast" and the reasons for the decline of the backlog of each of these regions.';
		expect((await promises(answer, BACKLOG)).map(({ disposition }) => disposition)).toEqual(['promised']);
	});
});

describe('the date of the staff’s letter', () => {
	it.each(['the Company’s January 5, 2021 letter', 'the trustee’s January 5, 2021 letter'])(
		'is not that of %s',
		async (other) => {
			const letter = letterOf([BACKLOG, 'We have no backlog.']).replace(
				'the letter dated February 17, 2021 from the staff',
				`${other} and your letter dated February 17, 2021`,
			);
			expect((await read(letter)).staffLetterDate).toBe('2021-02-17');
		},
	);

	it('stands before the word for it', async () => {
		const letter = letterOf([BACKLOG, 'We have no backlog.']).replace(
			'in the letter dated February 17, 2021 from the staff',
			'contained in the February 17, 2021 letter from the staff',
		);
		expect((await read(letter)).staffLetterDate).toBe('2021-02-17');
	});
});

describe('comments that end in semicolons', () => {
	it('are comments each', async () => {
		const letter = letterOf([BACKLOG, 'x']).replace(
			/1\. Please[\s\S]*?x\n/,
			'We were asked in your letter as follows:\n\n1. Please disclose the amount of your backlog;\n\n2. Please describe your freight costs.\n\nResponse: We will disclose both in future filings.\n',
		);
		expect((await read(letter)).comments.map(({ number }) => number)).toEqual(['1', '2']);
	});
});

describe('an event reported on a Form 8-K', () => {
	it('is no release', async () => {
		const ask =
			'We note your Item 1.05 Form 8-K furnished on May 2. Please tell us how you considered the scope of the incident.';
		const answer = 'We will describe the scope of the incident.';
		expect((await readAnswer(answer, ask)).flatMap(({ targets }) => targets ?? [])).not.toContain('earnings release');
	});
});

describe('a list behind a colon', () => {
	it('leaves what it lists with its noun', async () => {
		const found = await readAnswer(
			'The amount of backlog by segment: North, South and East, will be disclosed in future filings.',
			'Please disclose the amount of backlog by segment.',
		);
		expect(found[0]?.elements?.map(({ text }) => text).join(' ')).toContain('backlog');
	});
});
