/**
 * The packaged extension in the real VS Code, as a drafter meets it: open the example 20-F, see what is missing, insert the
 * snippet, see the finding change. Takes the pictures of the README; `--keep` puts them into `docs/images/`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from './prerequisites.mjs';
import { address, withWorkbench } from './workbench.mjs';

const DRAFT = 'drafts/20-F-2025/item-07-related-party-transactions.md';
/** What the pictures are about: the receivable from a related party, promised under ASC 850-10-50. */
const COMMITMENT = 'related-party-loan';
const ELEMENT = 'balance-receivable';
const WORDS = 'the balance receivable from this related party';
/** Typed into the filter of the Problems panel. */
const FILTER = 'quayside';
const LIMIT = 30_000;

export async function screenshots({ vsix, out, keep }) {
	const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'editors-'))), 'annual-report-2025');
	try {
		cpSync(join(ROOT, 'examples'), folder, { recursive: true, filter: (path) => !path.includes('examples/kept') });
		await withWorkbench({ vsix, failure: join(out, 'vscode-failure.png') }, (workbench) =>
			drive(workbench, folder, out),
		);
		const text = readFileSync(join(folder, DRAFT), 'utf8');
		if (!text.includes('[●]')) throw new Error('the snippet was not saved into the draft');
	} finally {
		rmSync(join(folder, '..'), { recursive: true, force: true });
	}
	if (!keep) return;
	mkdirSync(join(ROOT, 'docs/images'), { recursive: true });
	for (const name of ['editor-missing.png', 'editor-fix.png', 'editor-placeholder.png']) {
		copyFileSync(join(out, name), join(ROOT, 'docs/images', name));
	}
}

async function drive({ page, url, remote }, folder, out) {
	page.setDefaultTimeout(LIMIT);
	const picture = async (name) => {
		// What fades or slides in is shown when it has arrived.
		await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
		await page.screenshot({ path: join(out, name) });
	};
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
