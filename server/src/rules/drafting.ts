/** Drafting help for what is missing: what is asked, and where the marked text would stand. */
import type { DraftSubject } from '../reader/index.ts';
import { draftOf } from './anchors.ts';
import { rulesJudgement } from './asking.ts';
import { appendSection, insertInto } from './insert.ts';
import { homeOf, snippetFor } from './snippets.ts';
import { isAsked } from './status.ts';
import type { CommitmentState, TextEdit } from './types.ts';

/** What of a commitment is missing in its filing, with what the topic offers to start from; null when nothing is. */
export function draftingOf(state: CommitmentState): DraftSubject | null {
	const { filing, commitment, status } = state;
	if (!isAsked(status)) return null;
	const open = state.gaps.filter(({ verdict }) => verdict === 'missing');
	const missing = open.flatMap(({ alternatives }) => alternatives.slice(0, 1));
	if (missing.length === 0) return null;
	return {
		filing,
		commitment,
		missing: missing.map((one) => ({ element: one.element, judgement: rulesJudgement(one) })),
		start: snippetFor(
			commitment,
			filing.form,
			missing.map(({ element }) => element),
		),
	};
}

/** Puts a block where the commitment belongs; null where something unclosed would swallow it. */
export function draftedEdit({ commitment, place, filing }: CommitmentState, block: string): TextEdit | null {
	const draft = draftOf(filing, place.file);
	if (!draft) return null;
	if (place.exact) return insertInto(draft, place.section, block);
	return appendSection(draft, place.section, homeOf(commitment, filing.form), block);
}
