import { expect, it } from 'vitest';
import { against, isNotOurs, isOfAPart, isOfMore, objectionText } from '../../server/src/evidence/index.ts';

it('counts an objection by its kind, whatever words of the draft it quotes', () => {
	const other = against('other-figure', 'Harbor Trust Incorporated, a drafter of “row of figures” placeholders');
	expect([isNotOurs(other), isOfAPart(other), isOfMore(other)]).toEqual([false, false, false]);
	expect(objectionText(other)).toContain('Harbor Trust Incorporated');
	expect(isNotOurs({ ...against('incorporated'), carrier: 'Exhibits' })).toBe(true);
});
