/**
 * The tree for files in plain layout: block maps and lists, words on one line, `>-` and `|` blocks, brackets within a
 * line. Anything else (anchors, tags, tabs, words over several lines, anything wrong) is left to the full parser, so
 * there is no second opinion on YAML here: `test/ledger/fastTree.test.ts` holds both to the same trees.
 */
import type { PairTree, ScalarTree, Tree } from './tree.ts';

/** The tree that the full parser gives, or null when this text needs the full parser. */
export function fastTree(text: string): Tree | null {
	if (ODD.test(text)) return null;
	try {
		return new PlainReader(text).read();
	} catch (error) {
		if (error === NOT_PLAIN) return null;
		throw error;
	}
}

// Tabs, lone carriage returns, unprintable characters, byte order mark; document marks and directives at a line's start.
const ODD = /[^\n\r\x20-\x7e\u00a0-\ufefe\uff00-\uffff]|\r(?!\n)|^(?:---|\.\.\.|%)/m;
const NOT_PLAIN = new Error('not plain');
const MAX_DEPTH = 60;

function notPlain(): never {
	throw NOT_PLAIN;
}

interface Line {
	/** Offset of the first character that is no space. */
	readonly start: number;
	/** Offset behind the last character that is no space; never before `start`. */
	readonly end: number;
	/** Offset of the line's own beginning, and behind its last character, spaces included. */
	readonly from: number;
	readonly to: number;
	readonly indent: number;
}

/** Owns the position in the text: the line at hand, or `null` at the end. */
class PlainReader {
	private readonly text: string;
	private line: Line | null = null;
	private next = 0;

	constructor(text: string) {
		this.text = text;
	}

	read(): Tree {
		this.advance();
		if (this.line?.indent !== 0) notPlain();
		const root = this.block(0, 0);
		return this.line ? notPlain() : root;
	}

	private rawLine(): Line | null {
		const from = this.next;
		if (from >= this.text.length) return null;
		const newline = this.text.indexOf('\n', from);
		this.next = newline < 0 ? this.text.length : newline + 1;
		let to = newline < 0 ? this.text.length : newline;
		if (this.text[to - 1] === '\r' && to > from) to--;
		let start = from;
		while (start < to && this.text[start] === ' ') start++;
		let end = to;
		while (end > start && this.text[end - 1] === ' ') end--;
		return { from, to, start, end, indent: start - from };
	}

	/** To the next line that has more than a comment. */
	private advance(): void {
		do this.line = this.rawLine();
		while (this.line && (this.line.start === this.line.end || this.text[this.line.start] === '#'));
	}

	private block(indent: number, depth: number): Tree {
		if (!this.line || depth > MAX_DEPTH) return notPlain();
		return this.isDash(this.line.start, this.line.end)
			? this.list(indent, depth)
			: this.map(this.line.start, indent, depth);
	}

	private isDash(at: number, end: number): boolean {
		return this.text[at] === '-' && (at + 1 === end || this.text[at + 1] === ' ');
	}

	private list(indent: number, depth: number): Tree {
		const start = this.line?.start ?? notPlain();
		const items: Tree[] = [];
		while (this.line?.indent === indent && this.isDash(this.line.start, this.line.end)) {
			let at = this.line.start + 1;
			while (at < this.line.end && this.text[at] === ' ') at++;
			if (at >= this.line.end || this.text[at] === '#' || this.isDash(at, this.line.end)) return notPlain();
			if (this.keyAt(at, this.line.end) > 0) items.push(this.map(at, at - this.line.from, depth + 1));
			else items.push(this.value(at, indent, depth + 1));
		}
		if (this.line && this.line.indent > indent) return notPlain();
		return { kind: 'seq', start, end: items.at(-1)?.end ?? notPlain(), flow: false, items, alias: false };
	}

	/** The first key stands at `at` in the line at hand, the others in lines of their own with that indent. */
	private map(at: number, indent: number, depth: number): Tree {
		const pairs: PairTree[] = [];
		let keyStart = at;
		while (this.line) {
			const keyEnd = this.keyAt(keyStart, this.line.end);
			if (keyEnd === 0) return notPlain();
			const keySpan = { start: keyStart, end: keyEnd };
			pairs.push({
				key: this.text.slice(keyStart, keyEnd),
				keySpan,
				value: this.valueOfKey(keyEnd, indent, depth + 1),
			});
			if (!this.line || this.line.indent < indent) break;
			if (this.line.indent > indent || this.isDash(this.line.start, this.line.end)) return notPlain();
			keyStart = this.line.start;
		}
		return { kind: 'map', start: at, end: pairs.at(-1)?.value.end ?? notPlain(), flow: false, pairs, alias: false };
	}

