/**
 * Which passages stand in a filing, in order, with what stands around each. From one version of a draft to the next only the
 * chunks that changed are laid out anew, and those after them until what stands around is as it was; all others are only told
 * where they stand now.
 */
import { sectionsAround } from '../../draft/index.ts';
import type { Chunk, Draft } from '../../draft/types.ts';
import { type Content, contentsOf } from './contents.ts';
import type { Counts } from './counts.ts';
import { hiddenChunks } from './hidden.ts';
import type { Context, Home, PlaceParts } from './places.ts';

/** What the chunks before one say about it. */
interface Before {
	/** The last line that stands like a title; null where a heading came after it. */
	readonly title: Content | null;
	/** Words of the headings above. */
	readonly section: Context;
	readonly caption: string | null;
	/** The last passage and what introduces it; null right after a heading. */
	readonly last: Content | null;
	readonly lead: Content | null;
	readonly carrier: Content | null;
}

/** A chunk as it was laid out. */
interface Row {
	readonly chunk: Chunk;
	readonly hidden: boolean;
	readonly before: Before;
	/** How many places and headings it has. */
	readonly places: number;
	readonly headings: number;
}

/** Passages that take the place of a half-open range of those of before, counted from the first of the draft. */
export interface Relaid {
	readonly from: number;
	readonly to: number;
	readonly parts: readonly PlaceParts[];
}

/** Owns how one draft is laid out. */
export class DraftLayout implements Home {
	/** One for each chunk. */
	readonly rows: Row[] = [];
	readonly index: number;
	#draft: Draft;
	#end: Before | null = null;

	/** Nothing is laid out at first. */
	constructor(index: number, draft: Draft) {
		this.index = index;
		this.#draft = draft;
	}

	/** The version that is laid out, or is to be. */
	get draft(): Draft {
		return this.#draft;
	}

	/** Goes over to another version; what has to be put where. */
	move(draft: Draft, counts: Counts): Relaid {
		const { rows } = this;
		const { chunks } = draft;
		const hidden = hiddenChunks(chunks);
		const { prefix, suffix } = shared(rows, draft, hidden);
		const more = rows.length - chunks.length;
		let before = rows[prefix]?.before ?? this.#end ?? nothingBefore(draft, counts);
		let section = 0;
		let from = 0;
		for (let at = 0; at < prefix; at++) {
			section += rows[at]?.headings ?? 0;
			from += rows[at]?.places ?? 0;
		}
		const parts: PlaceParts[] = [];
		const fresh: Row[] = [];
		let at = prefix;
		for (; at < chunks.length; at++) {
			if (at >= chunks.length - suffix && isSame(rows[at + more]?.before, before)) break;
			const chunk = chunks[at];
			if (!chunk) break;
			const count = parts.length;
			const isHidden = hidden[at] === true;
			const laid = layChunk(chunk, isHidden, before, (nth) => contextOf(draft, section + nth, counts), counts, parts);
			fresh.push({ chunk, hidden: isHidden, before, places: parts.length - count, headings: laid.headings });
			before = laid.after;
			section += laid.headings;
		}
		let to = from;
		for (let old = prefix; old < at + more; old++) to += rows[old]?.places ?? 0;
		if (at === chunks.length) this.#end = before;
		replaceRange(rows, prefix, at + more, fresh);
		this.#draft = draft;
		return { from, to, parts };
	}
}

/** How many chunks at the front and, besides, at the end are those that were laid out. */
function shared(
	rows: readonly Row[],
	{ chunks }: Draft,
	hidden: readonly boolean[],
): { readonly prefix: number; readonly suffix: number } {
	const isRow = (row: number, at: number): boolean =>
		rows[row]?.chunk === chunks[at] && rows[row]?.hidden === hidden[at];
	const most = Math.min(rows.length, chunks.length);
	let prefix = 0;
	while (prefix < most && isRow(prefix, prefix)) prefix++;
	let suffix = 0;
	while (suffix < most - prefix && isRow(rows.length - 1 - suffix, chunks.length - 1 - suffix)) suffix++;
	return { prefix, suffix };
}

function nothingBefore(draft: Draft, counts: Counts): Before {
	return { title: null, section: contextOf(draft, 0, counts), caption: null, last: null, lead: null, carrier: null };
}

