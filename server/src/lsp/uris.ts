/** Paths as the program names them (absolute, forward slashes) and URIs as editors name them. */
import { URI } from 'vscode-uri';

/** The path of a `file:` URI, or null for anything that is not a file on this machine. */
export function pathOfUri(uri: string): string | null {
	const parsed = URI.parse(uri);
	if (parsed.scheme !== 'file') return null;
	if (parsed.authority) return `//${parsed.authority}${parsed.path}`;
	return parsed.path.replace(/^\/([A-Za-z]):/, (_, drive: string) => `${drive.toLowerCase()}:`);
}

/** The `file:` URI of an absolute path, written as VS Code writes it. */
export function uriOfPath(path: string): string {
	return URI.file(path).toString();
}

/** The last part of a path, for messages. */
export function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
