/** The readings file beside a commitments file. */
import { readingsPath, readReadings } from '../reader/index.ts';
import { readBytes, textOf } from './reading.ts';
import type { ProjectResult, Trouble, Workspace } from './types.ts';

/** Reads it; null when there is none, or when it cannot be read as text, which is then a trouble. */
export async function openReadings(
	workspace: Workspace,
	ledgerPath: string,
	troubles: Trouble[],
): Promise<ProjectResult['readings']> {
	const path = readingsPath(ledgerPath);
	const bytes = await readBytes(workspace, path, troubles);
	const text = bytes && textOf(bytes, path, troubles);
	return text === null ? null : { ...readReadings(text), path };
}
