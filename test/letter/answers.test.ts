/** Answers in few words, what they leave out, and when they hold. */
import { describe, expect, it } from 'vitest';
import { promises, readAnswer } from './letters.ts';

const kinds = async (answer: string, ask: string): Promise<readonly string[]> =>
	(await readAnswer(answer, ask)).map(({ disposition }) => disposition);

describe('a yes to "please confirm"', () => {
	const ASK = 'Please confirm that in future filings you will disclose the age of your kilns.';
	it.each([
		'We confirm.',
		'The Company hereby confirms.',
		'Yes. We confirm.',
		'Confirmed.',
		'The Company confirms that it will do so.',
	])('promises what was asked: %s', async (answer) => {
		const [promise] = await readAnswer(answer, ASK);
		expect(promise).toMatchObject({ disposition: 'promised', targets: ['future filings'] });
		expect(promise?.elements.map(({ text }) => text)).toEqual(['age of the kilns']);
	});

	it.each([
		['Please confirm that your future filings will disclose the age of your kilns.', 'age of the kilns'],
		['Please confirm that your next Form 10-Q will disclose the age of your kilns.', 'age of the kilns'],
		['Please confirm that future filings will be signed by your controller.', 'be signed by the controller'],
	])('is one where the documents are to do it: %s', async (ask, fact) => {
		const [promise] = await readAnswer('Confirmed.', ask);
		expect([promise?.disposition, promise?.elements.map(({ text }) => text)]).toEqual(['promised', [fact]]);
	});

	it.each([
		'We confirm that they will.',
		'They will.',
		'The Company confirms they shall do so.',
		'We confirm that our future filings will.',
	])('may be given for the documents that the staff asks about: %s', async (answer) => {
		const ask = 'Please confirm that your future filings will disclose the age of your kilns.';
		const [promise] = await readAnswer(answer, ask);
		expect([promise?.disposition, promise?.elements.map(({ text }) => text)]).toEqual([
			'promised',
			['age of the kilns'],
		]);
	});

	it.each([
		['Please tell us if your lenders will extend the loan. In future filings, disclose its term.', 'They will.'],
		[
			'Please confirm that your future filings will disclose the age of your kilns.',
			'Our lenders have been told that they will.',
		],
	])('is none where others are meant: %s %s', async (ask, answer) => {
		expect(await promises(answer, ask)).toEqual([]);
	});

	it('promises nothing where a fact was to be confirmed', async () => {
		expect(await promises('We confirm.', 'Please confirm that the kilns were idle at year end.')).toEqual([]);
		expect(await promises('Confirmed.', 'Please confirm that the kilns will be sold.')).toEqual([]);
	});
});

describe('weighing what was asked', () => {
	const ASK = 'In future filings, please describe your kilns.';
	it.each([
		'Management is considering whether to describe the kilns in future filings.',
		'We are currently evaluating whether or not to disclose them.',
		'We are considering how best to show them.',
		'The Company is considering describing them.',
		'Management is evaluating the Staff’s comment.',
		'We will consider whether to describe the kilns.',
	])('binds nobody, and leaves the comment watched: %s', async (answer) => {
		expect(await kinds(answer, ASK)).toEqual(['soft']);
	});

	it.each([
		'We are considering whether to sell the kilns.',
		'Our lenders are considering whether to disclose them.',
		'We are evaluating the impact of the new guidance on our disclosures.',
	])('is not weighing anything else: %s', async (answer) => {
		expect(await kinds(answer, ASK)).toEqual(['unanswered']);
	});
});

describe('what was asked and not promised', () => {
	const ASK = 'Please revise future filings to describe your kilns, their age and the cost of the fuel that they burn.';

	it('is open where the promise names something less', async () => {
		expect(
			await kinds('In future filings we will describe the number and the location of our brick kilns.', ASK),
		).toContain('narrowed');
	});

	it.each([
		[ASK, 'We will revise our disclosure in future filings to address the Staff’s comment.'],
		[ASK, 'In future filings we will include the requested schedule.'],
		[
			ASK,
			'We will include the following disclosure in future filings:\n\n“Our nine tunnel furnaces were built between 1990 and 2004.”',
		],
		[
			'Please file the kiln lease as an exhibit or tell us why it is not required.',
			'If that changes, the Company will file Exhibit 10.',
		],
	])('is not open: %s %s', async (ask, answer) => {
		expect(await kinds(answer, ask)).not.toContain('narrowed');
	});
});

