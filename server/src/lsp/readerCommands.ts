/** `commitments.questions` and `commitments.read`: the server asks and checks, the client only carries a question to its model. */
import { type Connection, RequestType } from 'vscode-languageserver';
import { nameOf } from '../project/index.ts';
import type { Reading } from '../reader/types.ts';
import type { Questions, ReadOutcome, ReadTarget } from './commands.ts';
import type { Session } from './session.ts';
import { today } from './today.ts';
import { write } from './writing.ts';

/** What the client is asked to put to its model, and what it gives back untouched; null when it could not, or would not. */
export const AskModel = new RequestType<
	{ readonly instructions: string; readonly question: string; readonly name: string },
	{ readonly text: string } | { readonly failed: string } | null,
	void
>('commitments/askModel');

/** Longest text of a model that is looked at, in characters. */
const LONGEST = 100_000;

/** Exactly what would be sent, for a preview; nothing is. */
export async function questionsFor(
	session: Session,
	target: ReadTarget,
	cancelled: () => boolean,
): Promise<Questions | null> {
	const fresh = await session.freshCheck(target.ledger, cancelled);
	if (!fresh?.check.project) return null;
	const { elementsToRead, promptOf, questionOf } = await import('./engine.ts');
	const subjects = elementsToRead(fresh.check.project, target);
	return {
		off: await session.readerOff(),
		questions: subjects.map((subject) => ({
			name: `${subject.filing.id}: ${subject.commitment.id}/${subject.element.id}`,
			...promptOf(questionOf(subject).question),
		})),
	};
}

/** Has the client's model asked, checks what it says, and writes the readings through the client. */
export async function readElements(
	connection: Connection,
	session: Session,
	target: ReadTarget,
	cancelled: () => boolean,
): Promise<ReadOutcome> {
	const nothing = (why: string): ReadOutcome => ({ read: 0, rejected: [why], file: null });
	const off = await session.readerOff();
	if (off !== null) return nothing(off);
	if (!session.client.asksReader || target.model === undefined)
		return nothing('This editor cannot ask a second reader.');
	const fresh = await session.freshCheck(target.ledger, cancelled);
	if (!fresh?.check.project) return nothing(`There is no usable commitments file ${nameOf(target.ledger)}.`);
	const { converse, elementsToRead, promptOf } = await import('./engine.ts');
	const readings: Reading[] = [];
	const rejected: string[] = [];
	for (const subject of elementsToRead(fresh.check.project, target)) {
		if (cancelled()) break;
		const name = `${subject.filing.id}: ${subject.commitment.id}/${subject.element.id}`;
		const outcome = await converse(subject, async ({ question }) => {
			const reply = await connection.sendRequest(AskModel, { name, ...promptOf(question) });
			if (reply && 'text' in reply) return reply.text.slice(0, LONGEST);
			throw new Unanswered(reply?.failed ?? 'it was not asked');
		}).catch((error: unknown) => {
			if (error instanceof Unanswered) return { kind: 'rejected' as const, why: error.message };
			throw error;
		});
		if (outcome.kind === 'rejected') rejected.push(`${name}: ${outcome.why}`);
		else readings.push({ ...outcome.reading, model: target.model, on: today() });
	}
	// What was answered before a person stopped it is kept.
	if (readings.length === 0) return { read: 0, rejected, file: null };
	const written = await applyReadings(connection, session, fresh.check.ledgerPath, readings);
	if (!written.ok) return { read: 0, rejected: [...rejected, written.why], file: null };
	return { read: readings.length, rejected, file: session.style.uriOf(written.path) };
}

/** Has the client write readings beside a commitments file; says why where they are not written. */
export async function applyReadings(
	connection: Connection,
	session: Session,
	ledgerPath: string,
	readings: readonly Reading[],
): Promise<{ readonly ok: true; readonly path: string } | { readonly ok: false; readonly why: string }> {
	const { withReadingsIn } = await import('./engine.ts');
	let written = '';
	const refusal = await write(connection, session, 'Record readings', async () => {
		const { path, before, edited } = await withReadingsIn(session.workspace(), ledgerPath, readings);
		written = path;
		return edited.ok ? { path, before, after: edited.text } : `${nameOf(path)}: ${edited.problem.message}`;
	});
	return refusal === null
		? { ok: true, path: written }
		: { ok: false, why: refusal || `${nameOf(written)} was not written` };
}

/** The client gave no answer; its message says why. */
class Unanswered extends Error {}
