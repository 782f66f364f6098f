/**
 * Promises that leave a choice: `either A or B`, `A or, alternatively, B`, `A or explain why not`, `A; otherwise we will state that …`.
 * Either keeps the promise.
 */

import type { Item, Request } from '../item.ts';
import { contentWords } from '../language/contentWords.ts';
import { clean, PART_VERB, pieces, startsWithVerb } from '../language/listText.ts';
import { withoutLead, wordsOf } from '../lists/content.ts';
import { partsOf } from '../lists/lists.ts';
import { PLACE } from '../scope/place.ts';
import { absenceOf } from './absences.ts';

const VERB = `(?:also |then )?(?:${PART_VERB})\\s+`;
/** `disclose either the …`; a place or a way after `either` is no choice between facts. */
const EITHER = new RegExp(
	`^(${VERB})?either\\s+(?!(?:in|within|under|as|by|on|at|to|through|with|from|for|of|or|party|case|way)\\b)`,
	'i',
);
const JOINT =
	/,?\s+or,?\s+(?:(?:alternatively|in the alternative|instead|else)\b,?\s*)?(?:(?:(?:we|it|they|the company)\s+)?(?:will|shall)\s+)?|\s*[;,]\s*otherwise,?\s+(?:(?:we|it|they|the company)\s+(?:will|shall)\s+)?/gi;
const SAYS_CHOICE = /\bor,?\s+(?:alternatively|in the alternative|instead)\b|\botherwise\b/i;
/** More than two things, or things joined in another way: who has which choice is not sure. */
const MIXED = /;|\band\b|\bas well as\b/i;
/** `or remove it`, `or reconcile it to …`: what it is stands in the first half. */
const POINTS =
	/^((?:no longer )?(?:\w+ly )?[a-z]+)\s+(?:it|them|this|that|these|those|the same)(?=$|\s(?:to|as|in|from|with|by|for)\b)/i;
/** `or explain why not`, `or state that there is none`: what is said where the first half cannot be. */
const OTHERWISE =
	/^(?:(?:we will|otherwise|else|to) )?(?:stat|disclos|explain|indicat|say|confirm|not|tell)(?:e|ing)?(?: readers| investors)? (?:that|why|so|the fact|this fact|the reasons?|to that effect|if)\b/i;
