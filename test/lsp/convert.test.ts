import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
	applyChanges,
	linesOf,
	negotiateEncoding,
	offsetAt,
	type PositionEncoding,
	positionAt,
	rangeOf,
	spanOf,
} from '../../server/src/lsp/convert.ts';
import { OpenText } from '../../server/src/lsp/openText.ts';
import { fc } from '../property.ts';

const ENCODINGS: readonly PositionEncoding[] = ['utf-16', 'utf-8', 'utf-32'];
const piece = fc.constantFrom('a', 'é', '€', '●', '😀', '\n', '\r\n', '\r', ' ', 'promise', '|');
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const encoding = fc.constantFrom(...ENCODINGS);

/** Offsets that stand before or after a whole character and not inside a line break. */
function stops(value: string): number[] {
	const all: number[] = [];
	let at = 0;
	for (const character of value) {
		if (!(character === '\n' && value[at - 1] === '\r')) all.push(at);
		at += character.length;
	}
	return [...all, at];
}

/** How wide a piece of one line is, by means that have nothing to do with the code under test. */
function width(value: string, by: PositionEncoding): number {
	if (by === 'utf-8') return Buffer.byteLength(value, 'utf8');
	return by === 'utf-32' ? [...value].length : value.length;
}

describe('convert', () => {
	it('turns every offset into a position and back', () => {
		fc.assert(
			fc.property(text, encoding, (value, by) => {
				const lines = linesOf(value);
				for (const offset of stops(value)) expect(offsetAt(lines, positionAt(lines, offset, by), by)).toBe(offset);
			}),
		);
	});

	it('measures a line as its encoding does', () => {
		fc.assert(
			fc.property(text, encoding, (value, by) => {
				const lines = linesOf(value);
				for (const offset of stops(value)) {
					const position = positionAt(lines, offset, by);
					const before = value.slice(0, offset).split(/\r\n|\n|\r/);
					expect(position).toEqual({ line: before.length - 1, character: width(before.at(-1) ?? '', by) });
				}
			}),
		);
	});

	it('agrees with the document library in UTF-16', () => {
		fc.assert(
			fc.property(text, fc.nat(60), fc.nat(60), (value, line, character) => {
				const lines = linesOf(value);
				const document = TextDocument.create('file:///x.md', 'markdown', 1, value);
				const offset = document.offsetAt({ line, character });
				fc.pre(stops(value).includes(offset));
				expect(offsetAt(lines, { line, character })).toBe(offset);
				expect(positionAt(lines, offset)).toEqual(document.positionAt(offset));
			}),
		);
	});

	it('never leaves the text nor splits a character, whatever it is asked', () => {
		fc.assert(
			fc.property(text, encoding, fc.integer({ min: -5, max: 80 }), fc.nat(80), (value, by, line, character) => {
				const lines = linesOf(value);
				expect(stops(value)).toContain(offsetAt(lines, { line, character }, by));
				expect(stops(value)).toContain(offsetAt(lines, positionAt(lines, line, by), by));
			}),
		);
	});

	it('applies a series of edits in the encoding of the client', () => {
		const edit = fc.record({ from: fc.nat(100), to: fc.nat(100), insert: text });
		fc.assert(
			fc.property(text, encoding, fc.array(edit, { maxLength: 5 }), (value, by, edits) => {
				let expected = value;
				const changes = edits.map(({ from, to, insert }) => {
					const places = stops(expected);
					const [a, b] = [places[from % places.length] ?? 0, places[to % places.length] ?? 0];
					const span = { start: Math.min(a, b), end: Math.max(a, b) };
					const range = rangeOf(linesOf(expected), span, by);
					expect(spanOf(linesOf(expected), range, by)).toEqual(span);
					expected = expected.slice(0, span.start) + insert + expected.slice(span.end);
					return { range, text: insert };
				});
				const document = { uri: 'file:///x.md', version: 1, text: OpenText.of(value) };
				const after = applyChanges(document, changes, 2, by);
				expect(after.text.toString()).toBe(expected);
				expect(after.text.starts).toEqual(linesOf(expected).starts);
				expect(after.version).toBe(2);
			}),
		);
	});

	it('prefers UTF-16 and else takes what the client can do', () => {
		expect(negotiateEncoding(undefined)).toBe('utf-16');
		expect(negotiateEncoding(['utf-8', 'utf-16'])).toBe('utf-16');
		expect(negotiateEncoding(['utf-32', 'utf-8'])).toBe('utf-8');
		expect(negotiateEncoding(['utf-32'])).toBe('utf-32');
		expect(negotiateEncoding(['klingon'])).toBe('utf-16');
	});
});

describe('the text of an open document', () => {
	/** Longer than a piece, so that edits cut, join and empty pieces. */
	const long = fc.array(text, { maxLength: 6 }).map((parts) => parts.map((part) => part.repeat(90)).join('\n'));
	const change = fc.record({ at: fc.nat(), length: fc.oneof(fc.nat(5), fc.nat(9000)), words: fc.oneof(text, long) });

	it('is after any edits what a string would be', () => {
		fc.assert(
			fc.property(long, fc.array(change, { maxLength: 5 }), fc.nat(), fc.nat(), (value, changes, from, to) => {
				let [expected, open] = [value, OpenText.of(value)];
				for (const { at, length, words } of changes) {
					const before = open;
					const start = at % (expected.length + 1);
					const end = Math.min(start + length, expected.length);
					open = open.spliced({ start, end }, words);
					expect(before.slice()).toBe(expected);
					expected = expected.slice(0, start) + words + expected.slice(end);
				}
				expect(open.length).toBe(expected.length);
				expect(open.starts).toEqual(linesOf(expected).starts);
				const [start, end] = [from % (expected.length + 1), to % (expected.length + 2)];
				expect(open.slice(start, end)).toBe(end < start ? '' : expected.slice(start, end));
				expect(open.charCodeAt(start)).toBe(expected.charCodeAt(start));
				const words = expected.slice(start, start + 9) || 'b';
				for (const sought of [words, `${words}?`]) expect(open.includes(sought)).toBe(expected.includes(sought));
				expect(open.toString()).toBe(expected);
			}),
		);
	});

	it('keeps the pieces that an edit does not touch', () => {
		const open = OpenText.of('Some words. '.repeat(2000));
		const next = open.spliced({ start: 9000, end: 9004 }, 'other');
		expect(next.pieces.length).toBeGreaterThan(5);
		expect(next.pieces.filter((piece) => !open.pieces.includes(piece))).toHaveLength(1);
	});

	it('takes half of a character where the client says so', () => {
		const document = { uri: 'file:///x.md', version: 1, text: OpenText.of('a😀b') };
		const at = (character: number) => ({ line: 0, character });
		const changes = [{ range: { start: at(2), end: at(3) }, text: '\ude01' }];
		expect(applyChanges(document, changes, 2, 'utf-16').text.toString()).toBe('a😁b');
	});
});
