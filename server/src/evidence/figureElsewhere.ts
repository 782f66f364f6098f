/** Whether the figure of a sentence belongs to the matched words, or to something that the sentence says beside them. */
import type { ValueKind } from '../ledger/types.ts';
import { pattern } from './patterns.ts';
import type { Unit } from './prepare.ts';
import type { Query } from './query.ts';
import type { Match } from './rank.ts';
import { termId } from './termIds.ts';
import { termsOf } from './terms.ts';
import { holdsValue } from './values.ts';

/** Said of a thing in passing: ", which accounts for 12% of our revenue,"; "Using a discount rate of 10%,"; ", based on 9% growth". */
const ASIDES =
	/,\s(?:which|who|whose|where)\b[^;,]{0,200},\s|^\W*(?:using|applying|assuming|based on|given|with)\b[^,;]{0,160},\s|,\s(?:using|applying|assuming|based on)\b[^;]*$/gi;
const ASIDE = pattern(new RegExp(ASIDES.source, 'i'));
/** Between two statements that each have a subject and a verb of their own. */
const BREAKS =
	/;\s|,?\s(?:and|but|while|whereas|although)\s(?=(?:the|our|we|its?|this|these|those|no|an?)\s(?:[\w’'-]+\s){0,6}?(?:is|are|was|were|has|have|had|will|did|does)\b)/i;
const BREAK = pattern(BREAKS);

/** The share of what was matched that must stand where the figure stands. */
const BESIDE = 0.5;

/** Why the figure says nothing of the matched words; null where it may, or where none was asked for. */
export function figureElsewhere(query: Query, unit: Unit, match: Match): string | null {
	const [need] = query.needs;
	if (need === undefined || !match.valueMet) return null;
	if (!unit.said.has(ASIDE) && !unit.said.has(BREAK)) return null;
	const { text } = unit;
	const asides = text.match(ASIDES) ?? [];
	const parts = [...asides, ...text.replace(ASIDES, ' ').split(BREAKS)];
	const holders = parts.filter((part) => need.kinds.some((kind: ValueKind) => holdsValue(part, kind, false)));
	if (holders.length === 0 || holders.some((part) => hasMost(query, match, part))) return null;
	return 'has its figure for something else';
}

/** True when a part of the sentence has the weightiest of the matched words, and half of them by weight. */
function hasMost(query: Query, match: Match, part: string): boolean {
	const terms = new Set(termsOf(part).terms);
	let [all, here, widest] = [0, 0, 0];
	let widestHere = true;
	query.sought.forEach(({ own, need, parts, weight }, at) => {
		const by = match.by[at];
		if (!own || need !== null || parts.length > 0 || !by || (match.near[at] ?? 0) < 0.4) return;
		const stands = terms.has(termId(by));
		all += weight;
		if (stands) here += weight;
		if (weight > widest) [widest, widestHere] = [weight, stands];
	});
	return widestHere && here >= BESIDE * all;
}
