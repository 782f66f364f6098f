/** From an element and a filing to a verdict that shows its grounds. */
import type { Draft, Section } from '../draft/types.ts';
import type { Span } from '../ledger/types.ts';
import type { Objection } from './objection.ts';

export type { Objection, ObjectionKind } from './objection.ts';

export type Verdict = 'found' | 'unsure' | 'missing';

/** One or more drafts that are filed together. */
export interface Filing {
	readonly id: string;
	readonly form: string | null;
	readonly period: string | null;
	readonly drafts: readonly Draft[];
}

/** A passage put forward, with what it has and lacks of the element. */
export interface Evidence extends Span {
	readonly file: string;
	/** Literal source text: `draft.text.slice(start, end)`. */
	readonly quote: string;
	/** 0 to 1, only for ordering within one element. */
	readonly score: number;
	/** Words of the element (or their synonyms) that stand there. */
	readonly has: readonly string[];
	/** Words of the element that do not. */
	readonly lacks: readonly string[];
	/** Why it was not accepted, when a near miss, negation, hedge, quotation or older period was recognised. */
	readonly objection: Objection | null;
}

export interface Judgement {
	readonly element: string;
	readonly verdict: Verdict;
	/** The passages that made it found; empty otherwise. */
	readonly evidence: readonly Evidence[];
	/** The closest other passages, best first, three at most. */
	readonly candidates: readonly Evidence[];
	/** One sentence. */
	readonly why: string;
	/** Every step, for `explain`. */
	readonly trace: readonly string[];
}

/** A filing indexed once for all elements; opaque to callers. */
export interface PreparedFiling {
	readonly filing: Filing;
}

/** Where a commitment belongs in a filing: the heading that fits best, or null with the nearest parent. */
export interface Place {
	readonly file: string;
	readonly section: Section;
	/** True when a heading really fits; false when this is only the nearest parent or the title. */
	readonly exact: boolean;
}
