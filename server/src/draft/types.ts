/** A Markdown draft cut into sections and passages. Offsets are UTF-16 offsets into `text`, half-open. */
import type { Form, Problem, Span } from '../ledger/types.ts';

/**
 * A text of which mostly parts are looked at: one string, or pieces, of which an edit makes only some anew. Offsets are UTF-16
 * offsets, as those of a string.
 */
export interface LongText {
	readonly length: number;
	/** All of it, in order, where it is held in pieces; those that an edit did not touch are the same in the next version. */
	readonly pieces?: readonly string[];
	slice(start?: number, end?: number): string;
	charCodeAt(at: number): number;
	/** All of it as one string, which takes room of its own where it is held in pieces. */
	toString(): string;
}

/** What a draft says it is; `inferred` names what the program concluded itself and from what. */
export interface DraftMeta {
	readonly form: Form | null;
	/** End of the period, 2017-12-31. */
	readonly period: string | null;
	/** Id of the filing the file belongs to; null when the front matter does not name one. */
	readonly filing: string | null;
	readonly inferred: readonly string[];
}

/** A heading and all that stands below it up to the next heading of its level or higher. Section 0 is the whole draft. */
export interface Section extends Span {
	readonly index: number;
	/** 0 for the whole draft, else 1 to 6. */
	readonly level: number;
	readonly title: string;
	/** The heading line itself; empty at the front for section 0. */
	readonly heading: Span;
	/** Where its own text ends: before the first subsection. */
	readonly ownEnd: number;
	/** Index of the enclosing section; -1 for section 0. */
	readonly parent: number;
}

/** A sentence of a passage: where it stands in the draft and its plain words. */
export interface Sentence extends Span {
	readonly text: string;
}

/** The smallest place that can be evidence: a paragraph, list item or table row, as plain words without markup. */
export interface Passage extends Span {
	readonly kind: 'paragraph' | 'list item' | 'table row';
	/** Index of the innermost section it stands in. */
	readonly section: number;
	/** Plain words: markup, comments, struck text and code are gone; cells are joined with ` | `. */
	readonly text: string;
	readonly sentences: readonly Sentence[];
	/** For a table row: the header cells of its table, and the paragraph right above it. */
	readonly columns?: readonly string[];
	readonly caption?: string;
	/** For a table row: which table of the draft it stands in, counted from 0. */
	readonly table?: number;
	/** Block-quoted text is shown but is no evidence by itself. */
	readonly quoted: boolean;
}

/** A placeholder nobody has filled: `[●]`, `[___]`, `XX%`, `[TBD]`. */
export interface Placeholder extends Span {
	readonly text: string;
}

/** `<!-- commitments-ignore ID[/ELEMENT]: reason -->` and the like; the span is the whole comment. */
export interface Directive extends Span {
	/** The word after `commitments-`: `ignore`. */
	readonly name: string;
	/** `ID` or `ID/ELEMENT`; empty when the comment names none. */
	readonly target: string;
	/** Empty when none is given. */
	readonly reason: string;
}

/** A heading as it stands in the draft. */
export interface HeadingBlock extends Span {
	readonly kind: 'heading';
	/** 1 to 6; null for a line that only looks like a heading (bold, or `Item 5. …`), which ranks by what stands around it. */
	readonly level: number | null;
	readonly title: string;
}
export interface PassageBlock extends Omit<Passage, 'section'> {
	/** A row of a table that nothing in its chunk stands above: its caption is what stands above the chunk. */
	readonly inherits: boolean;
}
export type Block = HeadingBlock | PassageBlock;

/** A stretch of a draft that can be read without the rest. Offsets count from its own start. */
export interface Chunk {
	readonly text: string;
	readonly blocks: readonly Block[];
	/** True when a heading is among the blocks. */
	readonly headed: boolean;
	/** True when a tag may be in it: it has the mark that opens one. */
	readonly tagged: boolean;
	readonly tables: number;
	readonly caption: string | null | undefined;
	readonly placeholders: readonly Placeholder[];
	readonly directives: readonly Directive[];
	/** Labels of link and note definitions in it, as `[label]` or `[^label]`. */
	readonly defines: readonly string[];
	/** Labels of the draft that it was read with. */
	readonly used: readonly string[];
	/** Too deep or too long for the Markdown parser: it has no blocks, nothing in it counts, and the draft says so. */
	readonly unread: boolean;
	/** The YAML text when it is the front matter. */
	readonly frontMatter: string | null;
}

export interface Draft {
	/** Path as the caller names it; never interpreted here. */
	readonly file: string;
	/** The text as it was given. */
	readonly source: LongText;
	/** The same as one string; who needs a part of it takes it from `source`. */
	readonly text: string;
	readonly meta: DraftMeta;
	readonly sections: readonly Section[];
	readonly passages: readonly Passage[];
	readonly placeholders: readonly Placeholder[];
	readonly directives: readonly Directive[];
	readonly problems: readonly Problem[];
	/** The same text as chunks, in order. A chunk that an edit did not touch is the same object in the next version. */
	readonly chunks: readonly Chunk[];
	/** Where each chunk begins. */
	readonly starts: Int32Array;
	/** How many chunks were read anew for this version. */
	readonly chunksRead: number;
}
