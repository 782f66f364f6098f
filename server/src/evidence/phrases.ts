/** Whether any phrase of a set stands in a run of words, by the numbers of the words. */
import type { Concepts } from './concepts.ts';
import { termId } from './terms.ts';

interface Node {
	readonly next: Map<number, Node>;
	last: boolean;
}

const trees = new WeakMap<Concepts, Node>();

/** True when `concepts.hits` would find something in the words with these numbers (`UnitContent.ids`). */
export function standsIn(concepts: Concepts, ids: Int32Array): boolean {
	let tree = trees.get(concepts);
	if (!tree) {
		tree = treeOf(concepts);
		trees.set(concepts, tree);
	}
	if (tree.next.size === 0) return false;
	for (let from = 0; from < ids.length; from++) {
		let node = tree.next.get(ids[from] ?? -1);
		for (let to = from + 1; node; to++) {
			if (node.last) return true;
			node = to < ids.length ? node.next.get(ids[to] ?? -1) : undefined;
		}
	}
	return false;
}

function treeOf(concepts: Concepts): Node {
	const root: Node = { next: new Map(), last: false };
	for (const { stems } of concepts.list()) {
		let node = root;
		for (const stem of stems) {
			const id = termId(stem);
			const next: Node = node.next.get(id) ?? { next: new Map(), last: false };
			node.next.set(id, next);
			node = next;
		}
		node.last = true;
	}
	return root;
}
