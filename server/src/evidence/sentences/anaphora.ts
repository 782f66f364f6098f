/** A sentence that points back ("These trends had an effect") states its thing only where something before it named it. */

import type { Indexed } from '../filing/indexed.ts';
import { leadOf } from '../filing/indexed.ts';
import type { Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import { pattern } from '../words/patterns.ts';
import { isLetterWord, isStop, wordsOf } from '../words/words.ts';

const BACK =
	/^\W*(?:these|those|such)\s+((?:(?!(?:is|are|was|were|ha[sd]|have|may|could|will|of|in)\b)[a-z-]+\s+){1,4})/i;
const POINTS_BACK = pattern(BACK);

/** Why a sentence cannot stand alone; null when it can, or when the passage or the one before it names what it points back to. */
export function pointsBackAtNothing(index: Indexed, match: Match, { whole }: Unit): Objection | null {
	if (!whole.has(POINTS_BACK)) return null;
	const { text } = whole;
	const thing = BACK.exec(text)?.[1];
	if (thing === undefined) return null;
	const named = wordsOf(thing).flatMap(({ stem }) => (isStop(stem) || isLetterWord(stem) ? [] : [stem]));
	const { place } = match;
	const previous = index.places[place.index - 1];
	const near =
		previous?.sectionIndex === place.sectionIndex && previous.draft === place.draft ? previous.passage.text : '';
	const within = place.passage.text;
	const before = `${near}\n${leadOf(index, place)?.passage.text ?? ''}\n${within.slice(0, Math.max(0, within.indexOf(text)))}`;
	const there = new Set(wordsOf(before).map(({ stem }) => stem));
	return named.length === 0 || named.some((stem) => there.has(stem)) ? null : against('points-back');
}
