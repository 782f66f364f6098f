/** A filing cut into units (sentences, table rows) and indexed once for all elements; an edited one anew only where it changed. */
import type { Draft } from '../draft/types.ts';
import { type Content, contentsOf } from './contents.ts';
import { Counts } from './counts.ts';
import { hiddenChunks } from './hidden.ts';
import { Memory } from './memory.ts';
import { type Context, PassagePlace, type PlaceParts, type Unit } from './places.ts';
import type { Filing, PreparedFiling } from './types.ts';

export { type Context, isFigureRow, type PassagePlace, type Unit } from './places.ts';

/** Passages further away than this say nothing about one; who looks further must raise it, or edits go unnoticed. */
export const NEAR = 1;

export interface FilingIndex extends PreparedFiling {
	/** In the order of the filing. */
	readonly units: readonly Unit[];
	readonly places: readonly PassagePlace[];
	/** Which terms stand where, and how many units have them. */
	readonly counts: Counts;
	/** What was found out for elements and still holds. */
	readonly memory: Memory;
}

/**
 * Indexes a filing, in time linear in its length. With the index of an earlier version, which must not be used any more, only
 * what changed is indexed; the result is the same.
 */
export function indexFiling(filing: Filing, previous?: FilingIndex): FilingIndex {
	const before = previous && isLike(previous.filing, filing) ? previous : null;
	const counts = before?.counts ?? new Counts();
	const memory = before?.memory ?? new Memory();
	const layout = layoutOf(filing.drafts, counts);
	const places = placesOf(layout, before?.places ?? [], counts);
	const units: Unit[] = [];
	for (const [index, place] of places.entries()) {
		place.index = index;
		place.from = units.length;
		for (const unit of place.units) {
			unit.index = units.length;
			units.push(unit);
		}
		place.to = units.length;
	}
	counts.settle(places, before?.places ?? [], units.length);
	if (before) memory.update(counts);
	return {
		filing,
		units,
		places,
		counts,
		memory,
	};
}

/** True when nothing that holds for the whole filing changed: its form and period, and those of its files. */
function isLike(a: Filing, b: Filing): boolean {
	const heads = (filing: Filing): string =>
		JSON.stringify([filing.form, filing.period, filing.drafts.map(({ file, meta }) => [file, meta.form, meta.period])]);
	return heads(a) === heads(b);
}

/** A passage of the new version: what it is made of, and where it stands. */
interface Slot {
	readonly parts: PlaceParts;
	readonly draft: Draft;
	readonly draftIndex: number;
	readonly shift: number;
	readonly section: number;
	/** Index of the slot that introduces it; -1 for none. */
	readonly lead: number;
}

function layoutOf(drafts: readonly Draft[], counts: Counts): readonly Slot[] {
	const slots: Slot[] = [];
	for (const [index, draft] of drafts.entries()) layoutDraft(draft, index, counts, slots);
	return slots;
}

function layoutDraft(draft: Draft, draftIndex: number, counts: Counts, slots: Slot[]): void {
	const first = slots.length;
	let title = -1;
	let section = 0;
	let context = contextOf(draft, 0, counts);
	let caption: string | null = null;
	let table: Context | null = null;
	let key: object | null = null;
	let number = -1;
	const hidden = hiddenChunks(draft.chunks);
	for (const [which, { chunk, start }] of draft.chunks.entries()) {
		const contents = contentsOf(chunk);
		for (const [at, block] of chunk.blocks.entries()) {
			const content = contents[at] ?? null;
			if (hidden[which] && block.kind !== 'heading') continue;
			if (block.kind === 'heading' || content === null) {
				section++;
				title = -1;
				context = contextOf(draft, section, counts);
				continue;
			}
			if (block.kind === 'table row' && block.table !== undefined) {
				if (key !== chunk || number !== block.table || content.label !== null) {
					const above = block.inherits ? caption : block.caption;
					table = counts.tableContext(content, above ?? null);
				}
				key = chunk;
				number = block.table;
			} else table = null;
			const near = leadOf(content, section, slots, first);
			const lead = near >= 0 || content.titles ? near : title;
			const parts = { content, section: context, table, lead: slots[lead]?.parts.content ?? null };
			slots.push({ parts, draft, draftIndex, shift: start, section, lead });
			if (content.titles) title = slots.length - 1;
		}
		if (chunk.caption !== undefined) caption = chunk.caption;
	}
}

/** The words of a heading and of the one above it; the same object where all headings above are the same. */
function contextOf({ sections }: Draft, section: number, counts: Counts): Context {
	const path: string[] = [];
	for (let at = section; at >= 0; at = sections[at]?.parent ?? -1) path.push(sections[at]?.title ?? '');
	return counts.context(path.join('\n'), `${path[1] ?? ''}. ${path[0] ?? ''}`);
}

/** The paragraph that introduces a list, or what the item before belongs to; -1 for none. */
function leadOf({ block }: Content, section: number, slots: readonly Slot[], first: number): number {
	const index = slots.length - 1;
	const before = slots[index];
	if (!before || index < first || before.section !== section) return -1;
	const above = before.parts.content.block;
	if (block.kind === 'list item') return above.kind === 'paragraph' ? index : before.lead;
	return above.kind === 'paragraph' && above.text.endsWith(':') ? index : -1;
}

/** Places for the slots: those of before where they and what stands within reach of them are as they were. */
function placesOf(slots: readonly Slot[], before: readonly PassagePlace[], counts: Counts): readonly PassagePlace[] {
	const known = new Map<Content, PassagePlace>();
	for (const place of before) known.set(place.content, place);
	const old = slots.map(({ parts }) => {
		const place = known.get(parts.content);
		return place && sameParts(place.parts, parts) ? place : null;
	});
	return slots.map((slot, at) => {
		const place = old[at] ?? null;
		const kept = place && isKept(place, at, old, before.length, slots.length);
		const found = kept
			? place
			: new PassagePlace(known.get(slot.parts.content)?.id ?? counts.nextId(), slot.parts, slot.draft);
		found.draft = slot.draft;
		found.draftIndex = slot.draftIndex;
		found.shift = slot.shift;
		found.sectionIndex = slot.section;
		found.lead = slot.lead;
		return found;
	});
}

/** True when the passages within reach are those that stood there before. Indexes of places are still the old ones. */
function isKept(
	place: PassagePlace,
	at: number,
	old: readonly (PassagePlace | null)[],
	oldLength: number,
	length: number,
): boolean {
	for (let step = -NEAR; step <= NEAR; step++) {
		const index = place.index + step;
		const was = index >= 0 && index < oldLength;
		const is = at + step >= 0 && at + step < length;
		if (was !== is || (is && old[at + step]?.index !== index)) return false;
	}
	return true;
}

function sameParts(a: PlaceParts, b: PlaceParts): boolean {
	return a.section === b.section && a.table === b.table && a.lead === b.lead;
}
