/** What letters say into the commitments file: new entries are added, everything a person wrote stays. */
import {
	addCommitments,
	addLetters,
	addRegistrant,
	type Edited,
	fillIn,
	type Ledger,
	type Letter,
	type Problem,
	readLedger,
	relink,
	remarkAbove,
	renderLedger,
	setPlaces,
	updateLetter,
} from '../ledger/index.ts';
import type { Along } from './fileThreads.ts';
import { ALONE, isMoved, type MergePlan, type MergeSummary, NOTHING, planOf } from './mergePlan.ts';
import { type LetterFile, pairUp, type Source } from './placing.ts';
import type { LetterReading } from './types.ts';

/** The text after a merge, and what is told of it. */
export interface Merged {
	/** The existing text, unchanged, when it could not be merged into. */
	readonly text: string;
	readonly summary: MergeSummary;
	/** Errors mean that nothing was changed; positions are in the existing text. */
	readonly problems: readonly Problem[];
}

/**
 * Merges readings into a commitments file, or makes a new one when `existing` is null or blank. `files` belongs to
 * `readings`, entry by entry; `along` is what is known of further letters of the file (`lettersAlong`). Human edits, comments,
 * order, decisions and ids stay; the same input gives the same bytes, and merging the result again changes nothing.
 */
export function mergeReadings(
	existing: string | null,
	readings: readonly LetterReading[],
	files: readonly LetterFile[],
	along: Along = ALONE,
): Merged {
	const sources = pairUp(readings, files);
	if (existing === null || existing.trim() === '') return mergeNew(sources);
	const { ledger, usable, problems } = readLedger(existing);
	// With entries left out, their letters' promises would be added a second time.
	const blocking = problems.filter(({ code, severity }) => severity === 'error' && code !== 'unknown-letter');
	if (!usable || blocking.length > 0) return { text: existing, summary: NOTHING, problems: blocking };
	return mergeInto(existing, ledger, sources, along);
}

function mergeNew(sources: readonly Source[]): Merged {
	const empty: Ledger = { version: 1, letters: [], commitments: [] };
	const plan = planOf(empty, sources, ALONE);
	const text = renderLedger(plan.registrant, plan.letters, plan.added);
	return carriedOut(text, remarkSteps(plan), plan);
}

function mergeInto(existing: string, ledger: Ledger, sources: readonly Source[], along: Along): Merged {
	const plan = planOf(ledger, sources, along);
	return carriedOut(existing, [...stepsOf(ledger, plan), ...remarkSteps(plan)], plan);
}

function carriedOut(before: string, steps: readonly Step[], { summary, problems }: MergePlan): Merged {
	let text = before;
	for (const step of steps) {
		const edited = step(text);
		if (!edited.ok) return { text: before, summary: NOTHING, problems: [edited.problem] };
		text = edited.text;
	}
	return { text, summary, problems };
}

type Step = (text: string) => Edited;

function stepsOf(
	ledger: Ledger,
	{ registrant, placed, letters, added, moved, mended, filled, missing }: MergePlan,
): Step[] {
	return [
		...(registrant && !ledger.registrant ? [(text: string) => addRegistrant(text, registrant)] : []),
		(text) => addLetters(text, letters),
		...placed.flatMap(({ before, ...source }) => {
			const changes = before === null ? {} : letterChanges(before, source, missing);
			return Object.keys(changes).length > 0 ? [(text: string) => updateLetter(text, source.id, changes)] : [];
		}),
		(text) => setPlaces(text, moved),
		(text) => relink(text, mended),
		(text) => fillIn(text, filled),
		(text) => addCommitments(text, added, { besideLetter: true }),
	];
}

function remarkSteps({ remarks }: MergePlan): Step[] {
	return [...remarks].map(
		([lead, wanted]) =>
			(text) =>
				remarkAbove(text, lead, wanted),
	);
}

/** Hash and path follow the file, the path when there is none under the old one; dates only fill what a person left open. */
function letterChanges(before: Letter, { file, sha256, reading }: Source, missing: readonly string[]): Partial<Letter> {
	return {
		...(isMoved(before, file, missing) ? { file } : {}),
		...(sha256 !== '' && sha256 !== before.sha256 ? { sha256 } : {}),
		...(before.date === undefined && reading.date !== null ? { date: reading.date } : {}),
		...(before.staffLetterDate === undefined && reading.staffLetterDate !== null
			? { staffLetterDate: reading.staffLetterDate }
			: {}),
	};
}
