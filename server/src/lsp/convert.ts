/**
 * The only place where offsets become positions and positions become offsets. Inside the program an offset counts
 * UTF-16 code units; a client may count a line's characters in UTF-16 (default), UTF-8 bytes or UTF-32 code points.
 */
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../ledger/types.ts';

export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

/** A text with the offsets at which its lines start; `\n`, `\r\n` and `\r` end a line, as LSP says. */
export interface Lines {
	readonly text: string;
	readonly starts: readonly number[];
}

/** Cuts a text into lines once, so that each later conversion is a binary search. */
export function linesOf(text: string): Lines {
	const starts = [0];
	if (!text.includes('\r')) {
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
		return { text, starts };
	}
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
		if (code === 10 || code === 13) starts.push(i + 1);
	}
	return { text, starts };
}

/** Picks the encoding both sides can do: UTF-16 costs nothing here, so it wins whenever the client can. */
export function negotiateEncoding(offered: readonly string[] | undefined): PositionEncoding {
	if (!offered || offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
	if (offered.includes('utf-8')) return 'utf-8';
	return offered.includes('utf-32') ? 'utf-32' : 'utf-16';
}

/**
 * The position of a UTF-16 offset, zero-based. Offsets outside the text are moved to its ends, an offset within a line
 * break to the end of the line, one within a surrogate pair to the start of the character.
 */
export function positionAt(lines: Lines, offset: number, encoding: PositionEncoding = 'utf-16'): Position {
	const at = Math.max(0, Math.min(offset, lines.text.length));
	const line = lineAt(lines, at);
	const start = lines.starts[line] ?? 0;
	const end = wholeCharacter(lines.text, start, Math.min(at, lineEnd(lines, line)));
	return { line, character: measure(lines.text, start, end, encoding) };
}

/**
 * The UTF-16 offset of a position. A line or character past the end is moved to the end of the text or line, one
 * within a character to its start.
 */
export function offsetAt(lines: Lines, position: Position, encoding: PositionEncoding = 'utf-16'): number {
	if (position.line < 0) return 0;
	const start = lines.starts[position.line];
	if (start === undefined) return lines.text.length;
	const end = lineEnd(lines, position.line);
	if (encoding === 'utf-16') {
		return wholeCharacter(lines.text, start, Math.min(start + Math.max(0, position.character), end));
	}
	let left = position.character;
	let at = start;
	while (at < end) {
		const code = lines.text.codePointAt(at) ?? 0;
		left -= widthOf(code, encoding);
		if (left < 0) break;
		at += code > 0xffff ? 2 : 1;
	}
	return at;
}

/** The range of a half-open span of UTF-16 offsets. */
export function rangeOf(lines: Lines, span: Span, encoding: PositionEncoding = 'utf-16'): Range {
	return { start: positionAt(lines, span.start, encoding), end: positionAt(lines, span.end, encoding) };
}

/** The half-open span of UTF-16 offsets of a range. */
export function spanOf(lines: Lines, range: Range, encoding: PositionEncoding = 'utf-16'): Span {
	return { start: offsetAt(lines, range.start, encoding), end: offsetAt(lines, range.end, encoding) };
}

/**
 * Applies a client's edits to a document, one after the other, in the client's encoding. `update` is the document
 * library's own function, which counts in UTF-16.
 */
export function applyChanges(
	document: TextDocument,
	changes: readonly TextDocumentContentChangeEvent[],
	version: number,
	encoding: PositionEncoding,
	update: (document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number) => TextDocument,
): TextDocument {
	if (encoding === 'utf-16' || changes.length === 0) return update(document, [...changes], version);
	let current = document;
	for (const change of changes) {
		if (!('range' in change)) {
			current = update(current, [change], version);
			continue;
		}
		const lines = linesOf(current.getText());
		const range = rangeOf(lines, spanOf(lines, change.range, encoding));
		current = update(current, [{ range, text: change.text }], version);
	}
	return current;
}

function lineAt(lines: Lines, offset: number): number {
	let low = 0;
	let high = lines.starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines.starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Offset of the end of a line's own characters, before its line break. */
function lineEnd(lines: Lines, line: number): number {
	const start = lines.starts[line] ?? 0;
	let end = lines.starts[line + 1] ?? lines.text.length;
	while (end > start && isBreak(lines.text.charCodeAt(end - 1))) end--;
	return end;
}

function isBreak(code: number): boolean {
	return code === 10 || code === 13;
}

function wholeCharacter(text: string, start: number, offset: number): number {
	if (offset <= start || offset >= text.length) return offset;
	const low = text.charCodeAt(offset);
	const high = text.charCodeAt(offset - 1);
	return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? offset - 1 : offset;
}

function measure(text: string, start: number, end: number, encoding: PositionEncoding): number {
	if (encoding === 'utf-16') return end - start;
	let width = 0;
	for (let at = start; at < end; ) {
		const code = text.codePointAt(at) ?? 0;
		width += widthOf(code, encoding);
		at += code > 0xffff ? 2 : 1;
	}
	return width;
}

function widthOf(code: number, encoding: PositionEncoding): number {
	if (encoding === 'utf-16') return code > 0xffff ? 2 : 1;
	if (encoding === 'utf-32' || code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code > 0xffff ? 4 : 3;
}
