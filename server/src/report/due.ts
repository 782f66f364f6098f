/** What a filing will be asked for, before a word of it is written. */
import { namesOf } from '../ledger/index.ts';
import type { Form } from '../ledger/types.ts';
import type { ProjectResult } from '../project/types.ts';
import { isAdvice, isAsked } from '../rules/index.ts';
import type { CommitmentState } from '../rules/types.ts';
import { homesOf, topicById } from '../topics/index.ts';
import type { DueItem, DueList, DueNext, LastTime } from './dueTypes.ts';
import { reportModel } from './model.ts';
import { nextFilings } from './next.ts';
import { compare } from './order.ts';
import type { Cell, CommitmentEntry, FilingColumn } from './types.ts';
import { unwrittenStates } from './unwritten.ts';

export interface DueOptions {
	readonly form: Form;
	/** End of the period, 2026-09-30. */
	readonly period: string;
	/** Id of the filing, for decisions and waivers; that of a draft of this form and period, or as lint would name it, when null. */
	readonly filing: string | null;
	/** The day by which waivers are judged, 2026-11-21. */
	readonly today: string;
	/** Absolute folder from which paths are written. */
	readonly root: string;
}

/** What the filings to come will be asked for; `today` is for waivers that end. */
export function dueNext(project: ProjectResult, today: string): DueNext {
	return { registrant: namesOf(project.ledger.ledger.registrant), filings: nextFilings(project, today) };
}

/** The drafter's checklist of one filing: what is due, what has to be decided, and how the last filing of the form said it. */
export function dueList(project: ProjectResult, { form, period, filing, today, root }: DueOptions): DueList {
	const result = { projects: [project], troubles: [], orphans: [] };
	const [known] = reportModel(result, { root, hashes: new Map(), today, version: null }).projects;
	const begun = known?.filings.find((column) => column.form === form && column.period === period) ?? null;
	const id = filing ?? begun?.id ?? `${form.replaceAll(' ', '-')}-${period}`;
	const last = known ? lastBefore(known.filings, form, period) : null;
	const earlier = (known?.filings ?? [])
		.filter((other) => other.period !== null && other.period < period)
		.map(({ id }) => id);
	const states = unwrittenStates(project, id, form, period, today);
	const items = states.flatMap((state, index) => {
		const entry = known?.commitments[index];
		return entry && isAsked(state.status) ? [itemOf(state, entry, last, earlier, form)] : [];
	});
	const binding = items.filter(({ strength }) => strength === 'binding');
	return {
		registrant: namesOf(project.ledger.ledger.registrant),
		filing: id,
		form,
		period,
		last: last?.id ?? null,
		items: [...binding, ...items.filter((item) => !binding.includes(item))],
		settled: states.flatMap(({ commitment, status }) =>
			status === 'waived' || status === 'not-applicable'
				? [{ id: commitment.id, title: commitment.title, status }]
				: [],
		),
	};
}

function lastBefore(filings: readonly FilingColumn[], form: string, period: string): FilingColumn | null {
	return (
		filings
			.filter((other) => other.form === form && other.period !== null && other.period < period)
			.sort((a, b) => compare(a.period ?? '', b.period ?? ''))
			.at(-1) ?? null
	);
}

function itemOf(
	state: CommitmentState,
	entry: CommitmentEntry,
	last: FilingColumn | null,
	earlier: readonly string[],
	form: Form,
): DueItem {
	const { commitment, status, elements } = state;
	const topic = commitment.topic === undefined ? undefined : topicById(commitment.topic);
	const cell = entry.cells.find(({ filing }) => filing === last?.id) ?? null;
	return {
		id: entry.id,
		title: entry.title,
		disposition: entry.disposition,
		strength: entry.strength,
		promise: entry.promise,
		ask: entry.ask,
		letter: entry.letter,
		letterDate: entry.letterDate,
		comment: entry.comment,
		citations: entry.citations,
		condition: entry.condition,
		toDecide: status === 'undecided',
		homes: commitment.home?.[form] ?? (topic ? homesOf(topic, form).slice(0, 2) : []),
		facts: elements
			.filter((element) => isAsked(element.status))
			.map(({ element }) => ({ text: element.text, advice: isAdvice(element), branch: branchOf(entry, element) })),
		decided: status === 'undecided' ? (entry.decisions.at(-1) ?? null) : null,
		...asked(entry, cell, earlier),
	};
}

function asked(
	entry: CommitmentEntry,
	cell: Cell | null,
	earlier: readonly string[],
): Pick<DueItem, 'last' | 'elsewhere'> {
	const last = cell && isAsked(cell.status) ? lastTime(cell) : null;
	if (last?.coverage === 'found') return { last, elsewhere: null };
	const found = entry.cells.filter(({ filing, coverage }) => coverage === 'found' && earlier.includes(filing)).at(-1);
	return { last, elsewhere: found ? lastTime(found) : null };
}

function branchOf({ oneOf }: Pick<CommitmentEntry, 'oneOf'>, element: { id: string; branch?: string | undefined }) {
	return element.branch ?? (oneOf ? element.id : null);
}

function lastTime({ filing, coverage, elements }: Cell): LastTime {
	const evidence = elements.flatMap(({ verdict, evidence }) => (verdict === 'found' ? evidence : []));
	const seen = new Set<string>();
	const places = evidence.filter(({ file, range }) => {
		const key = `${file}:${range.start.line}`;
		return !seen.has(key) && seen.add(key);
	});
	return { filing, coverage, evidence: places };
}
