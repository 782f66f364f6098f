/** The rules that hold a draft against the letter's own words, with the real engine. */
import { describe, expect, it } from 'vitest';
import { lintLedger, memoryWorkspace } from '../../server/src/project/index.ts';
import type { Finding } from '../../server/src/rules/types.ts';

const AGREED = [
	'We review spare parts for our cooling plant twice a year and write down those that we have not used for 24 months.',
	'In 2024 we wrote down spare parts of $418,000.',
	'A write-down is not reversed when a part is used again later.',
];
const NOW = AGREED.map((sentence) => sentence.replace('In 2024', 'In 2025').replace('$418,000', '$501,000'));

const HEAD = `version: 1
registrant: { name: Halvorsen Quay Networks Ltd, kind: foreign private issuer }
letters:
  - { id: L1, file: letter.txt, date: 2025-06-18 }
commitments:
`;
const WORDING = `${HEAD}  - id: parts
    letter: L1
    title: How slow-moving spare parts are valued
    disposition: promised
    quote: we will include the following disclosure
    due: [20-F]
    proposedText: ${AGREED.join(' ')}
    elements: [{ id: review, text: how often spare parts are reviewed }]
`;

function draft(text: string, form = '20-F', period = '2025-12-31'): string {
	return `---\nform: ${form}\nperiod: ${period}\nfiling: ${form}-${period}\n---\n\n## Inventories\n\n${text}\n`;
}

