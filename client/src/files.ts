/** Answers a server that cannot read files itself, in a browser or on a virtual file system. */
import { type Disposable, FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Folders that hold no drafts. */
const LEFT_OUT = '{**/node_modules/**,**/.*/**}';

/** Registers the answers, before the client is started. */
export function giveFiles(client: BaseLanguageClient): readonly Disposable[] {
	return [
		client.onRequest('commitments/files/read', async ({ uri }: { uri: string }) => {
			try {
				return base64Of(await workspace.fs.readFile(Uri.parse(uri)));
			} catch (error) {
				// A folder of that name is no file either; anything else is for the server to report.
				const code = error instanceof FileSystemError ? error.code : '';
				if (code === 'FileNotFound' || code === 'FileIsADirectory') return null;
				throw error;
			}
		}),
		client.onRequest('commitments/files/list', async ({ uri, globs }: { uri: string; globs: readonly string[] }) => {
			const wanted = globs.filter((glob) => !glob.startsWith('!'));
			const found = await Promise.all(
				wanted.map((glob) => workspace.findFiles(new RelativePattern(Uri.parse(uri), glob), LEFT_OUT)),
			);
			const unwanted = await Promise.all(
				globs
					.filter((glob) => glob.startsWith('!'))
					.map((glob) => workspace.findFiles(new RelativePattern(Uri.parse(uri), glob.slice(1)), LEFT_OUT)),
			);
			const without = new Set(unwanted.flat().map(String));
			return [...new Set(found.flat().map(String))].filter((one) => !without.has(one));
		}),
	];
}

function base64Of(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}
