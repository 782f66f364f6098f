import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

/** The facts of the first promise, as they are worded. */
async function facts(answer: string, ask?: string): Promise<readonly string[]> {
	const promise = (await readAnswer(answer, ask)).find(({ strength }) => strength === 'binding');
	return promise?.elements.map(({ text }) => text) ?? [];
}

describe('two things of one account', () => {
	it.each([
		[
			'We will include a discussion of the number of idle mills and of the basis on which they were counted.',
			['number of idle mills', 'basis on which they were counted'],
		],
		[
			'We will add a description of the nature of the flood and of the status of the claims.',
			['description of the nature of the flood', 'status of the claims'],
		],
		['We will describe the terms of the loan and of the lease.', ['terms of the loan', 'terms of the lease']],
	])('are told apart: %s', async (answer, expected) => {
		expect(await facts(`${answer.slice(0, -1)} in future filings.`)).toEqual(expected);
	});
});

it.each([
	[
		'that contains the audited mill accounts and the report of our auditor',
		['audited mill accounts', 'report of the auditor'],
	],
	['that includes the full text of Item 9A', ['full text of Item 9A']],
])('an amendment is promised for what it holds: %s', async (what, expected) => {
	expect(await facts(`We will file an amendment to the Form 10-K ${what}.`, 'Please amend the filing.')).toEqual(
		expected,
	);
});

describe('words that belong together', () => {
	it.each([
		[
			'selling, general and administrative expenses of the mill',
			['selling, general and administrative expenses of the mill'],
		],
		['federal, state and foreign taxes of the mill', ['federal, state and foreign taxes of the mill']],
		['the gross, net and adjusted margin of the mill', ['gross, net and adjusted margin of the mill']],
		[
			'revenues of the mill, gains and losses on sales of looms and depreciation and amortization of vessels',
			['revenues of the mill', 'gains and losses on sales of looms', 'depreciation and amortization of vessels'],
		],
		['the rent, capacity and output of the mill', ['rent of the mill', 'capacity of the mill', 'output of the mill']],
	])('in a list stay together: %s', async (list, expected) => {
		expect(await facts(`We will disclose ${list} in future filings.`, 'Please revise.')).toEqual(expected);
	});
});

describe('a clause within a list', () => {
	it.each([
		[
			'In future filings we will state the cost of the flood, the quarter in which it was charged, and the mills affected.',
			['cost of the flood', 'quarter in which it was charged', 'mills affected'],
		],
		[
			'Future filings will cover the fee of the ferryman, sums due to the crew when the ferry closes, and the plans for the pier.',
			['fee of the ferryman', 'sums due to the crew when the ferry closes', 'plans for the pier'],
		],
	])('is part of its fact and no condition: %s', async (answer, expected) => {
		const [promise] = await readAnswer(answer);
		expect(promise).not.toHaveProperty('condition');
		expect(promise?.elements.map(({ text }) => text)).toEqual(expected);
	});

	it('is a condition where it says in which filings or when to tell', async () => {
		for (const answer of [
			'We will describe the flood in our Form 10-Q for the quarter in which it is charged.',
			'We will disclose the fee of the ferryman when the ferry closes.',
		])
			expect((await readAnswer(answer))[0]?.condition?.text).toMatch(
				/^(?:for the quarter in which it is|when the ferry)/,
			);
	});
});

