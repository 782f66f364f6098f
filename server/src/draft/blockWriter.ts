/** Headings, paragraphs and tables, however they were read, as the blocks of a draft. */

import { MONTHS } from '../ledger/index.ts';
import type { Span } from '../ledger/types.ts';
import { layoutPieces } from './layout.ts';
import { HIDING, type Plain, PlainWriter, writeText } from './plainText.ts';
import { mayHoldSeveral, sentenceRanges } from './sentences.ts';
import type { Block, Passage, PassageBlock, Sentence } from './types.ts';

/** What a walk collects besides blocks: ranges that are no words of the draft, and comments. */
export interface Blocks {
	readonly blocks: readonly Block[];
	/** Code, HTML, links, front matter, definitions: no placeholders are looked for there. */
	readonly masks: readonly Span[];
	readonly comments: readonly Span[];
	/** How many tables there are. */
	readonly tables: number;
	/** The paragraph that a table right after would have for its caption; null for none, undefined for what stood before. */
	readonly caption: string | null | undefined;
}

const ITEM_LINE = /^(?:part\s+(?:[ivx]+|[1-4])|item\s+\d{1,2}\s?[a-z]?(?:\.[a-z])?)(?:[.:\s–—-].{0,150})?$/i;
const MAX_BOLD_HEADING = 140;
/** A paragraph with more characters than this is cut into several passages at ends of sentences: it is a file that lost its lines. */
const LONGEST = 20_000;

/** What of HTML no reader sees, up to the first end of its tag. */
const HIDDEN = new RegExp(
	String.raw`<!--[\s\S]*?(?:-->|$)|<(script|style|del|s|strike|code|pre|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\w+)\b[^>]*?(?:${HIDING})[^>]*>[\s\S]*?(?:<\/\2\s*>|$)`,
	'gi',
);

/** What a block stands in. */
export interface Around {
	readonly quoted: boolean;
	readonly inItem: boolean;
}

/** At the top of a draft. */
export const OPEN: Around = { quoted: false, inItem: false };

/** A cell of a row as plain words, and where it begins. */
export interface Cell {
	readonly start: number;
	readonly plain: Plain;
}

/** A row of a table. */
export interface Row extends Span {
	readonly cells: readonly Cell[];
	/** Its words where they were read without its cells. */
	readonly words?: Sentence;
}

/** Takes blocks in reading order. Offsets count from the start of `source`. */
export class BlockWriter implements Blocks {
	readonly blocks: Block[] = [];
	readonly masks: Span[] = [];
	readonly comments: Span[] = [];
	caption: string | null | undefined = undefined;
	tables = 0;
	readonly #source: string;

	constructor(source: string) {
		this.#source = source;
	}

	heading(plain: Plain, span: Span, level: number | null, around: Around): void {
		this.caption = null;
		if (around.quoted || around.inItem) this.#passage('paragraph', plain, span, around);
		else this.blocks.push({ kind: 'heading', level, title: plain.text, start: span.start, end: span.end });
	}

