/** What is in scope, as a list to go through: commitments files, filings, drafts. */
import { commands, l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { fileOf, type LedgerOverview, type Overviews, standingOf } from './overviews.ts';

type Item = QuickPickItem & { readonly run?: () => unknown };

/** Shows the list; a picked file is opened. */
export async function showScope(overviews: Overviews): Promise<void> {
	const all = await overviews.get();
	const active = window.activeTextEditor?.document.uri;
	const scope = active ? await overviews.scopeOf(active) : null;
	const items: Item[] = [
		{ label: l10n.t('$(list-tree) Show the Commitments view'), run: () => run('commitments.focus') },
		{ label: l10n.t('$(table) Show the coverage matrix'), run: () => run('showMatrix') },
		...all.flatMap(itemsOf),
		...(all.length === 0
			? [{ label: l10n.t('$(mail) Extract commitments from a letter'), run: () => run('extractLetter') }]
			: []),
		{ label: '', kind: QuickPickItemKind.Separator },
		{ label: l10n.t('$(output) Show output'), run: () => run('showOutput') },
		{ label: l10n.t('$(debug-restart) Restart server'), run: () => run('restartServer') },
	];
	const picked = await window.showQuickPick(items, {
		title: l10n.t('Disclosure Commitments: what is in scope'),
		placeHolder: scope?.message ?? l10n.t('Commitments files, filings and drafts'),
		matchOnDescription: true,
	});
	await picked?.run?.();
}

function itemsOf(overview: LedgerOverview): Item[] {
	const { ledger, project, problem } = overview;
	const uri = Uri.parse(ledger);
	const name = workspace.asRelativePath(uri);
	const count = project ? l10n.t('{0} commitments', project.commitments.length) : (problem ?? '');
	const filings = (project?.filings ?? []).flatMap((filing): Item[] => {
		const { due, found, unsure, missing } = standingOf(project as NonNullable<typeof project>, filing.id);
		return [
			{ label: filing.id, kind: QuickPickItemKind.Separator },
			...filing.files.map(
				(file, index): Item => ({
					label: `$(markdown) ${file}`,
					description:
						index === 0 ? l10n.t('{0} due, {1} found, {2} unsure, {3} missing', due, found, unsure, missing) : '',
					run: () => window.showTextDocument(fileOf(overview, file)),
				}),
			),
		];
	});
	return [
		{ label: project?.registrant ?? name, kind: QuickPickItemKind.Separator },
		{ label: `$(book) ${name}`, description: count, run: () => window.showTextDocument(uri) },
		...filings,
	];
}

function run(command: string): Thenable<unknown> {
	return commands.executeCommand(`disclosureCommitments.${command}`);
}
