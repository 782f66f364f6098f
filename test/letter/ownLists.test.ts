/** The company's own lists of what it will disclose: one fact for each member, with the words that scope them all. */
import { describe, expect, it } from 'vitest';
import { HEAD, read, readAnswer, TAIL } from './letters.ts';

const facts = async (answer: string, ask?: string): Promise<readonly string[]> =>
	(await readAnswer(answer, ask))
		.filter(({ strength }) => strength === 'binding')
		.map(
			({ elements, proposedText }) => `${elements.map(({ text }) => text).join(' | ')}${proposedText ? ' + text' : ''}`,
		);

const LISTS: readonly (readonly [string, readonly string[]])[] = [
	['dots', ['• kiln hours by yard;', '• idle hours; and', '• the cost of repairs.']],
	['letters o', ['o kiln hours by yard;', 'o idle hours; and', 'o the cost of repairs.']],
	['dashes', ['- kiln hours by yard', '- idle hours', '- the cost of repairs']],
	['numbers', ['(i) Kiln hours by yard,', '(ii) Idle hours, and', '(iii) The cost of repairs.']],
	['plain paragraphs', ['    kiln hours by yard;', '    idle hours; and', '    the cost of repairs.']],
];

describe('a list after a promise', () => {
	it.each(LISTS)('gives one fact for each member: %s', async (_, members) => {
		for (const lead of [
			'we will include:',
			'we will disclose the following:',
			'we will address the following matters:',
		]) {
			const [told = '', ...more] = await facts(`In future filings, ${lead}\n\n${members.join('\n\n')}`);
			expect([told.toLowerCase(), ...more]).toEqual(['kiln hours by yard | idle hours | cost of repairs']);
		}
	});

	const UNFINISHED = 'To answer the comment, the Company undertakes to:';
	const FINISH = ['• disclose the idle hours of its kilns; and', '• present a table of its yards'];

	it('that finishes its sentence is part of the promise, with the documents and the date it names', async () => {
		const answer = [UNFINISHED, FINISH[0], `${FINISH[1]}, beginning with its Form 10-K for 2021.`].join('\n\n');
		const [promise, ...others] = await readAnswer(`${answer}\n\nThe yards lie in Lund.`);
		expect(others).toEqual([]);
		expect(promise?.quote).toBe(answer);
		expect(promise?.targets).toEqual(['10-K']);
		expect(promise?.firstDue).toBe('beginning with its Form 10-K for 2021');
		expect(promise?.elements).toHaveLength(2);
	});

	it('that finishes its sentence leaves the documents named before it', async () => {
		const lead = UNFINISHED.replace('To answer the comment', 'In its quarterly reports');
		const list = [FINISH[0], `${FINISH[1]} that its proxy statements name.`];
		const [promise] = await readAnswer([lead, ...list].join('\n\n'));
		expect(promise?.targets).toEqual(['10-Q']);
	});

	it.each(['A.M. Mast', 'U.S. Steel'])('may hold a name with initials: %s', async (name) => {
		const list = [FINISH[0], `• present the rents of ${name}.`];
		const answer = `${UNFINISHED}\n\n${list.join('\n\n')}`;
		expect((await readAnswer(answer)).map(({ quote }) => quote)).toEqual([answer]);
	});

	it('does so in HTML', async () => {
		const list = '<ul><li>kiln hours by yard;</li><li>idle hours; and</li><li>the cost of repairs.</li></ul>';
		const answer = `<p>Response: In future filings, we will disclose the following:</p>${list}<p>The yards lie in Lund.</p>`;
		const html = (text: string): string => text.replace(/(.+)/g, '<p>$1</p>');
		const letter = `<html><body>${html(HEAD)}<p>1. Please describe the kilns.</p>${answer}${html(TAIL)}</body></html>`;
		const [promise] = (await read(letter, 'letter.htm')).proposals;
		expect(promise?.elements.map(({ text }) => text)).toEqual(['kiln hours by yard', 'idle hours', 'cost of repairs']);
		expect(promise?.proposedText ?? null).toBeNull();
	});

	it('is answered on after it, where what follows refuses', async () => {
		const members = '• idle hours; and\n\n• the cost of repairs.';
		const after = 'We do not track hours by kiln and are unable to provide this information.';
		const told = await readAnswer(`In future filings, we will include:\n\n${members}\n\n${after}`);
		expect(told.map(({ disposition, quote }) => [disposition, quote])).toEqual([
			['promised', 'In future filings, we will include:'],
			['declined', after],
		]);
	});

	it.each([
		['sentences', 'we will disclose the following:', '• Our kilns run all year.\n\n• The hours rose by 5% in 2020.'],
		['amounts', 'we will include the following:', '• repairs of $3 million\n\n• idle cost of $2 million'],
		[
			'announced wording',
			'we will revise the note to read as follows:',
			'• kilns held for sale\n\n• kilns held for use',
		],
	])('stays proposed wording where it is wording: %s', async (_, lead, members) => {
		const [told = ''] = await facts(`In future filings, ${lead}\n\n${members}`);
		expect(told).toContain('+ text');
	});
});

