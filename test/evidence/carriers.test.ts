import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Judgement } from '../../server/src/evidence/types.ts';
import type { Find } from '../../server/src/ledger/types.ts';
import { commitmentOf, elementOf, filingOf, HEADROOM, objections, withPassage } from './fiction.ts';

const goodwill = commitmentOf({ topic: 'goodwill-headroom' });
const SAID =
	'At the most recent test, the fair value of the Tug Services reporting unit exceeded its carrying value by 12%.';

function headroom(passage: string, heading = '## Goodwill'): Judgement {
	return judge(goodwill, elementOf(HEADROOM), prepareFiling(filingOf(withPassage(passage, heading))));
}

describe('what carries a passage takes it back', () => {
	it('found, to begin with', () => {
		expect(headroom(SAID).verdict).toBe('found');
		expect(headroom(`- ${SAID}`).verdict).toBe('found');
	});

	it.each([
		[
			'a list that is denied',
			`We do not publish any of the following:\n\n- ${SAID}`,
			'We do not publish',
			'denies this',
		],
		[
			'what nobody confirmed',
			`The appraiser has not confirmed these:\n\n- ${SAID}`,
			'has not confirmed',
			'denies this',
		],
		[
			'what somebody else says',
			`Oakline Towage wrote the following in a brochure:\n\n- ${SAID}`,
			'Oakline Towage',
			'someone else',
		],
		['words made by others', `Claims published by a short seller:\n\n- ${SAID}`, 'short seller', 'someone else'],
		['what the staff asked', `The staff asked whether we can say that:\n\n- ${SAID}`, 'The staff asked', 'staff'],
		['what might be said', `A company could state as follows:\n\n- ${SAID}`, 'A company could', 'will be disclosed'],
		[
			'a paragraph that a letter proposed',
			`In our response letter of May 2, 2031 we proposed the following disclosure:\n\n${SAID}`,
			'we proposed',
			'proposed',
		],
		[
			'both paragraphs that it proposed',
			`In our response letter of May 2, 2031 we proposed the following paragraphs:\n\nGoodwill is tested each October.\n\n${SAID}`,
			'we proposed',
			'proposed',
		],
		[
			'the sentence before',
			`Before the merger, Oakline had told its owners as follows. ${SAID} Its books are closed.`,
			'had told its owners',
			'someone else',
		],
		[
			'what we said once',
			`Until the restatement, we had reported as follows. ${SAID}`,
			'Until the restatement',
			'once',
		],
		[
			'a sentence that warns of it',
			`Readers should not trust the following sentence, which a rival spread. ${SAID}`,
			'should not trust',
			'denies this',
		],
		['a label', `For illustration only: ${SAID}`, 'For illustration only:', 'not part of the filing'],
		['one of several wordings', `Option 2: ${SAID}`, 'Option 2:', 'not part of the filing'],
		['a wording above it', `[Alternative B, if applicable:]\n\n${SAID}`, 'Alternative B', 'not part of the filing'],
		['what is to come', `To be added by treasury: ${SAID}`, 'To be added by treasury:', 'not part of the filing'],
		['what was reported before', `Previously reported: ${SAID}`, 'Previously reported:', 'not part of the filing'],
		['brackets', `[${SAID}]`, 'square brackets', 'open'],
		['brackets around more', `[Tests are made each October. ${SAID} They go on.]`, 'square brackets', 'open'],
		['a word to delete it', `${SAID} [Remove before filing.]`, 'Remove before filing', 'not part of the filing'],
		['a question to somebody', `*Legal: may we say this?* ${SAID}`, 'may we say this', 'asks whether'],
		['a task', `- [ ] ${SAID}`, 'task', 'ticked off'],
		[
			'a folded archive',
			`<details><summary>Archive</summary>\n\n${SAID}\n\n</details>`,
			'Archive',
			'not part of the filing',
		],
	])('%s', (_, passage, carrier, why) => {
		const result = headroom(passage);
		expect(result.verdict).toBe('unsure');
		expect(objections(result)).toContain(carrier);
		expect(objections(result)).toContain(why);
	});

	it.each([
		['## Example Disclosure', 'not part of the filing'],
		['## Old wording (to be deleted)', 'not part of the filing'],
		['## Drafting options, not for filing', 'not part of the filing'],
		['## Staff comments and our responses', 'not part of the filing'],
		['## Financial statements of Oakline Towage (acquired business)', 'someone else'],
		['## Fiscal 2029 compared with fiscal 2028', 'earlier period'],
	])('under “%s”, and under what stands below it', (heading, why) => {
		for (const under of [heading, `${heading}\n\n### Goodwill`]) {
			const result = headroom(SAID, under);
			expect(result.verdict).toBe('unsure');
			expect(objections(result)).toContain(heading.slice(3));
			expect(objections(result)).toContain(why);
		}
	});

	it('ends where the folded text ends', () => {
		const folded = '<details><summary>Archive</summary>\n\nTugs were bought.\n\n</details>';
		expect(headroom(`${folded}\n\n${SAID}`).verdict).toBe('found');
	});
});

