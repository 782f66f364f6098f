/** Passages and units where they stand. What an edit elsewhere moves (offsets, numbers) is moved in place; all else never changes. */
import { sectionsAround } from '../../draft/index.ts';
import type { Draft, Passage, Sentence } from '../../draft/types.ts';
import type { ValueKind } from '../../ledger/types.ts';
import type { Tried } from '../words/patterns.ts';
import { similarityModel } from '../words/similarity.ts';
import type { Word } from '../words/words.ts';
import type { Content, UnitContent } from './contents.ts';

/** What stands around a unit: words of the headings above, of a table's caption and columns. */
export interface Context {
	readonly terms: Int32Array;
	readonly text: string;
}

/** A sentence, a clause of a very long sentence, or a table row: the smallest thing that can state a fact. */
export class Unit {
	readonly home: PassagePlace;
	readonly #content: UnitContent;

	constructor(home: PassagePlace, content: UnitContent) {
		this.home = home;
		this.#content = content;
	}

	get sentence(): Sentence {
		return this.home.passage.sentences[this.#content.sentence] ?? { start: 0, end: 0, text: '' };
	}

	/** Its own words: the sentence, or the clause of it. */
	get text(): string {
		return this.#content.text;
	}

	/** Its words, to be asked for patterns; its sentence; its words without what stands in brackets. */
	get said(): Tried {
		return this.#content.said;
	}

	get whole(): Tried {
		return this.#content.whole;
	}

	get bare(): Tried {
		return this.#content.bare;
	}

	/** Distinct term numbers: stems and concepts. */
	get terms(): Int32Array {
		return this.#content.terms;
	}

	/** Numbers of its words in order. */
	get ids(): Int32Array {
		return this.#content.ids;
	}

	get words(): readonly Word[] {
		return this.#content.words;
	}

	/** Where concepts stand among its words: concept, first word, word after the last, one after the other. */
	get hits(): readonly number[] {
		return this.#content.hits;
	}

	/** The stems with which it begins: units that begin with the same say the same. */
	get opening(): string {
		return this.#content.opening;
	}

	/** How many values but dates stand in it. */
	get figures(): number {
		return this.#content.figures;
	}

	/** The direction of its words. */
	get vector(): Float32Array {
		return this.#content.vector;
	}

	/** True when a value of a kind stands in it. */
	hasValue(kind: ValueKind): boolean {
		return this.#content.hasValue(kind, this.home.content.figureRow);
	}
}

/** A sentence at its place in the draft. */
class PlacedSentence implements Sentence {
	readonly #place: PassagePlace;
	readonly #own: Sentence;

	constructor(place: PassagePlace, own: Sentence) {
		this.#place = place;
		this.#own = own;
	}

	get text(): string {
		return this.#own.text;
	}

	get start(): number {
		return this.#place.shift + this.#own.start;
	}

	get end(): number {
		return this.#place.shift + this.#own.end;
	}
}

/** A passage at its place in the draft. */
class PlacedPassage implements Passage {
	readonly kind: Passage['kind'];
	readonly text: string;
	readonly quoted: boolean;
	readonly columns?: readonly string[];
	readonly #place: PassagePlace;
	#sentences: readonly Sentence[] | null = null;

	constructor(place: PassagePlace) {
		const { kind, text, quoted, columns } = place.content.block;
		this.#place = place;
		this.kind = kind;
		this.text = text;
		this.quoted = quoted;
		if (columns !== undefined) this.columns = columns;
	}

	get start(): number {
		return this.#place.shift + this.#place.content.block.start;
	}

	get end(): number {
		return this.#place.shift + this.#place.content.block.end;
	}

	get section(): number {
		return this.#place.sectionIndex;
	}

	get sentences(): readonly Sentence[] {
		this.#sentences ??= this.#place.content.block.sentences.map((own) => new PlacedSentence(this.#place, own));
		return this.#sentences;
	}
}

/**
 * What a place is made of; two places with the same parts, and the same beside them, are looked at alike. The same object for as long
 * as a passage is made of the same.
 */
export interface PlaceParts {
	readonly content: Content;
	/** Words of the headings above, the same object for the same headings. */
	readonly section: Context;
	readonly table: Context | null;
	/** Content of the passage that introduces it (the paragraph before a list, a line that ends in a colon). */
	readonly lead: Content | null;
	/** Content of the paragraph that says what it is: right above it, its list or its table. */
	readonly carrier: Content | null;
}

/**
 * The draft that passages stand in: one object for all its versions, so that an edit need not tell each passage, and one that is
 * no longer there holds no version.
 */
export interface Home {
	/** As it is now. */
	readonly draft: Draft;
	/** Place of the draft in the filing. */
	readonly index: number;
}

/** A passage with its units. */
export class PassagePlace {
	/** Place in the order of the filing; moved by edits. */
	index = 0;
	/** Where its chunk stands in its draft. */
	shift = 0;
	sectionIndex = 0;
	/** Number that stays. */
	readonly id: number;
	readonly parts: PlaceParts;
	readonly home: Home;
	/** By how much its length divides its score in a shortlist; at least 1. */
	readonly damping: number;
	#passage: Passage | null = null;
	#units: readonly Unit[] | null = null;
	#vector: Float32Array | null = null;

	constructor(id: number, parts: PlaceParts, home: Home) {
		this.id = id;
		this.parts = parts;
		this.home = home;
		this.damping = 1 + 0.15 * Math.log1p(parts.content.length / 40);
	}

	/** Its draft as it is now. */
	get draft(): Draft {
		return this.home.draft;
	}

	get draftIndex(): number {
		return this.home.index;
	}

	get passage(): Passage {
		this.#passage ??= new PlacedPassage(this);
		return this.#passage;
	}

	get units(): readonly Unit[] {
		this.#units ??= this.content.units.map((content) => new Unit(this, content));
		return this.#units;
	}

	get content(): Content {
		return this.parts.content;
	}

	/** Words of its units. */
	get length(): number {
		return this.parts.content.length;
	}

	/** The direction of the whole passage. */
	get vector(): Float32Array {
		const [only] = this.units;
		if (this.units.length === 1 && only) return only.vector;
		this.#vector ??= similarityModel().embedTerms(this.units.map(({ ids }) => ids));
		return this.#vector;
	}
}

/** True where a heading above, however far, has what is sought. */
export function isBelow({ draft, passage }: PassagePlace, title: RegExp): boolean {
	return sectionsAround(draft, passage.section).some((section) => title.test(section.title));
}

/** True for a row of a table of figures; layout tables also hold prose. */
export function isFigureRow({ content }: PassagePlace): boolean {
	return content.figureRow;
}
