/** A table cell that states an element: the heading of its column and the label of its row have all the words, and it holds the value. */

import { MONTHS } from '../../ledger/index.ts';
import type { Indexed } from '../filing/indexed.ts';
import { isFigureRow, type PassagePlace } from '../filing/places.ts';
import { against, type Objection } from '../objection.ts';
import { EARLY } from '../sentences/periods.ts';
import type { Query, Sought } from '../sought.ts';
import { pattern } from '../words/patterns.ts';
import { termsOf } from '../words/terms.ts';
import { countValues, holdsValue } from '../words/values.ts';
import { isContent, wordsOf } from '../words/words.ts';

/** The cell of a row that states an element. */
export interface Cell {
	/** Its column, from 0 for the labels of the rows. */
	readonly column: number;
	/** Whether the heading of the column alone says what it is; else the label of the row has a part in it. */
	readonly byColumn: boolean;
}

/** Fewer words than this stand in a heading by chance. */
const LEAST = 2;
/** Only an equal of a word stands for it. */
const EQUAL = 0.85;
/** The share of the element's weight that need not stand there, and of a heading's or label's words that may say more. */
const SLACK = 0.12;
const MORE = 0.4;
const YEARS = /\b(?:19|20)\d{2}\b/g;
const TURNS =
	/\b(?:no|not|non|excluding|except|before|without|beginning|opening|other than|prior|previous|last year|proposed|pro forma|target|budget)\b/i;

/** The cell of a row of figures that states what is sought; null for none, and where no value is asked for. */
export function cellOf(index: Indexed, query: Query, place: PassagePlace): Cell | null {
	const { columns } = place.passage;
	if (query.needs.length === 0 || columns === undefined || !isFigureRow(place)) return null;
	const cells = cellsOf(place);
	const label = cells[0] ?? '';
	if (countValues(label) > 0) return null;
	for (let column = 1; column < cells.length; column++) {
		const heading = columns[column] ?? '';
		if (!holdsAll(query, cells[column] ?? '', heading) || !isOfPeriod(index, place, `${heading} ${label}`)) continue;
		const isPeriod = PERIOD_LABEL.test(label) && isDayOf(index, place, label);
		const headed = isDayOf(index, place, heading);
		const dated = headed || isDayOf(index, place, label);
		if (states(query, heading, headed || isPeriod)) return { column, byColumn: true };
		// In a table of one thing each row, what the things are stands above the labels.
		if ((isPeriod || headed) && states(query, `${columns[0] ?? ''}. ${heading}`, true))
			return { column, byColumn: true };
		if (states(query, label, dated) || states(query, `${heading}. ${label}`, dated)) return { column, byColumn: false };
	}
	return null;
}

/** The cells of a row as plain words. */
export function cellsOf({ passage }: PassagePlace): readonly string[] {
	return passage.text.split('|').map((cell) => cell.trim());
}

/** True when a cell holds every kind of value that is asked for; the heading may tell the kind. */
function holdsAll({ needs }: Query, cell: string, heading: string): boolean {
	if (!/\d/.test(cell) || countValues(cell) === 0) return false;
	return needs.every(({ kinds }) =>
		kinds.some((kind) => {
			if (kind !== 'percentage') return !/%/.test(`${cell} ${heading}`) && holdsValue(cell, kind, true);
			return holdsValue(cell, kind, true) || /%|\bpercent/i.test(heading);
		}),
	);
}

/** True unless the years in heading and label, or else around the table, are all before the period. */
function isOfPeriod(index: Indexed, place: PassagePlace, text: string): boolean {
	const period = place.draft.meta.period ?? index.filing.period;
	if (period === null) return true;
	const current = Number(period.slice(0, 4));
	const own = yearsIn(text);
	const years = own.length > 0 ? own : yearsIn(place.parts.table?.text ?? '');
	return years.length === 0 || (own.length > 0 ? own.every((year) => year === current) : years.includes(current));
}

