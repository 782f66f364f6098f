/** Works something out when it is first asked for, and keeps it: a program that never asks pays nothing. */
export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
