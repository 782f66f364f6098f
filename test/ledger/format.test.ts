import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatLedger, readLedger } from '../../server/src/ledger/index.ts';
import { fc } from '../property.ts';

const EXAMPLE = readFileSync(join(import.meta.dirname, '../../examples/commitments.yaml'), 'utf8');
const UNTIDY = `version: 1
# the letters
letters:
- id: first   # of two
  file:   letters/first.txt


commitments:
-   id: beds
    title:   "Beds, all of them"
    letter: first

    # reviewed by Ines
    disposition: promised
    quote: >-
        the Company will disclose
        the number of beds
    due: [20-F,10-K]
    at: {start: 1, end: 20}
    elements:
    - id: one
      text: the number of beds
`;
const TIDY = `version: 1
# the letters
letters:
  - id: first # of two
    file: letters/first.txt

commitments:
  - id: beds
    title: "Beds, all of them"
    letter: first

    # reviewed by Ines
    disposition: promised
    quote: >-
      the Company will disclose
      the number of beds
    due: [20-F, 10-K]
    at: { start: 1, end: 20 }
    elements:
      - id: one
        text: the number of beds
`;

describe('formatLedger', () => {
	it('lays out levels, blanks and lists, and keeps comments, words and line breaks of long ones', () => {
		expect(formatLedger(UNTIDY)).toBe(TIDY);
		expect(formatLedger(UNTIDY.replaceAll('\n', '\r\n'))).toBe(TIDY.replaceAll('\n', '\r\n'));
	});

	it('leaves alone what is laid out already, and what is no YAML', () => {
		expect(formatLedger(EXAMPLE)).toBe(EXAMPLE);
		expect(formatLedger(TIDY)).toBe(TIDY);
		for (const text of ['', 'a: [', 'version: 1\n\tx: 2\n']) expect(formatLedger(text)).toBe(text);
	});

	it('never changes what a file says, whatever its blanks are', () => {
		const blanks = fc.array(fc.constantFrom('', ' ', '  ', '\n', '\n\n', '  # a note\n'), {
			minLength: 8,
			maxLength: 8,
		});
		const lines = UNTIDY.split('\n');
		fc.assert(
			fc.property(blanks, fc.array(fc.nat(lines.length - 1), { minLength: 8, maxLength: 8 }), (marks, at) => {
				const changed = [...lines];
				marks.forEach((mark, index) => {
					changed[at[index] ?? 0] += mark;
				});
				const text = changed.join('\n');
				const once = formatLedger(text);
				expect(readLedger(once).ledger).toEqual(readLedger(text).ledger);
				expect((once.match(/# a note/g) ?? []).length).toBe((text.match(/# a note/g) ?? []).length);
				expect(formatLedger(once)).toBe(once);
			}),
		);
	});
});
