/** Works something out when it is first asked for, and keeps it: a program that never asks pays nothing. */
export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** What can be kept and told from what was never made. */
type Known = NonNullable<unknown> | null;

/** Works something out once for each thing that is asked about and never changes; kept for as long as the thing is. */
export function oncePer<Thing extends object, T extends Known>(make: (thing: Thing) => T): (thing: Thing) => T {
	const known = new WeakMap<Thing, T>();
	return (thing) => {
		let made = known.get(thing);
		if (made === undefined) {
			made = make(thing);
			known.set(thing, made);
		}
		return made;
	};
}

/** What stands under a key; made and put there when nothing does. */
export function kept<Key, T extends Known>(
	known: { get(key: Key): T | undefined; set(key: Key, value: T): unknown },
	key: Key,
	make: () => T,
): T {
	let made = known.get(key);
	if (made === undefined) {
		made = make();
		known.set(key, made);
	}
	return made;
}
