/** Plain text and Markdown letters to blocks: hard wraps are undone, page breaks and emphasis are understood. */
import { dateIn } from '../meaning/language/dates.ts';
import { addTable, beginsTable, withoutBars } from './bars.ts';
import { type Block, BlockBuilder, isLabel, isMarker, STYLE } from './blocks.ts';
import { addColumns, mayBeginColumns } from './columns.ts';
import { MarkReader } from './emphasis.ts';
import { PAGE_NUMBER, shapeOf } from './furniture.ts';
import { seamOf, type Vocabulary, vocabularyOf } from './hyphens.ts';

const ITEM = /^\s*(?:[•·○●▪■◦*§\-–—]\s+\S|\(?(?:\d{1,3}|[ivx]{1,4}|[a-z])[.)]\s+\S)/i;
const STARS = /^\s*(?:\*\s?){3,}\s*$/;
const RULE = /^\s*(?:(?:[-=_]\s*){3,}|(?:[-=_*]\s?){3,})\s*$/;

const STOPPED = /[.?!:][”"’)\]]*\s*$/;

/** Rows of a table that are looked at together, and lines of two columns. */
const TABLE = 400;
const COLUMNS = 2_000;

interface Line {
	readonly text: string;
	readonly start: number;
}

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const raw of text.split('\n')) {
		lines.push({ text: raw.replace(/\r$/, ''), start });
		start += raw.length + 1;
	}
	return lines;
}

/** For every line, the width its run of lines is wrapped at; Infinity where each line is a paragraph of its own. */
function wrapWidths(lines: readonly Line[], alone: ReadonlySet<number>): number[] {
	const widths: number[] = [];
	let from = 0;
	const close = (to: number): void => {
		const longest = lines.slice(from, to).reduce((n, line) => Math.max(n, line.text.trimEnd().length), 0);
		const words = lines.slice(from, to).reduce((n, line) => Math.max(n, line.text.trim().length), 0);
		// Prose goes on in lower case; the lines of an address do not, wherever on the page they stand.
		const prose =
			(longest >= 65 && words >= 45) || lines.slice(from + 1, to).some((line) => /^\s*\p{Ll}/u.test(line.text));
		const width = longest > 140 || longest < 45 || !prose ? Number.POSITIVE_INFINITY : longest;
		for (let i = from; i < to; i++) widths[i] = width;
		from = to;
	};
	lines.forEach((line, i) => {
		if (line.text.trim() !== '' && !RULE.test(line.text) && !alone.has(i)) return;
		close(i);
		widths[i] = Number.POSITIVE_INFINITY;
		from = i + 1;
	});
	close(lines.length);
	return widths;
}

const PAGE = /<PAGE>|\f/gi;
/** A head or a foot has as many lines at most, and each is shorter. */
const EDGE = 5;
const HEAD_LENGTH = 60;
/** Farther in than the line above by as many characters is set in the middle. */
const SET_IN = 12;

