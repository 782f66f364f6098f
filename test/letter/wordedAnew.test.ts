/** A letter read again in which the company or the staff says in other words what it said before. */
import { describe, expect, it } from 'vitest';
import { readLedger } from '../../server/src/ledger/index.ts';
import { mergeReadings } from '../../server/src/letter/index.ts';
import { letterOf, read } from './letters.ts';

const ASK = 'Please revise future filings to disclose the age of your kilns and the number of your dry docks.';
const AGE = 'In future filings, we will disclose the age of our kilns.';
const NUMBER = 'In future filings, we will also disclose the number of our dry docks.';
const BOTH = 'In future filings, we will disclose the age of our kilns and the number of our dry docks.';

const merge = async (before: string | null, ask: string, answer: string, sha256: string) =>
	mergeReadings(before, [await read(letterOf([ask, answer]))], [{ file: 'letter.txt', sha256: sha256.repeat(64) }]);
const remarks = (text: string) => text.split('\n').flatMap((line) => /^ +# (.*)/.exec(line)?.[1] ?? []);

describe('a letter read again', () => {
	it('in which two sentences became one: both entries are marked with it, and neither is said to be gone', async () => {
		const before = await merge(null, ASK, `${AGE} ${NUMBER}`, 'a');
		const { text, summary } = await merge(before.text, ASK, BOTH, 'b');
		const ids = readLedger(text).ledger.commitments.map(({ id }) => id);
		expect(ids.length).toBe(2);
		expect([summary.changed, summary.gone, summary.added]).toEqual([ids, [], []]);
		const remark = `The letter words this otherwise now: “${BOTH}” Correct quote and elements, or retire this.`;
		expect(remarks(text)).toEqual([remark, remark]);
		expect((await merge(text, ASK, BOTH, 'b')).text).toBe(text);
	});

	it('adds nothing of what a person has drawn together into one entry with both sentences', async () => {
		const { text } = await merge(null, ASK, `${AGE} ${NUMBER}`, 'a');
		const [first] = text.split(/\n(?= {2}- id: number-dry-docks$)/m);
		const both = `${first?.trimEnd().replace(`quote: ${AGE}`, `quote: ${AGE} ${NUMBER}`)}\n`;
		expect(readLedger(both).ledger.commitments.map(({ quote }) => quote)).toEqual([`${AGE} ${NUMBER}`]);
		const again = await merge(both, ASK, `${AGE} ${NUMBER}`, 'a');
		expect([again.summary.added, again.summary.kept]).toEqual([[], ['age-kilns']]);
	});

	it('in which a sentence is gone and another says nothing of it', async () => {
		const before = await merge(null, ASK, `${AGE} ${NUMBER}`, 'a');
		const { summary } = await merge(before.text, ASK, AGE, 'b');
		expect([summary.changed, summary.gone.length]).toEqual([[], 1]);
	});

	it.each([
		ASK.replace('dry docks', 'dry docks by port'),
		'Please revise to disclose what your kilns cost, with a table for three years.',
	])(
		'in which the staff asks otherwise: the summary and a mark say so, and the ask stays as it was: %s',
		async (ask) => {
			const before = await merge(null, ASK, BOTH, 'a');
			const { text, summary } = await merge(before.text, ask, BOTH, 'b');
			const [entry] = readLedger(text).ledger.commitments;
			expect(summary.asked).toEqual([entry?.id]);
			expect(entry?.ask).toBe(ASK);
			expect(remarks(text)).toEqual([
				`The staff asks this otherwise now: “${ask}” Correct ask and elements where they are another matter by now.`,
			]);
			expect((await merge(text, ask, BOTH, 'b')).text).toBe(text);
			expect(remarks((await merge(text, ASK, BOTH, 'a')).text)).toEqual([]);
		},
	);

	it('says nothing of an ask that a person shortened', async () => {
		const { text } = await merge(null, ASK, AGE, 'a');
		const shortened = text.replace(/^ {4}ask: [\s\S]*?(?=^ {4}quote:)/m, '    ask: Disclose the age of your kilns.\n');
		expect(shortened).not.toBe(text);
		const again = await merge(shortened, ASK, AGE, 'a');
		expect([again.summary.asked, remarks(again.text)]).toEqual([[], []]);
	});
});
