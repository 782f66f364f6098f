/** Decisions, waivers and sign-offs against the filings there are and the day it is. */
import { describe, expect, it } from 'vitest';
import { lintProject, memoryWorkspace } from '../../server/src/project/index.ts';

const LEDGER = (lines: string) => `version: 1
registrant: { name: Halvorsen Quay Networks Ltd, kind: foreign private issuer }
letters: [{ id: L1, file: letter.txt }]
commitments:
  - id: loan
    letter: L1
    title: Loan to a related party
    disposition: promised
    quote: we will disclose the loan
    due: [20-F]
    condition: { text: if material }
    elements: [{ id: rate, text: quarterly vessel stowage surcharge }]
${lines.replace(/^/gm, '    ')}
`;
const DRAFT = '---\nform: 20-F\nperiod: 2025-12-31\nfiling: 20-F-2025\n---\n\n# Notes\n\nText.\n';

async function lint(lines: string, today = '2026-03-01', paths = ['/p'], more: Record<string, string> = {}) {
	const files = {
		'/p/commitments.yaml': LEDGER(lines),
		'/p/letter.txt': 'Response: we will disclose the loan.',
		'/p/d/a.md': DRAFT,
		...more,
	};
	const { projects } = await lintProject(memoryWorkspace(files), paths, { ledger: null, severity: {}, today });
	const text = LEDGER(lines);
	return {
		suppressed: projects.flatMap(({ suppressed }) => suppressed),
		findings: projects
			.flatMap(({ findings }) => findings)
			.map((finding) => ({ ...finding, words: text.slice(finding.start, finding.end) })),
	};
}
const waiver = (more: string) => `waivers: [{ ${more}reason: small, by: Ines, on: 2025-11-01, until: 2026-02-28 }]`;

describe('waiver-expired', () => {
	const rules = async (lines: string, today?: string) =>
		(await lint(lines, today)).findings.filter(({ rule }) => rule === 'waiver-expired');

	it('speaks from the day after the last one, at the day itself', async () => {
		expect(await rules(waiver(''), '2026-02-28')).toEqual([]);
		expect(await rules(waiver(''))).toMatchObject([
			{ words: 'until: 2026-02-28', commitment: 'loan', element: null, severity: 'warning', filing: null },
		]);
	});

	it('leaves alone what another waiver still covers, what is retired, and filings that are gone', async () => {
		const other = waiver('').replace(']', ', { reason: small, by: Ines, on: 2026-03-01 }]');
		expect(await rules(other)).toEqual([]);
		expect(await rules(`${waiver('')}\nretired: { reason: sold, by: Ines, on: 2026-02-01 }`)).toEqual([]);
		expect(await rules(waiver('filing: 20-F-2024, '))).toEqual([]);
		expect(await rules(waiver('filing: 20-F-2025, '))).toHaveLength(1);
	});

	it('does not take the waiver of another element for a new one', async () => {
		const other = waiver('').replace(']', ', { element: rate, reason: small, by: Ines, on: 2026-03-01 }]');
		expect(await rules(other)).toHaveLength(1);
	});
});

