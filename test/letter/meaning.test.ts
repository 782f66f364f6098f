import { describe, expect, it } from 'vitest';
import { HEAD, letterOf, promises, read, readAnswer, TAIL } from './letters.ts';

describe('what binds', () => {
	it.each([
		['a plain promise', 'In future filings, we will disclose our backlog by segment.', 'promised', null],
		[
			'a proposal',
			'The Company proposes to revise its disclosure in future filings to describe its backlog.',
			'promised',
			null,
		],
		['a document as the subject', 'Our next annual report will describe how backlog is measured.', 'promised', null],
		['a passive', 'The reference to bookings will be deleted from our future disclosure.', 'promised', null],
		['leaving out', 'We will no longer present adjusted backlog in our earnings releases.', 'promised', null],
		['what goes on', 'We will continue to disclose our backlog in future filings.', 'continuing', null],
		['an amendment', 'We will file an amendment to our Form 10-K with the corrected consent.', 'amend', null],
		['what an amendment will have', 'We propose the following wording on backlog for the Form 10-K/A:', 'amend', null],
		[
			'work in filings too',
			'We will add backlog to the amended Form 10-K and to all future filings.',
			'promised',
			null,
		],
		[
			'a condition in front',
			'If material, we will quantify our backlog in future filings.',
			'conditional',
			'If material',
		],
		[
			'a condition inside',
			'We will, to the extent applicable, quantify our backlog in future filings.',
			'conditional',
			'to the extent applicable',
		],
		[
			'a condition at the end',
			'We will quantify cancellations in future filings when they are material to our backlog.',
			'conditional',
			'when they are material to our backlog',
		],
		[
			'a filing that does something',
			'In any future filings in which we present backlog, we will define it.',
			'conditional',
			'In any future filings in which we present backlog',
		],
		[
			'an intention',
			'It is our intention to expand the discussion of backlog in our next Form 10-K.',
			'promised',
			null,
		],
		[
			'a decision',
			'Based on this assessment, we decided to correct the backlog prospectively in our next Form 10-K.',
			'promised',
			null,
		],
		['a contrast', 'We concluded not to restate, but rather to adjust backlog in future filings.', 'promised', null],
		['a practice', 'We will continue our practice of disclosing backlog in our periodic reports.', 'continuing', null],
		['a term left out', 'Going forward, the term “adjusted backlog” will not be used.', 'promised', null],
		[
			'leaving out, said with nor',
			'We did not present adjusted backlog in the release, nor do we intend to do so in future releases.',
			'promised',
			null,
		],
		['a name for the company', 'Going forward, Harbor will refer to this measure as “net bookings”.', 'promised', null],
		[
			'what is done in a coming amendment',
			'The blanks on backlog will be completed in a pre-effective amendment.',
			'amend',
			null,
		],
		[
			'a condition with should',
			'Should these circumstances change, and backlog become material, the disclosure will be updated accordingly.',
			'conditional',
			'Should these circumstances change, and backlog become material',
		],
		[
			'a condition with an insertion',
			'If, in the future, we decide to present backlog, we will define it in future filings.',
			'conditional',
			'If, in the future, we decide to present backlog',
		],
		[
			'if any, which is no condition',
			'In future filings, we will disclose the amounts, if any, drawn on our backlog facility.',
			'promised',
			null,
		],
		[
			'a soft verb joined to a firm one',
			'We will review and enhance our backlog disclosure in future filings.',
			'promised',
			null,
		],
	])('reads %s', async (_name, answer, disposition, condition) => {
		expect(await promises(answer)).toEqual([expect.objectContaining({ disposition, condition, quote: answer })]);
	});

	it.each([
		['business', 'We will continue to invest in our backlog management systems.'],
		['consideration', 'We will consider describing our backlog in future filings.'],
		['an answer to the staff', 'We will provide the backlog schedule to the Staff supplementally.'],
		['a rule quoted', 'ASC 606 states that an entity shall disclose its remaining performance obligations.'],
		['attention', 'We will take the comment on backlog into consideration when preparing future filings.'],
		['a decision not to', 'We have elected not to disclose the names behind our backlog in future filings.'],
		['what would come of it', 'We decided that including backlog would make the filing longer than it needs to be.'],
		[
			'what is filed with the letter',
			'Concurrently with this letter, the Company will file Amendment No. 1 on backlog.',
		],
		['work of a committee', 'The committee will review the backlog reports and will discuss open points with counsel.'],
		['a belief', 'We do not believe additional disclosure of our backlog would be meaningful to investors.'],
		['benefit', 'We believe this presentation will provide investors with useful information.'],
		['the past', 'We disclosed in our Form 10-K for the year ended December 31, 2019 that we will expand our plants.'],
		['a refusal', 'We do not intend to disclose our backlog by customer.'],
	])('takes no promise from %s', async (_name, answer) => {
		expect(await promises(answer)).toEqual([]);
	});

	it('splits a sentence that promises two things, and one that adds a condition', async () => {
		expect(
			(
				await promises(
					'In future filings we will no longer present adjusted backlog in our segment note but will continue to report orders by segment in accordance with ASC 280.',
				)
			).map((p) => p.disposition),
		).toEqual(['promised', 'continuing']);
		expect(
			(
				await promises(
					'We will include a statement whether any unit is at risk and to the extent that any unit is at risk in future filings, include the above disclosures.',
				)
			).map((p) => p.condition),
		).toEqual([null, 'to the extent that any unit is at risk in future filings']);
	});

	it('counts an elaboration and a repetition once', async () => {
		expect(
			await promises(
				'In future filings, we will expand our backlog disclosure. Specifically, the disclosure will describe cancellations.',
			),
		).toHaveLength(1);
		expect(
			await promises(
				'In future filings, we will expand our backlog disclosure to describe cancellations.\n\nWe propose to revise our disclosure in a manner similar to the following:\n\n“Backlog is what it is.”',
			),
		).toHaveLength(1);
	});

	it('takes proposed wording as wording, not as promises', async () => {
		const [promise, ...rest] = await readAnswer(
			'In future filings, we will include the following disclosure:\n\n“We will revise our estimates in future filings of orders. We will report them to our customers.”\n\nWe believe this answers the comment.',
		);
		expect(rest.filter((p) => p.strength === 'binding')).toEqual([]);
		expect(promise?.proposedText).toBe(
			'“We will revise our estimates in future filings of orders. We will report them to our customers.”',
		);
	});

	it('reads a promise for all comments', async () => {
		const { proposals } = await read(
			`${HEAD}\nFuture filings will reflect the revised disclosures described below.\n\n1. Please describe your backlog.\n\nResponse:\n\nBacklog is measured at contract value.\n${TAIL}`,
		);
		expect(proposals.filter((p) => p.comment === undefined).map((p) => p.disposition)).toEqual(['promised']);
	});
});

