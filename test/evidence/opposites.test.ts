/** The opposite of a fact, and another thing of its kind, have most of its words and say nothing of it. */
import { describe, expect, it } from 'vitest';
import { elementOf, judged, objections, withPassage } from './fiction.ts';

const saying = (element: string, passage: string) => judged(elementOf(element), withPassage(passage));

describe('the opposite of a fact', () => {
	it.each([
		[
			'that the loan to Quayside Freight is unsecured and interest-free',
			'The loan to Quayside Freight is unsecured and interest-free.',
			['The loan to Quayside Freight is unsecured and bears interest at 5%.', '“bears interest”'],
		],
		[
			'that crew members may never directly hold equity interests in the towage companies',
			'Crew members may never directly hold equity interests in the towage companies.',
			[
				'Crew members may hold equity interests in the towage companies directly once the law permits.',
				'the negative statement that was promised',
			],
		],
		[
			'the amount of net operating loss carryforwards',
			'The amount of net operating loss carryforwards was $18.0 million.',
			['The amount of capital loss carryforwards was $18.0 million.', '“capital loss”'],
		],
		[
			'that no reporting unit is at risk of failing the impairment test',
			'No reporting unit is at risk of failing the impairment test.',
			['Not every reporting unit is at risk of failing the impairment test.', 'for some only'],
			['We can give no assurance that no reporting unit is at risk of failing the impairment test.', 'uncertain'],
			['None of our reporting units with small balances is at risk of failing the impairment test.', 'for some only'],
			['No reporting unit is at risk of failing the impairment test; Ice Class Pilots is.', 'says it of another'],
		],
	] as const)('is not found for %s', (element, right, ...wrong: readonly (readonly [string, string])[]) => {
		expect(saying(element, right).verdict).toBe('found');
		for (const [passage, reason] of wrong) {
			const { verdict, why } = saying(element, passage);
			expect(verdict, passage).not.toBe('found');
			expect(why, passage).toContain(reason);
		}
	});

	it('is not lent its word by another sentence', () => {
		const element = 'that we recognize revenue from towage sales on a net basis because we act as agent';
		const passage = (way: string, as: string) =>
			`We recognize revenue from towage sales on a ${way} basis because we act as ${as} in the ports of Bergen, Stavanger and Kristiansund. In 2031, commissions from towage sales were $24.8 million, or 6.0% of net sales.`;
		expect(saying(element, passage('gross', 'principal')).verdict).not.toBe('found');
		expect(objections(saying(element, passage('gross', 'principal')))).toContain('“gross');
		expect(objections(saying(element, passage('net', 'agent')))).not.toContain('different item');
	});

	it('is of what is denied alone, where a statement denies one thing and affirms another', () => {
		const words = 'we are not a Panamanian shipping company but a Norwegian towage company';
		expect(saying(`that ${words}`, `${words.replace('w', 'W')}.`).verdict).toBe('found');
		const turned = 'We are a Panamanian shipping company, not a Norwegian towage company.';
		expect(saying(`that ${words}`, turned).verdict).not.toBe('found');
	});

	it('takes a way of counting the cost for no sum', () => {
		const words = 'ritten-down stores have a new cost basis that is not subsequently marked up';
		expect(saying(`that w${words}`, `W${words}.`).verdict).toBe('found');
	});

	it('is what was looked for and found to be none', () => {
		const element = 'the conditions that raised substantial doubt about our ability to continue as a going concern';
		const none =
			'We evaluated whether conditions that raised substantial doubt about our ability to continue as a going concern existed and found none.';
		expect(saying(element, none).why).toContain('denies this');
	});
});
