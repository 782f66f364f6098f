import { describe, expect, it } from 'vitest';
import { letterOf, read, readAnswer } from './letters.ts';

/** The facts of the first promise in an answer; what must not be there is marked with a minus. */
async function facts(answer: string, ask?: string): Promise<readonly string[]> {
	const promise = (await readAnswer(answer, ask)).find(({ strength }) => strength === 'binding');
	return (promise?.elements ?? []).map(({ text, absent }) => (absent ? `- ${text}` : text));
}

describe('the id of a fact', () => {
	it.each([
		['whether any vessel is at risk of being laid up', 'vessel-at-risk-laid-up'],
		['the number of berths which were let at the end of the year', 'number-berths'],
		['a statement that no berth stands empty', 'no-berth-stands-empty'],
	])('is made of the words that tell it from others: %s', async (what, id) => {
		const [promise] = await readAnswer(`In future filings we will disclose ${what}.`, 'Please tell us more.');
		expect(promise?.elements.map((element) => element.id)).toEqual([id]);
	});
});

describe('what is promised to be left out', () => {
	it.each([
		[
			'removed',
			'In future filings we will remove the subtotal “Net backlog” from the table.',
			['- no subtotal “Net backlog” in the table'],
		],
		[
			'no longer shown',
			'We will no longer present adjusted backlog in our earnings releases.',
			['- no adjusted backlog'],
		],
		[
			'not shown',
			'We will not include a full backlog statement in our next earnings release.',
			['- no full backlog statement'],
		],
		[
			'a word that is not used',
			'Going forward, the term “adjusted backlog” will not be used.',
			['- no use of the term “adjusted backlog”'],
		],
		[
			'spoken of',
			'In future filings we will refrain from referring to our orders as binding.',
			['- no reference to the orders as binding'],
		],
		[
			'said with nor',
			'We did not present adjusted backlog in that release, nor do we intend to do so in future releases.',
			['- no adjusted backlog'],
		],
		[
			'by its pronoun',
			'Because adjusted backlog may mislead, we will no longer include it in our filings.',
			['- no adjusted backlog'],
		],
		[
			'by its pronoun, of one part of the paper',
			'Because adjusted backlog may mislead, we will no longer include it in our segment note.',
			['- no adjusted backlog in the segment note'],
		],
		[
			'beside what will be there',
			'In future filings we will remove the subtotal “Net backlog” and describe the orders that may be cancelled.',
			['- no subtotal “Net backlog”', 'orders that may be cancelled'],
		],
	])('%s', async (_, answer, wanted) => {
		expect(await facts(answer)).toEqual(wanted);
	});

	it('is taken from the ask where the answer only agrees, and is the old name where a new one takes its place', async () => {
		const ask = 'Please revise future filings to remove the subtotal “Net backlog” from the table.';
		expect(await facts('We will comply with this comment in future filings.', ask)).toEqual([
			'- no subtotal “Net backlog” in the table',
		]);
		expect(await facts('In future filings we will replace the caption “Orders” with “Backlog”.')).toEqual([
			'caption “Backlog”',
			'- no caption “Orders”',
		]);
	});
});

describe('verbs of two words', () => {
	it.each([
		['set out', 'In future filings the Company will set out payments due by year.', ['payments due by year']],
		[
			'lay out, spell out',
			'We will lay out our policy and spell out the limits in future filings.',
			['policy', 'limits'],
		],
		['parted', 'In future filings we will break the freight costs out by region.', ['freight costs by region']],
		['walk through', 'In future filings we will walk readers through the changes in stock.', ['changes in stock']],
		['in a passive', 'The terms of the berths will be set out in our next Form 10-K.', ['terms of the berths']],
	])('leave nothing of themselves in the fact: %s', async (_, answer, wanted) => {
		expect(await facts(answer, 'Please expand.')).toEqual(wanted);
	});
});

describe('lists', () => {
	it.each([
		[
			'we will disclose that each owner (i) cannot resell a kiln and (ii) must insure it.',
			['that each owner cannot resell a kiln', 'that each owner must insure it'],
		],
		[
			'we will disclose that if an owner moves a kiln, such owner (1) may lose the warranty, and (2) must tell the maker.',
			[
				'that if an owner moves a kiln, such owner may lose the warranty',
				'that if an owner moves a kiln, such owner must tell the maker',
			],
		],
		[
			'we will disclose the kilns that (i) are idle and (ii) may be sold.',
			['kilns that (i) are idle and (ii) may be sold'],
		],
	])('say each thing of the subject that stands before them: %s', async (answer, expected) => {
		expect(await facts(`In future filings ${answer}`)).toEqual(expected);
	});

	it.each([
		[
			'verbs of every kind',
			'Our next report will explain the delay, assign a cost to each order, and enumerate the remedies.',
			['explain the delay', 'assign a cost to each order', 'enumerate the remedies'],
		],
		[
			'things under one verb that works on them',
			'In future filings we will quantify the orders cancelled, the orders deferred and the deposits kept.',
			['quantify the orders cancelled', 'quantify the orders deferred', 'quantify the deposits kept'],
		],
		[
			'a scope before the list',
			'In future filings we will give, for each segment, the orders received and the orders shipped.',
			['orders received, for each segment', 'orders shipped, for each segment'],
		],
		[
			'what shares a head',
			'In future filings we will disclose the effects of price, volume and currency on backlog.',
			['effects of price on backlog', 'effects of volume on backlog', 'effects of currency on backlog'],
		],
		[
			'adjectives of one noun',
			'In future filings we will discuss the economic, geographic and seasonal factors behind backlog.',
			['economic, geographic and seasonal factors behind backlog'],
		],
		[
			'questions, which are no conditions',
			'In future filings we will disclose the deposits held and when they are repaid.',
			['deposits held', 'when they are repaid'],
		],
		[
			'no words of marking or filing',
			'We will revise our next Form 10-K, which we expect to file in March 2022, to describe the deposits held.',
			['deposits held'],
		],
	])('%s', async (_, answer, wanted) => {
		expect(await facts(answer, 'Please tell us about your orders.')).toEqual(wanted);
	});

	it('stands in the ask where the answer only counts its points', async () => {
		const ask = 'Please expand the note to state (i) the deposits held, and (ii) the orders cancelled.';
		const wanted = ['deposits held', 'orders cancelled'];
		expect(await facts('We will address each of the two points in our next Form 10-K.', ask)).toEqual(wanted);
		expect(await facts('The note will be expanded as requested.', ask)).toEqual(wanted);
		expect(await facts('Our next Form 10-K will cover items (i) and (ii).', ask)).toEqual(wanted);
	});

	it('leaves out when something is asked for', async () => {
		const ask =
			'If you have tested backlog for impairment, please disclose the method that you used and the result that you found.';
		expect(await facts('We will provide the requested disclosure in future filings.', ask)).toEqual([
			'method that the company used',
			'result that the company found',
		]);
	});
});

