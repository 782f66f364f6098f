/** Chunks of a draft that no reader of the filing sees: a tag hides them, or they are notes that nothing refers to. */
import type { Chunk } from '../../draft/types.ts';

const OPENING = /^\s*<([a-z]+)\b([^>]*)>/i;
const HIDING = /^(?:del|s|strike|template|noscript)$/i;
const HIDDEN =
	/(?:^|\s)hidden(?:[\s=]|$)|display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[\w-]*\s*:[^;]*line-through/i;

/**
 * By chunk: true where it stands between a hiding tag and its end, and for a note that nothing refers to, which is not
 * printed. A tag that nothing ends hides nothing.
 */
export function hiddenChunks(chunks: readonly Chunk[]): readonly boolean[] {
	const hidden: boolean[] = new Array(chunks.length).fill(false);
	for (let at = 0; at < chunks.length; at++) {
		const chunk = chunks[at];
		const tag = chunk?.tagged ? hidingTag(chunk.text) : null;
		if (tag === null) continue;
		let depth = 0;
		let end = at;
		for (; end < chunks.length; end++) {
			const inner = chunks[end];
			if (inner?.tagged) depth += balanceOf(inner.text, tag);
			if (depth <= 0) break;
		}
		if (end >= chunks.length || end === at) continue;
		hidden.fill(true, at, end + 1);
		at = end;
	}
	hideNotes(chunks, hidden);
	return hidden;
}

/** Hides the notes to which no chunk that is shown refers; a note may refer to another. */
function hideNotes(chunks: readonly Chunk[], hidden: boolean[]): void {
	const notes: number[] = [];
	const wanted = new Set<string>();
	for (let at = 0; at < chunks.length; at++) {
		const chunk = chunks[at];
		if (!chunk) break;
		if (chunk.defines.length > 0 && NOTE.test(chunk.text)) notes.push(at);
		else if (!hidden[at]) for (const label of chunk.used) wanted.add(label);
	}
	// Once for each note at most: a note that is shown may be what refers to the next.
	for (let open = notes, before = -1; open.length !== before; ) {
		before = open.length;
		open = open.filter((at) => {
			const { defines = [], used = [] } = chunks[at] ?? {};
			if (!defines.some((label) => wanted.has(label))) return true;
			for (const label of used) wanted.add(label);
			return false;
		});
		if (open.length === before) for (const at of open) hidden[at] = true;
	}
}

/** A chunk that begins with a note. */
const NOTE = /^ {0,3}\[\^[^\]]+\]:/;

function hidingTag(text: string): string | null {
	const opening = OPENING.exec(text);
	if (!opening?.[1]) return null;
	return HIDING.test(opening[1]) || HIDDEN.test(opening[2] ?? '') ? opening[1] : null;
}

/** How many more of a tag are opened than ended. */
function balanceOf(text: string, tag: string): number {
	const count = (pattern: string): number => text.match(new RegExp(pattern, 'gi'))?.length ?? 0;
	return count(`<${tag}\\b[^>]*>`) - count(`</${tag}\\s*>`);
}
