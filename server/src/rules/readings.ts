/** Recorded readings applied to states: after the rules, and never against what they found. */
import type { Judgement, Verdict } from '../evidence/types.ts';
import { isSamePlace, oncePer } from '../ledger/index.ts';
import type { Commitment, Counts, Ledger } from '../ledger/types.ts';
import { readingsByElement, standingOf } from '../reader/index.ts';
import type { Reading } from '../reader/types.ts';
import { gapsAmong } from './gaps.ts';
import { isSigned } from './signOffs.ts';
import type { AppliedReading, CommitmentState, ElementState } from './types.ts';

/** What is replayed, and whether it counts. */
export interface Replay {
	readonly readings: readonly Reading[];
	readonly counts: Counts;
}

/** What holds where the commitments file says nothing. */
export const DEFAULT_COUNTS: Counts = 'signed';

/**
 * The states with their readings beside them. A reading settles `unsure` as found or missing where readings count; it
 * never changes found, missing or what a person signed. States without a reading are handed back as they are.
 */
export function withReadings(states: readonly CommitmentState[], replay: Replay): readonly CommitmentState[] {
	if (replay.readings.length === 0) return states;
	const readingOf = readingsByElement(replay.readings);
	return states.map((state) => {
		const elements = state.elements.map((element) => {
			const reading = readingOf(state.filing.id, state.commitment.id, element.element.id);
			return reading === null ? element : replayed(element, reading, replay.counts);
		});
		if (elements.every((element, at) => element === state.elements[at])) return state;
		const gaps = gapsAmong(state.commitment, elements);
		return { ...state, elements, gaps, satisfied: gaps.length === 0 };
	});
}

function replayed(state: ElementState, reading: Reading, counts: Counts): ElementState {
	const { filing, commitment, element, judgement } = state;
	const standing = standingOf(reading, { filing, commitment, element, judgement });
	const who = `Second reader, not signed (${reading.model}, ${reading.on})`;
	if (standing.kind === 'void') {
		return noted(state, { reading, effect: 'void', rules: judgement, why: standing.why, evidence: [] }, counts, who);
	}
	const { evidence, needsSignature } = standing;
	const applied = { reading, rules: judgement, evidence };
	const why = `${who}: ${reading.why}`;
	if (isSigned(state) || reading.verdict === 'unsure' || reading.verdict === judgement.verdict) {
		return noted(state, { ...applied, effect: 'none', why }, counts, who);
	}
	if (judgement.verdict !== 'unsure') return noted(state, { ...applied, effect: 'disagrees', why }, counts, who);
	if (reading.verdict === 'found' && needsSignature !== null) {
		const against = `${why} The rules object to its passage (it ${needsSignature}), so a person must sign it.`;
		return noted(state, { ...applied, effect: 'needs-signature', why: against }, counts, who);
	}
	return noted(state, { ...applied, effect: 'settles', why }, counts, who);
}

function noted(
	state: ElementState,
	reading: Omit<AppliedReading, 'counted'>,
	counts: Counts,
	who: string,
): ElementState {
	const counted = reading.effect === 'settles' && counts === 'signed or read';
	return {
		...state,
		reading: { ...reading, counted },
		judgement: judged(state.judgement, { ...reading, counted }, who),
	};
}

function judged(judgement: Judgement, applied: AppliedReading, who: string): Judgement {
	const { reading, effect, evidence, why, counted } = applied;
	const trace = [...judgement.trace, traceOf(applied, who)];
	if (counted) {
		const verdict: Verdict = reading.verdict;
		const own = verdict === 'found' ? evidence : [];
		const rest = judgement.candidates.filter((candidate) => !own.some((other) => isSamePlace(other, candidate)));
		return { ...judgement, verdict, evidence: own, candidates: rest, why, trace };
	}
	if (effect === 'settles' || effect === 'needs-signature') {
		return { ...judgement, why: `${judgement.why} ${saying(applied)} ${why}`, trace };
	}
	return { ...judgement, trace };
}

function traceOf(applied: AppliedReading, who: string): string {
	if (applied.effect === 'void') return `${who} said ${applied.reading.verdict}, but that is void: ${applied.why}.`;
	return `${saying(applied)} ${applied.why}`;
}

function saying({ reading, counted }: AppliedReading): string {
	return `A second reader says ${reading.verdict}${counted ? '' : ' (not counted)'}.`;
}

/** The ledger as the setting counts it: for the rules alone, without what people signed. The same object each time. */
export function countedLedger(ledger: Ledger, counts: Counts): Ledger {
	return counts === 'rules only' ? withoutSignOffs(ledger) : ledger;
}

const withoutSignOffs = oncePer(
	(ledger: Ledger): Ledger => ({ ...ledger, commitments: ledger.commitments.map(unsigned) }),
);

function unsigned(commitment: Commitment): Commitment {
	if (!commitment.signOffs) return commitment;
	const { signOffs: _, ...rest } = commitment;
	return rest;
}
