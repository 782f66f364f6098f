import { describe, expect, it } from 'vitest';
import { letterOf, read, readAnswer } from './letters.ts';

/** The facts of the first promise, a minus before what must not be there; `|` in front where one is enough. */
async function facts(answer: string, ask?: string): Promise<readonly string[]> {
	const promise = (await readAnswer(answer, ask)).find(({ strength }) => strength === 'binding');
	const texts = (promise?.elements ?? []).map(({ text, absent }) => (absent ? `- ${text}` : text));
	return promise?.oneOf ? ['|', ...texts] : texts;
}

describe('one sentence that shows and leaves out', () => {
	it.each([
		[
			'We will drop the roof repair cost into the notes in future filings.',
			['drop the roof repair cost into the notes'],
		],
		[
			'We will no longer present Net Backlog and will cease to refer to normalized orders in future earnings releases.',
			['- no Net Backlog', '- no reference to normalized orders'],
		],
		[
			'In future filings, we will remove the subtotal of orders; we will not refer to the order book as liquidity.',
			['- no subtotal of orders', '- no reference to the order book as liquidity'],
		],
		[
			'We will present gross orders first and will no longer present Net Backlog in the headline of our earnings releases.',
			['gross orders first', '- no Net Backlog in the headline of the earnings releases'],
		],
		[
			'In future filings, we will neither present orders per share nor refer to Net Backlog as a liquidity measure.',
			['- no orders per share', '- no reference to Net Backlog as a liquidity measure'],
		],
		[
			'We will no longer describe the measure as a margin, nor will we present it in the highlights of future earnings releases.',
			['- no description of the measure as a margin', '- no measure in the highlights of future earnings releases'],
		],
		[
			'We will stop labeling these costs as one-time and will stop presenting Net Backlog in future earnings releases.',
			['- no labelling of these costs as one-time', '- no Net Backlog'],
		],
		[
			'In future filings the order summary will no longer be presented and the label “net orders” will be dropped.',
			['- no order summary', '- no label “net orders”'],
		],
		[
			'In future filings, we will no longer exclude cancelled orders from Net Backlog.',
			['- no exclusion of cancelled orders from Net Backlog'],
		],
		[
			'We will ensure that future earnings releases do not give more prominence to Net Backlog.',
			['- no more prominence to Net Backlog'],
		],
	])('%s', async (answer, expected) => {
		expect(await facts(answer)).toEqual(expected);
	});

	it('says in its title that the thing goes, and waits for no measure that is to be gone', async () => {
		const [promise] = await readAnswer(
			'We will not present free cash flow per share in future filings.',
			'We note the non-GAAP measure free cash flow per share. Please remove it.',
		);
		expect(promise).toMatchObject({ title: 'No free cash flow per share' });
		expect(promise).not.toHaveProperty('condition');
	});
});

describe('a choice', () => {
	it.each([
		[
			'We will disclose the amount of the reserve or explain why it cannot be estimated, in future filings.',
			['|', 'amount of the reserve', 'why the amount of the reserve cannot be estimated'],
		],
		[
			'We will quantify the range of loss or, if an estimate cannot be made, state that fact in future filings.',
			['|', 'quantify the range of loss', 'statement that an estimate cannot be made'],
		],
		[
			'In future filings, we will remove the measure or, alternatively, reconcile it to gross orders.',
			['|', '- no measure', 'reconcile the measure to gross orders'],
		],
		[
			'We will file the agreement as an exhibit or describe its terms in our next Form 10-K.',
			['|', 'file the agreement as an exhibit', 'terms of the agreement'],
		],
		[
			'In future filings, we will do one of the following: (i) present orders net of tax; or (ii) explain why tax is excluded.',
			['|', 'orders net of tax', 'why tax is excluded'],
		],
		[
			'We will present either a table or a narrative of the components of backlog in future filings.',
			['|', 'table of the components of backlog', 'narrative of the components of backlog'],
		],
		[
			'In future filings we will disclose the effect of price or volume on orders.',
			['effect of price or volume on orders'],
		],
		[
			'In future filings we will disclose any material loss or gain on the sale of berths.',
			['any material loss or gain on the sale of berths'],
		],
	])('%s', async (answer, expected) => {
		expect(await facts(answer)).toEqual(expected);
	});

	it('is that of the comment where the answer only agrees', async () => {
		const ask = 'Please either disclose the amount of the loss or state that it cannot be estimated.';
		expect(await facts('In future filings, we will revise our disclosure as requested.', ask)).toEqual([
			'|',
			'amount of the loss',
			'that the amount of the loss cannot be estimated',
		]);
	});
});