/** True for a row whose only figures stand under years before the filing's own. */
export function isOfEarlierYears(index: Indexed, place: PassagePlace): boolean {
	const period = place.draft.meta.period ?? index.filing.period;
	const { columns } = place.passage;
	if (period === null || columns === undefined || !isFigureRow(place)) return false;
	const filled = cellsOf(place).flatMap((cell, at) => (at > 0 && /\d/.test(cell) ? [yearsIn(columns[at] ?? '')] : []));
	const first = Number(period.slice(0, 4)) - (Number(period.slice(5, 7)) <= EARLY ? 1 : 0);
	return filled.length > 0 && filled.every((years) => years.length > 0 && years.every((year) => year < first));
}

const DAY = new RegExp(`\\b(${MONTHS.join('|')})\\b`, 'gi');
/** A label that only tells the day or period of its row. */
const PERIOD_LABEL = new RegExp(
	`^\\W*(?:(?:balances?|as|at|of|on|the|in|for|fiscal|financial|years?|periods?|quarters?|months|ended|ending|end|${MONTHS.join('|')}|\\d{1,2}|(?:19|20)\\d\\d)\\b\\W*)+$`,
	'i',
);

/** True for words that tell a day or period of the filing's own year; no other day of it, such as its first. */
function isDayOf(index: Indexed, place: PassagePlace, text: string): boolean {
	const period = place.draft.meta.period ?? index.filing.period;
	const years = yearsIn(text);
	if (period === null || years.length === 0 || years.some((year) => year !== Number(period.slice(0, 4)))) return false;
	const months = (text.match(DAY) ?? []).map((month) => MONTHS.indexOf(month.toLowerCase()) + 1);
	return months.every((month) => month === Number(period.slice(5, 7)));
}

function yearsIn(text: string): readonly number[] {
	return (text.match(YEARS) ?? []).map(Number);
}

