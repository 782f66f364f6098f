/** Undertakings where they are easily overlooked: outside of comments, about the disclosure itself, shown apart. */
import { describe, expect, it } from 'vitest';
import { HEAD, letterOf, promises, read, readAnswer, TAIL } from './letters.ts';

const OFFERING = (body: string): string =>
	`${HEAD.replace(/Form 10-K for .*/, 'Registration Statement on Form S-4').replace(/Quillmoor Instruments, Inc\. responds[\s\S]*/, '')}\n${body}\n${TAIL}`;

describe('letters that answer no comment', () => {
	it('finds what the papers of an offer will say', async () => {
		const said = [
			'The Company will disclose to each holder who takes part in the exchange offer that it may not distribute the notes if it is an affiliate.',
			'The Company will make each such person aware (through the exchange offer prospectus) that it must deliver a prospectus.',
			'In addition, the Company will include in the letter of transmittal an acknowledgement to be signed by each broker.',
			'The letter of transmittal will also include a statement about the plan of distribution.',
			'The price range will be included in an amendment to the registration statement.',
		];
		const { kind, problems, proposals } = await read(OFFERING(said.join('\n\n')));
		expect(kind).toBe('other');
		expect(problems).toEqual([]);
		expect(proposals.map(({ quote, disposition, targets, comment }) => [quote, disposition, targets, comment])).toEqual(
			[
				[said[0], 'promised', ['other'], undefined],
				[said[1], 'promised', ['registration statement'], undefined],
				[said[2], 'promised', ['other'], undefined],
				[said[3], 'promised', ['other'], undefined],
				[said[4], 'amend', ['registration statement', 'amendment'], undefined],
			],
		);
	});

	it.each([
		['(by means of the prospectus and the related letter of transmittal)', ['registration statement', 'other']],
		['in the letter of transmittal', ['other']],
		['(through the prospectus)', ['registration statement']],
	])('takes the papers %s for where it will stand, and not those it speaks of', async (where, targets) => {
		const said = `The Company will disclose to each holder ${where} that a broker must deliver a prospectus with an offering circular on resale.`;
		const { proposals } = await read(OFFERING(said));
		expect(proposals.map((proposal) => [proposal.quote, proposal.targets])).toEqual([[said, targets]]);
	});

	it('takes the numbers of representations made with an offer for no comments', async () => {
		const said =
			'The Company will disclose to each person in the exchange offers (through the prospectus) that it may be an underwriter.';
		const other = 'The Company will also include in the letter of transmittal an acknowledgement by each broker.';
		const body = `The Company confirms and represents as follows:\n\n1. The Company has no arrangement with any person to distribute the notes. ${said}\n\n2. No broker has an arrangement with the Company to distribute the notes. ${other}\n\nThe filing fee of $2,750 was deposited with the Commission in May of this year, before the registration statement was filed.`;
		const { comments, proposals } = await read(OFFERING(body).replace(/comments?/gi, 'filing'));
		expect(comments).toEqual([]);
		expect(proposals.map(({ quote }) => quote)).toEqual([said, other]);
	});

	it.each([
		[
			'an acceleration request',
			'The Company requests that the registration statement become effective on March 5. It will notify the staff of any change, and will provide the staff with a copy of the prospectus.',
		],
		[
			'facts of the offer',
			'The Company has not agreed with anyone to distribute the notes. Each holder will deliver a prospectus on resale. The notes will be described in the indenture.',
		],
		['a cover note', 'Enclosed is a copy of the prospectus. We will provide paper copies to the staff.'],
	])('proposes nothing from %s', async (_name, body) => {
		const { proposals, problems } = await read(OFFERING(body));
		expect(proposals).toEqual([]);
		expect(problems).toHaveLength(1);
	});
});

describe('what stands between a verb of promising and its infinitive', () => {
	it.each([
		[
			'We undertake, subject to the approval of our auditors, to describe Pier 4 in future filings.',
			'conditional',
			'subject to the approval of our auditors',
		],
		['We agree, where material, to disclose expired permits in future filings.', 'conditional', 'where material'],
		['The Company commits, beginning with its next Form 10-Q, to disclose its covenants.', 'promised', null],
	])('is its condition or its time: %s', async (quote, disposition, condition) => {
		const found = await promises(quote);
		expect(found.map((p) => [p.quote, p.disposition, p.condition])).toEqual([[quote, disposition, condition]]);
	});
});

describe('promises beside the comments', () => {
	const pair = ['Please revise future filings to describe your backlog.', 'We have no backlog.'] as const;

	it('takes a blanket promise to meet the comments from the introduction', async () => {
		const blanket = 'We propose to address the staff’s comments in our future annual reports on Form 10-K.';
		const letter = letterOf(pair).replace('Each comment is repeated', `${blanket} Each comment is repeated`);
		expect((await read(letter)).proposals.filter((p) => p.strength === 'binding')).toEqual([
			expect.objectContaining({ quote: blanket, targets: ['10-K'] }),
		]);
	});

	it('takes the note over an annex of planned disclosure once, and nothing from a letter attached', async () => {
		const note =
			'The following Annexes reflect the planned disclosures to be included in its Form 10-K for the fiscal year ending December 31, 2021.';
		const more = 'Information shown in these Annexes will be updated in the Company’s future filings.';
		const old = `Dear Mr. Reader:\n\n1. Please describe your kilns.\n\nResponse:\n\nWe will describe our kilns in future filings.\n`;
		const { comments, proposals } = await read(`${letterOf(pair)}\n${note} ${more}\n\n${old}`);
		expect(comments).toHaveLength(1);
		const binding = proposals.filter((p) => p.strength === 'binding');
		expect(binding.map((p) => p.quote)).toEqual([`${note} ${more}`]);
		expect(binding[0]?.comment).toBeUndefined();
	});
});

