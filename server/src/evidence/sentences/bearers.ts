/**
 * Ways of giving a thing's value without calling the value that of the thing: "a charge of $2 million for the impairment", "the
 * write-down reduced gross profit by $2 million". Each only in a sentence that says nothing beside it: what may be another's,
 * another thing, a part or a denial takes a word more.
 */

import { pattern } from '../words/patterns.ts';
import { thingOf } from '../words/values.ts';
import { matchedIn } from './figureElsewhere.ts';
import { type Holder, isMatched, ownership, type Said } from './owners.ts';
import { firstPhrase, lastPhrase, lastWord } from './phrases.ts';
import { isPlain, whenPlain, wordsOfForm } from './plain.ts';

const ENTRY = /\b(charge|expense|loss|cost|liability|accrual|reserve)s?\s+(?:of|totall?ing|amounting to)\s*$/i;
const FOR = /^\s*(?:for|in respect of|on account of|relat(?:ed|ing) to)\s+/i;
/** Happens once, and costs what is charged for it. */
const EVENT = /\b(?:impairments?|write-?(?:downs?|offs?)|restructurings?|obsolescence|closures?|casualt(?:y|ies))$/i;
const ASKS_ACCRUED = pattern(/\b(?:accru|reserve|liabilit)/i);
/** Is owed at a day, and so is a liability itself. */
const OWED =
	/\b(?:tax (?:benefits|positions)|deposits|obligations?|contingent consideration|gift cards|loyalty points|overdrafts?)$/i;

export const ENTERING = wordsOfForm(
	'recorded recognized recognised took incurred accrued booked carry carried hold held charge expense loss cost liability accrual reserve totaling totalling amounting respect account',
);
const IS_ENTRY = /^\W*(?:an?|the|our)\s(?:\w+\s){0,2}(?:charge|expense|loss|cost|liability|accrual|reserve)\s/i;

/** "A liability of $2 million for unrecognized tax benefits": what an account holds for a thing; null for another form. */
export function ofEntry(said: Said, before: string, after: string): Holder | null {
	const [, entry = ''] = ENTRY.exec(before) ?? [];
	if (entry === '' || !FOR.test(after)) return null;
	return whenPlain(said, entered(said, entry, after), ENTERING, !IS_ENTRY.test(said.text));
}

function entered(said: Said, entry: string, after: string): Holder | null {
	const thing = withComplement(after.replace(FOR, ''));
	const asked = thingOf(said.query.text).trim();
	if (/^(?:liability|accrual|reserve)$/i.test(entry)) {
		if (said.query.said.has(ASKS_ACCRUED)) return hasAll(said, thing) ? 'ours' : null;
		return /^liability$/i.test(entry) && OWED.test(asked) && OWED.test(firstPhrase(thing))
			? ownership(said, thing)
			: null;
	}
	return EVENT.test(asked) && EVENT.test(firstPhrase(thing)) ? ownership(said, thing) : null;
}

const NOTHING: ReadonlySet<string> = new Set();
const PREDICATE =
	/^\s*(?:was|were|is|are|has been|have been|had been)\s+(?:(?:also|fully|since|subsequently)\s+)?([a-z-]+(?: (?:off|down|up|out|back|aside|in|over)\b)?)/i;

/** "Receivables of $2 million were written off": the thing together with what was done to it; null where that says no more. */
export function ofDone(said: Said, thing: string, after: string): Holder | null {
	const [, done = ''] = PREDICATE.exec(after) ?? [];
	if (done === '' || !isMatched(said, thing) || !isMatched(said, done)) return null;
	return whenPlain(said, ownership(said, `${thing} ${done}`), NOTHING);
}

const SHARING = wordsOfForm('revenue revenues sales net');

