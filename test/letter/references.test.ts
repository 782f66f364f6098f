/** Promises that point back: at the comment, at its numbered members, at what was just said, at a noun before a pronoun. */
import { describe, expect, it } from 'vitest';
import { behindLetter, readLedger } from '../../server/src/ledger/index.ts';
import { linkThreads, mergeReadings } from '../../server/src/letter/index.ts';
import { HEAD, letterOf, read, readAnswer, TAIL } from './letters.ts';

const LIST = 'Please disclose (i) the number of kilns, (ii) the age of the kilns and (iii) the plan to replace them.';
const ALL = ['number of kilns', 'age of the kilns', 'plan to replace them'];

async function facts(ask: string, answer: string): Promise<readonly string[]> {
	const promise = (await readAnswer(answer, ask)).find(({ strength }) => strength === 'binding');
	return (promise?.elements ?? []).map(({ text }) => text);
}

describe('a promise without a word of its own', () => {
	it.each([
		'We will provide the disclosures enumerated in the Staff’s comment in future filings.',
		'We will include the requested schedule in our next Form 10-K.',
		'We will add such analysis to our Form 10-K for the fiscal year ending June 30, 2021.',
		'In future filings we will provide similar quantification.',
		'We will include equivalent disclosure in our annual reports.',
		'We will expand our MD&A in future filings to address the Staff’s comment.',
		'We will revise our discussion of results in future filings to respond to what the Staff’s comment asks.',
		'We will revise our disclosure in future filings to address each of the points raised by the Staff.',
		'In future filings we will include disclosure addressing items (i) through (iii).',
	])('takes the facts of the ask: %s', async (answer) => {
		expect(await facts(LIST, answer)).toEqual(ALL);
	});

	it('takes the fact of the ask where “it” stands “there”', async () => {
		const ask = 'Please include in MD&A in future filings a discussion of the loan.';
		expect(await facts(ask, 'The loan is in our Form 10-K. We will address it there.')).toEqual([
			'discussion of the loan',
		]);
		expect(await facts(ask, 'We are preparing our next Form 10-K and will address the mooring fees there.')).toEqual([
			'mooring fees',
		]);
	});

	it.each([
		'This is the subject of comment 2 as well, and we will address it there.',
		'This matter is raised in comment 2. We will address it there.',
	])('is none where “there” is another answer of the letter: %s', async (answer) => {
		const { proposals } = await read(
			letterOf(
				['Please describe the loan in future filings.', answer],
				['Please describe the terms of the loan.', 'We will describe the loan and its terms in future filings.'],
			),
		);
		expect(proposals.map(({ comment, disposition }) => [comment, disposition])).toEqual([['2', 'promised']]);
	});

	it('takes only the members that it numbers', async () => {
		expect(
			await facts(LIST, 'In future filings we will provide the disclosure requested in items (i) and (iii).'),
		).toEqual(['number of kilns', 'plan to replace them']);
		const bullets = 'Please disclose the following:\n\n1) the rent;\n\n2) the term; and\n\n3) the options to renew.';
		expect(await facts(bullets, 'We will include in future filings disclosure responding to points 2 and 3.')).toEqual([
			'term',
			'options to renew',
		]);
	});

	it('leaves what was asked for alone when it names a fact', async () => {
		expect(await facts(LIST, 'In future filings we will provide similar quantification of kiln downtime.')).not.toEqual(
			ALL,
		);
		expect(
			await facts(LIST, 'In future filings we will include the requested disclosure and the cost of fuel.'),
		).toEqual([...ALL, 'cost of fuel']);
	});

	it('gives what was just said where nothing else is asked', async () => {
		expect(
			await facts(
				'Please tell us how you value inventory.',
				'We value inventory at standard cost, adjusted each quarter. We will include this disclosure in future filings.',
			),
		).toEqual(['We value inventory at standard cost, adjusted each quarter']);
		expect(
			await facts(
				'Please tell us about your fleet.',
				'We advise the Staff as follows:\n\n1. The fleet has nine barges.\n\n2. Six barges are leased.\n\nWe will include this information in future filings.',
			),
		).toEqual(['fleet has nine barges', 'Six barges are leased']);
	});

	const TOLD = ['Kiln lining is renewed every fourth year', 'Repairs are expensed as they occur'];
	it.each([
		['the above disclosure', '\n\n', TOLD],
		['the foregoing explanation', ' ', TOLD],
		['the above information', ' ', TOLD],
		['this disclosure', ' ', TOLD.slice(1)],
	])(
		'takes %s for all that the paragraph tells, and what points nearer for the last of it',
		async (what, gap, told) => {
			expect(
				await facts(
					'Please tell us how you account for kilns.',
					`We own three kilns.\n\n${TOLD.join('. ')}.${gap}We will include ${what} in future filings.`,
				),
			).toEqual(told);
		},
	);
});

