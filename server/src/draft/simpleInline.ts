/** The inline marks that can be read without the parser: none at all, single marks that mean nothing, pairs that stand clear, plain tags. */
import type { BlockWriter } from './blockWriter.ts';
import { readPlaceholders } from './marks.ts';
import {
	BREAKING_TAGS,
	HIDING,
	isBlank,
	isHidden,
	type Plain,
	PlainWriter,
	plainOf,
	STRUCK_TAGS,
	writeText,
} from './plainText.ts';

/** What a chunk has anywhere. */
export interface Features {
	readonly lines: boolean;
	/** Marks of emphasis and struck text. */
	readonly marks: boolean;
	readonly tags: boolean;
	/** Marks of code; then no other marks. */
	readonly code: boolean;
	/** Where no marks or tags are, a line is read as it is written, but for blanks in a row: nothing stands for something else. */
	readonly even: boolean;
}

const NEVER = 1;
const TAG = 2;
const BRACKET = 4;
const BACKSLASH = 8;
const MARK = 16;
const LINE = 32;
const ADDRESS = 64;
const ENTITY = 128;
const CODE = 256;
/** Not read as it is written. */
const UNEVEN = 512;
/** What only matters in some places, from here on. */
const DOT = 1024;
const COLON = 2048;

/** By character below 128. */
const KINDS = new Uint16Array(128);
KINDS.fill(UNEVEN, 0, 32);
for (const [chars, kind] of [
	['\0\t', NEVER],
	['`', CODE],
	['<', TAG],
	['[', BRACKET],
	['\\', BACKSLASH],
	['*_~', MARK],
	['\r\n', LINE],
	['@', ADDRESS],
	['&', ENTITY],
	['.', DOT],
	[':', COLON],
] as const) {
	for (const char of chars) KINDS[char.charCodeAt(0)] = kind;
}

/** A character that may mean something, or be no single blank: nearly all chunks have none. And what begins an address. */
const SPECIAL =
	/[^\r\n -%'-)+-;=-?A-Z\]^a-z{-}\x7f-\x9f\xa1-\xac\xae-\u1fff\u2010-\u2027\u2030-\ufefe\uff00-\uffff]|www\.|https?:/i;
const PLAIN: Features = { lines: false, marks: false, tags: false, code: false, even: true };
const PLAIN_LINES: Features = { ...PLAIN, lines: true };

/** What a chunk has; null for what only the parser can read. */
export function featuresOf(text: string): Features | null {
	if (!SPECIAL.test(text)) return text.includes('\n') || text.includes('\r') ? PLAIN_LINES : PLAIN;
	const kinds = kindsIn(text);
	if ((kinds & NEVER) !== 0) return null;
	// Links and notes, and what may be one.
	if ((kinds & BRACKET) !== 0 && /\]\(|\]:|\[\^/.test(text)) return null;
	if ((kinds & BACKSLASH) !== 0 && /\\(?:[\r\n|]|$)/.test(text)) return null;
	// An address has the words that it would have as plain text; only no placeholder may stand in it.
	const other = TAG | BRACKET | BACKSLASH | ENTITY;
	if ((kinds & ADDRESS) !== 0 && ((kinds & other) !== 0 || readPlaceholders(text, []).length > 0)) return null;
	if ((kinds & CODE) !== 0 && ((kinds & (other | MARK | ADDRESS)) !== 0 || text.includes('``'))) return null;
	return {
		lines: (kinds & LINE) !== 0,
		marks: (kinds & MARK) !== 0,
		tags: (kinds & TAG) !== 0,
		code: (kinds & CODE) !== 0,
		even: (kinds & (UNEVEN | BACKSLASH | ENTITY)) === 0,
	};
}

function kindsIn(text: string): number {
	const { length } = text;
	let kinds = 0;
	for (let at = 0; at < length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 128) {
			if (code === 0xfeff) kinds |= NEVER;
			else if (isBlank(code) || isHidden(code)) kinds |= UNEVEN;
			continue;
		}
		const kind = KINDS[code] ?? 0;
		if (kind === 0) continue;
		if (kind >= DOT) {
			if (isAddress(text, at, kind)) kinds |= ADDRESS;
		} else if ((kind !== ADDRESS && kind !== ENTITY) || !standsAlone(text, at, kind)) kinds |= kind;
	}
	return kinds;
}