describe('the same undertaking, said twice in one answer', () => {
	const ASK = 'Please describe your backlog by segment.';
	const once = 'We will disclose our backlog by segment in future filings.';
	const between = 'Orders age quickly, and our segments keep their own books.';

	it.each([
		[once, 'As noted above, we will disclose our backlog by segment in future filings.', once],
		[
			'In future filings, we will provide a table of backlog by segment.',
			'Accordingly, the Company undertakes to include the table of backlog by segment in its future filings.',
			'In future filings, we will provide a table of backlog by segment.',
		],
		[
			'We will disclose our backlog by segment.',
			'We will begin disclosing our backlog by segment with our Form 10-Q for the quarter ended March 31, 2021.',
			'We will begin disclosing our backlog by segment with our Form 10-Q for the quarter ended March 31, 2021.',
		],
	])('is one, in the words that say more: %s %s', async (first, second, kept) => {
		const found = await promises(`${first}\n\n${between}\n\n${second}`, ASK);
		expect(found.map(({ quote }) => quote)).toEqual([kept]);
	});

	it.each([
		'We will also disclose the age of our backlog by segment in future filings.',
		'We will quantify our backlog by segment in future filings.',
		'We will no longer disclose our backlog by segment in future filings.',
		'We will disclose our backlog by segment in our next earnings release.',
		'If it becomes material, we will disclose our backlog by segment in future filings.',
	])('is another one where it says anything else: %s', async (second) => {
		expect(await promises(`${once}\n\n${between}\n\n${second}`, ASK)).toHaveLength(2);
	});

	it('is told apart by a number', async () => {
		const answer = ['2', '3'].map(
			(level) => `We will disclose the fair value of Level ${level} assets in future filings.`,
		);
		const found = await promises(answer.join(`\n\n${between}\n\n`), 'Please disclose the fair values by level.');
		expect(found).toHaveLength(2);
	});
});

describe('one undertaking or two', () => {
	const two: readonly (readonly [string, string, string])[] = [
		[
			'a further fact of the disclosure just promised',
			'We will expand our discussion of backlog in future filings.',
			'The disclosure will specifically highlight cancellations by wholesale customers of our northern region.',
		],
		[
			'another place of the document',
			'In the results of operations discussion, we will expand our discussion of orders in future filings.',
			'In Note 4, we will expand our discussion of orders by region in future filings.',
		],
		[
			'a specific revision that names its documents',
			'We will comply by revising the summaries of orders, prices, regions and customers in our Form 10-K.',
			'Specifically, in future filings we will revise the explanation of orders on page 12.',
		],
		[
			'wording for a purpose of its own',
			'In future filings, we will include additional clarification of the drivers.',
			'To clarify our disclosure regarding net sales growth, for future filings we propose additional clarification such as the following:',
		],
	];
	it.each(two)('tells apart %s', async (_name, first, second) => {
		expect((await promises(`${first} ${second}`)).map((p) => p.quote)).toEqual([first, second]);
	});

	it.each([
		[
			'how it will be',
			'We will expand our discussion of backlog in future filings.',
			'The disclosure will describe it.',
		],
		[
			'a specification of it',
			'We will comply by revising the summaries of orders, prices, regions and customers in our Form 10-K.',
			'Specifically, we will revise the explanation of orders on page 12.',
		],
	])('joins %s', async (_name, first, second) => {
		expect(await promises(`${first} ${second}`)).toHaveLength(1);
	});
});

describe('wording that is announced', () => {
	it('belongs to the promise before it, in a paragraph of its own too', async () => {
		const one = 'We will disclose in our future Form 10-K filings the age of orders, their terms and their dates.';
		const shown = 'The disclosure would read substantially as follows, based on amounts for fiscal 2020:';
		const text = '“Our orders are two years old. They end in 2022.”';
		expect((await promises(`${one}\n\n${shown}\n\n${text}`)).map(({ quote }) => quote)).toEqual([one]);
	});
});

describe('wording that is shown and will stand there later', () => {
	const ASK = 'Please revise future filings to describe your backlog.';

	it.each([
		'Below is an illustration of our intended disclosure, using December 31, 2020 information, to be included prospectively:',
		'The following is the revised language to be used going forward:',
		'Attached is a draft of the table to be presented prospectively:',
	])('is promised: %s', async (announced) => {
		const wording = '“One half of our backlog will be shipped within one year of the balance sheet date.”';
		const [promise, ...more] = await readAnswer(`${announced}\n\n${wording}`, ASK);
		expect(more).toEqual([]);
		expect(promise).toMatchObject({ disposition: 'promised', quote: announced, proposedText: wording });
	});

	it.each([
		'The new standard requires changes in presentation to be made prospectively.',
		'The following is a change in depreciation to be reflected prospectively.',
		'The following tables were to be presented to the board.',
	])('is not what a rule or the books will be: %s', async (answer) => {
		expect((await readAnswer(answer, ASK)).map(({ disposition }) => disposition)).toEqual(['unanswered']);
	});
});

describe('the same for others', () => {
	it('is another undertaking', async () => {
		const one =
			'We will revise our disclosure in our next Form 10-K to identify the orders at risk and to provide the information about risk that the Staff requested.';
		const other =
			'In subsequent filings, we will provide the same information about risk for any other orders that we find to be at risk.';
		expect((await promises(`${one} ${other}`)).map(({ quote }) => quote)).toEqual([one, other]);
	});
});

