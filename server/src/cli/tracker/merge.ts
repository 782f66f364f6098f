/** Entries of a tracker into a commitments file: what is new is added, what is there stays as people keep it. */
import { addCommitments, addLetters, readLedger, renderLedger } from '../../ledger/index.ts';
import type { Commitment, Ledger, Letter, Problem } from '../../ledger/types.ts';
import type { Entry, RowProblem } from './entries.ts';
import { dayOf, idFrom } from './values.ts';

/** An entry with the id it has in the commitments file. */
export interface Placed {
	readonly entry: Entry;
	readonly id: string;
}

export interface ImportPlan {
	readonly letters: readonly Letter[];
	readonly added: readonly (Placed & { readonly commitment: Commitment })[];
	/** There already; the file was not changed for them. */
	readonly known: readonly Placed[];
	readonly problems: readonly RowProblem[];
}

/**
 * What importing would do. `letters` are those named on the command line, which the file need not know yet; a row that names
 * no letter belongs to the only one there is. The same entries planned again into the result are all known.
 */
export function planImport(
	ledger: Ledger,
	letters: readonly Letter[],
	entries: readonly Entry[],
	letterColumn: number | null,
): ImportPlan {
	const fresh = letters.filter(({ id }) => !ledger.letters.some((letter) => letter.id === id));
	const all = [...ledger.letters, ...fresh];
	const ids = new Set(ledger.commitments.map(({ id }) => id));
	const problems: RowProblem[] = [];
	const added: (Placed & { commitment: Commitment })[] = [];
	const known: Placed[] = [];
	const taken = new Set<string>();
	for (const entry of entries) {
		const letter = letterOf(entry, all);
		const before = ledger.commitments.find(
			(commitment) => !taken.has(commitment.id) && isSame(commitment, entry, letter),
		);
		if (before) {
			taken.add(before.id);
			known.push({ entry, id: before.id });
		} else if (letter === null) problems.push({ row: entry.row, column: letterColumn, message: noLetter(entry, all) });
		else {
			const id = unique(entry.id ?? idFrom(entry.title), ids);
			added.push({ entry, id, commitment: commitmentOf(entry, id, letter.id) });
		}
	}
	const used = new Set(added.map(({ commitment }) => commitment.letter));
	return { letters: fresh.filter(({ id }) => used.has(id)), added, known, problems };
}

/** The file with what the plan adds; a new one for null. */
export function applyImport(
	text: string | null,
	{ letters, added }: ImportPlan,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem } {
	const commitments = added.map(({ commitment }) => commitment);
	if (text === null) return { ok: true, text: renderLedger(null, letters, commitments) };
	const first = addLetters(text, letters);
	const result = first.ok ? addCommitments(first.text, commitments, { besideLetter: true }) : first;
	const [problem] = result.ok ? newProblems(text, result.text) : [];
	return problem ? { ok: false, problem } : result;
}

function newProblems(before: string, after: string): readonly Problem[] {
	const errors = (text: string) => readLedger(text).problems.filter(({ severity }) => severity === 'error');
	const old = new Set(errors(before).map(({ message }) => message));
	return errors(after).filter(({ message }) => !old.has(message));
}

function letterOf({ letter }: Entry, letters: readonly Letter[]): Letter | null {
	if (letter === null) return letters.length === 1 ? (letters[0] ?? null) : null;
	const date = dayOf(letter);
	const name = (path: string) => path.replaceAll('\\', '/').split('/').at(-1);
	const matching = letters.filter(
		({ id, date: on, file }) =>
			id === letter || (date !== null && (on === date || id === date)) || name(file) === name(letter),
	);
	return matching.length === 1 ? (matching[0] ?? null) : (matching.find(({ id }) => id === letter) ?? null);
}

function noLetter({ letter }: Entry, letters: readonly Letter[]): string {
	const known = letters.length === 0 ? 'It knows none yet' : `It knows ${letters.map(({ id }) => id).join(', ')}`;
	const way = 'read the letter first with `commitments extract`, or say --letter ID=FILE.';
	if (letter === null) return `The row names no letter. ${known}; map a column to \`letter\`, or ${way}`;
	return `The commitments file has no letter “${letter}”. ${known}; ${way}`;
}

/** Shorter words than these are no proof that two promises are the same. */
const TELLING = 40;

/** The same by its id, or by its words where the letters do not differ. */
function isSame(commitment: Commitment, entry: Entry, letter: Letter | null): boolean {
	if (entry.id !== null && commitment.id === entry.id) return true;
	if (letter !== null && commitment.letter !== letter.id) return false;
	const [there, here] = [bare(commitment.quote), bare(entry.quote)];
	if (there === here) return true;
	const [long, short] = there.length > here.length ? [there, here] : [here, there];
	return short.length >= TELLING && short.length * 2 >= long.length && long.includes(short);
}

/** What a copy from a letter into a spreadsheet leaves of the words. */
function bare(text: string): string {
	return (
		text
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu)
			?.join(' ') ?? ''
	);
}

function unique(id: string, taken: Set<string>): string {
	let free = id;
	for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
	taken.add(free);
	return free;
}

function commitmentOf(entry: Entry, id: string, letter: string): Commitment {
	const { comment, title, disposition, strength, ask, quote, condition, due, firstDue, expires, citations, note } =
		entry;
	const ids = new Set<string>();
	const elements = entry.facts.map((fact) => ({
		id: unique(fact.id ?? idFrom(fact.text), ids),
		text: fact.text,
		source: 'letter' as const,
	}));
	return {
		id,
		letter,
		title,
		disposition,
		quote,
		elements,
		...(comment === null ? {} : { comment }),
		...(strength === null ? {} : { strength }),
		...(ask === null ? {} : { ask }),
		...(condition === null ? {} : { condition: { text: condition.replace(/\s+/g, ' ') } }),
		...(due.length === 0 ? {} : { due }),
		...(firstDue === null ? {} : { firstDue }),
		...(expires === null ? {} : { expires }),
		...(citations.length === 0 ? {} : { citations }),
		...(note === null ? {} : { note }),
	};
}
