/**
 * Cuts Markdown into top-level chunks without parsing it. A chunk ends at blank lines, and only there where no block can go on:
 * each chunk, parsed alone, gives the blocks that the whole text gives there. Where the scan cannot be sure it does not cut;
 * a chunk that is too long costs time, one that is too short would cost the truth.
 */
import type { Draft, LongText } from './types.ts';

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const BYTE_ORDER_MARK = 0xfeff;

/** Called with the half-open range of each chunk, in order; the scan ends when it gives false. */
type VisitChunk = (start: number, end: number) => boolean;

/** True for a line in which raw HTML ends. */
type Closes = (line: string) => boolean;
/** What a chunk may do after a blank line: a paragraph ends, indented code goes on when indented, items and notes while indented or listed. */
type Mode = 'plain' | 'code' | 'list';

const LISTED = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|^\[\^/;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const TAG = /^<[A-Za-z/]/;
const RAW = /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i;
const RAW_END = /<\/(?:script|pre|style|textarea)>/i;
/** A line that opens or closes front matter. */
export const FRONT_FENCE = /^---[ \t]*$/;
const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*(?:\n|\r))?---[ \t]*$/;

/** The text between the fences of a chunk at the very front of a draft; null when it is no front matter. */
export function frontMatterOf(chunk: string): string | null {
	const match = FRONT_MATTER.exec(chunk);
	return match && (match[1] ?? '').replace(/(?:\r\n|\n|\r)$/, '');
}

/** Where the front matter of a draft ends, its closing fence included; 0 without one. */
export function frontMatterEnd({ chunks, starts }: Pick<Draft, 'chunks' | 'starts'>): number {
	const [first] = chunks;
	return first && first.frontMatter !== null ? (starts[0] ?? 0) + first.text.length : 0;
}

/** Scans a draft from its front. A byte order mark belongs to no chunk. */
export function scanChunks(text: string, visit: VisitChunk): void {
	new Scanner(text).fromFront(frontOf(text), visit);
}

/** Scans the rest of a draft, from the start of a chunk that is not its first. */
export function scanRest(text: string, visit: VisitChunk): void {
	new Scanner(text).run(visit);
}

