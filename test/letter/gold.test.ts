/**
 * Real letters against their labels: the figures that the room must keep, as the scorer prints them. Runs where
 * ../shared is.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/index.ts';

const shared = join(import.meta.dirname, '../../../shared');
const LETTERS = join(shared, 'letters/labelled');
const SCORER = join(shared, 'score/score-extraction.mjs');

async function predictions(): Promise<string> {
	const letters: unknown[] = [];
	const commitments: unknown[] = [];
	for (const file of readdirSync(LETTERS)) {
		const { text, comments, proposals } = await readLetter(readFileSync(join(LETTERS, file)), file);
		letters.push({ id: file, file, text, comments });
		commitments.push(...proposals.map((p) => ({ ...p, letter: file })));
	}
	return JSON.stringify({ letters, commitments });
}

describe.skipIf(!existsSync(LETTERS))('labelled letters (skipped without ../shared)', () => {
	it('keeps the published figures', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'letters-'));
		try {
			writeFileSync(join(folder, 'predictions.json'), await predictions());
			const gold = join(shared, 'gold/letters.jsonl');
			const printed = execFileSync(process.execPath, [SCORER, gold, join(folder, 'predictions.json')], {
				encoding: 'utf8',
			});
			const figure = (pattern: RegExp): number => Number(pattern.exec(printed)?.[1] ?? Number.NaN);
			expect.soft(figure(/F1 ([\d.]+)/)).toBeGreaterThanOrEqual(97);
			expect.soft(figure(/disposition ([\d.]+)/)).toBeGreaterThanOrEqual(92);
			expect.soft(figure(/condition ([\d.]+)/)).toBeGreaterThanOrEqual(90);
			expect.soft(figure(/targets ([\d.]+)/)).toBeGreaterThanOrEqual(90);
			expect.soft(figure(/comments with the right response ([\d.]+)/)).toBeGreaterThanOrEqual(99);
			expect.soft(figure(/not binding read as binding (\d+)/)).toBe(0);
			expect.soft(figure(/own words ([\d.]+)/)).toBe(100);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