/** An `@` with nothing before it is in no address, and an `&` with nothing after it begins no entity. */
function standsAlone(text: string, at: number, kind: number): boolean {
	return kind === ADDRESS ? at > 0 && text.charCodeAt(at - 1) === 32 : text.charCodeAt(at + 1) === 32;
}

/** The end of `www.`, `http:` or `https:`. */
function isAddress(text: string, at: number, kind: number): boolean {
	const before = text.charCodeAt(at - 1) | 32;
	if (before !== W && before !== P && before !== S) return false;
	const word = text.slice(Math.max(0, at - 5), at);
	return kind === DOT ? before === W && /www$/i.test(word) : /https?$/i.test(word);
}

const W = 119;
const P = 112;
const S = 115;

interface Inline {
	readonly plain: Plain;
	/** All of it is one piece of bold text. */
	readonly bold: boolean;
}

/** The words of a range; null for what only the parser can read. */
export function readInline(
	text: string,
	start: number,
	end: number,
	features: Features,
	out: BlockWriter,
): Inline | null {
	if (features.code) return withoutCode(text, start, end, new PlainWriter(), out);
	const runs = features.marks ? runsIn(text, start, end) : NONE;
	const tags = features.tags && hasTag(text, start, end);
	if (!meansNothing(text, start, end, runs)) return tags ? null : emphasised(text, start, end, runs, new PlainWriter());
	if (!tags) return { plain: plainOf(text, start, end, features.even), bold: false };
	const writer = new PlainWriter();
	return tagged(text, start, end, writer, out) ? { plain: writer.done(), bold: false } : null;
}

/** Writes text without what stands between marks of code; null where one has no partner. */
function withoutCode(text: string, start: number, end: number, writer: PlainWriter, out: BlockWriter): Inline | null {
	let from = start;
	for (let open = text.indexOf('`', start); open >= 0 && open < end; open = text.indexOf('`', from)) {
		const close = text.indexOf('`', open + 1);
		if (close < 0 || close >= end) return null;
		writeText(text, from, open, writer);
		from = close + 1;
		out.mask({ start: open, end: from }, false);
	}
	writeText(text, from, end, writer);
	return { plain: writer.done(), bold: false };
}

function hasTag(text: string, start: number, end: number): boolean {
	const at = text.indexOf('<', start);
	return at >= 0 && at < end;
}

/** A run of marks of emphasis: half-open. */
interface Run {
	readonly from: number;
	readonly to: number;
}

const NONE: readonly Run[] = [];

function runsIn(text: string, start: number, end: number): readonly Run[] {
	const runs: Run[] = [];
	for (let at = start; at < end; at++) {
		const kind = KINDS[text.charCodeAt(at)] ?? 0;
		if (kind === BACKSLASH && isPunctuation(text.charCodeAt(at + 1))) at++;
		if (kind !== MARK) continue;
		const from = at;
		while (at + 1 < end && text.charCodeAt(at + 1) === text.charCodeAt(from)) at++;
		runs.push({ from, to: at + 1 });
	}
	return runs;
}

/** Marks take two to mean anything: one that opens, before a word, and one that closes, after a word. */
function meansNothing(text: string, start: number, end: number, runs: readonly Run[]): boolean {
	if (runs.length < 2) return true;
	if (runs.every(({ from, to }) => to === end || isGap(text.charCodeAt(to)) || isNote(text, from, to, start)))
		return true;
	return runs.every(({ from }) => from === start || isGap(text.charCodeAt(from - 1)));
}

