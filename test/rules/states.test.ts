import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/index.ts';
import { fingerprintPassage } from '../../server/src/evidence/index.ts';
import { commitmentFingerprint, readLedger } from '../../server/src/ledger/index.ts';
import { signOffFor } from '../../server/src/rules/index.ts';
import { check, ledgerWith, plainEngine, type Setup } from './harness.ts';

const DRAFT = '# Report\n\n## Related parties\n\nWe lent money.\n';

function statusIn(lines: string, setup: Setup = {}, draft = DRAFT): string | undefined {
	return check(ledgerWith(lines), draft, setup).states[0]?.status;
}

describe('where a commitment is due', () => {
	it('is asked of the forms of its due list and of no other', () => {
		expect(statusIn('')).toBe('due');
		expect(statusIn('', { form: '10-K' })).toBe('not-due');
		expect(statusIn('', { form: null })).toBe('not-due');
	});

	it.each([
		['foreign private issuer', '20-F', 'due'],
		['foreign private issuer', '10-K', 'not-due'],
		['foreign private issuer', 'earnings release', 'not-due'],
		['domestic', '10-K', 'due'],
		['domestic', '10-Q', 'due'],
		['domestic', '20-F', 'not-due'],
		['domestic', 'earnings release', 'not-due'],
	])('takes "future filings" of a %s as it holds for a %s', (kind, form, status) => {
		const yaml = ledgerWith('targets: [future filings]')
			.replace('foreign private issuer', kind)
			.replace('    due: [20-F]\n', '');
		expect(check(yaml, DRAFT, { form }).states[0]?.status).toBe(status);
	});

	it('takes "future filings" of a registrant whose 40-F was reviewed as its 40-F', () => {
		const yaml = ledgerWith('targets: [future filings]')
			.replace('    due: [20-F]\n', '')
			.replace('date: 2025-06-18', 'date: 2025-06-18, reviewed: [Form 40-F for 2023]');
		const statusOf = (form: '20-F' | '40-F') => check(yaml, DRAFT, { form }).states[0]?.status;
		expect([statusOf('20-F'), statusOf('40-F')]).toEqual(['not-due', 'due']);
	});

	it('takes "future filings" as proxy statements where only one was reviewed', () => {
		const yaml = ledgerWith('')
			.replace('    due: [20-F]\n', '')
			.replace('foreign private issuer', 'domestic')
			.replace('date: 2025-06-18', 'date: 2025-06-18, reviewed: [Definitive Proxy Statement on Schedule 14A]');
		const statusOf = (form: '10-K' | 'proxy') => check(yaml, DRAFT, { form }).states[0]?.status;
		expect([statusOf('10-K'), statusOf('proxy')]).toEqual(['not-due', 'due']);
	});

	it('finds an earnings release in the 6-K or 8-K it is furnished on', () => {
		const yaml = ledgerWith('').replace('due: [20-F]', 'due: [earnings release]');
		const release = '# Halvorsen Quay Reports Fourth Quarter Results\n\nText.\n';
		expect(check(yaml, release, { form: '6-K' }).states[0]?.status).toBe('due');
		expect(check(yaml, release, { form: '8-K' }).states[0]?.status).toBe('due');
		expect(check(yaml, '# Item 2.02 Financial condition\n\nText.\n', { form: '8-K' }).states[0]?.status).toBe('due');
		expect(check(yaml, '# Change of auditor\n\nText.\n', { form: '6-K' }).states[0]?.status).toBe('not-due');
		expect(check(yaml, release, { form: '20-F' }).states[0]?.status).toBe('not-due');
	});

	it('holds the first and the last period against that of the filing', () => {
		const first = 'firstDue: beginning with the Form 20-F for the fiscal year ending December 31, 2025';
		expect(statusIn(first, { period: '2024-12-31' })).toBe('not-due');
		expect(statusIn(first, { period: '2025-12-31' })).toBe('due');
		expect(statusIn(first)).toBe('due');
		expect(statusIn('expires: "2025-12-31"', { period: '2025-12-31' })).toBe('due');
		expect(statusIn('expires: "2025-12-31"', { period: '2026-12-31' })).toBe('not-due');
	});

	describe('beside a later promise', () => {
		const LATER = `  - id: later
    letter: second
    supersedes: loan
    title: Loans to directors
    disposition: promised
    quote: We will list all loans.
    due: [20-F]
    elements:
      - { id: r, text: The rate is }
      - { id: b, text: the balance is }
      - { id: amount, text: the amount is }
`;
		/** The status of the first promise and of the later one. */
		const both = (later: string) => {
			const yaml = `${ledgerWith('')}${later}`.replace(
				'letters:\n',
				'letters:\n  - { id: second, file: b.txt, date: 2025-09-01 }\n',
			);
			return check(yaml, DRAFT, { period: '2026-12-31' }).states.map(({ status }) => status);
		};

		it('is not asked where that supersedes it and is asked', () => {
			expect(both(LATER)).toEqual(['not-due', 'due']);
			expect(both(LATER.replace('    quote', '    condition: { text: if material }\n    quote'))).toEqual([
				'not-due',
				'undecided',
			]);
		});

		it.each([
			['is of no later letter', LATER.replace('letter: second', 'letter: L1')],
			['is due in another document', LATER.replace('[20-F]', '[earnings release]')],
			['begins later', LATER.replace('    title', '    firstDue: 2030-01-01\n    title')],
			['was judged to be no promise', LATER.replace('promised', 'declined')],
			['has been retired', `${LATER}    retired: { kind: other, reason: no, by: Dana, on: 2026-01-01 }\n`],
			['only says that it was carried out', LATER.replace('supersedes', 'fulfils')],
			['only refines it', LATER.replace('supersedes', 'refines').replace('the balance', 'the date')],
			[
				'promises it again on a condition',
				LATER.replace('supersedes: loan', 'refines: loan\n    condition: { text: if so }'),
			],
		])('stays on the list where that %s', (_name, later) => {
			expect(both(later)[0]).toBe('due');
		});

		const findingsBeside = (later: string, draft = DRAFT, setup: Setup = {}) => {
			const yaml = `${ledgerWith('')}${later}`.replace(
				'letters:\n',
				'letters:\n  - { id: second, file: b.txt, date: 2025-09-01 }\n',
			);
			const { findings } = check(yaml, draft, { period: '2026-12-31', ...setup });
			return findings.map(({ rule, commitment, severity }) => `${severity} ${rule} ${commitment}`);
		};
		const REFINED = LATER.replace('supersedes', 'refines').replace('the balance', 'the date');

		it('is told once where that promises it in other words and all of it is missing, and by itself when that is there', () => {
			expect(findingsBeside(REFINED)).toEqual(['error missing-disclosure later']);
			const kept = `${DRAFT}\nThe rate is 5%. The date is 5 May 2026. The amount is $5.\n`;
			expect(findingsBeside(REFINED, kept)).toContainEqual(expect.stringMatching(/^error missing-\w+ loan$/));
			// What is silenced there is not silenced here.
			const silenced = `${DRAFT}\n<!-- commitments-ignore later: none was made -->\n`;
			expect(findingsBeside(REFINED, silenced)).toEqual(['error missing-disclosure loan']);
			expect(findingsBeside(REFINED.replace('promised', 'soft'))).toContain('error missing-disclosure loan');
		});

		it('stays an error where a letter takes it back, until a person retires it; settings may say less', () => {
			const back = LATER.replace('supersedes', 'withdraws').replace('promised', 'declined').replace('[20-F]', '[]');
			expect(findingsBeside(back)).toEqual(['error missing-disclosure loan']);
			expect(findingsBeside(back, DRAFT, { severity: { 'missing-disclosure/withdrawn': 'hint' } })).toEqual([
				'hint missing-disclosure loan',
			]);
			expect(findingsBeside(LATER, DRAFT, { severity: { 'missing-disclosure/withdrawn': 'hint' } })).toEqual([
				'error missing-disclosure later',
			]);
			const undone = `${back}    retired: { kind: other, reason: not so, by: Dana, on: 2026-01-01 }\n`;
			expect(findingsBeside(undone)).toEqual(['error missing-disclosure loan']);
		});

		it('is not asked twice where that promises all of it again', () => {
			expect(both(LATER.replace('supersedes', 'refines'))).toEqual(['not-due', 'due']);
		});
	});

	describe('beside the letter, of 18 June 2025', () => {
		const at = (form: string, period: string, lines = '') =>
			check(ledgerWith(lines).replace('due: [20-F]', `due: [${form}]`), DRAFT, { form, period }).states[0]?.status;

		it.each([
			['20-F', '2023-12-31', 'not-due'],
			['20-F', '2024-12-31', 'not-due'],
			['20-F', '2025-03-31', 'due'],
			['10-K', '2025-02-28', 'not-due'],
			['10-K', '2025-03-31', 'due'],
			['10-Q', '2025-03-31', 'not-due'],
			['10-Q', '2025-05-31', 'due'],
			['earnings release', '2025-03-31', 'not-due'],
			['earnings release', '2025-04-30', 'due'],
			['proxy', '2024-12-31', 'due'],
			['proxy', '2023-12-31', 'not-due'],
		])('a %s for the period ended %s is %s: by then it was filed, or it still is to be', (form, period, status) => {
			expect(at(form, period)).toBe(status);
		});

		it('allows a year-end release more time than that of a quarter', () => {
			const yaml = (ended: string) =>
				ledgerWith('')
					.replace('due: [20-F]', 'due: [earnings release]')
					.replace('date: 2025-06-18 }', `date: 2025-06-18, reviewed: ["Form 20-F for the Year Ended ${ended}"] }`);
			const statusOf = (ended: string) =>
				check(yaml(ended), DRAFT, { form: 'earnings release', period: '2025-03-31' }).states[0]?.status;
			expect(statusOf('March 31, 2024')).toBe('due');
			expect(statusOf('June 30, 2024')).toBe('not-due');
		});

		it('asks nothing of the report that the staff reviewed, however late it was', () => {
			const reviewed = 'reviewed: ["Form 10-K for the Fiscal Year Ended March 31, 2025"]';
			const yaml = ledgerWith('')
				.replace('due: [20-F]', 'due: [10-K, 10-Q]')
				.replace('date: 2025-06-18 }', `date: 2025-06-18, ${reviewed} }`);
			const statusOf = (form: string, period: string) => check(yaml, DRAFT, { form, period }).states[0]?.status;
			expect(statusOf('10-K', '2025-03-31')).toBe('not-due');
			expect(statusOf('10-K', '2026-03-31')).toBe('due');
			expect(statusOf('10-Q', '2025-06-30')).toBe('due');
		});

		it('still asks an amendment, and what somebody dated by hand', () => {
			expect(at('20-F', '2024-12-31', 'firstDue: the report for the year ended December 31, 2024')).toBe('due');
			const amend = ledgerWith('').replace('disposition: promised', 'disposition: amend');
			expect(check(amend, DRAFT, { period: '2024-12-31' }).states[0]?.status).toBe('due');
		});
	});

	it.each([
		['our 2026 Form 20-F', '2025-12-31', 'not-due'],
		['our 2026 Form 20-F', '2026-12-31', 'due'],
		['the second quarter of 2026', '2026-03-31', 'not-due'],
		['the second quarter of 2026', '2026-06-30', 'due'],
		['Q3 2026', '2026-06-30', 'not-due'],
		['fiscal 2026', '2025-12-31', 'not-due'],
		['fiscal 2026', '2026-03-31', 'due'],
		['the reports to be filed in 2026', '2025-12-31', 'due'],
		['our next annual report', '2025-12-31', 'due'],
		['2Q26', '2026-03-31', 'not-due'],
		['FY2026', '2025-12-31', 'not-due'],
		['the proxy statement for our 2026 annual meeting', '2025-12-31', 'due'],
		['no later than March 31, 2026', '2025-12-31', 'due'],
		['no later than the report for the year ending December 31, 2026', '2025-12-31', 'not-due'],
	])('takes “%s” as the first time: the period ended %s is %s', (words, period, status) => {
		expect(statusIn(`firstDue: ${words}`, { period })).toBe(status);
	});

	it.each([
		['the second quarter of fiscal 2025', '2025-05-03', 'not-due'],
		['the second quarter of fiscal 2025', '2025-08-02', 'due'],
		['the third quarter of 2025', '2025-08-02', 'not-due'],
	])('of a year that ends on February 1, takes “%s” as the first time: %s is %s', (words, period, status) => {
		const yaml = ledgerWith(`firstDue: ${words}`).replace(
			'date: 2025-06-18',
			'date: 2025-06-18, reviewed: ["Form 20-F for the year ended February 1, 2025"]',
		);
		expect(check(yaml, DRAFT, { period }).states[0]?.status).toBe(status);
	});

	it.each([
		['through fiscal 2026', '2026-12-31', 'due'],
		['through fiscal 2026', '2027-03-31', 'not-due'],
		['filings that include 2025 comparative information', '2027-12-31', 'due'],
		['filings that include 2025 comparative information', '2028-12-31', 'not-due'],
		['in all filings that include 2025 financial statements', '2027-12-31', 'due'],
		['in all filings that include 2025 financial statements', '2028-12-31', 'not-due'],
		['for the next four quarters', '2026-03-31', 'due'],
		['for the next four quarters', '2026-06-30', 'not-due'],
		['through our Annual Report on Form 20-F for 2026', '2027-12-31', 'not-due'],
		['for the next two annual reports', '2026-12-31', 'due'],
		['for the next 99999999 annual reports', '2026-12-31', 'due'],
		['for the next two annual reports', '2027-12-31', 'not-due'],
		['in each of the next four quarterly reports', '2026-06-30', 'due'],
		['in each of the next four quarterly reports', '2026-09-30', 'not-due'],
		['in each of the next ten quarterly reports', '2028-06-30', 'due'],
		['in each of the next ten quarterly reports', '2028-09-30', 'not-due'],
		['until the weakness is remediated', '2030-12-31', 'due'],
		['until December 31, 2026', '2027-12-31', 'not-due'],
	])('takes “%s” as the last time: the period ended %s is %s', (words, period, status) => {
		expect(statusIn(`expires: ${words}`, { period })).toBe(status);
	});

	it('takes nothing off the list because of a period that was only read out of the text', () => {
		const draft = `# Form 20-F\n\nRevenue of the year ended December 31, 2020 was low.\n`;
		expect(parseDraft(draft, '/d.md').meta.period).toBe('2020-12-31');
		expect(statusIn('', { period: '2020-12-31' }, draft)).toBe('due');
		expect(statusIn('', { period: '2020-12-31' }, `---\nperiod: 2020-12-31\n---\n${draft}`)).toBe('not-due');
	});

	it('asks nothing for what is only on record or retired', () => {
		expect(statusIn('strength: record')).toBe('not-due');
		expect(statusIn('retired: { reason: done, by: Ines Okafor, on: 2026-01-01 }')).toBe('retired');
	});
});

