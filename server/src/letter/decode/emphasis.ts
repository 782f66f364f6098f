/** Marks of Markdown and of HTML within it, paired over a whole paragraph: a mark without its other half is a character. */
import type { Hue, Look } from '../types.ts';
import { type BlockBuilder, NO_LOOK, STYLE } from './blocks.ts';
import { hueOf, parseCss } from './css.ts';

/** A mark in the text, and how the text after it is set. */
interface Mark {
	readonly start: number;
	readonly end: number;
	readonly mask: number;
	readonly colour: Hue;
}

const SIGNS: Readonly<Record<string, number>> = {
	'***': STYLE.bold | STYLE.italic,
	'**': STYLE.bold,
	__: STYLE.bold,
	'~~': STYLE.struck,
	'++': STYLE.inserted,
	'*': STYLE.italic,
	_: STYLE.italic,
};
const TAGS: Readonly<Record<string, number>> = {
	ins: STYLE.inserted,
	del: STYLE.struck,
	s: STYLE.struck,
	strike: STYLE.struck,
	u: STYLE.underline,
	b: STYLE.bold,
	strong: STYLE.bold,
	i: STYLE.italic,
	em: STYLE.italic,
	span: 0,
	font: 0,
	mark: 0,
	sup: 0,
	sub: 0,
	br: 0,
	p: 0,
	div: 0,
};
/** Tags that begin a line. */
const LINES = /^<\/?(?:br|p|div)\b/i;

/** A comment, an escaped sign, a tag, the caret of a note's mark, signs. A single `*` or `_` stands at the edge of a word. */
const MARKS =
	/<!--[\s\S]{0,2000}?-->|\\(?=[!-/:-@[-`{-~]|\r?\n)|<\/?([a-z]{1,6})(?:\s[^<>]{0,300})?>|(?<=\[)\^(?=\d{1,3}\])|\*\*\*|\*\*|__|~~|\+\+|(?<![\w*\\])[*_](?=\S)|(?<=\S)[*_](?![\w*])/gi;
/** The bullet of a list is no emphasis. */
const BULLET = /(?:^|\n)[ \t]*$/;

/** Adds the lines of a Markdown text to blocks, in their order, without their marks and as these say. */
export class MarkReader {
	readonly #marks: readonly Mark[];
	readonly #builder: BlockBuilder;
	readonly #looks = new Map<Hue, Look>([['', NO_LOOK]]);
	#next = 0;
	#mask = 0;

	constructor(text: string, builder: BlockBuilder) {
		this.#marks = marksOf(text);
		this.#builder = builder;
	}

	/** Adds a line that begins at `at` of the text, whose source begins at `base`; `mask` is the style of all of it. */
	add(line: string, at: number, base: number, mask: number): void {
		let from = 0;
		for (let mark = this.#marks[this.#next]; mark && mark.start < at + line.length; mark = this.#marks[this.#next]) {
			const to = Math.max(from, mark.start - at);
			this.#builder.text(line.slice(from, to), base + at + from, mask | this.#mask);
			if (LINES.test(line.slice(to))) this.#builder.lineBreak(base + mark.start);
			from = Math.max(to, mark.end - at);
			this.#mask = mark.mask;
			this.#builder.look = this.#lookOf(mark.colour);
			this.#next++;
		}
		this.#builder.text(line.slice(from), base + at + from, mask | this.#mask);
	}

	/** One look for each colour, so that its characters are counted together. */
	#lookOf(colour: Hue): Look {
		const known = this.#looks.get(colour) ?? { ...NO_LOOK, colour };
		this.#looks.set(colour, known);
		return known;
	}
}

/** What is open at a point of a paragraph. */
interface Open {
	readonly sign: string;
	readonly mark: number;
	readonly mask: number;
	readonly colour: Hue;
}

/** The marks of a text in order; paragraphs end at blank lines, and with them all that is open. */
function marksOf(text: string): Mark[] {
	const marks: Mark[] = [];
	let start = 0;
	for (const gap of [...text.matchAll(/\n[ \t]*\r?\n/g), { index: text.length, 0: '' }]) {
		const end = gap.index + gap[0].length;
		const own = text.slice(start, end);
		if (/[*_~+<\\^]/.test(own)) addMarks(own, start, marks);
		start = end;
	}
	return marks;
}

function addMarks(text: string, base: number, marks: Mark[]): void {
	const found: (Mark | null)[] = [];
	const open: Open[] = [];
	const top = (): Pick<Open, 'mask' | 'colour'> => open.at(-1) ?? { mask: 0, colour: '' };
	for (const match of text.matchAll(MARKS)) {
		const [sign, tag] = [match[0], match[1]?.toLowerCase()];
		const at = match.index;
		if (tag !== undefined && !(tag in TAGS)) continue;
		const styled = tag === undefined ? (SIGNS[sign] ?? null) : (TAGS[tag] ?? 0);
		if (styled !== null && sign === '*' && BULLET.test(text.slice(0, at)) && /^\s/.test(text.slice(at + 1))) continue;
		if (styled !== null && tag !== 'br') change(tag ?? sign, sign, styled, found.length, open);
		found.push({ start: base + at, end: base + at + sign.length, ...top() });
	}
	// A sign that is never closed is a character, and so has changed nothing.
	const lost = open.filter(({ sign }) => sign in SIGNS);
	for (const { mark } of lost) found[mark] = null;
	const wrong = lost.reduce((mask, { sign }) => mask | (SIGNS[sign] ?? 0), 0);
	const first = Math.min(...lost.map(({ mark }) => mark));
	found.forEach((mark, i) => {
		if (mark) marks.push(i > first ? { ...mark, mask: mark.mask & ~wrong } : mark);
	});
	const end = base + text.length;
	marks.push({ start: end, end, mask: 0, colour: '' });
}

function change(name: string, sign: string, styled: number, mark: number, open: Open[]): void {
	const isTag = sign.startsWith('<');
	const at = open.findLastIndex((own) => own.sign === name);
	if (isTag ? sign.startsWith('</') : at >= 0) {
		if (at >= 0) open.splice(at, 1);
		// What was opened within it loses its style with it.
		for (let i = Math.max(0, at); at >= 0 && i < open.length; i++) {
			const own = open[i];
			if (own) open[i] = { ...own, mask: own.mask & ~styled };
		}
		return;
	}
	const around = open.at(-1) ?? { mask: 0, colour: '' as const };
	const style = isTag ? parseCss(attribute(sign, 'style')) : null;
	const named = attribute(sign, 'color');
	open.push({
		sign: name,
		mark,
		mask: around.mask | styled | (style?.set ?? 0),
		colour: style?.colour ?? (isTag && named !== '' ? hueOf(named) : around.colour),
	});
}

function attribute(tag: string, name: string): string {
	const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
	return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}