describe('what is promised', () => {
	const ASK = 'Please disclose the percentage by which fair value exceeded carrying value.';

	it('is what is listed for each of some thing, however the list is set, and not what was asked', async () => {
		const list = (pad: string) =>
			`In future filings, we will disclose, for each unit that is at risk of failing the test:\n\n${pad}-  the amount by which its fair value exceeds its carrying value;\n\n${pad}-  the amount of goodwill allocated to it; and\n\n${pad}-  the key assumptions that drive its fair value.`;
		for (const pad of ['', '          ']) {
			expect(await facts(list(pad), ASK)).toEqual([
				'amount by which its fair value exceeds its carrying value',
				'amount of goodwill allocated to it',
				'key assumptions that drive its fair value',
			]);
		}
	});

	it.each([
		'We will disclose the headroom of each unit in future filings, as we committed to do in our response dated March 14, 2020.',
		'In future filings we will disclose the headroom of each unit, together with the disclosures described in our response to prior comment 3.',
	])('is told without where it was promised before: %s', async (answer) => {
		expect(await facts(answer, ASK)).toEqual(['headroom of each unit']);
	});

	it('has a title of its own where another entry has taken that, and none from another question', async () => {
		const ask = 'Please revise future filings to describe how your backlog is measured and when it is shipped.';
		const titles = (await readAnswer('In future filings, we will describe how our backlog is measured.', ask)).map(
			({ title }) => title,
		);
		expect(new Set(titles).size).toBe(2);
		expect(titles.filter((title) => /shipped/.test(title))).toEqual([]);
	});
});

describe('words that only lead to a fact, or say what it is for', () => {
	it.each([
		[
			'a clarified disclosure',
			'In future filings we will clarify our disclosures to separately quantify the orders cancelled.',
			['separately quantify the orders cancelled'],
		],
		[
			'words in brackets',
			'We will enhance our disclosures with respect to our kilns (those of brick and of steel) in future filings to quantify the hours they stood idle.',
			['quantify the hours they stood idle'],
		],
		[
			'a document as the subject',
			'We will ensure that future earnings releases provide additional detail on why we measure backlog.',
			['why backlog is measured'],
		],
		[
			'what readers get',
			'In future filings we will enhance our disclosures to provide clarity for the reader regarding the relative weight of each order.',
			['relative weight of each order'],
		],
		[
			'a part of a paper in order to',
			'In future filings we will add disclosure in Note A - Summary of Policies in order to more clearly describe the types of orders.',
			['types of orders'],
		],
		[
			'commentary in a note',
			'In future filings we will add commentary in Note 3 - Moulds stating there is no reserve for moulds.',
			['no reserve for moulds'],
		],
		[
			'a purpose at its end',
			'In future filings we will describe the nature of our orders in order to comply with the guidance of the staff.',
			['nature of the orders'],
		],
		[
			'a purpose at its end, not of a question',
			'In future filings we will describe how we hedge brass in order to avoid losses.',
			['how the company hedges brass in order to avoid losses'],
		],
	])('are no part of it: %s', async (_, answer, wanted) => {
		expect(await facts(answer, 'Please tell us about your orders.')).toEqual(wanted);
	});

	it('leave the table that shows a thing', async () => {
		expect(await facts('In future filings we will include the table that summarizes our orders by region.')).toEqual([
			'table that summarizes the orders by region',
		]);
	});
});

describe('what a fact points at', () => {
	it.each([
		[
			'in the same sentence',
			'In future filings we will describe both the material factors affecting backlog and the reasons underlying these factors.',
			'Please tell us more.',
			['material factors affecting backlog', 'reasons underlying the material factors affecting backlog'],
		],
		[
			'in the condition',
			'To the extent that the ages of moulds have wide ranges, in future filings we will include the reasons for such ranges.',
			'Please tell us more.',
			['reasons for wide ranges'],
		],
		[
			'in quotation marks',
			'We will no longer use the term “odd charges” in future filings. We will instead refer to these charges as “other costs” in future filings.',
			'Please tell us more.',
			['- no use of the term “odd charges”'],
		],
		[
			'in the ask',
			'In future filings we will state that the names of such buyers remain unknown.',
			'Please identify the alleged buyers of your kilns.',
			['that the names of the alleged buyers of the kilns remain unknown'],
		],
		[
			'nowhere',
			'In future filings we will state that the names of such buyers remain unknown.',
			'Please tell us more.',
			['that the names of such buyers remain unknown'],
		],
		[
			'behind it',
			'In future filings we will describe such relationships between our kilns and our moulds.',
			'Please describe the relationships among your plants.',
			['relationships between the kilns and the moulds'],
		],
	])('is told in words from where it stands: %s', async (_, answer, ask, wanted) => {
		expect((await facts(answer, ask)).slice(0, wanted.length)).toEqual(wanted);
	});

	it('is a term by its name', async () => {
		const told = await readAnswer(
			'We will no longer use the term “odd charges” in future filings. We will instead label these charges as “other costs” in future filings.',
		);
		expect(told.flatMap(({ elements }) => elements.map(({ text }) => text))).toContain(
			'label “odd charges” as “other costs”',
		);
	});

	it('is what was done in the first half of the sentence', async () => {
		const told = await readAnswer(
			'We note your comment. We revised our Form 10-Q for the period ended June 30, 2020 to separately report orders of goods and orders of services on the table of orders and we will continue to reflect this presentation in future filings.',
			'It appears to us that netting orders is not appropriate.',
		);
		expect(told.find(({ strength }) => strength === 'binding')?.elements.map(({ text }) => text)).toEqual([
			'separately report orders of goods and orders of services on the table of orders',
		]);
	});

	it('is what becomes material, where only the staff was to be told something', async () => {
		expect(
			await facts(
				'We will monitor our sales to Ruritania and will include appropriate disclosure in our filings if we were to conclude that such sales constitute a material risk for us.',
				'Please tell us about your contacts with Ruritania. Address the views of investors.',
			),
		).toEqual(['sales to Ruritania']);
	});
});

