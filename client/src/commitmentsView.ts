/** The Commitments view: how every promise stands, by filing, by letter or by state. */
import {
	commands,
	type Disposable,
	EventEmitter,
	l10n,
	MarkdownString,
	ThemeColor,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	type TreeView,
	Uri,
	window,
} from 'vscode';
import { isAsked } from '../../server/src/rules/index.ts';
import { fileOf, type LedgerOverview, type Overviews, standingOf } from './overviews.ts';
import { canSign } from './toSign.ts';
import {
	type CommitmentNode,
	childrenOf,
	type ElementNode,
	type Grouping,
	type GroupNode,
	type LedgerNode,
	type Node,
	rootsOf,
	stateOf,
} from './tree.ts';
import { COVERAGES, countWords, coverageIcon, coverageWords } from './words.ts';

const VIEW = 'disclosureCommitments.commitments';

/** Draws the nodes, and remembers how the person wants them ordered. */
export class CommitmentsView implements TreeDataProvider<Node>, Disposable {
	readonly #overviews: Overviews;
	readonly #changed = new EventEmitter<undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	readonly #view: TreeView<Node>;
	readonly #listening: Disposable;
	#by: Grouping = 'filing';
	#filter = '';

	constructor(overviews: Overviews) {
		this.#overviews = overviews;
		this.#view = window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
		this.#listening = overviews.onDidChange(() => this.#refresh());
		void commands.executeCommand('setContext', `${VIEW}.by`, this.#by);
	}

	/** Orders the view anew. */
	groupBy(by: Grouping): void {
		this.#by = by;
		void commands.executeCommand('setContext', `${VIEW}.by`, by);
		this.#refresh();
	}

	/** Asks for words, and shows only commitments that have them all; no words show everything. */
	async filter(): Promise<void> {
		const words = await window.showInputBox({
			title: l10n.t('Filter commitments'),
			prompt: l10n.t('Words of the title, id, letter, comment, filing or promise. Empty shows everything.'),
			value: this.#filter,
		});
		if (words !== undefined) this.setFilter(words.trim());
	}

	/** Shows only commitments that have all of these words. */
	setFilter(words: string): void {
		this.#filter = words;
		this.#view.description = words === '' ? '' : l10n.t('only “{0}”', words);
		void commands.executeCommand('setContext', `${VIEW}.filtered`, words !== '');
		this.#refresh();
	}

	/** Shows a commitment in the view, in a filing when one is named. */
	async reveal(id: string, filing: string | null): Promise<void> {
		const walk = async (nodes: readonly Node[]): Promise<Node | null> => {
			for (const node of nodes) {
				if (node.kind === 'commitment' && node.entry.id === id && (filing === null || node.cell?.filing === filing))
					return node;
				const found = node.kind === 'element' ? null : await walk(this.getChildren(node));
				if (found) return found;
			}
			return null;
		};
		const node = (await walk(this.getChildren())) ?? (filing === null ? null : await walk(this.getChildren()));
		await commands.executeCommand(`${VIEW}.focus`);
		if (node) await this.#view.reveal(node, { select: true, focus: true, expand: true });
	}

	getChildren(node?: Node): Node[] {
		const by = this.#by;
		return [
			...(node
				? childrenOf(node, by, this.#filter, COVERAGES)
				: rootsOf(this.#overviews.all, by, this.#filter, COVERAGES)),
		];
	}

	getParent(node: Node): Node | null {
		return node.parent;
	}

	getTreeItem(node: Node): TreeItem {
		const item = this.#drawn(node);
		item.id = node.key;
		return item;
	}

	dispose(): void {
		this.#listening.dispose();
		this.#view.dispose();
		this.#changed.dispose();
	}

	#refresh(): void {
		const { all } = this.#overviews;
		const open = all.reduce((sum, overview) => sum + missingIn(overview), 0);
		this.#view.badge = open > 0 ? { value: open, tooltip: l10n.t('{0} promised facts are missing', open) } : undefined;
		const nothing = this.#filter !== '' && this.getChildren().length === 0;
		this.#view.message = nothing ? l10n.t('No commitment has all of these words.') : '';
		this.#changed.fire(undefined);
	}

	#drawn(node: Node): TreeItem {
		switch (node.kind) {
			case 'ledger':
				return ledgerItem(node);
			case 'group':
				return groupItem(node);
			case 'commitment':
				return commitmentItem(node);
			case 'element':
				return elementItem(node);
		}
	}
}

function missingIn({ project }: LedgerOverview): number {
	return project?.filings.reduce((sum, { id }) => sum + standingOf(project, id).missing, 0) ?? 0;
}

function ledgerItem({ overview }: LedgerNode): TreeItem {
	const uri = Uri.parse(overview.ledger);
	const item = new TreeItem(uri, overview.project ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None);
	item.label = overview.project?.registrant ?? uri.path.split('/').slice(-2).join('/');
	item.iconPath = overview.project
		? new ThemeIcon('book')
		: new ThemeIcon('error', new ThemeColor('list.errorForeground'));
	if (overview.problem) item.description = overview.problem;
	item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
	item.contextValue = 'ledger';
	return item;
}

function groupItem({ by, value, rows, overview }: GroupNode): TreeItem {
	const item = new TreeItem(value, TreeItemCollapsibleState.Expanded);
	if (by === 'state') {
		const coverage = COVERAGES.find((one) => one === value) ?? 'record';
		item.label = coverageWords(coverage);
		item.iconPath = coverageIcon(coverage);
		item.description = String(rows.length);
		if (coverage === 'record' || coverage === 'not-due' || coverage === 'retired') {
			item.collapsibleState = TreeItemCollapsibleState.Collapsed;
		}
		return item;
	}
	if (by === 'letter') {
		item.iconPath = new ThemeIcon('mail');
		item.description = l10n.t('{0} commitments', new Set(rows.map(({ entry }) => entry.id)).size);
		return item;
	}
	item.iconPath = new ThemeIcon('file-text');
	if (overview.project) {
		const { found, unsure, missing } = standingOf(overview.project, value);
		item.description = l10n.t('{0} found, {1} unsure, {2} missing', found, unsure, missing);
	}
	return item;
}

function commitmentItem({ entry, cell, namesFiling, overview }: CommitmentNode): TreeItem {
	const many = (cell?.elements.length ?? 0) > 0;
	const item = new TreeItem(entry.title, many ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
	const coverage = stateOf({ entry, cell });
	item.iconPath = coverageIcon(coverage);
	const counted = cell && countWords(cell);
	item.description = [
		counted || coverageWords(coverage),
		namesFiling ? cell?.filing : null,
		cell?.signed ? l10n.t('signed off') : null,
	]
		.filter(Boolean)
		.join(' · ');
	item.tooltip = tooltipOf(
		entry.title,
		coverageWords(coverage),
		entry.letterDate ?? entry.letter,
		entry.comment,
		entry.promise,
	);
	item.accessibilityInformation = { label: `${entry.title}, ${coverageWords(coverage)}, ${item.description}` };
	item.contextValue = [
		'commitment',
		cell ? 'inFiling' : '',
		cell && canSign(cell) ? 'canSign' : '',
		coverage,
		entry.condition === null ? '' : 'conditional',
		entry.letterFile === null ? '' : 'hasLetter',
	]
		.filter(Boolean)
		.join(' ');
	item.command = cell
		? {
				title: l10n.t('Show'),
				command: 'commitments.show',
				arguments: [{ ledger: overview.ledger, id: entry.id, filing: cell.filing }],
			}
		: { title: l10n.t('Open'), command: 'commitments.open', arguments: [{ ledger: overview.ledger, id: entry.id }] };
	return item;
}

function elementItem({ element, overview }: ElementNode): TreeItem {
	const item = new TreeItem(element.text, TreeItemCollapsibleState.None);
	const coverage = isAsked(element.status) ? element.verdict : element.status;
	item.iconPath = coverageIcon(coverage);
	const notes = [coverageWords(coverage), element.advice ? l10n.t('advice') : ''];
	if (element.signedBy) notes.push(l10n.t('signed off by {0}', element.signedBy.by));
	if (element.suspect) notes.push(l10n.t('changed since it was signed off'));
	item.description = notes.filter(Boolean).join(' · ');
	item.tooltip = `${element.text}\n\n${element.why}`;
	item.contextValue = 'element';
	const place = element.evidence[0] ?? element.candidates[0];
	if (place) {
		const { start, end } = place.range;
		const selection = { start, end };
		item.command = {
			title: l10n.t('Show'),
			command: 'disclosureCommitments.openPlace',
			arguments: [fileOf(overview, place.file).toString(), selection],
		};
	}
	return item;
}

function tooltipOf(
	title: string,
	state: string,
	letter: string,
	comment: string | null,
	promise: string,
): MarkdownString {
	const tooltip = new MarkdownString();
	tooltip.appendText(`${title}: ${state}`);
	tooltip.appendMarkdown('\n\n');
	tooltip.appendText(
		comment === null ? l10n.t('Letter {0}', letter) : l10n.t('Letter {0}, comment {1}', letter, comment),
	);
	tooltip.appendMarkdown('\n\n> ');
	tooltip.appendText(promise.replace(/\s+/g, ' '));
	return tooltip;
}
