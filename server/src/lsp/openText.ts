/** The text of an open document, so held that a key stroke in a long one costs no more than in a short one. */
import type { LongText } from '../draft/types.ts';
import type { Span } from '../ledger/types.ts';

/** UTF-16 units of a piece as a text is first cut; twice as many at most. */
const PIECE = 2048;

/** One version of a text, in pieces. Never changes: an edit gives another version, which shares what it did not touch. */
export class OpenText implements LongText {
	/** Where each piece begins, and the end of the last. */
	readonly #places: readonly number[];
	#flat: string | null = null;

	private constructor(
		readonly pieces: readonly string[],
		/** Where each line begins. */
		readonly starts: readonly number[],
	) {
		const places = [0];
		for (const piece of pieces) places.push((places[places.length - 1] ?? 0) + piece.length);
		this.#places = places;
	}

	static of(text: string): OpenText {
		return new OpenText(cut(text), startsIn(text));
	}

	get length(): number {
		return this.#places[this.pieces.length] ?? 0;
	}

	/** The text with other words at a span. */
	spliced({ start, end }: Span, words: string): OpenText {
		const [from, to] = [this.#pieceAt(start), this.#pieceAt(end)];
		const before = this.pieces[from]?.slice(0, start - (this.#places[from] ?? 0)) ?? '';
		const after = this.pieces[to]?.slice(end - (this.#places[to] ?? 0)) ?? '';
		const pieces = this.pieces.slice(0, from).concat(cut(before + words + after), this.pieces.slice(to + 1));
		return new OpenText(pieces, this.#startsWith({ start, end }, words));
	}

	/** The part between two offsets, which count from the front. */
	slice(start = 0, end = this.length): string {
		const last = Math.min(end, this.length);
		if (start >= last) return '';
		let at = this.#pieceAt(start);
		let part = '';
		for (let from = start; from < last; at++) {
			const place = this.#places[at] ?? 0;
			part += this.pieces[at]?.slice(from - place, last - place) ?? '';
			from = this.#places[at + 1] ?? last;
		}
		return part;
	}

	charCodeAt(offset: number): number {
		const at = this.#pieceAt(offset);
		return (this.pieces[at] ?? '').charCodeAt(offset - (this.#places[at] ?? 0));
	}

	includes(words: string): boolean {
		let tail = '';
		return this.pieces.some((piece) => {
			const seam = tail + piece.slice(0, words.length);
			tail = (piece.length < words.length ? seam : piece).slice(-words.length);
			return seam.includes(words) || piece.includes(words);
		});
	}

	toString(): string {
		this.#flat ??= this.pieces.join('');
		return this.#flat;
	}

	/** The piece that holds an offset; the last at the end of the text. */
	#pieceAt(offset: number): number {
		return Math.min(lastUpTo(this.#places, offset), Math.max(0, this.pieces.length - 1));
	}

	/** Where lines begin with other words at a span: only those at the edit are looked at. */
	#startsWith({ start, end }: Span, words: string): readonly number[] {
		const line = lastUpTo(this.starts, Math.max(0, start - 1));
		const from = this.starts[line] ?? 0;
		const delta = words.length - (end - start);
		// With the unit after it: a line feed may follow a return.
		const fresh = startsIn(this.slice(from, start) + words + this.slice(end, end + 1)).flatMap((at) =>
			at > 0 && from + at <= end + delta ? [from + at] : [],
		);
		const starts = this.starts.slice();
		const rest = lastUpTo(starts, end) + 1;
		for (let at = rest; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + delta;
		// Most edits begin and end no line.
		if (fresh.length === 0 && rest === line + 1) return starts;
		return starts.slice(0, line + 1).concat(fresh, starts.slice(rest));
	}
}

/** Where the lines of a text begin; `\n`, `\r\n` and `\r` end one, as LSP says. */
export function startsIn(text: string): number[] {
	const starts = [0];
	if (!text.includes('\r')) {
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
		return starts;
	}
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
		if (code === 10 || code === 13) starts.push(i + 1);
	}
	return starts;
}

/** The place in a sorted list, which begins with 0, of the last number that is no greater than another. */
export function lastUpTo(sorted: readonly number[], most: number): number {
	let low = 0;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sorted[middle] ?? 0) <= most) low = middle;
		else high = middle - 1;
	}
	return low;
}

function cut(text: string): readonly string[] {
	if (text.length <= 2 * PIECE) return text === '' ? [] : [text];
	const pieces: string[] = [];
	for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
	return pieces;
}
