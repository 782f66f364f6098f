import { describe, expect, it } from 'vitest';
import { HEAD, read, readAnswer, TAIL } from './letters.ts';

/** The facts of the first promise in an answer, in one line; what must not be there is marked with a minus. */
async function facts(answer: string, ask = 'Please tell us about your moorings.'): Promise<string> {
	const promise = (await readAnswer(answer, ask)).find(({ strength }) => strength === 'binding');
	return (promise?.elements ?? []).map(({ text, absent }) => (absent ? `- ${text}` : text)).join(' | ');
}

describe('a pronoun in a fact', () => {
	it.each([
		[
			'the fair value of the mooring rights and how it is estimated',
			'fair value of the mooring rights | how the fair value of the mooring rights is estimated',
		],
		['the number of the berths and whether they are pledged', 'number of the berths | whether the berths are pledged'],
		['the dredging costs and the reasons for them', 'dredging costs | reasons for the dredging costs'],
		['the tide gauge and whether they are pledged', 'tide gauge | whether they are pledged'],
		['the berths which it sold and how it is taxed', 'berths which it sold | how it is taxed'],
	])('stands in the words of the thing before it, where that has its number: %s', async (told, wanted) => {
		expect(await facts(`In future filings we will disclose ${told}.`)).toBe(wanted);
	});

	it('is left where what stands before it is no thing but what is done', async () => {
		const answer =
			'In future filings we will retain that table in MD&A, where it will be labelled as tidal and compared with the chart.';
		expect(await facts(answer)).toBe(
			'retain that table in MD&A | where it will be labelled as tidal | where it will be compared with the chart',
		);
	});

	it('is left where it may be the company itself', async () => {
		expect(
			await facts('In future filings the Company will disclose its mooring policy and how it sets the fees.'),
		).toBe('mooring policy | how it sets the fees');
	});
});

describe('what a fact points at', () => {
	it('ends before what is said of it', async () => {
		const ask = 'Please describe how the costs of dredging rose in 2020.';
		expect(await facts('In future filings we will describe the reasons for these costs.', ask)).toBe(
			'reasons for the costs of dredging',
		);
	});

	it.each([
		[
			'Where we state the number of our mooring berths, we will disclose the nature of these berths, including whether they are tidal mooring berths.',
			'nature of the mooring berths, including whether they are tidal mooring berths',
		],
		['In future filings we will describe such differences between the berths.', 'differences between the berths'],
		['In future filings we will disclose the dues waived in that report.', 'dues waived'],
		// Two that are named together own it together.
		[
			'In future filings we will report the piers and quays of Lund as held for sale and their dues as other income.',
			'piers and quays of Lund as held for sale | their dues as other income',
		],
	])('is told where it can be: %s', async (answer, wanted) => {
		expect(await facts(answer)).toBe(wanted);
	});

	it('is not said of times', async () => {
		expect(await facts('In future filings we will include for those periods pro forma mooring revenue.')).toBe(
			'pro forma mooring revenue',
		);
	});
});

describe('kinds of one thing in a row', () => {
	it.each([
		['past due, non-accrual and repaired boats', 'past due boats | non-accrual boats | repaired boats'],
		['leased, painted and chartered boats', 'leased boats | painted boats | chartered boats'],
		// One figure for all of them.
		['the cost of leased, painted and chartered boats', 'cost of leased, painted and chartered boats'],
		// Things beside a kind of another thing, and words that may all be said of one.
		['tolls, dues and waived fees', 'tolls | dues | waived fees'],
		['clear, specific and complete tables', 'clear, specific and complete tables'],
	])('have the thing that stands with the last: %s', async (told, wanted) => {
		expect(await facts(`In future filings we will present ${told}.`)).toBe(wanted);
	});
});

describe('the rule that a fact is told by', () => {
	it.each([
		[
			'berth fees, mooring dues and pilotage in accordance with Items 1301(a) and 1302(b) of Regulation S-K',
			'berth fees | mooring dues | pilotage',
		],
		[
			'the berths leased to ferries, as required by Rule 4-08(e) of Regulation S-X, and the term of each lease',
			'berths leased to ferries | term of each lease',
		],
		// A rule that is part of the thing, or that alone tells it from others.
		[
			'dues of all berths measured in accordance with Rule 5-04',
			'dues of all berths measured in accordance with Rule 5-04',
		],
		['mooring dues in accordance with Item 1301(a)', 'mooring dues in accordance with Item 1301(a)'],
	])('is no part of it: %s', async (told, wanted) => {
		expect(await facts(`In future filings we will present ${told}.`)).toBe(wanted);
	});

	it('is none at the end of what was asked either', async () => {
		const asked =
			'In future filings, disclose the dues of each leased berth, as required by Item 1301(a) of Regulation S-K.';
		const [promise] = await readAnswer('We will do so.', asked);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['dues of each leased berth']);
	});
});

