/** Which terms stand in which places, and in how many units; kept up to date from one version of a filing to the next. */

import { stepOf } from '../words/rarity.ts';
import { termId } from '../words/termIds.ts';
import { termsOf } from '../words/terms.ts';
import type { Content } from './contents.ts';
import type { Context, PassagePlace } from './places.ts';

/** Places that are no longer there, and those that were not there. */
export interface Moved {
	readonly gone: ReadonlySet<PassagePlace>;
	readonly entered: ReadonlySet<PassagePlace>;
}

/** What is different from the version before. */
export interface Change {
	/** Places that are no longer there as they were. */
	readonly gone: readonly PassagePlace[];
	/** Places with words that were not there. */
	readonly fresh: readonly PassagePlace[];
	/** Terms whose count reached another step. */
	readonly stepped: ReadonlySet<number>;
	/** True when the number of all units reached another step. */
	readonly allStepped: boolean;
}

/** Owns the postings and counts of one filing. */
export class Counts {
	/** By term number: ids of the places that hold it. */
	readonly #postings: (number[] | undefined)[] = [];
	/** By term number: how many units hold it. */
	readonly #units: number[] = [];
	/** By id of a place: the place as it is now. */
	readonly #places: (PassagePlace | undefined)[] = [];
	readonly #contexts = new Map<string, Context>();
	readonly #tables = new WeakMap<Content, { readonly above: string | null; readonly context: Context }>();
	#all = 0;
	#change: Change = { gone: [], fresh: [], stepped: new Set(), allStepped: true };

	/** What the last call of `settle` changed. */
	get change(): Change {
		return this.#change;
	}

	/** How many units there are. */
	get all(): number {
		return this.#all;
	}

	/** The largest id of a place, and one. */
	get size(): number {
		return this.#places.length;
	}

	/** The number of a term. */
	idOf(term: string): number {
		return termId(term);
	}

	/** How many units hold a term. */
	unitsWith(term: number): number {
		return this.#units[term] ?? 0;
	}

	/** Ids of the places that hold a term, in no order. */
	holding(term: number): readonly number[] {
		return this.#postings[term] ?? [];
	}

	/** The place with an id. */
	place(id: number): PassagePlace | undefined {
		return this.#places[id];
	}

	/** The next free id of a place. */
	nextId(): number {
		this.#places.push(undefined);
		return this.#places.length - 1;
	}

	/** What stands around units, the same object for the same key. */
	context(key: string, text: string): Context {
		let context = this.#contexts.get(key);
		if (!context) {
			context = { terms: termsOf(text).terms, text };
			this.#contexts.set(key, context);
		}
		return context;
	}

	/** What stands around the rows of a table from this row on: the last words of what is said above it, columns, the row's label. */
	tableContext(content: Content, above: string | null): Context {
		const known = this.#tables.get(content);
		if (known?.above === above) return known.context;
		const { block, label } = content;
		const text = [above?.slice(-300) ?? '', block.columns?.join(' ') ?? '', label ?? ''].join('. ');
		const context = this.context(text, text);
		this.#tables.set(content, { above, context });
		return context;
	}

	/** Takes note of the places that are gone and of those that entered. */
	settle({ gone, entered }: Moved, isFirst: boolean): void {
		const all = this.#all;
		const goneContents = new Set<Content>();
		for (const { content } of gone) goneContents.add(content);
		const enteredContents = new Set<Content>();
		if (gone.size > 0) for (const { content } of entered) enteredContents.add(content);
		const fresh = [...entered].filter(({ content }) => !goneContents.has(content));
		const steps = new Map<number, number>();
		for (const place of entered) this.#places[place.id] = place;
		for (const place of gone) if (!enteredContents.has(place.content)) this.#drop(place, steps);
		for (const place of fresh) this.#add(place, isFirst ? null : steps);
		const stepped = new Set<number>();
		for (const [term, count] of steps) {
			if (stepOf(count + 0.5) !== stepOf(this.unitsWith(term) + 0.5)) stepped.add(term);
		}
		const allStepped = stepOf(all + 1) !== stepOf(this.#all + 1);
		this.#change = { gone: [...gone], fresh, stepped, allStepped };
	}

	#add({ id, content }: PassagePlace, steps: Map<number, number> | null): void {
		for (const term of content.terms) {
			const posting = this.#postings[term];
			// Several units of the passage may have it.
			if (posting && posting[posting.length - 1] === id) continue;
			if (posting) posting.push(id);
			else {
				while (this.#postings.length < term) this.#postings.push(undefined);
				this.#postings[term] = [id];
			}
		}
		this.#count(content, 1, steps);
	}

	#drop({ id, content }: PassagePlace, steps: Map<number, number>): void {
		this.#places[id] = undefined;
		for (const term of content.terms) {
			const posting = this.#postings[term] ?? [];
			const at = posting.indexOf(id);
			const last = at < 0 ? undefined : posting.pop();
			if (at < posting.length && last !== undefined) posting[at] = last;
		}
		this.#count(content, -1, steps);
	}

	#count(content: Content, by: number, steps: Map<number, number> | null): void {
		this.#all += by * content.size;
		for (const term of content.terms) {
			while (this.#units.length <= term) this.#units.push(0);
			const count = this.#units[term] ?? 0;
			if (steps && !steps.has(term)) steps.set(term, count);
			this.#units[term] = count + by;
		}
	}
}