describe('documents', () => {
	it.each([
		['We will describe backlog in our future filings.', ['future filings'], ['10-K', '10-Q']],
		[
			'We will describe backlog in future filings, beginning with our Form 10-Q for the quarter ending June 30, 2021.',
			['future filings', '10-Q'],
			['10-K', '10-Q'],
		],
		['We will describe backlog in future annual and quarterly reports.', ['10-K', '10-Q'], ['10-K', '10-Q']],
		[
			'We will describe backlog in our future earnings releases furnished on Form 8-K.',
			['8-K', 'earnings release'],
			['8-K', 'earnings release'],
		],
		[
			'We will describe backlog in future earnings releases and filings.',
			['future filings', 'earnings release'],
			['10-K', '10-Q', 'earnings release'],
		],
		[
			'We will revise the backlog disclosure on page 12 of our Form 10-K for the year ended December 31, 2019 in future filings.',
			['future filings'],
			['10-K', '10-Q'],
		],
	])('%s', async (answer, targets, due) => {
		const [promise] = await readAnswer(answer, 'Please explain your backlog.');
		expect(promise?.targets).toEqual(targets);
		expect(promise?.due).toEqual(due);
	});

	it.each([
		['Form 20-F', 'in our next annual report', ['20-F'], ['20-F']],
		['Form 40-F', 'in our next annual report', ['other'], ['40-F']],
		['Form 40-F', 'in our annual information form for 2021', ['other'], ['40-F']],
		['Form 40-F', 'in future filings', ['future filings'], ['40-F']],
		[
			'Form 20-F',
			'in our next annual report and our future interim filings',
			['future filings', '20-F', 'other'],
			['20-F', '6-K'],
		],
		['Form 20-F', 'in our half-year reports on Form 6-K', ['other'], ['6-K']],
		['Form 20-F', 'in our next earnings release on Form 6-K', ['earnings release'], ['earnings release']],
		['Form 20-F', 'in our Form 10-K for 2021, as we cease to be a foreign private issuer', ['10-K'], ['10-K']],
		['Form 20-F', 'in our future filings on Form 20-F', ['20-F'], ['20-F']],
		// A promise that begins with a quarter goes on in the annual report; one for a quarter does not.
		['Form 10-K', 'beginning with our next Form 10-Q', ['future filings', '10-Q'], ['10-K', '10-Q']],
		['Form 10-K', 'in our next Form 10-Q', ['10-Q'], ['10-Q']],
		// The reports of periods to come; periods of no time are those that are told of.
		['Form 10-K', 'in future interim periods', ['10-Q'], ['10-Q']],
		['Form 10-K', 'in subsequent interim and annual periods', ['10-K', '10-Q'], ['10-K', '10-Q']],
		['Form 10-K', 'in our next Form 10-K and on a quarterly basis thereafter', ['10-K', '10-Q'], ['10-K', '10-Q']],
		['Form 10-K', 'for annual periods in our next Form 10-K', ['10-K'], ['10-K']],
		['Form 10-K', 'in interim periods in our next Form 10-K', ['10-K'], ['10-K']],
		['Form 20-F', 'in future interim periods', ['other'], ['6-K']],
	])('of a registrant that files on %s: %s', async (form, place, targets, due) => {
		const answer = `We will describe backlog ${place}.`;
		const { proposals } = await read(letterOf(['Please describe your backlog.', answer]).replace('Form 10-K', form));
		expect(proposals.map((p) => [p.targets, p.due])).toEqual([[targets, due]]);
	});

	it.each(['in future interim periods', 'in our next Form 10-K and in each subsequent interim period'])(
		'are no part of what will stand there: %s',
		async (place) => {
			const [promise] = await readAnswer(`We will describe backlog ${place}.`, 'Please describe your backlog.');
			expect(promise?.elements.map(({ text }) => text)).toEqual(['backlog']);
		},
	);

	it.each([
		// Documents by other names, and those that are no filings.
		['We will describe backlog in the release for the second quarter of 2021.', ['earnings release']],
		['When we release our results for the second quarter, we will describe backlog.', ['earnings release']],
		['We will describe backlog in future investor letters furnished on Form 8-K.', ['8-K', 'earnings release']],
		['We will describe backlog in our investor calls and our earnings releases.', ['earnings release', 'other']],
		['We will describe backlog in our report for the second quarter of 2021.', ['10-Q']],
		['We will describe backlog in our financial statements for the year ending December 31, 2021.', ['10-K']],
		['We will describe backlog in our condensed financial statements for the quarter ending June 30, 2021.', ['10-Q']],
		['We will describe backlog in further solicitation materials.', ['proxy']],
		// What follows a document goes on in all reports from a quarter on, and in the next of its kind after a yearly one.
		['We will describe backlog from the Form 10-Q for the second quarter of 2021 onward.', ['future filings', '10-Q']],
		['We will describe backlog in the Form 10-K for fiscal 2021 and thereafter.', ['10-K']],
		// Where something stood, what it is called and when it is done are no documents of the promise.
		[
			'We will describe backlog in future filings, as on page 57 of our Form 10-Q for the quarter ended September 30, 2020, filed on November 5, 2020 (the “Q3 Form 10-Q”).',
			['future filings'],
		],
		['We will describe backlog in a Form 8-K before the filing of the registration statement.', ['8-K']],
		['We will describe backlog in a subsequent amendment to the S-4.', ['registration statement', 'amendment']],
		[
			'We will describe backlog beginning with our Form 10-Q for the first quarter of 2021.',
			['future filings', '10-Q'],
		],
		// A year's report may come as late as 105 days after it.
		['We will describe backlog in our Form 10-K for the fiscal year ended November 30, 2020.', ['10-K']],
		[
			'We will describe backlog in the amendment, after a review that is made before each periodic report is filed.',
			['10-K', 'amendment'],
		],
		// What is amended was filed; an agreement is amended too.
		['We will file the statements by amendment to our Form 10-K for 2020.', ['10-K', 'amendment']],
		['We will describe backlog in our next Form 10-K rather than by amendment.', ['10-K']],
		['We will describe the amendment to our credit agreement in our next Form 10-Q.', ['10-Q']],
		// What elaborates on a promise does not widen it.
		[
			'We will describe backlog in our Form 10-K for 2021. For example, the following will be shown on a prospective basis:',
			['10-K'],
		],
	])('%s', async (answer, targets) => {
		const told = await readAnswer(answer, 'Please explain your backlog.');
		expect(told.filter((p) => p.strength === 'binding').map((p) => p.targets)).toEqual([targets]);
	});

	it('takes the documents of the ask for what is refused, and those that a joined promise leads with for both', async () => {
		const [refused] = await readAnswer('We do not believe that disclosing our backlog would be meaningful.');
		expect([refused?.disposition, refused?.targets]).toEqual(['declined', ['future filings']]);
		const both = await readAnswer(
			'Beginning with our Form 10-Q for the quarter ending June 30, 2021, we will describe our backlog and its changes from the quarter before, and we will also quantify any other factors that we cite as drivers of material changes in our orders and our cancellations in the period.',
			'Please explain your backlog.',
		);
		expect(both.map((p) => p.targets)).toEqual([
			['future filings', '10-Q'],
			['future filings', '10-Q'],
		]);
	});

	it.each([
		['Form 10-K for the Fiscal Year Ended December 31, 2020\nDefinitive Proxy Statement on Schedule 14A', 'proxy'],
		['Form 10-K for the Fiscal Year Ended December 31, 2020', undefined],
	])('says of pay in the proxy statement where one was reviewed: %s', async (reviewed, target) => {
		const letter = letterOf([
			'Please describe the goals of each named executive officer.',
			'We will describe the goals.',
		]);
		const { proposals } = await read(letter.replace(/Form 10-K for .*/, reviewed));
		expect(proposals.map((p) => p.targets?.[0])).toEqual([target]);
	});

	it('takes the documents of a promise for all comments where a comment names none', async () => {
		const blanket =
			'Where a response shows revised text, we will use it commencing with our Form 10-Q for the quarter ending March 31, 2021.';
		const letter = letterOf(
			['Please describe your backlog.', 'We will describe our backlog by region.'],
			['Please describe your orders.', 'In future filings, we will describe our orders.'],
		).replace('followed by the response.', `followed by the response. ${blanket}`);
		expect((await read(letter)).proposals.map((p) => p.targets)).toEqual([
			['future filings', '10-Q'],
			['future filings'],
		]);
	});

	it('resolves future filings for a foreign private issuer, and keeps the first due', async () => {
		const text = `${HEAD}\n1. Please describe backlog.\n\nResponse:\n\nIn future filings, beginning with our next annual report, we will describe our backlog.\n${TAIL}`;
		const { proposals } = await read(text.replace('Form 10-K', 'Form 20-F'));
		expect(proposals[0]).toMatchObject({ due: ['20-F'], firstDue: 'beginning with our next annual report' });
	});

	it.each([
		[
			'no later than our Form 10-K for the year ending December 31, 2021',
			'no later than our Form 10-K for the year ending December 31, 2021',
		],
		['effective with the second quarter 2021 Form 10-Q', 'effective with the second quarter 2021 Form 10-Q'],
		['from Q3 2021 on', 'from Q3 2021 on'],
		['in our report for the period ended March 31, 2021', 'in our report for the period ended March 31, 2021'],
		['in Item 7 of our Form 10-K for fiscal 2021 and in later filings', 'in Item 7 of our Form 10-K for fiscal 2021'],
		['in the proxy statement for our 2022 annual meeting', 'in the proxy statement for our 2022 annual meeting'],
		['in the upcoming annual report', 'in the upcoming annual report'],
		['in future filings, as on page 41 of our Form 10-K for the year ended December 31, 2020', undefined],
		['in future filings, as in our release for fiscal 2020, which was furnished in February', undefined],
		['as of the beginning and end of the periods presented in future filings', undefined],
	])('is first due: %s', async (place, first) => {
		const told = await readAnswer(`We will describe our backlog ${place}.`);
		expect(told.map((p) => p.firstDue)).toEqual([first]);
		if (!place.startsWith('in Item')) return;
		const front = `${place.charAt(0).toUpperCase()}${place.slice(1)}, we will describe our backlog.`;
		expect((await readAnswer(front))[0]?.firstDue).toBe(`I${first?.slice(1)}`);
	});

	it('is first due in a document that is the subject, and not by a time of filing where it names a document', async () => {
		expect((await readAnswer('Our Form 10-K for fiscal 2021 will describe our backlog.'))[0]?.firstDue).toBe(
			'Our Form 10-K for fiscal 2021',
		);
		const amend = 'We will amend our Form 10-K within ten business days of the date of this letter.';
		expect((await readAnswer(amend))[0]?.firstDue).toBe('within ten business days of the date of this letter');
	});

	it.each([
		[
			'Through the fiscal year ending December 31, 2022, we will describe our backlog in each Form 10-Q.',
			'Through the fiscal year ending December 31, 2022',
			'promised',
		],
		[
			'In future filings that include 2020 comparative information, we will describe our backlog.',
			'In future filings that include 2020 comparative information',
			'promised',
		],
		[
			'We will describe our backlog in filings in which fiscal 2020 is presented.',
			'in filings in which fiscal 2020 is presented',
			'promised',
		],
		[
			'We will describe our backlog in each of the next four quarterly reports.',
			'in each of the next four quarterly reports',
			'promised',
		],
		[
			'We will describe our backlog in each of our next ten quarterly reports.',
			'in each of our next ten quarterly reports',
			'promised',
		],
		[
			'For the next seven years, we will describe our backlog in our annual reports.',
			'For the next seven years',
			'promised',
		],
		['We will describe our backlog in each Form 10-Q through fiscal 2022.', 'through fiscal 2022', 'promised'],
		['Until December 31, 2022, we will describe our backlog in future filings.', 'Until December 31, 2022', 'promised'],
		[
			'We will describe our backlog in future filings until the weakness is remediated.',
			'until the weakness is remediated',
			'promised',
		],
		[
			'We will describe our backlog in future filings for so long as the notes remain outstanding.',
			'for so long as the notes remain outstanding',
			'conditional',
		],
		['In future filings we will describe orders received through December 31, 2021.', undefined, 'promised'],
		['In future filings we will describe the payments due in each of the next five years.', undefined, 'promised'],
	])('%s', async (answer, expires, disposition) => {
		expect((await readAnswer(answer)).map((p) => [p.expires, p.disposition])).toEqual([[expires, disposition]]);
	});

	it('takes the due date along, and leaves what was filed before out', async () => {
		const all = await readAnswer(
			'Beginning with our next Form 10-Q, we will describe our backlog. We will also describe cancellations.',
		);
		expect(all.map((p) => p.firstDue)).toEqual([
			'Beginning with our next Form 10-Q',
			'Beginning with our next Form 10-Q',
		]);
		const [told] = await promises('We provided backlog in our Form 10-Q and will describe it in our next Form 10-K.');
		expect(told?.targets).toEqual(['10-K']);
	});

	it('lets a promise that names none mean those of the promise before it', async () => {
		const all = await promises(
			'In our next proxy statement, we will describe the role of our chair. We will also describe the role of each committee.',
		);
		expect(all.map((p) => p.targets)).toEqual([['proxy'], ['proxy']]);
	});
});

