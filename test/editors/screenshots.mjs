/**
 * The packaged extension in the real VS Code, as a drafter meets it: open the example 20-F, see what is missing, insert the
 * snippet, see the finding change; then the view, signing off, the matrix and the walkthrough. Takes the pictures of the
 * README and the docs; `--keep` puts them into `docs/images/`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { asked, keepPictures, onDisk, palette, pictureOf, said } from './driving.mjs';
import { ROOT } from './prerequisites.mjs';
import { address, withWorkbench } from './workbench.mjs';

const DRAFT = 'drafts/20-F-2025/item-05-operating-and-financial-review.md';
/** What the pictures are about: how far a reporting unit is above its carrying amount, promised in answer to comment 5. */
const COMMITMENT = 'goodwill-headroom';
const ELEMENT = 'headroom-percentage';
const WORDS = 'the percentage by which fair value exceeded carrying value';
/** What goes into `docs/images/`. */
const PICTURES = [
	'editor-missing.png',
	'editor-fix.png',
	'editor-placeholder.png',
	'editor-view.png',
	'editor-matrix.png',
	'editor-walkthrough.png',
];
/** Typed into the filter of the Problems panel. */
const FILTER = 'exceeded';
const LIMIT = 180_000;
/** In the pictures nothing shall be taken for ours that is VS Code's: it has fixes and a light bulb of its own. */
const SETTINGS = { 'chat.disableAIFeatures': true };

export async function screenshots({ vsix, out, keep }) {
	const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'editors-'))), 'annual-report-2025');
	try {
		cpSync(join(ROOT, 'examples'), folder, { recursive: true, filter: (path) => !path.includes('examples/kept') });
		await withWorkbench({ vsix, failure: join(out, 'vscode-failure.png'), settings: SETTINGS }, (workbench) =>
			drive(workbench, folder, out),
		);
		const text = readFileSync(join(folder, DRAFT), 'utf8');
		if (!text.includes('[●]')) throw new Error('the snippet was not saved into the draft');
	} finally {
		rmSync(join(folder, '..'), { recursive: true, force: true });
	}
	if (keep) keepPictures(out, PICTURES);
}

