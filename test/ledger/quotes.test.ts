import { describe, expect, it } from 'vitest';
import {
	type Commitment,
	checkLetterHash,
	checkQuotes,
	commitmentFingerprint,
	fingerprint,
	readLedger,
	renderLedger,
} from '../../server/src/ledger/index.ts';
import { fc } from '../property.ts';

const LETTER = `Harbor Light Ltd.

We respectfully advise the staff that the Company’s policy is
unchanged. The Company will disclose the percentage — by reporting
unit — in its future “annual” reports.`;

const base: Commitment = {
	id: 'a',
	letter: 'first',
	title: 'T',
	disposition: 'promised',
	quote: 'The Company will disclose the percentage — by reporting unit — in its future “annual” reports.',
	elements: [{ id: 'e1', text: 'the percentage', source: 'letter' }],
};
const SHA = 'ab'.repeat(32);
const fileOf = (changes: Partial<Commitment>) =>
	readLedger(renderLedger(null, [{ id: 'first', file: 'first.txt', sha256: SHA }], [{ ...base, ...changes }]));
const check = (changes: Partial<Commitment>) => checkQuotes(fileOf(changes), 'first', LETTER);

describe('checkQuotes', () => {
	it('finds quotes whatever the white space, in the letter and in the file', () => {
		expect(check({})).toEqual([]);
		expect(check({ ask: 'policy is unchanged.\nThe Company' })).toEqual([]);
		expect(check({ saidOfAll: 'policy is unchanged.\nThe Company' })).toEqual([]);
		expect(checkQuotes(fileOf({ quote: 'nowhere' }), 'second', LETTER)).toEqual([]);
	});

	it('wants the range to lead to the quote, and says where that stands', () => {
		const start = LETTER.indexOf(base.quote.slice(0, 20));
		expect(check({ at: { start, end: start + 80 } })).toEqual([]);
		const quote = 'We respectfully advise the staff';
		const file = fileOf({ quote, at: { start: 0, end: 10 } });
		const [problem, ...more] = checkQuotes(file, 'first', LETTER);
		const from = LETTER.indexOf(quote);
		expect(more).toEqual([]);
		expect(problem).toMatchObject({ code: 'range-not-of-quote', severity: 'warning' });
		expect(file.text.slice(problem?.start, problem?.end)).toBe('{ start: 0, end: 10 }');
		expect(problem?.instead).toBe(`{ start: ${from}, end: ${from + quote.length} }`);
	});

	it('reports other words in what is said of all promises as a warning, where it stands', () => {
		const file = fileOf({ saidOfAll: 'The policy is unchanged in all filings.' });
		const [problem, ...more] = checkQuotes(file, 'first', LETTER);
		expect(more).toEqual([]);
		expect(problem).toMatchObject({ code: 'quote-not-in-letter', severity: 'warning' });
		expect(file.text.slice(problem?.start, problem?.end)).toBe('The policy is unchanged in all filings.');
	});

	it('reports other words at the quote, and an ask as a warning', () => {
		const file = fileOf({ quote: 'The Company will disclose the amount.', ask: 'Please disclose.' });
		const problems = checkQuotes(file, 'first', LETTER);
		expect(problems.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
			'quote-not-in-letter error',
			'quote-not-in-letter warning',
		]);
		const [quote] = problems.filter(({ severity }) => severity === 'error');
		expect(file.text.slice(quote?.start, quote?.end)).toBe('The Company will disclose the amount.');
	});

	it('says where the words part', () => {
		expect(
			check({ quote: 'We respectfully advise the staff that the Company’s policy is sound.' })[0]?.message,
		).toMatch(/after “…?.*policy is” the letter goes on “unchanged\./);
	});

	it('takes quotation marks and dashes as they are, and says when only they differ', () => {
		const [problem] = check({ quote: 'percentage - by reporting unit - in its future "annual" reports' });
		expect(problem?.message).toMatch(
			/only capitals, quotation marks or dashes differ: the letter has “percentage — by/,
		);
	});

	it('says so when nothing like it is there', () => {
		expect(check({ quote: 'Entirely other words of ours' })[0]?.message).toMatch(/copy the letter's own words/);
	});

	it('finds every piece of any letter, however its lines are broken', () => {
		const text = fc
			.array(fc.constantFrom('we', 'will', '“x”', '—', 'a.', '\n', '  ', '\u00a0', '$1'), { minLength: 3 })
			.map((parts) => parts.join(' '));
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), (letter, from, length) => {
				const start = from % letter.length;
				const quote = letter
					.slice(start, start + 1 + length)
					.replace(/\s+/g, ' ')
					.trim();
				fc.pre(quote !== '');
				expect(checkQuotes(fileOf({ quote }), 'first', letter)).toEqual([]);
				expect(checkQuotes(fileOf({ quote: `${quote} zzz` }), 'first', letter).length).toBe(1);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('checkLetterHash', () => {
	it('reports a changed letter at its hash, and nothing when it is the same or unknown', () => {
		const file = fileOf({});
		expect(checkLetterHash(file, 'first', SHA.toUpperCase())).toEqual([]);
		expect(checkLetterHash(file, 'other', SHA)).toEqual([]);
		const [problem] = checkLetterHash(file, 'first', 'cd'.repeat(32));
		expect([problem?.code, problem?.severity]).toEqual(['letter-changed', 'warning']);
		expect(file.text.slice(problem?.start, problem?.end)).toBe(SHA);
	});
});

describe('fingerprints', () => {
	it('are sixteen digits that never change between versions', () => {
		expect(fingerprint('The Company will disclose the percentage.')).toBe('23a2ff61402995de');
		expect(commitmentFingerprint(base)).toBe('89a21403d640cf3e');
	});

	it('follow what a signer saw, and nothing else', () => {
		const before = commitmentFingerprint(base);
		const seen: Partial<Commitment>[] = [
			{ quote: 'other' },
			{ ask: 'other' },
			{ condition: { text: 'if material' } },
			{ elements: [{ id: 'e1', text: 'other', source: 'letter' }] },
			{ elements: [] },
			{ proposedText: 'other' },
		];
		const after = seen.map((change) => commitmentFingerprint({ ...base, ...change }));
		expect(new Set([before, ...after]).size).toBe(seen.length + 1);
		const unseen = { ...base, id: 'b', title: 'Other', note: 'n', quote: base.quote.replaceAll(' ', '\n ') };
		expect(commitmentFingerprint(unseen)).toBe(before);
	});

	it('tell texts apart', () => {
		const seen = new Map<string, string>();
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const words = text.replace(/\s+/g, ' ').trim();
				const mark = fingerprint(text);
				expect(mark).toMatch(/^[0-9a-f]{16}$/);
				expect(seen.get(mark) ?? words).toBe(words);
				seen.set(mark, words);
			}),
			{ numRuns: 2000 },
		);
	});
});
