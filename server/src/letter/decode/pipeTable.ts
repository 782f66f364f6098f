/** Markdown tables that set comment and answer side by side: each cell becomes paragraphs of its own. */
import type { BlockBuilder } from './blocks.ts';
import { isDialogueHead, layOutTable, type Row } from './rows.ts';

/** A line of a text and where it begins. */
export interface TableLine {
	readonly text: string;
	readonly start: number;
}

const PIPES = /^\s*\|.*\|\s*$/;
const RULE = /^[\s|:-]+$/;

interface Cell {
	readonly text: string;
	readonly at: number;
}

function cellsOf({ text, start }: TableLine): Cell[] {
	const cells: Cell[] = [];
	let at = text.indexOf('|') + 1;
	for (const cell of text.slice(at).split('|').slice(0, -1)) {
		cells.push({ text: cell, at: start + at });
		at += cell.length + 1;
	}
	return cells;
}

/**
 * Adds the table that begins at the first of these lines, where its head names comment and response; `add` takes the text of a
 * cell and its offset. Gives how many lines it has; 0 where no such table begins.
 */
export function addDialogueTable(
	builder: BlockBuilder,
	lines: readonly TableLine[],
	add: (text: string, at: number) => void,
): number {
	const [head] = lines;
	if (!head || !PIPES.test(head.text) || !isDialogueHead(cellsOf(head).map(({ text }) => text.trim()))) return 0;
	const end = lines.findIndex(({ text }) => !PIPES.test(text));
	const own = end < 0 ? lines : lines.slice(0, end);
	const rows: Row[] = [];
	for (const line of own) {
		if (RULE.test(line.text)) continue;
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
