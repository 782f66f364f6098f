/** Colours and line breaks for a terminal; text in them is made safe to show. */
import { visible } from '../project/index.ts';

export interface Style {
	readonly bold: Paint;
	readonly dim: Paint;
	readonly red: Paint;
	readonly yellow: Paint;
	readonly blue: Paint;
	readonly green: Paint;
	/** Columns to break lines at. */
	readonly width: number;
}
type Paint = (text: string) => string;

/** Plain text without colours when `colour` is false. */
export function styleOf(colour: boolean, columns: number | null): Style {
	const paint = (open: number, close: number): Paint =>
		colour ? (text) => `\u001b[${open}m${visible(text)}\u001b[${close}m` : (text) => text;
	return {
		bold: paint(1, 22),
		dim: paint(2, 22),
		red: paint(31, 39),
		yellow: paint(33, 39),
		blue: paint(34, 39),
		green: paint(32, 39),
		width: Math.max(60, Math.min(columns ?? 100, 120)),
	};
}

/** Words in lines of at most `width` characters; the first starts after `first`, the others after blanks as wide. */
export function wrap(text: string, first: string, width: number): string {
	const indent = ' '.repeat(first.length);
	const lines: string[] = [];
	let line = first;
	let empty = true;
	for (const word of visible(text).split(/\s+/).filter(Boolean).map(tame)) {
		if (!empty && line.length + 1 + word.length > width) {
			lines.push(line);
			line = indent;
			empty = true;
		}
		line += empty ? word : ` ${word}`;
		empty = false;
	}
	return [...lines, line].join('\n');
}

/** A word, or a line, that no CI service takes for a command to itself. */
export function tame(word: string): string {
	return /^(?:::|##\[)/.test(word) ? `\\${word}` : word;
}
