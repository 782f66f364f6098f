/** What only a real process shows: threads, git, watching. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DRAFT, FILES, LEDGER, LETTER } from './harness.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.cjs');
let folder = '';
const put = (files: Readonly<Record<string, string>>) => {
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
};
const cli = (...argv: string[]) =>
	spawnSync(process.execPath, [CLI, 'lint', ...argv], { cwd: join(folder, 'p'), encoding: 'utf8' });

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'process-'));
	put(FILES);
	put({ 'p/drafts/q1.md': DRAFT.replaceAll('2025', '2026'), 'p/drafts/q2.md': DRAFT.replaceAll('2025', '2027') });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('lint --jobs', () => {
	it.each(['json', 'pretty'])('gives the bytes of one thread, as %s', (format) => {
		const one = cli('drafts', '--format', format);
		const two = cli('drafts', '--format', format, '--jobs', '2');
		expect([two.status, two.stdout, two.stderr]).toEqual([1, one.stdout, one.stderr]);
	});

	it('says the same of what cannot be read', () => {
		put({ 'p/drafts/b.md': '\u0000' });
		expect(cli('drafts', '--jobs', '2')).toMatchObject({ status: 2, stderr: cli('drafts').stderr });
	});
});

describe('several who write at once', () => {
	/** Runs all command lines at the same time; gives their exit codes. */
	const together = (...lines: readonly string[][]) =>
		Promise.all(
			lines.map(async (argv) => {
				const child = spawn(process.execPath, [CLI, ...argv, '--by', 'Ines Okafor'], { cwd: join(folder, 'p') });
				const [code] = await once(child, 'close');
				return code;
			}),
		);

	it('lose no decision, waiver or retirement', async () => {
		const waive = (filing: string) => ['waive', 'loan', '--filing', filing, '--reason', `Left out of ${filing}.`];
		const filings = ['A', 'B', 'C', 'D', 'E', 'F'];
		expect(await together(...filings.map(waive))).toEqual(filings.map(() => 0));
		const text = readFileSync(join(folder, 'p/commitments.yaml'), 'utf8');
		expect(filings.filter((filing) => !text.includes(`Left out of ${filing}.`))).toEqual([]);
		expect(readdirSync(join(folder, 'p')).filter((name) => /lock|tmp/.test(name))).toEqual([]);
		const retire = ['retire', 'loan', '--kind', 'other', '--reason', 'Done.'];
		expect((await together(retire, retire)).sort()).toEqual([0, 2]);
	});

	it('get by a lock that a process left behind', async () => {
		const lock = join(folder, 'p/.commitments.yaml.lock');
		writeFileSync(lock, '');
		utimesSync(lock, 0, 0);
		expect(await together(['waive', 'loan', '--reason', 'Repaid.'])).toEqual([0]);
	});
});

describe('a commitments file that is not to be written', () => {
	const path = () => join(folder, 'p/commitments.yaml');
	const waive = () =>
		spawnSync(process.execPath, [CLI, 'waive', 'loan', '--reason', 'Repaid.', '--by', 'Ines'], {
			cwd: join(folder, 'p'),
			encoding: 'utf8',
		});

	it.skipIf(process.platform === 'win32')('stays as it is, and is named', () => {
		chmodSync(path(), 0o444);
		const done = waive();
		expect([done.status, readFileSync(path(), 'utf8')]).toEqual([2, LEDGER]);
		expect(done.stderr).toMatch(/commitments\.yaml: .*permissions/);
		expect(readdirSync(join(folder, 'p')).filter((name) => /lock|tmp/.test(name))).toEqual([]);
		chmodSync(path(), 0o644);
		expect(waive().status).toBe(0);
	});

	it.skipIf(process.platform === 'win32')('is written where a link leads, also when nothing is there yet', () => {
		rmSync(path());
		symlinkSync('kept/all.yaml', path());
		put({ 'p/letter.txt': LETTER });
		const argv = [CLI, 'extract', 'letter.txt', '--out', 'commitments.yaml'];
		expect(spawnSync(process.execPath, argv, { cwd: join(folder, 'p') }).status).toBe(0);
		expect(lstatSync(path()).isSymbolicLink()).toBe(true);
		expect(readFileSync(join(folder, 'p/kept/all.yaml'), 'utf8')).toContain('version: 1');
	});
});

