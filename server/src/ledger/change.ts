/** Changes to the file as data: applied to the text by splices, and to its values, so that each is the proof of the other. */
import type { Plain } from './emit.ts';
import { kept } from './once.ts';
import { parseTree } from './parse.ts';
import { readLedger } from './read.ts';
import { applySplices, insertItems, putPair, type Splice } from './splice.ts';
import { child, type MapTree, nodeAt, type Tree, toPlain } from './tree.ts';
import type { Problem, Span } from './types.ts';
import { problemAt } from './validate.ts';

/** The new text, or why there is none; the problem's place is in the text that was given. */
export type Edited = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

type Path = readonly (string | number)[];
/** Paths lead from the root of the file as it was; several changes must touch different places. */
export type Change =
	| {
			readonly kind: 'insert';
			readonly list: Path;
			readonly after: number;
			readonly items: readonly Plain[];
			readonly spaced: boolean;
	  }
	| {
			readonly kind: 'put';
			readonly map: Path;
			readonly key: string;
			/** The key that takes its place. */
			readonly as?: string;
			readonly value: Plain;
			readonly order: readonly string[];
			readonly spaced?: boolean;
	  }
	| { readonly kind: 'scalar'; readonly at: Path; readonly value: string; readonly written: string }
	/** Comments and white space: no value changes. */
	| { readonly kind: 'layout'; readonly at: Path; readonly splice: Splice };

/** What to change, or one sentence why it cannot be. */
export type Plan = readonly Change[] | string;

/**
 * Plans on a usable file, splices the changes in and reads the result: it is handed out only when its values are the
 * old ones with exactly these changes. Everything else (aliases, exotic layouts) is refused and left to a person.
 */
export function edit(text: string, plan: (root: MapTree, text: string) => Plan): Edited {
	const { root, problems } = parseTree(text);
	if (root?.kind !== 'map' || problems.length > 0) return unusable(text);
	if (toPlain(root.pairs.find(({ key }) => key === 'version')?.value ?? root, 'version') !== 1) return unusable(text);
	const changes = plan(root, text);
	if (typeof changes === 'string') return refused(changes);
	if (changes.length === 0) return { ok: true, text };
	const result = changed(text, root, changes);
	if (result !== null) return { ok: true, text: result };
	const unsafe = changes.find((change) => changed(text, root, [change]) === null) ?? changes[0];
	return refused(
		'The file is laid out here in a way that cannot be edited safely, as where an alias (`*name`) stands for this elsewhere; write it out by hand.',
		placeOf(root, unsafe),
	);
}

/** The text with these changes; null where it would not be what was there with exactly these changes. */
function changed(text: string, root: MapTree, changes: readonly Change[]): string | null {
	const result = applySplices(
		text,
		changes.map((change) => spliceOf(text, root, change)),
	);
	const after = parseTree(result);
	const isSound = after.root !== null && canonical(toPlain(after.root)) === canonical(applied(toPlain(root), changes));
	return isSound ? result : null;
}

/** What a change touches: the value that it replaces, else what it adds to. */
function placeOf(root: MapTree, change: Change | undefined): Span {
	const tree = nodeAt(root, pathOf(change));
	return (change?.kind === 'put' ? child(tree, change.key) : null) ?? tree;
}

/** A refusal with its reason. */
export function refused(message: string, at: Span = { start: 0, end: 0 }): Edited {
	return { ok: false, problem: problemAt('cannot-edit', at, message) };
}

function unusable(text: string): Edited {
	const first = readLedger(text).problems[0];
	const message = `The commitments file cannot be read, so it was not changed. ${first?.message ?? ''}`.trim();
	return refused(message, first);
}

function pathOf(change: Change | undefined): Path {
	if (!change) return [];
	return change.kind === 'insert' ? change.list : change.kind === 'put' ? change.map : change.at;
}

function spliceOf(text: string, root: Tree, change: Change): Splice {
	if (change.kind === 'layout') return change.splice;
	const tree = nodeAt(root, pathOf(change));
	if (change.kind === 'insert' && tree.kind === 'seq') return insertItems(text, tree, change);
	if (change.kind === 'put' && tree.kind === 'map') return putPair(text, tree, change);
	return { start: tree.start, end: tree.end, text: change.kind === 'scalar' ? change.written : '' };
}

type Values = Record<string, unknown>;

/** The values with the changes made; insertions last, as they move what comes after them. */
function applied(value: unknown, changes: readonly Change[]): unknown {
	const inserts = new Map<unknown[], (Change & { kind: 'insert' })[]>();
	for (const change of changes) {
		if (change.kind === 'layout') continue;
		const target = follow(value, change.kind === 'scalar' ? change.at.slice(0, -1) : pathOf(change));
		if (change.kind === 'put') {
			if (change.as !== undefined) delete (target as Values)[change.key];
			(target as Values)[change.as ?? change.key] = change.value;
		}
		if (change.kind === 'scalar') (target as Values)[String(change.at.at(-1))] = change.value;
		if (change.kind === 'insert' && Array.isArray(target)) kept(inserts, target, () => []).push(change);
	}
	for (const [list, wanted] of inserts) {
		const filled = list.flatMap((item, i) => [item, ...wanted.filter((w) => w.after === i).flatMap((w) => w.items)]);
		list.splice(0, list.length, ...filled);
	}
	return value;
}

function follow(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((at, step) => (at as Values | undefined)?.[step], value);
}

/** One text for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) => {
		if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
		return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
	});
}
