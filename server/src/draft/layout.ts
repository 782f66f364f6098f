/**
 * Text of a PDF or of an old filing stands in one Markdown paragraph with its lines as printed: bullets, notes in brackets and rows
 * of figures follow each other without a blank line. Here such a paragraph is cut where a reader sees the cuts.
 */
import type { Span } from '../ledger/types.ts';
import type { Plain } from './plainText.ts';
import type { Passage } from './types.ts';

export interface Piece extends Span {
	readonly kind: Passage['kind'];
	readonly plain: Plain;
}

const BULLET = /^\s*(?:[•▪●◦■□*·–—-]\s|[•▪●◦■]|\(\d{1,2}\)|\([a-z]\))/;
/** Ends in two or more figures, or a figure after a wide gap: a row of a table that lost its lines. */
const FIGURES = /(?:\s{2,}|\s\$\s?|[A-Za-z)]\$\s?)\(?[\d—–-][\d,.]*\)?%?(?:\s+\$?\s?\(?[\d—–-][\d,.]*\)?%?)*\s*$/;
/** Lines shorter than this share of the widest one end a printed paragraph. */
const SHORT = 0.72;
const MIN_LINES = 3;

/** The pieces of a printed paragraph, in order; null when it is an ordinary paragraph. Ranges are source offsets. */
export function layoutPieces(source: string, span: Span, plain: Plain): readonly Piece[] | null {
	const lines = linesOf(source, span);
	if (lines.length < MIN_LINES) return null;
	const kinds = lines.map((line) => lineKind(source.slice(line.start, line.end)));
	if (!kinds.some((kind) => kind !== 'text') && lines.length < 6) return null;
	const widest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
	const pieces: { start: number; end: number; kind: Passage['kind'] }[] = [];
	lines.forEach((line, index) => {
		const kind = kinds[index];
		const before = lines[index - 1];
		const last = pieces[pieces.length - 1];
		const fresh =
			!last || !before || kind !== 'text' || kinds[index - 1] === 'row' || endsPrinted(source, before, line, widest);
		if (fresh)
			pieces.push({ ...line, kind: kind === 'row' ? 'table row' : kind === 'bullet' ? 'list item' : 'paragraph' });
		else last.end = line.end;
	});
	if (pieces.length < 2) return null;
	return cut(plain, pieces);
}

function lineKind(line: string): 'row' | 'bullet' | 'text' {
	if (line.length < 160 && /[\d,.)%—–-]\s*$/.test(line) && FIGURES.test(line) && /[A-Za-z]{2}/.test(line)) return 'row';
	return BULLET.test(line) ? 'bullet' : 'text';
}

function endsPrinted(source: string, before: Span, line: Span, widest: number): boolean {
	const text = source.slice(line.start, line.end);
	const label =
		line.end - line.start < widest * SHORT &&
		/:\s*$/.test(text) &&
		/[.!?]\s*$/.test(source.slice(before.start, before.end));
	if (label) return true;
	if (before.end - before.start >= widest * SHORT) return false;
	return /^[\s"“(]*[A-Z0-9_]/.test(text);
}

function linesOf(source: string, span: Span): Span[] {
	const lines: Span[] = [];
	let start = span.start;
	while (start < span.end) {
		const stop = source.indexOf('\n', start);
		const end = stop < 0 || stop >= span.end ? span.end : stop;
		if (source.slice(start, end).trim() !== '') lines.push({ start, end });
		start = end + 1;
	}
	return lines;
}

/** Deals the plain characters out to the pieces by their source offsets. */
function cut(plain: Plain, pieces: readonly (Span & { kind: Passage['kind'] })[]): readonly Piece[] {
	const result: Piece[] = [];
	let at = 0;
	for (const piece of pieces) {
		const from = at;
		while (at < plain.text.length && plain.start(at) < piece.end) at++;
		let first = from;
		let last = at;
		while (first < last && plain.text.charAt(first) === ' ') first++;
		while (last > first && plain.text.charAt(last - 1) === ' ') last--;
		if (last <= first) continue;
		const own = plain.slice(first, last);
		result.push({ start: plain.start(first), end: plain.end(last - 1), kind: piece.kind, plain: own });
	}
	return result;
}
