/** Edits of a commitments file: `(text, …)` to text. Only the lines of what is touched change; a refusal says why. */
import { type Change, type Edited, edit, type Plan, refused } from './change.ts';
import { type Plain, scalarText } from './emit.ts';
import { grouped } from './grouped.ts';
import { LINKS, type Relink } from './links.ts';
import { contentEnd, remarkSplice } from './splice.ts';
import { type Group, keyOrder, tidy } from './tidy.ts';
import { child, type Tree, toPlain } from './tree.ts';
import type { Commitment, Decision, Letter, Registrant, Retired, SignOff, Waiver } from './types.ts';

export type { Edited } from './change.ts';

/**
 * Adds commitments at the end of the list, or with `besideLetter` behind the last one of the same letter. An id that is
 * taken is refused, and then nothing is added.
 */
export function addCommitments(
	text: string,
	commitments: readonly Commitment[],
	{ besideLetter = false }: { readonly besideLetter?: boolean } = {},
): Edited {
	return edit(text, (root) => {
		const taken = takenAmong(commitments, idsIn(child(root, 'commitments')));
		if (taken !== null) return `The id \`${taken}\` is taken; choose another.`;
		const groups = besideLetter ? byPlace(root, commitments) : new Map([[-1, commitments]]);
		return [...groups].flatMap(([after, group]) =>
			addEntries(text, root, [], 'commitments', 'commitment', group, after),
		);
	});
}

/** Adds letters at the end of `letters`. An id that is taken is refused, and then nothing is added. */
export function addLetters(text: string, letters: readonly Letter[]): Edited {
	return edit(text, (root) => {
		const taken = takenAmong(letters, idsIn(child(root, 'letters')));
		if (taken !== null) return `There is a letter \`${taken}\` already; choose another id.`;
		return addEntries(text, root, [], 'letters', 'letter', letters);
	});
}

/** Sets what is given of a letter (hash, dates, file, reviewed documents); what is the same already stays as written. */
export function updateLetter(text: string, letterId: string, changes: Partial<Omit<Letter, 'id'>>): Edited {
	return edit(text, (root) => {
		const index = indexOf(child(root, 'letters'), letterId);
		if (index < 0) return `No letter has the id \`${letterId}\`; add it first.`;
		const before = itemOf(root, 'letters', index);
		return Object.entries(changes).flatMap(([key, given]): Change[] => {
			const value = tidy(given, null);
			const old = child(before, key);
			if (value === null || (old && JSON.stringify(toPlain(old, key)) === JSON.stringify(value))) return [];
			return [{ kind: 'put', map: ['letters', index], key, value, order: keyOrder('letter') }];
		});
	});
}

/**
 * Adds a person's decision whether the condition is met in a filing. One that stands there for the same filing stays, and
 * the new one says that it takes its place.
 */
export function addDecision(text: string, commitmentId: string, decision: Decision): Edited {
	return editCommitment(text, commitmentId, (commitment, index) => {
		const list = child(commitment, 'decisions');
		const before = indices(list).findLast((i) => {
			const period = sourceAt(commitment, ['decisions', i, 'period']) ?? decision.period;
			const isSame = decision.period === undefined || period === decision.period;
			return isSame && sourceAt(commitment, ['decisions', i, 'filing']) === decision.filing;
		});
		const supersedes = before === undefined ? null : sourceAt(commitment, ['decisions', before, 'on']);
		const entry = supersedes === null ? decision : { ...decision, supersedes };
		return addEntries(text, commitment, ['commitments', index], 'decisions', 'decision', [entry]);
	});
}

/** Adds a waiver. */
export function addWaiver(text: string, commitmentId: string, waiver: Waiver): Edited {
	return addToCommitment(text, commitmentId, 'waivers', 'waiver', waiver);
}

/** Adds a passage that a person accepted as evidence. */
export function addSignOff(text: string, commitmentId: string, signOff: SignOff): Edited {
	return addToCommitment(text, commitmentId, 'signOffs', 'signOff', signOff);
}

/** Retires a commitment: it stays in the file with kind, reason, name and date. One that is retired stays as it is. */
export function retire(text: string, commitmentId: string, retired: Retired): Edited {
	return editCommitment(text, commitmentId, (commitment, index) => {
		const before = child(commitment, 'retired');
		if (before?.kind === 'map') return `\`${commitmentId}\` is retired already; change that by hand.`;
		const value = tidy(retired, 'retired') ?? {};
		return [{ kind: 'put', map: ['commitments', index], key: 'retired', value, order: keyOrder('commitment') }];
	});
}

