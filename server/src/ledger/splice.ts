/** Changes to YAML text at one place: new entries in a list, a new or other value under a key. All else stays byte for byte. */
import { flowText, itemLines, listLines, type Plain, pairLines } from './emit.ts';
import { type MapTree, pairOf, type SeqTree, type Tree } from './tree.ts';
import type { Span } from './types.ts';

/** A replacement in the text it was made for; several of them must not overlap. */
export interface Splice extends Span {
	readonly text: string;
}

/** The text with all splices made; of two insertions at one place the first given comes first. */
export function applySplices(text: string, splices: readonly Splice[]): string {
	const parts: string[] = [];
	let from = 0;
	for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
		parts.push(text.slice(from, splice.start), splice.text);
		from = splice.end;
	}
	return [...parts, text.slice(from)].join('');
}

/** The line end a text uses; \n for a text of one line. */
function lineEndOf(text: string): string {
	const first = text.indexOf('\n');
	return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** New entries behind entry `after` of a list that has entries, each after a blank line when `spaced`. */
export function insertItems(
	text: string,
	list: SeqTree,
	{ items, after, spaced }: { readonly items: readonly Plain[]; readonly after: number; readonly spaced: boolean },
): Splice {
	const before = list.items[after] ?? list.items.at(-1) ?? list;
	if (list.flow) {
		const write = isJson(text, list.items[0]) ? JSON.stringify : flowText;
		return insertInFlow(text, before, items.map((item) => write(item)).join(', '));
	}
	const column = columnOf(text, list.start);
	const blocks = items.map((item) => [...(spaced ? [''] : []), ...itemLines(item, column)]);
	return insertLines(text, before, column, blocks.flat());
}

/** `key: value` in a group: in place of the old value, `as` another key or the same, else behind the last key that comes before it in `order`. */
export function putPair(
	text: string,
	map: MapTree,
	{
		key,
		as = key,
		value,
		order,
		spaced = false,
	}: { key: string; as?: string; value: Plain; order: readonly string[]; spaced?: boolean },
): Splice {
	const old = pairOf(map, key);
	const column = columnOf(text, map.start);
	const write = isJson(text, map) ? JSON.stringify : flowText;
	const block = spaced && Array.isArray(value) ? listLines(as, value, column, true) : pairLines(as, value, column);
	if (old) {
		const start = old.keySpan.start;
		const colon = colonEnd(text, old.keySpan);
		// Behind a bare key stands at most a comment, which keeps its line.
		if (isEmptyScalar(old.value) && !map.flow && block[0]?.endsWith(':')) {
			return linesAt(text, lineAfter(text, colon), block.slice(1));
		}
		const end = isEmptyScalar(old.value) ? colon : Math.max(contentEnd(text, old.value), colon);
		const written = as === key ? text.slice(start, old.keySpan.end) : write(as);
		const lines = map.flow ? `${written}: ${write(value)}` : block.join(lineEndOf(text)).slice(column);
		return { start, end, text: lines };
	}
	const limit = order.indexOf(key);
	const earlier = order.slice(0, limit < 0 ? order.length : limit);
	const before = map.pairs.findLast((pair) => earlier.includes(pair.key)) ?? map.pairs.at(-1);
	if (map.flow || !before) {
		const pair = `${write === flowText ? key : JSON.stringify(key)}: ${write(value)}`;
		if (before) return insertInFlow(text, before.value, pair);
		return { start: map.start + 1, end: map.start + 1, text: pair };
	}
	return insertLines(text, before.value, column, spaced ? ['', ...block] : block);
}

/**
 * Puts a comment line `lead rest` above an entry of a list, in place of one that begins with the same lead, or takes that away
 * when `rest` is null; null when it is as wanted, or when the list is written in brackets, where a comment would have no line
 * of its own.
 */
export function remarkSplice(
	text: string,
	list: SeqTree,
	item: Tree,
	lead: string,
	rest: string | null,
): Splice | null {
	if (list.flow) return null;
	const line = text.lastIndexOf('\n', item.start - 1) + 1;
	const remark = `# ${`${lead} ${rest ?? ''}`.trim()}`;
	const written = rest === null ? '' : `${' '.repeat(columnOf(text, list.start))}${remark}${lineEndOf(text)}`;
	for (let end = line; end > 0; ) {
		const start = text.lastIndexOf('\n', end - 2) + 1;
		const above = text.slice(start, end).trim();
		if (!above.startsWith('#')) break;
		if (rest !== null && above === remark) return null;
		if (above === `# ${lead}` || above.startsWith(`# ${lead} `)) return { start, end, text: written };
		end = start;
	}
	return rest === null ? null : { start: line, end: line, text: written };
}

/** True for a flow collection written as JSON, whose keys are in double quotes. */
function isJson(text: string, tree: Tree | undefined): boolean {
	const key = tree?.kind === 'map' && tree.flow ? tree.pairs[0]?.keySpan : undefined;
	return key !== undefined && text[key.start] === '"';
}

function insertInFlow(text: string, before: Tree, written: string): Splice {
	const end = contentEnd(text, before);
	return { start: end, end, text: `, ${written}` };
}

/** Whole lines behind the lines of `before`, and behind the comments that are set in deeper than `column`. */
function insertLines(text: string, before: Tree, column: number, lines: readonly string[]): Splice {
	return linesAt(text, endOfLines(text, contentEnd(text, before), column), lines);
}

/** Whole lines at the start of a line, or behind a last line that is not ended. */
function linesAt(text: string, at: number, lines: readonly string[]): Splice {
	const eol = lineEndOf(text);
	const block = lines.map((line) => line + eol).join('');
	const open = at > 0 && text[at - 1] !== '\n';
	return { start: at, end: at, text: open ? eol + block.slice(0, -eol.length) : block };
}

/** Where the lines of an entry end: its last line and the comment lines below that are set in deeper than `column`. */
function endOfLines(text: string, end: number, column: number): number {
	let at = text[end - 1] === '\n' ? end : lineAfter(text, end);
	let next = at;
	while (next < text.length) {
		const after = lineAfter(text, next);
		const line = text.slice(next, after);
		const indent = /^ *(?=#)/.exec(line)?.[0].length;
		if (indent !== undefined && indent > column) at = after;
		else if (line.trim() !== '') break;
		next = after;
	}
	return at;
}

function lineAfter(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end < 0 ? text.length : end + 1;
}

/** Where an entry ends, the colon of a last key without a value included. */
export function contentEnd(text: string, tree: Tree): number {
	if (tree.alias || tree.kind === 'scalar' || tree.flow) return tree.end;
	if (tree.kind === 'seq') {
		const item = tree.items.at(-1);
		return item ? contentEnd(text, item) : tree.end;
	}
	const pair = tree.pairs.at(-1);
	if (!pair) return tree.end;
	return isEmptyScalar(pair.value) ? colonEnd(text, pair.keySpan) : contentEnd(text, pair.value);
}

function isEmptyScalar(tree: Tree): boolean {
	return tree.kind === 'scalar' && tree.style === 'plain' && tree.source === '' && !tree.alias;
}

/** Just behind the colon of a key. */
function colonEnd(text: string, keySpan: Span): number {
	const colon = text.indexOf(':', keySpan.end);
	return colon < 0 ? keySpan.end : colon + 1;
}

/** Column of an offset in its line, in UTF-16 units; a byte order mark does not count. */
function columnOf(text: string, offset: number): number {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	return offset - start - (text.charCodeAt(start) === 0xfeff ? 1 : 0);
}