describe('conditions and waivers', () => {
	const condition = 'condition: { text: a loan is outstanding }';
	const decided = (met: boolean, filing = 'f1') =>
		`${condition}\ndecisions: [{ filing: ${filing}, met: ${met}, reason: known, by: Ines Okafor, on: 2026-02-01 }]`;

	it('waits for a person, who decides for one filing', () => {
		expect(statusIn(condition)).toBe('undecided');
		expect(statusIn(decided(true))).toBe('due');
		expect(statusIn(decided(false))).toBe('not-applicable');
		expect(statusIn(decided(true, 'another'))).toBe('undecided');
	});

	it('with the condition met, is not content with a statement that it is not', () => {
		const loan = 'condition: { text: if any loan is outstanding }';
		const ways = `      - { id: terms, text: the terms of the loan, branch: disclosures }
      - { id: none, text: a statement that no loan is outstanding, branch: statement }
      - { id: small, text: a statement that no outstanding loan matters to the parent, branch: other }
`;
		const met = 'decisions: [{ filing: f1, met: true, reason: known, by: Ines Okafor, on: 2026-02-01 }]';
		const checked = (lines: string) =>
			check(ledgerWith(lines, ways), `${DRAFT}\na statement that no loan is outstanding\n`);
		expect(checked(loan).states[0]?.satisfied).toBe(true);
		const [state] = checked(`${loan}\n${met}`).states;
		expect(state?.satisfied).toBe(false);
		expect(state?.elements.map(({ status }) => status)).toEqual(['due', 'not-applicable', 'due']);
	});

	it('lets the text decide where the condition says so, and asks where the text is not clear', () => {
		const byText = 'condition: { text: a loan is outstanding, decidedBy: text }';
		expect(statusIn(byText, {}, `${DRAFT}\na loan is outstanding\n`)).toBe('due');
		expect(statusIn(byText, {}, `${DRAFT}\nperhaps a loan is outstanding\n`)).toBe('undecided');
		expect(statusIn(byText)).toBe('not-applicable');
	});

	it('sees for itself whether a measure is presented', () => {
		const measure = 'condition: { text: segment Adjusted EBITDA is presented, decidedBy: text }';
		const status = (draft: string) => statusIn(measure, {}, `# Release\n\n${draft}\n`);
		expect(status('Revenue rose.')).toBe('not-applicable');
		expect(status('Adjusted EBITDA of our Freight segment was $3.1 million.')).toBe('due');
		expect(status('## Adjusted EBITDA by segment\n\nSee the table.')).toBe('due');
		expect(status('Adjusted EBITDA was $9.0 million.')).toBe('undecided');
		expect(status('<!-- Adjusted EBITDA by segment -->\n\nRevenue rose.')).toBe('not-applicable');
		expect(status('| Segment | Sales | Adjusted EBITDA |\n| --- | --- | --- |\n| Freight | 9 | 3 |')).toBe('due');
		expect(status('| Quarter | Sales | Adjusted EBITDA |\n| --- | --- | --- |\n| First | 9 | 3 |')).toBe('undecided');
	});

	it.each([
		'segment Adjusted EBITDA is presented',
		'if Adjusted EBITDA by segment is presented',
		'we present the Adjusted EBITDA of each segment',
	])('takes the words of “%s” in any order', (text) => {
		const status = (draft: string) =>
			statusIn(`condition: { text: ${text}, decidedBy: text }`, {}, `# Release\n\n${draft}\n`);
		expect(status('Revenue rose.')).toBe(text.startsWith('we') ? 'undecided' : 'not-applicable');
		expect(status('| | 2025 |\n| --- | --- |\n| Segment Adjusted EBITDA | 3 |')).toBe('due');
		expect(status('- Segment Adjusted EBITDA: $3.1 million')).toBe('due');
		expect(status('## Adjusted EBITDA by segment\n\nSee the table.')).toBe('due');
		expect(status('Freight earned Adjusted EBITDA of $3.1 million.')).toBe('undecided');
	});

	it('leaves a table of another measure alone', () => {
		const status = (draft: string) =>
			statusIn(
				'condition: { text: segment Adjusted EBITDA is presented, decidedBy: text }',
				{},
				`# Release\n\n${draft}\n`,
			);
		expect(status('| Segment | Sales |\n| --- | --- |\n| Freight | 9 |')).toBe('not-applicable');
	});

	it('leaves to a person what the company says that it presents, where no draft would call it so', () => {
		const condition = 'condition: { text: we present non-GAAP measures, decidedBy: text }';
		expect(statusIn(condition, {}, '# Release\n\nAdjusted EBITDA was $45 million.\n')).toBe('undecided');
	});

	it('is not deceived by what is said not to be presented', () => {
		const backlog = 'condition: { text: if backlog is presented, decidedBy: text }';
		const status = (draft: string) => statusIn(backlog, {}, `# Release\n\n${draft}\n`);
		expect(status('We no longer present backlog.')).toBe('not-applicable');
		expect(status('Revenue rose. Backlog is not disclosed.')).toBe('not-applicable');
		expect(status('We stopped reporting backlog in May, as it says little.')).toBe('not-applicable');
		expect(status('## Backlog\n\nWe no longer present backlog.')).toBe('undecided');
		expect(status('We no longer present orders. Backlog was $4 million.')).toBe('due');
		expect(status('Backlog of $4 million is not presented in accordance with GAAP.')).toBe('due');
		expect(status('Since May, backlog has not been reported in our releases.')).toBe('not-applicable');
	});

	it('takes a measure with its figure for presented, and another thing that is not presented for no denial of it', () => {
		const measure = 'condition: { text: Adjusted EBITDA is presented, decidedBy: text }';
		const status = (draft: string) => statusIn(measure, {}, `# Release\n\n${draft}\n`);
		expect(status('Adjusted EBITDA, a measure not previously reported, was $12.3 million in 2031.')).toBe('due');
		expect(status('Adjusted EBITDA, which was never used alone, was $12.3 million in 2031.')).toBe('due');
		const regard = 'Adjusted EBITDA, which is not used without regard to net income, rose to $12.3 million.';
		expect(status(regard)).toBe('due');
		expect(status('Adjusted EBITDA, which was never used alone, rose.')).toBe('undecided');
		expect(status('Adjusted EBITDA was not reported before.')).toBe('undecided');
		expect(status('Costs of closed sites are not reported in Adjusted EBITDA.')).toBe('undecided');
		expect(status('We do not present Adjusted EBITDA margin.')).toBe('undecided');
		expect(status('Adjusted EBITDA is not presented.')).toBe('not-applicable');
	});

	it('holds a waiver until its last day, for its filing and its element', () => {
		const waiver = (more: string) => `waivers: [{ reason: immaterial, by: Ines Okafor, on: 2026-01-01${more} }]`;
		expect(statusIn(waiver(''))).toBe('waived');
		expect(statusIn(waiver(', kind: not applicable'))).toBe('not-applicable');
		expect(statusIn(waiver(', filing: another'))).toBe('due');
		expect(statusIn(waiver(', until: 2026-03-01'), { today: '2026-03-01' })).toBe('waived');
		expect(statusIn(waiver(', until: 2026-03-01'), { today: '2026-03-02' })).toBe('due');
		const one = check(ledgerWith(waiver(', element: rate')), DRAFT).states[0];
		expect(one?.elements.map(({ status }) => status)).toEqual(['waived', 'due']);
	});
});

