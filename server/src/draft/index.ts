/** The door of the room: Markdown text to a draft. Pure; knows nothing of commitments. */
import { readBlocks } from './blocks.ts';
import { parseMarkdown } from './markdown.ts';
import { readDirectives, readPlaceholders } from './marks.ts';
import { inferMeta, readFrontMatter } from './meta.ts';
import { nest } from './sections.ts';
import type { Draft } from './types.ts';

export { sentenceRanges } from './sentences.ts';

/**
 * Reads a Markdown draft; never throws. All offsets are UTF-16 offsets into `text`, a byte order mark included. What cannot be
 * understood (an unknown form, a bad period) is named in `problems` and left out of `meta`.
 */
export function parseDraft(text: string, file: string): Draft {
	const base = text.startsWith('\ufeff') ? 1 : 0;
	const root = parseMarkdown(base === 0 ? text : text.slice(base));
	const { blocks, masks, comments } = readBlocks(text, root, base);
	const { sections, passages } = nest(blocks, text.length);
	const first = root.children[0];
	const front = first?.type === 'yaml' ? first : null;
	const inner = front ? text.indexOf('\n', base) + 1 : 0;
	const read = readFrontMatter(front ? text.slice(inner, inner + front.value.length) : '', inner);
	return {
		file,
		text,
		meta: inferMeta(read.meta, sections, passages),
		sections,
		passages,
		placeholders: readPlaceholders(text, masks),
		directives: readDirectives(text, comments),
		problems: read.problems,
	};
}
