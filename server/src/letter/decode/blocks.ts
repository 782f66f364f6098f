/** Blocks: what every decoder yields, one per paragraph, table row or list item, before page furniture is removed. */
import type { Hue, Look } from '../types.ts';

/** Bits of a style mask, one mask per character; the bits above them tell its colour. */
export const STYLE = { bold: 1, italic: 2, underline: 4, struck: 8, inserted: 16 } as const;

/** All of those bits. */
export const ANY_STYLE = 31;

const COLOUR_SHIFT = 5;
const HUES: readonly Hue[] = ['', 'blue', 'red', 'green', 'grey', 'other'];

/** The colour of a character of this style mask. */
export function hueOfMask(mask: number): Hue {
	return HUES[mask >> COLOUR_SHIFT] ?? '';
}

/** A style mask with the colour of a look. */
export function maskIn(mask: number, look: Look): number {
	return mask | (HUES.indexOf(look.colour) << COLOUR_SHIFT);
}

/** A paragraph as decoded: `source[i]` is where `text[i]` stood in the file's own text, `style[i]` its style mask. */
export interface Block {
	text: string;
	source: number[];
	style: number[];
	/** Left indent in rough character widths. */
	indent: number;
	look: Look;
	kind: 'text' | 'bullet' | 'table row';
	/** True when a page ends before this block in the source. */
	pageBreak: boolean;
}

/** The look of what a file says nothing about. */
export const NO_LOOK: Look = { colour: '', size: 0, column: 0 };

const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
/** Soft hyphens, marks of direction, and control characters, which are left of a conversion. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?!\s)\p{Cc}/u;

/** A hyphen that no line ends at, as Word sets `10-K` with: the hyphen that everybody else writes. */
const UNBROKEN = '\u2011';

/** Nearly every character: one of ASCII that is drawn, else a blank. */
const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f;
const BLANK = 0x20;

/** Collects characters into blocks; white space runs become one space, `\n` is kept only through `lineBreak`. */
export class BlockBuilder {
	readonly blocks: Block[] = [];
	indent = 0;
	pageBreak = false;
	/** Look of the text that is added next. */
	look: Look = NO_LOOK;
	private chars: string[] = [];
	private source: number[] = [];
	private style: number[] = [];
	private readonly looks = new Map<Look, number>();

	/** Adds text; character `i` stands at `at + i` in the source, or at `at` when `fixed`. */
	text(data: string, at: number, mask: number, fixed = false): void {
		const styled = maskIn(mask, this.look);
		this.looks.set(this.look, (this.looks.get(this.look) ?? 0) + data.trim().length);
		for (let i = 0; i < data.length; i++) {
			const char = data.charAt(i);
			const code = data.charCodeAt(i);
			const position = fixed ? at : at + i;
			if (isPlain(code)) this.push(char, position, styled);
			else if (code === BLANK) this.space(' ', position, styled);
			else if (INVISIBLE.test(char)) continue;
			else if (SPACE.test(char)) this.space(' ', position, styled);
			else if (char === UNBROKEN) this.push('-', position, styled);
			else this.push(char, position, styled);
		}
	}

	/** Adds blocks that were made elsewhere; a page that ended before them ends before the first. */
	add(blocks: readonly Block[]): void {
		for (const block of blocks) {
			this.blocks.push(this.pageBreak ? { ...block, pageBreak: true } : block);
			this.pageBreak = false;
		}
	}

	/** A line break inside a paragraph; two in a row end it. */
	lineBreak(at: number): void {
		let last = this.chars.length - 1;
		while (last >= 0 && this.chars[last] === ' ') last--;
		if (last >= 0 && this.chars[last] === '\n') this.flush();
		else this.space('\n', at, 0);
	}

