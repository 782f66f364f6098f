/** A request to tell the staff that asks for a disclosure as well: the filing owes what it names. */
import { describe, expect, it } from 'vitest';
import { letterOf, read, readAnswer } from './letters.ts';

const ASKED: readonly (readonly [ask: string, fact: string])[] = [
	[
		'Please tell us, and revise to disclose, the carrying value of the idled kilns.',
		'carrying value of the idled kilns',
	],
	['Please tell us, and revise future filings to disclose, who inspects the kilns.', 'who inspects the kilns'],
	['Provide us with, and disclose, the number of kilns closed.', 'number of kilns closed'],
	[
		'Please explain to us and disclose how adjusted backlog is useful to investors.',
		'how adjusted backlog is useful to investors',
	],
	[
		'Tell us how you tested the kilns for impairment and revise your critical accounting policies to disclose the headroom of each kiln.',
		'headroom of each kiln',
	],
	['Tell us who fires the kilns, and please also disclose the age of each kiln.', 'age of each kiln'],
	[
		'Please tell us the percentage by which fair value exceeds carrying value and revise to disclose this information.',
		'percentage by which fair value exceeds carrying value',
	],
];

const TOLD: readonly string[] = [
	'Tell us how you review and revise your policies for kilns.',
	'Tell us how you identify, measure, and disclose kilns of related parties.',
	'Please tell us whether you intend to amend and revise the statements of the kiln venture.',
	'Tell us about and quantify the costs of closing kilns.',
];

describe('told to the staff and shown in the filing', () => {
	it.each(ASKED)('%s', async (ask, fact) => {
		const [promise] = await readAnswer('We will do so in future filings.', ask);
		expect(promise?.elements.map(({ text }) => text.replace(/^(?:the|your|our) /, ''))).toEqual([fact]);
		const { proposals } = await read(letterOf([ask, 'Our kilns are painted blue each spring.']));
		expect(proposals.map(({ disposition }) => disposition)).toEqual(['unanswered']);
	});

	it.each(TOLD)('%s', async (ask) => {
		const [promise] = await readAnswer('We will do so in future filings.', ask);
		expect(promise?.elements.map(({ text }) => text)).toEqual(['We will do so in future filings']);
		const { proposals } = await read(letterOf([ask, 'Our kilns are painted blue each spring.']));
		expect(proposals).toEqual([]);
	});
});
