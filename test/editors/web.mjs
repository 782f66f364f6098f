/**
 * The packaged extension's `browser` entry in the real VS Code: in the extension host that runs in a worker of the browser,
 * with the server in a worker beside it, as on a site that serves VS Code. Nothing of it runs in Node.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { known, onDisk, palette } from './driving.mjs';
import { ROOT } from './prerequisites.mjs';
import { address, withWorkbench } from './workbench.mjs';

const LIMIT = 180_000;

export async function web({ vsix, out }) {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'editors-')));
	try {
		cpSync(join(ROOT, 'test/lsp/fiction'), folder, { recursive: true });
		const failure = join(out, 'vscode-web-failure.png');
		await withWorkbench({ vsix, failure, prepare: onlyInBrowser }, (workbench) => drive(workbench, folder));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** An extension that could run on either side runs where Node is; without an entry for Node it is left no choice. */
function onlyInBrowser(extensions) {
	const name = readdirSync(extensions).find((one) => one.startsWith('disclosure-commitments.'));
	const file = join(extensions, name, 'package.json');
	writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), main: undefined }));
}

async function drive({ page, url, remote, state }, folder) {
	page.setDefaultTimeout(LIMIT);
	await known(page, address(url, folder, [['openFile', remote(join(folder, 'drafts/house.md'))]]));
	// Found without a file of the commitments being opened: the other draft, which no tab shows, counts as well.
	await page.locator('.statusbar-item', { hasText: '20-F-2025: 2 due, 0 found, 0 unsure, 2 missing' }).waitFor();
	await page.waitForSelector('.monaco-editor .squiggly-error');
	const processes = processesWith(join(state, 'ext'));
	if (processes.length > 0) throw new Error(`it runs on the server's side: ${processes.join('\n')}`);
	await page.getByRole('tab', { name: 'Commitments' }).first().click();
	const row = page.locator('.pane-body .monaco-list-row', { hasText: 'Beds in the guest house' }).first();
	await row.click();
	await page.keyboard.press('Control+1');
	await page.keyboard.press('Control+.');
	await page
		.locator('.action-widget .monaco-list-row.action', { hasText: /^Insert / })
		.first()
		.waitFor();
	await page.keyboard.press('Enter');
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
	await page
		.locator('.pane-body .monaco-list-row', { hasText: 'Name of the harbour master' })
		.first()
		.click({ button: 'right' });
	await page.getByRole('menuitem', { name: /Waive/ }).first().click();
	const box = page.locator('.quick-input-widget input').first();
	await box.fill('There is no harbour any more.');
	await page.keyboard.press('Enter');
	await page.locator('.quick-input-widget .quick-input-message', { hasText: 'Who decides?' }).waitFor();
	await box.fill('Ines Okafor');
	await page.keyboard.press('Enter');
	await onDisk(join(folder, 'commitments.yaml'), 'by: Ines Okafor');
	// What the snippet leaves open is still missing; what was waived is not.
	await page.locator('.statusbar-item', { hasText: 'Commitments: 1 missing' }).first().waitFor();
}

/** Command lines that name something under a folder, of those that Linux shows. */
function processesWith(folder) {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((id) => {
			try {
				const line = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
				return line.includes(folder) && line.includes('server.cjs') ? [line] : [];
			} catch {
				return [];
			}
		});
}
