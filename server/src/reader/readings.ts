/** The readings file: text to values with problems and places, and edits that keep comments. */
import {
	type Change,
	checkDuplicateKeys,
	child,
	type Edited,
	edit,
	keysOf,
	listLines,
	type Plain,
	parseTree,
	problemAt,
	type Tree,
	validatePart,
} from '../ledger/index.ts';
import type { Problem, Span } from '../ledger/types.ts';
import { protocol } from './protocol.ts';
import type { Reading, ReadingsFile } from './types.ts';

const HEADER = [
	'# What a second reader saw in the drafts, element by element. Nothing here is signed: a person signs in the commitments',
	'# file. `commitments read` writes these entries; a reading is void once anything that it was shown has changed.',
];

/** The path of the readings file that belongs to a commitments file: beside it, `NAME.readings.yaml`. */
export function readingsPath(ledgerPath: string): string {
	return `${ledgerPath.replace(/\.ya?ml$/i, '')}.readings.yaml`;
}

/**
 * Reads a readings file; never throws. What could not be understood is left out and named in `problems`, sorted by place:
 * an entry that is not wholly right counts as none.
 */
export function readReadings(text: string): ReadingsFile {
	const { root, problems: broken } = parseTree(text);
	if (broken.length > 0) return unread(text, broken);
	if (root === null || (root.kind === 'scalar' && root.value === null)) return unread(text, []);
	const version = child(root, 'version');
	if (root.kind !== 'map' || version?.kind !== 'scalar' || version.value !== 1) {
		const message = 'This is no readings file of a version known here; it must begin with `version: 1`.';
		return unread(text, [problemAt('unknown-version', version ?? root, message)]);
	}
	const problems: Problem[] = [];
	checkDuplicateKeys(root, problems);
	const known = protocol();
	const headTree = { ...root, pairs: root.pairs.filter(({ key }) => key !== 'readings') };
	validatePart({ tree: headTree, schema: known.readings, problems });
	const list = child(root, 'readings');
	const items = list?.kind === 'seq' ? list.items : [];
	if (list !== null && list.kind !== 'seq' && !(list.kind === 'scalar' && list.value === null)) {
		problems.push(problemAt('invalid-value', list, '`readings` must be a list; begin each entry with a dash.'));
	}
	const read = items.flatMap((tree) => {
		const value = validatePart({ tree, schema: known.reading, problems });
		return value === null ? [] : [{ value: value as Reading, place: { start: tree.start, end: tree.end } }];
	});
	return {
		text,
		readings: read.map(({ value }) => value),
		problems: problems.sort((a, b) => a.start - b.start || a.end - b.end),
		places: read.map(({ place }): Span => place),
	};
}

function unread(text: string, problems: readonly Problem[]): ReadingsFile {
	return { text, readings: [], problems, places: [] };
}

/**
 * The readings file with new readings in it: one that is there for the same element of the same filing is replaced, all
 * else stays as it is written. `text` null makes a new file. A file that cannot be read is refused.
 */
export function recordReadings(text: string | null, readings: readonly Reading[]): Edited {
	const latest = [...new Map(readings.map((reading) => [keyOf(reading), reading])).values()];
	if (text === null || text.trim() === '') return { ok: true, text: newFile(latest) };
	const [problem] = readReadings(text).problems;
	if (problem) {
		const message = `The readings file is not in order, so it was not changed. ${problem.message}`;
		return { ok: false, problem: { ...problem, message } };
	}
	return edit(text, (root) => {
		const list = child(root, 'readings');
		const items = list?.kind === 'seq' ? list.items : [];
		const keys = items.map(treeKey);
		const fresh = latest.filter((reading) => !keys.includes(keyOf(reading)));
		const changes = latest.flatMap((reading) => replaced(keys.indexOf(keyOf(reading)), reading));
		if (fresh.length === 0) return changes;
		const entries = fresh.map(plain);
		const added: Change =
			items.length > 0
				? { kind: 'insert', list: ['readings'], after: items.length - 1, items: entries, spaced: true }
				: { kind: 'put', map: [], key: 'readings', value: entries, order: ['version', 'readings'], spaced: true };
		return [...changes, added];
	});
}

function newFile(readings: readonly Reading[]): string {
	const lines = [...HEADER, 'version: 1', '', ...listLines('readings', readings.map(plain), 0, true)];
	return `${lines.join('\n')}\n`;
}

function replaced(index: number, reading: Reading): Change[] {
	if (index < 0) return [];
	return Object.entries(plain(reading)).map(([key, value]) => ({
		kind: 'put',
		map: ['readings', index],
		key,
		value,
		order: keysOf(protocol().reading),
	}));
}

/** In the order in which it is written; empty lists are spelled out, so that a later answer finds their place. */
function plain(reading: Reading): Readonly<Record<string, Plain>> {
	const { filing, commitment, element, verdict, quotes, lacks, why, model, on, question, passages } = reading;
	const carried = quotes.map(({ passage, text }) => ({ passage, text }));
	return {
		filing,
		commitment,
		element,
		verdict,
		quotes: carried,
		lacks: [...lacks],
		why,
		model,
		on,
		question,
		passages,
	};
}

function keyOf({ filing, commitment, element }: Pick<Reading, 'filing' | 'commitment' | 'element'>): string {
	return JSON.stringify([filing, commitment, element]);
}

function treeKey(tree: Tree): string {
	const word = (key: string): string => {
		const value = child(tree, key);
		return value?.kind === 'scalar' ? value.source : '';
	};
	return keyOf({ filing: word('filing'), commitment: word('commitment'), element: word('element') });
}

/** The readings looked up by element; of several for one the last counts. */
export function readingsByElement(
	readings: readonly Reading[],
): (filing: string, commitment: string, element: string) => Reading | null {
	const byKey = new Map(readings.map((reading) => [keyOf(reading), reading]));
	return (filing, commitment, element) => byKey.get(keyOf({ filing, commitment, element })) ?? null;
}
