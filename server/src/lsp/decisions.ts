/** What a person decides about a commitment in a filing, as text of the commitments file. Loaded with the engine only. */
import { addDecision, addSignOff, addWaiver, type Edited } from '../ledger/index.ts';
import type { SignOff, Span } from '../ledger/types.ts';
import { folderOf, relativePath } from '../project/index.ts';
import type { ProjectResult } from '../project/types.ts';
import { decidedFor, isAsked, signOffFor, waivedFor } from '../rules/index.ts';
import type { CommitmentState, ElementState } from '../rules/types.ts';
import type { DecisionTarget, SignOffTarget } from './commands.ts';

/** A sign-off of passages with everything that the commitments file keeps of it. */
interface SignedOff extends SignOffTarget {
	readonly by: string;
	/** The day, 2026-11-21. */
	readonly on: string;
}

/** True for an element whose passage was found by the program and accepted by nobody yet, or no longer as it stands. */
export function isUnsigned(state: CommitmentState, { element, judgement, status, suspect }: ElementState): boolean {
	if (judgement.verdict !== 'found' || !isAsked(status)) return false;
	return (
		suspect || !state.commitment.signOffs?.some((one) => one.filing === state.filing.id && one.element === element.id)
	);
}

/** The text of the commitments file with the sign-offs in it, or why it cannot be. */
export function signedOff(project: ProjectResult, target: SignedOff): Edited | string {
	const { id, filing } = target;
	const state = project.states.find((one) => one.commitment.id === id && one.filing.id === filing);
	if (!state) return `There is no commitment “${id}” in a filing “${filing}” here.`;
	const wanted = state.elements.filter(
		(fact) => isUnsigned(state, fact) && (target.elements === undefined || target.elements.includes(fact.element.id)),
	);
	if (wanted.length === 0) return `Nothing of “${id}” in ${filing} is found and still to be signed off.`;
	let made: Edited = { ok: true, text: project.ledger.text };
	for (const fact of wanted) {
		const signOff = acceptance(project, state, fact, fact.judgement.evidence[0]?.quote ?? '', target);
		if (typeof signOff === 'string') return signOff;
		if (made.ok) made = addSignOff(made.text, id, signOff);
	}
	return made;
}

/** A decision with everything that the commitments file keeps of it. */
interface Decided extends DecisionTarget {
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
		return addDecision(text, id, {
			filing,
			met: kind === 'met',
			...decidedFor(state.commitment, state.filing),
			reason,
			by,
			on,
		});
	}
	const fact = state.elements.find((one) => one.element.id === element);
	if (element !== undefined && !fact) return `“${id}” has no element “${element}”.`;
	if (kind !== 'accepted') {
		return addWaiver(text, id, {
			filing,
			...(element ? { element } : {}),
			kind,
			...waivedFor(state.commitment, element, state.filing),
			reason,
			by,
			on,
		});
	}
	return fact ? accepted(project, state, fact, decision) : 'Say which element the passage is evidence for.';
}

function accepted(
	project: ProjectResult,
	state: CommitmentState,
	fact: ElementState,
	decision: Decided,
): Edited | string {
	const { passage, by, on, reason } = decision;
	const signOff = acceptance(project, state, fact, passage ?? '', { by, on, note: reason });
	return typeof signOff === 'string' ? signOff : addSignOff(project.ledger.text, state.commitment.id, signOff);
}

/** The sign-off of a passage by its words; of several places that say the same, the one that was put forward counts. */
function acceptance(
	project: ProjectResult,
	state: CommitmentState,
	fact: ElementState,
	words: string,
	{ by, on, note = '' }: Pick<SignedOff, 'by' | 'on' | 'note'>,
): SignOff | string {
	const { evidence, candidates } = fact.judgement;
	const passage = [...evidence, ...candidates].find(({ quote }) => quote === words) ?? passageIn(state, words);
	const draft = state.filing.drafts.find(({ file }) => file === passage?.file);
	if (!passage || !draft) return 'The passage is no longer in the drafts; look at the finding again.';
	return signOffFor(state.commitment, fact.element, draft, passage, {
		filing: state.filing,
		file: relativePath(folderOf(project.ledgerPath), draft.file),
		by,
		on,
		...(note ? { note } : {}),
	});
}

/** A person may also accept what the program did not put forward, as long as it stands within one passage. */
function passageIn(state: CommitmentState, words: string): (Span & { readonly file: string }) | null {
	if (words.trim() === '') return null;
	for (const { file, text, passages } of state.filing.drafts) {
		for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
			const end = start + words.length;
			if (passages.some((one) => one.start <= start && end <= one.end && !one.quoted)) return { file, start, end };
		}
	}
	return null;
}
