/** Text of a commitments file to values, with every problem at its place. */
import { checkDuplicateKeys, checkReferences, type Read } from './check.ts';
import { conflictsIn } from './conflicts.ts';
import { parseTree } from './parse.ts';
import { type Schemas, schemas } from './schema.ts';
import { checkPartedDates } from './slips.ts';
import { child, type MapTree, type Tree } from './tree.ts';
import type { Commitment, CommitmentPlace, Ledger, LedgerFile, Letter, Problem } from './types.ts';
import { problemAt, validatePart } from './validate.ts';

/** Past this many nobody reads on; a file that is broken early has thousands. */
const MAX_PROBLEMS = 200;
const EMPTY: Ledger = { version: 1, letters: [], commitments: [] };

/**
 * Reads a commitments file; never throws. What could not be understood is left out of `ledger` and named in `problems`,
 * sorted by place. All offsets are UTF-16 offsets into `text`. With `usable` false nothing may be concluded from it.
 */
export function readLedger(text: string): LedgerFile {
	const { root, problems } = parseTree(text);
	if (problems.length > 0) {
		const conflicts = conflictsIn(text);
		return unusable(text, conflicts.length > 0 ? conflicts : problems);
	}
	if (root === null || (root.kind === 'scalar' && root.value === null)) {
		const message = 'The file is empty; write a starter with `commitments init`.';
		return unusable(text, [problemAt('bad-yaml', { start: 0, end: 0 }, message)]);
	}
	if (root.kind !== 'map') {
		const message = 'This is not a commitments file; it must have keys such as `version: 1` and `commitments:`.';
		return unusable(text, [problemAt('bad-yaml', root, message)]);
	}
	const version = versionProblem(root);
	return version ? unusable(text, [version]) : readRoot(text, root);
}

function unusable(text: string, problems: readonly Problem[]): LedgerFile {
	return { text, ledger: EMPTY, problems: sorted(problems), places: new Map(), usable: false };
}

function versionProblem(root: MapTree): Problem | null {
	const version = child(root, 'version');
	if (version?.kind === 'scalar' && version.value === 1) return null;
	if (version === null || (version.kind === 'scalar' && version.value === null)) {
		const message = 'The version of the file format is missing; add the line `version: 1`.';
		return problemAt('missing-key', root.pairs[0]?.keySpan ?? root, message);
	}
	const message = 'Only version 1 of this file format is known; write `version: 1`, or update the program.';
	return problemAt('unknown-version', version, message);
}

function readRoot(text: string, root: MapTree): LedgerFile {
	const problems: Problem[] = [];
	checkDuplicateKeys(root, problems);
	checkPartedDates(root, problems);
	const all = schemas();
	const headTree: MapTree = {
		...root,
		pairs: root.pairs.filter(({ key }) => key !== 'letters' && key !== 'commitments'),
	};
	const head = validatePart({ tree: headTree, schema: all.ledger, problems });
	const letters = listOf(root, 'letters', problems);
	const commitments = listOf(root, 'commitments', problems);
	if (head === null || letters === null || commitments === null) return unusable(text, problems);
	const kept = checkReferences(
		readLetters(letters, all, problems),
		readCommitments(commitments, all, problems),
		problems,
	);
	return {
		text,
		ledger: { ...head, letters: kept.letters.map((l) => l.value), commitments: kept.commitments.map((c) => c.value) },
		problems: sorted(problems),
		places: new Map(kept.commitments.map(({ tree, value }) => [value.id, placeOf(tree)])),
		usable: true,
	};
}

/** The items of a list; empty when absent or empty, null with a problem when it is something else. */
function listOf(root: MapTree, key: string, problems: Problem[]): readonly Tree[] | null {
	const tree = child(root, key);
	if (tree === null || (tree.kind === 'scalar' && tree.value === null)) return [];
	if (tree.kind === 'seq') return tree.items;
	problems.push(problemAt('invalid-value', tree, `\`${key}\` must be a list; begin each entry with a dash.`));
	return null;
}

function readLetters(trees: readonly Tree[], all: Schemas, problems: Problem[]): Read<Letter>[] {
	return trees.flatMap((tree) => {
		const value = validatePart({ tree, schema: all.letter, problems });
		return value === null ? [] : [{ tree, value }];
	});
}

function readCommitments(trees: readonly Tree[], all: Schemas, problems: Problem[]): Read<Commitment>[] {
	return trees.flatMap((tree) => {
		const value = validatePart({ tree, schema: all.commitment, problems });
		return value === null ? [] : [{ tree, value }];
	});
}

function placeOf(tree: Tree): CommitmentPlace {
	const span = ({ start, end }: Tree) => ({ start, end });
	const list = child(tree, 'elements');
	const elements = (list?.kind === 'seq' ? list.items : []).map((item) => {
		const id = child(item, 'id');
		return [id?.kind === 'scalar' ? id.source : '', span(item)] as const;
	});
	const ask = child(tree, 'ask');
	const at = child(tree, 'at');
	const saidOfAll = child(tree, 'saidOfAll');
	return {
		...span(tree),
		id: span(child(tree, 'id') ?? tree),
		quote: span(child(tree, 'quote') ?? tree),
		ask: ask && span(ask),
		saidOfAll: saidOfAll && span(saidOfAll),
		at: at && span(at),
		elements: new Map(elements),
	};
}

function sorted(problems: readonly Problem[]): readonly Problem[] {
	const order = (a: Problem, b: Problem) =>
		a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
	const all = [...problems].sort(order);
	const last = all[MAX_PROBLEMS - 1];
	if (!last || all.length === MAX_PROBLEMS) return all;
	const more = all.length - MAX_PROBLEMS;
	return [...all.slice(0, MAX_PROBLEMS - 1), { ...last, message: `${last.message} (${more} more problems follow.)` }];
}