describe('a promise of what a rule requires', () => {
	const ASK =
		'Your disclosure lacks information required by Item 1304 of Regulation S-K. In future filings, please describe the roads to the mine, its book value and the ownership of the mill.';
	const given = (rule: string) => `In future filings we will include the information required by ${rule} for our pits.`;

	it('takes in all that was asked under that rule', async () => {
		expect(await kinds(given('Item 1304 of Regulation S-K'), ASK)).toEqual(['promised']);
	});

	it.each([
		['Item 103 of Regulation S-K', ASK],
		['Item 1304 of Regulation S-K', `${ASK} Also describe the terms of your hedges and who sold them to you.`],
	])('leaves open what was asked under another, or besides: %s %s', async (rule, ask) => {
		expect(await kinds(given(rule), ask)).toContain('narrowed');
	});
});

describe('when a promise holds', () => {
	it('until something ends', async () => {
		const answer = 'In future filings we will describe the status of the arbitration until it is resolved.';
		const [promise] = await readAnswer(answer);
		expect(promise).toMatchObject({ disposition: 'promised', expires: 'until it is resolved' });
		expect(promise?.condition).toBeUndefined();
	});

	it('whatever the condition of what it adds', async () => {
		const answer =
			'In future filings we will add that the Kiln Act, if enacted, would shorten the term of our permits.';
		const [promise] = await promises(answer);
		expect(promise).toMatchObject({ disposition: 'promised', condition: null });
	});

	it.each([
		[
			'We will include this information in our Form 10-K for the year ending December 31, 2021.',
			'in our Form 10-K for the year ending December 31, 2021',
		],
		['We will revise Note 2 in our next Form 10-K.', 'in our next Form 10-K'],
		['We will state in our next Form 10-K the period of amortization.', 'in our next Form 10-K'],
	])('from the document on: %s', async (answer, firstDue) => {
		const [promise] = await readAnswer(answer);
		expect(promise?.firstDue).toBe(firstDue);
	});
});

describe('what a filed document already shows', () => {
	const ASK = 'Please revise to disclose how you count kilns.';
	it('is done where the response gives no other answer', async () => {
		expect(await kinds('How we count kilns was disclosed on page 44 of our Form 10-K.', ASK)).toEqual(['done']);
		expect(await kinds('We have filed Amendment No. 1 to our Form 10-K today.', ASK)).toEqual(['done']);
	});

	it.each([
		['The table included in Amendment No. 1 shows how we count kilns.', 'done'],
		['How we count kilns is shown in Note 4 of Amendment No. 1.', 'done'],
		['The table included in Amendment No. 1 does not show how we count kilns.', 'unanswered'],
		['How we count kilns is told by the table included in the budget.', 'unanswered'],
	])('is told of an amendment by what stands in it: %s', async (answer, kind) => {
		expect(await kinds(answer, ASK)).toEqual([kind]);
	});

	it.each([
		'The requested disclosure has been added to page 12.',
		'The additional disclosure has been added.',
		'A description of how we count kilns has been added to page 12.',
	])('is done where it was added: %s', async (answer) => {
		expect(await kinds(answer, ASK)).toEqual(['done']);
	});

	it.each([
		'In our Form 10-Q for the quarter ended March 31, 2020 we provided additional disclosure on how kilns are counted.',
		'The Company included in its most recent Form 10-Q the requested description of its way to count kilns.',
	])('is done beside a promise where a report gave more than before, or what was asked for: %s', async (done) => {
		const promise = 'In future filings we will also describe how we count idle kilns.';
		expect(await kinds(`${done} ${promise}`, ASK)).toEqual(['done', 'promised']);
	});

	it('is no answer where a report only told of it', async () => {
		const answer =
			'Our most recent Form 10-Q included the number of kilns. In future filings we will describe how we count kilns.';
		expect(await kinds(answer, ASK)).toEqual(['promised']);
	});

	it('is not where it promises more', async () => {
		const answer =
			'How we count kilns was disclosed on page 44 of our Form 10-K. In future filings we will describe how we count kilns.';
		expect(await kinds(answer, ASK)).toEqual(['promised']);
	});
});