describe('conditions', () => {
	it.each([
		['If any covenant is breached, we will describe the cure in future filings.', 'If any covenant is breached'],
		[
			'If material weaknesses are identified, we will name them in future filings.',
			'If material weaknesses are identified',
		],
		['If applicable law changes, we will describe the effect in future filings.', 'If applicable law changes'],
		[
			'In future filings we will, when significant contracts are lost, describe the effect.',
			'when significant contracts are lost',
		],
		['In future filings we will include where appropriate additional disclosure of the berths.', 'where appropriate'],
		['If applicable we will describe the berths in future filings.', 'If applicable'],
	])('go on over the noun that the adjective is said of: %s', async (answer, condition) => {
		expect((await promises(answer)).map((promise) => promise.condition)).toEqual([condition]);
	});

	it.each([
		['In future earnings releases and reports which present backlog, we will reconcile it.', 'which present backlog'],
		['In future filings on Form 10-K in which Item 5 applies, we will describe backlog.', 'in which Item 5 applies'],
		['In the case of a cancellation, we will describe it in future filings.', 'In the case of a cancellation'],
		['In periods with material cancellations, we will describe them.', 'In periods with material cancellations'],
		['Subject to materiality, we will describe backlog in future filings.', 'Subject to materiality'],
		[
			'We will provide the same for any other unit that we consider to be at risk in future filings.',
			'for any other unit that we consider to be at risk in future filings',
		],
		['We expect to win the order, and when we do we will describe it in future filings.', 'when we do'],
		['We watch the share, and if it exceeds 25% will present it in future filings.', 'if it exceeds 25%'],
		// The one before the clause of the promise, not that of what is conceded.
		[
			'We see that backlog may be doubted where it is long, and, for as long as we present it, we will describe it.',
			'for as long as we present it',
		],
		[
			'In case orders of this kind arise, we will describe them in future filings.',
			'In case orders of this kind arise',
		],
		// None: joined to what is unconditional, part of what is described, or a place.
		['In future filings we will describe backlog for our largest unit and for any other unit that has orders.', null],
		['In future filings we will describe backlog for each segment that we report.', null],
		['We will describe backlog in future filings, subject to approval by our auditors.', null],
		['We will describe our margin before backlog wherever it appears in future filings.', null],
	])('%s', async (answer, condition) => {
		const told = await promises(answer, 'Please explain your backlog.');
		expect(told.map((p) => [p.condition, p.disposition])).toEqual([
			[condition, condition === null ? 'promised' : 'conditional'],
		]);
	});

	it('keeps the one before the first of two promises', async () => {
		const told = await promises(
			'Should orders fall, we will describe backlog in future filings and, if our view changes, report the units as segments.',
			'Please explain your backlog.',
		);
		expect(told.map((p) => p.condition)).toEqual(['Should orders fall', 'if our view changes']);
	});
});

