/** `Disclosure Commitments: Open commitment`: pick one by name, then the server shows it. */
import { l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListedCommitment } from '../../server/src/lsp/commands.ts';
import { execute } from './execute.ts';

/** Lets the person pick a commitment and opens its entry in the commitments file. */
export async function openCommitment(client: BaseLanguageClient): Promise<void> {
	const listed = (await execute<readonly ListedCommitment[]>(client, 'commitments.list')) ?? [];
	if (listed.length === 0) {
		window.showInformationMessage(l10n.t('No commitments yet: extract a response letter to propose them.'));
		return;
	}
	const items = listed.map((entry): QuickPickItem & { entry: ListedCommitment } => ({
		label: entry.title,
		description: `${entry.disposition} · ${entry.letter}`,
		detail: entry.id,
		entry,
	}));
	const picked = await window.showQuickPick(items, {
		placeHolder: l10n.t('Which commitment?'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (!picked) return;
	const { ledger, id } = picked.entry;
	await execute(client, 'commitments.open', { ledger, id });
}
