/** What is looked for, as data: `query.ts` makes it, everything that weighs a passage reads it. */
import type { Concepts } from './words/concepts.ts';
import type { Tried } from './words/patterns.ts';
import type { Need } from './words/values.ts';

/** One thing to look for. */
export interface Sought {
	/** The element's own word or phrase, as it stands there. */
	readonly label: string;
	/** From the element itself, or only from the ask and promise around it. */
	readonly own: boolean;
	/** How much it says: rarity times role. */
	readonly weight: number;
	/** What may stand for it. */
	readonly forms: readonly Form[];
	/** For a phrase: the stems of its words, which are met when the phrase is. */
	readonly parts: readonly string[];
	/** A word that only asks for a kind of value ("percentage", "amount"): a value of that kind meets it. */
	readonly need: Need | null;
}

/** A term that stands for a sought word. */
export interface Form {
	readonly term: number;
	readonly name: string;
	/** 0 to 1. */
	readonly strength: number;
	readonly rarity: number;
}

/** All that is looked for in one wording of one branch. */
export interface Query {
	/** The words of the element, or of the branch of it that is looked for. */
	readonly text: string;
	/** The same, to be asked for patterns. */
	readonly said: Tried;
	/** Which wording of the fact: 0 for the promise's, 1 for the ask's. */
	readonly wording: number;
	readonly sought: readonly Sought[];
	readonly needs: readonly Need[];
	/** Several values are asked for ("by region", "each year", "compared with"). */
	readonly several: boolean;
	/** It asks whether something is so: a denial answers it as well. */
	readonly either: boolean;
	/** The direction of the element's words, and of the ask and promise as a whole. */
	readonly vector: Float32Array;
	readonly subject: Float32Array;
	/** Drafters' phrases for the fact, and the stems of the words they stand for. */
	readonly signals: Concepts;
	readonly signalled: ReadonlySet<string>;
	readonly around: Around;
}

/** Weighted terms of what stands around an element in its letter. */
export interface Around {
	/** What the comment is about: its first words, and the title. */
	readonly lead: ReadonlyMap<number, number>;
	/** The other facts of the same promise. */
	readonly kin: ReadonlyMap<number, number>;
}