describe('a verb', () => {
	it.each([
		['present pilotage more prominently', 'present pilotage more prominently'],
		['remove the reference to leased berths from similar tables', '- no reference to leased berths in similar tables'],
		[
			'disclose the dues expected in these time bands: next 12 months; 13-36 months; and over 36 months',
			'dues expected in these time bands: next 12 months; 13-36 months; and over 36 months',
		],
		['add the dues of all berths, and ensure completeness of the required disclosures', 'dues of all berths'],
	])('keeps what belongs to it: %s', async (told, wanted) => {
		expect(await facts(`In future filings we will ${told}.`)).toBe(wanted);
	});
});

describe('a list', () => {
	it.each([
		[
			'the amount of cash, cash equivalents and short-term deposits held by our foreign branches',
			'amount of cash, cash equivalents and short-term deposits held by the foreign branches',
		],
		[
			'the mooring rights, when they expire, how we value them, and whether they are pledged',
			'mooring rights | when the mooring rights expire | how the mooring rights are valued | whether the mooring rights are pledged',
		],
	])('of one figure is one fact, of questions a fact each: %s', async (told, wanted) => {
		expect(await facts(`In future filings we will disclose ${told}.`)).toBe(wanted);
	});

	it.each([
		[
			'a reconciliation of mooring margin, adjusted mooring profit and free cash flow to net income',
			'reconciliation of mooring margin to net income | reconciliation of adjusted mooring profit to net income | reconciliation of free cash flow to net income',
		],
		[
			'the GAAP measures comparable to mooring margin, cash yield and EBITDA with equal prominence',
			'GAAP measures comparable to mooring margin with equal prominence | GAAP measures comparable to cash yield with equal prominence | GAAP measures comparable to EBITDA with equal prominence',
		],
		[
			'a description of mooring rents, wages paid and free cash flow',
			'description of mooring rents | description of wages paid | description of free cash flow',
		],
		[
			'a description of our moorings, wages paid and the effects of storms',
			'description of the moorings | wages paid | effects of storms',
		],
	])('of what one thing is told of says it with each: %s', async (told, wanted) => {
		expect(await facts(`In future filings we will present ${told}.`)).toBe(wanted);
	});

	it('is put into words, also where it tells of what goes into a figure', async () => {
		expect(await facts('Going forward, we will include a table of the inputs in each annual valuation estimate.')).toBe(
			'table of the inputs in each annual valuation estimate',
		);
	});
});

describe('a new caption', () => {
	it.each([
		['title of Gross Dues to “Adjusted Dues”', ['title “Adjusted Dues”', '- no title Gross Dues']],
		['title of this section to “Dues by pier”', ['title of this section to “Dues by pier”']],
		['“Harbour dues” caption to “Net dues”', ['caption “Net dues”', '- no caption “Harbour dues”']],
		['“Dues” caption to “Dues (without pilotage)”', ['caption “Dues (without pilotage)”']],
	])('takes the place of the old one, unless it holds that: the %s', async (what, wanted) => {
		const [promise] = await readAnswer(`In future filings we will revise the ${what}.`, 'Please tell us more.');
		expect(promise?.elements.map(({ absent, text }) => `${absent ? '- ' : ''}${text}`)).toEqual(wanted);
	});

	it.each([
		['we will revise the caption to read “Mooring revenue”', 'caption “Mooring revenue”'],
		[
			'the caption of the first line will read “Mooring revenue, net”',
			'caption of the first line “Mooring revenue, net”',
		],
	])('is named with what it captions: %s', async (told, wanted) => {
		expect(await facts(`In future filings ${told}.`)).toBe(wanted);
	});
});

