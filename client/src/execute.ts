/** Running a command of the server. */
import type { CancellationToken } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import type { CommandName } from '../../server/src/lsp/commands.ts';

/** The answer of a command to its one argument; null where the server gave none. */
export function execute<T>(
	client: BaseLanguageClient,
	command: CommandName,
	argument?: unknown,
	token?: CancellationToken,
): Promise<T | null> {
	const params = { command, ...(argument === undefined ? {} : { arguments: [argument] }) };
	return token
		? client.sendRequest(ExecuteCommandRequest.type, params, token)
		: client.sendRequest(ExecuteCommandRequest.type, params);
}
