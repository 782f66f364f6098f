/** The YAML text as a tree of values with places: all that reading, checking and editing know of YAML. */
import {
	Alias,
	isMap,
	isPair,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	type Scalar,
	type YAMLMap,
} from 'yaml';
import type { Problem, Span } from './types.ts';

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
export interface MapTree extends Span {
	readonly kind: 'map';
	readonly flow: boolean;
	readonly pairs: readonly PairTree[];
	readonly alias: boolean;
}
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

/** How many nodes aliases may stand for in all; a file made to explode reaches it at once, no honest file does. */
const MAX_ALIASED = 20_000;
const MAX_LENGTH = 64 * 1024 * 1024;
const MAX_DEPTH = 200;

class TooMuch extends Error {
	readonly at: Span;
	constructor(message: string, at: Span) {
		super(message);
		this.at = at;
	}
}

/** Parses YAML with the full parser; never throws. Offsets are UTF-16 offsets into `text`, a byte order mark included. */
export function parseTree(text: string): ParsedTree {
	if (text.length > MAX_LENGTH)
		return broken('The file is larger than any commitments file; check that it is the right one.');
	try {
		return parse(text);
	} catch (error) {
		if (error instanceof TooMuch) return broken(error.message, error.at);
		if (error instanceof RangeError) return broken('The file is nested too deeply to be read; make it flatter.');
		return broken('The file could not be read as YAML; check that it is a commitments file.');
	}
}

function broken(message: string, at: Span = { start: 0, end: 0 }): ParsedTree {
	return { root: null, problems: [{ code: 'bad-yaml', severity: 'error', message, start: at.start, end: at.end }] };
}

function parse(text: string): ParsedTree {
	// Duplicate keys are found while building the tree: the parser's own check takes quadratic time.
	const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, strict: true });
	const problems = document.errors.map((error): Problem => {
		const [start, end] = error.pos;
		return {
			code: 'bad-yaml',
			severity: 'error',
			message: explain(error.code, error.message),
			start,
			end: Math.max(start, end),
		};
	});
	const contents: Node | null = document.contents;
	if (problems.length > 0 || contents === null) return { root: null, problems };
	const builder = new TreeBuilder(text, (alias) => alias.resolve(document) ?? null);
	return { root: builder.build(contents, 0), problems: [] };
}

/** Walks the parser's nodes once; owns the count of what aliases have been expanded to. */
class TreeBuilder {
	private aliased = 0;
	private inAlias: Span | null = null;
	private readonly text: string;
	private readonly resolve: (alias: Alias) => Node | null;

	constructor(text: string, resolve: (alias: Alias) => Node | null) {
		this.text = text;
		this.resolve = resolve;
	}

	build(node: Node | null, fallback: number, depth = 0): Tree {
		const span = spanOf(node, fallback);
		if (depth > MAX_DEPTH) throw new TooMuch('This is nested too deeply; make it flatter.', span);
		if (this.inAlias && ++this.aliased > MAX_ALIASED) {
			throw new TooMuch('Aliases stand for far too much here; write the values out.', this.inAlias);
		}
		if (node instanceof Alias) return this.alias(node, span, depth);
		const alias = this.inAlias !== null;
		const place = this.inAlias ?? span;
		if (isMap(node))
			return { kind: 'map', ...place, flow: node.flow === true, pairs: this.pairs(node, span.start, depth), alias };
		if (isSeq(node)) {
			const items = node.items.map((item) => this.item(item, span.start, depth + 1));
			return { kind: 'seq', ...place, flow: node.flow === true, items, alias };
		}
		if (isScalar(node)) return { kind: 'scalar', ...place, ...scalar(node, this.text, span), alias };
		return { kind: 'scalar', ...place, value: null, source: '', style: 'plain', alias };
	}

	/** A pair as an item of a flow sequence, `[a: 1]`, is a map of one. */
	private item(item: unknown, fallback: number, depth: number): Tree {
		if (!isPair(item)) return this.build(asNode(item), fallback, depth);
		const pair = this.pair(item, fallback, depth);
		return {
			kind: 'map',
			start: pair.keySpan.start,
			end: pair.value.end,
			flow: true,
			pairs: [pair],
			alias: this.inAlias !== null,
		};
	}

	private pairs(map: YAMLMap, fallback: number, depth: number): PairTree[] {
		return map.items.map((pair) => this.pair(pair, fallback, depth));
	}

	private pair(pair: Pair, fallback: number, depth: number): PairTree {
		const key = asNode(pair.key);
		const keySpan = this.inAlias ?? spanOf(key, fallback);
		const name = isScalar(key)
			? key.value === null
				? ''
				: (key.source ?? String(key.value))
			: this.text.slice(keySpan.start, keySpan.end);
		return { key: name, keySpan, value: this.build(asNode(pair.value), keySpan.end, depth + 1) };
	}

	private alias(node: Alias, span: Span, depth: number): Tree {
		const outer = this.inAlias;
		this.inAlias = outer ?? span;
		const target = this.build(this.resolve(node), span.start, depth + 1);
		this.inAlias = outer;
		return target;
	}
}

function asNode(value: unknown): Node | null {
	return value instanceof Object && 'range' in value ? (value as Node) : null;
}

function spanOf(node: Node | null, fallback: number): Span {
	const range = node?.range;
	return range ? { start: range[0], end: Math.max(range[0], range[1]) } : { start: fallback, end: fallback };
}

function scalar(node: Scalar, text: string, span: Span): Pick<ScalarTree, 'value' | 'source' | 'style'> {
	const source = node.source ?? text.slice(span.start, span.end);
	const type = node.type ?? 'PLAIN';
	const style = type === 'PLAIN' ? 'plain' : type.startsWith('QUOTE') ? 'quoted' : 'block';
	const known = ['string', 'number', 'boolean'].includes(typeof node.value) || node.value === null;
	// Anything else comes from a tag or a %YAML 1.1 directive (dates, binary): what was written is what is meant.
	return { value: known ? (node.value as ScalarTree['value']) : source, source, style };
}

const ADVICE: Readonly<Record<string, string>> = {
	BAD_ALIAS: 'This alias names no anchor; write the value out.',
	BAD_INDENT: 'The indentation does not fit the lines above; line it up with the other keys.',
	BAD_DQ_ESCAPE: 'This escape is unknown in double quotes; double the backslash or use single quotes.',
	BLOCK_AS_IMPLICIT_KEY: 'A colon followed by a space stands in unquoted words; put the words in quotes or below `>-`.',
	KEY_OVER_1024_CHARS: 'This key is far too long; a colon may be missing or misplaced.',
	MISSING_CHAR: 'A character is missing here: a closing quote or bracket, a comma, or the colon after a key.',
	MULTILINE_IMPLICIT_KEY: 'A key must stand on one line; a colon may be missing, or a quote not closed.',
	MULTIPLE_DOCS: 'A commitments file is one YAML document; remove the line `---` and what should not be here.',
	TAB_AS_INDENT: 'YAML does not allow tabs for indentation; use spaces.',
	UNEXPECTED_TOKEN: 'This does not belong here; a quote, dash or colon above may be missing.',
};

function explain(code: string, message: string): string {
	return ADVICE[code] ?? `This is not valid YAML (${message.split('\n')[0] ?? ''}); correct it here.`;
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

/** A string value, or null for anything else. */
export function textOf(tree: Tree | null): string | null {
	const value = tree === null ? null : plainValue(tree, '');
	return typeof value === 'string' ? value : null;
}

const NUMBERS = new Set(['version', 'start', 'end']);
const BOOLEANS = new Set(['met', 'oneOf']);

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