describe('lists of several kinds', () => {
	it.each([
		[
			'a clause together with a thing',
			'In future filings we will disclose that it is not possible to forecast orders, together with an explanation of the key reasons and the possible weight of what is missing.',
			[
				'that it is not possible to forecast orders',
				'explanation of the key reasons',
				'possible weight of what is missing',
			],
		],
		[
			'for all of them',
			'In future filings we will disclose for all market risks the amounts of last year along with the reasons for changes in them.',
			['amounts of last year, for all market risks', 'reasons for changes in them, for all market risks'],
		],
		[
			'a thing and a question in one member',
			'In future filings we will disclose: (i) the degree of doubt about the key figures and how changes in them could matter; and (ii) the orders cancelled.',
			['degree of doubt about the key figures', 'how changes in them could matter', 'orders cancelled'],
		],
		[
			'names of what was just said',
			'In future filings we will present our margin consistent with our other key measures, “cash margin” and “net backlog”.',
			['margin consistent with the other key measures, “cash margin” and “net backlog”'],
		],
	])('%s', async (_, answer, wanted) => {
		expect(await facts(answer, 'Please tell us about your orders.')).toEqual(wanted);
	});

	it('a first member whose number the verb took away, and wording as the second', async () => {
		const answer =
			'In future filings we will (i) state that any buyer who holds moulds, and who receives others, may be asked for a deposit and (ii) include in the table of orders a statement to the following effect:\n\n“Deposits are kept apart.”';
		expect(await facts(answer, 'Please tell us about your deposits.')).toEqual([
			'that any buyer who holds moulds, and who receives others, may be asked for a deposit',
			'Deposits are kept apart',
		]);
	});

	it('lines of an ask whose letters stand close to them, behind “for example”, and a question that each completes', async () => {
		const ask =
			'Please expand upon how your board oversees kilns. For example, please disclose:\n\na.how often kilns are tested;\n\nb.whether the board visits them; and\n\nc.the cost of the visits.';
		expect(await facts('In future filings we will address the topics referenced in this comment.', ask)).toEqual([
			'how the board oversees kilns',
			'how often kilns are tested',
			'whether the board visits them',
			'cost of the visits',
		]);
		expect(
			await facts(
				'In future filings we will address the topics referenced in this comment.',
				'Please enhance your disclosure to address whether your director may:\n\n- represent the board; or\n\n- overrule the smith.',
			),
		).toEqual(['whether the director may represent the board', 'whether the director may overrule the smith']);
	});

	it('a second verb of an ask', async () => {
		expect(
			await facts(
				'In future filings we will provide the requested disclosure.',
				'Please disclose any risk related to idle kilns and explain the potential impact on your orders.',
			),
		).toEqual(['any risk related to idle kilns', 'explain the potential impact on the orders']);
	});
});

describe('a promise whose own words say only where', () => {
	const first = async (answer: string, ask: string) =>
		(await readAnswer(answer, ask)).filter(({ strength }) => strength === 'binding');

	it('takes what its work will give from the sentence behind it, which then is part of the quote', async () => {
		const [promise] = await first(
			'In Note 4, Orders, of our next Form 10-K, we will enhance our disclosures that accompany the table of orders. These enhancements will provide readers with additional information regarding the main causes of late orders.',
			'Please tell us more.',
		);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['main causes of late orders']);
		expect(promise?.quote).toMatch(/late orders\.$/);
	});

	it('takes it from its aim', async () => {
		expect(
			await facts(
				'In order to more clearly explain the recognition of deposits, we will enhance the deposits section of our policy footnote in our next Form 10-K.',
				'Please tell us more.',
			),
		).toEqual(['recognition of deposits']);
	});

	it('takes it from the promise before where it applies the same changes', async () => {
		const told = await first(
			'In our next Form 10-K we will disclose the deposits held and the orders cancelled. Additionally, we will apply these same changes to our next Form 10-Q.',
			'Please disclose your kilns. Please disclose your moulds.',
		);
		expect(told.map(({ elements }) => elements.map(({ text }) => text))).toEqual([
			['deposits held', 'orders cancelled'],
			['deposits held', 'orders cancelled'],
		]);
	});

	it.each([
		[
			'Please tell us why you do not disclose the cash paid for kilns.',
			'If it becomes material, we will disclose it in future filings.',
		],
		[
			'Please explain to us where you disclose the cash paid for kilns.',
			'If material, we will provide the disclosure in future filings.',
		],
		[
			'Please explain to us where the disclosure of the cash paid for kilns is located.',
			'The amount is small, and if it grows to a material level, we will disclose in future filings.',
		],
	])('takes it from a question why or where it is disclosed: %s', async (ask, answer) => {
		const [promise] = await first(answer, ask);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['cash paid for kilns']);
	});

	it('takes nothing from a question why a thing is shown, or that asks for no answer in a filing', async () => {
		const ask = 'Please tell us why you include freight in the cost of kilns.';
		const answer = 'Freight brings kilns to their place. We will clarify this in future filings.';
		expect(await facts(answer, ask)).toEqual(['Freight brings kilns to their place']);
		const why = 'Please tell us why you do not disclose the cash paid for kilns.';
		const told = await readAnswer('The cash paid is small.', why);
		expect(told.filter(({ strength }) => strength !== 'record')).toEqual([]);
	});

	it('takes it from its condition, of which it gives an account', async () => {
		expect(
			await facts(
				'Please refer to the definition of backlog on page 7. To the extent we include such allowances in our future earnings releases, we will include such an explanation and a quantification in our disclosure.',
				'Please tell us what the allowances for late orders represent and provide additional disclosure in your future earnings releases.',
			),
		).toEqual(['explanation of the allowances for late orders', 'quantification of the allowances for late orders']);
	});

	it('is the wording that stands there', async () => {
		expect(
			await facts(
				'The following is an example of clarifying language that we intend to provide in our discussion of orders in future filings:\n\n“Deposits are kept apart from cash.”',
				'Please tell us more.',
			),
		).toEqual(['Deposits are kept apart from cash']);
	});
});

