import { describe, expect, it } from 'vitest';
import { mergeReadings } from '../../server/src/letter/index.ts';
import { fc } from '../property.ts';
import { letterOf, read } from './letters.ts';

/** Clauses that a made-up answer is put together from: who, what, when, and what is odd about it. */
const clause = fc.constantFrom(
	'In future filings, we will describe how backlog is measured',
	'if orders become material',
	'which we will label as “open orders”',
	'we do not believe that further disclosure is required',
	'Quillmoor will no longer present adjusted backlog',
	'beginning with our next Form 10-Q',
	'we have revised the note on page 4',
	'(i) the number of orders; (ii) their age; and (iii)',
	'as follows:\n\n“Orders are counted when signed.”\n\n',
	'the disclosure will also show cancellations',
	'nor do we intend to do so in future releases',
	'☃ naïve – “quoted, never closed',
);
const answer = fc
	.array(fc.tuple(clause, fc.constantFrom(', ', '. ', ' and ', '; ', '\n\n')), { minLength: 1, maxLength: 8 })
	.map((parts) => parts.map(([words, joint]) => words + joint).join(''));
const letter = fc
	.array(answer, { minLength: 1, maxLength: 4 })
	.map((answers) =>
		letterOf(...answers.map((text) => ['Please revise future filings to describe your backlog.', text] as const)),
	);

describe('whatever a letter says', () => {
	it('quotes it word for word at its offsets, under ids that are all different', async () => {
		await fc.assert(
			fc.asyncProperty(letter, async (text) => {
				const { text: canonical, proposals } = await read(text);
				for (const { at, quote } of proposals) expect(canonical.slice(at.start, at.end)).toBe(quote);
				expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
			}),
			{ numRuns: 60 },
		);
	});

	it('merges into the same bytes again and again', async () => {
		await fc.assert(
			fc.asyncProperty(letter, async (text) => {
				const reading = await read(text);
				const files = [{ file: 'letter.txt', sha256: 'a'.repeat(64) }];
				const once = mergeReadings(null, [reading], files).text;
				expect(mergeReadings(null, [reading], files).text).toBe(once);
				const twice = mergeReadings(once, [reading], files);
				expect(twice.text).toBe(once);
				expect(twice.summary.added).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});
});
