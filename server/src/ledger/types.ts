/** The commitments file as values. Every type here follows from `schema.ts`; nothing else defines the format. */
import type * as z from 'zod';
import type {
	COUNTS,
	DISPOSITIONS,
	FORMS,
	SCOPES,
	Schemas,
	SEVERITIES,
	STRENGTHS,
	TARGETS,
	VALUE_KINDS,
} from './schema.ts';

export type { Find, FindTerm } from './schema.ts';
export type Disposition = (typeof DISPOSITIONS)[number];
export type Strength = (typeof STRENGTHS)[number];
export type Target = (typeof TARGETS)[number];
export type Form = (typeof FORMS)[number];
export type ValueKind = (typeof VALUE_KINDS)[number];
export type Scope = (typeof SCOPES)[number];
export type Counts = (typeof COUNTS)[number];
export type Severity = (typeof SEVERITIES)[number];

type Deep<T> = T extends (infer U)[]
	? readonly Deep<U>[]
	: T extends object
		? { readonly [K in keyof T]: Deep<T[K]> }
		: T;

export type Registrant = Deep<z.output<Schemas['registrant']>>;
export type Letter = Deep<z.output<Schemas['letter']>>;
export type Commitment = Deep<z.output<Schemas['commitment']>>;
export type Element = Commitment['elements'][number];
export type Condition = NonNullable<Commitment['condition']>;
export type Decision = NonNullable<Commitment['decisions']>[number];
export type Waiver = NonNullable<Commitment['waivers']>[number];
export type Retired = NonNullable<Commitment['retired']>;
export type SignOff = NonNullable<Commitment['signOffs']>[number];
export type Ledger = Deep<z.output<Schemas['ledger']>>;

/** A half-open range of UTF-16 offsets into the text that was read. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Something wrong in a file, with the place and what to do about it. */
export interface Problem extends Span {
	/** A stable word, for example `unknown-key`, `duplicate-id`, `quote-not-in-letter`, `letter-changed`. */
	readonly code: string;
	readonly severity: Exclude<Severity, 'off'>;
	/** One sentence: what is wrong, then what to do. */
	readonly message: string;
	/** What is likely meant instead, for a person to accept: words for the problem's own place. */
	readonly instead?: string;
}

/** Where the parts of one commitment stand in the YAML text. */
export interface CommitmentPlace extends Span {
	readonly id: Span;
	readonly quote: Span;
	/** Null when the commitment keeps no ask. */
	readonly ask: Span | null;
	/** Null when the letter says nothing of all promises together. */
	readonly saidOfAll: Span | null;
	/** Null when it does not say where the quote stands. */
	readonly at: Span | null;
	readonly elements: ReadonlyMap<string, Span>;
}

/** A commitments file that was read. Never absent: what could not be understood is left out and named in `problems`. */
export interface LedgerFile {
	readonly text: string;
	readonly ledger: Ledger;
	readonly problems: readonly Problem[];
	/** By commitment id. */
	readonly places: ReadonlyMap<string, CommitmentPlace>;
	/** False when the file as a whole could not be read (bad YAML, no version, wrong shape): nothing may be concluded from it. */
	readonly usable: boolean;
}
