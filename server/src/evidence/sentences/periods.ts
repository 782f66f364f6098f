/** A sentence of this filing that speaks of another period than the one it is for. */

import type { Indexed } from '../filing/indexed.ts';
import { isFigureRow, type Unit } from '../filing/places.ts';
import type { Match } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import type { Query } from '../sought.ts';
import { pattern } from '../words/patterns.ts';
import { TIME } from './plain.ts';

const YEARS = /\b(?:19|20)\d{2}\b(?!-\d)/g;
/** A year longer ago is often a part of a name, and counts only as the time of a value: "the 2008 Plan", "$4 million in 2008". */
const LATELY = 12;
const NAMED_AFTER = /\bthe (?:19|20)\d{2} (?=\p{Lu})/gu;
const YEAR = pattern(/\b(?:19|20)\d{2}\b/);
/** "At last year's test", "during the prior quarter": when it was so. */
const BEFORE = pattern(
	/\b(?:at|in|on|as of|for|during|through) (?:the )?(?:end of |date of )?(?:the |our |its )?(?:last|prior|previous|preceding) (?:fiscal |financial |annual )?(?:year|quarter|period|test)\b/i,
);
/** Both periods are spoken of, or the one is set against the other. */
const COMPARES = pattern(
	/\b(?:compar\w+|versus|than|from|since|increas\w*|decreas\w*|declin\w*|rose|fell|grew|chang\w*|same|unlike|consistent|both|respectively|this (?:fiscal |financial )?(?:year|quarter|period)|current (?:fiscal |financial )?(?:year|quarter|period)|(?:19|20)\d{2})\b/i,
);
/** Words of an element about an earlier period, and about what is to come. */
const EARLIER = pattern(/\b(?:last|prior|previous|preceding|earlier|comparative|histor\w+|each|both|every)\b/i);
const TO_COME = pattern(
	/\b(?:expect|anticipat|plan|intend|project|forecast|target|future|next|coming|remaining|outlook|guidance|will\b|would\b|estimat|matur|expir|until|through|deadline|due\b|date|when|complet|schedule|period|term)/i,
);

/** Why a sentence says nothing of the period of its filing; null when it may. */
export function speaksOfAnotherPeriod(index: Indexed, query: Query, match: Match, { whole }: Unit): Objection | null {
	if (whole.has(BEFORE) && !whole.has(COMPARES) && !query.said.has(EARLIER)) return against('earlier-period');
	if (!whole.has(YEAR)) return null;
	const period = match.place.draft.meta.period ?? index.filing.period;
	if (!period || isFigureRow(match.place)) return null;
	const current = Number(period.slice(0, 4));
	const plain = whole.text.replace(/\([^()]*\)/g, ' ');
	const isValued = query.needs.length > 0 && match.valueMet;
	const times = isValued ? (plain.replace(NAMED_AFTER, ' ').match(TIME) ?? []).join(' ') : '';
	const years = [...plain.matchAll(YEARS)]
		.filter(([year]) => Number(year) > current - LATELY || times.includes(year))
		.map(([year]) => Number(year));
	if (years.length === 0) return null;
	if (years.every((year) => year < current)) return against('earlier-period');
	const later = query.needs.length > 0 && !query.said.has(TO_COME) && WILL.test(whole.text);
	return later && years.every((year) => year > current) ? against('later-period') : null;
}

/** A fiscal year that ends up to this month may be named after the calendar year before: the columns of a table may be of it. */
export const EARLY = 2;
const WILL = /\b(?:will|would|expects?|anticipates?|plans?|intends?|projects?|forecasts?|assumes?)\b/i;
