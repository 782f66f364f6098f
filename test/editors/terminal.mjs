/** Neovim and Emacs as clients of the built server, upon a copy of the small fictional filing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './prerequisites.mjs';

const SERVER = [process.execPath, join(ROOT, 'dist/server.cjs'), '--stdio'];
const here = (name) => join(import.meta.dirname, name);

export function neovim() {
	const script = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${here('neovim.lua')}`];
	inFiction((env) =>
		run('nvim', script, { ...env, LSP_CMD: JSON.stringify(SERVER), LSP_PAGE: join(ROOT, 'docs/editors.md') }),
	);
}

export function emacs() {
	const script = ['-q', '--batch', '-l', here('emacs.el')];
	inFiction((env) => run('emacs', script, { ...env, LSP_CMD: SERVER.join('|') }));
}

function inFiction(use) {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'editors-')));
	try {
		cpSync(join(ROOT, 'test/lsp/fiction'), folder, { recursive: true });
		use({ ...process.env, HOME: folder, LSP_FILE: join(folder, 'drafts/house.md') });
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function run(program, args, env) {
	const { status, stdout, stderr, error } = spawnSync(program, args, {
		env,
		encoding: 'utf8',
		timeout: 120_000,
		cwd: join(env.LSP_FILE, '..'),
	});
	const said = `${stdout ?? ''}${stderr ?? ''}`;
	if (error) throw error;
	if (status !== 0 || !/^ok$/m.test(said)) throw new Error(`${program} ended with ${status}\n${said.slice(-2000)}`);
}
