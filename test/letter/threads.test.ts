import { describe, expect, it } from 'vitest';
import { readLedger, renameId, retire } from '../../server/src/ledger/index.ts';
import { distinctIds, lettersAlong, linkThreads, mergeReadings } from '../../server/src/letter/index.ts';
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

	it.each([
		[
			'that is only dated, by its words',
			'Please tell us where.',
			'As agreed in our letter dated March 3, 2021, in future filings we will describe how our backlog is measured.',
			['repeats'],
		],
		[
			'that is only dated, and nothing like it',
			'Please tell us where.',
			'As discussed with the staff, and beside our letter dated March 3, 2021, we will name our auditor in future filings.',
			[],
		],
		[
			'instead of something else',
			'We note your response to prior comment 1. Please also disclose cancellations.',
			'In future filings, we will disclose cancelled orders by country instead of by region.',
			['refines'],
		],
		[
			'and no longer something that has a word of it',
			'We note your response to prior comment 1.',
			'In future filings, we will no longer describe customer options as backlog.',
			['refines'],
		],
		[
			'instead of what was proposed',
			'We note your response to prior comment 1.',
			'Instead of the disclosure proposed in our response dated March 3, 2021, we will present a table in future filings.',
			['supersedes'],
		],
	])('an earlier letter %s', async (_name, ask, answer, kinds) => {
		expect((await later(ask, answer)).map(([kind]) => kind)).toEqual(kinds);
	});

	describe('a promise', () => {
		const PRIOR = 'We note your response to prior comment 1.';
		const kindsOf = async (answer: string) => (await later(PRIOR, answer)).map(([kind]) => kind);

		it.each([
			'We withdraw that undertaking.',
			'The Company hereby rescinds its commitment to describe how backlog is measured, as it has none.',
			'That undertaking is hereby withdrawn.',
			'We no longer believe such disclosure is necessary and will not provide it.',
			'Upon further consideration, the Company has determined not to provide the disclosure proposed in its prior response.',
			'As we sold the yard, the disclosure we proposed in our letter dated March 3, 2021 is no longer applicable.',
			'The Company has decided not to describe how its backlog is measured.',
			'After discussions with our auditor, we have elected not to include a description of how backlog is measured in future filings.',
			'We concluded that we will not describe how our backlog is measured, because no order is firm.',
			'Quillmoor sold the yard and hereby withdraws its earlier proposal.',
		])('is taken back: %s', async (answer) => {
			expect(await kindsOf(answer)).toEqual(['withdraws']);
		});

		it.each([
			'We will not withdraw that undertaking.',
			'We ask that the Staff withdraw its comment.',
			'We withdraw our undertaking to name our auditor.',
			'We do not believe that further disclosure is required beyond what we have undertaken.',
			'As noted in our prior response, we will not disclose the names of suppliers.',
			'We have decided not to disclose the names of suppliers.',
			'The lender decided not to describe how our backlog is measured.',
			'The Staff considered our letter and withdraws its earlier proposal.',
		])('stands: %s', async (answer) => {
			expect(await kindsOf(answer)).toEqual(['refers']);
		});

		it.each([
			[
				'In response to the Staff’s comment, the Company has determined to cease describing how backlog is measured and withdraws its earlier proposal.',
				'supersedes',
				['no description of how backlog is measured'],
			],
			[
				'We will no longer describe how our backlog is measured.',
				'supersedes',
				['no description of how the backlog is measured'],
			],
			['In future filings we will not describe how the pension is measured.', 'refers', []],
		])('is replaced by one to leave it out: %s', async (answer, kind, facts) => {
			expect(await kindsOf(answer)).toEqual([kind]);
			const [promise] = (await read(letterOf([PRIOR, answer]))).proposals;
			if (facts.length > 0) expect(promise?.elements.map(({ text }) => text)).toEqual(facts);
		});

		it.each([
			[
				'The Company described how its backlog is measured in its Form 10-Q, as it had undertaken to do, and will continue to do so.',
				['fulfils'],
			],
			[
				// Its two halves are an entry each; the second is no mere repetition, so that it stays where the first promise is retired.
				'As we agreed, we disclosed how our backlog is measured in our Form 10-Q and will continue to do so.',
				['fulfils', 'fulfils'],
			],
			['We will continue to describe how our backlog is measured, as we had undertaken to do.', ['repeats']],
			['As we had agreed to do, we will continue to describe how our backlog is measured.', ['repeats']],
		])('is kept, or only made again: %s', async (answer, kinds) => {
			expect(await kindsOf(answer)).toEqual(kinds);
		});

		it('is replaced where something else is promised in the same breath', async () => {
			expect(
				await kindsOf(
					'We withdraw that undertaking and will instead disclose the age of our backlog in future filings.',
				),
			).toEqual(['supersedes']);
		});
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

	it('are added when one more fact is promised in nearly the words of the first', async () => {
		const FACT = 'the effect of volume on net sales';
		const one = await read(letterOf(['Please add it.', `In future filings, we will disclose ${FACT}.`]));
		const more = `In future filings, we will disclose ${FACT} and the effect of price on net sales.`;
		const { summary, text } = mergeReadings(
			null,
			[one, await read(second(more))],
			[file('a.txt', 'a'), file('b.txt', 'b')],
		);
		expect([summary.repeated, summary.links.map(({ kind }) => kind)]).toEqual([[], ['refines']]);
		const [entry, refining] = readLedger(text).ledger.commitments;
		expect(refining?.refines).toBe(entry?.id);
		expect(refining?.elements.map((element) => element.text).join()).toContain('price');
	});

	it.each([
		['As indicated in our letter dated March 3, 2021, we will disclose the rent of each berth in future filings.', 0],
		['As we agreed in our prior response, in future filings we will disclose the rent of each berth.', 0],
		[
			'As indicated in our letter dated March 3, 2021, in our earnings releases we will disclose the rent of each berth.',
			1,
		],
		['As indicated in our letter dated March 3, 2021, we will disclose the rent of each crane in future filings.', 1],
	])('are counted once beside the same promise of the same letter: %s', async (again, more) => {
		const one = await read(
			letterOf([
				'Please add it.',
				'In future filings, we will disclose the rent of each berth and the age of the cranes.',
			]),
		);
		const asks = ['We note your response to prior comment 1.', 'Please disclose your covenants.'] as const;
		const two = await read(
			letterOf(
				[asks[0], 'In future filings, we will continue to disclose the rent of each berth.'],
				[asks[1], `${again} We will also disclose the covenants in future filings.`],
			).replace('March 3, 2021', 'April 20, 2021'),
		);
		const { summary } = mergeReadings(null, [one, two], [file('a.txt', 'a'), file('b.txt', 'b')]);
		expect([summary.added.length, summary.repeated?.length ?? 0]).toEqual([3 + more, 1 - more]);
	});

	it('letters of one day have ids of their own', async () => {
		const [one, two] = distinctIds([await read(first), await read(letterOf(['Please add.', PROMISE]))]);
		expect([one?.id, two?.id]).toEqual(['2021-03-03', '2021-03-03-2']);
		expect(two?.proposals.map(({ letter }) => letter)).toEqual(['2021-03-03-2']);
	});
});

