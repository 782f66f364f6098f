/** Having the client write: one edit after the other, and each only into the text that it was made from. */
import type { Connection } from 'vscode-languageserver';
import { nameOf } from '../project/index.ts';
import { rewriteEdit } from './rewrite.ts';
import type { Session } from './session.ts';

/** A file before and after; `before` is null for one that is not there yet. */
interface Rewrite {
	readonly path: string;
	readonly before: string | null;
	readonly after: string;
}

/** Each round lost means that somebody else wrote the file; so many at once are no people. */
const ROUNDS = 20;

/**
 * Has the client apply what `make` works out; a sentence from `make` says why there is nothing to write. When the file was
 * changed meanwhile, by the editor or by another program, `make` is asked again, so no change is lost. Null when it was
 * written, or nothing had to be; else the sentence why not, empty when the client refused without one.
 */
export function write(
	connection: Connection,
	session: Session,
	label: string,
	make: () => Promise<Rewrite | string>,
): Promise<string | null> {
	return session.alone(async () => {
		for (let round = 0; round < ROUNDS; round++) {
			const made = await make();
			if (typeof made === 'string') return made;
			const { path, before, after } = made;
			if (before === after) return null;
			if (await isAs(session, path, before)) {
				const edit = await rewriteEdit(path, before, after, session.style);
				if (!edit || !session.client.appliesEdits) return `This editor cannot write ${nameOf(path)}.`;
				const { applied } = await connection.workspace.applyEdit({ label, edit });
				if (applied) return null;
				if (await isAs(session, path, before)) return '';
			}
			// What is known of the file is older than the file.
			if (session.checks.ledgers.includes(path)) session.checks.want(path, 'now');
		}
		return 'The file changed again and again while it was to be written; try once more.';
	});
}

async function isAs(session: Session, path: string, text: string | null): Promise<boolean> {
	const { readText } = await import('./engine.ts');
	return (await readText(session.workspace(), path)) === text;
}
