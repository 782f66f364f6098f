/** Values to YAML lines as a person would write them; whatever is written here reads back as the same value. */

export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined };

const WIDTH = 100;
const STEP = '  ';
/** Wording that is meant to keep its lines. */
const LITERAL = new Set(['proposedText', 'snippet']);
/** Groups that read best on one line while they are short. */
const ONE_LINE = new Set(['at', 'find']);

/** The lines of `key: value`, each indented by `indent` spaces and without its line end. */
export function pairLines(key: string, value: Plain, indent: number): string[] {
	const pad = ' '.repeat(indent);
	const head = `${pad}${keyText(key)}:`;
	// The number of a comment reads as what it is; reading takes it for words all the same.
	if (key === 'comment' && /^[1-9]\d{0,3}$/.test(String(value))) return [`${head} ${String(value)}`];
	if (typeof value === 'string') return stringLines(head, value, indent, LITERAL.has(key));
	if (typeof value !== 'object') return [`${head} ${String(value)}`];
	const flow = `${head} ${flowText(value)}`;
	if (isEmpty(value) || (readsOnOneLine(key, value) && flow.length <= WIDTH)) return [flow];
	if (isList(value)) return [head, ...value.flatMap((item) => itemLines(item, indent + 2))];
	return [head, ...mapLines(value, indent + 2)];
}

/** The lines of `- value` in a list whose dashes stand at column `indent`. */
export function itemLines(value: Plain, indent: number): string[] {
	const dash = `${' '.repeat(indent)}-`;
	if (typeof value === 'string') return stringLines(dash, value, indent, false);
	if (typeof value !== 'object' || isList(value) || isEmpty(value)) return [`${dash} ${flowText(value)}`];
	const flow = `${dash} ${flowText(value)}`;
	if (isTerm(value) && flow.length <= WIDTH) return [flow];
	const [first = '', ...rest] = mapLines(value, indent + 2);
	return [`${dash} ${first.slice(indent + 2)}`, ...rest];
}

/** The lines of a list of groups under its key; with `spaced` a blank line stands between two entries. */
export function listLines(key: string, items: readonly Plain[], indent: number, spaced: boolean): string[] {
	if (items.length === 0) return [`${' '.repeat(indent)}${key}: []`];
	const blocks = items.map((item, i) => [...(spaced && i > 0 ? [''] : []), ...itemLines(item, indent + 2)]);
	return [`${' '.repeat(indent)}${key}:`, ...blocks.flat()];
}

/** The lines of all pairs of a group, in the order of its keys; absent values are left out. */
function mapLines(value: { readonly [key: string]: Plain | undefined }, indent: number): string[] {
	return Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : pairLines(key, inner, indent)));
}