describe('a list in parts', () => {
	const work = '• Add a column for the hours.\n\n• Add columns to show idle time.';

	it('has the heading of its part before each member', async () => {
		const list = `Table of kilns\n\n${work}\n\nTable of yards\n\n• Add a row for each yard.`;
		const told = ['Table of kilns: Add a column for the hours', 'Table of kilns: Add columns to show idle time'];
		expect(await facts(`In future filings, we will revise the tables as follows:\n\n${list}`)).toEqual([
			[...told, 'Table of yards: Add a row for each yard'].join(' | '),
		]);
	});

	it('has the heading over other headings before those', async () => {
		const list = `For the Form 10-K:\n\nTable of kilns\n\n${work}\n\nTable of yards\n\n• Add a row for each yard.`;
		const [told = ''] = await facts(`In future filings, we will revise the tables as follows:\n\n${list}`);
		expect(told.split(' | ').map((fact) => fact.split(': ').slice(0, 2).join(': '))).toEqual([
			'For the Form 10-K: Table of kilns',
			'For the Form 10-K: Table of kilns',
			'For the Form 10-K: Table of yards',
		]);
	});

	it('belongs to the promise that it spells out, beside what that names', async () => {
		const answer = `In future filings, we will disclose the use of our kilns.\n\nSpecifically, the tables will be revised as follows:\n\n${work}`;
		expect(await facts(answer)).toEqual(['use of the kilns | column for the hours | columns to show idle time']);
	});

	it('has a member that leads in others before those alone', async () => {
		const item = (text: string, inset: number): string => `<p style="margin-left:${inset}pt">• ${text}</p>`;
		const list = [
			item('kiln hours by:', 20),
			item('yard; and', 40),
			item('month; and', 40),
			item('the cost of repairs.', 20),
		].join('');
		const html = (text: string): string => text.replace(/(.+)/g, '<p>$1</p>');
		const answer = `<p>Response: In future filings, we will disclose the following:</p>${list}`;
		const letter = `<html><body>${html(HEAD)}<p>1. Please describe the kilns.</p>${answer}${html(TAIL)}</body></html>`;
		const [promise] = (await read(letter, 'letter.htm')).proposals;
		expect(promise?.elements.map(({ text }) => text)).toEqual([
			'kiln hours by: yard',
			'kiln hours by: month',
			'cost of repairs',
		]);
	});

	it('stays wording where it is wording', async () => {
		const list = 'Kilns\n\n• Kilns are fired yearly.\n\nYards\n\n• Yards are swept daily.';
		const [told = ''] = await facts(`In future filings, we will revise the note to read as follows:\n\n${list}`);
		expect(told).toBe('Kilns are fired yearly | Yards are swept daily + text');
	});
});

