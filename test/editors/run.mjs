/**
 * `npm run test:editors [-- NAME...]`: the extension and the server in real editors. Installs what is missing where it can
 * (as root from Debian's packages, the workbench from npm into `.cache/`). What then still lacks its prerequisites is
 * skipped visibly; with CI set in the environment that is a failure. `--install` only installs.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionHost } from './extensionHost.mjs';
import { ensurePrograms, hasWorkbench, installWorkbench, ROOT } from './prerequisites.mjs';
import { screenshots } from './screenshots.mjs';
import { secondReader } from './secondReader.mjs';
import { emacs, neovim } from './terminal.mjs';
import { web } from './web.mjs';
import { worker } from './worker.mjs';

const OUT = join(ROOT, '.cache/editors');
const SUITES = [
	{ name: 'vscode', needs: ['chromium'], workbench: true, run: screenshots },
	{ name: 'neovim', needs: ['nvim'], run: neovim },
	{ name: 'emacs', needs: ['emacs'], run: emacs },
	{ name: 'worker', needs: ['chromium'], workbench: true, run: worker },
	{ name: 'vscode-host', needs: ['chromium'], workbench: true, run: extensionHost },
	{ name: 'vscode-web', needs: ['chromium'], workbench: true, run: web },
	{ name: 'vscode-reader', needs: ['chromium'], workbench: true, run: secondReader },
];

/** Null when everything is there; else what is missing, in words. */
function lacking({ needs, workbench }) {
	const missing = ensurePrograms(needs);
	if (missing.length > 0) return `needs ${missing.join(', ')}`;
	if (!workbench || hasWorkbench()) return null;
	if (process.platform !== 'linux' || process.arch !== 'x64')
		return 'the VS Code workbench is installed on Linux x64 only';
	const tools = ensurePrograms(['g++', 'make', 'python3']);
	if (tools.length > 0) return `installing the VS Code workbench needs ${tools.join(', ')}`;
	try {
		installWorkbench();
	} catch (error) {
		return `the VS Code workbench could not be installed: ${String(error.message).split('\n')[0]}`;
	}
	return hasWorkbench() ? null : 'the VS Code workbench is not complete';
}

/** Neovim and Emacs need the bundled server only. */
function bundle() {
	execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
	return null;
}

function makePackage() {
	const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
	const vsix = join(ROOT, `${name}-${version}.vsix`);
	if (process.env.DISCLOSURE_BUILT && existsSync(vsix)) return vsix;
	execFileSync('npm', ['run', '--silent', 'package'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
	if (!existsSync(vsix)) throw new Error(`npm run package made no ${vsix}`);
	return vsix;
}

const keep = process.argv.includes('--keep');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const suites = SUITES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (process.argv.includes('--install')) {
	for (const suite of suites) lacking(suite);
	process.exit();
}
mkdirSync(OUT, { recursive: true });
const vsix = suites.some(({ workbench }) => workbench) ? makePackage() : bundle();
const counts = { passed: 0, failed: 0, skipped: 0 };
// One after the other: of two workbenches that started at once, one has once loaded no extension.
for (const suite of suites) {
	const reason = lacking(suite);
	if (reason !== null) {
		const outcome = process.env.CI ? 'failed' : 'skipped';
		counts[outcome]++;
		console.log(`${outcome}: ${suite.name} (${reason})`);
		continue;
	}
	const start = performance.now();
	try {
		await suite.run({ vsix, out: OUT, keep });
		counts.passed++;
		console.log(`passed: ${suite.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
	} catch (error) {
		counts.failed++;
		console.log(`failed: ${suite.name}\n  ${String(error.message).replaceAll('\n', '\n  ')}`);
	}
}
console.log(`editors: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || suites.length === 0 ? 1 : 0;
