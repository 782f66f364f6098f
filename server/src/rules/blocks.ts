import type { Span } from '../ledger/types.ts';

/** The lines around a place in a text with no blank one between them: a paragraph or a table. Offsets in UTF-16 units. */
export function blockAround(text: string, { start, end }: Span): Span {
	let from = lineStart(text, start);
	while (from > 0) {
		const previous = lineStart(text, from - 1);
		if (text.slice(previous, from).trim() === '') break;
		from = previous;
	}
	let to = lineEnd(text, end);
	while (to < text.length) {
		const next = lineEnd(text, to + 1);
		if (text.slice(to, next).trim() === '') break;
		to = next;
	}
	return { start: from, end: to };
}

function lineStart(text: string, at: number): number {
	return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}
