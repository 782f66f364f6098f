/** What comes next: the filings that will be asked for something, told from those there are, without a clock. */
import type { Filing } from '../evidence/types.ts';
import { strengthOf } from '../ledger/index.ts';
import type { Form, Letter } from '../ledger/types.ts';
import type { ProjectResult } from '../project/types.ts';
import { dueForms, isAsked, reviewedReports } from '../rules/index.ts';
import { compare } from './order.ts';
import type { NextFiling } from './types.ts';
import { unwrittenStates } from './unwritten.ts';

/** Months between two filings of a form that comes by the calendar. */
const MONTHS: Readonly<Partial<Record<Form, number>>> = {
	'10-K': 12,
	'20-F': 12,
	'40-F': 12,
	'10-Q': 3,
	'earnings release': 3,
};
const ANNUAL: readonly string[] = ['10-K', '20-F', '40-F'];

/**
 * For each form that something is due in and that comes by the calendar, the filing after the last one in the folder, or, where
 * there is none, after the last letter and the last filing of another form; by period, one without a period last. `today` is for waivers that end.
 */
export function nextFilings(project: ProjectResult, today: string): readonly NextFiling[] {
	const { ledger } = project.ledger;
	const open = ledger.commitments.filter((commitment) => !commitment.retired && strengthOf(commitment) !== 'record');
	const forms = (Object.keys(MONTHS) as Form[]).filter((form) =>
		open.some((commitment) => dueForms(commitment, ledger).includes(form)),
	);
	return forms
		.map((form) => nextOf(project, form, today))
		.filter(({ due }) => due.length > 0)
		.sort((a, b) => compare(a.period ?? '~', b.period ?? '~') || compare(a.form, b.form));
}

function nextOf(project: ProjectResult, form: Form, today: string): NextFiling {
	const { ledger } = project.ledger;
	const period = periodAfter(form, project.filings, ledger.letters);
	const id = `${form.replaceAll(' ', '-')}-${period ?? 'next'}`;
	const states = unwrittenStates(project, id, form, period, today).filter(({ status }) => isAsked(status));
	const asked = new Set(
		project.states
			.filter(({ filing, status }) => filing.form === form && isAsked(status))
			.map(({ commitment }) => commitment.id),
	);
	const due = states.map(({ commitment }) => commitment.id);
	return {
		form,
		period,
		due,
		first: due.filter((commitment) => !asked.has(commitment)),
		toDecide: states.filter(({ status }) => status === 'undecided').map(({ commitment }) => commitment.id),
	};
}

/** The end of the next period of a form; null while nothing tells when the fiscal year ends, or when it ends on no month's last day. */
function periodAfter(form: Form, filings: readonly Filing[], letters: readonly Letter[]): string | null {
	const yearEnd = fiscalYearEnd(filings, letters);
	const step = MONTHS[form];
	if (yearEnd === null || step === undefined || !isMonthEnd(yearEnd)) return null;
	const own = filings.filter((filing) => filing.form === form);
	// Where the form is kept elsewhere, the other filings tell how far the year has gone.
	const known = form === '10-Q' || own.length === 0 ? filings : own;
	const periods = known.flatMap(({ period }) => period ?? []);
	const after = last(own.length > 0 ? periods : [...periods, ...letters.flatMap(({ date }) => date ?? [])]);
	if (after === null) return null;
	// From a year end long past, step by step: there is no 10-Q for the last quarter of a year.
	const start = `${Number(after.slice(0, 4)) - 2}${yearEnd.slice(4)}`;
	for (let months = step; months <= 60; months += step) {
		const end = monthEnd(start, months);
		if (end > after && !(form === '10-Q' && months % 12 === 0)) return end;
	}
	return null;
}

/** The period of the last annual report there is, else what the letters say was reviewed. */
function fiscalYearEnd(filings: readonly Filing[], letters: readonly Letter[]): string | null {
	const annual = last(filings.flatMap(({ form, period }) => (ANNUAL.includes(form ?? '') && period ? [period] : [])));
	return (
		annual ??
		last(
			letters.flatMap((letter) =>
				reviewedReports(letter).flatMap(({ form, period }) => (ANNUAL.includes(form) ? [period] : [])),
			),
		)
	);
}

function last(days: readonly string[]): string | null {
	return [...days].sort(compare).at(-1) ?? null;
}

function isMonthEnd(day: string): boolean {
	return monthEnd(day, 0) === day;
}

/** The last day of the month that is so many months after that of `day`. */
function monthEnd(day: string, months: number): string {
	const [year = 0, month = 0] = day.split('-').map(Number);
	return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}
