/** `commitments.tool`: what `commitments mcp` answers an assistant, for the language model of an editor. */
import type { Connection } from 'vscode-languageserver';
import type { ToolAnswer } from '../desk/index.ts';
import type { ToolTarget } from './commands.ts';
import { applyReadings } from './readerCommands.ts';
import type { Session } from './session.ts';
import { today } from './today.ts';

/** Runs one tool upon the files as they are in the editor; refuses where no assistant may look, and writes only where one may. */
export async function runTool(
	connection: Connection,
	session: Session,
	{ name, input }: ToolTarget,
	cancelled: () => boolean,
): Promise<ToolAnswer> {
	const { assistants } = session.client;
	if (assistants === 'off') return { ok: false, text: 'Assistants may not look at these drafts: the setting is off.' };
	const off = await session.readerOff();
	if (off !== null) return { ok: false, text: off };
	const { answerTool, Desk, Refused } = await import('./engine.ts');
	const desk = new Desk({
		projects: () => session.projects(cancelled),
		today,
		...(assistants === 'read and record'
			? {
					record: async (ledgerPath, readings) => {
						const written = await applyReadings(connection, session, ledgerPath, readings);
						if (!written.ok) throw new Refused(written.why);
					},
				}
			: {}),
	});
	return answerTool(desk, name, input);
}
