/** What people decide: recorded by a command, read by the next check, readable in the file. */
import { describe, expect, it } from 'vitest';
import { FILES, LEDGER, type Run, run } from './harness.ts';

const ON_CONDITION = {
	...FILES,
	'/p/commitments.yaml': LEDGER.replace(
		'    due: [20-F]\n',
		'    condition: { text: a loan is outstanding }  # ask the treasurer\n    due: [20-F]\n',
	),
};
const ledgerOf = ({ files }: Run) => String(files['/p/commitments.yaml']);

async function rowsOf(files: Run['files']) {
	const { out, code } = await run(['lint', '--format', 'json'], files);
	const { verdicts, findings } = JSON.parse(out);
	return { code, row: verdicts[0], rules: findings.map(({ rule }: { rule: string }) => rule) };
}

describe('decide', () => {
	const decide = (...more: string[]) => [
		'decide',
		'loan',
		'--filing',
		'20-F-2025',
		'--reason',
		'Repaid in May.',
		...more,
	];

	it('settles a condition for one filing, with reason, name and date, and keeps the rest of the file', async () => {
		expect((await rowsOf(ON_CONDITION)).row.status).toBe('undecided');
		const done = await run(decide('--not-met'), ON_CONDITION);
		expect([done.code, done.out]).toEqual([0, '']);
		expect(ledgerOf(done)).toContain('# ask the treasurer');
		expect(ledgerOf(done)).toMatch(/met: false[\s\S]*Repaid in May\.[\s\S]*Ines Okafor[\s\S]*2026-03-01/);
		expect(await rowsOf(done.files)).toMatchObject({ code: 0, row: { status: 'not-applicable' }, rules: [] });
		expect(ledgerOf(done)).toMatch(/period: 2025-12-31\n\s+met: false\n\s+condition: /);
		const edited = ledgerOf(done).replace(/(condition:\s*\{?\s*text: "?)/, '$1now ');
		expect((await rowsOf({ ...done.files, '/p/commitments.yaml': edited })).row.status).toBe('undecided');
		const met = await run(decide('--met', '--by', 'Aldous Renn', '--on', '2026-03-02'), done.files);
		expect(await rowsOf(met.files)).toMatchObject({ code: 1, row: { status: 'due' } });
	});

	it('a second time takes the place of the first, and both show it', async () => {
		const first = await run(decide('--not-met'), ON_CONDITION);
		const second = await run(decide('--met', '--on', '2026-03-02', '--by', 'Aldous Renn'), first.files);
		expect(second.err).toContain('takes the place of what Ines Okafor decided on 2026-03-01 (not met)');
		expect(ledgerOf(second)).toMatch(/met: false[\s\S]*met: true[\s\S]*supersedes: 2026-03-01/);
		const { out } = await run(['report', '--format', 'markdown'], second.files);
		expect(out).toContain('Condition not met; a later decision counts.');
		expect((await rowsOf(second.files)).rules).not.toContain('commitments-file');
		const merged = ledgerOf(second).replace(/\n *supersedes: 2026-03-01/, '');
		const { rules } = await rowsOf({ ...second.files, '/p/commitments.yaml': merged });
		expect(rules).toContain('commitments-file');
	});

	it('keeps a byte order mark', async () => {
		const files = { ...ON_CONDITION, '/p/commitments.yaml': `\ufeff${ON_CONDITION['/p/commitments.yaml']}` };
		const done = await run(decide('--met'), files);
		expect(ledgerOf(done)).toMatch(/^\ufeffversion: 1\n[\s\S]*met: true/);
	});

	it('says when no draft belongs to the filing', async () => {
		const { code, err } = await run(['decide', 'loan', '--filing', '20-F-25', '--met', '--reason', 'x'], ON_CONDITION);
		expect(code).toBe(0);
		expect(err).toContain('There are: 20-F-2025');
	});

	it.each([
		[['decide'], 'Which commitment?'],
		[['decide', 'laon', '--met'], 'Did you mean loan?'],
		[['decide', 'loan', '--filing', 'f', '--reason', 'x'], 'Say --met or --not-met'],
		[['decide', 'loan', '--met', '--not-met'], 'Say --met or --not-met'],
		[['decide', 'loan', '--met', '--reason', 'x'], 'For which filing?'],
		[['decide', 'loan', '--met', '--filing', 'f'], 'Why?'],
		[['decide', 'loan', '--met', '--filing', 'f', '--reason', 'x', '--on', '2026-02-30'], 'that is no day'],
	])('%j is refused, and nothing is written', async (argv, message) => {
		const { code, err, files } = await run(argv, ON_CONDITION);
		expect(err).toContain(message);
		expect([code, files]).toEqual([2, ON_CONDITION]);
	});

	it('has nothing to decide without a condition, and nobody to sign without a name', async () => {
		expect((await run(decide('--met'), FILES)).err).toContain('has no condition');
		const nobody = await run(decide('--met'), ON_CONDITION, { author: async () => null });
		expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('--by NAME') });
	});
});

describe('waive', () => {
	it('holds until its last day', async () => {
		const done = await run(
			['waive', 'loan', '--reason', 'Repaid.', '--until', '2026-12-31', '--approved-by', 'A. Renn'],
			FILES,
		);
		expect(done.code).toBe(0);
		expect(await rowsOf(done.files)).toMatchObject({ code: 0, row: { status: 'waived' } });
		expect((await run(['lint', '--as-of', '2026-12-31'], done.files)).code).toBe(0);
		expect((await run(['lint', '--as-of', '2027-01-01'], done.files)).code).toBe(1);
	});

	it('is not recorded for a time that is over', async () => {
		const done = await run(['waive', 'loan', '--reason', 'Repaid.', '--until', '2026-02-28'], FILES);
		expect([done.code, done.files]).toEqual([2, FILES]);
		expect(done.err).toContain('that day is over');
		expect((await run(['waive', 'loan', '--reason', 'Repaid.', '--until', '2026-03-01'], FILES)).code).toBe(0);
	});

	it('may be for one element in one filing', async () => {
		const argv = ['waive', 'loan/balance', '--reason', 'None.', '--filing', '20-F-2025', '--not-applicable'];
		const done = await run(argv, FILES);
		expect((await rowsOf(done.files)).row.status).toBe('not-applicable');
		expect(ledgerOf(done)).toMatch(/period: 2025-12-31\n\s+element: balance\n\s+kind: not applicable\n\s+fact: /);
	});
});

describe('retire', () => {
	it('keeps the commitment with reason, name and date', async () => {
		const done = await run(['retire', 'loan', '--kind', 'fulfilled once', '--reason', 'Done in 2025.'], FILES);
		expect(ledgerOf(done)).toContain('title: Balance of the loan');
		expect(await rowsOf(done.files)).toMatchObject({ code: 0, row: { status: 'retired' }, rules: [] });
		const again = await run(['retire', 'loan', '--reason', 'x'], done.files);
		expect([again.code, again.files]).toEqual([2, done.files]);
		expect(again.err).toContain('Done in 2025.');
	});

	it.each([
		[['retire', 'loan/balance', '--reason', 'x'], 'as a whole'],
		[['retire', 'loan', '--reason', 'x', '--superseded-by', 'loans'], 'Did you mean loan?'],
		[['retire', 'loan', '--reason', 'x', '--superseded-by', 'loan'], 'by itself'],
		[['retire', 'loan', '--reason', 'x', '--kind', 'done'], 'One of: superseded'],
		[['retire', 'loan', '--reason', 'x'], 'How did it end?'],
		[['retire', 'loan', '--reason', 'x', '--kind', 'superseded'], 'Which commitment took its place?'],
	])('%j is refused', async (argv, message) => {
		const { code, err, files } = await run(argv, FILES);
		expect(err).toContain(message);
		expect([code, files]).toEqual([2, FILES]);
	});
});

describe('sign', () => {
	const PASSAGE = 'Each chartered vessel pays a stowage fee, which is a surcharge of 3%.';
	const files = {
		...FILES,
		'/p/drafts/item-7.md': FILES['/p/drafts/item-7.md'].replace(
			'Our directors are paid.',
			`Our directors are paid. ${PASSAGE}`,
		),
	};

	it('shows the passages first, and accepts none unseen', async () => {
		const { code, out, files: after } = await run(['sign', 'loan/balance'], files);
		expect(out).toContain('1. drafts/item-7.md:11:');
		expect(out).toContain(PASSAGE);
		expect([code, after]).toEqual([2, files]);
	});

	it('settles the element until the passage or the commitment changes', async () => {
		const done = await run(
			['sign', 'loan/balance', 'drafts', '--passage', '1', '--note', 'Agreed with counsel.'],
			files,
		);
		expect(done.code).toBe(0);
		expect(done.err).toContain('Ines Okafor accepts');
		const { code, row, rules } = await rowsOf(done.files);
		expect([code, row.verdict, row.suspect, rules]).toEqual([0, 'found', false, []]);
		expect(row.why).toContain('Ines Okafor');
		const draft = String(done.files['/p/drafts/item-7.md']);
		const moved = { ...done.files, '/p/drafts/item-7.md': draft.replace('# Item 7', 'New text.\n\n# Item 7') };
		expect((await rowsOf(moved)).row.verdict).toBe('found');
		const changed = { ...done.files, '/p/drafts/item-7.md': draft.replace('3%', '4%') };
		expect(await rowsOf(changed)).toMatchObject({ row: { suspect: true } });
		expect((await rowsOf(changed)).rules).toContain('suspect-sign-off');
		const edited = {
			...done.files,
			'/p/commitments.yaml': ledgerOf(done).replace('stowage surcharge', 'mooring surcharge'),
		};
		expect((await rowsOf(edited)).row.suspect).toBe(true);
	});

	it.each([
		[['sign', 'loan'], 'Which element of “loan”?'],
		[['sign', 'loan/balanse'], 'Did you mean balance?'],
		[['sign', 'loan/balance', '--passage', '9'], 'There is no passage 9'],
		[['sign', 'loan/balance', '--filing', 'x'], 'The filings: 20-F-2025'],
	])('%j is refused', async (argv, message) => {
		const { code, err, files: after } = await run(argv, files);
		expect(err).toContain(message);
		expect([code, after]).toEqual([2, files]);
	});
});