async function findings(
	files: Record<string, string>,
	rule: string,
	previous: readonly string[] = [],
): Promise<readonly Finding[]> {
	const all = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/p/${name}`, text]));
	const workspace = memoryWorkspace({ '/p/letter.txt': 'A letter.', ...all });
	const { project } = await lintLedger(workspace, '/p/commitments.yaml', {
		severity: {},
		today: '2026-03-01',
		previous,
	});
	if (!project) throw new Error('there is no commitments file');
	return project.findings.filter((finding) => finding.rule === rule);
}

describe('promised-wording-changed', () => {
	const changed = (text: string) =>
		findings({ 'commitments.yaml': WORDING, 'draft.md': draft(text) }, 'promised-wording-changed');

	it('is silent on the agreed wording with other figures and dates, cut into other lines', async () => {
		expect(await changed(NOW.join('\n'))).toEqual([]);
		expect(await changed(`${NOW[0]}\n\n${NOW[1]} ${NOW[2]}`)).toEqual([]);
	});

	it('is silent where the draft says it in its own words: then there is nothing to compare', async () => {
		expect(await changed('Twice a year our engineers look at the stock of parts and decide what is obsolete.')).toEqual(
			[],
		);
	});

	it('names what became of a sentence word by word', async () => {
		const [first, ...rest] = await changed(
			[NOW[0], NOW[1], NOW[2]?.replace('is not reversed', 'is reversed')].join(' '),
		);
		expect(rest).toEqual([]);
		expect(first?.detail).toContain('“not” was taken out');
		expect(first?.severity).toBe('warning');
	});

	it('sees that a denial moved from one verb to another', async () => {
		const agreed =
			'Orders may be cancelled by customers without penalty, and backlog therefore is not indicative of revenue.';
		const turned =
			'Orders may not be cancelled by customers without penalty, and backlog therefore is indicative of revenue.';
		const ledger = WORDING.replace(AGREED.join(' '), [AGREED[0], agreed].join(' '));
		const of = (text: string) =>
			findings({ 'commitments.yaml': ledger, 'draft.md': draft(text) }, 'promised-wording-changed');
		expect(await of(`${NOW[0]} ${agreed}`)).toEqual([]);
		const [first] = await of(`${NOW[0]} ${turned}`);
		expect(first?.detail).toContain(
			'Changed: “not” moved: it stood before “indicative of revenue.”, and stands now before “be cancelled by”.',
		);
	});

	it('does not take a proposed sentence without a figure for the figure that was promised', async () => {
		const ledger = WORDING.replace(
			'text: how often spare parts are reviewed',
			'text: the amount of spare parts not used for 24 months',
		);
		const files = { 'commitments.yaml': ledger, 'draft.md': draft(NOW[0] ?? '') };
		const said = await findings(files, 'missing-disclosure');
		const unsure = await findings(files, 'unsure-element');
		expect(said.length + unsure.length).toBeGreaterThan(0);
	});

	it('asks for nothing that the letter struck in the wording, and finds nothing by it', async () => {
		const marked = `${AGREED[0]?.replace('twice', '~~and publish forecasts of obsolete turbines~~ twice')} ~~We keep spare parts that nobody wants in the southern warehouse.~~ ${AGREED[2]}`;
		const ledger = WORDING.replace(AGREED.join(' '), marked);
		const of = (text: string, from: string, rule: string) =>
			findings({ 'commitments.yaml': from, 'draft.md': draft(text) }, rule);
		const standing = `${NOW[0]} ${NOW[2]}`;
		expect(await of(standing, ledger, 'promised-wording-changed')).toEqual([]);
		const struck = ledger.replace('how often spare parts are reviewed', 'forecasts of obsolete turbines');
		expect(await of(standing, struck, 'missing-disclosure')).toHaveLength(1);
	});

	it('names a sentence that is gone', async () => {
		const [first] = await changed(`${NOW[0]} ${NOW[1]}`);
		expect(first?.detail).toContain(`Gone: “${AGREED[2]}”`);
	});
});

describe('stale-fact', () => {
	const stale = (text: string, period: string) =>
		findings({ 'commitments.yaml': WORDING, 'draft.md': draft(text, '20-F', period) }, 'stale-fact');

	it("names the letter's figures and year in a later period's draft", async () => {
		const [first, ...rest] = await stale(AGREED.join(' '), '2025-12-31');
		expect(rest).toEqual([]);
		expect(first?.detail).toContain('“$418,000”, “2024”');
	});

	it('is silent for figures brought up to date, and in the period that the letter spoke of', async () => {
		expect(await stale(NOW.join(' '), '2025-12-31')).toEqual([]);
		expect(await stale(AGREED.join(' '), '2024-12-31')).toEqual([]);
	});

	it('leaves a figure alone that stands there to compare', async () => {
		const both = NOW.map((sentence) => sentence.replace('$501,000', '$501,000, after $418,000 in 2024'));
		expect(await stale(both.join(' '), '2025-12-31')).toEqual([]);
	});

	it('names what the staff was told as a fact', async () => {
		const told = 'The fair value of the Hosting unit exceeded its carrying value by 11% at October 1, 2024.';
		const ledger = `${HEAD}  - { id: told, letter: L1, title: Headroom, disposition: stated, quote: "${told}", elements: [] }\n`;
		const of = (text: string) => findings({ 'commitments.yaml': ledger, 'draft.md': draft(text) }, 'stale-fact');
		const [first] = await of(told.replace('2024', '2025'));
		expect(first?.detail).toContain('As in what the staff was told on 2025-06-18: “11%”.');
		expect(await of(told.replace('2024', '2025').replace('11%', '14%'))).toEqual([]);
		// A number of something else is not there to compare with a percentage; another percentage is.
		const beside = (figure: string) => told.replace('2024', '2025').replace('11%', `11% (${figure})`);
		expect(await of(beside('of 1,500 racks'))).toHaveLength(1);
		expect(await of(beside('before: 9%'))).toEqual([]);
	});

	describe('of the last filing', () => {
		const RATE = `${HEAD}  - id: rate
    letter: L1
    title: Rate of the loan to a carrier
    disposition: promised
    quote: we will disclose the interest rate of the loan to the carrier
    due: [20-F]
    elements: [{ id: rate, text: the percentage of interest on the loan to the carrier }]
`;
		const was = 'In 2024, interest on the loan to the carrier was 4.2% a year.';
		const since = (text: string, ledger = RATE) =>
			findings(
				{ 'commitments.yaml': ledger, 'draft.md': draft(text), 'before/draft.md': draft(was, '20-F', '2024-12-31') },
				'stale-fact',
				['/p/before'],
			);

		it('names the figures and the year that are as they were, and where', async () => {
			const [first, ...rest] = await since(was);
			expect(rest).toEqual([]);
			expect(first).toMatchObject({ file: '/p/draft.md', element: 'rate' });
			expect(first?.detail).toContain('As in 20-F-2024-12-31: “4.2%”, “2024”.');
			expect(first?.related[0]).toMatchObject({ file: '/p/before/draft.md' });
		});

		it.each([
			['a new year with the old figure', was.replace('2024', '2025'), 1],
			['a new year and a new figure', was.replace('2024', '2025').replace('4.2', '4.6'), 0],
			['the old figure beside the new one', was.replace('2024', '2025').replace('4.2%', '4.6% (2024: 4.2%)'), 0],
		])('%s', async (_, text, count) => {
			expect(await since(text)).toHaveLength(count);
		});

		it('asks nothing of a fact that is said in words', async () => {
			const ledger = RATE.replace('the percentage of interest on', 'why there is interest on');
			expect(await since(was, ledger)).toEqual([]);
		});
	});
});

describe('misplaced-disclosure', () => {
	const LOAN = `${HEAD}  - id: loan
    letter: L1
    title: Loan to the carrier
    disposition: promised
    quote: the Company will disclose the loan
    due: [20-F]
    elements:
      - { id: balance, text: the balance of the loan, find: { all: [balance of the loan], value: money } }
`;
	const there = draft('The balance of the loan was $2.4 million.', 'earnings release');
	const absent = draft('We hold no shares.');

	it('shows a promise kept in the release of the period only', async () => {
		const files = { 'commitments.yaml': LOAN, 'a.md': absent, 'b.md': there };
		const [first, ...rest] = await findings(files, 'misplaced-disclosure');
		expect(rest).toEqual([]);
		expect(first).toMatchObject({ file: '/p/a.md', element: 'balance', severity: 'warning' });
		expect(first?.related[0]).toMatchObject({ file: '/p/b.md' });
	});

	it('says nothing where another version of the document has it', async () => {
		const final = draft('The balance of the loan was $2.4 million.').replace(
			'filing: 20-F-2025-12-31',
			'filing: final',
		);
		const files = { 'commitments.yaml': LOAN, 'a.md': absent, 'b.md': there, 'c.md': final };
		expect(await findings(files, 'misplaced-disclosure')).toEqual([]);
		expect(await findings(files, 'missing-disclosure')).toMatchObject([{ file: '/p/a.md' }]);
	});

	it('says nothing of a release of another period, nor where the filing has it too', async () => {
		const other = draft('The balance of the loan was $2.4 million.', 'earnings release', '2024-12-31');
		expect(await findings({ 'commitments.yaml': LOAN, 'a.md': absent, 'b.md': other }, 'misplaced-disclosure')).toEqual(
			[],
		);
		const both = draft('The balance of the loan was $2.4 million.');
		expect(await findings({ 'commitments.yaml': LOAN, 'a.md': both, 'b.md': there }, 'misplaced-disclosure')).toEqual(
			[],
		);
	});

	it.each([
		['See Note 4.', 0],
		['Loans are described in “Other Assets”.', 0],
		['See Note 5.', 1],
		['> See Note 4.', 1],
		['Loans are described in Note 4 of our Form 10-K for 2024.', 1],
		['We hold no shares.', 1],
	])('asks whether its place points to where it stands: %s', async (words, told) => {
		const homed = LOAN.replace('    due: [20-F]\n', '    due: [20-F]\n    home: { 20-F: [Related Parties] }\n');
		const text = draft(
			`## Note 17. Related Parties\n\n${words}\n\n## Note 4. Other Assets\n\nThe balance of the loan was $2.4 million.\n\n## Note 5. Leases\n\nWe lease a quay.`,
		);
		expect(await findings({ 'commitments.yaml': homed, 'a.md': text }, 'misplaced-disclosure')).toHaveLength(told);
	});
});