describe('a row of things to be done', () => {
	it.each([
		[
			'is cut at a word that may be a noun, where a verb follows',
			'In future filings we will describe the weir, report sales abroad, and quantify the cost of dredging.',
			['weir', 'sales abroad', 'quantify the cost of dredging'],
		],
		[
			'may begin with such a word',
			'In future filings we will separate tolls from rents, divide the latter by pier, and give the cost of each ferry.',
			['separate tolls from rents', 'divide the latter by pier', 'cost of each ferry'],
		],
		[
			'is cut at each modal',
			'The note will name the tenants above one tenth of rent, will state the ceiling on one tenant, and will give the end of each lease.',
			['tenants above one tenth of rent', 'ceiling on one tenant', 'end of each lease'],
		],
		[
			'is cut before a verb whose object is a pronoun',
			'In future filings we will define the tonnage figure, tie it to the captions of our accounts, and give the tonnage of each pier.',
			['define the tonnage figure', 'tie it to the captions of the accounts', 'tonnage of each pier'],
		],
		[
			'keeps what is reported without an article',
			'In future filings we will quantify the toll increase, name the ferries that were sold, and report cash rents.',
			['quantify the toll increase', 'ferries that were sold', 'cash rents'],
		],
		[
			'is no row where the word ends a name',
			'In future filings we will add numbers by pier, the day and nightly split, the rate of pay and the ferry used.',
			['numbers by pier', 'day and nightly split', 'rate of pay', 'ferry used'],
		],
		[
			'spells out the members of its first',
			'In future filings we will quantify separately the effects of tolls, rents and fuel on freight, and disclose the cost of dredging.',
			[
				'quantify separately the effects of tolls on freight',
				'quantify separately the effects of rents on freight',
				'quantify separately the effects of fuel on freight',
				'cost of dredging',
			],
		],
	])('%s', async (_, answer, expected) => {
		expect(await facts(answer)).toEqual(expected);
	});
});

describe('a row of things', () => {
	it.each([
		[
			'is cut behind `between` and a plural with its verb, which awaits no `and`',
			'In future filings we will disclose how losses between counts are estimated, the rate of loss, and the date of each count.',
			['how losses between counts are estimated', 'rate of loss', 'date of each count'],
		],
		[
			'is cut behind `both` and a plural',
			'In future filings we will disclose the tolls for both years with the cause of the change, the number of ferries, and the cost of dredging.',
			['tolls for both years with the cause of the change', 'number of ferries', 'cost of dredging'],
		],
		[
			'gives what the last has of its own to the last alone',
			'In future filings we will add the toll, ferry dates, weir status, and berth count with its effect on rents.',
			['toll', 'ferry dates', 'weir status', 'berth count with its effect on rents'],
		],
	])('%s', async (_, answer, expected) => {
		expect(await facts(answer)).toEqual(expected);
	});
});

describe('what an answer that only agrees takes from the comment', () => {
	const FACTS = ['cost of dredging', 'how tolls are set'];
	it.each([
		[
			'behind `please (i)`',
			'You dredge each year. Please (i) give the cost of dredging and (ii) explain how tolls are set.',
			'We will comply with both points in future filings.',
		],
		[
			'in the lines under `please:`',
			'You dredge each year. In your next report please:\n\n• give the cost of dredging; and\n\n• explain how tolls are set.',
			'We will include each of the matters listed in the two bullets of the Staff’s comment in our next Form 10-Q.',
		],
		[
			'in the lines under `Please`',
			'We note your Item 2. Please\n\n• state the cost of dredging; and\n\n• explain how tolls are set.',
			'We will revise Item 2 in future filings to provide the information in each of the bullet points.',
		],
		[
			'behind a request that names only where',
			'Please expand the note on piers. We ask for the cost of dredging and how tolls are set.',
			'The note on piers will be expanded as requested.',
		],
		[
			'behind `in particular`',
			'Please revise your note on piers. In particular, indicate the cost of dredging and how tolls are set.',
			'We will revise the note in future filings as the Staff requests.',
		],
		[
			'with which a text is to be supplemented',
			'Please supplement the description of your piers with the cost of dredging and how tolls are set.',
			'Item 2 will be supplemented in future filings with each of these two measures.',
		],
		[
			'in two sentences, the second of which goes on with the first',
			'Please revise your note to disclose the cost of dredging. In that note, please also address how tolls are set.',
			'We will expand our future disclosures to cover the topics referenced in this comment.',
		],
	])('stands %s', async (_, ask, answer) => {
		expect(await facts(answer, ask)).toEqual(FACTS);
	});

	it('says whose each of them is', async () => {
		expect(
			await facts(
				'We will do as requested in future filings.',
				'Please add the cost of the pier, that ferryman’s name, pay and the remaining length of the lease.',
			),
		).toEqual(['cost of the pier', 'that ferryman’s name', 'that ferryman’s pay', 'remaining length of the lease']);
	});
});

