/** Texts of which the same things are asked again and again: each pattern is tried at most once on a text. */

import { Room } from './room.ts';

/** A pattern with a number of its own. */
export interface Pattern {
	readonly number: number;
	readonly expression: RegExp;
}

/** The modal, to be built into expressions; the month is none. */
export const MAY = String.raw`may(?!,? \d)(?<!\b(?:in|of|since|until|by) may)`;

const room = new Room(Uint8Array);
let count = 0;

/** Makes a pattern of an expression: with the flag `g` to be counted, without to be asked for. */
export function pattern(expression: RegExp): Pattern {
	return { number: count++, expression };
}

const NO = 1;
const YES = 2;
const MOST = 3;

/** Owns what is known of a text. */
export class Tried {
	readonly text: string;
	/** By number of a pattern: 0 until tried. */
	#known: Uint8Array | null = null;

	constructor(text: string) {
		this.text = text;
	}

	/** True when the pattern is met anywhere in the text. */
	has({ number, expression }: Pattern): boolean {
		this.#known ??= room.zeros(count);
		const known = this.#known[number] ?? 0;
		return known === 0 ? this.#try(number, expression) : known === YES;
	}

	/** How often the pattern is met, three times at most. */
	times({ number, expression }: Pattern): number {
		this.#known ??= room.zeros(count);
		const known = this.#known[number] ?? 0;
		if (known > 0) return known - 1;
		let times = 0;
		expression.lastIndex = 0;
		while (times < MOST && expression.test(this.text)) times++;
		this.#known[number] = times + 1;
		return times;
	}

	#try(number: number, expression: RegExp): boolean {
		const met = expression.test(this.text);
		if (this.#known) this.#known[number] = met ? YES : NO;
		return met;
	}
}
