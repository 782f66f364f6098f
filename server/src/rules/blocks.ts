import { chunksUpTo } from '../draft/index.ts';
import type { Chunk, Draft } from '../draft/types.ts';
import type { Span } from '../ledger/types.ts';

/** The lines around a place in a draft with no blank one between them: a paragraph or a table. */
export function blockAround(draft: Draft, { start, end }: Span): Span {
	// No block goes on after a blank line, and no chunk ends elsewhere.
	const { chunk, front } = chunkAt(draft, start);
	const block = blockIn(chunk?.text ?? '', { start: start - front, end: end - front });
	return { start: front + block.start, end: front + block.end };
}

/** The chunk of a draft at a place, and where it begins. */
export function chunkAt(draft: Draft, place: number): { readonly chunk: Chunk | undefined; readonly front: number } {
	const at = Math.max(0, chunksUpTo(draft, place) - 1);
	return { chunk: draft.chunks[at], front: draft.starts[at] ?? 0 };
}

/** The lines of a block around a place, as `blockAround` gives them, within the text of one chunk. */
export function blockIn(text: string, { start, end }: Span): Span {
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
