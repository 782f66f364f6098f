/** The executable as people run it: the bundle, a real process, a real disk. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DRAFT, FILES, LETTER } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const CLI = join(root, 'dist/cli.cjs');
let folder = '';

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
}

function cli(argv: readonly string[], options: { cwd?: string } = {}): SpawnSyncReturns<string> {
	const cwd = options.cwd ?? join(folder, 'p');
	return spawnSync(process.execPath, [CLI, ...argv], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
}

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'cli-'));
	put(FILES);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the executable', () => {
	it('ends with 1 for a missing promise, 0 when it is silenced, 2 for wrong usage', () => {
		const missing = cli(['lint', 'drafts']);
		expect([missing.status, missing.stderr]).toEqual([1, '']);
		expect(missing.stdout).toContain('drafts/item-7.md:9:1  error  missing-disclosure');
		put({ 'p/drafts/item-7.md': `${DRAFT}\n<!-- commitments-ignore loan: repaid -->\n` });
		expect(cli(['lint', 'drafts']).status).toBe(0);
		const wrong = cli(['lint', '--fromat', 'x']);
		expect([wrong.status, wrong.stdout]).toEqual([2, '']);
		expect(wrong.stderr).toContain('Did you mean --format?');
	});

	it('knows its version', () => {
		const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
		expect(cli(['--version']).stdout).toBe(`${version}\n`);
	});

	it('prints no colour into a pipe, and the same bytes each time', () => {
		const first = cli(['lint', 'drafts']);
		expect(first.stdout).not.toContain('\u001b');
		expect(cli(['lint', 'drafts']).stdout).toBe(first.stdout);
	});

	it('prints all of a large output into a pipe before it ends', () => {
		put({ 'p/drafts/large.md': `${DRAFT}\n${'| [●] | b |\n\n'.repeat(4000)}` });
		const { stdout, status } = cli(['lint', 'drafts', '--format', 'json']);
		expect(status).toBe(1);
		expect(JSON.parse(stdout).findings.length).toBeGreaterThan(4000);
	});

	it('ends quietly when the reader of its output goes away', () => {
		put({ 'p/drafts/large.md': `${DRAFT}\n${'| [●] | b |\n\n'.repeat(4000)}` });
		const line = `"${process.execPath}" "${CLI}" lint drafts --format json | head -c 10`;
		const { stderr, stdout } = spawnSync('sh', ['-c', line], { cwd: join(folder, 'p'), encoding: 'utf8' });
		expect([stderr, stdout.length]).toEqual(['', 10]);
	});

	it('finds the commitments file from wherever it is started', () => {
		const { stdout } = cli(['lint', '.'], { cwd: join(folder, 'p/drafts') });
		expect(stdout).toContain('item-7.md:9:1  error');
		expect(stdout).toContain('../letter.txt:8:30');
	});
});

describe('what it writes', () => {
	it('replaces a file as a whole and leaves nothing beside it', () => {
		rmSync(join(folder, 'p/commitments.yaml'));
		expect(cli(['extract', 'letter.txt', '--out', 'commitments.yaml'])).toMatchObject({ status: 0, stdout: '' });
		expect(readdirSync(join(folder, 'p')).sort()).toEqual(['commitments.yaml', 'drafts', 'letter.txt']);
	});

	it('keeps the mode of a file, and follows a link to it', () => {
		put({ 'q/real.md': DRAFT });
		chmodSync(join(folder, 'q/real.md'), 0o640);
		rmSync(join(folder, 'p/drafts/item-7.md'));
		symlinkSync(join(folder, 'q/real.md'), join(folder, 'p/drafts/item-7.md'));
		expect(cli(['lint', 'drafts/item-7.md', '--fix']).status).toBe(1);
		expect(readFileSync(join(folder, 'q/real.md'), 'utf8')).toContain('[●]');
		expect(statSync(join(folder, 'q/real.md')).mode & 0o777).toBe(0o640);
		expect(readdirSync(join(folder, 'q'))).toEqual(['real.md']);
	});

	it('says which file cannot be written, and leaves no half of it', () => {
		put({ 'p/blocked': 'a file, not a folder' });
		const { status, stderr } = cli(['extract', 'letter.txt', '--out', 'blocked/commitments.yaml']);
		expect(status).toBe(2);
		expect(stderr).toContain('blocked');
		expect(stderr).not.toMatch(/\n\s+at /);
	});
});

describe('from a letter to a kept promise', () => {
	it('extract, lint, fix, fill, lint: as a user types it', () => {
		rmSync(join(folder, 'p'), { recursive: true });
		put({ 'p/letter.txt': LETTER, 'p/drafts/item-7.md': DRAFT });
		expect(cli(['extract', 'letter.txt', '--out', 'commitments.yaml']).status).toBe(0);
		const missing = cli(['lint', 'drafts']);
		expect(missing.status).toBe(1);
		expect(missing.stdout).toContain('the balance of the loan');
		const ledger = join(folder, 'p/commitments.yaml');
		const [, id] = /- id: (\S+)\n\s+title/.exec(readFileSync(ledger, 'utf8')) ?? [];
		expect(cli(['explain', id ?? '', 'drafts'])).toMatchObject({ status: 0, stderr: '' });
	});
});

describe('the examples', () => {
	it('lint examples/kept has no findings: every promise is kept', () => {
		const { status, stdout, stderr } = cli(['lint', 'examples/kept', '--format', 'json'], { cwd: root });
		expect([status, stderr]).toEqual([0, '']);
		const { summary, findings, verdicts } = JSON.parse(stdout);
		expect(findings).toEqual([]);
		expect(summary.found).toBeGreaterThan(0);
		// One reporting unit is at risk, so the other branch, that none is, does not arise.
		const missing = verdicts.filter(
			(row: Record<string, string>) => row.status !== 'not-due' && row.verdict === 'missing',
		);
		expect(missing.map(({ element, status }: Record<string, string>) => `${element} ${status}`)).toEqual([
			'none-at-risk not-applicable',
		]);
	});

	it('npm run demo shows broken promises and ends with 0', () => {
		const { status, stdout } = spawnSync(process.execPath, ['scripts/demo.mjs'], { cwd: root, encoding: 'utf8' });
		expect(status).toBe(0);
		expect(stdout).toContain('error  missing');
		expect(stdout).toContain('Try next');
	});
});
