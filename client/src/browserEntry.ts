/** The extension in a browser: the server runs in a worker, and VS Code gives it every file. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith, ID, NAME, stop } from './extension.ts';

/** What the browser has in a worker, as far as it is used here. */
interface ServerWorker {
	readonly postMessage: (message: unknown) => void;
}
declare const Worker: new (url: string) => ServerWorker;
declare const Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;
declare const URL: { createObjectURL(blob: object): string };

/** Called by VS Code once, in a workspace with a commitments file or for the first command. */
export function activate(context: ExtensionContext): Api {
	const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
	return activateWith(context, true, async (options) => {
		// The worker itself, not a way to make one: the library would ask whether it is one, and VS Code's own is not.
		return new LanguageClient(ID, NAME, await startWorker(script), options);
	});
}

/** Called by VS Code when it closes or the extension is disabled. */
export function deactivate(): Promise<void> {
	return stop(null);
}

/** A browser starts workers from its own addresses only; VS Code reads the extension from wherever it lies. */
async function startWorker(script: Uri): Promise<ServerWorker> {
	const bytes = await workspace.fs.readFile(script);
	// The address must last until the worker has read it, which nobody tells: it lasts as long as the extension.
	return new Worker(URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' })));
}
