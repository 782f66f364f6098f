import { describe, expect, it } from 'vitest';
import { readAnswer } from './letters.ts';

/** The one fact that a comment asks for, where the answer only agrees. */
async function asked(fact: string): Promise<string | undefined> {
	const [promise] = await readAnswer('We will do as requested in future filings.', `Please disclose ${fact}.`);
	return promise?.elements[0]?.text;
}

describe('what a comment says of `you` is said of the company', () => {
	it.each([
		['when you last measured the weir', 'when the company last measured the weir'],
		['the weirs that you no longer tend', 'weirs that the company no longer tends'],
		['how far above the weir you stood at year end', 'how far above the weir the company stood at year end'],
		['any flood damage you bore last year', 'any flood damage the company bore last year'],
		['whether you insure yourselves against floods', 'whether the company insures itself against floods'],
		['what the ferryman billed you in each year', 'what the ferryman billed the company in each year'],
		['the strike whose length cost you customers', 'strike whose length cost the company customers'],
		['whether the rules stop you from moving the weir', 'whether the rules stop the company from moving the weir'],
		['what the ferryman owes you', 'what the ferryman owes the company'],
		['the limits that the lease puts on you', 'limits that the lease puts on the company'],
		['the cost you expect of dredging', 'cost the company expects of dredging'],
		['the toll you apply to barges', 'toll the company applies to barges'],
		['how often you re-assess the toll', 'how often the company re-assesses the toll'],
		['the tolls at your own piers', 'tolls at its own piers'],
	])('%s', async (fact, expected) => {
		expect(await asked(fact)).toBe(expected);
	});

	it('only where a verb is sure', async () => {
		expect(await asked('the help you market abroad')).toBe('help you market abroad');
	});

	it('and not where the company speaks', async () => {
		const [promise] = await readAnswer(
			'In future filings we will disclose the tolls, as you describe, that our ferrymen take from you.',
		);
		expect(promise?.elements[0]?.text).toContain('you');
		expect(promise?.elements[0]?.text).not.toContain('the company');
	});

	it('and without what only makes sure that it is said', async () => {
		const [promise] = await readAnswer(
			'We will do as requested in future filings.',
			'Please ensure that you state why dredging stopped.',
		);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['why dredging stopped']);
	});
});
