/** One top-level chunk of a draft, read by itself: all offsets count from its own start, so that no edit elsewhere changes it. */
import type { Nodes, Root } from 'mdast';
import type { Span } from '../ledger/types.ts';
import { readBlocks } from './blocks.ts';
import { parseMarkdown } from './markdown.ts';
import { readDirectives, readPlaceholders } from './marks.ts';
import { readSimple } from './simple.ts';
import type { Chunk } from './types.ts';

/** Ends whatever a definition before it could go on with; no list, note or front matter reaches over a heading. */
const BARRIER = '#\n\n';

/**
 * Reads a chunk. `labels` are those that links and notes may refer to anywhere in the draft, as `[label]` or `[^label]`;
 * `front` says that it is the front matter.
 */
export function readChunk(text: string, labels: readonly string[], front: boolean): Chunk {
	const simple = front ? null : readSimple(text, labels.length > 0);
	if (simple) return chunkOf(text, { type: 'root', children: [simple] }, 0, []);
	const used = text.includes('[') ? labels : [];
	const prefix = front ? '' : used.map((label) => `${label}: x\n\n`).join('') + BARRIER;
	const root = parseMarkdown(prefix + text);
	const own = root.children.filter((node) => (node.position?.end.offset ?? 0) > prefix.length);
	return chunkOf(text, { ...root, children: own }, -prefix.length, used);
}

function chunkOf(text: string, root: Root, base: number, used: readonly string[]): Chunk {
	const { blocks, masks, comments, tables, caption } = readBlocks(text, root, base);
	const [first] = root.children;
	return {
		text,
		blocks,
		headed: blocks.some(({ kind }) => kind === 'heading'),
		tables,
		caption,
		placeholders: MARKED.test(text) ? readPlaceholders(text, masks) : [],
		directives: readDirectives(text, comments),
		defines: text.includes(']:') ? labelsIn(root) : [],
		used,
		frontMatter: first?.type === 'yaml' ? first.value : null,
	};
}

/** Something that every placeholder has one of. */
const MARKED = /[[●•_]|[Xx][%.,]|[$€£¥]\s?[Xx]|[Xx]{2}%|TBD|TKTK/;

function labelsIn(root: Root): readonly string[] {
	const labels: string[] = [];
	const walk = (node: Nodes): void => {
		if (node.type === 'definition') labels.push(`[${node.identifier}]`);
		if (node.type === 'footnoteDefinition') labels.push(`[^${node.identifier}]`);
		if ('children' in node) for (const child of node.children) walk(child);
	};
	walk(root);
	return labels;
}

/** A span of a chunk as a span of the draft that it stands in at `start`. */
export function placed<T extends Span>(span: T, start: number): T {
	return { ...span, start: span.start + start, end: span.end + start };
}
