import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { followUp, promptOf, questionOf, readerJsonSchema } from '../../server/src/reader/index.ts';
import { askedOf, DRAFT, FOUND, OTHER, subjectOf } from './fiction.ts';

describe('a question', () => {
	it('holds the fact, the promise, the ask, the near misses and the passage with its place', () => {
		const { question } = askedOf();
		expect(question).toMatchObject({
			kind: 'element',
			filing: '20-F-2025',
			fact: 'the percentage by which fair value exceeded carrying value',
			promise: 'we will disclose the percentage by which fair value exceeded carrying value',
			passages: [
				{
					id: 'P1',
					heading: ['Item 5', 'Goodwill'],
					text: FOUND,
					before: 'We tested goodwill in October. The test used a discount rate.',
					after: OTHER,
				},
			],
			mayAskForMore: true,
		});
		expect(question.nearMisses.length).toBeGreaterThan(0);
	});

	it('holds nothing else of the draft, not even the name of its file', () => {
		const sent = JSON.stringify([askedOf().question, promptOf(askedOf().question)]);
		expect(sent).not.toContain('pilots');
		expect(sent).not.toContain('draft.md');
	});

	it('gives a table row with its header and what stands above the table', () => {
		const { question } = questionOf(subjectOf(DRAFT, { '| Ferry | 12% |': null }));
		expect(question.passages).toMatchObject([
			{
				kind: 'table row',
				text: 'Ferry | 12%',
				columns: ['Unit', 'Margin over carrying value'],
				caption: 'The units at the end of the year:',
			},
		]);
	});

	it('is the same for the same subject and another for another word', () => {
		expect(askedOf()).toEqual(askedOf());
		const changed = questionOf(subjectOf(DRAFT.replace(OTHER, 'The harbour unit was not tested.')));
		expect(changed.question.id).not.toBe(askedOf().question.id);
		expect(changed.matter).toBe(askedOf().matter);
	});

	it('keeps to its JSON Schema', () => {
		const fits = new Ajv({ strict: false }).compile(readerJsonSchema('question'));
		expect(fits(askedOf().question)).toBe(true);
		expect(fits({ ...askedOf().question, extra: 1 })).toBe(false);
	});
});

describe('a follow-up', () => {
	it('adds the section whose heading has the words, without what was shown', () => {
		const more = followUp(subjectOf(), { section: 'staff' });
		expect(more?.question.passages.map(({ text }) => text)).toEqual([
			FOUND,
			'We employ pilots, stokers and cooks. Nobody left.',
		]);
		expect(more?.question).toMatchObject({
			first: askedOf().question.id,
			after: { section: 'staff' },
			mayAskForMore: false,
		});
	});

	it('adds passages that have the words searched for', () => {
		const more = followUp(subjectOf(), { search: 'harbour unit tested' });
		expect(more?.question.passages.map(({ text }) => text)).toContain(OTHER);
	});

	it('is none where nothing answers', () => {
		expect(followUp(subjectOf(), { section: 'zeppelin moorings' })).toBeNull();
		expect(followUp(subjectOf(), { search: 'zeppelin moorings' })).toBeNull();
	});

	it('stays within its budget', () => {
		const long = `${DRAFT}\n## Ballast\n\n${Array.from({ length: 40 }, (_, at) => `${'Ballast stone and sand '.repeat(20)}${at}.`).join('\n\n')}\n`;
		const more = followUp(subjectOf(long), { section: 'ballast' });
		const added = more?.question.passages.slice(1).map(({ text }) => text.length) ?? [];
		expect(added.length).toBeGreaterThan(0);
		expect(added.length).toBeLessThanOrEqual(8);
		expect(added.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(6000);
	});
});
