/** How well each sought word is met, and by what, while the units of passages are matched with a query. */

import { termCount } from '../words/termIds.ts';
import type { Compiled } from './compiled.ts';

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
	/** How many words are sought; there may be room for more. */
	size = 0;
	value = new Float64Array(64);
	by = new Int32Array(64);

	/** Nothing of so many words is met. */
	clear(size: number): void {
		this.size = size;
		if (this.value.length < size) {
			this.value = new Float64Array(size * 2);
			this.by = new Int32Array(size * 2);
		}
		for (let at = 0; at < size; at++) {
			this.value[at] = 0;
			this.by[at] = -1;
		}
	}

	copy({ size, value, by }: Tally): void {
		this.clear(size);
		for (let at = 0; at < size; at++) {
			this.value[at] = value[at] ?? 0;
			this.by[at] = by[at] ?? -1;
		}
	}

	/** Takes in what terms meet. */
	add(terms: Int32Array, compiled: Compiled, factor: number): void {
		const { aimsFrom, aimSought, aimValue, aimName } = compiled;
		for (let at = 0; at < terms.length; at++) {
			const slot = slots[terms[at] ?? 0] ?? 0;
			if (slot === 0) continue;
			const end = aimsFrom[slot] ?? 0;
			for (let aim = aimsFrom[slot - 1] ?? 0; aim < end; aim++) {
				this.raise(aimSought[aim] ?? 0, (aimValue[aim] ?? 0) * factor, aimName[aim] ?? 0);
			}
		}
	}

	/** Takes over what the other meets better. */
	merge({ size, value, by }: Tally): void {
		for (let at = 0; at < size; at++) {
			const own = value[at] ?? 0;
			if (own > 0) this.raise(at, own, by[at] ?? -1);
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
	#sought = new Int32Array(64);
	#name = new Int32Array(64);
	#value = new Float64Array(64);
	/** By unit: where its hits end. */
	readonly #ends: number[] = [];
	#units = 0;

	get units(): number {
		return this.#units;
	}

	/** Reads the units of a passage. */
	read(units: readonly { readonly terms: Int32Array }[], compiled: Compiled): void {
		let count = 0;
		this.#units = units.length;
		for (let unit = 0; unit < units.length; unit++) {
			const terms = units[unit]?.terms;
			if (terms) count = this.#readUnit(terms, compiled, count);
			this.#ends[unit] = count;
		}
	}

	#readUnit(terms: Int32Array, compiled: Compiled, before: number): number {
		const { aimsFrom, aimSought, aimValue, aimName } = compiled;
		let count = before;
		for (let at = 0; at < terms.length; at++) {
			const slot = slots[terms[at] ?? 0] ?? 0;
			if (slot === 0) continue;
			const end = aimsFrom[slot] ?? 0;
			for (let aim = aimsFrom[slot - 1] ?? 0; aim < end; aim++) {
				if (count === this.#sought.length) this.#widen();
				this.#sought[count] = aimSought[aim] ?? 0;
				this.#value[count] = aimValue[aim] ?? 0;
				this.#name[count++] = aimName[aim] ?? 0;
			}
		}
		return count;
	}

	#widen(): void {
		const size = this.#sought.length * 2;
		const [sought, name, value] = [this.#sought, this.#name, this.#value];
		this.#sought = new Int32Array(size);
		this.#name = new Int32Array(size);
		this.#value = new Float64Array(size);
		this.#sought.set(sought);
		this.#name.set(name);
		this.#value.set(value);
	}

	/** Takes what a unit meets into a tally. */
	into(tally: Tally, unit: number, factor: number): void {
		this.#take(tally, unit > 0 ? (this.#ends[unit - 1] ?? 0) : 0, this.#ends[unit] ?? 0, factor);
	}

	/** Takes what all units meet into a tally. */
	allInto(tally: Tally): void {
		this.#take(tally, 0, this.#ends[this.#units - 1] ?? 0, 1);
	}

	#take(tally: Tally, from: number, to: number, factor: number): void {
		for (let at = from; at < to; at++) {
			tally.raise(this.#sought[at] ?? 0, (this.#value[at] ?? 0) * factor, this.#name[at] ?? -1);
		}
	}
}
