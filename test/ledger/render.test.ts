import { describe, expect, it } from 'vitest';
import { readLedger, renderLedger } from '../../server/src/ledger/index.ts';
import { fc } from '../property.ts';
import { commitments, letters, registrant } from './arbitraries.ts';

const SAMPLE = `version: 1

registrant:
  name: Harbor Light Ltd.
  kind: foreign private issuer

letters:
  - id: 2019-03-04
    file: ../letters/2019-03-04.htm
    date: 2019-03-04
    reviewed: [Form 20-F for 2018]

commitments:
  - id: headroom
    title: Percentage by which fair value exceeds carrying value
    letter: 2019-03-04
    comment: 5
    disposition: conditional
    strength: binding
    ask: >-
      Please disclose the following for each reporting unit that is at risk of failing the next test
      of impairment:

      The percentage by which fair value exceeded carrying value;

      How the key assumptions were determined.
    quote: we will include the above disclosures
    at: { start: 120, end: 157 }
    condition:
      text: to the extent that any reporting unit is at risk
    targets: [future filings, earnings release]
    due: [20-F]
    elements:
      - id: percentage
        text: "percentage: fair value over carrying value"
        find: { value: percentage, all: [exceed, { any: [fair value, carrying value] }] }
      - id: assumptions
        text: how the key assumptions were determined
        source: reader
    home:
      20-F: [Item 5, Goodwill]
    snippet: |
      The fair value of [●] exceeded its carrying value by [●]%.

      Key assumptions were [●].
    decisions:
      - filing: 20-F-2018
        met: true
        reason: one unit is at risk
        by: Dana Wu
        on: 2019-04-01

  - id: trends
    title: Known trends
    letter: 2019-03-04
    disposition: declined
    quote: we do not believe these are trends
`;

/** Words drawn at random may name no letter, hold no word that a `find:` could meet, and decide one condition both ways. */
const OF_CHANCE = new Set(['unknown-letter', 'idle-find', 'contradicting-decisions']);

describe('renderLedger', () => {
	it('lays a file out to be read: order, blank lines, folded words, no empty keys', () => {
		const { ledger, problems } = readLedger(SAMPLE);
		expect(problems).toEqual([]);
		const text = renderLedger(ledger.registrant ?? null, ledger.letters, ledger.commitments);
		const [header, body] = [text.slice(0, text.indexOf('version: 1')), text.slice(text.indexOf('version: 1'))];
		expect(body).toBe(SAMPLE);
		expect(header.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
		expect(header).toMatch(/commitments lint/);
		expect(header).not.toContain('$schema');
		const named = renderLedger(null, [], [], { schema: './commitments.schema.json' });
		expect(named.startsWith('# yaml-language-server: $schema=./commitments.schema.json\n#')).toBe(true);
	});

	it('leaves out what is empty or goes without saying, and keeps the order whatever the order given', () => {
		const [first] = readLedger(SAMPLE).ledger.commitments.slice(1);
		const full = {
			elements: [],
			targets: [],
			citations: [],
			note: '',
			oneOf: false,
			quote: first?.quote ?? '',
			...first,
		};
		expect(renderLedger(null, [], first ? [{ ...full, ...first }] : [])).toContain(
			SAMPLE.slice(SAMPLE.indexOf('  - id: trends')),
		);
	});

	it('writes what reads back as the same values', () => {
		fc.assert(
			fc.property(fc.option(registrant), letters, commitments, (name, sent, promised) => {
				const text = renderLedger(name, sent, promised);
				const { ledger, usable, problems } = readLedger(text);
				expect(problems.filter(({ code }) => !OF_CHANCE.has(code))).toEqual([]);
				expect(usable).toBe(true);
				expect(ledger).toEqual({ version: 1, ...(name && { registrant: name }), letters: sent, commitments: promised });
			}),
			{ numRuns: 300 },
		);
	});
});