describe('facts', () => {
	const facts = async (answer: string, ask?: string): Promise<readonly string[]> =>
		(await readAnswer(answer, ask))[0]?.elements.map((e) => e.text) ?? [];

	it.each([
		[
			'In future filings, we will describe how backlog is measured, quantify cancellations, and state the period covered.',
			['how backlog is measured', 'quantify cancellations', 'period covered'],
		],
		[
			'In future filings, we will disclose: the amount of backlog by segment; cancellations in the year; and the share expected within a year.',
			['amount of backlog by segment', 'cancellations in the year', 'share expected within a year'],
		],
		[
			'Our next report will (i) name the largest customer, (ii) give its share of revenue, and (iii) state when its contract ends.',
			['largest customer', 'share of revenue', 'when its contract ends'],
		],
		[
			'In future filings, we will disclose the number of vessels, the average age of the fleet and the cost of dry docking.',
			['number of vessels', 'average age of the fleet', 'cost of dry docking'],
		],
	])('%s', async (answer, expected) => {
		expect(await facts(answer, 'Please expand your disclosure.')).toEqual(expected);
	});

	it('takes them from the bullets of the ask where the promise points back', async () => {
		const ask =
			'Please revise future filings to disclose the following:\n- how backlog is measured and the degree of uncertainty in it; and\n- the amount of cancellations.\n\nAlternatively, disclose that you have no backlog.';
		const [promise] = await readAnswer('We will include the above disclosures in future filings.', ask);
		expect(promise?.elements.map((e) => [e.text, e.branch])).toEqual([
			['how backlog is measured', 'disclosures'],
			['degree of uncertainty in it', 'disclosures'],
			['amount of cancellations', 'disclosures'],
			['statement that the company has no backlog', 'statement-1'],
		]);
	});

	it('puts the words of the staff beside those of the company for the same fact', async () => {
		expect(
			await facts(
				'In future filings, we will describe the method and quantify the cancellations.',
				'Please revise to describe how you measure backlog, and quantify cancelled orders.',
			),
		).toEqual([
			expect.stringContaining('(asked: how backlog is measured)'),
			expect.stringContaining('(asked: quantify cancelled orders)'),
		]);
	});

	const ASKS =
		'Please revise future filings to name the countries concerned, say when the concessions run out, and quantify the benefit in total.';

	it('puts them beside other words too, where both lists have the same order', async () => {
		expect(
			await facts(
				'We will identify the jurisdictions granting them, the dates on which they lapse, and the aggregate benefit in total in future filings.',
				ASKS,
			),
		).toEqual([
			'jurisdictions granting them (asked: countries concerned)',
			'dates on which they lapse (asked: when the concessions run out)',
			'aggregate benefit in total (asked: quantify the benefit in total)',
		]);
	});

	it.each([
		[
			'another order',
			'We will disclose the benefit in total, the jurisdictions granting them, the dates on which they lapse and the concessions that run out in future filings.',
		],
		[
			'more facts in between',
			'We will disclose the jurisdictions granting them, the dates on which they lapse, the view of our auditor and the aggregate benefit in total in future filings.',
		],
		['nothing alike', 'We will disclose the rate, the ceiling and the audit rights in future filings.'],
	])('leaves words of its own alone with %s', async (_, answer) => {
		const own = (await facts(answer, ASKS)).filter((fact) => /jurisdictions|lapse|rate|ceiling|rights/.test(fact));
		expect(own).not.toEqual([]);
		expect(own.filter((fact) => fact.includes('(asked:'))).toEqual([]);
	});
});