/** The lines that hold a page break, and those beside one that are page furniture: a number, what comes back beside others, what stands above these. */
function edgesOf(lines: readonly Line[]): Set<number> {
	const breaks = lines.flatMap(({ text }, i) => (text.search(PAGE) < 0 ? [] : [i]));
	const words = (i: number): string => (lines[i]?.text ?? '').replace(PAGE, ' ').trim();
	const alone = new Set(breaks.filter((i) => words(i) === ''));
	const setIn = (i: number): number => lines[i]?.text.search(/\S/) ?? 0;
	const edges = breaks.flatMap((at) =>
		[-1, 1].map((step) => {
			const near: number[] = [];
			for (let i = at; near.length < EDGE && lines[i] && (i === at || !breaks.includes(i)); i += step) {
				if (words(i) !== '' && (i !== at || step > 0)) near.push(i);
			}
			return { near, step };
		}),
	);
	const counts = new Map<string, number>();
	for (const { near } of edges) {
		for (const shape of new Set(near.map((i) => shapeOf(words(i))))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
	}
	for (const { near, step } of edges) {
		const known = (i: number): boolean => PAGE_NUMBER.test(words(i)) || (counts.get(shapeOf(words(i))) ?? 0) >= 2;
		const foot = (i: number): boolean => known(i) || setIn(i) - setIn(i - 1) >= SET_IN;
		const other = near.findIndex((i) => (step < 0 ? !foot(i) : words(i).length > HEAD_LENGTH));
		const own = other < 0 ? near : near.slice(0, other);
		if (step < 0 ? known(near[0] ?? -1) : own.some(known))
			for (const i of step < 0 ? own : own.slice(0, own.findLastIndex(known) + 1)) alone.add(i);
	}
	return alone;
}

/** `August` above `26, 2009`: a date over two lines, with nothing behind it. */
function goesOnAsDate(line: string, before: string): boolean {
	return (
		/^\s*\d/.test(line) &&
		before.length < 80 &&
		endsAsDate(`${before.trim()} ${line.trim()}`) &&
		!endsAsDate(line.trim())
	);
}

function endsAsDate(text: string): boolean {
	return /\d{4}$/.test(text) && dateIn(text.split(' ').slice(-3).join(' ')) !== null;
}

function startsNew(line: string, before: string, width: number): boolean {
	if (goesOnAsDate(line, before)) return false;
	if (/^\s*[•·○●▪■◦*§\-–—]\s+\S/.test(line)) return true;
	if (ITEM.test(line)) return !/\b(?:Item|Note|Section|Rule|page|pages|and|No\.)$/i.test(before.trim());
	if (width === Number.POSITIVE_INFINITY) return true;
	const word = /^\s*(\S+)/.exec(line)?.[1]?.length ?? 0;
	const short = before.trimEnd().length + word + 1 < width * 0.72;
	// A number or a label alone in its line, and what stands below it.
	if (isMarker(before.trim()) || isLabel(before)) return true;
	if (isMarker(line.trim()) || isLabel(line)) return short || STOPPED.test(before);
	return short && !/[a-z,-]$/.test(before.trimEnd().slice(-1));
}

/** Decodes plain text to blocks; `markdown` also reads headings and emphasis. */
export function textBlocks(text: string, base = 0, markdown = false): Block[] {
	const builder = new BlockBuilder();
	const marks = markdown ? new MarkReader(text, builder) : null;
	const addLine = (line: string, at: number, mask: number): void => {
		if (marks) marks.add(line, at, base, mask);
		else builder.text(line, base + at, mask);
	};
	const rows = linesOf(text);
	const lines = rows.map(({ text: own, start }) => ({ text: withoutBars(own), start }));
	const alone = edgesOf(lines);
	const widths = wrapWidths(lines, alone);
	let before = '';
	let parted = false;
	const flush = (): void => {
		parted = false;
		builder.flush(/^\s*[•·○●▪■◦*§-]\s/.test(before) ? 'bullet' : 'text');
	};
	let vocabulary: Vocabulary | null = null;
	/** How a line goes on in the next one. */
	const seamTo = (index: number, content: string): ReturnType<typeof seamOf> => {
		const next = lines[index + 1]?.text ?? '';
		if (!/[\p{L}\d][-\u2010]\s*$/u.test(content) || next.trim() === '') return 'space';
		vocabulary ??= vocabularyOf(lines.map(({ text: own }) => own));
		return seamOf(content, next, vocabulary);
	};
	let laid = 0;
	for (const [index, { text: raw, start }] of lines.entries()) {
		if (index < laid) continue;
		if (beginsTable(rows, index)) {
			flush();
			laid = index + addTable(builder, rows.slice(index, index + TABLE), (own, at) => addLine(own, at, 0));
			before = '';
			continue;
		}
		if (!markdown && mayBeginColumns(raw)) {
			flush();
			laid = index + addColumns(builder, lines.slice(index, index + COLUMNS), (own, at) => addLine(own, at, 0));
			before = '';
			if (index < laid) continue;
		}
		const width = widths[index] ?? Number.POSITIVE_INFINITY;
		const line = raw.replace(PAGE, (m) => ' '.repeat(m.length));
		if (line !== raw) {
			flush();
			builder.pageBreak = true;
		}
		const content = markdown ? line.replace(LEADS, (m) => ' '.repeat(m.length)) : line;
		if (!line.trim() || RULE.test(line)) {
			flush();
			before = '';
			if (!STARS.test(line)) continue;
			// What ends the answers of a letter, or stands for what a quotation leaves out.
			builder.text(line, base + start, 0);
			flush();
			continue;
		}
		if (before && (alone.has(index) || alone.has(index - 1) || startsNew(content, before, width))) flush();
		if (!before) builder.indent = indentOf(line, markdown);
		if (isTableLine(line)) {
			if (before) flush();
			addLine(content, start, 0);
			builder.flush('table row');
			before = '';
			continue;
		}
		const mask = markdown && HEADING.test(line) ? STYLE.bold : 0;
		const seam = seamTo(index, content);
		const shown = seam === 'space' ? content : content.trimEnd().slice(0, seam === 'no hyphen' ? -1 : undefined);
		// What goes on with the word before it stands right behind it.
		const lead = parted ? shown.length - shown.trimStart().length : 0;
		addLine(shown.slice(lead), start + lead, mask);
		parted = seam !== 'space';
		if (seam === 'space') builder.text(' ', base + start + raw.length, 0);
		before = line;
	}
	flush();
	return builder.blocks;
}

/** What stands before the text of a Markdown line. */
const LEADS = /^\s{0,3}#{1,6}\s+|^\s*(?:>\s?)+/;
const HEADING = /^\s{0,3}#{1,6}\s/;
/** How far a Markdown quotation is set in. */
const QUOTED = 4;

function indentOf(line: string, markdown: boolean): number {
	const space = /^\s*/.exec(line.replace(/\t/g, '    '))?.[0].length ?? 0;
	return markdown && /^\s*>/.test(line) ? space + QUOTED : space;
}

/** A row of figures set in columns. */
function isTableLine(line: string): boolean {
	return (
		/\S {3,}[$(]?\s?[\d,.]+\)?%?(?: {2,}|\s*$)/.test(line) &&
		!/[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}/.test(line)
	);
}
