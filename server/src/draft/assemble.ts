/** Chunks to a draft: what only the order of the chunks tells (sections, captions, which table) and absolute offsets. */

import type { Problem, Span } from '../ledger/types.ts';
import { placed } from './chunk.ts';
import { inferMeta, readFrontMatter } from './meta.ts';
import { Sections } from './sections.ts';
import type { Chunk, Directive, Draft, DraftMeta, Passage, PlacedChunk, Placeholder, Section } from './types.ts';

/** How much of the front of a draft may say what it is. */
const FRONT = 6000;

/** The draft that `chunks` make up. */
export function assemble(text: string, file: string, chunks: readonly PlacedChunk[], chunksRead: number): Draft {
	return new ChunkedDraft(text, file, chunks, chunksRead);
}

/** Passages of a large draft are many and most callers want few of them, so they are made when first asked for. */
class ChunkedDraft implements Draft {
	readonly meta: DraftMeta;
	readonly sections: readonly Section[];
	readonly problems: Draft['problems'];
	#passages: readonly Passage[] | null = null;
	#placeholders: readonly Placeholder[] | null = null;
	#directives: readonly Directive[] | null = null;

	constructor(
		readonly text: string,
		readonly file: string,
		readonly chunks: readonly PlacedChunk[],
		readonly chunksRead: number,
	) {
		const [first] = chunks;
		const yaml = first?.chunk.frontMatter ?? null;
		const inner = yaml === null ? 0 : text.indexOf('\n', first?.start ?? 0) + 1;
		const read = readFrontMatter(yaml === null ? '' : text.slice(inner, inner + yaml.length), inner);
		this.problems = [...read.problems, ...unreadOf(chunks)];
		this.sections = sectionsOf(chunks, text.length);
		const front = chunks.findIndex(({ start }) => start >= FRONT);
		const passages = passagesOf(front < 0 ? chunks : chunks.slice(0, front), text.length);
		this.meta = inferMeta(read.meta, this.sections, passages);
	}

	get passages(): readonly Passage[] {
		this.#passages ??= passagesOf(this.chunks, this.text.length);
		return this.#passages;
	}

	get placeholders(): readonly Placeholder[] {
		this.#placeholders ??= allOf(this.chunks, ({ placeholders }) => placeholders);
		return this.#placeholders;
	}

	get directives(): readonly Directive[] {
		this.#directives ??= allOf(this.chunks, ({ directives }) => directives);
		return this.#directives;
	}
}

/** The marks of all chunks where they stand in the text; most chunks have none. */
function allOf<T extends Span>(chunks: readonly PlacedChunk[], marksOf: (chunk: Chunk) => readonly T[]): readonly T[] {
	const all: T[] = [];
	for (const { chunk, start } of chunks) for (const mark of marksOf(chunk)) all.push(placed(mark, start));
	return all;
}

/** What was too much for the parser is said where it begins. */
function unreadOf(chunks: readonly PlacedChunk[]): readonly Problem[] {
	return chunks.flatMap(({ chunk, start }): Problem[] => {
		if (!chunk.unread) return [];
		const end = start + Math.min(chunk.text.search(/[\r\n]|$/), 80);
		return [{ code: 'unread', severity: 'warning', start, end, message: UNREAD }];
	});
}

const UNREAD =
	'The paragraph, list, table or note that begins here is too long, too deeply nested or has too many marks to be read as Markdown, so nothing in it counts as disclosed. Break it up, or take the marks out.';

function sectionsOf(chunks: readonly PlacedChunk[], length: number): readonly Section[] {
	const sections = new Sections(length);
	for (const { chunk, start } of chunks) {
		if (!chunk.headed) continue;
		for (const block of chunk.blocks) if (block.kind === 'heading') sections.open(placed(block, start));
	}
	return sections.all;
}

function passagesOf(chunks: readonly PlacedChunk[], length: number): readonly Passage[] {
	const sections = new Sections(length);
	const passages: Passage[] = [];
	let tables = 0;
	let caption: string | null = null;
	for (const { chunk, start } of chunks) {
		for (const block of chunk.blocks) {
			if (block.kind === 'heading') {
				sections.open(placed(block, start));
				continue;
			}
			const { inherits, table, ...rest } = placed(block, start);
			passages.push({
				...rest,
				section: sections.current,
				sentences: block.sentences.map((sentence) => placed(sentence, start)),
				...(table === undefined ? {} : { table: table + tables }),
				...(inherits && caption !== null ? { caption } : {}),
			});
		}
		tables += chunk.tables;
		if (chunk.caption !== undefined) caption = chunk.caption;
	}
	return passages;
}
