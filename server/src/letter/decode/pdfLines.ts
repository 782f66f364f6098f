/** Lines of printed pages to blocks: which lines are one paragraph is judged by the page's own gaps, margins and styles. */
import type { Look } from '../types.ts';
import { type Block, BlockBuilder, isLeadIn, isMarker, NO_LOOK, STYLE } from './blocks.ts';
import { seamOf, type Vocabulary, vocabularyOf } from './hyphens.ts';
import type { Rule } from './pdfGlyphs.ts';
import { asMark, isMarkOf, isRaised, type Line, withoutNotes } from './pdfNotes.ts';
import type { Word } from './pdfWords.ts';
import { isDialogueHead } from './rows.ts';

/** A page as read. */
export interface PrintedPage {
	readonly words: readonly Word[];
	readonly rules: readonly Rule[];
}

/** A line with what its neighbours tell about it. */
interface Printed extends Line {
	readonly text: string;
	/** Words parted by wide gaps are cells of a row. */
	readonly isRow: boolean;
	/** What the whole line is set in; null where it changes. */
	readonly mask: number | null;
	/** Distance to the line above; 0 for the first of a page or column. */
	readonly gap: number;
	/** How far lines may reach here; infinite where each line stands for itself, as in an address. */
	limit: number;
	/** Whether enough lines say so. */
	sure: boolean;
}

/** What parts paragraphs; lines under and through words do not. */
const SET_IN = STYLE.bold | STYLE.italic;

/** A gap larger than the usual one times this parts paragraphs. */
const PARTED = 1.12;
/** Wider than any space between words, in heights of the line. */
const CELL = 2.2;
/** A line of prose has at least this many characters. */
const PROSE = 65;
/** So has a full line of a narrow column. */
const NARROW = 30;

