/** `Disclosure Commitments: Save coverage report`: the pack that `commitments report` writes, from within the editor. */
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReportContent } from '../../server/src/lsp/overview.ts';
import { fileOf, type LedgerOverview, type Overviews } from './overviews.ts';

const FORMATS = { html: 'html', xlsx: 'xlsx', md: 'markdown', csv: 'csv' } as const;

/** Asks where to, and writes it; the ending of the name decides the format. */
export async function saveReport(client: BaseLanguageClient, overviews: Overviews): Promise<void> {
	const overview = await pickLedger(await overviews.get());
	if (!overview) return;
	const target = await window.showSaveDialog({
		defaultUri: Uri.joinPath(Uri.parse(overview.root), 'coverage-report.html'),
		filters: { [l10n.t('Web page')]: ['html'], [l10n.t('Workbook')]: ['xlsx'], Markdown: ['md'], CSV: ['csv'] },
		title: l10n.t('Save coverage report'),
	});
	if (!target) return;
	// A slip of the hand must not write a report over a draft, a letter or the commitments file.
	const inputs = (overview.project?.inputs ?? []).map(({ file }) => fileOf(overview, file).toString());
	if (inputs.includes(target.toString())) {
		window.showWarningMessage(l10n.t('That is one of the files the report is about. Choose another name.'));
		return;
	}
	const ending = /\.(\w+)$/.exec(target.path)?.[1]?.toLowerCase() ?? '';
	const format = Object.entries(FORMATS).find(([name]) => name === ending)?.[1];
	if (!format) {
		window.showWarningMessage(l10n.t('Name the report .html, .xlsx, .md or .csv.'));
		return;
	}
	const content = await client.sendRequest<ReportContent | null>('commitments/report', {
		ledger: overview.ledger,
		format,
	});
	if (!content) {
		window.showWarningMessage(l10n.t('No report can be made: look at the problems of the commitments file.'));
		return;
	}
	const bytes = content.text === null ? bytesOf(content.base64 ?? '') : new TextEncoder().encode(content.text);
	await workspace.fs.writeFile(target, bytes);
	const open = l10n.t('Open');
	const name = workspace.asRelativePath(target);
	if ((await window.showInformationMessage(l10n.t('{0}: written.', name), open)) !== open) return;
	if (format === 'html' || format === 'xlsx') await env.openExternal(target);
	else await commands.executeCommand('vscode.open', target);
}

function bytesOf(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The only commitments file, or the one that the person picks. */
async function pickLedger(overviews: readonly LedgerOverview[]): Promise<LedgerOverview | null> {
	const usable = overviews.filter(({ project }) => project !== null);
	if (usable.length === 0) {
		window.showInformationMessage(l10n.t('There is no usable commitments file in the open folders.'));
	}
	if (usable.length <= 1) return usable[0] ?? null;
	const items = usable.map((overview) => ({
		label: overview.project?.registrant ?? overview.ledger,
		description: workspace.asRelativePath(Uri.parse(overview.ledger)),
		overview,
	}));
	return (await window.showQuickPick(items, { placeHolder: l10n.t('Which commitments file?') }))?.overview ?? null;
}
