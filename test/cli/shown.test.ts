/** What a letter or a draft holds never steers the terminal of the one who reads about it. */
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../server/src/cli/formats/index.ts';
import { readLedger } from '../../server/src/ledger/index.ts';
import { DRAFT, FILES, LEDGER, LETTER, run } from './harness.ts';

const ESC = '\u001b[31m';
const TURN = '\u202e';
const EVIL = `${ESC}chartered${TURN} vessel\u009b2J`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
const RAW = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/;
const files = {
	...FILES,
	'/p/commitments.yaml': LEDGER.replace(
		'title: Balance of the loan',
		`title: "Balance ${'\\u001b[31m\\u202e'} of the loan"`,
	),
	'/p/drafts/item-7.md': DRAFT.replace('Our directors are paid.', `The ${EVIL} stowage is ours.\r\n\r\n::error::gone`),
};

describe('control characters and direction overrides', () => {
	it.each(Object.keys(FORMATS))('reach nobody through lint --format %s', async (format) => {
		const { out, err } = await run(['lint', '--format', format], files);
		expect(out).not.toMatch(RAW);
		expect(err).not.toMatch(RAW);
		if (format !== 'json' && format !== 'jsonl') expect(out).toContain('⟨U+202E⟩');
	});

	it('stand in JSON as they are in the file', async () => {
		const { out } = await run(['lint', '--format', 'json'], files);
		expect(JSON.parse(out).findings[0].promise.title).toBe(`Balance ${ESC}${TURN} of the loan`);
	});

	it.each([
		['explain', ['explain', 'loan', '--trace'], '⟨U+202E⟩'],
		['sign', ['sign', 'loan/balance'], '⟨U+202E⟩'],
		['due', ['due', '--form', '20-F', '--period', '2025-12-31'], '⟨U+202E⟩'],
		['report', ['report', '--format', 'markdown'], '⟨U+202E⟩'],
		['a refusal', ['explain', `lo${ESC}an`], '⟨U+001B⟩'],
		['a path', ['lint', `no${ESC}where`], '⟨U+001B⟩'],
	])('reach nobody through %s, whether it is coloured or not', async (_, argv, shown) => {
		const plain = await run(argv, files);
		expect(plain.out + plain.err).toContain(shown);
		expect(plain.out + plain.err).not.toMatch(RAW);
		const coloured = await run(argv, files, { isTTY: true });
		// biome-ignore lint/suspicious/noControlCharactersInRegex: the program's own colours
		const own = /\u001b\[(?:1|2|22|3[1-4]|39)m/g;
		expect((coloured.out + coloured.err).replace(own, '')).not.toMatch(RAW);
		expect(coloured.out + coloured.err).toContain(shown);
	});

	it('never begin a line that a CI service takes for a command', async () => {
		const titled = {
			...files,
			'/p/commitments.yaml': LEDGER.replace('title: Balance of the loan', 'title: "::error::gone"'),
		};
		for (const argv of [['lint'], ['explain', 'loan', '--trace'], ['sign', 'loan/balance']]) {
			const { out } = await run(argv, titled);
			expect(out).toContain('error::gone');
			expect(out).not.toMatch(/^\s*(?:::|##\[)/m);
		}
	});

	it('are escaped where they are kept, and left out of titles and ids', async () => {
		const letter = LETTER.replaceAll('the balance of the loan', `the ${EVIL} balance of the loan`);
		const { code, files: after, err } = await run(['extract', 'a.txt', '--out', 'new.yaml'], { '/p/a.txt': letter });
		expect([code, err]).toEqual([0, expect.not.stringMatching(RAW)]);
		const text = String(after['/p/new.yaml']);
		expect(text).not.toMatch(RAW);
		const [commitment] = readLedger(text).ledger.commitments;
		expect(commitment?.quote).toContain('balance of the loan');
		expect(`${commitment?.id} ${commitment?.title}`).not.toMatch(RAW);
	});
});
