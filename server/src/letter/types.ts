/** A response letter as read: decoded text with styled paragraphs, its comments and responses, and what was proposed. */
import type { Commitment, Problem, Registrant, Span } from '../ledger/types.ts';

/** Character styling that holds over a span of the canonical text. */
export interface StyleRun extends Span {
	readonly bold: boolean;
	readonly italic: boolean;
	readonly underline: boolean;
	readonly struck: boolean;
	readonly inserted: boolean;
	readonly colour: Hue;
}

/** How a colour is seen; empty for black and for what the file does not say. */
export type Hue = '' | 'blue' | 'red' | 'green' | 'grey' | 'other';

/** How a whole paragraph is set, beyond its runs; one side of a letter often has a look of its own. */
export interface Look {
	/** Hue of most of its characters. */
	readonly colour: Hue;
	/** Font size of most of its characters in points; 0 when the file does not say. */
	readonly size: number;
	/** Column of a table that sets comment and answer side by side, from 1; 0 elsewhere. */
	readonly column: number;
}

/** One paragraph of the canonical text; `start` and `end` are its offsets, `text === canonical.slice(start, end)`. */
export interface Paragraph extends Span {
	readonly text: string;
	readonly runs: readonly StyleRun[];
	/** Left indent in rough character widths; quoted proposed text is often set in. */
	readonly indent: number;
	readonly look: Look;
	readonly kind: 'text' | 'bullet' | 'table row' | 'heading';
}

/** One document of a file: an EDGAR submission may hold several letters. `name` is its own file name there. */
export interface LetterDocument extends Span {
	readonly name: string | null;
}

/** The bytes of a letter decoded once; all offsets anywhere in `letter/` are UTF-16 offsets into `text`. */
export interface LetterText {
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
	/** Where each document stands in `text`; nearly always one. */
	readonly documents: readonly LetterDocument[];
	/** Where a canonical offset stands in the file's own text; identity where nothing was removed, null for binary formats. */
	readonly toSource: ((offset: number) => number) | null;
}

/** What the staff or the company says in a comment. */
export interface Passage extends Span {
	/** The words from `start` to `end`; without those of the other side, where that speaks in between. */
	readonly text: string;
}

/** One numbered staff comment with the company's answer to it. */
export interface Comment {
	/** As printed, without punctuation; counted from 1 when the letter does not number. */
	readonly number: string;
	readonly heading: string;
	readonly ask: Passage;
	/** Null when the letter does not answer. */
	readonly response: Passage | null;
}

/** What one sentence was taken for and why; shown by the editor in a letter. */
export interface Reading extends Span {
	readonly commitment: string;
	readonly why: string;
}

/** A commitment proposed from a letter: everything the commitments file keeps, with the offsets always known. */
export type Proposal = Commitment & { readonly at: Span; readonly strength: NonNullable<Commitment['strength']> };

export interface LetterReading {
	readonly id: string;
	readonly file: string;
	/** Which document of the file it is, where that holds several letters; `text` is that of them all. */
	readonly document: string | null;
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
	readonly date: string | null;
	readonly staffLetterDate: string | null;
	readonly registrant: Registrant | null;
	readonly reviewed: readonly string[];
	/** `response`: answers numbered comments. Anything else yields no proposals and says what it was taken for. */
	readonly kind: 'response' | 'cover note' | 'extension request' | 'acceleration request' | 'other';
	readonly comments: readonly Comment[];
	readonly proposals: readonly Proposal[];
	readonly readings: readonly Reading[];
	/** Positions are offsets into `text`. */
	readonly problems: readonly Problem[];
}