	/** `bold` says that all of it is one piece of bold text. */
	paragraph(plain: Plain, span: Span, bold: boolean, around: Around): void {
		if (this.#isHeading(span, bold, around)) {
			this.heading(plain, span, null, around);
			return;
		}
		if (plain.text === '') return;
		const pieces = layoutPieces(this.#source, span, plain);
		if (pieces === null) this.#passage(around.inItem ? 'list item' : 'paragraph', plain, span, around);
		else for (const piece of pieces) this.#passage(piece.kind, piece.plain, piece, around);
		this.caption = plain.text;
	}

	/** A table; its head is the first of the rows. */
	table([head, ...body]: readonly Row[], around: Around): void {
		if (!head) return;
		const first = head.cells.map(({ plain }) => plain.text);
		const more = headingRows(first, body);
		const columns = more.reduce(joined, first);
		const above = { columns, caption: this.caption, table: this.tables++ };
		if (more.length > 0 || holdsFacts(first) || isOfPeriods(body)) this.#row(head, above, around);
		for (const row of body) this.#row(row, above, around);
		this.caption = null;
	}

	/** An HTML block: the words between tags, a paragraph per block tag; comments, scripts and styles are none. */
	html(span: Span, around: Around): void {
		const text = this.#source.slice(span.start, span.end);
		const shown = text.replace(HIDDEN, (match) => ' '.repeat(match.length));
		const tag = /<\/?(p|div|li|tr|table|h[1-6]|blockquote|section|article|br|ul|ol|td|th)\b[^>]*>|<[^>]*>/gi;
		let out = new PlainWriter();
		let from = 0;
		const flush = (): void => {
			const plain = out.done();
			out = new PlainWriter();
			if (plain.text === '') return;
			this.#passage('paragraph', plain, { start: plain.start(0), end: plain.end(plain.text.length - 1) }, around);
		};
		for (const match of shown.matchAll(tag)) {
			writeText(shown, from, match.index, out, span.start);
			from = match.index + match[0].length;
			if (match[1] === undefined) continue;
			if (/^(?:td|th|br)$/i.test(match[1])) out.blank(span.start + match.index, span.start + from);
			else flush();
		}
		writeText(shown, from, shown.length, out, span.start);
		flush();
	}

	/** Notes a range that is no words of the draft; `html` says that it may be a comment. */
	mask(span: Span, html: boolean): void {
		this.masks.push(span);
		if (!html) return;
		const text = this.#source.slice(span.start, span.end);
		for (const match of text.matchAll(/<!--[\s\S]*?(?:-->|$)/g)) {
			const start = span.start + match.index;
			this.comments.push({ start, end: start + match[0].length });
		}
	}

	#isHeading({ start, end }: Span, bold: boolean, { quoted, inItem }: Around): boolean {
		if (end - start > MAX_BOLD_HEADING + 20 || quoted || inItem) return false;
		const title = this.#source.slice(start, end);
		return bold ? isTitle(title) : ITEM_LINE.test(title) && !/[.…]{4,}|\s\d{1,3}$/.test(title);
	}

	#passage(kind: Passage['kind'], plain: Plain, { start, end }: Span, { quoted }: Around): void {
		const { text } = plain;
		if (text === '') return;
		const sentences = sentencesOf(plain);
		const parts = text.length <= LONGEST ? [{ start, end, text, sentences }] : partsOf(sentences);
		for (const part of parts) {
			const { start, end, text, sentences } = part;
			this.blocks.push({ kind, start, end, text, sentences, quoted, inherits: false });
		}
	}

	#row(row: Row, above: TableHead, { quoted }: Around): void {
		const words = row.words ?? wholeOf(joinedCells(row.cells));
		const { text } = words;
		if (!/[^|\s]/.test(text)) return;
		const sentences = sentencesIn(row, words);
		const { start, end } = row;
		const { columns, table, caption } = above;
		const inherits = caption === undefined;
		const kind = 'table row';
		const block = { kind, start, end, text, sentences, columns, table, inherits, quoted } as const;
		this.blocks.push(caption ? { ...block, caption } : block);
	}
}

interface TableHead {
	readonly columns: readonly string[];
	readonly caption: string | null | undefined;
	readonly table: number;
}

/** The sentences of a row, cells parted by bars: one, unless a cell holds several. */
function sentencesIn(row: Row, words: Sentence): readonly Sentence[] {
	const long = mayHoldSeveral(words.text) && row.cells.some((cell) => sentenceRanges(cell.plain.text).length > 1);
	return long ? row.cells.flatMap((cell) => sentencesOf(cell.plain)) : [words];
}

function joinedCells(cells: readonly Cell[]): Plain {
	const out = new PlainWriter();
	for (let at = 0; at < cells.length; at++) {
		const cell = cells[at];
		if (!cell) continue;
		if (at > 0) out.separate(cell.start);
		out.append(cell.plain);
	}
	return out.done();
}

/** Runs of sentences, each a passage of its own. */
function partsOf(
	sentences: readonly Sentence[],
): readonly Pick<PassageBlock, 'start' | 'end' | 'text' | 'sentences'>[] {
	const runs: Sentence[][] = [];
	let length = Number.POSITIVE_INFINITY;
	for (const sentence of sentences) {
		if (length + sentence.text.length > LONGEST) {
			runs.push([]);
			length = 0;
		}
		runs.at(-1)?.push(sentence);
		length += sentence.text.length + 1;
	}
	return runs.map((run) => ({
		start: run[0]?.start ?? 0,
		end: run.at(-1)?.end ?? 0,
		text: run.map(({ text }) => text).join(' '),
		sentences: run,
	}));
}

