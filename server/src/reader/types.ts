/** A second reader: what it is asked, what it answers, and what is kept of it. Nothing of it is signed by a person. */
import type * as z from 'zod';
import type { Evidence, Filing, Judgement } from '../evidence/types.ts';
import type { Commitment, Disposition, Element, Problem, Span } from '../ledger/types.ts';
import type { Protocol } from './protocol.ts';

type Deep<T> = T extends (infer U)[]
	? readonly Deep<U>[]
	: T extends object
		? { readonly [K in keyof T]: Deep<T[K]> }
		: T;

/** All that a second reader is told about one element: nothing else of the draft. */
export type Question = Deep<z.output<Protocol['question']>>;
export type QuestionPassage = Question['passages'][number];
/** What else of the filing a reader asks for, once: a section by its heading, or passages by words. */
export type More = NonNullable<Question['after']>;
/** One line of an answers file. */
export type Answer = Deep<z.output<Protocol['answer']>>;
/** Sentences of a letter that the rules could not settle. */
export type LetterQuestion = Deep<z.output<Protocol['letterQuestion']>>;
export type LetterReply = Deep<z.output<Protocol['letterReply']>>;

/** A letter as far as it is asked about; `letter/` reads it. All offsets are offsets into `text`. */
export interface LetterSubject {
	readonly id: string;
	readonly text: string;
	readonly comments: readonly {
		readonly number: string;
		readonly ask: Span & { readonly text: string };
		readonly response: (Span & { readonly text: string }) | null;
	}[];
	readonly proposals: readonly {
		readonly disposition: string;
		readonly quote: string;
		readonly at: Span;
		readonly strength: string;
	}[];
}

/** A question about a letter, with where its sentences stand. */
export interface LetterAsked {
	readonly question: LetterQuestion;
	readonly spans: ReadonlyMap<string, Span>;
}

/** A commitment that a second reader proposes. Nothing is written of it but by a person. */
export interface LetterProposal extends Span {
	readonly comment: string | null;
	readonly ask: string;
	readonly quote: string;
	readonly disposition: Disposition;
	readonly title: string;
	readonly elements: readonly string[];
}

/** What is kept of an answer. */
export type Reading = Deep<z.output<Protocol['reading']>>;

/** What is asked about, as the rules know it. `judgement` is theirs, untouched by signatures and readings. */
export interface Subject {
	readonly filing: Filing;
	readonly commitment: Commitment;
	readonly element: Element;
	readonly judgement: Judgement;
}

/** A question with what the program alone knows of its passages. */
export interface Asked {
	readonly question: Question;
	/** By passage id, the fingerprint of all that is shown of it. */
	readonly prints: ReadonlyMap<string, string>;
	/** Fingerprint of what is asked, without the passages. */
	readonly matter: string;
}

/** What an answer comes to once it was held against its question. A rejected one is said and never mended. */
export type Checked =
	| { readonly kind: 'reading'; readonly reading: Omit<Reading, 'model' | 'on'> }
	| { readonly kind: 'more'; readonly more: More }
	| { readonly kind: 'rejected'; readonly why: string };

/** A readings file that was read; what could not be understood is left out and named in `problems`. */
export interface ReadingsFile {
	readonly text: string;
	readonly readings: readonly Reading[];
	readonly problems: readonly Problem[];
	/** Where each reading stands in the text, in the order of `readings`. */
	readonly places: readonly Span[];
}

/** A reading held against the filing as it stands now. */
export type Standing =
	| { readonly kind: 'void'; readonly why: string }
	| {
			readonly kind: 'stands';
			/** Where its quotes stand. */
			readonly evidence: readonly Evidence[];
			/** Why a person must sign before it counts as found; null when the rules hold its passages for possible. */
			readonly needsSignature: string | null;
	  };
