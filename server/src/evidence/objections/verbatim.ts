/** Whether a sentence says an element in the promise's own words: drafters often use the agreed wording. */
import { oncePer } from '../../ledger/index.ts';
import type { Unit } from '../filing/places.ts';
import type { Query } from '../sought.ts';
import { contentStems, isContent, type Word, wordsOf } from '../words/words.ts';

/** Fewer words than this stand together by chance. */
const LEAST = 3;

/** The other of two names for a thing: `events or changes in circumstances that …`. */
const OR_ELSE = /\s+or\s+(?:[\w-]+\s+){0,3}?[\w-]+(?=\s+(?:that|which)\b|,|$)/;
/** What is put in between a thing and what is said of it. */
const ASIDE =
	/,\s(?:which|who|whose|where)\b[^;]{0,240}?,\s(?=(?:is|are|was|were|has|have|had|will|would|could)\b)|\s\([^()]{0,120}\)/g;

/**
 * True when every word of substance stands in the unit as it is, in the same order and close together; what the unit puts in
 * between aside, and of two names for one thing either. Where a value was asked for and stands there, the word for it need not.
 */
export function saysVerbatim(asked: Pick<Query, 'text' | 'needs'>, unit: Unit): boolean {
	const ways = waysOf(asked);
	if (ways.length === 0) return false;
	const plain = unit.text.replace(ASIDE, ' ');
	const words = (plain === unit.text ? unit.words : wordsOf(plain)).filter(isContent);
	return ways.some((stems) => stands(stems, words));
}

/** Stems of substance of each way to say an element, where they are enough to stand together by no chance. */
const waysOf = oncePer(({ text: asked, needs }: Pick<Query, 'text' | 'needs'>): readonly (readonly string[])[] => {
	const text = needs.length > 0 ? asked.replace(VALUE_WORDS, ' ') : asked;
	const either = text.replace(OR_ELSE, '');
	const least = text === asked ? LEAST : LEAST + 1;
	return [...new Set([text, either])].map((way) => contentStems(way)).filter(({ length }) => length >= least);
});

/** The word for a value at the head of what is asked for: "the date on which …". */
const VALUE_WORDS =
	/^\W*(?:the |an? )?(?:amount|date|number|percentage)\b(?= (?:of|on which|at which|by which|when)\b)/i;

const TABLE =
	/^(?:an?|the)?\s*(?:\w+ )?(?:reconciliations?|tables?|schedules?|roll-?forwards?|bridges?|breakdowns?|tabular \w+)\b/i;

/** True when a table was promised and `heading`, under which one stands, names all that it was to show. */
export function titlesTable(text: string, heading: string): boolean {
	if (!TABLE.test(text)) return false;
	const sought = new Set(contentStems(text));
	const there = new Set(wordsOf(heading).map(({ stem }) => stem));
	return sought.size > LEAST && [...sought].every((stem) => there.has(stem));
}

function stands(sought: readonly string[], words: readonly Word[]): boolean {
	const room = 2 * sought.length + 2;
	return words.some(({ stem }, from) => stem === sought[0] && follows(words.slice(from, from + room), sought));
}

function follows(words: readonly Word[], sought: readonly string[]): boolean {
	let next = 0;
	for (const { stem } of words) if (stem === sought[next]) next++;
	return next === sought.length;
}
