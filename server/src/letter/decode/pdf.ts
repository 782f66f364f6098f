/** Text PDFs to words with their place and font; `pdfLines.ts` puts them together. */
import type { Problem } from '../../ledger/types.ts';
import { type Block, STYLE } from './blocks.ts';
import { hasTrailer } from './cutOff.ts';
import { drawingOf, type Operators } from './pdfGlyphs.ts';
import { blocksOfPages, type PrintedPage } from './pdfLines.ts';
import { markedWords, type Word } from './pdfWords.ts';

/** More pages than any response letter has with its exhibits. */
const MAX_PAGES = 400;
/** Fewer characters a page than this is a scan. */
const SCANNED = 30;

function problem(code: string, message: string, severity: Problem['severity'] = 'error'): Problem {
	return { code, severity, message, start: 0, end: 0 };
}

/** What a reader must know of a PDF that can be read. */
function warningsOf(pages: readonly PrintedPage[], bytes: Uint8Array, file: string): Problem[] {
	const blank = pages.flatMap(({ words }, i) => (words.every(({ str }) => str.trim() === '') ? [i + 1] : []));
	const scanned = `${file} holds no text on page ${blank.join(', ')} of ${pages.length}, which may be scanned: what stands there was not read.`;
	const cut = `${file} seems to be cut off: the end of the PDF is missing, and maybe pages with it; copy or download it again.`;
	return [
		...(blank.length > 0 ? [problem('letter-scanned', scanned, 'warning')] : []),
		...(hasTrailer(bytes, '%%EOF', 2048) ? [] : [problem('letter-truncated', cut, 'warning')]),
	];
}

/** Reads a .pdf; scanned, protected or damaged ones give a problem. The library is loaded on first use. */
export async function pdfBlocks(bytes: Uint8Array, file: string): Promise<{ blocks: Block[]; problems: Problem[] }> {
	try {
		const { getDocumentProxy, getResolvedPDFJS } = await import('./pdfLibrary.ts');
		withTransfer();
		const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
		const { OPS } = await getResolvedPDFJS();
		const pages: PrintedPage[] = [];
		for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number++) {
			pages.push(await readPage(await document.getPage(number), OPS));
		}
		const length = pages.flatMap(({ words }) => words).reduce((n, word) => n + word.str.length, 0);
		if (length < SCANNED * Math.max(1, document.numPages)) {
			const message = `${file} holds no text, it is a scan: run it through text recognition first, or use the EDGAR copy.`;
			return { blocks: [], problems: [problem('letter-scanned', message)] };
		}
		return { blocks: blocksOfPages(pages), problems: warningsOf(pages, bytes, file) };
	} catch (error) {
		const locked = error instanceof Error && /password/i.test(`${error.name} ${error.message}`);
		const message = locked
			? `${file} is protected by a password: save a copy without one.`
			: hasTrailer(bytes, '%%EOF', 2048)
				? `${file} cannot be read as PDF: it may be damaged; save it again, or use .docx or .txt.`
				: `${file} is cut off: the end of the PDF is missing; copy or download it again.`;
		return { blocks: [], problems: [problem(locked ? 'letter-protected' : 'letter-format', message)] };
	}
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>['getPage']>>;

/** The words of a page with their place and style; fonts are known only after the page's operators were read. */
async function readPage(page: Page, operators: Operators): Promise<PrintedPage> {
	const drawn = await page.getOperatorList();
	const { items } = await page.getTextContent();
	const words = items.flatMap((item): Word[] => {
		if (!('str' in item) || item.str === '') return [];
		const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
		const height = item.height || Math.abs(scale) || 10;
		return [{ str: item.str, x, y, width: item.width, height, mask: maskOf(page, item.fontName), colour: '' }];
	});
	const drawing = drawingOf(drawn, operators);
	return { words: markedWords(words, drawing), rules: drawing.rules };
}

function maskOf(page: Page, font: string): number {
	if (!page.commonObjs.has(font)) return 0;
	const known: unknown = page.commonObjs.get(font);
	const name = typeof known === 'object' && known !== null && 'name' in known ? String(known.name) : '';
	return (/bold|black|heavy|semibold/i.test(name) ? STYLE.bold : 0) | (/italic|oblique/i.test(name) ? STYLE.italic : 0);
}

/** Node 20 has no such method; without it the library finds no fonts, and says nothing about it. */
function withTransfer(): void {
	if ('transferToFixedLength' in ArrayBuffer.prototype) return;
	const value = function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
		const copy = new Uint8Array(length);
		copy.set(new Uint8Array(this).subarray(0, length));
		return copy.buffer;
	};
	Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', { value, configurable: true, writable: true });
}
