/** Comment lines above entries that a person should look at; the program writes them, and takes them away again. */
import { type Commitment, type Ledger, refinersOf, successorsOf, withdrawersOf } from '../ledger/index.ts';

/** How each remark begins; by that it is known again. */
export const REMARKS = {
	gone: 'Not found when the letter was read again: retire it with a reason, or correct its quote.',
	taken: 'A later letter takes this up:',
	changed: 'The letter words this otherwise now:',
	asked: 'The staff asks this otherwise now:',
	dropped: 'Not promised any more in a later version of this letter:',
	part: 'A later letter takes part of this back:',
	elsewhere: 'What is promised here stands in an earlier letter that was not read:',
} as const;

/** What is to be done about a promise of which a part was taken back. */
export const PART = 'Waive or take out that element if that holds; until then, all of it is asked.';
/** What is to be done about a promise that only names where it was made. */
export const ELSEWHERE = 'Read that letter as well, or write the facts as elements.';
/** What is to be done about a promise that a later version leaves out. */
export const DROPPED = 'Retire it if that version counts; until then, it is asked.';

/** An entry that a later one takes the place of, promises more closely, takes back, or says to be done. */
export interface Marked {
	readonly id: string;
	readonly by: string;
	readonly kind: 'taken' | 'refined' | 'withdrawn' | 'done';
}

/** What a summary tells of marked entries, kind by kind, in the order in which it tells it. */
export const MARKS = [
	['taken', 'promised otherwise by now'],
	['refined', 'promised more closely by now'],
	['withdrawn', 'taken back, to be decided by a person'],
	['done', 'said to be done'],
] as const;

/** What the entries of a file say of earlier ones, and the rest of the remark for every entry; null also for retired ones. */
export function marksOf(ledger: Ledger): {
	readonly marked: readonly Marked[];
	readonly remarks: ReadonlyMap<string, string | null>;
} {
	const doers = new Map<string, Commitment[]>();
	for (const entry of ledger.commitments)
		if (entry.fulfils !== undefined) doers.set(entry.fulfils, [...(doers.get(entry.fulfils) ?? []), entry]);
	const heirs = {
		taken: successorsOf(ledger),
		refined: refinersOf(ledger),
		withdrawn: withdrawersOf(ledger),
		done: doers,
	} as const;
	const marked: Marked[] = [];
	const remarks = new Map<string, string | null>();
	for (const { id, retired } of ledger.commitments) {
		const said: string[] = [];
		for (const kind of retired ? [] : KINDS) {
			for (const later of heirs[kind].get(id) ?? []) {
				marked.push({ id, by: later.id, kind });
				said.push(`${later.id} (${later.letter}) ${saidOf(kind, later, id)}`);
			}
		}
		remarks.set(id, said.length === 0 ? null : said.join(' '));
	}
	return { marked, remarks };
}

const KINDS = ['taken', 'refined', 'withdrawn', 'done'] as const;

function saidOf(kind: Marked['kind'], { supersedes }: Commitment, earlier: string): string {
	if (kind === 'done') return 'says it was done. If so, retire this as fulfilled once.';
	if (kind === 'withdrawn') return 'takes it back. Retire this if that holds; until then, all of it is asked.';
	if (kind === 'refined')
		return 'promises it more closely, in other words. Retire this if that says it all; until then, both are asked.';
	const what = supersedes === earlier ? 'promises something else instead' : 'promises it and more';
	return `${what}; asked there, not here. Retire this once you agree.`;
}
