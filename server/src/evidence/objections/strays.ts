/**
 * What a sentence says beside the promise that it repeats. A sentence that takes up the promise's own words tells of the very thing only
 * where every other word of the statement is accounted for: "funded backlog was", "backlog of $2 million was cancelled" and "the backlog
 * of Harbor Steel was" have all the words, and one more. Sentences in a drafter's own words are not looked at here.
 */

import { oncePer } from '../../ledger/index.ts';
import { isFigureRow, type Unit } from '../filing/places.ts';
import { type Match, MET } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import { DENIES } from '../query/met.ts';
import { ENTERING, LESSENING, LIMITING, MAKING } from '../sentences/bearers.ts';
import { RAISING, WHICH } from '../sentences/holders.ts';
import { isPlain, stemsAsked, TIME, WE, wordsOfForm } from '../sentences/plain.ts';
import { bestPart, firstOf, frameOf, statementsWith, stemsIn } from '../sentences/statements.ts';
import { ASKS_FAR } from '../sentences/turns.ts';
import type { Query } from '../sought.ts';
import { GENERAL, idsOf } from '../words/concepts.ts';
import { type Pattern, pattern } from '../words/patterns.ts';
import { termName } from '../words/termIds.ts';
import { isFigure, isGeneric, isStop, stemOf, type Word, wordsOf } from '../words/words.ts';
import { otherBeside, type Pairs, pairsOf } from './beside.ts';
import { DECIDING } from './days.ts';
import { grantedTo, NEUTRAL } from './granted.ts';
import { ADOPTING, OUTCOME } from './standpointTurns.ts';

/** So much of the element's own weight must stand in the sentence word for word for it to repeat the promise. */
const REPEATED = 0.6;
/** So few words of substance, without a value to be told, can be said of anything. */
const FEW = 2;
/** With so many words of its own, and so many for each of the element, a sentence is no longer the promise with a word beside it. */
const LONG = 6;
const TALKATIVE = 2;

