/** HTML as EDGAR serves it to blocks: layout tables become paragraphs, data tables become rows. */
import { Parser } from 'htmlparser2';
import type { Look } from '../types.ts';
import { type Block, BlockBuilder, NO_LOOK, STYLE } from './blocks.ts';
import { type Css, hueOf, NO_CSS, parseCss, pointsOf } from './css.ts';
import { Printed } from './printed.ts';
import { layOutTable, type Row } from './rows.ts';
import { addStyles, type StyleSheet, styleOf } from './styleSheet.ts';
import { boundDepth, boundText } from './tooMuch.ts';

const BLOCK_TAGS = new Set(
	(
		'p div table tr td th tbody thead tfoot ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote center pre hr body html ' +
		'title section article header footer address form page document type sequence filename description text'
	).split(' '),
);
const STYLE_TAGS: Readonly<Record<string, number>> = {
	b: STYLE.bold,
	strong: STYLE.bold,
	th: STYLE.bold,
	h1: STYLE.bold,
	h2: STYLE.bold,
	h3: STYLE.bold,
	i: STYLE.italic,
	em: STYLE.italic,
	u: STYLE.underline,
	s: STYLE.struck,
	strike: STYLE.struck,
	del: STYLE.struck,
	ins: STYLE.inserted,
};
const SKIPPED = new Set(['script', 'style', 'title', 'head', 'type', 'sequence', 'filename', 'description']);
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base']);
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

interface Frame {
	readonly tag: string;
	readonly mask: number;
	readonly indent: number;
	readonly hidden: boolean;
	readonly look: Look;
	/** Whether lines stand as they are written. */
	readonly printed: boolean;
}

/** Decodes HTML text to blocks; `base` is added to every source offset. Never throws on bad markup, but `TooMuch`. */
export function htmlBlocks(html: string, base = 0): Block[] {
	const reader = new HtmlReader();
	const parser = new Parser(
		{
			onopentag: (tag, attributes) => reader.open(tag, attributes, base + parser.startIndex),
			onclosetag: (tag) => reader.close(tag),
			ontext(data) {
				const isAsWritten = parser.endIndex - parser.startIndex + 1 === data.length;
				reader.text(data, base + parser.startIndex, !isAsWritten);
			},
		},
		{ lowerCaseAttributeNames: true, lowerCaseTags: true, decodeEntities: true },
	);
	parser.write(html);
	parser.end();
	return reader.finish();
}

const BOTTOM: Frame = { tag: '', mask: 0, indent: 0, hidden: false, look: NO_LOOK, printed: false };

/** The elements that are open, and the blocks made of those that were closed. Offsets are those of the file's own text. */
class HtmlReader {
	private readonly builder = new BlockBuilder();
	private readonly printed = new Printed(this.builder);
	private readonly stack: Frame[] = [BOTTOM];
	private readonly tables = new Tables(this.builder.blocks);
	/** Next number of each open list; 0 for bullets. */
	private readonly lists: number[] = [];
	private readonly sheet: StyleSheet = new Map();
	private readonly cssOf = new Map<string, Css>();
	/** UTF-16 units of the text that is shown. */
	private length = 0;

	open(tag: string, attributes: Record<string, string>, at: number): void {
		const isPrinted = this.top().printed;
		if (isPrinted && (tag === 'br' || tag === 'hr' || tag === 'page'))
			this.printed.text(tag === 'br' ? '\n' : '\f', at, 0, NO_LOOK, true);
		else if (tag === 'br') this.builder.lineBreak(at);
		else this.openElement(tag, attributes, at);
	}

	close(tag: string): void {
		if (VOID.has(tag)) return;
		const at = this.stack.findLastIndex((frame) => frame.tag === tag);
		if (BLOCK_TAGS.has(tag)) this.flush();
		if (tag === 'ol' || tag === 'ul') this.lists.pop();
		this.tables.close(tag);
		if (at > 0) this.stack.length = at;
	}

	/** Text as it reads; `fixed` where it was written otherwise, as an entity, so that all of it stands at `at`. */
	text(data: string, at: number, fixed: boolean): void {
		const frame = this.top();
		if (frame.tag === 'style') addStyles(this.sheet, data);
		if (frame.hidden) return;
		this.length += data.length;
		boundText(this.length);
		if (frame.printed) {
			this.printed.text(data, at, frame.mask, frame.look, fixed);
			return;
		}
		this.builder.look = frame.look;
		this.builder.text(data, at, frame.mask, fixed);
	}

