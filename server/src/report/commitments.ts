/** Commitments as the report shows them: the letter's words, what people decided, and a cell for each filing. */
import { commentsOf, strengthOf } from '../ledger/index.ts';
import type { Commitment, SignOff } from '../ledger/types.ts';
import type { ProjectResult } from '../project/types.ts';
import { dueForms, isAsked, signOffDifference, whyNotWaived, whyUndecided } from '../rules/index.ts';
import type { CommitmentState } from '../rules/types.ts';
import { cellsOf } from './cells.ts';
import { daysBetween } from './order.ts';
import type { Places } from './places.ts';
import type { Cell, CommitmentEntry, History, ReportOptions, SignOffEntry, WaiverEntry } from './types.ts';

/**
 * One commitment; `states` are its own in all filings, in their order. Cells are shown of the filings `wanted`, but compared
 * with all.
 */
export function commitmentEntry(
	commitment: Commitment,
	states: readonly CommitmentState[],
	project: ProjectResult,
	places: Places,
	wanted: ReadonlySet<string>,
	{ today, checkedOn = today ?? undefined }: Pick<ReportOptions, 'today' | 'checkedOn'>,
): CommitmentEntry {
	const { ledger } = project.ledger;
	const letter = ledger.letters.find(({ id }) => id === commitment.letter);
	const cells = cellsOf(states, letter?.date ?? null, places);
	return {
		id: commitment.id,
		title: commitment.title,
		letter: commitment.letter,
		letterDate: letter?.date ?? null,
		letterFile: letter ? places.beside(letter.file) : null,
		at: letter ? places.find(letter.file, commitment.quote) : null,
		comment: commentsOf(commitment),
		disposition: commitment.disposition,
		strength: strengthOf(commitment),
		topic: commitment.topic ?? null,
		ask: commitment.ask ?? null,
		promise: commitment.quote,
		saidOfAll: commitment.saidOfAll ?? null,
		condition: commitment.condition?.text ?? null,
		due: strengthOf(commitment) === 'record' ? [] : dueForms(commitment, ledger),
		firstDue: commitment.firstDue ?? null,
		expires: commitment.expires ?? null,
		oneOf: commitment.oneOf ?? false,
		citations: commitment.citations ?? [],
		proposedText: commitment.proposedText ?? null,
		note: commitment.note ?? null,
		...decided(commitment, states, cells, checkedOn),
		ageDays: commitment.retired ? null : daysBetween(letter?.date ?? null, today),
		history: historyOf(commitment, cells, checkedOn),
		cells: cells.filter(({ filing }) => wanted.has(filing)),
	};
}

function historyOf(commitment: Commitment, cells: readonly Cell[], checkedOn: string | undefined): History {
	const asked = cells.filter(({ status }) => isAsked(status));
	const found = asked.filter(({ coverage }) => coverage === 'found');
	const settled = cells.filter(({ status }) => status === 'waived' || status === 'not-applicable');
	const last = cells.filter((cell) => asked.includes(cell) || settled.includes(cell)).at(-1);
	const isOver = last ? last.coverage === 'found' || settled.includes(last) : isWaived(commitment, checkedOn);
	const binds = strengthOf(commitment) !== 'record' && !commitment.retired;
	return {
		asked: asked.length,
		found: found.length,
		settled: settled.length,
		lastFound: found.at(-1)?.filing ?? null,
		open: binds && !isOver,
	};
}

/** True when it, or each of its facts, is waived in every filing to come. */
function isWaived(commitment: Commitment, today: string | undefined): boolean {
	const general = (commitment.waivers ?? []).filter(
		(waiver) =>
			waiver.filing === undefined &&
			(waiver.until === undefined || today === undefined || today <= waiver.until) &&
			whyNotWaived(waiver, commitment, null) === null,
	);
	const facts = commitment.elements.filter(({ source }) => source === 'letter');
	const covers = (id: string): boolean => general.some(({ element }) => element === id);
	return (
		general.some(({ element }) => element === undefined) || (facts.length > 0 && facts.every(({ id }) => covers(id)))
	);
}

function decided(
	commitment: Commitment,
	states: readonly CommitmentState[],
	cells: readonly Cell[],
	checkedOn: string | undefined,
) {
	const { decisions = [], waivers = [], signOffs = [], retired } = commitment;
	const filingOf = (name: string | undefined) => states.find(({ filing }) => filing.id === name)?.filing ?? null;
	return {
		decisions: decisions.map((decision, index) => {
			const { filing, met, reason, by, on } = decision;
			const superseded = decisions.slice(index + 1).some((later) => later.filing === filing);
			const checked = filingOf(filing);
			const outdated = checked && !superseded ? whyUndecided(decision, commitment, checked) : null;
			return { filing, met, reason, by, on, superseded, outdated };
		}),
		waivers: waivers.map(
			(waiver): WaiverEntry => ({
				filing: waiver.filing ?? null,
				element: waiver.element ?? null,
				kind: waiver.kind,
				reason: waiver.reason,
				by: waiver.by,
				approvedBy: waiver.approvedBy ?? null,
				on: waiver.on,
				until: waiver.until ?? null,
				holds: waiver.until === undefined || checkedOn === undefined || checkedOn <= waiver.until,
				outdated: whyNotWaived(waiver, commitment, filingOf(waiver.filing)),
			}),
		),
		signOffs: signOffs.map((signOff, index) => signOffEntry(signOff, signOffs.slice(index + 1), cells, states)),
		retired: retired
			? {
					kind: retired.kind,
					supersededBy: retired.supersededBy ?? null,
					reason: retired.reason,
					by: retired.by,
					on: retired.on,
				}
			: null,
	};
}

function signOffEntry(
	signOff: SignOff,
	later: readonly SignOff[],
	cells: readonly Cell[],
	states: readonly CommitmentState[],
): SignOffEntry {
	const { filing, element, file, quote, by, on, note = null } = signOff;
	const cell = cells.find((other) => other.filing === filing);
	const judged = cell?.elements.find(({ id }) => id === element);
	const superseded = later.some((other) => other.filing === filing && other.element === element);
	const state = superseded ? 'superseded' : !judged ? 'unchecked' : judged.suspect ? 'suspect' : 'holds';
	const judgement = states
		.find((other) => other.filing.id === filing)
		?.elements.find((other) => other.element.id === element);
	const difference = state === 'suspect' && judgement ? signOffDifference(judgement) : null;
	return { filing, element, file, quote, by, on, note, difference, state };
}