describe('titles', () => {
	it('tell commitments apart', async () => {
		const text = letterOf(
			[
				'Backlog\n\nPlease describe how you measure backlog.',
				'In future filings, we will expand Note 2 as follows:\n\n“One.”',
			],
			['Please describe cancellations.', 'In future filings, we will expand Note 2 as follows:\n\n“Two.”'],
		);
		const titles = (await read(text)).proposals.filter((p) => p.strength === 'binding').map((p) => p.title);
		expect(new Set(titles).size).toBe(2);
	});

	it.each([
		['We will not include a full income statement of orders in future releases.', 'No full income statement of orders'],
		[
			'The remaining costs are shown in our unallocated order costs, which we will label as “other” in future filings.',
			'Labelling of the unallocated order costs as “other”',
		],
		['In future filings, we will no longer refer to adjusted backlog.', 'Removal of references to adjusted backlog'],
	])('%s', async (answer, title) => {
		expect((await readAnswer(answer, 'Please explain your backlog.'))[0]?.title).toBe(title);
	});
});

describe('what stays open', () => {
	it('keeps a request that is neither promised nor refused', async () => {
		const all = await readAnswer(
			'There was no backlog at year end.',
			'Please disclose your backlog in future filings.',
		);
		expect(all.map((p) => [p.disposition, p.strength, p.quote])).toEqual([
			['unanswered', 'watch', 'Please disclose your backlog in future filings.'],
		]);
	});

	it('keeps what a promise leaves out, facts and documents', async () => {
		const facts = await readAnswer(
			'In future filings, we will describe how backlog is measured.',
			'Please revise future filings to describe how backlog is measured. Also disclose the concentration of customers by country in future filings.',
		);
		expect(facts.map((p) => p.disposition)).toEqual(['narrowed', 'promised']);
		const documents = await readAnswer(
			'We will disclose how backlog is measured in our earnings releases.',
			'Disclose in future filings and in earnings releases how backlog is measured.',
		);
		expect(documents.map((p) => [p.disposition, p.due])).toEqual([
			['narrowed', ['10-K', '10-Q']],
			['promised', ['earnings release']],
		]);
	});

	it.each([
		['a position on a rule', 'The Company respectfully submits that no revision is required.'],
		['a decision', 'For competitive reasons, we have elected not to disclose the names behind our backlog.'],
		['what cannot be given', 'We are unable to provide backlog by product because our systems do not track it.'],
		['nothing found', 'We have not identified any backlog that would be required to be disclosed.'],
	])('reads a refusal from %s', async (_name, words) => {
		expect((await readAnswer(words)).map((p) => p.disposition)).toEqual(['declined']);
	});

	it('takes no refusal from an account of how something was judged', async () => {
		const ask = 'Please explain to us how you measured backlog.';
		expect(await readAnswer('We do not believe there are limitations on our ability to measure backlog.', ask)).toEqual(
			[],
		);
	});

	it('leaves a request for reasons out, and one that is told to the staff', async () => {
		const ask = 'Tell us how you measure backlog. Specifically, please also address cancellations.';
		expect(await readAnswer('Backlog is measured at contract value.', ask)).toEqual([]);
	});

	it('keeps refusals and finished work on record', async () => {
		expect(
			(await readAnswer('We do not believe that disclosure of backlog is required.')).map((p) => p.disposition),
		).toEqual(['declined']);
		expect(
			(
				await readAnswer(
					'In response to the comment, we have revised the backlog disclosure in our Form 10-Q filed on May 3, 2021.',
				)
			).map((p) => p.disposition),
		).toEqual(['done']);
	});
});

