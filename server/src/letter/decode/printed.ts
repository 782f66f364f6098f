/** Text that HTML gives line by line, as `<pre>` does: it is read as a plain text, with the marks that its tags give it. */
import type { Look } from '../types.ts';
import { type BlockBuilder, maskIn, NO_LOOK } from './blocks.ts';
import { textBlocks } from './text.ts';

export class Printed {
	private readonly builder: BlockBuilder;
	private pieces: string[] = [];
	private source: number[] = [];
	private style: number[] = [];
	private look: Look = NO_LOOK;

	constructor(builder: BlockBuilder) {
		this.builder = builder;
	}

	/** Adds text; character `i` stands at `at + i` in the source, or at `at` when `fixed`. */
	text(data: string, at: number, mask: number, look: Look, fixed: boolean): void {
		if (data.trim() !== '') this.look = look;
		this.pieces.push(data);
		for (let i = 0; i < data.length; i++) {
			this.source.push(fixed ? at : at + i);
			this.style.push(maskIn(mask, look));
		}
	}

	/** Gives the builder the paragraphs of what was added. */
	flush(): void {
		const { pieces, source, style, look } = this;
		if (pieces.length === 0) return;
		[this.pieces, this.source, this.style] = [[], [], []];
		const blocks = textBlocks(pieces.join(''));
		this.builder.add(
			blocks.map((block) => ({
				...block,
				look,
				source: block.source.map((at) => source[at] ?? at),
				style: block.source.map((at) => style[at] ?? 0),
			})),
		);
	}
}