/** "Our largest customer was 14% of our revenue": a share of what a share was promised of; null for another form. */
export function ofShare(said: Said, thing: string, value: string, after: string): Holder | null {
	const [, whole] = /^\s*of\s+(.*)$/is.exec(after) ?? [];
	if (whole === undefined || !/%|percent/i.test(value)) return null;
	const part = firstPhrase(whole);
	const isOurs = isMatched(said, lastWord(thing)) && !/[’']/.test(part) && ownership(said, part) === 'ours';
	return isOurs ? whenPlain(said, 'ours', SHARING) : null;
}

/** Profit before tax, and what lessens it. */
const LESSENS =
	/^(.*\S)\s(?:reduced|lowered|decreased)\s(?:(?:our|the|its)\s)?(?:gross (?:profit|margin)|operating (?:income|profit|earnings)|(?:income|earnings|profit) before (?:income )?tax(?:es)?|pre-?tax (?:income|earnings|profit))\s+by\s*$/is;
const ADDS_COST =
	/^(.*\S)\s(?:increased|raised)\s(?:(?:our|the|its)\s)?(?:cost of (?:sales|goods sold|revenues?)|operating expenses|(?:loss|losses) before (?:income )?tax(?:es)?)\s+by\s*$/is;
export const LESSENING = wordsOfForm(
	'reduced lowered decreased increased raised by gross profit margin operating income earnings before tax taxes pre pretax pre-tax expenses sales goods sold revenue revenues losses',
);
const COST = /\b(?:impairments?|write-?(?:downs?|offs?)|charges?|loss(?:es)?)$/i;
/** Several things together, or not the thing of this period as it is. */
const NOT_ALONE =
	/[,;]|\b(?:and|or|plus|with|together|beside|offset|smaller|larger|higher|lower|fewer|more|less|increase[ds]?|decrease[ds]?|absence|reversal|prior|previous|last|earlier|planned|expected|part|portion|half|most|some)\b/i;

/** "The write-down reduced gross profit by $2 million": what a cost took from the result before tax; null for another form. */
export function ofEffect(said: Said, before: string, value: string, leading: RegExp): Holder | null {
	const [, whole] = LESSENS.exec(before) ?? ADDS_COST.exec(before) ?? [];
	if (whole === undefined || /%|percent|points/i.test(value)) return null;
	const subject = whole.replace(leading, '');
	if (NOT_ALONE.test(subject)) return null;
	const thing = firstPhrase(subject);
	const isOurs =
		COST.test(thing) &&
		COST.test(thingOf(said.query.text).trim()) &&
		ownership(said, withComplement(subject)) === 'ours';
	return isOurs ? whenPlain(said, 'ours', LESSENING) : null;
}

/** Verbs for what becomes a thing by being done. */
const BECOMES: readonly (readonly [RegExp, RegExp])[] = [
	[/^lent$/i, /\bloans?\b/i],
	[/^advanced$/i, /\b(?:advances?|loans?)\b/i],
	[/^contributed$/i, /\bcontributions?\b/i],
];
export const MAKING = wordsOfForm(
	'lent advanced contributed charged paid expense expenses income earnings operations added',
);
const TO = /^\s*to\s+(?=\S)/i;
/** "As employer contributions", "in fees": what the value is, behind who gets it. */
const AS = /^\s*to [^,;]{1,60}? (?:as|in) ([^,;]+)/i;
/** Of these accounts nothing is left over: what is charged to them is that of what it is for. */
const TO_EXPENSE = /^\s*to (?:expenses?|income|earnings|operations|cost of (?:sales|goods sold|revenues?))\s+for\s+/i;

/** "We lent $2 million to Quayside": what a deed makes of the value; null for another deed. */
export function ofMaking(said: Said, verb: string, after: string): Holder | null {
	return whenPlain(said, made(said, verb, after), MAKING, true);
}

function made(said: Said, verb: string, after: string): Holder | null {
	const asked = thingOf(said.query.text);
	if (BECOMES.some(([deed, thing]) => deed.test(verb) && thing.test(asked))) {
		if (TO.test(after) && isMatched(said, lastWord(firstPhrase(after.replace(TO, ''))))) return 'ours';
	}
	const role = firstPhrase(AS.exec(after)?.[1] ?? '');
	if (isMatched(said, lastWord(role)) && ownership(said, role) === 'ours') return 'ours';
	if (!/^charged$/i.test(verb) || !TO_EXPENSE.test(after)) return null;
	return hasAll(said, withComplement(after.replace(TO_EXPENSE, ''))) ? 'ours' : null;
}

const CREDIT = pattern(/\b(?:commitments?|facilit(?:y|ies)|lines? of credit)\b/i);
const PROGRAM = pattern(/\b(?:authori[sz]\w*|programs?)\b/i);
/** What a limit is told with; also of a board that lets the company buy its shares. */
export const LIMITING = wordsOfForm(
	'up provides provided provide allows allow us borrow draw commitments facility line credit board authorized may under which it repurchase buy back purchase shares stock',
);
/** Of what is allowed, that which was made use of. */
const USED = pattern(
	/\b(?:outstanding|drawn|borrow\w*|used|utili[sz]\w*|repurchased|bought|spent|remain\w*|issued|incurred|paid|fees?|average|interest|expir\w*)\b/i,
);
const CREDIT_VERB = /\b(?:borrow|draw(?: down)?|provid(?:e|es|ed|ing)(?: (?:us|for))*)\s*$/i;
const PROGRAM_VERB = /\b(?:repurchase|buy back|purchase)\s*$/i;

/** "Commitments of up to $300 million": of what is a limit itself, the limit is the value. `before` ends where "up to" begins. */
export function isLimitItself(said: Said, before: string): boolean {
	const { said: asked } = said.query;
	if (asked.has(USED) || !(asked.has(CREDIT) || asked.has(PROGRAM))) return false;
	if (!isPlain(said.query, said.text, LIMITING)) return false;
	if ((asked.has(CREDIT) ? CREDIT_VERB : PROGRAM_VERB).test(before)) return true;
	const [, rest] = /^(.*\S)\s+(?:of|for)\s*$/is.exec(before) ?? [];
	const thing = lastWord(lastPhrase(rest ?? ''));
	return (
		/^(?:commitments?|facility|repurchases?|purchases?|line|authori[sz]ation)$/i.test(thing) && isMatched(said, thing)
	);
}

/** A noun phrase with what it is of: "impairment of goodwill". */
function withComplement(text: string): string {
	const thing = firstPhrase(text);
	const rest = text.slice(text.indexOf(thing) + thing.length);
	const [, of] = /^\s+of\s+(.*)$/is.exec(rest) ?? [];
	return of === undefined ? thing : `${thing} of ${firstPhrase(of)}`;
}

/** True when a part has the weightiest of all matched words but those for the account. */
function hasAll({ query, match }: Said, part: string): boolean {
	const among = query.sought.filter(({ label }) => !ASKS_ACCRUED.expression.test(label));
	const { here, elsewhere } = matchedIn(query, match, part, among);
	return here > 0 && here >= elsewhere;
}
