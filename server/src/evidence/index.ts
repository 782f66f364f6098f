/** The door of the room: an element and a filing to a verdict with its grounds. Pure and deterministic. */
import type { Draft } from '../draft/types.ts';
import type { Commitment, Element, FindTerm, Scope, Span } from '../ledger/types.ts';
import { lineOf } from './candidates.ts';
import { decide, judgementOf } from './decide.ts';
import type { Decision } from './decision.ts';
import { judgeByHand, type Reach, reachIn } from './find.ts';
import { kinOf, queriesFor } from './guess.ts';
import type { ElementMemory } from './memory.ts';
import type { Objection } from './objection.ts';
import { judgedAsAbsent, thingLeftOut } from './objections/absent.ts';
import { carrierOf } from './objections/carriers.ts';
import { heldForEach } from './objections/eachOf.ts';
import { followed } from './pointers.ts';
import { type FilingIndex, indexFiling } from './prepare.ts';
import { isRankedAnew } from './rank.ts';
import type { Filing, Judgement, PreparedFiling } from './types.ts';
import { loreOf } from './words/lore.ts';
import { Tried } from './words/patterns.ts';

export { conceptNames, isConcept, type Reach } from './find.ts';
export { Judged } from './judged.ts';
export { against, isNotOurs, isOfAPart, isOfMore, objectionText } from './objection.ts';
export { aroundOf, BETWEEN } from './objections/around.ts';
export { homeSections, placeOf } from './place.ts';
export { namesPlaceOf } from './pointers.ts';
export { standingsOf } from './sentences/aside.ts';
export { fingerprintPassage } from './words/fingerprint.ts';
export { asksValue, lacksValue } from './words/values.ts';
export { distinctWords } from './words/words.ts';

/**
 * Indexes a filing once for all elements; takes time linear in its length. Given what was prepared for an earlier version of the
 * filing, which must not be used any more, only what an edit changed is looked at again; every judgement is the same.
 */
export function prepareFiling(filing: Filing, previous?: PreparedFiling): PreparedFiling {
	const before = previous && isIndex(previous) ? previous : undefined;
	if (before) latest.delete(before.filing);
	const index = indexFiling(filing, before);
	latest.set(filing, new WeakRef(index));
	return index;
}

/** Looks for one element of a commitment in a filing prepared by `prepareFiling`. */
export function judge(commitment: Commitment, element: Element, prepared: PreparedFiling): Judgement {
	const index = isIndex(prepared) ? prepared : indexFiling(prepared.filing);
	if (element.find !== undefined) return judgeByHand(index, element, element.find);
	if (element.absent) return judgedAsAbsent(element, judge(commitment, thingLeftOut(element), index));
	const decision = decisionIn(commitment, element, index);
	const { filing } = index;
	const again = (): Decision => decisionIn(commitment, element, preparedOf(filing));
	const judgement = followed(index, judgementOf(element, decision, again), decision);
	return heldForEach(index, element, judgement, decision.accepted);
}

/** Where one part of a hand-written `find:` is met in a filing, each region of `scope` counted once. */
export function reachOf(prepared: PreparedFiling, part: FindTerm, scope: Scope): Reach {
	return reachIn(isIndex(prepared) ? prepared : indexFiling(prepared.filing), part, scope);
}

/** What marks, labels, introduces or heads the text at `span` in a draft of a filing so that it is no statement of it, to follow "it"; null where nothing does. */
export function carrierAt(filing: Filing, draft: Draft, { start, end }: Span): Objection | null {
	const index = preparedOf(filing);
	const asked = new Tried('');
	for (const place of index.places) {
		if (place.draft !== draft || place.passage.start > start || place.passage.end < end) continue;
		for (const [at, { sentence }] of place.units.entries()) {
			if (sentence.start < start || sentence.start >= end) continue;
			const carrier = carrierOf(index, asked, place, at);
			if (carrier !== null) return carrier;
		}
	}
	return null;
}

/** How many elements were judged anew since a filing was prepared, and not only told again. */
export function judgedAnew(prepared: PreparedFiling): number {
	return isIndex(prepared) ? prepared.memory.decided : 0;
}

/** How many passages were looked at closely, once for each wording, since a filing was prepared. */
export function looksTaken(prepared: PreparedFiling): number {
	return isIndex(prepared) ? prepared.memory.looks : 0;
}

/** The decision as it is remembered, made where it is not, or does not hold any more. */
function decisionIn(commitment: Commitment, element: Element, index: FilingIndex): Decision {
	const memory = index.memory.of(commitment, element);
	index.memory.settle(commitment, (query) => isRankedAnew(index, query));
	memory.decision ??= decisionOn(commitment, element, index, memory);
	return memory.decision;
}

/** What a filing was last prepared as, while nothing was built upon that. */
const latest = new WeakMap<Filing, WeakRef<FilingIndex>>();

/** A filing as it is prepared; prepared once more where that was let go of. */
function preparedOf(filing: Filing): FilingIndex {
	const index = latest.get(filing)?.deref() ?? indexFiling(filing);
	latest.set(filing, new WeakRef(index));
	return index;
}

function decisionOn(commitment: Commitment, element: Element, index: FilingIndex, memory: ElementMemory): Decision {
	index.memory.decide();
	const lore = loreOf(commitment, element);
	const queries = queriesFor(commitment, element, index, memory);
	return decide(index, queries, lineOf(index, queries, lore, kinOf(commitment, element, index)), lore);
}

function isIndex(prepared: PreparedFiling): prepared is FilingIndex {
	return 'memory' in prepared;
}
