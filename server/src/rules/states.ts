/** From a ledger and a filing to the state of every commitment: whether it is asked of the filing, and what the text shows. */

import type { Filing, Judgement, Place, PreparedFiling } from '../evidence/types.ts';
import { once, strengthOf, withdrawersOf } from '../ledger/index.ts';
import type { Commitment, Element, Ledger, Waiver } from '../ledger/types.ts';
import { agreedElements, standingIn, withAgreed } from './agreed.ts';
import { deniesCondition } from './denials.ts';
import { whyNotDue } from './due.ts';
import { elementsOf } from './elements.ts';
import { withFilled } from './filled.ts';
import { foundBy } from './foundBy.ts';
import { gapsAmong, requiredOf } from './gaps.ts';
import { positionOf } from './positions.ts';
import { isPresented } from './presented.ts';
import { decisionFor, whyNotWaived, whyUndecided } from './settled.ts';
import { signatureOf } from './signOffs.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, ElementState, Status } from './types.ts';

/** What the states are made with; `lookup.ts` binds the real one. */
export interface Engine {
	prepareFiling(filing: Filing): PreparedFiling;
	judge(commitment: Commitment, element: Element, filing: PreparedFiling): Judgement;
	placeOf(commitment: Commitment, filing: Filing): Place;
}

/**
 * The state of every commitment in one filing, in the order of the ledger. Pure; `today` (2026-11-21) decides whether a
 * waiver still holds. What is asked of the filing is judged at once, all else when somebody looks: a report does, a check
 * does not. The filing is asked for whenever something is judged.
 */
export function statesWith(engine: Engine, ledger: Ledger, filing: Filing, today: string): CommitmentState[] {
	const isSigned = ({ signOffs = [] }: Commitment): boolean => signOffs.some((signOff) => signOff.filing === filing.id);
	// Where a signed passage moved to another file, what carries it there is looked up in the filing as it is prepared.
	if (ledger.commitments.some(isSigned)) engine.prepareFiling(filing);
	return ledger.commitments.map((commitment) => {
		const judge: Judged = (element) => engine.judge(commitment, element, engine.prepareFiling(filing));
		const before = wholeStatus(commitment, ledger, filing, today) ?? conditionStatus(judge, commitment, filing);
		const isDue = isAsked(before);
		const agreed = once(() =>
			agreedElements(commitment).map((sentence) => ({ text: sentence.text, judgement: judge(sentence) })),
		);
		const standing = once(() => standingIn(agreed()));
		const elements = elementsOf(commitment).map((element): ElementState => {
			const waived = isDue ? waiverStatus(commitment, element.id, filing, today) : null;
			const status = waived ?? statusIn(before, commitment, element);
			const judgement = (): Judgement => {
				const own = withFilled(commitment, element, judge(element), filing);
				return withAgreed(element, own, standing());
			};
			return elementState({ filing, commitment, element, status }, judgement, isDue);
		});
		const status = (isDue ? settledOneByOne(commitment, elements, filing, today) : null) ?? before;
		const wording = isAsked(status) ? agreed() : [];
		const statement = positionOf(commitment);
		const position = statement && judge(statement);
		const place = engine.placeOf(commitment, filing);
		const withdrawnBy = withdrawersOf(ledger).get(commitment.id)?.at(-1) ?? null;
		const state = { filing, commitment, status, elements, place, wording, position, withdrawnBy };
		return new StateInFiling(state);
	});
}

/** Judges an element of one commitment in one filing. */
type Judged = (element: Element) => Judgement;

/** The state of an element, judged now or when somebody looks. */
function elementState(
	own: Pick<ElementState, 'filing' | 'commitment' | 'element' | 'status'>,
	judged: () => Judgement,
	now: boolean,
): ElementState {
	const { filing, commitment, element, status } = own;
	const signature = signatureOf(commitment, element, filing);
	const suspect = signature !== null && signature.evidence === null;
	const shown = (): Judgement => signed(judged(), signature);
	if (!now) return new LateElement({ ...own, suspect }, shown);
	// Spelled out, here and in what rules report: a literal with a spread in it takes V8 several times the room.
	return { filing, commitment, element, status, judgement: shown(), suspect };
}

/** An element that is judged when somebody looks; a class for the same reason as `Judged`. */
class LateElement implements ElementState {
	readonly filing: Filing;
	readonly commitment: Commitment;
	readonly element: Element;
	readonly status: Status;
	readonly suspect: boolean;
	#judgement: Judgement | (() => Judgement);

	constructor(
		{ filing, commitment, element, status, suspect }: Omit<ElementState, 'judgement'>,
		judged: () => Judgement,
	) {
		this.filing = filing;
		this.commitment = commitment;
		this.element = element;
		this.status = status;
		this.suspect = suspect;
		this.#judgement = judged;
	}

