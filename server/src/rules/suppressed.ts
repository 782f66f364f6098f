/** What waivers keep from being reported. */
import type { Waiver } from '../ledger/types.ts';
import { gapsAmong } from './gaps.ts';
import { waiverFor } from './states.ts';
import type { CommitmentState, ElementState, Finding, RuleContext, SuppressedFinding } from './types.ts';

/** The findings there would be if no waiver held, of those commitments and elements that are waived; each with its waiver. */
export function unwaived(
	context: RuleContext,
	findings: (states: readonly CommitmentState[]) => readonly Finding[],
): readonly SuppressedFinding[] {
	const waived = context.states.filter((state) => [state, ...state.elements].some(isWaived));
	if (waived.length === 0) return [];
	const before = new Set(findings(waived).map(keyOf));
	return findings(waived.map(asDue)).flatMap((finding): SuppressedFinding[] => {
		const state = waived.find(({ commitment }) => commitment.id === finding.commitment);
		const waiver = state && waiverOf(state, finding, context.today);
		return waiver && !before.has(keyOf(finding)) ? [{ finding, by: 'waiver', reason: reasonOf(waiver) }] : [];
	});
}

function isWaived({ status }: { readonly status: CommitmentState['status'] }): boolean {
	return status === 'waived' || status === 'not-applicable';
}

function asDue(state: CommitmentState): CommitmentState {
	const elements = state.elements.map(
		(element): ElementState =>
			isWaived(element) ? { ...element, status: 'due', judgement: element.judgement } : element,
	);
	const status = isWaived(state) ? 'due' : state.status;
	return { ...state, status, elements, gaps: gapsAmong(state.commitment, elements), satisfied: false };
}

/** Null where the state is not due for another reason: a condition that is not met is no waiver. */
function waiverOf(
	{ commitment, filing, elements }: CommitmentState,
	{ element }: Finding,
	today: string,
): Waiver | null {
	const named = elements.map((state) => state.element.id).filter((id) => element === null || id === element);
	return waiverFor(commitment, [undefined, ...named], filing, today);
}

function reasonOf({ kind, reason, by, on, approvedBy, until }: Waiver): string {
	const approved = approvedBy ? `, approved by ${approvedBy}` : '';
	return `${kind === 'waived' ? 'Waived' : 'Not applicable'}: ${reason} (${by}, ${on}${approved}${until ? `, until ${until}` : ''})`;
}

function keyOf({ rule, commitment, element, file, start }: Finding): string {
	return JSON.stringify([rule, commitment, element, file, start]);
}
