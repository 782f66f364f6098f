/** Tables drawn with bars, as Markdown and copies of web pages have them: each cell becomes paragraphs of its own. */
import type { BlockBuilder } from './blocks.ts';
import { layOutTable, type Row } from './rows.ts';

/** A line of a text and where it begins. */
export interface TableLine {
	readonly text: string;
	readonly start: number;
}

interface Cell {
	readonly text: string;
	readonly at: number;
}

/** A bar at either end; one within a line only parts an address. */
const BARRED = /^\s*\||\|\s*$/;
const FRAMED = /^\s*\|.*\|\s*$/;
/** Between the head of a table and its rows. */
const RULE = /^[\s|:-]+$/;

function cellsOf({ text, start }: TableLine): Cell[] {
	const cells: Cell[] = [];
	let at = start;
	for (const cell of text.split('|')) {
		if (cell.trim() !== '' && !RULE.test(cell)) cells.push({ text: cell, at });
		at += cell.length + 1;
	}
	return cells;
}

/** Whether a line is a row with several cells. */
function isBarredRow(text: string): boolean {
	return text.includes('|') && BARRED.test(text) && cellsOf({ text, start: 0 }).length > 1;
}

/** Whether a table begins at a line: in a frame, before a second barred line, or with whole sentences; prose may wrap at a bar that it quotes. */
export function beginsTable(lines: readonly TableLine[], index: number): boolean {
	const text = lines[index]?.text ?? '';
	if (!isBarredRow(text)) return false;
	return FRAMED.test(text) || STOPS.test(text) || BARRED.test(lines[index + 1]?.text ?? '');
}

/** A bar behind the end of a sentence. */
const STOPS = /[.?!:]\s*\|\s*$/;

/** A line that holds one cell or none, with blanks for its bars. */
export function withoutBars(text: string): string {
	if (!text.includes('|') || !BARRED.test(text) || isBarredRow(text)) return text;
	return RULE.test(text) ? ' '.repeat(text.length) : text.replaceAll('|', ' ');
}

/** Adds the table that begins with the row in the first of these lines; `add` takes the text of a cell and its offset. Gives how many lines it has. */
export function addTable(
	builder: BlockBuilder,
	lines: readonly TableLine[],
	add: (text: string, at: number) => void,
): number {
	const end = lines.findIndex(({ text }) => !FRAMED.test(text) && !isBarredRow(text));
	const own = end < 0 ? lines : lines.slice(0, end);
	const rows: Row[] = [];
	for (const line of own) {
		const row: Row = { start: builder.blocks.length, cells: [], nested: false, end: 0 };
		for (const { text, at } of cellsOf(line)) {
			row.cells.push(builder.blocks.length);
			add(text, at);
			builder.flush();
		}
		row.end = builder.blocks.length;
		rows.push(row);
	}
	layOutTable(builder.blocks, rows);
	return own.length;
}
