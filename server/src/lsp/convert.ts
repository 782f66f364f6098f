/**
 * The only place where offsets become positions and positions become offsets. Inside the program an offset counts
 * UTF-16 code units; a client may count a line's characters in UTF-16 (default), UTF-8 bytes or UTF-32 code points.
 */
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { LongText } from '../draft/types.ts';
import type { Span } from '../ledger/types.ts';
import { lastUpTo, OpenText, startsIn } from './openText.ts';

export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

/** A document that is open in the client, as it is at one moment. */
export interface OpenDocument {
	readonly uri: string;
	readonly version: number;
	readonly text: OpenText;
	/** Where the last edit ended; null before the first, and after one that says only what the whole text is now. */
	readonly typedAt?: number | null;
}

/** A text with the offsets at which its lines start; `\n`, `\r\n` and `\r` end a line, as LSP says. */
export interface Lines {
	readonly source: LongText;
	readonly starts: readonly number[];
	/** All of `source` as one string. */
	readonly text: string;
}

/** Cuts a text into lines once, so that each later conversion is a binary search; an open document is cut already. */
export function linesOf(source: LongText): Lines {
	const starts = isCut(source) ? source.starts : startsIn(source.toString());
	return {
		source,
		starts,
		get text() {
			return source.toString();
		},
	};
}

/** True for the text of an open document; the engine is a bundle of its own, so to it the class is another. */
function isCut(source: LongText): source is OpenText {
	return typeof source === 'object' && 'starts' in source;
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
	const at = Math.max(0, Math.min(offset, lines.source.length));
	const line = lastUpTo(lines.starts, at);
	const start = lines.starts[line] ?? 0;
	const end = wholeCharacter(lines.source, start, Math.min(at, lineEnd(lines, line)));
	return { line, character: encoding === 'utf-16' ? end - start : widthIn(lines.source.slice(start, end), encoding) };
}

/**
 * The UTF-16 offset of a position. A line or character past the end is moved to the end of the text or line, one
 * within a character to its start.
 */
export function offsetAt(lines: Lines, position: Position, encoding: PositionEncoding = 'utf-16'): number {
	if (encoding === 'utf-16')
		return wholeCharacter(lines.source, lines.starts[position.line] ?? 0, unitAt(lines, position));
	const start = unitAt(lines, { line: position.line, character: 0 });
	const line = lines.source.slice(start, lineEnd(lines, position.line));
	let left = position.character;
	let at = 0;
	while (at < line.length) {
		const code = line.codePointAt(at) ?? 0;
		left -= widthOf(code, encoding);
		if (left < 0) break;
		at += code > 0xffff ? 2 : 1;
	}
	return start + at;
}

/** The offset of a position in UTF-16, be it within a character. */
function unitAt(lines: Lines, { line, character }: Position): number {
	if (line < 0) return 0;
	const start = lines.starts[line];
	if (start === undefined) return lines.source.length;
	return Math.min(start + Math.max(0, character), lineEnd(lines, line));
}

/** The range of a half-open span of UTF-16 offsets. */
export function rangeOf(lines: Lines, span: Span, encoding: PositionEncoding = 'utf-16'): Range {
	return { start: positionAt(lines, span.start, encoding), end: positionAt(lines, span.end, encoding) };
}

/** The half-open span of UTF-16 offsets of a range. */
export function spanOf(lines: Lines, range: Range, encoding: PositionEncoding = 'utf-16'): Span {
	return { start: offsetAt(lines, range.start, encoding), end: offsetAt(lines, range.end, encoding) };
}

/** Applies a client's edits to a document, one after the other, in the client's encoding. */
export function applyChanges(
	document: OpenDocument,
	changes: readonly TextDocumentContentChangeEvent[],
	version: number,
	encoding: PositionEncoding,
): OpenDocument {
	let { text, typedAt = null } = document;
	for (const change of changes) {
		if (!('range' in change)) {
			text = OpenText.of(change.text);
			typedAt = null;
			continue;
		}
		const lines = linesOf(text);
		const { start, end } = change.range;
		// The client's own text is what counts: what it puts into the middle of a character belongs there.
		const offset = (at: Position): number =>
			encoding === 'utf-16' ? unitAt(lines, at) : offsetAt(lines, at, encoding);
		const [from, to] = [offset(start), offset(end)];
		text = text.spliced({ start: Math.min(from, to), end: Math.max(from, to) }, change.text);
		typedAt = Math.min(from, to) + change.text.length;
	}
	return { uri: document.uri, version, text, typedAt };
}

/** Offset of the end of a line's own characters, before its line break. */
function lineEnd(lines: Lines, line: number): number {
	const start = lines.starts[line] ?? 0;
	let end = lines.starts[line + 1] ?? lines.source.length;
	while (end > start && isBreak(lines.source.charCodeAt(end - 1))) end--;
	return end;
}

function isBreak(code: number): boolean {
	return code === 10 || code === 13;
}

function wholeCharacter(text: LongText, start: number, offset: number): number {
	if (offset <= start || offset >= text.length) return offset;
	const low = text.charCodeAt(offset);
	const high = text.charCodeAt(offset - 1);
	return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? offset - 1 : offset;
}

function widthIn(text: string, encoding: PositionEncoding): number {
	let width = 0;
	for (const character of text) width += widthOf(character.codePointAt(0) ?? 0, encoding);
	return width;
}

function widthOf(code: number, encoding: PositionEncoding): number {
	if (encoding === 'utf-16') return code > 0xffff ? 2 : 1;
	if (encoding === 'utf-32' || code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code > 0xffff ? 4 : 3;
}
