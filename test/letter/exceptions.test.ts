import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

const ASK = 'Please disclose the berths, the tariff per berth and the dredging cost.';

interface Short {
	readonly disposition: string;
	readonly elements: readonly string[];
	readonly due: readonly string[];
	readonly quote: string;
}

async function read(answer: string, ask = ASK): Promise<readonly Short[]> {
	return (await readAnswer(answer, ask)).map(({ disposition, elements, due = [], quote }) => ({
		disposition,
		elements: elements.map(({ text, absent }) => (absent ? `absent: ${text}` : text)),
		due,
		quote,
	}));
}

const promised = (said: readonly Short[]): readonly string[] =>
	said.flatMap(({ disposition, elements }) => (/^(?:promised|conditional)$/.test(disposition) ? elements : []));
const of = (said: readonly Short[], wanted: string): readonly Short[] =>
	said.filter(({ disposition }) => disposition === wanted);

describe('a clause that refuses a part of what is promised', () => {
	it.each([
		[
			'We will comply with this comment in future filings, except that the dredging cost will not be given.',
			'except that the dredging cost will not be given',
		],
		[
			'The Company will comply with the comment going forward, except that it will not disclose the dredging cost.',
			'except that it will not disclose the dredging cost',
		],
		[
			'We will provide the requested disclosure in future filings, except that no dredging cost will be given.',
			'except that no dredging cost will be given',
		],
		[
			'We will comply with this comment in our Form 10-K for 2021, but will not give the dredging cost.',
			'but will not give the dredging cost',
		],
		[
			'We will make the requested disclosures in future filings, but the dredging cost will not be disclosed.',
			'but the dredging cost will not be disclosed',
		],
		[
			'We will address the comment in future filings; the dredging cost, however, will not be included.',
			'the dredging cost, however, will not be included',
		],
		[
			'Although we will not quantify the dredging cost, we will provide the requested disclosure in future filings.',
			'Although we will not quantify the dredging cost',
		],
		[
			'We will comply with this comment in future filings, although we will not provide the dredging cost because it is small.',
			'although we will not provide the dredging cost because it is small',
		],
		[
			'We will disclose the above in future filings, but we decline to give the dredging cost.',
			'but we decline to give the dredging cost',
		],
		[
			'We will comply with this comment in future filings. However, the dredging cost will not be disclosed.',
			'However, the dredging cost will not be disclosed.',
		],
		[
			'We will comply with this comment in future filings. We do not intend to give the dredging cost.',
			'We do not intend to give the dredging cost.',
		],
	])('leaves the rest promised: %s', async (answer, refused) => {
		const said = await read(answer);
		expect(promised(said)).toEqual(['berths', 'tariff per berth']);
		expect(of(said, 'declined').map(({ quote }) => quote)).toEqual([refused]);
		expect(of(said, 'narrowed')).toEqual([]);
	});

	it('leaves what is promised in its own words as it is', async () => {
		const said = await read(
			'The Company will expand Note 9 in future filings to include the berths, except that amounts of 2019 will not be presented.',
			'Please disclose the berths.',
		);
		expect(promised(said)).toEqual(['berths']);
		expect(of(said, 'declined').map(({ quote }) => quote)).toEqual([
			'except that amounts of 2019 will not be presented',
		]);
	});

	it.each([
		['We will disclose the berths, and will not disclose the dredging cost, in future filings.', ['berths']],
		['We will not disclose the dredging cost, but we will disclose the berths in future filings.', ['berths']],
		['We do not propose to give the dredging cost but will disclose the berths in future filings.', ['berths']],
		['The Company does not intend to restate prior years and will disclose the berths in future filings.', ['berths']],
	])('may stand on either side: %s', async (answer, elements) => {
		const said = await read(answer);
		expect(promised(said)).toEqual(elements);
		expect(of(said, 'declined')).toHaveLength(1);
		expect(of(said, 'promised').map(({ due }) => due)).toEqual([['10-K', '10-Q']]);
	});

	it('names what the promise beside it points at', async () => {
		const said = await read(
			'We will not include backlog and will delete the reference to it on page 9 of future Forms 10-K.',
			'Please disclose backlog.',
		);
		expect(of(said, 'declined').map(({ quote }) => quote)).toEqual(['We will not include backlog']);
		expect(promised(said)).toEqual([expect.stringMatching(/^absent: no reference to backlog/)]);
	});

	it.each([
		[
			'a promise to leave out',
			'We will show the tariff per berth in future filings, but will no longer use the term base rate.',
			['tariff per berth', 'absent: no use of the term base rate'],
		],
		[
			'a name that goes',
			'We will revise the table in future filings to show the tariff per berth, but will not use the term base rate.',
			['tariff per berth', 'absent: no use of the term base rate'],
		],
		[
			'what is more than one',
			'We will not only disclose the berths but will also state the tariff per berth in future filings.',
			['berths', 'tariff per berth'],
		],
		[
			'an effect',
			'Although the effect will not be material, we will disclose the dredging cost in future filings.',
			['dredging cost'],
		],
		[
			'a belief',
			'While we do not believe that it is material, we will disclose the dredging cost in future filings.',
			['dredging cost'],
		],
	])('is not %s', async (_, answer, elements) => {
		const said = await read(answer);
		expect(promised(said)).toEqual(elements);
		expect(of(said, 'declined')).toEqual([]);
	});
});

