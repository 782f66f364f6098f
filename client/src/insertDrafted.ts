/** Text that a model drafted: shown beside the draft as it is, and put in only once the person says so. */
import { commands, l10n, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { Drafted } from '../../server/src/lsp/commands.ts';
import { changed, type Previews } from './extractLetter.ts';

/** Shows the change; inserts it, unsaved, when the person agrees and the draft is still what it was made for. */
export async function insertDrafted({ file, before, after, message }: Drafted, previews: Previews): Promise<void> {
	const draft = Uri.parse(file);
	const left = previews.show(draft, 'before', before);
	const right = previews.show(draft, 'after', after);
	const title = l10n.t('{0} (drafted by a model, not written yet)', workspace.asRelativePath(draft));
	await commands.executeCommand('vscode.diff', left, right, title, { viewColumn: ViewColumn.Active, preview: true });
	const insert = l10n.t('Insert it');
	if ((await window.showInformationMessage(message, insert)) !== insert) return;
	const document = await workspace.openTextDocument(draft);
	if (document.getText() !== before) {
		window.showWarningMessage(l10n.t('The draft has changed meanwhile, so nothing was inserted. Ask again.'));
		return;
	}
	const { start, end } = changed(before, after);
	const range = document.validateRange(
		document.lineAt(0).range.with(document.positionAt(start), document.positionAt(end)),
	);
	const edit = new WorkspaceEdit();
	edit.replace(draft, range, after.slice(start, after.length - (before.length - end)));
	if (await workspace.applyEdit(edit)) await window.showTextDocument(document);
}