describe('what is no file', () => {
	it.skipIf(process.platform === 'win32')('is told, and nobody waits for it', () => {
		spawnSync('mkfifo', [join(folder, 'p/pipe.md'), join(folder, 'p/drafts/pipe.md')]);
		for (const argv of [
			['lint', 'pipe.md'],
			['lint', '/dev/zero'],
			['extract', 'pipe.md'],
			['lint', '-c', 'pipe.md'],
		]) {
			const done = spawnSync(process.execPath, [CLI, ...argv], { cwd: join(folder, 'p'), encoding: 'utf8' });
			expect([argv, done.status]).toEqual([argv, 2]);
			expect(done.stderr).toContain('a pipe, a socket or a device; name a regular file');
		}
		expect(cli('drafts').status).toBe(1);
	});
});

describe('lint --since', () => {
	const git = (...argv: string[]) =>
		spawnSync('git', ['-c', 'user.name=Ines', '-c', 'user.email=ines@example.com', ...argv], {
			cwd: join(folder, 'p'),
			encoding: 'utf8',
		});
	const filings = (...argv: string[]) => {
		const { stdout } = cli(...argv, '--format', 'json');
		return JSON.parse(stdout).filings.map(({ id }: { id: string }) => id);
	};

	it('asks git for what changed since the branch began, work in progress and new files too', () => {
		git('init', '-q', '-b', 'main');
		git('add', '-A');
		git('commit', '-qm', 'Drafts');
		expect(filings('--since', 'main')).toEqual([]);
		git('switch', '-qc', 'topic');
		put({ 'p/drafts/q1.md': `${DRAFT.replaceAll('2025', '2026')}\nMore.\n` });
		expect(filings('--since', 'main')).toEqual(['20-F-2026']);
		git('commit', '-qam', 'More');
		put({ 'p/drafts/é new.md': DRAFT.replaceAll('2025', '2028') });
		expect(filings('--since', 'main')).toEqual(['20-F-2026', '20-F-2028']);
		git('switch', '-q', 'main');
		put({ 'p/drafts/q2.md': `${DRAFT.replaceAll('2025', '2027')}\nOthers' words.\n` });
		git('commit', '-qam', 'Others');
		git('switch', '-q', 'topic');
		expect(filings('--since', 'main', 'drafts')).toEqual(['20-F-2026', '20-F-2028']);
	});

	it('says what to do without a repository, and for a ref that is not there', () => {
		expect(cli('--since', 'main')).toMatchObject({ status: 2, stderr: expect.stringContaining('no repository') });
		git('init', '-q');
		expect(cli('--since', 'nowhere').stderr).toContain('fetch-depth: 0');
		expect(cli('--since', '--output=x').status).toBe(2);
	});
});

describe('lint --watch', () => {
	it('checks again when a draft changes, when one is added, when the commitments file changes', async () => {
		const child = spawn(process.execPath, [CLI, 'lint', 'drafts', '--watch'], { cwd: join(folder, 'p') });
		let out = '';
		const until = async (words: RegExp) => {
			while (!words.test(out)) {
				const [chunk] = await once(child.stdout, 'data');
				out += String(chunk);
			}
			out = '';
		};
		try {
			await until(/3 errors\./);
			put({ 'p/drafts/q1.md': `${DRAFT.replaceAll('2025', '2026')}\n<!-- commitments-ignore loan: repaid -->\n` });
			await until(/2 errors\./);
			put({ 'p/drafts/q3.md': DRAFT.replaceAll('2025', '2028') });
			await until(/3 errors\./);
			put({ 'p/commitments.yaml': LEDGER.replace('disposition: promised', 'disposition: soft') });
			await until(/No findings|note/);
		} finally {
			child.kill();
			await once(child, 'exit');
		}
	});
});
