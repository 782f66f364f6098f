/** Whether a thing that a sentence gives a value of is the one that was promised, by what the thing is called. */

import type { Match } from '../match.ts';
import type { Query, Sought } from '../sought.ts';
import { thingOf } from '../words/values.ts';
import { isContent, wordsOf } from '../words/words.ts';
import { matchedIn } from './figureElsewhere.ts';

/** That of the thing that was promised; nobody can tell; that of another, in the words of the sentence, or of this sort. */
export type Holder = 'ours' | 'unknown' | { readonly other: string } | { readonly sort: string };

/** A sentence as it is asked what its values are of. */
export interface Said {
	readonly query: Query;
	readonly match: Match;
	readonly text: string;
	/** What the thing itself is called; empty where its words do not say. */
	readonly head: readonly Sought[];
}

/** A sentence to be asked for the owner of its values. */
export function saidOf(query: Query, match: Match, text: string): Said {
	return { query, match, text, head: headOf(query) };
}

/** Whose value it is when it is that of a thing of this name. */
export function ownership(said: Said, thing: string): Holder {
	const { query, match, head } = said;
	const { here, elsewhere } = matchedIn(query, match, thing, head);
	if (here === 0 && elsewhere === 0) {
		if (isOnlyModifier(query.text, thing)) return { other: thing };
		return isMatched(said, thing) ? 'ours' : 'unknown';
	}
	return here === 0 || elsewhere > here ? { other: thing } : 'ours';
}

/** True when a part of the sentence has any of the matched words of the element. */
export function isMatched({ query, match }: Said, part: string): boolean {
	return matchedIn(query, match, part).here > 0;
}

/** True when a thing is one word that the element has only before another: "tax" of "fees for tax services". */
function isOnlyModifier(asked: string, thing: string): boolean {
	const [only, next] = wordsOf(thing);
	if (!only || next) return false;
	const words = wordsOf(asked);
	const places = words.flatMap(({ stem }, at) => (stem === only.stem ? [at] : []));
	return (
		places.length > 0 &&
		places.every((at) => {
			const [word, after] = [words[at], words[at + 1]];
			return word && after && isContent(after) && asked.slice(word.end, after.start) === ' ';
		})
	);
}

function headOf(query: Query): readonly Sought[] {
	const stems = new Set(wordsOf(thingOf(query.text)).map(({ stem }) => stem));
	return query.sought.filter(({ own, need, label, parts }) => {
		if (!own || need !== null) return false;
		return parts.length > 0 ? parts.every((part) => stems.has(part)) : stems.has(wordsOf(label)[0]?.stem ?? '');
	});
}
