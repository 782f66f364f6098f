/** What was found out for elements in one filing, kept from one version to the next where it still holds. */
import { kept } from '../ledger/index.ts';
import type { Commitment, Element } from '../ledger/types.ts';
import type { Decision } from './decision.ts';
import type { Counts } from './filing/counts.ts';
import type { Spot } from './kin.ts';
import type { Ranking } from './query/ranking.ts';
import type { Query } from './sought.ts';

/** What is known of one element. */
export interface ElementMemory {
	readonly id: string;
	readonly text: string;
	/** Null until worked out, and when an edit may have changed it. */
	decision: Decision | null;
	queries: readonly Query[] | null;
	/** Where it seems to stand; null until worked out, and with the decision. */
	guesses: readonly Spot[] | null;
	/** The terms whose counts the queries were made with. */
	readonly counted: Set<number>;
	/** True when an edit may have changed the rankings that the decision was made from. */
	doubted: boolean;
}

/** What is known of the elements of one commitment. */
interface CommitmentMemory {
	readonly elements: ElementMemory[];
	/** True when any of them was asked for since the last edit. */
	asked: boolean;
}

/** Owns what is known of all elements of a filing. */
export class Memory {
	readonly #commitments = new Map<Commitment, CommitmentMemory>();
	readonly #rankings = new WeakMap<Query, Ranking>();
	#decided = 0;
	#looks = 0;

	/** How many passages were looked at closely, once for each wording, since the last edit. */
	get looks(): number {
		return this.#looks;
	}

	/** How many elements were decided anew since the last edit. */
	get decided(): number {
		return this.#decided;
	}

	/** What is known of an element; nothing at first. */
	of(commitment: Commitment, { id, text }: Element): ElementMemory {
		let known = this.#commitments.get(commitment);
		if (!known) {
			known = { elements: [], asked: true };
			this.#commitments.set(commitment, known);
		}
		known.asked = true;
		let memory = known.elements.find((one) => one.id === id && one.text === text);
		if (!memory) {
			memory = { id, text, decision: null, queries: null, guesses: null, counted: new Set(), doubted: false };
			known.elements.push(memory);
		}
		return memory;
	}

	/**
	 * Makes sure that what is known of the elements of a commitment holds, before it is used: where the best passages for one are
	 * others than before, all are decided anew, because where one fact of a promise seems to stand has a say in where the others do.
	 */
	settle(commitment: Commitment, isRankedAnew: (query: Query) => boolean): void {
		const { elements = [] } = this.#commitments.get(commitment) ?? {};
		let changed = false;
		for (const memory of elements) {
			if (!memory.doubted) continue;
			memory.doubted = false;
			// Every ranking has to be asked: what it gives then is what it is compared with next time.
			for (const query of memory.queries ?? []) if (isRankedAnew(query)) changed = true;
		}
		if (changed) forgetDecisions(elements);
	}

	/** The ranking of a query, made when there is none. */
	rankingOf(query: Query, make: () => Ranking): Ranking {
		return kept(this.#rankings, query, make);
	}

	/** Takes note that an element was decided. */
	decide(): void {
		this.#decided++;
	}

	/** Takes note that a passage was looked at closely. */
	look(): void {
		this.#looks++;
	}

	/**
	 * Forgets what an edit may have changed, and commitments that nobody asks about any more. Of one that is asked about every element
	 * stays: where one seems to stand has a say in the others also while nobody asks for it alone.
	 */
	update(counts: Counts): void {
		this.#decided = 0;
		this.#looks = 0;
		for (const [commitment, known] of this.#commitments) {
			if (!known.asked) this.#commitments.delete(commitment);
			else this.#updateElements(known.elements, counts);
			known.asked = false;
		}
	}

	#updateElements(elements: readonly ElementMemory[], counts: Counts): void {
		let requeried = false;
		for (const memory of elements) {
			if (hasStepped(memory, counts.change)) {
				memory.queries = null;
				memory.counted.clear();
				requeried = true;
			} else if (this.#touch(memory, counts)) memory.doubted = true;
		}
		if (requeried) forgetDecisions(elements);
	}

	/** True when an edit may have changed the rankings of an element. */
	#touch(memory: ElementMemory, counts: Counts): boolean {
		// Every ranking has to hear of it, not only the first that is touched.
		let touched = false;
		for (const query of memory.queries ?? []) {
			if (this.#rankings.get(query)?.touch(counts.change, counts) !== false) touched = true;
		}
		return touched;
	}
}

/** True when the rarity of a term of an element reached another step. */
function hasStepped({ counted }: ElementMemory, { allStepped, stepped }: Counts['change']): boolean {
	if (allStepped && counted.size > 0) return true;
	for (const term of stepped) if (counted.has(term)) return true;
	return false;
}

function forgetDecisions(elements: readonly ElementMemory[]): void {
	for (const memory of elements) {
		memory.decision = null;
		memory.guesses = null;
	}
}
