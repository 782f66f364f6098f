/** From a Markdown tree to headings and passages in reading order. */
import type { Nodes, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import type { Span } from '../ledger/types.ts';
import { layoutPieces } from './layout.ts';
import { type InlineSink, type Plain, PlainWriter, writeInline, writeText } from './plainText.ts';
import { sentenceRanges } from './sentences.ts';
import type { Passage, Sentence } from './types.ts';

/** A heading as it stands in the draft. */
export interface HeadingBlock extends Span {
	readonly kind: 'heading';
	/** 1 to 6; null for a line that only looks like a heading (bold, or `Item 5. …`), which ranks by what stands around it. */
	readonly level: number | null;
	readonly title: string;
}
export interface PassageBlock extends Omit<Passage, 'section'> {
	/** A row of a table that nothing in its chunk stands above: its caption is what stands above the chunk. */
	readonly inherits: boolean;
}
export type Block = HeadingBlock | PassageBlock;

/** What a walk collects besides blocks: ranges that are no words of the draft, and comments. */
export interface Blocks {
	readonly blocks: readonly Block[];
	/** Code, HTML, links, front matter, definitions: no placeholders are looked for there. */
	readonly masks: readonly Span[];
	readonly comments: readonly Span[];
	/** How many tables there are. */
	readonly tables: number;
	/** The paragraph that a table right after would have for its caption; null for none, undefined for what stood before. */
	readonly caption: string | null | undefined;
}

const ITEM_LINE = /^(?:part\s+(?:[ivx]+|[1-4])|item\s+\d{1,2}\s?[a-z]?(?:\.[a-z])?)(?:[.:\s–—-].{0,150})?$/i;
const MAX_BOLD_HEADING = 140;

/** Walks the tree of `source`; node offsets are relative to `base`. */
export function readBlocks(source: string, root: Root, base: number): Blocks {
	const walker = new Walker(source, base);
	walker.flow(root.children, { quoted: false, inItem: false });
	const { blocks, masks, comments, tables, caption } = walker;
	return { blocks, masks, comments, tables, caption };
}

interface Around {
	readonly quoted: boolean;
	readonly inItem: boolean;
}

class Walker implements InlineSink {
	readonly blocks: Block[] = [];
	readonly masks: Span[] = [];
	readonly comments: Span[] = [];
	caption: string | null | undefined = undefined;
	tables = 0;
	private readonly source: string;
	private readonly base: number;

	constructor(source: string, base: number) {
		this.source = source;
		this.base = base;
	}

	mask(node: Nodes): void {
		const span = this.span(node);
		this.masks.push(span);
		if (node.type === 'html') this.readComments(span);
	}

	flow(nodes: readonly RootContent[], around: Around): void {
		for (const node of nodes) this.block(node, around);
	}

	private block(node: RootContent, around: Around): void {
		switch (node.type) {
			case 'heading':
				this.heading(node.children, this.span(node), node.depth, around);
				break;
			case 'paragraph':
				this.paragraph(node.children, this.span(node), around);
				break;
			case 'table':
				this.table(node, around);
				break;
			case 'html':
				this.mask(node);
				this.html(this.span(node), around);
				break;
			case 'blockquote':
				this.flow(node.children, { ...around, quoted: true });
				break;
			case 'list':
				for (const item of node.children) this.flow(item.children, { ...around, inItem: true });
				break;
			case 'footnoteDefinition':
				this.flow(node.children, around);
				break;
			case 'thematicBreak':
				break;
			default:
				this.mask(node);
		}
	}

	private span(node: Nodes): Span {
		return {
			start: (node.position?.start.offset ?? 0) + this.base,
			end: (node.position?.end.offset ?? 0) + this.base,
		};
	}

	private plain(children: readonly PhrasingContent[]): Plain {
		const out = new PlainWriter();
		writeInline(this.source, children, out, this, this.base);
		return out.done();
	}

	private heading(children: readonly PhrasingContent[], span: Span, level: number | null, around: Around): void {
		const plain = this.plain(children);
		this.caption = null;
		if (around.quoted || around.inItem) this.passage('paragraph', plain, span, around);
		else this.blocks.push({ kind: 'heading', level, title: plain.text, ...span });
	}

	private paragraph(children: readonly PhrasingContent[], span: Span, around: Around): void {
		const only = children.length === 1 ? children[0] : undefined;
		const bold = only?.type === 'strong';
		const oneLine = span.end - span.start <= MAX_BOLD_HEADING + 20;
		if (oneLine && !around.quoted && !around.inItem) {
			const title = this.source.slice(span.start, span.end);
			if (bold ? isTitle(title) : ITEM_LINE.test(title) && !/[.…]{4,}|\s\d{1,3}$/.test(title)) {
				this.heading(children, span, null, around);
				return;
			}
		}
		const plain = this.plain(children);
		if (plain.text === '') return;
		const pieces = layoutPieces(this.source, span, plain);
		if (pieces === null) this.passage(around.inItem ? 'list item' : 'paragraph', plain, span, around);
		else for (const piece of pieces) this.passage(piece.kind, piece.plain, piece, around);
		this.caption = plain.text;
	}

	private passage(kind: Passage['kind'], plain: Plain, span: Span, around: Around): void {
		if (plain.text === '') return;
		const { start, end } = span;
		const sentences = sentencesOf(plain);
		this.blocks.push({ kind, start, end, text: plain.text, sentences, quoted: around.quoted, inherits: false });
	}

	private table(node: Table, around: Around): void {
		const [head, ...body] = node.children;
		if (!head) return;
		const header = this.row(head);
		const columns = header.cells;
		const caption = this.caption;
		const table = this.tables++;
		const add = (row: TableRow, read: RowText): void => {
			if (read.plain.text.replace(/[|\s]/g, '') === '') return;
			const extra = { columns, table, inherits: caption === undefined, ...(caption ? { caption } : {}) };
			const base = { kind: 'table row' as const, ...this.span(row), text: read.plain.text, sentences: read.sentences };
			this.blocks.push({ ...base, ...extra, quoted: around.quoted });
		};
		if (holdsFacts(columns)) add(head, header);
		for (const row of body) add(row, this.row(row));
		this.caption = null;
	}

	private row(row: TableRow): RowText {
		const out = new PlainWriter();
		const cells: string[] = [];
		const sentences: Sentence[] = [];
		let long = false;
		for (const [index, cell] of row.children.entries()) {
			const plain = this.plain(cell.children);
			cells.push(plain.text);
			const at = this.span(cell).start;
			if (index > 0) out.separate(' | ', at);
			for (let i = 0; i < plain.text.length; i++)
				out.put(plain.text.charAt(i), plain.starts[i] ?? at, plain.ends[i] ?? at);
			const own = sentencesOf(plain);
			if (own.length > 1) long = true;
			sentences.push(...own);
		}
		const plain = out.done();
		return { plain, cells, sentences: long ? sentences : sentencesOf(plain, true) };
	}

	/** HTML blocks: the words between tags, a paragraph per block tag; comments, scripts and styles are none. */
	private html(span: Span, around: Around): void {
		const text = this.source.slice(span.start, span.end);
		const hidden = /<!--[\s\S]*?(?:-->|$)|<(script|style|del|s|strike|code|pre)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
		const shown = text.replace(hidden, (match) => ' '.repeat(match.length));
		const tag = /<\/?(p|div|li|tr|table|h[1-6]|blockquote|section|article|br|ul|ol|td|th)\b[^>]*>|<[^>]*>/gi;
		let out = new PlainWriter();
		let from = 0;
		const flush = (): void => {
			const plain = out.done();
			out = new PlainWriter();
			const start = plain.starts[0];
			const end = plain.ends[plain.text.length - 1];
			if (start !== undefined && end !== undefined) this.passage('paragraph', plain, { start, end }, around);
		};
		for (const match of shown.matchAll(tag)) {
			writeText(shown, from, match.index, out, span.start);
			from = match.index + match[0].length;
			if (match[1] === undefined) continue;
			if (/^(?:td|th|br)$/i.test(match[1])) out.put(' ', span.start + match.index, span.start + from);
			else flush();
		}
		writeText(shown, from, shown.length, out, span.start);
		flush();
	}

	private readComments(span: Span): void {
		const text = this.source.slice(span.start, span.end);
		for (const match of text.matchAll(/<!--[\s\S]*?(?:-->|$)/g)) {
			const start = span.start + match.index;
			this.comments.push({ start, end: start + match[0].length });
		}
	}
}

interface RowText {
	readonly plain: Plain;
	readonly cells: readonly string[];
	readonly sentences: readonly Sentence[];
}

function isTitle(source: string): boolean {
	return source.length <= MAX_BOLD_HEADING && !source.includes('\n\n') && /[A-Za-z]/.test(source);
}

/** A header row of a converted filing often is the first row of data: a figure beside its label. */
function holdsFacts(columns: readonly string[]): boolean {
	const [label, ...rest] = columns;
	if (!label || !/[a-z]{3}/i.test(label)) return false;
	return rest.some((cell) => /[$€£¥%]|\d[\d,]*\.\d|\d{1,3},\d{3}/.test(cell) || cell.split(' ').length > 6);
}

/** The sentences of plain words with their source ranges; one for all when `whole`. */
export function sentencesOf(plain: Plain, whole = false): readonly Sentence[] {
	const ranges = whole && plain.text !== '' ? [[0, plain.text.length] as const] : sentenceRanges(plain.text);
	return ranges.map(([from, to]) => ({
		text: plain.text.slice(from, to),
		start: plain.starts[from] ?? 0,
		end: plain.ends[to - 1] ?? plain.starts[from] ?? 0,
	}));
}
