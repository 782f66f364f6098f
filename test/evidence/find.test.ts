import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Judgement } from '../../server/src/evidence/types.ts';
import type { Find } from '../../server/src/ledger/types.ts';
import { commitmentOf, elementOf, filingOf, objections, withPassage } from './fiction.ts';

const OWED: Find = { within: 'sentence', value: 'money', all: ['Oakline', { any: ['owed', 'due from'] }] };
const SAID = 'Oakline owed us $4.0 million at December 31, 2031.';

function byHand(passage: string, find = OWED, heading = '## Related Parties'): Judgement {
	const element = elementOf('the amount due from Oakline', find);
	return judge(commitmentOf(), element, prepareFiling(filingOf(withPassage(passage, heading))));
}

describe('a search by hand', () => {
	it('finds what is said', () => {
		const { verdict, evidence } = byHand(`We lend to others. ${SAID} Nothing was repaid.`);
		expect(verdict).toBe('found');
		expect(evidence.map(({ quote }) => quote)).toEqual([SAID]);
	});

	it.each([
		['quoted', `Somebody wrote it. “${SAID}”`, 'quotation'],
		['quoted as a block', `> ${SAID}`, 'quotation'],
		['supposed', 'If Oakline owed us $4.0 million at year-end, we would say so.', 'may happen'],
		['without assurance', 'There can be no assurance that Oakline owed us $4.0 million.', 'general terms'],
		['beside a placeholder', 'Oakline owed us $4.0 million and $[●] million.', 'placeholder'],
		['taken back', `${SAID} This statement has been withdrawn.`, 'withdrawn'],
		['under words that deny it', `We do not confirm any of the following:\n\n- ${SAID}`, 'We do not confirm'],
	])('is unsure where it is %s', (_, passage, why) => {
		const result = byHand(passage);
		expect(result.verdict).toBe('unsure');
		expect(result.evidence).toEqual([]);
		expect(objections(result)).toContain(why);
		expect(result.why).toContain(why);
	});

	it('is unsure under a heading that sets it aside', () => {
		expect(byHand(SAID, OWED, '## Old text (to be deleted)').verdict).toBe('unsure');
	});

	it('sees neither struck nor commented text', () => {
		expect(byHand(`~~${SAID}~~ <!-- ${SAID} --> Nothing else.`).verdict).toBe('missing');
	});

	it('finds a paragraph by the sentences that are said', () => {
		const find: Find = { value: 'money', all: ['Oakline', 'repaid'] };
		expect(byHand(`Oakline repaid a loan of $1.0 million. “${SAID}”`, find).verdict).toBe('found');
		expect(byHand(`If Oakline repaid it, we would have cash. It owed us $1.0 million.`, find).verdict).toBe('unsure');
	});

	it('takes a supposition that was promised', () => {
		const find: Find = { within: 'sentence', value: 'money', all: ['would', 'Oakline'] };
		expect(byHand('If rates rose by one point, Oakline would owe us $0.2 million more.', find).verdict).toBe('found');
	});
});
