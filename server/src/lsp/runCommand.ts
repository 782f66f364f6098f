/** Runs a command of the server: shows a place through the client, so that it works in every editor. */
import type { Connection, ExecuteCommandParams } from 'vscode-languageserver';
import type { ToolAnswer } from '../desk/index.ts';
import type { Span } from '../ledger/types.ts';
import { nameOf } from '../project/index.ts';
import type { Check } from './check.ts';
import {
	type CommandName,
	type CommandTarget,
	type Drafted,
	type Extracted,
	isCommand,
	type ListedCommitment,
	placeFor,
	placeShown,
	type Questions,
	type ReadOutcome,
	readDecisionTarget,
	readLetterTarget,
	readReadTarget,
	readShowTarget,
	readSignOffTarget,
	readTarget,
	readToolTarget,
} from './commands.ts';
import { rangeOf } from './convert.ts';
import { decide, signOff } from './decisionCommands.ts';
import { draftText } from './draftCommand.ts';
import { extractLetter, trackLetter } from './letterCommands.ts';
import { questionsFor, readElements } from './readerCommands.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';
import { runTool } from './toolCommand.ts';

type Answer = boolean | Drafted | Extracted | Questions | ReadOutcome | ToolAnswer | null | readonly ListedCommitment[];

/** A command: the argument that it needs, in words, and what it does with one; null for an argument that it cannot read. */
interface Runner {
	readonly needs: string;
	readonly run: (argument: unknown) => Promise<Answer> | null;
}

/**
 * Runs one command. `commitments.list` gives the commitments of every file met so far, `commitments.extract` what a letter
 * would add; the others give true when it was done. What cannot be done is said in one line.
 */
export async function runCommand(
	connection: Connection,
	session: Session,
	params: ExecuteCommandParams,
	cancelled: () => boolean,
): Promise<Answer> {
	const { command } = params;
	if (!isCommand(command)) return false;
	const { needs, run } = runnersOf(connection, session, cancelled)[command];
	const running = run(params.arguments?.[0]);
	if (running) return running;
	tell(connection, 'error', `${command} needs one argument: ${needs}.`);
	return false;
}

function runnersOf(
	connection: Connection,
	session: Session,
	cancelled: () => boolean,
): Readonly<Record<CommandName, Runner>> {
	const placed = (command: 'commitments.open' | 'commitments.openLetter'): Runner =>
		runner('{ ledger: URI, id: commitment }', readTarget, (target) =>
			showPlace(connection, session, command, target, (check) => placeFor(command, check, target.id), cancelled),
		);
	const ofLetter = '{ letter: URI }';
	const ofElement = '{ ledger: URI, filing, id, element }';
	return {
		'commitments.open': placed('commitments.open'),
		'commitments.openLetter': placed('commitments.openLetter'),
		'commitments.show': runner('{ ledger: URI, id: commitment, filing }', readShowTarget, (target) =>
			showPlace(connection, session, 'commitments.show', target, (check) => placeShown(check, target), cancelled),
		),
		'commitments.list': { needs: '', run: () => listCommitments(session, cancelled) },
		'commitments.extract': runner(ofLetter, readLetterTarget, (target) => extractLetter(session, target)),
		'commitments.track': runner(ofLetter, readLetterTarget, (target) => trackLetter(connection, session, target)),
		'commitments.decide': runner('{ ledger: URI, id, filing, kind, by, reason }', readDecisionTarget, (target) =>
			decide(connection, session, target, cancelled),
		),
		'commitments.signOff': runner('{ ledger: URI, id, filing, elements, by }', readSignOffTarget, (target) =>
			signOff(connection, session, target, cancelled),
		),
		'commitments.questions': runner(ofElement, readReadTarget, (target) => questionsFor(session, target, cancelled)),
		'commitments.read': runner(ofElement, readReadTarget, (target) =>
			readElements(connection, session, target, cancelled),
		),
		'commitments.draft': runner(ofElement, readReadTarget, (target) =>
			draftText(connection, session, target, cancelled),
		),
		'commitments.tool': runner('{ name, input }', readToolTarget, (target) =>
			runTool(connection, session, target, cancelled),
		),
	};
}

function runner<Target>(
	needs: string,
	read: (argument: unknown) => Target | null,
	run: (target: Target) => Promise<Answer>,
): Runner {
	return {
		needs,
		run: (argument) => {
			const target = read(argument);
			return target === null ? null : run(target);
		},
	};
}

/** `commitments.open`, `commitments.openLetter` and `commitments.show`: has the client show a place. */
async function showPlace(
	connection: Connection,
	session: Session,
	command: CommandName,
	target: CommandTarget,
	placeIn: (check: Check) => (Span & { readonly file: string }) | null,
	cancelled: () => boolean,
): Promise<boolean> {
	const fresh = await session.freshCheck(target.ledger, cancelled);
	const place = fresh && placeIn(fresh.check);
	const lines = fresh && place && fresh.check.lines(place.file);
	if (!place || !lines) {
		tell(connection, 'information', notThere(command, target));
		return false;
	}
	const selection = rangeOf(lines, place, session.client.encoding);
	if (!session.client.showsDocuments) {
		tell(connection, 'information', `${target.id}: ${place.file}, line ${selection.start.line + 1}`);
		return false;
	}
	const uri = session.style.uriOf(place.file);
	const answer = await connection.window.showDocument({ uri, takeFocus: true, selection });
	return answer.success;
}

function notThere(command: string, target: CommandTarget): string {
	if (command === 'commitments.show')
		return `Nothing of "${target.id}" can be shown: no draft in scope is asked for it, or the draft has changed.`;
	return command === 'commitments.open'
		? `There is no commitment "${target.id}" in ${nameOf(target.ledger)}.`
		: `The letter of "${target.id}" cannot be opened as text here; look at "letters" in ${nameOf(target.ledger)}.`;
}

async function listCommitments(session: Session, cancelled: () => boolean): Promise<readonly ListedCommitment[]> {
	const all: ListedCommitment[] = [];
	await session.discover();
	for (const path of session.checks.ledgers) {
		const check = await session.checks.fresh(path, cancelled);
		for (const { id, title, letter, disposition } of check?.project?.ledger.ledger.commitments ?? []) {
			all.push({ ledger: session.style.uriOf(path), id, title, letter, disposition });
		}
	}
	return all;
}
