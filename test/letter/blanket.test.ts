/** What a letter says of all its promises together: when they are first due. */
import { describe, expect, it } from 'vitest';
import { letterOf, read, readAnswer, TAIL } from './letters.ts';

const FREIGHT = 'Please revise future filings to describe your freight costs.';
const BACKLOG = 'Please disclose your backlog by segment in future filings.';
const LETTER = letterOf(
	[FREIGHT, 'We will describe our freight costs.'],
	[BACKLOG, 'We will disclose our backlog by segment in our next Form 10-K.'],
	[FREIGHT, 'We will disclose the freight costs in our future proxy statements.'],
	[BACKLOG, 'We agree, and will revise our disclosure accordingly.'],
);

const dueIn = async (letter: string): Promise<(string | undefined)[]> =>
	(await read(letter)).proposals.filter(({ comment }) => comment !== undefined).map(({ firstDue }) => firstDue);
const introduced = (by: string): string =>
	LETTER.replace('followed by the response.', `followed by the response. ${by}`);

describe('what all promises are first due in', () => {
	const FIRST = 'our Form 10-Q for the quarter ended March 31, 2021';

	it.each([
		[`The Company will reflect its responses in its future filings, beginning with ${FIRST}.`, 'beginning with'],
		[`Where a response states that disclosure will be revised, the revision will first appear in ${FIRST}.`, 'in'],
		[`Unless otherwise indicated, the changes described below will be made beginning with ${FIRST}.`, 'beginning with'],
		[
			`To the extent our responses indicate that we will revise our disclosure, we expect to do so beginning with ${FIRST}.`,
			'beginning with',
		],
		[`As used below, “future filings” means filings beginning with ${FIRST}.`, 'beginning with'],
	])('reaches each promise that names no date of its own: %s', async (sentence, opening) => {
		const first = `${opening} ${FIRST}`;
		expect(await dueIn(introduced(sentence))).toEqual([first, 'in our next Form 10-K', undefined, first]);
	});

	it('may stand in the closing', async () => {
		const closing = `All of the changes described above will be made in our future filings, starting with ${FIRST}.`;
		const first = `starting with ${FIRST}`;
		expect(await dueIn(LETTER.replace(TAIL, `\n${closing}\n${TAIL}`))).toEqual([
			first,
			'in our next Form 10-K',
			undefined,
			first,
		]);
	});

	it.each([
		`Where a response states that disclosure will be revised, the revision will first appear in ${FIRST}.`,
		`Unless otherwise indicated, the changes described below will be made beginning with ${FIRST}.`,
		`Where the Company has indicated below that it will revise its disclosure, it will do so beginning with ${FIRST}, unless otherwise stated.`,
		`Unless otherwise stated, the revisions below will be reflected beginning with ${FIRST}.`,
		`We propose to address the Staff’s comments in this letter and, on an ongoing basis, in our quarterly reports, beginning with ${FIRST}.`,
	])('is no entry of its own, and stands beside what it is said of: %s', async (sentence) => {
		const { proposals } = await read(introduced(sentence));
		expect(proposals.map(({ comment, saidOfAll }) => [comment, saidOfAll])).toEqual([
			['1', sentence],
			['2', undefined],
			['3', undefined],
			['4', sentence],
		]);
	});

	it('has no condition where it only says which answers it is about', async () => {
		const sentence = `Where the Company has indicated below that it will revise its disclosure, it will do so beginning with ${FIRST}, unless otherwise stated.`;
		const { proposals } = await read(introduced(sentence));
		expect(proposals.map(({ condition }) => condition)).toEqual([undefined, undefined, undefined, undefined]);
	});

	it.each([
		['if the kilns are still in use', ['conditional', 'promised']],
		['as applicable', ['promised', 'promised']],
	])('holds on its condition for what names no document: %s', async (condition, dispositions) => {
		const said = `We will reflect our responses in our future filings, ${condition}.`;
		const letter = letterOf(
			['Please revise to describe your freight costs.', 'We will describe our freight costs.'],
			['Please revise to describe your tolls.', 'We will describe our tolls in our next Form 10-K.'],
		).replace('followed by the response.', `followed by the response. ${said}`);
		const { proposals } = await read(letter);
		expect(proposals.map(({ disposition }) => disposition)).toEqual(dispositions);
		const bound = proposals.filter(({ disposition }) => disposition === 'conditional');
		expect(bound.every((promise) => promise.condition?.text === condition)).toBe(true);
	});

	it.each([
		'Where we have agreed to revise in response to a comment, we will also make conforming changes in our future proxy statements.',
		'Future filings will reflect our responses to the comments and the sample tables attached hereto.',
		'We will address the comments in our future filings and describe our kilns there.',
		'We will reflect our responses in our next registration statement.',
	])('is an entry where it promises something of its own: %s', async (sentence) => {
		const { proposals } = await read(introduced(sentence));
		expect(proposals.filter(({ comment }) => comment === undefined).map(({ quote }) => quote)).toEqual([sentence]);
		expect(proposals.every(({ saidOfAll }) => saidOfAll === undefined)).toBe(true);
	});

	it('is the promise of the last answer where that alone says what is foregoing', async () => {
		const answer = 'The foregoing disclosures will be included in our next Form 10-K.';
		const letter = letterOf([FREIGHT, 'We describe our freight costs by river.\n\n'.concat(answer)]);
		expect((await read(letter)).proposals).toMatchObject([{ comment: '1', quote: answer }]);
	});

	it.each([
		'As described in the responses below, we have agreed to revise relevant disclosures in our future filings.',
		'In our responses, where you ask for it, we have agreed to change the disclosures in our future filings.',
	])('is no promise of its own where each answer makes it: %s', async (sentence) => {
		const { proposals } = await read(introduced(sentence));
		expect(proposals.filter(({ comment }) => comment === undefined)).toEqual([]);
	});

	it('is still read where only that sentence says when', async () => {
		const sentence = `In our responses we have agreed to change the disclosures in our future filings, beginning with ${FIRST}.`;
		expect((await dueIn(introduced(sentence)))[0]).toBe(`beginning with ${FIRST}`);
	});

	it('is not what is said of one document outside of the comments', async () => {
		const other = 'We will file our amended by-laws with our Form 10-Q for the quarter ending March 31, 2021.';
		expect(await dueIn(introduced(other))).toEqual([undefined, 'in our next Form 10-K', undefined, undefined]);
	});
});

