/** Plain text and Markdown letters to blocks: hard wraps are undone, page breaks and emphasis are understood. */
import { type Block, BlockBuilder, STYLE } from './blocks.ts';
import { seamOf, type Vocabulary, vocabularyOf } from './hyphens.ts';
import { addDialogueTable } from './pipeTable.ts';

const ITEM = /^\s*(?:[•·○●▪■◦*§\-–—]\s+\S|\(?(?:\d{1,3}|[ivx]{1,4}|[a-z])[.)]\s+\S)/i;
const STARS = /^\s*(?:\*\s?){3,}\s*$/;
const RULE = /^\s*(?:[-=_*]\s?){3,}\s*$/;

/** Rows of a table that are looked at together. */
const TABLE = 400;

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
function wrapWidths(lines: readonly Line[]): number[] {
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
		if (line.text.trim() !== '' && !RULE.test(line.text)) return;
		close(i);
		widths[i] = Number.POSITIVE_INFINITY;
		from = i + 1;
	});
	close(lines.length);
	return widths;
}

function startsNew(line: string, before: string, width: number): boolean {
	if (/^\s*[•·○●▪■◦*§\-–—]\s+\S/.test(line)) return true;
	if (ITEM.test(line)) return !/\b(?:Item|Note|Section|Rule|page|pages|and|No\.)$/i.test(before.trim());
	if (width === Number.POSITIVE_INFINITY) return true;
	const word = /^\s*(\S+)/.exec(line)?.[1]?.length ?? 0;
	return before.trimEnd().length + word + 1 < width * 0.72 && !/[a-z,-]$/.test(before.trimEnd().slice(-1));
}

/** Decodes plain text to blocks; `markdown` also reads headings and emphasis. */
export function textBlocks(text: string, base = 0, markdown = false): Block[] {
	const builder = new BlockBuilder();
	const lines = linesOf(text);
	const widths = wrapWidths(lines);
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
		if (markdown && raw.includes('|') && !before) {
			const cell = (own: string, at: number): void => addLine(builder, own, base + at, 0, markdown);
			laid = index + addDialogueTable(builder, lines.slice(index, index + TABLE), cell);
			if (index < laid) continue;
		}
		const width = widths[index] ?? Number.POSITIVE_INFINITY;
		const line = raw.replace(/<PAGE>|\f/gi, (m) => ' '.repeat(m.length));
		if (line !== raw) {
			flush();
			builder.pageBreak = true;
		}
		const content = markdown ? line.replace(/^\s{0,3}#{1,6}\s+|^\s*>\s?/, (m) => ' '.repeat(m.length)) : line;
		if (!line.trim() || RULE.test(line)) {
			flush();
			before = '';
			if (!STARS.test(line)) continue;
			// What ends the answers of a letter, or stands for what a quotation leaves out.
			builder.text(line, base + start, 0);
			flush();
			continue;
		}
		if (before && startsNew(content, before, width)) flush();
		if (!before) builder.indent = /^\s*/.exec(line.replace(/\t/g, '    '))?.[0].length ?? 0;
		if (isTableLine(line)) {
			if (before) flush();
			builder.text(content, base + start, 0);
			builder.flush('table row');
			before = '';
			continue;
		}
		const mask = content === line ? 0 : STYLE.bold;
		const seam = seamTo(index, content);
		const shown = seam === 'space' ? content : content.trimEnd().slice(0, seam === 'no hyphen' ? -1 : undefined);
		// What goes on with the word before it stands right behind it.
		const lead = parted ? shown.length - shown.trimStart().length : 0;
		addLine(builder, shown.slice(lead), base + start + lead, mask, markdown);
		parted = seam !== 'space';
		if (seam === 'space') builder.text(' ', base + start + raw.length, 0);
		before = line;
	}
	flush();
	return builder.blocks;
}

/** A row of figures set in columns, or of a Markdown table. */
function isTableLine(line: string): boolean {
	if (/^\s*\|.*\|\s*$/.test(line)) return true;
	return (
		/\S {3,}[$(]?\s?[\d,.]+\)?%?(?: {2,}|\s*$)/.test(line) &&
		!/[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}/.test(line)
	);
}

/** Marks of Markdown, and of HTML within it. */
const EMPHASIS = /(<\/?(?:ins|del|s|u|b|i|em|strong)>|\*\*\*|\*\*|__|~~|(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*]))/;
const MARK: Readonly<Record<string, number>> = {
	'***': STYLE.bold | STYLE.italic,
	'**': STYLE.bold,
	__: STYLE.bold,
	'~~': STYLE.struck,
	'*': STYLE.italic,
	_: STYLE.italic,
	ins: STYLE.inserted,
	del: STYLE.struck,
	s: STYLE.struck,
	u: STYLE.underline,
	b: STYLE.bold,
	strong: STYLE.bold,
	i: STYLE.italic,
	em: STYLE.italic,
};

function addLine(builder: BlockBuilder, line: string, at: number, base: number, markdown: boolean): void {
	if (!markdown) {
		builder.text(line, at, base);
		return;
	}
	let mask = base;
	let position = at;
	for (const [i, piece] of line.split(EMPHASIS).entries()) {
		const mark = i % 2 === 1 ? MARK[piece.replace(/[</>]/g, '')] : undefined;
		if (mark && !(i === 1 && /^\s*$/.test(line.slice(0, line.indexOf(piece))) && /^[*]\s/.test(line.trim())))
			mask ^= mark;
		else builder.text(piece, position, mask);
		position += piece.length;
	}
}