describe('more words that are no fact', () => {
	it.each([
		[
			'what is amended in order to',
			'We will amend the Form 10-K and our subsequently filed Forms 10-Q for the first and the second quarter of 2020 to restate our table of orders.',
			['restate the table of orders'],
		],
		[
			'by what means holders are told',
			'We will make each holder in the offer aware, by means of the prospectus and the related letter, that deposits are not repaid.',
			['that deposits are not repaid'],
		],
		[
			'an explanation that would say',
			'We expect to include an explanation in future filings that would indicate that orders may be cancelled.',
			['that orders may be cancelled'],
		],
		[
			'that the rules will be met',
			'In future filings we will describe the causes of late orders, and we will ensure that our revised disclosures will assist in satisfying the rules.',
			['causes of late orders'],
		],
	])('%s', async (_, answer, wanted) => {
		expect(await facts(answer, 'Please tell us about your orders.')).toEqual(wanted);
	});

	it('are the questions of the staff that an annex repeats, and what stands over its wording', async () => {
		const { proposals } = await read(
			'<html><body><p>March 3, 2021</p><p>Re: Quillmoor Instruments, Inc.</p><p>Ladies and Gentlemen:</p><p>1. Please explain how your deposits differ between the two lines of moulds.</p><p>Response:</p><p>In future filings we will include the following disclosure:</p><p>Proposed disclosure for our next Form 10-K is indicated below.</p><p>Please explain how your deposits differ between the two lines of moulds.</p><p>Deposits are a tenth for brass moulds and a fifth for steel moulds.</p><p>Sincerely,</p></body></html>',
			'letter.htm',
		);
		expect(proposals[0]?.elements.map(({ text }) => text)).toEqual([
			'Deposits are a tenth for brass moulds and a fifth for steel moulds',
		]);
	});
});

describe('proposed wording', () => {
	const page = (response: string): string =>
		`<html><body><p>March 3, 2021</p><p>Re: Quillmoor Instruments, Inc.</p><p>Ladies and Gentlemen:</p><p>1. Please describe your backlog.</p><p>Response:</p>${response}<p>Sincerely,</p></body></html>`;
	const elements = async (response: string): Promise<readonly string[]> =>
		(await read(page(response), 'letter.htm')).proposals.flatMap((proposal) =>
			proposal.elements.map(({ text }) => text),
		);

	it('gives the sentences marked as new, without struck words', async () => {
		const told = await elements(
			'<p>In future filings we will revise our disclosure as follows (new words are underlined, deleted ones are struck):</p><p><b>Orders</b></p><p>“Backlog is counted when orders are signed. <u>Orders of the last month may be cancelled</u> <s>at any time</s> without cost.”</p>',
		);
		expect(told).toEqual(['Orders of the last month may be cancelled without cost']);
	});

	it('keeps struck words marked in the wording, and leaves them out of the snippet', async () => {
		const [proposal] = (
			await read(
				page(
					'<p>In future filings, we will revise the note to read as follows (new text underlined, deleted text struck):</p><p>“Moulds are depreciated over <strike>five</strike> <u>three to seven</u> years. <s>They are tested yearly.</s> Kilns last long.”</p>',
				),
				'letter.htm',
			)
		).proposals;
		expect(proposal?.proposedText).toBe(
			'“Moulds are depreciated over ~~five~~ ++three to seven++ years. ~~They are tested yearly.~~ Kilns last long.”',
		);
		expect(proposal?.snippet).toBe('Moulds are depreciated over three to seven years. Kilns last long.');
	});

	it('has no head of a page among its sentences', async () => {
		const told = await elements(
			'<p>In future filings we will include the following disclosure:</p><p>“Backlog is counted when orders are signed.</p><p>100 F Street, N.E.</p><p>Orders may be cancelled.”</p>',
		);
		expect(told).toEqual(['Backlog is counted when orders are signed', 'Orders may be cancelled']);
	});

	it('begins behind titles, whatever they look like, and goes on in words that an answer has too', async () => {
		const told = await elements(
			'<p>In future filings we will provide disclosure similar to the following:</p><p><b>Addition to Note 4</b></p><p><i>Orders:</i></p><p>We count our backlog when our customers sign our orders. We believe that our backlog tells our investors how our plants will be used.</p><p>We test our moulds yearly with our own staff of smiths, and our smiths report to our board.</p>',
		);
		expect(told).toEqual([
			'We count the backlog when the customers sign the orders',
			'We believe that the backlog tells the investors how the plants will be used',
			'We test the moulds yearly with our own staff of smiths, and the smiths report to the board',
		]);
	});

	it('stands between lines of stars, of which the last closes the letter too, and behind the head of a page', async () => {
		const told = await elements(
			'<p>We will revise our discussion of backlog as follows and will include it in our next Form 10-K under “Item 1. Business.”</p><p>100 F Street, N.E.</p><p>* * *</p><p><b>Orders</b></p><p>Backlog is counted when orders are signed.</p><p>* * *</p><p>If you have any questions, please call.</p>',
		);
		expect(told).toEqual(['Backlog is counted when orders are signed']);
	});

	it.each([9, 30])('gives each of its sentences, of %s as well', async (count) => {
		const sentences = Array.from(
			{ length: count },
			(_, i) => `Orders of yard ${i + 1} are counted when they are signed`,
		);
		const told = await elements(
			`<p>In future filings we will include the following disclosure:</p><p>“${sentences.join('. ')}.”</p>`,
		);
		expect(told).toEqual(sentences);
	});

	it('gives its facts in their order, sentences and members of a list and tables alike, none cut off in the middle', async () => {
		const plain = ['brass', 'steel', 'glass', 'cork', 'felt', 'wax'].map(
			(what) => `Some instruments are made of ${what}`,
		);
		const long = `We describe our backlog in so many words ${'that a reader may well ask for fewer of them and '.repeat(4)}would be right`;
		const told = await elements(
			`<p>In future filings we will include the following disclosure:</p><p>${plain.join('. ')}. ${long}.</p><ul><li>orders signed and not begun</li><li>orders begun and not shipped</li></ul><table><tr><td>Yard</td><td>Orders</td><td>Value</td></tr><tr><td>Lund</td><td>12</td><td>340</td></tr></table>`,
		);
		expect(told).toEqual([
			...plain,
			long.replace('our', 'the'),
			'orders signed and not begun',
			'orders begun and not shipped',
			'table: Yard, Orders, Value',
		]);
	});

	it('is what takes the place of a note that is only named', async () => {
		const told = await elements(
			'<p>In future filings we will revise the disclosure of orders set forth in the notes to our statements. Below is an example of our proposed disclosure:</p><p>Backlog is counted when orders are signed.</p>',
		);
		expect(told).toEqual(['Backlog is counted when orders are signed']);
	});

	it('ends where the letter is signed', async () => {
		const { proposals } = await read(
			'<html><body><p>March 3, 2021</p><p>Re: Quillmoor Instruments, Inc.</p><p>Ladies and Gentlemen:</p><p>The Registrant will include in the letter of transmittal the following additional representation:</p><p>The holder does not intend to distribute the new notes.</p><p>QUILLMOOR INSTRUMENTS, INC.</p><p>By: /s/ A. Person</p><p>Name: A. Person</p></body></html>',
			'letter.htm',
		);
		expect(proposals.map(({ proposedText }) => proposedText)).toEqual([expect.not.stringContaining('Person')]);
	});

	it('gives every sentence where nothing is marked, and no title', async () => {
		const told = await elements(
			'<p>In future filings we will include the following disclosure:</p><p><b>Orders</b></p><p>“Backlog is counted when orders are signed. Orders may be cancelled.”</p>',
		);
		expect(told).toEqual(['Backlog is counted when orders are signed', 'Orders may be cancelled']);
	});
});