describe('more ways to bind', () => {
	it.each([
		'The Company undertakes in future filings to quantify its backlog.',
		'Going forward, backlog will be discussed separately from orders.',
		'We will take the comment into account by quantifying our backlog in future filings.',
		'Please see Annex A for the disclosure of backlog that we plan to include in our next Form 10-K.',
		'The Company accepts the comment and will comply prospectively.',
		'We will, beginning with the Form 10-Q for the quarter ended March 31, 2021, include a table of backlog by region.',
		'We are revising our disclosure of backlog in the Form 10-K for the year ending December 31, 2021.',
		'Similar disclosure of backlog will be provided in subsequent quarters.',
		'Revised disclosure of our backlog is expected to be included in our 2021 Form 10-K.',
		'We will comply with the comment. In future annual reports we will present backlog by region.',
		'There are no orders without a contract, and we will so state.',
		'The sentence about backlog will not appear in future filings.',
		'In future filings, orders that we may cancel will be classified as uncommitted.',
		'We would propose, however, to quantify backlog in any period in which cancellations are material.',
		'The Company has therefore decided to discontinue the presentation of backlog per share.',
		'It is our intention that backlog be shown by region each year.',
		'As our orders grow, we will include a roll-forward of backlog.',
	])('%s', async (answer) => {
		expect((await promises(answer)).map((p) => p.quote)).toEqual([answer]);
	});

	it.each([
		['what is planned not to be', 'Our backlog is small. No such disclosure was given and none is planned.'],
		['the duty of any issuer', 'Under the exemption, an issuer will disclose its backlog in its annual report.'],
		['what is sent to the staff', 'We will furnish the backlog on a supplemental basis by April 4, 2021.'],
		['a contract', 'Under the credit agreement, the Company will provide the lender with quarterly reports.'],
		['a working group', 'The task force recommends disclosing the backlog in future filings.'],
		['a practice', 'We currently expect to continue to exclude these orders in future disclosures of backlog.'],
		[
			'work that is no disclosure, after attention',
			'The Company will continue to monitor backlog and will begin deferring costs should orders fall.',
		],
		[
			'what was said before',
			'We previously stated that we would expand our backlog disclosure in our Form 10-K for 2020.',
		],
		['accounting', 'We will account for the backlog in accordance with ASC 606 in future filings.'],
		[
			'work that will be finished',
			'Qualification testing of the new plant will be completed in the third quarter of 2021.',
		],
		[
			'what a thing named in passing will do',
			'We offer a deposit network, which will make the balances in the table fully insured.',
		],
		['what was not done', 'Had we done so for our backlog, the table would have been:'],
		[
			'an estimate',
			'As results come in, the Company will revise its estimates of cancelled orders as required by ASC 606.',
		],
		['a treatment', 'If the plant goes ahead, the removal of waste will be treated as a cost of production.'],
		['a figure', 'We will include a milestone in the transaction price only when it becomes probable.'],
		['what befalls others', 'A supplier that is late twice will be placed on probation.'],
		['how the work is done', 'Management also plans to enhance its processes for identifying orders.'],
		['what was always done', 'We have historically elected to disclose backlog per share in our earnings release.'],
		['where to look', 'Please see our response to comment 2, where we will describe backlog in future filings.'],
	])('not %s', async (_name, answer) => {
		expect(await promises(answer)).toEqual([]);
	});

	it('leaves what the company believes out of the condition', async () => {
		const [promise] = await promises(
			'We will refer to Note 4 in future filings, as we believe the matter is best understood if presented there.',
		);
		expect(promise).toMatchObject({ disposition: 'promised', condition: null });
		const [{ elements } = { elements: [] }] = await readAnswer(
			'We will disclose the age of orders in future filings, because we believe it is of use to investors.',
		);
		expect(elements.map(({ text }) => text)).toEqual(['age of orders']);
	});

	it('takes the document from the other promises of the letter where they agree', async () => {
		const { proposals } = await read(
			letterOf(
				['Please describe backlog.', 'We will describe our backlog in our Form 10-K for 2021.'],
				['Please describe orders.', 'We will provide this clarity in our enhanced disclosure.'],
			),
		);
		expect(proposals.map((p) => p.targets)).toEqual([['10-K'], ['10-K']]);
	});

	it.each([
		[
			'declined',
			'As such, it has not separately itemized the backlog.',
			'As such, the Company has not separately itemized its backlog.',
		],
		['declined', 'misleading', 'The Company believes it would be misleading to call its orders backlog.'],
		['declined', 'enough', 'We believe the presentation of backlog meets the disclosure requirements.'],
		[
			'done',
			'corrected',
			'Please refer to page 4 of our Amended 2020 Form 10-K, in which the tables of backlog were corrected.',
		],
	])('%s: %s', async (disposition, _name, answer) => {
		const [item] = await readAnswer(answer, 'Please correct the tables to disclose your backlog.');
		expect(item).toMatchObject({ disposition, quote: answer });
	});
});

it('an approach is taken over into the reports of a kind', async () => {
	const answer = 'We will apply the same approach to our Forms 10-Q.';
	const own = await promises(answer, 'Please apply this comment to your Forms 10-Q as well.');
	expect(own).toEqual([expect.objectContaining({ quote: answer, targets: ['10-Q'] })]);
});

describe('an explanation', () => {
	it.each([
		[
			'that a risk is not material',
			'Please discuss the materiality of your sales in Cuba.',
			'Quillmoor does not believe that its sales in Cuba pose a material investment risk for its holders.',
		],
		[
			'of what will not be found',
			'Please describe your sales in Cuba.',
			'Quillmoor does not believe that its review will result in the identification of any such sales.',
		],
		[
			'of what a measure leaves out',
			'Please reconcile the order margin, and disclose its definition.',
			'The order margin does not consider all costs, only the costs applicable to orders.',
		],
		[
			'in a clause of its own',
			'Please disclose the aged orders.',
			'Lenders rely on such metrics as order aging where an allowance is not required.',
		],
		[
			'of what suffices in business',
			'Please disclose the effects of a lack of orders.',
			'We believe that a plant without sufficient orders would be closed.',
		],
	])('%s refuses nothing', async (_, ask, answer) => {
		const own = await readAnswer(answer, ask);
		expect(own.filter(({ disposition }) => disposition === 'declined')).toEqual([]);
	});

	it.each([
		'We believe that our disclosure of aged orders is sufficient.',
		'We believe that the table provides sufficient information about orders.',
		'We do not consider the aged orders material for disclosure.',
		'Quillmoor does not believe there are risks that would be disclosed.',
	])('does not hide a refusal: %s', async (answer) => {
		const own = await readAnswer(answer, 'Please disclose the aged orders.');
		expect(own.map(({ disposition }) => disposition)).toEqual(['declined']);
	});
});

