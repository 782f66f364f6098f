/** What was found out for elements in one filing, kept from one version to the next where it still holds. */
import type { Commitment, Element } from '../ledger/types.ts';
import type { Counts } from './counts.ts';
import type { Decision } from './decide.ts';
import type { Spot } from './kin.ts';
import type { Query } from './query.ts';
import type { Ranking } from './rank.ts';

/** What is known of one element. */
export interface ElementMemory {
	/** Null until worked out, and when an edit may have changed it. */
	decision: Decision | null;
	queries: readonly Query[] | null;
	/** Where it seems to stand; null until worked out, and with the decision. */
	guesses: readonly Spot[] | null;
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
	of(commitment: Commitment, element: Element): ElementMemory {
		let elements = this.#commitments.get(commitment);
		if (!elements) {
			elements = new Map();
			this.#commitments.set(commitment, elements);
		}
		const key = `${element.id}\n${element.text}`;
		let memory = elements.get(key);
		if (!memory) {
			memory = { decision: null, queries: null, guesses: null, counted: new Set(), asked: true };
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

	/** Takes note that a passage was looked at closely. */
	look(): void {
		this.#looks++;
	}

	/** Forgets what an edit may have changed, and elements that nobody asks for any more. */
	update({ change }: Counts): void {
		this.#decided = 0;
		this.#looks = 0;
		for (const [commitment, elements] of this.#commitments) {
			let touched = false;
			for (const [key, memory] of elements) {
				if (!memory.asked) elements.delete(key);
				else if (this.#touch(memory, change)) touched = true;
				memory.asked = false;
			}
			if (elements.size === 0) this.#commitments.delete(commitment);
			if (touched) forgetDecisions(elements.values());
		}
	}

	/** True when an edit may have changed what is known of an element. */
	#touch(memory: ElementMemory, change: Counts['change']): boolean {
		const rare =
			(change.allStepped && memory.counted.size > 0) || [...change.stepped].some((term) => memory.counted.has(term));
		if (rare) {
			memory.queries = null;
			memory.counted.clear();
			return true;
		}
		// Every ranking has to hear of it, not only the first that is touched.
		let touched = false;
		for (const query of memory.queries ?? []) {
			if (this.#rankings.get(query)?.touch(change) !== false) touched = true;
		}
		return touched;
	}
}

/** Where one fact of a promise seems to stand has a say in where the others do. */
function forgetDecisions(elements: Iterable<ElementMemory>): void {
	for (const memory of elements) {
		memory.decision = null;
		memory.guesses = null;
	}
}