describe('conditions', () => {
	it.each([
		[
			'one member of a list',
			'In future filings we will disclose our backlog and, if orders were cancelled, the reason.',
		],
		[
			'one member of a list, a thing of the company’s own',
			'In future filings we will disclose the state of our backlog and, when known, our estimate of cancelled orders.',
		],
		[
			'an alternative',
			'In future filings we will give a range of backlog or, if none can be made, a statement to that effect.',
		],
		[
			'an example',
			'We will discuss trends in backlog in our future filings, including, where applicable, cancelled orders.',
		],
		[
			'documents named as an example',
			'We will disclose our backlog in future filings, including interim filings where appropriate.',
		],
		[
			'wording between quotation marks',
			'We will add the following to Note 2 in our future filings: “We count an order when it is signed. Backlog is what is not shipped.”',
		],
	])('of %s is none of the promise', async (_name, answer) => {
		const [promise] = await promises(answer);
		expect(promise).toMatchObject({ disposition: 'promised', condition: null });
	});

	it.each([
		[
			'if orders were cancelled',
			'We will disclose our backlog in future filings and, if orders were cancelled, disclose the reason in Note 4.',
			1,
		],
		[
			'when material',
			'In future filings we will include language about the impact, when material, of cancelled orders.',
			0,
		],
		[
			'in which an order is cancelled',
			'In future filings in which an order is cancelled, we will disclose the reason.',
			0,
		],
	])('%s is one', async (condition, answer, at) => {
		const promise = (await promises(answer))[at];
		expect(promise).toMatchObject({ disposition: 'conditional', condition });
	});
});