/** Sets the registrant of a file that names none; one that is there stays as a person wrote it. */
export function addRegistrant(text: string, registrant: Registrant): Edited {
	return edit(text, (root) => {
		const there = child(root, 'registrant');
		if (there && !(there.kind === 'scalar' && there.value === null)) return [];
		const value = tidy(registrant, 'registrant') ?? {};
		return [{ kind: 'put', map: [], key: 'registrant', value, order: keyOrder('ledger'), spaced: true }];
	});
}

/** Where a commitment stands in its letter. */
export type InLetter = Pick<Commitment, 'at' | 'comment' | 'alsoAnswers'>;

/** Sets where commitments stand in their letters, by id; ids that are not there are passed over. */
export function setPlaces(text: string, places: ReadonlyMap<string, InLetter>): Edited {
	return edit(text, (root) => {
		const ids = idsIn(child(root, 'commitments'));
		return [...places].flatMap(([id, place]): Change[] => {
			const index = ids.indexOf(id);
			const map = ['commitments', index];
			return Object.entries(index < 0 ? {} : place).flatMap(([key, given]): Change[] => {
				const value = tidy(given, null);
				return value === null ? [] : [{ kind: 'put', map, key, value, order: keyOrder('commitment') }];
			});
		});
	});
}

/** Links of commitments, by id, to other entries than they led to, under the same or another key; ids and keys that are not there are passed over. */
export function relink(text: string, links: ReadonlyMap<string, readonly Relink[]>): Edited {
	return edit(text, (root) => {
		const ids = idsIn(child(root, 'commitments'));
		return [...links].flatMap(([id, own]) => {
			const map = ['commitments', ids.indexOf(id)];
			return own
				.filter(({ key }) => treeAt(root, [...map, key]) !== null)
				.map(({ key, as, to }): Change => ({ kind: 'put', map, key, as, value: to, order: [] }));
		});
	});
}

/** Keys of a commitment that a letter fills in where nobody wrote them. */
const FILLED = ['alsoAnswers', ...LINKS] as const;
/** What a letter says of a commitment beyond its own words: other comments that it answers, earlier entries that it takes up. */
export type Filled = Pick<Commitment, (typeof FILLED)[number]>;

/** Says of commitments, by id, what is not said there yet; a key that stands there stays, empty or not, and ids that do not are passed over. */
export function fillIn(text: string, said: ReadonlyMap<string, Filled>): Edited {
	return edit(text, (root) => {
		const ids = idsIn(child(root, 'commitments'));
		return [...said].flatMap(([id, wanted]): Change[] => {
			const index = ids.indexOf(id);
			const map = ['commitments', index];
			return FILLED.flatMap((key): Change[] => {
				const value = tidy(wanted[key], null);
				if (index < 0 || value === null || treeAt(root, [...map, key]) !== null) return [];
				return [{ kind: 'put', map, key, value, order: keyOrder('commitment') }];
			});
		});
	});
}

/**
 * A comment line `lead rest` above each of the commitments for which `wanted` gives a rest, in place of one with the same lead
 * and another rest, and none with this lead above those for which it gives null.
 */
export function remarkAbove(text: string, lead: string, wanted: ReadonlyMap<string, string | null>): Edited {
	return edit(text, (root) => {
		const list = child(root, 'commitments');
		if (list?.kind !== 'seq') return [];
		const ids = idsIn(list);
		return [...wanted].flatMap(([id, rest]): Change[] => {
			const index = ids.indexOf(id);
			const item = list.items[index];
			const splice = item && remarkSplice(text, list, item, lead, rest);
			return splice ? [{ kind: 'layout', at: ['commitments', index], splice }] : [];
		});
	});
}

/** What an id names: a commitment, a letter, or an element of a commitment. */
export type Named =
	| { readonly kind: 'commitment'; readonly id: string }
	| { readonly kind: 'letter'; readonly id: string }
	| { readonly kind: 'element'; readonly commitment: string; readonly id: string };

/** Renames an id and everything in the file that refers to it; drafts that name it are the caller's to change. */
export function renameId(text: string, named: Named, newId: string): Edited {
	if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(newId)) {
		return refused(`\`${newId}\` is no id; use letters, digits, dots, dashes and underscores.`);
	}
	return edit(text, (root) => {
		const home = homeOf(root, named);
		const list = home === null ? null : treeAt(root, home);
		const index = indexOf(list, named.id);
		if (home === null || index < 0) return `There is no ${named.kind} \`${named.id}\`; name one that is there.`;
		if (newId === named.id) return [];
		if (indexOf(list, newId) >= 0) return `The id \`${newId}\` is taken; choose another.`;
		const paths = [[...home, index, 'id'], ...referencesTo(root, named, home)];
		return paths.map((at) => ({ kind: 'scalar', at, value: newId, written: scalarText(newId, true) }));
	});
}

