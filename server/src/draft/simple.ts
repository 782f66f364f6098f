/**
 * Reads the chunks that nearly all of a filing is made of (plain paragraphs, headings and tables without any inline mark) to
 * the very tree that the Markdown parser gives for them, at a small part of its cost. Everything else is left to the parser.
 */
import type { RootContent, Table, TableCell, TableRow, Text } from 'mdast';

/** Anything that might be more than text: code, HTML, addresses, links, notes, hard line ends, tabs, a byte order mark. */
const SPECIAL = /^\ufeff|[`<@\t\0]|\]\(|\]:|\[\^|https?:|www\.|\\(?:[\r\n|]|$)| {2}[\r\n]/i;
/** Marks of emphasis and struck text take two to mean anything: one run of them in a cell or paragraph is only text. */
const MARKS = /[*_~]+/g;
/** What might open or end a block other than a paragraph at the start of a line. */
const OPENER = /^ *(?:[-+=>#:|*_~]|\d{1,9}[.)](?: |$))/;
const HEADING = /^(#{1,6}) +/;
const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/;

interface Line {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/**
 * The one block of a simple chunk, as the parser gives it; null when the chunk is not surely simple. Offsets are into `text`.
 * `labelled` says that the draft defines labels: then brackets may be links.
 */
export function readSimple(text: string, labelled: boolean): RootContent | null {
	if (SPECIAL.test(text) || (labelled && text.includes('['))) return null;
	if (text.startsWith('#')) return heading(text);
	if (text.startsWith('|')) return table(text);
	if (text.startsWith(' ') || isMarked(text)) return null;
	if (!text.includes('\n') && !text.includes('\r')) return OPENER.test(text) ? null : paragraph(text);
	const piped = text.includes('|');
	if (piped || linesOf(text).some((line) => OPENER.test(line.text))) return null;
	return paragraph(text);
}

function isMarked(text: string): boolean {
	return (text.match(MARKS)?.length ?? 0) > 1;
}

function heading(text: string): RootContent | null {
	const marks = HEADING.exec(text);
	const end = trimmedEnd(text, text.length);
	if (!marks || /[\r\n]/.test(text) || text[end - 1] === '#' || isMarked(text)) return null;
	const depth = (marks[1] ?? '').length as 1;
	return { type: 'heading', depth, children: [textNode(text, marks[0].length, end)], ...position(0, text.length) };
}

function paragraph(text: string): RootContent {
	const words = textNode(text, 0, trimmedEnd(text, text.length));
	return { type: 'paragraph', children: [words], ...position(0, text.length) };
}

function table(text: string): Table | null {
	const [head, marks, ...body] = linesOf(text);
	if (!head || !marks || !DELIMITERS.test(marks.text) || text.includes('||')) return null;
	const rows: TableRow[] = [];
	for (const line of [head, ...body]) {
		if (!isRow(line.text)) return null;
		if (isMarked(line.text) && line.text.split('|').some(isMarked)) return null;
		rows.push(row(line));
	}
	const columns = marks.text.split('|').length - 2;
	if (rows[0]?.children.length !== columns) return null;
	return { type: 'table', children: rows, ...position(0, text.length) };
}

function isRow(line: string): boolean {
	return line.length > 2 && line.startsWith('|') && line.endsWith('|');
}

/** A cell runs from its bar to the next; the last one has the closing bar too. */
function row(line: Line): TableRow {
	const cells: TableCell[] = [];
	const { text, start, end } = line;
	for (let bar = 0; bar < text.length - 1; ) {
		const next = text.indexOf('|', bar + 1);
		let from = bar + 1;
		while (from < next && text[from] === ' ') from++;
		const to = trimmedEnd(text, next, from);
		const children = to > from ? [textNode(text, from, to, start)] : [];
		const last = next === text.length - 1;
		cells.push({ type: 'tableCell', children, ...position(start + bar, last ? end : start + next) });
		bar = next;
	}
	return { type: 'tableRow', children: cells, ...position(start, end) };
}

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const match of text.matchAll(/\r\n|\n|\r/g)) {
		lines.push({ start, end: match.index, text: text.slice(start, match.index) });
		start = match.index + match[0].length;
	}
	lines.push({ start, end: text.length, text: text.slice(start) });
	return lines;
}

function trimmedEnd(text: string, end: number, from = 0): number {
	let at = end;
	while (at > from && text.charCodeAt(at - 1) === 32) at--;
	return at;
}

function textNode(source: string, from: number, to: number, shift = 0): Text {
	return { type: 'text', value: source.slice(from, to), ...position(from + shift, to + shift) };
}

/** Only offsets are read of positions; lines and columns are not counted here. */
function position(start: number, end: number) {
	return {
		position: { start: { line: 0, column: 0, offset: start }, end: { line: 0, column: 0, offset: end } },
	};
}
