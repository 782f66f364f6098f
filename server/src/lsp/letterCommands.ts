/** `commitments.extract` shows what a letter would add to the commitments file; `commitments.track` lets the client write it. */
import type { Connection } from 'vscode-languageserver';
import type { Extracted, LetterTarget } from './commands.ts';
import { rewriteEdit } from './edits.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';
import { nameOf, pathOfUri } from './uris.ts';

/** Folders that hold letters beside the drafts: the commitments file belongs above them, where it governs both. */
const LETTER_FOLDER = /^(?:.*letters?|correspondence|corresp|sec(?:[-_ ].*)?|responses?)$/i;

/** What the commitments file would be with the letter merged in; null when the letter is no file on this machine. */
export async function extractLetter(session: Session, target: LetterTarget): Promise<Extracted | null> {
	const letterPath = pathOfUri(target.letter);
	const named = target.ledger === undefined ? null : pathOfUri(target.ledger);
	if (letterPath === null || (target.ledger !== undefined && named === null)) return null;
	const ledgerPath = named ?? (await session.ledgerOf(target.letter)) ?? newLedgerFor(letterPath, session);
	const { extraction } = await import('./engine.ts');
	const { only } = target;
	const request = { letterPath, ledgerPath, ...(only ? { only } : {}) };
	const { ok, message, before, after, summary } = await extraction(session.workspace(), request);
	const { added, kept, changed, gone } = summary;
	return { ok, message, ledger: session.style.uriOf(ledgerPath), before, after, added, kept, changed, gone };
}

/** Merges and asks the client to apply the edit; true when that was done, or when nothing was new. */
export async function trackLetter(connection: Connection, session: Session, target: LetterTarget): Promise<boolean> {
	const made = await extractLetter(session, target);
	const path = made && pathOfUri(made.ledger);
	if (!made || path === null) {
		tell(connection, 'error', 'commitments.track needs a letter that is a file on this machine.');
		return false;
	}
	if (!made.ok || made.before === made.after) {
		tell(connection, 'information', made.message);
		return made.ok;
	}
	const edit = await rewriteEdit(path, made.before, made.after, session.style);
	if (!edit || !session.client.appliesEdits) {
		tell(connection, 'information', `This editor cannot write ${nameOf(path)}; \`commitments extract\` can.`);
		return false;
	}
	const { applied } = await connection.workspace.applyEdit({ label: 'Track commitments', edit });
	if (applied) tell(connection, 'information', made.message);
	return applied;
}

/** Beside the letter, or above a folder of letters within an open folder. */
function newLedgerFor(letterPath: string, session: Session): string {
	const folder = letterPath.slice(0, letterPath.lastIndexOf('/'));
	const above = folder.slice(0, folder.lastIndexOf('/'));
	const roots = session.client.folders.flatMap((uri) => pathOfUri(uri) ?? []);
	const isInside = roots.some((root) => above === root || above.startsWith(`${root}/`));
	return `${isInside && LETTER_FOLDER.test(nameOf(folder)) ? above : folder}/commitments.yaml`;
}