/** Right after a letter or figure and before punctuation, as of a note (`10.19*,`): it opens nothing. */
function isNote(text: string, from: number, to: number, start: number): boolean {
	return from > start && isAlphanumeric(text.charCodeAt(from - 1)) && isPunctuation(text.charCodeAt(to));
}

/** Writes text with pairs of marks, each clear of the words around it. */
function emphasised(
	text: string,
	start: number,
	end: number,
	runs: readonly Run[],
	writer: PlainWriter,
): Inline | null {
	if (runs.length % 2 !== 0) return null;
	let from = start;
	for (let at = 0; at < runs.length; at += 2) {
		const [open, close] = [runs[at], runs[at + 1]];
		if (!open || !close || !isPair(text, start, end, open, close)) return null;
		writeText(text, from, open.from, writer);
		writeText(text, open.to, close.from, writer);
		from = close.to;
	}
	writeText(text, from, end, writer);
	const [first, second] = runs;
	const bold = runs.length === 2 && first?.from === start && second?.to === end && first.to - first.from === 2;
	return { plain: writer.done(), bold };
}

/** True for marks that surely open and close one piece of emphasis or bold text. */
function isPair(text: string, start: number, end: number, open: Run, close: Run): boolean {
	const marks = text.slice(open.from, open.to);
	if (!/^(?:\*{1,2}|_{1,2})$/.test(marks) || text.slice(close.from, close.to) !== marks) return false;
	if (open.from > start && !isGap(text.charCodeAt(open.from - 1))) return false;
	const last = text.charCodeAt(close.from - 1);
	if (!isInk(text.charCodeAt(open.to)) || !isInk(last)) return false;
	const next = text.charCodeAt(close.to);
	return close.to === end || isGap(next) || (isPunctuation(next) && !isPunctuation(last));
}

function isGap(code: number): boolean {
	return code === 32 || code === 10 || code === 13;
}

/** A visible character of ASCII; of others it is not known here on which side of a mark they may stand. */
function isInk(code: number): boolean {
	return code > 32 && code < 127;
}

function isAlphanumeric(code: number): boolean {
	return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isPunctuation(code: number): boolean {
	return (
		(code >= 33 && code <= 47) ||
		(code >= 58 && code <= 64) ||
		(code >= 91 && code <= 96) ||
		(code >= 123 && code <= 126)
	);
}

const PLAIN_TAG = /<\/?([A-Za-z][A-Za-z0-9]*)(?: [a-z]+=(?:'[^'<>&\\\r\n]*'|"[^"<>&\\\r\n]*"))*>/y;
/** A `<` that opens nothing. */
const LITERAL = /<(?=[ \d=.,;]|$)/y;

/** Writes text with tags that stand within a line; false for others. */
function tagged(text: string, start: number, end: number, writer: PlainWriter, out: BlockWriter): boolean {
	let from = start;
	for (let at = text.indexOf('<', start); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
		LITERAL.lastIndex = at;
		if (LITERAL.test(text)) continue;
		PLAIN_TAG.lastIndex = at;
		const tag = PLAIN_TAG.exec(text);
		const to = at + (tag?.[0].length ?? 0);
		const escaped = text.charCodeAt(at - 1) === 92;
		if (!tag || escaped || to > end || STRUCK.test(tag[1] ?? '') || HIDES.test(tag[0])) return false;
		writeText(text, from, at, writer);
		out.mask({ start: at, end: to }, true);
		if (BREAKING.test(tag[1] ?? '')) writer.blank(at, to);
		from = to;
	}
	writeText(text, from, end, writer);
	return true;
}

const STRUCK = new RegExp(`^${STRUCK_TAGS}$`, 'i');
const HIDES = new RegExp(HIDING, 'i');
const BREAKING = new RegExp(`^${BREAKING_TAGS}$`, 'i');