	/** End of the plain key at `at`, or 0. */
	private keyAt(at: number, end: number): number {
		KEY.lastIndex = at;
		const match = KEY.exec(this.text);
		const keyEnd = match ? KEY.lastIndex - 1 : 0;
		if (!match || keyEnd >= end || (keyEnd + 1 < end && this.text[keyEnd + 1] !== ' ')) return 0;
		return NULL.test(match[1] ?? '') || keyEnd - at > 1000 ? notPlain() : keyEnd;
	}

	private valueOfKey(keyEnd: number, indent: number, depth: number): Tree {
		const line = this.line ?? notPlain();
		let at = keyEnd + 1;
		while (at < line.end && this.text[at] === ' ') at++;
		if (at < line.end && this.text[at] !== '#') return this.value(at, indent, depth);
		this.advance();
		const below: Line | null = this.line;
		if (below && (below.indent > indent || (below.indent === indent && this.isDash(below.start, below.end)))) {
			// What stands alone on a line of its own may go on in the next.
			if (!this.isDash(below.start, below.end) && this.keyAt(below.start, below.end) === 0) return notPlain();
			return this.block(below.indent, depth);
		}
		return { kind: 'scalar', start: keyEnd, end: keyEnd, value: null, source: '', style: 'plain', alias: false };
	}

	/** A value that begins in the line at hand; the caller sees to it that no deeper line goes on with it. */
	private value(at: number, indent: number, depth: number): Tree {
		const line = this.line ?? notPlain();
		const first = this.text[at] ?? '';
		if (first === '|' || first === '>') return this.blockScalar(at, line, indent);
		const tree = first === '[' || first === '{' ? this.flow(at, line.end, depth) : this.scalar(at, line.end);
		let rest = tree.end;
		while (rest < line.end && this.text[rest] === ' ') rest++;
		if (rest < line.end && (this.text[rest] !== '#' || rest === tree.end)) return notPlain();
		this.advance();
		return tree;
	}

	private scalar(at: number, end: number): ScalarTree {
		const first = this.text[at] ?? '';
		if (first === '"' || first === "'") return this.quoted(at, end, first);
		return this.plain(at, end, PLAIN);
	}

	private plain(at: number, end: number, pattern: RegExp): ScalarTree {
		pattern.lastIndex = at;
		const source = pattern.exec(this.text)?.[0].replace(/ +$/, '') ?? notPlain();
		if (at + source.length > end) return notPlain();
		const value = resolved(source);
		return { kind: 'scalar', start: at, end: at + source.length, value, source, style: 'plain', alias: false };
	}

	private quoted(at: number, end: number, mark: string): ScalarTree {
		const pattern = mark === '"' ? DOUBLE : SINGLE;
		pattern.lastIndex = at;
		const match = pattern.exec(this.text);
		if (!match || pattern.lastIndex > end) return notPlain();
		const source = mark === '"' ? String(JSON.parse(match[0])) : match[0].slice(1, -1).replaceAll("''", "'");
		return { kind: 'scalar', start: at, end: pattern.lastIndex, value: source, source, style: 'quoted', alias: false };
	}

	/** Brackets that close in the same line. */
	private flow(at: number, end: number, depth: number): Tree {
		if (depth > MAX_DEPTH) return notPlain();
		const isMap = this.text[at] === '{';
		const close = isMap ? '}' : ']';
		const pairs: PairTree[] = [];
		const items: Tree[] = [];
		let from = this.skip(at + 1, end);
		while (this.text[from] !== close) {
			if (isMap) {
				FLOW_KEY.lastIndex = from;
				const match = FLOW_KEY.exec(this.text);
				const key = match?.[1] ?? notPlain();
				const keySpan = { start: from, end: from + key.length };
				if (NULL.test(key)) return notPlain();
				pairs.push({ key, keySpan, value: this.flowValue(this.skip(FLOW_KEY.lastIndex, end), end, depth) });
			} else {
				items.push(this.flowValue(from, end, depth));
			}
			from = this.skip(pairs.at(-1)?.value.end ?? items.at(-1)?.end ?? end, end);
			if (this.text[from] === ',') {
				from = this.skip(from + 1, end);
				if (this.text[from] === close) return notPlain();
			} else if (this.text[from] !== close) return notPlain();
		}
		const span = { start: at, end: from + 1 };
		if (isMap) return { kind: 'map', ...span, flow: true, pairs, alias: false };
		return { kind: 'seq', ...span, flow: true, items, alias: false };
	}

