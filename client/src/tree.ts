/** The nodes of the Commitments view, made from overviews. Knows nothing of how they are drawn. */
import type { ElementEntry } from '../../server/src/report/types.ts';
import {
	type Cell,
	type CommitmentEntry,
	type Coverage,
	isShown,
	type LedgerOverview,
	type ProjectReport,
} from './overviews.ts';

/** What the view is ordered by. */
const GROUPINGS = ['filing', 'letter', 'state'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface Base {
	/** The same for the same thing in every answer, so that what was unfolded stays so. */
	readonly key: string;
	readonly parent: Node | null;
	readonly overview: LedgerOverview;
}

/** A commitments file; shown only when there are several, or when one cannot be used. */
export interface LedgerNode extends Base {
	readonly kind: 'ledger';
}
/** What commitments are gathered under: a filing, a letter or a state. */
export interface GroupNode extends Base {
	readonly kind: 'group';
	readonly by: Grouping;
	/** Id of the filing or letter, or the state. */
	readonly value: string;
	readonly rows: readonly Row[];
}
/** A commitment in one filing; without a cell, a commitment that no filing is asked for. */
export interface CommitmentNode extends Base {
	readonly kind: 'commitment';
	readonly entry: CommitmentEntry;
	readonly cell: Cell | null;
	/** True where the group does not say the filing. */
	readonly namesFiling: boolean;
}
/** A promised fact in one filing. */
export interface ElementNode extends Base {
	readonly kind: 'element';
	readonly entry: CommitmentEntry;
	readonly cell: Cell;
	readonly element: ElementEntry;
}
export type Node = LedgerNode | GroupNode | CommitmentNode | ElementNode;

/** A commitment in a filing. */
export interface Row {
	readonly entry: CommitmentEntry;
	readonly cell: Cell | null;
}

/** The first level of the view; `order` is the order of states. */
export function rootsOf(
	overviews: readonly LedgerOverview[],
	by: Grouping,
	filter: string,
	order: readonly Coverage[],
): readonly Node[] {
	const alone = overviews.length === 1 && overviews[0]?.project;
	return overviews.flatMap((overview): readonly Node[] => {
		const node: LedgerNode = { kind: 'ledger', key: overview.ledger, parent: null, overview };
		return alone ? groupsOf(overview, null, by, filter, order) : [node];
	});
}

/** What stands below a node. */
export function childrenOf(node: Node, by: Grouping, filter: string, order: readonly Coverage[]): readonly Node[] {
	switch (node.kind) {
		case 'ledger':
			return groupsOf(node.overview, node, by, filter, order);
		case 'group':
			return node.rows.map((row) => commitmentNode(node, row));
		case 'commitment':
			return (node.cell?.elements ?? []).map(
				(element): ElementNode => ({
					kind: 'element',
					key: `${node.key}/${element.id}`,
					parent: node,
					overview: node.overview,
					entry: node.entry,
					cell: node.cell as Cell,
					element,
				}),
			);
		case 'element':
			return [];
	}
}

function commitmentNode(group: GroupNode, { entry, cell }: Row): CommitmentNode {
	return {
		kind: 'commitment',
		key: `${group.key}/${entry.id}@${cell?.filing ?? ''}`,
		parent: group,
		overview: group.overview,
		entry,
		cell,
		namesFiling: group.by !== 'filing',
	};
}

function groupsOf(
	overview: LedgerOverview,
	parent: Node | null,
	by: Grouping,
	filter: string,
	order: readonly Coverage[],
): readonly Node[] {
	const { project } = overview;
	if (!project) return [];
	const wanted = rowsOf(project).filter((row) => matches(row, filter));
	return valuesOf(project, by, order).flatMap((value): readonly Node[] => {
		const rows = wanted.filter((row) => groupValue(row, by) === value);
		if (rows.length === 0 && (by !== 'filing' || filter !== '')) return [];
		const key = `${overview.ledger}|${by}|${value}`;
		return [{ kind: 'group', key, parent, overview, by, value, rows: sorted(rows, order) }];
	});
}

/** Every commitment in every filing that is asked for it, or was settled for it; what no filing is asked for stands once. */
function rowsOf({ commitments }: ProjectReport): readonly Row[] {
	return commitments.flatMap((entry): readonly Row[] => {
		const cells = entry.cells.filter(isShown);
		return cells.length > 0 ? cells.map((cell) => ({ entry, cell })) : [{ entry, cell: null }];
	});
}

function valuesOf(project: ProjectReport, by: Grouping, order: readonly Coverage[]): readonly string[] {
	if (by === 'filing') return project.filings.map(({ id }) => id);
	if (by === 'letter') return [...new Set(project.commitments.map(({ letter }) => letter))];
	return order;
}

function groupValue(row: Row, by: Grouping): string | null {
	if (by === 'filing') return row.cell?.filing ?? null;
	return by === 'letter' ? row.entry.letter : stateOf(row);
}

/** The state of a commitment that no filing is asked for is its own. */
export function stateOf({ entry, cell }: Row): Coverage {
	if (cell) return cell.coverage;
	return entry.retired ? 'retired' : entry.strength === 'record' ? 'record' : 'not-due';
}

function sorted(rows: readonly Row[], order: readonly Coverage[]): readonly Row[] {
	return [...rows].sort((a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)));
}

/** True when every word of the filter stands in what a person knows a commitment by. */
export function matches({ entry, cell }: Row, filter: string): boolean {
	const text = [
		entry.id,
		entry.title,
		entry.letter,
		`comment ${entry.comment ?? ''}`,
		entry.topic,
		cell?.filing,
		entry.promise,
	]
		.join(' ')
		.toLowerCase();
	return filter
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