describe('what the ask adds', () => {
	it('is what the promise says it answers', async () => {
		const ask =
			'Please revise future filings to quantify each cause of a change in dues. Please also revise to quantify the effect of silting on pilotage.';
		const answer = 'In response to the Staff’s comment on silting, we will enhance our disclosures in future filings.';
		expect(await facts(answer, ask)).toBe('quantify the effect of silting on pilotage');
	});

	it('is nothing by its place alone where one of few answers is like what was asked', async () => {
		const ask =
			'Please revise to describe the mooring rules that apply to you, the effect of silting on your dues and the steps that you expect to take.';
		expect(
			await facts('In future filings we will disclose our waiting list and the effect of silting on our dues.', ask),
		).toBe('waiting list | effect of silting on the dues');
	});

	it('is what a bare thing is of', async () => {
		const ask =
			'Please provide the quantitative reconciliations of your net dues to the most comparable line of the income statement.';
		expect(await facts('In future filings, we will include quantitative reconciliations.', ask)).toBe(
			'quantitative reconciliations (asked: quantitative reconciliations of the net dues to the most comparable line of the income statement)',
		);
	});

	it('is neither where it will stand nor that it is asked again', async () => {
		const ask =
			'To the extent you can, quantify the effect of silting on your dues, please revise to provide such quantification. Please also disclose the pilotage. Ensure that responsive disclosure appears where relevant throughout your filing.';
		expect(await facts('We will comply with this comment in future filings.', ask)).toBe(
			'quantify the effect of silting on the dues | pilotage',
		);
	});
});

describe('a sentence of proposed wording', () => {
	it('is none that is the caption of what follows', async () => {
		const wording =
			'Harbour Dues by Pier. Dues rose by a tenth. Year Ended June 30, 2021 Compared to 2020. Few boats came.';
		expect(await facts(`In future filings we will add the following: “${wording}”`)).toBe(
			'Dues rose by a tenth | Few boats came',
		);
	});

	it('keeps each of its words', async () => {
		const wording = '“These berths are included in the harbour office’s own list. There is no waiting list.”';
		expect(await facts(`In future filings we will add the following: ${wording}`)).toBe(
			'These berths are included in the harbour office’s own list | There is no waiting list',
		);
	});
});

describe('a table among proposed wording', () => {
	const cells = (rows: readonly string[]): string =>
		rows
			.map(
				(row) =>
					`<tr>${row
						.split(' | ')
						.map((cell) => `<td>${cell}</td>`)
						.join('')}</tr>`,
			)
			.join('');
	const told = async (...rows: readonly string[]): Promise<string> => {
		const plain = (text: string): string =>
			text
				.split('\n')
				.filter(Boolean)
				.map((line) => `<p>${line}</p>`)
				.join('');
		const answer = `<p>1. Please provide a table.</p><p>Response: In future filings we will provide the following table:</p><table>${cells(rows)}</table>`;
		const { proposals } = await read(`<html><body>${plain(HEAD)}${answer}${plain(TAIL)}</body></html>`, 'letter.htm');
		return proposals.flatMap(({ elements }) => elements.map(({ text }) => text)).join(' / ');
	};

	it('is known by what heads its columns', async () => {
		expect(await told('Berth | Length | Draft | Dues (1)', 'North | 120 | 9 | 44', 'South | 80 | 7 | 31')).toBe(
			'table: Berth, Length, Draft, Dues',
		);
	});

	it('is known by its lines where no row heads it', async () => {
		expect(await told('(in thousands) | 2020', 'Dues received | 44', 'Dues waived | 12', 'Pilotage | 31')).toBe(
			'table: Dues received, Dues waived, Pilotage',
		);
	});

	it('is known by its lines where only periods head it', async () => {
		expect(
			await told('Year ended | June 30, 2020 | June 30, 2019', 'Dues received | 44 | 41', 'Dues waived | __ | __'),
		).toBe('table: Dues received, Dues waived');
	});
});

