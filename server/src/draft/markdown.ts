/** The one Markdown parser of the program: CommonMark, GFM tables, struck text, footnotes, task lists and front matter. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * remark-gfm also searches finished text for bare addresses and replaces the text nodes by ones without a position. Every
 * passage needs its offsets, so that search is left out; addresses that the tokenizer sees keep their places.
 */
function keepPositions(this: Processor): void {
	const data = this.data() as { fromMarkdownExtensions?: unknown[] };
	const bare = (extension: unknown): unknown => {
		if (Array.isArray(extension)) return extension.map(bare);
		return { ...(extension as object), transforms: [] };
	};
	data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map(bare);
}

const processor = unified()
	.use(remarkParse)
	.use(remarkFrontmatter, ['yaml'])
	.use(remarkGfm)
	.use(keepPositions)
	.freeze();

/** Parses Markdown of any kind; never throws. Offsets of the nodes are UTF-16 offsets into `text`. */
export function parseMarkdown(text: string): Root {
	return processor.parse(text);
}
