/** The tree by way of the full YAML parser: reads everything, says what is wrong, and takes its time. */
import { Alias, isMap, isPair, isScalar, isSeq, Lexer, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import type { PairTree, ParsedTree, ScalarTree, Tree } from './tree.ts';
import type { Problem, Span } from './types.ts';

/** How many nodes aliases may stand for in all; a file made to explode reaches it at once, no honest file does. */
const MAX_ALIASED = 20_000;
const MAX_LENGTH = 64 * 1024 * 1024;
const MAX_DEPTH = 200;

const UNCLOSED = 'This quote is not closed; close it where the words end.';
/** What YAML makes of values without a tag; written out, they change nothing. */
const PLAIN_TAGS = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

class Unreadable extends Error {
	readonly at: Span;
	constructor(message: string, at: Span) {
		super(message);
		this.at = at;
	}
}

/** Parses YAML with the full parser; never throws. Offsets are UTF-16 offsets into `text`, a byte order mark included. */
export function fullTree(text: string): ParsedTree {
	if (text.length > MAX_LENGTH)
		return broken('The file is larger than any commitments file; check that it is the right one.');
	try {
		return parse(text);
	} catch (error) {
		if (error instanceof Unreadable) return broken(error.message, error.at);
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
		const open = error.message.startsWith('Missing closing') ? openQuote(text, error.pos[0]) : null;
		if (open) return { code: 'bad-yaml', severity: 'error', message: UNCLOSED, ...open };
		const start = Math.min(error.pos[0], text.length);
		const end = Math.min(Math.max(start, error.pos[1]), text.length);
		const bracket = /^Flow .* end with an? ([\]}])$/.exec(error.message)?.[1];
		const message = bracket ? unclosed(bracket) : explain(error.code, error.message);
		return { code: 'bad-yaml', severity: 'error', message, start, end };
	});
	const contents: Node | null = document.contents;
	// Of brackets within brackets, none of which is closed, the innermost comes first.
	const told = problems.filter(({ start }, at) => start !== problems[at - 1]?.start);
	if (told.length > 0 || contents === null) return { root: null, problems: told };
	return { root: new TreeBuilder(text).build(contents, 0), problems: [] };
}

/** From the quote that the end of the text found open to the end of its line: the parser only names where it gave up. */
function openQuote(text: string, gaveUp: number): Span | null {
	let start = 0;
	let open: Span | null = null;
	for (const token of new Lexer().lex(text)) {
		// Marks of the lexer's own, which stand nowhere in the text.
		if (token === '\u0002' || token === '\u0018' || token === '\u001f') continue;
		const end = start + token.length;
		if (/^["']/.test(token) && end >= gaveUp) open = { start, end: start + (/^[^\r\n]*/.exec(token)?.[0].length ?? 0) };
		start = end;
	}
	return open;
}

/** Walks the parser's nodes once; owns the anchors met and the count of what aliases have been expanded to. */
class TreeBuilder {
	private aliased = 0;
	private inAlias: Span | null = null;
	private readonly text: string;
	/** Filled in the order of the text, so that an alias finds the last anchor of its name above it. */
	private readonly anchors = new Map<string, Node>();

	constructor(text: string) {
		this.text = text;
	}

	build(node: Node | null, fallback: number, depth = 0): Tree {
		const span = spanOf(node, fallback);
		if (depth > MAX_DEPTH) throw new Unreadable('This is nested too deeply; make it flatter.', span);
		if (this.inAlias && ++this.aliased > MAX_ALIASED) {
			throw new Unreadable('Aliases stand for far too much here; write the values out.', this.inAlias);
		}
		if (node instanceof Alias) return this.alias(node, span, depth);
		this.refuseTag(node, span);
		const alias = this.inAlias !== null;
		if (!alias && node?.anchor) this.anchors.set(node.anchor, node);
		if (isMap(node)) {
			const pairs = node.items.map((pair) => this.pair(pair, span.start, depth));
			return {
				kind: 'map',
				...this.place(span, node.flow, pairs.at(-1)?.value),
				flow: node.flow === true,
				pairs,
				alias,
			};
		}
		if (isSeq(node)) {
			const items = node.items.map((item) => this.item(item, span.start, depth + 1));
			return { kind: 'seq', ...this.place(span, node.flow, items.at(-1)), flow: node.flow === true, items, alias };
		}
		const read = isScalar(node) ? scalar(node, this.text, span) : EMPTY;
		return { kind: 'scalar', ...(this.inAlias ?? scalarPlace(this.text, span, read, fallback)), ...read, alias };
	}

	/** A tag asks for something other than the words that stand there, and nothing here is other than words. */
	private refuseTag(node: Node | null, span: Span): void {
		const tag = node && 'tag' in node ? node.tag : undefined;
		if (tag === undefined || PLAIN_TAGS.test(tag)) return;
		const from =
			this.text.lastIndexOf('!', span.start) - (this.text[this.text.lastIndexOf('!', span.start) - 1] === '!' ? 1 : 0);
		const written = /^!\S*/.exec(this.text.slice(Math.max(0, from)))?.[0] ?? tag;
		const at = from < 0 ? span : { start: from, end: from + written.length };
		throw new Unreadable(`Tags such as \`${written}\` are not read; write the value alone.`, at);
	}

	/** The parser counts comments and blank lines below a block collection to it. */
	private place(span: Span, flow: boolean | undefined, last: Tree | undefined): Span {
		return this.inAlias ?? { start: span.start, end: flow || !last ? span.end : last.end };
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
		const found = this.anchors.get(node.source);
		if (!found) throw new Unreadable(explain('BAD_ALIAS', ''), span);
		this.inAlias = outer ?? span;
		const target = this.build(found, span.start, depth + 1);
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

type Read = Pick<ScalarTree, 'value' | 'source' | 'style'>;
const EMPTY: Read = { value: null, source: '', style: 'plain' };

function scalarPlace(text: string, span: Span, { source, style }: Read, fallback: number): Span {
	if (style === 'plain' && source === '') return { start: fallback, end: fallback };
	// With `+` the blank lines below are part of the value.
	if (style !== 'block' || /^[|>]\d?\+/.test(text.slice(span.start, span.start + 3))) return span;
	let end = Math.min(span.end, text.length);
	while (end > span.start && /[ \t\r\n]/.test(text[end - 1] ?? '')) end--;
	return { start: span.start, end };
}

function scalar(node: Scalar, text: string, span: Span): Read {
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
	RESOURCE_EXHAUSTION: 'This is nested too deeply; make it flatter.',
	TAB_AS_INDENT: 'YAML does not allow tabs for indentation; use spaces.',
	UNEXPECTED_TOKEN: 'This does not belong here; a quote, dash or colon above may be missing.',
};

function unclosed(bracket: string): string {
	return `A bracket above is not closed; write \`${bracket}\` where what it holds ends.`;
}

function explain(code: string, message: string): string {
	return ADVICE[code] ?? `This is not valid YAML (${message.split('\n')[0] ?? ''}); correct it here.`;
}