describe('outdated-decision', () => {
	const found = async (lines: string) =>
		(await lint(lines)).findings.filter(({ rule }) => ['outdated-decision', 'undecided-condition'].includes(rule));
	const decided = (more: string) =>
		`decisions: [{ filing: 20-F-2025, ${more}met: false, reason: small, by: Ines, on: 2026-01-01 }]`;
	const waived = (more: string) => `waivers: [{ ${more}reason: small, by: Ines, on: 2026-01-01 }]`;

	it.each(['', 'condition: if material, ', 'period: 2025-12-31, ', 'period: 2025-12-31, condition: "if  material", '])(
		'leaves a decision alone that keeps `%s`',
		async (kept) => {
			expect(await found(decided(kept))).toEqual([]);
		},
	);

	it.each([
		['condition: if large, ', 'but the condition was changed since: “large” became “material”. It no longer counts'],
		['period: 2024-12-31, ', 'but “20-F-2025” was for the period 2024-12-31 then, and is for 2025-12-31 now. It'],
	])('ends a decision that keeps `%s`, says so and asks again', async (kept, why) => {
		const [asked, outdated] = (await found(decided(kept))).sort((a, b) => (a.rule < b.rule ? 1 : -1));
		expect(asked).toMatchObject({ rule: 'undecided-condition' });
		expect(asked?.message).toContain('This no longer counts: ');
		expect(outdated).toMatchObject({ words: 'on: 2026-01-01', severity: 'warning', commitment: 'loan' });
		expect(outdated?.message).toContain(why);
	});

	it('takes the decision for the period where there is one for another period too', async () => {
		const both = decided('period: 2025-12-31, ').replace(']', `, ${decided('period: 2026-12-31, ').slice(12)}`);
		expect(await found(both)).toEqual([]);
	});

	it.each([
		['', false],
		['fact: we will disclose the loan, ', false],
		['element: rate, fact: quarterly vessel stowage surcharge, ', false],
		['filing: 20-F-2025, period: 2025-12-31, ', false],
		['filing: 20-F-2024, period: 2024-12-31, fact: other, ', false],
		['fact: We  will disclose the Loan, ', false],
		['fact: we will disclose the loans, ', true],
		['element: rate, fact: quarterly vessel surcharge, ', true],
		['filing: 20-F-2025, period: 2024-12-31, ', true],
	])('tells whether a waiver that keeps `%s` has ended: %s', async (kept, isOver) => {
		const over = (await found(waived(kept))).filter(({ rule }) => rule === 'outdated-decision');
		expect(over.map(({ words }) => words)).toEqual(isOver ? ['on: 2026-01-01'] : []);
		if (kept.includes('20-F-2024')) return;
		const undecided = (await found(waived(kept))).filter(({ rule }) => rule === 'undecided-condition');
		expect(undecided).toHaveLength(isOver ? 1 : 0);
	});

	it('is quiet about a waiver that was given anew', async () => {
		const again = waived('fact: other, ').replace(']', ', { reason: small, by: Ines, on: 2026-02-01 }]');
		expect(await found(again)).toEqual([]);
	});

	it('points out what was decided before the letter', async () => {
		const dated = LEDGER(decided('')).replace('file: letter.txt', 'file: letter.txt, date: 2026-01-02');
		const { projects } = await lintProject(
			memoryWorkspace({ '/p/commitments.yaml': dated, '/p/letter.txt': 'x', '/p/d/a.md': DRAFT }),
			['/p'],
			{ ledger: null, severity: {}, today: '2026-03-01' },
		);
		const findings = projects.flatMap(({ findings: all }) => all).filter(({ rule }) => rule === 'outdated-decision');
		expect(findings.map(({ message }) => message).join()).toContain(
			'; the letter that promises it is of 2026-01-02. It counts as it stands',
		);
	});
});

describe('decision-unknown-filing', () => {
	const decided = (filing: string) =>
		`decisions: [{ filing: "${filing}", met: true, reason: large, by: Ines, on: 2026-01-01 }]`;
	const found = async (...of: Parameters<typeof lint>) =>
		(await lint(...of)).findings.filter(({ rule }) => rule === 'decision-unknown-filing');

	it('leaves alone the quarter before, whose drafts were put away, and not one to come', async () => {
		const quarterly = async (filing: string) => {
			const draft = DRAFT.replaceAll('20-F', '10-Q').replace('period: 2025-12-31', 'period: 2025-06-30');
			const more = { '/p/d/a.md': draft.replace('filing: 10-Q-2025', 'filing: 10-Q-2025-Q2') };
			return (await lint(decided(filing), '2025-07-20', ['/p'], more)).findings.filter(
				({ rule }) => rule === 'decision-unknown-filing',
			);
		};
		expect(await quarterly('10-Q-2025-Q1')).toEqual([]);
		expect(await quarterly('10-Q-2025-03-31')).toEqual([]);
		expect(await quarterly('20-F-2024')).toEqual([]);
		for (const name of ['10-Q-2025-Q3', '10-Q-2025-09-30', '20-F-2025', '10-Q-25'])
			expect(await quarterly(name)).toHaveLength(1);
	});

	it('points at the name, and at the one that was meant', async () => {
		const [finding] = await found(decided('20F-2025'));
		expect(finding?.words).toBe('filing: "20F-2025"');
		expect(finding?.message).toContain('Did you mean “20-F-2025”?');
		expect((await found(decided('draft')))[0]?.message).toContain('The filings are “20-F-2025”');
	});

	it('leaves decisions for filings of earlier years alone', async () => {
		expect(await found(decided('20-F-2024'))).toEqual([]);
		expect(await found(decided('20-F-2026'))).toHaveLength(1);
		expect(await found(decided('20-F-2025'))).toEqual([]);
	});

	it('says nothing when only some of the drafts were looked at', async () => {
		const more = { '/p/e/b.md': DRAFT.replaceAll('2025', '2026') };
		expect(await found(decided('20-F-2026'), '2026-03-01', ['/p/d'], more)).toEqual([]);
		expect(await found(decided('20-F-2026'), '2026-03-01', ['/p'], more)).toEqual([]);
	});

	it('is told about an open condition: who decided it last, and why', async () => {
		const { findings } = await lint(decided('20-F-2024'));
		expect(findings.find(({ rule }) => rule === 'undecided-condition')?.message).toContain(
			'For “20-F-2024” Ines decided that it was, on 2026-01-01: large.',
		);
	});
});

