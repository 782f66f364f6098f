import { describe, expect, it } from 'vitest';
import { readLedger } from '../../server/src/ledger/index.ts';
import { lettersAlong, mergeReadings } from '../../server/src/letter/index.ts';
import type { LetterReading } from '../../server/src/letter/types.ts';
import { letterOf, read } from './letters.ts';

const ASKS = [
	'Please revise future filings to describe how your backlog is measured by your managers.',
	'Please tell us how many kilns you operate in each country and how old they are.',
	'We note that you name no suppliers. Please explain to us how they are chosen by you.',
] as const;
const ANSWERS = [
	'In future filings, we will describe how our backlog is measured.',
	'In future filings, we will disclose the number of kilns in each country.',
	'In our next Form 10-Q, we will disclose the names of our suppliers.',
] as const;
const letter = (answers: readonly string[], date = 'March 3, 2021'): string =>
	letterOf(...ASKS.map((ask, index) => [ask, answers[index] ?? ''] as const)).replace('March 3, 2021', date);
const FIRST = letter(ANSWERS);
const CLOSER = 'In future filings, we will disclose the number of kilns in each country and the age of each.';
const SECOND = letter([ANSWERS[0], CLOSER, 'Our suppliers are chosen by price.'], 'March 10, 2021');

const fileOf = (name: string) => ({ file: name, sha256: name.charCodeAt(0).toString(16).repeat(32) });
const merge = (existing: string | null, readings: readonly LetterReading[], along: readonly LetterReading[] = []) => {
	const files = readings.map(({ file }) => fileOf(file));
	return mergeReadings(existing, readings, files, { readings: along, missing: [] });
};
const quotesIn = (text: string) => readLedger(text).ledger.commitments.map(({ quote }) => quote);

describe('one letter in several formats, read in one run', () => {
	it('is one letter, whichever is given first', async () => {
		const html = await read(FIRST.replaceAll('. ', '.  '), 'a.md');
		const word = await read(FIRST, 'b.docx');
		const orders = [merge(null, [html, word]), merge(null, [word, html])];
		for (const { text, summary } of orders) {
			expect(readLedger(text).ledger.letters.map(({ file }) => file)).toEqual(['a.md']);
			expect(quotesIn(text)).toEqual(ANSWERS);
			expect(summary.copies).toEqual([{ file: 'b.docx', of: 'a.md' }]);
			expect(merge(text, [word, html]).text).toBe(text);
			expect(merge(text, [word], [html]).text).toBe(text);
		}
	});

	it('is none where one of them promises what the other does not', async () => {
		const less = await read(letter([ANSWERS[0], ANSWERS[1], 'We choose suppliers by price.']), 'b.md');
		const { summary } = merge(null, [await read(FIRST, 'a.md'), less]);
		expect([summary.copies, summary.letters.map(({ status }) => status)]).toEqual([[], ['new', 'new']]);
	});
});