describe('a phrase that excepts a fact', () => {
	it.each([
		'The Company will make the requested disclosures, except for the dredging cost, in future filings.',
		'We will provide the requested disclosure in future filings, with the exception of the dredging cost.',
		'We will comply with the comment in future filings (other than the dredging cost).',
		'We will furnish all of this in future filings, save the dredging cost, which is trivial.',
		'We will provide the disclosure requested, without the dredging cost, in our next Form 10-K.',
	])('takes it from what was asked for: %s', async (answer) => {
		const said = await read(answer);
		expect(promised(said)).toEqual(['berths', 'tariff per berth']);
		expect(of(said, 'narrowed').map(({ elements }) => elements)).toEqual([['dredging cost']]);
	});

	it('takes one of two things that were asked for together', async () => {
		const ask = 'Please disclose the term and the fees of the agreement.';
		const said = await read('We will disclose these items, other than the fees, in future filings.', ask);
		expect(promised(said)).toEqual(['term of the agreement']);
		expect(of(said, 'narrowed').map(({ elements }) => elements)).toEqual([['fees']]);
	});

	it.each([
		[
			'We will disclose the berths owned by parties other than affiliates in future filings.',
			'berths owned by parties other than affiliates',
		],
		[
			'We will disclose the tariff per berth, excluding harbor dues, in future filings.',
			'tariff per berth, excluding harbor dues',
		],
		[
			'We will disclose the tariff per berth in future filings without regard to materiality.',
			'tariff per berth without regard to materiality',
		],
	])('says which things a fact is about where they were not asked for: %s', async (answer, fact) => {
		expect(promised(await read(answer))).toEqual([fact]);
	});
});

describe('a document that is excepted', () => {
	it.each([
		['Other than in our Forms 10-Q, we will disclose the number of berths.', ['10-K']],
		['We will disclose the number of berths in our Forms 10-K but not in our Forms 10-Q.', ['10-K']],
		[
			'We will disclose the number of berths in all of our periodic reports other than our quarterly reports.',
			['10-K'],
		],
		['We will disclose the number of berths in future filings, except for our earnings releases.', ['10-K', '10-Q']],
		['We will present the number of berths first, except in our earnings releases.', ['10-K', '10-Q']],
		[
			'Except in our earnings releases, where space is limited, we will present the number of berths first.',
			['10-K', '10-Q'],
		],
		['We will disclose the number of berths in our Forms 10-K and in our Forms 10-Q.', ['10-K', '10-Q']],
	])('is none where it is due: %s', async (answer, due) => {
		const said = of(await read(answer, 'Please disclose more.'), 'promised');
		expect(said.map((one) => one.due)).toEqual([due]);
		expect(said[0]?.elements[0]).toMatch(/^number of berths(?: first)?$/);
	});
});

