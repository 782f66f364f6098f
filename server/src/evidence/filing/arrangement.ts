/** The places of a filing in order, kept from one version to the next; an edit replaces only those that it reaches. */

import type { Draft } from '../../draft/types.ts';
import type { Content } from './contents.ts';
import type { Counts, Moved } from './counts.ts';
import { DraftLayout, type Relaid, replaceRange } from './layout.ts';
import { type Home, PassagePlace, type PlaceParts } from './places.ts';

/** Passages further away than this say nothing about one; who looks further must raise it, or edits go unnoticed. */
export const NEAR = 1;

/** Owns the places of a filing. */
export class Arrangement {
	/** In the order of the filing; the same list from version to version. */
	readonly places: PassagePlace[] = [];
	readonly #byContent = new Map<Content, PassagePlace>();
	readonly #layouts: DraftLayout[] = [];

	/** The place with a content; undefined when it does not stand there. */
	holding(content: Content): PassagePlace | undefined {
		return this.#byContent.get(content);
	}

	/** Goes over to other versions of the drafts, as many as before. */
	move(drafts: readonly Draft[], counts: Counts): Moved {
		const gone = new Set<PassagePlace>();
		const entered = new Set<PassagePlace>();
		let first = 0;
		for (const [at, draft] of drafts.entries()) {
			const known = this.#layouts[at];
			const layout = known ?? new DraftLayout(at, draft);
			this.#layouts[at] = layout;
			if (known?.draft !== draft) {
				const { before, now } = this.#put(layout.move(draft, counts), first, layout, counts);
				const old = new Set(before);
				for (const place of now) if (!old.delete(place)) entered.add(place);
				// What came with an earlier draft of the same version was never there.
				for (const place of old) if (!entered.delete(place)) gone.add(place);
				this.#tell();
			}
			for (const { places } of layout.rows) first += places;
		}
		return { gone, entered };
	}

	/** Puts passages in the place of others, and new places beside them where what stands within reach changed. */
	#put(relaid: Relaid, first: number, home: Home, counts: Counts) {
		const [from, to] = [first + relaid.from, first + relaid.to];
		const left = Math.max(0, from - NEAR);
		const right = Math.min(this.places.length, to + NEAR);
		const before = this.places.slice(left, right);
		const beside = before.map(({ parts }) => parts);
		const wanted = [...beside.slice(0, from - left), ...relaid.parts, ...beside.slice(to - left)];
		const old = wanted.map((parts) => {
			const place = this.#byContent.get(parts.content);
			return place && sameParts(place.parts, parts) ? place : null;
		});
		const now = wanted.map((parts, at) => {
			const place = old[at] ?? null;
			if (place && isKept(place.index - left, at, before, old)) return place;
			// The one beside may stand in another draft.
			const known = this.#byContent.get(parts.content);
			return new PassagePlace(known?.id ?? counts.nextId(), place?.parts ?? parts, known?.home ?? home);
		});
		replaceRange(this.places, left, right, now);
		for (const { content } of before) this.#byContent.delete(content);
		for (const place of now) this.#byContent.set(place.content, place);
		return { before, now };
	}

	/** Tells every place where it stands: some steps for each, and nothing else. */
	#tell(): void {
		let index = 0;
		for (const { draft, rows } of this.#layouts) {
			let section = 0;
			for (let row = 0; row < rows.length; row++) {
				const { places = 0, headings = 0, chunk, hidden } = rows[row] ?? {};
				const shift = draft.starts[row] ?? 0;
				const end = index + places;
				// Where headings and passages stand in one chunk, each passage is under those before it.
				const under = places > 0 && headings > 0 && chunk && !hidden ? sectionsIn(chunk.blocks) : null;
				for (let nth = 0; index < end; nth++, index++) {
					const place = this.places[index];
					if (!place) break;
					place.index = index;
					place.shift = shift;
					place.sectionIndex = section + (under?.[nth] ?? 0);
				}
				section += headings;
			}
		}
	}
}

/** By passage of a chunk, how many headings of the chunk stand before it. */
function sectionsIn(blocks: readonly { readonly kind: string }[]): readonly number[] {
	let headings = 0;
	return blocks.flatMap(({ kind }) => {
		if (kind === 'heading') headings++;
		return kind === 'heading' ? [] : [headings];
	});
}

/** True when the passages within reach are those that stood there before, as far as both lists tell; beyond them nothing changed. */
function isKept(
	was: number,
	is: number,
	before: readonly PassagePlace[],
	old: readonly (PassagePlace | null)[],
): boolean {
	for (let step = -NEAR; step <= NEAR; step++) if (before[was + step] !== old[is + step]) return false;
	return true;
}

function sameParts(a: PlaceParts, b: PlaceParts): boolean {
	return a.section === b.section && a.table === b.table && a.lead === b.lead && a.carrier === b.carrier;
}
