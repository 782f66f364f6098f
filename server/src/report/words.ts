/** The report's own words, said once for all formats. It says what was found; it never says that a duty is met. */

import type { Verdict } from '../evidence/types.ts';
import { counted, squash } from '../ledger/index.ts';
import type { Counts, Disposition, Strength } from '../ledger/types.ts';
import { isAsked, waysOf } from '../rules/index.ts';
import { compare } from './order.ts';
import type { Cell, CommitmentEntry, Coverage, ElementEntry, NextFiling, Place } from './types.ts';

export const COVERAGE_WORDS: Readonly<Record<Coverage, string>> = {
	found: 'Evidence found',
	partial: 'Partly found',
	unsure: 'Unsure',
	missing: 'Missing',
	undecided: 'Condition open',
	waived: 'Waived',
	'not-applicable': 'Not applicable',
	'not-due': 'Not due',
	retired: 'Retired',
	record: 'On record',
};

/** What each word means, for the legend. */
export const COVERAGE_MEANING: Readonly<Record<Coverage, string>> = {
	found: 'a passage was found for every promised fact, or for one complete way of keeping the promise',
	partial: 'passages were found for some of the promised facts, not for all',
	unsure: 'a passage comes close; a person should read it',
	missing: 'due, and no passage was found',
	undecided: 'nobody has decided yet whether the condition of the promise is met in this filing',
	waived: 'knowingly left out, with a reason',
	'not-applicable': 'a person decided, or the text shows, that it does not arise in this filing',
	'not-due': 'promised for another form or period, or otherwise by a later letter',
	retired: 'has run its course, with a reason',
	record: 'nothing was promised; kept for reference',
};

export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
	promised: 'Promised',
	conditional: 'Promised on a condition',
	continuing: 'Will continue',
	amend: 'Will amend',
	soft: 'Will consider',
	done: 'Said to be done',
	declined: 'Declined',
	unanswered: 'Not answered',
	narrowed: 'Narrowed',
	followup: 'Other undertaking',
	stated: 'Stated to the staff',
};

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
	binding: 'Binding',
	watch: 'To watch',
	record: 'On record',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
	found: 'Evidence found',
	unsure: 'Unsure',
	missing: 'Missing',
};

/** What every reader must know before signing; stands in every format. */
export const READING_NOTE =
	'“Evidence found” means that a passage was found which speaks to the promised fact. It is no opinion that the disclosure is complete, accurate or sufficient. Read each passage before signing.';

/** Coverages that a committee has to act on. */
const OPEN: ReadonlySet<Coverage> = new Set(['partial', 'unsure', 'missing', 'undecided']);

/** True when somebody has to look before the filing goes out. */
export function needsAttention(cell: Cell): boolean {
	return OPEN.has(cell.coverage) || cell.suspect || cell.change === 'dropped';
}

/** "2 of 3 facts"; empty when nothing is asked or there is nothing to count. */
export function countWords({ status, found, open }: Cell): string {
	if (!isAsked(status) || found + open === 0) return '';
	return `${found} of ${found + open}`;
}

/** What counted as evidence, by the setting. */
export const COUNTED_WORDS: Readonly<Record<Counts, string>> = {
	signed: 'what the rules find and what people signed',
	'signed or read': 'what the rules find, what people signed, and what a second reader settled without a signature',
	'rules only': 'what the rules find, and nothing else',
};
/** The state with everything that a matrix says of it, in one line. */
export function cellWords(cell: Cell): string {
	const notes = [
		countWords(cell),
		cell.status === 'undecided' && cell.coverage === 'found' ? 'condition not decided' : '',
		cell.change === 'first' ? 'first time' : '',
		cell.signed ? 'signed off' : '',
		cell.change === 'dropped' ? 'dropped since the last' : '',
		cell.suspect ? 'sign-off no longer fits' : '',
	];
	return [COVERAGE_WORDS[cell.coverage], ...notes].filter(Boolean).join(', ');
}

