// What action.yml runs: `commitments lint` with the inputs of the action; annotations, log and step summary from one check.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const input = (name) => process.env[`INPUT_${name}`]?.trim() ?? '';
const folder = mkdtempSync(join(tmpdir(), 'commitments-'));
const [log, summary] = [join(folder, 'log.txt'), join(folder, 'summary.md')];

const options = [
	['--commitments', input('COMMITMENTS')],
	['--max-warnings', input('MAX_WARNINGS')],
	['--since', input('SINCE')],
	['--baseline', input('BASELINE')],
	['--shard', input('SHARD')],
	['--format', input('SARIF') && `sarif:${input('SARIF')}`],
	['--format', input('JSON') && `json:${input('JSON')}`],
].flatMap(([option, value]) => (value ? [`${option}=${value}`] : []));
const paths = input('PATHS')
	.split('\n')
	.map((path) => path.trim())
	.filter(Boolean);
const formats = ['--format=github', `--format=pretty:${log}`, `--format=markdown:${summary}`];
const cli = join(import.meta.dirname, '../dist/cli.cjs');
const run = spawnSync(process.execPath, [cli, 'lint', ...formats, ...options, '--', ...paths], { stdio: 'inherit' });

if (existsSync(log)) process.stdout.write(readFileSync(log, 'utf8'));
if (existsSync(summary) && process.env.GITHUB_STEP_SUMMARY) {
	appendFileSync(process.env.GITHUB_STEP_SUMMARY, readFileSync(summary, 'utf8'));
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = run.status ?? 2;
