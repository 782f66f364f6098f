import { chunksUpTo } from '../draft/index.ts';
import type { Draft } from '../draft/types.ts';
import type { Span } from '../ledger/types.ts';

/** The lines around a place in a draft with no blank one between them: a paragraph or a table. */
export function blockAround(draft: Draft, { start, end }: Span): Span {
	// No block goes on after a blank line, and no chunk ends elsewhere.
	const at = Math.max(0, chunksUpTo(draft, start) - 1);
	const front = draft.starts[at] ?? 0;
	const text = draft.chunks[at]?.text ?? '';
	let from = lineStart(text, start - front);
	while (from > 0) {
		const previous = lineStart(text, from - 1);
		if (text.slice(previous, from).trim() === '') break;
		from = previous;
	}
	let to = lineEnd(text, end - front);
	while (to < text.length) {
		const next = lineEnd(text, to + 1);
		if (text.slice(to, next).trim() === '') break;
		to = next;
	}
	return { start: front + from, end: front + to };
}

function lineStart(text: string, at: number): number {
	return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}
