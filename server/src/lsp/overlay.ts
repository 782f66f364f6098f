/** The workspace as the person sees it: what is open in the editor wins over what lies on the disk. */
import type { Workspace } from '../project/types.ts';

/** One open document at one moment; never changes, so that a check that runs meanwhile sees one state. */
export interface OpenFile {
	readonly uri: string;
	readonly version: number;
	readonly text: string;
}

/** Thrown out of a check whose answer nobody waits for any more. */
export class Outdated extends Error {}

/**
 * A workspace that reads open documents from `open` and all else from `disk`. Every read and listing throws `Outdated`
 * once `isCurrent` says so, which ends a check that newer text has overtaken.
 */
export function overlay(
	disk: Workspace,
	open: ReadonlyMap<string, OpenFile>,
	isCurrent: () => boolean = () => true,
): Workspace {
	const encoder = new TextEncoder();
	const go = () => {
		if (!isCurrent()) throw new Outdated();
	};
	return {
		async read(path) {
			go();
			const file = open.get(path);
			if (!file) return disk.read(path);
			const bytes = await disk.read(path).catch(() => null);
			go();
			return bytes && isSaved(file.text, bytes) ? bytes : encoder.encode(file.text);
		},
		async list(folder, globs) {
			go();
			return disk.list(folder, globs);
		},
		sha256: (bytes) => disk.sha256(bytes),
	};
}

/**
 * An editor knows a file by its characters. Where they are those on the disk the bytes there count, so that a letter in an
 * older encoding keeps its hash while it is open.
 */
function isSaved(text: string, bytes: Uint8Array): boolean {
	// Every encoding gives at most one code unit for a byte, and at least one for four.
	if (text.length > bytes.length || text.length * 4 + 4 < bytes.length) return false;
	return ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'].some((name) => new TextDecoder(name).decode(bytes) === text);
}
