/** Paths as the program names them (absolute, forward slashes) and URIs as editors name them. */
import { URI } from 'vscode-uri';

/** The file system that paths are of, when it is not this machine's disk: said once, before anything is read. */
let virtual: { readonly scheme: string; readonly authority: string } | null = null;

/** From now on paths are those of the file system that a folder lies in, whatever its scheme. */
export function liveAt(folder: string): void {
	const { scheme, authority } = URI.parse(folder);
	virtual = scheme === 'file' ? null : { scheme, authority };
}

/** The path of a `file:` URI, or of one in the file system that was named; null for anything else. */
export function pathOfUri(uri: string): string | null {
	const parsed = URI.parse(uri);
	if (virtual && parsed.scheme === virtual.scheme && parsed.authority === virtual.authority) return parsed.path;
	if (parsed.scheme !== 'file') return null;
	if (parsed.authority) return `//${parsed.authority}${parsed.path}`;
	return parsed.path.replace(/^\/([A-Za-z]):/, (_, drive: string) => `${drive.toLowerCase()}:`);
}

/** The URI of an absolute path, written as VS Code writes it. */
export function uriOfPath(path: string): string {
	return (virtual ? URI.from({ ...virtual, path }) : URI.file(path)).toString();
}