describe('what is done, and promised in the same sentence', () => {
	const ASK = 'Please revise to disclose how you count kilns.';
	it.each([
		['We have revised page 12 accordingly', ' and ', 'will include the same disclosure in our future filings.'],
		['The disclosure has been added on page 40', ', and ', 'the Company will update it in each Form 10-Q.'],
		['We have revised the disclosure on page 12', ' and ', 'will continue to do so in future filings.'],
		['We have expanded the disclosure in Note 4', ', and ', 'in future filings we will also show a table of kilns.'],
		[
			'We revised this disclosure from our Form 10-Q for the quarter ended June 30, 2020 on',
			' and ',
			'will go on providing it.',
		],
	])('is two entries, each with its own words: %s%s%s', async (done, and, promise) => {
		const said = await readAnswer(`${done}${and}${promise}`, ASK);
		expect(said.map(({ quote, strength }) => [quote, strength])).toEqual([
			[done, 'record'],
			[promise, 'binding'],
		]);
		expect(said[0]?.disposition).toBe('done');
	});

	it('is so where a paper is filed with an amendment', async () => {
		const said = await readAnswer(
			'A list of kilns is filed as Exhibit 99.1 to Amendment No. 2, and we will include an updated list with each further amendment.',
			ASK,
		);
		expect(said.map(({ quote, disposition }) => [quote, disposition])).toEqual([
			['A list of kilns is filed as Exhibit 99.1 to Amendment No. 2', 'done'],
			['we will include an updated list with each further amendment.', 'amend'],
		]);
	});

	it('keeps what a pronoun of the promise stands for', async () => {
		const [, promise] = await readAnswer(
			'We have added a table of idle kilns to page 12 and will update it in each Form 10-Q.',
			ASK,
		);
		expect(promise).toMatchObject({ targets: ['10-Q'], elements: [{ text: expect.stringMatching(/kilns/) }] });
	});

	it.each([
		'We have reviewed our disclosure and will revise it in future filings.',
		'We have considered the comment, and we will revise page 12 in future filings.',
	])('is one promise where nothing was done to a document: %s', async (answer) => {
		expect((await readAnswer(answer, ASK)).map(({ quote, disposition }) => [quote, disposition])).toEqual([
			[answer, 'promised'],
		]);
	});
});

describe('an amendment, and other documents in the same sentence', () => {
	const ASK = 'Please amend your Form 10-K to disclose how you count kilns.';
	it.each([
		[
			'We will file Amendment No. 1 to our Form 10-K for 2019 to revise Item 9A',
			', and ',
			'the 2020 Form 10-K will report the same.',
			'the 2020 Form 10-K',
		],
		[
			'We will amend our Form 10-K for 2019 to disclose how we count kilns',
			', and ',
			'we will describe it in our next Form 10-Q.',
			'in our next Form 10-Q',
		],
		[
			'We will file an amended Form 10-K with a revised Note 4',
			' and ',
			'our future filings will also name idle kilns.',
			undefined,
		],
	])('are two entries: %s%s%s', async (amendment, and, promise, firstDue) => {
		const said = await readAnswer(`${amendment}${and}${promise}`, ASK);
		expect(said.map(({ quote, disposition, firstDue }) => [quote, disposition, firstDue])).toEqual([
			[amendment, 'amend', undefined],
			[promise, 'promised', firstDue],
		]);
		expect(said[0]?.targets).toEqual(['10-K', 'amendment']);
		expect(said[1]?.targets).not.toContain('amendment');
	});

	it('are one where the second only says more of the amendment', async () => {
		const answer = 'We will file Amendment No. 1 to our Form 10-K, and it will disclose how we count kilns.';
		expect((await readAnswer(answer, ASK)).map(({ quote }) => quote)).toEqual([answer]);
	});
});

