/** What a merge did to a commitments file, in words. */
import { counted } from '../ledger/index.ts';
import type { MergeSummary } from './mergePlan.ts';
import { MARKS } from './remarks.ts';

/** What became of letters and entries, each as a clause without an end: letters under other names, entries added, kept and marked. */
export function mergeClauses(summary: MergeSummary): readonly string[] {
	return [
		...lettersKnown(summary),
		`${counted(summary.added.length, 'commitment')} added`,
		...entriesKept(summary),
		...entriesMarked(summary),
	];
}

/** Letters that the file has already, under another name or as another version. */
function lettersKnown({ moved, copies, versions }: MergeSummary): readonly string[] {
	return [
		...moved.map(({ from, to }) => `${from} is now ${to}`),
		...copies.map(({ file, of }) => `${file} is a letter that is there already as ${of}`),
		...versions.map(({ file, of, isSure }) =>
			isSure
				? `${file} is a later version of ${of} and governs`
				: `${file} and ${of} are versions of one letter and their dates do not say which governs: keep one, or correct its date`,
		),
	];
}

/** Entries that were recognised, and what was filled in beside what stands there. */
function entriesKept({ repeated = [], kept, renumbered, joined, relinked }: MergeSummary): readonly string[] {
	const numbers = renumbered.map(({ id, from, to }) => `${id}: comment ${from} is ${to}`);
	const links = relinked.map(({ id, to }) => `${id} to ${to}`);
	return [
		...some(repeated, 'only promised again', [...new Set(repeated.map(({ of }) => of))]),
		...some(kept, 'left as they stand', []),
		...some(renumbered, 'below another number now', numbers),
		...some(joined, 'said to answer other comments as well'),
		...some(relinked, 'linked to a letter that was not there before', links),
	];
}

/** Entries that somebody has to look at; a comment stands at each. */
function entriesMarked({
	marked,
	narrowed,
	dropped,
	elsewhere,
	changed,
	asked,
	gone,
}: MergeSummary): readonly string[] {
	const markedAs = MARKS.flatMap(([kind, said]) => {
		const ids = marked.filter((mark) => mark.kind === kind).map(({ id }) => id);
		return some([...new Set(ids)], `${said}, and marked so`);
	});
	return [
		...markedAs,
		...some(narrowed, 'taken back in part, and marked so'),
		...some(dropped, 'not in the later version, and marked so'),
		...some(elsewhere, 'said only in an earlier letter that was not read, and marked so'),
		...some(changed, 'that the letter words otherwise now, and marked so'),
		...some(asked, 'that the staff asks otherwise now, and marked so'),
		...some(gone, 'not found again, and marked so'),
	];
}

/** "3 left as they stand", and which in brackets where there are `names`; nothing for none. */
function some(things: readonly unknown[], said: string, names: readonly unknown[] = things): readonly string[] {
	if (things.length === 0) return [];
	return [`${things.length} ${said}${names.length > 0 ? ` (${names.join(', ')})` : ''}`];
}