describe('amendments', () => {
	const ask = 'Please amend your filing to disclose your backlog.';

	it.each([
		['We will file Amendment No. 1 to our Form 10-K for the year ended December 31, 2019.', ['10-K', 'amendment']],
		['We will file an amendment to our 2019 Form 10-K to include a table of backlog.', ['10-K', 'amendment']],
		['The Amended 10-K will include a table of our backlog.', ['10-K', 'amendment']],
		['We will file the contract by a pre-effective amendment.', ['registration statement', 'amendment']],
		['The amendment will also contain a table of our backlog.', ['10-K', 'amendment']],
		['Our backlog will be disclosed in Item 1 of the amendment.', ['10-K', 'amendment']],
		[
			'We will file the contract as an exhibit to a subsequent amendment to the Registration Statement.',
			['registration statement', 'amendment'],
		],
	])('%s', async (answer, targets) => {
		expect(await promises(answer, ask)).toEqual([{ disposition: 'amend', condition: null, targets, quote: answer }]);
	});

	it('that are spoken of again are those of the filing named before', async () => {
		const answer =
			'We will file an amendment to our 2019 Form 10-K. The amendment will also describe orders that were cancelled by customers.';
		expect((await promises(answer, ask)).map(({ targets }) => targets)).toEqual([
			['10-K', 'amendment'],
			['10-K', 'amendment'],
		]);
	});
});
