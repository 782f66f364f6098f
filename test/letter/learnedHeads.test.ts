/** What was learned takes no head in the past tense, and none joined to a clause about another thing. */
import { describe, expect, it } from 'vitest';
import { promises } from './letters.ts';

const ASK = 'Please revise your disclosure in future filings to explain how you account for kiln taxes.';

describe('a sentence that no rule knows', () => {
	it.each([
		'We elected to include disclosure of kiln taxes in Note 2.',
		'We offered to include the kiln taxes in our disclosure.',
		'We anticipated to present kiln taxes in the notes.',
		'We expected to disclose the kiln taxes in our quarterly report.',
		'We adopted a kiln tax method, which we believe is clear and will be consistently applied in our disclosure.',
	])('binds nobody: %s', async (answer) => {
		expect(await promises(answer, ASK)).toEqual([]);
	});
	it.each([
		'We elect to include disclosure of kiln taxes in future filings.',
		'We have agreed to disclose kiln taxes in future filings.',
		'We expect to disclose the kiln taxes in our quarterly report.',
		'We have a table which our auditors know and will include in our next report.',
		'We understand the comment, which we accept, and will include kiln taxes in future filings.',
	])('binds: %s', async (answer) => {
		expect((await promises(answer, ASK)).map(({ disposition }) => disposition)).toEqual(['promised']);
	});
});
