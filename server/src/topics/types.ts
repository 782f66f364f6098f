/** A topic of staff comments as data: what its facts are, how drafters word them, where they belong. */
import type { Form, ValueKind } from '../ledger/types.ts';

export type { Form, ValueKind } from '../ledger/types.ts';

export interface TopicElement {
	readonly id: string;
	/** What a reader must be able to point at. */
	readonly fact: string;
	/** The fact as letters ask for it; only `matchElement` reads this. */
	readonly asked?: readonly string[];
	/** Drafters' phrases for it; matched by stems, in order. Alone they raise a candidate, never a `found`. */
	readonly signals: readonly string[];
	/** A kind of value the fact cannot do without. */
	readonly value?: ValueKind;
	/** Phrases that look like the fact and are not. */
	readonly nearMisses: readonly string[];
	/**
	 * Citations (normal form) that themselves require the fact. A promise of "disclosure pursuant to" one of them, without
	 * more, is a promise of the facts that name it.
	 */
	readonly requiredBy?: readonly string[];
	/** True for a permitted statement that the fact does not arise ("no reporting unit is at risk"). */
	readonly negative?: true;
	/** Sentences of our own writing: the tests of the topic. */
	readonly examples: TopicExamples;
}

/** Fictional sentences for one element. */
export interface TopicExamples {
	/** Draft sentences that state the fact. */
	readonly states: readonly string[];
	/** Draft sentences that only seem to. */
	readonly seems: readonly string[];
}

export interface Topic {
	readonly id: string;
	readonly title: string;
	/**
	 * True for a part of every report rather than a subject ("results of operations"): its cues often only say where
	 * another topic is discussed, so they weigh less.
	 */
	readonly broad?: true;
	/** Citations that lead to the topic, in the normal form of `citation.ts`; each stands for everything below it. */
	readonly citations: readonly string[];
	/** Phrases in ask or response that lead to the topic. */
	readonly cues: readonly string[];
	/** Fictional asks that lead to the topic: what `matchTopic` must recognise. */
	readonly asks: readonly string[];
	/** Words used alike within the topic, first the plainest; those used alike everywhere are in `synonyms.ts`. */
	readonly synonyms: readonly (readonly string[])[];
	/**
	 * By form, the headings it belongs under, best first, each `[Part II, ][Item 5.E ]words`: a heading fits by its item
	 * number or by the words. Bare words name a note or sub-heading; the item that holds it comes later as the fallback.
	 */
	readonly homes: Partial<Readonly<Record<Form, readonly string[]>>>;
	/**
	 * Given where the facts are worded in terms that fit other things too ("fair value exceeded carrying value"): what they must be
	 * about. A passage counts only where one of these words stands in it, right before it, or in its headings or table.
	 */
	readonly things?: readonly string[];
	/** Things that are like those and are not meant: a sentence that names one of these must name one of those itself. */
	readonly otherThings?: readonly string[];
	readonly elements: readonly TopicElement[];
	/**
	 * What a drafter may start from, by form or `default`, in the order in which it reads; the default covers every
	 * element. Another form may leave elements out.
	 */
	readonly blocks: Partial<Readonly<Record<Form | 'default', readonly SnippetBlock[]>>>;
}

/** One paragraph or one table of a snippet; each sentence holds a placeholder, so nothing of it is evidence while unfilled. */
export interface SnippetBlock {
	/** Ids of the topic's elements that it states. */
	readonly covers: readonly string[];
	/**
	 * Given for a permitted statement that stands in place of others ("no reporting unit is at risk"): ids of the elements
	 * whose blocks it replaces. It is offered in a comment, for the drafter to take where it is so.
	 */
	readonly insteadOf?: readonly string[];
	/** Markdown, `[●]` the only placeholder; never figures. */
	readonly text: string;
}