describe('whose it is', () => {
	it.each([
		[
			'To the extent we enter into a new lease, we will describe its term in future filings.',
			['term of the new lease'],
		],
		[
			'In future filings, we will disclose the number of berths and their average age.',
			['number of berths', 'average age of the berths'],
		],
		[
			'We will name each tenant and how its rent is set in future filings.',
			['each tenant', 'how each tenant’s rent is set'],
		],
		[
			'In future filings, the Company will disclose the cost of gas and its policy on hedging.',
			['cost of gas', 'policy on hedging'],
		],
	])('%s', async (answer, expected) => {
		expect(await facts(answer)).toEqual(expected);
	});
});

describe('facts that stand in the comment', () => {
	const LISTS = [
		['o', 'Please disclose:\n\no the number of berths;\n\no the cost of gas; and\n\no your hedging policy.'],
		['§', 'Please disclose:\n\n§ the number of berths;\n\n§ the cost of gas; and\n\n§ your hedging policy.'],
		[
			'(i)',
			'Please revise to disclose:\n(i) the number of berths;\n(ii) the cost of gas; and\n(iii) your hedging policy.',
		],
		[
			'a)',
			'Please revise to disclose:\n\na) the number of berths,\n\nb) the cost of gas, and\n\nc) your hedging policy.',
		],
		['sentences', 'Please disclose the number of berths and the cost of gas. Also describe your hedging policy.'],
	] as const;
	const ANSWERS = [
		'We will include the above disclosures in our future filings.',
		'The Company will address each of the items noted by the Staff in future filings.',
		'We will provide disclosure consistent with the Staff’s comment in future filings.',
		'We will take this comment into account and provide the additional disclosure in future filings.',
	];
	it.each(LISTS)('marked %s', async (_, ask) => {
		for (const answer of ANSWERS)
			expect(await facts(answer, ask)).toEqual(['number of berths', 'cost of gas', 'hedging policy']);
	});

	it('are each about what the list is about', async () => {
		const ask = 'Please discuss, for each berth:\n\n• its age; and\n\n• planned repairs.';
		expect(await facts('We will cover these points in future filings.', ask)).toEqual([
			'age of each berth',
			'planned repairs, for each berth',
		]);
	});

	it('are not those that the answer excepts', async () => {
		const ask = 'Please disclose in a table in future filings the number of berths and the cost of gas.';
		const read = await readAnswer(
			'We will provide the table requested, other than the cost of gas, in future filings.',
			ask,
		);
		expect(
			read.flatMap(({ strength, elements }) => (strength === 'binding' ? elements.map(({ text }) => text) : [])),
		).toEqual(['number of berths']);
	});
});