describe('a condition under which a promise does not hold', () => {
	it('keeps the word that says so', async () => {
		const [said] = await readAnswer(
			'We will disclose the berths in future filings, except where the number is confidential.',
			'Please disclose the berths.',
		);
		expect(said).toMatchObject({
			disposition: 'conditional',
			condition: { text: 'except where the number is confidential' },
		});
		expect(said?.elements.map(({ text }) => text)).toEqual(['berths']);
	});
});

describe('an undertaking to leave out', () => {
	it.each([
		'We will not, in future filings, describe our harbor as safe.',
		'In future filings we will not describe our harbor as safe.',
	])('binds, where the way in which a thing is spoken of was not asked for: %s', async (answer) => {
		expect(promised(await read(answer, 'Please tell us more.'))).toEqual([
			'absent: no description of the harbor as safe',
		]);
	});
});

describe('an undertaking with a word between commas', () => {
	it.each([
		['The Company undertakes, however, to name any tenant of a whole pier.', ['any tenant of a whole pier']],
		['The Company intends, as requested, to name any tenant of a whole pier.', ['any tenant of a whole pier']],
	])('binds: %s', async (answer, elements) => {
		expect(promised(await read(answer, 'Please name your tenants.'))).toEqual(elements);
	});
});

describe('what binds nobody to a text', () => {
	it.each([
		'We would be pleased to discuss.',
		'The Company would be pleased to discuss this matter.',
		'Our subsidiary will file its own annual report.',
		'Investors will find this disclosure on page 40 of our Form 10-K.',
	])('is an offer to talk, or what others do: %s', async (answer) => {
		expect(promised(await read(answer, 'Please tell us more about your policy.'))).toEqual([]);
	});

	it('is not what is discussed in a document', async () => {
		expect(
			promised(await read('We would be pleased to discuss the berths in our next Form 10-K.', 'Please revise.')),
		).toEqual(['berths']);
	});
});

describe('what is conceded beside a promise', () => {
	const CARRIER = 'Please name your largest carrier and disclose the dredging cost in future filings.';

	it.each([
		'We will disclose the dredging cost in future filings. Even though we do not believe that it is material, we acknowledge that readers may find it helpful.',
		'We will disclose the dredging cost in future filings. We do this even though we have determined that the disclosure is not required.',
		'We will disclose the dredging cost, although no such disclosure is required by Regulation S-K, in future filings.',
		'We will disclose the dredging cost in future filings although we do not consider it necessary to do so.',
		'Even though the cost is not material, and disclosure is not required, we will disclose the dredging cost in future filings.',
	])('refuses nothing and is no part of a fact: %s', async (answer) => {
		const said = await read(answer, 'Please disclose the dredging cost in future filings.');
		expect(promised(said)).toEqual(['dredging cost']);
		expect(of(said, 'declined')).toEqual([]);
	});

	it('is the answer where nothing is promised', async () => {
		const said = await read(
			'Although we note the comment, we do not believe that this disclosure is required.',
			CARRIER,
		);
		expect(said.map(({ disposition }) => disposition)).toEqual(['declined']);
	});

	it.each([
		'In our future filings we will not identify the carrier by name as disclosure of its name would harm our position.',
		'In our future filings we will not name the carrier as our agreement forbids it.',
		'We do not intend to identify the carrier by name in future filings as doing so would harm us.',
	])('a refusal with its reason is no name that is given up: %s', async (answer) => {
		const said = await read(`We will disclose the dredging cost in future filings. ${answer}`, CARRIER);
		expect(promised(said)).toEqual(['dredging cost']);
		expect(of(said, 'declined').map(({ quote }) => quote)).toEqual([answer]);
	});

	it('a name that is given up stays promised', async () => {
		const answer = 'In our future filings we will not describe the carrier as a related party.';
		const said = await read(answer, CARRIER);
		expect(promised(said)).toEqual(['absent: no description of the carrier as a related party']);
	});
});