async function drive({ page, url, remote }, folder, out) {
	page.setDefaultTimeout(LIMIT);
	const picture = (name) => pictureOf(page, join(out, name));
	await page.goto(address(url, folder, [['openFile', remote(join(folder, DRAFT))]]));
	await page.waitForSelector('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning');

	await page.keyboard.press('Control+B');
	await page.keyboard.press('Control+Shift+M');
	await page.getByPlaceholder(/^Filter \(e\.g\. text/).fill(FILTER);
	await problem(page, 'missing-element').waitFor();
	await goTo(page, findingAt(folder).line);
	await page.keyboard.press('Control+K');
	await page.keyboard.press('Control+I');
	await page
		.locator('.monaco-hover', { hasText: `✗ missing: ${WORDS}` })
		.first()
		.waitFor();
	await picture('editor-missing.png');

	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+.');
	const menu = page.locator('.action-widget').first();
	await menu.waitFor();
	const title = await menu.locator('.monaco-list-row.action').first().innerText();
	if (!/^Insert /.test(title.trim())) throw new Error(`the first quick fix is “${title}”`);
	await picture('editor-fix.png');
	await page.keyboard.press('Enter');
	await problem(page, 'placeholder-left').waitFor();
	await problem(page, 'missing-element').waitFor({ state: 'detached' });
	await page.keyboard.press('Control+S');
	await page.locator('.tab.active:not(.dirty)').waitFor();
	await picture('editor-placeholder.png');
	await page.keyboard.press('Control+J');
	await view(page, picture, folder);
	await matrix(page, picture);
	await walkthrough(page, picture);
}

/** The Commitments view, and a sign-off that begins there. */
async function view(page, picture, folder) {
	await page.getByRole('tab', { name: 'Commitments' }).first().click();
	const row = page.locator('.pane-body .monaco-list-row', { hasText: 'Loan to Quayside' }).first();
	await row.waitFor();
	await page.locator('.statusbar-item', { hasText: '20-F-2025' }).first().waitFor();
	await row.click();
	await picture('editor-view.png');
	await palette(page, 'Disclosure Commitments: Sign off what was found');
	await asked(page, 'Which commitment?');
	await page.keyboard.press('Enter');
	await asked(page, /^Pick each passage/);
	await page.locator('.quick-input-list .monaco-list-row').first().click();
	await picture('editor-sign-off.png');
	await page.keyboard.press('Enter');
	const name = page.locator('.quick-input-widget .quick-input-message', { hasText: 'Who decides?' });
	await name.waitFor();
	await page.keyboard.type('Orla Finch');
	await page.keyboard.press('Enter');
	await onDisk(join(folder, 'commitments.yaml'), 'by: Orla Finch');
	await palette(page, 'Notifications: Clear All');
}

/** The matrix, walked with the keyboard, in a light and a dark theme. */
async function matrix(page, picture) {
	await palette(page, 'Disclosure Commitments: Show coverage matrix');
	const inner = page.frameLocator('iframe.webview').frameLocator('#active-frame');
	const first = inner.locator('td button').first();
	await first.waitFor();
	await first.focus();
	await first.press('ArrowDown');
	const chosen = inner.locator('td button:focus');
	await chosen.press('Enter');
	await inner.locator('#detail blockquote').first().waitFor();
	await picture('editor-matrix.png');
	await palette(page, 'Preferences: Toggle between Light/Dark Themes');
	await page.locator('.monaco-workbench.vs-dark').waitFor();
	await inner.locator('body.vscode-dark').waitFor();
	await picture('editor-matrix-dark.png');
	await palette(page, 'Preferences: Toggle between Light/Dark Themes');
	await page.locator('.monaco-workbench.vs').waitFor();
	await page.emulateMedia({ forcedColors: 'active' });
	await inner.locator('body.vscode-high-contrast').waitFor();
	await picture('editor-matrix-contrast.png');
	await page.emulateMedia({ forcedColors: 'none' });
	await page.locator('.monaco-workbench.vs').waitFor();
}

async function walkthrough(page, picture) {
	// The keys must not go to the page of the matrix.
	await page.locator('.tab').first().click();
	await page.keyboard.press('Control+B');
	await palette(page, 'Disclosure Commitments: Open the walkthrough');
	await page.locator('.getting-started-category, .getting-started-step').first().waitFor();
	await said(page, 'From letter to list');
	await picture('editor-walkthrough.png');
}

/** The line of the Problems panel that says something of the promised words under a rule. */
function problem(page, rule) {
	return page.locator('.markers-panel .monaco-list-row', { hasText: WORDS }).filter({ hasText: rule }).first();
}

/** Where the command line says that the promise is broken: editor and command line must agree. */
function findingAt(folder) {
	const args = [join(ROOT, 'dist/cli.cjs'), 'lint', join(folder, 'drafts'), '--format', 'json'];
	const { findings } = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
	const finding = findings.find(
		({ commitment, element, file }) =>
			commitment === COMMITMENT && element === ELEMENT && DRAFT.endsWith(basename(file)),
	);
	if (!finding) throw new Error(`the command line finds nothing about ${COMMITMENT} in ${DRAFT}`);
	return finding.range.start;
}

/** Puts the cursor at the start of a zero-based line; the Problems panel then selects what stands there. */
async function goTo(page, line) {
	await page.keyboard.press('Control+1');
	await page.keyboard.press('Control+G');
	await page.locator('.quick-input-widget input').fill(`:${line + 1}`);
	await page.keyboard.press('Enter');
	// The line goes up, so that what is shown about it has room below.
	for (let i = 0; i < 9; i++) await page.keyboard.press('Control+ArrowDown');
}