	/** All blocks, once the file has ended. */
	finish(): Block[] {
		this.flush();
		this.tables.closeAll();
		return this.builder.blocks;
	}

	private openElement(tag: string, attributes: Record<string, string>, at: number): void {
		const parent = this.top();
		const style = this.css(styleOf(this.sheet, tag, attributes));
		if (BLOCK_TAGS.has(tag)) this.flush();
		if (tag === 'hr' || style.breaks || tag === 'page') this.builder.pageBreak = true;
		if (VOID.has(tag)) return;
		this.tables.open(tag);
		if (tag === 'ol') this.lists.push(Number.parseInt(attributes.start ?? '1', 10) || 1);
		if (tag === 'ul') this.lists.push(0);
		boundDepth(this.stack.length);
		this.stack.push({
			tag,
			mask: ((parent.mask | (STYLE_TAGS[tag] ?? 0)) & ~style.clear) | style.set,
			indent: parent.indent + style.indent + (tag === 'blockquote' || tag === 'ul' || tag === 'ol' ? 4 : 0),
			hidden: parent.hidden || style.hidden || SKIPPED.has(tag),
			look: lookIn(parent.look, style, tag === 'font' ? attributes : NO_ATTRIBUTES),
			printed: tag === 'pre' || parent.printed,
		});
		if (tag === 'li') this.listMarker(attributes.value, at);
	}

	private top(): Frame {
		return this.stack.at(-1) ?? BOTTOM;
	}

	private flush(): void {
		this.printed.flush();
		this.builder.indent = Math.round(this.top().indent);
		this.builder.flush(this.lists.at(-1) === 0 && this.stack.some(({ tag }) => tag === 'li') ? 'bullet' : 'text');
	}

	private css(style: string): Css {
		if (!style) return NO_CSS;
		const known = this.cssOf.get(style);
		if (known) return known;
		const made = parseCss(style);
		this.cssOf.set(style, made);
		return made;
	}

	/** The number or bullet a browser would draw before a list item. */
	private listMarker(value: string | undefined, at: number): void {
		const next = this.lists.at(-1) ?? 0;
		const number = Number.parseInt(value ?? '', 10) || next;
		this.builder.text(next === 0 ? '• ' : `${number}. `, at, this.top().mask, true);
		if (next !== 0) this.lists[this.lists.length - 1] = number + 1;
	}
}

/** The tables that are open, as rows of cells over the blocks that they hold; each is laid out when it ends. */
class Tables {
	private readonly blocks: Block[];
	/** The rows that are open. */
	private readonly rows: Row[] = [];
	/** The finished rows of each open table. */
	private readonly tables: Row[][] = [];

	constructor(blocks: Block[]) {
		this.blocks = blocks;
	}

	open(tag: string): void {
		const outer = this.rows.at(-1);
		if (tag === 'table') {
			if (outer) outer.nested = true;
			this.tables.push([]);
		}
		if (tag === 'tr') this.rows.push({ start: this.blocks.length, cells: [], nested: false, end: 0 });
		if (tag === 'td' || tag === 'th') outer?.cells.push(this.blocks.length);
	}

	close(tag: string): void {
		if (tag === 'tr') this.closeRow();
		if (tag === 'table') layOutTable(this.blocks, this.tables.pop() ?? []);
	}

	/** For a file that is cut off within a table. */
	closeAll(): void {
		for (let own = this.tables.pop(); own; own = this.tables.pop()) layOutTable(this.blocks, own);
	}

	private closeRow(): void {
		const row = this.rows.pop();
		if (!row) return;
		const own = { ...row, end: this.blocks.length };
		const table = this.tables.at(-1);
		if (table) table.push(own);
		else layOutTable(this.blocks, [own]);
	}
}

/** The look inside an element; the same object where nothing changes. */
function lookIn(parent: Look, style: Css, font: Readonly<Record<string, string>>): Look {
	const colour = style.colour ?? (font.color === undefined ? parent.colour : hueOf(font.color));
	const written = style.size || (font.size ?? '');
	const size = written === '' ? parent.size : pointsOf(written, parent.size);
	return colour === parent.colour && size === parent.size ? parent : { ...parent, colour, size };
}
