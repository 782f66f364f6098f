/** A letter is read alike whatever the company that writes it calls itself. */
import { describe, expect, it } from 'vitest';
import type { LetterReading } from '../../server/src/letter/types.ts';
import { HEAD, letterOf, read, TAIL } from './letters.ts';

const LETTER = letterOf(
	[
		'Please revise future filings to disclose how backlog is measured and how much of it is cancellable.',
		'The Company acknowledges the Staff’s comment and will revise its future filings to disclose how backlog is measured and how much of it is cancellable.',
	],
	[
		'Please tell us how you considered disclosing the loss by segment.',
		'The Company does not believe that the loss by segment is material. If it becomes material, the Company will disclose it in its next Form 10-K. The Company will not name the segment.',
	],
	[
		'Please discuss the trends in freight cost.',
		'In its Form 10-Q for the quarter ending March 31, 2021, the Company intends to discuss the trends in freight cost, and the Company also plans to quantify fuel surcharges.',
	],
	[
		'You present adjusted EBITDA without net income. Please revise.',
		'The Company has revised its earnings release and will no longer present adjusted EBITDA in future earnings releases.',
	],
	[
		'Please disclose the restrictions on the payment of dividends.',
		'The Company respectfully advises the Staff that no restrictions exist. The Company therefore has made no change in response to this comment.',
	],
	[
		'Please disclose your policy for warranty costs.',
		'As discussed with the Staff, the Company’s future filings will include the policy for warranty costs, and a roll-forward of the accrual will be included by the Company beginning with its next annual report.',
	],
	[
		'Please state whether any reporting unit is at risk. Confirm that the Company will also name it.',
		'The Company confirms that it will state in future filings whether any reporting unit is at risk, unless the excess is substantial, and the Company so confirms.',
	],
	[
		'Please expand the discussion of inventory write-downs.',
		'As the Company committed to do in its letter dated January 4, 2021, the Company will expand the discussion of inventory write-downs in its annual reports. The Company has decided not to present the margin without them.',
	],
	[
		'Please disclose the terms of the leases and whether they bind you.',
		'Except that the Company will not name its lessors, the Company will describe the terms of its leases, which the Company expects to file as exhibits, in its next Form 10-K.',
	],
	[
		'Please describe the market for your products.',
		'Our customers and the customers of the Company will provide forecasts to us in the next quarter.',
	],
);

/** The letter of a company that calls itself so. */
const calling = (term: string): string => LETTER.replaceAll(/\b([Tt]he) Company\b/g, `$1 ${term}`);

/** What a letter is read as, in the words of one of the Company; without offsets, which depend on the length of the term. */
function said({ proposals, comments }: LetterReading, term: string): unknown {
	const read = proposals.map(({ comment, disposition, strength, quote, condition, targets, due, title, elements }) => ({
		comment,
		disposition,
		strength,
		quote,
		condition,
		targets,
		due,
		title,
		elements: elements.map(({ text }) => text),
	}));
	return JSON.parse(
		JSON.stringify([read, comments.map(({ ask, response }) => [ask.text, response?.text])]).replaceAll(term, 'Company'),
	);
}

