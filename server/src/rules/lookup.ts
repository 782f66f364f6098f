/** Looking into a filing: it is prepared when something in it is first judged, and once. */
import { judge, placeOf, prepareFiling } from '../evidence/index.ts';
import type { Filing, PreparedFiling } from '../evidence/types.ts';
import type { Ledger } from '../ledger/types.ts';
import { statesWith } from './states.ts';
import type { CommitmentState, Lookup } from './types.ts';

/**
 * The state of every commitment in one filing, in the order of the ledger: whether it is asked of the filing, and what the
 * text shows. Pure; `today` (2026-11-21) decides whether a waiver still holds. `prepare` is for callers that keep what was
 * prepared for an earlier version of the filing; it is asked once for whatever is judged.
 */
export function statesOf(
	ledger: Ledger,
	filing: Filing,
	today: string,
	prepare: (filing: Filing) => PreparedFiling = preparedOnce(),
): CommitmentState[] {
	return statesWith({ prepareFiling: prepare, judge, placeOf }, ledger, filing, today);
}

/** Prepares one filing, when it is first asked for. */
function preparedOnce(): (filing: Filing) => PreparedFiling {
	let prepared: PreparedFiling | null = null;
	return (filing) => {
		prepared ??= prepareFiling(filing);
		return prepared;
	};
}

/** A filing to be looked into when need be; it is prepared when first asked, and once. */
export function lookupIn(filing: Filing): Lookup {
	const prepare = preparedOnce();
	return { filing, judge: (commitment, element) => judge(commitment, element, prepare(filing)) };
}
