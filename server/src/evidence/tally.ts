/** How well each sought word is met, and by what, while the units of passages are matched with a query. */
import type { Compiled } from './compiled.ts';
import { termCount } from './termIds.ts';

/** By term number: one more than its index in the query that is being matched; 0 for terms that are not sought. */
let slots = new Int32Array(0);

/** Makes the terms of a query the ones that are sought, until `forget`. */
export function note({ terms }: Compiled): void {
	if (slots.length < termCount()) slots = new Int32Array(termCount() * 2);
	for (let at = 0; at < terms.length; at++) slots[terms[at] ?? 0] = at + 1;
}

/** Undoes `note`. */
export function forget({ terms }: Compiled): void {
	for (let at = 0; at < terms.length; at++) slots[terms[at] ?? 0] = 0;
}

/** Owns, by index of the sought word, how well it is met and the index of the name of what meets it; -1 for nothing. */
export class Tally {
	readonly value: Float64Array;
	readonly by: Int32Array;

	constructor(size: number) {
		this.value = new Float64Array(size);
		this.by = new Int32Array(size).fill(-1);
	}

	clear(): void {
		this.value.fill(0);
		this.by.fill(-1);
	}

	copy(other: Tally): void {
		this.value.set(other.value);
		this.by.set(other.by);
	}

	/** Takes in what terms meet. */
	add(terms: Int32Array | undefined, { aims }: Compiled, factor: number): void {
		if (!terms) return;
		for (let at = 0; at < terms.length; at++) {
			const slot = slots[terms[at] ?? 0] ?? 0;
			if (slot === 0) continue;
			for (const aim of aims[slot - 1] ?? []) this.raise(aim.sought, aim.value * factor, aim.name);
		}
	}

	/** Takes over what the other meets better. */
	merge(other: Tally): void {
		for (let at = 0; at < this.value.length; at++) {
			const value = other.value[at] ?? 0;
			if (value > 0) this.raise(at, value, other.by[at] ?? -1);
		}
	}

	/** Meets a sought word, where it was not met as well before. */
	raise(sought: number, value: number, name: number): void {
		if (value > (this.value[sought] ?? 0)) this.set(sought, value, name);
	}

	set(sought: number, value: number, name: number): void {
		this.value[sought] = value;
		this.by[sought] = name;
	}
}

/** Owns what the terms of each unit of a passage meet, read once although each unit looks at those beside it. */
export class Hits {
	#sought: number[] = [];
	#value: number[] = [];
	#name: number[] = [];
	/** By unit: where its hits end. */
	#ends: number[] = [];
	#units = 0;

	get units(): number {
		return this.#units;
	}

	/** Reads the units of a passage. */
	read(units: readonly { readonly terms: Int32Array }[], { aims }: Compiled): void {
		let count = 0;
		this.#units = units.length;
		for (let unit = 0; unit < units.length; unit++) {
			const terms = units[unit]?.terms;
			for (let at = 0; terms && at < terms.length; at++) {
				const slot = slots[terms[at] ?? 0] ?? 0;
				if (slot === 0) continue;
				for (const aim of aims[slot - 1] ?? []) {
					this.#sought[count] = aim.sought;
					this.#value[count] = aim.value;
					this.#name[count++] = aim.name;
				}
			}
			this.#ends[unit] = count;
		}
	}

	/** Takes what a unit meets into a tally. */
	into(tally: Tally, unit: number, factor: number): void {
		const end = this.#ends[unit] ?? 0;
		for (let at = unit > 0 ? (this.#ends[unit - 1] ?? 0) : 0; at < end; at++) {
			tally.raise(this.#sought[at] ?? 0, (this.#value[at] ?? 0) * factor, this.#name[at] ?? -1);
		}
	}
}