/** Where the words begin: after the byte order mark. */
export function frontOf(text: LongText): number {
	return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

/** Owns the place in the text and what is open there. */
class Scanner {
	/** The line looked at: its start, its end without line end, and the start of the next. */
	private start = 0;
	private end = 0;
	private next = 0;
	/** Where the next carriage return stands, as far as it is known. */
	private returned = -1;
	private mode: Mode = 'plain';
	/** The marks that close an open fence; empty for none. */
	private fence = '';
	/** What closes open HTML; null for none. */
	private html: Closes | null = null;
	/** A tag opened a line since the last blank one: it may be raw HTML up to the next. */
	private tagged = false;

	constructor(private readonly text: string) {}

	fromFront(front: number, visit: VisitChunk): void {
		this.next = front;
		const end = this.frontMatter();
		if (end === front || visit(front, end)) this.run(visit);
	}

	run(visit: VisitChunk): void {
		while (this.skipBlank()) {
			const { start } = this;
			if (!visit(start, this.chunk())) return;
		}
	}

	/** The end of the front matter at `next`; `next` itself, and nothing read, without one. */
	private frontMatter(): number {
		const front = this.next;
		this.read();
		if (FRONT_FENCE.test(this.line())) {
			while (this.next < this.text.length) {
				this.read();
				if (FRONT_FENCE.test(this.line())) return this.end;
			}
		}
		this.next = front;
		this.returned = -1;
		return front;
	}

	/** Reads the line at `next`. */
	private read(): void {
		const { text } = this;
		this.start = this.next;
		if (this.returned < this.start) this.returned = placeOf(text, '\r', this.start);
		const at = Math.min(placeOf(text, '\n', this.start), this.returned);
		this.end = at;
		const pair = text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED;
		this.next = at + (pair ? 2 : 1);
	}

	private line(): string {
		return this.text.slice(this.start, this.end);
	}

	/** Reads on to the next line that is not blank; false at the end. */
	private skipBlank(): boolean {
		while (this.next < this.text.length) {
			this.read();
			if (this.indent() >= 0) return true;
		}
		return false;
	}

	/** The columns before the first word of the line; -1 for a blank line. */
	private indent(): number {
		let columns = 0;
		for (let at = this.start; at < this.end; at++) {
			const code = this.text.charCodeAt(at);
			if (code === SPACE) columns++;
			else if (code === TAB) columns += 4 - (columns % 4);
			else return columns;
		}
		return -1;
	}

	/** The end of the chunk that starts with the line looked at; `next` is left at the line after it. */
	private chunk(): number {
		this.mode = this.indent() >= 4 ? 'code' : 'plain';
		this.fence = '';
		this.html = null;
		this.tagged = false;
		for (;;) {
			const indent = this.indent();
			if (this.fence !== '') this.inFence(indent);
			else if (this.html !== null) this.inHtml(this.html);
			else if (!this.opens(indent)) return this.rest();
			const { end, next } = this;
			if (next >= this.text.length) return this.open() ? this.rest() : end;
			this.read();
			if (this.open() || this.indent() >= 0) continue;
			this.tagged = false;
			if (!this.skipBlank()) return end;
			if (this.ends()) {
				this.next = this.start;
				return end;
			}
		}
	}

	/** All that is left belongs to the chunk. */
	private rest(): number {
		this.next = this.text.length;
		return this.text.length;
	}

	private open(): boolean {
		return this.fence !== '' || this.html !== null;
	}

	private inFence(indent: number): void {
		if (indent < 0 || indent > 3) return;
		const line = this.line().replace(/^[ \t]+|[ \t]+$/g, '');
		if (line.startsWith(this.fence) && line === (this.fence[0] ?? '').repeat(line.length)) this.fence = '';
	}

	private inHtml(closes: Closes): void {
		if (closes(this.line())) this.html = null;
	}

	/** Notes what a line opens; false where it cannot be told whether it belongs to an item, or to raw HTML, or to neither. */
	private opens(indent: number): boolean {
		if (this.mode === 'code' && indent < 4) this.mode = 'plain';
		if (indent > 3) {
			// Indented code, where no paragraph stands before it: after a break, a heading or a fence.
			if (this.mode === 'plain') this.mode = 'code';
			return true;
		}
		const first = this.text.charCodeAt(this.start + indent);
		// Letters, figures that number nothing, cells: the bulk of all lines.
		if (first === 124 || (first >= 65 && first <= 90) || (first >= 97 && first <= 122)) return true;
		const line = this.text.slice(this.start + indent, this.end);
		if (LISTED.test(line)) this.mode = 'list';
		const unsure = this.tagged || (this.mode === 'list' && indent > 1);
		const marks = FENCE.exec(line);
		if (marks) {
			this.fence = marks[1] ?? marks[2] ?? '';
			return !unsure;
		}
		const closes = htmlEnd(line);
		if (closes && !closes(line)) {
			this.html = closes;
			return !unsure;
		}
		if (TAG.test(line)) this.tagged = true;
		return true;
	}

	/** True when the line looked at, the first after a blank one, can belong to nothing before it. */
	private ends(): boolean {
		const indent = this.indent();
		if (this.mode === 'plain') return true;
		// The parser takes some items right after indented code for words, as if they stood in a paragraph.
		const listed = LISTED.test(this.line().replace(/^[ \t]+/, ''));
		return this.mode === 'code' ? indent < 4 && !listed : indent === 0 && !listed;
	}
}

/** Where a character stands, from a place on; the end of the text when it does not. */
function placeOf(text: string, char: string, from: number): number {
	const at = text.indexOf(char, from);
	return at < 0 ? text.length : at;
}

/** How raw HTML that may hold blank lines is closed; null for a line that opens none. */
function htmlEnd(line: string): Closes | null {
	if (!line.startsWith('<')) return null;
	if (line.startsWith('<!--')) return closer(line, 2, '-->');
	if (line.startsWith('<?')) return closer(line, 1, '?>');
	if (line.startsWith('<![CDATA[')) return closer(line, 9, ']]>');
	if (/^<![A-Za-z]/.test(line)) return closer(line, 2, '>');
	return RAW.test(line) ? (other) => RAW_END.test(other) : null;
}

function closer(first: string, from: number, mark: string): Closes {
	return (line) => line.includes(mark, line === first ? from : 0);
}
