/** Whether the figure of a sentence belongs to the matched words, or to something that the sentence says beside them. */
import type { ValueKind } from '../../ledger/types.ts';
import type { Unit } from '../filing/places.ts';
import { type Match, MET } from '../match.ts';
import { against, type Objection } from '../objection.ts';
import type { Query, Sought } from '../sought.ts';
import { type Pattern, pattern } from '../words/patterns.ts';
import { termId } from '../words/termIds.ts';
import { termsOf } from '../words/terms.ts';
import { holdsValue } from '../words/values.ts';

/** Said of a thing in passing: ", which accounts for 12% of our revenue,"; "Using a discount rate of 10%,"; ", based on 9% growth". */
const ASIDES =
	/,\s(?:which|who|whose|where)\b(?:[^;,]|,(?=\d)|,\s(?=(?:19|20)\d\d\b)){0,200},\s(?!(?:19|20)\d\d\b)|^\W*(?:using|applying|assuming|based on|given|with)\b[^,;]{0,160},\s|,\s(?:using|applying|assuming|based on)\b[^;]*$/gi;
const ASIDE = pattern(new RegExp(ASIDES.source, 'i'));
/** Between two statements that each have a subject and a verb of their own. */
const BREAKS =
	/;\s|,?\s(?:and|but|while|whereas|although)\s(?=(?:the|our|we|its?|this|these|those|no|an?)\s(?:[\w’'-]+\s){0,6}?(?:is|are|was|were|has|have|had|will|did|does)\b)|,\s(?:and|but|while|whereas|although)\s(?=(?:[a-z’'-]+\s){1,4}?(?:is|are|was|were|has|have|had|did|does)\b)/i;
/** The same, with whatever verb. */
const WIDER =
	/;\s|,?\s(?:and|but|while|whereas|although)\s(?=(?:the|our|we|its?|an?)\s(?:[\w’'-]+\s){1,3}?[a-z]{2,}(?:[^s\W]s|ed)\s(?:on|in|at|to|by|from|until|an?|the|our|\$)\b)|,\s(?:and|but|while|whereas|although)\s(?=(?:[a-z’'-]+\s){1,3}?(?:cost|paid|sold|bought|made|spent|brought|lost|won|took|gave|rose|fell|grew)\s(?:about |approximately )?[$€£¥\d])/i;

/** Where one statement of a sentence ends and the next begins. */
interface Breaks {
	readonly expression: RegExp;
	readonly said: Pattern;
}

const NARROW: Breaks = { expression: BREAKS, said: pattern(BREAKS) };
/** Takes more for a statement of its own than the learned weights know of. */
export const WIDE: Breaks = { expression: WIDER, said: pattern(WIDER) };

/** A matched word of so much of the weightiest one's weight must stand where the figure stands. */
const WEIGHTY = 0.6;

/** Why the figure says nothing of the matched words; null where it may, or where none was asked for. */
export function figureElsewhere(query: Query, unit: Unit, match: Match, breaks = NARROW): Objection | null {
	const [need] = query.needs;
	if (need === undefined || !match.valueMet) return null;
	if (!unit.said.has(ASIDE) && !unit.said.has(breaks.said)) return null;
	const { text } = unit;
	const asides = text.match(ASIDES) ?? [];
	const parts = [...asides, ...text.replace(ASIDES, ' ').split(breaks.expression)];
	const holders = parts.filter((part) => need.kinds.some((kind: ValueKind) => holdsValue(part, kind, false)));
	// Statements that each have a figure share the words between them.
	const [only] = holders;
	if (only === undefined || holders.length > 1 || hasMost(query, match, only)) return null;
	return against('figure-elsewhere');
}

/** True when a part of the sentence has every weighty one of the matched words and phrases. */
export function hasMost(query: Query, match: Match, part: string): boolean {
	const { here, elsewhere } = matchedIn(query, match, part);
	return elsewhere < WEIGHTY * here;
}

/** The weight of the weightiest of the matched words in a part of the sentence, and of the others; of some of what is sought, or of all. */
export function matchedIn(
	query: Query,
	match: Match,
	part: string,
	among: readonly Sought[] = query.sought,
): { readonly here: number; readonly elsewhere: number } {
	const terms = new Set(termsOf(part).terms);
	let [here, elsewhere] = [0, 0];
	query.sought.forEach((sought, at) => {
		const { own, need, weight } = sought;
		const by = match.by[at];
		if (!own || need !== null || !by || (match.near[at] ?? 0) < MET || !among.includes(sought)) return;
		if (terms.has(termId(by))) here = Math.max(here, weight);
		else elsewhere = Math.max(elsewhere, weight);
	});
	return { here, elsewhere };
}

/** True when a part of the sentence has one of the weighty ones. */
export function hasWeighty(query: Query, match: Match, part: string): boolean {
	const { here, elsewhere } = matchedIn(query, match, part);
	return here > 0 && here >= WEIGHTY * elsewhere;
}
