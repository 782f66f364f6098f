/** A verdict and the passages behind it, as data: `candidates.ts` and `decide.ts` make them, `memory.ts` keeps them. */

import type { PassagePlace } from './filing/places.ts';
import type { KinNear } from './kin.ts';
import type { Match } from './match.ts';
import type { Objection } from './objection.ts';
import type { Query } from './sought.ts';
import type { Evidence, Verdict } from './types.ts';

/** What a candidate is compared with. */
export interface Company {
	/** Best hand score of the element's candidates. */
	readonly top: number;
	/** Best hand score of the other candidates. */
	readonly rival: number;
	/** Place in the order by hand score, from 0. */
	readonly order: number;
	/** Coverage by the other wording of the fact; the same coverage when there is one wording. */
	readonly other: number;
	/** Where the other facts of the promise seem to stand. */
	readonly kin: KinNear;
}

/** A passage with what speaks for it and against it. */
export interface Candidate {
	readonly match: Match;
	readonly query: Query;
	readonly objection: Objection | null;
	readonly company: Company;
	/** Only for ordering within one element. */
	readonly score: number;
	/** How likely it states the element, 0 to 1, as far as its words and place go. */
	readonly chance: number;
	/** It says the element in the element's own words, or is a row of which one cell states it. */
	readonly verbatim: boolean;
	/** Nothing speaks against it, and no weighty part of the element is absent: it may make the element found. */
	readonly eligible: boolean;
}

/** A verdict with the passages behind it, wherever edits move them. */
export interface Decision {
	readonly verdict: Verdict;
	readonly accepted: readonly Candidate[];
	/** The closest others. */
	readonly others: readonly Candidate[];
	readonly shown: readonly Candidate[];
	/** The first of them that says where to look, where the element was not found; null for none. */
	readonly pointer: Candidate | null;
	/** All that were looked at closely, where there is a pointer; else empty. */
	readonly pool: readonly Candidate[];
	readonly queries: readonly Query[];
	/** What is told of it wherever its passages stand; null until it is told. */
	told: Told | null;
}

/** A judgement, but for where its passages stand. */
export interface Told {
	/** The decision itself. A judgement must not keep all that is known of its filing only for the steps that few ask for. */
	readonly from: WeakRef<Decision>;
	readonly why: string;
	readonly evidence: readonly ToldEvidence[];
	readonly candidates: readonly ToldEvidence[];
}

export interface ToldEvidence {
	readonly place: PassagePlace;
	/** The evidence, with offsets from where the chunk of its passage begins. */
	readonly own: Evidence;
}
