/** The door to the report: how every commitment stands, as editors show it. Loaded with the engine only. */
import { folderOf } from '../project/index.ts';
import type { ProjectResult, Trouble, Workspace } from '../project/types.ts';
import { inputFiles, type Report, type ReportFormat, renderReport, reportModel } from '../report/index.ts';

/** The report of one commitments file, with paths written from its folder; `today` is 2026-11-21. */
export function reportOf(project: ProjectResult, troubles: readonly Trouble[], today: string): Report {
	const result = { projects: [project], troubles, orphans: [] };
	return reportModel(result, { root: folderOf(project.ledgerPath), hashes: new Map(), today, version: null });
}

/** The report as a file's content, with the hash of every file behind it; the same as `commitments report` writes. */
export async function reportFile(
	workspace: Workspace,
	project: ProjectResult,
	troubles: readonly Trouble[],
	{
		format,
		today,
		version,
	}: { readonly format: ReportFormat; readonly today: string; readonly version: string | null },
): Promise<string | Uint8Array> {
	const result = { projects: [project], troubles, orphans: [] };
	const hashes = new Map<string, string>();
	for (const path of inputFiles(result)) {
		// A file that cannot be read is told as a trouble already; the report then says that it was not there.
		const bytes = await workspace.read(path).catch(() => null);
		if (bytes !== null) hashes.set(path, await workspace.sha256(bytes));
	}
	const model = reportModel(result, { root: folderOf(project.ledgerPath), hashes, today, version });
	return renderReport(model, format);
}