it('a thing that was requested is what was asked for, also in filings that come later', async () => {
	const ask = 'Please provide a schedule of the leases, stating the number of tenants and the annual rent.';
	const answer =
		'We will include the requested lease schedule in our Form 10-K for the year ending December 31, 2021 and in annual reports filed thereafter.';
	const proposals = await readAnswer(answer, ask);
	expect(proposals.map(({ disposition }) => disposition)).toEqual(['promised']);
	expect(await facts(ask, answer)).toEqual(['schedule of the leases', 'number of tenants', 'annual rent']);
});

describe('a pronoun', () => {
	const ASK = 'Please revise to present restricted cash separately on the balance sheet.';
	it.each([
		[
			'If churn becomes a key metric, we will disclose it and how it is calculated in future filings.',
			['churn and how churn is calculated'],
		],
		[
			'Should restricted cash become material, we will present it as a separate line item in future filings.',
			['restricted cash as a separate line item'],
		],
		['If we identify a material weakness, we will disclose it in our next Form 10-K.', ['material weakness']],
		['If restricted cash becomes material, the Company will present it separately.', ['restricted cash separately']],
		[
			'Should the amount become material, we will disclose it in future filings.',
			['restricted cash separately on the balance sheet'],
		],
	])('is the noun that its condition names: %s', async (answer, expected) => {
		expect(await facts(ASK, answer)).toEqual(expected);
	});

	it.each([
		'If no kiln is idle, we will so state in future filings.',
		'If no kiln is idle, we will state so in future filings.',
		'To the extent that no kiln is idle, the Company will disclose that fact in its next Form 10-Q.',
		'In future filings, we will state so, if no kiln is idle.',
	])('or “so” is what its condition says: %s', async (answer) => {
		expect(await facts('Please disclose the number of idle kilns.', answer)).toEqual(['that no kiln is idle']);
	});

	it.each([
		[
			'If you do not count idle kilns, please disclose that fact and explain why you do not.',
			['number of idle kilns', 'the company does not count idle kilns', 'why the company does not'],
		],
		['If no kiln is idle, please so state.', ['number of idle kilns', 'statement that no kiln is idle']],
		[
			'If a kiln is idle for more than a year, revise your notes to disclose this fact.',
			['number of idle kilns', 'kiln is idle for more than a year'],
		],
	])('or “so” in an ask is what the condition there says: %s', async (more, expected) => {
		const ask = `Please revise future filings to disclose the number of idle kilns. ${more}`;
		expect(await facts(ask, 'We will provide the requested disclosure in future filings.')).toEqual(expected);
	});

	it('of what was asked about is what was asked of it', async () => {
		expect(
			await facts(
				'Please disclose the amount of advertising expense.',
				'If and when advertising expense becomes material, we will disclose it.',
			),
		).toEqual(['amount of advertising expense']);
	});

	it.each([
		[
			'will monitor the growth of kiln rents and will disclose it in future filings, if material.',
			'growth of kiln rents',
		],
		['will evaluate the kiln rents and disclose in future filings, as appropriate.', 'kiln rents'],
		['will continue to assess the use of kilns, and we will separately disclose it in our Form 10-K.', 'use of kilns'],
	])('or nothing is what is watched first: We %s', async (answer, expected) => {
		expect(await facts('Please tell us about your kilns.', `We ${answer}`)).toEqual([expected]);
	});

	it('is not told by one word that may mean anything', async () => {
		const answer = 'As rents rise, we will monitor the growth and disclose in future filings, if material.';
		expect(await facts('Please tell us about your kilns.', answer)).toEqual([answer.slice(0, -1)]);
	});

	it('after “why” is the case that the condition names', async () => {
		expect(await facts(ASK, 'If the kiln was idle for a quarter, we will explain why in our next Form 10-K.')).toEqual([
			'why the kiln was idle for a quarter',
		]);
	});
});

