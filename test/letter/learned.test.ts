/** Wordings that no written rule knows: taken where the learned clues speak for an undertaking, and only there. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { letterOf, promises, read, readAnswer } from './letters.ts';

const ASK =
	'Please revise future filings to explain the factors that affected your gross margin, and quantify each of them.';

describe('wordings that no rule knows', () => {
	it.each([
		['what a thing will have', 'Every factor will have its amount printed alongside.'],
		['willingness in a rare word', 'We are minded to give each factor a figure.'],
		['a report that does something', 'Our next report puts a number on each factor.'],
		['a thing done for readers', 'We will have every factor costed out for readers.'],
	])('takes %s', async (_, answer) => {
		expect(await promises(answer, ASK)).toEqual([
			{ disposition: 'promised', condition: null, targets: ['future filings'], quote: answer },
		]);
	});

	it.each([
		['business to come', 'Margins will recover once freight rates fall.'],
		['what others will do', 'Suppliers will raise prices in April.'],
		['what was', 'Gross margin was hurt by freight.'],
		['a possibility', 'We may have every factor costed out for readers.'],
		['thinking about it', 'We will turn over in our minds whether a figure is needed.'],
		['what goes to the staff', 'We will have every factor costed out to the Staff supplementally.'],
		['what a rule says', 'Item 303 of Regulation S-K provides that every factor will have its dollar amount stated.'],
		['what one cannot', 'We are unable to give each factor a figure.'],
		['what is meant by a thing', 'The mission of the plan is to give each factor a figure.'],
		['what came of work done', 'We changed our ledger so that every factor will have its dollar amount recorded.'],
	])('does not take %s', async (_, answer) => {
		expect(await promises(answer, ASK)).toEqual([]);
	});

	it('does not take what is quoted', async () => {
		expect(await promises('The contract reads: “Every factor will have its amount printed alongside.”', ASK)).toEqual(
			[],
		);
	});

	it('says that it was taken for its likeness, and by which words', async () => {
		const { readings, proposals } = await read(letterOf([ASK, 'Every factor will have its amount printed alongside.']));
		const [binding] = proposals.filter(({ strength }) => strength === 'binding');
		const why = readings.find(({ commitment }) => commitment === binding?.id)?.why ?? '';
		expect(why).toMatch(/^promised: "will have", like sentences known to bind, by the words "[\w ]+"/);
	});

	it('leaves to the written rules what they know', async () => {
		const { readings } = await read(letterOf([ASK, 'We will quantify each factor in future filings.']));
		expect(readings.map(({ why }) => why)).toEqual(['promised: "will quantify"']);
	});

	it('reads conditions and documents as in any undertaking', async () => {
		const [promise] = (
			await readAnswer('If material, every factor will have its amount printed alongside in our next Form 10-Q.', ASK)
		).filter(({ strength }) => strength === 'binding');
		expect(promise).toMatchObject({
			disposition: 'conditional',
			condition: { text: 'If material' },
			targets: ['10-Q'],
		});
	});
});

const ROOT = join(import.meta.dirname, '../..');
const MODEL = 'server/src/letter/meaning/learned/model/undertakings.json';

describe.skipIf(!existsSync(join(ROOT, '../shared/letters')))('the weights (skipped without ../shared)', () => {
	it('are those learned with the code as it is (after a change: node scripts/trainUndertakings.mjs)', () => {
		const folder = mkdtempSync(join(tmpdir(), 'weights-'));
		try {
			const out = join(folder, 'undertakings.json');
			execFileSync(process.execPath, ['scripts/trainUndertakings.mjs', '--out', out], { cwd: ROOT, stdio: 'ignore' });
			expect(readFileSync(out, 'utf8')).toBe(readFileSync(join(ROOT, MODEL), 'utf8'));
		} finally {
			rmSync(folder, { recursive: true });
		}
	}, 120_000);
});
