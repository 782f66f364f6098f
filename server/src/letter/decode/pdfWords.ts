/** The words of a PDF page with their marks: what the library reads as text, held against what the page draws. */
import type { Hue } from '../types.ts';
import { STYLE } from './blocks.ts';
import type { Drawing, Glyph, Rule } from './pdfGlyphs.ts';

/** A piece of text of one font and look at its place on the page; `y` grows upwards, in points. */
export interface Word {
	readonly str: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly mask: number;
	readonly colour: Hue;
}

/** How far a line may reach beyond the characters it belongs to, and stop short of them, in heights of them. */
const REACH = 0.3;
/** Heights above the baseline between which a line goes under the characters, and through them. */
const UNDER: readonly [number, number] = [-0.36, 0.02];
const THROUGH: readonly [number, number] = [0.12, 0.5];
/** What is drawn here and what is read here, in points. */
const SAME_PLACE = 0.7;

/** A character of a word with its look. */
interface Sign {
	readonly x: number;
	readonly mask: number;
	readonly colour: Hue;
}

/** Words cut where a line begins or ends or the colour changes; words that are drawn otherwise than read keep no such marks. */
export function markedWords(words: readonly Word[], drawing: Drawing): Word[] {
	const marks = marksOf(drawing);
	const { glyphs } = drawing;
	let next = 0;
	return words.flatMap((word) => {
		if (word.str.trim() === '') return [word];
		const from = placeOf(word, glyphs, next);
		const signs = from < 0 ? null : signsOf(word, glyphs, from, marks);
		if (!signs) return [word];
		next = signs.end;
		return cut(word, signs.signs);
	});
}

/** The drawn character that a word begins with: nearly always the next one. */
function placeOf({ x, y }: Word, glyphs: readonly Glyph[], next: number): number {
	const isHere = (glyph: Glyph): boolean =>
		Math.abs(glyph.x - x) < SAME_PLACE && Math.abs(glyph.y - y) < SAME_PLACE && glyph.text.trim() !== '';
	const ahead = glyphs.findIndex((glyph, i) => i >= next && isHere(glyph));
	return ahead >= 0 ? ahead : glyphs.findIndex(isHere);
}

/** The look of each character of a word; null where other characters are drawn. */
function signsOf(
	{ str, mask }: Word,
	glyphs: readonly Glyph[],
	from: number,
	marks: ReadonlyMap<Glyph, number>,
): { readonly signs: readonly Sign[]; readonly end: number } | null {
	const signs: Sign[] = [];
	let at = from;
	let rest = '';
	let look: Sign | undefined;
	for (const char of str) {
		if (/\s/.test(char)) {
			// A space has no look of its own: a line under or through it is one through its neighbours.
			for (let k = 0; k < char.length; k++) signs.push(look ?? { x: 0, mask, colour: '' });
			continue;
		}
		while (rest === '') {
			const glyph = glyphs[at++];
			if (!glyph) return null;
			rest = glyph.text.normalize('NFKC').replace(/\s/g, '');
			look = { x: glyph.x, mask: mask | (marks.get(glyph) ?? 0), colour: glyph.colour };
		}
		const drawn = char.normalize('NFKC');
		if (!look || !rest.startsWith(drawn)) return null;
		rest = rest.slice(drawn.length);
		for (let k = 0; k < char.length; k++) signs.push(look);
	}
	return { signs, end: at };
}

/** A word in pieces of one look. */
function cut(word: Word, signs: readonly Sign[]): Word[] {
	const pieces: Word[] = [];
	const ends: number[] = [];
	let from = 0;
	for (let i = 1; i <= signs.length; i++) {
		const [first, own] = [signs[from], signs[i]];
		if (!first || (own && own.mask === first.mask && own.colour === first.colour)) continue;
		const x = from === 0 ? word.x : first.x;
		const right = own?.x ?? word.x + word.width;
		ends.push(right);
		pieces.push({ ...word, str: word.str.slice(from, i), x, width: right - x, mask: first.mask, colour: first.colour });
		from = i;
	}
	return pieces;
}

/** Which characters lines go under or through, each line beginning and ending where a word of them does. */
function marksOf({ glyphs, rules }: Drawing): ReadonlyMap<Glyph, number> {
	const marks = new Map<Glyph, number>();
	if (rules.length === 0) return marks;
	const lines = new Map<number, Glyph[]>();
	for (const glyph of glyphs) {
		if (glyph.text.trim() === '') continue;
		const key = Math.round(glyph.y);
		const own = lines.get(key);
		if (own) own.push(glyph);
		else lines.set(key, [glyph]);
	}
	for (const rule of joinedRules(rules)) {
		for (let y = Math.floor(rule.y) - 12; y <= Math.ceil(rule.y) + 12; y++) {
			for (const [glyph, mark] of markedBy(rule, lines.get(y) ?? [])) marks.set(glyph, (marks.get(glyph) ?? 0) | mark);
		}
	}
	return marks;
}

function markedBy(rule: Rule, line: readonly Glyph[]): (readonly [Glyph, number])[] {
	const own = line.flatMap((glyph) => {
		const height = (rule.y - glyph.y) / (glyph.height || 1);
		const mark = isWithin(height, UNDER) ? STYLE.underline : isWithin(height, THROUGH) ? STYLE.struck : 0;
		const middle = glyph.x + glyph.width / 2;
		return mark !== 0 && middle > rule.x && middle < rule.right ? [[glyph, mark] as const] : [];
	});
	const left = Math.min(...own.map(([{ x }]) => x));
	const right = Math.max(...own.map(([{ x, width }]) => x + width));
	const reach = Math.max(0, ...own.map(([{ height }]) => height)) * REACH;
	// The rules of a table and the line above a sum go from edge to edge of their cell, whatever stands in it.
	return Math.abs(left - rule.x) <= reach && Math.abs(right - rule.right) <= reach * 2 ? own : [];
}

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;

/** Lines that go on in each other as one: each run of a text may draw its own. */
function joinedRules(rules: readonly Rule[]): Rule[] {
	const joined: Rule[] = [];
	for (const rule of [...rules].sort((a, b) => a.y - b.y || a.x - b.x)) {
		const last = joined.at(-1);
		if (last && Math.abs(last.y - rule.y) < 0.3 && rule.x - last.right < 1 && rule.x >= last.x)
			joined[joined.length - 1] = { ...last, right: Math.max(last.right, rule.right) };
		else joined.push(rule);
	}
	return joined;
}
