/** What a person decides about a commitment in a filing, as text of the commitments file. Loaded with the engine only. */
import { addDecision, addSignOff, addWaiver, type Edited } from '../ledger/index.ts';
import { folderOf, relativePath } from '../project/index.ts';
import type { ProjectResult } from '../project/types.ts';
import { signOffFor } from '../rules/index.ts';
import type { CommitmentState, ElementState } from '../rules/types.ts';
import type { DecisionTarget } from './commands.ts';

/** A decision with everything that the commitments file keeps of it. */
export interface Decided extends DecisionTarget {
	readonly by: string;
	/** Empty only for an accepted passage. */
	readonly reason: string;
	/** The day, 2026-11-21. */
	readonly on: string;
}

/** The text of the commitments file with the decision in it, or why it cannot be. */
export function decided(project: ProjectResult, decision: Decided): Edited | string {
	const { id, filing, kind, element, by, reason, on } = decision;
	const state = project.states.find((one) => one.commitment.id === id && one.filing.id === filing);
	if (!state) return `There is no commitment “${id}” in a filing “${filing}” here.`;
	const { text } = project.ledger;
	if (kind === 'met' || kind === 'not met') {
		if (!state.commitment.condition) return `“${id}” has no condition to decide.`;
		return addDecision(text, id, { filing, met: kind === 'met', reason, by, on });
	}
	const fact = state.elements.find((one) => one.element.id === element);
	if (element !== undefined && !fact) return `“${id}” has no element “${element}”.`;
	if (kind !== 'accepted') {
		return addWaiver(text, id, { filing, ...(element ? { element } : {}), kind, reason, by, on });
	}
	return fact ? accepted(project, state, fact, decision) : 'Say which element the passage is evidence for.';
}

function accepted(
	project: ProjectResult,
	state: CommitmentState,
	fact: ElementState,
	decision: Decided,
): Edited | string {
	const { evidence, candidates } = fact.judgement;
	const passage = [...evidence, ...candidates].find(({ quote }) => quote === decision.passage);
	const draft = state.filing.drafts.find(({ file }) => file === passage?.file);
	if (!passage || !draft) return 'The passage is no longer in the drafts; look at the finding again.';
	const signOff = signOffFor(state.commitment, fact.element, draft, passage, {
		filing: state.filing.id,
		file: relativePath(folderOf(project.ledgerPath), draft.file),
		by: decision.by,
		on: decision.on,
		...(decision.reason ? { note: decision.reason } : {}),
	});
	return addSignOff(project.ledger.text, state.commitment.id, signOff);
}