describe('where a fact is cut', () => {
	it.each([
		[
			'not between two words for one noun',
			'In future filings we will explain why tolls moved, identify the former and present captions and quantify the tolls that moved.',
			['why tolls moved', 'former and present captions', 'quantify the tolls that moved'],
		],
		[
			'not between two questions that share their clause',
			'In future filings we will clarify the unused line, when and why dredging stopped, our plans for next year and the levy accrued.',
			['unused line', 'when and why dredging stopped', 'plans for next year', 'levy accrued'],
		],
		[
			'with what two of a list share',
			'In future filings we will disclose the ceiling on, and drawings of, the ferry line, the pricing of the weir loan, and the tests that it holds.',
			['ceiling on the ferry line', 'drawings of the ferry line', 'pricing of the weir loan', 'tests that it holds'],
		],
		[
			'behind the verb that only contains',
			'Future Item 1 disclosure will contain crew size, shelter by labour pacts, the rate at which crews leave and injury counts.',
			['crew size', 'shelter by labour pacts', 'rate at which crews leave', 'injury counts'],
		],
		[
			'with its own scope',
			'Our next report will contain, for the barge suits, a description of the claim and the number of plaintiffs.',
			['description of the claim, for the barge suits', 'number of plaintiffs, for the barge suits'],
		],
		[
			'without the place of the list',
			'We will disclose in the notes or the liquidity section (1) price, (2) the right to buy more and its cost, and (3) the source of the money.',
			['price', 'right to buy more and its cost', 'source of the money'],
		],
		[
			'as a reason why something is not shown, which is not left out',
			'In future filings we will list the piers, the reason the two new ferries are not shown on their own, and the post of the harbour master.',
			['piers', 'reason the two new ferries are not shown on their own', 'post of the harbour master'],
		],
		[
			'with the thing and not its participle as the owner',
			'In future filings we will include the causes of the rebate booked, its effect in points on the toll rate, and the date of its end.',
			['causes of the rebate booked', 'rebate’s effect in points on the toll rate', 'date of its end'],
		],
		[
			'and no quantity owns what a person does',
			'In future filings we will disclose the end of the lease, the yearly volume of tolls and its ownership interest in the pier.',
			['end of the lease', 'yearly volume of tolls', 'ownership interest in the pier'],
		],
	])('%s', async (_, answer, expected) => {
		const [promise] = await readAnswer(answer);
		expect(promise?.elements.map(({ text, absent }) => (absent ? `- ${text}` : text))).toEqual(expected);
	});

	it.each([
		[
			'behind the item that is to be expanded',
			'Please expand Item 2 to show how many piers you own, whether leases may be renewed, and what rent you paid.',
			['how many piers the company owns', 'whether leases may be renewed', 'what rent the company paid'],
		],
		[
			'not between the two who did it',
			'Please disclose what the mate and the pilot earned in the year, and the levy accrued.',
			['what the mate and the pilot earned in the year', 'levy accrued'],
		],
		[
			'not between two verbs with one object',
			'Please discuss the means by which you will pay or replace it, and the tests in your lease.',
			['means by which the company will pay or replace it', 'tests in the lease'],
		],
		[
			'with the scope of the first of several',
			'Please provide, for the barge suit, its stage; the toll at each pier; and, where you give no range, the reasons.',
			['stage, for the barge suit', 'toll at each pier', 'reasons, where the company gives no range'],
		],
	])('in the comment, %s', async (_, ask, expected) => {
		expect(await facts('We will provide the requested disclosure in future filings.', ask)).toEqual(expected);
	});
});

