/**
 * Reads the chunks that nearly all of a filing is made of (plain paragraphs, headings, tables, lists of one level) to the very
 * blocks that the Markdown parser gives for them, at a small part of its cost. Everything else is left to the parser.
 */
import type { Span } from '../ledger/types.ts';
import { type Around, type Blocks, BlockWriter, type Cell, OPEN, type Row } from './blockWriter.ts';
import { type Plain, PlainWriter, writeText } from './plainText.ts';
import { type Features, featuresOf, readInline } from './simpleInline.ts';

/** What might open or end a block other than a paragraph: a list, a quote, a heading, a fence, a rule, a line under a heading. */
const OPENS =
	/(?:^|[\r\n]) *(?:[-+*](?: |[\r\n]|$)|>|#{1,6}(?: |[\r\n]|$)|\d{1,9}[.)](?: |[\r\n]|$)|~{3}|<|(?:=+|-+) *(?:[\r\n]|$)|([-*_])(?: *\1){2,} *(?:[\r\n]|$))/;
const HEADING = /^(#{1,6}) +/;
const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/;
/** A line that may mark the columns of a table, whatever stands above it. */
const MARKING = /^ *[-:|][-:| ]*$/;
const ITEM = /^(?:([-+*])|\d{1,9}([.)])) (?=[^ [<|])/;
const BLANK = /^ *$/;
/** A line without words between others. */
const BLANK_WITHIN = /(?:\r\n|[\r\n])[ \t]*[\r\n]/;
/** HTML that lasts to the next blank line. */
const HTML =
	/^<\/?(?:address|article|aside|blockquote|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|header|hr|legend|li|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?:[ >\r\n]|$)/i;

interface Line {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/**
 * The blocks of a simple chunk, as the parser gives them; null when the chunk is not surely simple. Offsets are into `text`.
 * `labelled` says that the draft defines labels: then brackets may be links.
 */
export function readSimple(text: string, labelled: boolean): Blocks | null {
	if (labelled && text.includes('[')) return null;
	const out = new BlockWriter(text);
	if (text.startsWith('<')) return html(text, out) ? out : null;
	const features = featuresOf(text);
	if (features === null || text.startsWith(' ')) return null;
	return read(text, features, out) ? out : null;
}

function read(text: string, features: Features, out: BlockWriter): boolean {
	if (text.startsWith('#')) return heading(text, features, out);
	if (!features.lines) return (ITEM.test(text) && list(text, features, out)) || paragraph(text, features, out);
	if (text.startsWith('|') && table(text, features, out)) return true;
	if (ITEM.test(text)) return list(text, features, out);
	return paragraph(text, features, out);
}

function html(text: string, out: BlockWriter): boolean {
	if (!HTML.test(text) || /[\0\ufeff]/.test(text) || BLANK_WITHIN.test(text)) return false;
	const span = { start: 0, end: text.length };
	out.mask(span, true);
	out.html(span, OPEN);
	return true;
}

function heading(text: string, features: Features, out: BlockWriter): boolean {
	const marks = HEADING.exec(text);
	const end = trimmedEnd(text, text.length);
	if (!marks || features.lines || text[end - 1] === '#') return false;
	const inline = readInline(text, marks[0].length, end, features, out);
	if (inline === null) return false;
	out.heading(inline.plain, { start: 0, end: text.length }, marks[1]?.length ?? 1, OPEN);
	return true;
}

function paragraph(text: string, features: Features, out: BlockWriter): boolean {
	if (OPENS.test(text) || (features.lines && (BLANK_WITHIN.test(text) || marksColumns(text)))) return false;
	return words(text, 0, text.length, features, out, OPEN);
}

/** A paragraph of the words in a range. */
function words(
	text: string,
	start: number,
	end: number,
	features: Features,
	out: BlockWriter,
	around: Around,
): boolean {
	const inline = readInline(text, start, trimmedEnd(text, end, start), features, out);
	if (inline === null) return false;
	out.paragraph(inline.plain, { start, end }, inline.bold, around);
	return true;
}

/** True where a line may make a table of the one above it. */
function marksColumns(text: string): boolean {
	if (!/[\r\n] *[-:|]/.test(text)) return false;
	const lines = linesOf(text);
	return lines.some(
		(line, at) => at > 0 && MARKING.test(line.text) && columnsOf(line.text) === columnsOf(lines[at - 1]?.text ?? ''),
	);
}

function columnsOf(line: string): number {
	const row = line.trim();
	let count = 1;
	// A bar at either end parts nothing.
	for (let at = row.indexOf('|', 1); at > 0 && at < row.length - 1; at = row.indexOf('|', at + 1)) count++;
	return count;
}

function table(text: string, features: Features, out: BlockWriter): boolean {
	const [head, marks, ...body] = linesOf(text);
	if (!head || !marks || !DELIMITERS.test(marks.text) || text.includes('||')) return false;
	const rows: Row[] = [];
	for (const line of [head, ...body]) {
		const row = isRow(line.text) ? rowOf(text, line, features, out) : null;
		if (row === null) return false;
		rows.push(row);
	}
	if (columnsOf(head.text) !== columnsOf(marks.text)) return false;
	out.table(rows, OPEN);
	return true;
}

function isRow(line: string): boolean {
	return line.length > 2 && line.startsWith('|') && line.endsWith('|');
}

function rowOf(text: string, line: Line, features: Features, out: BlockWriter): Row | null {
	// Where nothing but words and blanks can stand, the cells themselves are looked at in few rows.
	if (!features.marks && !features.tags && !features.code) return new PlainRow(text, line);
	const { start, end } = line;
	const cells: Cell[] = [];
	const isRead = eachCell(text, line, (bar, from, to) => {
		const inline = readInline(text, from, to, features, out);
		if (inline !== null) cells.push({ start: bar, plain: inline.plain });
		return inline !== null;
	});
	return isRead ? { start, end, cells } : null;
}

/** Calls back for each cell of a row, which runs from its bar to the next, without the blanks around it; false when called back so. */
function eachCell(
	text: string,
	{ start, end }: Span,
	visit: (bar: number, from: number, to: number) => boolean,
): boolean {
	for (let bar = start; bar < end - 1; ) {
		const next = text.indexOf('|', bar + 1);
		let from = bar + 1;
		while (from < next && text.charCodeAt(from) === 32) from++;
		if (!visit(bar, from, trimmedEnd(text, next, from))) return false;
		bar = next;
	}
	return true;
}

/** A row without any marks. Its cells are read when they are asked for. */
class PlainRow implements Row {
	readonly start: number;
	readonly end: number;
	readonly plain: Plain;
	readonly #text: string;
	#cells: readonly Cell[] | null = null;

	constructor(text: string, { start, end }: Span) {
		this.start = start;
		this.end = end;
		this.#text = text;
		const writer = new PlainWriter();
		eachCell(text, this, (bar, from, to) => {
			if (bar > start) writer.separate(bar);
			writeText(text, from, to, writer);
			return true;
		});
		this.plain = writer.done();
	}

	get cells(): readonly Cell[] {
		if (this.#cells) return this.#cells;
		const cells: Cell[] = [];
		eachCell(this.#text, this, (start, from, to) => {
			const writer = new PlainWriter();
			writeText(this.#text, from, to, writer);
			cells.push({ start, plain: writer.done() });
			return true;
		});
		this.#cells = cells;
		return cells;
	}
}

/** Items of one line each, with or without blank lines between them. */
function list(text: string, features: Features, out: BlockWriter): boolean {
	let kind: string | undefined;
	for (const line of linesOf(text)) {
		if (BLANK.test(line.text)) continue;
		const mark = ITEM.exec(line.text);
		const own = mark?.[1] ?? mark?.[2];
		if (!mark || (kind !== undefined && own !== kind)) return false;
		kind = own;
		const start = line.start + mark[0].length;
		const { end } = line;
		if (OPENS.test(text.slice(start, end)) || /^([-*])(?: *\1){2,} *$/.test(line.text)) return false;
		if (!words(text, start, end, features, out, IN_ITEM)) return false;
	}
	return true;
}

const IN_ITEM: Around = { quoted: false, inItem: true };

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (let at = 0; at <= text.length; at++) {
		const code = at < text.length ? text.charCodeAt(at) : 10;
		if (code !== 10 && code !== 13) continue;
		lines.push({ start, end: at, text: text.slice(start, at) });
		if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
		start = at + 1;
	}
	return lines;
}

function trimmedEnd(text: string, end: number, from = 0): number {
	let at = end;
	while (at > from && text.charCodeAt(at - 1) === 32) at--;
	return at;
}