describe('a fact of the ask', () => {
	it.each(['confirms the', 'agrees the', 'confirms that the'])(
		'is a subject, and not only what is said of it: The Company %s …',
		async (says) => {
			const answer = `The Company ${says} sales of kilns that have an effect on its business will be reported in future filings, if material.`;
			expect(await facts('Please tell us about your kilns.', answer)).toEqual([
				'sales of kilns that have an effect on the business',
			]);
		},
	);

	it('is what the condition names, beside what is asked for filings in so many words', async () => {
		const ask =
			'Please discuss the effects of severe winter storms on your kilns and on the cost of insurance. Include figures for each of the periods presented.';
		const answer =
			'We will provide disclosure in future filings to the extent that the effects of severe winter storms become material.';
		expect(await facts(ask, answer)).toEqual([
			'effects of severe winter storms on the kilns and on the cost of insurance',
			'figures for each of the periods presented',
		]);
	});

	it('is one for each verb, and says of what it is', async () => {
		const ask = 'Please provide a rollforward of your warranty liability and explain significant changes in it.';
		expect(await facts(ask, 'We will include the requested rollforward in future filings.')).toEqual([
			'rollforward of the warranty liability',
			'explain significant changes in the warranty liability',
		]);
	});

	it('says nothing of whether it is wanted, nor “you”', async () => {
		const ask = 'Please disclose, if material, the extent to which you were able to fire the kilns.';
		expect(await facts(ask, 'We will include such disclosure in future filings for each period presented.')).toEqual([
			'extent to which the company was able to fire the kilns',
		]);
	});
});

