/**
 * Short lists of numbers, side by side in large blocks. A filing has tens of thousands of them, and a buffer for each takes more
 * room than its numbers do. A block lives for as long as any list in it.
 */
const BLOCK = 1 << 13;
/** A longer list gets a buffer of its own. */
const LONG = BLOCK >> 3;

type Numbers =
	| Int32Array<ArrayBuffer>
	| Float32Array<ArrayBuffer>
	| Float64Array<ArrayBuffer>
	| Uint8Array<ArrayBuffer>;

interface Kind<T extends Numbers> {
	readonly BYTES_PER_ELEMENT: number;
	new (length: number): T;
	new (buffer: ArrayBuffer, byteOffset: number, length: number): T;
}

/** Owns the block that is being filled with lists of one kind of number. */
export class Room<T extends Numbers> {
	readonly #kind: Kind<T>;
	#block: T;
	#used = 0;

	constructor(kind: Kind<T>) {
		this.#kind = kind;
		this.#block = new kind(0);
	}

	/** A list of so many zeros. */
	zeros(count: number): T {
		if (count > LONG) return new this.#kind(count);
		if (this.#used + count > this.#block.length) {
			this.#block = new this.#kind(BLOCK);
			this.#used = 0;
		}
		const list = new this.#kind(this.#block.buffer, this.#used * this.#kind.BYTES_PER_ELEMENT, count);
		this.#used += count;
		return list;
	}

	/** A list of the first `count` of some numbers. */
	copy(numbers: ArrayLike<number>, count: number): T {
		const list = this.zeros(count);
		for (let at = 0; at < count; at++) list[at] = numbers[at] ?? 0;
		return list;
	}
}
