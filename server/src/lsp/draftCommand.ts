/** `commitments.draft`: text for what is missing, from the client's model; checked, marked, and handed back to be shown. */
import type { Connection } from 'vscode-languageserver';
import type { Drafted, ReadTarget } from './commands.ts';
import { AskModel } from './readerCommands.ts';
import type { Session } from './session.ts';

/** The draft before and after; `ok` false says why there is none. Writes nothing. */
export async function draftText(
	connection: Connection,
	session: Session,
	target: ReadTarget,
	cancelled: () => boolean,
): Promise<Drafted> {
	const nothing = (message: string): Drafted => ({ ok: false, message, file: '', before: '', after: '' });
	const off = await session.readerOff();
	if (off !== null) return nothing(off);
	if (!session.client.asksReader || target.model === undefined) return nothing('This editor cannot ask a model.');
	const fresh = await session.freshCheck(target.ledger, cancelled);
	const state = fresh?.check.project?.states.find(
		({ filing, commitment }) => filing.id === target.filing && commitment.id === target.id,
	);
	const engine = await import('./engine.ts');
	const subject = state && engine.draftingOf(state);
	if (!state || !subject) return nothing('Nothing of it is missing in that filing.');
	const question = engine.draftQuestion(subject);
	const name = `${state.filing.id}: ${state.commitment.id}`;
	const reply = await connection.sendRequest(AskModel, { name, ...engine.draftPromptOf(question) });
	if (!reply || 'failed' in reply) return nothing(reply?.failed ?? 'The model was not asked.');
	const checked = engine.readDraftReply(reply.text, question);
	if (checked.kind === 'rejected') return nothing(`What the model wrote was rejected: ${checked.why}.`);
	const edit = engine.draftedEdit(state, engine.markedDraft(checked.text, target.model));
	const before = fresh?.check.lines(edit?.file ?? '')?.text;
	if (!edit || before === undefined) return nothing('There is no place for it in the draft.');
	const message =
		'Insert the drafted text? It counts for nothing until somebody has corrected it and taken its marks away.';
	return { ok: true, message, file: session.style.uriOf(edit.file), before, after: engine.applyEdits(before, [edit]) };
}
