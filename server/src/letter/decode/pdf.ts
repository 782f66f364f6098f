/** Text PDFs to blocks: words to lines by their place, lines to paragraphs by gaps and indents. */
import type { Problem } from '../../ledger/types.ts';
import { type Block, BlockBuilder, STYLE } from './blocks.ts';

interface Word {
	readonly str: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly mask: number;
}
interface Line {
	readonly words: Word[];
	readonly y: number;
	readonly height: number;
	x: number;
	right: number;
}

/** More pages than any response letter has with its exhibits. */
const MAX_PAGES = 400;
/** Fewer characters a page than this is a scan. */
const SCANNED = 30;

function problem(code: string, message: string): Problem {
	return { code, severity: 'error', message, start: 0, end: 0 };
}

/** Reads a .pdf; scanned, protected or damaged ones give a problem. The library is loaded on first use. */
export async function pdfBlocks(bytes: Uint8Array, file: string): Promise<{ blocks: Block[]; problems: Problem[] }> {
	try {
		const { getDocumentProxy } = await import('unpdf');
		const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
		const pages: Line[][] = [];
		for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number++) {
			pages.push(linesOf(await wordsOf(await document.getPage(number))));
		}
		const length = pages.flat().reduce((n, line) => n + line.words.reduce((m, word) => m + word.str.length, 0), 0);
		if (length < SCANNED * Math.max(1, document.numPages)) {
			const message = `${file} holds no text, it is a scan: run it through text recognition first, or use the EDGAR copy.`;
			return { blocks: [], problems: [problem('letter-scanned', message)] };
		}
		return { blocks: toBlocks(pages), problems: [] };
	} catch (error) {
		const locked = error instanceof Error && /password/i.test(`${error.name} ${error.message}`);
		const message = locked
			? `${file} is protected by a password: save a copy without one.`
			: `${file} cannot be read as PDF: it may be damaged; save it again, or use .docx or .txt.`;
		return { blocks: [], problems: [problem(locked ? 'letter-protected' : 'letter-format', message)] };
	}
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>['getPage']>>;

/** The words of a page with their place and style; fonts are known only after the page's operators were read. */
async function wordsOf(page: Page): Promise<Word[]> {
	await page.getOperatorList();
	const { items } = await page.getTextContent();
	return items.flatMap((item) => {
		if (!('str' in item) || item.str === '') return [];
		const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
		const height = item.height || Math.abs(scale) || 10;
		return [{ str: item.str, x, y, width: item.width, height, mask: maskOf(page, item.fontName) }];
	});
}

function maskOf(page: Page, font: string): number {
	if (!page.commonObjs.has(font)) return 0;
	const known: unknown = page.commonObjs.get(font);
	const name = typeof known === 'object' && known !== null && 'name' in known ? String(known.name) : '';
	return (/bold|black|heavy|semibold/i.test(name) ? STYLE.bold : 0) | (/italic|oblique/i.test(name) ? STYLE.italic : 0);
}

function linesOf(words: readonly Word[]): Line[] {
	const lines: Line[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (last && Math.abs(last.y - word.y) < word.height * 0.5) {
			last.words.push(word);
			last.right = Math.max(last.right, word.x + word.width);
			last.x = Math.min(last.x, word.x);
		} else if (word.str.trim() !== '') {
			lines.push({ words: [word], y: word.y, height: word.height, x: word.x, right: word.x + word.width });
		}
	}
	return lines;
}

const ITEM = /^\s*(?:[•·○●▪■◦]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)/i;

/** Whether a line begins a new paragraph after the one before it on the page. */
function breaks(before: Line, line: Line, margin: number, gap: number): boolean {
	const text = line.words.map((word) => word.str).join('');
	if (before.y - line.y > gap * 1.3 || before.y < line.y) return true;
	if (ITEM.test(text)) return true;
	if (line.x > before.x + line.height * 1.2 && before.x < margin + line.height) return true;
	const end = before.words
		.map((word) => word.str)
		.join('')
		.trimEnd();
	return before.right < margin + (line.right - line.x) * 0.7 && /[.:;?!]$/.test(end);
}

function usualGap(lines: readonly Line[]): number {
	const gaps = lines
		.slice(1)
		.map((line, i) => (lines[i]?.y ?? 0) - line.y)
		.filter((g) => g > 4 && g < 40);
	gaps.sort((a, b) => a - b);
	return gaps[Math.floor(gaps.length * 0.3)] ?? 14;
}

function toBlocks(pages: readonly Line[][]): Block[] {
	const builder = new BlockBuilder();
	for (const lines of pages) {
		const margin = Math.min(...lines.map((line) => line.x), 1000);
		const gap = usualGap(lines);
		builder.pageBreak = true;
		lines.forEach((line, i) => {
			const before = lines[i - 1];
			if (before && breaks(before, line, margin, gap)) builder.flush();
			if (!before || breaks(before, line, margin, gap)) builder.indent = Math.round((line.x - margin) / 5);
			addLine(builder, line);
		});
		builder.flush();
	}
	return builder.blocks;
}

function addLine(builder: BlockBuilder, line: Line): void {
	let right = line.x;
	for (const word of line.words) {
		if (word.x - right > word.height * 0.15) builder.text(' ', 0, word.mask, true);
		builder.text(word.str, 0, word.mask, true);
		right = word.x + word.width;
	}
	builder.text(' ', 0, 0, true);
}
