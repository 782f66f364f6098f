/** The extension on a person's machine: the server is a process of its own. */
import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith, ID, NAME, stop } from './extension.ts';

/** Called by VS Code once, in a workspace with a commitments file or for the first command. */
export function activate(context: ExtensionContext): Api {
	const module = context.asAbsolutePath('dist/server.cjs');
	// A repository that is opened without a copy on this machine: VS Code has its files, a process does not.
	const virtual = workspace.workspaceFolders?.every(({ uri }) => uri.scheme !== 'file') ?? false;
	return activateWith(context, virtual, (options) => {
		return new LanguageClient(ID, NAME, { module, transport: TransportKind.ipc }, options);
	});
}

/** Called by VS Code when it closes or the extension is disabled. */
export function deactivate(): Promise<void> {
	return stop(null);
}
