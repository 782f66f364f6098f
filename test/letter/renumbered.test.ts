/** A letter read again whose comments have other numbers by now: one was added, taken out, or put elsewhere. */
import { describe, expect, it } from 'vitest';
import { addWaiver, readLedger } from '../../server/src/ledger/index.ts';
import { type Merged, mergeReadings } from '../../server/src/letter/index.ts';
import { textOf } from '../ledger/text.ts';
import { letterOf, read } from './letters.ts';

type Pair = readonly [ask: string, answer: string];
const about = (what: string, said = `We will disclose the number of ${what} in our next Form 10-Q.`): Pair => [
	`Please revise future filings to disclose your ${what}.`,
	said,
];
const SO = 'We will do so in future filings.';

async function merged(before: string | null, pairs: readonly Pair[], sha256: string): Promise<Merged> {
	return mergeReadings(before, [await read(letterOf(...pairs))], [{ file: 'letter.txt', sha256: sha256.repeat(64) }]);
}

/** What the file says after each: id, comment, whether the quote stands at its place. */
async function reread(first: readonly Pair[], second: readonly Pair[], edit = (text: string) => text) {
	const before = edit((await merged(null, first, 'a')).text);
	const { text, summary } = await merged(before, second, 'b');
	const { text: letter } = await read(letterOf(...second));
	const { problems, ledger } = readLedger(text);
	expect(problems).toEqual([]);
	for (const { id, at, quote } of ledger.commitments)
		if (!summary.gone.includes(id)) expect(letter.slice(at?.start, at?.end)).toBe(quote);
	const again = await merged(text, second, 'b');
	expect(again.text).toBe(text);
	return { text, before, summary, entries: ledger.commitments.map(({ id, comment }) => `${comment} ${id}`) };
}

describe('an entry of a letter whose comments were numbered anew', () => {
	it.each([
		[
			'a comment added before it',
			[about('kilns'), about('mines')],
			[about('kilns'), about('ships'), about('mines')],
			['1 number-kilns', '3 number-mines', '2 number-ships'],
			['number-mines 2 3'],
		],
		[
			'a comment taken out before it',
			[about('kilns'), about('mines'), about('ships')],
			[about('mines'), about('ships')],
			['1 number-kilns', '1 number-mines', '2 number-ships'],
			['number-mines 2 1', 'number-ships 3 2'],
		],
		[
			'comments that changed places',
			[about('kilns'), about('mines')],
			[about('mines'), about('kilns')],
			['2 number-kilns', '1 number-mines'],
			['number-kilns 1 2', 'number-mines 2 1'],
		],
		[
			'promises in the same words, told apart by what they answer',
			[about('kilns', SO), about('mines', SO)],
			[about('ships', SO), about('kilns', SO), about('mines', SO)],
			['2 kilns', '3 mines', '1 ships'],
			['kilns 1 2', 'mines 2 3'],
		],
		[
			'a comment split in two',
			[
				[
					'Please disclose your kilns and your mines.',
					'We will disclose the number of kilns in our next Form 10-Q. We will disclose the age of mines in our next Form 10-K.',
				],
			],
			[about('kilns'), about('mines', 'We will disclose the age of mines in our next Form 10-K.')],
			['1 number-kilns', '2 age-mines'],
			['age-mines 1 2'],
		],
	] as const)('keeps its id, and has its new number and place: %s', async (_name, first, second, entries, moved) => {
		const found = await reread(first, second);
		expect(found.entries).toEqual(entries);
		expect(found.summary.renumbered.map(({ id, from, to }) => `${id} ${from} ${to}`)).toEqual(moved);
	});

	it('keeps what a person wrote in it', async () => {
		const waiver = { filing: '10-Q', kind: 'waived', reason: 'Two only.', by: 'Dana', on: '2021-05-01' } as const;
		const { text, before, summary } = await reread(
			[about('kilns'), about('mines')],
			[about('ships'), about('kilns'), about('mines')],
			(made) =>
				textOf(addWaiver(made, 'number-mines', waiver))
					.replace('id: number-mines\n    title: Number of mines', 'title: Mines # Dana\n    id: our-mines')
					.replace('comment: 2', "comment: '2' # as printed"),
		);
		expect(summary.added).toEqual(['number-ships']);
		const own = (whole: string) => whole.slice(whole.indexOf('title: Mines'));
		const line = /\n {4}(?:at|comment): .*/g;
		expect(own(text).split('\n\n')[0]?.replace(line, '')).toBe(own(before).trimEnd().replace(line, ''));
		expect(text).toMatch(/comment: .?3.? # as printed/);
	});

	it('is not found in another comment that is answered in the same words', async () => {
		const { summary, entries } = await reread([about('kilns', SO), about('mines', SO)], [about('ferries', SO)]);
		expect(summary).toMatchObject({ added: ['ferries'], gone: ['kilns', 'mines'], renumbered: [] });
		expect(entries).toEqual(['1 kilns', '2 mines', '1 ferries']);
	});

	it('is not found in a promise of another thing below its number', async () => {
		const { summary } = await reread([about('kilns'), about('mines')], [about('kilns'), about('ships')]);
		expect(summary).toMatchObject({ added: ['number-ships'], gone: ['number-mines'], renumbered: [] });
	});

	it('keeps the number that a person gave it while the letter is the same', async () => {
		const first = await merged(null, [about('kilns'), about('mines')], 'a');
		const edited = first.text.replace('comment: 2', 'comment: 7');
		const again = await merged(edited, [about('kilns'), about('mines')], 'a');
		expect([again.text, again.summary.renumbered]).toEqual([edited, []]);
	});

	it('is promised again, not anew, in a later version with a comment more', async () => {
		const first = await read(letterOf(about('kilns'), about('mines'), about('tugs')));
		const second = letterOf(about('kilns'), about('ships'), about('mines'), about('tugs'));
		const later = await read(second.replace('March 3, 2021', 'March 9, 2021'));
		const files = ['a', 'b'].map((name) => ({ file: `${name}.txt`, sha256: name.repeat(64) }));
		const { summary } = mergeReadings(null, [first, later], files);
		expect(summary.added).toEqual(['number-kilns', 'number-mines', 'number-tugs', 'number-ships']);
		expect(summary.versions).toEqual([{ file: 'b.txt', of: 'a.txt', isSure: true }]);
		// What answered a comment that the later version does not have is not left out by it.
		const less = letterOf(about('mines'), about('tugs')).replace('March 3, 2021', 'March 9, 2021');
		const without = mergeReadings(null, [first, await read(less)], files);
		expect(without.summary).toMatchObject({ added: ['number-kilns', 'number-mines', 'number-tugs'], dropped: [] });
	});
});
