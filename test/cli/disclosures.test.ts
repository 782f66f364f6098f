/** The three disclosures that the product began with: missing, inserted with placeholders, filled. */
import { describe, expect, it } from 'vitest';
import { type Run, run } from './harness.ts';

interface Case {
	readonly name: string;
	readonly id: string;
	readonly form: string;
	readonly heading: string;
	readonly quote: string;
	readonly snippet: string;
	readonly element: string;
	readonly topic: string;
	/** Says something near it, and not it. */
	readonly broken: string;
	/** In place of the snippet's placeholders, in order. */
	readonly values: readonly string[];
}

const CASES: readonly Case[] = [
	{
		name: 'the receivable from a related party (ASC 850-10-50)',
		id: 'related-party-receivable',
		topic: 'related-party',
		form: '20-F',
		heading: 'B. Related Party Transactions',
		quote: 'the Company will disclose the balance receivable from this related party at each balance sheet date',
		element: 'the balance receivable from Quayside Freight Pte. Ltd. at each balance sheet date',
		snippet:
			'The balance receivable from Quayside Freight Pte. Ltd., a related party, was [●] at December 31, 2025 and [●] at December 31, 2024.',
		broken: 'Our directors are paid a fee for each meeting of the board.',
		values: ['$1,580', '$2,150'],
	},
	{
		name: 'the percentage of headroom in step 1',
		id: 'goodwill-headroom',
		topic: 'goodwill-headroom',
		form: '20-F',
		heading: 'Goodwill',
		quote: 'the Company will disclose the percentage by which fair value exceeded carrying value',
		element: 'the percentage by which fair value exceeded carrying value as of the date of the most recent test',
		snippet:
			'As of October 1, 2025, the date of the most recent test, the estimated fair value of the Managed Hosting reporting unit exceeded its carrying value by [●]%.',
		broken: 'We test goodwill for impairment once a year. No impairment was recorded in 2025.',
		values: ['6'],
	},
	{
		name: 'how the tax effect of non-GAAP adjustments is determined',
		id: 'tax-effect-method',
		topic: 'non-gaap-tax',
		form: 'earnings release',
		heading: 'Use of Non-GAAP Financial Measures',
		quote: 'the Company will explain how the tax effect of the non-GAAP adjustments is determined',
		element: 'how the tax effect of the non-GAAP adjustments is determined',
		snippet:
			'The tax effect of the non-GAAP adjustments is determined by applying to each adjustment the statutory income tax rate of the jurisdiction in which it arises, mainly [●]% in [●].',
		broken: 'Our management looks at these measures each month.',
		values: ['17', 'Singapore'],
	},
];

function filesOf({ id, topic, form, heading, quote, snippet, element, broken }: Case): Record<string, string> {
	return {
		'/p/letter.txt': `June 18, 2025\n\nRe: Halvorsen Quay Networks Ltd\n\n1. Please disclose it.\n\nResponse: In future filings, ${quote}.\n`,
		'/p/commitments.yaml': `version: 1
registrant: { name: Halvorsen Quay Networks Ltd, kind: foreign private issuer }
letters: [{ id: L1, file: letter.txt, date: 2025-06-18 }]
commitments:
  - id: ${id}
    letter: L1
    comment: "1"
    title: ${element}
    topic: ${topic}
    disposition: promised
    quote: ${quote}
    due: [${form}]
    home: { ${form}: ["${heading}"] }
    snippet: "${snippet}"
    elements: [{ id: fact, text: ${element} }]
`,
		'/p/draft.md': `---\nform: ${form}\nperiod: 2025-12-31\nfiling: f\n---\n\n# Report\n\nText.\n\n## ${heading}\n\n${broken}\n\n## Other matters\n\nText.\n`,
	};
}

async function findingsIn(files: Run['files']) {
	const { code, out } = await run(['lint', '--format', 'json'], files);
	return { code, ...JSON.parse(out) };
}

describe.each(CASES)('$name', (disclosure) => {
	it('is missing with severity, place and quote; the fix leaves placeholders; filled, it is no longer missing', async () => {
		const files = filesOf(disclosure);
		const missing = await findingsIn(files);
		expect(missing.code).toBe(1);
		expect(missing.findings).toHaveLength(1);
		const [finding] = missing.findings;
		expect(finding).toMatchObject({
			rule: 'missing-disclosure',
			severity: 'error',
			commitment: disclosure.id,
			promise: { quote: disclosure.quote },
		});
		expect(files['/p/draft.md']?.split('\n')[finding.range.start.line]).toBe(`## ${disclosure.heading}`);
		expect(finding.related[0]).toMatchObject({ file: 'letter.txt', range: { start: { line: 6 } } });

		const fixed = await run(['lint', '--fix'], files);
		const open = await findingsIn(fixed.files);
		expect(open.code).toBe(1);
		expect(open.findings.map(({ rule, severity }: Record<string, string>) => [rule, severity])).toEqual([
			['placeholder-left', 'error'],
		]);

		const values = [...disclosure.values];
		const draft = String(fixed.files['/p/draft.md']).replace(/\[●\]/g, () => values.shift() ?? '');
		const kept = await findingsIn({ ...fixed.files, '/p/draft.md': draft });
		expect(kept.code).toBe(0);
		expect(kept.verdicts[0].verdict).toBe('found');
		expect(kept.findings).toEqual([]);
	});
});