	get judgement(): Judgement {
		if (typeof this.#judgement === 'function') this.#judgement = this.#judgement();
		return this.#judgement;
	}
}

/** A commitment whose gaps are looked for when they are asked for. */
class StateInFiling implements CommitmentState {
	readonly filing: Filing;
	readonly commitment: Commitment;
	readonly status: Status;
	readonly elements: readonly ElementState[];
	readonly place: Place;
	readonly wording: CommitmentState['wording'];
	readonly position: Judgement | null;
	readonly withdrawnBy: Commitment | null;
	#gaps: CommitmentState['gaps'] | null = null;

	constructor(state: Omit<CommitmentState, 'gaps' | 'satisfied'>) {
		this.filing = state.filing;
		this.commitment = state.commitment;
		this.status = state.status;
		this.elements = state.elements;
		this.place = state.place;
		this.wording = state.wording;
		this.position = state.position;
		this.withdrawnBy = state.withdrawnBy;
	}

	get gaps(): CommitmentState['gaps'] {
		this.#gaps ??= gapsAmong(this.commitment, this.elements);
		return this.#gaps;
	}

	get satisfied(): boolean {
		return this.gaps.length === 0;
	}
}

/** With the condition met, a statement that it is not is no way to keep the promise. */
function statusIn(status: Status, commitment: Commitment, element: Element): Status {
	return status === 'due' && deniesCondition(commitment, element) ? 'not-applicable' : status;
}

/** Everything but the condition; null when it is due as far as this goes. */
function wholeStatus(commitment: Commitment, ledger: Ledger, filing: Filing, today: string): Status | null {
	if (commitment.retired) return 'retired';
	if (strengthOf(commitment) === 'record') return 'not-due';
	if (whyNotDue(commitment, ledger, filing) !== null) return 'not-due';
	return waiverStatus(commitment, undefined, filing, today);
}

/** A promise whose facts were all waived, one by one, is waived; null where one is still asked. */
function settledOneByOne(
	commitment: Commitment,
	elements: readonly ElementState[],
	filing: Filing,
	today: string,
): 'waived' | 'not-applicable' | null {
	if (requiredOf(commitment, elements).length > 0) return null;
	const waivers = elements.map(({ element }) => waiverStatus(commitment, element.id, filing, today));
	if (waivers.includes('waived')) return 'waived';
	return waivers.includes('not-applicable') ? 'not-applicable' : null;
}

function waiverStatus(
	commitment: Commitment,
	element: string | undefined,
	filing: Filing,
	today: string,
): 'waived' | 'not-applicable' | null {
	const waiver = waiverFor(commitment, [element], filing, today);
	if (!waiver) return null;
	return waiver.kind === 'not applicable' ? 'not-applicable' : 'waived';
}

/** The first waiver that holds in a filing for one of the elements; `undefined` stands for the commitment as a whole. */
export function waiverFor(
	commitment: Commitment,
	elements: readonly (string | undefined)[],
	filing: Filing,
	today: string,
): Waiver | null {
	const holds = (waiver: Waiver): boolean => {
		const { element, filing: named, until } = waiver;
		return (
			elements.includes(element) &&
			(named === undefined || named === filing.id) &&
			(until === undefined || today <= until) &&
			whyNotWaived(waiver, commitment, filing) === null
		);
	};
	return commitment.waivers?.find(holds) ?? null;
}

/** A person's decision for this filing first; then the text, where the condition is one that a text can show. */
function conditionStatus(judge: Judged, commitment: Commitment, filing: Filing): Status {
	const { condition } = commitment;
	if (!condition) return 'due';
	const decision = decisionFor(commitment, filing);
	if (decision && whyUndecided(decision, commitment, filing) === null) return decision.met ? 'due' : 'not-applicable';
	if (condition.decidedBy !== 'text') return 'undecided';
	const presented = isPresented(condition.text, filing);
	if (presented !== undefined) return presented === null ? 'undecided' : presented ? 'due' : 'not-applicable';
	const shown = judge({ id: 'condition', text: condition.text, source: 'letter' });
	if (shown.verdict === 'found') return 'due';
	// Only a draft without anything near the condition's words settles it; everything else is for a person.
	return shown.verdict === 'missing' && shown.candidates.length === 0 ? 'not-applicable' : 'undecided';
}

/** An accepted passage that still stands makes the element found; one that changed makes it suspect. */
function signed(judgement: Judgement, signature: ReturnType<typeof signatureOf>): Judgement {
	return signature?.evidence ? foundBy(judgement, signature.evidence, signature.why) : judgement;
}
