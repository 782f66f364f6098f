/** What a passage holds by itself, whatever stands around it: cut into units once, and kept for as long as its chunk lives. */
import type { Chunk, PassageBlock } from '../../draft/types.ts';
import { oncePer } from '../../ledger/index.ts';
import type { ValueKind } from '../../ledger/types.ts';
import { GENERAL } from '../words/concepts.ts';
import { cutWords } from '../words/cut.ts';
import { Tried } from '../words/patterns.ts';
import { Room } from '../words/room.ts';
import { similarityModel } from '../words/similarity.ts';
import { termName } from '../words/termIds.ts';
import { READER } from '../words/terms.ts';
import { countValues, holdsValue } from '../words/values.ts';
import type { Word } from '../words/words.ts';

const BITS: Readonly<Record<ValueKind, number>> = { percentage: 1, money: 2, date: 4, period: 8, number: 16, name: 32 };

/** A sentence, a clause of a very long sentence, or a table row, without its place. What is known of its words alone is worked out once. */
export class UnitContent {
	/** Index of its sentence in the passage. */
	readonly sentence: number;
	readonly text: string;
	/** Numbers of its words in order, and its distinct terms: stems and concepts. */
	readonly ids: Int32Array;
	readonly terms: Int32Array;
	#words: readonly Word[] | null = null;
	#hits: readonly number[] | null = null;
	readonly #whole: Tried | null;
	#said: Tried | null = null;
	#bare: Tried | null = null;
	#vector: Float32Array | null = null;
	#opening: string | null = null;
	/** A bit for each kind of value: looked for, and there. */
	#sought = 0;
	#held = 0;
	#figures = -1;

	/** `whole` is the sentence that the text is a clause of; null where it is all of it. */
	constructor(sentence: number, text: string, whole: Tried | null, ids: Int32Array, terms: Int32Array) {
		this.sentence = sentence;
		this.text = text;
		this.#whole = whole;
		this.ids = ids;
		this.terms = terms;
	}

	get words(): readonly Word[] {
		this.#words ??= readWords(this.text, this.ids);
		return this.#words;
	}

	/** Where concepts stand among its words: concept, first word, word after the last, one after the other. */
	get hits(): readonly number[] {
		this.#hits ??= GENERAL.hitsIn(this.ids, 0, this.ids.length);
		return this.#hits;
	}

	/** Its text, to be asked for patterns. */
	get said(): Tried {
		this.#said ??= new Tried(this.text);
		return this.#said;
	}

	/** Its sentence. */
	get whole(): Tried {
		return this.#whole ?? this.said;
	}

	/** Its text without what stands in brackets. */
	get bare(): Tried {
		this.#bare ??= this.text.includes('(') ? new Tried(this.text.replace(/\([^()]*\)/g, ' ')) : this.said;
		return this.#bare;
	}

	/** The direction of its words. */
	get vector(): Float32Array {
		this.#vector ??= similarityModel().embedTerms([this.ids]);
		return this.#vector;
	}

	/** The stems with which it begins: units that begin with the same say the same. */
	get opening(): string {
		this.#opening ??= openingOf(this.ids);
		return this.#opening;
	}

