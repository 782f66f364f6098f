/** Over several filings: what comes next and for the first time, what is still open, what changed under a sign-off. */
import { describe, expect, it } from 'vitest';
import { lintLedger, memoryWorkspace } from '../../server/src/project/index.ts';
import { dueNext, renderReport } from '../../server/src/report/index.ts';
import { run } from '../cli/harness.ts';
import { FILES, reportOf, TODAY } from './fixture.ts';

const ledger = (kind: string, more = '') => `version: 1
registrant: { name: Marrow Sound Ferries plc, kind: ${kind} }
letters:
  - { id: L1, file: l1.txt, date: 2026-06-12, reviewed: ["Form 10-K for the Fiscal Year Ended September 30, 2025"] }
commitments:
  - { id: loan, letter: L1, title: Loan, disposition: promised, quote: we will disclose the loan, elements: [{ id: e, text: the balance of the loan }] }
  - { id: rent, letter: L1, title: Rent, disposition: conditional, quote: if so we will disclose the rent, due: [10-K], condition: { text: if so }, elements: [{ id: e, text: the rent of the quay }] }
  - { id: said, letter: L1, title: Said, disposition: stated, quote: it is so }
${more}`;
const draft = (form: string, period: string, body = 'Nothing.') =>
	`---\nform: ${form}\nperiod: ${period}\n---\n\n# Loan\n\n${body}\n`;

async function nextOf(files: Readonly<Record<string, string>>) {
	const { project } = await lintLedger(memoryWorkspace(files), '/p/commitments.yaml', { severity: {}, today: TODAY });
	if (!project) throw new Error('no project');
	return dueNext(project, TODAY).filings;
}

describe('the filings to come', () => {
	it('follow from the year end that the letter names while there is no filing', async () => {
		expect(await nextOf({ '/p/commitments.yaml': ledger('domestic') })).toEqual([
			{ form: '10-Q', period: '2026-06-30', due: ['loan'], first: ['loan'], toDecide: [] },
			{ form: '10-K', period: '2026-09-30', due: ['loan', 'rent'], first: ['loan', 'rent'], toDecide: ['rent'] },
		]);
	});

	it('follow the filings there are, and skip the quarter that the annual report covers', async () => {
		const files = {
			'/p/commitments.yaml': ledger('domestic'),
			'/p/q3.md': draft('10-Q', '2026-06-30'),
		};
		const [annual, quarter] = await nextOf(files);
		expect([annual?.form, annual?.period]).toEqual(['10-K', '2026-09-30']);
		expect(quarter).toEqual({ form: '10-Q', period: '2026-12-31', due: ['loan'], first: [], toDecide: [] });
	});

	it('follow the filings of other forms where there is none of their own', async () => {
		const files = { '/p/commitments.yaml': ledger('domestic'), '/p/k.md': draft('10-K', '2027-09-30') };
		expect((await nextOf(files)).map(({ form, period }) => `${form} ${period}`)).toEqual([
			'10-Q 2027-12-31',
			'10-K 2028-09-30',
		]);
	});

	it('have no date where nothing tells the year end, and list only what comes by the calendar', async () => {
		const text = ledger('foreign private issuer')
			.replace(/, reviewed: \[[^\]]*\]/, '')
			.replace('due: [10-K]', 'due: [8-K]');
		expect(await nextOf({ '/p/commitments.yaml': text })).toEqual([
			{ form: '20-F', period: null, due: ['loan'], first: ['loan'], toDecide: [] },
		]);
		const week = text.replace(
			'date: 2026-06-12',
			'date: 2026-06-12, reviewed: ["Form 20-F for the year ended January 27, 2026"]',
		);
		expect((await nextOf({ '/p/commitments.yaml': week })).map(({ period }) => period)).toEqual([null]);
	});

	it('leave out what is retired', async () => {
		const retired = '    retired: { reason: Sold., by: Ines Okafor, on: 2026-07-01 }\n';
		const block = ledger('domestic').replace(
			/ {2}- \{ id: loan[^\n]*\n/,
			`  - id: loan\n    letter: L1\n    title: Loan\n    disposition: promised\n    quote: we will disclose the loan\n${retired}`,
		);
		expect((await nextOf({ '/p/commitments.yaml': block })).map(({ due }) => due)).toEqual([['rent']]);
	});

	it('are printed by `commitments due`, with the command for the first', async () => {
		const files = { '/p/commitments.yaml': ledger('domestic'), '/p/l1.txt': 'x' };
		const { code, out } = await run(['due'], files);
		expect(code).toBe(0);
		expect(out).toContain('| 10-Q to 2026-06-30 | 1 | 1 | 0 |\n| 10-K to 2026-09-30 | 2 | 2 | 1 |');
		expect(out).toContain('`commitments due --form 10-Q --period 2026-06-30`');
		const { filings } = JSON.parse((await run(['due', '--format', 'json'], files)).out);
		expect(filings).toEqual(await nextOf(files));
		expect((await run(['due', '--form', '10-Q'], files)).err).toContain('Name --form and --period');
	});
});