/** A value on one line, fit for the inside of `[…]` and `{…}`. */
export function flowText(value: Plain): string {
	if (typeof value === 'string') return scalarText(value, true);
	if (typeof value !== 'object') return String(value);
	if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
	const pairs = Object.entries(value).flatMap(([key, inner]) =>
		inner === undefined ? [] : [`${keyText(key)}: ${flowText(inner)}`],
	);
	return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** `on` is a word like any other here, whatever YAML 1.1 made of it. */
function keyText(key: string): string {
	return /^[A-Za-z]+$/.test(key) ? key : scalarText(key, true);
}

function isList(value: Plain): value is readonly Plain[] {
	return Array.isArray(value);
}

function isEmpty(value: object): boolean {
	return Object.values(value).every((inner) => inner === undefined);
}

function readsOnOneLine(key: string, value: Plain): boolean {
	if (isList(value))
		return value.every((item) => typeof item === 'string' || (typeof item === 'object' && isTerm(item)));
	return ONE_LINE.has(key);
}

/** A group of a `find`, which may stand inside a line of terms. */
function isTerm(value: Plain): boolean {
	if (typeof value !== 'object' || isList(value)) return false;
	return Object.keys(value).every((key) => ['within', 'value', 'concept', 'all', 'any', 'none'].includes(key));
}

/** A string after `head` (a key with its colon, or a dash): on the line when it fits, else below as a block. */
function stringLines(head: string, text: string, indent: number, literal: boolean): string[] {
	if (literal && canBeLiteral(text)) return literalLines(head, text, indent);
	const line = `${head} ${scalarText(text, false)}`;
	if (line.length <= WIDTH && !text.includes('\n')) return [line];
	if (canBeFolded(text)) return foldedLines(head, text, indent);
	return text.includes('\n') && canBeLiteral(text) ? literalLines(head, text, indent) : [line];
}

// YAML's printable characters without the Unicode line separators, which older parsers take for line ends.
const UNPRINTABLE =
	/[^\t\n\x20-\x7e\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Lines of white space alone are where readers of YAML differ, and blank lines at the end would take in the blank lines
 * that follow in the file; such texts go into quotes.
 */
function canBeLiteral(text: string): boolean {
	return !UNPRINTABLE.test(text) && /\S/.test(text) && !/(?:^|\n)[ \t]+(?:\n|$)|\n\n$/.test(text);
}

function literalLines(head: string, text: string, indent: number): string[] {
	const body = text.replace(/\n$/, '');
	const chomp = body === text ? '-' : '';
	// The reader takes the indentation from the first words; when those start with a space it must be told.
	const told = /^[\n]*[ \t]/.test(body) ? '2' : '';
	const lines = body.split('\n').map((line) => (line === '' ? '' : `${' '.repeat(indent)}${STEP}${line}`));
	return [`${head} |${told}${chomp}`, ...lines];
}

/** Paragraphs that neither begin nor end with white space; anything else would not come back the same. */
function canBeFolded(text: string): boolean {
	return !UNPRINTABLE.test(text) && text.split('\n').every((part) => part !== '' && part.trim() === part);
}

/** A line end in a folded block is a blank line. */
function foldedLines(head: string, text: string, indent: number): string[] {
	const pad = `${' '.repeat(indent)}${STEP}`;
	const parts = text.split('\n').map((part) => fold(part, WIDTH - pad.length).map((line) => pad + line));
	return [`${head} >-`, ...parts.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]))];
}

/** Lines that a folded block joins again with single spaces: broken only at a space between two words. */
function fold(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/(?<=\S) (?=\S)/)) {
		if (line !== '' && line.length + 1 + word.length > Math.max(width, 20)) {
			lines.push(line);
			line = word;
		} else {
			line = line === '' ? word : `${line} ${word}`;
		}
	}
	return [...lines, line];
}

/** The shortest safe way to write a string on one line: plain, in double quotes, in single quotes. */
export function scalarText(text: string, flow: boolean): string {
	if (isPlain(text, flow)) return text;
	if (UNPRINTABLE.test(text) || /[\n\t]/.test(text)) return escaped(text);
	return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

const RESERVED = /^(?:~|null|true|false|yes|no|on|off|y|n)$/i;
/** Numbers of YAML 1.1 and 1.2, times such as 1:30 among them; `20-F` is none. */
const NUMBER_LIKE = /^[-+]?(?:0[xob][\da-f_]+|[\d.][\d_.,:]*(?:e[-+]?\d+)?)$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function isPlain(text: string, flow: boolean): boolean {
	if (!/^(?:[\p{L}\p{N}$(/“‘]|\.{1,2}\/)/u.test(text) || /\s$/.test(text)) return false;
	if (UNPRINTABLE.test(text) || /[\n\t]/.test(text) || /: | #|:$/.test(text)) return false;
	if (flow && /[,[\]{}:]/.test(text)) return false;
	return DATE.test(text) || !(RESERVED.test(text) || NUMBER_LIKE.test(text));
}

function escaped(text: string): string {
	const code = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return JSON.stringify(text).replace(/[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, code);
}
