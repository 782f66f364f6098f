/** `commitments.extract` shows what a letter would add to the commitments file; `commitments.track` lets the client write it. */
import type { Connection } from 'vscode-languageserver';
import { folderOf, joinPath, nameOf } from '../project/index.ts';
import type { Extracted, LetterTarget } from './commands.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';
import { pathOfUri } from './uris.ts';
import { write } from './writing.ts';

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
	let message = 'commitments.track needs a letter that is a file on this machine.';
	const refusal = await write(connection, session, 'Track commitments', async () => {
		const made = await extractLetter(session, target);
		const path = made && pathOfUri(made.ledger);
		if (!made || path === null) return message;
		message = made.message;
		return made.ok ? { path, before: made.before, after: made.after } : message;
	});
	if (refusal !== '') tell(connection, 'information', refusal ?? message);
	return refusal === null;
}

/** Beside the letter, or above a folder of letters within an open folder. */
function newLedgerFor(letterPath: string, session: Session): string {
	const folder = folderOf(letterPath);
	const above = folderOf(folder);
	const roots = session.client.folders.flatMap((uri) => pathOfUri(uri) ?? []);
	const isInside = roots.some((root) => above === root || above.startsWith(`${root}/`));
	return joinPath(isInside && LETTER_FOLDER.test(nameOf(folder)) ? above : folder, 'commitments.yaml');
}