function isSame(a: Before | undefined, b: Before): boolean {
	return (
		a !== undefined &&
		a.section === b.section &&
		a.title === b.title &&
		a.caption === b.caption &&
		a.last === b.last &&
		a.lead === b.lead &&
		a.carrier === b.carrier
	);
}

/** Adds what the passages of a chunk are made of to `parts`; `section` gives the headings above the nth section that it opens. */
function layChunk(
	chunk: Chunk,
	hidden: boolean,
	before: Before,
	section: (nth: number) => Context,
	counts: Counts,
	parts: PlaceParts[],
): { readonly after: Before; readonly headings: number } {
	let { title, section: context, last, lead, carrier } = before;
	let table: Context | null = null;
	let number = -1;
	let headings = 0;
	const contents = contentsOf(chunk);
	for (const [at, block] of chunk.blocks.entries()) {
		const content = contents[at] ?? null;
		if (hidden && block.kind !== 'heading') continue;
		if (block.kind === 'heading' || content === null) {
			headings++;
			title = null;
			last = null;
			lead = null;
			carrier = null;
			context = section(headings);
			continue;
		}
		if (block.kind === 'table row' && block.table !== undefined) {
			if (number !== block.table || content.label !== null) {
				const above = block.inherits ? before.caption : block.caption;
				table = counts.tableContext(content, above ?? null);
			}
			number = block.table;
		} else table = null;
		const near = leadOf(content, last, lead);
		lead = near !== null || content.titles ? near : title;
		carrier = carrierOf(content, last, carrier);
		parts.push({ content, section: context, table, lead, carrier });
		last = content;
		if (content.titles) title = content;
	}
	if (chunk.tagged && FOLD_END.test(chunk.text)) title = null;
	const caption = chunk.caption === undefined ? before.caption : chunk.caption;
	return { after: { title, section: context, caption, last, lead, carrier }, headings };
}

/** What a folded part is called says nothing of what stands behind it. */
const FOLD_END = /<\/details\s*>/i;

/** The words of a heading and of the one above it; the same object where all headings above are the same, and of the same levels: what stands below hangs on them. */
function contextOf(draft: Draft, section: number, counts: Counts): Context {
	const around = sectionsAround(draft, section);
	const key = around.map(({ level, title }) => `${level} ${title}`).join('\n');
	const [own, above] = around;
	return counts.context(key, `${above?.title ?? ''}. ${own?.title ?? ''}`);
}

/** The paragraph that introduces a list, or what the item before belongs to; null for none. */
function leadOf({ block }: Content, last: Content | null, lead: Content | null): Content | null {
	if (last === null) return null;
	const above = last.block;
	if (block.kind === 'list item') return above.kind === 'paragraph' ? last : lead;
	return above.kind === 'paragraph' && above.text.endsWith(':') ? last : null;
}

/** Ends by saying that something follows; the text that follows is to be the text of something. */
const INTRODUCES = /:\W*$|\b(?:the following|as follows)\b[^.:;]*\.?\W*$/i;
const A_TEXT =
	/\b(?:following|below)\b(?: \w+){0,2} (?:paragraphs|disclosures?|language|text|wording|discussion|statements|sections?)\b/i;

/** The paragraph right above an item's list, a row's table, or a paragraph that it introduces; null for none. */
function carrierOf({ block }: Content, last: Content | null, carrier: Content | null): Content | null {
	if (last === null) return null;
	const above = last.block;
	if (block.kind === 'paragraph') {
		if (above.kind === 'paragraph' && INTRODUCES.test(above.text)) return last;
		return carrier !== null && A_TEXT.test(carrier.block.text) ? carrier : null;
	}
	if (above.kind === 'paragraph') return last;
	const goesOn = above.kind === block.kind && above.table === block.table;
	if (!goesOn && !(carrier !== null && A_TEXT.test(carrier.block.text))) return null;
	return carrier ?? (above.text.endsWith(':') ? last : null);
}

/** More than this are not handed over as arguments. */
const MANY = 1000;

/** Puts items in the place of a half-open range of a list. */
export function replaceRange<T>(list: T[], from: number, to: number, items: readonly T[]): void {
	if (items.length < MANY) {
		list.splice(from, to - from, ...items);
		return;
	}
	const rest = list.slice(to);
	list.length = from;
	for (const item of items) list.push(item);
	for (const item of rest) list.push(item);
}
