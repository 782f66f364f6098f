/** What a merge did to a commitments file, told in a line, and what to do next. */
import { counted } from '../ledger/index.ts';
import { type Merged, mergeClauses } from '../letter/index.ts';

/** For standard error; `name` is how the commitments file is called there. */
export function mergeSummary({ summary }: Merged, name: string): string {
	const { added, back, letters } = summary;
	const taken = letters.filter(({ status }) => status !== 'no response').length;
	const otherwise = letters.filter(({ status }) => status === 'changed').map(({ file }) => file);
	const changed = otherwise.length > 0 ? ` (changed since it was read before: ${otherwise.join(', ')})` : '';
	const parts = [`${counted(taken, 'letter')} read${changed}`, ...mergeClauses(summary)];
	const next = added.length > 0 ? `Next: read each new entry beside its letter, then: commitments lint DRAFTS\n` : '';
	return `${name}: ${parts.join('; ')}.\n${back.length > 0 ? backLine(back) : ''}${next}`;
}

/** An entry that was removed by hand comes back: a promise that is on no list is the one that gets broken. */
function backLine(back: readonly string[]): string {
	const [them, was] = back.length === 1 ? ['It', 'was'] : ['They', 'were'];
	return (
		`Added from a letter that is the same as when it was read before: ${back.join(', ')}. ${them} ${was} removed since, or not recognised then.\n` +
		'What shall stay out of the checks is best left in and retired: commitments retire ID --kind KIND --reason TEXT\n'
	);
}
