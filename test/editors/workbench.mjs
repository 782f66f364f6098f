/** The real VS Code workbench in a headless browser: started, driven, and ended again. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EDITOR_DIR, editorNode, serverMain } from './prerequisites.mjs';

const SETTINGS = {
	'security.workspace.trust.enabled': false,
	'workbench.startupEditor': 'none',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.colorTheme': 'Default Light Modern',
	'workbench.tips.enabled': false,
	'window.commandCenter': false,
	'workbench.layoutControl.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'extensions.autoUpdate': false,
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	// Not `chat.disableAIFeatures`: told so, VS Code starts its extension hosts again, and leaves out for good what the site brought.
	'git.enabled': false,
	'editor.minimap.enabled': false,
	'editor.wordWrap': 'on',
	'editor.fontFamily': "'DejaVu Sans Mono', monospace",
	'editor.fontSize': 13,
	'breadcrumbs.enabled': false,
	'problems.defaultViewMode': 'tree',
};
/** How the browser is started, here and for the worker. */
export const BROWSER = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--font-render-hinting=none',
	// Nothing but this machine can be reached.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Runs `use({ page, url, remote, extension })` with a workbench that knows nothing but the extension in `vsix`, if one is given,
 * and ends it whatever happens. `settings` are added to those of every workbench. With `aside` the server does not have the
 * extension: `use` is told in which folder it was unpacked, and the page may load it from any address. A picture of the moment
 * of failure goes to `failure`.
 */
export async function withWorkbench({ vsix, failure, settings = {}, aside = false }, use) {
	const state = mkdtempSync(join(tmpdir(), 'workbench-'));
	const folders = ['--user-data-dir', join(state, 'user'), '--extensions-dir', join(state, 'ext')];
	const base = [serverMain(), '--accept-server-license-terms', ...folders, '--server-data-dir', join(state, 'srv')];
	const env = { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_CONFIG_HOME: state, XDG_DATA_HOME: state };
	mkdirSync(join(state, 'user/User'), { recursive: true });
	writeFileSync(join(state, 'user/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
	if (vsix)
		execFileSync(editorNode(), [...base, '--install-extension', vsix], { stdio: ['ignore', 'ignore', 'inherit'], env });
	const extension = aside ? setAside(join(state, 'ext'), join(state, 'aside')) : undefined;
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const flags = [
		'--without-connection-token',
		'--enable-smoke-test-driver',
		'--disable-workspace-trust',
		'--disable-experiments',
	];
	const server = spawn(
		editorNode(),
		[...base, '--host', '127.0.0.1', '--port', String(port), ...flags, '--telemetry-level', 'off'],
		{
			stdio: ['ignore', 'pipe', 'pipe'],
			env,
		},
	);
	let log = '';
	for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (log += data));
	let browser;
	let page;
	try {
		await listening(url, server);
		const { chromium } = createRequire(join(EDITOR_DIR, 'x.js'))('playwright-core');
		browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: BROWSER });
		page = await browser.newPage({ viewport: { width: 1280, height: 800 }, bypassCSP: aside });
		await use({ page, url, extension, remote: (path) => `vscode-remote://127.0.0.1:${port}${path}` });
	} catch (error) {
		await page?.screenshot({ path: failure }).catch(() => undefined);
		throw new Error(`${error.message}\n  picture: ${failure}\n  ${log.slice(-800).replaceAll('\n', '\n  ')}`);
	} finally {
		await browser?.close();
		const gone = server.exitCode === null ? new Promise((resolve) => server.once('exit', resolve)) : undefined;
		server.kill('SIGTERM');
		await gone;
		rmSync(state, { recursive: true, force: true });
	}
}

/** Takes what was installed away from the server; gives its new folder. */
function setAside(installed, folder) {
	const name = readdirSync(installed).find((one) => one.startsWith('disclosure-commitments.'));
	renameSync(join(installed, name), folder);
	rmSync(installed, { recursive: true });
	return folder;
}

/** The address of a folder with a payload for the workbench. */
export function address(url, folder, payload) {
	return `${url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function freePort() {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address();
			probe.close(() => resolve(port));
		});
	});
}

/** Waits until the server answers; fails when it ends instead. */
async function listening(url, server) {
	for (;;) {
		if (server.exitCode !== null) throw new Error(`the workbench ended with ${server.exitCode}`);
		try {
			if ((await fetch(`${url}/version`)).ok) return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
}
