/** Whether a sentence makes the negative statement that was promised: of all of a kind, not of one, and not in passing. */
import { against, type Objection } from '../objection.ts';
import { isLetterWord, isStop, wordsOf } from '../words/words.ts';

/** Words of a denial that deny nothing. */
export const NO_DENIAL =
	/\bnot (?:limited to|only|later than|less than|more than|yet paid|exceed)|\bno (?:later|less|more|fewer) than\b|\bwhether or not\b|\bNo\. ?\d|\bnot? longer\b|\bmore[- ]likely[- ]than[- ]not\b|\bwill not be required to sell\b/gi;
const NEGATION = /\b(?:not|no|none|neither|nor|never|nil|without|cannot)\b|n[’']t\b/i;
/** Parts of a sentence that can each say yes or no. */
const CLAUSES =
	/[;:—–]|,|\s(?:and|but|while|whereas|although|though|because|since|where|when|if|unless|which|whose|who)\s/i;
/** A promise to say it of all there are. */
const UNIVERSAL =
	/^\W*(?:an? )?(?:statement |confirmation |disclosure |fact )?(?:that )?(?:there (?:is|are|was|were) )?(?:no|none|neither)\b/i;
/** A denial that speaks of all there are. */
const OF_ALL = /\b(?:no|none|neither|nor|never|nil|without|any|all|each|every|both|sole|single|only)\b|\bone (?!of\b)/i;
/** Whose they are, and whatever stands before the denied verb. */
const SUBJECT =
	/^(.*?)(?:\b(?:is|are|was|were|do|does|did|has|have|had|will|would|could|can)\b\W*)?(?:\bnot\b|n[’']t\b|\bcannot\b)/i;
const NAMED = /\b(?!(?:We|Our|The|As|At|In|Of|All|Company|Group)\b)[A-Z][\w&-]*/;
/** Another of them is said to be so. */
const YET = /\b(?:but|except|while|whereas|however|although|other than|apart from)\b/i;
const YES = /\b(?:is|are|was|were|does|do|did|has|have|had)\b(?! (?:not|no|never)\b|n[’']t)\W*(?:[.a-z]|$)/i;

/** "Not every unit is": some are. */
const NOT_ALL = /\bnot (?:every|all|each|both|necessarily|always)\b/i;
/** "Northlight is." */
const ELLIPTIC = /^\W*(?:our |the )?[A-Z][\w&’' -]{0,60} (?:is|are|was|were|does|do|did|has|have|had)\W*$/;
/** Of all there are, only those that something is said of: "none of our units with small balances". */
const OF_SOME_KIND =
	/\b(?:no|none of (?:our|the|its)) (?:[\w-]+ ){0,3}?[\w-]+ (?:with|(?:that|which)(?! (?:we|the company) (?:hold|have|own)\b)|whose|having|located|other than)\b/i;

/** Why a sentence is not the negative statement `query` ("no unit is at risk"); null when it is. */
export function notTheDenial(query: string, text: string): Objection | null {
	const plain = text.replace(NO_DENIAL, ' ');
	if (!NEGATION.test(plain)) return against('affirms');
	const sought = new Set(
		wordsOf(deniedIn(query)).flatMap(({ stem }) => (isStop(stem) || isLetterWord(stem) ? [] : [stem])),
	);
	const clauses = plain.split(CLAUSES).map((clause) => ({ clause, met: metIn(clause, sought) }));
	const most = Math.max(...clauses.map(({ met }) => met));
	// A thing and what is said of it may stand in two clauses: each that has as much of the statement must be denied.
	const main = clauses.filter(({ met }) => met > 0 && met >= most);
	if (main.some(({ clause }) => !NEGATION.test(clause))) return against('affirms');
	const [first] = main;
	if (first === undefined) return null;
	if (NOT_ALL.test(first.clause) && !NOT_ALL.test(query)) return against('denies-some');
	if (OF_SOME_KIND.test(text) && UNIVERSAL.test(query) && !OF_SOME_KIND.test(query)) return against('denies-some');
	if (clauses.some(({ clause }) => ELLIPTIC.test(clause) && !NEGATION.test(clause))) return against('denies-one');
	if (YET.test(text) && clauses.some(({ clause }) => !NEGATION.test(clause) && YES.test(clause) && isShort(clause)))
		return against('denies-one');
	return isOfSome(query, first.clause) ? against('denies-some') : null;
}

/** The part of a statement that is denied: “not X” of “not X but Y”. */
function deniedIn(query: string): string {
	const denied = query.split(CLAUSES).filter((clause) => NEGATION.test(clause));
	return denied.length > 0 ? denied.join('; ') : query;
}

function metIn(clause: string, sought: ReadonlySet<string>): number {
	return new Set(wordsOf(clause).flatMap(({ stem }) => (sought.has(stem) ? [stem] : []))).size;
}

function isShort(clause: string): boolean {
	return wordsOf(clause).length <= 8;
}

/** True when the denial has a subject that is not all that was meant: one of several, or some by name. */
function isOfSome(query: string, clause: string): boolean {
	if (OF_ALL.test(clause)) return false;
	const subject = SUBJECT.exec(clause)?.[1]?.trim() ?? '';
	const [thing = ''] = /[\w-]+$/.exec(subject) ?? [];
	const several = UNIVERSAL.test(query) || (thing !== '' && query.toLowerCase().includes(`${thing.toLowerCase()}s`));
	return several && (!/s$/i.test(subject) || NAMED.test(subject));
}
