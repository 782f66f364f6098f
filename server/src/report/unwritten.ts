/** A filing that nobody has written yet. */
import { parseDraft } from '../draft/index.ts';
import type { Form } from '../ledger/types.ts';
import type { ProjectResult } from '../project/types.ts';
import { statesOf } from '../rules/index.ts';
import type { CommitmentState } from '../rules/types.ts';

/** The states of all commitments in it: no text can decide a condition yet, so every one is a person's. */
export function unwrittenStates(
	project: ProjectResult,
	id: string,
	form: Form,
	period: string | null,
	today: string,
): readonly CommitmentState[] {
	const { ledger } = project.ledger;
	const commitments = ledger.commitments.map(({ condition, ...rest }) =>
		condition ? { ...rest, condition: { text: condition.text } } : rest,
	);
	return statesOf({ ...ledger, commitments }, { id, form, period, drafts: [parseDraft('', '')] }, today);
}
