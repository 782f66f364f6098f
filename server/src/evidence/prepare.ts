/** A filing cut into units (sentences, table rows) and indexed once for all elements. */
import type { Draft, Passage, Sentence } from '../draft/types.ts';
import type { ValueKind } from '../ledger/types.ts';
import { GENERAL } from './concepts.ts';
import { similarityModel } from './similarity.ts';
import type { Filing, PreparedFiling } from './types.ts';
import { valuesIn } from './values.ts';
import { isFigure, isStop, type Word, wordsOf } from './words.ts';

/** A sentence, a clause of a very long sentence, or a table row: the smallest thing that can state a fact. */
export interface Unit {
	readonly index: number;
	readonly draft: number;
	readonly place: number;
	readonly sentence: Sentence;
	/** Its own words: the sentence, or the clause of it. */
	readonly text: string;
	readonly words: readonly Word[];
	/** Distinct term ids: stems and concepts. */
	readonly terms: Int32Array;
}

/** A passage with its units. */
export interface PassagePlace {
	readonly index: number;
	readonly draft: Draft;
	readonly draftIndex: number;
	readonly passage: Passage;
	/** Half-open range of its units. */
	readonly from: number;
	readonly to: number;
	readonly length: number;
	/** Key of its section's context, and of its table's; -1 without. */
	readonly section: number;
	readonly table: number;
	/** The passage that introduces it (the paragraph before a list, a line that ends in a colon); -1 for none. */
	readonly lead: number;
}

/** What stands around a unit: words of the headings above, of a table's caption and columns. */
export interface Context {
	readonly terms: Int32Array;
	readonly text: string;
}

export interface FilingIndex extends PreparedFiling {
	readonly units: readonly Unit[];
	readonly places: readonly PassagePlace[];
	readonly sections: readonly Context[];
	readonly tables: readonly Context[];
	readonly terms: ReadonlyMap<string, number>;
	/** By term id: the places that hold it, ascending. */
	readonly postings: readonly (readonly number[])[];
	/** By term id: how many units hold it. */
	readonly unitCounts: readonly number[];
	/** Kinds of value that stand in a unit. */
	valuesOf(unit: number): ReadonlySet<ValueKind>;
	vectorOf(unit: number): Float32Array;
	/** The direction of a whole passage. */
	vectorOfPlace(place: number): Float32Array;
}

/** Indexes a filing; takes time linear in its length. The result is immutable but for lazily made vectors. */
export function indexFiling(filing: Filing): FilingIndex {
	const builder = new Builder();
	for (const [index, draft] of filing.drafts.entries()) builder.draft(draft, index);
	return builder.done(filing);
}

class Builder {
	private readonly ids = new Map<string, number>();
	private readonly postings: number[][] = [];
	private readonly unitCounts: number[] = [];
	private readonly units: Unit[] = [];
	private readonly places: PassagePlace[] = [];
	private readonly sections: Context[] = [];
	private readonly tables: Context[] = [];

	draft(draft: Draft, draftIndex: number): void {
		const firstSection = this.sections.length;
		for (const section of draft.sections) {
			const own = section.title;
			const parent = draft.sections[section.parent]?.title ?? '';
			this.sections.push(this.context(`${parent}. ${own}`));
		}
		let key = '';
		let table = -1;
		for (const passage of draft.passages) {
			if (passage.kind === 'table row' && passage.table !== undefined) {
				const label = labelRow(passage.text);
				const current = `${passage.table}`;
				if (current !== key || label !== null) {
					const text = [passage.caption?.slice(-300) ?? '', passage.columns?.join(' ') ?? '', label ?? ''].join('. ');
					table = this.tables.length;
					this.tables.push(this.context(text));
					key = current;
				}
			} else table = -1;
			this.place(draft, draftIndex, passage, firstSection + passage.section, table);
		}
	}

	private place(draft: Draft, draftIndex: number, passage: Passage, section: number, table: number): void {
		const index = this.places.length;
		const from = this.units.length;
		let length = 0;
		const seen = new Set<number>();
		for (const sentence of passage.sentences) {
			for (const text of clausesOf(sentence.text)) {
				const words = wordsOf(text);
				const terms = this.termsOf(words);
				for (const term of terms) {
					this.unitCounts[term] = (this.unitCounts[term] ?? 0) + 1;
					if (!seen.has(term)) {
						seen.add(term);
						this.postings[term]?.push(index);
					}
				}
				length += words.length;
				this.units.push({ index: this.units.length, draft: draftIndex, place: index, sentence, text, words, terms });
			}
		}
		const lead = this.leadOf(passage, section, index);
		this.places.push({ index, draft, draftIndex, passage, from, to: this.units.length, length, section, table, lead });
	}

