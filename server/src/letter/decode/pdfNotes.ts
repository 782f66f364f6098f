/** Footnotes of printed pages: they stand between the halves of a sentence that goes on over the page, and are put at the end. */
import type { Rule } from './pdfGlyphs.ts';
import type { Word } from './pdfWords.ts';

/** What stands on one baseline. */
export interface Line {
	readonly words: Word[];
	readonly y: number;
	readonly height: number;
	x: number;
	right: number;
}

/** Smaller than this beside other text, a number is the mark of a note. */
const SMALL = 0.85;
const MARK = /^[[(]?(\d{1,2}|[*†‡]{1,3})[\])]?$/;
/** The line above notes is this share of the page's lines at most, and this long at least. */
const SHORT = 0.45;
const LONG = 40;
/** A larger distance between lines, in heights, parts the notes from the foot of the page. */
const PARTED = 2.2;

/** Whether a word is set small above the end of a line, as the mark of a note or the end of `1st` is. */
export function isRaised(word: Word, line: Line): boolean {
	const lift = (word.y - line.y) / line.height;
	return word.height < line.height * SMALL && lift > 0.1 && lift < 0.75 && word.x > line.right - line.height * 0.3;
}

/** Whether all that stands on the line is the small mark of a note that begins with this word. */
export function isMarkOf(line: Line, word: Word): boolean {
	const lift = (line.y - word.y) / word.height;
	const isMark =
		line.height < word.height * SMALL && shown(line.words).length === 1 && MARK.test(textOf(line.words).trim());
	return isMark && lift > 0.1 && lift < 0.75 && word.x >= line.right - 1 && word.x < line.right + word.height * 2;
}

/** The word, a note's mark in brackets: `2020` with note 1 is not 20201. */
export function asMark(word: Word): Word {
	const mark = MARK.exec(word.str.trim())?.[1];
	return mark === undefined ? word : { ...word, str: `[${mark}]` };
}

/** The lines of a page without its notes, and the notes. */
export function withoutNotes(lines: readonly Line[], rules: readonly Rule[]): readonly [body: Line[], notes: Line[]] {
	const start = lines.findIndex((line, i) => i > 0 && isNote(line) && (isSmall(line) || isUnderRule(lines, i, rules)));
	if (start < 0) return [[...lines], []];
	let end = start + 1;
	for (let line = lines[end]; line && isBelow(line, lines[end - 1]); line = lines[end]) end++;
	// Text under it makes it no note of the page: a table has notes of its own.
	const foot = lines.slice(end);
	if (foot.length > 3 || foot.some(({ words }) => textOf(words).length > 100)) return [[...lines], []];
	return [[...lines.slice(0, start), ...foot], lines.slice(start, end).map(marked)];
}

const textOf = (words: readonly Word[]): string => words.map(({ str }) => str).join('');

function isNote({ words }: Line): boolean {
	const [first, ...rest] = shown(words);
	return first !== undefined && (rest.length > 0 ? MARK.test(first.str.trim()) : /^\d{1,2}\s+\p{Lu}/u.test(first.str));
}

const shown = (words: readonly Word[]): readonly Word[] => words.filter(({ str }) => str.trim() !== '');

/** Whether the number a line begins with is set smaller than the rest of it. */
function isSmall({ words }: Line): boolean {
	const [first, second] = shown(words);
	return first !== undefined && second !== undefined && first.height < second.height * SMALL;
}

function isUnderRule(lines: readonly Line[], index: number, rules: readonly Rule[]): boolean {
	const [line, above] = [lines[index], lines[index - 1]];
	if (!line || !above) return false;
	const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ x }) => x));
	return rules.some(
		({ x, right, y }) =>
			y > line.y &&
			y < above.y &&
			Math.abs(x - line.x) < line.height * 3 &&
			right - x < width * SHORT &&
			right - x > LONG,
	);
}

function isBelow(line: Line, above: Line | undefined): boolean {
	return above !== undefined && above.y > line.y && above.y - line.y < above.height * PARTED && !isPageNumber(line);
}

const isPageNumber = ({ words }: Line): boolean => /^[-–\s]*(?:page\s*)?\d{1,3}[-–\s]*$/i.test(textOf(words));

function marked(line: Line): Line {
	const at = line.words.findIndex(({ str }) => str.trim() !== '');
	const first = line.words[at];
	if (!first || !MARK.test(first.str.trim())) return line;
	const gap = { ...first, str: ' ' };
	return { ...line, words: [asMark(first), gap, ...line.words.slice(at + 1)] };
}
