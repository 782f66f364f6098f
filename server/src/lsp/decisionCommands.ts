/** `commitments.decide`: writes a person's decision into the commitments file, through the client. */
import type { Connection } from 'vscode-languageserver';
import type { DecisionTarget } from './commands.ts';
import { rewriteEdit } from './edits.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';
import { today } from './today.ts';
import { nameOf } from './uris.ts';

const DONE: Readonly<Record<DecisionTarget['kind'], string>> = {
	accepted: 'accepts the passage as evidence for',
	met: 'says that its condition is met:',
	'not met': 'says that its condition is not met:',
	waived: 'waives',
	'not applicable': 'says that it does not apply:',
};

/** True when the client has applied the edit; otherwise the person was told why not. */
export async function decide(
	connection: Connection,
	session: Session,
	target: DecisionTarget,
	cancelled: () => boolean,
): Promise<boolean> {
	const refuse = (message: string) => {
		tell(connection, 'information', message);
		return false;
	};
	const by = (target.by ?? session.settings.author).trim();
	const reason = (target.reason ?? '').trim();
	if (by === '') return refuse('Who decides? Give `by` to the command, or set `disclosureCommitments.author`.');
	if (reason === '' && target.kind !== 'accepted')
		return refuse('Why? Give `reason` to the command: it is kept with it.');
	const fresh = await session.freshCheck(target.ledger, cancelled);
	if (!fresh?.check.project) return refuse(`There is no usable commitments file ${nameOf(target.ledger)}.`);
	const { project, ledgerPath } = fresh.check;
	const { decided } = await import('./engine.ts');
	const made = decided(project, { ...target, by, reason, on: today() });
	if (typeof made === 'string') return refuse(made);
	if (!made.ok) return refuse(made.problem.message);
	const edit = await rewriteEdit(ledgerPath, project.ledger.text, made.text, session.style);
	if (!edit || !session.client.appliesEdits) return refuse(`This editor cannot write ${nameOf(ledgerPath)}.`);
	const { applied } = await connection.workspace.applyEdit({ label: 'Record a decision', edit });
	const name = target.element === undefined ? target.id : `${target.id}/${target.element}`;
	if (applied) tell(connection, 'information', `${nameOf(ledgerPath)}: ${by} ${DONE[target.kind]} “${name}”.`);
	return applied;
}