describe('work on the text, asked for and said in passing', () => {
	it.each([
		['something added', 'A column of cancelled orders will be added.'],
		['a cut', 'The sentence in the introduction will be struck.'],
		['a footnote that speaks', 'A footnote will alert readers to the cancelled orders.'],
		['a place on the page', 'Cancelled orders will be a separate line of the table.'],
		['a part of each report', 'Item 2 of each Form 10-Q will report what orders remain.'],
		['what is meant to be there', 'On orders, a sentence such as the following is contemplated:'],
		['what the company is to do', 'As requested, Quillmoor is to present backlog by region.'],
		['willingness', 'In the interest of clarity, we’d be glad to substitute “firm orders” for “backlog”.'],
		['agreement', 'Agreed.'],
		['a contraction', 'We’ll separately disclose the orders that are cancelled.'],
		[
			'an instruction',
			'The Company has instructed its controller to prepare a note on backlog for its next Form 10-K.',
		],
	])('%s', async (_, answer) => {
		expect((await promises(answer)).map((p) => p.quote)).toEqual([answer]);
	});

	it.each([
		['the books', 'Cancelled orders will be included in cost of sales.'],
		['a business', 'The segment will be renamed the Systems group.'],
		['the purpose of a thing', 'The purpose of the table is to present backlog by region.'],
		['a refusal with a word put in', 'We do not, accordingly, intend to disclose backlog in our next Form 10-K.'],
		[
			'a refusal of the disclosure',
			'Disclosure of backlog in future filings was not asked of others and will not be made.',
		],
		['a talk with the staff', 'We propose to discuss the presentation of backlog with the Staff by telephone.'],
		['what is intended by it', 'The disclosures in Note 2 are intended to describe backlog.'],
	])('not %s', async (_, answer) => {
		expect(await promises(answer)).toEqual([]);
	});

	it('takes the sentence along that says what it is', async () => {
		const answer = 'Our board lowered the limit on open orders in May. We will make mention of that.';
		expect((await promises(answer)).map((p) => p.quote)).toEqual([answer]);
	});

	it('begins after a semicolon, and ends before wording in the same sentence', async () => {
		const clause = 'a footnote saying so will accompany the table.';
		expect(
			(await promises(`Backlog is held by the parent and has no other owner; ${clause}`)).map((p) => p.quote),
		).toEqual([clause]);
		const [read] = await readAnswer(
			'In our next Form 10-K the note will read as follows: “Backlog is counted when orders are signed and paid for.”',
		);
		expect(read?.quote).toBe('In our next Form 10-K the note will read as follows:');
		expect(read?.proposedText).toBe('“Backlog is counted when orders are signed and paid for.”');
	});

	it.each([
		[
			'an inverted one without a comma',
			'Should orders fall we will disclose it in future filings.',
			'Should orders fall',
		],
		[
			'one with a date',
			'Should the order not be signed by June 13, 2021, we will add it in future filings.',
			'Should the order not be signed by June 13, 2021',
		],
		['until', 'Until the order is delivered, our next Form 10-Q will describe it.', 'Until the order is delivered'],
		['if so', 'We will disclose cancelled orders in future filings if so.', 'if so'],
		['none in an example', 'In future filings an example assuming full orders will be added.', null],
		[
			'none in what will be said',
			'We will revise future filings to state that backlog falls if orders are cancelled.',
			null,
		],
	])('condition: %s', async (_, answer, condition) => {
		expect((await promises(answer)).map((p) => p.condition)).toEqual([condition]);
	});
});

describe('practices that go on, and other ways to say that words will be there', () => {
	const seen = 'Our 2020 Form 10-K shows backlog by region in Item 1';
	it.each([
		['there again', `${seen}; it will be there again in a year’s time.`],
		['a text that stays', `${seen}, and this table will remain in future reports.`],
		['no change', `${seen}, and that will not change.`],
		['told in two sentences', `${seen}. These tables will be kept.`],
		['done again in the like way', `${seen}. We shall include the like in each quarterly report.`],
		['under way', `${seen}. These disclosures are being continued.`],
		['going on', 'We describe backlog in each Form 10-K and expect to go on describing it.'],
	])('a practice: %s', async (_, answer) => {
		const found = await promises(answer);
		expect(found.map((p) => p.quote)).toEqual([answer]);
	});

	it.each([
		['a verb with its particle', 'If cancelled orders become large we will single them out.'],
		['a verb begun anew', 'We intend to re-label the table of backlog in our next Form 10-K.'],
		['a word given up', 'The word “firm” will no longer be used.'],
		['no objection', 'We have no objection to adding a sentence on backlog.'],
		['pleasure', 'Should orders fall we will be pleased to furnish a table of backlog.'],
		['the like manner', 'Orders of the second segment will be covered in a like manner.'],
		['a place', 'The table is due with the yearly statements and will be found there.'],
		['what is meant', 'Management means to set backlog out by region in the coming annual report.'],
		['what readers will see', 'Readers of our next Form 10-K will see backlog broken down by region.'],
		['what it is meant to do', 'It is our intention that the next Form 10-K quantify backlog.'],
		['a commitment', 'We can commit to showing backlog by region each quarter.'],
		['no difficulty', 'The Company has no difficulty with quantifying backlog in future.'],
		['a report with a verb of its own', 'Our next Form 10-K will chart backlog by region.'],
		['a contracted would', 'If we decide to discuss backlog in MD&A, we’d do so in a table.'],
	])('%s', async (_, answer) => {
		expect((await promises(answer)).map((p) => p.quote)).toEqual([answer]);
	});

	it.each([
		['a state of business', `${seen}. The order will remain in effect.`],
		['a state of prices', 'Our Form 10-K says that prices will remain at their level.'],
		['a thing of any kind', 'When an order is cancelled, it will be removed from the table of open orders.'],
		['money put aside', 'The deposits will be placed into escrow.'],
		['a thing kept', 'We intend to retain the warehouse that stores the orders.'],
		['a lease left', 'We will break out of the lease in 2022.'],
		['a business that goes on', 'The Company will carry on with its business as before.'],
		['a rate', 'The allowance will be kept at 2% of orders.'],
		['what would suffice', 'The Staff said that compliance in future filings would generally suffice.'],
		['a disclosure left as it is', 'We propose to retain our current disclosure of backlog.'],
		['an instance', 'The instance in which a penalty would be disclosed is told in Note 4.'],
		['a talk', 'If the Staff does not concur, the Company would be pleased to discuss the disclosure further.'],
	])('not %s', async (_, answer) => {
		expect(await promises(answer)).toEqual([]);
	});

	it.each([
		'The term will not be removed.',
		'We do not intend to delete the term in future filings.',
		'In future filings the Company will not discontinue it, because it is accurate.',
	])('takes no refusal to take something out for a promise: %s', async (answer) => {
		const own = await readAnswer(answer, 'Please remove the term “leading” from future filings.');
		expect(own.map(({ disposition }) => disposition)).toEqual(['declined']);
	});

	it.each([
		[
			'Please confirm that you will not remove the table of berths from future filings.',
			'We will not remove the table of berths from future filings.',
		],
		[
			'Please remove the adjustment for dredging costs from your measure.',
			'In future filings we will not eliminate dredging costs from Adjusted EBITDA.',
		],
	])('takes it for one where that was asked: %s', async (ask, answer) => {
		expect((await promises(answer, ask)).map(({ disposition }) => disposition)).toEqual(['promised']);
	});

	it('takes a confirmation for the promise that was asked for, where nothing else answers', async () => {
		const ask = 'Please confirm that you will report backlog by region.';
		expect((await promises('We so confirm.', ask)).map((p) => p.quote)).toEqual(['We so confirm.']);
		expect((await promises('Confirmed.', ask)).map((p) => p.quote)).toEqual(['Confirmed.']);
		expect(await promises('Confirmed.', 'Please confirm that the order was cancelled, and tell us why.')).toEqual([]);
		const more = 'The table will be added to the next Form 10-K.';
		expect((await promises(`Confirmed. ${more}`, ask)).map((p) => p.quote)).toEqual([more]);
	});

	it('cuts the parts of an answer that are lettered', async () => {
		const answer =
			'(a) Disclosure of backlog was not asked of others and will not be made. (b) We will show cancelled orders.';
		expect((await promises(answer)).map((p) => p.quote)).toEqual(['(b) We will show cancelled orders.']);
	});
});

