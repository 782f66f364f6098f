/** One top-level chunk of a draft, read by itself: all offsets count from its own start, so that no edit elsewhere changes it. */
import type { Nodes, Root } from 'mdast';
import type { Span } from '../ledger/types.ts';
import { readBlocks } from './blocks.ts';
import { type Blocks, BlockWriter } from './blockWriter.ts';
import { parseMarkdown } from './markdown.ts';
import { readDirectives, readPlaceholders, UNFILLED } from './marks.ts';
import { readSimple } from './simple.ts';
import { isTooMuch } from './tooMuch.ts';
import type { Chunk } from './types.ts';

/** Ends whatever a definition before it could go on with; no list, note or front matter reaches over a heading. */
const BARRIER = '#\n\n';

/** Reads a chunk. `labels` are those that links and notes may refer to anywhere in the draft, as `[label]` or `[^label]`. */
export function readChunk(text: string, labels: readonly string[]): Chunk {
	const simple = readSimple(text, labels.length > 0);
	if (simple) return chunkOf(text, simple, NO_TREE, NONE);
	const used = text.includes('[') ? labels : NONE;
	if (isTooMuch(text))
		return { ...chunkOf(text, new BlockWriter(text), NO_TREE, used), placeholders: [], unread: true };
	return readParsed(text, used);
}

/** What most chunks have none of: one list for all. */
const NONE: readonly never[] = [];
const NO_TREE: Root = { type: 'root', children: [] };

/** `readChunk` by way of the Markdown parser, whatever the chunk. */
export function readParsed(text: string, labels: readonly string[]): Chunk {
	const prefix = labels.map((label) => `${label}: x\n\n`).join('') + BARRIER;
	const root = parseMarkdown(prefix + text);
	const own = root.children.filter((node) => (node.position?.end.offset ?? 0) > prefix.length);
	const tree = { ...root, children: own };
	return chunkOf(text, readBlocks(text, tree, -prefix.length), tree, labels);
}

/** The front matter of a draft, with the YAML between its fences. */
export function readFront(text: string, yaml: string): Chunk {
	const masks = [{ start: 0, end: text.length }];
	const read: Blocks = { blocks: [], masks, comments: [], tables: 0, caption: undefined };
	return { ...chunkOf(text, read, NO_TREE, []), frontMatter: yaml };
}

function chunkOf(text: string, read: Blocks, root: Root, used: readonly string[]): Chunk {
	const { blocks, masks, comments, tables, caption } = read;
	return {
		text,
		// A list that grew has room for many, and nearly all chunks have one block.
		blocks: blocks.slice(),
		headed: blocks.some(({ kind }) => kind === 'heading'),
		tagged: text.includes('<'),
		tables,
		caption,
		placeholders: UNFILLED.test(text) ? readPlaceholders(text, masks) : NONE,
		directives: comments.length > 0 ? readDirectives(text, comments) : NONE,
		defines: text.includes(']:') ? labelsIn(root) : NONE,
		used,
		unread: false,
		frontMatter: null,
	};
}

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
