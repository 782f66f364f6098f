/** How promises of other companies are worded: passives, places in front, conditions, repetitions, work already done. */
import { describe, expect, it } from 'vitest';
import { checkQuotes, readLedger } from '../../server/src/ledger/index.ts';
import { mergeReadings } from '../../server/src/letter/index.ts';
import { HEAD, letterOf, promises, read, readAnswer, TAIL } from './letters.ts';

describe('wording that binds', () => {
	it.each([
		[
			'a passive whose subject is the wording',
			'Similar language on our order backlog will be included in the Note on revenue beginning with the Form 10-Q for the period ended March 31, 2021.',
			null,
		],
		[
			'a place in front',
			'On the face of its Forms 10-K and 10-Q for future periods, Quillmoor will show backlog.',
			null,
		],
		['a proposal for filings', 'For future filings we propose describing the age of our backlog.', null],
		['a plan on doing', 'Going forward, we plan on including a backlog table in our annual reports.', null],
		[
			'what the company determines',
			'If the Company determines that backlog is significant, it will include disclosure of it in its annual report.',
			'If the Company determines that backlog is significant',
		],
		[
			'news to come',
			'As new information becomes available, we will update our backlog disclosures.',
			'As new information becomes available',
		],
		[
			'filings that show something',
			'In any future filings or releases presenting adjusted backlog, we will reconcile it.',
			'In any future filings or releases presenting adjusted backlog',
		],
		[
			'a condition that says more than a courtesy',
			'We will disclose cancellations in future filings, as appropriate, to the extent that they become material.',
			'to the extent that they become material',
		],
	])('%s', async (_name, answer, condition) => {
		expect(await promises(answer)).toEqual([expect.objectContaining({ quote: answer, condition })]);
	});

	it.each([
		['accounting', 'Consistent application will be applied to future interim periods of orders.'],
		['a note under the text', '2 Such items are those that will be disclosed in future filings of our customers.'],
		['a measure of judgement', 'In making this determination, we would use a threshold that our tables use too.'],
		['business', 'If the Company determines that an order is lost, the Company will record a charge.'],
	])('takes no promise from %s', async (_name, answer) => {
		expect(await promises(answer, 'Tell us how you account for orders.')).toEqual([]);
	});

	it('explains what an exhibit shows without promising it', async () => {
		const said = 'Exhibit A shows an example. The table will include a column for each region.';
		expect(await promises(said, 'Tell us about the example.')).toEqual([]);
		const [quote] = (
			await promises(
				`In future filings, we will include a backlog table along the lines of Appendix A. Appendix A shows columns.`,
			)
		).map((p) => p.quote);
		expect(quote).toBe('In future filings, we will include a backlog table along the lines of Appendix A.');
	});

	it('counts a sentence said again under another comment once, and one that takes its content from there twice', async () => {
		const own = 'In future filings, we will present a summary table of orders by region, segment and customer group.';
		const taken = 'We will include the requested information about orders of customers by region in future filings.';
		// More than the promise, or it is the answer to the other comment as well.
		const more =
			'Orders come in through agents in eleven countries, who take them down by hand, and each is keyed in twice.';
		const binding = async (answer: string) =>
			(
				await read(letterOf(['Please show orders.', `${answer} ${more}`], ['Please show prices.', `${answer} ${more}`]))
			).proposals.filter(({ strength }) => strength === 'binding');
		expect(await binding(own)).toHaveLength(1);
		expect(await binding(taken)).toHaveLength(2);
	});

	it('reads what will stand in an amendment as an amendment', async () => {
		const [promise] = await promises('We will include the corrected report within a Form 10-K/A for fiscal 2020.');
		expect(promise?.disposition).toBe('amend');
	});

	it('names the document that was changed where work is done', async () => {
		const head = HEAD.replace(/Form 10-K for .*/, 'Registration Statement on Form S-4\nFiled January 4, 2021');
		const text = `${head}\n1. Please revise your risk factors.\n\nResponse:\n\nThe Company has revised the disclosure on page 12 of Amendment No. 1.\n${TAIL}`;
		const [done] = (await read(text)).proposals;
		expect(done).toMatchObject({ disposition: 'done', targets: ['registration statement', 'amendment'] });
	});
});

