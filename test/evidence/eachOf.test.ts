/** What was promised for each of a kind is found only when it is found for every one that the draft names. */
import { describe, expect, it } from 'vitest';
import { elementOf, judged, objections, withPassage } from './fiction.ts';

const EACH = elementOf('the percentage by which fair value exceeded carrying value for each reporting unit');
const TWO =
	'At the most recent test the fair value of the reporting unit Harbor Towage exceeded its carrying value by a percentage of 11%, and that of the reporting unit Northern Terminal by 64%.';
const draft = (named: string, fact = TWO) => withPassage(`${named}\n\n${fact}`);

describe('a fact promised for each', () => {
	it('is found where every one that the draft names has it', () => {
		expect(judged(EACH, draft('Our reporting units are Harbor Towage and Northern Terminal.')).verdict).toBe('found');
	});

	it('is unsure where one that the draft names has none, and says which', () => {
		const three = draft('Our reporting units are Harbor Towage, Northern Terminal, and Ice Class Pilots.');
		const { verdict, why, evidence, candidates } = judged(EACH, three);
		expect(verdict).toBe('unsure');
		expect(evidence).toEqual([]);
		expect(why).toContain('“Ice Class Pilots”');
		expect(candidates[0]?.quote).toBe(TWO);
		expect(objections({ candidates })).toContain('does not mention “Ice Class Pilots”');
	});

	it('is held for the fact alone where the draft gives no list of names', () => {
		for (const words of ['We have several reporting units.', 'Our reporting units are tested in October.']) {
			expect(judged(EACH, draft(words)).verdict, words).toBe('found');
		}
	});

	it('is left to a person where only some of the kind were meant', () => {
		const three = 'Our reporting units are Harbor Towage, Northern Terminal, and Ice Class Pilots.';
		const some = elementOf(
			'the percentage by which fair value exceeded carrying value for each reporting unit at risk of failing the test',
		);
		expect(judged(some, draft(three)).why).not.toContain('Ice Class Pilots');
	});

	it('counts those that only a table names', () => {
		const table = (rows: string) => draft(`| Reporting unit | Goodwill |\n|---|---|\n${rows}| Total | $90 |`);
		const two = '| Harbor Towage | $50 |\n| Northern Terminal | $40 |\n';
		expect(judged(EACH, table(two)).verdict).toBe('found');
		const { verdict, why } = judged(EACH, table(`${two}| Ice Class Pilots | $10 |\n`));
		expect(verdict).toBe('unsure');
		expect(why).toContain('“Ice Class Pilots”');
	});

	it('is not found in a table where the cell of one of them has no figure', () => {
		const heading = 'Percentage by which fair value exceeded carrying value';
		const rows = (last: string) =>
			withPassage(
				`| Reporting unit | Goodwill | ${heading} for each reporting unit |\n|---|---|---|\n| Harbor Towage | $50 | 11% |\n| Northern Terminal | $40 | ${last} |`,
				'## Goodwill',
			);
		expect(judged(EACH, rows('64%')).verdict).toBe('found');
		expect(judged(EACH, rows('n/a')).why).toContain('“Northern Terminal”');
	});

	it('is unsure however the draft names the one that has none', () => {
		for (const named of [
			'We have three reporting units: Harbor Towage, Northern Terminal and Ice Class Pilots.',
			'We have three reporting units, Harbor Towage, Northern Terminal and Ice Class Pilots.',
			'Our reporting units are Harbor Towage, Northern Terminal and Ice Class Pilots, all of which were tested.',
			'We have three reporting units: (i) Harbor Towage; (ii) Northern Terminal; and (iii) Ice Class Pilots.',
			'Harbor Towage, Northern Terminal and Ice Class Pilots are our reporting units.',
			'We have these reporting units:\n\n- Harbor Towage, in Oslo;\n- Northern Terminal; and\n- Ice Class Pilots.',
			'| Goodwill by reporting unit | 2031 |\n|---|---|\n| Harbor Towage | $50 |\n| Northern Terminal | $40 |\n| Ice Class Pilots | $10 |',
		])
			expect(judged(EACH, draft(named)).why, named).toContain('names “Ice Class Pilots”, for');
	});

	it('takes no words of its own for those that it leaves out', () => {
		const named = 'We have three reporting units: Harbor Towage, Northern Terminal and Ice Class Pilots.';
		const some =
			'The percentage by which fair value exceeded carrying value for each reporting unit was 11% for Harbor Towage and 64% for Northern Terminal.';
		expect(judged(EACH, draft(named, some)).why).toContain('“Ice Class Pilots”');
		const all = some.replace('and 64% for Northern Terminal', '64% for Northern Terminal and 9% for Ice Class Pilots');
		expect(judged(EACH, draft(named, all)).verdict).toBe('found');
	});

	it('is no one figure for all, nor fewer than there are', () => {
		const both = TWO.replace('by 64%', 'combined by 64%');
		expect(judged(EACH, draft('We have two reporting units.', both)).why).toContain('no figure for each');
		expect(judged(EACH, draft('We have three reporting units.', TWO)).why).toContain('three reporting units');
		expect(judged(EACH, draft('We have two reporting units.', TWO)).verdict).toBe('found');
	});

	it('is any kind of thing that the draft lists', () => {
		const each = elementOf('the base salary of each named executive officer');
		const named = 'Our named executive officers are Ida Brandt, Nils Aker and Tove Lind.';
		const two =
			'The base salary of each named executive officer was $400,000 for Ida Brandt and $310,000 for Nils Aker.';
		expect(judged(each, draft(named, two)).why).toContain('“Tove Lind”');
		expect(judged(each, draft(named.replace(', Nils Aker and Tove Lind', ' and Nils Aker'), two)).verdict).toBe(
			'found',
		);
	});

	it('counts those that a draft says to be the ones that were meant', () => {
		const some = elementOf(
			'the percentage by which fair value exceeded carrying value for each reporting unit at risk',
		);
		const named = 'Harbor Towage, Northern Terminal and Ice Class Pilots are reporting units at risk.';
		const two =
			'The percentage by which fair value exceeded carrying value was 11% for the reporting unit at risk Harbor Towage and 64% for the reporting unit at risk Northern Terminal.';
		expect(judged(some, draft(named, two)).why).toContain('“Ice Class Pilots”');
		expect(judged(some, draft(named.replace(' at risk', ''), two)).why).not.toContain('“Ice Class Pilots”');
	});

	it('is asked of the company’s own by name, not of others', () => {
		const each = elementOf('the book value of each plant');
		const rows = '| Plant | Book value of each plant |\n|---|---|\n| Larkfield | $50 |\n| Seahaven | $40 |';
		const filing = (line: string) => judged(each, withPassage(`${line}\n\n${rows}`, '## Plants')).verdict;
		expect(filing('Our plants are Larkfield, Seahaven and Millbrook.')).toBe('unsure');
		expect(filing('We have three plants.')).toBe('unsure');
		for (const line of [
			'Our suppliers have four plants abroad.',
			'Our suppliers run plants abroad: Oldport, Newport and Eastport.',
			'We sell to the Oldport, Newport and Eastport plants.',
			'The nine largest plants in our industry are older.',
		])
			expect(filing(line), line).toBe('found');
	});
});
