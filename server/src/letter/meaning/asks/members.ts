/** Which members of the ask's list a promise names: `items (i) through (iii)`, `points 1 and 3`. */

import type { Request } from '../item.ts';
import { FORM } from '../language/forms.ts';

const MARK = '(?<![\\w])\\(?(?:[ivx]{1,4}|[a-h]|\\d{1,2})(?:\\)|(?!\\w|\\.\\d|\\)))';
const listOf = (mark: string): string => `${mark}(?:\\s*(?:,|,? and|&|or|to|through|–|-)\\s*${mark})*`;
const NOUN = '(?:items?|points?|bullets?(?: points?)?|parts?|clauses?|matters?|sub-?parts?|requests?)';
/** Members by a noun and their marks, as a part of a pattern: `points (i) and (ii)`. */
export const MEMBERS = `${NOUN}\\s+(?:${listOf(MARK)})`;
const NAMED = new RegExp(`\\b${NOUN}\\s+(${listOf(MARK)})`, 'i');
const BRACKETED = String.raw`\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)`;
/** By their marks alone, `for (a) and (c)`, where they mark nothing of their own; no `paragraph (c)` of a rule. */
const MARKS_ALONE = new RegExp(
	String.raw`(?<=^\s*|[a-z]\s)(?<!\b(?:paragraph|section|rule|note|exhibit)s?\s)(${listOf(BRACKETED)})(?=\s*(?:$|[.,;]|(?:in|within|of|above|as|beginning|from|going|if|where|when|to the extent)\b))(?!.*\s${BRACKETED}\s)`,
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
	const told = words.replace(IN_PAPER, ' ');
	const list = (NAMED.exec(told) ?? MARKS_ALONE.exec(told))?.[1];
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

/** For each fact of a request whether the words name it by number; null where they name none that it has. */
function isNamed(words: string, { facts, members }: Request): readonly boolean[] | null {
	const named = members && membersIn(words);
	const own = named ? facts.map((_, i) => named.has(members[i] ?? 0)) : [];
	return own.includes(true) ? own : null;
}

/** The facts of a request that the words of a promise name by number; all of them where they name none that it has. */
export function factsNamed(words: string, request: Request): readonly string[] {
	const named = isNamed(words, request);
	return request.facts.filter((_, i) => named?.[i] ?? true);
}

/** The facts of a request that are left where answers name others of it by number; none where no answer does. */
export function factsLeft(answers: readonly string[], request: Request): readonly string[] {
	const named = answers.flatMap((words) => [isNamed(words, request) ?? []].filter(({ length }) => length > 0));
	return named.length === 0 ? [] : request.facts.filter((_, i) => !named.some((own) => own[i]));
}
