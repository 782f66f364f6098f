/** What is looked for, and a first guess where the facts of one promise stand, by the words of each alone. */
import type { Commitment, Element } from '../ledger/types.ts';
import { guessesFor } from './candidates.ts';
import type { Spot } from './kin.ts';
import type { ElementMemory } from './memory.ts';
import type { FilingIndex } from './prepare.ts';
import { queriesOf } from './query/query.ts';
import type { Query } from './sought.ts';
import { loreOf } from './words/lore.ts';
import type { Counting } from './words/rarity.ts';

/** The queries of an element in a filing, made once and kept in its memory. */
export function queriesFor(
	commitment: Commitment,
	element: Element,
	index: FilingIndex,
	memory: ElementMemory,
): readonly Query[] {
	const counting = { counts: noting(index.counts, memory.counted) };
	memory.queries ??= queriesOf(commitment, element, counting, loreOf(commitment, element));
	return memory.queries;
}

/** Where the other facts of the same promise seem to stand. */
export function kinOf(commitment: Commitment, element: Element, index: FilingIndex): readonly (readonly Spot[])[] {
	return commitment.elements.flatMap((other) => {
		if (other.id === element.id) return [];
		const memory = index.memory.of(commitment, other);
		memory.guesses ??= guessesFor(index, queriesFor(commitment, other, index, memory));
		return [memory.guesses];
	});
}

/** The counts of a filing; the terms that are asked for are put down in `asked`. */
function noting(counts: Counting['counts'], asked: Set<number>): Counting['counts'] {
	return {
		idOf: (term) => counts.idOf(term),
		unitsWith: (term) => {
			asked.add(term);
			return counts.unitsWith(term);
		},
		all: counts.all,
	};
}
