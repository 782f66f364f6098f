/** What speaks for or against an undertaking, around each head of a sentence: clues by name, which the learned weights are given to. */

import type { Context } from '../asks/context.ts';
import { FORM } from '../language/forms.ts';
import { SMALL_WORDS } from '../language/words.ts';
import { isQuoted } from '../undertakings/barred.ts';
import { type Head, headsOf } from './heads.ts';

/** A place of a sentence that may undertake something, or the whole of a short one, with its clues. */
export interface Candidate {
	readonly head: Head | null;
	/** `name` of a shape, or `name=word` of a word. */
	readonly clues: readonly string[];
}

/** No clues: also negations and auxiliaries, which are clues of their own. The weights are learned with this list: a change of it needs them anew. */
const SMALL: ReadonlySet<string> = new Set([
	...SMALL_WORDS,
	...'shall would not no such these those his her have has had from also all both either'.split(' '),
]);
const DOCUMENTS = `filings?|reports?|releases?|statements?|disclosures?|forms?|${FORM}|proxy|prospectus|materials?|annual|quarterly|periods?`;
const TO_COME = new RegExp(
	`\\b(?:future|subsequent|upcoming|forthcoming|next|coming|prospective|later|first)\\b[^.;]{0,60}\\b(?:${DOCUMENTS})\\b`,
	'i',
);
const FROM_NOW =
	/\b(?:going forward|henceforth|from now on|prospectively|in (?:the )?future|thereafter|hereafter|from (?:now|then) on|beginning (?:with|in)|starting (?:with|in)|commencing (?:with|in)|effective with|onwards?)\b/i;