describe('a promise whose own words name nothing', () => {
	const ASK =
		'Please revise to disclose the rent of each quarry, the term of its lease and the royalty that you pay on each tonne.';
	const ASKED = [
		'rent of each quarry',
		'term of the lease of each quarry',
		'royalty that the company pays on each tonne',
	];

	it.each([
		'We will comply with this comment in filings that include 2023 comparative information.',
		'We will do as you ask.',
		'We will do so in our proxy statement for our 2022 annual meeting of stockholders.',
		'We will expand our note on quarries to include the three matters that you list.',
		'In our next Form 10-K we will furnish the table called for, with each of those line items.',
		'The Company will follow the Staff’s suggestion in future filings.',
		'All three will be added to the note in our next Form 10-K.',
	])('has the facts of the ask: %s', async (answer) => {
		const promised = (await readAnswer(answer, ASK)).filter(({ strength }) => strength !== 'record');
		expect(promised.map(({ elements }) => elements.map(({ text }) => text))).toEqual([
			[expect.stringContaining(ASKED[0] ?? ''), expect.stringContaining('lease'), expect.stringContaining('royalty')],
		]);
	});

	it('is titled by what was asked for', async () => {
		const [promise] = await readAnswer('We will expand our note to include the three matters that you list.', ASK);
		expect(promise?.title).toMatch(/^Rent of each quarry/);
	});

	it('of an amendment is what the amendment was asked to hold', async () => {
		expect(
			await facts(
				'An amended 10-K with that report is being prepared and will be on file by April 30, 2021.',
				'Please amend your filing to include the report of the former auditor.',
			),
		).toEqual(['report of the former auditor']);
	});

	it('says of each year the effect that was asked for', async () => {
		expect(
			await facts(
				'In our next Form 10-K, we will quantify that effect for each year presented.',
				'Please disclose the impact of lime prices on gross profit.',
			),
		).toEqual(['impact of lime prices on gross profit']);
	});

	it('has the sentence before where nothing was asked for', async () => {
		expect(
			await facts('Relining takes 20 days. We will state this in future filings.', 'Please tell us about relining.'),
		).toEqual(['Relining takes 20 days']);
	});

	it('has what stands before the relative clause that it is', async () => {
		expect(
			await facts(
				'Other costs chiefly represent lime, freight and insurance, which we will highlight in future filings through a footnote to the table.',
				'Please revise your discussion to quantify the change in revenue.',
			),
		).toEqual(['Other costs chiefly represent lime, freight and insurance']);
	});

	it('keeps the facts of a list that names some itself', async () => {
		expect(
			await facts('In future filings we will disclose that plan assets fell and the amount of the shortfall.', ASK),
		).toEqual(['that plan assets fell and the amount of the shortfall']);
	});

	it('keeps wording that is proposed', async () => {
		expect(
			await facts(
				'We will include the following disclosure in future filings:\n\n“Rent is paid for three quarries on the first of May.”',
				ASK,
			),
		).toEqual(['Rent is paid for three quarries on the first of May']);
	});

	it('keeps what will not be done out of its facts and its title', async () => {
		const [promise, refusal] = await readAnswer(
			'We will comply with the Staff’s comment in our Form 10-K for 2021, but will not give the royalty.',
			ASK,
		);
		expect(promise?.elements.map(({ text, absent }) => [absent ?? false, text])).toEqual([
			[false, 'rent of each quarry'],
			[false, expect.stringContaining('lease')],
		]);
		expect(refusal).toMatchObject({ disposition: 'declined', quote: 'but will not give the royalty' });
		expect(promise?.title).toMatch(/^Rent of each quarry/);
	});
});

describe('what will be left out', () => {
	const ASK = 'We note that you call a quarry “prime stone”. It is unclear what this means.';
	it.each([
		['We will cease presenting cash tonnage, in lieu of the table we proposed.', ASK, '- no cash tonnage'],
		['In future filings, we will omit the royalty yield rather than relabel it.', ASK, '- no royalty yield'],
		['We will no longer give tons per blast, effective immediately.', ASK, '- no tons per blast'],
		['We will discontinue the royalty yield with effect from the first quarter of 2021.', ASK, '- no royalty yield'],
		['The term will be removed in future filings.', ASK, '- no “prime stone”'],
		[
			'In future filings we will discontinue that practice.',
			'Tell us why wages are excluded from cash tonnage.',
			'- In future filings we will discontinue that practice',
		],
		[
			'References of this kind will not appear in our filings.',
			'Tell us why wages are excluded from cash tonnage.',
			'- References of this kind will not appear in the filings',
		],
	])('ends before what comes instead and from when, and is named or told in full: %s', async (answer, ask, fact) => {
		expect(await facts(answer, ask)).toEqual([fact]);
	});
});

