/** Members of lists with conditions of their own, promises by reference, and when a promise begins. */
import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

async function told(answer: string, ask?: string): Promise<readonly string[]> {
	const promises = (await readAnswer(answer, ask)).filter(({ strength }) => strength === 'binding');
	return promises.map(
		({ condition, elements }) => `${condition?.text ?? '-'}: ${elements.map(({ text }) => text).join(' | ')}`,
	);
}

describe('a condition before a member of a numbered list', () => {
	it.each([
		[
			'the last',
			'In future filings, we will disclose (1) the orders on hand, (2) the orders cancelled, and (3) unless immaterial, the effect of currency.',
			['-: orders on hand | orders cancelled', 'unless immaterial: effect of currency'],
		],
		[
			'one in the middle',
			'In our next Form 10-K we will describe (a) the age of each kiln, (b) if material, the cost of its repair, and (c) the licence under which it runs.',
			['-: age of each kiln', 'if material: cost of its repair', '-: licence under which it runs'],
		],
		[
			'the first',
			'In future filings we will provide: (i) if material, the number of berths let; (ii) the rent for each berth; and (iii) the term of the leases.',
			['if material: number of berths let', '-: rent for each berth | term of the leases'],
		],
		[
			'one with members of its own',
			'In future filings we will disclose (i) the cash held abroad, and (ii) to the extent material, (a) the tax on its return, and (b) the rules that hold it there.',
			['-: cash held abroad', 'to the extent material: tax on its return | rules that hold it there'],
		],
	])('holds for that member only: %s', async (_, answer, expected) => {
		expect(await told(answer)).toEqual(expected);
	});
});

describe('a second promise of the same sentence', () => {
	it.each([
		[
			'has the condition before it',
			'Accordingly, in future filings we will no longer characterize these orders as firm and, to the extent that we go on counting them, will present each kind of them as a separate line.',
			['-: orders', 'to the extent that we go on counting them: each kind of them as a separate line'],
		],
		[
			'is another work where the first takes something out',
			'Quillmoor will delete the sentence from its future filings and will include the above description of its policy for orders.',
			['-: sentence', '-: above description of its policy for orders'],
		],
	])('%s', async (_, answer, expected) => {
		const read = await told(answer);
		expect(read).toHaveLength(expected.length);
		expect(read.at(-1)).toBe(expected.at(-1));
		expect(read[0]).toMatch(/^-:/);
	});
});

describe('words that look like a condition', () => {
	it.each([
		[
			'say how far a thing is counted',
			'In future filings we will disclose the taxes to the extent attributable to orders.',
		],
		[
			'are the other half of a choice',
			'In future filings we will disclose the range of loss, if it can be estimated, or that such an estimate cannot be made.',
		],
		[
			'belong to one thing more',
			'In future filings we will disclose the key assumptions of our forecast, together with a discussion of any material changes in them.',
		],
	])('are none where they %s', async (_, answer) => {
		expect((await told(answer)).map((text) => text.split(':')[0])).toEqual(['-']);
	});

	it('are one where the staff has to confirm first', async () => {
		const read = await told(
			'We will file an amendment to the Form 10-K, promptly upon the Staff’s confirmation that it has no further comments.',
		);
		expect(read[0]).toMatch(/^upon the Staff’s confirmation that it has no further comments:/);
	});
});

describe('a refusal', () => {
	it('is no promise to leave out where the staff asked to break the thing down', async () => {
		const read = await readAnswer(
			'We do not propose to include occupancy rates in our future disclosure.',
			'Please disaggregate your loans by occupancy rates.',
		);
		expect(read.map(({ disposition }) => disposition)).toEqual(['declined']);
	});
});

describe('a promise that points at what was asked for', () => {
	const ASK = 'Please disclose the number of berths let. Please also disclose the average rent of each berth.';
	const BOTH = ['-: number of berths let | average rent of each berth'];
	it.each([
		['In future filings, we will include the two disclosures requested.', BOTH],
		['The Company acknowledges the comment and will provide it in its definitive proxy statement.', BOTH],
		[
			'We will provide the same disclosure for our harbour in Lund in our next Form 10-K.',
			['-: number of berths let, for the harbour in Lund | average rent of each berth, for the harbour in Lund'],
		],
	])('promises the facts of the ask: %s', async (answer, expected) => {
		expect(await told(answer, ASK)).toEqual(expected);
	});

	it('leaves no request open', async () => {
		const read = await readAnswer('In future filings, we will include the two disclosures requested.', ASK);
		expect(read.map(({ strength }) => strength)).toEqual(['binding']);
	});

	it('means what its own condition names, where it names something', async () => {
		const answer = 'If a harbour is sold before the Form 10-K is filed, we will report it in our Form 10-K.';
		expect(await told(answer, ASK)).not.toEqual(BOTH);
	});
});

