/** From a Markdown tree to headings and passages in reading order. */
import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Span } from '../ledger/types.ts';
import { type Around, type Blocks, BlockWriter, OPEN } from './blockWriter.ts';
import { type InlineSink, type Plain, PlainWriter, writeInline } from './plainText.ts';

/** Walks the tree of `source`; node offsets are relative to `base`. */
export function readBlocks(source: string, root: Root, base: number): Blocks {
	const walker = new Walker(source, base);
	walker.flow(root.children, OPEN);
	return walker.out;
}

class Walker implements InlineSink {
	readonly out: BlockWriter;
	private readonly source: string;
	private readonly base: number;

	constructor(source: string, base: number) {
		this.out = new BlockWriter(source);
		this.source = source;
		this.base = base;
	}

	mask(node: Nodes): void {
		this.out.mask(this.span(node), node.type === 'html');
	}

	flow(nodes: readonly RootContent[], around: Around): void {
		for (const node of nodes) this.block(node, around);
	}

	private block(node: RootContent, around: Around): void {
		switch (node.type) {
			case 'heading':
				this.out.heading(this.plain(node.children), this.span(node), node.depth, around);
				break;
			case 'paragraph':
				this.out.paragraph(this.plain(node.children), this.span(node), isBold(node.children), around);
				break;
			case 'table':
				this.table(node, around);
				break;
			case 'html':
				this.mask(node);
				this.out.html(this.span(node), around);
				break;
			case 'blockquote':
				this.flow(node.children, { ...around, quoted: true });
				break;
			case 'list':
				for (const item of node.children) this.flow(item.children, { ...around, inItem: true });
				break;
			case 'footnoteDefinition':
				this.flow(node.children, around);
				break;
			case 'thematicBreak':
				break;
			default:
				this.mask(node);
		}
	}

	private span(node: Nodes): Span {
		return {
			start: (node.position?.start.offset ?? 0) + this.base,
			end: (node.position?.end.offset ?? 0) + this.base,
		};
	}

	private plain(children: readonly PhrasingContent[]): Plain {
		const out = new PlainWriter();
		writeInline(this.source, children, out, this, this.base);
		return out.done();
	}

	private table(node: Table, around: Around): void {
		const rows = node.children.map((row) => ({
			...this.span(row),
			cells: row.children.map((cell) => ({ start: this.span(cell).start, plain: this.plain(cell.children) })),
		}));
		this.out.table(rows, around);
	}
}

function isBold(children: readonly PhrasingContent[]): boolean {
	return children.length === 1 && children[0]?.type === 'strong';
}
