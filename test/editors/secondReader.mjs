/**
 * The second reader in the real VS Code, with a language model of the tests: what would be sent is shown first, nothing is sent
 * before a person agrees, and what the model reads is recorded, unsigned.
 */
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asked, keepPictures, onDisk, palette, pictureOf } from './driving.mjs';
import { ROOT } from './prerequisites.mjs';
import { address, withWorkbench } from './workbench.mjs';

const LIMIT = 180_000;
const DRAFT = 'drafts/20-F-2025/item-07-related-party-transactions.md';
const READINGS = 'commitments.readings.yaml';
const SETTINGS = { 'disclosureCommitments.secondReader': true };

export async function secondReader({ vsix, out, keep }) {
	const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'editors-'))), 'annual-report-2025');
	try {
		cpSync(join(ROOT, 'examples'), folder, { recursive: true, filter: (path) => !path.includes('examples/kept') });
		const failure = join(out, 'vscode-reader-failure.png');
		await withWorkbench({ vsix, failure, settings: SETTINGS }, (workbench) => drive(workbench, folder, out));
	} finally {
		rmSync(join(folder, '..'), { recursive: true, force: true });
	}
	if (keep) keepPictures(out, ['editor-second-reader.png']);
}

async function drive({ page, url, remote }, folder, out) {
	page.setDefaultTimeout(LIMIT);
	const payload = [
		['openFile', remote(join(folder, DRAFT))],
		['extensionDevelopmentPath', remote(join(import.meta.dirname, 'fakeModel'))],
	];
	await page.goto(address(url, folder, payload));
	await page.locator('.statusbar-item', { hasText: '20-F-2025' }).first().waitFor();
	const question = await ask(page);
	await pictureOf(page, join(out, 'editor-second-reader.png'));
	// Turning it away sends nothing.
	await palette(page, 'Notifications: Clear All');
	await question.waitFor({ state: 'detached' });
	if (existsSync(join(folder, READINGS))) throw new Error('something was recorded before anybody agreed');
	const again = await ask(page);
	await again.getByRole('button', { name: /^Send / }).click();
	await onDisk(join(folder, READINGS), 'model: fiction/reader');
}

/** As far as the question whether what is shown may be sent. */
async function ask(page) {
	await page.locator('.tab', { hasText: 'item-07' }).click();
	await palette(page, 'Disclosure Commitments: Ask the second reader about what is unsure in this filing');
	await asked(page, /^Which language model/);
	await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Fiction Reader' }).click();
	await page.locator('.tab.active', { hasText: 'What the second reader would be sent' }).waitFor();
	// VS Code shows no toasts to whoever drives it like this.
	await palette(page, 'Notifications: Show Notifications');
	const question = page.locator('.notifications-center .notification-list-item', { hasText: 'Fiction Reader' });
	await question.waitFor();
	return question;
}
