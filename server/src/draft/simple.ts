/**
 * Reads the chunks that nearly all of a filing is made of (plain paragraphs, headings, tables, lists of one level) to the very
 * blocks that the Markdown parser gives for them, at a small part of its cost. Everything else is left to the parser.
 */
import type { Span } from '../ledger/types.ts';
import { type Around, type Blocks, BlockWriter, type Cell, OPEN, type Row, wholeOf } from './blockWriter.ts';
import { PlainWriter, plainOf, writeText } from './plainText.ts';
import { type Features, featuresOf, readInline } from './simpleInline.ts';
import type { Sentence } from './types.ts';

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
	if (!features.marks && !features.tags && !features.code) return new PlainRow(text, line, features.even);
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
	readonly words: Sentence;
	readonly #text: string;
	readonly #even: boolean;
	#cells: readonly Cell[] | null = null;

	constructor(text: string, line: Line, even: boolean) {
		this.start = line.start;
		this.end = line.end;
		this.#text = text;
		this.#even = even;
		this.words = (even ? spacedWords(line) : null) ?? this.#written();
	}

	#written(): Sentence {
		const writer = new PlainWriter();
		eachCell(this.#text, this, (bar, from, to) => {
			if (bar > this.start) writer.separate(bar);
			writeText(this.#text, from, to, writer);
			return true;
		});
		return wholeOf(writer.done());
	}

	get cells(): readonly Cell[] {
		if (this.#cells) return this.#cells;
		const cells: Cell[] = [];
		eachCell(this.#text, this, (start, from, to) => {
			cells.push({ start, plain: plainOf(this.#text, from, to, this.#even) });
			return true;
		});
		this.#cells = cells;
		return cells;
	}
}

/** A bar between cells that stands right beside a word. */
const TIGHT = /[^ ]\||\|[^ ]/;

/** The words of an even row with blanks on either side of each bar; null for another. A cell without words begins and ends at its bar. */
function spacedWords({ start, end, text: row }: Line): Sentence | null {
	const inner = row.slice(1, -1);
	if (!inner.startsWith(' ') || !inner.endsWith(' ') || TIGHT.test(inner)) return null;
	const words = inner.includes('  ') ? inner.replace(/ {2,}/g, ' ') : inner;
	const first = words.startsWith(' |');
	const from = first ? row.indexOf('|', 1) : row.length - row.slice(1).trimStart().length;
	const to = words.endsWith('| ') ? row.lastIndexOf('|', row.length - 2) : 1 + inner.trimEnd().length;
	return { text: words.slice(first ? 0 : 1, -1), start: start + from, end: Math.min(start + to, end) };
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
	LINE_END.lastIndex = 0;
	for (let start = 0; ; start = LINE_END.lastIndex) {
		const stop = LINE_END.exec(text);
		const end = stop?.index ?? text.length;
		lines.push({ start, end, text: text.slice(start, end) });
		if (stop === null) return lines;
	}
}

const LINE_END = /\r\n|[\r\n]/g;

function trimmedEnd(text: string, end: number, from = 0): number {
	let at = end;
	while (at > from && text.charCodeAt(at - 1) === 32) at--;
	return at;
}
