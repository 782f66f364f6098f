/** A tracker that people keep in a spreadsheet, as rows of text. */
import { nameOf } from '../../project/index.ts';
import { UserError } from '../io.ts';

export interface Table {
	/** Null for a file without sheets. */
	readonly sheet: string | null;
	/** From the first row of the file on, blank ones included, so that an index tells the row. */
	readonly rows: readonly (readonly string[])[];
}

/** Row and column as a spreadsheet names them, both zero-based here: `D7`. */
export function cellName(row: number, column: number): string {
	return `${columnName(column)}${row + 1}`;
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
	const rest = Math.floor(column / 26);
	return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** The tables of a CSV (one) or XLSX (one for each sheet that is shown); throws `UserError` for anything else. */
export async function tablesOf(bytes: Uint8Array, path: string): Promise<readonly Table[]> {
	if (/\.xls[xm]$/i.test(path)) return workbookTables(bytes, path);
	if (/\.(?:csv|tsv)$/i.test(path)) return [{ sheet: null, rows: await csvRows(decoded(bytes)) }];
	throw new UserError(`${nameOf(path)}: only .csv and .xlsx trackers are read.`, 'Save it as one of these.');
}

async function workbookTables(bytes: Uint8Array, path: string): Promise<readonly Table[]> {
	const { readXlsx } = await import('hucre/xlsx');
	try {
		const { sheets } = await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
		return sheets.map(({ name, rows, merges = [] }) => {
			const texts = rows.map((row) => row.map(textOf));
			for (const { startRow, endRow, startCol, endCol } of merges) {
				// One comment beside several promises is often one tall cell; a wide one is a heading.
				if (startCol !== endCol) continue;
				for (let row = startRow + 1; row <= endRow; row++)
					fill(texts, row, startCol, texts[startRow]?.[startCol] ?? '');
			}
			return { sheet: name, rows: texts };
		});
	} catch {
		const hint = 'Open it and save it again as .xlsx without a password, or as .csv.';
		throw new UserError(`${nameOf(path)}: this is no workbook that can be read.`, hint);
	}
}

function fill(rows: string[][], row: number, column: number, text: string): void {
	const cells = rows[row];
	if (!cells) return;
	while (cells.length <= column) cells.push('');
	cells[column] = text;
}

async function csvRows(text: string): Promise<readonly (readonly string[])[]> {
	const { parseCsv } = await import('hucre/csv');
	return parseCsv(text).map((row) => row.map(textOf));
}

function textOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
	// A cell that a spreadsheet could take for a formula is written with an apostrophe before it.
	return String(value)
		.replace(/\r\n?/g, '\n')
		.replace(/^'(?=\s*[=+\-@])/, '')
		.trim();
}

/** What the code page of western Windows has from 0x80 to 0x9f. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Excel saves CSV as UTF-8, as UTF-16 or in the code page of western Windows, and says so only by a mark. */
function decoded(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// Not every Node tells this code page from Latin-1.
		return Array.from(bytes, (byte) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)).join('');
	}
}
