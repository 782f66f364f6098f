import { describe, expect, it } from 'vitest';
import { against, objectionText } from '../../server/src/evidence/index.ts';
import {
	questionOf,
	readReadings,
	readReply,
	recordReadings,
	type Subject,
	standingOf,
} from '../../server/src/reader/index.ts';
import type { Reading } from '../../server/src/reader/types.ts';
import { fc } from '../property.ts';
import { DRAFT, FOUND, OTHER, replyOf, subjectOf } from './fiction.ts';

function readingFor(subject: Subject, reply = replyOf()): Reading {
	const checked = readReply(reply, questionOf(subject));
	if (checked.kind !== 'reading') throw new Error(JSON.stringify(checked));
	return { ...checked.reading, model: 'a reader', on: '2026-03-01' };
}

function textOf(edited: ReturnType<typeof recordReadings>): string {
	if (!edited.ok) throw new Error(edited.problem.message);
	return edited.text;
}

const word = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const line = fc.stringMatching(/^[a-zA-Z0-9 .,:#'"%-]{1,60}$/).filter((text) => text.trim() === text && text !== '');
const print = fc.stringMatching(/^[0-9a-f]{16}$/);
const reading: fc.Arbitrary<Reading> = fc.record({
	filing: fc.constantFrom('10-K-2025', '10-K-2026'),
	commitment: fc.constantFrom('a', 'b'),
	element: fc.constantFrom('x', 'y', 'z'),
	verdict: fc.constantFrom('found' as const, 'unsure' as const, 'missing' as const),
	quotes: fc.array(fc.record({ passage: print, text: word }), { maxLength: 2 }),
	lacks: fc.array(line, { maxLength: 2 }),
	why: line,
	model: line,
	on: fc.constantFrom('2026-03-01', '2026-04-01'),
	question: print,
	passages: fc.array(print, { maxLength: 3 }),
});
const keyOf = ({ filing, commitment, element }: Reading) => [filing, commitment, element].join('/');

describe('the readings file', () => {
	it('gives back what was written to it, in however many steps', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(reading, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
				(steps) => {
					let text: string | null = null;
					const latest = new Map<string, Reading>();
					for (const step of steps) {
						text = textOf(recordReadings(text, step));
						for (const one of step) latest.set(keyOf(one), one);
					}
					const file = readReadings(text ?? '');
					expect(file.problems).toEqual([]);
					expect(new Map(file.readings.map((one) => [keyOf(one), one]))).toEqual(latest);
				},
			),
			{ numRuns: 30 },
		);
	});

	it('keeps what a person wrote around the entries, and changes nothing when nothing is new', () => {
		const one = readingFor(subjectOf());
		const text = textOf(recordReadings(null, [one])).replace('version: 1', '# looked at by Ines\nversion: 1');
		expect(textOf(recordReadings(text, [one]))).toBe(text);
		const after = textOf(recordReadings(text, [{ ...one, element: 'other' }]));
		expect(after.startsWith(text.trimEnd())).toBe(true);
	});

	it('says what is wrong and where, and leaves that entry out', () => {
		const text = textOf(recordReadings(null, [readingFor(subjectOf())])).replace('verdict: found', 'verdict: yes');
		const file = readReadings(text);
		expect(file.readings).toEqual([]);
		expect(file.problems.map(({ start, end }) => text.slice(start, end))).toEqual(['yes']);
		expect(recordReadings(text, [])).toMatchObject({ ok: false });
	});

	it('reads any text without throwing', () => {
		fc.assert(fc.property(fc.string(), (text) => void readReadings(text)));
		expect(readReadings('version: 2').problems).toHaveLength(1);
		expect(readReadings('version: 1\nreadings: 5').problems).toHaveLength(1);
		expect(readReadings('').problems).toEqual([]);
	});
});

describe('a recorded reading', () => {
	it('stands while what it read stands, wherever that has moved to', () => {
		const moved = DRAFT.replace('# Item 5', '# Item 5\n\nA new first paragraph, far away.');
		expect(standingOf(readingFor(subjectOf()), subjectOf(moved))).toMatchObject({
			kind: 'stands',
			needsSignature: null,
			evidence: [{ quote: FOUND }],
		});
	});

	it.each([
		['the passage', DRAFT.replace('12% above', '13% above'), 'The fair value of the ferry unit was 13% above'],
		['its neighbour', DRAFT.replace(OTHER, 'The above did not happen.'), FOUND],
		['its heading', DRAFT.replace('## Goodwill', '## Discontinued operations'), FOUND],
	])('is void once %s changes', (_, text, words) => {
		expect(standingOf(readingFor(subjectOf()), subjectOf(text, { [words]: null }))).toMatchObject({ kind: 'void' });
	});

	it('is void once the promise or the fact changes', () => {
		const subject = subjectOf();
		const { commitment, element } = subject;
		const other = { ...subject, element: { ...element, text: 'the amount of goodwill' } };
		expect(standingOf(readingFor(subject), other)).toMatchObject({
			kind: 'void',
			why: 'the commitment was changed since',
		});
		const promise = { ...subject, commitment: { ...commitment, quote: 'something else' } };
		expect(standingOf(readingFor(subject), promise)).toMatchObject({ kind: 'void' });
	});

	it('that says missing is void once a passage comes close that it has not seen', () => {
		const missing = replyOf({ verdict: 'missing', quotes: [], lacks: ['the percentage'] });
		const before = readingFor(subjectOf(), missing);
		expect(standingOf(before, subjectOf())).toMatchObject({ kind: 'stands' });
		const unseen = subjectOf(DRAFT, { [FOUND]: null, '| Ferry | 12% |': null });
		expect(standingOf(before, unseen)).toMatchObject({ kind: 'void', why: expect.stringContaining('not read') });
		// What it quotes carries a found, whatever else comes close.
		expect(standingOf(readingFor(subjectOf()), unseen)).toMatchObject({ kind: 'stands' });
	});

	it('needs a signature where the rules object to its passage, or never put it forward', () => {
		const objected = subjectOf(DRAFT, { [FOUND]: 'denies' });
		expect(standingOf(readingFor(subjectOf()), objected)).toMatchObject({
			needsSignature: 'denies this, or part of it',
		});
		const elsewhere = subjectOf(DRAFT, { [OTHER]: null });
		expect(standingOf(readingFor(subjectOf()), elsewhere)).toMatchObject({
			needsSignature: objectionText(against('not-put-forward')),
		});
		const open = FOUND.replace('12%', '[●]%');
		const unfilled = DRAFT.replace(FOUND, open);
		const one = readingFor(subjectOf(unfilled, { [open]: null }), replyOf({ quotes: [{ passage: 'P1', text: open }] }));
		expect(standingOf(one, subjectOf(unfilled, { [OTHER]: null }))).toMatchObject({
			needsSignature: objectionText(against('placeholder')),
		});
	});

	it('that names a quote of another passage is void', () => {
		const one = readingFor(subjectOf());
		const forged = { ...one, quotes: one.quotes.map((quote) => ({ ...quote, text: OTHER })) };
		expect(standingOf(forged, subjectOf())).toMatchObject({ kind: 'void' });
	});
});