describe('a promise given once for several comments', () => {
	const asks = ['kilns', 'mines', 'ships'].map((what) => `Please revise future filings to describe your ${what}.`);
	const promise = 'we will describe our kilns, mines and ships in future filings.';
	const numbered = (answers: readonly (string | null)[]): string =>
		`${HEAD}\n${answers.map((answer, i) => `${i + 3}. ${asks[i]}\n\n${answer === null ? '' : `${answer}\n\n`}`).join('')}${TAIL}`;

	it.each([
		['named by it', [null, null, `Response: In response to comments 3, 4 and 5, ${promise}`]],
		[
			'named by it as a range',
			['Response: We note it.', 'Response: We note it.', `Response: In response to comments 3 through 5, ${promise}`],
		],
		['named by the label', [null, null, `Response to Comments 3, 4 and 5: In summary, ${promise}`]],
		[
			'that refer to it',
			[
				'Response: Please see our response to comment 5.',
				'Response: See our response to comment 5.',
				`Response: Indeed, ${promise}`,
			],
		],
		['below which it stands', [null, null, `Response: Indeed, ${promise}`]],
	] as const)('stands once, with the numbers of those %s', async (_name, answers) => {
		const reading = await read(numbered(answers));
		const found = reading.proposals.map(({ comment, alsoAnswers, disposition }) => [comment, alsoAnswers, disposition]);
		expect(found).toEqual([['5', ['3', '4'], 'promised']]);
		const { text } = mergeReadings(null, [reading], [{ file: 'a.txt', sha256: '' }]);
		const [entry] = readLedger(text).ledger.commitments;
		expect(entry && behindLetter(entry)).toBe(', comments 3, 4, 5');
	});

	it('says so in an entry of a file that was made without it, and in none where a person says otherwise', async () => {
		const reading = await read(numbered([null, null, `Response: In response to comments 3, 4 and 5, ${promise}`]));
		const files = [{ file: 'a.txt', sha256: '' }];
		const whole = mergeReadings(null, [reading], files).text;
		const key = /\n {4}alsoAnswers: .*/;
		const before = whole.replace(key, '').replace('title:', 'title:   # hers\n     ');
		expect(before).not.toBe(whole);
		const { text, summary } = mergeReadings(before, [reading], files);
		expect(text).toBe(whole.replace('title:', 'title:   # hers\n     '));
		expect(summary.joined).toEqual([reading.proposals[0]?.id]);
		expect(mergeReadings(text, [reading], files)).toMatchObject({ text, summary: { joined: [] } });
		for (const [byHand, own] of [
			[before, 'comment: 5\n    alsoAnswers: []'],
			[before, 'comment: 5\n    alsoAnswers: ["3"]'],
			[before, 'comment: "7"'],
			[before, 'comment: 5\n    retired: { reason: done, by: Dana, on: 2021-05-01 }'],
			[before.replace(/\n {4}at: .*/, ''), 'comment: 5'],
		] as const) {
			const edited = byHand.replace('comment: 5', own);
			const again = mergeReadings(edited, [reading], files);
			expect([again.text, again.summary.joined]).toEqual([edited, []]);
		}
		// Together with what an earlier letter, read only now, lets it say.
		const first = await read(
			letterOf(['Please describe your kilns.', 'We will describe our kilns in future filings.']),
		);
		const later = await read(
			numbered([null, null, `Response: In response to comments 3, 4 and 5, ${promise}`])
				.replace('March 3, 2021', 'April 20, 2021')
				.replaceAll('Please revise', 'We note your response to prior comment 1. Please revise'),
		);
		const alone = mergeReadings(null, [later], [{ file: 'b.txt', sha256: '' }]).text.replace(key, '');
		const both = [...files, { file: 'b.txt', sha256: '' }];
		const { text: all } = mergeReadings(alone, [first, later], both);
		expect(all).toMatch(/\n {4}comment: 5\n {4}alsoAnswers: \["3", "4"\]\n {4}(?:refines|supersedes): kilns\n/);
		expect(mergeReadings(all, [first, later], both).text).toBe(all);
	});

	it('is found by a later letter under each of them', async () => {
		const first = await read(numbered([null, null, `Response: In response to comments 3, 4 and 5, ${promise}`]));
		const back = letterOf(['We note your response to prior comment 4.', 'We withdraw that undertaking.']);
		const later = await read(back.replace('March 3, 2021', 'April 20, 2021'));
		expect(linkThreads([first, later]).map(({ kind, to }) => [kind, to.commitment])).toEqual([
			['withdraws', first.proposals[0]?.id],
		]);
	});

	it.each([
		['Please see our response to comment 1 above.', '1'],
		['Refer to our response to Comment No. 1 set forth above.', '1'],
		['Please see the above response to comment 1.', '1'],
		['See response 1 above.', '1'],
		['Please see our response to comment one above.', '1'],
		['Please see our response to comment 4 below.', '4'],
		['Please refer to our responses to comments one and two above.', '1 2'],
		['Please see our response to comment 1 and our response immediately above.', '1 2'],
		['Please see our response above.', '2'],
		['Please see our response to your comment above.', '2'],
		['Please see our response below.', '4'],
	])('answers the comment that is named by its number, or by its place alone: %s', async (answer, expected) => {
		const will = (what: string) => `We will describe our ${what} in future filings.`;
		const [first, second, third] = asks as [string, string, string];
		const { proposals } = await read(
			letterOf([first, will('kilns')], [second, will('mines')], [third, answer], ['Describe tugs.', will('tugs')]),
		);
		const credited = proposals.filter(({ alsoAnswers = [] }) => alsoAnswers.includes('3'));
		expect(credited.map(({ comment }) => comment).join(' ')).toBe(expected);
	});

	it('is not given for a comment that only says where something stands', async () => {
		const { proposals } = await read(
			numbered([
				'Response: We will describe our kilns in future filings.',
				'Response: We will add to the table described in our response to comment 3 our mines, in future filings.',
				'Response: As noted in our prior response, we have no ships.',
			]),
		);
		expect(proposals.flatMap(({ alsoAnswers }) => alsoAnswers ?? [])).toEqual([]);
	});
});
