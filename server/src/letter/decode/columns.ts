/** Plain text that sets comment and answer side by side: two columns of printed lines become the cells of a table. */
import type { TableLine } from './bars.ts';
import type { BlockBuilder } from './blocks.ts';
import { isDialogueHead, layOutTable, type Row } from './rows.ts';

/** What parts two columns, in spaces. */
const GUTTER = /\S( {3,})\S/g;
/** A printed line of two columns, in characters; what is longer is no such line, and slow to be searched for a gap. */
const LONGEST = 200;
/** Columns of fewer lines, or without both sides in this share of them, are none. */
const LINES = 4;
const BOTH = 0.4;
/** As many lines show whether the others are worth to be looked at. */
const NEAR = 16;
/** A number or a label begins the next comment. */
const BEGINS = /^\s*(?:\(?\d{1,3}[.)]\s|comment\b|question\b)/i;
const RULE = /^[\s=_-]+$/;
const PROSE = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/;

interface Side {
	readonly text: string;
	readonly at: number;
}

/** The two sides of a line at a column; null where its words go over it. */
function sidesAt({ text, start }: TableLine, column: number): readonly [Side, Side] | null {
	if (/\S/.test(text.slice(Math.max(0, column - 2), column))) return null;
	return [
		{ text: text.slice(0, column), at: start },
		{ text: text.slice(column), at: start + column },
	];
}

/** Where the right column begins, by the first of these lines. */
function columnsOf({ text }: TableLine): number[] {
	return [...text.matchAll(GUTTER)].map((match) => match.index + match[0].length - 1);
}

/** How many lines stand side by side at a column, up to the last with words. */
function reachOf(lines: readonly TableLine[], column: number): number {
	const end = lines.findIndex((line) => sidesAt(line, column) === null);
	const own = end < 0 ? lines : lines.slice(0, end);
	return own.findLastIndex((line) => line.text.slice(column).trim() !== '') + 1;
}

function isSideBySide(lines: readonly TableLine[], column: number): boolean {
	const sides = lines.flatMap((line) => (line.text.trim() === '' ? [] : [sidesAt(line, column) ?? []]));
	const both = sides.filter(([left, right]) => left?.text.trim() && right?.text.trim()).length;
	if (both < LINES || both < BOTH * sides.length) return false;
	return [0, 1].every((side) => PROSE.test(sides.map((own) => own[side]?.text.trim() ?? '').join(' ')));
}

/** The head of two columns, before it is looked at more closely. */
const HEAD = /\b(?:comment|question|request|staff)\w*\b.* {3,}.*\b(?:response|reply|replies|answer)/i;

/** Whether two columns may begin at a line: it names comment and response, or a number begins it and a gap parts it. */
export function mayBeginColumns(text: string): boolean {
	if (text.length > LONGEST || !text.includes('   ')) return false;
	return HEAD.test(text) || (BEGINS.test(text) && /[a-z] {3,}\p{L}/u.test(text));
}

/**
 * Adds the columns that begin at the first of these lines, where its words name comment and response or both sides are numbered
 * comments with answers; `add` takes a line of a column and its offset. Gives how many lines they have; 0 where no such columns begin.
 */
export function addColumns(
	builder: BlockBuilder,
	lines: readonly TableLine[],
	add: (text: string, at: number) => void,
): number {
	const [first] = lines;
	if (!first) return 0;
	const near = lines.slice(0, NEAR);
	const found = columnsOf(first)
		.filter((column) => isSideBySide(near.slice(0, reachOf(near, column)), column))
		.map((column) => {
			const isHeaded = isDialogueHead([first.text.slice(0, column), first.text.slice(column)].map((own) => own.trim()));
			return { column, isHeaded, own: lines.slice(0, reachOf(lines, column)) };
		})
		.find(({ column, isHeaded, own }) => isSideBySide(isHeaded ? own.slice(1) : own, column));
	if (!found) return 0;
	const { column, isHeaded, own } = found;
	const rows: Row[] = [];
	for (const part of partsOf(own, column, isHeaded)) {
		const row: Row = { start: builder.blocks.length, cells: [], nested: false, end: 0 };
		for (const side of [0, 1] as const) {
			row.cells.push(builder.blocks.length);
			for (const line of part) {
				const { text, at } = sidesAt(line, column)?.[side] ?? { text: '', at: 0 };
				if (text.trim() === '') builder.flush();
				else add(`${text} `, at);
			}
			builder.flush();
		}
		row.end = builder.blocks.length;
		rows.push(row);
	}
	layOutTable(builder.blocks, rows);
	return own.length;
}

/** The lines of each row: the head, then a comment with its answer each; where none is numbered, those between blank lines. */
function partsOf(lines: readonly TableLine[], column: number, isHeaded: boolean): TableLine[][] {
	const own = lines.filter(({ text }) => text.trim() === '' || !RULE.test(text));
	const rest = isHeaded ? own.slice(1) : own;
	const isNumbered = rest.some(({ text }) => BEGINS.test(text.slice(0, column)));
	const parts: TableLine[][] = [isHeaded ? own.slice(0, 1) : [], []];
	for (const [i, line] of rest.entries()) {
		const begins = isNumbered ? BEGINS.test(line.text.slice(0, column)) : (rest[i - 1]?.text ?? '').trim() === '';
		if (begins) parts.push([line]);
		else parts.at(-1)?.push(line);
	}
	return parts;
}
