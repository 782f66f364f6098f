/**
 * A year in the life: from the response letter through three drafts of the annual report, decisions, sign-offs, a broken
 * promise, a waiver and the filing to the next quarter. Commands as people type them, in a real repository; each step goes
 * on where the one before it ended.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	CUSTOMER,
	MDA,
	mda,
	PRICE_VOLUME,
	QUARTER,
	QUARTER_FACTORS,
	quarter,
	RELATED,
	RENT,
	related,
} from './year/drafts.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.cjs');
const PRICE = 'portion-change-warehouse-revenue';
let folder = '';
let bin = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'year-'));
	bin = mkdtempSync(join(tmpdir(), 'year-bin-'));
	writeFileSync(join(bin, 'commitments'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 });
	cpSync(join(import.meta.dirname, 'year/letters'), join(folder, 'letters'), { recursive: true });
});
afterAll(() => {
	for (const made of [folder, bin]) rmSync(made, { recursive: true, force: true });
});

/** After a step that failed the next ones would only say so again. */
let broken = false;
beforeEach(({ skip }) => skip(broken, 'an earlier step failed'));
afterEach(({ task }) => {
	broken ||= task.result?.state === 'fail';
});

interface Typed {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** One line at the prompt. */
function type(line: string): Typed {
	const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, GIT_CONFIG_GLOBAL: '/dev/null', NO_COLOR: '1' },
	});
	return { code: status, out: stdout, err: stderr };
}

/** A line that has to go well, and say nothing it should not. */
function done(line: string): string {
	const { code, out, err } = type(line);
	expect({ line, code, err }).toMatchObject({ line, code: 0 });
	return out;
}

function write(file: string, text: string): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
}
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

interface Finding {
	readonly rule: string;
	readonly severity: string;
	readonly commitment: string | null;
	readonly message: string;
}

/** The findings of `commitments lint` as "severity rule commitment". */
function findings(options = ''): { readonly code: number | null; readonly list: string[]; readonly all: Finding[] } {
	const { code, out } = type(`commitments lint drafts ${options} --format json`);
	const { findings: all }: { findings: Finding[] } = JSON.parse(out);
	return { code, all, list: all.map(({ severity, rule, commitment }) => `${severity} ${rule} ${commitment}`).sort() };
}

interface Entry {
	readonly id: string;
	readonly cells: readonly { readonly filing: string; readonly coverage: string; readonly signed: boolean }[];
	readonly history: { readonly asked: number; readonly found: number; readonly open: boolean };
}

/** The matrix of `commitments report`: by commitment, its states in the order of the filings. */
function matrix(options = '') {
	const report = JSON.parse(done(`commitments report drafts ${options} --format json`));
	const [project] = report.projects;
	const entries: readonly Entry[] = project.commitments;
	return { project, states: Object.fromEntries(entries.map(({ id, cells }) => [id, cells.map((c) => c.coverage)])) };
}

