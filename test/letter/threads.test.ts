import { describe, expect, it } from 'vitest';
import { distinctIds, linkThreads, mergeReadings } from '../../server/src/letter/index.ts';
import { letterOf, read } from './letters.ts';

const first = letterOf(
	[
		'Please revise future filings to describe how your backlog is measured.',
		'In future filings, we will describe how our backlog is measured.',
	],
	['Please tell us about your chair.', 'Our chair is independent.'],
);
const later = async (ask: string, answer: string): Promise<readonly (readonly [string, string, string | null])[]> => {
	const second = letterOf([ask, answer]).replace('March 3, 2021', 'April 20, 2021');
	// The order in which letters are given does not matter.
	return linkThreads([await read(second), await read(first)]).map(
		({ kind, from, to }) =>
			[kind, `${from.letter}#${from.comment}`, to.commitment === null ? null : `${to.letter}#${to.comment}`] as const,
	);
};

describe('letters of one review', () => {
	it.each([
		[
			'fulfils',
			'We note your response to prior comment 1. Please tell us when.',
			'We revised the backlog disclosure in our Form 10-Q as we committed to do in our response to prior comment 1.',
		],
		[
			'fulfils',
			'We note your response to prior comment 1.',
			'As we committed to do in our response dated March 3, 2021, we disclosed how our backlog is measured in our Form 10-Q for the quarter ended March 31, 2021.',
		],
		[
			'fulfils',
			'We note your response to prior comment 1.',
			'As the Company agreed to do in its prior response, it has disclosed how its backlog is measured in its Form 10-Q for the quarter ended March 31, 2021.',
		],
		[
			'repeats',
			'We note your response to prior comment 1.',
			'As we agreed to do in our prior response, in future filings we will describe how our backlog is measured.',
		],
		[
			'repeats',
			'We note your response to prior comment one.',
			'In future filings, we will describe how our backlog is measured.',
		],
		[
			'refines',
			'We note your response to prior comment 1. Please also disclose cancellations by country.',
			'In future filings, we will also disclose cancelled orders by country and quarter.',
		],
		[
			'refines',
			'We note your response to prior comment 1. Please also disclose its age.',
			'In future filings, we will describe how our backlog is measured and the age of each order.',
		],
		[
			'supersedes',
			'We note your response to prior comment 1.',
			'In future filings, we will present remaining performance obligations instead of backlog.',
		],
	])('%s', async (kind, ask, answer) => {
		expect(await later(ask, answer)).toEqual([[kind, '2021-04-20#1', '2021-03-03#1']]);
	});

	it('takes up a comment that promised nothing', async () => {
		expect(
			await later('We note your response to prior comment 2. Who is the chair?', 'Ms. Example is our chair.'),
		).toEqual([['refers', '2021-04-20#1', null]]);
	});

	it('links nothing across reviews or registrants', async () => {
		const other = letterOf(['We note your response to prior comment 1.', 'Yes.'])
			.replace('March 3, 2021', 'April 20, 2021')
			.replaceAll('001-99999', '001-11111');
		expect(linkThreads([await read(first), await read(other)])).toEqual([]);
	});
});

describe('promises made again', () => {
	const PROMISE = 'In future filings, we will describe how our backlog is measured.';
	const second = (answer: string) =>
		letterOf(['We note your response to prior comment 1. Please confirm.', answer]).replace(
			'March 3, 2021',
			'April 20, 2021',
		);
	const file = (name: string, sha256: string) => ({ file: name, sha256: sha256.repeat(64) });

	it('stand once in the commitments file, whether the earlier letter is read along or stands in it', async () => {
		const [one, two] = [await read(first), await read(second(PROMISE))];
		const together = mergeReadings(null, [one, two], [file('a.txt', 'a'), file('b.txt', 'b')]);
		expect(together.summary.added).toHaveLength(1);
		expect(together.summary.repeated).toEqual([{ letter: '2021-04-20', comment: '1', of: together.summary.added[0] }]);
		const before = mergeReadings(null, [one], [file('a.txt', 'a')]);
		const later = mergeReadings(before.text, [two], [file('b.txt', 'b')]);
		expect(later.summary.added).toEqual([]);
		expect(later.summary.repeated).toEqual([{ letter: '2021-04-20', comment: '1', of: before.summary.added[0] }]);
		const again = mergeReadings(later.text, [one, two], [file('a.txt', 'a'), file('b.txt', 'b')]);
		expect(again.text).toBe(later.text);
	});

	it.each([
		'As stated in our prior response, in future filings we will describe how our backlog is measured.',
		'As we agreed to do in our response dated March 3, 2021, we will describe how our backlog is measured in future filings.',
		'Consistent with our earlier response, we will describe how our backlog is measured in future filings.',
	])('are known behind the words that point back: %s', async (answer) => {
		const readings = [await read(first), await read(second(answer))];
		const merged = mergeReadings(null, readings, [file('a.txt', 'a'), file('b.txt', 'b')]);
		expect(merged.summary.added).toHaveLength(1);
		expect(merged.summary.repeated).toHaveLength(1);
	});

	it.each([
		['another document', 'In our earnings releases, we will describe how our backlog is measured.'],
		['another fact', 'In future filings, we will describe how our backlog is measured and how long it takes to fill.'],
		[
			'another fact behind such words',
			'As stated in our prior response, in future filings we will describe how cancelled orders are counted.',
		],
		['a condition', 'If it is material, in future filings we will describe how our backlog is measured.'],
	])('are added when they promise %s', async (_name, answer) => {
		const readings = [await read(first), await read(second(answer))];
		const merged = mergeReadings(null, readings, [file('a.txt', 'a'), file('b.txt', 'b')]);
		expect(merged.summary.added).toHaveLength(2);
	});

	it('letters of one day have ids of their own', async () => {
		const [one, two] = distinctIds([await read(first), await read(letterOf(['Please add.', PROMISE]))]);
		expect([one?.id, two?.id]).toEqual(['2021-03-03', '2021-03-03-2']);
		expect(two?.proposals.map(({ letter }) => letter)).toEqual(['2021-03-03-2']);
	});
});