describe('threads through the commitments file', () => {
	const SECOND = letterOf(
		[
			'We note your response to prior comment 1.',
			'Instead of the disclosure proposed in our response dated March 3, 2021, we will disclose the age of each order in future filings.',
		],
		[
			'We note your response to prior comment 2.',
			'As we committed to do in our response dated March 3, 2021, we disclosed the names of our suppliers in our Form 10-Q for the quarter ended March 31, 2021.',
		],
		[
			'We note your response to prior comment 3. Please add their price.',
			'In future filings, we will disclose the number of kilns and the price of each kiln.',
		],
	).replace('March 3, 2021', 'April 20, 2021');
	const FIRST = letterOf(
		['Please describe it.', 'In future filings, we will describe how our backlog is measured.'],
		['Please name them.', 'In our next Form 10-Q, we will disclose the names of our suppliers.'],
		['Please count them.', 'In future filings, we will disclose the number of kilns.'],
	);
	const files = [
		{ file: 'a.txt', sha256: 'a'.repeat(64) },
		{ file: 'b.txt', sha256: 'b'.repeat(64) },
	] as const;
	const LINKS = ['supersedes', 'fulfils', 'refines'];
	const both = async () => [await read(FIRST, 'a.txt'), await read(SECOND, 'b.txt')] as const;
	/** What the second letter's entries say of those of the first. */
	const saidIn = (text: string) =>
		readLedger(text).ledger.commitments.map(({ letter, supersedes, fulfils, refines }) => [
			letter,
			supersedes ?? fulfils ?? refines ?? null,
		]);

	it('are the same whether letters are read in one run or one after the other, and are said above what they are about', async () => {
		const [one, two] = await both();
		const together = mergeReadings(null, [one, two], files);
		const first = mergeReadings(null, [one], [files[0]]);
		expect(first.summary.marked).toEqual([]);
		const later = mergeReadings(first.text, [two], [files[1]]);
		expect(later.text).toBe(together.text);
		const ids = first.summary.added;
		expect(saidIn(later.text).slice(3)).toEqual(ids.map((id) => ['2021-04-20', id]));
		expect(later.summary.links.map(({ kind, to }) => [kind, to.commitment])).toEqual(
			LINKS.map((kind, index) => [kind, ids[index]]),
		);
		expect(later.summary.marked.map(({ id, kind }) => [id, kind])).toEqual(
			ids.map((id, index) => [id, index === 1 ? 'done' : 'taken']),
		);
		expect(later.text.match(/^ {2}# A later letter takes this up: .*\n {2}- id: .*$/gm)?.length).toBe(3);
	});

	it('are found when the later letter was read first, and when only one of them is read again', async () => {
		const [one, two] = await both();
		const later = mergeReadings(null, [two], [files[1]]);
		expect(later.summary.links).toEqual([]);
		const { text, summary } = mergeReadings(later.text, [one], [files[0]], { readings: [two], missing: [] });
		expect(
			saidIn(text)
				.slice(0, 3)
				.map(([, id]) => id),
		).toEqual(summary.added);
		for (const again of [
			mergeReadings(text, [one], [files[0]]),
			mergeReadings(text, [two], [files[1]], { readings: [one], missing: [] }),
		]) {
			expect(again.text).toBe(text);
			expect(again.summary.marked).toEqual([]);
		}
	});

	it('lead to a letter that has come between, but for those that a person wrote otherwise', async () => {
		const later = (day: string, staff: string, ask: string, answer: string) =>
			read(letterOf([ask, answer]).replace('March 3, 2021', day).replace('February 17, 2021', staff));
		const prior = 'We note your response to prior comment 1.';
		const letters = [
			await later(
				'March 3, 2021',
				'February 17, 2021',
				'Please count.',
				'In future filings, we will disclose the number of kilns.',
			),
			await later(
				'April 20, 2021',
				'April 5, 2021',
				`${prior} How old?`,
				'In future filings, we will disclose the age of our kilns.',
			),
			await later(
				'June 8, 2021',
				'May 25, 2021',
				`${prior} How dear?`,
				'In future filings, we will disclose the price of our kilns.',
			),
		] as const;
		const merge = (text: string | null, index: 0 | 1 | 2) =>
			mergeReadings(text, [letters[index]], [{ file: `${index}.txt`, sha256: String(index).repeat(64) }]);
		const gap = merge(merge(null, 0).text, 2).text;
		const refined = (text: string) => readLedger(text).ledger.commitments.map(({ refines }) => refines);
		const [first, last] = readLedger(gap).ledger.commitments.map(({ id }) => id);
		expect(refined(gap)).toEqual([undefined, first]);
		const { text, summary } = merge(gap, 1);
		const [between = ''] = summary.added;
		expect(refined(text)).toEqual([undefined, between, first]);
		expect(summary.relinked).toEqual([{ id: last, to: between }]);
		expect(text.match(/^ {2}# A later letter takes this up: .*$/gm)?.length).toBe(2);
		const byHand = gap.replace(/(?<=^ {4}refines: ).*$/m, '').replace(/^ {4}refines: *\n/m, `    refines: ${last}-2\n`);
		const mine = `${byHand.trimEnd()}\n  - { id: ${last}-2, letter: 2021-03-03, title: By hand, disposition: promised, quote: kilns }\n`;
		expect(refined(merge(mine, 1).text)).toContain(`${last}-2`);
	});

	it('stand under another key once the letter between says that they are of another kind', async () => {
		const one = (day: string, ask: string, answer: string) =>
			read(letterOf([ask, answer]).replace('March 3, 2021', day));
		const prior = 'We note your response to prior comment 1.';
		const letters = [
			await one('March 3, 2021', 'Please count.', 'In future filings, we will disclose the number of kilns.'),
			await one('April 20, 2021', `${prior} How old?`, 'In future filings, we will disclose the age of our kilns.'),
			await one(
				'June 8, 2021',
				`${prior} How dear?`,
				'In future filings, instead of the age of our kilns, we will disclose the price of our kilns.',
			),
		] as const;
		const merge = (text: string | null, index: 0 | 1 | 2) =>
			mergeReadings(text, [letters[index]], [{ file: `${index}.txt`, sha256: String(index).repeat(64) }]);
		const gap = merge(merge(null, 0).text, 2).text;
		const linked = (text: string) =>
			readLedger(text).ledger.commitments.map(({ refines, supersedes }) => ({ refines, supersedes }));
		const [first] = readLedger(gap).ledger.commitments.map(({ id }) => id);
		expect(linked(gap)[1]).toEqual({ refines: first });
		const written = gap.replace(/^( {4}refines: .*)$/m, '$1 # as read');
		const { text, summary } = merge(written, 1);
		const [between = ''] = summary.added;
		expect(linked(text)[1]).toEqual({ supersedes: between });
		expect(text).toContain(`    supersedes: ${between} # as read\n`);
		const [, last = ''] = readLedger(gap).ledger.commitments.map(({ id }) => id);
		expect(summary.relinked).toEqual([{ id: last, to: between }]);
		expect(merge(text, 1).text).toBe(text);
		const mine = gap.replace(/^( {4})refines: .*$/m, `$1withdraws: ${first}`);
		expect(linked(merge(mine, 1).text)[1]).toEqual({ supersedes: between });
		expect(merge(mine, 1).text).toContain(`withdraws: ${first}`);
	});

	it('stay out of the file where a person took them out, and above no entry that is retired', async () => {
		const [one, two] = await both();
		const { text, summary } = mergeReadings(null, [one, two], files);
		const edited = text.replace(/^ {4}supersedes: .*\n/m, '');
		const again = mergeReadings(edited, [one, two], files);
		expect(saidIn(again.text)[3]).toEqual(['2021-04-20', null]);
		expect(again.text.match(/# A later letter/g)?.length).toBe(2);
		expect(mergeReadings(again.text, [one, two], files).text).toBe(again.text);
		const id = summary.added[1] ?? '';
		const retired = retire(again.text, id, {
			kind: 'fulfilled once',
			reason: 'It is there.',
			by: 'Dana',
			on: '2021-05-01',
		});
		const last = mergeReadings(retired.ok ? retired.text : '', [two], [files[1]]);
		expect(last.text.match(/# A later letter/g)?.length).toBe(1);
		expect(last.text).toContain('reason: It is there.');
	});

	it('mark a promise that is taken back as one that is asked still', async () => {
		const one = await read(
			letterOf(['Please disclose customers.', 'We will name our largest customer in our next Form 10-K.']),
			'a.txt',
		);
		const two = await read(
			letterOf(['We note your response to prior comment 1.', 'We withdraw that undertaking.']).replace(
				'March 3, 2021',
				'April 20, 2021',
			),
			'b.txt',
		);
		expect(mergeReadings(null, [one, two], files).text).toMatch(
			/# A later letter .* takes it back\. Retire this if that holds; until then, all of it is asked\./,
		);
	});

	it('mark a promise of which only a part is taken back, and leave all of it on the list', async () => {
		const one = await read(
			letterOf([
				'Please disclose customers.',
				'We will disclose in our next Form 10-K the name of each large customer and the number of active buyers at year end.',
			]),
			'a.txt',
		);
		const two = await read(
			letterOf([
				'We note your response to prior comment 1.',
				'We withdraw our undertaking to disclose the number of active buyers.',
			]).replace('March 3, 2021', 'April 20, 2021'),
			'b.txt',
		);
		const { text, summary } = mergeReadings(null, [one, two], files);
		const [first] = readLedger(text).ledger.commitments;
		expect(first?.elements.length).toBe(2);
		expect([summary.narrowed, summary.marked, text.includes('withdraws:')]).toEqual([[first?.id], [], false]);
		expect(text).toMatch(/# A later letter takes part of this back: .*active buyers\.”.*\n {2}- id: /);
		expect(mergeReadings(text, [one, two], files).text).toBe(text);
	});

	it('follow an entry that a person renamed', async () => {
		const [one, two] = await both();
		const { text, summary } = mergeReadings(null, [one, two], files);
		const renamed = renameId(text, { kind: 'commitment', id: summary.added[3] ?? '' }, 'age-of-orders');
		const other = renameId(
			renamed.ok ? renamed.text : '',
			{ kind: 'commitment', id: summary.added[0] ?? '' },
			'backlog',
		);
		const { text: after, summary: told } = mergeReadings(other.ok ? other.text : '', [two], [files[1]]);
		expect(after).toContain('supersedes: backlog');
		expect(after).toMatch(/# A later letter takes this up: age-of-orders .*\n {2}- id: backlog\n/);
		expect(after.match(/# A later letter/g)?.length).toBe(3);
		expect(told.links[0]).toMatchObject({ from: { commitment: 'age-of-orders' }, to: { commitment: 'backlog' } });
	});

	it('name the letters to be read along: of the same review, and not given', async () => {
		const [one, two] = await both();
		const { text } = mergeReadings(null, [one], [files[0]]);
		expect(lettersAlong(readLedger(text).ledger, [two], [files[1]])).toEqual(['a.txt']);
		expect(lettersAlong(readLedger(text).ledger, [one], [files[0]])).toEqual([]);
		const another = await read(SECOND.replace('December 31, 2020', 'December 31, 2023'), 'b.txt');
		expect(lettersAlong(readLedger(text).ledger, [another], [files[1]])).toEqual([]);
	});

	it('of a letter that was moved: its new path is written where there is no file under the old one', async () => {
		const [one] = await both();
		const { text } = mergeReadings(null, [one], [files[0]]);
		const moved = [{ ...files[0], file: 'sent/a.txt' }];
		expect(mergeReadings(text, [one], moved).text).toBe(text);
		const { text: after, summary } = mergeReadings(text, [one], moved, { readings: [], missing: ['a.txt'] });
		expect(summary.moved).toEqual([{ from: 'a.txt', to: 'sent/a.txt' }]);
		expect(after).toBe(text.replace('file: a.txt', 'file: sent/a.txt'));
	});

	it('of a letter in another format: its record stays while its own file is there, and follows when it is not', async () => {
		const [one] = await both();
		const { text } = mergeReadings(null, [one], [files[0]]);
		const html = await read(FIRST.replaceAll(' will ', '\n\u00a0will '), 'a.htm');
		const copy = [{ file: 'a.htm', sha256: 'c'.repeat(64) }] as const;
		const there = mergeReadings(text, [html], copy, { readings: [one], missing: [] });
		expect([there.text, there.summary.copies]).toEqual([text, [{ file: 'a.htm', of: 'a.txt' }]]);
		expect(mergeReadings(text, [one, html], [files[0], ...copy]).text).toBe(text);
		const gone = mergeReadings(text, [html], copy, { readings: [], missing: ['a.txt'] });
		expect(readLedger(gone.text).ledger.letters[0]).toMatchObject(copy[0]);
	});

	it('of a letter of which two copies are there and its own file is not: one of them is its file now', async () => {
		const [one] = await both();
		const { text } = mergeReadings(null, [one], [files[0]]);
		const copies = ['a.htm', 'a.md'].map((file, i) => ({ file, sha256: String(i).repeat(64) }));
		const readings = await Promise.all(copies.map(({ file }) => read(FIRST, file)));
		const { text: after, summary } = mergeReadings(text, readings, copies, { readings: [], missing: ['a.txt'] });
		expect(readLedger(after).ledger.letters.map(({ id, file }) => [id, file])).toEqual([['2021-03-03', 'a.htm']]);
		expect([summary.added, summary.copies, summary.versions]).toEqual([[], [{ file: 'a.md', of: 'a.htm' }], []]);
	});

	it.each([
		[
			'another registrant',
			(text: string) =>
				text.replaceAll('Quillmoor Instruments, Inc.', 'Zelkova Rail Corp.').replaceAll('001-99999', '001-11111'),
			1,
		],
		['other promises', (text: string) => text.replace('number of kilns', 'price of fuel'), 0],
	])('of a letter of the same day with %s: it is another letter', async (_name, change, warnings) => {
		const [one] = await both();
		const { text } = mergeReadings(null, [one], [files[0]]);
		const other = await read(change(FIRST), 'b.txt');
		for (const missing of warnings > 0 ? [[], ['a.txt']] : [[]]) {
			const merged = mergeReadings(text, [other], [files[1]], { readings: [one], missing });
			const { letters } = readLedger(merged.text).ledger;
			expect(letters.map(({ id, file, sha256 }) => [id, file, sha256])).toEqual([
				['2021-03-03', 'a.txt', files[0].sha256],
				['2021-03-03-2', 'b.txt', files[1].sha256],
			]);
			expect(merged.problems).toHaveLength(warnings);
		}
	});
});

describe('what a later letter takes back', () => {
	const dated = async (day: string, ...pairs: readonly (readonly [string, string])[]) =>
		read(letterOf(...pairs).replace('March 3, 2021', day));
	const opening = () =>
		dated(
			'March 3, 2021',
			['Please tell us about your chair.', 'Our chair is independent.'],
			[
				'Please disclose your licenses.',
				'In future filings, we will disclose (i) the royalty rate, (ii) the license term and (iii) the upfront fees.',
			],
		);

	it('may be a part, and is no promise to leave it out', async () => {
		const ask = 'We note your response to prior comment 2. Please tell us more.';
		const later = await dated('April 20, 2021', [ask, 'The Company no longer intends to disclose the license term.']);
		expect(later.proposals.map(({ disposition }) => disposition)).toEqual(['declined']);
		expect(linkThreads([await opening(), later]).map(({ kind }) => kind)).toEqual(['narrows']);
	});

	it('may be a part that the company promises to leave out, and not the thing in other words', async () => {
		const ask = 'We note your response to prior comment 2. Please tell us more.';
		for (const [answer, kind] of [
			['In future filings, we will no longer disclose the license term.', 'narrows'],
			['In future filings, we will no longer disclose the term of our leases.', 'refines'],
		] as const) {
			const later = await dated('April 20, 2021', [ask, answer]);
			expect(linkThreads([await opening(), later]).map((link) => link.kind)).toEqual([kind]);
		}
	});

	it('is found behind a letter with fewer comments', async () => {
		const between = await dated('April 20, 2021', [
			'Please tell us about your auditor.',
			'Our auditor is independent.',
		]);
		const ask = 'We note your response to prior comment 2.';
		const last = await dated('May 30, 2021', [ask, 'We withdraw our undertaking to disclose the royalty rate.']);
		const links = linkThreads([await opening(), between, last]);
		expect(links.map(({ kind, to }) => [kind, to.letter])).toEqual([['narrows', '2021-03-03']]);
	});
});

describe('a letter between that is not there', () => {
	const TWO = [
		['Please disclose the headroom.', 'In future filings, we will disclose the percentage of headroom of each unit.'],
		['Please name them.', 'In our next Form 10-Q, we will disclose the names of our suppliers.'],
	] as const;
	const last = async (ask: string, answer: string) => {
		const third = letterOf([ask, answer]).replace('March 3, 2021', 'June 8, 2021');
		return [await read(letterOf(...TWO)), await read(third)] as const;
	};

	it.each([
		'As we committed to do in our response dated April 20, 2021, we disclosed the age of our kilns in our Form 10-Q for the quarter ended March 31, 2021.',
		'In future filings, we will include the disclosure proposed in our letter dated April 20, 2021.',
		'Instead of the disclosure proposed in our letter dated April 20, 2021, we will present a table in future filings.',
	])('is the one meant by its date: %s', async (answer) => {
		const readings = await last('We note your response to prior comment 1.', answer);
		expect(linkThreads(readings)).toEqual([]);
		const files = readings.map((_, i) => ({ file: `${i}.txt`, sha256: String(i) }));
		expect(mergeReadings(null, readings, files).summary.added.length).toBe(3);
	});

	it('is meant by no day but its own, or the next on which it was filed', async () => {
		for (const [day, kinds] of [
			['March 3, 2021', ['repeats']],
			['March 5, 2021', ['repeats']],
			['April 5, 2021', []],
		] as const) {
			const again = `As stated in our letter dated ${day}, in our next Form 10-Q, we will disclose the names of our suppliers.`;
			const links = linkThreads(await last('We note your response to prior comment 2.', again));
			expect(links.map(({ kind }) => kind)).toEqual(kinds);
		}
	});

	it('may be the one meant by a number: nothing of another matter is replaced', async () => {
		for (const [what, kind] of [
			['the disclosure proposed in our prior response', 'withdraws'],
			['the headroom disclosure proposed in our prior response', 'supersedes'],
		] as const) {
			const answer = `Instead of ${what}, we will present a table of orders by region in future filings.`;
			const readings = await last('We note your response to prior comment 1. Please tell us more.', answer);
			expect(linkThreads(readings).map((link) => link.kind)).toEqual([kind]);
		}
		for (const [what, kind] of [
			['age of our kilns', 'refers'],
			['headroom of our kilns', 'fulfils'],
		] as const) {
			const answer = `As we committed to do in our prior response, we disclosed the ${what} on page 107 of our Form 10-Q for the quarter ended March 31, 2021.`;
			const readings = await last('We note your response to prior comment 1. Please tell us more.', answer);
			expect(linkThreads(readings).map((link) => link.kind)).toEqual([kind]);
		}
	});
});

describe('what a later letter only points at', () => {
	const dated = async (day: string, text: string) => read(text.replace('March 3, 2021', day));
	const first = () =>
		dated(
			'March 3, 2021',
			letterOf(
				[
					'Please disclose your licenses.',
					'We will revise our future filings as follows:\n\n“The royalty on our licenses is 4% of sales.”',
				],
				['Please describe your backlog.', 'In future filings, we will describe our backlog.'],
			),
		);

	it.each([
		['the disclosure set forth in our letter dated March 3, 2021', 1],
		['the language proposed in our response of 2021-03-03', 1],
		['the disclosure proposed in our response to prior comment 2', 2],
	])('is promised again, once: %s', async (what, comment) => {
		const ask = 'Please confirm that you will include it.';
		const text = letterOf([ask, `We will include ${what} in our next Form 10-K.`]);
		const readings = [await first(), await dated('May 20, 2021', text)] as const;
		const again = readings[1].proposals.find(({ strength }) => strength === 'binding');
		const links = linkThreads(readings).filter(({ from }) => from.commitment === again?.id);
		expect(links.map(({ kind, to }) => [kind, to.letter, to.comment])).toEqual([
			['repeats', '2021-03-03', String(comment)],
		]);
		const files = readings.map(({ file }, i) => ({ file: `${i}-${file}`, sha256: String(i) }));
		const { summary } = mergeReadings(null, readings, files);
		expect([summary.added.length, summary.repeated?.length]).toEqual([2, 1]);
	});

	it.each([
		'We will revise the disclosure set forth in our letter dated March 3, 2021 to state that the royalty is 5% of sales in future filings.',
		'In future filings we will include the disclosure proposed in our letter dated March 3, 2021 with the royalty by country.',
		'In future filings we will provide the disclosure included in our prior response together with the term of each license.',
		'Instead of in all future filings, we will include the disclosure set forth in our letter dated March 3, 2021 in our next Form 10-K only.',
		'We will include the information provided in this response in our next Form 10-K.',
		'In future filings we will provide the additional information set forth in the above response.',
		'In future filings we will provide the table of aging provided in Annex A to this letter.',
		'We will include the disclosure set forth in our response to comment 1 of this letter in our next Form 10-K.',
		'We will include the disclosure set forth in our letter dated May 20, 2021 in our next Form 10-K.',
	])('is a promise of its own where more is said, or of its own letter: %s', async (answer) => {
		const text = letterOf(['We note your response to prior comment 2. Please tell us more.', answer]);
		const readings = [await first(), await dated('May 20, 2021', text)];
		expect(linkThreads(readings).filter(({ kind }) => kind === 'repeats')).toEqual([]);
		const files = readings.map(({ file }, i) => ({ file: `${i}-${file}`, sha256: String(i) }));
		expect(mergeReadings(null, readings, files).summary.added.length).toBe(3);
	});

	it.each([
		'We will make the changes proposed in our response to prior comment 2.',
		'We will do so as proposed in our response to prior comment 2.',
		'We will revise our future filings as proposed in our response to prior comment 2.',
		'We will include the disclosure proposed in our response to prior comment 2 in our next Form 10-K.',
	])(
		'is listed while only another letter with that number is there, and says so until it is read: %s',
		async (answer) => {
			const ask = 'We note your response to prior comment 2. Please tell us the lives of your kilns.';
			const derivatives = ['Please tell us of your derivatives.', 'We have none.'] as const;
			const chair = ['Please tell us of your chair.', 'She is independent.'] as const;
			const dockyards = [
				'Please disclose your dry docks.',
				'In future filings, we will disclose our dry docks.',
			] as const;
			const kilns = [
				'Please disclose your kilns.',
				'In future filings, we will disclose the lives of our kilns.',
			] as const;
			const given = [
				await dated('April 20, 2021', letterOf(derivatives, dockyards)),
				await dated('May 20, 2021', letterOf([ask, answer])),
			];
			const fileOf = ({ id }: { readonly id: string }) => ({ file: `${id}.txt`, sha256: '' });
			const { text, summary } = mergeReadings(null, given, given.map(fileOf));
			const again = readLedger(text).ledger.commitments.find(({ letter }) => letter === '2021-05-20');
			expect(again?.quote).toBe(answer);
			expect([summary.added.length, summary.elsewhere]).toEqual([2, [again?.id]]);
			const remark = '# What is promised here stands in an earlier letter that was not read:';
			expect(text.split('\n').filter((line) => line.includes(remark)).length).toBe(1);
			const whole = [await dated('March 3, 2021', letterOf(chair, kilns))];
			const then = mergeReadings(text, whole, whole.map(fileOf), {
				readings: given.map((one) => ({ ...one, ...fileOf(one) })),
				missing: [],
			});
			expect(then.text).not.toContain(remark);
			expect(then.text).toContain('refines: ');
		},
	);

	it('is more where it is to stand in other documents as well', async () => {
		const what =
			'We will include the disclosure set forth in our letter dated March 3, 2021 in our next proxy statement.';
		const readings = [await first(), await dated('May 20, 2021', letterOf(['Please confirm.', what]))];
		expect(linkThreads(readings).map(({ kind }) => kind)).toEqual(['refines']);
	});

	it('is looked for in the letter that is about the same matter, not just in the last with that number', async () => {
		const titled = (day: string, ...asks: readonly (readonly [string, string, string])[]) => {
			const own = asks.map(([heading, ask, answer], i) => `${heading}\n\n${i + 1}. ${ask}\n\nResponse:\n\n${answer}\n`);
			return dated(day, `${letterOf().replace('\nIf you', `\n${own.join('\n')}\nIf you`)}`);
		};
		const readings = [
			await titled(
				'March 3, 2021',
				['Patents, page 12', 'Please add a table.', 'We will add a table of patents to our next Form 10-K.'],
				['Leases, page 40', 'Please describe your leases.', 'In future filings, we will describe our leases.'],
			),
			await titled(
				'April 20, 2021',
				['Leases, page 40', 'Please also give terms.', 'In future filings, we will give the terms of our leases.'],
				['Goodwill, page 60', 'Please describe it.', 'In future filings, we will describe goodwill.'],
			),
			await titled('May 30, 2021', [
				'Patents, page 12',
				'We note your response to prior comment 1.',
				'We withdraw that undertaking.',
			]),
		];
		const last = linkThreads(readings).filter(({ from }) => from.letter === '2021-05-30');
		expect(last.map(({ kind, to }) => [kind, to.letter, to.comment])).toEqual([['withdraws', '2021-03-03', '1']]);
	});
});
