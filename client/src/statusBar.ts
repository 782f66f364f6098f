/** The status bar item: how the open filing stands, and why nothing is said where nothing is. */
import {
	type Disposable,
	l10n,
	MarkdownString,
	StatusBarAlignment,
	type StatusBarItem,
	ThemeColor,
	Uri,
	window,
} from 'vscode';
import { type LedgerOverview, type Overviews, type Scope, standingOf } from './overviews.ts';

/** Follows the active editor and the overviews. */
export class StatusBar implements Disposable {
	readonly #overviews: Overviews;
	readonly #item: StatusBarItem;
	readonly #listening: readonly Disposable[];
	/** Counts the looks, so that a slow answer never replaces a newer one. */
	#looks = 0;
	/** True from a start that failed to the first answer of a server that runs. */
	#failed = false;

	constructor(overviews: Overviews) {
		this.#overviews = overviews;
		this.#item = window.createStatusBarItem('disclosureCommitments.status', StatusBarAlignment.Left, 50);
		this.#item.name = l10n.t('Disclosure Commitments');
		this.#item.command = 'disclosureCommitments.showScope';
		this.#listening = [
			overviews.onDidChange(() => {
				this.#failed = false;
				this.#look();
			}),
			window.onDidChangeActiveTextEditor(() => this.#look()),
		];
		this.#say(l10n.t('Commitments: checking'), l10n.t('The drafts are being checked.'));
	}

	/** Says that the server could not be started. */
	failed(): void {
		this.#failed = true;
		this.#looks++;
		this.#say(l10n.t('Commitments: not running'), l10n.t('The server did not start; the output says why.'), true);
	}

	/** What stands there now. */
	get text(): string {
		return this.#item.text;
	}

	dispose(): void {
		for (const one of this.#listening) one.dispose();
		this.#item.dispose();
	}

	#look(): void {
		// Without an answer of the server there is nothing else to say than what stands there.
		if (this.#failed || !this.#overviews.loaded) return;
		const look = ++this.#looks;
		const uri = window.activeTextEditor?.document.uri;
		const asking = uri ? this.#overviews.scopeOf(uri) : Promise.resolve(null);
		asking
			.then((scope) => {
				if (look === this.#looks) this.#show(scope);
			})
			.catch(() => undefined);
	}

	#show(scope: Scope | null): void {
		const { all } = this.#overviews;
		const own = all.find(({ ledger }) => ledger === scope?.ledger);
		const tooltip = scopeTooltip(scope, own ? [own] : all);
		if (own && !own.project) {
			this.#say(l10n.t('Commitments: file cannot be used'), tooltip, true);
			return;
		}
		if (scope?.kind === 'draft' && own?.project?.filings.some(({ id, form }) => id === scope.filing && form === null)) {
			this.#say(l10n.t('Commitments: form not known'), tooltip, false, true);
			return;
		}
		if (scope?.kind === 'draft' && own?.project && scope.filing !== null) {
			const { due, found, unsure, missing } = standingOf(own.project, scope.filing);
			const text = l10n.t(
				'{0}: {1} due, {2} found, {3} unsure, {4} missing',
				scope.filing,
				due,
				found,
				unsure,
				missing,
			);
			this.#say(text, tooltip, false, missing > 0);
			return;
		}
		if (scope?.kind === 'ungoverned' || scope?.kind === 'left out') {
			this.#say(l10n.t('Commitments: this file is not checked'), tooltip);
			return;
		}
		if (scope?.kind === 'letter') {
			this.#say(l10n.t('Commitments: response letter'), tooltip);
			return;
		}
		if (all.length > 0 && all.every(({ project }) => project?.filings.length === 0)) {
			this.#say(l10n.t('Commitments: no draft in scope'), tooltip);
			return;
		}
		const missing = all.reduce((sum, { project }) => sum + (project ? missingIn(project) : 0), 0);
		this.#say(all.length === 0 ? l10n.t('Commitments: no file') : l10n.t('Commitments: {0} missing', missing), tooltip);
	}

	#say(text: string, tooltip: string | MarkdownString, failed = false, open = false): void {
		this.#item.text = `$(${failed ? 'error' : open ? 'warning' : 'law'}) ${text}`;
		this.#item.tooltip = tooltip;
		this.#item.accessibilityInformation = { label: text };
		this.#item.backgroundColor = failed ? new ThemeColor('statusBarItem.errorBackground') : undefined;
		this.#item.show();
	}
}

function missingIn(project: NonNullable<LedgerOverview['project']>): number {
	return project.filings.reduce((sum, { id }) => sum + standingOf(project, id).missing, 0);
}

/** Which commitments files and drafts are in scope, for a person who wonders why nothing happens. */
function scopeTooltip(scope: Scope | null, overviews: readonly LedgerOverview[]): MarkdownString {
	const tooltip = new MarkdownString();
	const line = (text: string, mark = '') => {
		tooltip.appendMarkdown(mark);
		tooltip.appendText(text);
		tooltip.appendMarkdown('\n\n');
	};
	if (scope) line(scope.message);
	if (overviews.length === 0) {
		line(l10n.t('No commitments.yaml in the open folders. Extract a response letter to make one.'));
	}
	for (const { ledger, project, problem } of overviews) {
		line(Uri.parse(ledger).fsPath);
		if (!project) line(problem ?? '');
		for (const filing of project?.filings ?? []) {
			const { due, found, unsure, missing, undecided } = standingOf(project as NonNullable<typeof project>, filing.id);
			const counts = l10n.t(
				'{0} commitments due; facts: {1} found, {2} unsure, {3} missing',
				due,
				found,
				unsure,
				missing,
			);
			const open = undecided > 0 ? l10n.t('; {0} conditions to decide', undecided) : '';
			line(`${filing.id} (${filing.files.join(', ')}): ${counts}${open}`, '- ');
		}
		if (project?.filings.length === 0)
			line(l10n.t('No draft is in scope: Markdown files below it, or what `drafts:` names.'));
	}
	return tooltip;
}
