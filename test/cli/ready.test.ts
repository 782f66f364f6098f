/** What the action, the hook and the examples in docs/ci.md run, run as they run it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FILES } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const CLI = join(root, 'dist/cli.cjs');
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
let folder = '';
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'ready-'));
	for (const [path, content] of Object.entries(FILES)) {
		const file = join(folder, path.replace('/p/', ''));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	writeFileSync(join(folder, 'commitments'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The command `commitments` is on the path, as after an installation. */
function shell(line: string, env: Record<string, string> = {}) {
	const path = `${folder}:${dirname(process.execPath)}:${process.env.PATH}`;
	return spawnSync('bash', ['-c', line], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, ...env, PATH: path },
	});
}

/** The block of docs/ci.md that carries this word after its language. */
function block(word: string): string {
	const [, text] = new RegExp(`^\`\`\`\\w+ ${word}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page) ?? [];
	if (text === undefined) throw new Error(`docs/ci.md has no block “${word}”`);
	return text;
}

describe('action.yml', () => {
	const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
	const [install, lint] = action.runs.steps;

	/** Runs the step as the runner does: inputs by their expressions, defaults where none is given. */
	function step(inputs: Record<string, string>) {
		const fill = (text: string) =>
			text
				.replace('$'.concat('{{ github.action_path }}'), root)
				.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? action.inputs[name].default);
		const env = Object.entries<string>(lint.env).map(([name, value]) => [name, fill(value)] as const);
		return shell(lint.run, { ...Object.fromEntries(env), GITHUB_STEP_SUMMARY: join(folder, 'summary.md') });
	}

	it('annotates, logs, writes SARIF and the step summary, and fails', () => {
		const { status, stdout, stderr } = step({ paths: 'drafts\n', sarif: 'out.sarif', json: 'out.json' });
		expect([status, stderr]).toEqual([1, '']);
		expect(stdout).toContain('::error file=drafts/item-7.md,line=9,');
		expect(stdout).toContain('drafts/item-7.md:9:1  error  missing-disclosure');
		expect(JSON.parse(read('out.sarif')).runs[0].results).toHaveLength(JSON.parse(read('out.json')).findings.length);
		expect(read('summary.md')).toContain('| 🔴 error |');
	});

	it('passes on every input that it declares', () => {
		const names = Object.keys(action.inputs).map((name) => `INPUT_${name.toUpperCase().replaceAll('-', '_')}`);
		expect(Object.keys(lint.env).sort()).toEqual(['ACTION_PATH', ...names].sort());
		expect(step({ 'max-warnings': 'few' })).toMatchObject({ status: 2, stderr: expect.stringContaining('few') });
		expect(step({ baseline: 'none.json' })).toMatchObject({ status: 2, stderr: expect.stringContaining('none.json') });
		expect(step({ commitments: 'none.yaml' }).status).toBe(2);
		expect(step({ shard: '2/2' }).status).toBe(0);
		expect(step({ since: 'main' })).toMatchObject({ status: 2, stderr: expect.stringContaining('git') });
	});

	it('reads no input as shell or as an option', () => {
		const hostile = '$(touch hacked)\n--fix\n; touch hacked';
		expect(step({ paths: hostile })).toMatchObject({ status: 2 });
		expect(step({ commitments: '"; touch hacked; "' })).toMatchObject({ status: 2 });
		expect(() => read('hacked')).toThrow('ENOENT');
		expect(read('drafts/item-7.md')).toBe(FILES['/p/drafts/item-7.md']);
	});

	it('installs only when it is not built', () => {
		expect(install.run).toContain('test -f dist/cli.cjs ||');
		expect(spawnSync('bash', ['-c', install.run], { cwd: root }).status).toBe(0);
	});
});

describe('the hook of pre-commit', () => {
	const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
	const [{ hooks }] = parse(block('pre-commit')).repos;

	it('runs with the arguments of the example, without files', () => {
		expect([hook.id, hook.pass_filenames]).toEqual([hooks[0].id, false]);
		expect(shell([hook.entry, ...hooks[0].args].join(' '))).toMatchObject({ status: 1, stderr: '' });
	});

	it('is for drafts and commitments files', () => {
		const files = new RegExp(hook.files.replace('(?i)', ''), 'i');
		for (const name of ['drafts/a.md', 'B.MD', 'x/commitments.yaml']) expect(name).toMatch(files);
		for (const name of ['a.ts', 'other.yaml', 'md']) expect(name).not.toMatch(files);
	});

	it('finds its program in what npm packs', () => {
		const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
			cwd: root,
			encoding: 'utf8',
		});
		const [{ files }] = JSON.parse(stdout);
		const names = files.map(({ path }: { path: string }) => path);
		expect(names).toContain('dist/cli.cjs');
		expect(
			names.filter((name: string) => /^(?:server|client|test|examples|node_modules|scripts)\//.test(name)),
		).toEqual([]);
	});
});

describe('the examples of docs/ci.md', () => {
	it('GitLab: the script line writes what the artifacts name', () => {
		const { commitments: job } = parse(block('gitlab'));
		const line = job.script.at(-1).replace('npx --no-install ', '');
		expect(shell(line).status).toBe(1);
		const { codequality, junit } = job.artifacts.reports;
		const [issue] = JSON.parse(read(codequality));
		expect(issue).toMatchObject({
			check_name: 'missing-disclosure',
			severity: 'major',
			location: { path: 'drafts/item-7.md', lines: { begin: 9 } },
			fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
		});
		expect(read(junit)).toContain('<failure type="missing-disclosure"');
	});

	it('GitHub: gives the action only inputs that it has', () => {
		const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
		const steps = parse(block('github')).jobs.commitments.steps;
		const ours = steps.find(({ uses }: { uses: string }) => uses.startsWith('OWNER/'));
		expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with)));
	});

	it('merge and baseline run as they stand', () => {
		for (const shard of [1, 2, 3]) shell(`commitments lint drafts --shard ${shard}/3 --format json:${shard}.json`);
		expect(shell(block('merge'))).toMatchObject({ status: 1, stderr: '' });
		expect(shell(block('baseline'))).toMatchObject({ status: 0 });
	});
});