function isTitle(source: string): boolean {
	return source.length <= MAX_BOLD_HEADING && !source.includes('\n\n') && /[A-Za-z]/.test(source);
}

/** A heading of more words says something itself. */
const MOST_WORDS = 3;

/** A header row of a converted filing often is the first row of data: a figure beside its label. */
function holdsFacts(columns: readonly string[]): boolean {
	const [label, ...rest] = columns;
	if (!label || !/[a-z]{3}/i.test(label)) return false;
	return rest.some((cell) => /[$€£¥%]|\d[\d,]*\.\d|\d{1,3},\d{3}/.test(cell) || cell.split(' ').length > MOST_WORDS);
}

/** More rows of headings than this are none. */
const MOST_HEADINGS = 3;
/** What a row of headings has in the column of the labels: nothing, or in what the figures are. */
const UNIT_NOTE =
	/^\W*(?:\(?(?:amounts? )?(?:(?:are )?in |u\.?s\.? ?dollars|dollars|expressed|except|unaudited|audited)[^|]*\)?)?\W*$/i;
/** A heading names a thing or a period; a figure that is no day or year is one of the data. */
const HEADING_FIGURES = new RegExp(
	String.raw`\b(?:19|20)\d\d\b|\b(?:${MONTHS.join('|')})\.? \d{1,2}\b|\(\w{1,2}\)`,
	'gi',
);

/** The rows below the first in which the heading of a table goes on; empty for none, and where nothing would be left of the table. */
function headingRows(first: readonly string[], body: readonly Row[]): readonly (readonly string[])[] {
	const rows: (readonly string[])[] = [];
	for (const { cells } of body.slice(0, Math.min(MOST_HEADINGS, body.length - 1))) {
		if (!UNIT_NOTE.test(cells[0]?.plain.text ?? '')) break;
		const texts = cells.map(({ plain }) => plain.text);
		const [, ...rest] = texts;
		const named = rest.filter((text) => /[\p{L}\p{N}]/u.test(text));
		const isHeading =
			named.length > 0 &&
			named.every((text) => !/\d/.test(text.replace(HEADING_FIGURES, ' '))) &&
			!UNANSWERED.test(named.join(' '));
		if (!isHeading) break;
		rows.push(texts);
	}
	const next = body[rows.length];
	const holdsFigures = next?.cells.slice(1).some(({ plain }) => /\d/.test(plain.text));
	return holdsFigures && first.length > 1 ? rows : [];
}

/** Words that stand in the place of a figure. */
const UNANSWERED = /\b(?:n\/?a|nil|none|yes|no|tbd|not (?:applicable|meaningful|available)|nm)\b/i;

function joined(above: readonly string[], below: readonly string[]): readonly string[] {
	const count = Math.max(above.length, below.length);
	return Array.from({ length: count }, (_, at) => `${above[at] ?? ''} ${below[at] ?? ''}`.trim());
}

const PERIOD = new RegExp(
	String.raw`^\W*(?:(?:as|at|of|the|fiscal|financial|years?|periods?|quarters?|ended|${MONTHS.join('|')}|\d{1,2})\W*)*(?:19|20)\d\d\W*$`,
	'i',
);

/** Rows that are named by their periods: what the figures are of stands in the header alone. */
function isOfPeriods(rows: readonly Row[]): boolean {
	return rows.length > 0 && rows.every(({ cells }) => PERIOD.test(cells[0]?.plain.text ?? ''));
}

/** The sentences of plain words with their source ranges. */
function sentencesOf(plain: Plain): readonly Sentence[] {
	return sentenceRanges(plain.text).map(([from, to]) => sentenceOf(plain, from, to));
}

/** All of some plain words as one sentence. */
export function wholeOf(plain: Plain): Sentence {
	return sentenceOf(plain, 0, plain.text.length);
}

function sentenceOf(plain: Plain, from: number, to: number): Sentence {
	return { text: plain.text.slice(from, to), start: plain.start(from), end: plain.end(to - 1) };
}