describe('what is suppressed', () => {
	it('is what a waiver excuses, with its reason, and not what is there', async () => {
		const held = `waivers: [{ reason: small, by: Ines, approvedBy: Per, on: 2025-11-01 }]`;
		const { suppressed, findings } = await lint(held);
		expect(findings).toEqual([]);
		expect(suppressed).toMatchObject([
			{
				by: 'waiver',
				reason: 'Waived: small (Ines, 2025-11-01, approved by Per)',
				finding: { rule: 'missing-disclosure', commitment: 'loan' },
			},
		]);
	});

	it('is not what is reported all the same, for another element', async () => {
		const lines = `waivers: [{ element: rate, reason: small, by: Ines, on: 2025-11-01 }]`;
		const two = LEDGER(lines).replace(
			'    elements: [',
			'    elements: [{ id: term, text: galvanised mooring bollard inventory }, ',
		);
		const plain = two.replace('    condition: { text: if material }\n', '');
		const files = { '/p/commitments.yaml': plain, '/p/letter.txt': 'we will disclose the loan', '/p/d/a.md': DRAFT };
		const options = { ledger: null, severity: {}, today: '2026-03-01' };
		const [project] = (await lintProject(memoryWorkspace(files), ['/p'], options)).projects;
		expect(project?.findings.map(({ rule }) => rule)).toEqual(['missing-disclosure']);
		expect(project?.suppressed).toEqual([]);
	});

	it('is what a directive silences', async () => {
		const directive = { '/p/d/a.md': `${DRAFT}\n<!-- commitments-ignore loan: repaid in March -->\n` };
		const { suppressed } = await lint('note: x', '2026-03-01', ['/p'], directive);
		expect(suppressed.map(({ by, reason }) => [by, reason])).toContainEqual(['directive', 'repaid in March']);
	});

	it('is nothing for a condition that is not met, or a commitment that has retired', async () => {
		const not = 'decisions: [{ filing: 20-F-2025, met: false, reason: small, by: Ines, on: 2026-01-01 }]';
		expect((await lint(not)).suppressed).toEqual([]);
		expect((await lint('retired: { reason: sold, by: Ines, on: 2026-02-01 }')).suppressed).toEqual([]);
	});
});

describe('settings', () => {
	it('that name no rule are told at their place, and those that do are not', async () => {
		const settings = 'severity: { missing-disclosur: off, missing-element/often: hint, unsure-element/watch: hint }';
		const text = `${LEDGER('note: x')}${settings}\n`;
		const files = { '/p/commitments.yaml': text, '/p/letter.txt': 'we will disclose the loan', '/p/d/a.md': DRAFT };
		const options = { ledger: null, severity: {}, today: '2026-03-01' };
		const { projects } = await lintProject(memoryWorkspace(files), ['/p'], options);
		const found = projects.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'commitments-file');
		expect(found.map(({ start, end, severity }) => [text.slice(start, end), severity])).toEqual([
			['missing-disclosur', 'warning'],
			['missing-element/often', 'warning'],
		]);
	});
});

describe('concepts of a search written by hand', () => {
	it('are told where the library has none of that name, with the one that was meant', async () => {
		const find =
			'find: { all: [{ concept: goodwyll }, { any: [{ concept: goodwill }, { concept: vessel stowage }] }] }';
		const text = LEDGER('').replace('text: quarterly vessel stowage surcharge', `text: t, ${find}`);
		const files = { '/p/commitments.yaml': text, '/p/letter.txt': 'we will disclose the loan', '/p/d/a.md': DRAFT };
		const options = { ledger: null, severity: {}, today: '2026-03-01' };
		const { projects } = await lintProject(memoryWorkspace(files), ['/p'], options);
		const found = projects.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'commitments-file');
		expect(found.map(({ start, end, severity }) => [text.slice(start, end), severity])).toEqual([
			['goodwyll', 'warning'],
			['vessel stowage', 'warning'],
		]);
		expect(found[0]?.fixes.map(({ edits }) => edits[0]?.newText)).toEqual(['goodwill']);
	});
});