describe('a fact begins behind what leads to it', () => {
	it.each([
		[
			'the text that it is added to',
			'We plan to enhance our berth disclosures in future filings with the addition of port and region details for the leased berths.',
			'port and region details for the leased berths',
		],
		[
			'the amendment that holds it',
			'We will file an amendment to our Form 10-K with the corrected consent of our auditor.',
			'corrected consent of the auditor',
		],
		[
			'a condition between modal and verb',
			'We will in future filings, to the extent material, include in our tax note the amount of each dredging difference.',
			'amount of each dredging difference',
		],
		[
			'the title of a note',
			'We will enhance our disclosures in Note 10, Mooring and Storms, of the 2021 Form 10-K to give readers insight into the berths hit by storms.',
			'berths hit by storms',
		],
		[
			'changes to it',
			'In future filings we will make any necessary conforming changes to our reconciliations of net dues.',
			'reconciliations of net dues',
		],
	])('%s', async (_, answer, wanted) => {
		expect(await facts(answer)).toBe(wanted);
	});

	it('goes on over adjectives in a row before their noun', async () => {
		const answer =
			'In future filings we will add port and region details for the commercial and public, leased berth and private mooring portfolios.';
		expect(await facts(answer)).toBe(
			'port and region details for the commercial and public, leased berth and private mooring portfolios',
		);
	});
});

it('what a quotation says that opened in a sentence before is no promise', async () => {
	const answer =
		'We considered the guidance, which states, “In judging materiality, amounts are related to the year. Changes that matter to an interim period shall be separately disclosed in the interim period.” See the charts above.';
	const all = await readAnswer(answer, 'Please provide an analysis for each interim period.');
	expect(all.filter(({ strength }) => strength === 'binding')).toEqual([]);
});

describe('what only carries a fact', () => {
	it.each([
		[
			'disclosure that includes it',
			'In future filings we will add additional disclosure including the definition of net dues and how they are set.',
			'definition of net dues | how the net dues are set',
		],
		[
			'other disclosures beside details',
			'In future filings we will include additional details of our dredging and other disclosures of the effect that silting has on our dues.',
			'dredging | other disclosures of the effect that silting has on the dues',
		],
		[
			'language',
			'Similar language outlining typical pilotage terms will be included in our next Form 10-K.',
			'typical pilotage terms',
		],
		[
			'what readers get',
			'In future filings we will provide additional information to promote an understanding of the likely effect of silting on our dues.',
			'likely effect of silting on the dues',
		],
	])('is no part of it: %s', async (_, answer, wanted) => {
		expect(await facts(answer)).toBe(wanted);
	});
});

describe('two things in one promise', () => {
	it.each([
		[
			'two pieces of writing',
			'In future filings we will include a description of the effects of the mooring rules that apply and a comparison to our current rules.',
			'description of the effects of the mooring rules that apply | comparison to the current rules',
		],
	])('are two facts: %s', async (_, answer, wanted) => {
		expect(await facts(answer)).toBe(wanted);
	});

	it.each([
		['include options', 'options, in the definition of firm dues'],
		['exclude options', '- no options, in the definition of firm dues'],
	])('but what goes into a figure is a fact of that figure: to %s', async (what, wanted) => {
		const answer = `We will revise our definition of firm dues in MD&A to ${what} in future filings.`;
		const [promise] = await readAnswer(answer, 'Please tell us more.');
		expect(promise?.elements.map(({ absent, text }) => `${absent ? '- ' : ''}${text}`)).toEqual([wanted]);
	});

	it('but the titles of several measures stay what is revised', async () => {
		expect(await facts('In future filings we will revise the titles of our measures to describe each of them.')).toBe(
			'titles of the measures to describe each of them',
		);
	});
});

describe('a row of things', () => {
	it.each([
		[
			'will report Dock dues, Pilot fees and Other dues as separate lines of income',
			'Dock dues as separate lines of income | Pilot fees as separate lines of income | Other dues as separate lines of income',
		],
		[
			'will report Dock dues, Pilot fees and Other dues as a percentage of income',
			'Dock dues | Pilot fees | Other dues as a percentage of income',
		],
		[
			'will include a table of the berths by pier as well as add discussion of the waiting list',
			'table of the berths by pier | discussion of the waiting list',
		],
		[
			'will include a table detailing dock dues, our main income, by pier and explain how the dues are set',
			'table detailing dock dues, the main income, by pier | how the dues are set',
		],
	])('that the company %s', async (told, wanted) => {
		expect(await facts(`In future filings we ${told}.`)).toBe(wanted);
	});
});

