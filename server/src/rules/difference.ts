/** What changed between two passages, in words that fit into a message. */
import { squash } from '../ledger/index.ts';
import { shorten } from './messages.ts';

/** Longer passages are shown as a whole: word by word would take too long and help nobody. */
const LONGEST = 600;

/** "“12%” became “14%”; “and its terms” was taken out." Empty when the words are the same. */
export function differenceOf(before: string, after: string): string {
	const [old, now] = [squash(before).split(' '), squash(after).split(' ')];
	if (old.length > LONGEST || now.length > LONGEST) return `It reads now: “${shorten(after)}”.`;
	const changes = changesOf(old, now);
	const moved = movesAmong(changes, old, now);
	const parts = changes.flatMap(({ taken, put }) => {
		const [gone, come] = [shorten(taken.join(' ')), shorten(put.join(' '))];
		if (gone === '') return come === '' ? [] : [`“${come}” was added`];
		return [come === '' ? `“${gone}” was taken out` : `“${gone}” became “${come}”`];
	});
	const all = [...moved, ...parts];
	return all.length === 0 ? '' : `${all.join('; ')}.`;
}

interface Change {
	/** Where it begins among the old words, and among the new ones. */
	readonly from: number;
	readonly to: number;
	taken: string[];
	put: string[];
}

/** Longer runs of words are told as they are: taken out here, added there. */
const MOST_MOVED = 6;

/** What was taken out in one place and put in at another, said once; it is taken off the changes. */
function movesAmong(changes: readonly Change[], old: readonly string[], now: readonly string[]): readonly string[] {
	return changes.flatMap((change) => {
		const { taken, put, from } = change;
		if (taken.length === 0 || taken.length > MOST_MOVED || put.length > 0) return [];
		for (const other of changes) {
			const at = other === change ? -1 : positionIn(other.put, taken);
			if (at < 0) continue;
			const words = taken.join(' ');
			const before = placeBefore(old, from + taken.length);
			const after = placeBefore(now, other.to + at + taken.length);
			change.taken = [];
			if (other.put.length === taken.length) other.put = [];
			return [`“${words}” moved: it stood ${before}, and stands now ${after}`];
		}
		return [];
	});
}

function placeBefore(words: readonly string[], at: number): string {
	const next = words.slice(at, at + 3).join(' ');
	return next === '' ? 'at the end' : `before “${next}”`;
}

/** Where words stand in a row among others, -1 for nowhere. */
function positionIn(words: readonly string[], sought: readonly string[]): number {
	return words.findIndex((_, at) =>
		sought.every((word, next) => words[at + next]?.toLowerCase() === word.toLowerCase()),
	);
}

/** The runs of words between what both have in common, by the longest common subsequence. */
function changesOf(old: readonly string[], now: readonly string[]): readonly Change[] {
	const common = commonLengths(old, now);
	const changes: Change[] = [];
	let open: Change | null = null;
	let [i, j] = [0, 0];
	while (i < old.length || j < now.length) {
		const [word, other] = [old[i], now[j]];
		if (word !== undefined && word === other) {
			open = null;
			i++;
			j++;
			continue;
		}
		if (open === null) {
			open = { from: i, to: j, taken: [], put: [] };
			changes.push(open);
		}
		if (other === undefined || (word !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
			if (word !== undefined) open.taken.push(word);
			i++;
		} else {
			open.put.push(other);
			j++;
		}
	}
	return changes;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
	return table[i]?.[j] ?? 0;
}

/** `[i][j]`: how many words the rests from `i` and from `j` have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
	const table: number[][] = Array.from({ length: old.length + 1 }, () => []);
	for (let i = old.length - 1; i >= 0; i--) {
		const row = table[i] ?? [];
		for (let j = now.length - 1; j >= 0; j--) {
			row[j] = old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), row[j + 1] ?? 0);
		}
	}
	return table;
}
