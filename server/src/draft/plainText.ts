/** From inline Markdown to plain words, with the way back to the source for every character. */
import type { Nodes, PhrasingContent } from 'mdast';

/** Plain words and the way back: each UTF-16 unit of them has the half-open source range it came from. */
export class Plain {
	readonly text: string;
	/** Null for words that stand in the source just so. */
	readonly #runs: Runs | null;
	/** Where `text` begins in what the runs tell of, without them in the source. */
	readonly #from: number;

	constructor(text: string, runs: Runs | null, from = 0) {
		this.text = text;
		this.#runs = runs;
		this.#from = from;
	}

	/** Start of the source range of the unit at `at`. */
	start(at: number): number {
		return this.#runs === null ? at + this.#from : startIn(this.#runs, at + this.#from);
	}

	/** End of the source range of the unit at `at`. */
	end(at: number): number {
		if (this.#runs === null) return at + this.#from + 1;
		const run = runAt(this.#runs, at + this.#from);
		return startIn(this.#runs, at + this.#from) + (this.#runs.widths[run] ?? 0);
	}

	slice(from: number, to: number): Plain {
		return new Plain(this.text.slice(from, to), this.#runs, this.#from + from);
	}

	/** Calls back for each stretch of the text that came from the source in one way, in order. */
	stretches(visit: VisitStretch): void {
		const { text } = this;
		if (this.#runs === null) {
			if (text !== '') visit(0, text.length, this.#from, 1, 1);
			return;
		}
		const { ats, steps, widths } = this.#runs;
		let run = runAt(this.#runs, this.#from);
		for (let from = 0; from < text.length; run++) {
			const next = run + 1 < ats.length ? (ats[run + 1] ?? 0) - this.#from : text.length;
			const to = Math.min(text.length, next);
			visit(from, to, startIn(this.#runs, from + this.#from), steps[run] ?? 0, widths[run] ?? 0);
			from = to;
		}
	}
}

/** Half-open range in the plain text, where its first unit begins in the source, and `step` and `width` of its run. */
type VisitStretch = (from: number, to: number, source: number, step: number, width: number) => void;

/** Stretches of plain text side by side: each unit of a run came from the unit next in the source, or all from one range. */
interface Runs {
	/** Where a run begins in the plain text. */
	readonly ats: number[];
	/** Where its first unit begins in the source. */
	readonly sources: number[];
	/** By how much the next unit begins later: 1 or 0. */
	readonly steps: number[];
	/** The length of the source range of each unit. */
	readonly widths: number[];
}

function runAt({ ats }: Runs, at: number): number {
	let low = 0;
	let high = ats.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((ats[middle] ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return low;
}

function startIn(runs: Runs, at: number): number {
	const run = runs.ats.length === 1 ? 0 : runAt(runs, at);
	return (runs.sources[run] ?? 0) + (runs.steps[run] ?? 0) * (at - (runs.ats[run] ?? 0));
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
/** Names of tags, as a pattern has them: what they hold is struck; they part words as a blank does. */
export const STRUCK_TAGS = '(?:s|del|strike)';
export const BREAKING_TAGS = '(?:br|p|div|tr|td|th|li|h[1-6])';
/** What of a tag strikes or hides what it holds, whatever its name. */
export const HIDING = String.raw`\shidden(?=[\s=>]|$)|display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[\w-]*\s*:[^;"'>]*line-through`;
/** Tags that hold nothing and are never closed. */
const VOID = '(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)';
/** The name of a tag that hides what it holds. */
const STRUCK_OPEN = new RegExp(`^<(?:(${STRUCK_TAGS})\\b|(?!${VOID}\\b)(\\w+)\\b[^>]*?(?:${HIDING}))(?![^>]*/>)`, 'i');
const TAG_NAME = /^<(\/?)([a-z][a-z0-9]*)/;
const BREAKING_TAG = new RegExp(`^</?${BREAKING_TAGS}\\b`, 'i');

/** Collects plain characters; runs of white space become one space, none at the front and the end. */
export class PlainWriter {
	#text = '';
	readonly #runs: Runs = { ats: [], sources: [], steps: [], widths: [] };
	/** A space that is written when something follows it: its source range; a start of -1 for none. */
	#blankStart = -1;
	#blankEnd = -1;

	/** Characters that are not blank, all from one source range. */
	put(chars: string, start: number, end: number): void {
		this.#open();
		this.#note(this.#text.length, start, 0, end - start);
		this.#text += chars;
	}

	/** White space of any kind. */
	blank(start: number, end: number): void {
		if (this.#text === '' || this.#blankStart >= 0) return;
		this.#blankStart = start;
		this.#blankEnd = end;
	}

	/** Characters as they stand in the source from `start`, without two blanks in a row or a blank at an end. */
	copy(chars: string, start: number): void {
		this.#open();
		this.#note(this.#text.length, start, 1, 1);
		this.#text += chars;
	}

	/** A bar between cells. It belongs to the place after `at`. */
	separate(at: number): void {
		this.#note(this.#text.length, at, 0, 0);
		this.#text += ' |';
		this.#blankStart = at;
		this.#blankEnd = at;
	}

	/** All of what was written elsewhere. */
	append(plain: Plain): void {
		const { text } = plain;
		plain.stretches((from, to, source, step, width) => {
			if (step === 1 && width === 1) {
				this.copy(text.slice(from, to), source);
				return;
			}
			for (let at = from; at < to; at++) {
				const start = source + step * (at - from);
				this.put(text.charAt(at), start, start + width);
			}
		});
	}

	done(): Plain {
		return new Plain(this.#text, this.#runs);
	}

	/** Writes the space that was held back. */
	#open(): void {
		if (this.#blankStart < 0) return;
		const width = this.#blankEnd - this.#blankStart;
		this.#note(this.#text.length, this.#blankStart, width === 1 ? 1 : 0, width);
		this.#text += ' ';
		this.#blankStart = -1;
	}

	#note(at: number, source: number, step: number, width: number): void {
		const { ats, sources, steps, widths } = this.#runs;
		const last = ats.length - 1;
		const goesOn = step === 1 && steps[last] === 1 && (sources[last] ?? 0) + at - (ats[last] ?? 0) === source;
		if (goesOn) return;
		ats.push(at);
		sources.push(source);
		steps.push(step);
		widths.push(width);
	}
}

/** White space of any kind. */
export function isBlank(code: number): boolean {
	return code <= 0x20 || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x2003 || code === 0x2002;
}

/** Not blank, and nothing that stands for something else or for nothing. */
function isPlain(code: number): boolean {
	if (code < 0xa0) return code > 0x20 && code !== BACKSLASH && code !== AMPERSAND;
	return !isBlank(code) && !isHidden(code);
}

/** A soft hyphen, a blank without width, a byte order mark. */
export function isHidden(code: number): boolean {
	return code === 0xad || code === 0x200b || code === 0xfeff;
}

const BACKSLASH = 92;
const AMPERSAND = 38;

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

/** What is no single blank between words. */
const GAP = /[\r\n]| {2}/;

/** The plain words of a range of the source; `even` says that nothing in it is blank or stands for something else but blanks and line ends. */
export function plainOf(source: string, start: number, end: number, even: boolean): Plain {
	const text = source.slice(start, end);
	if (even && !GAP.test(text)) return new Plain(text, null, start);
	const writer = new PlainWriter();
	writeText(source, start, end, writer);
	return writer.done();
}

/**
 * Writes the plain words of `source.slice(start, end)`: escapes and entities resolved, line ends and quote marks folded. `shift` is
 * added to the offsets that are kept.
 */
export function writeText(source: string, start: number, end: number, out: PlainWriter, shift = 0): void {
	for (let at = start; at < end; ) {
		const code = source.charCodeAt(at);
		if (isPlain(code)) {
			const to = plainEnd(source, at, end);
			out.copy(source.slice(at, to), at + shift);
			at = to;
		} else at = writeOdd(source, at, end, out, shift);
	}
}

/** The end of the stretch from `start` that is plain text, single spaces within it. */
function plainEnd(source: string, start: number, end: number): number {
	let at = start + 1;
	for (; at < end; at++) {
		const code = source.charCodeAt(at);
		if (isPlain(code)) continue;
		if (code !== 0x20 || at + 1 >= end || !isPlain(source.charCodeAt(at + 1))) break;
	}
	return at;
}

/** Writes what is not plain at `from`; gives where it ends. */
function writeOdd(source: string, from: number, end: number, out: PlainWriter, shift: number): number {
	const code = source.charCodeAt(from);
	const next = from + 1;
	if (isBlank(code)) {
		out.blank(from + shift, next + shift);
		return code === 10 || code === 13 ? afterQuoteMarks(source, next, end) : next;
	}
	if (isHidden(code)) return next;
	if (code === BACKSLASH && next < end && PUNCTUATION.test(source.charAt(next))) {
		out.put(source.charAt(next), from + shift, next + 1 + shift);
		return next + 1;
	}
	const entity = code === AMPERSAND ? entityAt(source, from, end) : null;
	if (!entity) {
		out.copy(source.charAt(from), from + shift);
		return next;
	}
	putAny(entity.char, from + shift, entity.end + shift, out);
	return entity.end;
}

/** Writes what an entity stands for, be it blank or nothing. */
function putAny(char: string, start: number, end: number, out: PlainWriter): void {
	const code = char.charCodeAt(0);
	if (isBlank(code)) out.blank(start, end);
	else if (!isHidden(code)) out.put(char, start, end);
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
	/** The tag that hides, and how many of its name are open. */
	let struck: string | null = null;
	let depth = 0;
	for (const node of nodes) {
		const start = (node.position?.start.offset ?? 0) + base;
		const end = (node.position?.end.offset ?? 0) + base;
		if (node.type === 'html') {
			sink.mask(node);
			const [, closes, name = ''] = TAG_NAME.exec(node.value.toLowerCase()) ?? [];
			if (struck === null && STRUCK_OPEN.test(node.value)) {
				struck = name;
				depth = 1;
			} else if (struck !== null && name === struck) {
				depth += closes ? -1 : 1;
				if (depth === 0) struck = null;
			} else if (BREAKING_TAG.test(node.value)) out.blank(start, end);
			continue;
		}
		if (struck !== null) continue;
		if (node.type === 'text') writeText(source, start, end, out);
		else if (node.type === 'break') out.blank(start, end);
		else if (node.type === 'link' || node.type === 'linkReference') {
			sink.mask(node);
			writeInline(source, node.children, out, sink, base);
		} else if (node.type === 'emphasis' || node.type === 'strong') writeInline(source, node.children, out, sink, base);
		else if (node.type !== 'delete') sink.mask(node);
	}
}
