/** Where words stand in a text: one pass over its characters. */

const WORD =
	/\bnon[-‐‑ ](?:[A-Za-z]+|U\.S)|\b[A-Z]\.(?:[A-Z]\.?)+|[A-Za-z][A-Za-z0-9]*(?:[’'][A-Za-z]+)?(?:&[A-Za-z])?|\d[\d,.]*\d|\d/iy;

let starts = new Int32Array(1 << 12);
let ends = new Int32Array(1 << 12);

/** Words as they were cut: half-open ranges side by side; overwritten by the next cut. */
export interface Cut {
	readonly count: number;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

/**
 * Cuts a text into words, figures among them. Hyphens part words, but "non-" stays with what it denies (non-GAAP is not GAAP),
 * and dotted capitals are one word ("U.S.").
 */
export function cutWords(text: string): Cut {
	let count = 0;
	for (let at = 0; at < text.length; ) {
		const code = text.charCodeAt(at);
		let end = at + 1;
		if (isLetter(code)) end = letterEnd(text, at);
		else if (isDigit(code)) end = figureEnd(text, at);
		else {
			at = end;
			continue;
		}
		if (count === starts.length) widen();
		starts[count] = at;
		ends[count++] = end;
		at = end;
	}
	return { count, starts, ends };
}

function widen(): void {
	const [before, after] = [starts, ends];
	starts = new Int32Array(before.length * 2);
	ends = new Int32Array(before.length * 2);
	starts.set(before);
	ends.set(after);
}

/** The end of the word of letters at `at`. */
function letterEnd(text: string, at: number): number {
	let end = at + 1;
	while (end < text.length && isWord(text.charCodeAt(end))) end++;
	if (end === text.length) return end;
	const after = text.charCodeAt(end);
	if (end === at + 1 && after === 46 && isLetterAt(text, end + 1)) return oddEnd(text, at);
	if (end === at + 3 && isNon(text, at) && /[-‐‑ ]/.test(text.charAt(end))) return oddEnd(text, at);
	if ((after === 39 || after === 0x2019) && isLetterAt(text, end + 1)) {
		end += 2;
		while (end < text.length && isLetter(text.charCodeAt(end))) end++;
	}
	return end < text.length && text.charCodeAt(end) === 38 && isLetterAt(text, end + 1) ? end + 2 : end;
}

function isNon(text: string, at: number): boolean {
	return (
		(text.charCodeAt(at) | 32) === 110 &&
		(text.charCodeAt(at + 1) | 32) === 111 &&
		(text.charCodeAt(at + 2) | 32) === 110
	);
}

/** The end of what may be dotted capitals or begin with "non-". */
function oddEnd(text: string, at: number): number {
	WORD.lastIndex = at;
	return at + (WORD.exec(text)?.[0].length ?? 1);
}

function figureEnd(text: string, at: number): number {
	let end = at + 1;
	for (let next = end; next < text.length; next++) {
		const code = text.charCodeAt(next);
		if (isDigit(code)) end = next + 1;
		else if (code !== 44 && code !== 46) break;
	}
	return end;
}

function isLetterAt(text: string, at: number): boolean {
	return at < text.length && isLetter(text.charCodeAt(at));
}

function isLetter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function isWord(code: number): boolean {
	return isLetter(code) || isDigit(code);
}
