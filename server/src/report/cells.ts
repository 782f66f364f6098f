/** One commitment in one filing, in one word and with its grounds. */
import { objectionText } from '../evidence/index.ts';
import type { Evidence } from '../evidence/types.ts';
import { strengthOf } from '../ledger/index.ts';
import { foundCount, isAdvice, isAsked, signOffOf } from '../rules/index.ts';
import type { AppliedReading, CommitmentState, ElementState } from '../rules/types.ts';
import { daysBetween } from './order.ts';
import type { Places } from './places.ts';
import { plainPassage } from './plain.ts';
import type { Cell, Coverage, ElementEntry, Quote, ReadingEntry } from './types.ts';

/** The cells of one commitment, in the order of `states`, which is the order of the filings; the letter's date when known. */
export function cellsOf(
	states: readonly CommitmentState[],
	letterDate: string | null,
	places: Places,
): readonly Cell[] {
	return states.map((state, index) => cellOf(state, changeAt(states, index, letterDate), places));
}

function cellOf(state: CommitmentState, change: Cell['change'], places: Places): Cell {
	const { filing, status, place } = state;
	const { section, file, exact } = place;
	const elements = state.elements.map((element) => elementOf(element, places));
	const gaps = isAsked(status) ? state.gaps : [];
	const shown = elements.filter(({ verdict, status }) => verdict === 'found' && isAsked(status));
	return {
		filing: filing.id,
		status,
		coverage: coverageOf(state),
		found: foundCount(state),
		open: gaps.length,
		gaps: gaps.map(({ verdict, alternatives }) => ({
			verdict,
			elements: alternatives.map(({ element }) => element.id),
		})),
		suspect: elements.some(({ suspect }) => suspect),
		signed: shown.length > 0 && shown.every(({ signedBy }) => signedBy !== null),
		change,
		heading: { title: section.title, place: places.at({ file, ...section.heading }), exact },
		elements,
	};
}

/** What people are told of a commitment in a filing; a status that settles it stands above what the text shows. */
function coverageOf(state: CommitmentState): Coverage {
	if (state.status === 'retired') return 'retired';
	if (strengthOf(state.commitment) === 'record') return 'record';
	if (!isAsked(state.status)) return state.status;
	const gaps = state.gaps;
	// With all of it there, nothing hangs on the condition any more.
	if (gaps.length === 0) return 'found';
	if (state.status === 'undecided') return 'undecided';
	if (foundCount(state) > 0) return 'partial';
	return gaps.every(({ verdict }) => verdict === 'unsure') ? 'unsure' : 'missing';
}

/** Compares with the filings of the same form before it. */
function changeAt(states: readonly CommitmentState[], index: number, letterDate: string | null): Cell['change'] {
	const state = states[index];
	if (!state || !isAsked(state.status)) return null;
	const before = states
		.slice(0, index)
		.filter(({ filing }) => filing.form === state.filing.form && isEarlier(filing.period, state.filing.period));
	if (before.at(-1)?.satisfied === true && !state.satisfied) return 'dropped';
	if (before.some(({ status }) => isAsked(status))) return null;
	return before.length > 0 || isFirstAfter(letterDate, state.filing) ? 'first' : null;
}

/** Days from one filing of a form to the next; there is no 10-Q for a fourth quarter. */
const CADENCE: Readonly<Record<string, number>> = {
	'10-K': 366,
	'20-F': 366,
	'40-F': 366,
	'10-Q': 184,
	'earnings release': 93,
};

/** True when no filing of the form can have come between the letter and this one, whether it is in the folder or not. */
function isFirstAfter(letterDate: string | null, { form, period }: CommitmentState['filing']): boolean {
	const days = daysBetween(letterDate, period);
	return days !== null && days < (CADENCE[form ?? ''] ?? 0);
}

function isEarlier(a: string | null, b: string | null): boolean {
	return a !== null && b !== null && a < b;
}

function elementOf({ element, commitment, filing, status, judgement, suspect, reading }: ElementState, places: Places) {
	const signOff = signOffOf(commitment, element.id, filing);
	const quote = (evidence: Evidence): Quote => ({
		...places.at(evidence),
		quote: evidence.quote,
		...plainPassage(
			filing.drafts.find(({ file }) => file === evidence.file),
			evidence,
			evidence.quote,
		),
		objection: evidence.objection && objectionText(evidence.objection),
	});
	const entry: ElementEntry = {
		id: element.id,
		text: element.text,
		advice: isAdvice(element),
		branch: element.branch ?? null,
		status,
		verdict: judgement.verdict,
		suspect,
		signedBy: signOff && !suspect ? { by: signOff.by, on: signOff.on } : null,
		evidence: judgement.evidence.map(quote),
		candidates: judgement.candidates.slice(0, 3).map(quote),
		why: judgement.why,
		reading: reading ? readingOf(reading) : null,
	};
	return entry;
}

const EFFECT: Readonly<Record<AppliedReading['effect'], string>> = {
	settles: 'not counted',
	'needs-signature': 'not counted; its passage needs a signature',
	disagrees: 'not counted; the rules say otherwise',
	void: 'void: what it read has changed',
	none: 'changes nothing',
};

function readingOf({ reading, effect, counted }: AppliedReading): ReadingEntry {
	const { verdict, model, on } = reading;
	const became = counted ? 'counted' : EFFECT[effect];
	return { verdict, counted, words: `Second reader, not signed (${model}, ${on}): ${verdict}; ${became}` };
}
