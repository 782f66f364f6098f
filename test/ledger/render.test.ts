import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLedger, renderLedger } from '../../server/src/ledger/index.ts';
import { commitments, letters, registrant } from './arbitraries.ts';

describe('renderLedger', () => {
	it('writes what reads back as the same values', () => {
		fc.assert(
			fc.property(fc.option(registrant), letters, commitments, (name, sent, promised) => {
				const text = renderLedger(name, sent, promised);
				const { ledger, usable, problems } = readLedger(text);
				expect(problems.filter(({ code }) => code !== 'unknown-letter')).toEqual([]);
				expect(usable).toBe(true);
				expect(ledger).toEqual({ version: 1, ...(name && { registrant: name }), letters: sent, commitments: promised });
			}),
			{ numRuns: 300 },
		);
	});
});