describe('what keeps a promise', () => {
	const elements = (branches: readonly [string, string, string]) =>
		`      - { id: a, text: one is, branch: ${branches[0]} }\n      - { id: b, text: two is, branch: ${branches[1]} }\n      - { id: c, text: three is, branch: ${branches[2]} }\n`;
	const satisfied = (yaml: string, draft: string) => check(yaml, draft).states[0]?.satisfied;

	it('wants every element without a branch', () => {
		expect(satisfied(ledgerWith(), 'the rate is 4%')).toBe(false);
		expect(satisfied(ledgerWith(), 'the rate is 4%, the balance is nil')).toBe(true);
	});

	it('is content with one complete branch', () => {
		const yaml = ledgerWith('', elements(['x', 'x', 'y']));
		expect(satisfied(yaml, 'one is here')).toBe(false);
		expect(satisfied(yaml, 'one is here, two is here')).toBe(true);
		expect(satisfied(yaml, 'three is here')).toBe(true);
	});

	it('is content with any element of oneOf', () => {
		expect(satisfied(ledgerWith('oneOf: true'), 'the balance is nil')).toBe(true);
		expect(satisfied(ledgerWith('oneOf: true'), 'nothing')).toBe(false);
	});

	it('does not need what only a rule or a reviewer asks for, unless there is nothing else', () => {
		const advice = '      - { id: rate, text: the rate is }\n      - { id: extra, text: extra is, source: citation }\n';
		expect(satisfied(ledgerWith('', advice), 'the rate is 4%')).toBe(true);
		expect(satisfied(ledgerWith('', advice), 'extra is there')).toBe(false);
		const only = '      - { id: extra, text: extra is, source: citation }\n';
		expect(satisfied(ledgerWith('', only), 'nothing')).toBe(false);
	});

	it('looks for a promise without listed facts by its title', () => {
		const yaml = ledgerWith('', '').replace(/ {4}elements:\n$/, '');
		const state = check(yaml, '# R\n\nLoan to a related party\n').states[0];
		expect(state?.elements.map(({ element }) => element.text)).toEqual(['Loan to a related party']);
		expect(state?.satisfied).toBe(true);
	});
});