describe('the staff’s wish, taken up by its name', () => {
	const ASK = 'We suggest that you disclose your backlog and the method by which you measure it.';

	it.each([
		'We will adopt the Staff’s suggestion.',
		'The Company will follow the Staff’s guidance in future filings.',
		'We intend to heed your advice in future filings.',
		'We will honor the Staff’s request beginning with our Form 10-K for fiscal 2021.',
		'We will take up your suggestion.',
		'We will adopt the Staff’s suggestion for fiscal 2022.',
		'We will give effect to the Staff’s comment in future filings.',
		'The Staff’s suggestion will be adopted.',
		'The Company accepts the Staff’s recommendation and will implement it in future filings.',
	])('is promised with what it asks for: %s', async (answer) => {
		const said = await readAnswer(answer, ASK);
		expect(said.map(({ disposition, elements }) => [disposition, elements.map(({ text }) => text)])).toEqual([
			['promised', ['backlog', expect.stringMatching(/^method by which it is measured|^method by which/)]],
		]);
	});

	it.each([
		'We will respond to the Staff’s comment.',
		'We will discuss the Staff’s suggestion with our auditor.',
		'We will resist the Staff’s suggestion.',
		'We intend to oppose this recommendation.',
		'We will contest the Staff’s position.',
		'We will appeal the Staff’s view.',
		'We will submit this request to the Commission by separate letter.',
		'We will accommodate your request for a meeting.',
		'Our buyers may return the kilns, and we will honor such requests.',
		'We will adopt this guidance in 2022.',
	])('is not promised by talk of it: %s', async (answer) => {
		const said = await readAnswer(answer, ASK);
		expect(said.filter(({ strength }) => strength === 'binding')).toEqual([]);
	});

	it('is read from “we recommend that you …” alone', async () => {
		const [open] = await readAnswer('Freight rose.', 'We recommend that you disclose the effect of freight.');
		expect(open).toMatchObject({ disposition: 'unanswered' });
	});
});

describe('what goes to the staff alone', () => {
	it.each([
		'We will provide the draft supplementally by March 29, 2013.',
		'We will furnish the calculation under separate cover.',
	])('is work that follows: %s', async (answer) => {
		const own = await readAnswer(answer, 'Please confirm that you will provide us with a draft.');
		expect(own.map(({ disposition }) => disposition)).toEqual(['followup']);
	});
});

describe('wording and papers sent to the staff', () => {
	const ASK = 'Please describe your backlog in future filings.';

	it.each([
		'We will provide the draft supplementally by March 29.',
		'A draft will be provided to the Staff by March 29.',
		'We are preparing a draft of the discussion, which we will submit to the Staff by March 29.',
		'We expect to furnish the Staff with revised disclosure within ten business days.',
		'We will supplementally furnish a copy of the order book to the Staff.',
	])('are an answer, and no promise: %s', async (answer) => {
		const found = await readAnswer(answer, ASK);
		expect(found.map(({ disposition, quote }) => [disposition, quote])).toEqual([['followup', answer]]);
	});

	it('are sent under an act as amended, which amends no filing', async () => {
		const answer =
			'The requested analysis will be provided to the Staff by Moss LLP under separate cover pursuant to Rule 12b-4 under the Securities Exchange Act of 1934, as amended.';
		const found = await readAnswer(answer, 'Please provide us with your analysis.');
		expect(found.map(({ disposition, quote }) => [disposition, quote])).toEqual([['followup', answer]]);
	});

	it.each([
		'Such materials are not, and will not be, filed with or deemed to be part of the Form 10-K, including any amendments thereto.',
		'These materials will not be filed with or deemed part of our registration statement or any amendment thereto.',
	])('are kept out of filings, which promises and refuses nothing: %s', async (answer) => {
		expect((await readAnswer(answer, ASK)).map(({ disposition }) => disposition)).toEqual(['unanswered']);
		expect(await readAnswer(answer, 'Please provide us with your analysis.')).toEqual([]);
	});

	it('answer more than an analysis does', async () => {
		const found = await readAnswer('We will provide our analysis of the backlog to the Staff.', ASK);
		expect(found.map(({ disposition }) => disposition)).toContain('unanswered');
	});

	it('are no fact of the promise beside them', async () => {
		const [promise, ...more] = await readAnswer(
			'We will describe our backlog in future filings and will provide the draft supplementally by March 29.',
			ASK,
		);
		expect(more).toEqual([]);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['backlog']);
		expect(promise?.firstDue).toBeUndefined();
	});

	it.each([
		'We will provide the disclosure that the Staff requests.',
		'We will provide a table of our backlog in response to the Staff.',
		'We will submit our backlog to the Commission with our next Form 10-Q.',
	])('are not what the staff only asked for, or a filing holds: %s', async (answer) => {
		expect((await readAnswer(answer, ASK)).map(({ disposition }) => disposition)).toEqual(['promised']);
	});
});

