/** The door of the room: an element and a filing to a verdict with its grounds. Pure and deterministic. */
import type { Commitment, Element } from '../ledger/types.ts';
import { candidatesOf } from './candidates.ts';
import { decide } from './decide.ts';
import { judgeByHand } from './find.ts';
import { loreOf } from './objections.ts';
import { type FilingIndex, indexFiling } from './prepare.ts';
import { queriesOf } from './query.ts';
import type { Filing, Judgement, PreparedFiling } from './types.ts';

export { fingerprintPassage } from './fingerprint.ts';
export { homeSections, placeOf } from './place.ts';

/** Indexes a filing once for all elements; takes time linear in its length. */
export function prepareFiling(filing: Filing): PreparedFiling {
	return indexFiling(filing);
}

/** Looks for one element of a commitment in a filing prepared by `prepareFiling`. */
export function judge(commitment: Commitment, element: Element, prepared: PreparedFiling): Judgement {
	const index = isIndex(prepared) ? prepared : indexFiling(prepared.filing);
	if (element.find !== undefined) return judgeByHand(index, element, element.find);
	const lore = loreOf(commitment, element);
	const queries = queriesOf(commitment, element, index, lore);
	return decide(index, element, queries, candidatesOf(index, queries, lore), lore);
}

function isIndex(prepared: PreparedFiling): prepared is FilingIndex {
	return 'postings' in prepared;
}
