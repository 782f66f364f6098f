import { describe, expect, it } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import type { Judgement } from '../../server/src/evidence/types.ts';
import { commitmentOf, elementOf, filingOf, objections, withPassage } from './fiction.ts';

const berths = commitmentOf({
	title: 'Berth occupancy',
	topic: 'kpi',
	ask: 'Please define berth occupancy and tell readers how management uses it.',
	quote: 'We will define berth occupancy and how it is calculated, and how management uses berth occupancy.',
});
const DEFINED = 'the definition of berth occupancy';
const USED = 'how management uses berth occupancy in managing the business';

function asked(element: string, passage: string): Judgement {
	const heading = '## Management’s Discussion and Use of Key Definitions';
	return judge(berths, elementOf(element), prepareFiling(filingOf(withPassage(passage, heading))));
}

describe('a heading gives the subject, and not what is asked of it', () => {
	it.each([
		[
			DEFINED,
			'Berth occupancy was 74% in December 2031, compared with 71% in December 2030.',
			'does not say what the term means',
		],
		[
			USED,
			'Berth occupancy of the business was 74% in December 2031, compared with 71% in December 2030.',
			'does not say what it is used for',
		],
	])('%s', (element, passage, why) => {
		const result = asked(element, passage);
		expect(result.verdict).not.toBe('found');
		expect(objections(result)).toContain(why);
	});

	it.each([
		[
			DEFINED,
			'The definition of berth occupancy is the number of hours in which a berth is taken, divided by all hours.',
		],
		[USED, 'Management uses berth occupancy in managing the business, to decide which tugs to hire.'],
	])('%s, where the sentence says it', (element, passage) => expect(asked(element, passage).verdict).toBe('found'));
});

describe('a change that was', () => {
	const reserve = commitmentOf({
		title: 'Sensitivity of the dredging reserve',
		topic: 'critical-estimates',
		ask: 'Please disclose how sensitive the dredging reserve is to its assumptions.',
		quote:
			'We will disclose the sensitivity of the dredging reserve to a reasonably likely change in the silting rate.',
	});
	const sensitivity = (passage: string): Judgement =>
		judge(
			reserve,
			elementOf('the sensitivity of the dredging reserve to a reasonably likely change in the silting rate'),
			prepareFiling(filingOf(withPassage(passage))),
		);

	it('is no sensitivity', () => {
		const was =
			'The dredging reserve changed by $1.2 million in 2031 with the silting rate, as was reasonably likely to change.';
		const result = sensitivity(was);
		expect(result.verdict).not.toBe('found');
		expect(objections(result)).toContain('not what effect a change would have');
	});

	it('would be one', () => {
		const would =
			'The sensitivity of the dredging reserve to a reasonably likely change in the silting rate of one point would be $1.2 million.';
		expect(sensitivity(would).verdict).toBe('found');
	});
});