describe('where a fact will stand', () => {
	it.each([
		['in our Annual Report on Form 10-K and Quarterly Reports on Form 10-Q'],
		['in our future filings, earnings releases and investor presentations'],
		['in our next Annual Report on Form 20-F, reports on Form 6-K and press releases'],
		['in its filings or earnings releases'],
		['in all future filings with the Commission, including our Form 10-K and Forms 10-Q'],
		['in earnings releases furnished with our filings on Form 8-K'],
		['in any filing, earnings release or investor presentation'],
		['in our future filings, in the “Freight” section of our MD&A'],
	])('is no word of it: %s', async (where) => {
		const [promise] = await readAnswer(`We will disclose the freight cost ${where}.`, 'Please disclose freight.');
		expect(promise?.elements.map(({ text }) => text)).toEqual(['freight cost']);
	});

	it.each([
		[
			'Similar language outlining the usual terms of an order will be included in the Orders from Buyers Note of our next Form 10-K.',
			'usual terms of an order',
		],
		[
			'We will add an explanation of what a firm order is in our notes to the financial statements in future filings.',
			'explanation of what a firm order is',
		],
		[
			'In future filings we will disclose the share of our orders – whole and by hull – within the backlog section of footnote 1.',
			'share of the orders – whole and by hull',
		],
	])('is none behind it, whatever led to it: %s', async (answer, wanted) => {
		expect(await facts(answer)).toBe(wanted);
	});

	it('is all that is said of disclosures in a note', async () => {
		const answer =
			'We will present disclosures in the segment footnote in the notes to consolidated financial statements.';
		const [promise] = await readAnswer(answer, 'Please revise to disclose your backlog by hull.');
		expect(promise?.elements.map(({ text }) => text)).toEqual(['backlog by hull']);
	});

	it.each([
		['note in our MD&A that buyers may cancel their orders', 'that buyers may cancel their orders'],
		[
			'state in the discussion of our orders that each buyer must pay a deposit and that the deposit is kept',
			'that each buyer must pay a deposit | that the deposit is kept',
		],
	])('is none behind the verb of a clause: %s', async (told, wanted) => {
		expect(await facts(`In future filings we will ${told}.`)).toBe(wanted);
	});

	it('ends before what follows it', async () => {
		const [promise] = await readAnswer(
			'We will disclose freight cost in our future filings and the tolls that we pay.',
			'Please disclose freight.',
		);
		expect(promise?.elements.map(({ text }) => text).join()).toMatch(/freight cost.*tolls/);
	});
});

describe('what carries a fact', () => {
	it.each([
		['The Company will add a risk factor addressing its dependence on one carrier.', 'dependence on one carrier'],
		['Quillmoor will include a discussion explaining its reliance on one carrier.', 'reliance on one carrier'],
		['The Company will add a paragraph describing its exposure to tariffs.', 'exposure to tariffs'],
	])('owns nothing: %s', async (answer, fact) => {
		const [promise] = await readAnswer(answer, 'Please address the carriers.');
		expect(promise?.elements.map(({ text }) => text)).toEqual([fact]);
	});
});

describe('words in quotation marks', () => {
	it.each([
		['We will delete the phrases “we believe” and “to our knowledge” in future filings.', '“to our knowledge”'],
		['We will no longer use the phrase “our leading margin” in future filings.', '“our leading margin”'],
		['We will rename the line “Your savings” to “Our customers’ savings”.', '“Our customers’ savings”'],
	])('stay as they are: %s', async (answer, words) => {
		const own = await readAnswer(answer, 'Please remove these words.');
		expect(own.flatMap(({ elements }) => elements.map(({ text }) => text)).join()).toContain(words);
	});
});

describe('of several facts', () => {
	it.each([
		[
			'the nature of each type of allowance, when it is recognized and a table of the amounts',
			['nature of each type of allowance', 'when each type of allowance is recognized', 'table of the amounts'],
		],
		[
			'the policy for each allowance, when it is released, and a rollforward of the balance',
			['policy for each allowance', 'when each allowance is released', 'rollforward of the balance'],
		],
		[
			'the nature of each contract, why it was amended, the parties and a summary of the terms',
			['nature of each contract', 'why each contract was amended', 'parties', 'summary of the terms'],
		],
		['the status of the claim and why it was amended', ['status of the claim', 'why the claim was amended']],
	])('none is lost, and each says of what: %s', async (told, expected) => {
		const [own] = await readAnswer(`We will disclose ${told}.`, 'Please expand your disclosure.');
		expect([own?.disposition, own?.elements.map(({ text }) => text)]).toEqual(['promised', expected]);
	});
});
