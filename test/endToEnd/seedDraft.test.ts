/**
 * A draft in which everything is said that the letter which started the project promised: no error. Take out one
 * passage, and what it said is reported, alone and at the heading where it belongs. Runs the built command line.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDecision, readLedger } from '../../server/src/ledger/index.ts';

const root = join(import.meta.dirname, '../..');
const letter = join(root, '../shared/letters/seed-21vianet-2017-08-30.txt');
const fixtures = join(import.meta.dirname, '../fixtures/seed');

interface Row {
	readonly filing: string;
	readonly commitment: string;
	readonly element: string;
	readonly text: string;
	readonly verdict: string;
	readonly status: string;
}
interface Finding {
	readonly rule: string;
	readonly severity: string;
	readonly commitment: string | null;
	readonly element: string | null;
	readonly file: string;
	readonly range: { readonly start: { readonly line: number } };
	readonly message: string;
}
interface Result {
	readonly verdicts: readonly Row[];
	readonly findings: readonly Finding[];
}

/** A marked fixture: ⟦name: passage⟧ becomes the passage, or nothing for the one that is taken out. */
function fixture(file: string, without?: string): string {
	const text = readFileSync(join(fixtures, file), 'utf8');
	return text.replace(/⟦([\w-]+): ([\s\S]*?)⟧/g, (_, name: string, passage: string) =>
		name === without ? '' : passage,
	);
}

/** The facts a marked passage carries, in words of the promise, and the heading under which their absence is reported. */
const MARKS: readonly { file: string; mark: string; says: readonly RegExp[]; heading: RegExp }[] = [
	{
		file: '20-F-2017.md',
		mark: 'headroom',
		says: [/not found: percentage/i, /date of the most recent/i],
		heading: /^#+ Goodwill$/,
	},
	{
		file: '20-F-2017.md',
		mark: 'assumptions',
		says: [/how the key assumptions were determined/i],
		heading: /^#+ Goodwill$/,
	},
	{
		file: '20-F-2017.md',
		mark: 'uncertainty',
		says: [/degree of uncertainty/i, /discussion regarding uncertainty/i],
		heading: /^#+ Goodwill$/,
	},
	{ file: '20-F-2017.md', mark: 'trend-named', says: [/known trends/i], heading: /Trend Information/ },
	{ file: '20-F-2017.md', mark: 'trend-effect', says: [/known trends/i], heading: /Trend Information/ },
	{ file: '20-F-2017.md', mark: 'at-risk', says: [/reporting units that are at risk/i], heading: /^#+ Goodwill$/ },
	{ file: '20-F-2017.md', mark: 'events', says: [/potential events/i], heading: /^#+ Goodwill$/ },
	{ file: 'earnings-release-2017-Q3.md', mark: 'tax-method', says: [/were determined/i], heading: /Non-GAAP/ },
	{
		file: 'earnings-release-2017-Q3.md',
		mark: 'tax-line',
		says: [/tax effect of the non-GAAP adjustments/i],
		heading: /Reconciliation|Non-GAAP/,
	},
	{
		file: 'earnings-release-2017-Q3.md',
		mark: 'segment-reconciliation',
		says: [/reconciliations/i],
		heading: /Non-GAAP/,
	},
];

describe.skipIf(!existsSync(letter))('a draft that keeps every promise of the seed letter (needs ../shared)', () => {
	const folder = mkdtempSync(join(tmpdir(), 'seed-draft-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	function run(...argv: readonly string[]): string {
		try {
			return execFileSync(process.execPath, [join(root, 'dist/cli.cjs'), ...argv], { cwd: folder, encoding: 'utf8' });
		} catch (error) {
			const { status, stdout } = error as { status: number; stdout: string };
			if (status === 1) return stdout;
			throw error;
		}
	}

	function lint(without?: { file: string; mark: string }): Result {
		for (const file of ['20-F-2017.md', 'earnings-release-2017-Q3.md'])
			writeFileSync(join(folder, file), fixture(file, without?.file === file ? without.mark : undefined));
		return JSON.parse(run('lint', '20-F-2017.md', 'earnings-release-2017-Q3.md', '--format', 'json')) as Result;
	}

	let kept: Result = { verdicts: [], findings: [] };
	beforeAll(() => {
		copyFileSync(letter, join(folder, basename(letter)));
		run('extract', basename(letter), '--out', 'commitments.yaml');
		let text = readFileSync(join(folder, 'commitments.yaml'), 'utf8');
		for (const commitment of readLedger(text).ledger.commitments) {
			if (commitment.disposition !== 'conditional') continue;
			const edited = addDecision(text, commitment.id, {
				filing: '20-F-2017',
				met: true,
				reason: 'One reporting unit is at risk, and two trends are known.',
				by: 'A. Reviewer',
				on: '2018-03-01',
			});
			if (edited.ok) text = edited.text;
		}
		writeFileSync(join(folder, 'commitments.yaml'), text);
		kept = lint();
	}, 60_000);

	it('has no error', () => {
		expect(kept.findings.length).toBeGreaterThan(0);
		expect(kept.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
	});

	it.each(MARKS)('reports $mark alone when it is taken out', ({ file, mark, says, heading }) => {
		const after = lint({ file, mark });
		const known = new Set(kept.findings.map(named));
		const fresh = after.findings.filter((finding) => loud(finding) && !known.has(named(finding)));
		const messages = fresh.map((finding) => finding.message);
		expect(says.map((fact) => messages.filter((message) => fact.test(message)).length)).toEqual(says.map(() => 1));
		expect(messages.filter((message) => !says.some((fact) => fact.test(message)))).toEqual([]);
		for (const finding of fresh) expect(headingAbove(fixture(file, mark), finding)).toMatch(heading);
		expect(fresh.every((finding) => finding.file.endsWith(file))).toBe(true);
	});
});

const loud = (finding: Finding) => finding.severity === 'error' || finding.severity === 'warning';
const named = (finding: Finding) => `${finding.rule} ${finding.commitment}/${finding.element}`;

/** The heading a finding stands at or below. */
function headingAbove(text: string, finding: Finding): string {
	const lines = text.split('\n').slice(0, finding.range.start.line + 1);
	return lines.findLast((line) => line.startsWith('#')) ?? '';
}
