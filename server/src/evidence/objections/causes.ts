/** A figure of what causes brought about together is no figure of one of them. */

import { isFigureRow, type Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import { matchedIn } from '../sentences/figureElsewhere.ts';
import type { Query } from '../sought.ts';
import { pattern } from '../words/patterns.ts';
import { holdsValue } from '../words/values.ts';

const CAUSE =
	/\b(?:due(?: primarily| mainly| largely)? to|attributable to|as a result of|resulting from|because of|driven(?: primarily| mainly| largely)? by|owing to|caused by)\b/i;
const TELLS_CAUSE = pattern(CAUSE);
/** Of a whole, what one cause brought about: the figure of the whole is none of it. */
const PORTION = pattern(
	/\b(?:portion|part|share|proportion)\b[^,;]*\b(?:owed|due|attributable|attributed|traceable|caused|resulting)\b/i,
);
/** "$2 million was due to": the figure of what follows. */
const GIVEN = /\d[\d.,]*(?:\s?%|\s(?:percent|million|billion|thousand))?\s(?:is|are|was|were)\s*$/i;
const PARTS = /,\s|;\s|\s(?:and|but|as well as|together with|partially offset by|partly offset by|offset by)\s/i;
/** A matched word of so much of the weightiest one's weight makes a part one about the element. */
const WEIGHTY = 0.6;

/** Why the figures of a sentence say nothing of the one cause that was asked for; null where one may, or none was asked for. */
export function causeWithoutFigure(query: Query, match: Match, { text, said }: Unit): Objection | null {
	if (query.needs.length === 0 || isFigureRow(match.place) || !said.has(TELLS_CAUSE)) return null;
	const { index, 0: link } = CAUSE.exec(text) ?? { index: 0, 0: '' };
	const [result, causes] = [text.slice(0, index), text.slice(index + link.length)];
	const { here, elsewhere } = matchedIn(query, match, causes);
	// The result is what was asked for, or as much as its causes.
	if (here === 0 || (elsewhere >= WEIGHTY * here && !query.said.has(PORTION))) return null;
	const holds = (part: string): boolean =>
		query.needs.every(({ kinds }) => kinds.some((kind) => holdsValue(part, kind, false)));
	if (GIVEN.test(result)) return null;
	const parts = causes.split(PARTS);
	if (parts.length === 1 && holds(result)) return null;
	const own = parts.filter((part) => matchedIn(query, match, part).here >= WEIGHTY * here);
	return own.some(holds) ? null : against('causes-unvalued');
}