describe('when a promise begins and ends', () => {
	it('is no part of its facts', async () => {
		expect(
			await told(
				'We will disclose, starting with our Form 10-Q for the quarter ending March 31, 2021, the claims paid and the reserve at the end of the period.',
			),
		).toEqual(['-: claims paid | reserve at the end of the period']);
	});

	it('parts what is told until then from what is told thereafter', async () => {
		const read = await readAnswer(
			'Through fiscal 2025 we will disclose the rent of each berth by harbour; thereafter we will disclose the total rent only.',
		);
		expect(read.map(({ expires, elements }) => [expires ?? null, elements.map(({ text }) => text)])).toEqual([
			['Through fiscal 2025', ['rent of each berth by harbour']],
			[null, ['total rent only']],
		]);
	});

	it('may be a date that begins with its day', async () => {
		const [promise] = await readAnswer(
			'Beginning with our half-year report for the period ended 30 June 2021, we will disclose the age of each kiln.',
		);
		expect(promise?.firstDue).toBe('Beginning with our half-year report for the period ended 30 June 2021');
		expect(promise?.due).toEqual(['10-K', '10-Q']);
	});

	it('is for the later filings too, and due in the annual report after it too', async () => {
		const [promise] = await readAnswer('Beginning with our next Form 10-Q, we will disclose the number of berths let.');
		expect(promise?.targets).toEqual(['future filings', '10-Q']);
		expect(promise?.due).toEqual(['10-K', '10-Q']);
	});
});

describe('members of a list by their place in it', () => {
	const ask =
		'Please expand your disclosure to include:\n\n• the age of each kiln;\n\n• the cost of its repair; and\n\n• the licence under which it runs.';

	it.each([
		['the first and third bullets', ['age of each kiln', 'licence under which it runs']],
		['the second of your bullets', ['cost of its repair']],
		['each of the bullets', ['age of each kiln', 'cost of its repair', 'licence under which it runs']],
	])('are those that the answer names: %s', async (members, facts) => {
		expect(await told(`We will provide the information sought by ${members} in our next Form 10-K.`, ask)).toEqual([
			`-: ${facts.join(' | ')}`,
		]);
	});

	it.each([
		['items (a) and (c)', ['how often the company tests', 'results of the test']],
		['items (a) to (c)', ['how often the company tests', 'who performs the test', 'results of the test']],
	])('within one sentence, questions among them, too: %s', async (members, facts) => {
		const within =
			'Please disclose the following: (a) how often you test; (b) who performs the test; and (c) the results of the test.';
		expect(await told(`We will disclose ${members} in our next Form 10-K.`, within)).toEqual([
			`-: ${facts.join(' | ')}`,
		]);
	});

	it('stay together where each goes on with what is said before them', async () => {
		expect(
			await told(
				'In future filings we will disclose the loans to persons (i) who own a berth, and (ii) who lease one.',
			),
		).toEqual(['-: loans to persons (i) who own a berth, and (ii) who lease one']);
	});
});

describe('members of the staff’s list, named by their marks', () => {
	const ASK =
		'In future filings, please disclose (a) the age of your kilns, (b) the fuel that they burn and (c) the price of coal.';
	const readKinds = async (answer: string, ask = ASK): Promise<readonly string[]> =>
		(await readAnswer(answer, ask)).map(
			({ disposition, elements }) => `${disposition}: ${elements.map(({ text }) => text).join(' | ')}`,
		);

	it.each([
		'Points (a) and (c) are accepted.',
		'We accept points (a) and (c).',
		'Agreed as to points (a) and (c).',
		'We will do so for (a) and (c).',
		'We will provide (a) and (c) in future filings.',
		'We will provide the information requested in (a) and (c) in future filings.',
	])('are what is promised, and the others are left: %s', async (answer) => {
		expect(await readKinds(answer)).toEqual([
			'narrowed: fuel that they burn',
			'promised: age of the kilns | price of coal',
		]);
	});

	it.each([
		'Accepted.',
		'The Staff’s comment is accepted.',
		'We accept the suggestion.',
		'Items (a) to (c) are accepted.',
	])('are all meant where none is left: %s', async (answer) => {
		expect(await readKinds(answer)).toEqual(['promised: age of the kilns | fuel that they burn | price of coal']);
	});

	it('are answered where another promise speaks of them', async () => {
		const answer =
			'We will provide (a) and (c) in future filings. As to (b), we will also disclose the fuel that the kilns burn.';
		expect((await readKinds(answer)).map((text) => text.split(':')[0])).toEqual(['promised', 'promised']);
	});

	it('are counted with those that only ask to be told something', async () => {
		const ask =
			'In future filings, please address the following:\n\n• Tell us who owns the kilns.\n\n• Disclose the age of the kilns.\n\n• Disclose the price of coal.';
		expect(await readKinds('We will provide the disclosure requested in the second bullet.', ask)).toEqual([
			'narrowed: price of coal',
			'promised: age of the kilns',
		]);
	});

	it('are none of a rule, nor of a list of the promise', async () => {
		expect(await readKinds('We will provide what is requested under paragraph (c) in future filings.')).toEqual([
			'promised: age of the kilns | fuel that they burn | price of coal',
		]);
		const own =
			'In future filings we will disclose (a) in our notes, the age of our kilns and (b) in MD&A, the price of coal.';
		expect((await readKinds(own)).at(-1)).toContain('age of the kilns | ');
	});

	it('bind nobody where no disclosure was asked for', async () => {
		expect(
			await readKinds('Points (a) and (b) are accepted.', 'Please tell us (a) who owns the kilns and (b) since when.'),
		).toEqual([]);
	});
});
