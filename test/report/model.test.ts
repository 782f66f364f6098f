import { describe, expect, it } from 'vitest';
import { reportOf as lintReport } from '../../server/src/cli/results.ts';
import { inputFiles } from '../../server/src/report/index.ts';
import { ACCEPTED, check, FILES, reportOf } from './fixture.ts';

const projectOf = async (...args: Parameters<typeof reportOf>) => {
	const [project] = (await reportOf(...args)).projects;
	if (!project) throw new Error('no project');
	return project;
};

describe('the report model', () => {
	it('has one word for each commitment in each filing', async () => {
		const { filings, commitments } = await projectOf();
		expect(filings.map(({ id }) => id)).toEqual(['20-F-2025', '20-F-2026']);
		const words = Object.fromEntries(commitments.map(({ id, cells }) => [id, cells.map(({ coverage }) => coverage)]));
		expect(words).toMatchObject({
			found: ['found', expect.any(String)],
			partial: ['partial', expect.any(String)],
			missing: ['missing', 'missing'],
			undecided: ['undecided', 'undecided'],
			'not-met': ['not-applicable', 'undecided'],
			waived: ['waived', 'missing'],
			retired: ['retired', 'retired'],
			elsewhere: ['not-due', 'not-due'],
			record: ['record', 'record'],
		});
		expect(filings[0]?.tally).toMatchObject({ found: 1, partial: 1, missing: 1, undecided: 1, waived: 1, retired: 1 });
	});

	it('quotes evidence literally and in plain words, at its line', async () => {
		const { commitments } = await projectOf();
		const element = commitments[0]?.cells[0]?.elements[0];
		expect(element?.evidence).toEqual([
			{
				file: 'drafts/2025.md',
				range: { start: { line: 10, character: 0 }, end: { line: 10, character: ACCEPTED.length } },
				quote: ACCEPTED,
				words: 'The balance of the loan was $4,120 at year end.',
				row: false,
				objection: null,
			},
		]);
		expect(element?.signedBy).toEqual({ by: 'Bo Tarn', on: '2026-02-10' });
	});

	it('names a sign-off that no longer fits, and a promise that was kept and dropped', async () => {
		const { commitments, register } = await projectOf();
		const next = commitments[0]?.cells[1];
		expect([next?.suspect, next?.signed]).toEqual([true, false]);
		expect(commitments[0]?.signOffs.map(({ state }) => state)).toEqual(['holds', 'suspect']);
		expect(
			register.filter(({ warning }) => warning !== null).map(({ kind, commitment }) => [kind, commitment]),
		).toEqual([
			['waiver', 'waived'],
			['sign-off', 'found'],
		]);
		if (next?.coverage !== 'found') expect(next?.change).toBe('dropped');
	});

	it('names a decision and a waiver that were given for other words or another period', async () => {
		const path = '/p/commitments.yaml';
		const yaml = String(FILES[path])
			.replace('{ filing: 20-F-2025, met: false,', '{ filing: 20-F-2025, met: false, condition: if it is large,')
			.replace('{ filing: 20-F-2025, reason:', '{ filing: 20-F-2025, period: 2024-12-31, reason:');
		const { commitments, register } = await projectOf({ ...FILES, [path]: yaml });
		const words = Object.fromEntries(commitments.map(({ id, cells }) => [id, cells[0]?.coverage]));
		expect(words).toMatchObject({ 'not-met': 'undecided', waived: 'missing' });
		const warnings = register.flatMap(({ kind, warning }) => (kind === 'sign-off' ? [] : (warning ?? [])));
		expect(warnings).toEqual([
			'Expired on 2025-12-31.',
			'No longer counts: “20-F-2025” was for the period 2024-12-31 then, and is for 2025-12-31 now.',
			'No longer counts: the condition was changed since: “large” became “material”.',
		]);
	});

	it('says for the first time only where no filing of the form can have come between', async () => {
		const { commitments } = await projectOf();
		expect(commitments[2]?.cells.map(({ change }) => change)).toEqual(['first', null]);
		const late = { ...FILES, '/p/drafts/2025.md': '# Nothing\n' };
		const later = await projectOf(late, { filing: '20-F-2026' });
		expect(later.commitments[2]?.cells.map(({ change }) => change)).toEqual([null]);
	});

	it('compares with filings that a filter leaves out', async () => {
		const whole = await projectOf();
		const one = await projectOf(FILES, { filing: '20-F-2026' });
		expect(one.filings.map(({ id }) => id)).toEqual(['20-F-2026']);
		expect(one.commitments.map(({ cells }) => cells)).toEqual(whole.commitments.map(({ cells }) => [cells[1]]));
	});

	it('counts what lint counts', async () => {
		const { summary } = lintReport(await check(), '/p', { filing: null, form: null });
		const report = await reportOf();
		expect(summary).toMatchObject(report.counts);
		const { summary: one } = lintReport(await check(), '/p', { filing: '20-F-2026', form: null });
		expect(one).toMatchObject((await reportOf(FILES, { filing: '20-F-2026' })).counts);
	});

	it('names every input with its hash, and a letter that changed', async () => {
		expect(inputFiles(await check())).toEqual(Object.keys(FILES).sort());
		const { inputs } = await projectOf();
		expect(inputs.map(({ file, kind }) => [file, kind])).toEqual([
			['commitments.yaml', 'commitments file'],
			['letters/l1.txt', 'letter'],
			['drafts/2025.md', 'draft'],
			['drafts/2026.md', 'draft'],
		]);
		expect(inputs.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256 ?? ''))).toBe(true);
		expect(inputs[1]?.unchanged).toBe(false);
		const { '/p/letters/l1.txt': _, ...without } = FILES;
		expect((await projectOf(without)).inputs[1]?.sha256).toBeNull();
	});

	it('shows where the promise stands in the letter', async () => {
		const { commitments } = await projectOf();
		expect(commitments[0]?.at).toMatchObject({ file: 'letters/l1.txt', range: { start: { line: 6, character: 10 } } });
		expect(commitments[0]?.ageDays).toBe(247);
		expect((await projectOf(FILES, { today: null })).commitments[0]?.ageDays).toBeNull();
	});

	it('puts letters and filings in the order of time', async () => {
		const { timeline } = await projectOf();
		expect(timeline.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
			'2025-05-28 staff letter',
			'2025-06-18 response letter',
			'2025-12-31 filing',
			'2026-12-31 filing',
		]);
	});
});
