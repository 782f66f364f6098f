/** Whether a commitment is asked of a filing at all: its form and its period. Conditions and waivers are in `states.ts`. */
import type { Filing } from '../evidence/types.ts';
import type { Commitment, Form, Ledger, Letter, Registrant, Target } from '../ledger/types.ts';

const ANNUAL_DOMESTIC: readonly Form[] = ['10-K', '10-Q'];
const ANNUAL_FOREIGN: readonly Form[] = ['20-F'];
/** A filing whose period ended this long before the letter was filed before it: nothing was promised for it. */
const DAYS_BEFORE_LETTER = 366;

/**
 * The documents a commitment is due in. Without a `due` list they follow from the letter's words: "future filings" are 20-F
 * for a foreign private issuer, 10-K and 10-Q for a domestic one, all three while nobody said which it is.
 */
export function dueForms(commitment: Commitment, registrant: Registrant | undefined): readonly Form[] {
	if (commitment.due?.length) return commitment.due;
	const targets: readonly Target[] = commitment.targets?.length ? commitment.targets : ['future filings'];
	return [...new Set(targets.flatMap((target) => formsOf(target, registrant)))];
}

function formsOf(target: Target, registrant: Registrant | undefined): readonly Form[] {
	if (target !== 'future filings') return [target];
	if (registrant?.kind === 'domestic') return ANNUAL_DOMESTIC;
	if (registrant?.kind === 'foreign private issuer') return ANNUAL_FOREIGN;
	return [...ANNUAL_DOMESTIC, ...ANNUAL_FOREIGN];
}

/** True when the filing is of a form, and of a period, in which the commitment is due. False while its form is unknown. */
export function isDueIn(commitment: Commitment, ledger: Ledger, filing: Filing): boolean {
	const forms = dueForms(commitment, ledger.registrant);
	if (!formsOfFiling(filing).some((form) => forms.some((due) => due === form))) return false;
	const letter = ledger.letters.find(({ id }) => id === commitment.letter);
	return periodFits(commitment, letter, writtenPeriod(filing));
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
function formsOfFiling(filing: Filing): readonly string[] {
	if (filing.form === null) return [];
	if (filing.form !== '6-K' && filing.form !== '8-K') return [filing.form];
	const release = filing.drafts.some((draft) => draft.sections.some((section) => isReleaseHeading(section.title)));
	return release ? [filing.form, 'earnings release'] : [filing.form];
}

function isReleaseHeading(title: string): boolean {
	return (
		/\bitem 2\.02\b|\bearnings release\b/i.test(title) ||
		(/\b(?:reports?|reported|announces?|announced)\b/i.test(title) && /\bresults\b/i.test(title))
	);
}

function periodFits(commitment: Commitment, letter: Letter | undefined, period: string | null): boolean {
	if (period === null) return true;
	const first = dateIn(commitment.firstDue);
	if (first !== null) {
		if (period < first) return false;
	} else if (
		commitment.disposition !== 'amend' &&
		letter?.date &&
		daysBetween(period, letter.date) > DAYS_BEFORE_LETTER
	) {
		return false;
	}
	const last = dateIn(commitment.expires);
	return last === null || period <= last;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** The day that words of a letter name, as 2017-12-31; null when they name none, or more than one. */
export function dateIn(words: string | undefined): string | null {
	if (!words) return null;
	const iso = words.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [];
	const written = [...words.matchAll(/\b([A-Z][a-z]+) (\d{1,2}), (\d{4})\b/g)].flatMap(([, month, day, year]) => {
		const index = MONTHS.indexOf((month ?? '').toLowerCase());
		return index < 0 ? [] : [`${year}-${String(index + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`];
	});
	const dates = new Set([...iso, ...written]);
	const [only] = dates;
	return dates.size === 1 && only !== undefined ? only : null;
}

function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
