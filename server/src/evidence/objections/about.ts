/** Whether a passage is about the thing that a topic's facts are about: other things have a fair value and a carrying value too. */

import { oncePer } from '../../ledger/index.ts';
import type { Indexed } from '../filing/indexed.ts';
import type { PassagePlace, Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import type { Lore } from '../words/lore.ts';

/**
 * Why a unit says nothing of any of the topic's things; null where one of them is named in its passage, right before it or above it.
 * A sentence that names another thing must name one of them itself.
 */
export function ofAnotherThing(
	index: Indexed,
	{ place }: Match,
	{ whole }: Unit,
	{ things, otherThings }: Pick<Lore, 'things' | 'otherThings'>,
): Objection | null {
	const [first] = things;
	if (first === undefined) return null;
	const named = expressionOf(things);
	if (named.test(whole.text)) return null;
	const [other] = otherThings.length > 0 ? (expressionOf(otherThings).exec(whole.text) ?? []) : [];
	if (other !== undefined) return against('other-thing', other.toLowerCase());
	const before = index.places[place.index - 1];
	const near = before !== undefined && isBeside(before, place) ? before.passage.text : '';
	const { section, table, lead } = place.parts;
	const texts = [place.passage.text, near, section.text, table?.text, lead?.block.text];
	if (texts.some((text) => text !== undefined && named.test(text))) return null;
	return against('thing-unnamed', first);
}

function isBeside(before: PassagePlace, place: PassagePlace): boolean {
	return before.sectionIndex === place.sectionIndex && before.draft === place.draft;
}

/** Finds any of the phrases, with whatever ending; written with a hyphen or without. */
const expressionOf = oncePer(
	(things: readonly string[]): RegExp =>
		new RegExp(`\\b(?:${things.map((thing) => thing.replace(/[- ]/g, '[- ]')).join('|')})`, 'i'),
);
