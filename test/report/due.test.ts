import { describe, expect, it } from 'vitest';
import { GENERATED, lintLedger, memoryWorkspace } from '../../server/src/project/index.ts';
import { type DueOptions, dueList, renderDue } from '../../server/src/report/index.ts';
import { run } from '../cli/harness.ts';
import { FILES, ledgerText, TODAY } from './fixture.ts';

async function dueOf(options: Partial<DueOptions> = {}, files: Readonly<Record<string, string>> = FILES) {
	const checked = await lintLedger(memoryWorkspace(files), '/p/commitments.yaml', { severity: {}, today: TODAY });
	if (!checked.project) throw new Error('no project');
	const asked = { form: '20-F', period: '2026-12-31', filing: null, today: TODAY, root: '/p' } as const;
	return dueList(checked.project, { ...asked, ...options });
}

describe('what is due', () => {
	it('lists what a filing will be asked for, with the last filing of its form', async () => {
		const list = await dueOf();
		expect(list).toMatchObject({ filing: '20-F-2026', last: '20-F-2025', registrant: 'Marrow Sound Ferries plc' });
		expect(list.items.map(({ id }) => id)).toEqual(['found', 'partial', 'missing', 'undecided', 'not-met', 'waived']);
		expect(list.items[0]?.last).toMatchObject({ coverage: 'found', evidence: [{ file: 'drafts/2025.md' }] });
		expect(list.items.filter(({ toDecide }) => toDecide).map(({ id }) => id)).toEqual(['undecided', 'not-met']);
	});

	it('knows the decisions and waivers of the filing by its id', async () => {
		const list = await dueOf({ period: '2025-12-31' });
		expect(list.settled.map(({ id, status }) => [id, status])).toEqual([
			['not-met', 'not-applicable'],
			['waived', 'waived'],
		]);
		expect(list.last).toBeNull();
		const named = await dueOf({ period: '2027-12-31', filing: '20-F-2025' });
		expect(named.settled).toEqual(list.settled);
		expect(named.last).toBe('20-F-2026');
	});

	it('leaves a condition that the text decides to a person while there is no text', async () => {
		const text = ledgerText().replaceAll('condition: { text:', 'condition: { decidedBy: text, text:');
		const list = await dueOf({}, { ...FILES, '/p/commitments.yaml': text });
		expect(list.items.find(({ id }) => id === 'undecided')?.toDecide).toBe(true);
	});

	it('asks nothing of a form or period for which nothing was promised', async () => {
		expect((await dueOf({ form: '10-K' })).items).toEqual([]);
		expect((await dueOf({ period: '2023-12-31' })).items).toEqual([]);
		expect((await dueOf({ form: 'earnings release' })).items.map(({ id }) => id)).toEqual(['elsewhere']);
	});

	it('names a place once, however many facts it has', async () => {
		const text = ledgerText().replaceAll(
			'text: unheard-of zugzwang covenants',
			'text: when, find: { all: [year end] }',
		);
		const list = await dueOf({}, { ...FILES, '/p/commitments.yaml': text });
		const places = list.items.find(({ id }) => id === 'partial')?.last?.evidence;
		expect(list.items.find(({ id }) => id === 'partial')?.last?.coverage).toBe('found');
		expect(places?.map(({ file, range }) => [file, range.start.line])).toEqual([['drafts/2025.md', 10]]);
	});

	it('prints boxes to tick beside the words of the promise', async () => {
		const text = renderDue(await dueOf());
		expect(text).toContain('- [ ] If it is material: is the condition met? “if it is material” (`undecided`)');
		expect(text).toContain('  - “In future filings we will disclose the balance of the loan and its terms.”');
		expect(text).toContain('  - [ ] the balance of the loan\n');
		expect(text).toContain('  - in 20-F-2025: evidence found, `drafts/2025.md:11`');
	});
});

describe('commitments due', () => {
	const argv = ['due', '--form', '20-F', '--period', '2026-12-31', '--as-of', TODAY];

	it('prints the checklist from any folder below the commitments file', async () => {
		const { code, out, err } = await run(argv, FILES);
		expect([code, err]).toEqual([0, '']);
		expect(out).toBe(GENERATED + renderDue(await dueOf()));
		expect((await run(argv, FILES, { isTTY: true })).out).toBe(renderDue(await dueOf()));
		const below = await run([...argv, '--format', 'json'], FILES, { cwd: '/p/drafts' });
		expect(JSON.parse(below.out).items.length).toBe((await dueOf()).items.length);
	});

	it.each([
		[['due', '--form', '10-K'], 'Name --form and --period'],
		[['due', '--form', '10-Z', '--period', '2026-12-31'], 'Did you mean 10-'],
		[['due', '--form', '10-K', '--period', 'Q3'], '--period Q3'],
		[['due', '--form', '10-K', '--period', '2026-02-30'], '--period 2026-02-30'],
		[['due', 'drafts', '--form', '10-K', '--period', '2026-12-31'], 'due takes no path'],
	])('%j is refused with exit 2', async (words, message) => {
		const { code, err, out } = await run(words, FILES);
		expect([code, out]).toEqual([2, '']);
		expect(err).toContain(message);
	});
});
