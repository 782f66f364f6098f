/** `commitments.decide`: writes a person's decision into the commitments file, through the client. */
import type { Connection } from 'vscode-languageserver';
import type { Edited } from '../ledger/index.ts';
import { nameOf } from '../project/index.ts';
import type { ProjectResult } from '../project/types.ts';
import type { DecisionTarget, SignOffTarget } from './commands.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';
import { today } from './today.ts';
import { write } from './writing.ts';

const DONE: Readonly<Record<DecisionTarget['kind'], (name: string) => string>> = {
	accepted: (name) => `accepts the passage as evidence for ${name}`,
	met: (name) => `says that the condition of ${name} is met`,
	'not met': (name) => `says that the condition of ${name} is not met`,
	waived: (name) => `waives ${name}`,
	'not applicable': (name) => `says that ${name} does not apply`,
};

/** True when the client has applied the edit; otherwise the person was told why not. */
export async function decide(
	connection: Connection,
	session: Session,
	target: DecisionTarget,
	cancelled: () => boolean,
): Promise<boolean> {
	const by = (target.by ?? session.settings.author).trim();
	const reason = (target.reason ?? '').trim();
	if (by !== '' && reason === '' && target.kind !== 'accepted') {
		return refuse(connection, 'Why? Give `reason` to the command; it is kept with the decision.');
	}
	const { decided } = await import('./engine.ts');
	const name = target.element === undefined ? target.id : `${target.id}/${target.element}`;
	return record(connection, session, target.ledger, by, cancelled, {
		label: 'Record a decision',
		done: `${DONE[target.kind](`“${name}”`)} in ${target.filing}`,
		make: (project) => decided(project, { ...target, by, reason, on: today() }),
	});
}

/** Signs off passages that were found; true when the client has applied the edit. */
export async function signOff(
	connection: Connection,
	session: Session,
	target: SignOffTarget,
	cancelled: () => boolean,
): Promise<boolean> {
	const by = (target.by ?? session.settings.author).trim();
	const { signedOff } = await import('./engine.ts');
	return record(connection, session, target.ledger, by, cancelled, {
		label: 'Sign off',
		done: `signs off what was found of “${target.id}” in ${target.filing}`,
		make: (project) => signedOff(project, { ...target, by, on: today() }),
	});
}

interface Recording {
	/** What the step is called in the editor's history. */
	readonly label: string;
	/** Follows the person's name. */
	readonly done: string;
	readonly make: (project: ProjectResult) => Edited | string;
}

async function record(
	connection: Connection,
	session: Session,
	ledger: string,
	by: string,
	cancelled: () => boolean,
	{ label, done, make }: Recording,
): Promise<boolean> {
	if (by === '') {
		return refuse(connection, 'Who decides? Give `by` to the command, or set `disclosureCommitments.author`.');
	}
	let name = nameOf(ledger);
	const refusal = await write(connection, session, label, async () => {
		const fresh = await session.freshCheck(ledger, cancelled);
		if (!fresh?.check.project) return `There is no usable commitments file ${name}.`;
		const { project, ledgerPath } = fresh.check;
		name = nameOf(ledgerPath);
		const made = make(project);
		if (typeof made === 'string') return made;
		if (!made.ok) return made.problem.message;
		return { path: ledgerPath, before: project.ledger.text, after: made.text };
	});
	if (refusal === null) tell(connection, 'information', `${name}: ${by} ${done}.`);
	else if (refusal !== '') refuse(connection, refusal);
	return refusal === null;
}

function refuse(connection: Connection, message: string): false {
	tell(connection, 'information', message);
	return false;
}