/** What stands first in the label of a row: the thing, of which the rest only says more. */
const HEADED = /^\W*((?:[\w’'-]+ ){0,3}?)([\w’'-]+) (?:in|of|on|for) (?=\S)/i;
/** What leaves the thing what it is. */
const NEUTRAL =
	/^(?:totals?|balances?|amounts?|number|aggregate|sum|percentage|percent|rate|share|portion|part|value|values|costs?|fair|carrying|cash|net|gross|provision|reconciliation|effects?|impact|allocation|breakdown|analysis|classes|all|some|each|one|none|most|excess|year|years|period|end|beginning|level|liabilit(?:y|ies)|deposits?)$/i;
const NOTE_MARK = /\(notes?(?: reference)?\)\W*$/i;
const EACH_DATE = pattern(
	/\b(?:each|both|every)(?: of the)? (?:balance sheet dates?|dates?|(?:fiscal )?years?|periods?|year ends?)\b|\b(?:for|in|at) (?:the end of )?each (?:balance sheet date|period|(?:fiscal )?year)/i,
);

/** Above a table of figures that nobody has. */
const UNREAL =
	/(?<!\b(?:without|no|not|excluding|before) (?:any )?)\bpro[- ]forma\b|\b(?:is|are) an? (?:example|illustration)\b|\b(?:invented|fictitious)\b|\bhypothetical (?:figures?|amounts?|numbers?|data|balances?|values?)\b|\b(?:is|are) (?:\w+ )?hypothetical\b|\bas if\b[^.;]*\b(?:had|were)\b/i;

/** Why a row of figures, for the whole of its label and columns, is not what is sought; null where it is, and where no value is asked for. */
export function ofRowLabel(query: Query, place: PassagePlace): Objection | null {
	const { columns } = place.passage;
	if (query.needs.length === 0 || columns === undefined || !isFigureRow(place)) return null;
	const cells = cellsOf(place);
	const label = cells[0] ?? '';
	const [unreal] = UNREAL.exec(place.parts.table?.text ?? '') ?? [];
	if (unreal !== undefined && !UNREAL.test(query.text)) return against('unreal-table', unreal.toLowerCase());
	const filled = headingsOf(cells, columns);
	if (filled.length > 0 && (NOTE_MARK.test(label) || filled.every((heading) => /^notes?\b/i.test(heading))))
		return against('note-number');
	const [, , head = ''] = HEADED.exec(label) ?? [];
	if (head === '' || NEUTRAL.test(head)) return null;
	const terms = new Set(termsOf(head).terms);
	const isSought = query.sought.some(({ forms }) => forms.some(({ term }) => terms.has(term)));
	return isSought || !holdsOther(query, label.slice(label.indexOf(head) + head.length))
		? null
		: against('other-figure', head.toLowerCase());
}

/** The headings of the columns in which a row has figures. */
function headingsOf(cells: readonly string[], columns: readonly string[]): readonly string[] {
	return cells.flatMap((cell, at) => (at > 0 && /\d/.test(cell) ? [columns[at]?.trim() ?? ''] : []));
}

/**
 * True for a row that has one date where each was promised, and no row of its label in the filing has another. This looks at the
 * filing as a whole, so it is no part of what is remembered of a passage.
 */
export function hasOneDate(index: Indexed, { said }: Query, place: PassagePlace): boolean {
	const { columns } = place.passage;
	if (columns === undefined || !said.has(EACH_DATE) || !isFigureRow(place)) return false;
	const cells = cellsOf(place);
	const [heading = '', ...others] = headingsOf(cells, columns);
	const [year] = yearsIn(heading);
	if (year === undefined || others.length > 0) return false;
	return !index.places.some((other) => {
		const heads = other.draft === place.draft ? other.passage.columns : undefined;
		const own = heads === undefined ? [] : cellsOf(other);
		return (
			own[0] === cells[0] && headingsOf(own, heads ?? []).some((head) => yearsIn(head).some((one) => one !== year))
		);
	});
}

/** True when what follows the first thing of a label is what was sought. */
function holdsOther(query: Query, rest: string): boolean {
	const terms = new Set(termsOf(rest).terms);
	const own = query.sought.filter(({ own, need, parts }) => own && need === null && parts.length === 0);
	const there = own.filter(({ forms }) => forms.some(({ term, strength }) => strength >= EQUAL && terms.has(term)));
	return 2 * there.length >= own.length;
}

/** Words of an element for the day or period that a year in heading or label is one of. */
const WHEN =
	/^(?:(?:at )?(?:the )?(?:(?:fiscal |financial )?year|period|quarter)(?: |-)?end|end|(?:fiscal |financial )?years?|periods?|quarters?|balance sheet(?: dates?)?|sheet|dates?|reporting dates?|reporting|december|fiscal|annual)$/i;

/** True when a heading or label has all that is sought, little else, and nothing that turns it; `dated`: the day is told beside it. */
function states(query: Query, text: string, dated: boolean): boolean {
	if (TURNS.test(text) && !TURNS.test(query.text)) return false;
	const terms = new Set(termsOf(text).terms);
	const met = (sought: Sought): boolean =>
		sought.forms.some(({ term, strength }) => strength >= EQUAL && terms.has(term));
	const all = query.sought.filter(({ own, need }) => own && need === null);
	const own = dated ? all.filter(({ label }) => !WHEN.test(label)) : all;
	const phrases = own.filter((sought) => sought.parts.length > 0 && met(sought));
	const covered = new Set(phrases.flatMap(({ parts }) => parts));
	let [weight, lacking, count] = [0, 0, 0];
	for (const sought of own) {
		if (sought.parts.length > 0) continue;
		const stem = wordsOf(sought.label)[0]?.stem ?? '';
		weight += sought.weight;
		if (met(sought) || covered.has(stem)) count++;
		else lacking += sought.weight;
	}
	return count >= LEAST && lacking <= SLACK * weight && saysLittleElse(all, covered, text);
}

function saysLittleElse(own: readonly Sought[], covered: ReadonlySet<string>, text: string): boolean {
	const equals = new Set(own.flatMap(({ forms }) => forms.map(({ term }) => term)));
	const words = wordsOf(text).filter(isContent);
	const more = words.filter(({ stem, start, end }) => {
		if (covered.has(stem)) return false;
		return !termsOf(text.slice(start, end)).terms.some((term) => equals.has(term));
	});
	return more.length <= MORE * words.length;
}
