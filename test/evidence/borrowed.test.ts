import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Judgement } from '../../server/src/evidence/types.ts';
import { commitmentOf, elementOf, filingOf, objections, withPassage } from './fiction.ts';

const fleet = commitmentOf({
	title: 'Fleet',
	ask: 'Please disclose the number of vessels owned, chartered and managed.',
	quote: 'In future filings we will disclose the number of vessels owned, chartered and managed.',
});

function asked(kind: string, passage: string): Judgement {
	return judge(
		fleet,
		elementOf(`number of vessels ${kind}`),
		prepareFiling(filingOf(withPassage(passage, '## Fleet'))),
	);
}

const ONLY_OWNED = 'Our fleet grew; 31 vessels were owned at year end.';
const ELSEWHERE = 'has “managed” only in another sentence, which tells of something else';

describe('a word of the element in another sentence of the passage', () => {
	it.each([
		[`${ONLY_OWNED} Crewing is managed by a third party.`],
		[`The cash pool is managed by our treasury. ${ONLY_OWNED}`],
		[`${ONLY_OWNED} Risk is managed by the board, and we chartered a helicopter.`],
	])('is none of it where that tells of something else: %s', (passage) => {
		const judgement = asked('managed', passage);
		expect(judgement.verdict).not.toBe('found');
		expect(objections(judgement)).toContain(ELSEWHERE);
	});

	it.each([
		['owned', `${ONLY_OWNED} Crewing is managed by a third party.`],
		['managed', 'At year end 12 vessels were managed by us. The pool is chartered out.'],
	])('does not keep what is said of the thing itself from being found: %s, %s', (kind, passage) => {
		expect(asked(kind, passage).verdict).toBe('found');
	});

	it('is not held against it where that sentence speaks of the thing too', () => {
		const judgement = asked('managed', `${ONLY_OWNED} Of these vessels, some are managed by a third party.`);
		expect(objections(judgement)).not.toContain('only in another sentence');
	});
});