describe('a promise in fewer words than its comment', () => {
	it.each([
		['We will disclose the levies.', 'Please disclose the quarry levies.', ['levies (asked: quarry levies)']],
		[
			'We will disclose the percentage in our next Form 10-K.',
			'Please disclose the percentage by which stone in stock exceeded stone sold.',
			['percentage (asked: percentage by which stone in stock exceeded stone sold)'],
		],
		[
			'As requested, we will expand the policy note in our Form 10-K for 2021.',
			'Please disclose the measure of stone, the costs in stock and your policy for old stone.',
			['measure of stone', 'costs in stock', 'policy for old stone'],
		],
		[
			'We will expand our discussion of stone in future filings.',
			'Please expand your discussion of stone to describe the measure of stone, the costs in stock and your policy for old stone.',
			['measure of stone', 'costs in stock', 'policy for old stone'],
		],
		[
			'We will enhance our disclosure regarding the levies in future filings.',
			'Please explain how stone is measured. Also, for example, disclose your policy for old stone.',
			['levies'],
		],
	])('has the facts of the comment, if it names only the text or the noun: %s', async (answer, ask, own) => {
		expect(await facts(answer, ask)).toEqual(own);
	});

	it('leaves out what joins a fact to others, and that the same is done elsewhere', async () => {
		const answer =
			'In our next annual report we will disclose the stone sold by quarry, along with the levies and the rents, and will do likewise in each quarterly report.';
		expect(await facts(answer)).toEqual(['stone sold by quarry', 'levies', 'rents']);
	});
});

describe('what a fact is made of', () => {
	it.each([
		[
			'A reconciliation to operating profit will accompany the measure in future filings wherever it is used.',
			['reconciliation to operating profit accompanying the measure wherever it is used'],
		],
		[
			'A ballot will be sent to owners before that meeting and all details of the vote on the quarry will be included in our proxy statement.',
			['all details of the vote on the quarry'],
		],
		[
			'The rules of the vote that owners will take and the names of the judges will be disclosed in our proxy statement.',
			['rules of the vote that owners will take and the names of the judges'],
		],
		['Future filings will not contain the phrase "zero risk".', ['- no phrase "zero risk"']],
		[
			'We will disclose in the Form 10-Q for that quarter the cause of the flood and the revenue lost.',
			['cause of the flood and the revenue lost'],
		],
		[
			'In its next Form 10-K, the Company will break out stock compensation by function, to drop the caption "other, net", and to state the discount rate applied.',
			['stock compensation by function', '- no caption "other, net"', 'discount rate applied'],
		],
		[
			'In future filings we will revise Item 1A, Item 7 and Note 14 to be consistent as to the number of quarries.',
			['consistent as to the number of quarries'],
		],
		[
			'The Company commits to disclosing, in each quarterly report until the facility is repaid, its covenant ratios and the headroom under each.',
			['covenant ratios', 'headroom under each'],
		],
		[
			'In future filings we will name our appraiser, and we have put in place a checklist to prevent a recurrence.',
			['appraiser'],
		],
	])('%s', async (answer, expected) => {
		expect(await facts(answer)).toEqual(expected);
	});

	it('is what a short sentence behind the promise adds, and not what announces wording', async () => {
		expect(
			await facts(
				'In future filings we will revise Note 4 to show raw lime, work in process and finished goods. Packaging will be shown with raw lime.',
			),
		).toEqual(['raw lime', 'work in process', 'finished goods', 'Packaging with raw lime']);
		const announced = await facts(
			'In future filings we will present external costs by quarry and internal costs by nature. The disclosure will be substantially as follows (new language is underlined, deleted language is struck through):\n\n“External costs were $3 million.”',
		);
		expect(announced.filter((fact) => fact.startsWith('-'))).toEqual([]);
	});

	it('is said once where a yes is spelled out', async () => {
		const said = await readAnswer(
			'Agreed. Both will be added to the table in future filings.',
			'Please revise your table to state the point of reference and the price of lime used.',
		);
		expect(said.map(({ quote }) => quote)).toEqual(['Both will be added to the table in future filings.']);
		expect(said[0]?.elements).toHaveLength(2);
	});
});

describe('the words that are quoted', () => {
	it.each([
		['a note in brackets', '[Rule 83 confidential treatment requested by Quillmoor Instruments, Inc.; QI-0001] '],
		['the label of a part', 'Response to (i): '],
	])('begin behind %s', async (_, before) => {
		const promise = 'The Company will disclose its largest order in future filings.';
		const said = await readAnswer(`Our orders total [***]. ${before}${promise}`);
		expect(said.find(({ strength }) => strength === 'binding')?.quote).toBe(promise);
	});
});

