/** Whether a commitment is asked of a filing at all: its form and its period. Conditions and waivers are in `states.ts`. */
import type { Filing } from '../evidence/types.ts';
import { FORMS, filerOf, formsDue, oncePer, successorsOf } from '../ledger/index.ts';
import type { Commitment, Form, Ledger, Letter } from '../ledger/types.ts';
import { dayIn, firstDay, wasFiledBefore } from './firstPeriod.ts';
import { lastDay } from './lastPeriod.ts';

/**
 * The documents a commitment is due in. Without a `due` list they follow from the letter's words: "future filings" are 20-F
 * for a foreign private issuer (40-F where the staff reviewed one), 10-K and 10-Q for a domestic one, all three while nobody
 * said which it is.
 */
export function dueForms(
	{ due, targets = [], letter }: Pick<Commitment, 'due' | 'targets' | 'letter'>,
	{ registrant, letters }: Pick<Ledger, 'registrant' | 'letters'>,
): readonly Form[] {
	if (due?.length) return due;
	const kind = registrant?.kind;
	const forms = formsDue(targets, filerOf(kind, letters.find(({ id }) => id === letter)?.reviewed ?? []));
	const general = targets.length === 0 || targets.includes('future filings');
	return kind === undefined && general && !forms.includes('20-F') ? [...forms, '20-F'] : forms;
}

/** Why a commitment is not asked of a filing: its form, a period before or after those it holds for, or a later promise. */
export type NotDue = 'other form' | 'before the letter' | 'before the first' | 'after the last' | 'taken over';

/** By commitment, what was said last, and of what: an edit of a draft seldom changes form or period. */
const said = new WeakMap<Commitment, { readonly ledger: Ledger; readonly of: string; readonly why: NotDue | null }>();

/** Null when the filing is of a form, and of a period, in which the commitment is due; not due while its form is unknown. */
export function whyNotDue(commitment: Commitment, ledger: Ledger, filing: Filing): NotDue | null {
	const { forms, period, of } = headOf(filing);
	const known = said.get(commitment);
	if (known?.ledger === ledger && known.of === of) return known.why;
	const own = whyNotAlone(commitment, ledger, forms, period);
	const isTaken = own === null && takesOver(commitment, ledger, forms, period) !== null;
	const why = isTaken ? 'taken over' : own;
	said.set(commitment, { ledger, of, why });
	return why;
}

/** The later commitment that is asked of a filing in place of this one; null where there is none. */
export function takenOverBy(commitment: Commitment, ledger: Ledger, filing: Filing): Commitment | null {
	const { forms, period } = headOf(filing);
	return takesOver(commitment, ledger, forms, period);
}

interface Head {
	readonly forms: readonly Form[];
	readonly period: string | null;
	/** Both, to be compared. */
	readonly of: string;
}

/** A filing never changes, and every commitment asks. */
const headOf = oncePer((filing: Filing): Head => {
	const forms = formsOfFiling(filing);
	const period = writtenPeriod(filing);
	return { forms, period, of: `${period} ${forms.join()}` };
});

/** A promise is off the list only where the one that took its place is on it, in every form that the filing has. */
function takesOver(
	commitment: Commitment,
	ledger: Ledger,
	forms: readonly Form[],
	period: string | null,
): Commitment | null {
	const asked = forms.filter((form) => whyNotAlone(commitment, ledger, [form], period) === null);
	const successors = successorsOf(ledger).get(commitment.id) ?? [];
	return successors.find((later) => asked.every((form) => whyNotAlone(later, ledger, [form], period) === null)) ?? null;
}

/** Form and period, whatever was promised later. */
function whyNotAlone(
	commitment: Commitment,
	ledger: Ledger,
	forms: readonly Form[],
	period: string | null,
): NotDue | null {
	const due: readonly string[] = dueForms(commitment, ledger);
	const letter = ledger.letters.find(({ id }) => id === commitment.letter);
	const reasons = forms.flatMap((form) => (due.includes(form) ? [whyNotIn(commitment, letter, form, period)] : []));
	return reasons.includes(null) ? null : (reasons[0] ?? 'other form');
}

/** A period that was only read out of the text may be that of a comparison: nothing is taken off the list because of it. */
function writtenPeriod({ period, drafts }: Filing): string | null {
	const inferred = drafts.some(({ meta }) => meta.inferred.some((note) => note.startsWith(`period ${period} `)));
	const written = drafts.some(
		({ meta }) => meta.period === period && !meta.inferred.some((note) => note.startsWith('period ')),
	);
	return inferred && !written ? null : period;
}

/** A release is often drafted as the 6-K or 8-K it is furnished on; then it is both. */
function formsOfFiling({ form: own, drafts }: Filing): readonly Form[] {
	const form = FORMS.find((known) => known === own);
	if (form === undefined) return [];
	if (form !== '6-K' && form !== '8-K') return [form];
	const release = drafts.some((draft) => draft.sections.some((section) => isReleaseHeading(section.title)));
	return release ? [form, 'earnings release'] : [form];
}

function isReleaseHeading(title: string): boolean {
	return (
		/\bitem 2\.02\b|\bearnings release\b/i.test(title) ||
		(/\b(?:reports?|reported|announces?|announced)\b/i.test(title) && /\bresults\b/i.test(title))
	);
}

function whyNotIn(
	commitment: Commitment,
	letter: Letter | undefined,
	form: Form,
	period: string | null,
): NotDue | null {
	if (period === null) return null;
	const first = firstDay(commitment.firstDue, letter);
	if (first !== null && period < first) return 'before the first';
	// A day that somebody wrote down governs alone; an amendment is made for a period long past.
	const isTold = first !== null && first === dayIn(commitment.firstDue);
	const isOld = letter !== undefined && wasFiledBefore(letter, form, period);
	if (isOld && !isTold && commitment.disposition !== 'amend') return 'before the letter';
	const last = lastDay(commitment.expires, letter);
	return last === null || period <= last ? null : 'after the last';
}