/** What is still to be kept, what is open first, then the oldest letter first. */
export function acrossRows(commitments: readonly CommitmentEntry[]): readonly CommitmentEntry[] {
	const kept = commitments.filter(({ retired, strength }) => retired === null && strength !== 'record');
	const age = ({ letterDate }: CommitmentEntry): string => letterDate ?? '~';
	const oldest = [...kept].sort((a, b) => compare(age(a), age(b)));
	return [...oldest.filter(({ history }) => history.open), ...oldest.filter(({ history }) => !history.open)];
}

/** How a promise stood over all filings: "asked of 3 filings, found in 2, last in 10-K-2026". */
export function historyWords({ history: { asked, found, lastFound, settled } }: CommitmentEntry): string {
	if (asked === 0) return settled === 0 ? 'not asked yet' : `asked of no filing, settled by people in ${settled}`;
	const where = lastFound === null ? '' : `, last in ${lastFound}`;
	return `asked of ${counted(asked, 'filing')}, found in ${found}${where}`;
}

/** The filing as it is named before anybody writes it: "10-Q to 2027-06-30". */
export function nextWords({ form, period }: NextFiling): string {
	return period === null ? `the next ${form}` : `${form} to ${period}`;
}

/** Where a commitment is due next, and whether for the first time; empty when nowhere. */
export function dueNextWords({ id }: CommitmentEntry, next: readonly NextFiling[]): string {
	return next
		.filter(({ due }) => due.includes(id))
		.map((filing) => {
			const notes = [
				filing.first.includes(id) ? 'for the first time' : '',
				filing.toDecide.includes(id) ? 'if its condition is met' : '',
			].filter(Boolean);
			return `${nextWords(filing)}${notes.length > 0 ? `, ${notes.join(', ')}` : ''}`;
		})
		.join('; ');
}

/** The verdict where it is asked of the filing, else why it is not. */
export function elementWords(element: ElementEntry): string {
	return isAsked(element.status) ? VERDICT_WORDS[element.verdict] : COVERAGE_WORDS[elementCoverage(element)];
}

/** The mark under which an element is shown. */
export function elementCoverage({ status, verdict }: ElementEntry): Coverage {
	return isAsked(status) ? verdict : status;
}

/** "drafts/item-05.md:72", with the line as editors count it. */
export function placeWords({ file, range }: Place): string {
	return `${file}:${range.start.line + 1}`;
}

/** "letter of 2025-06-18, comment 5" */
export function sourceWords(entry: {
	readonly letter: string;
	readonly letterDate: string | null;
	readonly comment: string | null;
}): string {
	const comment = entry.comment === null ? '' : `, comment ${entry.comment}`;
	return `letter of ${entry.letterDate ?? entry.letter}${comment}`;
}

/** "No passage for A; B. To be read: C." One gap with several ways to close it reads "A, or B", or "either (A and B) or (C)"; empty without gaps. */
export function gapWords({ gaps, elements }: Cell): string {
	const waysIn = (ids: readonly string[]): string => {
		const named = ids.map((id) => elements.find((element) => element.id === id) ?? { id, text: id });
		return waysOf(named, bare);
	};
	const list = (verdict: string): string =>
		gaps
			.filter((gap) => gap.verdict === verdict)
			.map((gap) => waysIn(gap.elements))
			.join('; ');
	const missing = list('missing');
	const unsure = list('unsure');
	return [
		missing === '' ? '' : `No passage for ${stopped(missing)}`,
		unsure === '' ? '' : `To be read: ${stopped(unsure)}`,
	]
		.filter(Boolean)
		.join(' ');
}

/** A sentence with one stop at its end; "Pte. Ltd." has it already. */
export function stopped(sentence: string): string {
	return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** Words without the comma or semicolon of the list they stood in. */
export function bare(text: string): string {
	return squash(text).replace(/[;,:]+$/, '');
}
