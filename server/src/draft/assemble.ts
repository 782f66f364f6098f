/** Chunks to a draft: what only the order of the chunks tells (sections, captions, which table) and absolute offsets. */

import type { Problem, Span } from '../ledger/types.ts';
import { placed } from './chunk.ts';
import { FRONT, inferMeta, isWritten, readFrontMatter } from './meta.ts';
import { frontOf } from './scan.ts';
import { Sections } from './sections.ts';
import type { Chunk, Directive, Draft, DraftMeta, LongText, Passage, Placeholder, Section } from './types.ts';

/** The draft that `chunks` make up. */
export function assemble(
	source: LongText,
	file: string,
	chunks: readonly Chunk[],
	starts: Int32Array,
	chunksRead: number,
): Draft {
	return new ChunkedDraft(source, file, chunks, starts, chunksRead);
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
		readonly source: LongText,
		readonly file: string,
		readonly chunks: readonly Chunk[],
		readonly starts: Int32Array,
		readonly chunksRead: number,
	) {
		const [first] = chunks;
		const yaml = first?.frontMatter ?? null;
		const inner = first && yaml !== null ? first.text.indexOf('\n') + 1 : 0;
		const own = yaml === null ? '' : (first?.text.slice(inner, inner + yaml.length) ?? '');
		const read = readFrontMatter(own, inner + (starts[0] ?? 0));
		this.problems = [...(yaml === null ? notClosed(this) : read.problems), ...unreadOf(this)];
		this.sections = sectionsOf(this);
		// What is said in front is read at every edit, so it is read only for what nobody wrote.
		this.meta = isWritten(read.meta) ? read.meta : inferMeta(read.meta, this.sections, passagesInFront(this));
	}

	get text(): string {
		return this.source.toString();
	}

	get passages(): readonly Passage[] {
		this.#passages ??= passagesOf(this, this.chunks.length);
		return this.#passages;
	}

	get placeholders(): readonly Placeholder[] {
		this.#placeholders ??= allOf(this, ({ placeholders }) => placeholders);
		return this.#placeholders;
	}

	get directives(): readonly Directive[] {
		this.#directives ??= allOf(this, ({ directives }) => directives);
		return this.#directives;
	}
}

/** A front matter that no second line of `---` ends is text: nothing in it is read. */
function notClosed({ source, chunks, starts }: Placed): readonly Problem[] {
	const start = frontOf(source);
	if (starts[0] !== start || !OPENED.test(chunks[0]?.text ?? '')) return [];
	return [{ code: 'open-front-matter', severity: 'warning', start, end: start + '---'.length, message: NOT_CLOSED }];
}

const OPENED = /^---[ \t]*\r?\n(?:[\w-]+[ \t]*:.*\r?\n)*?(?:form|period|filing)[ \t]*:/i;

const NOT_CLOSED =
	'The front matter that begins here is not closed, so nothing it says of form, period and filing was read. Write a line of “---” below it.';

type Placed = Pick<Draft, 'source' | 'chunks' | 'starts'>;

/** The marks of all chunks where they stand in the text; most chunks have none. */
function allOf<T extends Span>({ chunks, starts }: Placed, marksOf: (chunk: Chunk) => readonly T[]): readonly T[] {
	const all: T[] = [];
	for (let at = 0; at < chunks.length; at++) {
		const chunk = chunks[at];
		const marks = chunk ? marksOf(chunk) : [];
		for (const mark of marks) all.push(placed(mark, starts[at] ?? 0));
	}
	return all;
}

/** What was too much for the parser is said where it begins. */
function unreadOf({ chunks, starts }: Placed): readonly Problem[] {
	const problems: Problem[] = [];
	for (let at = 0; at < chunks.length; at++) {
		const { unread = false, text = '' } = chunks[at] ?? {};
		if (!unread) continue;
		const start = starts[at] ?? 0;
		const end = start + Math.min(text.search(/[\r\n]|$/), 80);
		problems.push({ code: 'unread', severity: 'warning', start, end, message: UNREAD });
	}
	return problems;
}

const UNREAD =
	'The paragraph, list, table or note that begins here is too long, too deeply nested or has too many marks to be read as Markdown, so nothing in it counts as disclosed. Break it up, or take the marks out.';

function sectionsOf({ source, chunks, starts }: Placed): readonly Section[] {
	const sections = new Sections(source.length);
	for (let at = 0; at < chunks.length; at++) {
		const { headed = false, blocks = [] } = chunks[at] ?? {};
		if (!headed) continue;
		for (const block of blocks) if (block.kind === 'heading') sections.open(block, starts[at] ?? 0);
	}
	return sections.all;
}

/** The passages from which the form and the period are inferred. */
function passagesInFront(draft: Placed): readonly Passage[] {
	const front = draft.starts.findIndex((start) => start >= FRONT);
	return passagesOf(draft, front < 0 ? draft.chunks.length : front);
}

/** The passages of the first `count` chunks. */
function passagesOf({ source, chunks, starts }: Placed, count: number): readonly Passage[] {
	const sections = new Sections(source.length);
	const passages: Passage[] = [];
	let tables = 0;
	let caption: string | null = null;
	for (let at = 0; at < count; at++) {
		const chunk = chunks[at];
		const start = starts[at] ?? 0;
		if (!chunk) break;
		for (const block of chunk.blocks) {
			if (block.kind === 'heading') {
				sections.open(block, start);
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
