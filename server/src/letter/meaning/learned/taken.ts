/** Takes a sentence for an undertaking where the written rules found none and what was learned speaks for one. */

import type { Context } from '../asks/context.ts';
import type { Undertaking } from '../language/undertaking.ts';
import { neverBinds } from '../undertakings/barred.ts';
import { isOfOthers, PLAIN_FLAGS, undertakingsOf } from '../undertakings/undertakings.ts';
import { type Head, TEXT } from './heads.ts';
import { likely } from './likelihood.ts';

/** From this chance on a sentence is taken; without a head it must be plainer. */
const TAKEN = 0.6;
const TAKEN_WHOLE = 0.8;

/** An undertaking as the rules give them, and the words that told. */
export interface Taken {
	readonly undertaking: Undertaking;
	readonly words: readonly string[];
}

/** The undertaking that a sentence most likely holds, or null where it more likely holds none. */
export function takenFrom(text: string, context: Context): Taken | null {
	// What a paper of an offering will say is told by its own rules.
	if (context.offering) return null;
	const found = likely(text, context);
	if (!found || found.chance < (found.head ? TAKEN : TAKEN_WHOLE)) return null;
	if (found.head && (tellsOfPast(found.head) || isOfThing(text, found.head.at))) return null;
	if (found.head && isOfOthers(text, found.head.at, context.own)) return null;
	const known = undertakingsOf(text, context.own).find(({ modal, verbEnd }) => {
		const at = found.head?.at ?? 0;
		return modal <= at + 1 && verbEnd > at;
	});
	const undertaking = known ? { ...known, soft: false } : found.head ? fromHead(text, found.head) : asWhole(text);
	return neverBinds(text, undertaking, context) ? null : { undertaking, words: found.words };
}

/** `elected to exclude taxes`: what was done then is nothing to come. */
const tellsOfPast = ({ kind, word }: Head): boolean => kind === 'intends' && /^\w+ed\s+to$/.test(word);

/** `a measure which we believe helps readers and will stay the same`: joined to a clause about the thing before it. */
const RELATIVE = /([\p{L}\d]+)[)”’"]?,?\s+(?:which|who|whose)\s[^,;:]*\b(?:and|or|but)\s+(?:(?:also|then|\w+ly)\s+)?$/u;

function isOfThing(text: string, at: number): boolean {
	const noun = RELATIVE.exec(text.slice(0, at))?.[1];
	return noun !== undefined && !TEXT.test(noun);
}

function fromHead(text: string, head: Head): Undertaking {
	const { at, verbEnd, verb, word, continuing, negative, passive } = head;
	const place = { start: at, modal: at, verbEnd, end: text.length };
	return { ...PLAIN_FLAGS, ...place, verb, modalText: word, continuing, negative, passive, disclosing: true };
}

/** `Agreed.`, `A table by region in our next report.`: without a head, all of it says what will be there. */
function asWhole(text: string): Undertaking {
	const place = { start: 0, modal: 0, verbEnd: 0, end: text.length };
	return { ...PLAIN_FLAGS, ...place, verb: 'include', modalText: 'to be', disclosing: true };
}

/** How it was read, for a person: the words that spoke most for it. */
export function toldBy(text: string, { undertaking, words }: Taken): string {
	const said = text.slice(undertaking.modal, undertaking.verbEnd).trim();
	const told = words.map((word) => `"${word}"`).join(', ');
	return `${said ? `"${said}", ` : ''}like sentences known to bind${told ? `, by the words ${told}` : ''}`;
}
