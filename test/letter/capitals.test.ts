/** Comments and answers in capitals are read as if they stood in ordinary letters, and quoted as they are. */
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../server/src/letter/types.ts';
import { letterOf, read } from './letters.ts';

const PAIRS: readonly (readonly [string, string])[] = [
	[
		'Please revise future filings to disclose whether the Company expects its orders to fall, as required by Item 303(b)(2) of Regulation S-K.',
		'We will do so.',
	],
	[
		'Please disclose your backlog by segment. Refer to Item 101(c) of Regulation S-K and ASC 280-10-50-22.',
		'To the extent material, we will disclose our backlog by segment beginning with our Form 10-K for the year ending December 31, 2021.',
	],
	[
		'In future filings, please disclose (i) the tolls that Quillmoor pays, (ii) the free cash flow under GAAP and (iii) the age of its mills.',
		'We will do so for points (i) and (iii).',
	],
	[
		'We note that you present cash yield on page 12 of your release. Please remove it.',
		'We will no longer present it. In our next Form 10-Q, we will also explain why Quillmoor used it.',
	],
];
const inCapitals = (text: string): string => text.toUpperCase();
const told = ({ disposition, targets, citations, elements }: Proposal) => [
	disposition,
	targets,
	citations,
	elements.map(({ text, absent }) => [text.toLowerCase(), absent]),
];

describe('a letter with comments in capitals', () => {
	it.each([
		['the comments', (ask: string, answer: string): [string, string] => [inCapitals(ask), answer]],
		['both sides', (ask: string, answer: string): [string, string] => [inCapitals(ask), inCapitals(answer)]],
	])('reads like one without: %s', async (_, set) => {
		const plain = await read(letterOf(...PAIRS));
		const capitals = await read(letterOf(...PAIRS.map(([ask, answer]) => set(ask, answer))));
		expect(capitals.proposals.map(told)).toEqual(plain.proposals.map(told));
	});

	it('words its facts as the rest of the letter does', async () => {
		const { proposals } = await read(
			letterOf(...PAIRS.map(([ask, answer]): [string, string] => [inCapitals(ask), answer])),
		);
		const facts = proposals.flatMap(({ elements }) => elements.map(({ text }) => text));
		expect(facts).toContain('whether the Company expects its orders to fall');
		expect(facts).toContain('tolls that Quillmoor pays');
		expect(facts).toContain('free cash flow under GAAP');
	});

	it('is quoted as it is printed', async () => {
		const text = letterOf(...PAIRS.map(([ask, answer]): [string, string] => [inCapitals(ask), inCapitals(answer)]));
		const { proposals, comments, text: whole } = await read(text);
		expect(comments.map(({ ask }) => ask.text)).toEqual(PAIRS.map(([ask]) => inCapitals(ask)));
		for (const { quote, at, ask = '' } of proposals) {
			expect(whole.slice(at.start, at.end)).toBe(quote);
			expect(whole).toContain(ask);
		}
		const second = proposals.find(({ comment }) => comment === '2');
		expect(second?.condition?.text).toBe('TO THE EXTENT MATERIAL');
		expect(second?.firstDue).toBe('BEGINNING WITH OUR FORM 10-K FOR THE YEAR ENDING DECEMBER 31, 2021');
	});
});
