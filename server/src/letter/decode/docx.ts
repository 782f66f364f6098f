/** Word documents to blocks, through HTML: `mammoth` knows styles and tables, `docxMarkup.ts` numbers and tracked changes. */
import type { Problem } from '../../ledger/types.ts';
import type { Block } from './blocks.ts';
import { hasTrailer } from './cutOff.ts';
import { writtenOut } from './docxMarkup.ts';
import { htmlBlocks } from './html.ts';
import { TooMuch } from './tooMuch.ts';

const STYLE_MAP = [
	'u => u',
	'strike => s',
	"p[style-name='Title'] => h1:fresh",
	"br[type='page'] => br",
	"br[type='column'] => br",
];

/** Reads a .docx; a damaged or protected one gives a problem and no blocks. The library is loaded on first use. */
export async function docxBlocks(bytes: Uint8Array, file: string): Promise<{ blocks: Block[]; problems: Problem[] }> {
	try {
		const { default: mammoth } = await import('mammoth');
		// The Node build of the library only passes the bytes on; it needs nothing of Buffer beyond Uint8Array.
		const { bytes: written, styleMap } = writtenOut(bytes);
		const input = { buffer: written as unknown as Buffer };
		const { value } = await mammoth.convertToHtml(input, {
			styleMap: [...STYLE_MAP, ...styleMap],
			convertImage: mammoth.images.imgElement(noImage),
		});
		return { blocks: htmlBlocks(withMarkedNotes(value)), problems: [] };
	} catch (error) {
		if (error instanceof TooMuch) throw error;
		const message = hasTrailer(bytes, 'PK\u0005\u0006', 66_000)
			? `${file} cannot be read as a Word document: save it again as .docx, or as .pdf or .txt.`
			: `${file} is cut off: the end of the Word document is missing; copy or download it again.`;
		return { blocks: [], problems: [{ code: 'letter-format', severity: 'error', message, start: 0, end: 0 }] };
	}
}

/** Notes stand at the end as a list that leads back: each becomes a paragraph with the mark it has in the text. */
function withMarkedNotes(html: string): string {
	const at = html.search(/<ol><li id="(?:foot|end)note-/);
	if (at < 0) return html;
	let number = 0;
	const notes = html
		.slice(at)
		.replace(/<li id="(?:foot|end)note-[^"]*">(?:\s*<p[^>]*>)?/g, () => `<p>[${++number}] `)
		.replace(/<a href="#(?:foot|end)note-ref-[^"]*">[^<]*<\/a>/g, '')
		.replace(/^<ol>|<\/li>|<\/ol>$/g, '');
	return html.slice(0, at) + notes;
}

async function noImage(): Promise<{ src: string }> {
	return { src: '' };
}