describe('dropped-disclosure', () => {
	const files = (last: string, now: string) => ({
		'commitments.yaml': `${HEAD}  - id: loan
    letter: L1
    title: Loan to the carrier
    disposition: promised
    quote: the Company will disclose the loan
    due: [20-F]
    elements:
      - { id: balance, text: the balance of the loan, find: { all: [balance of the loan], value: money } }
previous: [filed]
`,
		'filed/last.md': last,
		'draft.md': now,
	});
	const kept = (period: string) => draft('The balance of the loan was $2.4 million.', '20-F', period);

	it('shows what stood in the last filing of the form', async () => {
		const [first] = await findings(files(kept('2024-12-31'), draft('We hold no shares.')), 'dropped-disclosure');
		expect(first).toMatchObject({ file: '/p/draft.md', severity: 'warning', element: 'balance' });
		expect(first?.related[0]?.message).toContain('The balance of the loan was $2.4 million.');
	});

	it('does not ask promises of the filing filed before, and says nothing when the draft has it', async () => {
		const two = files(draft('We hold no shares.', '20-F', '2024-12-31'), kept('2025-12-31'));
		expect(await findings(two, 'dropped-disclosure')).toEqual([]);
		expect(await findings(two, 'missing-disclosure')).toEqual([]);
	});

	it('reads a folder that has the last filing as HTML', async () => {
		const { 'filed/last.md': _, ...rest } = files('', draft('We hold no shares.'));
		const filed =
			'<p><b>FORM 20-F</b></p><p>For the fiscal year ended December 31, 2024</p><p>The balance of the loan was $2.4 million.</p>';
		const [first] = await findings({ ...rest, 'filed/last.htm': filed }, 'dropped-disclosure');
		expect(first?.related[0]).toMatchObject({ file: '/p/filed/last.htm' });
	});

	it('takes a filing filed before that says no period for an earlier one', async () => {
		const last = kept('2024-12-31').replace('period: 2024-12-31\n', '');
		expect(await findings(files(last, draft('We hold no shares.')), 'dropped-disclosure')).toHaveLength(1);
	});

	it('compares with filings of the same form and an earlier period only', async () => {
		const now = draft('We hold no shares.');
		const release = draft('The balance of the loan was $2.4 million.', 'earnings release', '2024-12-31');
		expect(await findings(files(release, now), 'dropped-disclosure')).toEqual([]);
		expect(await findings(files(kept('2026-12-31'), now), 'dropped-disclosure')).toEqual([]);
	});
});