const ENDS = /[.:;?!][”"’)\]]*$/;
/** A line that begins so begins a paragraph. */
const LEADS = /^(?:Re|RE|cc|Attn|Attention|Response|RESPONSE|Comment|COMMENT|Answer)\s*:/;
const ITEM = /^(?:[•·○●▪■◦]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)/i;

/** Blocks of all pages, each page beginning after a page break; the notes of all stand at the end. */
export function blocksOfPages(pages: readonly PrintedPage[]): Block[] {
	const parted = pages.map(({ words, rules }) => withoutNotes(linesOf(words), rules));
	const notes = parted.flatMap(([, own]) => own);
	const printed = [...parted.map(([body]) => body), ...(notes.length > 0 ? [notes] : [])].map(printedLines);
	const usual = usualGap(printed.flat());
	const words = vocabularyOf(printed.flat().map(({ text }) => text));
	const edge = Math.max(0, ...printed.flat().map(({ right }) => right)) - 10;
	const builder = new BlockBuilder();
	for (const lines of printed) {
		const own = usualGap(lines) ?? usual ?? 14;
		setLimits(lines, own, edge);
		const margin = usualLeft(lines);
		builder.pageBreak = true;
		for (const paragraph of paragraphsOf(lines, own)) {
			builder.indent = Math.max(0, Math.round((Math.min(...paragraph.map(({ x }) => x)) - margin) / 5));
			paragraph.forEach((line, i) => {
				addLine(builder, line, paragraph[i + 1], words);
			});
			builder.flush(paragraph[0]?.isRow ? 'table row' : 'text');
		}
	}
	return builder.blocks;
}

function linesOf(words: readonly Word[]): Line[] {
	const lines: Line[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (word.str.trim() === '') last?.words.push(word);
		else if (last && isMarkOf(last, word)) {
			const { y, height } = word;
			lines[lines.length - 1] = { ...last, words: [...last.words, word], y, height, right: word.x + word.width };
		} else if (last && isRaised(word, last)) {
			last.words.push(asMark(word));
			last.right = word.x + word.width;
		} else if (last && Math.abs(last.y - word.y) < word.height * 0.5 && word.x > last.x - word.height) {
			last.words.push(word);
			last.right = Math.max(last.right, word.x + word.width);
		} else lines.push({ words: [word], y: word.y, height: word.height, x: word.x, right: word.x + word.width });
	}
	return lines;
}

function printedLines(lines: readonly Line[]): Printed[] {
	return lines.map((line, i) => {
		const cells = cellsOf(line);
		const [first = ''] = cells;
		const above = lines[i - 1];
		const masks = new Set(line.words.filter(({ str }) => /[\p{L}\p{N}]/u.test(str)).map(({ mask }) => mask & SET_IN));
		const [mask = 0] = masks;
		return {
			...line,
			text: cells.join(' '),
			isRow:
				cells.length > 2 || (cells.length === 2 && (isDialogueHead(cells) || (!isMarker(first) && !isLeadIn(first)))),
			mask: masks.size > 1 ? null : mask,
			gap: above && above.y > line.y ? above.y - line.y : 0,
			limit: Number.POSITIVE_INFINITY,
			sure: false,
		};
	});
}

/** The text of a line, parted where it leaves a wide gap. */
function cellsOf({ words }: Line): string[] {
	const cells: string[] = [];
	let right = Number.NEGATIVE_INFINITY;
	let spaced = false;
	for (const { str, x, width, height } of words) {
		if (str.trim() === '') {
			spaced = true;
			continue;
		}
		const last = cells.length - 1;
		const gap = x - right;
		if (last < 0 || gap > height * CELL) cells.push(str);
		else cells[last] += (spaced || gap > height * 0.15 ? ' ' : '') + str;
		right = x + width;
		spaced = false;
	}
	return cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
}

/** The most frequent distance between two lines of prose; null where there are too few of them. */
function usualGap(lines: readonly Printed[]): number | null {
	const counts = new Map<number, number>();
	lines.forEach(({ gap, height, text }, i) => {
		const before = lines[i - 1];
		if (!before || gap <= 0 || gap > height * 3.2 || before.text.length < 45 || ENDS.test(before.text)) return;
		if (!/^[\p{Ll}\d(“"$]/u.test(text) && before.text.length < PROSE) return;
		const step = Math.round(gap * 4) / 4;
		counts.set(step, (counts.get(step) ?? 0) + 1);
	});
	const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return most && most[1] >= 2 ? most[0] : null;
}

function usualLeft(lines: readonly Printed[]): number {
	const counts = new Map<number, number>();
	for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/**
 * For every line how far it could have gone on, from the lines of its run and those below the same left edge; `edge` is where the
 * lines of the document end on the right.
 */
function setLimits(lines: readonly Printed[], usual: number, edge: number): void {
	const rightOf = (some: readonly Printed[]): number => Math.max(...some.map(({ right }) => right));
	const beside = (some: readonly Printed[], { x }: Printed): Printed[] => some.filter((o) => Math.abs(o.x - x) <= 2);
	const isProse = (run: readonly Printed[]): boolean =>
		run.some(({ text, right }) => text.length >= PROSE || (text.length >= NARROW && right >= edge)) ||
		run.slice(1).some(({ text }) => /^\p{Ll}/u.test(text));
	for (const run of runsOf(lines, usual)) {
		if (!isProse(run)) continue;
		for (const line of run) {
			const own = beside(run, line);
			line.sure = own.length >= 3;
			const page = beside(lines, line);
			line.limit = line.sure || page.length < 3 ? rightOf(own.length > 1 ? own : run) : rightOf(page);
		}
	}
}

/** Lines that follow each other without a larger gap. */
function runsOf(lines: readonly Printed[], usual: number): Printed[][] {
	const runs: Printed[][] = [];
	for (const line of lines) {
		const run = runs.at(-1);
		const before = run?.at(-1);
		if (run && before && !line.isRow && !before.isRow && line.gap > 0 && line.gap <= usual * PARTED) run.push(line);
		else runs.push([line]);
	}
	return runs;
}

function paragraphsOf(lines: readonly Printed[], usual: number): Printed[][] {
	const paragraphs: Printed[][] = [];
	for (const line of lines) {
		const paragraph = paragraphs.at(-1);
		if (paragraph && !begins(paragraph, line, usual)) paragraph.push(line);
		else paragraphs.push([line]);
	}
	return paragraphs;
}

/** Whether a line begins a paragraph, after these lines of the one before it. */
function begins(paragraph: readonly Printed[], line: Printed, usual: number): boolean {
	const before = paragraph.at(-1);
	if (!before || line.isRow || before.isRow || line.gap === 0 || LEADS.test(line.text)) return true;
	const goesOn = !ENDS.test(before.text) && /^[\p{Ll}(,]/u.test(line.text) && !isBullet(line.text);
	if (line.gap > gapWithin(paragraph, usual) * (goesOn ? 1.6 : PARTED)) return true;
	const full = isFull(before, line, goesOn);
	if (!full) return true;
	const ended = ENDS.test(before.text);
	const restyled = before.mask !== null && line.mask !== null && before.mask !== line.mask;
	if (ITEM.test(line.text)) return ended || restyled || isBullet(line.text) || listGoesOn(before.text, line.text);
	if (ended && restyled) return true;
	return isSetOff(paragraph, line, ended);
}

/** `…, and` before `(ii)`: the next member; a bare number may belong to what comes before it (`comments 1 and`). */
const listGoesOn = (before: string, item: string): boolean => /(?:,|\b(?:and|or))$/i.test(before) && !/^\d/.test(item);
const isBullet = (text: string): boolean => /^[•·○●▪■◦]/.test(text);

/** The gap between the lines of a paragraph, as far as it has any. */
function gapWithin(paragraph: readonly Printed[], usual: number): number {
	const last = paragraph.length > 1 ? paragraph.at(-1)?.gap : undefined;
	return last === undefined ? usual : Math.max(last, usual * 0.6);
}

/** Whether the first word of the next line found no room on this one. */
function isFull(before: Printed, line: Printed, goesOn: boolean): boolean {
	if (/\p{L}[-\u2010\u00ad]$/u.test(before.text) && /^\p{L}/u.test(line.text)) return true;
	if (before.limit === Number.POSITIVE_INFINITY) return false;
	const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
	// Some words are wider than their letters are on average.
	const width = ((line.right - line.x) / Math.max(1, line.text.length)) * (word + 1) * 1.25;
	const column = before.limit - before.x;
	const spare = goesOn ? column * 0.3 : before.sure ? 0 : column * 0.08;
	return before.right + width + spare >= before.limit - 1;
}

/** Whether a line stands further in or out than the paragraph's lines do. */
function isSetOff(paragraph: readonly Printed[], line: Printed, ended: boolean): boolean {
	const [first, second] = paragraph;
	if (!first) return true;
	const shift = line.x - (second ?? first).x;
	if (second) return shift < -line.height * 0.8 || (ended && shift > line.height * 0.8);
	if (shift > line.height * 1.2) return ended && !ITEM.test(first.text);
	return shift < -line.height * 8;
}

function addLine(builder: BlockBuilder, line: Printed, next: Printed | undefined, words: Vocabulary): void {
	const end = next ? seamOf(line.text, next.text, words) : 'space';
	const last = line.words.findLastIndex(({ str }) => str.trim() !== '');
	let right = line.x;
	for (const [i, word] of line.words.entries()) {
		builder.look = lookOf(word);
		if (word.str.trim() === '') {
			if (i < last) builder.text(' ', 0, word.mask, true);
			continue;
		}
		const gap = word.x - right;
		if (line.isRow && gap > word.height * CELL) builder.text(' | ', 0, 0, true);
		else if (gap > word.height * 0.15) builder.text(' ', 0, word.mask, true);
		const str = i === last && end !== 'space' ? word.str.trimEnd() : word.str;
		builder.text(i === last && end === 'no hyphen' ? str.slice(0, -1) : str, 0, word.mask, true);
		right = word.x + word.width;
	}
	if (end === 'space') builder.text(' ', 0, 0, true);
}

const LOOKS = new Map<string, Look>();

/** One look for each colour and size, in half points, so that its characters are counted together. */
function lookOf({ colour, height }: Word): Look {
	const size = Math.round(height * 2) / 2;
	const key = `${colour} ${size}`;
	const known = LOOKS.get(key) ?? { ...NO_LOOK, colour, size };
	LOOKS.set(key, known);
	return known;
}
