/** An inserted snippet counts once every placeholder is filled, whatever it is filled with, and not before. */
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/index.ts';
import { readLedger } from '../../server/src/ledger/index.ts';
import { statesOf } from '../../server/src/rules/index.ts';
import { snippetOf } from '../../server/src/rules/snippets.ts';

interface Promised {
	readonly topic: string;
	readonly form: string;
	readonly text: string;
	readonly snippet?: string;
}

function ledgerOf({ topic, form, text, snippet }: Promised) {
	const commitment = {
		...{ id: 'c', letter: 'a', comment: '1', title: text, disposition: 'promised', topic, due: [form], snippet },
		...{ quote: `we will disclose ${text}`, elements: [{ id: 'e', text }] },
	};
	const registrant = { name: 'Fenwick Tidal Works Ltd', kind: 'foreign private issuer' };
	return readLedger(
		JSON.stringify({ version: 1, registrant, letters: [{ id: 'a', file: 'a.txt' }], commitments: [commitment] }),
	).ledger;
}

/** The verdict on the promise in a draft that has the snippet with its placeholders replaced, in order. */
function verdictWith(promised: Promised, values: readonly string[], change = (text: string) => text): string {
	const ledger = ledgerOf(promised);
	const [commitment] = ledger.commitments;
	if (!commitment) throw new Error('the promise was not read');
	const left = [...values];
	const filled = snippetOf(commitment, promised.form)
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/\[●\]/g, (open) => left.shift() ?? open);
	const text = `# Report\n\n## Matters\n\n${change(filled)}\n\n## Other\n\nWe run two barrages. Revenue rose.\n`;
	const draft = parseDraft(text, 'd.md');
	const filing = { id: 'f', form: promised.form, period: '2031-12-31', drafts: [draft] };
	return statesOf(ledger, filing, '2032-01-31')[0]?.elements[0]?.judgement.verdict ?? 'none';
}

const TAX: Promised = {
	topic: 'non-gaap-tax',
	form: 'earnings release',
	text: 'how the tax effect of the non-GAAP adjustments is determined',
};
const BALANCE: Promised = {
	topic: 'related-party',
	form: '20-F',
	text: 'the balance receivable from this related party at each balance sheet date',
};
const HEADROOM: Promised = {
	topic: 'goodwill-headroom',
	form: '20-F',
	text: 'the percentage by which fair value exceeded carrying value as of the date of the most recent test',
};
const OWN: Promised = {
	topic: 'leases',
	form: '20-F',
	text: 'renewal options that were not counted into the lease terms',
	snippet: 'The renewal options over [●] for a further [●] were not counted in, and so lengthen no lease term shown.',
};

describe('a snippet', () => {
	it.each([
		['of the library, a sentence', TAX, ['17%', 'whether they can be deducted']],
		[
			'of the library, with balances',
			BALANCE,
			['December 31, 2030', 'December 31, 2031', 'Reedmere Ltd', '$4', '$3', 'nil', 'nil'],
		],
		['of the library, with a percentage and a date', HEADROOM, ['October 1, 2031', 'Barrages', '7']],
		['of the commitments file', OWN, ['two', 'ten years']],
	])('%s: is found filled, and not while a placeholder is open', (_, promised, values) => {
		expect(verdictWith(promised, values)).toBe('found');
		for (let filled = 0; filled < values.length; filled++)
			expect(verdictWith(promised, values.slice(0, filled))).not.toBe('found');
	});

	it('does not count with a value taken out, turned into a denial, or quoted', () => {
		const values = ['October 1, 2031', 'Barrages', '7'];
		expect(verdictWith(HEADROOM, values, (text) => text.replace('7%', 'much'))).not.toBe('found');
		expect(verdictWith(HEADROOM, values, (text) => text.replace('exceeded', 'never exceeded'))).not.toBe('found');
		expect(verdictWith(HEADROOM, values, (text) => text.replace(/^/gm, '> '))).not.toBe('found');
		expect(verdictWith(OWN, ['two', 'ten years'], (text) => text.replace(/^/gm, '> '))).not.toBe('found');
	});
});
