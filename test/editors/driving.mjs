/** What every suite does with the keyboard of VS Code's user interface. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './prerequisites.mjs';

const LIMIT = 180_000;

/** Runs a command by its name in the palette. */
export async function palette(page, command) {
	await page.keyboard.press('F1');
	await page.locator('.quick-input-widget input').first().fill(`>${command}`);
	await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: command }).waitFor();
	await page.keyboard.press('Enter');
}

/** The quick pick or input box that asks for something, once it is there. */
export async function asked(page, words) {
	await page.locator('.quick-input-widget', { has: page.getByPlaceholder(words) }).waitFor();
}

/** Picks an entry of the context menu that is open. VS Code ignores clicks in the first tenth of a second of a menu. */
export async function choose(page, name) {
	const entry = page.getByRole('menuitem', { name }).first();
	await entry.waitFor();
	do await entry.click({ timeout: 1000 }).catch(() => undefined);
	while (await entry.isVisible());
}

/** Waits until exactly these words of one line are selected in the editor: until what was clicked has been shown. */
export async function selected(page, words) {
	const length = `(${words.length} selected)`;
	await page.locator('.statusbar-item', { hasText: length }).waitFor();
}

/** Waits until words stand in a file on the disk. */
export async function onDisk(file, words) {
	const end = Date.now() + LIMIT;
	while (!existsSync(file) || !readFileSync(file, 'utf8').includes(words)) {
		if (Date.now() > end) throw new Error(`${basename(file)} was not saved with “${words}”`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** Takes a picture once what fades or slides in has arrived. */
export async function pictureOf(page, path) {
	await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
	await page.screenshot({ path });
}

/** Puts pictures into `docs/images/`. */
export function keepPictures(out, names) {
	mkdirSync(join(ROOT, 'docs/images'), { recursive: true });
	for (const name of names) copyFileSync(join(out, name), join(ROOT, 'docs/images', name));
}

/** Waits until words stand in some frame of the page: what a webview shows lies frames below. */
export async function said(page, words) {
	const end = Date.now() + LIMIT;
	for (;;) {
		const texts = page.frames().map((frame) =>
			frame
				.locator('body')
				.innerText({ timeout: 1000 })
				.catch(() => ''),
		);
		if ((await Promise.all(texts)).some((text) => text.includes(words))) return;
		if (Date.now() > end) throw new Error(`nothing says “${words}”`);
	}
}
