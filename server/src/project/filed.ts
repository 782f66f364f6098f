/** Filings as they were filed: HTML of EDGAR as the Markdown text that the engine reads. */
import type { LongText } from '../draft/types.ts';
import { decodeLetter } from '../letter/index.ts';
import type { Paragraph } from '../letter/types.ts';
import { openText, readBytes, textOf } from './reading.ts';
import type { Trouble, Workspace } from './types.ts';

/** A bold line longer than this is a sentence, not a heading. */
const HEADING = 140;

/** True for a file that is read as HTML: offsets and lines of what is found in it are those of the text made from it. */
export function isFiled(path: string): boolean {
	return /\.html?$/i.test(path);
}

/** The Markdown text of an HTML filing, the same for the same bytes; null and a trouble when there is nothing to read in it. */
export async function filedText(bytes: Uint8Array, path: string, troubles: Trouble[]): Promise<string | null> {
	const { letter, problems } = await decodeLetter(bytes, path);
	const errors = problems.filter(({ severity }) => severity === 'error');
	for (const { message } of errors) troubles.push({ file: path, line: null, message });
	if (errors.length > 0) return null;
	return markdownOf(letter.paragraphs);
}

/**
 * The Markdown text of a draft; null when there is none, with a trouble when it is there and cannot be read. `before` is what
 * this gave for it last; null when it was not asked.
 */
export async function draftText(
	workspace: Workspace,
	path: string,
	before: LongText | null,
	troubles: Trouble[],
): Promise<LongText | null> {
	const open = isFiled(path) ? null : await openText(workspace, path, before);
	if (open !== null) return open;
	const bytes = await readBytes(workspace, path, troubles);
	return bytes && (isFiled(path) ? filedText(bytes, path, troubles) : textOf(bytes, path, troubles));
}

function markdownOf(paragraphs: readonly Paragraph[]): string {
	const blocks: string[] = [];
	let rows: string[] = [];
	const endTable = (): void => {
		if (rows.length > 0) blocks.push(tableOf(rows));
		rows = [];
	};
	for (const paragraph of paragraphs) {
		if (paragraph.kind === 'table row') rows.push(paragraph.text);
		else {
			endTable();
			const text = blockOf(paragraph);
			if (text !== '') blocks.push(text);
		}
	}
	endTable();
	return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function blockOf(paragraph: Paragraph): string {
	const text = plain(shownText(paragraph));
	if (text === '') return '';
	if (paragraph.kind === 'bullet') return `- ${text.replace(/^(?:[•·▪●○◦■–—-]|\\[-*+])\s*/, '')}`;
	return isHeading(paragraph) ? `**${text}**` : guarded(text);
}

/** The words without those that are struck through. */
function shownText({ text, runs, start }: Paragraph): string {
	let shown = '';
	let from = 0;
	for (const run of runs) {
		if (!run.struck) continue;
		shown += text.slice(from, Math.max(from, run.start - start));
		from = Math.max(from, run.end - start);
	}
	return shown + text.slice(from);
}

function isHeading({ text, runs, start, kind }: Paragraph): boolean {
	if (text.length > HEADING || !/[A-Za-z]/.test(text)) return false;
	if (kind === 'heading') return true;
	const bold = runs.filter((run) => run.bold || run.underline);
	const covered = bold.reduce((sum, run) => sum + text.slice(run.start - start, run.end - start).trim().length, 0);
	return covered >= text.replace(/\s+/g, ' ').trim().length - 2;
}

function tableOf(rows: readonly string[]): string {
	const cells = rows.map((row) => plain(row.replace(/\n/g, ' ')).split(' | '));
	const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
	const full = cells.findIndex((row) => row.length === width);
	const line = (own: readonly string[], at: number): string => {
		// Empty cells are not there any more: what heads the columns, and what sums them up without a name, has none of its own.
		const row = own.length < width && (at < full ? isHead(own) : own.every(isAmount)) ? ['', ...own] : own;
		return `| ${[...row, ...new Array<string>(width - row.length).fill('')].join(' | ')} |`;
	};
	const [head = [], ...body] = cells;
	return [line(head, 0), `|${' --- |'.repeat(width)}`, ...body.map((row, at) => line(row, at + 1))].join('\n');
}

/** Heads of columns with no words for the column of names: words and years, not figures. */
function isHead(row: readonly string[]): boolean {
	return !UNITS.test(row[0] ?? '') && row.every((cell) => !isAmount(cell) || /^(?:19|20)\d\d$/.test(cell));
}

/** What the figures of a table are in stands above its column of names. */
const UNITS = /^\(?(?:in|(?:us )?dollars|amounts|shares|years?|(?:three|six|nine|twelve) months)\b/i;

/** True for a cell of figures alone. */
function isAmount(cell: string): boolean {
	return /^[($€£¥]*\s?\(?[\d.,]+\)?\s?%?$|^[—–-]$/.test(cell);
}

/** One line of words in which Markdown sees no markup. */
function plain(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_<[\]~]/g, '\\$&')
		.replace(/\|(?! )|(?<! )\|/g, '\\|');
}

/** A paragraph that begins like a list, a heading or a quotation is none. */
function guarded(text: string): string {
	return text.replace(/^(?=[#>+-](?:\s|$))/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
