/** Runs a command of the server: shows a place through the client, so that it works in every editor. */
import type { Connection, ExecuteCommandParams } from 'vscode-languageserver';
import type { ToolAnswer } from '../desk/index.ts';
import { nameOf } from '../project/index.ts';
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

/**
 * Runs one command. `commitments.list` gives the commitments of every file met so far, `commitments.extract` what a letter
 * would add; the others give true when it was done. What cannot be done is said in one line.
 */
export async function runCommand(
	connection: Connection,
	session: Session,
	params: ExecuteCommandParams,
	cancelled: () => boolean,
): Promise<boolean | Drafted | Extracted | Questions | ReadOutcome | ToolAnswer | null | readonly ListedCommitment[]> {
	const { command } = params;
	if (!isCommand(command)) return false;
	if (command === 'commitments.list') return listCommitments(session, cancelled);
	if (command === 'commitments.extract' || command === 'commitments.track') {
		const letter = readLetterTarget(params.arguments?.[0]);
		if (letter)
			return command === 'commitments.extract'
				? extractLetter(session, letter)
				: trackLetter(connection, session, letter);
		tell(connection, 'error', `${command} needs one argument: { letter: URI }.`);
		return false;
	}
	if (command === 'commitments.decide') {
		const decision = readDecisionTarget(params.arguments?.[0]);
		if (decision) return decide(connection, session, decision, cancelled);
		tell(connection, 'error', `${command} needs one argument: { ledger: URI, id, filing, kind, by, reason }.`);
		return false;
	}
	if (command === 'commitments.questions' || command === 'commitments.read' || command === 'commitments.draft') {
		const asked = readReadTarget(params.arguments?.[0]);
		if (asked && command === 'commitments.draft') return draftText(connection, session, asked, cancelled);
		if (asked)
			return command === 'commitments.questions'
				? questionsFor(session, asked, cancelled)
				: readElements(connection, session, asked, cancelled);
		tell(connection, 'error', `${command} needs one argument: { ledger: URI, filing, id, element }.`);
		return false;
	}
	if (command === 'commitments.signOff') {
		const signed = readSignOffTarget(params.arguments?.[0]);
		if (signed) return signOff(connection, session, signed, cancelled);
		tell(connection, 'error', `${command} needs one argument: { ledger: URI, id, filing, elements, by }.`);
		return false;
	}
	if (command === 'commitments.tool') {
		const tool = readToolTarget(params.arguments?.[0]);
		if (tool) return runTool(connection, session, tool, cancelled);
		tell(connection, 'error', `${command} needs one argument: { name, input }.`);
		return false;
	}
	return showPlace(connection, session, command, params.arguments?.[0], cancelled);
}

/** `commitments.open`, `commitments.openLetter` and `commitments.show`: has the client show a place. */
async function showPlace(
	connection: Connection,
	session: Session,
	command: CommandName,
	argument: unknown,
	cancelled: () => boolean,
): Promise<boolean> {
	const target = readTarget(argument);
	if (!target) {
		tell(connection, 'error', `${command} needs one argument: { ledger: URI, id: commitment }.`);
		return false;
	}
	const fresh = await session.freshCheck(target.ledger, cancelled);
	const shown = command === 'commitments.show' ? readShowTarget(argument) : null;
	const place = fresh && (shown ? placeShown(fresh.check, shown) : placeFor(command, fresh.check, target.id));
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