/** A list of which one is wanted: `do one of the following: (i) …; or (ii) …`. */
const ONE_OF = /^(?:\w+\s+)?(?:at least )?(?:either|one) of (?:the following|these|two)\b[^:(]{0,40}:?\s*/i;
/** Words of a question or a relative clause: verbs after them are not the promise's. */
const INNER = /\b(?:how|whether|that|which|who|why|what|when|if|to)\b/i;
const MARKER = /^\(?(?:[ivx]{1,3}|[a-d]|\d)\)\s*/i;
const OWN_TAIL = /^(?:an?|the|any|our|its|\w+)(?: [\w’'-]+){0,2} ((?:of|for|on|about|regarding) .+)$/i;

const LEFT_OUT = /^(?:no longer|not) /i;

const bare = (text: string): string => text.replace(new RegExp(`^${VERB}`, 'i'), '').trim();

/** One half shows what the other takes out: both cannot be meant. */
function opposed(first: string, second: string): boolean {
	const out = [first, second].map((text) => absenceOf(text, false, text) !== null);
	return startsWithVerb(first) && startsWithVerb(second.replace(LEFT_OUT, '')) && out[0] !== out[1];
}

/** Two verbs, each with its own thing: `file the agreement or describe its terms`. */
function twoWorks(first: string, second: string): boolean {
	if (/^\w+ing\b/.test(second) && !/^\w+ing\b/.test(first)) return false;
	return startsWithVerb(first) && startsWithVerb(second) && !INNER.test(first) && contentWords(bare(first)).size > 0;
}

/** A tail that only the second half has, shared: `a table or a narrative of backlog`. */
function sharedTail(left: string, right: string): string {
	const tail = OWN_TAIL.exec(right)?.[1];
	return tail !== undefined && /^(?:an?|the)(?: [\w’'-]+){1,2}$/i.test(left) ? `${left} ${tail}` : left;
}

const OPENS_CONDITION = /^(?:or |and )?(?:if|when|where|whether|unless|to the extent|in the event)\b/i;

/** Another time or place is no other fact. */
const WHEN_OR_WHERE = /^(?:after|before|prior to|in|within|at|by|on|upon|during|under|following)\s/i;

interface Halves {
	readonly verb: string;
	readonly left: string;
	readonly right: string;
	/** Whether words say that there is a choice. */
	readonly said: boolean;
}

function halvesOf(content: string, saidBefore: boolean): Halves | null {
	const led = EITHER.exec(content);
	const halves = pieces(led ? content.slice(led[0].length) : content, JOINT);
	const [left = '', right = ''] = halves.map(({ text }) => clean(text.replace(MARKER, '')));
	if (halves.length !== 2 || [left, right].some((half) => half === '' || OPENS_CONDITION.test(half))) return null;
	if (WHEN_OR_WHERE.test(right) && !WHEN_OR_WHERE.test(left)) return null;
	const said = led !== null || SAYS_CHOICE.test(halves[1]?.joint ?? '') || saidBefore;
	if (/;/.test(left) || MIXED.test(right) || (MIXED.test(left) && !said && !OTHERWISE.test(right))) return null;
	return { verb: led?.[1] ?? '', left, right, said };
}

/** The facts of a text of which one is wanted, or null where all that it names are. */
function choiceIn(content: string, saidBefore: boolean): readonly string[] | null {
	const list = ONE_OF.exec(content);
	const listed = list ? partsOf(content.slice(list[0].length)) : [];
	if (listed.length > 1) return listed;
	const halves = halvesOf(content, saidBefore);
	if (!halves) return null;
	const { verb, said } = halves;
	const left = sharedTail(halves.left, halves.right);
	if (contentWords(left).size < 1) return null;
	const thing =
		absenceOf(left, false, left)?.replace(/^no (?:(?:use|description|labelling) of |reference to )?/, '') ?? bare(left);
	const second = taken(halves.right, thing)
		.replace(LEFT_OUT, 'no longer ')
		.replace(POINTS, (_, does: string) => `${does} ${withThe(thing)}`);
	if (!said && !OTHERWISE.test(second) && !opposed(left, second) && !twoWorks(left, second)) return null;
	return [verb + left, startsWithVerb(second.replace(LEFT_OUT, '')) ? second : verb + second];
}

/** `why it cannot be estimated`, `that they are immaterial`: what the first half names. */
const THAT_IT =
	/^(\S+ (?:readers |investors )?(?:why|that|if|whether) )(?:(?<none>none)|it|they|this|these|such amounts?)(?= (?:is|are|was|were|has|have|can(?:not)?|could|does|do|will|would)\b)/i;

const withThe = (thing: string): string =>
	/^(?:the|an?|any|our|its|each|all)\b/i.test(thing) ? thing.replace(/^(?:an?|any)\b/i, 'the') : `the ${thing}`;

const ARTICLE = /^(?:the|an?|any|our|its|each|all)\s+/i;

function taken(second: string, thing: string): string {
	if (!OTHERWISE.test(second)) return second;
	return second.replace(THAT_IT, (_, says: string, none?: string) =>
		none === undefined ? `${says}${withThe(thing)}` : `${says}no ${thing.replace(ARTICLE, '')}`,
	);
}

/** `or, if there is none, …`, `or B if A has no meaning`: when which of them is meant. */
const OR_IF = /\bor,?\s+(?:if|where|when|to the extent|in the event)\b|,\s+or\s+[^,;]{4,80}\s(?:if|where|when)\s/i;
/** `state that fact`: the one that its condition tells. */
const THAT_FACT =
	/^(?:(?:stat|disclos|indicat|say|confirm|not)(?:e|ing)? (?:so|that fact|this fact|the fact|to that effect)|(?:\w+ )?a (?:statement|sentence) to (?:that|this) effect)$/i;
const IF = /^(?:if|where|when|to the extent(?: that)?|in the event(?: that)?)\s+/i;
/** What is worked on is there already: that it was worked on must be seen. */
const REWORK = /^(?:also )?(revis|expand|enhanc|updat|modif|clarif|improv)(?:e|y|ing|ed)?\s+(?:the|our|its|an?)\s+/i;

/** The condition of the second half alone: `or, if none can be made, …`. */
const ELSE_IF = /\bor,?\s+((?:if|where|when|to the extent|in the event)\b[^,;]*),\s*/i;

/** The words of a half as something that can be there or not. */
function told(half: string, condition: string | null, others: readonly string[]): string {
	if (condition && THAT_FACT.test(half)) {
		const [thing = ''] = others.map((other) => bare(other).replace(ARTICLE, ''));
		return `a statement that ${condition.replace(IF, '').replace(/^none\b/i, thing === '' ? 'none' : `no ${thing}`)}`;
	}
	const removed = others.some((other) => absenceOf(other, false, other) !== null);
	return removed
		? half.replace(REWORK, (_, verb: string) => `${verb.toLowerCase()}${/f$/i.test(verb) ? 'ied' : 'ed'} `)
		: half;
}

const allTold = (halves: readonly string[], condition: string | null): readonly string[] =>
	halves.map((half, i) =>
		told(
			half,
			condition,
			halves.filter((_, k) => k !== i),
		),
	);

/** The facts of which a promise wants one, or null where it wants all that it names. */
export function choiceOf(item: Item): readonly string[] | null {
	if (item.negated || item.listed.length > 0 || (item.more ?? []).length > 0) return null;
	const halves = choiceIn(wordsOf(item).replace(ELSE_IF, 'or '), saidBefore(item) || OR_IF.test(item.text));
	return (
		halves &&
		allTold(
			halves.map((half) => withoutLead(half, item)),
			ELSE_IF.exec(item.text)?.[1] ?? item.condition,
		)
	);
}

/** What is due whichever way is taken: `…, and will also describe`. */
const IN_ANY_CASE = /,?\s+and\s+(?:(?:we|it|the company) )?(?:will|shall)\s+(?:also\s+)?/i;

/** `either A, or B and C`: the facts of each way of keeping the promise, and those due in any case; null where no such choice is said. */
export function waysOf(
	item: Item,
): { readonly ways: readonly (readonly string[])[]; readonly always: readonly string[] } | null {
	if (item.negated || item.listed.length > 0 || (item.more ?? []).length > 0) return null;
	const words = wordsOf(item);
	const led = EITHER.exec(words);
	if (!led && !saidBefore(item)) return lastOrElse(item, words);
	const [content = '', ...rest] = (led ? words.slice(led[0].length) : words).split(IN_ANY_CASE);
	const [left = '', ...others] = pieces(content.replace(MARKER, ''), JOINT).map(({ text }) =>
		clean(text.replace(MARKER, '')),
	);
	const right = others.join(' or ');
	if (left === '' || right === '' || others.some((half) => OPENS_CONDITION.test(half))) return null;
	if (others.length > 1 && !startsWithVerb(others[0] ?? '')) return null;
	const verb = led?.[1] ?? '';
	const halves = [verb + left, startsWithVerb(right.replace(LEFT_OUT, '')) ? right : verb + right];
	const ways = halves.map((half) => partsOf(withoutLead(half, item)));
	return ways.some((facts) => facts.length > 1) ? { ways, always: rest.flatMap(partsOf) } : null;
}

/** `A and B, or state that none can be made`: what is said instead stands for the last of several. */
function lastOrElse(item: Item, words: string): ReturnType<typeof waysOf> {
	const halves = pieces(words.replace(ELSE_IF, 'or '), JOINT);
	const second = clean(halves.at(-1)?.text ?? '');
	if (halves.length < 2 || !OTHERWISE.test(second) || MIXED.test(second)) return null;
	const first = halves.slice(0, -1).map(({ joint, text }) => `${joint}${text}`);
	const said = withoutLead(clean(first.join('')), item);
	const parts = partsOf(said);
	const facts = parts.length > 1 ? parts : said.split(/,?\s+and\s+(?=(?:an?|the)\s)/i);
	const last = facts.at(-1);
	if (last === undefined || facts.length < 2) return null;
	const [told = ''] = allTold([withoutLead(taken(second, bare(last)), item)], ELSE_IF.exec(item.text)?.[1] ?? null);
	return { ways: [[last], [told]], always: facts.slice(0, -1) };
}

/** The facts of which a request wants one: `Please either expand … or remove …`; null where it wants all. */
export function choiceAsked(request: Request): readonly string[] | null {
	if (request.facts.length > 2 || request.orExplain) return null;
	const words = request.text
		.replace(/^.*?\bplease\s+(?:also\s+)?/i, '')
		.replace(PLACE, ' ')
		.replace(/\s+/g, ' ')
		.replace(/[\s.]+$/, '');
	const halves = choiceIn(words.replace(/^either\s+/i, ''), /^either\b/i.test(words));
	return halves && allTold(halves, null);
}

/** `will either expand`: the word stands before the verb that the content begins with. */
function saidBefore({ text, verb }: Item): boolean {
	return verb !== '' && new RegExp(`\\beither (?:\\(?(?:i|a|1)\\) )?${verb}\\b`, 'i').test(text);
}