const AMENDMENT = /\bamend(?:ment|ed)\b|\/A\b/i;
/** Shapes of the whole sentence. */
const SENTENCE: readonly (readonly [string, RegExp])[] = [
	['later document', TO_COME],
	['from now on', FROM_NOW],
	['amendment', AMENDMENT],
	[
		'document',
		new RegExp(
			String.raw`\b(?:filings?|reports?|${FORM}|proxy statement|releases?|notes?|footnotes?|MD&A|discussion|prospectus|section|table|disclosures?|item \d+)\b`,
			'i',
		),
	],
	[
		'as disclosed',
		/\b(?:disclosed|included|presented|described|discussed|provided|stated|reported) (?:in|on|under|at)\b|\bas (?:disclosed|described|discussed|noted)\b|\bpages? \d/i,
	],
	['colon', /:\s*$/],
	['quotation', /[“"]/],
	['yes', /^\W*(?:yes|agreed|confirmed|noted|understood|so |done|accepted|correct)\b/i],
	['belief', /\b(?:believe|think|consider|conclude|view)s?\b/i],
	['denial', /\b(?:not (?:required|necessary|material|believe)|no (?:further|additional|change)|does not|do not)\b/i],
	['condition', /\b(?:if|to the extent|when|where|should|unless|whenever)\b/i],
];
/** What the comment wants. */
const ASK: readonly (readonly [string, RegExp])[] = [
	['ask of later', /\b(?:future|next|subsequent)\b/i],
	['ask to be told', /\b(?:tell us|explain to us|advise us|supplementally|provide us)\b/i],
	['ask to write', /\b(?:revise|disclose|expand|clarify|include|add|amend|remove|delete|state|describe|quantify)\b/i],
	['ask to confirm', /\bconfirm\b/i],
	['no ask', /^$/],
];
/** What stands before a head. */
const BEFORE: readonly (readonly [string, RegExp])[] = [
	[
		'said by another',
		/\b(?:states?|stated|explains?|provides?|provided|disclosed?|requires?|said|announced|estimates?|believes?|assumes?|expects?) that\b[^.;]{0,60}$/i,
	],
	['that', /\bthat\b[^,;]{0,60}$/i],
	[
		'subordinate',
		/\b(?:if|when|once|until|as|because|since|while|after|before|unless|to the extent|whether)\b[^,;]{0,60}$/i,
	],
	['relative', /\b(?:which|who)\b[^,;]{0,30}$/i],
];

const wordsOf = (text: string): string[] =>
	(text.toLowerCase().match(/[a-z][a-z&’'-]*|\d[\d.,-]*(?:-[kqf])?|[“"”:;?%$]/g) ?? []).map((word) =>
		/^\d+-[kqf]$/.test(word) ? word : /^\d/.test(word) ? '#' : word.replace(/[’']s$/, '').replace('’', "'"),
	);
/** So coarse because the weights, learned from few sentences, must meet a word in all its forms; they are learned with it. */
const stem = (word: string): string => word.replace(/(?:ies|ing|ed|es|s|ly)$/, '');
const telling = (words: readonly string[]): Set<string> =>
	new Set(words.filter((word) => word.length > 3 && !SMALL.has(word)).map(stem));
const step = (value: number, steps: readonly number[]): number => steps.filter((limit) => value >= limit).length;
const named = (shapes: readonly (readonly [string, RegExp])[], text: string): string[] =>
	shapes.filter(([, shape]) => shape.test(text)).map(([name]) => name);

interface Asked {
	readonly ask: string;
	readonly clues: readonly string[];
	readonly words: ReadonlySet<string>;
}

/** The comment read last: its answer has many sentences. */
let lastAsked: Asked = { ask: '', clues: named(ASK, ''), words: new Set() };

function askedIn(ask: string): Asked {
	if (lastAsked.ask !== ask) lastAsked = { ask, clues: named(ASK, ask), words: telling(wordsOf(ask)) };
	return lastAsked;
}

/** Clues of the sentence as a whole and of the comment that it answers. */
function shared(shapes: readonly string[], words: readonly string[], context: Context): string[] {
	const own = telling(words);
	const asked = askedIn(context.ask);
	let common = 0;
	for (const word of own) if (asked.words.has(word)) common++;
	return [
		'any',
		...shapes,
		...asked.clues,
		...(context.asksDisclosure ? ['asked to disclose'] : []),
		...(context.requests.some(({ explicit }) => explicit) ? ['asked plainly'] : []),
		...(context.requests.length > 0 ? ['request'] : []),
		...(context.strict ? ['outside'] : []),
		`length ${step(words.length, [4, 8, 15, 30, 60])}`,
		`of the ask ${step(common / Math.max(1, own.size), [0.01, 0.15, 0.3, 0.5])}`,
		`words of the ask ${step(common, [1, 2, 4, 6])}`,
	];
}

/** How a head stands in its sentence. */
interface Place {
	readonly first: boolean;
	readonly alone: boolean;
	/** The sentence speaks of a document or a time to come. */
	readonly later: boolean;
}

function aroundHead(text: string, head: Head, place: Place, context: Context): string[] {
	const { kind, who, verb } = head;
	const before = text.slice(0, head.at);
	const left = wordsOf(before).slice(-10).map(stem);
	const right = wordsOf(text.slice(head.verbEnd)).slice(0, 14).map(stem);
	const form = `${head.passive ? 'done' : 'does'}${head.negative ? ' not' : ''}`;
	const later = place.later ? 'later' : '';
	const asked = context.asksDisclosure ? 'asked' : context.strict ? 'outside' : 'told';
	const own = /^(?:we|company|it|name|joined)$/.test(who) ? 'own' : who;
	const stemmed = stem(verb);
	return [
		...named(BEFORE, before),
		...(head.continuing ? ['goes on'] : []),
		...(head.negative ? ['not'] : []),
		...(isQuoted(text, head.at) ? ['quoted'] : []),
		...(place.first ? ['first'] : []),
		...(place.alone ? [] : ['several']),
		...(left.length === 0 ? ['nothing before'] : []),
		...(right.length === 0 ? ['nothing after'] : []),
		kind,
		`${kind} ${who}`,
		`${kind} ${form}`,
		`${who} ${form}`,
		`${asked} ${kind} ${who} ${form}`,
		`${asked} ${kind} ${later}`,
		`${kind} ${who} ${later}`,
		`modal=${head.word}`,
		`intent=${stem(head.intent)}`,
		`verb=${stemmed}`,
		`verb ${form}=${stemmed}`,
		`verb ${own}=${stemmed}`,
		`verb ${later}=${stemmed}`,
		`before=${left.at(-1) ?? ''}`,
		`~before two=${left.at(-2) ?? ''} ${left.at(-1) ?? ''}`,
		...left.map((word) => `~left=${word}`),
		...right.map((word) => `~right=${word}`),
		...right.slice(0, 6).map((word, i) => `~pair=${i > 0 ? (right[i - 1] ?? '') : stemmed} ${word}`),
	];
}

function aroundWhole(words: readonly string[], later: boolean, context: Context): string[] {
	const row = ['', ...words.slice(0, 16).map(stem), ''];
	return [
		'whole',
		...(context.asksDisclosure ? ['whole asked'] : []),
		...askedIn(context.ask).clues.map((name) => `whole ${name}`),
		...(later ? ['whole later'] : []),
		...row.slice(1, -1).map((word) => `~whole=${word}`),
		...row.slice(1).map((word, i) => `~whole pair=${row[i]} ${word}`),
	];
}

/** Told as done: without a head, nothing more is undertaken. */
const DONE =
	/\b(?:has|have|had|was|were|did|been)\b|\b(?:[Ww]e|[Ii]t|[A-Z][a-z]+|company) (?:also |\w+ly )?(?!agreed)\w+ed\b/;
/** Without a head, a sentence is a yes, or a short line about something to come. */
const YES_LENGTH = 12;
const LINE_LENGTH = 40;

/** The candidates of a sentence that answers a comment, or stands outside of all. */
export function candidatesOf(text: string, context: Context): Candidate[] {
	const heads = headsOf(text);
	const later = TO_COME.test(text) || FROM_NOW.test(text) || AMENDMENT.test(text);
	// What is being done today is told; what may be done binds nobody.
	const telling = heads.filter(({ kind }) => kind !== 'may' && (kind !== 'is doing' || later));
	const words = telling.length > 0 || later || text.length < 120 ? wordsOf(text) : [];
	const short = heads.length === 0 ? words.length <= (later ? LINE_LENGTH : YES_LENGTH) : words.length <= 8;
	const whole = short && !DONE.test(text);
	if (words.length === 0 || (telling.length === 0 && !whole)) return [];
	const all = shared(named(SENTENCE, text), words, context);
	const candidates: Candidate[] = telling.map((head) => {
		const place = { first: head === heads[0], alone: heads.length === 1, later };
		return { head, clues: [...new Set([...all, ...aroundHead(text, head, place, context)])] };
	});
	if (whole) candidates.push({ head: null, clues: [...new Set([...all, ...aroundWhole(words, later, context)])] });
	return candidates;
}