describe('a bare promise of what a rule asks for', () => {
	const related = 'We note your loan to Tarn Freight, a related party.';
	const elements = async (answer: string, ask = related) =>
		(await readAnswer(answer, ask)).find(({ strength }) => strength !== 'record')?.elements ?? [];

	it.each([
		'In future filings we will provide the corresponding disclosure pursuant to ASC 850-10-50 if a material balance remains outstanding.',
		'In future filings we will include the disclosures required by ASC 850-10-50-1.',
		'We will provide such disclosure in accordance with ASC 850-10-50 in future filings.',
	])('stands for the facts of that rule, as advice: %s', async (answer) => {
		const found = await elements(answer);
		expect(found.map(({ id }) => id)).toEqual([
			'relationship',
			'transaction',
			'transaction-amounts',
			'balance',
			'terms-settlement',
		]);
		expect(new Set(found.map(({ source }) => source))).toEqual(new Set(['citation']));
	});

	it.each([
		[
			'names a fact itself',
			'In future filings we will disclose the interest rate of the loan pursuant to ASC 850-10-50.',
		],
		[
			'cites a rule that the topic has no facts for',
			'In future filings we will provide the disclosures required by ASC 275-10-50.',
		],
	])('stays as it is where it %s', async (_, answer) => {
		expect((await elements(answer)).map(({ source }) => source)).toEqual(['letter']);
	});
});

describe('a promise about how a measure is shown', () => {
	const condition = async (answer: string) =>
		(await readAnswer(answer, 'Please reconcile your measures.')).find(({ strength }) => strength === 'binding')
			?.condition;

	it('holds where the measure is presented, which the draft decides', async () => {
		expect(
			await condition(
				'In future earnings releases we will reconcile segment Adjusted EBITDA to net income of each segment.',
			),
		).toEqual({ text: 'segment Adjusted EBITDA is presented', decidedBy: 'text' });
	});

	it.each([
		'present Adjusted EBITDA by segment.',
		'include a table detailing Adjusted EBITDA by segment.',
		'disclose changes in free cash flow for each quarter.',
		'compute adjusted operating margin by dividing operating income by adjusted gross profit.',
		'revise our measure currently titled “Free Cash Flow” to “Adjusted Free Cash Flow”.',
	])('holds always where the measure itself, or its name, is promised: %s', async (words) => {
		expect(await condition(`In future earnings releases we will ${words}`)).toBeUndefined();
	});

	it.each([
		'explain why Adjusted EBITDA is useful.',
		'include a definition of Adjusted EBITDA.',
		'state that Adjusted EBITDA is no measure of liquidity.',
	])('holds where it is presented: %s', async (words) => {
		expect(await condition(`In future earnings releases we will ${words}`)).toMatchObject({ decidedBy: 'text' });
	});

	it.each([
		'adjusted segment operating profit and adjusted EBITDA',
		'Adjusted EBITDA and adjusted diluted earnings per share',
	])('holds always where it is about several: %s', async (measures) => {
		expect(
			await condition(
				`In future filings we will present the corresponding GAAP measures to ${measures} with equal or greater prominence.`,
			),
		).toBeUndefined();
	});

	it('keeps the condition of the letter, and has none where no measure is named', async () => {
		expect(
			await condition('If material, we will reconcile Adjusted EBITDA to net income in future earnings releases.'),
		).not.toHaveProperty('decidedBy');
		expect(await condition('In future earnings releases we will describe our backlog of orders.')).toBeUndefined();
	});
});