	/** The paragraph that introduces a list, or the row or list an item belongs to; -1 for none. */
	private leadOf(passage: Passage, section: number, index: number): number {
		const before = this.places[index - 1];
		if (!before || before.section !== section) return -1;
		if (passage.kind === 'list item') return before.passage.kind === 'paragraph' ? before.index : before.lead;
		return before.passage.kind === 'paragraph' && before.passage.text.endsWith(':') ? before.index : -1;
	}

	private context(text: string): Context {
		return { terms: this.termsOf(wordsOf(text)), text };
	}

	private termsOf(words: readonly Word[]): Int32Array {
		const ids = new Set<number>();
		for (const { stem } of words) if (!isStop(stem) && !isFigure(stem)) ids.add(this.id(stem));
		for (const hit of GENERAL.hits(words)) ids.add(this.id(hit.concept));
		return Int32Array.from(ids);
	}

	private id(term: string): number {
		let id = this.ids.get(term);
		if (id === undefined) {
			id = this.postings.length;
			this.ids.set(term, id);
			this.postings.push([]);
			this.unitCounts.push(0);
		}
		return id;
	}

	done(filing: Filing): FilingIndex {
		const vectors: (Float32Array | undefined)[] = [];
		const { units, places } = this;
		const vectorOf = (unit: number): Float32Array => {
			let vector = vectors[unit];
			if (!vector) {
				vector = similarityModel().embed(units[unit]?.words ?? []);
				vectors[unit] = vector;
			}
			return vector;
		};
		const values: (ReadonlySet<ValueKind> | undefined)[] = [];
		const valuesOf = (at: number): ReadonlySet<ValueKind> => {
			let kinds = values[at];
			if (!kinds) {
				const unit = units[at];
				const passage = places[unit?.place ?? -1]?.passage;
				kinds = valuesIn(unit?.text ?? '', passage !== undefined && isFigureRow(passage));
				values[at] = kinds;
			}
			return kinds;
		};
		const whole: (Float32Array | undefined)[] = [];
		const vectorOfPlace = (at: number): Float32Array => {
			let vector = whole[at];
			if (!vector) {
				const place = places[at];
				vector = similarityModel().embed(units.slice(place?.from, place?.to).flatMap(({ words }) => words));
				whole[at] = vector;
			}
			return vector;
		};
		return {
			filing,
			units,
			places: this.places,
			sections: this.sections,
			tables: this.tables,
			terms: this.ids,
			postings: this.postings,
			unitCounts: this.unitCounts,
			valuesOf,
			vectorOf,
			vectorOfPlace,
		};
	}
}

/** True for a row of a table of figures; layout tables also hold prose. */
export function isFigureRow({ kind, text }: Passage): boolean {
	return kind === 'table row' && text.split('|').every((cell) => cell.length < 120);
}

/** A sentence of more words than this is a list of things; each part of it is looked at alone. */
const LONG = 420;
const PART = 260;

/** The sentence, or the parts of a very long one, cut at semicolons, else at commas. */
function clausesOf(text: string): readonly string[] {
	if (text.length <= LONG) return [text];
	const parts: string[] = [];
	let from = 0;
	for (const match of text.matchAll(/;\s|,\s|\s\|\s/g)) {
		const length = match.index - from;
		if (match[0].startsWith(';') ? length < 60 : length < PART) continue;
		parts.push(text.slice(from, match.index + 1));
		from = match.index + match[0].length;
	}
	if (from < text.length) parts.push(text.slice(from));
	return parts;
}

/** The words of a row that only labels the rows below it; null for a row that says something itself. */
function labelRow(text: string): string | null {
	const cells = text
		.split('|')
		.map((cell) => cell.trim())
		.filter((cell) => cell !== '');
	if (cells.length === 1 && text.includes('|')) return cells[0] ?? null;
	return cells.every((cell) => /^(?:[A-Za-z .]*\b)?(?:19|20)\d\d\b|^[A-Za-z ]+$/.test(cell)) && cells.length > 1
		? cells.join(' ')
		: null;
}