describe('answers of other firms and years', () => {
	it('leave a measure out of releases to come', async () => {
		const [own] = await readAnswer(
			'The Company undertakes that it shall refrain from presenting “core cash margin” in any earnings release issued after the date of this letter.',
			'Please revise the measure.',
		);
		expect(own?.elements).toMatchObject([{ text: 'no “core cash margin”', absent: true }]);
		expect(own?.due).toEqual(['earnings release']);
	});

	it('go on until something changes', async () => {
		const [own] = await readAnswer(
			'Unless and until the lease ends, we will continue to state the rent in our annual reports.',
			'Please state the rent.',
		);
		expect([own?.disposition, own?.expires]).toEqual(['continuing', 'until the lease ends']);
	});

	it('file by amendment within days, and the days are no part of what is filed', async () => {
		const [own] = await readAnswer(
			'The lease will be filed by amendment to the Form 10-K within ten business days of the resolution of these comments.',
			'Please file the lease.',
		);
		expect([own?.disposition, own?.elements.map(({ text }) => text)]).toEqual(['amend', ['filed the lease']]);
	});

	it.each(['within', 'no more than', 'no later than', 'not more than'])(
		'file %s so many days after something, and the days are no part of what is filed',
		async (by) => {
			const [own] = await readAnswer(
				`We intend to file the statements of the yard on a Form 8-K ${by} 75 days after the closing.`,
				'Please tell us how you considered the statements of the yard.',
			);
			expect([own?.firstDue, own?.elements.map(({ text }) => text)]).toEqual([
				`${by} 75 days after the closing`,
				['file the statements of the yard on a Form 8-K'],
			]);
		},
	);

	it('name a release by the results in it', async () => {
		const [own] = await readAnswer(
			'The Company will, with its release of third quarter results, reconcile cash yield to net income.',
			'Please reconcile cash yield.',
		);
		expect(own?.due).toEqual(['earnings release']);
	});

	it('end with the years that they name alone', async () => {
		const [own] = await readAnswer(
			'For fiscal 2021 and 2022 only, the Company will present the former segments in its Form 10-K.',
			'Please present the former segments.',
		);
		expect(own?.expires).toBe('For fiscal 2021 and 2022 only');
	});
});