	/** How many values but dates stand in it. */
	get figures(): number {
		if (this.#figures < 0) this.#figures = countValues(this.text);
		return this.#figures;
	}

	/** True when a value of a kind stands in it; `row` must be that of its passage. */
	hasValue(kind: ValueKind, row: boolean): boolean {
		const bit = BITS[kind];
		if ((this.#sought & bit) === 0) {
			this.#sought |= bit;
			if (holdsValue(this.text, kind, row)) this.#held |= bit;
		}
		return (this.#held & bit) !== 0;
	}
}

/** So much of two units must be alike, in UTF-16 code units of their stems. */
const OPENING = 120;

function openingOf(ids: Int32Array): string {
	let text = '';
	for (let at = 0; at < ids.length && text.length < OPENING; at++)
		text += `${at === 0 ? '' : ' '}${termName(ids[at] ?? 0)}`;
	return text.slice(0, OPENING);
}

/** What a passage holds. Its terms are there at once; all else is worked out for the few passages that are looked at. */
export class Content {
	readonly block: PassageBlock;
	/** Words of all units. */
	readonly length: number;
	/** The distinct terms of each unit, one unit after the other. */
	readonly terms: Int32Array;
	/** How many units it has. */
	readonly size: number;
	/** For a table row: the words by which it only labels the rows below it; null for a row that says something itself. */
	readonly label: string | null;
	/** True for a row of a table of figures; layout tables also hold prose. */
	readonly figureRow: boolean;
	/** True for a line that stands like a heading over what follows, without being marked as one. */
	readonly titles: boolean;
	readonly #words: Int32Array;
	/** Where the words and the terms of each unit end; null for a single unit. */
	readonly #ends: Int32Array | null;
	#units: readonly UnitContent[] | null = null;
	#said: Tried | null = null;

	constructor(block: PassageBlock) {
		let size = 0;
		eachUnit(block, (text) => {
			READER.read(text);
			ends[2 * size] = READER.length;
			ends[2 * size + 1] = READER.count;
			size++;
		});
		this.block = block;
		this.length = READER.length;
		this.size = size;
		this.#ends = size === 1 ? null : room.copy(ends, 2 * size);
		const { words, terms } = READER.take();
		this.#words = words;
		this.terms = terms;
		this.label = block.kind === 'table row' && block.table !== undefined ? labelRow(block.text) : null;
		this.figureRow = isFigureRow(block);
		this.titles = isTitle(block);
	}

	get units(): readonly UnitContent[] {
		this.#units ??= this.#readUnits();
		return this.#units;
	}

	/** Its text, to be asked for patterns. */
	get said(): Tried {
		this.#said ??= new Tried(this.block.text);
		return this.#said;
	}

	#readUnits(): readonly UnitContent[] {
		const units: UnitContent[] = [];
		let [word, term] = [0, 0];
		let long: Tried | null = null;
		eachUnit(this.block, (text, sentence, whole) => {
			const [wordEnd, termEnd] = [this.#ends?.[2 * units.length], this.#ends?.[2 * units.length + 1]];
			if (whole === null || long?.text !== whole) long = whole === null ? null : new Tried(whole);
			const ids = this.#words.subarray(word, wordEnd);
			units.push(new UnitContent(sentence, text, long, ids, this.terms.subarray(term, termEnd)));
			[word, term] = [wordEnd ?? 0, termEnd ?? 0];
		});
		return units;
	}
}

/** Where the units that are being read end. */
const ends: number[] = [];
const room = new Room(Int32Array);

/** Calls back for each unit: its text, its sentence, and the words of that where it is only a clause of it. */
function eachUnit(
	{ sentences }: PassageBlock,
	visit: (text: string, sentence: number, whole: string | null) => void,
): void {
	for (let at = 0; at < sentences.length; at++) {
		const whole = sentences[at]?.text ?? '';
		if (whole.length <= LONG) {
			visit(whole, at, null);
			continue;
		}
		const clauses = clausesOf(whole);
		for (const text of clauses) visit(text, at, clauses.length > 1 ? whole : null);
	}
}

/** The contents of the blocks of a chunk, null for a heading; worked out when first asked for. */
export const contentsOf = oncePer((chunk: Chunk): readonly (Content | null)[] =>
	chunk.blocks.map((block) => (block.kind === 'heading' ? null : new Content(block))),
);

/** The words of a text with these numbers. */
function readWords(text: string, ids: Int32Array): readonly Word[] {
	const { count, starts, ends } = cutWords(text);
	const words: Word[] = [];
	for (let at = 0; at < count; at++)
		words.push({ stem: termName(ids[at] ?? 0), start: starts[at] ?? 0, end: ends[at] ?? 0 });
	return words;
}

/** A title is short, ends like none of a sentence or a list, and each of its longer words begins with a capital. */
const MAX_TITLE = 100;
const LONGER_WORDS = /[A-Za-z][A-Za-z'’-]{3,}/g;

function isTitle({ kind, text }: PassageBlock): boolean {
	if (kind !== 'paragraph' || text.length > MAX_TITLE || /[.;:,?!|]$|\d{4,}|\$|^[a-z(]/.test(text.trim())) return false;
	const words = text.match(LONGER_WORDS) ?? [];
	return words.length > 0 && words.every((word) => /^[A-Z]/.test(word));
}

function isFigureRow({ kind, text }: PassageBlock): boolean {
	return kind === 'table row' && (text.length < 120 || text.split('|').every((cell) => cell.length < 120));
}

/** A sentence of more characters than this is a list of things; each part of it is looked at alone. */
const LONG = 420;
const PART = 260;

/** The parts of a very long sentence, cut at semicolons, else at commas. */
function clausesOf(text: string): readonly string[] {
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

/** The words by which a table row, as text, only labels the rows below it; null for a row that says something itself. */
export function labelRow(text: string): string | null {
	const cells: string[] = [];
	let tells = true;
	for (let from = 0; from <= text.length; ) {
		const bar = text.indexOf('|', from);
		const to = bar < 0 ? text.length : bar;
		const cell = text.slice(from, to).trim();
		from = to + 1;
		if (cell === '') continue;
		cells.push(cell);
		tells &&= LABEL.test(cell);
		if (!tells && cells.length > 1) return null;
	}
	if (cells.length === 1 && text.includes('|')) return cells[0] ?? null;
	return cells.length > 1 ? cells.join(' ') : null;
}

/** A year, what is before it, or words alone. */
const LABEL = /^(?:[A-Za-z .]*\b)?(?:19|20)\d\d\b|^[A-Za-z ]+$/;
