/** The letters of a review that nobody has open are read once, and again only when they have changed. */
import { expect, it } from 'vitest';
import { Engine } from '../../server/src/lsp/engine.ts';
import type { OpenFile } from '../../server/src/lsp/overlay.ts';
import { overlay } from '../../server/src/lsp/overlay.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { memoryWorkspace } from '../../server/src/project/index.ts';
import { FILES, LEDGER, LETTER } from './fiction.ts';

const FIRST = '/p/letters/first.txt';
const SECOND = '/p/letters/second.txt';
const REVIEWED = 'Form 20-F for the Fiscal Year Ended December 31, 2024';
const AGAIN = LETTER.replace('Ltd\n', `Ltd\n\n${REVIEWED}\n`).replaceAll('the name of', 'the full name of');
const WITH_REVIEW = LEDGER.replace('first.txt\n', `first.txt\n    reviewed: ["${REVIEWED}"]\n`);

it('are read once', async () => {
	const files: Record<string, string> = Object.fromEntries(
		Object.entries({ ...FILES, 'commitments.yaml': WITH_REVIEW, 'letters/second.txt': AGAIN }).map(([name, text]) => [
			`/p/${name}`,
			text,
		]),
	);
	const read: string[] = [];
	let stamp = 'one';
	const memory = memoryWorkspace(files);
	const disk = {
		...memory,
		read: (path: string) => {
			read.push(path);
			return memory.read(path);
		},
		stamp: async () => stamp,
	};
	const engine = new Engine();
	const { settings } = readSettings({});
	const check = async (version: number) => {
		read.length = 0;
		const open = new Map<string, OpenFile>([
			[SECOND, { uri: `file://${SECOND}`, version, text: `${AGAIN}${' '.repeat(version)}` }],
		]);
		const made = await engine.check(
			overlay(disk, open),
			'/p/commitments.yaml',
			settings,
			'2026-03-01',
			open,
			async () => {},
			() => {},
		);
		expect(made?.letters.get(SECOND)?.marks.length).toBeGreaterThan(0);
		return read.filter((path) => path === FIRST).length;
	};
	expect(await check(1)).toBeGreaterThan(0);
	expect(await check(2)).toBe(0);
	stamp = 'two';
	expect(await check(3)).toBeGreaterThan(0);
	expect(await check(4)).toBe(0);
});
