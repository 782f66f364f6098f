/**
 * What only a table as a whole can show: a reconciliation has both of its ends and something between them, a roll-forward begins,
 * moves and ends, an aging has its ages. One row of it shows none of that.
 */

import { kept } from '../../ledger/index.ts';
import type { Content } from '../filing/contents.ts';
import type { Indexed } from '../filing/indexed.ts';
import { isFigureRow, type PassagePlace } from '../filing/places.ts';
import { against, type Objection } from '../objection.ts';
import type { Query } from '../sought.ts';
import { contentStems } from '../words/words.ts';
import { cellsOf } from './cells.ts';

const AHEAD = String.raw`^\W*(?:an?|the|our)?\s*(?:[\w-]+ ){0,3}?`;
const RECONCILES = new RegExp(`${AHEAD}(?:reconciliations?|bridges?|walk)\\b(.*)$`, 'i');
const MOVES = new RegExp(`${AHEAD}(?:roll-?forwards?|movement schedule|schedule of (?:changes|movements))\\b`, 'i');
const AGES = new RegExp(
	`${AHEAD}(?:ag(?:e?ing|ed)(?: analysis| schedule| table)?|(?:contractual )?maturit(?:y|ies) (?:analysis|table|schedule))\\b`,
	'i',
);
/** "Of A to B", without what follows on periods and place. */
const ENDS =
	/^.*?\b(?:of|from|between) (.+?) (?:to|with|and) (.+?)(?:,| (?:for|as of|at|in|by|on|presented|including|where)\b|\W*$)/i;
/** A kind of measure, whichever it is. */
const ANY_MEASURE = /\bnon-?gaap\b|\bmeasures?\b|\bamounts?\b/i;
const BEGINS = /\b(?:beginning|opening|start|balances?|january 1)\b/i;
const CLOSES = /\b(?:ending|closing|end|balances?|december 31)\b/i;
const AGE =
	/\b(?:current|days?|months?|past due|thereafter|less than|over|within|after|(?:19|20)\d\d|\d+\s?[-–]\s?\d+)\b/i;
/** No item of a reconciliation. */
const RATIO = /\b(?:margin|ratio|per (?:\w+ )?(?:share|unit)|percent\w*|growth|change)\b|%/i;
const LEAST = 3;

interface Row {
	readonly label: string;
	/** With the label first. */
	readonly cells: readonly string[];
	readonly stems: ReadonlySet<string>;
}

/** Why the table that a row stands in is not the one that was promised; null where it is, or where none of the kind was promised. */
export function lackOfTable(index: Indexed, query: Query, place: PassagePlace): Objection | null {
	if (!isFigureRow(place)) return null;
	const reconciled = RECONCILES.exec(query.text);
	if (reconciled === null && !MOVES.test(query.text) && !AGES.test(query.text)) return null;
	const rows = rowsOf(index, place);
	const columns = (place.passage.columns ?? []).slice(1);
	if (reconciled !== null) return lackOfEnds(endsOf(reconciled[1] ?? ''), rows);
	if (MOVES.test(query.text)) {
		const lists = [rows.map(({ label }) => label), columns];
		return lists.some(movesOn) ? null : against('no-movement');
	}
	const most = Math.max(
		columns.filter((text) => AGE.test(text)).length,
		rows.filter(({ label }) => AGE.test(label)).length,
	);
	return most >= LEAST ? null : against('no-ages');
}

/** True for a row of a reconciliation, of this year, whose items add up to the difference of both ends in full. */
export function isReconciled(index: Indexed, query: Query, place: PassagePlace): boolean {
	const [, rest] = RECONCILES.exec(query.text) ?? [];
	const { columns } = place.passage;
	if (rest === undefined || columns === undefined || !isFigureRow(place)) return false;
	const [from, to] = endsOf(rest);
	const around = [place.parts.table?.text, place.parts.section.text, ...columns].join(' ');
	const year = (place.draft.meta.period ?? index.filing.period)?.slice(0, 4);
	if (from === null || to === null || year === undefined) return false;
	if (NOT_SO.test(around) && !NOT_SO.test(query.text)) return false;
	const dated = columns.flatMap((text, at) => (at > 0 && YEAR.test(text) && !RATIO.test(text) ? [at] : []));
	const own = dated.filter((at) => columns[at]?.includes(year));
	const each = EACH_PERIOD.test(query.text);
	if (own.length === 0 || (each && dated.length < 2)) return false;
	const rows = rowsOf(index, place);
	if (lackOfEnds([from, to], rows) !== null) return false;
	const placesOfAll = (end: End): readonly number[] =>
		rows.flatMap(({ label, stems }, at) =>
			!RATIO.test(label) && end.stems.every((stem) => stems.has(stem)) ? [at] : [],
		);
	const [starts, ends] = [placesOfAll(from), placesOfAll(to)];
	return (each ? dated : own).every((column) =>
		starts.some((a) => ends.some((b) => bridges(rows.slice(Math.min(a, b), Math.max(a, b) + 1), column))),
	);
}