describe('words that scope a list', () => {
	it.each([
		[
			'the relationship between rent and each of (a) footfall, (b) sales and (c) the term of the lease',
			[
				'relationship between rent and footfall',
				'relationship between rent and sales',
				'relationship between rent and the term of the lease',
			],
		],
		[
			'the effect of each of the following on rent: footfall, sales and age',
			['effect of footfall on rent', 'effect of sales on rent', 'effect of age on rent'],
		],
		[
			'the effect of (i) clay, (ii) gas and (iii) wages on cost of sales',
			['effect of clay on cost of sales', 'effect of gas on cost of sales', 'effect of wages on cost of sales'],
		],
		[
			'by yard: revenue; cost of sales; and headcount',
			['revenue by yard', 'cost of sales by yard', 'headcount by yard'],
		],
		[
			'changes in each of the following balances: deposits, prepaid rent and refunds',
			['changes in deposits', 'changes in prepaid rent', 'changes in refunds'],
		],
		[
			'whether, for each yard: (a) the lease runs on and (b) repairs are due',
			['whether the lease runs on, for each yard', 'whether repairs are due, for each yard'],
		],
		['(a) the age of each kiln; and (b) its cost', ['age of each kiln', 'cost of each kiln']],
	])('stand with each member: %s', async (object, expected) => {
		expect(await facts(`In future filings, we will disclose ${object}.`)).toEqual([expected.join(' | ')]);
	});

	it.each([
		[
			'the impact of the following on our results:',
			'impact of clay prices on the results | impact of gas prices on the results',
		],
		['for each yard:', 'clay prices for each yard | gas prices for each yard'],
		['changes in:', 'changes in clay prices | changes in gas prices'],
	])('stand with each bullet: %s', async (lead, expected) => {
		const answer = `In future filings, we will disclose ${lead}\n\n• clay prices; and\n\n• gas prices.`;
		expect(await facts(answer)).toEqual([expected]);
	});
});

describe('what belongs together and what does not', () => {
	it.each([
		[
			'the royalties, by-product sales and taxes of each yard',
			['royalties of each yard', 'by-product sales of each yard', 'taxes of each yard'],
		],
		['the following in the liquidity section of MD&A: rent, wages and taxes', ['rent', 'wages', 'taxes']],
		['costs by nature, consisting of wages, rent and other', ['costs by nature, consisting of wages, rent and other']],
		[
			'each permit that we, our tenants, or the yards are required to obtain, and the consequences of a lapse',
			['each permit that we, the tenants, or the yards are required to obtain', 'consequences of a lapse'],
		],
		[
			'sales by product — tiles, pipes and bricks — for each yard',
			['sales by product — tiles, pipes and bricks — for each yard'],
		],
		[
			'the term, renewal provisions and termination rights of the leases',
			['term of the leases', 'renewal provisions of the leases', 'termination rights of the leases'],
		],
		['the nature of the repairs and the amount of the costs', ['nature of the repairs', 'amount of the costs']],
		[
			'a reconciliation to both net income and net operating cash',
			['reconciliation to net income', 'reconciliation to net operating cash'],
		],
		[
			'the covenants, our compliance with them and, if we are in default, the consequences',
			['covenants', 'compliance with the covenants', 'consequences, if we are in default'],
		],
		[
			'a table showing, for each kiln, the name, the age and the cost of its repair',
			['table showing the name, for each kiln', 'age, for each kiln', 'cost of its repair, for each kiln'],
		],
	])('%s', async (object, expected) => {
		expect(await facts(`In future filings, we will disclose ${object}.`)).toEqual([expected.join(' | ')]);
	});

	it.each([
		['We will add a table of kilns showing their age to our next Form 10-K.', 'table of kilns showing their age'],
		[
			'We will file an amendment to our Form 10-K for 2020 to include the conclusion on controls as of December 31, 2020.',
			'conclusion on controls as of December 31, 2020',
		],
		[
			'We will update the financial statements in the next amendment to include the year ended December 31, 2020.',
			'financial statements to include the year ended December 31, 2020',
		],
	])('keeps what is promised and leaves out the place: %s', async (answer, expected) => {
		expect(await facts(answer)).toEqual([expected]);
	});

	it('takes the sentences of wording that may be updated', async () => {
		const lead =
			'In future filings, we will include the following disclosure, subject to updates and adjustments to be made for any development:';
		expect(await facts(`${lead}\n\n“Our kilns are leased. The leases end in 2030.”`)).toEqual([
			'kilns are leased | leases end in 2030 + text',
		]);
	});
});

describe('either one thing, or two others', () => {
	it.each([
		[
			'will either include the reconciliation or state that we rely on the exception and identify the unavailable information',
			['way-1: reconciliation', 'way-2: that we rely on the exception', 'way-2: unavailable information'],
		],
		[
			'will either disclose how the rents are set and when the leases end or file the leases',
			['way-1: how the rents are set', 'way-1: when the leases end', 'way-2: file the leases'],
		],
	])('is two ways of keeping the promise: %s', async (words, expected) => {
		const [promise] = await readAnswer(`In future filings, we ${words}.`);
		expect(promise?.elements.map(({ text, branch }) => `${branch ?? '-'}: ${text}`)).toEqual(expected);
		expect(promise?.oneOf).toBeFalsy();
	});
});