describe('the documents of work done', () => {
	const PROXY = HEAD.replace(/Form 10-K for .*/, 'Preliminary Proxy Statement on Schedule 14A\nFiled January 4, 2021');
	it.each([
		['The Proxy Statement has been revised to address your comments on the registration statement of Teal Docks.'],
		['We have revised page 4 of the proxy statement to conform it to the registration statement.'],
	])('are those that were changed, and not what they were changed for: %s', async (answer) => {
		const [done] = (await read(`${PROXY}\n1. Please name the docks.\n\nResponse:\n\n${answer}\n${TAIL}`)).proposals;
		expect(done).toMatchObject({ disposition: 'done', targets: ['proxy'] });
	});

	it('are those of the purpose where no other is named, and of a clause behind it', async () => {
		const answer =
			'We have revised the disclosure to name the docks in our proxy statement. We have amended the proxy statement to name the docks and have filed a registration statement.';
		const said = (await read(`${PROXY}\n1. Please name the docks.\n\nResponse:\n\n${answer}\n${TAIL}`)).proposals;
		expect(said.map(({ targets }) => targets)).toEqual([['proxy'], ['proxy', 'registration statement']]);
	});
});

describe('what was changed in a statement that the staff reviews', () => {
	const STATEMENT = HEAD.replace(/Form 10-K for .*/, 'Registration Statement on Form S-1\nFiled January 4, 2021');
	const kinds = async (answer: string, ask = 'Please describe your kilns.', head = STATEMENT) =>
		(await read(`${head}\n1. ${ask}\n\nResponse:\n\n${answer}\n${TAIL}`)).proposals.map((p) => p.disposition);

	it.each([
		'The names of the kilns have been removed from pages 3 and 74.',
		'The Company has updated page 42 to give the age of each kiln.',
		'The Company has nonetheless included a list of the kilns on page 86.',
		'We have added this to the biography of Ms. Marsh.',
		'The amended prospectus now states on its cover that two kilns are idle.',
		'Kiln counsel has revised its opinion, a copy of which is filed as Exhibit 5.1.',
		'Complied with. See page 13.',
		'Deleted as requested.',
	])('is work done: %s', async (answer) => {
		expect(await kinds(answer)).toEqual(['done']);
	});

	it('may be several things', async () => {
		const answer = 'We have revised page 11 to name the kilns. We have also added an explanation of their use.';
		expect(await kinds(answer)).toEqual(['done', 'done']);
	});

	it.each([
		'In 2019 we changed the lining of two kilns, and we filed a claim for it.',
		'As the Company has included the age of each kiln on page 4, an owner can see it.',
		'We have provided the crews with a table of the kilns.',
	])('is not what the business did, or what stood there: %s', async (answer) => {
		expect(await kinds(answer)).not.toContain('done');
	});

	it('binds nobody where the learned words know the rest of it', async () => {
		const said = 'The disclosure on page 41 of Amendment No. 1 has been revised to say so.';
		expect(await kinds(said, 'Please disclose the fees.')).toEqual(['done']);
	});

	it('is told from what the company only understands', async () => {
		const ask =
			'Please note that the Form 10 becomes effective by lapse of time 60 days after the date filed. If you do not wish to become subject to the reporting requirements, you may wish to consider withdrawing the Form 10.';
		const said =
			'The Company understands that its Form 10 will become effective sixty days after filing and that it will then be subject to the reporting requirements of Section 13(a).';
		expect(await kinds(said, ask, HEAD.replace(/Form 10-K for .*/, 'Registration Statement on Form 10'))).not.toContain(
			'promised',
		);
	});
});

