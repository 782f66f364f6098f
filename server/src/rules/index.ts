/** The door of the room: verdicts to findings with their fixes, by rules of which each has a file. */
export { applyEdits } from './applyEdits.ts';
export { rulesJudgement, subjectsOf, WHICH, type Which } from './asking.ts';
export { draftedEdit, draftingOf } from './drafting.ts';
export { dueForms, type NotDue, takenOverBy, whyNotDue } from './due.ts';
export { elementsOf } from './elements.ts';
export {
	byPlace,
	findingsOf,
	governanceFindings,
	ledgerFindings,
	readingsFindings,
	sortedFindings,
} from './findings.ts';
export { reviewedReports } from './firstPeriod.ts';
export { foundCount, isAdvice } from './gaps.ts';
export { lookupIn, statesOf } from './lookup.ts';
export { sourceOf, waysOf } from './messages.ts';
export { countedLedger, DEFAULT_COUNTS, type Replay, withReadings } from './readings.ts';
export { helpOf, RULE_METAS, RULES } from './registry.ts';
export { GRADES } from './setting-names.ts';
export { decidedFor, waivedFor, whyNotWaived, whyUndecided } from './settled.ts';
export { signOffDifference, signOffFor, signOffOf } from './signOffs.ts';
export { snippetOf } from './snippets.ts';
export { type Engine, statesWith } from './states.ts';
export { isAsked } from './status.ts';
export type * from './types.ts';
