/** Which commitments file governs a draft. */
import { folderOf, joinPath } from './paths.ts';
import type { Workspace } from './types.ts';

/** The names a commitments file may have, the usual one first. */
export const LEDGER_NAMES: readonly string[] = ['commitments.yaml', 'commitments.yml'];

/** The nearest commitments file in a folder or above it; null when there is none. */
export async function ledgerIn(workspace: Workspace, folder: string): Promise<string | null> {
	for (let at = folder; ; at = folderOf(at)) {
		for (const name of LEDGER_NAMES) {
			const path = joinPath(at, name);
			if (await exists(workspace, path)) return path;
		}
		if (folderOf(at) === at) return null;
	}
}

/** The commitments file that governs a draft: the nearest one in its folder or above; null when there is none. */
export function ledgerAbove(workspace: Workspace, draft: string): Promise<string | null> {
	return ledgerIn(workspace, folderOf(draft));
}

async function exists(workspace: Workspace, path: string): Promise<boolean> {
	try {
		return (await workspace.read(path)) !== null;
	} catch {
		// It is there and cannot be read: that is said where it is read.
		return true;
	}
}