describe('a year in the life of a promise', { timeout: 120_000 }, () => {
	let [customer, rent, customerFact, priceFact] = ['', '', '', ''];
	let rentFacts: readonly string[] = [];

	it('June: the letter is read, and the commitments are kept in git', () => {
		done('git init -q -b main && git config user.name "Maren Oduya" && git config user.email maren@example.com');
		const { code, err } = type('commitments extract letters/2026-06-12-response.txt --out commitments.yaml');
		expect([code, err]).toEqual([0, expect.stringContaining('1 letter read; 3 commitments added')]);
		done('git add -A && git commit -qm "The letter of June 12 and what it promises"');
		const { commitments } = JSON.parse(done('commitments extract letters/2026-06-12-response.txt --format json'));
		const ids = new Map<string, { id: string; elements: { id: string }[] }>(
			commitments.map((entry: { comment: string }) => [entry.comment, entry]),
		);
		expect(ids.get('1')?.id).toBe(PRICE);
		const pick = (comment: string) => [ids.get(comment)?.id ?? '', ids.get(comment)?.elements[0]?.id ?? ''];
		[, priceFact = ''] = pick('1');
		[customer = '', customerFact = ''] = pick('2');
		[rent = ''] = pick('3');
		rentFacts = (ids.get('3')?.elements ?? []).map(({ id }) => `${rent}/${id}`);
	});

	it('July: what comes next, and what the annual report will be asked for', () => {
		expect(done('commitments due')).toMatch(
			/\| 10-Q to 2026-06-30 \| 2 \| 2 \| 1 \|\n\| 10-K to 2026-12-31 \| 3 \| 3 \| 1 \|/,
		);
		const list = done('commitments due --form 10-K --period 2026-12-31');
		expect(list).toMatch(/## Decide first\n\n- \[ \] .*10% of total revenue/);
		expect(list.match(/for the first time in a 10-K/g)).toHaveLength(3);
		expect(done('commitments config')).toContain('Tern Harbour Cold Storage, Inc., domestic');
	});

	it('January, first draft: nothing of it is there', () => {
		write(MDA, mda());
		write(RELATED, related());
		const { code, list } = findings();
		expect(code).toBe(1);
		expect(list).toEqual(
			[
				`error missing-disclosure ${rent}`,
				`error missing-disclosure ${PRICE}`,
				`information undecided-condition ${customer}`,
				`warning missing-disclosure ${customer}`,
			].sort(),
		);
		const pretty = type('commitments lint drafts').out;
		expect(pretty).toContain(`${MDA}:9:1  error  missing-disclosure`);
		expect(pretty).toContain('In future filings, the Company will quantify');
		expect(pretty).not.toContain('“”');
		expect(pretty).toContain(`commitments decide ${customer} --filing 10-K-2026 --met|--not-met --reason`);
		expect(matrix().states).toEqual({ [PRICE]: ['missing'], [customer]: ['undecided'], [rent]: ['missing'] });
	});

	it('the condition is decided, under the name that git knows', () => {
		const reason = 'One grocery customer made up 14% of revenue.';
		done(`commitments decide ${customer} --filing 10-K-2026 --met --reason "${reason}" --on 2027-01-11`);
		const diff = done('git diff -U0 commitments.yaml');
		expect(diff).toContain('+        by: Maren Oduya\n+        on: 2027-01-11');
		expect(diff).not.toMatch(/^-(?!--)/m);
		expect(findings().list).toContain(`error missing-disclosure ${customer}`);
	});

	it('second draft: one promise is kept, one comes close, one is missing', () => {
		write(MDA, mda(PRICE_VOLUME, CUSTOMER));
		const { code, list } = findings();
		expect([code, list]).toEqual([1, [`error missing-disclosure ${rent}`, `warning unsure-element ${customer}`]]);
		expect(matrix().states).toEqual({ [PRICE]: ['found'], [customer]: ['unsure'], [rent]: ['missing'] });
		expect(done(`commitments explain ${customer} drafts`)).toContain(CUSTOMER);
	});

	it('third draft: a person reads the passages and signs them', () => {
		write(RELATED, related(RENT));
		const seen = type(`commitments sign ${customer}/${customerFact}`);
		expect(seen).toMatchObject({
			code: 2,
			out: expect.stringMatching(
				/^1\. drafts\/10-K-2026\/item-7\.md:15:\d+ {2}\(not counted: it gives the share of “Brightwell Grocers”, and does not say that this is the one that was promised\)/,
			),
		});
		expect(seen.out).toContain(CUSTOMER);
		for (const fact of [`${customer}/${customerFact}`, `${PRICE}/${priceFact}`, ...rentFacts]) {
			done(`commitments sign ${fact} drafts --passage 1 --on 2027-02-01`);
		}
		expect(findings('--max-warnings 0')).toMatchObject({ code: 0, list: [] });
		const { project, states } = matrix();
		expect(states).toEqual({ [PRICE]: ['found'], [customer]: ['found'], [rent]: ['found'] });
		expect(project.commitments.every(({ cells }: Entry) => cells.every(({ signed }) => signed))).toBe(true);
		done('git add -A && git commit -qm "Third draft, read and signed"');
	});

	it('a pull request breaks a promise, and says what was signed and what stands there now', () => {
		done('git checkout -qb shorten-mda');
		write(MDA, mda('The increase came from many sources.', CUSTOMER.replace('14%', '16%')));
		const { code, out } = type('commitments lint --since main --format github');
		expect(code).toBe(1);
		expect(out).toContain(`::error file=${MDA},line=9,`);
		const { list, all } = findings();
		expect(list).toContain(`error missing-disclosure ${PRICE}`);
		expect(list).toContain(`warning suspect-sign-off ${customer}`);
		const suspect = all.find(({ rule, commitment }) => rule === 'suspect-sign-off' && commitment === customer);
		expect(suspect?.message).toContain('“14%” became “16%”');
		expect(type('commitments lint drafts').out).toMatch(
			/\n {2}commitments sign \S+\/\S+ drafts\/10-K-2026\/item-7\.md\n$/,
		);
		const comment = type('commitments lint --since main --format markdown').out;
		expect(comment).toMatch(/\| 🔴 error \| `drafts\/10-K-2026\/item-7\.md:9` \| `missing-disclosure`/);
		const pack = done('commitments report drafts --format markdown');
		expect(pack).toMatch(/\*\*Missing\*\*: .*price.* A sign-off no longer fits\./);
		expect(pack).toContain('Changed since: “14%” became “16%”.');
		done('git checkout -q -f main && git branch -qD shorten-mda');
		expect(findings('--max-warnings 0').code).toBe(0);
	});

	it('February: the lease is given up, and the promise is waived until a day', () => {
		write(RELATED, related('The lease was given up in December 2026.'));
		expect(findings('--max-warnings 0').code).toBe(1);
		const why = '--reason "The lease was given up in December 2026." --approved-by "Audit Committee"';
		done(`commitments waive ${rent} --filing 10-K-2026 ${why} --on 2027-02-08 --until 2027-03-31`);
		expect(findings('--as-of 2027-02-10 --max-warnings 0')).toMatchObject({ code: 0, list: [] });
		const sarif = JSON.parse(done('commitments lint drafts --as-of 2027-02-10 --format sarif'));
		const [silenced] = sarif.runs[0].results.flatMap((r: { suppressions?: unknown[] }) => r.suppressions ?? []);
		expect(silenced).toEqual({
			kind: 'external',
			status: 'accepted',
			justification:
				'Waived: The lease was given up in December 2026. (Maren Oduya, 2027-02-08, approved by Audit Committee, until 2027-03-31)',
		});
		expect(matrix('--as-of 2027-02-10').states[rent]).toEqual(['waived']);
	});

	it('the pack is signed: the same files give the same bytes, and the hash can be checked by hand', () => {
		const formats = ['html', 'xlsx', 'csv', 'md', 'json'];
		const outs = (name: string) => formats.map((format) => `--out packs/${name}.${format}`).join(' ');
		for (const name of ['one', 'two']) done(`commitments report drafts --as-of 2027-02-10 ${outs(name)}`);
		for (const format of formats) done(`cmp packs/one.${format} packs/two.${format}`);
		const byHand = done('sha256sum commitments.yaml letters/* drafts/*/*.md | LC_ALL=C sort -k 2 | sha256sum');
		const [, hash] = /Inputs together: `([0-9a-f]{64})`/.exec(read('packs/one.md')) ?? [];
		expect(byHand).toBe(`${hash}  -\n`);
		for (const file of ['packs/one.html', 'packs/one.md']) {
			for (const words of ['Audit Committee', '14% of our total revenue', 'Maren Oduya', hash ?? '?'])
				expect(read(file)).toContain(words);
		}
		done('rm -r packs && git add -A && git commit -qm "Annual report as filed" && git tag filed/10-K-2026');
	});

	it('March: it is filed; the waiver has ended, and the promise is retired', () => {
		expect(findings('--as-of 2027-04-01').list).toContain(`warning waiver-expired ${rent}`);
		done(
			`commitments retire ${rent} --kind "no longer applicable" --reason "There is no lease any more." --on 2027-04-01`,
		);
		expect(findings('--as-of 2027-04-01 --max-warnings 0')).toMatchObject({ code: 0, list: [] });
	});

	it('April, the next quarter: a decision does not carry over, and is where a person starts', () => {
		expect(done('commitments due')).toContain('| 10-Q to 2027-03-31 | 2 | 2 | 1 |');
		const list = done('commitments due --form 10-Q --period 2027-03-31');
		expect(list).toContain('for 10-K-2026 Maren Oduya decided on 2027-01-11 that it was met: One grocery customer');
		expect(list).toMatch(new RegExp(`in 10-K-2026: evidence found, \`${MDA}:11\``));
		expect(list).not.toContain('Eastport');
		write(QUARTER, quarter());
		const { code, list: open } = findings('--since main --as-of 2027-04-20');
		expect(code).toBe(1);
		expect(open).toContain(`error missing-disclosure ${PRICE}`);
		expect(open).toContain(`information undecided-condition ${customer}`);
	});

	it('the quarter is written and decided, and the year stands in one report', () => {
		const no = '--not-met --reason "No customer made up more than 9% of revenue in the quarter." --on 2027-04-21';
		done(`commitments decide ${customer} --filing 10-Q-2027-Q1 ${no}`);
		write(QUARTER, quarter(QUARTER_FACTORS));
		expect(findings('--as-of 2027-04-22 --max-warnings 0')).toMatchObject({ code: 0, list: [] });
		const { project, states } = matrix('--as-of 2027-04-22');
		expect(states).toEqual({
			[PRICE]: ['found', 'found'],
			[customer]: ['found', 'not-applicable'],
			[rent]: ['retired', 'retired'],
		});
		expect(project.timeline.map(({ date, kind }: { date: string; kind: string }) => `${date} ${kind}`)).toEqual([
			'2026-05-20 staff letter',
			'2026-06-12 response letter',
			'2026-12-31 filing',
			'2027-03-31 filing',
		]);
		const history = project.register.map(({ on, kind }: { on: string; kind: string }) => `${on} ${kind}`);
		expect(history).toEqual([
			'2027-01-11 decision',
			...[customerFact, priceFact, ...rentFacts].map(() => '2027-02-01 sign-off'),
			...['2027-02-08 waiver', '2027-04-01 retirement', '2027-04-21 decision'],
		]);
		expect(project.commitments[0].history).toEqual({
			asked: 2,
			found: 2,
			settled: 0,
			lastFound: '10-Q-2027-Q1',
			open: false,
		});
		expect(project.next.map(({ form, period }: { form: string; period: string }) => `${form} ${period}`)).toEqual([
			'10-Q 2027-06-30',
			'10-K 2027-12-31',
		]);
		done('git add -A && git commit -qm "First quarter"');
	});

	it('reading the letter again at the end of the year changes nothing that people wrote', () => {
		const before = read('commitments.yaml');
		done('commitments extract letters/2026-06-12-response.txt --out commitments.yaml');
		expect(read('commitments.yaml')).toBe(before);
		expect(done('git status --porcelain')).toBe('');
	});
});