describe('two things of one object at the end', () => {
	it.each([
		['the amount and date of, and limits on, tolls', 'amount and date of tolls | limits on tolls'],
		[
			'how we comply with, and the penalties under, the lease',
			'how the company complies with the lease | penalties under the lease',
		],
		['the rent, the costs of, and reasons for, the repairs', 'rent | costs of the repairs | reasons for the repairs'],
		[
			'the age of, and levy on, the weir and how we will renew it',
			'age of the weir | levy on the weir | how the company will renew it',
		],
	])('are each told with it: %s', async (things, expected) => {
		expect((await facts(`In future filings we will disclose ${things}.`)).join(' | ')).toBe(expected);
	});

	it('are each left out with it', async () => {
		const [promise] = await readAnswer(
			'In future filings we will remove the reference to, and the discussion of, core tolls.',
		);
		expect(promise?.elements).toMatchObject([
			{ text: 'no reference to core tolls', absent: true },
			{ text: 'no discussion of core tolls', absent: true },
		]);
	});

	it('stay one where the second only says what is done for it', async () => {
		const elements = await facts(
			'In future filings we will show the items to arrive at, and to reconcile to, the tolls.',
		);
		expect(elements).toEqual(['items to arrive at, and to reconcile to, the tolls']);
	});
});

describe('participles in a row', () => {
	const told = (things: string): Promise<readonly string[]> => facts(`In future filings we will disclose ${things}.`);

	it.each([
		['the number of kilns built, fired and sold', ['kilns built', 'kilns fired', 'kilns sold']],
		[
			'the number of piers newly opened, then closed and moved to Lund',
			['piers newly opened', 'piers then closed', 'piers moved to Lund'],
		],
		[
			'the number of barges hired during the year, scrapped during the year and chartered-in',
			['barges hired during the year', 'barges scrapped during the year', 'barges chartered-in'],
		],
		[
			'the number of berths granted, pending, renewable and withdrawn',
			['berths granted', 'berths pending', 'berths renewable', 'berths withdrawn'],
		],
	])('are each said of what the first is said of: %s', async (things, expected) => {
		expect(await told(things)).toEqual(expected.map((fact) => `number of ${fact}`));
	});

	it.each([
		[
			'how the bricks are made, dried and fired',
			'how the bricks are made | how the bricks are dried | how the bricks are fired',
		],
		[
			'the toll paid for piers moved, shut and let',
			'toll paid for piers moved | toll paid for piers shut | toll paid for piers let',
		],
		[
			'the levy, the piers moved, shut and re-opened, and the rent',
			'levy | piers moved | piers shut and re-opened | rent',
		],
		['the piers moved, shut, and related costs', 'piers moved | piers shut | related costs'],
	])('with a clause, a participle within the noun, and other things around them: %s', async (things, expected) => {
		expect((await told(things)).join(' | ')).toBe(expected);
	});

	it('keep the verb that goes with each', async () => {
		const elements = await facts('In future filings we will quantify the tolls billed, deferred and waived.');
		expect(elements).toEqual(['quantify the tolls billed', 'quantify the tolls deferred', 'quantify the tolls waived']);
	});

	it.each([
		['the cost of hired, rented and borrowed barges', ['cost of hired, rented and borrowed barges']],
		['how we weighed, tested and approved the bricks', ['how the company weighed, tested and approved the bricks']],
		['the number of berths granted and pending', ['number of berths granted and pending']],
		['the bricks sold, seed and the rent', ['bricks sold', 'seed', 'rent']],
	])('stay together where what they share comes last, and nouns stay nouns: %s', async (things, expected) => {
		expect(await told(things)).toEqual(expected);
	});
});
