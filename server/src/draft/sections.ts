/** Headings in reading order to sections that nest. */
import type { Draft, HeadingBlock, Section } from './types.ts';

type Open = { -readonly [K in keyof Section]: Section[K] };

/** Nests the sections of a draft of `length` units as its headings come. */
export class Sections {
	readonly #all: Open[];
	readonly #open: Open[];
	readonly #length: number;
	#firm = 0;

	constructor(length: number) {
		const none = { start: 0, end: 0 };
		const whole = { index: 0, level: 0, title: '', heading: none, start: 0, end: length, ownEnd: length, parent: -1 };
		this.#all = [whole];
		this.#open = [whole];
		this.#length = length;
	}

	/** All sections so far, by index; section 0 is the whole draft. */
	get all(): readonly Section[] {
		return this.#all;
	}

	/** Index of the innermost section that stands open. */
	get current(): number {
		return this.#open[this.#open.length - 1]?.index ?? 0;
	}

	/** A heading of the chunk that stands at `from`: closes what it ends and opens its section. */
	open(block: HeadingBlock, from: number): void {
		const { title } = block;
		const [start, end] = [block.start + from, block.end + from];
		const level = this.#levelOf(block);
		if (block.level !== null || isItem(block.title)) this.#firm = level;
		const before = this.#all[this.#all.length - 1];
		if (before) before.ownEnd = start;
		while ((this.#open[this.#open.length - 1]?.level ?? 0) >= level) {
			const closed = this.#open.pop();
			if (closed) closed.end = start;
		}
		const heading = { start, end };
		const index = this.#all.length;
		const parent = this.current;
		const section = { index, level, title, heading, start, end: this.#length, ownEnd: this.#length, parent };
		this.#all.push(section);
		this.#open.push(section);
	}

	/** A line without a mark ranks below the last marked heading, except that parts and items open the great divisions. */
	#levelOf(block: HeadingBlock): number {
		if (block.level !== null) return block.level;
		if (/^\W*part\b/i.test(block.title)) return 1;
		if (isItem(block.title)) return 2;
		return Math.min(6, this.#firm + 1);
	}
}

function isItem(title: string): boolean {
	return /^\W*item\s+\d/i.test(title);
}

/** A section and those that it stands in, innermost first; without section 0, which is the whole draft. */
export function sectionsAround({ sections }: Draft, section: number): readonly Section[] {
	const around: Section[] = [];
	for (let own = sections[section]; own && own.index > 0; own = sections[own.parent]) around.push(own);
	return around;
}