describe('what an answer says beside its promise', () => {
	it.each([
		[
			'work done, before it in the sentence',
			'In response to the Staff’s comment, we revised our Form 10-Q for the quarter ended December 31, 2020 to show backlog by region and ',
			'we will continue to show backlog by region in future filings.',
		],
		[
			'a revision of the offer',
			'In response to the Staff’s comment, the Company revised Section 10 of the Offer to Purchase and ',
			'undertakes to disseminate the amended disclosure to holders as the rule requires.',
		],
	])('is not quoted: %s', async (_, before, promise) => {
		expect((await promises(`${before}${promise}`)).map(({ quote }) => quote)).toEqual([promise]);
	});

	it('is quoted where the promise points back at it', async () => {
		const answer = 'We have added a table of backlog to our draft and will include it in our next Form 10-K.';
		expect((await promises(answer)).map(({ quote }) => quote)).toEqual([answer]);
	});

	it.each([
		[
			'a page of what was filed',
			'In future filings we will keep the table, as disclosed on page 41 of the 2020 Annual Report on Form 10-K.',
		],
		[
			'what the staff read',
			'In future filings we will give a table like the one below, which adds to the table in the Form 10-K that was reviewed by the Staff.',
		],
	])('names no target: %s', async (_, answer) => {
		expect((await promises(answer)).map(({ targets }) => targets)).toEqual([['future filings']]);
	});

	it.each([
		['how the letter goes on', 'These are two questions and we will address them separately below.'],
		[
			'what would come about',
			'While total cash would change, no other line item of the financial statements would change.',
		],
		[
			'what is asked of the staff',
			'We would ask that the corrected form be used from the 2021 report onwards instead.',
		],
		['a plan that nobody has', 'We have no plan to include backlog in our filings.'],
		['what a product carries', 'We expect that the order will continue to carry a margin above that of other orders.'],
		['a standard to adopt', 'We will adopt ASU 2023-07 in our annual report for fiscal 2025.'],
		['a question left open', 'The customer has not said if or when it will.'],
		['what must be done if sold', 'Orders have to be confirmed again if they are to be shown as firm.'],
	])('binds nobody: %s', async (_, answer) => {
		expect(await promises(answer)).toEqual([]);
	});
});

describe('a measure without its adjustment', () => {
	const ask = 'Please tell us why the adjustment for recruiting costs is appropriate in your non-GAAP measure.';
	it.each([
		'We agree that these costs may recur and henceforth will not adjust for them.',
		'We have elected to discontinue this adjustment from the first quarter of fiscal 2021.',
		'The adjustment will not be made for later periods.',
	])('is promised: %s', async (answer) => {
		expect((await promises(answer, ask)).map(({ disposition, quote }) => [disposition, quote])).toEqual([
			['promised', answer],
		]);
	});
});

describe('two promises joined by a word', () => {
	const one = 'In future filings we will describe our backlog by region and by kind of customer';
	it('are one, if the second is light', async () => {
		const answer = `${one}, and will explain in a footnote those orders that customers may cancel at any time without cost to them.`;
		expect((await promises(answer)).map(({ quote }) => quote)).toEqual([answer]);
	});
	it.each([
		'and will also explain in a footnote those orders that customers may cancel at any time without cost to them.',
		'and will explain, to the extent material, those orders that customers may cancel at any time without cost to them.',
	])('are two, if it adds or has a condition: %s', async (second) => {
		expect((await promises(`${one}, ${second}`)).map(({ quote }) => quote)).toEqual([one, second]);
	});
});

describe('announced wording', () => {
	it('with a purpose of its own is another promise', async () => {
		const first = 'In its next Form 10-K the Company will provide additional disclosure regarding its backlog.';
		const shown = 'The Company proposes the following disclosure in its Form 10-K for 2021 under Item 7:';
		const other =
			'With respect to cancelled orders, the Company proposes the following additional disclosure in its Form 10-K for 2021:';
		const said = await promises(`${first} ${shown}\n\n“Backlog fell.”\n\n${other}\n\n“Orders were cancelled.”`);
		expect(said.map(({ quote }) => quote)).toEqual([`${first} ${shown}`, other]);
	});
});

describe('conditions', () => {
	it.each([
		[
			'We will present the table for any year in which the test is exceeded.',
			'for any year in which the test is exceeded',
		],
		[
			'In future filings we will describe the region for any plant whose backlog falls.',
			'for any plant whose backlog falls',
		],
		[
			'We did not view this as material to either party, but we will describe it in our next Form 10-K if it is still in effect.',
			'if it is still in effect',
		],
		[
			'We will describe the orders in future filings if pending orders become material.',
			'if pending orders become material',
		],
		[
			'Were a change in orders to be material, the Company would disclose its effect on income in future filings.',
			'Were a change in orders to be material',
		],
		['As soon as an estimate can be made we will disclose it in our filings.', 'As soon as an estimate can be made'],
		['In our next Form 10-K we will make that clear each time backlog is mentioned.', 'each time backlog is mentioned'],
	])('%s', async (answer, condition) => {
		expect((await promises(answer)).map((p) => p.condition)).toEqual([condition]);
	});

	it.each([
		'The words “firm orders” will be struck out when the note is next published in our Form 10-K.',
		'Where a response shows revised text, we will use that text in our next Form 10-K.',
		'We will present it first in our next Form 10-Q, unless the response says otherwise.',
		'In our next Form 10-K we will clarify the policy by indicating that orders are counted only to the extent that they are firm.',
	])('are not: %s', async (answer) => {
		expect((await promises(answer)).map((p) => p.condition)).toEqual([null]);
	});
});

