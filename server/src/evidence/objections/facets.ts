/** What an element asks of a thing, where naming the thing and a figure of it is no answer: its definition, its use, its sensitivity. */

import { isFigureRow, type Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection, type ObjectionKind } from '../objection.ts';
import type { Query } from '../sought.ts';
import { type Pattern, pattern } from '../words/patterns.ts';

/** What is asked for, what any answer has, and the reason against a sentence without it. */
interface Facet {
	readonly asked: Pattern;
	readonly answered: Pattern;
	readonly reason: ObjectionKind;
}

const FACETS: readonly Facet[] = [
	{
		asked: pattern(/^\W*(?:the |an? |its |our |clear )*(?:definitions?|meaning)\b|^\W*how\b[^,;]{0,60}\bdefin/i),
		answered: pattern(
			/\b(?:defin\w*|means?|refers?|counts?|counted|consists?|comprises?|represents?|calculat\w*|comput\w*|determin\w*|deriv\w*|divid\w*|includ\w*|exclud\w*|who|whose|any|each|every|those|if|when)\b|\b(?:is|are) (?:the|an?) |\b(?:definition|meaning)\b[^.:]{0,80}: /i,
		),
		reason: 'no-meaning',
	},
	{
		asked: pattern(
			/^\W*(?:the )?(?:how|ways?|manner|purposes?)\b[^,;]{0,60}\bus(?:es?|ed|ing)\b|^\W*(?:the |its |our )?use of\b/i,
		),
		answered: pattern(
			/\b(?:us(?:es?|ed|ing|eful)|rel(?:y|ies|ied)|watch\w*|monitor\w*|track\w*|evaluat\w*|assess\w*|measur\w*|guid\w*|inform\w*|bas(?:e[sd]?|is)|decid\w*|decisions?|help\w*|allow\w*|enabl\w*|review\w*|look\w*|consider\w*)\b|\b(?:to|for|in|when|by) [a-z]+ing\b|\bin order to\b/i,
		),
		reason: 'no-use',
	},
	{
		asked: pattern(/^\W*(?:the |an? |any |its |our |quantitative )*sensitivit/i),
		answered: pattern(
			/\b(?:would|could|might|may|will|if|hypothetical\w*|assum\w*|sensitiv\w*|each|every|basis points?)\b|\b(?:an?|one|ten) (?:[\w.%-]+ ){0,3}(?:change|increase|decrease|rise|fall|shift)\b/i,
		),
		reason: 'past-change',
	},
];

/** Why a sentence does not answer what is asked of its thing; null where it may. */
export function facetMissed({ said }: Query, { place }: Match, { whole }: Unit): Objection | null {
	if (isFigureRow(place)) return null;
	const missed = FACETS.find(({ asked, answered }) => said.has(asked) && !whole.has(answered));
	return missed ? against(missed.reason) : null;
}