describe('what a reviewer reads', () => {
	it.each([
		['We will disclose how our backlog is measured in future filings.', 'How the backlog is measured'],
		['We will revise our disclosure in future filings to describe the age of our orders.', 'Age of the orders'],
		['We will reconcile our adjusted backlog in future filings.', 'Reconciliation of the adjusted backlog'],
		['We will no longer present our adjusted backlog in future filings.', 'Removal of the adjusted backlog'],
		['A table of cancelled orders will be included in our future filings.', 'Table of cancelled orders'],
	])('%s has the title %s', async (answer, title) => {
		expect((await readAnswer(answer)).map((p) => p.title)).toEqual([title]);
	});

	it('says in the title what is refused', async () => {
		const [declined] = await readAnswer(
			'We do not believe these are cancellation trends which would require disclosure.',
		);
		expect(declined?.title).toBe('Declined: cancellation trends which would require disclosure');
	});

	it('words facts without your and our, as something to look for', async () => {
		const [promise] = await readAnswer(
			'We will provide the requested disclosures in future filings.',
			'Please disclose in future filings how you determined the backlog amounts. Ensure that the effect of your cancellations is disclosed as a separate line item.',
		);
		expect(promise?.elements.map(({ text }) => text)).toEqual([
			'how the backlog amounts were determined',
			'effect of the cancellations as a separate line item',
		]);
	});

	it('takes two facts from a bare conjunction of two verbs', async () => {
		const [promise] = await readAnswer(
			'In our next annual report, we will break orders down by stage of completion and explain the growth in the balance.',
		);
		expect(promise?.elements).toHaveLength(2);
	});

	it('keeps of a long comment what the promise answers, word for word, and no text of the topic', async () => {
		const filler = 'We note that your kilns were moved to another site in the spring of the year under review. '.repeat(
			6,
		);
		const ask = `${filler}Tell us who approved the move. Please revise future filings to disclose the average age of your kilns. Please also revise future filings to describe your dividend policy.`;
		const letter = await read(letterOf([ask, 'In future filings, we will disclose the average age of our kilns.']));
		const [promise] = letter.proposals.filter(({ strength }) => strength === 'binding');
		expect(promise?.ask).toBe('Please revise future filings to disclose the average age of your kilns.');
		expect(promise).not.toHaveProperty('home');
		expect(promise).not.toHaveProperty('snippet');
		expect(letter.comments[0]?.ask.text.length).toBeGreaterThan(500);
		const { text } = mergeReadings(null, [letter], [{ file: 'a.txt', sha256: '' }]);
		expect(checkQuotes(readLedger(text), letter.id, letter.text)).toEqual([]);
	});

	it('follows the citation to the topic', async () => {
		const [open] = await readAnswer(
			'In future earnings releases, we will describe how the income tax effects were determined.',
			'Please disclose in your earnings releases how you determined the income tax effects. Refer to Question 102.11 of the Non-GAAP Compliance and Disclosure Interpretations.',
		);
		expect(open?.topic).toBe('non-gaap-tax');
	});
});

describe('wording in an annex', () => {
	const annexed = (answers: readonly string[], annexes: string): string =>
		letterOf(...answers.map((answer) => ['Please revise your note on backlog.', answer] as const)) + annexes;
	const NOTE = 'Backlog is measured in units. Orders are firm when a deposit is paid.';
	const FACTS = ['Backlog is measured in units', 'Orders are firm when a deposit is paid'];

	it.each([
		['in the promise', 'In future filings we will include disclosure in the form attached as Annex 1.', 'ANNEX 1'],
		['after it', 'We will revise our disclosure in future filings. The revised text is in Appendix A.', 'Appendix A'],
		[
			'before it',
			'See Exhibit B for proposed wording. We will revise our disclosure in future filings.',
			'Exhibit B – Note 4',
		],
	])('is the proposed text where the annex is named %s', async (_name, answer, title) => {
		const { proposals } = await read(annexed([answer], `\n\n${title}\n\n${NOTE}\n`));
		expect(proposals.map(({ proposedText, elements }) => [proposedText, elements.map(({ text }) => text)])).toEqual([
			[NOTE, FACTS],
		]);
	});

	it('is that of its own comment, and of its own annex', async () => {
		const promise = 'In future filings we will include disclosure in the form attached as Annex';
		const letter = annexed(
			[`${promise} A.`, `${promise} A.`, `${promise} B.`, 'We will disclose our freight in future filings.'],
			`\n\nAnnex A\n\nComment 1\n\nFirst words.\n\nComment 2\n\nSecond words.\n\nAnnex B\n\nThird words.\n`,
		);
		const { proposals } = await read(letter);
		expect(proposals.map(({ proposedText }) => proposedText)).toEqual([
			'First words.',
			'Second words.',
			'Third words.',
			undefined,
		]);
	});

	it('is no analysis that the staff is given', async () => {
		const answer = 'We will disclose our freight in future filings. Our analysis is attached as Annex A.';
		const { proposals } = await read(annexed([answer], `\n\nAnnex A\n\n${NOTE}\n`));
		expect(proposals.map(({ proposedText }) => proposedText)).toEqual([undefined]);
	});
});

describe('the head of a letter', () => {
	it('finds the date in a cell of the letterhead and the filing in a document of an offer', async () => {
		const head = HEAD.replace('March 3, 2021\n', '').replace(
			/Form 10-K for .*/,
			'Schedule TO-I filed February 1, 2021',
		);
		const html = `<html><body><table><tr><td>March 3, 2021</td><td>Boston</td><td>London</td></tr></table>${head
			.split('\n')
			.map((line) => `<p>${line}</p>`)
			.join(
				'',
			)}<p>1. Please describe your backlog.</p><p>Response:</p><p>We will do so in future filings.</p></body></html>`;
		const letter = await read(html, 'letter.htm');
		expect(letter.date).toBe('2021-03-03');
		expect(letter.reviewed).toEqual(['Schedule TO-I filed February 1, 2021']);
	});
});
