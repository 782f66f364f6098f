/** Which thing a date in a sentence is the date of, and of which day a balance is told. */

import { MONTHS } from '../../ledger/index.ts';
import type { Span } from '../../ledger/types.ts';
import type { Indexed } from '../filing/indexed.ts';
import { isFigureRow, type Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import { STATEMENTS } from '../sentences/clauses.ts';
import { matchedIn } from '../sentences/figureElsewhere.ts';
import { firstPhrase, isPronoun, lastPhrase } from '../sentences/phrases.ts';
import { isOurDeed, isPlain, wordsOfForm } from '../sentences/plain.ts';
import type { Query } from '../sought.ts';
import { pattern } from '../words/patterns.ts';
import { datesIn, holdsValue } from '../words/values.ts';

/** A day or month with which a sentence opens: when something was done. */
const OPENS = /^\W*(?:on|in|at|as of|by|during|effective|since|from|until)\s+(?:the )?\W*$/i;
/** After it, something else is said of a thing, or somebody's words begin. */
const SUBORDINATE =
	/,?\s(?:which|who|whose|that|when|until|where|whether|because|so that|in order to|to [a-z]+|pursuant to)\s/i;
/** "By May 5, we expect to complete it": the day is that of completing. */
const WISHES =
	/^\W*(?:[\w’'-]+\s){1,5}?(?:expects?|plans?|intends?|anticipates?|aims?|hopes?|needs?)\s(?:\w+ly\s)?to\s([a-z].*)/is;
/** "On May 3, the board voted to approve it": it was approved thereby. */
const DECIDES =
	/^\W*(?:[\w’'-]+\s){1,6}?(?:(?:voted|resolved) to (?=approve|appoint|adopt|ratify|elect|authori[sz]e|dismiss)|agreed (?:with (?:[\w’'-]+\s){1,4})?to (?=renew|extend|amend|modify))([a-z].*)/is;
export const DECIDING = wordsOfForm(
	'expect expects plan plans intend intends anticipate anticipates aim aims voted resolved agreed approve complete finish',
);
const COMPLETES = /\b(?:complet|finish|conclu)/i;
const PREPOSITION = /\s(?:for|from|by|with|to|of|in|on|at|as|under)\s/i;
/** "Which are due in": said of the thing before it. */
const RELATIVE = /,\s(?:which|who)\s(?:(?!\b(?:which|who)\b)[^,;])*$/i;
/** What may come between a thing and the verb that is said of it. */
const MODIFIES = /^\s(?:that|which|of|issued|under|for|on|used|entered|relating|related|securing|with)\s/i;
const OTHER_TIME = /\b(?:until|when|after|before|once|as soon as|following|upon)\b/i;

/** Why no date of the sentence is the one that was promised; null where one is, or may be. */
export function dateOfAnother(query: Query, match: Match, { text }: Unit): Objection | null {
	if (!query.needs.some(({ kinds }) => kinds[0] === 'date') || isFigureRow(match.place)) return null;
	const dates = datesIn(text);
	const others = dates.map(({ start, end }) => otherThan(query, match, text, { start, end }));
	const [other] = others;
	return other && others.every((thing) => thing !== null) ? against('other-date', other) : null;
}

/** What else a date is of, by the text before and after it; null where it may be of what was promised. */
function otherThan(query: Query, match: Match, text: string, { start, end }: Span): string | null {
	const [before, after] = [text.slice(0, start), text.slice(end)];
	if (OPENS.test(before)) return otherDeed(query, match, text, after);
	const isOurs = (part: string): boolean => matchedIn(query, match, part).here > 0;
	const relative = RELATIVE.exec(before);
	if (relative) {
		const thing = lastPhrase(before.slice(0, relative.index));
		return thing === '' || isOurs(thing) || isOurs(relative[0]) ? null : thing;
	}
	const clause = before.split(/[;:]\s|,\s(?:and|but|while|whereas)\s/).at(-1) ?? '';
	const thing = firstPhrase(clause);
	const rest = clause.slice(clause.indexOf(thing) + thing.length);
	if (thing === '' || isPronoun(thing) || isOurs(thing) || OTHER_TIME.test(rest)) return null;
	return MODIFIES.test(rest) && isOurs(rest) ? thing : null;
}

/** What else is done on the date that opens a sentence, or what is said of it, by what follows; null where it may be what was promised. */
function otherDeed(query: Query, match: Match, text: string, after: string): string | null {
	const isOurs = (part: string): boolean => matchedIn(query, match, part).here > 0;
	const told = deedOf(after);
	const deed = told !== null && isPlain(query, text, DECIDING) && isOurDeed(text) ? told : null;
	const verb = /^[a-z-]+/i.exec(deed ?? '')?.[0] ?? '';
	if (deed !== null && COMPLETES.test(query.text) && !isOurs(verb)) return deed.slice(0, 60).trim();
	const said = (deed ?? after).split(SUBORDINATE)[0] ?? '';
	// What is only told in a phrase with a preposition has another thing done for it.
	const core = said.split(PREPOSITION)[0] ?? '';
	const object = deed === null ? core : core.slice(verb.length);
	if (isOurs(said) && !isOurs(object === '' ? core : object)) return core.replace(/^\W+/, '').trim();
	const { here, elsewhere } = matchedIn(query, match, said);
	return elsewhere > 0 && elsewhere >= MOST * here ? said.replace(/^\W+/, '').slice(0, 60).trim() : null;
}

/** What somebody who expects or decides something does, from its verb on; null where nobody does. */
function deedOf(after: string): string | null {
	const [, verb] = WISHES.exec(after) ?? DECIDES.exec(after) ?? [];
	return verb ?? null;
}

/** The clause of a date must have the weightiest of the matched words, or nearly. */
const MOST = 0.6;

const TERM = /\b(\d+|one|two|three|five|ten|twelve|thirty|sixty|ninety) (days?|months?|years?)\b/gi;
const TELLS_TERM = pattern(new RegExp(TERM.source, 'i'));

/** Why a figure is of another term than the one that was promised ("past due more than 90 days"); null where it may be of that. */
export function ofAnotherTerm({ said, text, needs }: Query, { text: unit, said: told }: Unit): Objection | null {
	if (needs.length === 0 || !said.has(TELLS_TERM) || !told.has(TELLS_TERM)) return null;
	const asked = termsIn(text);
	const parts = unit
		.split(STATEMENTS)
		.filter((part) => needs.some(({ kinds }) => kinds.some((kind) => holdsValue(part, kind, false))));
	const isOther = parts.map((part) => {
		const terms = termsIn(part).filter((term) => asked.some((other) => unitOf(other) === unitOf(term)));
		return terms.length > 0 && !terms.some((term) => asked.includes(term));
	});
	return isOther.length > 0 && isOther.every(Boolean) ? against('other-term') : null;
}

function termsIn(text: string): readonly string[] {
	return [...text.toLowerCase().matchAll(TERM)].map(
		([, count = '', unit = '']) => `${NUMERALS[count] ?? count} ${unit.replace(/s$/, '')}`,
	);
}

function unitOf(term: string): string {
	return term.split(' ')[1] ?? '';
}

const NUMERALS: Readonly<Record<string, string>> = {
	one: '1',
	two: '2',
	three: '3',
	five: '5',
	ten: '10',
	twelve: '12',
	thirty: '30',
	sixty: '60',
	ninety: '90',
};

const DAY = new RegExp(`\\b(?:as of|at|on) (${MONTHS.join('|')}) (\\d{1,2}), (\\d{4})`, 'gi');
const TELLS_DAY = pattern(new RegExp(DAY.source, 'i'));
const ASKS_END = pattern(
	/\b(?:year|period|quarter)[- ]?end\b|\bend of (?:the|each) (?:year|period|quarter|fiscal)|\b(?:balance sheet|reporting) dates?\b/i,
);
/** What is so at a day: without another one in the element, at the end of the period. */
const ASKS_STATE = pattern(
	/\b(?:outstanding|balances?|due (?:from|to)|backlog|in compliance|held|on hand|number of|allocated|allowance|receivables?|payables?|inventor(?:y|ies)|liabilit(?:y|ies))\b/i,
);
const ASKS_DAY = pattern(
	/\b(?:dates?|days?|when|test\w*|quarter\w*|interim|exceed\w*|annual meeting|acqui\w+|issu\w+|grant\w*|since|changes?|movements?)\b/i,
);
/** A fiscal year may end some days from the month's end. */
const NEAR_DAYS = 10;
const DAY_LENGTH = 86_400_000;

/** Why a balance is told of another day than the end of the filing's period, which was promised; null where it may be that. */
export function ofAnotherDay(index: Indexed, { said }: Query, { place }: Match, { whole }: Unit): Objection | null {
	if (!whole.has(TELLS_DAY) || said.has(TELLS_DAY)) return null;
	const period = place.draft.meta.period ?? index.filing.period;
	const end = period === null ? Number.NaN : Date.parse(period);
	if (Number.isNaN(end) || /\b(?:year|period|quarter)[- ]?end\b/i.test(whole.text)) return null;
	const days = [...whole.text.matchAll(DAY)].map(([, month = '', day, year]) =>
		Date.UTC(Number(year), MONTHS.indexOf(month.toLowerCase()), Number(day)),
	);
	if (days.some((day) => Math.abs(day - end) <= NEAR_DAYS * DAY_LENGTH)) return null;
	const isEarlier = said.has(ASKS_STATE) && !said.has(ASKS_DAY) && days.every((day) => day < end);
	return said.has(ASKS_END) || isEarlier ? against('other-day') : null;
}
