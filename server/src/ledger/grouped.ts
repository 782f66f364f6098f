/** Things by what they have in common; `Map.groupBy` is of a later Node. */
import { kept } from './once.ts';

/** The things under each key, in their order; the keys in the order in which they come first. */
export function grouped<Key, Thing>(things: Iterable<Thing>, keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
	const groups = new Map<Key, Thing[]>();
	for (const thing of things) kept(groups, keyOf(thing), () => []).push(thing);
	return groups;
}