describe('the business, the books and the letter itself', () => {
	it.each([
		['Please disclose your capacity.', 'The Company also notes that it will move its assembly plant to Ohio.'],
		['Please discuss backlog.', 'We will address comments 3 and 4 together; please see our response to comment 4.'],
		[
			'Please explain how often you update your estimate.',
			'We will reassess the forecast and will revise the accrued balance.',
		],
		[
			'Please clarify your policy.',
			'We keep a reserve and will adjust the reserve in future periods as orders change.',
		],
		[
			'Please clarify your policy.',
			'As disclosed in our Form 10-K, we will revise the contract price when it is known.',
		],
		['Please revise.', 'The Company will file its answer with the district court by June 3, 2022.'],
		['Please disclose shortfalls.', 'We will disclose to the customer any late delivery.'],
		['Please disclose covenants.', 'The Company will continue to provide monthly backlog reports to its lenders.'],
		['Please tell us how you test goodwill.', 'We will include the mill in our annual goodwill test.'],
		['Please tell us how you test goodwill.', 'We will use the same discount rate in future tests.'],
		[
			'Please revise future filings to describe your policy.',
			'We will apply the guidance in ASC 606 to new contracts.',
		],
		['Please revise your risk factors.', 'We will address the matter with our lenders.'],
		['Please name your directors.', 'The Company will replace the directors who resign.'],
		['Please disclose how owners who return kilns are treated.', 'The Company will treat all owners alike.'],
		['Will you remain eligible?', 'The Company expects that it will continue to provide reduced disclosure.'],
	])('are not undertaken: %s %s', async (ask, answer) => {
		expect(await promises(answer, ask)).toEqual([]);
	});

	it.each([
		'We will expand the discussion of our plants.',
		'We will revise the estimate disclosures.',
		'We will disclose sales to customers in the note.',
		'We will present the provision for losses separately.',
		'We will revise the balance sheet to show contract liabilities.',
		'We will include the key assumptions from our impairment tests in MD&A.',
		'We will apply the guidance in ASC 280-10-50 to the segment note.',
		'We will exclude related party customers from the table.',
		'We will replace the directors’ names in the caption.',
		'We will remove the reference to owners.',
	])('but a text about them is: %s', async (answer) => {
		expect((await promises(answer, 'Please revise.')).map(({ quote }) => quote)).toEqual([answer]);
	});

	it('are no facts of the promise they stand with', async () => {
		const answer = 'We will adopt the standard in 2022 and will provide the disclosures required by the standard.';
		const [promise] = await readAnswer(answer);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['disclosures required by the standard']);
	});
});

describe('a word given before', () => {
	it.each([
		'The Company had previously stated in its response dated July 3, 2020 that it would disclose the effect only if material.',
		'Our earlier letter stated that we intend to disclose backlog by segment in future filings. This was incorrect.',
		'In our prior response we agreed to expand our disclosure of backlog in future filings.',
	])('and told of is not given again: %s', async (answer) => {
		expect(await promises(answer)).toEqual([]);
	});

	it.each([
		'We previously committed to provide this table in our letter dated May 1, 2019, and did provide it in the 2019 Form 10-K.',
		'As noted in our prior response, we agreed to expand our disclosure of backlog. We did so in our Form 10-Q filed on November 4, 2020.',
	])('and kept is done: %s', async (answer) => {
		expect((await readAnswer(answer)).map(({ disposition }) => disposition)).toEqual(['done']);
	});

	it('holds where it is taken up again', async () => {
		const answer =
			'As we committed in our letter dated January 3, 2021, we will disclose backlog by region in future filings.';
		expect((await promises(answer)).map(({ quote }) => quote)).toEqual([answer]);
	});
});

describe('what will not be there', () => {
	const facts = async (answer: string, ask = 'Please revise your presentation of cash income.') =>
		(await readAnswer(answer, ask))
			.filter(({ strength }) => strength === 'binding')
			.map(({ elements }) => elements.map(({ text, absent }) => (absent ? `(${text})` : text)));

	it('is a promise beside what will be', async () => {
		const answer =
			'In future earnings releases we will present net margin wherever cash margin is presented. We will no longer include cash margin in the headline.';
		expect((await facts(answer)).at(-1)).toEqual(['(no cash margin in the headline)']);
	});

	it('may be a name', async () => {
		const answer =
			'In future earnings releases we will present net income first. We will not refer to cash income as “earnings.”';
		expect((await facts(answer)).at(-1)).toEqual(['(no reference to cash income as “earnings.”)']);
	});

	it('ends before other work', async () => {
		const answer = 'We will remove the adjustment for launch costs and will recast comparative periods to match.';
		expect(await facts(answer)).toEqual([['(no adjustment for launch costs)', 'recast comparative periods to match']]);
	});
});

describe('a promise by its grammar', () => {
	it('comes after the thinking about it', async () => {
		const answer =
			'We will continue to evaluate our disclosures and, if orders fall, provide appropriate disclosure of backlog.';
		expect(await promises(answer)).toMatchObject([
			{ disposition: 'conditional', condition: 'if orders fall', quote: answer },
		]);
	});

	it('has two infinitives, each with its document', async () => {
		const answer =
			'The Company undertakes to file its bylaws as an exhibit to a future amendment, and to inform investors in future filings of any change to the board.';
		expect(await promises(answer, 'Please file your bylaws.')).toMatchObject([
			{ disposition: 'amend', targets: ['10-K', 'amendment'] },
			{ disposition: 'promised', targets: ['future filings'] },
		]);
	});

	it('shows its words in an annex', async () => {
		const answer = 'Please see the revised disclosure that we will include in our next Form 10-Q, attached as Annex I.';
		expect(await promises(answer)).toMatchObject([{ disposition: 'promised', targets: ['10-Q'] }]);
	});
});

