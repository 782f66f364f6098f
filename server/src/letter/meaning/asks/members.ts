/** Which members of the ask's list a promise names: `items (i) through (iii)`, `points 1 and 3`. */

import type { Request } from '../item.ts';
import { FORM } from '../language/forms.ts';

const MARK = '(?<![\\w])\\(?(?:[ivx]{1,4}|[a-h]|\\d{1,2})(?:\\)|(?!\\w|\\.\\d|\\)))';
const NAMED = new RegExp(
	`\\b(?:items?|points?|bullets?(?: points?)?|parts?|clauses?|matters?|sub-?parts?|requests?)\\s+(${MARK}(?:\\s*(?:,|,? and|&|or|to|through|–|-)\\s*${MARK})*)`,
	'i',
);

/** The place of `(iii)`, `c` or `3` in its list, from one on. */
function placeOf(mark: string, roman: boolean): number {
	const plain = mark.replace(/[()]/g, '').toLowerCase();
	if (/^\d/.test(plain)) return Number(plain);
	if (!roman) return plain.charCodeAt(0) - 96;
	const values = [...plain].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0);
	return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** `in Part II, Item 7 of our Form 10-K`: where in a document, not which of what was asked. */
const IN_PAPER = new RegExp(
	String.raw`\b(?:in|within|under|to|into)\s+(?:(?:the|our|its|each|both)\s+)?(?:parts?|items?|clauses?)\s+[\divxa-h]+[a-z]?\b(?:,?\s+(?:and\s+)?(?:items?|parts?)\s+\w+)*|\bparts?\s+[ivx]+,\s+items?\s+\w+|\b(?:items?|parts?)\s+[\divx]+[a-z]?\s+(?:of|in)\s+(?:(?:the|our|its|each|any|all|such|future|next)\s+)*(?:annual|quarterly|periodic|forms?\b|${FORM}|filings?|reports?|regulation)`,
	'gi',
);

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const BY_ORDINAL = new RegExp(
	`\\b((?:${ORDINALS.join('|')})(?:(?:,|,? and|,? or) (?:the )?(?:${ORDINALS.join('|')}))*) (?:of (?:the|your) )?(?:bullets?(?: points?)?|points?|items?|matters?|requests?|questions?|sub-?parts?)\\b`,
	'i',
);

/** `the first and third bullets`. */
function ordinalsIn(words: string): ReadonlySet<number> | null {
	const list = BY_ORDINAL.exec(words)?.[1]?.toLowerCase();
	if (list === undefined) return null;
	return new Set(ORDINALS.flatMap((word, i) => (new RegExp(`\\b${word}\\b`).test(list) ? [i + 1] : [])));
}

/** The members that the words name, or null where they name none. */
function membersIn(words: string): ReadonlySet<number> | null {
	const list = NAMED.exec(words.replace(IN_PAPER, ' '))?.[1];
	if (list === undefined) return ordinalsIn(words);
	const marks = [...list.matchAll(new RegExp(MARK, 'gi'))];
	const roman = marks.every(([mark]) => /^\(?[ivx]+\)?$/i.test(mark));
	const out = new Set<number>();
	marks.forEach((mark, i) => {
		const place = placeOf(mark[0], roman);
		const next = marks[i - 1];
		const between = next ? list.slice(next.index + next[0].length, mark.index) : '';
		const from = next && /\b(?:to|through)\b|[–-]/.test(between) ? placeOf(next[0], roman) : place;
		for (let n = from; n <= place; n++) out.add(n);
	});
	return out;
}

/** The facts of a request that the words of a promise name by number; all of them where they name none that it has. */
export function factsNamed(words: string, { facts, members }: Request): readonly string[] {
	const named = membersIn(words);
	const own = named && members ? facts.filter((_, i) => named.has(members[i] ?? 0)) : [];
	return own.length > 0 ? own : facts;
}