describe('the report over several filings', () => {
	it('counts where each promise was asked and found, and says what is open', async () => {
		const [project] = (await reportOf()).projects;
		const of = (id: string) => project?.commitments.find((entry) => entry.id === id)?.history;
		expect(of('missing')).toEqual({ asked: 2, found: 0, settled: 0, lastFound: null, open: true });
		expect(of('not-met')).toMatchObject({ asked: 1, settled: 1, open: true });
		expect(of('elsewhere')).toEqual({ asked: 0, found: 0, settled: 0, lastFound: null, open: true });
		expect(of('retired')?.open).toBe(false);
		expect(of('record')?.open).toBe(false);
		expect(of('found')).toMatchObject({ asked: 2, lastFound: expect.stringMatching(/^20-F-202[56]$/) });
	});

	it('shows it in every format that people read, open promises first and with their age', async () => {
		const report = await reportOf();
		const markdown = String(await renderReport(report, 'markdown'));
		const [, section = ''] = /## Across filings\n\n([\s\S]*?)\n\n##/.exec(markdown) ?? [];
		expect(section).toMatch(
			/\| Terms of the loan \| 247 \| open: asked of 2 filings, found in 0 \| 20-F to 2027-12-31 \|/,
		);
		const states = section
			.split('\n')
			.slice(2)
			.map((line) => line.includes('| open: '));
		expect(states).toEqual([...states].sort((a, b) => Number(b) - Number(a)));
		const page = String(await renderReport(report, 'html'));
		expect(page).toContain('Across filings');
		expect(page).toContain('20-F to 2027-12-31');
	});

	it('has no ages without a day, and no empty column for them', async () => {
		const markdown = String(await renderReport(await reportOf(FILES, { today: null }), 'markdown'));
		expect(markdown).toContain('| Commitment | So far | Due next |');
	});

	it('is over with a promise whose facts were all waived, one by one, as with one waived as a whole', async () => {
		const waive = (target: string) => ['waive', target, '--reason', 'The staff agreed.'];
		const facts = (await run(['report', '--format', 'json'], FILES)).out;
		const missing = JSON.parse(facts).projects[0].commitments.find(({ id }: { id: string }) => id === 'missing');
		let oneByOne: Record<string, string | Uint8Array> = { ...FILES };
		for (const { id } of missing.cells[0].elements) oneByOne = (await run(waive(`missing/${id}`), oneByOne)).files;
		const whole = (await run(waive('missing'), FILES)).files;
		for (const files of [oneByOne, whole]) {
			const [project] = JSON.parse((await run(['report', '--format', 'json'], files)).out).projects;
			const entry = project.commitments.find(({ id }: { id: string }) => id === 'missing');
			expect(entry.cells.map(({ coverage }: { coverage: string }) => coverage)).toEqual(['waived', 'waived']);
			expect(entry.history).toMatchObject({ asked: 0, settled: 2, open: false });
			expect(project.next.flatMap(({ due }: { due: string[] }) => due)).not.toContain('missing');
			const { out } = await run(['due', '--form', '20-F', '--period', '2027-12-31'], files);
			expect(out).toContain('waived');
			const { verdicts, findings } = JSON.parse((await run(['lint', '--format', 'json'], files)).out);
			const own = verdicts.filter(({ commitment }: { commitment: string }) => commitment === 'missing');
			expect(own).not.toEqual([]);
			expect(own.map(({ status }: { status: string }) => status)).toEqual(own.map(() => 'waived'));
			expect(findings.some(({ commitment }: { commitment: string }) => commitment === 'missing')).toBe(false);
		}
	});

	it('asks nobody about a condition when all of it is there', async () => {
		const { code, files } = await run(['sign', 'undecided/terms', '--filing', '20-F-2025', '--passage', '1'], {
			...FILES,
			'/p/drafts/2025.md': FILES['/p/drafts/2025.md'].replace('The quay', 'The unheard-of covenants hold. The quay'),
		});
		expect(code).toBe(0);
		const { out } = await run(['report', '--format', 'markdown'], files);
		const { findings } = JSON.parse((await run(['lint', '--format', 'json'], files)).out);
		const asked = findings.some(
			({ rule, commitment, filing }: { rule: string; commitment: string; filing: string }) =>
				rule === 'undecided-condition' && commitment === 'undecided' && filing === '20-F-2025',
		);
		expect(asked).toBe(false);
		expect(out).toContain('Evidence found, 1 of 1, condition not decided');
	});

	it('says what was changed under a sign-off', async () => {
		const draft2025 = FILES['/p/drafts/2025.md'].replace('$4,120', '$4,210');
		const [project] = (await reportOf({ ...FILES, '/p/drafts/2025.md': draft2025 })).projects;
		const entry = project?.register.find(({ kind, commitment }) => kind === 'sign-off' && commitment === 'found');
		expect(entry?.warning).toBe('Changed since: “$4,120” became “$4,210”.');
	});

	it('says what was changed in the commitment itself, as far as the sign-off kept it', async () => {
		const signed = await run(['sign', 'undecided/terms', '--filing', '20-F-2025', '--passage', '1'], {
			...FILES,
			'/p/drafts/2025.md': FILES['/p/drafts/2025.md'].replace('The quay', 'The unheard-of covenants hold. The quay'),
		});
		expect(signed.code).toBe(0);
		const edit = (from: string, to: string) => ({
			...signed.files,
			'/p/commitments.yaml': String(signed.files['/p/commitments.yaml']).replace(from, to),
		});
		const warningOf = async (files: Record<string, string | Uint8Array>) => {
			const done = await run(['report', '--format', 'json'], files);
			const { register } = JSON.parse(done.out).projects[0];
			return register.find(
				(entry: { kind: string; commitment: string }) => entry.kind === 'sign-off' && entry.commitment === 'undecided',
			).warning;
		};
		expect(await warningOf(signed.files)).toBe(null);
		const text = `condition: { text: "if it is material" }, elements: [{ id: terms, text: unheard-of zugzwang covenants }]`;
		expect(await warningOf(edit(text, text.replace('if it is material', 'if it is significant')))).toBe(
			'Changed since: in the condition, “material” became “significant”.',
		);
		expect(await warningOf(edit(text, text.replace('zugzwang', 'unusual')))).toBe(
			'Changed since: in the fact, “zugzwang” became “unusual”.',
		);
	});
});
