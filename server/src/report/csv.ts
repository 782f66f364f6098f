/** The flat table as CSV: RFC 4180, in UTF-8 with a byte order mark, so that Excel reads quotes and dashes aright. */
import { visible } from '../project/index.ts';
import { FACT_COLUMNS, factRows } from './rows.ts';
import type { Report } from './types.ts';

/** Lines end in CR LF; a cell that a spreadsheet could take for a formula begins with an apostrophe. */
export function renderCsv(report: Report): string {
	const lines = [
		FACT_COLUMNS.map(({ name }) => name),
		...factRows(report).map((row) => FACT_COLUMNS.map(({ value }) => value(row))),
	];
	return `\uFEFF${lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** One cell, quoted where it must be. */
function csvCell(text: string): string {
	const safe = guarded(visible(text));
	return /[",\r\n]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The signs that begin a formula, full-width ones too, also behind blanks that an import may trim. */
function guarded(text: string): string {
	return /^[\s]*[=+\-@＝＋－＠]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
}
