/** What was found out for elements in one filing, kept from one version to the next where it still holds. */
import type { Commitment, Element } from '../ledger/types.ts';
import type { Counts } from './counts.ts';
import type { Decision } from './decide.ts';
import type { Query } from './query.ts';
import type { Ranking } from './rank.ts';

/** What is known of one element. */
export interface ElementMemory {
	/** Null until worked out, and when an edit may have changed it. */
	decision: Decision | null;
	queries: readonly Query[] | null;
	/** The terms whose counts the queries were made with. */
	readonly counted: Set<number>;
	/** True when it was asked for since the last edit. */
	asked: boolean;
}

/** Owns what is known of all elements of a filing. */
export class Memory {
	#commitments = new Map<Commitment, Map<string, ElementMemory>>();
	readonly #rankings = new WeakMap<Query, Ranking>();
	#decided = 0;

	/** How many elements were decided anew since the last edit. */
	get decided(): number {
		return this.#decided;
	}

	/** What is known of an element; nothing at first. */
	of(commitment: Commitment, element: Element): ElementMemory {
		let elements = this.#commitments.get(commitment);
		if (!elements) {
			elements = new Map();
			this.#commitments.set(commitment, elements);
		}
		const key = `${element.id}\n${element.text}`;
		let memory = elements.get(key);
		if (!memory) {
			memory = { decision: null, queries: null, counted: new Set(), asked: true };
			elements.set(key, memory);
		}
		memory.asked = true;
		return memory;
	}

	/** The ranking of a query, made when there is none. */
	rankingOf(query: Query, make: () => Ranking): Ranking {
		let ranking = this.#rankings.get(query);
		if (!ranking) {
			ranking = make();
			this.#rankings.set(query, ranking);
		}
		return ranking;
	}

	/** Takes note that an element was decided. */
	decide(): void {
		this.#decided++;
	}

	/** Forgets what an edit may have changed, and elements that nobody asks for any more. */
	update({ change }: Counts): void {
		this.#decided = 0;
		for (const [commitment, elements] of this.#commitments) {
			for (const [key, memory] of elements) {
				if (!memory.asked) elements.delete(key);
				else this.#touch(memory, change);
				memory.asked = false;
			}
			if (elements.size === 0) this.#commitments.delete(commitment);
		}
	}

	#touch(memory: ElementMemory, change: Counts['change']): void {
		const rare =
			(change.allStepped && memory.counted.size > 0) || [...change.stepped].some((term) => memory.counted.has(term));
		if (rare) {
			memory.queries = null;
			memory.decision = null;
			memory.counted.clear();
			return;
		}
		// Every ranking has to hear of it, not only the first that is touched.
		for (const query of memory.queries ?? []) {
			if (this.#rankings.get(query)?.touch(change) !== false) memory.decision = null;
		}
	}
}
