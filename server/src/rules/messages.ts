/** One grammar for all messages: what was promised, where it is due, what was looked for and not found. */
import { behindLetter, copyOf, grouped, oncePer, shorten as shortened, squash } from '../ledger/index.ts';
import type { Commitment, Disposition } from '../ledger/types.ts';
import type { CommitmentState, ElementState } from './types.ts';

const LEAD: Readonly<Record<Disposition, string>> = {
	promised: 'Promised',
	conditional: 'Promised on a condition',
	continuing: 'Promised to go on',
	amend: 'Promised by amendment',
	soft: 'To be considered',
	unanswered: 'Asked by the staff and not answered',
	narrowed: 'Asked by the staff, promised more narrowly',
	followup: 'Undertaken',
	declined: 'Refused',
	done: 'Said to be done',
	stated: 'Stated to the staff',
};
const LONGEST = 200;

/** "Promised: TITLE (letter ID, comment N)." */
export const promiseOf = oncePer(
	(commitment: Commitment): string => `${LEAD[commitment.disposition]}: ${commitment.title} (${sourceOf(commitment)}).`,
);

/** "letter 2017-08-30, comment 5" */
export function sourceOf(commitment: Commitment): string {
	return `letter ${commitment.letter}${behindLetter(commitment)}`;
}

/** "Due in this 20-F under “Goodwill”." and what is open about it. */
export function dueOf(state: CommitmentState): string {
	const form = state.filing.form ?? 'filing';
	const { place, commitment, status, withdrawnBy } = state;
	const where = place.exact ? ` under “${place.section.title}”` : '; no heading for it was found';
	const open =
		status === 'undecided' && commitment.condition
			? ` Nobody has decided yet whether its condition is met: “${shorten(commitment.condition.text)}”.`
			: '';
	const back = withdrawnBy
		? ` ${withdrawnBy.id} (letter ${withdrawnBy.letter}) takes it back: retire it if that holds.`
		: '';
	return `Due in this ${form}${where}.${open}${back}`;
}

/** Elements of which some would do: "A, or B"; where several stand and fall together, "either (A and B) or (C)". */
export function waysOf(
	elements: readonly { readonly id: string; readonly text: string; readonly branch?: string | null | undefined }[],
	told: (text: string) => string = bare,
): string {
	const [only] = elements;
	if (only && elements.length === 1) return told(only.text);
	const branches = grouped(elements, ({ id, branch }) => branch ?? ` ${id}`);
	const ways = [...branches.values()].map((members) => members.map(({ text }) => told(text)));
	if (ways.every((members) => members.length === 1)) return ways.flat().join(', or ');
	if (ways.length === 1) return ways.flat().join(' and ');
	return `either ${ways.map((members) => `(${members.join(' and ')})`).join(' or ')}`;
}

/** Of many things the first, and how many more there are: "A; B; …; and 39 more". */
export function several(things: readonly string[]): string {
	const more = things.length - MOST_TOLD;
	return more < 2 ? things.join('; ') : `${things.slice(0, MOST_TOLD).join('; ')}; and ${more} more`;
}
const MOST_TOLD = 8;

/** " It would do instead: …" where another branch would keep the promise; else nothing. */
export function insteadOf(elements: readonly ElementState[]): string {
	return elements.length === 0 ? '' : ` It would do instead: ${waysOf(elements.map(({ element }) => element))}.`;
}

/** Words without the blanks and the stop at their end, so that they fit into a sentence. */
export const bare = remembered((text) => shorten(squash(text).replace(/[.;,:]+$/, '')));

/** At most 200 characters, cut at a word. */
export const shorten = remembered((text) => shortened(text, LONGEST));

const MAX_REMEMBERED = 5_000;

/** The same for texts that come again: from one check to the next nearly all do. */
function remembered(make: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		let made = known.get(text);
		if (made === undefined) {
			made = make(text);
			if (known.size >= MAX_REMEMBERED) known.clear();
			known.set(copyOf(text), made);
		}
		return made;
	};
}
