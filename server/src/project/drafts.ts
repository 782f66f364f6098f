/** Which files are drafts. */
import type { Ledger } from '../ledger/types.ts';
import { isGenerated } from './generated.ts';
import { ignoredBy } from './ignored.ts';
import { LEDGER_NAMES } from './ledgers.ts';
import { folderOf, isBelow, joinPath, nameOf } from './paths.ts';
import { readBytes } from './reading.ts';
import type { Trouble, Workspace } from './types.ts';

export const MARKDOWN: readonly string[] = ['**/*.md', '**/*.markdown'];
/** What a folder of filings as they were filed holds. */
export const AS_FILED: readonly string[] = [...MARKDOWN, '**/*.htm', '**/*.html'];
/** Files that go with a repository, not with a filing; only drafts when they are named or matched by `drafts:`. */
const HOUSEKEEPING =
	/^(?:readme|changelog|changes|history|contributing|licen[cs]e|notice|code[_-]of[_-]conduct|security|authors|agents|claude|todo)(?:[._-].*)?\.(?:md|markdown)$/i;

/** What the paths of a command line stand for. */
interface Selection {
	/** Named one by one: drafts whatever they are called. */
	readonly named: readonly string[];
	/** Found in folders and by globs. */
	readonly swept: readonly string[];
}

/** Files, folders (what they hold of `wanted`) and globs, absolute, to the files meant, without doubles; what matches nothing is a trouble. */
export async function selectFiles(
	workspace: Workspace,
	paths: readonly string[],
	troubles: Trouble[],
	wanted = MARKDOWN,
): Promise<Selection> {
	const named = new Set<string>();
	const swept = new Set<string>();
	for (const path of paths) {
		const before = troubles.length;
		const bytes = await readBytes(workspace, path, troubles);
		if (bytes !== null && isGenerated(new TextDecoder().decode(bytes.subarray(0, 100)))) {
			troubles.push({ file: path, line: null, message: 'This program wrote it; it is no draft. Name the drafts.' });
		} else if (bytes !== null) named.add(path);
		else if (troubles.length === before) {
			const found = await sweep(workspace, path, wanted);
			for (const file of found) swept.add(file);
			if (found.length === 0) {
				const kinds = wanted === MARKDOWN ? 'Markdown file' : 'Markdown or HTML file';
				const message = `There is no such file, and no ${kinds} below it; check the path.`;
				troubles.push({ file: path, line: null, message });
			}
		}
	}
	return { named: [...named].sort(), swept: [...swept].filter((file) => !named.has(file)).sort() };
}

/** The wanted files of a folder, or what a glob matches. */
async function sweep(workspace: Workspace, path: string, wanted = MARKDOWN): Promise<readonly string[]> {
	const parts = path.split('/');
	const magic = parts.findIndex((part) => /[*?{[]/.test(part));
	if (magic < 0) return workspace.list(path, wanted);
	return workspace.list(parts.slice(0, magic).join('/') || '/', [parts.slice(magic).join('/')]);
}

/** Files, and what is below folders or matched by globs, named from the folder of the commitments file. */
async function sweepAll(
	workspace: Workspace,
	ledgerPath: string,
	paths: readonly string[],
): Promise<readonly string[]> {
	const all = paths.map((path) => joinPath(folderOf(ledgerPath), path));
	return [...all, ...(await Promise.all(all.map((path) => sweep(workspace, path)))).flat()];
}

/** Of the files found in folders, those that this commitments file calls drafts. */
export async function draftsAmong(
	workspace: Workspace,
	files: readonly string[],
	ledgerPath: string,
	ledger: Ledger,
): Promise<readonly string[]> {
	const letters = new Set(ledger.letters.map(({ file }) => joinPath(folderOf(ledgerPath), file)));
	const wanted = ledger.drafts && new Set(await workspace.list(folderOf(ledgerPath), ledger.drafts));
	const filed = new Set(await sweepAll(workspace, ledgerPath, ledger.previous ?? []));
	const ignored = await ignoredBy(workspace, ledgerPath);
	return files.filter((file) => {
		if (letters.has(file) || filed.has(file) || ignored.has(file)) return false;
		// Drafts from outside the folder of a commitments file that was named by hand are no business of its globs.
		if (wanted && isBelow(file, folderOf(ledgerPath))) return wanted.has(file);
		return !HOUSEKEEPING.test(nameOf(file));
	});
}

/** All drafts that a commitments file governs: those below it that no nearer commitments file governs. */
export async function draftsOf(workspace: Workspace, ledgerPath: string, ledger: Ledger): Promise<readonly string[]> {
	const root = folderOf(ledgerPath);
	const files = await workspace.list(root, ledger.drafts ?? MARKDOWN);
	const nearer = (
		await workspace.list(
			root,
			LEDGER_NAMES.map((name) => `**/${name}`),
		)
	)
		.filter((path) => folderOf(path) !== root)
		.map(folderOf);
	const own = files.filter((file) => !nearer.some((folder) => isBelow(file, folder)));
	return draftsAmong(workspace, own, ledgerPath, ledger);
}