describe('what an answer excepts', () => {
	const asked =
		'Please disclose in future filings the number of berths and the rents, tariffs and dues that tenants owe. Please also explain, in future filings, how the mooring fees are set and by whom they are collected.';
	const open = async (answer: string) =>
		(await readAnswer(answer, asked)).filter(({ disposition }) => disposition === 'narrowed').map(({ quote }) => quote);

	it.each([
		'In future filings, we will provide such disclosure other than as stated above.',
		'In future filings, we will provide such disclosure, except as noted in our answer on the lighthouse.',
	])('narrows nothing where it names no part of what was asked: %s', async (answer) => {
		expect(await open(answer)).toEqual([]);
	});

	it('narrows what it names', async () => {
		const answer = 'In future filings, we will provide such disclosure other than the rents and tariffs.';
		expect(await open(answer)).toEqual([asked.slice(0, asked.indexOf(' Please also'))]);
	});
});

describe('a promise for all comments', () => {
	it('stands after the last answer and under none, where it promises something of its own', async () => {
		const blanket = 'The Company will make corresponding changes throughout its future filings.';
		const said = await readAnswer(
			`We will name our auditor in future filings.\n\n${blanket}`,
			'Please name your auditor.',
		);
		expect(said.map(({ comment, quote, strength }) => [comment, quote, strength])).toEqual([
			[undefined, blanket, 'binding'],
			['1', 'We will name our auditor in future filings.', 'binding'],
		]);
	});

	it.each([
		'We will apply these comments to all future filings.',
		'We undertake to reflect all of the changes described above in each of our future filings.',
		'Where the foregoing responses state that disclosure will be revised, we will make the revisions in all future filings.',
	])('stands beside each promise, and is none: %s', async (blanket) => {
		const said = await readAnswer(
			`We will name our auditor in future filings.\n\n${blanket}`,
			'Please name your auditor.',
		);
		expect(said.map(({ comment, quote, saidOfAll }) => [comment, quote, saidOfAll])).toEqual([
			['1', 'We will name our auditor in future filings.', blanket],
		]);
	});

	it('stays with its comment where it is the whole answer, or speaks of one comment', async () => {
		const [whole] = await readAnswer('We will apply these comments to all future filings.');
		expect(whole?.comment).toBe('1');
		const [, second] = await readAnswer(
			'Our auditor is Finch LLP, which we will name in future filings.\n\nWe will also describe its fees in future filings.',
			'Please name your auditor.',
		);
		expect(second?.comment).toBe('1');
	});

	it('answers the comments whose responses it names', async () => {
		const { proposals } = await read(
			letterOf(
				[
					'Please revise your table of loans to include a column for loans overdue.',
					'We have no objection to this comment.',
				],
				['Tell us whether you have loans to directors.', 'We have none.'],
				[
					'Please disclose the uninsured deposits.',
					'Uninsured deposits were $212 million.\n\nWe will make the changes described in our responses 1 and 3 in our Form 10-K for 2021.',
				],
			),
		);
		expect(proposals.map(({ disposition }) => disposition)).not.toContain('unanswered');
		const [blanket] = proposals.filter(({ strength }) => strength === 'binding');
		expect(blanket?.elements.map(({ text }) => text)).toEqual(['column for loans overdue', 'uninsured deposits']);
	});

	it('says in what it promises nothing of when', async () => {
		const blanket =
			'Where we agree to revise disclosure, the revised disclosure will be included in all future filings.';
		const [promise] = await readAnswer(blanket);
		expect(promise?.condition?.text).toBe('Where we agree to revise disclosure');
		expect(promise?.elements.map(({ text }) => text).join()).not.toContain('agree');
	});
});

describe('the forms under review', () => {
	it('are none that a short letter only speaks of', async () => {
		const text = [
			'March 3, 2021',
			'Re: Quillmoor Instruments, Inc.\nForm 10-K for the Fiscal Year Ended December 31, 2020',
			'Ladies and Gentlemen:',
			'1. Please name your auditor.',
			'Response:',
			'We will name our auditor in our next Form 10-Q.',
			'Sincerely,',
		].join('\n\n');
		expect((await read(text)).reviewed).toEqual(['Form 10-K for the Fiscal Year Ended December 31, 2020']);
	});
});