type Path = readonly (string | number)[];

function treeAt(root: Tree, path: Path): Tree | null {
	let at: Tree | null = root;
	for (const step of path) at = at?.kind === 'seq' ? (at.items[Number(step)] ?? null) : child(at, String(step));
	return at;
}

function homeOf(root: Tree, named: Named): Path | null {
	if (named.kind !== 'element') return [`${named.kind}s`];
	const index = indexOf(child(root, 'commitments'), named.commitment);
	return index < 0 ? null : ['commitments', index, 'elements'];
}

function referencesTo(root: Tree, named: Named, home: Path): Path[] {
	const refers = (path: Path) => sourceAt(root, path) === named.id;
	if (named.kind === 'element') {
		const commitment = home.slice(0, 2);
		return ['waivers', 'signOffs'].flatMap((key) =>
			indices(treeAt(root, [...commitment, key]))
				.map((i) => [...commitment, key, i, 'element'])
				.filter(refers),
		);
	}
	const inside = named.kind === 'letter' ? [['letter']] : [['retired', 'supersededBy'], ...LINKS.map((key) => [key])];
	return indices(child(root, 'commitments'))
		.flatMap((i) => inside.map((path) => ['commitments', i, ...path]))
		.filter(refers);
}

function indices(list: Tree | null): number[] {
	return list?.kind === 'seq' ? [...list.items.keys()] : [];
}

function sourceAt(root: Tree, path: Path): string | null {
	const tree = treeAt(root, path);
	return tree?.kind === 'scalar' ? tree.source : null;
}

function itemOf(root: Tree, key: string, index: number): Tree | null {
	return treeAt(root, [key, index]);
}

function idsIn(list: Tree | null): string[] {
	return indices(list).map((i) => sourceAt(list ?? EMPTY, [i, 'id']) ?? '');
}
const EMPTY: Tree = { kind: 'scalar', start: 0, end: 0, value: null, source: '', style: 'plain', alias: false };

function indexOf(list: Tree | null, id: string): number {
	return idsIn(list).indexOf(id);
}

function takenAmong(items: readonly { readonly id: string }[], ids: readonly string[]): string | null {
	const taken = new Set(ids);
	for (const { id } of items) {
		if (taken.has(id)) return id;
		taken.add(id);
	}
	return null;
}

/** By the index of the commitment they go behind: the last one of their letter, or -1 for the end of the list. */
function byPlace(root: Tree, commitments: readonly Commitment[]): Map<number, Commitment[]> {
	const letters = indices(child(root, 'commitments')).map((i) => sourceAt(root, ['commitments', i, 'letter']));
	return grouped(commitments, ({ letter }) => letters.lastIndexOf(letter));
}

function editCommitment(text: string, id: string, plan: (commitment: Tree, index: number) => Plan): Edited {
	return edit(text, (root) => {
		const index = indexOf(child(root, 'commitments'), id);
		const commitment = itemOf(root, 'commitments', index);
		return commitment ? plan(commitment, index) : `No commitment has the id \`${id}\`; name one that is there.`;
	});
}

function addToCommitment(text: string, id: string, key: string, group: Group, entry: object): Edited {
	return editCommitment(text, id, (commitment, index) =>
		addEntries(text, commitment, ['commitments', index], key, group, [entry]),
	);
}

/** Entries for the list under `key`, which is made when it is not there; `after` -1 stands for its end. */
function addEntries(
	text: string,
	map: Tree,
	path: Path,
	key: string,
	group: Group,
	entries: readonly object[],
	after = -1,
): Change[] {
	const items = entries.map((entry): Plain => tidy(entry, group) ?? {});
	if (items.length === 0) return [];
	const list = child(map, key);
	const spaced = key === 'commitments' && isSpaced(text, list);
	if (list?.kind === 'seq' && list.items.length > 0) {
		const index = after < 0 ? list.items.length - 1 : after;
		return [{ kind: 'insert', list: [...path, key], after: index, items, spaced }];
	}
	const order = keyOrder(path.length === 0 ? 'ledger' : 'commitment');
	return [{ kind: 'put', map: path, key, value: items, order, spaced }];
}

/** Whether blank lines stand between the entries; so it begins, and so it goes on where a person keeps it so. */
function isSpaced(text: string, list: Tree | null): boolean {
	const [last, ...before] = list?.kind === 'seq' ? list.items.slice(-2).reverse() : [];
	const previous = before[0];
	if (!last || !previous) return true;
	return /\n[ \t]*\r?\n/.test(text.slice(contentEnd(text, previous), last.start));
}
