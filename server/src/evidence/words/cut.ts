/** Where words stand in a text: one pass over its characters. */

const WORD =
	/\bnon[-‐‑ ](?:[A-Za-z]+|U\.S)|\b[A-Z]\.(?:[A-Z]\.?)+|[A-Za-z][A-Za-z0-9]*(?:[’'][A-Za-z]+)?(?:&[A-Za-z])?|\d[\d,.]*\d|\d/iy;

let starts = new Int32Array(1 << 12);
let ends = new Int32Array(1 << 12);
let hashes = new Int32Array(1 << 12);

/** Words as they were cut: half-open ranges side by side, and a number made of their characters; overwritten by the next cut. */
export interface Cut {
	readonly count: number;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly hashes: Int32Array;
}

const LETTER = 1;
const DIGIT = 2;
/** By character below 128: letter, digit, or nothing of a word. */
const KINDS = new Uint8Array(128);
KINDS.fill(DIGIT, 48, 58);
KINDS.fill(LETTER, 65, 91);
KINDS.fill(LETTER, 97, 123);

/**
 * Cuts a text into words, figures among them. Hyphens part words, but "non-" stays with what it denies (non-GAAP is not GAAP),
 * and dotted capitals are one word ("U.S.").
 */
export function cutWords(text: string): Cut {
	const { length } = text;
	let count = 0;
	for (let at = 0; at < length; ) {
		const start = at;
		const first = text.charCodeAt(at++);
		const kind = first < 128 ? KINDS[first] : 0;
		if (kind === 0) continue;
		let hash = first;
		for (; at < length; at++) {
			const code = text.charCodeAt(at);
			if (code >= 128 || KINDS[code] === 0 || (kind === DIGIT && KINDS[code] === LETTER)) break;
			hash = Math.imul(hash, 31) + code;
		}
		if (at < length && mayGoOn(text.charCodeAt(at), kind ?? 0, at - start)) {
			const end = kind === LETTER ? letterEnd(text, start, at) : figureEnd(text, at);
			for (; at < end; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at);
		}
		if (count === starts.length) widen();
		starts[count] = start;
		ends[count] = at;
		hashes[count++] = hash;
	}
	return { count, starts, ends, hashes };
}

function widen(): void {
	starts = wider(starts);
	ends = wider(ends);
	hashes = wider(hashes);
}

function wider(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const next = new Int32Array(list.length * 2);
	next.set(list);
	return next;
}

/** False where a word of so many characters surely ends before `code`: nearly always. */
function mayGoOn(code: number, kind: number, length: number): boolean {
	if (kind === DIGIT) return code === 44 || code === 46;
	if (code === 39 || code === 0x2019 || code === 38) return true;
	return length === 3 ? code === 32 || code === 45 || code > 128 : length === 1 && code === 46;
}

/** The end of the word of letters and digits from `at` to `to`, with what may belong to it. */
function letterEnd(text: string, at: number, to: number): number {
	let end = to;
	const after = text.charCodeAt(end);
	if (end === at + 1 && after === 46 && isLetterAt(text, end + 1)) return oddEnd(text, at);
	if (end === at + 3 && isNon(text, at) && /[-‐‑ ]/.test(text.charAt(end))) return oddEnd(text, at);
	if ((after === 39 || after === 0x2019) && isLetterAt(text, end + 1)) {
		end += 2;
		while (isLetterAt(text, end)) end++;
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

/** The end of a figure whose first digits end at `at`: the last digit before anything but digits, commas and full stops. */
function figureEnd(text: string, at: number): number {
	const { length } = text;
	let end = at;
	for (let next = at; next < length; next++) {
		const code = text.charCodeAt(next);
		if (code < 128 && KINDS[code] === DIGIT) end = next + 1;
		else if (code !== 44 && code !== 46) break;
	}
	return end;
}

function isLetterAt(text: string, at: number): boolean {
	if (at >= text.length) return false;
	const code = text.charCodeAt(at);
	return code < 128 && KINDS[code] === LETTER;
}