describe('a promise that leaves a choice', () => {
	/** Whether one fact is enough, then the facts. */
	async function choice(answer: string): Promise<readonly unknown[]> {
		const promise = (await readAnswer(answer)).find(({ strength }) => strength === 'binding');
		return [promise?.oneOf ?? false, ...(promise?.elements ?? []).map((e) => (e.absent ? `- ${e.text}` : e.text))];
	}

	it.each([
		[
			'between two things',
			'In future filings we will disclose either the number of berths or the length of each quay.',
			[true, 'number of berths', 'length of each quay'],
		],
		[
			'said by alternatively',
			'In future filings we will disclose the number of berths or, alternatively, the length of each quay.',
			[true, 'number of berths', 'length of each quay'],
		],
		[
			'by what is said otherwise',
			'In future filings we will disclose the age of each kiln if it is material; otherwise, we will state that it is not material.',
			[true, 'age of each kiln', 'that the age of each kiln is not material'],
		],
		[
			'by what is explained otherwise, behind a comma',
			'In future filings we will disclose the age of each kiln unless it is immaterial, otherwise we will explain why it is not meaningful.',
			[true, 'age of each kiln', 'why the age of each kiln is not meaningful'],
		],
		[
			'that is none: otherwise required',
			'In future filings we will disclose the age of each kiln, unless otherwise required by law.',
			[false, 'age of each kiln'],
		],
		[
			'to show or to take out',
			'In future filings we will expand the table of berths or remove it.',
			[true, 'expanded table of berths', '- no table of berths'],
		],
		[
			'to show or to take out, with either',
			'In future filings we will either expand the table of berths or remove the column of quays.',
			[true, 'expanded table of berths', '- no column of quays'],
		],
		[
			'between places, not facts',
			'In future filings we will disclose either in the notes or in MD&A the number of berths.',
			[false],
		],
		['of none', 'In future filings we will not disclose either adjusted backlog or the net order value.', [false]],
		[
			'of more than one thing each',
			'In future filings we will disclose either the number of berths or the length and the depth of each quay.',
			[false],
		],
	])('is kept by one of its facts: %s', async (_, answer, expected) => {
		const read = await choice(answer);
		expect(expected.length > 1 ? read : read.slice(0, 1)).toEqual(expected);
	});
});

