/** The extension in a browser: the server runs in a worker, and VS Code gives it every file. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith, ID, NAME, stop } from './extension.ts';

declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[3];

/** Called by VS Code once, in a workspace with a commitments file or for the first command. */
export function activate(context: ExtensionContext): Api {
	const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
	return activateWith(context, true, (options) => new LanguageClient(ID, NAME, options, new Worker(script)));
}

/** Called by VS Code when it closes or the extension is disabled. */
export function deactivate(): Promise<void> {
	return stop(null);
}
