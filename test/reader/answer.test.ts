import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { checkAnswer, questionOf, readAnswer, readerJsonSchema, readReply } from '../../server/src/reader/index.ts';
import { fc } from '../property.ts';
import { askedOf, DRAFT, FOUND, OTHER, replyOf, subjectOf } from './fiction.ts';

const rejection = (text: string, asked = askedOf()): string => {
	const checked = readReply(text, asked);
	return checked.kind === 'rejected' ? checked.why : `not rejected: ${checked.kind}`;
};

describe('an answer', () => {
	it('becomes a reading that remembers what was asked and shown', () => {
		const asked = askedOf();
		expect(readReply(replyOf(), asked)).toEqual({
			kind: 'reading',
			reading: {
				...{ filing: '20-F-2025', commitment: 'headroom', element: 'percentage', verdict: 'found', lacks: [] },
				quotes: [{ passage: asked.prints.get('P1'), text: FOUND }],
				why: 'The passage gives the percentage.',
				question: asked.matter,
				passages: [asked.prints.get('P1')],
			},
		});
	});

	it('may ask for more once, and not again', () => {
		const more = JSON.stringify({ more: { section: 'Staff' } });
		expect(readReply(more, askedOf())).toEqual({ kind: 'more', more: { section: 'Staff' } });
		const { question } = askedOf();
		expect(rejection(more, { ...askedOf(), question: { ...question, mayAskForMore: false } })).toContain('second time');
	});

	it.each([
		['', 'empty'],
		['{"verdict": "found", "quo', 'no JSON object by itself'],
		[`Here is my answer: ${replyOf()}`, 'no JSON object by itself'],
		[`\`\`\`json\n${replyOf()}\n\`\`\``, 'no JSON object by itself'],
		['[]', 'does not keep to the protocol'],
		['null', 'does not keep to the protocol'],
		[replyOf({ verdict: 'yes' }), 'at “verdict”'],
		[replyOf({ sign: true }), 'does not keep to the protocol'],
		[replyOf({ more: { section: 'x' } }), 'does not keep to the protocol'],
		[replyOf({ quotes: [] }), 'quotes nothing'],
		[replyOf({ quotes: [{ passage: 'P9', text: FOUND }] }), '“P9” that the question does not have'],
		[replyOf({ quotes: [{ passage: 'P1', text: FOUND.replace('12%', '15%') }] }), 'letter by letter'],
		[replyOf({ quotes: [{ passage: 'P1', text: FOUND.toLowerCase() }] }), 'letter by letter'],
		[replyOf({ quotes: [{ passage: 'P1', text: OTHER }] }), 'letter by letter'],
		[replyOf({ quotes: [{ passage: 'P1', text: 'The' }] }), 'too short'],
		[replyOf({ lacks: ['the date'] }), 'something is lacking'],
		[replyOf({ verdict: 'missing', quotes: [], lacks: [] }), 'not what is lacking'],
		[replyOf({ why: '' }), 'at “why”'],
		[replyOf({ why: 'a\u001b[2Jb' }), 'control characters'],
		[replyOf({ why: 'x'.repeat(5000) }), 'at “why”'],
	])('is rejected and said, not mended: %s', (text, why) => {
		expect(rejection(text)).toContain(why);
	});

	it('is taken only with quotes that stand in their passage', () => {
		const asked = questionOf(subjectOf(DRAFT, { [FOUND]: null, [OTHER]: null }));
		const quote = fc.oneof(
			fc.tuple(fc.nat(FOUND.length), fc.nat(FOUND.length)).map(([a, b]) => FOUND.slice(Math.min(a, b), Math.max(a, b))),
			fc.string(),
			fc.constantFrom(FOUND, OTHER, `${FOUND} ${OTHER}`, FOUND.replace('above', 'below')),
		);
		fc.assert(
			fc.property(quote, fc.constantFrom('P1', 'P2', 'P3'), (text, passage) => {
				const checked = readReply(replyOf({ quotes: [{ passage, text }] }), asked);
				const words = passage === 'P1' ? FOUND : passage === 'P2' ? OTHER : '';
				expect(checked.kind === 'reading').toBe(words.includes(text) && text.trim().length >= 12);
			}),
		);
	});

	it('never throws, whatever is written', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(['reading', 'rejected', 'more']).toContain(readReply(text, askedOf()).kind);
			}),
		);
	});
});

describe('a line of an answers file', () => {
	const line = (over: Record<string, unknown> = {}): string =>
		JSON.stringify({ id: askedOf().question.id, model: 'a reader', ...JSON.parse(replyOf()), ...over });

	it('names its question and keeps to the JSON Schema', () => {
		const read = readAnswer(line());
		if (!read.ok) throw new Error(read.why);
		expect(checkAnswer(read.answer, askedOf()).kind).toBe('reading');
		const fits = new Ajv({ strict: false }).compile(readerJsonSchema('answer'));
		expect(fits(JSON.parse(line()))).toBe(true);
		expect(fits(JSON.parse(line({ verdict: 'yes' })))).toBe(false);
	});

	it('is rejected for a question that is asked no more', () => {
		const read = readAnswer(line({ id: '0123456789abcdef' }));
		if (!read.ok) throw new Error(read.why);
		expect(checkAnswer(read.answer, askedOf())).toMatchObject({ kind: 'rejected' });
		expect(readAnswer(line({ id: 'P1' })).ok).toBe(false);
	});
});
