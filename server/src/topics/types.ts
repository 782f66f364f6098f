/** A topic of staff comments as data: what its facts are, how drafters word them, where they belong. */
import type { Form, ValueKind } from '../ledger/types.ts';

export type { Form, ValueKind } from '../ledger/types.ts';

export interface TopicElement {
	readonly id: string;
	/** What a reader must be able to point at. */
	readonly fact: string;
	/** Drafters' phrases for it; matched by stems, in order. Alone they raise a candidate, never a `found`. */
	readonly signals: readonly string[];
	/** A kind of value the fact cannot do without. */
	readonly value?: ValueKind;
	/** Phrases that look like the fact and are not. */
	readonly nearMisses: readonly string[];
	/** True for a permitted statement that the fact does not arise ("no reporting unit is at risk"). */
	readonly negative?: true;
	/** Sentences of our own writing that state the fact, and that only seem to: the tests of the topic. */
	readonly examples: { readonly states: readonly string[]; readonly seems: readonly string[] };
}

export interface Topic {
	readonly id: string;
	readonly title: string;
	/** Normalised citations that lead to the topic. */
	readonly citations: readonly string[];
	/** Phrases in ask or response that lead to the topic. */
	readonly cues: readonly string[];
	/** Words used alike within the topic, first the plainest. */
	readonly synonyms: readonly (readonly string[])[];
	/** By form, the headings it belongs under, best first; a heading matches by item number or words. */
	readonly homes: Partial<Readonly<Record<Form, readonly string[]>>>;
	readonly elements: readonly TopicElement[];
	/** Markdown with placeholders `[●]`, by form or `default`; never figures. */
	readonly snippets: Partial<Readonly<Record<Form | 'default', string>>>;
}
