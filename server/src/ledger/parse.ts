import { fastTree } from './fastTree.ts';
import { fullTree } from './fullTree.ts';
import type { ParsedTree } from './tree.ts';

/**
 * Text to tree; never throws. Offsets are UTF-16 offsets into `text`, a byte order mark included. Files in the plain
 * layout that this program writes take the fast way, which gives exactly the tree of the full parser or nothing.
 */
export function parseTree(text: string): ParsedTree {
	const root = fastTree(text);
	return root === null ? fullTree(text) : { root, problems: [] };
}
