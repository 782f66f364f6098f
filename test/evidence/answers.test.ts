import { describe, expect, it, vi } from 'vitest';
import { judge, prepareFiling } from '../../server/src/evidence/index.ts';
import { answers } from '../../server/src/evidence/words/answers.ts';
import { commitmentOf, elementOf, filingOf, withPassage } from './fiction.ts';

/** What the closest passage has of an element, and what it lacks. */
function read(element: string, passage: string) {
	const over = {
		title: 'Berth lease',
		ask: `Regarding the berth lease, please disclose ${element}.`,
		quote: `We will disclose ${element} of the berth lease.`,
	};
	const draft = filingOf(withPassage(passage, '## Berth lease'));
	const { verdict, evidence, candidates } = judge(commitmentOf(over), elementOf(element), prepareFiling(draft));
	const shown = [...evidence, ...candidates].find(({ quote }) => quote === passage);
	return { verdict, has: shown?.has ?? [], lacks: shown?.lacks ?? [] };
}

describe('what answers an ask in other words', () => {
	it.each([
		[
			'exit rights under the berth lease',
			'exit',
			'The landlord may require us to repurchase its berth lease at any time.',
		],
		[
			'dismissal pay of the harbor master',
			'dismissal',
			'The harbor master receives a lump sum of twelve months of salary.',
		],
		['position held by the decision maker', 'decision', 'Our chief executive officer decides on the berth lease.'],
	])('%s: “%s” is met', (element, word, passage) => {
		expect(read(element, passage).has.join(' ')).toContain(word);
	});

	it('goes one way only: two answers of one ask are not the same', () => {
		const passage = 'The general manager decides on the berth lease.';
		const { verdict, has } = read('whether the chief executive officer decides on the berth lease', passage);
		expect(verdict).not.toBe('found');
		expect(has.join(' ')).not.toContain('chief executive');
	});
	it.each([
		['rating', true],
		['ratings', true],
		['rate', false],
	])('one word alone asks as it is written, but for its number (%s: %s)', (word, asks) => {
		const { has } = read(`${word} of the berth lease`, 'Moody’s gave the berth lease Baa2 in the year.');
		expect(has.join(' ').includes(word)).toBe(asks);
	});
});

describe('the answers', () => {
	it('are cut into words when a draft is first read, not when the program starts', async () => {
		vi.resetModules();
		const evidence = await import('../../server/src/evidence/index.ts');
		const { termCount } = await import('../../server/src/evidence/words/termIds.ts');
		const atStart = termCount();
		evidence.prepareFiling(filingOf(withPassage('The berth is let.', '## Berth lease')));
		expect(atStart).toBeLessThan(termCount() / 20);
	});

	it('are named by their first asked phrase, each once', () => {
		const names = answers().map(({ asked }) => asked[0]);
		expect(names).toEqual([...new Set(names)]);
	});

	it.each([['asked'], ['by']] as const)('have phrases in plain characters on either side (%s)', (side) => {
		const odd = answers()
			.flatMap((answer) => answer[side])
			.filter((phrase) => !/^[ -~]+$/.test(phrase) || /^\s|\s$|[;>=]/.test(phrase));
		expect(odd).toEqual([]);
	});

	it('never answer with what is asked', () => {
		const same = answers().filter(({ asked, by }) =>
			by.some((phrase) => asked.some((other) => other.toLowerCase() === phrase.toLowerCase())),
		);
		expect(same.map(({ asked }) => asked[0])).toEqual([]);
	});
});