describe('words within a fact', () => {
	const ask = 'Please revise your disclosure in future filings to discuss the reasons for the change in gross margin.';

	it.each([
		[
			'that look like an exception',
			'In future filings we will disclose that we have the right but not the obligation to buy the kilns.',
			['that we have the right but not the obligation to buy the kilns'],
		],
		[
			'that look like a condition: only upon',
			'In future filings we will state that the shares vest only upon a sale.',
			['that the shares vest only upon a sale'],
		],
		[
			'that look like a condition: in the absence of',
			'In future filings we will disclose how we account for barter in the absence of authoritative guidance.',
			['how the company accounts for barter in the absence of authoritative guidance'],
		],
		[
			'that look like a purpose',
			'In future filings we will disclose the costs we incur in order to comply with environmental laws.',
			['costs we incur in order to comply with environmental laws'],
		],
	])('%s', async (_, answer, expected) => {
		expect(await facts(answer, ask)).toEqual(expected);
	});

	it.each([
		'We have considered the Staff’s comment, which we will address in future filings.',
		'The Company and its subsidiaries will include the requested disclosure in future filings.',
		'Absent further comment from the Staff, we will discuss the reasons in future filings.',
	])('are no fact, nor condition, nor somebody else: %s', async (answer) => {
		const [promise] = await readAnswer(answer, ask);
		expect(promise?.disposition).toBe('promised');
		expect(promise?.elements.map(({ text }) => text)).toEqual([expect.stringMatching(/^reasons/)]);
	});

	it.each([
		[
			'of an accounting rule',
			'Please provide the pro forma revenue required by ASC 805.',
			'We will follow ASC 805 and present the pro forma revenue.',
			/pro forma revenue$/,
		],
		[
			'of what something is used in',
			'Please disclose the assumptions that you used.',
			'We will disclose the discount rate used in our annual goodwill impairment test.',
			/^discount rate used in/,
		],
	])('%s do not hide what will be shown', async (_, asked, answer, fact) => {
		const [promise] = await readAnswer(answer, asked);
		expect(promise?.disposition).toBe('promised');
		expect(promise?.elements.map(({ text }) => text)).toEqual([expect.stringMatching(fact)]);
	});
});

describe('“…, or state that none can be made”', () => {
	const ASK =
		'Please revise future filings to disclose the range of loss, or state that such an estimate cannot be made.';
	const kept = async (answer: string, ask = ASK): Promise<unknown> => {
		const [promise] = await readAnswer(answer, ask);
		const elements = promise?.elements.map(({ text, branch }) => (branch ? `${branch}: ${text}` : text));
		return [promise?.condition?.text, promise?.oneOf === true, elements];
	};

	it.each([
		[
			'If a loss is reasonably possible, we will disclose an estimate of the range of loss, or state that none can be made.',
			'If a loss is reasonably possible',
			['estimate of the range of loss', 'that no estimate of the range of loss can be made'],
		],
		[
			'Where a loss is reasonably possible, we will disclose the range of loss or will state that it cannot be estimated.',
			'Where a loss is reasonably possible',
			['range of loss', 'that the range of loss cannot be estimated'],
		],
		[
			'In future filings, we will disclose an estimate of the range or, where no estimate can be made, will say so.',
			undefined,
			['estimate of the range', 'statement that no estimate can be made'],
		],
		[
			'In future filings, we will disclose an estimate of the range, or, if none can be made, a statement to that effect.',
			undefined,
			['estimate of the range', 'statement that no estimate of the range can be made'],
		],
		[
			'In future filings, we will give the range of loss or explain why none can be given.',
			undefined,
			['range of loss', 'why no range of loss can be given'],
		],
	])('is the other way: %s', async (answer, condition, elements) => {
		expect(await kept(answer)).toEqual([condition, true, elements]);
	});

	it('stands for the last of several facts', async () => {
		const answer =
			'When a loss is reasonably possible, we will disclose the nature of the contingency and an estimate of the loss, or state that such an estimate cannot be made.';
		expect(await kept(answer)).toEqual([
			'When a loss is reasonably possible',
			false,
			['way-1: estimate of the loss', 'way-2: that such an estimate cannot be made', 'nature of the contingency'],
		]);
	});

	it('is no choice between times', async () => {
		const answer =
			'We will file the pro forma statements with our next Form 8-K, or if the sale has not closed, within four days of its closing.';
		expect(await kept(answer, 'Please file pro forma statements.')).toEqual([
			expect.anything(),
			false,
			[expect.any(String)],
		]);
	});
});
