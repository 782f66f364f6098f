/** "See Note 12" is no evidence: it is followed within the filing, and else says where to look. */
import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import { AROUND, commitmentOf, elementOf, filingOf, withPassage } from './fiction.ts';

const commitment = commitmentOf({
	title: 'Restructuring liability',
	ask: 'Please disclose the restructuring charge and the liability for restructuring at year end.',
	quote: 'We will disclose the liability for restructuring.',
});
const LIABILITY = elementOf('the amount of the liability for restructuring at year end');
const POINTER = 'The amount of the liability for restructuring at year end is set out in Note 12.';
const NOTE = '# Notes\n\n## Note 12. Restructuring\n\nThe liability for closing two berths came to $6.0 million.\n';

const result = (...texts: string[]) => judge(commitment, LIABILITY, prepareFiling(filingOf(...texts)));

describe('a passage that points elsewhere', () => {
	it('is followed to the note in another file of the filing', () => {
		const { verdict, why, candidates } = result(withPassage(POINTER), NOTE);
		expect(verdict).toBe('unsure');
		expect(why).toContain('“Note 12. Restructuring”');
		expect(candidates.map(({ file }) => file).slice(0, 2)).toEqual(['drafts/0.md', 'drafts/1.md']);
		expect(candidates[1]?.quote).toContain('closing two berths');
	});

	it('is unsure, and says where to look, when the place is not in the filing', () => {
		const { verdict, why } = result(withPassage(POINTER));
		expect(verdict).toBe('unsure');
		expect(why).toBe('A passage points to Note 12, which is not in this filing: look there.');
		expect(result(AROUND).verdict).toBe('missing');
	});

	it.each(['in our 2019 Form 10-K', 'in our proxy statement', 'of our quarterly report for March'])(
		'is not looked for in this filing when it stands %s',
		(document) => {
			const { verdict, why } = result(withPassage(POINTER.replace('Note 12', `Note 12 ${document}`)), NOTE);
			expect(verdict).toBe('unsure');
			expect(why).toContain('which is not in this filing: look there.');
			expect(why).toContain(document.split(' ')[2]);
		},
	);

	it('is followed where the document it names is the filing itself', () => {
		const text = POINTER.replace('Note 12', 'Note 12 to the financial statements in our Annual Report');
		expect(result(withPassage(text), NOTE).why).toContain('“Note 12. Restructuring”');
	});

	it('is unsure where it has half of the words, and says where to look', () => {
		const { verdict } = result(withPassage('For the liability for restructuring, see Note 12.'));
		expect(verdict).toBe('unsure');
	});

	it('is unsure where the fact is incorporated by reference', () => {
		const text = `${POINTER.replace('set out in Note 12', 'incorporated by reference from Exhibit 13 to this report')}`;
		const { verdict, why } = result(withPassage(text));
		expect(verdict).toBe('unsure');
		expect(why).toContain('Exhibit 13');
	});
});