describe('what carries a passage and takes nothing back', () => {
	it.each([
		['a list of ours', `We report the following:\n\n- ${SAID}`],
		['reasons', `No charge was recorded in 2031 for the following reasons:\n\n- ${SAID}`],
		['a denial in a clause', `Where a unit is not impaired, we disclose the following:\n\n- ${SAID}`],
		['more than that', `Our disclosures include, but are not limited to, the following:\n\n- ${SAID}`],
		['a company that speaks by its name', `Northwind Harbor reports the following:\n\n- ${SAID}`],
		['a paragraph that denies something else', `We did not record a charge in 2031.\n\n${SAID}`],
		['a sentence that denies something else', `We do not amortize goodwill. ${SAID}`],
		['a note in brackets', `${SAID} [Remainder of this page left blank.]`],
		['a task that is done', `- [x] ${SAID}`],
		['a question of the reader', `How do we test goodwill? ${SAID}`],
	])('%s', (_, passage) => expect(headroom(passage).verdict).toBe('found'));

	it.each(['## Goodwill acquired in 2031', '## Strategic Alternatives', '## 2031 compared with 2030', '## 2029 Notes'])(
		'“%s”',
		(heading) => expect(headroom(SAID, heading).verdict).toBe('found'),
	);

	it.each([
		'Harbor Work in Progress',
		'Work in Progress',
		'Obsolete Spare Parts',
		'Superseded guidance',
		'Tugs to be replaced',
		'Cranes to be removed',
		'Mergers to be completed',
		'Results to be confirmed by further trials',
		'Claims and contingencies to come',
		'Optional disclosures',
		'Previous disclosure controls',
		'Illustrative Price Sensitivity Table',
		'Model Risk Disclosures',
		'Sample Storage Tables',
		'Option 3',
		'Alternative 2',
		'TBC Shipping',
		'TBA Notes',
		'Strike in the harbor',
		'Additional schedule for reference only',
		'Condensed financial statements of investees',
		'Amounts due from investees: accounts',
		'Accounts with counterparties',
		'Goodwill and acquired licenses: accounts',
		'Report on our 2035 targets',
		'Acquired Companies: Effect on the Consolidated Financial Statements',
	])('under “%s”, a noun phrase', (heading) => expect(headroom(SAID, `## ${heading}`).verdict).toBe('found'));

	it.each([
		'As discussed in our response letter dated May 2, 2031, we disclose the following:',
		'In response to the comments of the Staff, we report the following:',
		'Our segments reported the following:',
		'The Audit Committee reported the following:',
		'The Chief Financial Officer reported the following to our board:',
		'Reporting units, none of which is impaired, were as follows:',
		'We would like to report the following:',
		'We could not be more pleased to report the following:',
		'Many shareholders ask us the following:',
		'The main terms (to be completed by year end) are as follows:',
		'Model assumptions and notes are as follows:',
		'We do not depreciate the following:',
	])('after “%s”', (lead) => expect(headroom(`${lead}\n\n${SAID}`).verdict).toBe('found'));

	it('a cross-reference in square brackets', () => {
		expect(headroom(`${SAID} [Use of estimates is described in Note 1.]`).verdict).toBe('found');
		expect(headroom(`${SAID} See [Updates of estimates].`).verdict).toBe('found');
	});

	it('a list of what is excluded, where that is asked for', () => {
		const asked = elementOf('items excluded from adjusted earnings', { all: ['pension cost', '$4 million'] });
		const text = withPassage('Adjusted earnings do not include the following:\n\n- Pension cost of $4 million');
		expect(judge(goodwill, asked, prepareFiling(filingOf(text))).verdict).toBe('found');
	});

	it('no assurance of what is looked for by hand, where a risk is asked for', () => {
		const find: Find = { all: ['loan', 'repaid'] };
		const prepared = prepareFiling(filingOf(withPassage('There can be no assurance that the loan will be repaid.')));
		expect(judge(goodwill, elementOf('risk that the loan is not repaid', find), prepared).verdict).toBe('found');
		expect(judge(goodwill, elementOf('repayment of the loan', find), prepared).verdict).toBe('unsure');
	});
});

describe('narrow carriers still take back', () => {
	it.each([
		'## Illustrative language',
		'## Superseded',
		'## Goodwill (to be confirmed by the auditors)',
		'## Alternative B, if the sale fails',
		'## Do not file',
		'## Notes to the financial statements of Oakline Towage (acquired business)',
	])('under “%s”', (heading) => expect(headroom(SAID, heading).verdict).toBe('unsure'));

	it.each([
		'Alternative B:',
		'The staff asked that we disclose the following:',
		'The seller reported the following to our board:',
		'We do not hold or disclose the following:',
		'We have never tested or stated the following:',
	])('after “%s”', (lead) => expect(headroom(`${lead}\n\n${SAID}`).verdict).toBe('unsure'));
});
