/** What changed since a git ref. Git is only asked when a person asks for it, and never through a shell. */
import { execFile } from 'node:child_process';
import { joinPath } from '../project/index.ts';
import { UserError } from './io.ts';

/** Settings of a repository that could run a program of its own are off. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager', '--no-optional-locks'];

/**
 * Absolute paths of the files that differ from where the work tree left `ref`, and of those git does not know yet. Throws
 * `UserError` when `folder` is in no repository, or there is no such ref.
 */
export async function gitChanges(ref: string, folder: string): Promise<readonly string[]> {
	const up = await git(folder, ['rev-parse', '--show-cdup']);
	if (up === null)
		throw new UserError(`--since ${ref}: git knows no repository here.`, 'Leave --since out to check all.');
	const commit = ref.startsWith('-')
		? null
		: await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
	if (commit === null) {
		throw new UserError(
			`--since ${ref}: git knows no such commit.`,
			'In CI, fetch it first (actions/checkout: fetch-depth: 0).',
		);
	}
	const root = joinPath(folder, up.trim() || '.');
	// What others did on the other branch since is no change of ours; a shallow clone does not know where that began.
	const base = (await git(root, ['merge-base', commit.trim(), 'HEAD'])) ?? commit;
	const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', base.trim(), '--'];
	const changed = await git(root, diff);
	const unknown = await git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
	if (changed === null || unknown === null) throw new UserError(`--since ${ref}: git could not tell what changed.`);
	const names = `${changed}${unknown}`.split('\0').filter((name) => name !== '');
	return [...new Set(names.map((name) => joinPath(root, name)))].sort();
}

/** Output of git; null when it fails or is not there. */
function git(folder: string, args: readonly string[]): Promise<string | null> {
	return new Promise((resolve) => {
		execFile('git', [...SAFE, ...args], { cwd: folder, maxBuffer: 1 << 28 }, (error, out) =>
			resolve(error ? null : out),
		);
	});
}
