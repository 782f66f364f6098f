/** Rows of tables: a layout row becomes a paragraph, a data row a `table row`, and comment beside answer stay apart. */
import { type Block, isBullet, isLeadIn, isMarker, joinBlocks } from './blocks.ts';

/** A row as the decoder met it: where its blocks begin and end, and where each cell begins. */
export interface Row {
	readonly start: number;
	readonly cells: number[];
	/** Holds a table of its own, which is laid out already. */
	nested: boolean;
	end: number;
}

type Cells = readonly (readonly Block[])[];

const ASKED = /\b(?:comments?|questions?|requests?|staff)\b/i;
const ANSWERED = /\b(?:responses?|repl(?:y|ies)|answers?)\b/i;

/** Rewrites the blocks of the rows of one table, in place; the rows are its own, in order. */
export function layOutTable(blocks: Block[], rows: readonly Row[]): void {
	const cells = rows.map((row) => cellsOf(blocks, row));
	const flat = rows.map((row, i) => (row.nested ? [] : (cells[i] ?? [])));
	const sides = sidesOf(flat);
	// From the last to the first, so that the places of the others stay right.
	for (let i = rows.length - 1; i >= 0; i--) {
		const row = rows[i];
		const own = flat[i] ?? [];
		if (!row || own.length < 2) continue;
		const laid = (sides && dialogueRow(own, sides)) ?? layoutRow(own);
		if (laid) blocks.splice(row.start, row.end - row.start, ...laid);
	}
}

function cellsOf(blocks: readonly Block[], row: Row): Cells {
	return row.cells
		.map((from, i) => blocks.slice(from, Math.min(row.cells[i + 1] ?? row.end, row.end)))
		.filter((cell) => cell.length > 0);
}

function textOf(cell: readonly Block[]): string {
	return cell.map((block) => block.text).join(' ');
}

interface Sides {
	/** Index of the cell that answers the one before it. */
	readonly answer: number;
	/** Whether the first row says so. */
	readonly headed: boolean;
}

function answerIn(head: readonly string[]): number {
	return head.findIndex((text, i) => ANSWERED.test(text) && ASKED.test(head[i - 1] ?? ''));
}

/** Whether the cells of a table's head name comment and answer, side by side. */
export function isDialogueHead(head: readonly string[]): boolean {
	return answerIn(head) > 0 && head.every((text) => text.length <= 60);
}

/** The columns of a table that sets comment and answer side by side; null for any other. */
function sidesOf(rows: readonly Cells[]): Sides | null {
	const several = rows.filter((cells) => cells.length > 1);
	const head = several[0]?.map(textOf) ?? [];
	if (isDialogueHead(head)) return { answer: answerIn(head), headed: true };
	const dialogue = several.find((cells) => isDialogue(cells.slice(-2)) && cells.slice(0, -2).every(isNumber));
	return dialogue ? { answer: dialogue.length - 1, headed: false } : null;
}

function isNumber(cell: readonly Block[]): boolean {
	return cell.length === 1 && isMarker(textOf(cell));
}

function isShort(cell: readonly Block[]): boolean {
	return cell.length === 1 && textOf(cell).length <= 60;
}

/** Comment and answer side by side: two cells of whole sentences. */
function isDialogue(cells: Cells): boolean {
	return cells.length === 2 && cells.every((cell) => /^.{60,}/s.test(textOf(cell)) && isProse(textOf(cell)));
}

function isProse(text: string): boolean {
	return /[a-z]{3,} [a-z]{2,} /.test(text) && /[.?!:;][”"’)]*$/.test(text);
}

/** The blocks of a row of such a table: what stands before the comment, the comment, the answer. */
function dialogueRow(cells: Cells, { answer, headed }: Sides): Block[] | null {
	const asked = cells[answer - 1] ?? [];
	const answered = cells[answer];
	if (!answered) return null;
	// The head itself, and a row of figures or names among the others.
	if (headed ? cells.every(isShort) && !/[.?!]$/.test(textOf(asked)) : !isProse(textOf(asked))) return null;
	const before = cells.slice(0, answer - 1).flat();
	const marker = before.find((block) => isMarker(block.text));
	const [first, ...rest] = asked;
	if (!first) return null;
	const begin = marker ? joinBlocks([marker, first], () => ' ', 'text') : first;
	const column = (block: Block, number: number): Block => ({ ...block, look: { ...block.look, column: number } });
	return [
		...before.filter((block) => block !== marker),
		...[begin, ...rest].map((block) => column(block, 1)),
		...[...answered, ...cells.slice(answer + 1).flat()].map((block) => column(block, 2)),
	];
}

/** A marker or label and its text become one paragraph, a data row one `table row`; null leaves the row as it is. */
function layoutRow(cells: Cells): Block[] | null {
	const [first = [], second = []] = cells;
	const [marker] = first;
	const [body] = second;
	if (!marker || !body) return null;
	if (first.length === 1 && (isMarker(marker.text) || isLeadIn(marker.text)) && cells.length === 2) {
		const joined = joinBlocks([marker, body], () => ' ', isBullet(marker.text) ? 'bullet' : 'text');
		joined.indent = Math.max(marker.indent, body.indent);
		return [joined, ...second.slice(1)];
	}
	const long = cells.some((cell) => cell.length > 3 || cell.some((block) => block.text.length > 400));
	if (cells.length === 2 && (long || isDialogue(cells))) return null;
	return [joinBlocks(cells.flat(), cellGap, 'table row')];
}

function cellGap(left: Block, right: Block): string {
	if (/[$(€£¥]$/.test(left.text) || /^[)%]/.test(right.text)) return ' ';
	return ' | ';
}
