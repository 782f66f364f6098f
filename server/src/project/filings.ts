/** Which drafts make up which filing. */
import type { Draft } from '../draft/types.ts';
import type { Filing } from '../evidence/types.ts';
import { grouped } from '../ledger/index.ts';
import { folderOf, relativePath } from './paths.ts';

/**
 * Drafts to filings, sorted by id. Files that name the same `filing` are one; files of one folder with the same form and
 * period are one; any other file stands alone. A file that says nothing never joins a filing by standing beside it: a note
 * about a disclosure would count as its evidence.
 */
export function groupFilings(drafts: readonly Draft[], root: string): readonly Filing[] {
	const sorted = [...drafts].sort((a, b) => compare(a.file, b.file));
	const plain = [...grouped(sorted, keyOf)].map(([key, members]) => ({ key, filing: filingOf(key, members, root) }));
	return plain
		.map(({ filing }, index) => {
			const taken = plain.some((other, at) => at !== index && other.filing.id === filing.id);
			return taken && !isNamed(filing) ? { ...filing, id: longId(filing, root) } : filing;
		})
		.sort((a, b) => compare(a.id, b.id));
}

function keyOf({ file, meta }: Draft): string {
	if (meta.filing !== null) return `named ${meta.filing}`;
	if (meta.form !== null && meta.period !== null) return `like ${folderOf(file)} ${meta.form} ${meta.period}`;
	return `alone ${file}`;
}

function filingOf(key: string, drafts: readonly Draft[], root: string): Filing {
	const named = key.startsWith('named ') ? key.slice('named '.length) : null;
	const form = settle(drafts, 'form');
	const period = settle(drafts, 'period');
	const own = form !== null && period !== null ? `${form.replaceAll(' ', '-')}-${period}` : fileId(drafts[0], root);
	return { id: named ?? own, form, period, drafts };
}

/** What most files say; between equals the first file's. What was written stands above what was inferred. */
function settle(drafts: readonly Draft[], key: 'form' | 'period'): string | null {
	const written = drafts.filter(({ meta }) => !meta.inferred.some((note) => note.startsWith(`${key} `)));
	for (const group of [written, drafts]) {
		const votes = new Map<string, number>();
		for (const { meta } of group) {
			const value = meta[key];
			if (value !== null) votes.set(value, (votes.get(value) ?? 0) + 1);
		}
		const [best] = [...votes].sort((a, b) => b[1] - a[1]);
		if (best) return best[0];
	}
	return null;
}

function isNamed({ drafts }: Filing): boolean {
	return drafts.some(({ meta }) => meta.filing !== null);
}

function longId(filing: Filing, root: string): string {
	const [first] = filing.drafts;
	return first ? `${relativePath(root, folderOf(first.file))}/${filing.id}` : filing.id;
}

function fileId(draft: Draft | undefined, root: string): string {
	return draft ? relativePath(root, draft.file).replace(/\.[^./]*$/, '') : '';
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
