/** What a second reader is asked in the editor, and the readings file as text. Loaded with the engine only. */
import type { Edited } from '../ledger/index.ts';
import { textOf } from '../project/index.ts';
import type { ProjectResult, Trouble, Workspace } from '../project/types.ts';
import { readingsPath, recordReadings } from '../reader/index.ts';
import type { Reading, Subject } from '../reader/types.ts';
import { subjectsOf } from '../rules/index.ts';
import type { ReadTarget } from './commands.ts';
import { pathOfUri } from './uris.ts';

/** A named element whatever the rules say of it; else all that is unsure and not read yet, of one filing or of all. */
export function elementsToRead(project: ProjectResult, { draft, filing, id, element }: ReadTarget): readonly Subject[] {
	const named = id !== undefined;
	const path = draft === undefined ? null : pathOfUri(draft);
	return subjectsOf(project.states, named ? 'all' : 'unsure', named).filter(
		(subject) =>
			(path === null || subject.filing.drafts.some(({ file }) => file === path)) &&
			(filing === undefined || subject.filing.id === filing) &&
			(id === undefined || subject.commitment.id === id) &&
			(element === undefined || subject.element.id === element),
	);
}

/** The readings file before and after; a refusal says why it was left alone. */
export async function withReadingsIn(
	workspace: Workspace,
	ledgerPath: string,
	readings: readonly Reading[],
): Promise<{ readonly path: string; readonly before: string | null; readonly edited: Edited }> {
	const path = readingsPath(ledgerPath);
	const bytes = await workspace.read(path);
	const troubles: Trouble[] = [];
	const before = bytes && textOf(bytes, path, troubles, 'a readings file');
	const [trouble] = troubles;
	if (trouble) {
		const problem = { code: 'unreadable', severity: 'error', message: trouble.message, start: 0, end: 0 } as const;
		return { path, before, edited: { ok: false, problem } };
	}
	return { path, before, edited: recordReadings(before, readings) };
}
