/** A commitments file as a tree of values with places: all that reading, checking and editing know of YAML. */
import type { Problem, Span } from './types.ts';

/** Ends where its words end, a block scalar too; an empty value stands at the end of its key. */
export interface ScalarTree extends Span {
	readonly kind: 'scalar';
	/** As YAML 1.2 reads it; `source` is what was written, without quotes. */
	readonly value: string | number | boolean | null;
	readonly source: string;
	readonly style: 'plain' | 'quoted' | 'block';
	/** True where the text names an anchor (`*name`) instead of spelling the value out. */
	readonly alias: boolean;
}
export interface PairTree {
	readonly key: string;
	readonly keySpan: Span;
	readonly value: Tree;
}
/** Begins with its first key and ends with its last value; in braces, with the braces. */
export interface MapTree extends Span {
	readonly kind: 'map';
	readonly flow: boolean;
	readonly pairs: readonly PairTree[];
	readonly alias: boolean;
}
/** Begins with its first dash and ends with its last item; in brackets, with the brackets. */
export interface SeqTree extends Span {
	readonly kind: 'seq';
	readonly flow: boolean;
	readonly items: readonly Tree[];
	readonly alias: boolean;
}
export type Tree = ScalarTree | MapTree | SeqTree;

export interface ParsedTree {
	/** Null when the text is empty or no YAML. */
	readonly root: Tree | null;
	readonly problems: readonly Problem[];
}

/** The value under `key`, or null; the first one when the key stands twice. */
export function child(tree: Tree | null, key: string): Tree | null {
	return pairOf(tree, key)?.value ?? null;
}

/** The pair under `key`, or null. */
export function pairOf(tree: Tree | null, key: string): PairTree | null {
	return tree?.kind === 'map' ? (tree.pairs.find((pair) => pair.key === key) ?? null) : null;
}

/** The deepest node on the way along `path` that exists. */
export function nodeAt(tree: Tree, path: readonly PropertyKey[]): Tree {
	let at = tree;
	for (const step of path) {
		const next = at.kind === 'seq' ? at.items[Number(step)] : child(at, String(step));
		if (!next) break;
		at = next;
	}
	return at;
}

const NUMBERS = new Set(['version', 'start', 'end']);
const BOOLEANS = new Set(['met', 'oneOf', 'absent']);

/**
 * A scalar as the format means it: numbers and booleans only under keys that hold them, so that `title: 2018` and
 * `any: [10.50, yes]` stay the words that were written.
 */
function plainValue(tree: Tree, key: string): unknown {
	if (tree.kind !== 'scalar') return undefined;
	const wanted = NUMBERS.has(key) ? 'number' : BOOLEANS.has(key) ? 'boolean' : 'string';
	if (tree.value === null || typeof tree.value === 'string' || typeof tree.value === wanted) return tree.value;
	return tree.source;
}

/** The plain JavaScript value of a tree; empty values (`note:`) are absent, of keys that stand twice the first counts. */
export function toPlain(tree: Tree, key = ''): unknown {
	if (tree.kind === 'seq') return tree.items.map((item) => toPlain(item, key));
	if (tree.kind === 'scalar') return plainValue(tree, key);
	const result: Record<string, unknown> = {};
	for (const pair of tree.pairs) {
		if (Object.hasOwn(result, pair.key)) continue;
		const value = toPlain(pair.value, pair.key);
		if (value === null) continue;
		// Defined, not assigned: `__proto__` must be a key like any other.
		Object.defineProperty(result, pair.key, { value, writable: true, enumerable: true, configurable: true });
	}
	return result;
}
