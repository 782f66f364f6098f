/** Offsets to lines and characters, at the edge only. */

/** Zero-based, as in LSP; characters are UTF-16 code units. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** The zero-based line of a UTF-16 offset, for who asks for one; `TextLines` is for several. */
export function lineOf(text: string, offset: number): number {
	return text.slice(0, Math.max(0, offset)).split(LINE_END).length - 1;
}

const LINE_END = /\r\n|\n|\r/g;

/** A text with its lines counted once. Lines end at `\n`, `\r\n` or `\r`, as in LSP. */
export class TextLines {
	private readonly starts: readonly number[];

	constructor(private readonly text: string) {
		const starts = [0];
		for (const match of text.matchAll(LINE_END)) starts.push(match.index + match[0].length);
		this.starts = starts;
	}

	/** The position of a UTF-16 offset; offsets outside the text give its nearest end. */
	position(offset: number): Position {
		const at = Math.max(0, Math.min(offset, this.text.length));
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.starts[middle] ?? 0) <= at) low = middle;
			else high = middle - 1;
		}
		return { line: low, character: at - (this.starts[low] ?? 0) };
	}

	/** The zero-based line that a problem begins in; null for one without a place, which is about the text as a whole. */
	lineOf({ start, end }: { readonly start: number; readonly end: number }): number | null {
		return end === 0 && this.text !== '' ? null : this.position(start).line;
	}

	range(span: { readonly start: number; readonly end: number }): Range {
		return { start: this.position(span.start), end: this.position(span.end) };
	}
}
