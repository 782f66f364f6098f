/** From inline Markdown to plain words, with the way back to the source for every character. */
import type { Nodes, PhrasingContent } from 'mdast';

/** Plain words and, for each UTF-16 unit of them, the half-open source range it came from. */
export interface Plain {
	readonly text: string;
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	mdash: '—',
	ndash: '–',
	rsquo: '’',
	lsquo: '‘',
	rdquo: '”',
	ldquo: '“',
	bull: '•',
	sect: '§',
	euro: '€',
	pound: '£',
	yen: '¥',
	cent: '¢',
};
const STRUCK_OPEN = /^<(?:s|del|strike)\b/i;
const STRUCK_CLOSE = /^<\/(?:s|del|strike)\b/i;
const BREAKING_TAG = /^<\/?(?:br|p|div|tr|td|th|li|h[1-6])\b/i;

/** Collects plain characters; runs of white space become one space, none at the front. */
export class PlainWriter {
	private readonly chars: string[] = [];
	private readonly starts: number[] = [];
	private readonly ends: number[] = [];

	put(chars: string, start: number, end: number): void {
		for (let i = 0; i < chars.length; i++) {
			const char = chars.charAt(i);
			const blank = isBlank(char.charCodeAt(0));
			if (blank && (this.chars.length === 0 || this.chars[this.chars.length - 1] === ' ')) continue;
			this.chars.push(blank ? ' ' : char);
			this.starts.push(start);
			this.ends.push(end);
		}
	}

	/** Literal text between cells and lines. It belongs to the place after `at`. */
	separate(text: string, at: number): void {
		while (this.chars[this.chars.length - 1] === ' ') {
			this.chars.pop();
			this.starts.pop();
			this.ends.pop();
		}
		for (const char of text) {
			this.chars.push(char);
			this.starts.push(at);
			this.ends.push(at);
		}
	}

	get length(): number {
		return this.chars.length;
	}

	done(): Plain {
		if (this.chars[this.chars.length - 1] === ' ') {
			this.chars.pop();
			this.starts.pop();
			this.ends.pop();
		}
		return { text: this.chars.join(''), starts: this.starts, ends: this.ends };
	}
}

function isBlank(code: number): boolean {
	return code <= 0x20 || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x2003 || code === 0x2002;
}

function entityAt(source: string, at: number, limit: number): { char: string; end: number } | null {
	const stop = source.indexOf(';', at + 1);
	if (stop < 0 || stop >= limit || stop - at > 10) return null;
	const name = source.slice(at + 1, stop);
	if (name.startsWith('#')) {
		const hex = /^#x[0-9a-f]+$/i.test(name);
		if (!hex && !/^#\d+$/.test(name)) return null;
		const code = hex ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code > 0 && code <= 0x10ffff ? { char: String.fromCodePoint(code), end: stop + 1 } : null;
	}
	const char = ENTITIES[name];
	return char === undefined ? null : { char, end: stop + 1 };
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Writes the plain words of `source.slice(start, end)`: escapes and entities resolved, line ends and quote marks folded. `shift` is
 * added to the offsets that are kept.
 */
export function writeText(source: string, start: number, end: number, out: PlainWriter, shift = 0): void {
	let at = start;
	while (at < end) {
		const char = source.charAt(at);
		const from = at;
		let shown = char;
		at++;
		if (char === '\\' && at < end && PUNCTUATION.test(source.charAt(at))) {
			shown = source.charAt(at);
			at++;
		} else if (char === '&') {
			const entity = entityAt(source, from, end);
			if (entity) {
				shown = entity.char;
				at = entity.end;
			}
		} else if (char === '\n' || char === '\r') {
			out.put(' ', from + shift, at + shift);
			at = afterQuoteMarks(source, at, end);
			continue;
		}
		if (shown !== '\u00ad' && shown !== '\u200b' && shown !== '\ufeff') out.put(shown, from + shift, at + shift);
	}
}

/** Past the `>` marks that a block quote repeats on every line. */
function afterQuoteMarks(source: string, from: number, end: number): number {
	let at = from;
	while (at < end && (source.charAt(at) === ' ' || source.charAt(at) === '\t')) at++;
	if (source.charAt(at) !== '>' || at >= end) return from;
	while (at < end && /[> \t]/.test(source.charAt(at))) at++;
	return at;
}

/** What inline content is to be left out of plain words, and told to the caller. */
export interface InlineSink {
	/** Called for every piece of HTML, code or link, in order. */
	mask(node: Nodes): void;
}

/** Writes inline nodes as plain words. Code, comments, struck text, images and footnote marks are left out. */
export function writeInline(
	source: string,
	nodes: readonly PhrasingContent[],
	out: PlainWriter,
	sink: InlineSink,
	base: number,
): void {
	let struck = 0;
	for (const node of nodes) {
		const start = (node.position?.start.offset ?? 0) + base;
		const end = (node.position?.end.offset ?? 0) + base;
		if (node.type === 'html') {
			sink.mask(node);
			if (STRUCK_OPEN.test(node.value)) struck++;
			else if (STRUCK_CLOSE.test(node.value)) struck = Math.max(0, struck - 1);
			else if (BREAKING_TAG.test(node.value)) out.put(' ', start, end);
			continue;
		}
		if (struck > 0) continue;
		if (node.type === 'text') writeText(source, start, end, out);
		else if (node.type === 'break') out.put(' ', start, end);
		else if (node.type === 'link' || node.type === 'linkReference') {
			sink.mask(node);
			writeInline(source, node.children, out, sink, base);
		} else if (node.type === 'emphasis' || node.type === 'strong') writeInline(source, node.children, out, sink, base);
		else if (node.type !== 'delete') sink.mask(node);
	}
}
