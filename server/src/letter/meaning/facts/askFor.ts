/** What of a long staff comment a commitment answers: the sentences that ask for it, word for word. */
import type { Item, Request } from '../item.ts';
import { overlap } from '../language/contentWords.ts';
import { withNouns } from '../lists/pronouns.ts';
import { saysNothing } from '../undertakings/backReference.ts';

/** A comment of this many characters is read at a glance; only longer ones are cut. */
const SHORT = 500;
/** Keeping nearly everything is no help to a reader. */
const MOST = 0.8;
const ALIKE = 0.4;

/**
 * The requests that the item answers, in the order of the comment; empty when that is unclear. A permitted other way of
 * answering comes along where the promise takes it up.
 */
function answered(item: Item, requests: readonly Request[]): readonly Request[] {
	if (item.disposition === 'unanswered' || item.disposition === 'narrowed')
		return requests.filter((request) => request.start === item.start);
	const own = item.requests ?? requests.filter((request) => !request.alternative);
	const alternatives = requests.filter((request) => request.alternative);
	const alike = own.filter((request) => overlap(`${item.text} ${item.condition ?? ''}`, request.text) >= ALIKE);
	const explicit = own.filter((request) => request.explicit && !request.considers);
	const back = item.verb !== '' && saysNothing(withNouns(item));
	const chosen = alike.length > 0 ? alike : back || explicit.length === 1 ? explicit : [];
	const takesUp = alternatives.filter((request) => back || overlap(item.text, request.text) >= ALIKE);
	return chosen.length === 0 ? [] : requests.filter((request) => chosen.includes(request) || takesUp.includes(request));
}

/** The ask to keep with a commitment: the whole comment, or of a long one the requests it answers, a line for each. */
export function askFor(item: Item, requests: readonly Request[], whole: string, text: string): string {
	if (whole.length <= SHORT) return whole;
	const chosen = answered(item, requests);
	const words = chosen.map((request) => text.slice(request.start, request.end).trim()).join('\n');
	return words === '' || words.length > whole.length * MOST ? whole : words;
}