describe('the documents that all undertakings are said to be for', () => {
	const ANSWERS = letterOf(
		['Please describe your tolls.', 'We will describe our tolls.'],
		[FREIGHT, 'We will describe our freight costs.'],
		[BACKLOG, 'We will disclose our backlog by segment in our Form 10-Q.'],
		['In your earnings releases, please give the mill hours.', 'We will do so.'],
	);
	const placed = async (letter: string) =>
		(await read(letter)).proposals.map(({ targets, saidOfAll }) => [targets?.join(), saidOfAll]);

	it.each([
		'All undertakings below relate to our Form 10-K unless otherwise stated.',
		'Unless otherwise stated, each of the undertakings made in this letter refers to our Form 10-K.',
		'The commitments in our responses are for our annual reports on Form 10-K.',
	])('are those of each that names none, with these words beside it: %s', async (sentence) => {
		expect(await placed(ANSWERS.replace('followed by the response.', `followed by the response. ${sentence}`))).toEqual(
			[
				['10-K', sentence],
				['10-K', sentence],
				['10-Q', undefined],
				['earnings release', undefined],
			],
		);
	});

	it('may be named behind the last answer, and from when on', async () => {
		const closing = 'The undertakings above relate to our Forms 10-K, beginning with our Form 10-K for 2021.';
		const { proposals } = await read(ANSWERS.replace(TAIL, `\n${closing}\n${TAIL}`));
		expect(proposals[1]).toMatchObject({
			targets: ['10-K'],
			firstDue: 'beginning with our Form 10-K for 2021',
			saidOfAll: closing,
		});
		expect(proposals).toHaveLength(4);
	});

	it.each([
		'All undertakings described above were kept in our Form 10-K.',
		'The undertakings below do not relate to our Form 10-K.',
		'Our purchase commitments are listed in our Form 10-K.',
	])('are not those of what was or is not so: %s', async (sentence) => {
		const letter = ANSWERS.replace('followed by the response.', `followed by the response. ${sentence}`);
		expect((await placed(letter))[1]).toEqual(['future filings', undefined]);
	});
});

describe('a first document that is not called by its name', () => {
	it.each([
		[
			'in our quarterly reports, starting with the one for the quarter ending March 31, 2021',
			'starting with the one for the quarter ending March 31, 2021',
		],
		[
			'in our interim reports, commencing with the one we file for the first half of 2021',
			'commencing with the one we file for the first half of 2021',
		],
		['in our reports for periods ending after March 31, 2021', 'periods ending after March 31, 2021'],
	])('is read: %s', async (where, firstDue) => {
		expect((await readAnswer(`We will describe our freight costs ${where}.`, FREIGHT))[0]).toMatchObject({ firstDue });
	});
});

describe('what will appear in a document', () => {
	it.each([
		['A table of our freight costs by route will appear in our next Form 10-K.', 'table of the freight costs by route'],
		['The term “adjusted freight” will not appear in our future filings.', 'no term “adjusted freight”'],
	])('is what is promised: %s', async (answer, text) => {
		const [promise] = await readAnswer(answer, FREIGHT);
		expect(promise?.elements.map((element) => element.text)).toEqual([text]);
	});
});

