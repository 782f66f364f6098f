/** What an import would do, in words: first the columns, then the rows. */
import { counted, grouped, shorten } from '../../ledger/index.ts';
import type { Mapped, MappedTable } from './columns.ts';
import type { RowProblem } from './entries.ts';
import type { ImportPlan } from './merge.ts';
import { cellName, columnName } from './table.ts';

/** The mapping, column by column; what is not taken is said too. */
export function columnsText(
	name: string,
	{ sheet, head, headings, mapped }: MappedTable,
	sheets: readonly string[],
): string {
	const others = sheets.filter((other) => other !== sheet);
	const more = others.length > 0 ? ` (not ${others.map((other) => `“${other}”`).join(', ')}; see --sheet)` : '';
	const where = sheet === null ? '' : `, sheet “${sheet}”${more}`;
	const rows = headings.flatMap((heading, column) =>
		heading === '' && !at(mapped, column) ? [] : [columnRow(heading, column, mapped)],
	);
	return `${name}${where}, headings in row ${head + 1}:\n${aligned(rows)}\n`;
}

function at(mapped: readonly Mapped[], column: number): Mapped | undefined {
	return mapped.find((other) => other.column === column);
}

function columnRow(heading: string, column: number, mapped: readonly Mapped[]): readonly string[] {
	const field = at(mapped, column);
	const what = field ? `→ ${field.field}` : 'not taken';
	const how = !field ? '' : field.by === 'said' ? '(--map)' : '(guessed)';
	return [`  ${columnName(column)}`, `“${shown(heading)}”`, what, how];
}

function aligned(rows: readonly (readonly string[])[]): string {
	const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)));
	return rows
		.map(
			(row) =>
				`${row
					.map((cell, column) => cell.padEnd(widths[column] ?? 0))
					.join('  ')
					.trimEnd()}\n`,
		)
		.join('');
}

/** What happens to each commitment of the tracker, in the order of its rows. */
export function planText({ added, known, letters, problems }: ImportPlan, target: string): string {
	const rows = [
		...added.map(
			({ entry, id, commitment }) => [entry.row, '+', id, `${commitment.disposition}: ${commitment.title}`] as const,
		),
		...known.map(({ entry, id }) => [entry.row, '=', id, 'there already, stays as it is'] as const),
	].sort(([a], [b]) => a - b);
	const lines = rows.map(([row, sign, id, what]) => [`  ${sign} row ${row + 1}`, id, what]);
	const parts = [`${counted(added.length, 'commitment')} to add`, `${known.length} there already`];
	if (problems.length > 0) parts.push(counted(problems.length, 'problem'));
	const more = letters.map(({ id, file }) => `  + letter ${id}, ${file}\n`).join('');
	return `\n${target}: ${parts.join(', ')}\n${more}${aligned(lines)}`;
}

/** `tracker.xlsx: D7 “Type”: what is wrong`; the same complaint of many rows once. */
export function problemsText(name: string, { headings }: MappedTable, problems: readonly RowProblem[]): string {
	const groups = grouped(problems, ({ column, message }) => `${column} ${message}`);
	return [...groups.values()]
		.map((group) => `${name}: ${places(group, headings)}: ${group[0]?.message ?? ''}\n`)
		.join('');
}

const SHOWN = 6;

function places(group: readonly RowProblem[], headings: readonly string[]): string {
	const column = group[0]?.column ?? null;
	const names = group.map(({ row }) => (column === null ? String(row + 1) : cellName(row, column)));
	const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
	const list = names.slice(0, SHOWN).join(', ') + more;
	if (column === null) return `${names.length === 1 ? 'row' : 'rows'} ${list}`;
	return `${list} “${shown(headings[column] ?? '')}”`;
}

/** A heading on one line, without what a terminal would obey. */
function shown(heading: string): string {
	const plain = heading.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
	return shorten(plain, 40);
}