describe('what will not be there any more', () => {
	const told = async (answer: string, ask: string): Promise<readonly (readonly [string, string, boolean])[]> =>
		(await readAnswer(answer, ask)).map(({ disposition, elements }) => [
			disposition,
			elements.map(({ text }) => text).join(' | '),
			elements.some(({ absent }) => absent),
		]);

	it.each([
		'You will not see that statement in anything we file.',
		'You will not see that statement again.',
		'The Staff will not find this statement in our future filings.',
		'We will no longer make this statement.',
	])('is what the staff asked to remove: %s', async (answer) => {
		const ask = 'Please remove the statement that your kilns are the best in class.';
		expect(await told(answer, ask)).toEqual([['promised', 'no statement that the kilns are the best in class', true]]);
	});

	it.each([
		['You present cash yield per kiln in your releases. Please remove it.', 'We will no longer present it.'],
		['You present cash yield per kiln. This measure is prohibited.', 'We will no longer present it in our releases.'],
		['You present cash yield per kiln. This measure is prohibited.', 'We will no longer present this measure.'],
		['Your presentation of cash yield per kiln is prohibited. Please revise.', 'We will cease presenting it.'],
		['Your presentation of cash yield per kiln is prohibited. Please revise.', 'We will not include it going forward.'],
	])('is the one thing that the staff sees there: %s %s', async (ask, answer) => {
		expect(await told(answer, ask)).toEqual([['promised', 'no cash yield per kiln', true]]);
	});

	it('is none of several that the staff sees', async () => {
		const ask = 'You present cash yield per kiln in your releases, and your use of net tons is confusing.';
		expect((await told('We will no longer present this measure.', ask))[0]?.[1]).toBe(
			'We will no longer present this measure',
		);
	});

	it('is nothing that readers will not see for other reasons', async () => {
		const ask = 'In future filings, please disclose the age of your kilns.';
		expect(await kinds('Investors will not see an effect of their age in our future filings.', ask)).toEqual([
			'unanswered',
		]);
		expect(await kinds('You will not see it again in our plants.', ask)).toEqual(['unanswered']);
	});
});

describe('an amendment that will be on file', () => {
	it.each([
		'An amendment with the report will be on file by March 31, 2021.',
		'Full amendments that include the report will be on file by March 31, 2021.',
	])('amends what the staff asks to be amended: %s', async (answer) => {
		const read = await readAnswer(answer, 'Please amend your Form 10-K to include the audit report.');
		expect(read).toHaveLength(1);
		expect(read[0]).toMatchObject({
			disposition: 'amend',
			targets: ['10-K', 'amendment'],
			firstDue: 'by March 31, 2021',
			elements: [{ text: 'amend the Form 10-K to include the audit report' }],
		});
	});
});

describe('a promise behind an amendment', () => {
	const ASK = 'Please amend your Form 10-K to include the certifications.';
	const placed = async (answer: string) =>
		(await readAnswer(answer, ASK)).map(({ disposition, targets }) => `${disposition}: ${targets?.join()}`);

	it.each([
		'We will file an amendment with the corrected certifications. We will include the corrected certifications in future filings.',
		'We will amend our Form 10-K to include the certifications. We will include the certifications in our future filings.',
	])('is its own where it is for later documents: %s', async (answer) => {
		expect(await placed(answer)).toEqual(['amend: 10-K,amendment', 'promised: future filings']);
	});

	it('goes into it where it only shows the wording', async () => {
		const answer =
			'We will amend our Form 10-K to correct the certifications. The revised disclosure in the amendment will read as follows:\n\n“I have reviewed this annual report of Quillmoor.”';
		expect(await placed(answer)).toEqual(['amend: 10-K,amendment']);
	});
});

describe('something found not required', () => {
	const ASK =
		'Please tell us how you evaluated the prepayment feature of the kiln loan for bifurcation, and revise future filings to describe your policy.';
	const answer = (how: string) => `${how} In future filings we will describe our policy.`;

	it.each([
		'We evaluated the prepayment feature and concluded that it is closely related, and therefore that bifurcation is not required.',
		'The Company determined that the loan did not require hedging.',
	])('refuses nothing where it is how something was accounted for: %s', async (how) => {
		expect(await kinds(answer(how), ASK)).toEqual(['promised']);
	});

	it.each([
		'We concluded that the terms of the loan did not require further disclosure.',
		'As the loan is small, the Company determined that it is not necessary.',
		'The Company concluded that a separate table of the terms is not required.',
	])('refuses where it is what a filing would show: %s', async (how) => {
		expect(await kinds(answer(how), ASK)).toEqual(['declined', 'promised']);
	});
});
