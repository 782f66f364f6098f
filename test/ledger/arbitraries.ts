/** Commitments files at random: values that a file may hold, and texts as people write and break them. */

import {
	type Commitment,
	DISPOSITIONS,
	FORMS,
	type Letter,
	type Registrant,
	STRENGTHS,
	TARGETS,
	VALUE_KINDS,
} from '../../server/src/ledger/index.ts';
import { fc } from '../property.ts';

const WORDS = [
	'the',
	'Company',
	'will',
	'disclose:',
	'#1',
	'- risk',
	'“fair value”',
	"it's",
	'[●]',
	'{x}',
	'yes',
	'8%',
	'null',
	'2018',
	'*',
	'&a',
	'1.10',
	'a: b',
	'café',
	'｡',
	'👍',
	'---',
	'@',
	'`',
];

/** Words joined by single spaces: what quotes, titles and reasons look like at their worst. */
export const words = fc
	.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
	.map((parts) => parts.join(' '));
/** Any text at all, with line ends, tabs, control characters and half characters. */
export const anyText = fc.oneof(
	words,
	fc.string({ minLength: 1 }),
	fc.string({ unit: 'binary', minLength: 1 }),
	fc
		.array(fc.constantFrom('a', 'b c', '\n', '\n\n', '  ', '\t', ' ', '# x', '- y', 'k: v', '\r\n', '\u2028'), {
			minLength: 1,
			maxLength: 12,
		})
		.map((parts) => parts.join('')),
);
export const date = fc
	.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
	.map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
export const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/);

const term: fc.Arbitrary<string | object> = fc.oneof(
	words,
	fc.record(
		{ any: fc.array(words, { minLength: 1, maxLength: 3 }), value: fc.constantFrom(...VALUE_KINDS) },
		{ requiredKeys: ['any'] },
	),
);
const find = fc.record(
	{ within: fc.constantFrom('sentence', 'table row'), all: fc.array(term, { minLength: 1, maxLength: 3 }) },
	{ requiredKeys: ['all'] },
);
const element = fc.record(
	{ id, text: words, source: fc.constantFrom('letter', 'citation', 'reader'), branch: words, find },
	{ requiredKeys: ['id', 'text', 'source'] },
);
const decision = fc.record({ filing: words, met: fc.boolean(), reason: words, by: words, on: date });
const optional = {
	comment: fc.oneof(words, fc.constantFrom('1', '12', '1.10', '007')),
	topic: words,
	strength: fc.constantFrom(...STRENGTHS),
	ask: anyText,
	at: fc.tuple(fc.nat(9999), fc.nat(9999)).map(([start, length]) => ({ start, end: start + length })),
	condition: fc.record({ text: words, decidedBy: fc.constantFrom('person', 'text') }, { requiredKeys: ['text'] }),
	targets: fc.uniqueArray(fc.constantFrom(...TARGETS), { minLength: 1 }),
	due: fc.uniqueArray(fc.constantFrom(...FORMS), { minLength: 1 }),
	firstDue: fc.oneof(date, words),
	expires: words,
	oneOf: fc.constant(true),
	home: fc.dictionary(fc.constantFrom(...FORMS), fc.array(words, { minLength: 1, maxLength: 3 }), {
		minKeys: 1,
		noNullPrototype: true,
	}),
	citations: fc.array(words, { minLength: 1, maxLength: 4 }),
	proposedText: anyText,
	snippet: anyText,
	note: anyText,
	decisions: fc.array(decision, { minLength: 1, maxLength: 3 }),
};
export const commitment: fc.Arbitrary<Commitment> = fc.record(
	{
		id,
		letter: id,
		title: words,
		disposition: fc.constantFrom(...DISPOSITIONS),
		quote: anyText,
		elements: fc.uniqueArray(element, { maxLength: 4, selector: (e) => e.id }),
		...optional,
	},
	{ requiredKeys: ['id', 'letter', 'title', 'disposition', 'quote', 'elements'], noNullPrototype: true },
) as fc.Arbitrary<Commitment>;
export const commitments = fc.uniqueArray(commitment, { maxLength: 4, selector: (c) => c.id });
export const letters = fc.uniqueArray(
	fc.record(
		{
			id,
			file: words,
			sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
			date,
			staffLetterDate: date,
			reviewed: fc.array(words, { minLength: 1, maxLength: 2 }),
		},
		{ requiredKeys: ['id', 'file'], noNullPrototype: true },
	),
	{ maxLength: 3, selector: (l) => l.id },
) as fc.Arbitrary<Letter[]>;
export const registrant = fc.record(
	{ name: words, kind: fc.constantFrom('domestic', 'foreign private issuer'), fileNumber: words },
	{ requiredKeys: ['name'], noNullPrototype: true },
) as fc.Arbitrary<Registrant>;