describe('what is said of what is promised', () => {
	it.each([
		[
			'a new title, with what it is the title of',
			'In future filings we will revise the title of Gross Orders to “Adjusted Orders” so as not to suggest a GAAP figure.',
			['title “Adjusted Orders”', '- no title Gross Orders'],
		],
		[
			'years and form within a place',
			'We will continue to present a summary of the revisions to backlog for the 2017 quarters in a table within each remaining Form 10-Q to be filed in 2018.',
			['summary of the revisions to backlog for the 2017 quarters in a table'],
		],
		[
			'a place of two parts',
			'We will provide orders by product — bricks, tiles and pipes — in the segment footnote of our Annual Report on Form 10-K for the year ending December 31, 2021.',
			['orders by product — bricks, tiles and pipes'],
		],
		[
			'documents told after a comma',
			'The Company undertakes to inform investors in future filings, including its annual reports, that the clause does not bind them.',
			['clause does not bind them'],
		],
		[
			'what is not told of a disclosure by its name',
			'We will continue to provide disclosure with respect to segment book values and the current status of the kilns in future filings.',
			['segment book values', 'current status of the kilns'],
		],
		[
			'a relative clause',
			'We will enhance our disclosure in future filings of market conditions which could have a material effect on orders.',
			['market conditions which could have a material effect on orders'],
		],
		[
			'what was said first',
			'In addition to disclosing how the kilns were tested, we will also disclose the age of each kiln in future filings.',
			['how the kilns were tested', 'age of each kiln'],
		],
		[
			'an infinitive without its object',
			'We will include a subtotal, followed by any items to arrive at, and to reconcile to, the amounts in the statements.',
			['subtotal, followed by any items to arrive at, and to reconcile to, the amounts in the statements'],
		],
		[
			'a name that holds an and',
			'In future filings we will discuss the events that led to the expenses in the Acquisition, Quality Remediation and Other line item.',
			['events that led to the expenses in the Acquisition, Quality Remediation and Other line item'],
		],
		[
			'one head of several things',
			'In future filings we will disclose the effect on income from continuing operations, net income and per-share amounts.',
			['effect on income from continuing operations', 'effect on net income', 'effect on per-share amounts'],
		],
		[
			'each of several things',
			'In future filings we will disclose the relationship between pay and each of revenue, margin and return on capital.',
			[
				'relationship between pay and revenue',
				'relationship between pay and margin',
				'relationship between pay and return on capital',
			],
		],
		[
			'a noun and a clause',
			'We will disclose the number of reservations and that they can be cancelled in future filings.',
			['number of reservations', 'that they can be cancelled'],
		],
		[
			'that it stands apart',
			'We will separately present restricted cash on our balance sheets going forward.',
			['separately present restricted cash on the balance sheets'],
		],
		[
			'two verbs for one thing',
			'In future filings we will identify and quantify the items that changed our tax rate.',
			['quantify the items that changed the tax rate'],
		],
		[
			'a question with the words that belong to its noun',
			'In future filings we will disclose how we select the expected rate of return on plan assets.',
			['how the expected rate of return on plan assets is selected'],
		],
		[
			'what stands before the words that stood there before',
			'Uninsured deposits were disclosed on page 12 of our Form 10-Q for March 31, 2020 and will continue to be disclosed in our periodic reports.',
			['Uninsured deposits'],
		],
		[
			'where it is added',
			'The Company will add to its critical accounting estimates, beginning with the next Form 10-Q, a statement of the effect of a change in rates.',
			['statement of the effect of a change in rates'],
		],
		[
			'by what work on the text',
			'We will revise future filings to make clear that we rely on the exception by adding the underlined text to the relevant disclosure.',
			['that we rely on the exception'],
		],
		[
			'with each name what it belongs to',
			'We will disclose the key assumptions in our model, including deposit betas, decay rates and prepayment speeds, together with a discussion of any changes in them, in future filings.',
			[
				'key assumptions in the model, including deposit betas',
				'key assumptions in the model, including decay rates',
				'key assumptions in the model, including prepayment speeds',
				'discussion of any changes in them',
			],
		],
		[
			'what stands between a second verb and its thing',
			'In future filings we will identify any unit at risk and provide, for each, the percentage of excess and the amount of goodwill.',
			['any unit at risk', 'percentage of excess', 'amount of goodwill'],
		],
		[
			'what is filed, not with what',
			'We will file Exhibit 22 with our next Quarterly Report on Form 10-Q, and with each subsequent quarterly and annual report.',
			['file Exhibit 22'],
		],
		[
			'adjectives with hyphens together',
			'We will disclose the effect of using one-year, three-year and five-year average rates in future filings.',
			['effect of using one-year, three-year and five-year average rates'],
		],
		[
			'a question behind a comma',
			'In future filings we will disclose idle kilns, and how they are kept.',
			['idle kilns', 'how the idle kilns are kept'],
		],
		[
			'clauses in a row',
			'In future filings we will disclose how orders are counted, that the kilns are leased, and the extent to which they are insured.',
			['how orders are counted', 'that the kilns are leased', 'extent to which they are insured'],
		],
		[
			'what a relative clause says of the disclosure',
			'We will enhance our disclosures in our next Form 10-K that accompany the tables of orders by kiln.',
			['disclosures that accompany the tables of orders by kiln'],
		],
		[
			'what the document is for out of it',
			'We will revise the presentation in future filings, beginning with our next Form 8-K furnished to present first quarter results, to include a list of kilns.',
			['list of kilns'],
		],
		[
			'an effect that is a condition too',
			'We will in future filings separately quantify any material impact from idle kilns on our operating results.',
			['separately quantify any material impact from idle kilns on the operating results'],
		],
		[
			'both of two things',
			'We will enhance our disclosure in future filings to include both the factors affecting cash and the reasons for them.',
			['factors affecting cash', 'reasons for the factors affecting cash'],
		],
		[
			'an impact of several things',
			'We will clarify the impact of net revenue in the first year, acquisition costs, accrued rents and available financing in future filings.',
			[
				'impact of net revenue in the first year',
				'impact of acquisition costs',
				'impact of accrued rents',
				'impact of available financing',
			],
		],
		[
			'what is said within a titled part',
			'We will include additional disclosure in future filings within the “Use of Measures” discussion to specifically indicate that net backlog is no forecast.',
			['that net backlog is no forecast'],
		],
		[
			'the footnote that is added to something',
			'In future filings we will add a footnote to the presentation of orders that states that they are old.',
			['footnote to the presentation of orders that states that they are old'],
		],
	])('keeps %s', async (_name, answer, expected) => {
		expect(await facts(answer, 'Please tell us more.')).toEqual(expected);
	});

	it('asks for what stands after the reason', async () => {
		const ask =
			'As the notes only give general information concerning orders and freight, etc. but no detail for the several amounts of your kilns, please revise to describe the state of the kilns and how you repaired them.';
		expect(await facts('We will provide the requested disclosure in future filings.', ask)).toEqual([
			'state of the kilns',
			'how the company repaired the kilns',
		]);
	});

	it('ends a condition before the verb that a modal waits for', async () => {
		const [promise] = await readAnswer(
			'The Company will, in future filings in which orders have fallen, discuss the causes of the fall.',
		);
		expect(promise?.condition?.text).toBe('in which orders have fallen');
		expect(promise?.elements.map(({ text }) => text)).toEqual(['causes of the fall']);
	});

	it('names what a short pronoun stands for in the words of the ask', async () => {
		expect(
			await facts(
				'In future filings we will include this election.',
				'Please revise to disclose the election made for sales taxes in your notes.',
			),
		).toEqual(['election made for sales taxes']);
	});

	it('takes what is asked for in the same breath', async () => {
		const ask =
			'Please disclose why your kilns in Oslo are idle. Identify the orders that were lost. Explain how you count them.';
		expect(await facts('We will include the requested disclosure in our next Form 10-K.', ask)).toEqual([
			'why the kilns in Oslo are idle',
			'orders that were lost',
			'how the company counts them',
		]);
	});

	it('goes on with the wording that was just proposed', async () => {
		const binding = (
			await readAnswer(
				'We will include the following disclosure in our next Form 10-K:\n\n“Two customers took 22% of our bricks. Either may leave us.”\n\nThe Company will update this disclosure for each subsequent period.',
			)
		).filter(({ strength }) => strength === 'binding');
		expect(binding.map(({ elements }) => elements.map(({ text }) => text))).toEqual([
			['Two customers took 22% of the bricks', 'Either may leave us'],
		]);
	});

	it('counts a table once, whatever stands between its rows', async () => {
		const rows = (name: string) => `| ${name} | 2020 | 2019 |\n| --- | --- | --- |\n| Kilns | 4 | 5 |`;
		const letter = (wording: string) =>
			`March 3, 2021\n\nSecurities and Exchange Commission\n\nRe: Quillmoor Instruments, Inc.\nForm 10-K for the Fiscal Year Ended December 31, 2020\n\nLadies and Gentlemen:\n\n1. Please revise future filings to show your kilns.\n\nResponse:\n\nIn future filings we will include the following table:\n\n${wording}\n\nSincerely,\n\n/s/ A. Person\n`;
		const [promise] = (await read(letter(`${rows('North')}\n\nSouthern kilns\n\n${rows('South')}`), 'letter.md'))
			.proposals;
		expect(promise?.elements.filter(({ text }) => text.startsWith('table:'))).toHaveLength(1);
	});

	it('has no condition in words that are not the letter’s where the letter has its own, and none for a new name', async () => {
		const condition = async (answer: string) =>
			(await readAnswer(answer, 'Please reconcile your measures.'))[0]?.condition;
		expect(
			await condition('In future filings we will present net margin wherever Adjusted EBITDA margin is presented.'),
		).toEqual({ text: 'Adjusted EBITDA margin is presented', decidedBy: 'text' });
		expect(await condition('In future filings we will rename Core Profit as Adjusted Net Income.')).toBeUndefined();
	});

	it('tells what goes to the staff as work that follows', async () => {
		const all = await readAnswer('The Company will supplementally provide the Staff with copies of the reports.');
		expect(all.map(({ disposition }) => disposition)).toContain('followup');
	});

	it('reads wording between two lines of stars, however long it is announced', async () => {
		const long =
			'updated for the facts at that time, for the laws then in force and for the number of kilns that stand idle';
		const [promise] = (
			await read(
				letterOf(
					[
						'Please revise future filings to describe your kilns.',
						`We propose the following disclosure in our next Form 10-K under “Item 7. Management’s Discussion and Analysis”, ${long}, and once more ${long}:\n\n* * *\n\nKilns\n\nTwo kilns stand idle.\n\n* * *\n\nWe believe that this is clear.`,
					],
					['Please revise future filings to describe your orders.', 'We will do so.'],
				),
			)
		).proposals;
		expect(promise?.proposedText).toBe('Kilns\n\nTwo kilns stand idle.');
	});
});

