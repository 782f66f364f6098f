/** A passage held against what is looked for, as data: `matcher.ts` makes it. */

import type { Span } from '../ledger/types.ts';
import type { PassagePlace, Unit } from './filing/places.ts';
import type { Objection } from './objection.ts';
import type { Query } from './sought.ts';
import type { Need } from './words/values.ts';

/** A sought word is met, by itself or by another one, where it is met so well or better. */
export const MET = 0.4;

/** How well a unit and what stands around it cover the query. */
export interface Match {
	readonly place: PassagePlace;
	/** The best unit, and its place among those of the passage; undefined and -1 in a passage without any. */
	readonly unit: Unit | undefined;
	readonly at: number;
	readonly score: number;
	/** Share of the element's own weight that stands in the unit and its surroundings. */
	readonly coverage: number;
	/** By index of `query.sought`: how well it is met (0 to 1) and by which term. */
	readonly met: ArrayLike<number>;
	readonly by: readonly (string | null)[];
	/** Numbers of the terms it is met by, each once. */
	readonly terms: readonly number[];
	/** The same by the sentence or row alone. */
	readonly direct: number;
	readonly near: ArrayLike<number>;
	/** Share of the element's weight that stands in the headings above. */
	readonly heading: number;
	/** Share of the ask's other words that stand in the sentence or row alone. */
	readonly askedDirect: number;
	readonly valueMet: boolean;
	/** Kinds of value that are asked for and absent. */
	readonly unmet: readonly Need[];
	readonly similarity: number;
	/** Share of the ask's other words that stand in or around it, and how alike ask and passage are. */
	readonly asked: number;
	readonly subject: number;
	/** What more stands in the unit (`met.ts`), its features and what they come to at most (`features.ts`, `weights.ts`), how it is told (`decide.ts`); null until asked for. */
	news: number | null;
	features: readonly number[] | null;
	most: number | null;
	told: Telling | null;
	/** What hangs on what stands beside its passage too: what speaks against it (null for nothing; `candidates.ts`), once it was asked for. */
	objection: Objection | null | undefined;
	standpoint: Objection | null | undefined;
	/** The same: what it says (`candidates.ts`) and who else does (`decide.ts`); null until asked for. */
	saying: Saying | null;
	unopposed: readonly Wording[] | null;
}

/** How a match is told: what is shown of its passage, with offsets from where its chunk begins, and what it has and lacks. */
export interface Telling extends Span {
	readonly quote: string;
	readonly has: readonly string[];
	readonly lacks: readonly string[];
}

/** How a match says the element, by itself. */
export interface Saying {
	/** It is a row of the table that was promised, or a cell of it states the element. */
	readonly titled: boolean;
	readonly inCell: boolean;
	/** The sentence says enough of the element. */
	readonly carries: boolean;
	/** It says the element in the element's own words, if nothing speaks against it. */
	readonly literal: boolean;
}

/** A match with the wording of the element that it is one of. */
export interface Wording {
	readonly query: Query;
	readonly match: Match;
}
