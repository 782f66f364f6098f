/** Placeholder until the DOCX decoder is in. */
import type { Problem } from '../../ledger/types.ts';
import type { Block } from './blocks.ts';

/** Says that DOCX is not read yet. */
export async function docxBlocks(_bytes: Uint8Array, file: string): Promise<{ blocks: Block[]; problems: Problem[] }> {
	return {
		blocks: [],
		problems: [
			{ code: 'letter-format', severity: 'error', message: `${file}: DOCX cannot be read yet.`, start: 0, end: 0 },
		],
	};
}