describe('a first document told with the wording', () => {
	it.each([
		'Included below are our first drafts of the expanded discussion, which will be included in our Form 10-K for the year ended December 31, 2021.',
		'Reproduced below is the wording that will be included in our Form 10-K for the year ended December 31, 2021.',
	])('is that of the promise before, and no promise of its own: %s', async (shown) => {
		const answer = `We will revise this section in future filings to describe the freight costs by mill. ${shown}`;
		const found = (await readAnswer(answer)).map(({ firstDue, elements }) => [
			firstDue,
			elements.map(({ text }) => text),
		]);
		expect(found).toEqual([['in our Form 10-K for the year ended December 31, 2021', ['freight costs by mill']]]);
	});
});

describe('promises that are given for more documents', () => {
	const TWO = letterOf(
		[FREIGHT, 'We will describe our freight costs in our future annual reports on Form 10-K.'],
		[BACKLOG, 'We will disclose our backlog by segment in our next Form 10-K.'],
	);
	const targetsOf = async (letter: string): Promise<readonly (readonly [string | undefined, readonly string[]])[]> =>
		(await read(letter)).proposals.map(({ comment, targets = [] }) => [comment, targets]);

	it.each([
		'The foregoing undertakings apply as well to our earnings releases.',
		'Each of the undertakings above extends to our earnings releases.',
		'The commitments made in this letter also apply to our earnings releases.',
		'We will also apply the foregoing undertakings to our earnings releases.',
	])('are due there too, and the sentence stands beside them: %s', async (closing) => {
		const letter = TWO.replace(TAIL, `\n${closing}\n${TAIL}`);
		expect(await targetsOf(letter)).toEqual([
			['1', ['10-K', 'earnings release']],
			['2', ['10-K', 'earnings release']],
		]);
		expect((await read(letter)).proposals.map(({ saidOfAll }) => saidOfAll)).toEqual([closing, closing]);
	});

	it.each([
		'In addition, the Company will apply the foregoing responses to the filings of its subsidiary, Quillmoor Finance LLC.',
		'The undertakings in this letter apply equally to the reports of our subsidiary, Quillmoor Finance LLC.',
	])('are no more of this company where they are given for another: %s', async (closing) => {
		const letter = TWO.replace(TAIL, `\n${closing}\n${TAIL}`);
		expect(await targetsOf(letter)).toEqual([
			['1', ['10-K']],
			['2', ['10-K']],
		]);
		expect((await read(letter)).proposals.map(({ saidOfAll }) => saidOfAll)).toEqual([closing, closing]);
	});

	it('are only those of its comment where a response says so', async () => {
		const letter = TWO.replace('Form 10-K.\n', 'Form 10-K. This undertaking also applies to our proxy statements.\n');
		expect(await targetsOf(letter)).toEqual([
			['1', ['10-K']],
			['1', ['proxy']],
			['2', ['10-K']],
		]);
	});

	it.each([
		'These disclosures apply to our quarterly reports.',
		'The undertakings of the lender do not apply to our quarterly reports.',
		'Our timber commitments apply to all quarterly reports.',
		'Our commitments under the timber agreement extend to all quarterly reports.',
		'The foregoing commitments also apply to our earnings releases if a release shows the measure.',
		'If a release shows the measure, these undertakings also apply to our earnings releases.',
		'None of these undertakings apply as well to our earnings releases.',
		'None of these changes apply as well to our earnings releases.',
		'ASU 2014-09 and these changes also apply to all reports for years after 2018.',
		'These revisions also apply to our prior reports.',
	])('are not meant by what only tells: %s', async (closing) => {
		expect(await targetsOf(TWO.replace(TAIL, `\n${closing}\n${TAIL}`))).toEqual([
			['1', ['10-K']],
			['2', ['10-K']],
		]);
	});
});

describe('a deadline', () => {
	it('ends before how the document is filed', async () => {
		const [promise] = await readAnswer(
			'We will file it within 30 days after the date of this letter under cover of an amended 10-K.',
			'Please file the report.',
		);
		expect(promise).toMatchObject({ firstDue: 'within 30 days after the date of this letter' });
	});
});

it('a promise for each of the foregoing changes belongs to no comment, and takes no amendment from the last', async () => {
	const said = 'We will make each of the foregoing changes in the reports of our subsidiary Quillmoor Finance.';
	const { proposals } = await read(
		letterOf(
			['Please disclose your backlog.', 'We will disclose backlog in future filings.'],
			['Please file the lease.', `We will file an amendment to our Form 10-K with the lease.\n\n${said}`],
		),
	);
	const all = proposals.find(({ quote }) => quote === said);
	expect([all?.comment, all?.targets]).toEqual([undefined, ['future filings']]);
});