describe('a letter beside its revised version', () => {
	const both = async () => [await read(FIRST, 'old.txt'), await read(SECOND, 'revised.txt')] as const;

	it('lists each promise once: the later words govern, and what they leave out is marked', async () => {
		const [old, revised] = await both();
		const { text, summary } = merge(null, [old, revised]);
		expect(summary.versions).toEqual([{ file: 'revised.txt', of: 'old.txt', isSure: true }]);
		const { commitments } = readLedger(text).ledger;
		const at = (quote: string) => commitments.find((entry) => entry.quote === quote);
		const binding = commitments.filter(({ disposition }) => disposition === 'promised').map(({ quote }) => quote);
		expect(binding).toEqual([...ANSWERS, CLOSER]);
		expect(at(CLOSER)?.supersedes).toBe(at(ANSWERS[1])?.id);
		expect(summary.dropped).toEqual([at(ANSWERS[2])?.id]);
		expect(text).toMatch(
			new RegExp(
				`# Not promised any more in a later version of this letter: .*revised\\.txt.*\\n {2}- id: ${summary.dropped}\\n`,
			),
		);
		expect(summary.links.map(({ kind }) => kind)).toEqual(['supersedes']);
	});

	it('is the same however often, in which order and one by one they are read, and keeps what a person wrote', async () => {
		const [old, revised] = await both();
		const { text } = merge(null, [old, revised]);
		const edited = text
			.replace('# Not promised', '# seen by Dana\n  # Not promised')
			.replace(/text: (?!.*kilns).*/, 'text: how backlog is counted # Dana');
		expect(edited).not.toBe(text);
		for (const rounds of [[[old, revised]], [[revised, old]], [[revised]], [[old]], [[old], [revised]]]) {
			let after = edited;
			for (const round of rounds)
				after = merge(
					after,
					round,
					[old, revised].filter((one) => !round.includes(one)),
				).text;
			expect(after).toBe(edited);
		}
		const later = merge(merge(null, [old]).text, [revised], [old]).text;
		expect(quotesIn(later)).toEqual(quotesIn(text));
		// Read the other way round, the entries that are there stand for those of the older one.
		const first = merge(null, [revised]).text;
		expect(lettersAlong(readLedger(first).ledger, [old], [fileOf('old.txt')])).toEqual(['revised.txt']);
		const back = merge(first, [old], [revised]);
		expect(quotesIn(back.text).filter((quote) => quote === ANSWERS[0])).toHaveLength(1);
		expect(merge(back.text, [old, revised]).text).toBe(back.text);
	});

	it('of the same day: a person is asked, and nothing takes the place of anything', async () => {
		const old = await read(FIRST, 'old.txt');
		const revised = await read(SECOND.replace('March 10, 2021', 'March 3, 2021'), 'revised.txt');
		const { text, summary } = merge(null, [old, revised]);
		expect(summary.versions).toEqual([{ file: 'revised.txt', of: 'old.txt', isSure: false }]);
		expect(quotesIn(text).filter((quote) => quote === ANSWERS[0])).toHaveLength(1);
		expect([summary.dropped, text.includes('supersedes:')]).toEqual([[], false]);
		for (const round of [[revised, old], [revised], [old]])
			expect(
				merge(
					text,
					round,
					[old, revised].filter((one) => !round.includes(one)),
				).text,
			).toBe(text);
	});

	it('says nothing of what is left out where only some promises are wanted', async () => {
		const [old, revised] = await both();
		const only = { ...revised, proposals: revised.proposals.filter(({ quote }) => quote === CLOSER) };
		expect(merge(merge(null, [old]).text, [only], [old]).summary.dropped).toEqual([]);
	});

	it.each([
		[
			'answers other comments',
			(text: string) =>
				text
					.replaceAll(ASKS[0], 'Please tell us about the pension plan of your directors in detail.')
					.replaceAll(ASKS[1], 'Please quantify the effect of foreign currencies on your net revenue.'),
		],
		['answers another staff letter', (text: string) => text.replace('February 17, 2021', 'June 12, 2021')],
	])('is another letter where that %s', async (_name, change) => {
		const other = change(SECOND);
		expect(other).not.toBe(SECOND);
		const { summary } = merge(null, [await read(FIRST, 'old.txt'), await read(other, 'other.txt')]);
		expect(summary.versions).toEqual([]);
	});
});

describe('a third letter', () => {
	it('takes up a promise of a version through the entry that stands for it', async () => {
		const [old, revised] = [await read(FIRST, 'old.txt'), await read(letter(ANSWERS, 'March 10, 2021'), 'revised.txt')];
		const third = await read(
			letterOf([
				'We note your response to prior comment 1. Please also disclose its age.',
				'In future filings, we will describe how our backlog is measured and the age of each order.',
			]).replace('March 3, 2021', 'April 20, 2021'),
			'third.txt',
		);
		const { text } = merge(null, [old, revised, third]);
		const { commitments } = readLedger(text).ledger;
		expect(commitments.at(-1)?.refines).toBe(commitments[0]?.id);
	});
});