const TO_COME = pattern(/\b(?:to|will) be\b|\bexpect|\bplan|\bremaining\b|\bfuture\b/i);
/** The part of a statement that says whether something is so. */
const DENYING = wordsOfForm('not no none neither nor never did do does any');
/** An effect that was promised may be none. */
const EFFECT = pattern(/^\W*(?:the |any )?(?:[a-z-]+ ){0,2}(?:effects?|impacts?)\b/i);
const NO_EFFECT = wordsOfForm('not no do does did any material materially significant impact effect expect have');
/** Says whose finding it is. */
const CONCLUDES =
	/^\W*(?:[^,]{0,40},\s)?(?:we|management|the company|(?:our|the) (?:board(?: of directors)?|audit committee|management)|the (?:corporation|company)[’']s board of directors)\s(?:(?:has|have|also)\s)*(?:concluded|determined|found|confirmed|believes?)\s(?:that\s)?/i;

/** `Included in other assets were`: where the thing stands in the books. */
const INVERTED = /^\W*included (?:with)?in\s[^,;]{1,80}?\s(?:is|are|was|were)\s/i;
const INTERROGATIVE = /^\W*(?:how|why|whether|what|which|who)\b/i;
const WHY = pattern(/^\W*(?:the )?(?:why|reasons?)\b/i);
const HOW = pattern(/^\W*(?:the )?how\b(?! (?:many|much|long))/i);
const CAUSE =
	/\b(?:because|since|except(?:ing)?|for the following reasons|as (?:it|they|we|the|this)|so that|in order to|due to|owing to|given|which (?:gives|lets|allows|helps|shows))\b/i;
/** What is asked for is told by what is said of it. */
const RELATIVE = pattern(/^[^,]*(?<!\b(?:by|of|in|on|to|for|over|during|under|with|from|at|upon)) which\b/i);
const REASONS = /^\W*(?:the |our |its )?(?:[a-z]+ )?reasons?\b/i;
const METHOD = /\b(?:by|using|based on|as|from|with|at|applying|on the basis of)\b/i;
/** Opens a statement and only joins it to what stands before. */
const CONNECTIVE =
	/^\W*(?:however|moreover|furthermore|further|additionally|in addition|accordingly|consequently|therefore|thus|nevertheless|nonetheless|similarly|likewise|finally|also),\s/i;
/** Only binds what stands behind it to what stands before. */
const BINDS =
	/(?<=-)related\b|\b(?:related|relating|pertaining) to\b|\b(?:with respect|in respect) (?:to|of)\b|\b(?:regarding|concerning)\b/gi;
/** "Decreased to 4%": what a thing comes to, whichever way. */
const COMES_TO =
	/\b(?:ha(?:s|ve|d) )?(?:increas(?:ed|es)|decreas(?:ed|es)|r[oi]se[ns]?|f[ae]ll(?:s|en)?|gr[eo]w(?:n|s)?|declin(?:ed|es)) to (?=(?:about |approximately |nearly )?[$€£¥]?\d)/gi;
/** What is said of the thing behind it, where that is nothing that it is. */
const TALK = new RegExp(
	String.raw`^\W*had (?:they|it|we|these|those|this|that|the)\b|^\W*(?:will|would|may|might|could|can|should|must|shall|do(?:es)?|did|differs?|differed|depends?|depended|var(?:y|ies|ied)|remains?|remained|chang(?:es|ed)|needs?)\b|` +
		String.raw`^\W*(?:(?:is|are|was|were|has been|have been|had been)\s)(?:(?:also|still|currently|now|often|only|partly|in part|very|too|so|yet|[a-z]+ly)\s)*` +
		String.raw`(?:being|under|subject|for|in|on|at|with|not|no longer|among|part of|hard|difficult|important|known|unknown|unclear|[a-z]+ed(?!\s(?:as|using|by \w+ing|at [$€£]|to be)\b)\b|(?:set|shown|made|told|given|kept|held|seen|found|put|taken)\b|[a-z]+(?:able|ible|ful|ant|ent|ive|ous|ate|ial)(?=\W*$|\s(?:to|in|for|by|because|and|that|as|of|with|on|from)\b))`,
	'i',
);

/** Forms of a plain sentence that are read elsewhere, by what they say. */
const FORMS: readonly (readonly [Pattern, ReadonlySet<string>])[] = [
	[pattern(/\b(?:charge|expense|loss|cost|liability|accrual|reserve)s? of\b.*\bfor\b/i), ENTERING],
	[pattern(/\bby [$€£¥]/i), LESSENING],
	[pattern(/\bup to\b/i), LIMITING],
	[pattern(/\b(?:lent|advanced|contributed|charged|added)\b/i), MAKING],
	[pattern(/^\W*(?:on|by|we expect)\b/i), DECIDING],
	[pattern(/\b(?:raised|extended)\b/i), RAISING],
	[pattern(/\bwhich (?:was|were|is|are)\b/i), WHICH],
	[pattern(/\badopt|\bexpect that\b/i), ADOPTING.form],
	[pattern(/\bwhether\b|\ball of\b/i), OUTCOME.form],
];

/** What the statement says that nothing accounts for, or the reason that it does not give; null for nothing, and where the promise is not repeated. */
export function strayOf(query: Query, match: Match, unit: Unit): Objection | null {
	if (isFigureRow(match.place)) return null;
	const sentence = unit.text.replace(/\([^()]*\)/g, ' ');
	if (!repeats(query, stemsIn(sentence))) return null;
	const own = ownOf(query);
	const other = otherBeside(own.pairs, unit.text);
	if (other !== null) return more(other);
	if (
		query.said.has(DENIES) ||
		query.said.has(ASKS_FAR) ||
		query.said.has(RELATIVE) ||
		FORMS.some(([said, form]) => unit.said.has(said) && isPlain(query, unit.text, form))
	)
		return null;
	if (query.needs.length === 0 && own.weighty <= FEW && own.substance.size <= FEW + 1) return null;
	return query.needs.length > 0 ? more(ofValue(query, match, sentence, own)) : ofTold(query, match, sentence, own);
}

function more(stray: string | null): Objection | null {
	return stray === null ? null : against('more', stray);
}

/** The element's own words: all of them, those of substance, and those by which its ask tells it. */
interface Own {
	readonly all: ReadonlySet<string>;
	readonly substance: ReadonlySet<string>;
	readonly asked: ReadonlySet<string>;
	/** Words that say no more beside them, in small letters. */
	readonly granted: ReadonlySet<string>;
	readonly pairs: Pairs;
	/** One of several things of a kind is meant: the sentence may name it. */
	readonly named: boolean;
	/** Somebody is meant, who may be named too, but not whose he is. */
	readonly somebody: boolean;
	/** How many of them say something by themselves. */
	readonly weighty: number;
}

function ofValue(query: Query, match: Match, sentence: string, own: Own): string | null {
	const kinds = query.needs.flatMap((need) => need.kinds);
	let first: string | null = null;
	for (const statement of statementsWith(sentence, kinds, own.substance)) {
		const stray = strayIn(query, match, statement, own);
		if (stray === null) return null;
		first ??= stray;
	}
	return first;
}

function ofTold(query: Query, match: Match, sentence: string, own: Own): Objection | null {
	const part = bestPart(sentence, own.substance);
	const concluded = CONCLUDES.exec(part)?.[0] ?? '';
	const text = own.all.has(wordsOf(concluded).at(-1)?.stem ?? '') ? part : part.slice(concluded.length);
	const opening = INTERROGATIVE.exec(text.replace(TIME, ' ').trim());
	if (opening) return more(opening[0].trim().toLowerCase());
	const { said } = query;
	if (query.either) return more(strayIn(query, match, firstOf(text).split(CAUSE)[0] ?? '', own, DENYING));
	if (said.has(WHY) && !REASONS.test(text)) {
		const cause = CAUSE.exec(text);
		return cause ? more(strayIn(query, match, text.slice(0, cause.index), own, DENYING)) : against('no-reason');
	}
	const end = frameOf(text, own.substance);
	const method = said.has(HOW) ? (METHOD.exec(text)?.index ?? end) : end;
	const frame = text.slice(0, Math.min(end, Math.max(method, 1)));
	const stray = strayIn(query, match, frame, own, said.has(EFFECT) ? NO_EFFECT : null);
	const talk = stray === null ? TALK.exec(text.slice(end)) : null;
	return more(talk ? talk[0].trim().toLowerCase() : stray);
}

/** `to operating profit, the most comparable measure`: a thing by its name, with what the element calls it behind. */
const CALLED = /\b(?:to|with|from|of|by)\s((?:[\w’'-]+\s?){1,4}),\s(?:the|our|its|an?)\s([^,;]+)/gi;

/** A statement without the names of things that it calls by the element's own words as well. */
function withoutCalled(statement: string, { all, substance }: Own): string {
	return statement.replace(CALLED, (said, _name: string, call: string) => {
		const words = wordsOf(call);
		const own = words.filter(({ stem }) => substance.has(stem));
		const isCall = words.every(
			({ stem, start, end }) => all.has(stem) || NEUTRAL.has(call.slice(start, end).toLowerCase()),
		);
		return isCall && own.length >= FEW ? call : said;
	});
}

/** Whether a name, with what stands before it, may be that of what the promise means. */
function mayBeNamed({ named, somebody }: Own, before: string): boolean {
	return named || (somebody && !/\bof\s$/i.test(before));
}

function strayIn(
	query: Query,
	{ by, near }: Match,
	statement: string,
	own: Own,
	besides: ReadonlySet<string> | null = null,
): string | null {
	const plain = statement.replace(TIME, ' ').replace(CONNECTIVE, '').replace(WE, ' ').replace(INVERTED, ' ');
	const text = withoutCalled(plain.replace(BINDS, ' ').replace(COMES_TO, ' '), own);
	const { said } = query;
	const [, toBe] = /\bto be (?:\w+ly )?(\w+)/i.exec(text) ?? [];
	if (toBe !== undefined && own.substance.has(stemOf(toBe)) && !said.has(TO_COME)) return `to be ${toBe}`;
	let count = 0;
	let first: string | null = null;
	const met = new Set(
		by.flatMap((term, at) =>
			term !== null && (near[at] ?? 0) >= MET && !term.startsWith('=') && query.sought[at]?.own ? term.split(' ') : [],
		),
	);
	const words = wordsOf(text);
	const phrased = phrasedIn(query, words, by, own);
	for (const [at, { stem, start, end }] of words.entries()) {
		if (phrased.has(at)) continue;
		const word = text.slice(start, end).toLowerCase();
		if (own.granted.has(word) || isFigure(stem) || own.all.has(stem) || own.asked.has(stem) || met.has(stem)) continue;
		if (besides?.has(word) || (/^\p{Lu}/u.test(text.slice(start)) && mayBeNamed(own, text.slice(0, start)))) continue;
		count++;
		first ??= word;
	}
	return count >= Math.max(LONG, TALKATIVE * own.weighty) ? null : first;
}

/** Which words of a statement stand in a drafter's phrase for the fact, or in one of the element's own phrases as it is said in full. */
function phrasedIn(
	{ signals }: Query,
	words: readonly Word[],
	by: Match['by'],
	{ substance }: Own,
): ReadonlySet<number> {
	const ids = idsOf(words);
	const phrased = new Set<number>();
	const add = (from: number, to: number): void => {
		for (let at = from; at < to; at++) phrased.add(at);
	};
	forHits(signals.hitsIn(ids, 0, ids.length), (_, from, to) => add(from, to));
	forHits(GENERAL.hitsIn(ids, 0, ids.length), (concept, from, to) => {
		const isOurs = words.slice(from, to).some(({ stem }) => substance.has(stem));
		if (isOurs && by.includes(termName(concept))) add(from, to);
	});
	return phrased;
}

function forHits(hits: readonly number[], use: (concept: number, from: number, to: number) => void): void {
	for (let hit = 0; hit < hits.length; hit += 3) use(hits[hit] ?? 0, hits[hit + 1] ?? 0, hits[hit + 2] ?? 0);
}

/** Words of elements and asks for one of several things, each with a name. */
const INSTANCES = /\b(?:units?|segments?|names?)\b/i;
const SOMEBODY =
	/\b(?:customers?|suppliers?|vendors?|tenants?|lenders?|borrowers?|counterpart(?:y|ies)|directors?|officers?)\b/i;
const UNITS = /^(?:reporting )?units?$/i;

const ownOf = oncePer((query: Query): Own => {
	const all = stemsAsked(query);
	const substance = new Set([...all].filter((stem) => !isStop(stem) && !isFigure(stem)));
	const weighty = [...substance].filter((stem) => !isGeneric(stem)).length;
	const asked = query.sought.filter((sought) => !sought.own);
	// A name in the promise is the one that is meant.
	const unnamed = !/\s\p{Lu}/u.test(query.text);
	return {
		all,
		substance,
		weighty,
		granted: grantedTo(query),
		pairs: pairsOf(query.text),
		named: unnamed && (INSTANCES.test(query.text) || asked.some(({ label }) => UNITS.test(label))),
		somebody: unnamed && SOMEBODY.test(query.text),
		asked: new Set(asked.flatMap(({ label }) => wordsOf(label).map(({ stem }) => stem))),
	};
});

/** True when most of the element's own words of substance stand in the sentence as they are. */
function repeats({ sought }: Query, stems: ReadonlySet<string>): boolean {
	let all = 0;
	let here = 0;
	for (const { own, need, weight, label, parts } of sought) {
		if (!own || need !== null) continue;
		all += weight;
		const words = parts.length > 0 ? parts : wordsOf(label).map(({ stem }) => stem);
		if (words.every((stem) => stems.has(stem))) here += weight;
	}
	return all > 0 && here >= REPEATED * all;
}
