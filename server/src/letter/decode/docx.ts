/** Word documents to blocks, through HTML: `mammoth` knows styles and tables, `docxMarkup.ts` numbers and tracked changes. */
import type { Problem } from '../../ledger/types.ts';
import type { Block } from './blocks.ts';
import { hasTrailer } from './cutOff.ts';
import { INSERTED_STYLE, writtenOut } from './docxMarkup.ts';
import { htmlBlocks } from './html.ts';

const STYLE_MAP = ['u => u', 'strike => s', "p[style-name='Title'] => h1:fresh", `r.${INSERTED_STYLE} => ins`];

/** Reads a .docx; a damaged or protected one gives a problem and no blocks. The library is loaded on first use. */
export async function docxBlocks(bytes: Uint8Array, file: string): Promise<{ blocks: Block[]; problems: Problem[] }> {
	try {
		const { default: mammoth } = await import('mammoth');
		// The Node build of the library only passes the bytes on; it needs nothing of Buffer beyond Uint8Array.
		const input = { buffer: writtenOut(bytes) as unknown as Buffer };
		const { value } = await mammoth.convertToHtml(input, {
			styleMap: STYLE_MAP,
			convertImage: mammoth.images.imgElement(noImage),
		});
		return { blocks: htmlBlocks(value), problems: [] };
	} catch {
		const message = hasTrailer(bytes, 'PK\u0005\u0006', 66_000)
			? `${file} cannot be read as a Word document: save it again as .docx, or as .pdf or .txt.`
			: `${file} is cut off: the end of the Word document is missing; copy or download it again.`;
		return { blocks: [], problems: [{ code: 'letter-format', severity: 'error', message, start: 0, end: 0 }] };
	}
}

async function noImage(): Promise<{ src: string }> {
	return { src: '' };
}
