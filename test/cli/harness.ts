/** The command line over files in memory. */
import { type Io, main } from '../../server/src/cli/index.ts';
import { memoryWorkspace } from '../../server/src/project/index.ts';

export interface Run {
	readonly code: number;
	readonly out: string;
	readonly err: string;
	/** The files after the run, by absolute path. */
	readonly files: Record<string, string | Uint8Array>;
}

/** Runs one command line, given as words, in the folder `/p` of `files`. */
export async function run(
	argv: readonly string[],
	files: Readonly<Record<string, string | Uint8Array>>,
	io: Partial<Io> = {},
): Promise<Run> {
	const after = { ...files };
	let out = '';
	let err = '';
	const code = await main(argv, {
		cwd: '/p',
		env: {},
		isTTY: false,
		columns: null,
		workspace: memoryWorkspace(after),
		stdout: (text) => {
			out += text;
		},
		stderr: (text) => {
			err += text;
		},
		stdin: async () => new Uint8Array(),
		now: () => new Date(2026, 2, 1, 12),
		author: async () => 'Ines Okafor',
		write: async (path, text) => {
			after[path] = text;
		},
		replace: async (path, before, text) => {
			const now = await memoryWorkspace(after).read(path);
			const same = before === null || now === null ? before === now : Buffer.compare(before, now) === 0;
			if (same) after[path] = text;
			return same;
		},
		...io,
	});
	return { code, out, err, files: after };
}

export const QUOTE = 'the Company will disclose the balance of the loan';
export const LETTER = `June 18, 2025\n\nRe: Halvorsen Quay Networks Ltd\nForm 20-F for the fiscal year ended December 31, 2024\n\n1. Please disclose the balance of the loan.\n\nResponse: In future filings, ${QUOTE}.\n`;
export const LEDGER = `version: 1
registrant: { name: Halvorsen Quay Networks Ltd, kind: foreign private issuer }
letters:
  - { id: L1, file: letter.txt, date: 2025-06-18 }
commitments:
  - id: loan
    letter: L1
    comment: "1"
    title: Balance of the loan
    disposition: promised
    quote: ${QUOTE}
    due: [20-F]
    home: { 20-F: [Related parties] }
    snippet: The balance of the loan was [●].
    elements:
      - { id: balance, text: chartered vessel stowage surcharge }
`;
export const DRAFT = `---
form: 20-F
period: 2025-12-31
filing: 20-F-2025
---

# Item 7. Shareholders

## Related parties

Our directors are paid.

## Other

Text.
`;
export const FILES = { '/p/commitments.yaml': LEDGER, '/p/letter.txt': LETTER, '/p/drafts/item-7.md': DRAFT };