describe('sign-offs', () => {
	const passage = 'We lent money to a vessel owner.';
	const signed = (quote: string, commitment?: string) =>
		`signOffs: [{ filing: f1, element: rate, file: draft.md, quote: "${quote}", passage: "${fingerprintPassage(quote)}", by: Ines Okafor, on: 2026-02-01${commitment ? `, commitment: "${commitment}"` : ''} }]`;
	const stateOf = (lines: string, draft: string) => check(ledgerWith(lines), draft).states[0]?.elements[0];

	it('count as evidence while the passage stands, wherever it moved', () => {
		const state = stateOf(signed(passage), `# R\n\nNew text before.\n\n${passage}\n`);
		expect(state?.judgement.verdict).toBe('found');
		expect(state?.judgement.evidence.map(({ quote }) => quote)).toEqual([passage]);
		expect(state?.suspect).toBe(false);
	});

	it('are suspect once the passage or the commitment changed', () => {
		expect(stateOf(signed(passage), '# R\n\nWe lent money to a ship owner.\n')).toMatchObject({
			suspect: true,
			judgement: { verdict: 'missing' },
		});
		expect(stateOf(signed(passage, 'another'), `# R\n\n${passage}\n`)?.suspect).toBe(true);
		const [loan] = readLedger(ledgerWith()).ledger.commitments;
		const print = loan && commitmentFingerprint(loan);
		expect(stateOf(signed(passage, print), `# R\n\n${passage}\n`)?.suspect).toBe(false);
	});

	it.each([
		['quoted', `> ${passage}`],
		['commented out', `<!-- ${passage} -->`],
		['commented out by signs', `%%\n${passage} We said so.\n%%`],
		['struck', `~~${passage}~~`],
		['struck by tags around it', `<del>\n\n${passage}\n\n</del>`],
		['hidden', `<div hidden>\n\n${passage}\n\n</div>`],
		['kept as a note that nothing refers to', `[^9]: ${passage}`],
		['taken back', `${passage} The foregoing statement is withdrawn.`],
		['a note of a drafter', `Note to draft: say that again. ${passage}`],
	])('are suspect once the passage is %s', (_, text) => {
		expect(stateOf(signed(passage), `# R\n\n${text}\n`)).toMatchObject({ suspect: true });
	});

	it('stay for a passage that was quoted when it was accepted', () => {
		const text = `# R\n\n> ${passage}\n`;
		const draft = parseDraft(text, 'draft.md');
		const [loan] = readLedger(ledgerWith()).ledger.commitments;
		const [rate] = loan?.elements ?? [];
		if (!loan || !rate) throw new Error('no commitment');
		const start = text.indexOf(passage);
		const span = { start, end: start + passage.length };
		const as = { filing: { id: 'f1', period: null }, file: 'draft.md', by: 'Ines Okafor', on: '2026-02-01' };
		const lines = `signOffs: [${JSON.stringify(signOffFor(loan, rate, draft, span, as))}]`;
		const isSuspect = (draft: string) => check(ledgerWith(lines), draft).states[0]?.elements[0]?.suspect;
		expect([isSuspect(text), isSuspect(text.replace('> ', ''))]).toEqual([false, true]);
	});

	/** A sign-off of `words` in a draft of the filing that is checked, as the editor writes it. */
	const signedIn = (text: string, words: string, period: string | null = null) => {
		const draft = parseDraft(text, 'draft.md');
		const [loan] = readLedger(ledgerWith()).ledger.commitments;
		const [rate] = loan?.elements ?? [];
		const start = text.indexOf(words);
		if (!loan || !rate || start < 0) throw new Error('nothing to sign');
		const as = { filing: { id: 'f1', period }, file: 'draft.md', by: 'Ines Okafor', on: '2026-02-01' };
		return ledgerWith(
			`signOffs: [${JSON.stringify(signOffFor(loan, rate, draft, { start, end: start + words.length }, as))}]`,
		);
	};

	const table = [
		'# R\n\n## Vessels\n\nMoney lent to owners of vessels was as follows:\n\n(in thousands)\n',
		'| | 2025 | 2024 |\n| --- | --- | --- |\n| Owned | | |\n| *Corvina* | 14 | 11 |\n| Chartered | | |\n| *Merula* | 20 | 23 |\n',
	].join('\n');
	const list =
		'# R\n\nWe have lent money to:\n\n- two owners, of whom\n  - one owns the Corvina\n  - one charters her\n- a yard\n';

	it.each([
		['column heads', table, '| *Merula* | 20 | 23 |', '| | 2025 | 2024 |', '| | 2024 | 2023 |', '“2025” became “2024”'],
		['a unit', table, '| *Merula* | 20 | 23 |', 'in thousands', 'in millions', '“thousands)” became “millions)”'],
		['a caption', table, '| *Merula* | 20 | 23 |', 'lent to owners', 'owed to owners', '“lent” became “owed”'],
		['a group', table, '| *Merula* | 20 | 23 |', '| Chartered |', '| Forecast |', '“Chartered” became “Forecast”'],
		['a lead-in', list, 'a yard', 'We have lent', 'We have not lent', '“not” was added'],
		['an item above', list, 'one charters her', 'two owners', 'two sellers', '“owners,” became “sellers,”'],
		[
			'a new lead-in',
			`# R\n\n${passage}\n`,
			passage,
			'# R\n',
			'# R\n\nWe said before:\n',
			'it stands now under “We said before:”',
		],
	])('are suspect once %s was changed around the passage', (_, text, words, before, after, said) => {
		const yaml = signedIn(text, words);
		expect(check(yaml, text).states[0]?.elements[0]?.suspect).toBe(false);
		const changed = check(yaml, text.replace(before, after));
		expect(changed.states[0]?.elements[0]).toMatchObject({ suspect: true, judgement: { verdict: 'missing' } });
		expect(changed.one('suspect-sign-off').message).toContain(
			`but what stands around the passage was changed since: ${said}`,
		);
	});

	it('stay where something else of the table or the list was changed, and where they keep nothing of what stands around', () => {
		const isSuspect = (yaml: string, draft: string) => check(yaml, draft).states[0]?.elements[0]?.suspect;
		const [row, item] = [signedIn(table, '| *Merula* | 20 | 23 |'), signedIn(list, 'one charters her')];
		expect(isSuspect(row, table.replace('11 |', '12 |').replace('Owned', 'Ours'))).toBe(false);
		expect(isSuspect(item, list.replace('a yard', 'two yards').replace('the Corvina', 'the Merula'))).toBe(false);
		const bare = row.replace(/"around":"[^"]*",/, '');
		expect(bare).not.toBe(row);
		expect(isSuspect(bare, table.replace('2025', '2026'))).toBe(false);
	});

	it('count in another file of the filing where the passage stands word for word, and say so', () => {
		const yaml = signedIn(`# R\n\n${passage}\n`, passage);
		const moved = check(yaml, { '/project/notes/loans.md': `# N\n\n${passage}\n`, '/project/b.md': '# B\n' });
		expect(moved.rules).not.toContain('suspect-sign-off');
		expect(moved.states[0]?.elements[0]?.judgement).toMatchObject({
			verdict: 'found',
			why: 'Accepted as evidence by Ines Okafor on 2026-02-01 in draft.md; it stands now, word for word, in loans.md.',
		});
		const edited = check(yaml, { '/project/loans.md': `# N\n\n${passage.replace('vessel', 'ship')}\n` });
		expect(edited.one('suspect-sign-off').message).toContain('but the passage was changed since.');
	});

	it('do not follow the passage into another file where they keep nothing of what stood around it', () => {
		const yaml = ledgerWith(signed(passage));
		const moved = check(yaml, { '/project/loans.md': `# N\n\n${passage}\n`, '/project/draft.md': '# B\n' });
		expect(moved.states[0]?.elements[0]).toMatchObject({ suspect: true, judgement: { verdict: 'missing' } });
		expect(moved.one('suspect-sign-off').message).toContain('but it stands now in loans.md, where nobody accepted it.');
	});

	it.each([
		['a heading', `## Superseded text (not for filing)\n\n${passage}`, 'Superseded text (not for filing)'],
		['a note beside it', `${passage} [Confirm with counsel.]`, '[Confirm with counsel.]'],
		['a heading above', `## Old wording\n\n### Loans\n\n${passage}`, 'Old wording'],
	])('do not follow the passage into another file where %s sets it aside', (_, text, carrier) => {
		const yaml = signedIn(`# R\n\n${passage}\n`, passage);
		const moved = check(yaml, { '/project/notes.md': `# N\n\n${text}\n`, '/project/draft.md': '# B\n' });
		expect(moved.states[0]?.elements[0]).toMatchObject({ suspect: true, judgement: { verdict: 'missing' } });
		expect(moved.one('suspect-sign-off').message).toContain(
			`but it stands now in notes.md, where it stands under or beside “${carrier}”, which marks it as not part of the filing.`,
		);
	});

	it('stay where only a comma was changed around the passage', () => {
		const text = table.replace('vessels was', 'vessels, in all, was');
		const yaml = signedIn(text, '| *Merula* | 20 | 23 |');
		expect(check(yaml, table.replace('vessels was', 'vessels in all was')).rules).not.toContain('suspect-sign-off');
		expect(check(yaml, text.replace('in all', 'in part')).rules).toContain('suspect-sign-off');
	});

	it('are for one period of a filing', () => {
		const text = `# R\n\n${passage}\n`;
		const yaml = signedIn(text, passage, '2025-12-31');
		const suspectIn = (period: string | null) => check(yaml, text, { period }).states[0]?.elements[0]?.suspect;
		expect([suspectIn('2025-12-31'), suspectIn(null), suspectIn('2026-12-31')]).toEqual([false, false, true]);
		expect(check(yaml, text, { period: '2026-12-31' }).one('suspect-sign-off').message).toContain(
			'but “f1” was for the period 2025-12-31 then, and is for 2026-12-31 now; nobody accepted it for this one.',
		);
	});

	it('are none for another fact that bears their element now', () => {
		const moved = (fact: string) => signed(passage).replace('by: Ines', `fact: "${fact}", by: Ines`);
		expect(stateOf(moved('the rate is'), `# R\n\n${passage}\n`)?.judgement.verdict).toBe('found');
		expect(stateOf(moved('the term is'), `# R\n\n${passage}\n`)).toMatchObject({
			suspect: true,
			judgement: { verdict: 'missing' },
		});
	});

	it('lead to a finding that shows what was accepted', () => {
		const finding = check(ledgerWith(signed(passage)), '# R\n\nWe lent money to a ship owner.\n').one(
			'suspect-sign-off',
		);
		expect(finding).toMatchObject({ severity: 'warning', commitment: 'loan', element: 'rate' });
		expect(finding.message).toContain(passage);
		expect(finding.message).toContain('Since then: “vessel” became “ship”.');
	});

	it('say when nothing is left of the passage', () => {
		const finding = check(ledgerWith(signed(passage)), '# R\n\nNo loans.\n').one('suspect-sign-off');
		expect(finding.message).toContain('the passage is no longer there');
		expect(finding.message).not.toContain('Since then');
	});
});

it('keeps the plain engine of these tests honest: a placeholder is no evidence', () => {
	const draft = parseDraft('the rate is [●]%', '/d.md');
	const prepared = plainEngine.prepareFiling({ id: 'f', form: null, period: null, drafts: [draft] });
	const [loan] = readLedger(ledgerWith()).ledger.commitments;
	const [rate] = loan?.elements ?? [];
	expect(loan && rate && plainEngine.judge(loan, rate, prepared).verdict).toBe('missing');
});
