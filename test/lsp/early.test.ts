/** What is known of open drafts is given before long ones that nobody has open are checked. */
import { describe, expect, it } from 'vitest';
import type { Check } from '../../server/src/lsp/check.ts';
import { Engine } from '../../server/src/lsp/engine.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { memoryWorkspace } from '../../server/src/project/index.ts';
import { FILES, HOUSE } from './fiction.ts';

const OPEN = '/p/drafts/house.md';
const OTHER = '/p/a/long.md';

/** The files that each answer of a first check speaks of, early ones first. */
async function answersWith(quiet: number): Promise<readonly (readonly string[])[]> {
	const other = `${HOUSE.replace('filing: 20-F-2025', 'filing: another')}\n<!--${' quiet'.repeat(quiet)} -->\n`;
	const own = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`/p/${name}`, text]));
	const workspace = memoryWorkspace({ ...own, [OTHER]: other });
	const answers: (Check | null)[] = [];
	const { settings } = readSettings({});
	const open = new Map([[OPEN, { version: 1 }]]);
	const pause = async (): Promise<void> => {};
	const check = new Engine().check(workspace, '/p/commitments.yaml', settings, '2026-03-01', open, pause, (early) =>
		answers.push(early),
	);
	answers.push(await check);
	return answers.map((answer) =>
		(answer?.project?.filings ?? []).flatMap(({ drafts }) => drafts.map(({ file }) => file)),
	);
}

describe('an early answer', () => {
	it('is given of what is open, where the others are long', async () => {
		const [early, whole, ...more] = await answersWith(200_000);
		expect(early).toContain(OPEN);
		expect(early).not.toContain(OTHER);
		expect(whole).toEqual(expect.arrayContaining([OPEN, OTHER]));
		expect(more).toEqual([]);
	});

	it('is not given where the others are checked as quickly', async () => {
		const [whole, ...more] = await answersWith(2);
		expect(whole).toEqual(expect.arrayContaining([OPEN, OTHER]));
		expect(more).toEqual([]);
	});
});
