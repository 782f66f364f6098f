/**
 * What the Markdown parser is not given: it works through open blocks and open marks again for every line or mark, so that a
 * few kilobytes of nothing but openings would take it minutes or overflow its stack. No filing comes near these bounds.
 */

/** Characters of one chunk. */
const LONGEST = 400_000;
/** Blocks that open on one line, and columns before the mark of a list. */
const DEEPEST = 60;
const WIDEST = 240;
/** Marks of one kind in a chunk: brackets, emphasis, runs of code marks, tags, entities, lines that may underline a heading. */
const MOST = 3000;

/** True for a chunk that would keep the parser busy for longer than anybody waits. */
export function isTooMuch(text: string): boolean {
	return text.length > LONGEST || hasManyMarks(text) || isDeep(text);
}

function hasManyMarks(text: string): boolean {
	if (text.length <= MOST) return false;
	const counts = new Map<string, number>();
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		if (!MARKS.has(char) || char === text.charAt(at - 1)) continue;
		const count = (counts.get(KIND[char] ?? char) ?? 0) + 1;
		if (count > MOST) return true;
		counts.set(KIND[char] ?? char, count);
	}
	return BRACKETS.test(text);
}

const MARKS = new Set('[*_~`<&@\\');
const KIND: Readonly<Record<string, string>> = { _: '*', '~': '*' };
/** Many of one mark in a row that each open something. */
const BRACKETS = /\[{200}|<{200}/;

function isDeep(text: string): boolean {
	let depth = 0;
	let columns = 0;
	let front = true;
	let underlines = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10 || code === 13) {
			depth = 0;
			columns = 0;
			front = true;
		} else if (front && (code === 32 || code === 9)) columns++;
		else if (front) {
			if ((code === 45 || code === 61) && underlinesAt(text, at) && ++underlines > MOST) return true;
			front = opens(text, at);
			if (front && (++depth > DEEPEST || columns > WIDEST)) return true;
			if (front && code >= 48 && code <= 57) at = text.slice(at, at + 10).search(/[.)]/) + at;
		}
	}
	return false;
}

/** True where nothing but `-` or `=` follows to the end of the line. */
function underlinesAt(text: string, at: number): boolean {
	UNDERLINE.lastIndex = at;
	return UNDERLINE.test(text);
}

const UNDERLINE = /(?:-+|=+)[ \t]*(?=[\r\n]|$)/y;

/** True where a quote or an item opens. */
function opens(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === 62 || /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/.test(text.slice(at, at + 11));
}