	/** Ends the current block; returns it, or null when it held nothing. */
	flush(kind: Block['kind'] = 'text'): Block | null {
		const { chars, source, style } = this;
		let end = chars.length;
		while (end > 0 && /\s/.test(chars[end - 1] ?? '')) end--;
		if (end === 0) {
			this.reset();
			return null;
		}
		// What was collected is taken over as it is: `reset` begins anew.
		for (const list of [chars, source, style]) list.length = end;
		const block: Block = {
			text: chars.join(''),
			source,
			style,
			indent: this.indent,
			look: this.usualLook(),
			kind,
			pageBreak: this.pageBreak,
		};
		this.pageBreak = false;
		this.reset();
		this.blocks.push(block);
		return block;
	}

	private usualLook(): Look {
		let usual: Look = NO_LOOK;
		let most = 0;
		for (const [look, length] of this.looks) {
			if (length > most) [usual, most] = [look, length];
		}
		return usual;
	}

	private reset(): void {
		this.looks.clear();
		this.chars = [];
		this.source = [];
		this.style = [];
	}

	private push(char: string, at: number, mask: number): void {
		this.chars.push(char);
		this.source.push(at);
		this.style.push(mask);
	}

	private space(char: ' ' | '\n', at: number, mask: number): void {
		const last = this.chars.length - 1;
		if (last < 0) return;
		const before = this.chars[last];
		if (before === ' ' && char === '\n') this.chars[last] = '\n';
		else if (before !== ' ' && before !== '\n') this.push(char, at, mask);
	}
}

/** One block from several, joined by `separator`; the first one gives place and indent, the longest one the look. */
export function joinBlocks(
	parts: readonly Block[],
	separator: (left: Block, right: Block) => string,
	kind: Block['kind'],
): Block {
	const [first] = parts;
	if (!first) throw new Error('joinBlocks needs a block');
	const longest = parts.reduce((a, b) => (b.text.length > a.text.length ? b : a), first);
	const joined: Block = { ...first, look: longest.look, kind, source: [...first.source], style: [...first.style] };
	for (let i = 1; i < parts.length; i++) {
		const left = parts[i - 1];
		const right = parts[i];
		if (!left || !right) continue;
		const gap = separator(left, right);
		const at = right.source[0] ?? 0;
		joined.text += gap + right.text;
		for (let k = 0; k < gap.length; k++) {
			joined.source.push(at);
			joined.style.push(0);
		}
		for (const offset of right.source) joined.source.push(offset);
		for (const mask of right.style) joined.style.push(mask);
		joined.pageBreak ||= right.pageBreak;
	}
	return joined;
}

const ORDINAL = /^\(?(?:\d{1,3}|[ivxl]{1,5}|[a-zA-Z])(?:\.\d{1,2})?[.)]{1,2}$|^(?:[A-Z]\.)?\d{1,3}$/;
const BULLET = /^[•·○●▪■◦–—\-*o§\uf0b7\uf0a7➢►»✓Øü]$/;

/** Whether a text is nothing but the marker of a list item or comment: `1.`, `(a)`, `•`, `Comment 3:`. */
export function isMarker(text: string): boolean {
	return isBullet(text) || ORDINAL.test(text) || /^(?:comment|question)\s*(?:no\.?|#)?\s*\d{1,3}\s*[.:]?$/i.test(text);
}

const LEAD_IN =
	/^(?:[\w.,'’ ]{0,40}\b(?:response|comment|answer|reply)\b[\w .#]{0,14}[:.]?|re:?|attn\.?:?|attention:?|cc:?)$/i;

/** Whether a cell only leads in the text beside it: `Response:`, `Re:`. */
export function isLeadIn(text: string): boolean {
	return LEAD_IN.test(text);
}

/** `Response`, `Company Response:`, `Response to Comment 3`; what more a line says makes it none. */
const LABEL =
	/^\s*(?:[A-Z][\w.,'’]* ){0,4}(?:Response|RESPONSE|Comment|COMMENT|Answer|Reply)(?: (?:to )?(?:Comment )?(?:No\. ?|#)?\d{1,3})?[:.]?\s*$/;

/** Whether a line is nothing but the label of a comment or a response. */
export function isLabel(line: string): boolean {
	return LABEL.test(line);
}

/** Whether a text is nothing but a bullet. */
export function isBullet(text: string): boolean {
	return BULLET.test(text);
}