describe('a fact keeps what only looks like something else', () => {
	it.each([
		[
			'a removal behind the thing that is revised',
			'revise the presentation of adjusted orders to eliminate the subtotal.',
			['- no subtotal, in the presentation of adjusted orders'],
		],
		[
			'a removal of words',
			'revise the reconciliation caption to remove the word “recurring”.',
			['- no word “recurring”'],
		],
		[
			'a purpose behind a definition',
			'revise our segment definition to disclose how segments are formed.',
			['how segments are formed'],
		],
		[
			'no title of a part',
			'disclose the kinds of contract in “Management’s Discussion and Analysis of Financial Condition and Results of Operations”.',
			['kinds of contract'],
		],
		['no likeness', 'disclose the terms of each loan, such as those described above.', ['terms of each loan']],
		[
			'no courtesy',
			'disclose the rates and, as appropriate, the covenants of each loan.',
			['rates and the covenants of each loan'],
		],
		['a note to note it', 'add a footnote to the table to note the amount of sales.', ['amount of sales']],
		['a purpose of any verb', 'revise the chart to plot orders by year.', ['plot orders by year']],
		[
			'facts behind a place without commas',
			'disclose the number of orders as reported on page 12, the reasons for cancellations and the effect on revenue.',
			['number of orders as reported on page 12', 'reasons for cancellations', 'effect on revenue'],
		],
		[
			'facts behind a place between commas',
			'disclose the number of orders, as disclosed on page 12 of the Form 10-K for 2020, the reasons for cancellations and the effect on revenue.',
			['number of orders', 'reasons for cancellations', 'effect on revenue'],
		],
		[
			'a caption',
			'disclose the decrease in “Notes payable” and why it decreased.',
			['decrease in “Notes payable”', 'why it decreased'],
		],
		[
			'two titles',
			'disclose the kinds of contract under “Critical Accounting Estimates” and “Liquidity and Capital Resources” in MD&A.',
			['kinds of contract under “Critical Accounting Estimates” and “Liquidity and Capital Resources” in MD&A'],
		],
		[
			'how a rule is applied',
			'disclose whether the standard is applied retrospectively or prospectively.',
			['whether the standard is applied retrospectively or prospectively'],
		],
		[
			'filings that are the thing',
			'disclose the reports which will be filed with the state regulator.',
			['reports which will be filed with the state regulator'],
		],
		[
			'amendments of a contract',
			'disclose changes to our next amendment to the lease.',
			['changes to the next amendment to the lease'],
		],
		[
			'a part of a release, which is prominence',
			'present the GAAP measure within the first section of the earnings release.',
			['GAAP measure within the first section of the earnings release'],
		],
		[
			'verbs behind a relative clause',
			'name the banks that we borrow from, describe the terms, and quantify the amounts due.',
			['banks that we borrow from', 'terms', 'quantify the amounts due'],
		],
		[
			'one object of two verbs',
			'describe how we test for, and quantify the effect of, the repairs.',
			['how the company tests for the repairs', 'quantify the effect of the repairs'],
		],
		[
			'three verbs for one thing',
			'describe, identify and quantify the causes of the fall.',
			['describe, identify and quantify the causes of the fall'],
		],
		[
			'an article before a thing and what it says',
			'include a table and the reasons for each change.',
			['table and the reasons for each change'],
		],
		[
			'what is told net',
			'disclose total orders, net, and cancelled orders.',
			['total orders, net, and cancelled orders'],
		],
		[
			'where it applies',
			'disclose how goods are moved in 2022 and their costs, and, where applicable, the fines.',
			['how goods are moved in 2022 and their costs', 'fines, where applicable'],
		],
		[
			'each of some things beside another',
			'disclose the ages and each of cost, lease term and rent.',
			['ages and each of cost', 'lease term', 'rent'],
		],
		[
			'costs of several things',
			'disclose the effect on costs of fuel, wages and freight.',
			['effect on costs of fuel, wages and freight'],
		],
	])('%s', async (_, promise, wanted) => {
		expect(await facts(`In future filings we will ${promise}`, 'Please tell us more.')).toEqual(wanted);
	});

	it.each([
		['in addition to providing this letter', []],
		['in addition to disclosing the kilns on our website', []],
		['in addition to describing the kilns supplementally to the staff', []],
		['in addition to discussing what we disclosed in our Form 10-K', []],
		['in addition to continuing to disclose the number of kilns', ['number of kilns']],
	])('is promised, and not what is told already: %s', async (beside, wanted) => {
		const answer = `I${beside.slice(1)}, we will also disclose the age of each kiln in future filings.`;
		expect(await facts(answer, 'Please tell us more.')).toEqual([...wanted, 'age of each kiln']);
	});

	it('stands apart only where the promise says so', async () => {
		const answer = 'We do not separately present costs, but we will present the total in future filings.';
		expect(await facts(answer, 'Please tell us more.')).toEqual(['total']);
	});

	it.each([
		['the factors that you always consider', ['factors that the company always considers']],
		['when you seldom consider offers', ['when the company seldom considers offers']],
		['the fees that you both earn and pay', ['fees that you both earn and pay']],
		['the steps that you need to follow', ['steps that the company needs to follow']],
		['how you apply the rules', ['how the rules are applied']],
		['the rules that you apply to kilns', ['rules that the company applies to kilns']],
		[
			'how you estimate the lives of kilns and in which notes they stand',
			['how the lives of kilns are estimated and in which notes they stand'],
		],
	])('speaks of the company where the staff said you: %s', async (asked, wanted) => {
		expect(
			await facts('In future filings we will provide the requested disclosure.', `Please disclose ${asked}.`),
		).toEqual(wanted);
	});
});

describe('a promise that names nothing itself', () => {
	it.each([
		['Please expand your kiln lease disclosure in future filings.', ['kiln lease disclosure']],
		['Please revise your disclosure of idle kilns.', ['disclosure of idle kilns']],
		['Please expand your kiln disclosure. Describe how kilns are fired.', ['how kilns are fired']],
	])('is of what the disclosure that was asked for is of, where no more is asked: %s', async (ask, wanted) => {
		expect(await facts('We will enhance our disclosures in future filings.', ask)).toEqual(wanted);
	});
});
