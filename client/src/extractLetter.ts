/**
 * `Disclosure Commitments: Extract commitments from this letter`: the server works out what the commitments file would be,
 * the person sees it beside what it is now, and only then it is written.
 */
import {
	commands,
	type Disposable,
	EventEmitter,
	l10n,
	type Tab,
	TabInputTextDiff,
	type TextDocumentContentProvider,
	Uri,
	ViewColumn,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Extracted } from '../../server/src/lsp/commands.ts';
import { execute } from './execute.ts';

/** Of texts that are only looked at, and of those that a button writes: `editor/title` in package.json knows the latter. */
export const SHOWN = 'disclosure-commitments-preview';
const EXTRACTED = 'disclosure-commitments-extracted';

/** Texts that are only shown, by the path of their file; they lie on no disk. */
export class Previews implements TextDocumentContentProvider {
	readonly #scheme: typeof SHOWN | typeof EXTRACTED;
	readonly #texts = new Map<string, string>();
	readonly #changed = new EventEmitter<Uri>();
	readonly onDidChange = this.#changed.event;

	constructor(scheme: typeof SHOWN | typeof EXTRACTED) {
		this.#scheme = scheme;
	}

	/** Registers the provider; lasts until it is disposed. */
	register(): Disposable {
		return workspace.registerTextDocumentContentProvider(this.#scheme, this);
	}

	/** The address under which a text of a file can be shown; `which` tells two texts of one file apart. */
	show(file: Uri, which: 'before' | 'after', text: string): Uri {
		const uri = Uri.from({ scheme: this.#scheme, path: file.path, query: which });
		this.#texts.set(uri.toString(), text);
		this.#changed.fire(uri);
		return uri;
	}

	provideTextDocumentContent(uri: Uri): string {
		return this.#texts.get(uri.toString()) ?? '';
	}
}

/** What letters would make of commitments files, shown and waiting for a person's word. */
export class Extractions {
	readonly previews = new Previews(EXTRACTED);
	/** By the path of the commitments file, the last that was shown. */
	readonly #waiting = new Map<string, Extracted>();

	/** Extracts from `letter`, or from the file in the active editor; shows the change, and writes it once the person says so. */
	async extract(client: BaseLanguageClient, letter: unknown): Promise<void> {
		const made = await extracted(client, letter);
		if (!made) return;
		const ledger = Uri.parse(made.ledger);
		const name = workspace.asRelativePath(ledger);
		this.#waiting.set(ledger.path, made);
		const left = this.previews.show(ledger, 'before', made.before ?? '');
		const right = this.previews.show(ledger, 'after', made.after);
		const title =
			made.before === null ? l10n.t('{0} (new, not written yet)', name) : l10n.t('{0} (not written yet)', name);
		await commands.executeCommand('vscode.diff', left, right, title, { viewColumn: ViewColumn.Active, preview: true });
		const write = made.before === null ? l10n.t('Create {0}', name) : l10n.t('Write {0}', name);
		// The message goes away by itself; the button above the change stays.
		if ((await window.showInformationMessage(made.message, write)) === write) await this.#write(ledger.path, made);
	}

	/** Writes what stands in the preview at an address, or in the active one; nothing when that was done already. */
	async write(preview: unknown): Promise<void> {
		const uri = preview instanceof Uri ? preview : shownIn(window.tabGroups.activeTabGroup.activeTab);
		const made = uri && this.#waiting.get(uri.path);
		if (uri && made) await this.#write(uri.path, made);
	}

	async #write(path: string, made: Extracted): Promise<void> {
		if (this.#waiting.get(path) !== made) {
			window.showInformationMessage(
				l10n.t('That was written already, or a newer preview took its place: nothing was done.'),
			);
			return;
		}
		this.#waiting.delete(path);
		const ledger = Uri.parse(made.ledger);
		const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => shownIn(tab)?.path === path);
		if (await writeLedger(ledger, made)) {
			await window.tabGroups.close(tabs);
			const [id] = made.added;
			// What is to be read next is the first new entry, not the place where the file was left.
			if (id === undefined) await window.showTextDocument(ledger);
			else await commands.executeCommand('commitments.open', { ledger: made.ledger, id });
		} else
			window.showWarningMessage(
				l10n.t(
					'{0} has changed meanwhile, so nothing was written. Run the command again.',
					workspace.asRelativePath(ledger),
				),
			);
	}
}

function shownIn(tab: Tab | undefined): Uri | undefined {
	const input = tab?.input;
	return input instanceof TabInputTextDiff && input.modified.scheme === EXTRACTED ? input.modified : undefined;
}

/** What the server makes of the letter; null, and said why, when there is nothing to show. */
async function extracted(client: BaseLanguageClient, letter: unknown): Promise<Extracted | null> {
	const uri = letter instanceof Uri ? letter : window.activeTextEditor?.document.uri;
	if (!uri || (workspace.getWorkspaceFolder(uri) === undefined && uri.scheme !== 'file')) {
		window.showInformationMessage(l10n.t('Open the response letter first, then run this command again.'));
		return null;
	}
	const made = await execute<Extracted>(client, 'commitments.extract', { letter: uri.toString() });
	if (made?.ok && made.before !== made.after) return made;
	window.showInformationMessage(
		made?.ok
			? l10n.t('Nothing is new. {0}', made.message)
			: (made?.message ?? l10n.t('Save the letter as a file first; then what it promises can be listed.')),
	);
	return null;
}

/** Writes and saves; false when the file is no longer what the preview was made from. */
async function writeLedger(ledger: Uri, { before, after }: Extracted): Promise<boolean> {
	const edit = new WorkspaceEdit();
	if (before === null) {
		edit.createFile(ledger, { overwrite: false, contents: new TextEncoder().encode(after) });
		return workspace.applyEdit(edit);
	}
	const document = await workspace.openTextDocument(ledger);
	if (document.getText() !== before) return false;
	const { start, end } = changed(before, after);
	const range = document.validateRange(
		document.lineAt(0).range.with(document.positionAt(start), document.positionAt(end)),
	);
	edit.replace(ledger, range, after.slice(start, after.length - (before.length - end)));
	return (await workspace.applyEdit(edit)) && document.save();
}

/** What of `before` is replaced: a person's undo and cursor then stay where they were. */
export function changed(before: string, after: string): { start: number; end: number } {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start++;
	let tail = 0;
	while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	return { start, end: before.length - tail };
}