describe('whatever the company calls itself', () => {
	it.each([
		'Registrant',
		'registrant',
		'Partnership',
		'Trust',
		'Fund',
		'Cooperative',
		'Depositor',
		'General Partner',
		'Operating Partnership',
		'Corporation',
		'Bank',
		'Broker-Dealer',
		'REIT',
	])('reads what the %s says alike', async (term) => {
		const reading = await read(calling(term));
		expect(said(reading, term)).toEqual(said(await read(LETTER), 'Company'));
		for (const { quote, at } of reading.proposals) expect(reading.text.slice(at.start, at.end)).toBe(quote);
		for (const { ask } of reading.comments) expect(reading.text.slice(ask.start, ask.end)).toBe(ask.text);
	});

	it.each(['Quillmoor', 'Quillmoor Instruments'])('reads what %s says by its bare name alike', async (name) => {
		const subject =
			/\b[Tt]he Company(?= (?:\w+ )?(?:acknowledges|advises|confirms|expects|intends|plans|does|has|will)\b)/g;
		const reading = await read(LETTER.replaceAll(subject, name));
		const plain = (one: LetterReading): string =>
			JSON.stringify(said(one, 'Company'))
				.replaceAll(/[Tt]he [Cc]ompany/g, 'It')
				.replaceAll(name, 'It');
		expect(plain(reading)).toEqual(plain(await read(LETTER)));
		for (const { quote, at } of reading.proposals) expect(reading.text.slice(at.start, at.end)).toBe(quote);
	});

	it.each(['how First Quillmoor is let', 'how the Quillmoor is let', 'how Quillmoor berths are let'])(
		'takes no other thing of that name for it: %s',
		async (what) => {
			const { proposals } = await read(letterOf(['Please say more.', `We will disclose ${what} in future filings.`]));
			expect(proposals.flatMap(({ elements }) => elements.map(({ text }) => text))).toEqual([what]);
		},
	);

	it('reads what the Registrant says between what the Company says', async () => {
		let times = 0;
		const mixed = LETTER.replaceAll(/(?<=\b[Tt]he )Company(?!’)/g, (word) => (times++ % 3 === 0 ? 'Registrant' : word));
		expect(said(await read(mixed), 'Registrant')).toEqual(said(await read(LETTER), 'Company'));
	});

	it('knows the word that the letter defines, where nobody speaks to the staff by it', async () => {
		const promised = async (term: string): Promise<readonly unknown[]> => {
			const answer = 'We will add how the Bank determined the value of the credits at the time of their transfer.';
			const letter = letterOf(['Please describe the credits.', answer]);
			const defined = letter.replace('Inc. responds', 'Inc. (the “Bank”) responds').replaceAll('Bank', term);
			return (await read(defined)).proposals.map(({ quote, elements }) =>
				[quote, ...elements.map(({ text }) => text)].join().replaceAll(term, 'Company'),
			);
		};
		expect(await promised('Bank')).toEqual(await promised('Company'));
		expect(await promised('Trust')).toEqual(await promised('Company'));
	});

	it('quotes each side in its own words, and tells facts in those of the letter', async () => {
		const [promise] = (
			await read(
				letterOf([
					'Please disclose in future filings how the Company’s borrowers are rated.',
					'The Bank respectfully advises the Staff that the Bank will disclose in future filings how the Bank’s borrowers are rated.',
				]),
			)
		).proposals;
		expect(promise?.ask).toContain('the Company’s borrowers');
		expect(promise?.quote).toContain('the Bank will disclose');
		expect(promise?.elements.map(({ text }) => text)).toEqual(['how the Bank’s borrowers are rated']);
	});

	it('quotes members of a list and their answers in turn', async () => {
		const ask = [
			'With respect to your berth rents, please disclose:',
			'• the nature of each rent;',
			'• when rent is recognized; and',
			'• the amounts for each period.',
		];
		const response = [
			'The Bank will disclose in future filings the nature of the mooring and storage rents.',
			'The Bank recognizes rent by the day. The Bank will add this to Note 1 in future filings.',
			'The Bank believes that the amounts are competitively harmful and does not propose to disclose them.',
		];
		const [lead, ...members] = ask;
		const inTurn = [`1. ${lead}`, ...members.flatMap((member, i) => [member, response[i]])].join('\n\n');
		const { comments } = await read(`${HEAD}\n${inTurn}\n${TAIL}`);
		expect(comments.map((comment) => [comment.ask.text, comment.response?.text])).toEqual([
			[ask.join('\n\n'), response.join('\n\n')],
		]);
	});

	it.each([
		'The Bank will lend to us from June 2021 on, and we will disclose the amounts in future filings.',
		'We appreciate the comment of the Staff. The Bank will state the amounts in a report to us.',
		'The Audit Committee appreciates the comment of the Staff. The Bank will state the amounts in a report to us.',
	])('takes nobody for the company who does not speak for it: %s', async (answer) => {
		const promised = async (lender: string): Promise<number> =>
			(await read(letterOf(['Please disclose who lends to you.', answer.replace('Bank', lender)]))).proposals.filter(
				({ quote, strength }) => strength === 'binding' && quote.includes(lender),
			).length;
		expect(await promised('Bank')).toBe(await promised('lender'));
	});
});