/** True when the figures of a column between its first and its last row add up to the difference of these, but for rounding. */
function bridges(rows: readonly Row[], column: number): boolean {
	const figures = rows.map(({ cells }) => figureOf(cells[column] ?? ''));
	const [first, last] = [figures[0], figures.at(-1)];
	if (first === undefined || last === undefined || first === 0 || last === 0) return false;
	let sum = 0;
	let count = 0;
	for (const [at, figure] of figures.entries()) {
		if (at === 0 || at === figures.length - 1 || RATIO.test(rows[at]?.label ?? '')) continue;
		if (figure === undefined) return false;
		const isSubtotal = count > 0 && [sum, first + sum, first - sum].some((known) => isNear(known, figure, 0));
		if (figure === 0 || (isSubtotal && /^\W*(?:sub-?)?totals?\b/i.test(rows[at]?.label ?? ''))) continue;
		sum += figure;
		count++;
	}
	const decimals = Math.max(...rows.map(({ cells }) => /\.(\d+)/.exec(cells[column] ?? '')?.[1]?.length ?? 0));
	return count > 0 && isNear(Math.abs(sum), Math.abs(last - first), count > 1 ? 10 ** -decimals : 0);
}

function isNear(a: number, b: number, slack: number): boolean {
	return Math.abs(a - b) <= slack + 1e-6;
}

/** The figure that is all of a cell, 0 for a dash; undefined for anything else. */
function figureOf(cell: string): number | undefined {
	if (/^\$?\s*[-–—]$/.test(cell)) return 0;
	const [, before = '', digits] = /^([-–—−($\s]*)(\d[\d,]*(?:\.\d+)?)\s*\)?$/.exec(cell) ?? [];
	if (digits === undefined) return undefined;
	const size = Number(digits.replaceAll(',', ''));
	return /[-–—−(]/.test(before) ? -size : size;
}

const EACH_PERIOD = /\b(?:each|both|all|every) (?:\w+ )?(?:periods?|years?|dates?)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;
const NOT_SO =
	/\b(?:guidance|outlook|budget\w*|forecast\w*|target\w*|pro[- ]forma|examples?|illustrat\w*|hypothetical|proposed|preliminary|unaudited pro)\b/i;

/** One of the two that are reconciled. */
interface End {
	readonly text: string;
	readonly stems: readonly string[];
}

function endsOf(rest: string): readonly [End | null, End | null] {
	const [, from = '', to = ''] = ENDS.exec(rest) ?? [];
	return [endOf(from), endOf(to)];
}

/** Null for none that has a name. */
function endOf(text: string): End | null {
	const stems = new Set(contentStems(text));
	return stems.size === 0 || ANY_MEASURE.test(text) ? null : { text: text.trim(), stems: [...stems] };
}

function lackOfEnds([from, to]: readonly [End | null, End | null], rows: readonly Row[]): Objection | null {
	if (from === null || to === null) return rows.length >= LEAST ? null : against('no-items-between');
	const [starts, ends] = [placesOf(from, rows, to), placesOf(to, rows, from)];
	if (starts.length === 0) return against('table-without', from.text);
	if (ends.length === 0) return against('table-without', to.text);
	const items = rows.flatMap(({ label }, at) =>
		starts.includes(at) || ends.includes(at) || RATIO.test(label) ? [] : [at],
	);
	const joined = starts.some((a) => ends.some((b) => items.some((at) => Math.min(a, b) < at && at < Math.max(a, b))));
	return joined ? null : against('no-items-between');
}

/** The rows that have most of the words of an end, and more of them than of the other. */
function placesOf({ stems: own }: End, rows: readonly Row[], other: End): readonly number[] {
	return rows.flatMap(({ stems, label }, at) => {
		const share = shareIn(own, stems);
		return share >= 0.5 && share >= shareIn(other.stems, stems) && !RATIO.test(label.replace(/\brate\b.*$/i, ''))
			? [at]
			: [];
	});
}

function shareIn(sought: readonly string[], stems: ReadonlySet<string>): number {
	return sought.filter((stem) => stems.has(stem)).length / sought.length;
}

function movesOn(labels: readonly string[]): boolean {
	const first = labels.findIndex((label) => BEGINS.test(label));
	const last = labels.findLastIndex((label) => CLOSES.test(label));
	return first >= 0 && last - first >= 2;
}

/** The rows of figures of the table that a row stands in, in order; a table stands in one chunk. */
function rowsOf(index: Indexed, place: PassagePlace): readonly Row[] {
	const isBeside = (at: number): boolean => {
		const other = index.places[at];
		if (other?.draft !== place.draft || other.shift !== place.shift) return false;
		if (other.passage.kind !== 'table row' || other.content.block.table !== place.content.block.table) return false;
		return other.passage.columns?.join('|') === place.passage.columns?.join('|');
	};
	let from = place.index;
	while (isBeside(from - 1)) from--;
	const first = index.places[from]?.content ?? place.content;
	return kept(known, first, () => {
		const rows: Row[] = [];
		for (let at = from; isBeside(at); at++) {
			const row = index.places[at];
			if (!row || !isFigureRow(row)) continue;
			const cells = cellsOf(row);
			const [label = ''] = cells;
			if (cells.some((cell, column) => column > 0 && /\d/.test(cell)))
				rows.push({ label, cells, stems: new Set(contentStems(label)) });
		}
		return rows;
	});
}

/** By the first row: an edit of a table makes all of its rows anew. */
const known = new WeakMap<Content, Row[]>();
