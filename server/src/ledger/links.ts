/** What an entry says of an earlier one, and when that is not asked any more because of it. */
import { kept, oncePer } from './once.ts';
import { strengthOf } from './strength.ts';
import type { Commitment, Element, Ledger } from './types.ts';
import { squash } from './words.ts';

/** Keys of a commitment under which an earlier one is named by its id. */
export const LINKS = ['supersedes', 'refines', 'withdraws', 'fulfils'] as const;
export type Links = Pick<Commitment, (typeof LINKS)[number]>;
/** A link under `key` that leads to the entry `to` from now on, `as` the same key or another. */
export interface Relink {
	readonly key: keyof Links;
	readonly as: keyof Links;
	readonly to: string;
}

/**
 * The entries that take the place of another, in the order of the file: of a later letter (both dates must be known), binding
 * and not retired, which say that they supersede it, or refine it and hold all that it holds. By the id of the other.
 */
export function successorsOf(ledger: Ledger): ReadonlyMap<string, readonly Commitment[]> {
	return heirsOf(ledger).succeeding;
}

/**
 * The entries that promise another more closely, but not so that whoever keeps them has kept that one too: both are asked. As
 * `successorsOf` otherwise.
 */
export function refinersOf(ledger: Ledger): ReadonlyMap<string, readonly Commitment[]> {
	return heirsOf(ledger).refining;
}

/** The entries of a later letter, not retired, that say they take another back; by the id of the other. */
export function withdrawersOf(ledger: Ledger): ReadonlyMap<string, readonly Commitment[]> {
	return heirsOf(ledger).withdrawing;
}

interface Heirs {
	readonly succeeding: ReadonlyMap<string, readonly Commitment[]>;
	readonly refining: ReadonlyMap<string, readonly Commitment[]>;
	readonly withdrawing: ReadonlyMap<string, readonly Commitment[]>;
}

/** A file is read anew when it changes, so what was found of it holds as long as it does. */
const heirsOf = oncePer((ledger: Ledger): Heirs => {
	const dates = new Map(ledger.letters.map(({ id, date }) => [id as string, date]));
	const entries = new Map(ledger.commitments.map((entry) => [entry.id as string, entry]));
	const succeeding = new Map<string, Commitment[]>();
	const refining = new Map<string, Commitment[]>();
	const withdrawing = new Map<string, Commitment[]>();
	for (const later of ledger.commitments) {
		if (later.retired) continue;
		for (const key of ['supersedes', 'refines', 'withdraws'] as const) {
			const earlier = entries.get(later[key] ?? '');
			const [before, after] = [dates.get(earlier?.letter ?? ''), dates.get(later.letter)];
			if (!earlier || before === undefined || after === undefined || before >= after) continue;
			if (key !== 'withdraws' && strengthOf(later) !== 'binding') continue;
			const isWhole = key === 'supersedes' || holdsAll(later, earlier);
			const out = key === 'withdraws' ? withdrawing : isWhole ? succeeding : refining;
			kept(out, earlier.id, () => []).push(later);
		}
	}
	return { succeeding, refining, withdrawing };
});

/** Whether whoever keeps the later promise has kept the earlier one: every fact of it, without a condition of its own. */
function holdsAll(later: Commitment, earlier: Commitment): boolean {
	if (later.condition && squash(later.condition.text) !== squash(earlier.condition?.text ?? '')) return false;
	if (later.oneOf || earlier.oneOf || earlier.elements.length === 0) return false;
	return earlier.elements.every((element) => later.elements.some((other) => isSame(element, other)));
}

/** The same fact, always due and looked for in the same way. */
function isSame(a: Element, b: Element): boolean {
	const [x, y] = [a, b].map(({ text, absent = false, branch, find }) =>
		JSON.stringify([squash(text).toLowerCase(), absent, branch ?? null, find ?? null]),
	);
	return x === y && a.branch === undefined;
}
