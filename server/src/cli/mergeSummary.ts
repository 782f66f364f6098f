/** What a merge did to a commitments file, told in a line, and what to do next. */
import { MARKS, type Merged } from '../letter/index.ts';
import { counted } from './style.ts';

type Summary = Merged['summary'];

/** For standard error; `name` is how the commitments file is called there. */
export function mergeSummary({ summary }: Merged, name: string): string {
	const { added, back } = summary;
	const parts = [
		...lettersRead(summary),
		`${counted(added.length, 'commitment')} added`,
		...entriesKept(summary),
		...entriesMarked(summary),
	];
	const next = added.length > 0 ? `Next: read each new entry beside its letter, then: commitments lint DRAFTS\n` : '';
	return `${name}: ${parts.join('; ')}.\n${back.length > 0 ? backLine(back) : ''}${next}`;
}

function lettersRead({ letters, moved, copies, versions }: Summary): readonly string[] {
	const taken = letters.filter(({ status }) => status !== 'no response').length;
	const otherwise = letters.filter(({ status }) => status === 'changed').map(({ file }) => file);
	const changed = otherwise.length > 0 ? ` (changed since it was read before: ${otherwise.join(', ')})` : '';
	return [
		`${counted(taken, 'letter')} read${changed}`,
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
function entriesKept({ repeated = [], kept, renumbered, joined, relinked }: Summary): readonly string[] {
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
function entriesMarked({ marked, narrowed, dropped, elsewhere, changed, asked, gone }: Summary): readonly string[] {
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

/** An entry that was removed by hand comes back: a promise that is on no list is the one that gets broken. */
function backLine(back: readonly string[]): string {
	const [them, was] = back.length === 1 ? ['It', 'was'] : ['They', 'were'];
	return (
		`Added from a letter that is the same as when it was read before: ${back.join(', ')}. ${them} ${was} removed since, or not recognised then.\n` +
		'What shall stay out of the checks is best left in and retired: commitments retire ID --kind KIND --reason TEXT\n'
	);
}
