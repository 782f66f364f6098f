/** Promises that leave a choice: `either A or B`, `A or, alternatively, B`. Either keeps the promise. */
import { absenceOf } from './absences.ts';
import { contentOf } from './content.ts';
import type { Item } from './items.ts';
import { clean, PART_VERB, pieces, startsWithVerb } from './listText.ts';
import { contentWords } from './mergeItems.ts';

const VERB = `(?:also |then )?(?:${PART_VERB})\\s+`;
/** `disclose either the …`; a place or a way after `either` is no choice between facts. */
const EITHER = new RegExp(
	`^(${VERB})?either\\s+(?!(?:in|within|under|as|by|on|at|to|through|with|from|for|of|or|party|case|way)\\b)`,
	'i',
);
const JOINT = /,?\s+or,?\s+(?:(?:alternatively|in the alternative|instead|else)\b,?\s*)?/gi;
const SAYS_CHOICE = /\bor,?\s+(?:alternatively|in the alternative|instead)\b/i;
/** More than two things, or things joined in another way: who has which choice is not sure. */
const MIXED = /;|\band\b|\bas well as\b/i;
/** `or remove it`: what it is stands in the first half. */
const POINTS = /^((?:\w+ly )?[a-z]+)\s+(?:it|them|this|that|these|those|the same)$/i;

const bare = (text: string): string => text.replace(new RegExp(`^${VERB}`, 'i'), '').trim();

/** One half shows what the other takes out: both cannot be meant. */
function opposed(first: string, second: string): boolean {
	const out = [first, second].map((text) => absenceOf(text, false, text) !== null);
	return startsWithVerb(first) && startsWithVerb(second) && out[0] !== out[1];
}

/** The two facts of which a promise wants one, or null where it wants all that it names. */
export function choiceOf(item: Item): readonly [string, string] | null {
	if (item.negated || item.listed.length > 0 || (item.more ?? []).length > 0) return null;
	const content = contentOf(item);
	const led = EITHER.exec(content);
	const halves = pieces(led ? content.slice(led[0].length) : content, JOINT);
	const [left, right] = halves.map(({ text }) => clean(text));
	if (left === undefined || right === undefined || halves.length !== 2) return null;
	if (MIXED.test(left) || MIXED.test(right) || contentWords(bare(left)).size < 2) return null;
	const said = led !== null || SAYS_CHOICE.test(halves[1]?.joint ?? '') || saidBefore(item);
	const verb = led?.[1] ?? '';
	const second = right.replace(POINTS, (_, does: string) => `${does} ${bare(left)}`);
	if (!said && !opposed(left, second)) return null;
	return [verb + left, startsWithVerb(second) ? second : verb + second];
}

/** `will either expand`: the word stands before the verb that the content begins with. */
function saidBefore({ text, verb }: Item): boolean {
	const at = text.toLowerCase().indexOf(`either ${verb.toLowerCase()}`);
	return verb !== '' && at >= 0;
}
