/** Whatever stands in the files, the program says something a person can act on, and never calls itself broken. */

import { describe, expect, it } from 'vitest';
import { fc } from '../property.ts';
import { DRAFT, FILES, LEDGER, LETTER, run } from './harness.ts';

/** A text with pieces cut out, doubled, or replaced by noise. */
const spoilt = (text: string) =>
	fc
		.array(
			fc.tuple(
				fc.nat(text.length),
				fc.nat(30),
				fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('\n', '[', '{', '- ', ': ', '`', '<!--', '|')),
			),
			{
				maxLength: 5,
			},
		)
		.map((cuts) => cuts.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), text));

async function sane(argv: readonly string[], files: Record<string, string | Uint8Array>): Promise<void> {
	const { code, err, out } = await run(argv, files);
	expect([0, 1, 2]).toContain(code);
	expect(err).not.toContain('This is a bug');
	if (code === 2) expect(err).not.toBe('');
	if (code !== 2 && argv.includes('json')) JSON.parse(out);
}

describe('spoilt files', () => {
	it('a commitments file', async () => {
		await fc.assert(
			fc.asyncProperty(spoilt(LEDGER), (text) =>
				sane(['lint', '--format', 'json'], { ...FILES, '/p/commitments.yaml': text }),
			),
			{ numRuns: 150 },
		);
	});

	it('a draft, also when it is fixed', async () => {
		await fc.assert(
			fc.asyncProperty(spoilt(DRAFT), (text) =>
				sane(['lint', '--fix', '--format', 'json'], { ...FILES, '/p/drafts/item-7.md': text }),
			),
			{ numRuns: 100 },
		);
	});

	it('a letter', async () => {
		await fc.assert(
			fc.asyncProperty(spoilt(LETTER), async (text) => {
				await sane(['lint'], { ...FILES, '/p/letter.txt': text });
				await sane(['extract', 'letter.txt', '--out', 'commitments.yaml'], { ...FILES, '/p/letter.txt': text });
			}),
			{ numRuns: 60 },
		);
	});

	it('bytes of any kind', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uint8Array({ maxLength: 200 }),
				fc.constantFrom('commitments.yaml', 'drafts/item-7.md', 'letter.txt'),
				(bytes, name) => sane(['lint'], { ...FILES, [`/p/${name}`]: bytes }),
			),
			{ numRuns: 100 },
		);
	});

	it('a fix applied twice is a fix applied once', async () => {
		await fc.assert(
			fc.asyncProperty(spoilt(DRAFT), async (text) => {
				const once = await run(['lint', '--fix'], { ...FILES, '/p/drafts/item-7.md': text });
				const twice = await run(['lint', '--fix'], once.files);
				expect(twice.files).toEqual(once.files);
			}),
			{ numRuns: 100 },
		);
	});
});
