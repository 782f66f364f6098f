/** Words that were agreed beforehand count where they stand: an inserted snippet once it is filled, and the wording that the letter proposed. */
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/index.ts';
import { readLedger } from '../../server/src/ledger/index.ts';
import { snippetOf, statesOf } from '../../server/src/rules/index.ts';

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

	it('whose placeholder only names the promise is no wording that could be filled', () => {
		const promised = { topic: 'leases', form: '20-F', text: 'the oversight of the sluice crews by the harbour board' };
		const said = 'The oversight of the sluice crews by the harbour board is under review.';
		expect(verdictWith(promised, [], () => said)).not.toBe('found');
	});

	it('does not count with a value taken out, turned into a denial, or quoted', () => {
		const values = ['October 1, 2031', 'Barrages', '7'];
		expect(verdictWith(HEADROOM, values, (text) => text.replace('7%', 'much'))).not.toBe('found');
		expect(verdictWith(HEADROOM, values, (text) => text.replace('exceeded', 'never exceeded'))).not.toBe('found');
		expect(verdictWith(HEADROOM, values, (text) => text.replace(/^/gm, '> '))).not.toBe('found');
		expect(verdictWith(OWN, ['two', 'ten years'], (text) => text.replace(/^/gm, '> '))).not.toBe('found');
	});
});

describe('wording that the letter proposed', () => {
	const proposed =
		'Gross margin decreased by [●] basis points, mainly because freight rates and promotional spending rose. We expect both to stay at this level in the first half of the next year.';
	const said =
		'Gross margin decreased by 120 basis points, mainly because freight rates and promotional spending rose. We expect both to stay at this level in the first half of the next year.';

	function verdictsOn(text: string): readonly (string | undefined)[] {
		const elements = [
			{ id: 'driver', text: 'promotional spending as a driver of the gross margin' },
			{ id: 'wording', text: 'disclosure substantially as follows' },
			{ id: 'other', text: 'the number of barrages that were closed for repair' },
		];
		const commitment = {
			...{ id: 'c', letter: 'a', comment: '1', title: 'Gross margin', disposition: 'promised', due: ['20-F'] },
			...{ quote: 'we will disclose it substantially as follows', proposedText: proposed, elements },
		};
		const registrant = { name: 'Fenwick Tidal Works Ltd', kind: 'foreign private issuer' };
		const { ledger } = readLedger(
			JSON.stringify({ version: 1, registrant, letters: [{ id: 'a', file: 'a.txt' }], commitments: [commitment] }),
		);
		const draft = parseDraft(`# Report\n\n## Results\n\n${text}\n\n## Other\n\nWe run two barrages.\n`, 'd.md');
		const filing = { id: 'f', form: '20-F', period: '2031-12-31', drafts: [draft] };
		return (statesOf(ledger, filing, '2032-01-31')[0]?.elements ?? []).map(({ judgement }) => judgement.verdict);
	}

	it('is evidence for what it speaks of and for itself, and for nothing else', () => {
		expect(verdictsOn(said)).toEqual(['found', 'found', 'missing']);
	});

	it.each([
		['with the figure taken out', said.replace('120 basis points', 'much')],
		['with an open placeholder', said.replace('120', '[●]')],
		['turned into a denial', said.replace('decreased', 'never decreased')],
		['in a quotation', `> ${said}`],
		['with its second half gone', said.slice(0, 60)],
	])('is not as proposed %s', (_, text) => {
		expect(verdictsOn(text)[0]).not.toBe('found');
		expect(verdictsOn(text)[1]).not.toBe('found');
	});
});
