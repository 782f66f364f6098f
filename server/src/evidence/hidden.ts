/** Chunks of a draft that no reader of the filing sees, because a tag some chunks before hides all up to its end. */
import type { Chunk } from '../draft/types.ts';

const OPENING = /^\s*<([a-z]+)\b([^>]*)>/i;
const HIDING = /^(?:del|s|strike|template|noscript)$/i;
const HIDDEN = /(?:^|\s)hidden(?:[\s=]|$)|display\s*:\s*none|visibility\s*:\s*hidden/i;

/** By chunk: true where it stands between a hiding tag and its end. A tag that nothing ends hides nothing. */
export function hiddenChunks(chunks: readonly { readonly chunk: Chunk }[]): readonly boolean[] {
	const hidden: boolean[] = new Array(chunks.length).fill(false);
	for (let at = 0; at < chunks.length; at++) {
		const tag = hidingTag(chunks[at]?.chunk.text ?? '');
		if (tag === null) continue;
		let depth = 0;
		let end = at;
		for (; end < chunks.length; end++) {
			depth += balanceOf(chunks[end]?.chunk.text ?? '', tag);
			if (depth <= 0) break;
		}
		if (end >= chunks.length || end === at) continue;
		hidden.fill(true, at, end + 1);
		at = end;
	}
	return hidden;
}

function hidingTag(text: string): string | null {
	if (!text.includes('<')) return null;
	const opening = OPENING.exec(text);
	if (!opening?.[1]) return null;
	return HIDING.test(opening[1]) || HIDDEN.test(opening[2] ?? '') ? opening[1] : null;
}

/** How many more of a tag are opened than ended. */
function balanceOf(text: string, tag: string): number {
	if (!text.includes('<')) return 0;
	const count = (pattern: string): number => text.match(new RegExp(pattern, 'gi'))?.length ?? 0;
	return count(`<${tag}\\b[^>]*>`) - count(`</${tag}\\s*>`);
}
