/**
 * The packaged extension's `browser` entry in the real VS Code: in the extension host that runs in a worker of the browser,
 * with the server in a worker beside it, as on a site that serves VS Code. Nothing of it runs in Node.
 */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { choose, onDisk, palette, selected } from './driving.mjs';
import { ROOT } from './prerequisites.mjs';
import { address, withWorkbench } from './workbench.mjs';

const LIMIT = 60_000;

export async function web({ vsix, out }) {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'editors-')));
	try {
		cpSync(join(ROOT, 'test/lsp/fiction'), folder, { recursive: true });
		const failure = join(out, 'vscode-web-failure.png');
		await withWorkbench({ vsix, failure, aside: true }, (workbench) => drive(workbench, folder));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function drive({ page, url, remote, extension }, folder) {
	page.setDefaultTimeout(LIMIT);
	const site = await serve(extension);
	try {
		await bring(page, site.url);
		await page.goto(address(url, folder, [['openFile', remote(join(folder, 'drafts/house.md'))]]));
		// Found without a file of the commitments being opened: the other draft, which no tab shows, counts as well.
		await page.locator('.statusbar-item', { hasText: '20-F-2025: 2 due, 0 found, 0 unsure, 2 missing' }).waitFor();
		await work(page, folder);
	} finally {
		site.close();
	}
}

/** Adds the extension to those that come with the site, as whoever serves VS Code does it: in the page's configuration. */
async function bring(page, extension) {
	const { protocol, host, pathname } = new URL(extension);
	const location = { scheme: protocol.slice(0, -1), authority: host, path: pathname };
	await page.addInitScript((own) => {
		// Once the page is read, and before its scripts are run.
		document.addEventListener('readystatechange', () => {
			const meta = document.getElementById('vscode-workbench-web-configuration');
			if (document.readyState !== 'interactive' || !meta) return;
			const configuration = JSON.parse(meta.dataset.settings);
			meta.dataset.settings = JSON.stringify({ ...configuration, additionalBuiltinExtensions: [own] });
		});
	}, location);
}

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** A folder as a site of its own, from which other sites may read. */
async function serve(folder) {
	const server = createServer((request, response) => {
		const file = join(folder, normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
		response.setHeader('access-control-allow-origin', '*');
		if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
			response.writeHead(404).end();
			return;
		}
		response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
		response.end(readFileSync(file));
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${server.address().port}/`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

async function work(page, folder) {
	await page.waitForSelector('.monaco-editor .squiggly-error');
	await page.getByRole('tab', { name: 'Commitments' }).first().click();
	await page.locator('.pane-body .monaco-list-row', { hasText: 'Beds in the guest house' }).first().click();
	await selected(page, '## Guest house');
	await page.keyboard.press('Control+1');
	await page.keyboard.press('Control+.');
	await page
		.locator('.action-widget .monaco-list-row.action', { hasText: /^Insert / })
		.first()
		.waitFor();
	await page.keyboard.press('Enter');
	await page.locator('.view-line', { hasText: 'The number of beds' }).waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+S');
	await onDisk(join(folder, 'drafts/house.md'), 'The number of beds in our guest house');
	await palette(page, 'Disclosure Commitments: Show coverage matrix');
	const inner = page.frameLocator('iframe.webview').frameLocator('#active-frame');
	await inner.locator('td button').first().waitFor();
	await decide(page, folder);
}

/** A decision is written through the browser's file system. */
async function decide(page, folder) {
	const row = page.locator('.pane-body .monaco-list-row', { hasText: 'Name of the harbour master' }).first();
	await row.click({ button: 'right' });
	await choose(page, /Waive/);
	const box = page.locator('.quick-input-widget input').first();
	const question = (words) => page.locator('.quick-input-widget .quick-input-message', { hasText: words }).waitFor();
	await question('Why is it left out');
	await box.fill('There is no harbour any more.');
	await page.keyboard.press('Enter');
	await question('Who decides?');
	await box.fill('Ines Okafor');
	await page.keyboard.press('Enter');
	await onDisk(join(folder, 'commitments.yaml'), 'by: Ines Okafor');
	// What the snippet leaves open is still missing; what was waived is not.
	await page.locator('.statusbar-item', { hasText: 'Commitments: 1 missing' }).first().waitFor();
}
