/** What every suite does with the keyboard of VS Code's user interface. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

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

/** Waits until words stand in a file on the disk. */
export async function onDisk(file, words) {
	const end = Date.now() + LIMIT;
	while (!readFileSync(file, 'utf8').includes(words)) {
		if (Date.now() > end) throw new Error(`${basename(file)} was not saved with “${words}”`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