describe('position-changed', () => {
	const changed = (told: string, text: string) => {
		const entry = `  - { id: told, letter: L1, title: Position, disposition: stated, quote: "${told}", elements: [] }`;
		return findings({ 'commitments.yaml': `${HEAD}${entry}\n`, 'draft.md': draft(text) }, 'position-changed');
	};
	const GUARANTEE = 'The Company does not guarantee the debt of its joint ventures.';
	const CONTROLS = 'The Company believes that its controls were effective at year end.';
	const CUSTOMERS = 'The Company has no customers in the sanctioned countries.';

	it.each([
		['the same', GUARANTEE, GUARANTEE, 0],
		['the opposite', GUARANTEE, 'The Company guarantees the debt of its joint ventures.', 1],
		['something else', GUARANTEE, 'The Company guarantees the debt of its subsidiaries.', 0],
		['what is not so any longer', GUARANTEE.replace('does not guarantee', 'guarantees'), GUARANTEE, 1],
		['one word that is its opposite', CONTROLS, CONTROLS.replace('effective', 'ineffective'), 1],
		['a denial', CONTROLS, CONTROLS.replace('were', 'were not'), 1],
		['two denials', CONTROLS, CONTROLS.replace('were effective', 'were not ineffective'), 0],
		['a number of them', CUSTOMERS, 'The Company has two customers in the sanctioned countries.', 1],
		['what would be', CUSTOMERS, 'If the Company had customers in the sanctioned countries, it could be fined.', 0],
	])('%s', async (_, told, text, count) => {
		const all = await changed(told, text);
		expect(all).toHaveLength(count);
		expect(all.every(({ severity }) => severity === 'information')).toBe(true);
	});
});