describe('a promise stays one', () => {
	it.each([
		[
			'behind what an earlier letter said',
			'Our prior response explained that orders were low, and we will disclose the orders of each quarter in our next Form 10-K.',
		],
		['about what the books have, told in more detail', 'We will revise the useful lives to give narrower ranges.'],
		['about a part of the business in a summary', 'We will expand the operations summary by region.'],
		['at a place just named', 'Our MD&A has a section on liquidity. We will disclose it there.'],
		['to those who buy what is offered', 'We will disclose to purchasers the fees and the commissions.'],
	])('%s', async (_name, answer) => {
		expect(await promises(answer, 'Please revise your disclosure in future filings.')).toMatchObject([
			{ disposition: 'promised' },
		]);
	});
});

describe('facts are not lost', () => {
	const ASK =
		'Please revise future filings to disclose: (i) the number of sites, (ii) the cost of each site, and (iii) the closing dates.';

	it('where the answer names a place by number', async () => {
		const [promise] = await readAnswer(
			'We will include the requested disclosures in Part II, Item 7 of our future Forms 10-K.',
			ASK,
		);
		expect(promise?.elements).toHaveLength(3);
	});

	it('where one of a list is one word', async () => {
		const [promise] = await readAnswer(
			'In future filings, we will disclose the nature, the amount and the timing of the closing charge.',
		);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['nature', 'amount', 'timing of the closing charge']);
	});

	it('where a clause with its own verb opens the list', async () => {
		const [promise] = await readAnswer(
			'In future filings, we will disclose that the unit is at risk of impairment, the percentage by which fair value exceeds carrying value, and the amount of goodwill of the unit.',
		);
		expect(promise?.elements).toHaveLength(3);
	});

	it('where a second promise has a condition', async () => {
		const answer =
			'In future filings, we will disclose that the plan was ended and, if the effect is material, will disclose the amount of the effect.';
		expect(await promises(answer)).toMatchObject([
			{ disposition: 'promised', condition: null },
			{ disposition: 'conditional', condition: 'if the effect is material' },
		]);
	});
});

describe('undertakings in other turns', () => {
	const said = async (answer: string, ask: string): Promise<readonly (readonly unknown[])[]> =>
		(await readAnswer(answer, ask)).map(({ disposition, condition, elements }) => [
			disposition,
			condition?.text,
			elements.map(({ text, absent }) => (absent ? `absent: ${text}` : text)),
		]);

	it.each([
		[
			'Please expand your analysis of fuel surcharges.',
			'The Company undertakes that its analysis for fiscal 2022 and after will show fuel surcharges per crossing.',
			['promised', undefined, ['fuel surcharges per crossing']],
		],
		[
			'Please revise the measure, which leaves out start-up costs.',
			'We shall cease to exclude start-up costs.',
			['promised', undefined, [expect.stringMatching(/^absent: no exclusion of start-up costs/)]],
		],
		[
			'Please add a line for transfers in future filings.',
			'A line for transfers, even if nil, will appear in the table in future filings.',
			['promised', undefined, [expect.stringMatching(/^line for transfers/)]],
		],
		[
			'Provide the disclosures for each subsidiary.',
			'The Company does not believe that disclosure for each subsidiary is needed and intends instead to disclose each group.',
			['promised', undefined, ['each group']],
		],
	])('to “%s” bind: %s', async (ask, answer, expected) => {
		expect(await said(answer, ask)).toEqual([expected]);
	});

	it.each([
		['Please delete “world-class”.', 'We will not use the term again.'],
		[
			'Please provide support for “best-in-class” or remove it.',
			'While we believe the statement is fair, we will not repeat it.',
		],
		['Please refrain from using “unique”.', 'We will not refer to our kilns as unique.'],
	])('that deny what “%s” asks to be gone bind: %s', async (ask, answer) => {
		expect((await said(answer, ask)).map(([disposition]) => disposition)).toEqual(['promised']);
	});

	it.each([
		['Please remove the measure and disclose the margin.', 'We will not disclose the margin.'],
		['Please delete “adjusted margin”.', 'We will not delete it because it is useful.'],
		['Please disclose the rates.', 'Even if the rates were material, we would not disclose them.'],
		['Please disclose the cost.', 'If we disclosed the cost, we would name the insurer.'],
		['Please disclose the rates.', 'The lender commits that it will provide the loan.'],
		[
			'Please delete the mitigating words in your risk factors and add a risk factor on kiln fires.',
			'We will not include a risk factor on kiln fires.',
		],
		['Please delete this slogan.', 'We respectfully will not make this change.'],
		['Please delete “unrivalled”.', 'We will not make the deletion of “unrivalled”.'],
		[
			'We note that you eliminate sales between mills. Please tell us the amount of the sales between mills.',
			'We will not disclose the sales between mills.',
		],
		['Please disclose the bad debts.', 'If a buyer fails to pay, we would warn it and then stop deliveries.'],
		['Please disclose the loss.', 'If the price fell below cost, the Company would detail the loss to the board.'],
		['Please disclose the supplier.', 'If asked by a buyer, we would identify the supplier.'],
		['Please disclose the closures.', 'The Company will cease to use the Aldmoor mill in May 2021.'],
		['Please disclose the disposals.', 'The Company sold the mill and, in May, will cease using the brand.'],
		[
			'Please disclose the cash flows.',
			'We will include the schedule of cash flows in our projections used for the test.',
		],
		['Please disclose the default rates.', 'We will use a table of default rates in our allowance calculation.'],
	])('that refuse, suppose or are of others bind nobody: “%s” “%s”', async (ask, answer) => {
		const kinds = (await said(answer, ask)).map(([disposition]) => disposition);
		expect(kinds.filter((kind) => kind === 'promised' || kind === 'conditional')).toEqual([]);
	});

	it('for the time until then are apart', async () => {
		const answer = 'Once it can be estimated, we will disclose the cost; until then we will disclose that it cannot.';
		expect((await said(answer, 'Disclose the cost of the incident.')).map(([kind, when]) => [kind, when])).toEqual([
			['conditional', 'Once it can be estimated'],
			['promised', undefined],
		]);
	});
});

