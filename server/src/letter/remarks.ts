/** Comment lines above entries that a person should look at; the program writes them, and takes them away again. */
import { type Commitment, type Ledger, successorsOf } from '../ledger/index.ts';

/** How each remark begins; by that it is known again. */
export const REMARKS = {
	gone: 'Not found when the letter was read again: retire it with a reason, or correct its quote.',
	taken: 'A later letter takes this up:',
} as const;

/** An entry that a later one takes the place of, or says to be done. */
export interface Marked {
	readonly id: string;
	readonly by: string;
	readonly kind: 'taken' | 'done';
}

/** What the entries of a file say of earlier ones, and the rest of the remark for every entry; null also for retired ones. */
export function marksOf(ledger: Ledger): {
	readonly marked: readonly Marked[];
	readonly remarks: ReadonlyMap<string, string | null>;
} {
	const successors = successorsOf(ledger);
	const doers = ledger.commitments.filter(({ fulfils }) => fulfils !== undefined);
	const marked: Marked[] = [];
	const remarks = new Map<string, string | null>();
	for (const { id, retired } of ledger.commitments) {
		const taking = retired ? [] : (successors.get(id) ?? []);
		const doing = retired ? [] : doers.filter(({ fulfils }) => fulfils === id);
		marked.push(...taking.map((by) => ({ id, by: by.id, kind: 'taken' as const })));
		marked.push(...doing.map((by) => ({ id, by: by.id, kind: 'done' as const })));
		const said = [...taking.map((later) => takenBy(later, id)), ...doing.map(doneBy)];
		remarks.set(id, said.length === 0 ? null : said.join(' '));
	}
	return { marked, remarks };
}

function takenBy({ id, letter, supersedes }: Commitment, earlier: string): string {
	const what = supersedes === earlier ? 'promises something else instead' : 'promises it and more';
	return `${id} (${letter}) ${what}; asked there, not here. Retire this once you agree.`;
}

function doneBy({ id, letter }: Commitment): string {
	return `${id} (${letter}) says it was done. If so, retire this as fulfilled once.`;
}