	private flowValue(at: number, end: number, depth: number): Tree {
		const first = this.text[at] ?? '';
		if (first === '[' || first === '{') return this.flow(at, end, depth + 1);
		if (first === '"' || first === "'") return this.quoted(at, end, first);
		return this.plain(at, end, FLOW_PLAIN);
	}

	private skip(at: number, end: number): number {
		let to = at;
		while (to < end && this.text[to] === ' ') to++;
		return to < end ? to : notPlain();
	}

	private blockScalar(at: number, line: Line, indent: number): Tree {
		const header = this.text.slice(at, line.end);
		if (!/^[|>]-?$/.test(header)) return notPlain();
		const lines = this.blockLines(indent);
		const last = lines.at(-1) ?? notPlain();
		const words = lines.map((own) => (own ? this.text.slice(own.from, own.to) : ''));
		const source = (header[0] === '|' ? words.join('\n') : folded(words)) + (header[1] === '-' ? '' : '\n');
		// A literal block may end in spaces, which are words and yet no place.
		const end = last?.end ?? notPlain();
		return { kind: 'scalar', start: at, end, value: source, source, style: 'block', alias: false };
	}

	/** The lines of a block below `indent`, cut to its words; null for a blank line within. */
	private blockLines(indent: number): ({ from: number; to: number; end: number } | null)[] {
		const lines: ({ from: number; to: number; end: number } | null)[] = [];
		let blanks = 0;
		let own = 0;
		let below = this.rawLine();
		for (; below; below = this.rawLine()) {
			if (below.start === below.to) {
				// Spaces alone may be words of the block.
				if (below.indent > 0) return notPlain();
				blanks++;
				continue;
			}
			if (below.indent <= indent || (own > 0 && below.indent < own)) break;
			if (own === 0) own = below.indent;
			for (; blanks > 0; blanks--) lines.push(null);
			lines.push({ from: below.from + own, to: below.to, end: below.end });
		}
		if (own === 0 || (below && below.indent > indent)) return notPlain();
		this.line = below;
		if (below && this.text[below.start] === '#') this.advance();
		return lines;
	}
}

const KEY = /([A-Za-z0-9][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*):/y;
const FLOW_KEY = /([A-Za-z0-9][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*): /y;
/** Words up to the end of the line or ` #`; a colon only where no space follows. */
const PLAIN = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[A-Za-z0-9])(?:[^\n\r :#]| (?!#)|:(?=[^ \n\r]))*/y;
/** The same between brackets, and without any colon. */
const FLOW_PLAIN = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[A-Za-z0-9])[^\n\r:#,[\]{}]*/y;
const DOUBLE = /"(?:[^"\\\n\r]|\\(?:["\\/bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}))*"/y;
const SINGLE = /'(?:[^'\n\r]|'')*'/y;
const NULL = /^(?:~|null|Null|NULL)$/;

/** What YAML 1.2 makes of unquoted words. */
function resolved(source: string): ScalarTree['value'] {
	if (NULL.test(source)) return null;
	if (/^(?:true|True|TRUE)$/.test(source)) return true;
	if (/^(?:false|False|FALSE)$/.test(source)) return false;
	if (!/^[-+.]?\d|^[-+]?\./.test(source)) return source;
	if (/^[-+]?(?:\d+|(?:\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+)$/.test(source)) return Number(source);
	return /^(?:0[ox]|[-+]?\.[iInN])/.test(source) ? notPlain() : source;
}

/** Single line ends become spaces, blank lines line ends. Lines set in further would be kept apart: not for here. */
function folded(lines: readonly string[]): string {
	let text = '';
	let open = false;
	for (const line of lines) {
		if (line.startsWith(' ') || line.endsWith(' ')) return notPlain();
		if (line === '') text += '\n';
		else text += open && !text.endsWith('\n') ? ` ${line}` : line;
		open = true;
	}
	return text;
}