describe('a promise behind a colon', () => {
	it('has its own subject', async () => {
		const [promise] = await readAnswer(
			'We will honor the Staff’s request: the measure of cash yield will not be presented in our future filings.',
			'Please remove the measure of cash yield.',
		);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['no measure of cash yield']);
	});
});

describe('the company under the names that its letter gives it', () => {
	/** What is promised in a letter of a registrant whose introduction calls it so. */
	async function promisedBy(registrant: string, introduction: string, answer: string): Promise<readonly string[]> {
		const letter = letterOf(['Please disclose the fees in future filings.', answer])
			.replace('Re: Quillmoor Instruments, Inc.', `Re: ${registrant}`)
			.replace('Quillmoor Instruments, Inc. responds', introduction);
		return (await read(letter)).proposals.filter((p) => p.strength === 'binding').map(({ quote }) => quote);
	}

	it.each([
		['Aldmoor Savings Bank', 'Aldmoor Savings Bank (the “Bank”) responds', 'The Bank'],
		['Aldmoor Savings Bank', 'We respond', 'The Bank'],
		['ALDMOOR PRODUCTS CORP.', 'Aldmoor Products Corp. (“Aldmoor Products”) responds', 'Aldmoor Products'],
		['Aldmoor Market, Inc.', 'Aldmoor Market, Inc., a New York corporation, responds', 'Aldmoor Market'],
		[
			'Aldmoor Assets Ltd.',
			'Aldmoor Assets Ltd. and its subsidiaries (together, the “Lessees”) respond',
			'The Lessees',
		],
		['BANK OF ALDMOOR PARTNERS', 'We respond', 'Bank of Aldmoor Partners also'],
		['Aldmoor Fund L.P.', 'Aldmoor Fund L.P. (the “Partnership”) responds', 'The General Partner'],
		[
			'Aldmoor Trust',
			'On behalf of Aldmoor Trust (the “Trust”) and its agent, Mill Bank LLC (the “Bank”), we respond',
			'The Bank',
		],
	])('%s: %s', async (registrant, introduction, subject) => {
		const promise = `${subject} will disclose the fees by class in its next Form 10-Q.`;
		expect(await promisedBy(registrant, introduction, promise)).toEqual([promise]);
	});

	it.each([
		['Aldmoor Instruments, Inc.', 'Aldmoor Instruments, Inc. (the “Company”) responds', 'The Bank'],
		[
			'Aldmoor Savings Bank',
			'Aldmoor Savings Bank (the “Company”) and the staff (the “Staff”) spoke; it responds',
			'The Staff',
		],
		['Aldmoor Savings Bank', 'Aldmoor Savings Bank responds', 'A borrower of the Bank'],
		['Aldmoor Savings Bank', 'Aldmoor Savings Bank, whose agent is Mill Bank (the “Bank”), responds', 'The Bank'],
		[
			'Aldmoor Trust',
			'The answers of Aldmoor Trust (the “Trust”), a client of Mill Bank (the “Bank”), follow, as it responds',
			'The Bank',
		],
	])('and no other party: %s: %s, %s', async (registrant, introduction, subject) => {
		expect(
			await promisedBy(registrant, introduction, `${subject} will disclose the fees in its later reports.`),
		).toEqual([]);
	});
});

describe('who is something to the company', () => {
	it.each(['A borrower of the Company', 'The customers of the Company', 'Counsel for the lenders to the Company'])(
		'promises nothing for it: %s',
		async (subject) => {
			expect(await promises(`${subject} will disclose backlog in its next report.`)).toEqual([]);
		},
	);

	it.each(['The Compensation Committee of the Company', 'Management of the Company', 'The officers of the Company'])(
		'and who speaks for its documents does: %s',
		async (subject) => {
			expect(await promises(`${subject} will disclose backlog in the next proxy statement.`)).toHaveLength(1);
		},
	);
});

describe('a promise by a noun', () => {
	const WAGES = 'Please disclose wages.';
	it.each([
		'The Registrant hereby confirms to the Staff its intention to disclose wage costs in future filings.',
		'We reiterate our commitment to disclose wage costs in future filings.',
		'We confirm our agreement to disclose wage costs in future filings.',
		'Please be advised of our undertaking to disclose wage costs in our next Form 10-K.',
		'This letter confirms the Company’s plan to include wage costs in its next Form 10-Q.',
		'The Company has every intention of disclosing wage costs in future filings.',
		'The Company has made a commitment to disclose wage costs in future filings.',
		'The Company gives its undertaking to the Staff to expand the discussion of wages in future filings.',
		'It is the Company’s intention to disclose wage costs in future filings.',
		'We advise you that the Company has undertaken to disclose wage costs in future filings.',
	])('binds where it is given: %s', async (answer) => {
		expect((await promises(answer, WAGES)).map((p) => p.disposition)).toEqual(['promised']);
	});

	it.each([
		'The Company announced its intention to report wages by region in its press release of May 2020.',
		'The Company announced its plan to expand the yard next year and its commitment to add two cranes.',
		'The Board approved a plan to expand the yard in our next fiscal year and to report on it.',
		'Our commitment to provide a loan to the carrier is described on page 14.',
		'The bank has reaffirmed its commitment to provide a loan.',
		'The Company has no intention to disclose wage costs in future filings.',
		'There are no plans to disclose wage costs in future filings.',
	])('does not where it is told of, denied or another’s: %s', async (answer) => {
		expect(await promises(answer, WAGES)).toEqual([]);
	});
});

describe('several that write together', () => {
	it.each([
		'The Companies have advised us that they will disclose rents in their future filings.',
		'The Funds have informed counsel that they will disclose rents in their future filings.',
	])('promise through their counsel: %s', async (answer) => {
		const [promise] = await readAnswer(answer, 'Please disclose rents.');
		expect([promise?.disposition, promise?.elements.map(({ text }) => text)]).toEqual(['promised', ['rents']]);
	});

	it.each([
		'The carriers have advised us that they will disclose rents in their future filings.',
		'Our auditors have informed us that they will include rents in their report.',
		'The lenders have advised us that they will provide the facility.',
	])('and nobody else does: %s', async (answer) => {
		expect(await promises(answer, 'Please disclose rents.')).toEqual([]);
	});
});
